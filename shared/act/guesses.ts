import type * as Y from 'yjs';
import { z } from 'zod';
import { BlockId, BlockKind, limits } from './block.ts';
import { blockList } from './text.ts';

/*
 * What reading a file has guessed and nobody has confirmed yet is kept with the text, so that whoever opens the draft sees
 * it: getMap('guesses') → `blockId what` → the kind that was guessed. It is no part of the act.
 */

/** What kind of guess it was, in the words of the format that made it: `title`, `keptNumber`, `tracked`. */
const GuessWhat = z.string().regex(/^[A-Za-z]{1,40}$/);

/** A guess that waits for a person. */
export interface Guess {
  key: string;
  blockId: string;
  what: string;
  kind: BlockKind;
}

/** The guesses of a document. */
export function guessesOf(doc: Y.Doc): Y.Map<unknown> {
  return doc.getMap('guesses');
}

/** Keeps the guesses of an import with the new text; what is no guess, or about no block of it, is left out. */
export function putGuesses(doc: Y.Doc, guesses: readonly { blockId: string; what: string }[], origin: unknown): void {
  const kinds = new Map(blockList(doc).map(({ id, kind }) => [id, kind]));
  doc.transact(() => {
    for (const { blockId, what } of guesses.slice(0, limits.blocks)) {
      const kind = kinds.get(blockId);
      if (kind && GuessWhat.safeParse(what).success) guessesOf(doc).set(`${blockId} ${what}`, kind);
    }
  }, origin);
}

/** The guesses that still wait, in reading order. A block that has got another kind since, or is gone, has been looked at. */
export function readGuesses(doc: Y.Doc): Guess[] {
  if (guessesOf(doc).size === 0) return [];
  const places = new Map(blockList(doc).map(({ id, kind }, place) => [id, { kind, place }]));
  const waiting: (Guess & { place: number })[] = [];
  for (const [key, value] of guessesOf(doc)) {
    const [blockId = '', what = ''] = key.split(' ');
    const kind = BlockKind.safeParse(value);
    const now = places.get(blockId);
    if (!kind.success || now?.kind !== kind.data || !BlockId.safeParse(blockId).success || !GuessWhat.safeParse(what).success) continue;
    waiting.push({ key, blockId, what, kind: kind.data, place: now.place });
  }
  return waiting.sort((a, b) => a.place - b.place || (a.what < b.what ? -1 : 1)).map(({ place: _place, ...guess }) => guess);
}

/** Confirms guesses: they wait no more, for anybody. */
export function confirmGuesses(doc: Y.Doc, keys: readonly string[], origin: unknown): void {
  doc.transact(() => {
    for (const key of keys) guessesOf(doc).delete(key);
  }, origin);
}
