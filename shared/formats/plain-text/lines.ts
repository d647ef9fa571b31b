import type { BlockKind } from '../../act/block.ts';
import { lowerAz, upperAz } from '../../act/collation.ts';
import { labelOf, listLetters } from '../../act/label.ts';

/** A line that begins a structural element: `label` is the number as typed, `rest` the text behind it. One not `sure` may begin a sentence. */
export type StructuralLine =
  | { type: 'section' | 'chapter' | 'annex'; label: string; rest: string }
  | { type: 'article'; label: string; sure: boolean; rest: string }
  | { type: 'numbered'; label: string; bare: string; depth: number; sure: boolean; rest: string }
  | { type: 'letter'; label: string; rest: string };

const maxLabel = 60;

/**
 * Recognises the head of a section, chapter, article, annex, numbered or lettered element; null for plain text.
 * Looks at the first 60 characters only, so its time does not depend on the length of the line.
 */
export function structuralLine(line: string): StructuralLine | null {
  return numbered(line) ?? article(line) ?? heading(line) ?? annex(line);
}

function numbered(line: string): StructuralLine | null {
  const head = line.slice(0, maxLabel);
  const letter = /^(\p{Ll}\))(?=\s|\p{L}|$)/u.exec(head);
  if (letter && listLetters.includes(head[0]!)) return { type: 'letter', label: letter[1]!, rest: line.slice(2).trimStart() };
  const match = /^((?:[1-9]\d{0,2}(?:-\d{1,2})*)(?:\.(?:0|[1-9]\d{0,2})(?:-\d{1,2})*){0,6})([.)]?)(?=\s|$|[\p{L}“”"«(])/u.exec(head);
  if (!match) return null;
  const [label, bare, mark] = match;
  const depth = bare!.split('.').length;
  if (mark === '' && depth === 1) return null;
  return { type: 'numbered', label, bare: bare!, depth, sure: mark !== '', rest: line.slice(label.length).trimStart() };
}

function article(line: string): StructuralLine | null {
  const match = /^(maddə\s{0,4}[1-9]\d{0,4}(?:-\d{1,3})*(?:\s?\.)?)(?=\s|$|\p{L})/iu.exec(line.slice(0, maxLabel));
  if (!match) return null;
  const label = match[1]!;
  const rest = line.slice(label.length).trimStart();
  return { type: 'article', label, sure: label.endsWith('.') || rest === '' || /^\p{Lu}/u.test(rest), rest };
}

function heading(line: string): StructuralLine | null {
  const head = line.slice(0, maxLabel);
  const match = /^([^\s]{1,16}(?:\s[^\s]{1,12})?\s+(bölmə|fəs[iİ]l)\.?)(?=\s|$)/iu.exec(head) ?? /^((bölmə|fəs[iİ]l)\s+[^\s]{1,10})(?=\s|$)/iu.exec(head);
  if (!match) return null;
  const label = match[1]!;
  const type = /^b/iu.test(match[2]!) ? 'section' : 'chapter';
  if (!labelOf(type, label)) return null;
  const rest = line.slice(label.length).trimStart();
  // “3-cü fəsil üzrə …” is a sentence; a name on the label's own line begins with a capital and does not end like a sentence.
  if (rest !== '' && (!/^[\p{Lu}“"«–-]/u.test(rest) || (!label.endsWith('.') && /[.;:,]$/.test(rest)))) return null;
  return { type, label, rest };
}

function annex(line: string): StructuralLine | null {
  if (line.length > maxLabel) return null;
  return /^(?:\d{1,2}\s+nömrəl[iİ]\s+əlavə|\d{1,2}-c[iıuü]\s+əlavə|əlavə(?:\s+№?\s?\d{1,2})?)$/iu.test(line) ? { type: 'annex', label: line, rest: '' } : null;
}

const portal = new Set(['Mətn', 'Şəkil', 'Rekvizitlər', 'Versiyalar', 'Əlaqəli Sənədlər', 'Qüvvədədir', 'Qüvvədən düşüb', 'Qüvvəyə minməyib']);

/** Lines of the e-qanun.az page around an act; they are kept as text. */
export function isPortalLine(line: string): boolean {
  return portal.has(line) || line.startsWith('© ') || line.startsWith('Developed by:');
}

export function isApprovalLine(line: string): boolean {
  return line.length < 600 && (/təsd[iİ]q\s+ed[iİ]l(?:m[iİ]şd[iİ]r|[iİ]b)/iu.test(line) || /^təsd[iİ]q\s+ed[iİ]r/iu.test(line));
}

/** A line in capitals, footnote marks aside. */
export function isCapitals(line: string): boolean {
  const text = line.slice(0, 400).replace(/\[\d+\]/g, '');
  return line.length < 400 && (text.match(/\p{L}/gu)?.length ?? 0) >= 4 && text === upperAz(text) && text !== lowerAz(text);
}

/** The name of an act: “… haqqında”, “… barədə”, “… dair” without a mark at its end. */
export function isNameLine(line: string): boolean {
  return line.length < 800 && /(?:haqqında|barədə|barəsində|dair)(?:\s*\[\d+\])?$/iu.test(line);
}

const signature = [
  /^Bakı\s+şəhər[iİ],?\s.*\d{4}/u,
  /^№\s*[\p{L}\d/-]{1,20}$/u,
  /^(?:Azərbaycan Respublikas[ıi](?:n[ıi]n)?\s.{0,80})?(?:Prezidenti|Baş naziri|[Nn]aziri?|[Ss]ədri?)(?:\s+\p{Lu}[\p{L}. -]{2,60})?,?$/u,
  /^\p{Lu}\p{Ll}+\s+\p{Lu}[\p{Lu}-]{2,30},?$/u,
];

/** A line that stands under an act: office, name, place and date, number. */
export function isSignatureLine(line: string): boolean {
  return line.length < 160 && signature.some((pattern) => pattern.test(line));
}

export const listKinds = ['part', 'clause', 'subclause', 'indent'] as const satisfies readonly BlockKind[];

/** Joins the lines of a text that was broken at a fixed width (copied from a PDF); other texts are given back as they are. */
export function unwrap(lines: readonly string[]): { lines: string[]; joined: number } {
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
