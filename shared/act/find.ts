import { lowerAz } from './collation.ts';

export interface FindOptions {
  /** Capitals and small letters differ. */
  matchCase?: boolean;
  /** The found text is no part of a longer word. */
  wholeWord?: boolean;
}

/** A text made ready to be searched: folded, with the place of each folded character where that is not its own. */
export interface Searchable {
  text: string;
  folded: string;
  places: Uint32Array | null;
}

/** Small letters by Azerbaijani rules (ı/I and i/İ are pairs), all kinds of space alike; keeps where each character was. */
export function searchable(text: string, matchCase = false): Searchable {
  const spaced = text.replace(/\s/g, ' ');
  const folded = matchCase ? spaced.normalize('NFC') : lowerAz(spaced);
  if (folded.length === text.length) return { text, folded, places: null };
  // Letters written with a combining mark become one, so it is done letter by letter.
  const places: number[] = [];
  let joined = '';
  for (const { 0: letter, index } of spaced.matchAll(/\P{M}\p{M}*|\p{M}/gsu)) {
    const part = matchCase ? letter.normalize('NFC') : lowerAz(letter);
    for (let i = 0; i < part.length; i++) places.push(Math.min(index + i, index + letter.length));
    joined += part;
  }
  places.push(text.length);
  return { text, folded: joined, places: Uint32Array.from(places) };
}

/** Where `needle` stands in a text, one after another without overlap, as UTF-16 offsets. */
export function findIn({ folded, places, text }: Searchable, needle: string, { matchCase = false, wholeWord = false }: FindOptions = {}): { from: number; to: number }[] {
  const wanted = matchCase ? needle.replace(/\s/g, ' ').normalize('NFC') : lowerAz(needle.replace(/\s/g, ' '));
  if (wanted === '') return [];
  const found: { from: number; to: number }[] = [];
  for (let at = folded.indexOf(wanted); at >= 0; ) {
    const [from, to] = places ? [places[at]!, places[at + wanted.length]!] : [at, at + wanted.length];
    const inWord = wholeWord && (isWord(text.slice(Math.max(0, from - 8), from), /[\p{L}\p{N}]\p{M}*$/u) || isWord(text.slice(to, to + 2), /^[\p{L}\p{N}]/u));
    if (!inWord) found.push({ from, to });
    at = folded.indexOf(wanted, inWord ? at + 1 : at + wanted.length);
  }
  return found;
}

function isWord(text: string, edge: RegExp): boolean {
  return edge.test(text);
}
