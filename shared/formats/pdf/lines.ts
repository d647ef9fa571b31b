import type { TextRun } from '../../act/block.ts';
import { lowered, raised } from './paper.ts';

export const faces = ['regular', 'bold', 'italic', 'boldItalic'] as const;
export type Face = (typeof faces)[number];

/** The width of a text without line feeds, set in one point. */
export type Measure = (face: Face, text: string) => number;

/** A stretch of text in one face and size; `rise` lifts it above the baseline. `note` is the mark of the footnote it points at. */
export interface Span { text: string; face: Face; size: number; rise: number; note?: string }

/** A span where it stands: `x` from the left end of its line's box. */
export interface Piece extends Span { x: number; width: number }

/** One line in the room it had; `spaces` are those between its words. `wrapped` lines go on in the next one. */
export interface Line { pieces: Piece[]; width: number; room: number; spaces: number; wrapped: boolean }

/** The runs of a block as spans in the face they are printed in. */
export function spansOf(runs: readonly TextRun[], size: number, bold = false): Span[] {
  return runs.map((run) => {
    const strong = bold || run.bold === true;
    const face: Face = strong ? (run.italic ? 'boldItalic' : 'bold') : run.italic ? 'italic' : 'regular';
    const shift = run.sup || run.note !== undefined ? raised : run.sub ? lowered : { size: 1, rise: 0 };
    return { text: printable(run.text), face, size: size * shift.size, rise: size * shift.rise, ...(run.note === undefined ? {} : { note: run.note }) };
  });
}

/** A text as it can be printed: every white space one that is known to break lines or not, and nothing that only steers. */
export function printable(text: string): string {
  return text
    .normalize('NFC')
    .replace(/\r\n?|[\u2028\u2029\u0085]/g, '\n')
    .replace(/[\t\v\f\u1680\u2000-\u200a\u205f\u3000]/g, ' ')
    .replace(/[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g, '');
}

type Word = { spans: (Span & { width: number })[]; width: number; space: boolean };

/**
 * Breaks spans into lines at spaces and line feeds; a word wider than its line is broken between characters. Numbers such
 * as `21.2-1` and `1-ci` therefore stay whole. The space at which a line is broken stays at its end, without a width.
 * @param first what the first line has less of, e.g. its indent
 */
export function breakLines(spans: readonly Span[], width: number, measure: Measure, first = 0): Line[] {
  const lines: Line[] = [];
  const newLine = (room: number): Line => ({ pieces: [], width: 0, room, spaces: 0, wrapped: false });
  let line = newLine(width - first);
  let spaces: Word | null = null;
  const add = (word: Word, counted = true) => {
    for (const span of word.spans) {
      const last = line.pieces.at(-1);
      if (last && last.face === span.face && last.size === span.size && last.rise === span.rise && last.note === span.note) {
        last.text += span.text;
        if (counted) last.width += span.width;
      } else line.pieces.push({ ...span, x: line.width, width: counted ? span.width : 0 });
      if (counted) line.width += span.width;
    }
  };
  const end = (wrapped: boolean) => {
    lines.push({ ...line, wrapped });
    line = newLine(width);
    spaces = null;
  };
  for (const word of wordsOf(spans, measure)) {
    if (word === 'break') {
      end(false);
    } else if (word.space) {
      if (line.pieces.length > 0 || lines.length === 0) spaces = word;
    } else {
      const before: Word | null = spaces;
      if (line.pieces.length > 0 && line.width + (before?.width ?? 0) + word.width > line.room) {
        if (before) add(before, false);
        end(true);
      } else if (before) {
        add(before);
        line.spaces += before.spans.reduce((sum, { text }) => sum + text.length, 0);
      }
      spaces = null;
      for (const part of word.width > line.room ? pieces(word, line.room, width, measure) : [word]) {
        if (line.pieces.length > 0 && line.width + part.width > line.room && part !== word) end(true);
        add(part);
      }
    }
  }
  if (line.pieces.length > 0 || lines.length === 0) lines.push(line);
  return lines;
}

function* wordsOf(spans: readonly Span[], measure: Measure): Generator<Word | 'break'> {
  let word: Word | null = null;
  for (const span of spans) {
    for (const text of span.text.split(/( +|\n)/)) {
      if (text === '') continue;
      const space = text.startsWith(' ');
      if (word && (text === '\n' || space !== word.space)) {
        yield word;
        word = null;
      }
      if (text === '\n') {
        yield 'break';
        continue;
      }
      const width = (space ? measure(span.face, ' ') * text.length : measure(span.face, text)) * span.size;
      word ??= { spans: [], width: 0, space };
      word.spans.push({ ...span, text, width });
      word.width += width;
    }
  }
  if (word) yield word;
}

/** A word that is wider than a line, cut so that each part fits one; a part has at least one character. */
function* pieces(word: Word, first: number, width: number, measure: Measure): Generator<Word> {
  let room = first;
  let part: Word = { spans: [], width: 0, space: false };
  for (const span of word.spans) {
    let text = '';
    let used = 0;
    for (const letter of span.text) {
      const wide = measure(span.face, letter) * span.size;
      if (part.width + used + wide > room && (text !== '' || part.spans.length > 0)) {
        if (text !== '') part.spans.push({ ...span, text, width: used });
        part.width += used;
        yield part;
        part = { spans: [], width: 0, space: false };
        [text, used, room] = ['', 0, width];
      }
      text += letter;
      used += wide;
    }
    if (text !== '') part.spans.push({ ...span, text, width: used });
    part.width += used;
  }
  yield part;
}
