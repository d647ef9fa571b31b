import { generateKeyBetween, generateNKeysBetween } from 'fractional-indexing';

/** Compares two blocks by place: `order` by code units, then id, so that every computer sorts alike. */
export function byOrder(a: { order: string; id: string }, b: { order: string; id: string }): number {
  return a.order < b.order ? -1 : a.order > b.order ? 1 : a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}

/** The key of a block whose place is not known: behind all that have one. */
export const noOrder = '~';

/** `count` order keys from the beginning of an empty act. */
export function firstKeys(count: number): string[] {
  return generateNKeysBetween(null, null, count);
}

/**
 * `count` keys strictly between two keys (null: no bound), or null where there is no room: two people apart may have
 * given neighbours the same key, and a damaged document may hold something that is no key at all.
 * Several keys at once share a random stem, so that what two people insert at one place does not interleave.
 */
export function keysBetween(low: string | null, high: string | null, count: number): string[] | null {
  if (low !== null && high !== null && low >= high) return null;
  try {
    const first = generateKeyBetween(low, high);
    if (count === 1) return [first];
    const stem = first + randomLetters(3);
    const keys = Array.from({ length: count }, (_, i) => stem + tail(i, count));
    if ((high === null || keys.at(-1)! < high) && (low === null || keys[0]! > low)) return keys;
    return generateNKeysBetween(low, high, count);
  } catch {
    return null;
  }
}

/** `count` keys between two, the same on every computer; null where there is no room. */
export function sameKeysBetween(low: string, high: string | null, count: number): string[] | null {
  try {
    return high !== null && low >= high ? null : generateNKeysBetween(low, high, count);
  } catch {
    return null;
  }
}

const letters = 'BCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';

function randomLetters(count: number): string {
  const bytes = crypto.getRandomValues(new Uint8Array(count));
  return Array.from(bytes, (byte) => letters[byte % letters.length]).join('');
}

/** The i-th of `count` tails of equal length, never ending in the lowest digit (which no order key may end in). */
function tail(i: number, count: number): string {
  let width = 1;
  while (letters.length ** width < count) width++;
  let rest = i;
  let text = '';
  for (let k = 0; k < width; k++) {
    text = letters[rest % letters.length]! + text;
    rest = Math.floor(rest / letters.length);
  }
  return text;
}
