import { describe, expect, it } from 'vitest';
import { textOf } from './block.ts';
import type { Clash } from './parting.ts';
import { addReviews, readReviews, reviewsOf, settleReview } from './review.ts';
import * as text from './text.ts';

const [at, later] = ['2026-11-22T10:00:00.000Z', '2026-11-22T11:00:00.000Z'];
const by = { id: 'e1', name: 'Aygün' };
const clash: Clash = { blockId: 'b0', before: 'Bağ.', mine: 'Mənim bağ.', theirs: 'Sənin bağ.', merged: 'Mənim Sənin bağ.', cut: false };
const doc = (words = 'Mənim Sənin bağ.') => text.createText({ kind: 'rules', title: 'Sınaq', blocks: [{ id: 'b0', kind: 'clause', order: 'a0', runs: [{ text: words }] }] });
const words = (of: ReturnType<typeof doc>) => text.readAct(of).blocks.map(textOf);

function listed(over: Partial<Clash> = {}) {
  const one = doc();
  addReviews(one, [{ ...clash, ...over }], { by, at }, 'x');
  return { doc: one, id: readReviews(one)[0]!.id };
}

describe('the review list', () => {
  it('is one entry, whichever side found it', () => {
    const { doc: one } = listed();
    addReviews(one, [{ ...clash, mine: clash.theirs, theirs: clash.mine }], { by: { id: 'e2', name: 'Samir' }, at: later }, 'x');
    expect(readReviews(one)).toMatchObject([{ blockId: 'b0', before: 'Bağ.', returned: 'Mənim bağ.', others: 'Sənin bağ.', by, at }]);
  });
  it.each([
    ['merged', {}, ['Mənim Sənin bağ.']],
    ['returned', {}, ['Mənim bağ.']],
    ['others', {}, ['Sənin bağ.']],
    ['others', { theirs: null }, []],
  ] as const)('settled as %s with %o, which undo takes back', (choice, over, expected) => {
    const { doc: one, id } = listed(over);
    const undo = text.createUndo(one, 'editor');
    expect(settleReview(one, id, choice, { by, at: later }, text.PANEL_ORIGIN)).toBe(true);
    expect(words(one)).toEqual(expected);
    expect(readReviews(one)[0]!.settled).toEqual({ by, at: later, choice });
    expect(settleReview(one, id, 'merged', { by, at: later }, text.PANEL_ORIGIN)).toBe(false);
    undo.undo();
    expect(words(one)).toEqual(['Mənim Sənin bağ.']);
    expect(readReviews(one)[0]!.settled).toBeUndefined();
  });
  it('brings back a block that is gone when its wording is taken', () => {
    const { doc: one, id } = listed();
    text.removeBlock(one, 'b0', 'x');
    expect(settleReview(one, id, 'returned', { by, at }, text.PANEL_ORIGIN)).toBe(true);
    expect(words(one)).toEqual(['Mənim bağ.']);
  });
  it('takes no wording in the place of blocks that were split', () => {
    const { doc: one, id } = listed({ cut: true });
    expect(settleReview(one, id, 'returned', { by, at }, text.PANEL_ORIGIN)).toBe(false);
    expect(settleReview(one, id, 'merged', { by, at }, text.PANEL_ORIGIN)).toBe(true);
  });
  it('leaves damaged entries out', () => {
    const { doc: one } = listed();
    for (const [key, bad] of [['a', 7], ['b', {}], ['c', { ...readReviews(one)[0], at: 'yesterday' }], ['d', { ...readReviews(one)[0], before: 'x'.repeat(300_000) }]] as const) reviewsOf(one).set(key, bad);
    expect(readReviews(one)).toHaveLength(1);
    expect(settleReview(one, 'b', 'merged', { by, at }, 'x')).toBe(false);
  });
});
