import type { BlockKind } from '../block.ts';
import { lowerAz } from '../collation.ts';
import { fromRoman, ordinalWords } from '../label.ts';

/** The kinds that are cited by number. */
export type CitedKind = Exclude<BlockKind, 'approval' | 'title' | 'preamble' | 'paragraph' | 'cell' | 'signature'>;

/** How a noun ends: “maddə”, “maddəsi” (of something), “maddənin” and “maddəsinin” (something of it follows). */
export interface Noun {
  type: 'noun';
  kind: CitedKind;
  possessive: boolean;
  genitive: boolean;
}

export type Token = { from: number; to: number } & (
  /** `9.3-cü`, `9.3`, “birinci”, `IV`, “«c»”; `ordinal` where it can stand before a noun as it is */
  | { type: 'number'; value: string; ordinal: boolean }
  | Noun
  | { type: 'and' | 'comma' | 'dash' | 'stop' | 'no' }
  | { type: 'word'; word: string }
);

const scanner = new RegExp(
  [
    /(?<mark>\[\d{1,4}\])/u, // [12], the mark of a footnote
    /(?<number>\d+(?:[.-]\d+)*[⁰¹²³⁴-⁹]*)(?:(?<suffix>\s?[-–]\s?c[ıiuü](?!\p{L}))|\.(?=,|\s(?:və|bənd|hissə|maddə|yarımbənd)))?/u, // 9.3-cü, 10-1.2, 5¹, “4.1. və 4.2. bəndləri”
    /(?<![\p{L}\d])(?<roman>[IVXLCİІХ]{1,12}-[IVXİІХ]{1,6})(?![\p{L}\d])/u, // IV-I, or from I to IV
    /[“«"„](?<quoted>\p{Ll})[”»"“]/u, // «c»
    /(?<![\p{L}\d])(?<lettered>\p{Ll})\)/u, // c)
    /(?<word>\p{L}[\p{L}\p{M}’']*)/u,
    /(?<dash>[–—-])/u,
    /(?<comma>,)/u,
    /(?<stop>[.;:!?\n])/u,
  ].map(({ source }) => source).join('|'),
  'gu',
);

const stems: [stem: string, kind: CitedKind, endsInVowel: boolean][] = [
  ['yarımbənd', 'subclause', false], ['maddə', 'article', true], ['hissə', 'part', true], ['bənd', 'clause', false], ['abzas', 'indent', false],
  ['fəsil', 'chapter', false], ['fəsl', 'chapter', false], ['bölmə', 'section', true], ['əlavə', 'annex', true],
];

// Plural, possessive, case, “-dir”; “əlavəsiz” and “hissəcik” are other words.
const ending = /^(?:l[əa]r)?(?:s?[ıiuü])?(?:n?[ıiuü]n|y?n?[əa]|n?[ıiuü]|n?d[əa](?:n|ki)?|y?n?l[əa]|n[əa]d[əa]k)?(?:d[ıiuü]r)?$/u;
const conjunctions = new Set(['və', 'ya', 'yaxud', 'həmçinin', 'habelə', 'eləcə', 'də']);
const ordinals = new Map(ordinalWords.map((word, i) => [word.replace(/^./, (first) => lowerAz(first)), i + 1]));
const tens = new Set([...ordinals.keys()].flatMap((word) => (word.includes(' ') ? [word.split(' ')[0]!] : [])));

/** Cuts a text into what references are made of, in one pass. What is nothing of it (brackets, quotes) leaves no token. */
export function tokensOf(text: string): Token[] {
  const tokens: Token[] = [];
  for (const match of text.matchAll(scanner)) {
    const place = { from: match.index, to: match.index + match[0].length };
    const { number, suffix, roman, quoted, lettered, word, dash, comma, stop } = match.groups!;
    if (number !== undefined) tokens.push({ ...place, type: 'number', value: plainNumber(number), ordinal: suffix !== undefined || number.includes('.') });
    else if (roman !== undefined) tokens.push({ ...place, type: 'number', value: latin(roman), ordinal: true });
    else if (quoted ?? lettered) tokens.push({ ...place, type: 'number', value: (quoted ?? lettered)!, ordinal: true });
    else if (word !== undefined) pushWord(tokens, word, place);
    else if (dash) tokens.push({ ...place, type: 'dash' });
    else if (comma) tokens.push({ ...place, type: 'comma' });
    else if (stop) tokens.push({ ...place, type: 'stop' });
  }
  return tokens;
}

function pushWord(tokens: Token[], written: string, place: { from: number; to: number }): void {
  if (/^[IVXLCİІХ]+$/.test(written) && fromRoman(written) > 0) {
    tokens.push({ ...place, type: 'number', value: latin(written), ordinal: true });
    return;
  }
  // Most words are small letters already; making them so costs more than all the rest.
  const word = /[\p{Lu}\p{M}]/u.test(written) ? lowerAz(written) : written;
  const before = tokens.at(-1);
  const tenth = before?.type === 'word' && tens.has(before.word) ? ordinals.get(`${before.word} ${word}`) : undefined;
  if (tenth !== undefined) tokens[tokens.length - 1] = { from: before!.from, to: place.to, type: 'number', value: String(tenth), ordinal: true };
  else if (ordinals.has(word)) tokens.push({ ...place, type: 'number', value: String(ordinals.get(word)), ordinal: true });
  else if (conjunctions.has(word)) tokens.push({ ...place, type: 'and' });
  else if (word === 'nömrəli' || word === 'saylı') tokens.push({ ...place, type: 'no' });
  else tokens.push({ ...place, ...(nounOf(word) ?? { type: 'word', word }) });
}

function latin(roman: string): string {
  return roman.replace(/[İІ]/g, 'I').replace(/Х/g, 'X');
}

function nounOf(word: string): Noun | null {
  const found = stems.find(([stem]) => word.startsWith(stem));
  if (!found) return null;
  const [stem, kind, vowel] = found;
  const rest = word.slice(stem.length);
  if (!ending.test(rest)) return null;
  const plural = /^l[əa]r/.test(rest);
  const tail = rest.replace(/^l[əa]r/, '');
  const possessive = vowel && !plural ? /^s[ıiuü]/.test(tail) : /^[ıiuü](?:$|n[ıiuüəad]|d[ıiuü]r)/.test(tail);
  return { type: 'noun', kind, possessive, genitive: /[ıiuü]n$/.test(tail) };
}

const superscripts = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** A number as it is compared: `5¹` and `5–1` are `5-1`. */
export function plainNumber(number: string): string {
  return number.replace(/[–\u2011]/g, '-').replace(/[⁰¹²³⁴-⁹]+/g, (digits) => `-${[...digits].map((digit) => superscripts.indexOf(digit)).join('')}`);
}
