import type { BlockKind } from './block.ts';
import { lowerAz, upperAz } from './collation.ts';
import { ordinalSuffix } from './suffix.ts';

/** A number taken apart so that the next one can be written in the same manner. */
export interface Label {
  before: string;
  count: number;
  /** What follows the count in an inserted element: `-1` (L 32.2). */
  extra?: string;
  form: 'arabic' | 'roman' | 'ordinal' | 'word' | 'letter' | 'none';
  after: string;
}

/** Azerbaijani letters in the order in which lists are lettered. */
export const listLetters = 'abcçdeəfgğhxıijkqlmnoöprsştuüvyz';

/** Writes a label; a count beyond what a form can say (letters, words) is written in digits. */
export function formatLabel({ before, count, extra = '', form, after }: Label): string {
  switch (form) {
    case 'none':
      return before + after;
    case 'roman':
      return before + toRoman(count) + extra + after;
    case 'ordinal':
      return `${before}${count}${extra}-${ordinalSuffix(extra || count)}${after}`;
    case 'word':
      return before + (ordinalWords[count - 1] ?? `${count}-${ordinalSuffix(count)}`) + after;
    case 'letter':
      return before + (listLetters[count - 1] ?? String(count)) + after;
    case 'arabic':
      return before + count + extra + after;
  }
}

/** What an inserted element has behind its count (L 32.2): `-1`, in older prints `–1` or `¹`. */
const extra = '(?:[-–\u2011]\\d{1,4}|[⁰¹²³⁴-⁹])*';
/** A heading counted in Roman numbers has its extra number in them too: `IV-I fəsil`. */
const romanExtra = '(?:-(?:\\d{1,4}|[IVXİІХ]{1,6}))*';
const patterns = {
  article: new RegExp(`^((?:maddə|m a d d ə)\\s*)(\\d{1,6})(${extra})(\\s*\\.?)$`, 'iu'),
  letter: /^(\p{Ll})([.)])$/u,
  roman: new RegExp(`^([IVXLCİІХ]{1,12})(${romanExtra})([.)])$`, 'u'),
  numbered: new RegExp(`^(§?\\s?(?:[\\d⁰¹²³⁴-⁹–\u2011-]{1,12}\\.){0,8})(\\d{1,6})(${extra})([.)]?)$`, 'u'),
};
const headings = { annex: headingPatterns('nömrəl[iİ] əlavə|sayl[ıI] əlavə|əlavə'), section: headingPatterns('bölmə'), chapter: headingPatterns('fəs[iİıI]l') };

/** Takes a shown number apart, or null where it follows no manner known here. */
export function labelOf(kind: BlockKind, number: string): Label | null {
  if (number.length > 60) return null;
  if (kind === 'article') return arabic(patterns.article.exec(number));
  if (kind === 'annex' || kind === 'section' || kind === 'chapter') {
    if (kind === 'annex' && /^əlavə$/iu.test(number)) return { before: number, count: 1, form: 'none', after: '' };
    return heading(number, headings[kind]) ?? (kind === 'annex' ? null : roman(number));
  }
  const letter = patterns.letter.exec(number);
  if (letter && listLetters.includes(letter[1]!)) return { before: '', count: listLetters.indexOf(letter[1]!) + 1, form: 'letter', after: letter[2]! };
  return arabic(patterns.numbered.exec(number)) ?? roman(number);
}

function arabic(match: RegExpExecArray | null): Label | null {
  return match && { before: match[1]!, count: Number(match[2]), extra: match[3]!, form: 'arabic', after: match[4]! };
}

function roman(number: string): Label | null {
  const match = patterns.roman.exec(number);
  const count = match ? fromRoman(match[1]!) : 0;
  return count > 0 ? { before: '', count, extra: match![2]!, form: 'roman', after: match![3]! } : null;
}

type HeadingPatterns = Record<'arabicBefore' | 'romanBefore' | 'behind' | 'word', RegExp>;

