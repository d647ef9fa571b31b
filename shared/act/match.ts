import { textOf } from './block.ts';
import { longestRising } from './compare.ts';
import type { Version, VersionBlock } from './version.ts';

/** Two blocks with fewer words in common than this share of all their words are not taken for one. */
const alike = 0.5;

/** The most pairs of one gap that are compared word by word. */
const maxPairs = 10_000;

/**
 * Matches the blocks of two texts that were read apart, so that `compareVersions` can compare them by id: first what has
 * the same words, nearest first, then what stands in the same place between matched neighbours and is alike, then what
 * is alike elsewhere, then what has the same number between the same neighbours. Time is bounded by `maxPairs`.
 * @returns for ids of `after` the ids of `before`
 */
export function matchBlocks(before: readonly VersionBlock[], after: readonly VersionBlock[]): Map<string, string> {
  const [a, b] = [before.map(sign), after.map(sign)];
  const toA = new Map<number, number>();
  const taken = new Set<number>();
  const match = (i: number, j: number) => {
    toA.set(j, i);
    taken.add(i);
  };
  for (const key of [({ kind, number, text }: Signed) => `${kind}\n${number}\n${text}`, ({ text, long }: Signed) => (long ? text : '')]) {
    const places = new Map<string, number[]>();
    a.forEach((block, i) => {
      const words = taken.has(i) ? '' : key(block);
      if (words === '') return;
      const list = places.get(words);
      if (list) list.push(i);
      else places.set(words, [i]);
    });
    const used = new Map<string, number>();
    b.forEach((block, j) => {
      if (toA.has(j)) return;
      const words = key(block);
      const at = used.get(words) ?? 0;
      const i = places.get(words)?.[at];
      if (i === undefined) return;
      used.set(words, at + 1);
      match(i, j);
    });
  }
  for (const pass of [alikeIn, sameNumber]) for (const [left, right] of gaps(a.length, b.length, toA)) pass(left.filter((i) => !taken.has(i)), right, a, b, match);
  elsewhere(a, b, toA, taken, match);
  return new Map([...toA].map(([j, i]) => [after[j]!.id, before[i]!.id]));
}

/**
 * The later of two versions with the ids of the earlier one on blocks that are the same but for their id, as when a
 * passage was cut and typed or pasted anew.
 */
export function alignVersions(before: Version, after: Version): Version {
  const [idsBefore, idsAfter] = [before, after].map(({ blocks }) => new Set(blocks.map(({ id }) => id)));
  const matches = matchBlocks(before.blocks.filter(({ id }) => !idsAfter!.has(id)), after.blocks.filter(({ id }) => !idsBefore!.has(id)));
  return { ...after, blocks: after.blocks.map((block) => ({ ...block, id: matches.get(block.id) ?? block.id })) };
}

interface Signed {
  kind: string;
  number: string;
  text: string;
  /** Long enough that the same words elsewhere are the same block and not a phrase. */
  long: boolean;
  words: Set<string>;
}

function sign({ kind, number, runs }: VersionBlock): Signed {
  const text = textOf({ runs }).replace(/\s+/g, ' ').trim();
  return { kind, number, text, long: text.length >= 20, words: new Set(text.match(/[\p{L}\p{N}]+/gu)) };
}

type Match = (i: number, j: number) => void;

/** What stands unmatched between neighbours matched in order: indices in both texts. */
function* gaps(aLength: number, bLength: number, toA: ReadonlyMap<number, number>): Generator<[left: number[], right: number[]]> {
  // Matched blocks that were moved bound no gap.
  const matched = [...toA.keys()].sort((x, y) => x - y);
  const inPlace = longestRising(matched.map((j) => toA.get(j)!)).map((k) => matched[k]!);
  let [left, right] = [0, 0];
  for (const j of [...inPlace, bLength]) {
    const i = toA.get(j) ?? aLength;
    const unmatched = Array.from({ length: j - right }, (_, k) => right + k).filter((k) => !toA.has(k));
    if (unmatched.length > 0 && i > left) yield [Array.from({ length: i - left }, (_, k) => left + k), unmatched];
    [left, right] = [i + 1, j + 1];
  }
}

function alikeIn(left: readonly number[], right: readonly number[], a: readonly Signed[], b: readonly Signed[], match: Match): void {
  if (left.length * right.length > maxPairs) return;
  const pairs = left.flatMap((i) => right.map((j) => ({ i, j, share: shareOf(a[i]!, b[j]!) }))).filter(({ share }) => share >= alike);
  pairs.sort((x, y) => y.share - x.share || x.i - y.i || x.j - y.j);
  const [usedLeft, usedRight] = [new Set<number>(), new Set<number>()];
  for (const { i, j } of pairs) {
    if (usedLeft.has(i) || usedRight.has(j)) continue;
    usedLeft.add(i);
    usedRight.add(j);
    match(i, j);
  }
}

function sameNumber(left: readonly number[], right: readonly number[], a: readonly Signed[], b: readonly Signed[], match: Match): void {
  const byNumber = new Map(left.filter((i) => a[i]!.number !== '').map((i) => [`${a[i]!.kind} ${a[i]!.number}`, i]));
  for (const j of right) {
    const key = `${b[j]!.kind} ${b[j]!.number}`;
    const i = byNumber.get(key);
    if (i === undefined) continue;
    byNumber.delete(key);
    match(i, j);
  }
}

/** Blocks that were both moved and changed, looked for by their rarest words. */
function elsewhere(a: readonly Signed[], b: readonly Signed[], toA: ReadonlyMap<number, number>, taken: ReadonlySet<number>, match: Match): void {
  const holders = new Map<string, number[]>();
  a.forEach(({ words, long }, i) => {
    if (taken.has(i) || !long) return;
    for (const word of words) {
      const list = holders.get(word);
      if (list) list.push(i);
      else holders.set(word, [i]);
    }
  });
  b.forEach((block, j) => {
    if (toA.has(j) || !block.long) return;
    const rare = [...block.words].map((word) => holders.get(word) ?? []).filter(({ length }) => length > 0 && length <= 20).sort((x, y) => x.length - y.length).slice(0, 10);
    let [best, share] = [-1, alike];
    for (const i of new Set(rare.flat())) {
      const now = taken.has(i) ? 0 : shareOf(a[i]!, block);
      if (now > share) [best, share] = [i, now];
    }
    if (best >= 0) match(best, j);
  });
}

function shareOf(a: Signed, b: Signed): number {
  const [few, many] = a.words.size < b.words.size ? [a.words, b.words] : [b.words, a.words];
  if (few.size < many.size * alike) return 0;
  let common = 0;
  for (const word of few) if (many.has(word)) common++;
  return common === 0 ? 0 : common / (few.size + many.size - common);
}
