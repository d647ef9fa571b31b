import * as Y from 'yjs';
import { limits } from './block.ts';
import { placeIn } from './cut-text.ts';
import { layoutOf, strandOf } from './strands.ts';

/**
 * A place in the text as another copy of the document finds it again, whatever was written, split or joined meanwhile:
 * it goes with the character behind it. Null where the block is not there.
 */
export function anchorAt(doc: Y.Doc, id: string, offset: number): Uint8Array | null {
  const segments = layoutOf(doc).segments(id);
  if (segments.length === 0) return null;
  const { host, index } = placeIn(segments, offset);
  return Y.encodeRelativePosition(Y.createRelativePositionFromTypeIndex(strandOf(doc, host)!, index));
}

/** Where an anchor is now: a block that is shown, and the UTF-16 offset in it. Null where it cannot be read or found (yet). */
export function placeOfAnchor(doc: Y.Doc, anchor: Uint8Array): { id: string; offset: number } | null {
  if (anchor.length > limits.anchorBytes) return null;
  let found: ReturnType<typeof Y.createAbsolutePositionFromRelativePosition>;
  try {
    found = Y.createAbsolutePositionFromRelativePosition(Y.decodeRelativePosition(anchor), doc);
  } catch {
    return null;
  }
  const host = (found?.type.parent as Y.AbstractType<unknown> | null)?._item?.parentSub;
  if (!found || typeof host !== 'string' || strandOf(doc, host) !== found.type) return null;
  const { index } = found;
  const layout = layoutOf(doc);
  const pieces = [...layout.strand(host).values()];
  const piece = pieces.find(({ end }) => index <= end) ?? pieces.at(-1);
  if (!piece) return null;
  const id = layout.shownIn(piece.id);
  let offset = 0;
  for (const { id: of, from, to, line } of layout.segments(id)) {
    if (of === piece.id && !line && index <= to) return { id, offset: offset + Math.max(0, index - from) };
    offset += to - from;
  }
  return null;
}
