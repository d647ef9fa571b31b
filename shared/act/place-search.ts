import type { BlockKind } from './block.ts';
import { foldAz } from './collation.ts';
import { bareNumber } from './numbering.ts';

/** A block that can be looked up: its number as shown and its text. */
export interface SearchablePlace {
  id: string;
  kind: BlockKind;
  number: string;
  words: string;
}

const nouns: [stem: string, kind: BlockKind][] = [
  ['yarımbənd', 'subclause'], ['maddə', 'article'], ['hissə', 'part'], ['bənd', 'clause'], ['abzas', 'indent'], ['fəs', 'chapter'], ['bölmə', 'section'], ['əlavə', 'annex'],
];

/**
 * Numbered blocks by number and words, as a lawyer asks for them: “9.7”, “maddə 5”, “9.7-ci bənd”, words of the text.
 * Those whose number is just the one asked for come first, then longer numbers, then words; each in reading order. Without
 * a query all come, in reading order. Capitals follow Azerbaijani rules.
 * @param places in reading order
 */
export function searchPlaces(places: readonly SearchablePlace[], query: string, limit: number): SearchablePlace[] {
  const asked = foldAz(query).slice(0, 200).split(' ').filter((word) => word !== '');
  const kinds = asked.flatMap((word) => nouns.find(([stem]) => word.startsWith(stem))?.[1] ?? []);
  const numbers = asked.flatMap((word) => /^(?:\d[\d.-]*|[ivxlc]+$|\p{Ll}(?=\)$))/u.exec(word)?.[0].replace(/[.-]+$/, '') ?? []);
  const [number] = numbers;
  const found: SearchablePlace[][] = [[], [], [], []];
  for (const place of places) {
    if (place.number === '') continue;
    const bare = foldAz(bareNumber(place.kind, place.number));
    const words = foldAz(`${place.number} ${place.words}`);
    let rank: number;
    if (asked.length === 0) rank = 0;
    else if (number !== undefined && asked.length - kinds.length === 1 && bare === number) rank = kinds.length === 0 || kinds.includes(place.kind) ? 0 : 1;
    else if (number !== undefined && asked.length - kinds.length === 1 && bare.startsWith(number)) rank = 2;
    else if (asked.every((word) => words.includes(word))) rank = 3;
    else continue;
    found[rank]!.push(place);
    if (found[0]!.length === limit) break;
  }
  return found.flat().slice(0, limit);
}
