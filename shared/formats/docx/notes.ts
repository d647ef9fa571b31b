import { type Footnote, limits, NoteMark } from '../../act/block.ts';
import { writtenMark } from '../plain-text/apparatus.ts';
import type { NoteTarget, Paragraph } from './paragraph.ts';
import type { Styles } from './styles.ts';

interface Note extends Footnote {
  /** Where it stood among the footnotes when we wrote the file; else in the order of its marks in the text. */
  place: number;
}

/** The footnotes and endnotes of a document with the marks they have in the text. */
export class Notes {
  readonly #notes = new Map<string, Note>();
  readonly #bookmarked = new Map<string, Note>();
  readonly #marks = new Set<string>();
  readonly #listed = new Set<Paragraph>();

  /** @param bodies the paragraphs of each note by its id @param taken marks that typed footnotes have */
  constructor(paragraphs: readonly Paragraph[], bodies: ReadonlyMap<string, Paragraph[]>, styles: Styles, taken: ReadonlySet<string>) {
    for (const mark of taken) this.#marks.add(mark);
    let counted = 0;
    for (const paragraph of paragraphs) {
      if (paragraph.style.own === 'note') this.#takeListed(paragraph, styles);
      for (const { note, text } of paragraph.runs) {
        const body = note && !this.#notes.has(note.id) ? bodies.get(note.id) : undefined;
        if (!note || !body) continue;
        const { mark: own, text: words } = bodyOf(body, styles);
        const mark = own ?? this.#free(bareMark(text) ?? String(++counted));
        const taken: Note = { mark, text: words.slice(0, limits.blockText), place: note.bookmark ? placeOf(note.bookmark) : this.#notes.size };
        this.#notes.set(note.id, taken);
        if (note.bookmark) this.#bookmarked.set(note.bookmark, taken);
        this.#marks.add(mark);
      }
    }
  }

  get footnotes(): Footnote[] {
    return [...this.#notes.values()].sort((a, b) => a.place - b.place).map(({ mark, text }) => ({ mark, text }));
  }

  /** The mark of a run that refers to a note, with its text where the file has none; null where there is no such note. */
  markOf({ id }: NoteTarget): { mark: string; text: string } | null {
    const note = this.#notes.get(id) ?? this.#bookmarked.get(id);
    return note ? { mark: note.mark, text: writtenMark(note.mark) } : null;
  }

  isListed(paragraph: Paragraph): boolean {
    return this.#listed.has(paragraph);
  }

  #takeListed(paragraph: Paragraph, styles: Styles): void {
    const { mark, text } = bodyOf([paragraph], styles);
    const [bookmark] = paragraph.bookmarks;
    if (mark === null || bookmark === undefined || this.#notes.has(bookmark)) return;
    this.#notes.set(bookmark, { mark, text: text.slice(0, limits.blockText), place: placeOf(bookmark) });
    this.#marks.add(mark);
    this.#listed.add(paragraph);
  }

  #free(mark: string): string {
    if (!this.#marks.has(mark)) return mark;
    for (let i = 2; ; i++) {
      const other = `${mark.slice(0, 10)}-${i}`;
      if (!this.#marks.has(other)) return other;
    }
  }
}

/** `[12]` or `*` without its brackets; null where it is no mark. */
function bareMark(text: string): string | null {
  const mark = /^\[([^\]]+)\]$/.exec(text.trim())?.[1] ?? text.trim();
  return NoteMark.safeParse(mark).success ? mark : null;
}

function placeOf(bookmark: string): number {
  return Number(bookmark.replace(/\D/g, ''));
}

/** The text of a note and, where we have written it and Word does not count it, its mark. */
function bodyOf(paragraphs: readonly Paragraph[], styles: Styles): { mark: string | null; text: string } {
  const runs = paragraphs[0]?.runs ?? [];
  const isMark = ({ style }: { style?: string }) => style !== undefined && styles.characters(style).own === 'noteMark';
  const ends = runs.findIndex((run) => !isMark(run));
  const shown = runs.slice(0, ends < 0 ? runs.length : ends).map((run) => run.text).join('');
  const text = paragraphs.map((one) => one.runs.map((run) => run.text).join('')).join('\n');
  // Behind our mark stands one space, which is in its style; others begin with a space behind a number that Word counts.
  return shown === '' ? { mark: null, text: text.trim() } : { mark: bareMark(shown), text: text.slice(shown.length) };
}
