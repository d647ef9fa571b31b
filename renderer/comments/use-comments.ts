import { useEffect, useState } from 'react';
import type * as Y from 'yjs';
import { type Comment, COMMENT_ORIGIN, observeComments, readComments } from '../../shared/act/comments.ts';
import { observeText } from '../../shared/act/text.ts';

const pause = 400;

/** The comments of an open text: at once after one was made, and after a pause in typing; null until they are read. */
export function useComments(doc: Y.Doc | null): readonly Comment[] | null {
  const [read, setRead] = useState<{ doc: Y.Doc; comments: Comment[] } | null>(null);
  useEffect(() => {
    if (!doc) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const later = (wait: number) => {
      clearTimeout(timer);
      timer = setTimeout(() => setRead({ doc, comments: readComments(doc) }), wait);
    };
    later(0);
    const stops = [observeComments(doc, () => later(0)), observeText(doc, ({ origin }) => later(origin === COMMENT_ORIGIN ? 0 : pause))];
    return () => {
      clearTimeout(timer);
      for (const stop of stops) stop();
    };
  }, [doc]);
  return read && read.doc === doc ? read.comments : null;
}
