import type { BlockKind } from '../../act/block.ts';
import { lowerAz, upperAz } from '../../act/collation.ts';
import { labelOf, listLetters } from '../../act/label.ts';

/**
 * A line that begins a structural element: `label` is the number as typed, `rest` the text behind it. One not `sure` may
 * begin a sentence. `listed` is what stands below any number: `a)`, `1)`.
 */
export type StructuralLine =
  | { type: 'section' | 'chapter' | 'annex'; label: string; rest: string }
  | { type: 'article'; label: string; sure: boolean; rest: string }
  | { type: 'numbered'; label: string; bare: string; depth: number; sure: boolean; rest: string }
  | { type: 'roman' | 'sign'; label: string; rest: string }
  | { type: 'listed'; label: string; rest: string };

const maxLabel = 60;

/** What an inserted element has behind its number: `-1`, in older prints `–1` or `¹`. */
const extra = '(?:[-–\u2011]\\d{1,3}|[⁰¹²³⁴-⁹])*';
const patterns = {
  letter: /^(\p{Ll}\))(?=\s|$|[\p{L}“„"«([–—_…])/u,
  numbered: new RegExp(`^([1-9]\\d{0,3}${extra}(?:\\.(?:0|[1-9]\\d{0,2})${extra}){0,7})(?:([.)])(?=\\s|$|[\\p{L}“”„"«‘’([–—_…-])|(?=\\s|$|\\p{Lu}))`, 'u'),
  article: new RegExp(`^((?:madd ?ə\\s{0,4}[1-9]\\d{0,4}|m a d d ə\\s{0,4}[1-9](?:\\s?\\d){0,4})(?:\\s[-–]\\s?\\d{1,3}(?=\\s?\\.))?${extra}(?:\\.\\d{1,2}(?=\\.))?(?:\\s?\\.)?)(?=\\s|$|\\p{L}|[[“"«(])`, 'iu'),
  sign: /^(§\s?[1-9]\d{0,2}(?:-\d{1,2})?\.?)(?=\s|\p{Lu})/u,
  roman: /^([IVXİІХ]{1,7}(?:-\d{1,2})?\.)\s+(?=[\p{Lu}“"«])/u,
  labelFirst: /^((?:\d{1,3}\s{0,2}[-–]\s{0,2}c[iıuü]|[IVX](?:\s[IVX]){1,6}|[^\s]{1,16}(?:\s[^\s]{1,12})?)\s+(bölmə|fəs[iİıI]l|b ö l m ə|f ə s [iİıI] l)\.?)(?=\s|$|\[)/iu,
  wordFirst: /^((bölmə|fəs[iİıI]l|b ö l m ə|f ə s [iİıI] l)\s+(?:№\s?)?[^\s[]{1,10})(?=\s|$|\[)/iu,
  annex: /^((?:\d{1,2}(?:\s?[“"«]?\p{Lu}[”"»]?)?\s+(?:nömrəl[iİ]|sayl[ıI])\s+əlavə|(?:\d{1,2}-c[iıuü]|[IVX]{1,5})\s+əlavə|əlavə(?:\s+(?:№\s?)?(?:\d{1,2}|[IVX]{1,5}))?)\.?)((?:\s*\[\d{1,4}\])*)$/iu,
  annexTo: /^(\p{Lu}[^.;:,[\]]{2,40}[aə]\s+(?:\d{1,2}\s+(?:nömrəl[iİ]|sayl[ıI])|\d{1,2}-c[iıuü])\s+əlavə)$/iu,
};

/**
 * Recognises the head of a section, chapter, article, annex, numbered or lettered element; null for plain text and for
 * rows of tables. Looks at the first 60 characters only, so its time does not depend on the length of the line.
 */
export function structuralLine(line: string): StructuralLine | null {
  const found = numbered(line) ?? article(line) ?? heading(line) ?? annex(line) ?? signed(line);
  return found && isTableRow(line, found) ? null : found;
}

/** The same for a line whose number a program counts and shows before it, so that it is surely one; null where it is none of an act. */
export function labelledLine(label: string, text: string): StructuralLine | null {
  const number = label.replace(/\s+/g, ' ').trim();
  const bare = /^\d{1,4}(?:\.\d{1,3}){0,7}$/.exec(number)?.[0];
  if (bare) return { type: 'numbered', label: number, bare, depth: bare.split('.').length, sure: true, rest: text };
  // What may follow a number decides whether a typed one is one; here it is known, so a word stands for the text.
  const found = structuralLine(`${number} A`) ?? structuralLine(number);
  if (!found || found.label !== number) return null;
  return { ...found, rest: text, ...('sure' in found ? { sure: true } : {}) };
}

function numbered(line: string): StructuralLine | null {
  const head = line.slice(0, maxLabel);
  const letter = patterns.letter.exec(head);
  if (letter && listLetters.includes(head[0]!)) return { type: 'listed', label: letter[1]!, rest: line.slice(2).trimStart() };
  const match = patterns.numbered.exec(head);
  if (!match) return null;
  const [label, bare, mark = ''] = match;
  const depth = bare!.split('.').length;
  if (depth === 1 && (mark === '' || /^\d{4}/.test(bare!))) return null;
  const rest = line.slice(label.length).trimStart();
  if (mark === ')' && depth === 1) return { type: 'listed', label, rest };
  return { type: 'numbered', label, bare: bare!, depth, sure: mark !== '', rest };
}

function article(line: string): StructuralLine | null {
  const match = patterns.article.exec(line.slice(0, maxLabel));
  if (!match) return null;
  const label = match[1]!;
  const rest = line.slice(label.length).trimStart();
  return { type: 'article', label, sure: label.endsWith('.') || rest === '' || /^[\p{Lu}[]/u.test(rest) || isRepeal(rest), rest };
}

/** “Maddə 8 çıxarılıb”: all that is left of an element. */
function isRepeal(rest: string): boolean {
  return rest.length < 60 && /^(?:ləğv\s+(?:edil|olun)|çıxarıl|qüvvədən\s+düş)\p{L}+[\s.;[\]\d]*$/u.test(rest);
}

function heading(line: string): StructuralLine | null {
  const head = line.slice(0, maxLabel);
  const match = patterns.labelFirst.exec(head) ?? patterns.wordFirst.exec(head);
  if (!match) return null;
  const label = match[1]!;
  const type = /^b/iu.test(match[2]!) ? 'section' : 'chapter';
  if (!labelOf(type, tidyLabel(label))) return null;
  const rest = line.slice(label.length).trimStart();
  // “3-cü fəsil üzrə …” is a sentence; a name on the label's own line begins with a capital and does not end like a sentence.
  if (rest !== '' && (!/^[\p{Lu}“"«–[-]/u.test(rest) || (!label.endsWith('.') && /[.;:,]$/.test(rest)))) return null;
  return { type, label, rest };
}

function annex(line: string): StructuralLine | null {
  if (line.length > maxLabel) return null;
  const match = patterns.annex.exec(line) ?? patterns.annexTo.exec(line);
  return match && { type: 'annex', label: match[1]!, rest: (match[2] ?? '').trim() };
}

function signed(line: string): StructuralLine | null {
  const head = line.slice(0, maxLabel);
  const [sign, roman] = [patterns.sign.exec(head), patterns.roman.exec(head)];
  const label = (sign ?? roman)?.[1];
  return label === undefined ? null : { type: sign ? 'sign' : 'roman', label, rest: line.slice(label.length).trimStart() };
}

/** A number as it stands, but for spaces inside it and letters set apart: `M a d d ə  7 .` is `Maddə 7.`. */
export function tidyLabel(label: string): string {
  return label
    .replace(/madd ə|m a d d ə|b ö l m ə|f ə s [iİıI] l/iu, (word) => word.replaceAll(' ', ''))
    .replace(/^[IVX](?:\s[IVX])+(?=\s)/u, (roman) => roman.replace(/\s/g, ''))
    .replace(/(\d)\s+(?=[\d.])|(\d)\s*([-–])\s*(?=\d|c[iıuü])/gu, '$1$2$3')
    .replace(/\s+/g, ' ').trim();
}

/** A row of a table: cells between bars, or more than one cell between tabs behind a running number. */
function isTableRow(line: string, found: StructuralLine): boolean {
  if (!/[\t|]/.test(line)) return false;
  const cells = line.split(/[\t|]/, 20).filter((cell) => cell.trim() !== '').length;
  if (line.includes('|')) return cells >= 2;
  return cells >= 3 && (found.type === 'listed' || (found.type === 'numbered' && found.depth === 1));
}

export function isApprovalLine(line: string): boolean {
  return line.length < 600 && /əsd/iu.test(line) && (/təsd[iİ]q\s+ed[iİ]l(?:m[iİ]şd[iİ]r|[iİ]b)/iu.test(line) || /^təsd[iİ]q\s+ed[iİ]r/iu.test(line));
}

/** A line in capitals, footnote marks aside. */
export function isCapitals(line: string): boolean {
  const text = line.slice(0, 400).replace(/\[\d+\]|KMQ\d+/g, '');
  return line.length < 400 && (text.match(/\p{L}/gu)?.length ?? 0) >= 4 && text === upperAz(text) && text !== lowerAz(text);
}

/** The name of an act: “… haqqında”, “… barədə”, “… dair” without a mark at its end. */
export function isNameLine(line: string): boolean {
  return line.length < 800 && /(?:haqqında|barədə|barəsində|dair)(?:\s*\[\d{1,4}\])*$/iu.test(line);
}

/** The kind of an act on a line of its own, not in capitals: “Azərbaycan Respublikasının Bağ Məcəlləsi”. */
export function isKindLine(line: string): boolean {
  return line.length < 200 && /^[\p{Lu}“"«][^.;:,]{0,180}\s(?:Məcəlləsi|Qanunu|Fərmanı|Sərəncamı|Qərarı|Qaydaları|Əsasnaməsi|Nizamnaməsi|Təlimatı)(?:\s*\[\d{1,4}\])*$/u.test(line);
}

const signature = [
  /^Bakı\s+(?:şəhər[iİ]|ş\.),?\s.*\d{4}/u,
  /^№\s*[\p{L}\d/-]{1,20}$/u,
  /^(?:Azərbaycan Respublikas[ıi](?:n[ıi]n)?\s.{0,80})?(?:Prezidenti|Baş naziri|[Nn]aziri?|[Ss]ədri?)(?:\s+\p{Lu}[\p{L}. -]{2,60})?[,.]?$/u,
  /^\p{Lu}\p{Ll}+\s+\p{Lu}(?:[\p{Lu}-]{2,30},?|[\p{Ll}-]{2,30},)$/u,
];

/** A line that stands under an act: office, name, place and date, number. */
export function isSignatureLine(line: string): boolean {
  return line.length < 160 && signature.some((pattern) => pattern.test(line));
}

export const listKinds = ['part', 'clause', 'subclause', 'indent'] as const satisfies readonly BlockKind[];

/** How far the end of quoted text is looked for, in lines. */
const longestQuote = 200;

/**
 * The lines of a wording that an amending act quotes: from one that begins with a quotation mark and a number
 * (`“Maddə 10-1. …`) to the one that closes it. Their numbers are those of the amended act.
 */
export function quotedLines(lines: readonly string[]): Set<number> {
  const quoted = new Set<number>();
  const known: Record<string, Map<number, Depth>> = { '“': new Map(), '«': new Map(), '"': new Map() };
  for (let i = 0; i < lines.length; i++) {
    const mark = lines[i]!.slice(0, 1);
    if (!known[mark] || !structuralLine(lines[i]!.slice(1, 200).trimStart())) continue;
    const end = endOfQuote(lines, i, mark, known[mark]);
    for (let k = i; k <= end; k++) quoted.add(k);
    if (end > i) i = end;
  }
  return quoted;
}

/** What a line does to the depth of quotes: by how much in the whole, and how far down it goes on the way. */
interface Depth {
  change: number;
  lowest: number;
}

/** The line in which the quote that opens `from` is closed; the one before it where there is none. */
function endOfQuote(lines: readonly string[], from: number, mark: string, known: Map<number, Depth>): number {
  let depth = 0;
  for (let i = from; i < Math.min(lines.length, from + longestQuote); i++) {
    let line = known.get(i);
    if (!line || i === from) {
      line = depthOf(i === from ? lines[i]!.slice(1) : lines[i]!, mark);
      if (i !== from) known.set(i, line);
    }
    if (depth + line.lowest < 0) return i;
    depth += line.change;
  }
  return from - 1;
}

function depthOf(line: string, mark: string): Depth {
  const close = mark === '“' ? '”' : mark === '«' ? '»' : '"';
  let [change, lowest] = [0, 0];
  for (let k = 0; k < line.length; k++) {
    if (line[k] === close) lowest = Math.min(lowest, --change);
    else if (line[k] === mark) change++;
  }
  return { change, lowest };
}

/** “ÜMUMİ HİSSƏ”, “Xüsusi hissə”, “Birinci yarımbölmə”: what divides a code beside its sections and chapters; it is no level of L 30. */
export function isDivision(line: string): boolean {
  return line.length < 40 && /^(?:(?:ümumi|xüsusi)\s+hissə|\S{1,16}(?:\s\S{1,12})?\s+(?:yarımbölmə|kitab))\.?(?:\s*\[\d{1,4}\])*$/.test(lowerAz(line));
}

/** “Maddə” alone on its line has its number on the next, as copied from a PDF. */
function withNumbers(lines: readonly string[]): string[] {
  const whole: string[] = [];
  let waiting = -1;
  for (const line of lines) {
    if (waiting >= 0 && line !== '') {
      if (/^[1-9]/.test(line)) {
        whole[waiting] += ` ${line}`;
        waiting = -1;
        continue;
      }
      waiting = -1;
    }
    if (/^maddə$/iu.test(line)) waiting = whole.length;
    whole.push(line);
  }
  return whole;
}

/** Joins the lines of a text that was broken at a fixed width (copied from a PDF); other texts are given back as they are. */
export function unwrap(broken: readonly string[]): { lines: string[]; joined: number } {
  const lines = withNumbers(broken);
  const full = lines.filter((line) => line !== '');
  const share = (test: (line: string) => boolean) => full.filter(test).length / Math.max(1, full.length);
  const wrapped = full.length >= 20 && share((line) => line.length >= 60 && line.length <= 120) > 0.4 && share((line) => line.length > 130) < 0.03;
  if (!wrapped) return { lines: [...lines], joined: 0 };
  const result: string[] = [];
  let joined = 0;
  let gap = false;
  for (const line of lines) {
    if (line === '') {
      gap = true;
      continue;
    }
    const last = result.at(-1);
    const open = last !== undefined && !/[.;:!?]$/.test(last.slice(-1)) && !isCapitals(last) && !structuralLine(line);
    const goesOn = open && (/^\p{Ll}/u.test(line) || (!gap && last.length >= 60 && !isCapitals(line)));
    if (goesOn) {
      result[result.length - 1] = last.endsWith('-') ? last + line : `${last} ${line}`;
      joined++;
    } else result.push(line);
    gap = false;
  }
  return { lines: result, joined };
}
