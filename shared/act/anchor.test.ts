import { expect, it } from 'vitest';
import * as Y from 'yjs';
import { anchorAt, placeOfAnchor } from './anchor.ts';
import { limits } from './block.ts';
import { firstKeys } from './order.ts';
import * as text from './text.ts';
import { copy } from './testing.ts';

const orders = firstKeys(3);
const act = (): Y.Doc => text.createText({ kind: 'rules', title: '', blocks: ['Bağ hasarlanır.', 'Bağ suvarılır.', ''].map((line, i) => ({ id: `b${i}`, kind: 'part', order: orders[i]!, runs: line ? [{ text: line }] : [] })) });
it.each<[what: string, at: [id: string, offset: number], edit: (doc: Y.Doc) => void, then: (doc: Y.Doc) => [id: string, offset: number]]>([
  ['nothing', ['b0', 4], () => {}, () => ['b0', 4]],
  ['words before it', ['b0', 4], (doc) => void text.replaceText(doc, 'b0', 0, 0, 'Yeni ', 'x'), () => ['b0', 9]],
  ['words at it', ['b0', 4], (doc) => void text.replaceText(doc, 'b0', 4, 4, 'ən ', 'x'), () => ['b0', 7]],
  ['words behind it', ['b0', 4], (doc) => void text.replaceText(doc, 'b0', 9, 9, 'ən ', 'x'), () => ['b0', 4]],
  ['its words deleted', ['b0', 6], (doc) => void text.replaceText(doc, 'b0', 4, 9, '', 'x'), () => ['b0', 4]],
  ['the end of a block', ['b1', 14], (doc) => void text.replaceText(doc, 'b1', 0, 3, 'Park', 'x'), () => ['b1', 15]],
  ['an empty block that is written into', ['b2', 0], (doc) => void text.replaceText(doc, 'b2', 0, 0, 'Son', 'x'), () => ['b2', 3]],
  ['a split before it', ['b0', 6], (doc) => void text.splitBlock(doc, 'b0', 4, 'x'), (doc) => [text.blockList(doc)[1]!.id, 2]],
  ['a split behind it', ['b0', 2], (doc) => void text.splitBlock(doc, 'b0', 4, 'x'), () => ['b0', 2]],
  ['its block joined to the one before', ['b1', 4], (doc) => void text.joinBlock(doc, 'b1', 'x'), () => ['b0', 19]],
  ['split, moved and joined', ['b0', 6], (doc) => {
    const next = text.splitBlock(doc, 'b0', 4, 'x')!;
    text.moveBlock(doc, next, 'b1', 'x');
    text.joinBlock(doc, next, 'x');
  }, () => ['b1', 16]],
])('stays in its words: %s', (_what, [id, offset], edit, then) => {
  const doc = act();
  const anchor = anchorAt(doc, id, offset)!;
  expect(anchor.length).toBeLessThanOrEqual(limits.anchorBytes);
  const other = copy(doc);
  edit(other);
  const [inBlock, at] = then(other);
  expect(placeOfAnchor(other, anchor)).toEqual({ id: inBlock, offset: at });
});

it('a place in words that have not come yet is not found, and then is', () => {
  const doc = act();
  const other = copy(doc);
  text.replaceText(doc, 'b0', 0, 0, 'Yeni söz ', 'x');
  const anchor = anchorAt(doc, 'b0', 4)!;
  expect(placeOfAnchor(other, anchor)).toBe(null);
  Y.applyUpdate(other, Y.encodeStateAsUpdate(doc));
  expect(placeOfAnchor(other, anchor)).toEqual({ id: 'b0', offset: 4 });
});

it.each([
  ['nothing', []], ['noise', [255, 255, 255, 15]], ['too much', Array.from({ length: 200 }, () => 1)],
  ['a place in something that is no text of a block', [...Y.encodeRelativePosition(Y.createRelativePositionFromTypeIndex(new Y.Doc().getText('act'), 0))]],
])('an anchor that is %s has no place', (_what, bytes) => {
  expect(placeOfAnchor(act(), Uint8Array.from(bytes))).toBe(null);
});
it('a block that is not there has no anchor', () => expect(anchorAt(act(), 'gone', 0)).toBe(null));