function headingPatterns(word: string): HeadingPatterns {
  return {
    arabicBefore: new RegExp(`^(\\d{1,4})((?:-\\d{1,4})*|\\s?[“"«]?\\p{Lu}[”"»]?(?=\\s+(?:nömr|sayl)))(?:[-–](c[iıuü]))?(\\s+(?:${word})\\.?)$`, 'iu'),
    romanBefore: new RegExp(`^([IVXLCİІХ]{1,12})(${romanExtra})(\\s+(?:${word})\\.?)$`, 'iu'),
    behind: new RegExp(`^((?:${word})\\s+(?:№\\s*)?)([IVXLCİІХ]{1,12}|\\d{1,4})(${romanExtra})(\\.?)$`, 'iu'),
    word: new RegExp(`^(\\p{L}+(?: \\p{L}+)?)(\\s+(?:${word})\\.?)$`, 'iu'),
  };
}

function heading(number: string, { arabicBefore, romanBefore, behind, word }: HeadingPatterns): Label | null {
  let match = arabicBefore.exec(number);
  if (match) return { before: '', count: Number(match[1]), extra: match[2]!, form: match[3] ? 'ordinal' : 'arabic', after: match[4]! };
  match = romanBefore.exec(number);
  if (match && fromRoman(match[1]!) > 0) return { before: '', count: fromRoman(match[1]!), extra: match[2]!, form: 'roman', after: match[3]! };
  match = behind.exec(number);
  if (match) {
    const roman = fromRoman(match[2]!);
    if (!roman && !/^\d/.test(match[2]!)) return null;
    return { before: match[1]!, count: roman || Number(match[2]), extra: match[3]!, form: roman ? 'roman' : 'arabic', after: match[4]! };
  }
  match = word.exec(number);
  const count = match ? ordinalWords.indexOf(asWritten(match[1]!)) + 1 : 0;
  return count > 0 ? { before: '', count, form: 'word', after: match![2]! } : null;
}

/** “ON BİRİNCİ”, “on birinci” → “On birinci”, as in the list of words. */
function asWritten(words: string): string {
  const lower = lowerAz(words);
  return upperAz(lower[0]!) + lower.slice(1);
}

const romans: [number, string][] = [
  [100, 'C'], [90, 'XC'], [50, 'L'], [40, 'XL'], [10, 'X'], [9, 'IX'], [5, 'V'], [4, 'IV'], [1, 'I'],
];

/** Roman numerals up to 399; beyond that plain digits. */
export function toRoman(count: number): string {
  if (count < 1 || count > 399) return String(count);
  let text = '';
  for (const [value, sign] of romans) while (count >= value) [text, count] = [text + sign, count - value];
  return text;
}

/** The value of a well-formed Roman numeral in capitals, else 0. Letters that only look like it (İ, Cyrillic І and Х) are taken for it. */
export function fromRoman(text: string): number {
  let count = 0;
  const latin = text.replace(/[İІ]/g, 'I').replace(/Х/g, 'X');
  let rest = latin;
  for (const [value, sign] of romans) while (rest.startsWith(sign)) [rest, count] = [rest.slice(sign.length), count + value];
  return rest === '' && toRoman(count) === latin ? count : 0;
}

/** A Roman number with what an inserted element has behind it in digits, as they are compared: `IV-I` → `4-1`; others as they are. */
export function romanInDigits(number: string): string {
  return number.replace(/(?<![\p{L}\d])[IVXLCİІХ]{1,12}(?![\p{L}\d])/gu, (roman) => String(fromRoman(roman) || roman));
}

const unitWords = ['birinci', 'ikinci', 'üçüncü', 'dördüncü', 'beşinci', 'altıncı', 'yeddinci', 'səkkizinci', 'doqquzuncu'];
const tenWords: [alone: string, withUnits: string][] = [['onuncu', 'on'], ['iyirminci', 'iyirmi'], ['otuzuncu', 'otuz'], ['qırxıncı', 'qırx'], ['əllinci', 'əlli'], ['altmışıncı', 'altmış'], ['yetmişinci', 'yetmiş'], ['səksəninci', 'səksən'], ['doxsanıncı', 'doxsan']];

/** “Birinci”, “İkinci” … “Doxsan doqquzuncu”: how older codes count their chapters. */
export const ordinalWords: readonly string[] = [
  ...unitWords,
  ...tenWords.flatMap(([alone, ten]) => [alone, ...unitWords.map((unit) => `${ten} ${unit}`)]),
].map((word) => upperAz(word[0]!) + word.slice(1));
