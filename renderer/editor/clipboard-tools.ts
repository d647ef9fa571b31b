import type * as Y from 'yjs';
import { type Footnote, marks, textOf, type TextRun } from '../../shared/act/block.ts';
import { insertLink } from '../../shared/act/link-edit.ts';
import { suggestionAround } from '../../shared/act/suggest-edit.ts';
import * as text from '../../shared/act/text.ts';
import { writtenMark } from '../../shared/formats/plain-text/index.ts';
import type { ActBinding } from './binding.ts';
import { blocksOfPiece, type Pasted, readPastedAct } from './clipboard.ts';
import type { Commands } from './commands.ts';
import { lineHtml, noteHtml, type PastedLine } from './paste-html.ts';
import type { Place } from './places.ts';
import { lengthOf, type SelectedText } from './selected-text.ts';
import { fillFrom, htmlOf, joinedLines, plainText } from './table-clipboard.ts';

/** Copying what is selected, and pasting in its place. A paste is one step of undo and nothing where the text is only read. */
export class ClipboardTools {
  readonly #binding: ActBinding;
  readonly #doc: Y.Doc;
  readonly #origin: object;
  readonly #selected: SelectedText;
  readonly #commands: Pick<Commands, 'insertText' | 'deleteSelection' | 'tables'>;

  constructor(binding: ActBinding, selected: SelectedText, commands: Pick<Commands, 'insertText' | 'deleteSelection' | 'tables'>) {
    this.#binding = binding;
    this.#doc = binding.doc;
    this.#origin = binding.origin;
    this.#selected = selected;
    this.#commands = commands;
  }

