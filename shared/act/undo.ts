import * as Y from 'yjs';
import { guessesOf } from './guesses.ts';
import { keepSingle } from './restored.ts';
import { reviewsOf } from './review.ts';
import { joinsOf } from './strands.ts';
import { suggestionPartsOf } from './suggestions.ts';
import { blocksOf, footnotesOf, metaOf } from './text.ts';

/** The origin of edits that one's own panels make: a remark taken in, a fix applied. */
export const PANEL_ORIGIN = Symbol('a panel of one’s own');

/**
 * Undo and redo of one person's own edits, those made with `origin` and those of one's panels; steps within half a second are one.
 * Undoing the insertion of a block takes out what one has written there; the block stays where somebody else has written too.
 */
export function createUndo(doc: Y.Doc, origin: unknown): Y.UndoManager {
  const undo = new Y.UndoManager([blocksOf(doc), joinsOf(doc), metaOf(doc), footnotesOf(doc), guessesOf(doc), reviewsOf(doc), suggestionPartsOf(doc)], {
    trackedOrigins: new Set([origin, PANEL_ORIGIN]),
    captureTimeout: 500,
    deleteFilter: (item) => !isFrame(doc, item),
  });
  const end = keepSingle(doc, undo);
  const destroy = undo.destroy.bind(undo);
  undo.destroy = () => {
    end();
    destroy();
  };
  return undo;
}

/** True for a block's map and what it was made with: others may be writing into it at this moment on another computer. */
function isFrame(doc: Y.Doc, { parent, parentSub, left }: Y.Item): boolean {
  const blocks = blocksOf(doc);
  if (parent === blocks) return true;
  if (!(parent instanceof Y.Map) || parent.parent !== blocks || left !== null) return false;
  return madeWith.includes(parentSub!) || (parentSub === 'order' && !parent.has('within'));
}

const madeWith = ['kind', 'cell', 'text', 'within', 'inserted'];
