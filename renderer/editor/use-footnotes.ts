import { useEffect, useState } from 'react';
import type * as Y from 'yjs';
import type { Footnote } from '../../shared/act/block.ts';
import { footnotesOf, readFootnotes } from '../../shared/act/text.ts';

/** The footnotes of a document, followed. */
export function useFootnotes(doc: Y.Doc): readonly Footnote[] {
  const [notes, setNotes] = useState(() => readFootnotes(doc));
  useEffect(() => {
    const read = () => setNotes((before) => {
      const now = readFootnotes(doc);
      return before.length === 0 && now.length === 0 ? before : now;
    });
    read();
    footnotesOf(doc).observe(read);
    return () => footnotesOf(doc).unobserve(read);
  }, [doc]);
  return notes;
}