  /** Puts text in: one line at the caret, several lines as blocks of their own, into an empty act a whole act. */
  paste(pasted: string | Pasted): void {
    if (!this.#selected.live) return;
    const { notes = [], ...piece } = typeof pasted === 'string' ? { plain: pasted, lines: [] } : this.#withKnown(pasted);
    this.#put(piece);
    text.addFootnotes(this.#doc, notes, this.#origin);
  }

  #put(piece: Pasted): void {
    if (this.#selected.inCell()) return this.#pasteIntoCell(piece);
    const lines = piece.plain.split(/\r\n|[\r\n\v\f]/).filter((line) => line.trim() !== '');
    if (lines.length <= 1 && !piece.lines[0]?.table) return this.#pasteLine(piece.lines[0], piece.lines[0] ? textOf(piece.lines[0]) : (lines[0] ?? '').replace(/\t/g, ' '));
    this.#binding.begin(true);
    if (this.#selected.expanded) this.#commands.deleteSelection();
    if (this.#isEmptyAct()) return this.#pasteAct(piece);
    const { id, offset } = this.#selected.caretBlock();
    const block = this.#selected.block(id)!;
    const blocks = blocksOfPiece(piece, block.kind);
    const { pen } = this.#binding;
    let last: Place | null = null;
    pen.insert({ id, offset }, () => this.#doc.transact(() => {
      const tail = offset > 0 && offset < lengthOf(block) ? text.splitBlock(this.#doc, id, offset, this.#origin) : null;
      const ids = text.insertBlocks(this.#doc, lengthOf(block) > 0 && offset === 0 ? this.#idBefore(id) : id, blocks, this.#origin);
      // A suggestion leaves the blocks of the act where they are.
      const mayGo = !pen.suggests || suggestionAround(this.#doc, { id, offset }) !== null;
      if (lengthOf(block) === 0 && mayGo) text.removeBlock(this.#doc, id, this.#origin);
      if (ids.length > 0) last = { id: ids.at(-1)!, offset: text.blockText(this.#doc, ids.at(-1)!)!.length };
      if (tail && last && mayGo) text.joinBlock(this.#doc, tail, this.#origin);
    }, this.#origin));
    if (last) this.#binding.select(last);
  }

  /** A table goes into the cells from the caret on, everything else into the one with the caret. */
  #pasteIntoCell({ plain, lines }: Pasted): void {
    const here = this.#commands.tables.here();
    const [line] = lines;
    if (!here || lines.length !== 1 || !line?.table) {
      const joined = lines.length > 0 ? joinedLines(lines) : undefined;
      return this.#pasteLine(joined, joined ? textOf(joined) : plain.replace(/[\r\n]+$/, ''));
    }
    if (!this.#binding.pen.mayRestructure()) return;
    this.#binding.begin(true);
    const last = this.#doc.transact(() => fillFrom(this.#doc, here, line.table!, this.#origin), this.#origin);
    if (last) this.#binding.select(last);
  }

  #isEmptyAct(): boolean {
    return this.#binding.list.every(({ id }) => text.blockText(this.#doc, id)?.length === 0) && this.#binding.list.length <= 1;
  }

  /** One line goes in at the caret, with its marks where it has any. */
  #pasteLine(line: PastedLine | undefined, plain: string): void {
    if (!line?.runs.some((run) => run.note !== undefined || run.ref !== undefined || marks.some((mark) => run[mark]))) return this.#commands.insertText(plain);
    this.#binding.begin(true);
    if (this.#selected.expanded) this.#commands.deleteSelection();
    const { id, offset } = this.#selected.caretBlock();
    let at = offset;
    this.#binding.pen.insert({ id, offset }, () => this.#doc.transact(() => {
      for (const { text: part, ref, ...on } of line.runs) {
        const form = ref === undefined ? null : text.formThatSays(part, ref, this.#binding.say);
        if (form && insertLink(this.#doc, id, at, ref!, form, this.#origin)) {
          at++;
          continue;
        }
        const put = text.replaceText(this.#doc, id, at, at, part, this.#origin, on);
        if (put && on.note !== undefined) text.blockText(this.#doc, id)!.format(at, part.length, { note: on.note });
        at += part.length;
      }
    }, this.#origin));
    this.#binding.select({ id, offset: at });
  }

  /**
   * The mark of a footnote that neither this act nor the piece has, or a reference to a block that this act does not have, is
   * only its characters. Footnotes that come along and are not here yet stay in the piece, under another mark where theirs is taken.
   */
  #withKnown({ plain, lines, notes = [] }: Pasted): Pasted {
    const known = new Map(text.readFootnotes(this.#doc).map((note) => [note.mark, note.text]));
    const marksHere = new Map([...known.keys()].map((mark) => [mark, mark]));
    const coming: Footnote[] = [];
    for (const note of notes) {
      const mark = known.has(note.mark) && known.get(note.mark) !== note.text ? freeMark(note.mark, known) : note.mark;
      marksHere.set(note.mark, mark);
      if (!known.has(mark)) coming.push({ ...note, mark });
      known.set(mark, note.text);
    }
    const runs = ({ note, ref, ...run }: TextRun): TextRun => {
      const mark = note === undefined ? undefined : marksHere.get(note);
      const words = mark !== undefined && mark !== note && run.text === writtenMark(note!) ? { text: writtenMark(mark) } : {};
      return { ...run, ...words, ...(mark === undefined ? {} : { note: mark }), ...(ref !== undefined && this.#binding.indexOf(ref) >= 0 ? { ref } : {}) };
    };
    return { plain, notes: coming, lines: lines.map((line) => ({ ...line, runs: line.runs.map(runs), ...(line.table && { table: { ...line.table, cells: line.table.cells.map((cell) => ({ ...cell, runs: cell.runs.map(runs) })) } }) })) };
  }

  #pasteAct(pasted: Pasted): void {
    const { blocks, footnotes } = readPastedAct(pasted);
    const old = this.#binding.list.map(({ id }) => id);
    let ids: string[] = [];
    const { pen } = this.#binding;
    this.#doc.transact(() => {
      ids = pen.insert(null, () => text.insertBlocks(this.#doc, null, blocks, this.#origin)) ?? [];
      if (!pen.suggests) text.removeBlocks(this.#doc, old, this.#origin);
      text.addFootnotes(this.#doc, footnotes, this.#origin);
    }, this.#origin);
    const last = ids.at(-1);
    if (last) this.#binding.select({ id: last, offset: textOf(blocks.at(-1)!).length });
  }

  /** The selected text as it is copied: with the numbers of blocks that are selected from their beginning. */
  copy(): string {
    return plainText(this.#copied().map(({ id, number, runs, cell }) => ({ id, cell, text: `${number} ${textOf({ runs })}`.trimStart() })));
  }

  /** The selected blocks as HTML for other programs, with the footnotes whose marks are in them. */
  copyHtml(): string {
    const copied = this.#copied();
    const used = new Set(copied.flatMap(({ runs }) => runs.flatMap(({ note }) => note ?? [])));
    const notes = used.size > 0 ? text.readFootnotes(this.#doc).filter(({ mark }) => used.delete(mark)) : [];
    return [htmlOf(copied, lineHtml), ...notes.map(noteHtml)].join('\n');
  }

  #copied() {
    const ends = this.#selected.ends();
    if (!ends) return [];
    const [from, to] = ends;
    return this.#selected.ids(from, to).map((id) => {
      const [start, end] = [id === from.id ? from.offset : 0, id === to.id ? to.offset : Number.MAX_SAFE_INTEGER];
      const runs = this.#runsBetween(id, start, end);
      // A piece of one block is text only, so that it goes into another block as such.
      if (from.id === to.id) return { id, kind: 'paragraph' as const, number: '', runs };
      const { kind = 'paragraph', cell } = this.#selected.block(id) ?? {};
      return { id, kind, number: start === 0 ? (this.#binding.numbers.get(id) ?? '') : '', runs, ...(cell && { cell }) };
    });
  }

  /** What is copied of a block: with what is suggested to be put in, and unless nothing else is selected, without what is struck. */
  #runsBetween(id: string, from: number, to: number): TextRun[] {
    const block = text.blockText(this.#doc, id);
    let at = 0;
    const spans = (block ? text.spansOf(block) : []).flatMap(({ ins: _ins, ...span }) => {
      const words = span.text.slice(Math.max(0, from - at), Math.max(0, to - at));
      at += span.text.length;
      return words === '' ? [] : [{ ...span, text: words }];
    });
    const standing = spans.filter(({ del }) => !del);
    return text.runsOf(standing.length > 0 ? standing : spans, this.#binding.say);
  }

  #idBefore(id: string): string | null {
    const { list } = this.#binding;
    return list[this.#binding.indexOf(id) - 1]?.id ?? null;
  }
}

/** The next mark that is not taken: `13` after `12`, `KMQ1-2` beside `KMQ1`. */
function freeMark(mark: string, taken: ReadonlyMap<string, string>): string {
  const [stem, from] = /^\d+$/.test(mark) ? ['', Number(mark) + 1] : [`${mark.slice(0, 12)}-`, 2];
  let count = from;
  while (taken.has(`${stem}${count}`)) count++;
  return `${stem}${count}`;
}
