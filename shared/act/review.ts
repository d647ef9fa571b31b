import type * as Y from 'yjs';
import { z } from 'zod';
import { BlockId, limits } from './block.ts';
import { applyWording, removeBlock } from './edit.ts';
import { hash } from './hash.ts';
import type { Clash } from './parting.ts';
import { revive } from './split-join.ts';
import { readBlock } from './text.ts';

/*
 * The review list: blocks that two sides changed without knowing of each other, for a person to look at. It is kept in the
 * document (`getMap('reviews')` → id → entry), so that all drafters see it, and stays there with who settled it and how.
 */

/** More entries than this are not read. */
const most = 2000;

const Wording = z.string().max(limits.blockText * 2).nullable();
const Person = z.object({ id: z.string().min(1).max(100), name: z.string().max(300) });
export type Person = z.infer<typeof Person>;

/** `returned`: as the one who came back had it; `others`: as it had become meanwhile. Null where the block was not there. */
export const reviewChoices = ['merged', 'returned', 'others'] as const;
export type ReviewChoice = (typeof reviewChoices)[number];

const Review = z.object({
  blockId: BlockId,
  before: Wording,
  returned: Wording,
  others: Wording,
  merged: Wording,
  /** See `Clash.cut`. */
  cut: z.boolean(),
  /** Whose computer came back. */
  by: Person,
  at: z.iso.datetime(),
  settled: z.object({ by: Person, at: z.iso.datetime(), choice: z.enum(reviewChoices) }).optional(),
});
export type Review = z.infer<typeof Review> & { id: string };

export function reviewsOf(doc: Y.Doc): Y.Map<unknown> {
  return doc.getMap('reviews');
}

/** The entries, oldest first. Damaged ones are left out. */
export function readReviews(doc: Y.Doc): Review[] {
  const reviews: Review[] = [];
  for (const [id, value] of reviewsOf(doc)) {
    const review = Review.safeParse(value);
    if (review.success && reviews.length < most) reviews.push({ ...review.data, id });
  }
  return reviews.sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : a.id < b.id ? -1 : 1));
}

/** Puts clashes on the list, one transaction. What both computers find is one entry: its id comes from the wordings. */
export function addReviews(doc: Y.Doc, clashes: readonly Clash[], { by, at }: { by: Person; at: string }, origin: unknown): void {
  doc.transact(() => {
    for (const { blockId, before, mine, theirs, merged, cut } of clashes) {
      const id = hash(JSON.stringify([blockId, before, ...[mine, theirs].sort()]), 0);
      const review = Review.safeParse({ blockId, before, returned: mine, others: theirs, merged, cut, by, at });
      if (review.success && !reviewsOf(doc).has(id)) reviewsOf(doc).set(id, review.data);
    }
  }, origin);
}

/** Whether a choice can be made: a wording cannot take the place of blocks that a side has split or joined. */
export function mayChoose({ cut }: Review, choice: ReviewChoice): boolean {
  return choice === 'merged' || !cut;
}

/**
 * Settles an entry: leaves the text as it is, or makes it one side's wording; undo takes both back.
 * @returns false where the entry is not open any more or the wording cannot be put in; nothing is changed then
 */
export function settleReview(doc: Y.Doc, id: string, choice: ReviewChoice, { by, at }: { by: Person; at: string }, origin: unknown): boolean {
  const read = Review.safeParse(reviewsOf(doc).get(id));
  if (!read.success || read.data.settled || !mayChoose({ ...read.data, id }, choice)) return false;
  const { blockId } = read.data;
  return doc.transact(() => {
    const wording = choice === 'merged' ? undefined : read.data[choice];
    if (wording === null) removeBlock(doc, blockId, origin);
    else if (wording !== undefined) {
      revive(doc, blockId);
      if (!readBlock(doc, blockId) || !applyWording(doc, blockId, wording, origin)) return false;
    }
    reviewsOf(doc).set(id, { ...read.data, settled: { by, at, choice } });
    return true;
  }, origin);
}
