import { type Footnote, limits, type TextRun } from '../../act/block.ts';
import { lowerAz, upperAz } from '../../act/collation.ts';

/** The lines of a published text, those that are no part of the act taken apart. Each keeps its order. */
export interface Apparatus {
  /** The lines of the act, empty ones included; the first is that of the text at `from`. */
  body: string[];
  from: number;
  /** Lines of the e-qanun.az page above and below. */
  portalLines: string[];
  /** Headings and lines of the list of acts that amended this one, without the footnotes. */
  history: string[];
  footnotes: Footnote[];
}

const portalLabels = new Set(['Mətn', 'Şəkil', 'Rekvizitlər', 'Versiyalar', 'Əlaqəli Sənədlər', 'Əlaqəli sənədlər', 'Çap et', 'Yüklə', 'Qüvvədədir', 'Qüvvədən düşüb', 'Qüvvədən düşmüşdür', 'Qüvvəyə minməyib', 'Qüvvəsi dayandırılıb', 'Ləğv edilib', 'Ləğv edilmişdir']);

/** What the older page of the portal says of an act above it: each a line, its value below it. */
const portalFields = new Set([
  'AKTIN NÖVÜ', 'QƏBUL EDİLDİYİ TARİX', 'QEYDİYYAT NÖMRƏSİ', 'ADI', 'RƏSMİ DƏRC EDİLDİYİ MƏNBƏ', 'QÜVVƏYƏ MİNMƏ TARİXİ', 'QÜVVƏDƏN DÜŞMƏ TARİXİ',
  'AZƏRBAYCAN RESPUBLİKASI VAHİD HÜQUQİ TƏSNİFATI ÜZRƏ İNDEKS KODU', 'HÜQUQİ AKTLARIN DÖVLƏT REYESTRİNİN QEYDİYYAT NÖMRƏSİ', 'HÜQUQİ AKTIN HÜQUQİ AKTLARIN DÖVLƏT REYESTRİNƏ DAXİL EDİLDİYİ TARİX',
]);

/** Lines of the e-qanun.az page that stand around an act. */
export function isPortalLine(line: string): boolean {
  return portalLabels.has(line) || line.startsWith('© ') || line.startsWith('Developed by:');
}

/** The mark as it stands in the text: `[12]`, `KMQ1`. */
export function writtenMark(mark: string): string {
  return /^\d/.test(mark) ? `[${mark}]` : mark;
}

/**
 * Takes the page of the portal, the list of amending acts and the footnotes away from the lines of an act. Footnotes
 * stand at the end, below a heading or, where it is missing, from the first mark on that the text has had before.
 */
export function takeApart(lines: readonly string[]): Apparatus {
  const around = (line: string) => line === '' || isPortalLine(line);
  let [from, to] = [0, lines.length];
  while (from < to && around(lines[from]!)) from++;
  while (to > from && around(lines[to - 1]!)) to--;
  from = behindFields(lines, from, to);
  while (from < to && around(lines[from]!)) from++;
  const portalLines = [...lines.slice(0, from), ...lines.slice(to)].filter((line) => line !== '');
  const end = beginningOfNotes(lines, from, to);
  return { body: lines.slice(from, end), from, portalLines, ...readNotes(lines.slice(end, to)) };
}

/** The line behind the fields that the older page of the portal begins with; `from` where it has none. */
function behindFields(lines: readonly string[], from: number, to: number): number {
  const fields: number[] = [];
  for (let i = from; i < Math.min(to, from + 80); i++) if (portalFields.has(upperAz(lines[i]!))) fields.push(i);
  if (fields.length < 4 || fields[0]! > from + 20) return from;
  const value = lines.findIndex((line, i) => i > fields.at(-1)! && line !== '');
  return value >= 0 && /^[\d.]{4,30}$/.test(lines[value]!) ? value + 1 : fields.at(-1)! + 1;
}

function beginningOfNotes(lines: readonly string[], from: number, to: number): number {
  let first: string | null = null;
  for (let i = from; i < to; i++) {
    const line = lines[i]!;
    const head = headOf(line);
    if (head !== null && head !== 'court' && listsActs(head, nextLine(lines, i + 1, to))) return i;
    if (first !== null && line.startsWith(`[${first}]`) && line.length > first.length + 3) return i;
    if (first === null && line.includes('[')) first = markInside(line);
  }
  return to;
}

/** Contents and annexes may have such a heading too: in the list of sources the first amending act follows, in the footnotes their first mark. */
function listsActs(head: 'history' | 'notes', next: string): boolean {
  if (markAtStart(next) || (head === 'history' && (next === '' || headOf(next) !== null))) return true;
  return head === 'history' && /^\d|\d{4}|nömrəli|tarixli/iu.test(next.slice(0, 300));
}

