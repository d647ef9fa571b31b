import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import type { BlockKind } from './block.ts';
import { type Clash, clashesOf } from './parting.ts';
import * as text from './text.ts';

const me = 'me';
const start = () => text.createText({ kind: 'rules', title: 'Sınaq', blocks: ['Bağ hasarlanır.', 'Ağac əkilir.', 'Son.'].map((line, i) => ({ id: `b${i}`, kind: 'clause' as BlockKind, order: `a${i}`, runs: [{ text: line }] })) });

type Edit = (doc: Y.Doc) => unknown;
const type = (id: string, at: number, words: string): Edit => (doc) => text.replaceText(doc, id, at, at, words, me);
const erase = (id: string, from: number, to: number): Edit => (doc) => text.replaceText(doc, id, from, to, '', me);

/** What clashes after each side did something apart. */
function clashes(mine: Edit[], theirs: Edit[]): Clash[] {
  const first = start();
  const copy = (gc: boolean) => {
    const doc = new Y.Doc({ gc });
    Y.applyUpdate(doc, Y.encodeStateAsUpdate(first));
    return doc;
  };
  const [a, server] = [copy(true), copy(true)];
  const updates: Uint8Array[] = [];
  a.on('update', (update: Uint8Array) => updates.push(update));
  const rows = [Y.encodeStateAsUpdate(a)];
  for (const edit of mine) edit(a);
  for (const edit of theirs) edit(server);
  return clashesOf({ known: Y.mergeUpdates([...rows, ...updates]), mine: Y.mergeUpdates(updates), theirs: Y.encodeStateAsUpdate(server, Y.encodeStateVector(a)) });
}

describe('blocks that two sides changed apart', () => {
  it.each<[string, Edit[], Edit[], Partial<Clash>[]]>([
    ['nobody did anything', [], [], []],
    ['each in another block', [type('b0', 0, 'x')], [type('b1', 0, 'y')], []],
    ['each in the same block', [type('b0', 15, ' Mən.')], [erase('b0', 0, 4)], [{ blockId: 'b0', before: 'Bağ hasarlanır.', mine: 'Bağ hasarlanır. Mən.', theirs: 'hasarlanır.', merged: 'hasarlanır. Mən.', cut: false }]],
    ['both delete the same word', [erase('b0', 0, 4), type('b0', 11, ' Mən.')], [erase('b0', 0, 4), type('b0', 11, ' Sən.')], [{ before: 'Bağ hasarlanır.', mine: 'hasarlanır. Mən.', theirs: 'hasarlanır. Sən.' }]],
    ['both do just the same', [erase('b0', 0, 4)], [erase('b0', 0, 4)], []],
    ['both remove the block', [(doc) => text.removeBlock(doc, 'b0', me)], [(doc) => text.removeBlock(doc, 'b0', me)], []],
    ['one removes what the other writes in', [(doc) => text.removeBlock(doc, 'b0', me)], [type('b0', 15, ' Sən.')], [{ mine: null, theirs: 'Bağ hasarlanır. Sən.', merged: ' Sən.' }]],
    ['what was written is taken back', [type('b0', 0, 'x'), erase('b0', 0, 1)], [type('b0', 0, 'y')], []],
    ['one moves, one writes', [(doc) => text.moveBlock(doc, 'b0', 'b2', me)], [type('b0', 0, 'y')], []],
    ['one changes the kind, one the words', [(doc) => text.setKind(doc, 'b0', 'part', me)], [type('b0', 0, 'y')], [{ mine: 'Bağ hasarlanır.', theirs: 'yBağ hasarlanır.' }]],
    ['one splits, one writes into the second half', [(doc) => text.splitBlock(doc, 'b0', 3, me)], [type('b0', 15, ' Sən.')], [{ blockId: 'b0', before: 'Bağ hasarlanır.', mine: 'Bağ\n hasarlanır.', theirs: 'Bağ hasarlanır. Sən.', merged: 'Bağ\n hasarlanır. Sən.', cut: true }]],
    ['one joins, one writes', [(doc) => text.joinBlock(doc, 'b1', me)], [type('b1', 0, 'Hər ')], [{ blockId: 'b0', before: 'Bağ hasarlanır.\nAğac əkilir.', mine: 'Bağ hasarlanır.Ağac əkilir.', merged: 'Bağ hasarlanır.Hər Ağac əkilir.', cut: true }]],
  ])('%s', (_, mine, theirs, expected) => {
    expect(clashes(mine, theirs)).toMatchObject(expected);
    expect(clashes(mine, theirs)).toHaveLength(expected.length);
  });
});
