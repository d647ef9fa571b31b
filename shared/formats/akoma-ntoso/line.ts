import { keepShowable, limits, marks, sameMarks, type TextRun, tidyRuns } from '../../act/block.ts';
import { Refusal } from '../xml-reader.ts';

/** Where a mark of a footnote points, until all notes are known. */
export interface NoteTarget {
  href: string;
}

/** One reference element: where it points. */
export interface RefTarget {
  href: string;
}

interface Piece {
  text: string;
  /** The marks that are on, one bit each in the order of `marks`. */
  on: number;
  /** White space is as it stands; `break` is a line feed by itself. */
  space: 'preserve' | 'collapse' | 'break';
  note?: NoteTarget;
  ref?: RefTarget;
}

/** One line of text as it is gathered: pieces with their marks, spaces still as in the file. */
export class Line {
  readonly #pieces: Piece[] = [];
  /** Characters so far, for limits. */
  length = 0;
  /** True while nothing but white space without a meaning has come. */
  blank = true;

  add(text: string, on: number, preserve: boolean, ref?: RefTarget): void {
    this.#push({ text: keepShowable(text), on, space: preserve ? 'preserve' : 'collapse', ref });
  }

  /** A line feed that means one, as `br` does. */
  break(on: number, ref?: RefTarget): void {
    this.#push({ text: '\n', on, space: 'break', ref });
  }

  note(marker: string, note: NoteTarget, on: number, ref?: RefTarget): void {
    this.#push({ text: keepShowable(marker), on, space: 'preserve', note, ref });
  }

  #push(piece: Piece): void {
    this.length += piece.text.length;
    this.blank &&= !piece.note && (piece.space === 'collapse' ? !/[^ \t\n]/.test(piece.text) : piece.text === '');
    const last = this.#pieces.at(-1);
    if (last && !last.note && !piece.note && last.space === piece.space && last.on === piece.on && last.ref === piece.ref) last.text += piece.text;
    else this.#pieces.push(piece);
    if (this.length > limits.blockText * 2 || this.#pieces.length > limits.runs * 2) throw new Refusal('overLimits', 'a line is longer than the text of an act may have');
  }


  /** The line as runs: white space that means nothing in XML is one space, and none at the ends and beside a `br`. */
  runs(markOf: (note: NoteTarget) => string | undefined, targetOf: (ref: RefTarget) => string | undefined): TextRun[] {
    const runs: TextRun[] = [];
    let waiting: Piece | null = null;
    let edge = true;
    let inside: RefTarget | undefined;
    const add = (text: string, { on, ref }: Pick<Piece, 'on' | 'ref'>, note?: string) => {
      const run: TextRun = { ...runOf(text, on), ...(note ? { note } : {}) };
      const target = ref === undefined ? undefined : targetOf(ref);
      if (target !== undefined) run.ref = target;
      const last = runs.at(-1);
      // The words of one reference are one run, though spaces come apart; `tidyRuns` keeps references that stand side by side.
      if (last && ref !== undefined && ref === inside && sameMarks(last, run)) last.text += text;
      else runs.push(run);
      inside = ref;
    };
    const push = (text: string, { on, note, space, ref }: Piece) => {
      if (waiting && !edge && space !== 'break') add(' ', waiting);
      waiting = null;
      edge = space === 'break';
      const mark = note && markOf(note);
      add(text, { on, ref }, mark);
    };
    for (const piece of this.#pieces) {
      if (piece.text === '') continue;
      if (piece.space !== 'collapse') push(piece.text, piece);
      else {
        for (const part of piece.text.split(/([ \t\n]+)/)) {
          if (/^[ \t\n]/.test(part)) waiting ??= piece;
          else if (part !== '') push(part, piece);
        }
      }
    }
    return tidyRuns(runs);
  }

  /** The line without its marks. */
  plain(): string {
    return this.runs(() => undefined, () => undefined).map(({ text }) => text).join('');
  }
}

function runOf(text: string, on: number): TextRun {
  const run: TextRun = { text };
  marks.forEach((mark, i) => {
    if (on & (1 << i)) run[mark] = true;
  });
  return run;
}
