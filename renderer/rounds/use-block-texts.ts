import { useEffect, useMemo, useState } from 'react';
import type * as Y from 'yjs';
import { textOf } from '../../shared/act/block.ts';
import { observeText, readAct } from '../../shared/act/text.ts';

export interface BlockTexts {
  /** The text of each block as it stands now. */
  textOf: (blockId: string) => string | null;
  /** Where the block stands in reading order; those that are gone come last. */
  rankOf: (blockId: string) => number;
}

// Typing must not wait for a panel beside it.
const PAUSE = 400;

/** The blocks of a text as they stand, read anew when typing pauses; null without a text. */
export function useBlockTexts(doc: Y.Doc | null): BlockTexts | null {
  const first = useMemo(() => (doc ? read(doc) : null), [doc]);
  const [later, setLater] = useState<{ doc: Y.Doc; texts: BlockTexts } | null>(null);
  useEffect(() => {
    if (!doc) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const stop = observeText(doc, () => {
      clearTimeout(timer);
      timer = setTimeout(() => setLater({ doc, texts: read(doc) }), PAUSE);
    });
    return () => {
      clearTimeout(timer);
      stop();
    };
  }, [doc]);
  return later?.doc === doc ? later?.texts ?? null : first;
}

function read(doc: Y.Doc): BlockTexts {
  const { blocks } = readAct(doc);
  const known = new Map(blocks.map((block, rank) => [block.id, { rank, text: textOf(block) }]));
  return { textOf: (id) => known.get(id)?.text ?? null, rankOf: (id) => known.get(id)?.rank ?? Infinity };
}
