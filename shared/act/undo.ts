import * as Y from 'yjs';
import { blocksOf, footnotesOf, metaOf, textOfMap } from './text.ts';

/** The origin of edits that one's own panels make: a remark taken in, a fix applied. */
export const PANEL_ORIGIN = Symbol('a panel of one’s own');

/**
 * Undo and redo of one person's own edits, those made with `origin` and those of one's panels; steps within half a second are one.
 * Undoing the insertion of a block leaves the block where somebody else has written into it meanwhile.
 */
export function createUndo(doc: Y.Doc, origin: unknown): Y.UndoManager {
  return new Y.UndoManager([blocksOf(doc), metaOf(doc), footnotesOf(doc)], {
    trackedOrigins: new Set([origin, PANEL_ORIGIN]),
    captureTimeout: 500,
    deleteFilter: (item) => !holdsOthersText(doc, item),
  });
}

/** True for a block's map, and for the first values of its keys, when others have text in it. */
function holdsOthersText(doc: Y.Doc, item: Y.Item): boolean {
  const blocks = blocksOf(doc);
  let map: unknown;
  if (item.parent === blocks) map = item.content instanceof Y.ContentType ? item.content.type : null;
  else if (item.parentSub !== null && item.left === null) map = item.parent;
  if (!(map instanceof Y.Map) || map.parent !== blocks) return false;
  const text = textOfMap(map);
  for (let piece = text?._start ?? null; piece; piece = piece.right) {
    if (!piece.deleted && piece.countable && piece.id.client !== doc.clientID) return true;
  }
  return false;
}
