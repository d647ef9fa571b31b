import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { exampleAct } from './checks/examples.ts';
import { confirmGuesses, guessesOf, putGuesses, readGuesses } from './guesses.ts';
import { createText, createUndo, moveBlock, readAct, removeBlock, setKind } from './text.ts';
import { PANEL_ORIGIN } from './undo.ts';
import { versionBytes } from './version.ts';

const imported = () => {
  const doc = createText(exampleAct('rules', ['title|Bağ Qaydaları', 'part|Bağ', 'clause|Bağ hasarlanır.', 'signature|Bağban']));
  putGuesses(doc, [{ blockId: 'b3', what: 'signature' }, { blockId: 'b0', what: 'title' }, { blockId: 'b2', what: 'missingDot' }, { blockId: 'b2', what: 'keptNumber' }], PANEL_ORIGIN);
  return doc;
};
const waiting = (doc: Y.Doc) => readGuesses(doc).map(({ blockId, what }) => `${blockId} ${what}`);

describe('the guesses of an import', () => {
  it('wait with the text, in reading order, and reach whoever opens it', () => {
    const theirs = new Y.Doc();
    Y.applyUpdate(theirs, Y.encodeStateAsUpdate(imported()));
    expect(waiting(theirs)).toEqual(['b0 title', 'b2 keptNumber', 'b2 missingDot', 'b3 signature']);
    moveBlock(theirs, 'b3', null, 'me');
    expect(waiting(theirs)[0]).toBe('b3 signature');
  });

  it('are done with once confirmed, and undo brings them back', () => {
    const doc = imported();
    const undo = createUndo(doc, 'me');
    confirmGuesses(doc, ['b2 missingDot', 'b0 title'], PANEL_ORIGIN);
    expect(waiting(doc)).toEqual(['b2 keptNumber', 'b3 signature']);
    undo.undo();
    expect(waiting(doc)).toHaveLength(4);
  });

  it('are done with where the block got another kind or went', () => {
    const doc = imported();
    setKind(doc, 'b3', 'paragraph', 'me');
    removeBlock(doc, 'b2', 'me');
    expect(waiting(doc)).toEqual(['b0 title']);
  });

  it('are no part of the act', () => {
    const doc = imported();
    expect(versionBytes(readAct(doc))).toEqual(versionBytes(exampleAct('rules', ['title|Bağ Qaydaları', 'part|Bağ', 'clause|Bağ hasarlanır.', 'signature|Bağban'])));
  });

  it('leave out what is damaged or about nothing', () => {
    const doc = imported();
    putGuesses(doc, [{ blockId: 'nowhere', what: 'title' }, { blockId: 'b1', what: 'a b' }], PANEL_ORIGIN);
    guessesOf(doc).set('b1', 'part');
    guessesOf(doc).set('b1 <b>', 'part');
    guessesOf(doc).set('b1 title', { kind: 'part' });
    expect(waiting(doc)).toEqual(['b0 title', 'b2 keptNumber', 'b2 missingDot', 'b3 signature']);
  });
});
