import { type BlockKind, blockKinds, type Cell, cutRuns, type TextRun, tidyRuns } from '../../act/block.ts';
import { leafRank, rankOf } from '../../act/structure.ts';
import { runsWithMarks } from '../plain-text/apparatus.ts';
import type { Draft, LineFacts } from '../plain-text/reader.ts';
import type { Paragraph, Run } from './paragraph.ts';
import type { Notes } from './notes.ts';
import type { Styles } from './styles.ts';
import { cellsOf } from './table-lines.ts';

/** A line of a document on its way into the reader of lines: its text, the same in runs, and what the file says of it. */
export interface Line extends Omit<LineFacts, 'source'> {
  text: string;
  runs: TextRun[];
  doubts: Paragraph['doubts'];
  /** The block it is by a style of ours; then `text` is whole, spaces and line feeds included. */
  told?: { kind: BlockKind; typed?: string; cell?: Cell };
}

/** The lines of the paragraphs of a document. A line break makes a new line, but for blocks that a style of ours names. */
export function linesOf(paragraphs: readonly Paragraph[], styles: Styles, notes: Notes): Line[] {
  const lines: Line[] = [];
  for (let i = 0; i < paragraphs.length; i++) {
    const paragraph = paragraphs[i]!;
    const table = paragraph.cell?.table;
    if (table !== undefined && paragraphs[i - 1]?.cell?.table !== table) {
      let end = i;
      while (paragraphs[end]?.cell?.table === table) end++;
      const cells = cellsOf(paragraphs.slice(i, end));
      if (cells) {
        for (const { cell, paragraphs: own } of cells) lines.push(cellLine(cell, own, styles, notes));
        i = end - 1;
        continue;
      }
    }
    const { own } = paragraph.style;
    const told = toldLine(paragraph, styles, notes);
    const last = lines.at(-1);
    if (own === 'annexName' && last?.told?.kind === 'annex') {
      last.runs = told?.runs ?? textRuns(paragraph.runs, styles, notes);
      last.text = textOfRuns(last.runs);
    } else if (told) lines.push(told);
    else if (own !== 'notesHeading' && !(own === 'note' && notes.isListed(paragraph))) for (const line of plainLines(paragraph, styles, notes)) lines.push(line);
  }
  return lines;
}

/** A cell is one block; its paragraphs are lines of it, with the numbers that Word shows. */
function cellLine(cell: Cell, paragraphs: readonly Paragraph[], styles: Styles, notes: Notes): Line {
  const runs = paragraphs.flatMap(({ label, runs: own }, i) => [{ text: (i > 0 ? '\n' : '') + (label === undefined ? '' : `${label} `) }, ...textRuns(own, styles, notes)]);
  return { text: textOfRuns(runs), runs: tidyRuns(runs), doubts: new Set(paragraphs.flatMap(({ doubts }) => [...doubts])), told: { kind: 'cell', cell } };
}

function toldLine(paragraph: Paragraph, styles: Styles, notes: Notes): Line | null {
  const { style: { own }, label, runs, doubts } = paragraph;
  const kind = own === 'partName' ? 'part' : blockKinds.find((one) => one === own);
  if (kind === undefined || kind === 'cell') return null;
  const numbers = runs.findIndex(({ style }) => !isNumber(style, styles));
  const behind = numbers < 0 ? runs.length : numbers;
  // Behind a number that is typed stands one space or line break that is not the act's.
  const typed = label ?? (behind > 0 ? textOfRuns(runs.slice(0, behind)).slice(0, -1) : undefined);
  if (rankOf(kind) < leafRank && !typed) return null;
  const rest = textRuns(runs.slice(behind), styles, notes);
  return { text: textOfRuns(rest), runs: rest, doubts, told: { kind, ...(typed ? { typed } : {}) } };
}

const isNumber = (style: string | undefined, styles: Styles) => style !== undefined && styles.characters(style).own === 'number';

function plainLines({ runs, label, align, doubts }: Paragraph, styles: Styles, notes: Notes): Line[] {
  const side = align === 'center' ? 'center' : align === 'right' || align === 'end' ? 'right' : undefined;
  const broken: TextRun[][] = [[]];
  for (const run of textRuns(runs, styles, notes)) {
    run.text.split(/\r\n|[\r\n\v\f\u0085\u2028\u2029]/).forEach((text, i) => {
      if (i > 0) broken.push([]);
      broken.at(-1)!.push({ ...run, text });
    });
  }
  const lines = broken.map((pieces, i): Line => {
    const trimmed = trimRuns(pieces);
    return { text: textOfRuns(trimmed), runs: trimmed, doubts, ...(side ? { align: side } : {}), ...(i === 0 && label !== undefined ? { label } : {}) };
  });
  return lines.filter(({ text, label: number }) => text !== '' || number !== undefined);
}

function textRuns(runs: readonly Run[], styles: Styles, notes: Notes): TextRun[] {
  const isMark = (run: Run | undefined, text: string) => run?.text === text && run.note === undefined && run.style !== undefined && styles.characters(run.style).own === 'noteMark';
  const result: TextRun[] = [];
  for (let i = 0; i < runs.length; i++) {
    const { style: _style, note, ...run } = runs[i]!;
    const counted = runs[i + 1]?.note;
    // We write a mark that Word counts between brackets of its style.
    const bracketed = counted && isMark(runs[i], '[') && runs[i + 1]!.text === '' && isMark(runs[i + 2], ']') ? notes.markOf(counted) : null;
    const mark = bracketed ?? (note ? notes.markOf(note) : null);
    if (mark === null) result.push(run);
    else result.push({ ...run, text: run.text === '' || bracketed ? mark.text : run.text, note: mark.mark });
    if (bracketed) i += 2;
  }
  return tidyRuns(result);
}

function textOfRuns(runs: readonly { text: string }[]): string {
  return runs.map(({ text }) => text).join('');
}

function trimRuns(runs: readonly TextRun[]): TextRun[] {
  const text = textOfRuns(runs);
  const from = text.length - text.trimStart().length;
  return cutRuns(runs, from, from + text.trim().length);
}

/**
 * The runs of a block that was read from lines: the reader has cut numbers off and joined lines, so that the block's text
 * ends with its last line, has the one before it in front of that, and begins with the end of the first.
 * @param marks of footnotes that are typed in the text
 */
export function runsOfDraft({ text, sources }: Draft, lines: readonly Line[], marks: ReadonlySet<string>): TextRun[] {
  const pieces: TextRun[][] = [];
  let end = text.length;
  for (let i = sources.length - 1; i >= 0 && end > 0; i--) {
    const line = lines[sources[i]!]!;
    let same = 0;
    while (same < line.text.length && same < end && line.text[line.text.length - 1 - same] === text[end - 1 - same]) same++;
    const from = i === 0 ? 0 : Math.max(0, end - same - 1);
    pieces.push([{ text: text.slice(from, end - same) }, ...cutRuns(line.runs, line.text.length - same, line.text.length)]);
    end = from;
  }
  const runs = pieces.reverse().flat();
  return tidyRuns(marks.size > 0 ? withMarks(runs, runsWithMarks(text, marks)) : runs);
}

/** Puts the marks of footnotes that were found in the text of runs on them. */
function withMarks(runs: readonly TextRun[], found: readonly TextRun[]): TextRun[] {
  const pieces: TextRun[] = [];
  let at = 0;
  for (const { text, note } of found) {
    const cut = cutRuns(runs, at, at + text.length);
    for (const run of cut) pieces.push(note === undefined ? run : { ...run, note: run.note ?? note });
    at += text.length;
  }
  return pieces;
}