function markInside(line: string): string | null {
  for (const { index, 1: mark } of line.matchAll(/\[(\d{1,4})\]/g)) if (index > 0) return mark!;
  return null;
}

function nextLine(lines: readonly string[], from: number, to: number): string {
  for (let i = from; i < to; i++) if (lines[i] !== '') return lines[i]!;
  return '';
}

function headOf(line: string): 'history' | 'notes' | 'court' | null {
  if (line.length > 200 || line.length < 20 || !/(?:[iİıI]|lar|LAR|lər|LƏR):?$/.test(line)) return null;
  const folded = lowerAz(line).replace(/ı/g, 'i').replace(/\s+/g, ' ').replace(/:$/, '');
  if (/^istifadə (?:olunmuş|edilmiş) (?:mənbə )?sənədlər(?:in)?in siyahisi$/.test(folded)) return 'history';
  if (/^\S+(?: \S+)? (?:dəyişiklik|əlavə)\S*(?: və (?:dəyişiklik|əlavə)\S*)? (?:etmiş|edən)[^.]{0,30} (?:qanun|fərman|qərar|akt|sənəd)l[aə]r(?:in siyahisi)?$/.test(folded)) return 'history';
  if (/(?:edilmiş|olunmuş) (?:dəyişiklik|əlavə)[^.]{0,60} siyahisi$/.test(folded)) return 'notes';
  return folded === 'konstitusiya məhkəməsinin qərarlari' ? 'court' : null;
}

/** A footnote at the beginning of its line: `[12] …`, `KMQ1 …` (decisions of the Constitutional Court). */
function markAtStart(line: string): { mark: string; rest: string } | null {
  const match = /^(?:\[(\d{1,4})\]|(KMQ\d{1,3})(?=\s|$))/.exec(line.slice(0, 12));
  return match && { mark: (match[1] ?? match[2])!, rest: line.slice(match[0].length).trimStart() };
}

function readNotes(lines: readonly string[]): Pick<Apparatus, 'history' | 'footnotes'> {
  const history: string[] = [];
  const footnotes: { mark: string; lines: string[]; length: number }[] = [];
  let open = false;
  for (const line of lines) {
    if (line === '') continue;
    const note = markAtStart(line);
    if (!note && (headOf(line) || !open)) {
      history.push(line);
      open = false;
      continue;
    }
    open = true;
    const text = note ? note.rest : line;
    for (let at = 0; at === 0 || at < text.length; at += limits.blockText) {
      const piece = text.slice(at, at + limits.blockText);
      const last = footnotes.at(-1);
      if ((note && at === 0) || !last || last.length + piece.length >= limits.blockText) {
        footnotes.push({ mark: note?.mark ?? last!.mark, lines: [piece], length: piece.length });
      } else {
        last.lines.push(piece);
        last.length += piece.length + 1;
      }
    }
  }
  return { history, footnotes: footnotes.map(({ mark, lines: text }) => ({ mark, text: text.filter((line) => line !== '').join('\n') })) };
}

/**
 * The marks of footnotes that may stand at the place `at` of a text, the longest first: `KMQ1` may stand directly before
 * a number (`KMQ1` and `182.2.`). @param known those there are; null for any
 */
export function marksAt(text: string, at: number, known: ReadonlySet<string> | null): string[] {
  const match = /^(?:\[(\d{1,4})\]|(KMQ\d{1,3}))/.exec(text.slice(at, at + 8));
  if (!match) return [];
  const court = match[2];
  const possible = court === undefined ? [match[1]!] : [court, court.slice(0, -1), court.slice(0, -2)].filter((mark) => mark.length > 3);
  return known ? possible.filter((mark) => known.has(mark)) : possible;
}

/** A text as runs, the marks of known footnotes being runs of their own. */
export function runsWithMarks(text: string, known: ReadonlySet<string>): TextRun[] {
  if (text === '') return [];
  const runs: TextRun[] = [];
  let done = 0;
  if (known.size > 0) {
    for (const { index } of text.matchAll(/\[\d|KMQ\d/g)) {
      const mark = marksAt(text, index, known)[0];
      if (mark === undefined) continue;
      const end = index + writtenMark(mark).length;
      if (index > done) runs.push({ text: text.slice(done, index) });
      runs.push({ text: text.slice(index, end), note: mark });
      done = end;
    }
  }
  if (done < text.length) runs.push({ text: text.slice(done) });
  return runs.length > limits.runs ? [{ text }] : runs;
}
