import { createEditor, Editor, type Operation, Range } from 'slate';
import { withReact } from 'slate-react';
import type * as Y from 'yjs';
import { type BlockKind, cutRuns, type Mark, marks, textOf, type TextRun } from '../../shared/act/block.ts';
import type { Stretch } from '../../shared/act/comments.ts';
import type { LinkForm } from '../../shared/act/link.ts';
import { insertLink, unlink } from '../../shared/act/link-edit.ts';
import { endOfSubtree, ladder } from '../../shared/act/structure.ts';
import * as text from '../../shared/act/text.ts';
import { ActBinding } from './binding.ts';
import { blocksOfPiece, type Pasted, readClipboard, readPastedAct } from './clipboard.ts';
import { lineHtml, type PastedLine } from './paste-html.ts';
import { beforeLink, blockAt, findBlock, type Place, placeOf } from './places.ts';
import type { ActSlateEditor, BlockElement, Leaf } from './slate-types.ts';
import { fillFrom, htmlOf, joinedLines, plainText } from './table-clipboard.ts';
import { TableTools } from './table-tools.ts';

/**
 * A Slate editor over the document of an act. All that Slate would do to its own tree is done to the document instead;
 * the binding brings it back into the view. Call `binding.connect()` before use.
 */
export function createActEditor(doc: Y.Doc, base: ActSlateEditor = withReact(createEditor())): { editor: ActSlateEditor; binding: ActBinding } {
  const editor = base;
  const binding = new ActBinding(editor, doc);
  const commands = new Commands(binding);
  const { apply, addMark, removeMark } = editor;

  // The document is always in normal form for Slate; its normaliser would only make changes that nobody typed.
  editor.normalizeNode = () => {};
  editor.apply = (operation) => {
    binding.noteOperation();
    if (binding.inbound || operation.type === 'set_selection' || commands.passText(operation)) apply(settled(editor, operation));
  };
  editor.insertText = (inserted) => commands.insertText(inserted);
  editor.insertSoftBreak = () => commands.insertText('\n');
  editor.insertBreak = () => commands.split();
  editor.deleteBackward = (unit) => commands.deleteTo('before', unit);
  editor.deleteForward = (unit) => commands.deleteTo('after', unit);
  editor.deleteFragment = () => commands.deleteSelection();
  editor.insertData = (data) => commands.paste(readClipboard(data));
  editor.setFragmentData = (data) => {
    data.setData('text/plain', commands.copy());
    data.setData('text/html', commands.copyHtml());
  };
  editor.addMark = (mark, value) => (isExpanded(editor) ? commands.format(mark as Mark, value === true) : addMark(mark, value));
  editor.removeMark = (mark) => (isExpanded(editor) ? commands.format(mark as Mark, false) : removeMark(mark));
  commandsOf.set(binding, commands);
  return { editor, binding };
}

function settled(editor: ActSlateEditor, operation: Operation): Operation {
  if (operation.type !== 'set_selection' || !operation.newProperties) return operation;
  const { anchor, focus, ...rest } = operation.newProperties;
  return { ...operation, newProperties: { ...rest, ...(anchor ? { anchor: beforeLink(editor, anchor) } : {}), ...(focus ? { focus: beforeLink(editor, focus) } : {}) } } as Operation;
}

const commandsOf = new WeakMap<ActBinding, Commands>();

/** The commands of an editor made by `createActEditor`. */
export function commandsFor(binding: ActBinding): Commands {
  return commandsOf.get(binding)!;
}

function isExpanded({ selection }: ActSlateEditor): boolean {
  return selection !== null && Range.isExpanded(selection);
}

type Unit = 'character' | 'word' | 'line' | 'block';

/** What a person does with the text. Each is one transaction of the document and nothing when read-only. */
export class Commands {
  readonly #binding: ActBinding;
  readonly #editor: ActSlateEditor;
  readonly #doc: Y.Doc;
  readonly #origin: object;
  readonly tables: TableTools;

  constructor(binding: ActBinding) {
    this.#binding = binding;
    this.#editor = binding.editor;
    this.#doc = binding.doc;
    this.#origin = binding.origin;
    this.tables = new TableTools(binding);
  }

  get #live(): boolean {
    return !this.#binding.readOnly && this.#editor.selection !== null;
  }

  insertText(inserted: string): void {
    if (!this.#live || inserted === '') return;
    const clean = text.writable(inserted);
    this.#binding.begin();
    if (isExpanded(this.#editor)) this.deleteSelection();
    const { id, offset } = this.#caretBlock();
    const on = this.#editor.marks as Partial<Record<Mark, boolean>> | null;
    text.replaceText(this.#doc, id, offset, offset, clean, this.#origin, on ?? undefined);
    this.#binding.select({ id, offset: offset + clean.length });
    this.#editor.marks = null;
  }

  split(): void {
    if (!this.#live) return;
    if (this.#inCell()) return this.insertText('\n');
    this.#binding.begin(true);
    if (isExpanded(this.#editor)) this.deleteSelection();
    const { id, offset } = this.#caretBlock();
    const next = text.splitBlock(this.#doc, id, offset, this.#origin);
    if (next) this.#binding.select({ id: next, offset: 0 });
  }

  deleteTo(direction: 'before' | 'after', unit: Unit): void {
    if (!this.#live) return;
    if (isExpanded(this.#editor)) return this.deleteSelection();
    const caret = this.#binding.caret()!;
    const block = this.#block(caret.id);
    if (!block || caret.id === '') return;
    const length = lengthOf(block);
    this.#binding.begin();
    if (direction === 'before' ? caret.offset === 0 : caret.offset === length) return this.#join(direction, caret);
    const end = direction === 'before' ? 0 : length;
    const target = unit === 'line' || unit === 'block' ? null : Editor[direction](this.#editor, this.#editor.selection!, { unit });
    const place = target && placeOf(this.#editor, target);
    const to = place?.id === caret.id ? place.offset : end;
    text.replaceText(this.#doc, caret.id, Math.min(caret.offset, to), Math.max(caret.offset, to), '', this.#origin);
  }

  #join(direction: 'before' | 'after', caret: Place): void {
    const { list } = this.#binding;
    const index = this.#binding.indexOf(caret.id) + (direction === 'after' ? 1 : 0);
    if (index < 1 || index >= list.length) return;
    this.#binding.begin(true);
    const seam = text.joinBlock(this.#doc, list[index]!.id, this.#origin);
    if (seam) this.#binding.select(seam);
    else this.#joinTable(list[index - 1]!, list[index]!);
  }

  /** A table is not joined to a line beside it, but one that is empty goes. */
  #joinTable(before: { id: string; cell?: object }, after: { id: string; cell?: object }): void {
    const [line, cell] = before.cell ? [after, before] : [before, after];
    if (line.cell || !cell.cell || text.blockText(this.#doc, line.id)?.length !== 0) return;
    text.removeBlock(this.#doc, line.id, this.#origin);
    this.#binding.select({ id: cell.id, offset: cell === before ? Number.MAX_SAFE_INTEGER : 0 });
  }

  deleteSelection(): void {
    const ends = this.#live ? this.#ends() : null;
    if (!ends) return;
    const [from, to] = ends;
    this.#binding.begin(from.id !== to.id);
    let seam: Place | null = from;
    this.#doc.transact(() => {
      if (from.id === to.id) {
        text.replaceText(this.#doc, from.id, from.offset, to.offset, '', this.#origin);
        return;
      }
      const ids = this.#selectedIds(from, to);
      const [first, last] = [this.#block(from.id), this.#block(to.id)];
      // A table that is selected to its edge together with what stands beside it goes whole.
      const beyond = first?.cell?.table !== last?.cell?.table;
      const [withFirst, withLast] = [beyond && first?.cell && from.offset === 0, beyond && last?.cell && to.offset === lengthOf(last)];
      text.replaceText(this.#doc, from.id, from.offset, Number.MAX_SAFE_INTEGER, '', this.#origin);
      text.replaceText(this.#doc, to.id, 0, to.offset, '', this.#origin);
      text.removeBlocks(this.#doc, ids.slice(withFirst ? 0 : 1, withLast ? undefined : -1), this.#origin);
      seam = withFirst ? { id: to.id, offset: 0 } : first?.cell ? from : (text.joinBlock(this.#doc, to.id, this.#origin) ?? from);
    }, this.#origin);
    if (seam) this.#binding.select(seam);
  }

  /** Replaces found places (in reading order, offsets of the act) as one step of undo. @returns how many were replaced */
  replaceMatches(matches: readonly { id: string; from: number; to: number }[], replacement: string): number {
    if (this.#binding.readOnly) return 0;
    const clean = text.writable(replacement);
    let replaced = 0;
    this.#binding.begin(true);
    this.#doc.transact(() => {
      for (const { id, from, to } of matches.toReversed()) if (text.replaceWords(this.#doc, id, from, to, clean, this.#origin, this.#binding.say)) replaced++;
    }, this.#origin);
    this.#binding.endStep();
    return replaced;
  }

  /** What is selected, block by block; without a selection the block with the caret. */
  selected(): Stretch[] {
    const ends = this.#editor.selection ? this.#ends() : null;
    if (!ends) return [];
    const whole = !isExpanded(this.#editor);
    const [from, to] = ends;
    return this.#selectedIds(from, to).flatMap((id): Stretch[] => {
      const start = !whole && id === from.id ? from.offset : 0;
      const end = !whole && id === to.id ? to.offset : (text.blockText(this.#doc, id)?.length ?? 0);
      return end > start ? [{ blockId: id, from: start, to: end }] : [];
    });
  }

  /** Puts a reference to a block at the caret, in the place of what is selected. */
  insertLink(to: string, form: LinkForm): boolean {
    if (!this.#live) return false;
    this.#binding.begin(true);
    if (isExpanded(this.#editor)) this.deleteSelection();
    const { id, offset } = this.#caretBlock();
    const done = insertLink(this.#doc, id, offset, to, form, this.#origin);
    if (done) this.#binding.select({ id, offset: offset + 1 });
    this.#binding.endStep();
    return done;
  }

  /** Makes the reference at a place plain words. */
  unlink({ id, offset }: Place): void {
    if (this.#binding.readOnly) return;
    this.#binding.begin(true);
    unlink(this.#doc, id, offset, this.#origin);
    this.#binding.endStep();
  }

  format(mark: Mark, on: boolean): void {
    const ends = this.#live ? this.#ends() : null;
    if (!ends) return;
    const [from, to] = ends;
    this.#binding.begin(true);
    this.#doc.transact(() => {
      for (const id of this.#selectedIds(from, to)) {
        text.formatText(this.#doc, id, id === from.id ? from.offset : 0, id === to.id ? to.offset : Number.MAX_SAFE_INTEGER, mark, on, this.#origin);
      }
    }, this.#origin);
  }

  toggle(mark: Mark): void {
    if (!this.#live) return;
    if ((Editor.marks(this.#editor) as Partial<Leaf> | null)?.[mark]) this.#editor.removeMark(mark);
    else this.#editor.addMark(mark, true);
  }

  /** Gives all blocks of the selection a kind. */
  setKind(kind: BlockKind): void {
    this.#each((id) => text.setKind(this.#doc, id, kind, this.#origin));
  }

  /** One level deeper (1) or higher (-1), with children; blocks inside one already shifted are not shifted twice. */
  shift(by: -1 | 1): void {
    const { list } = this.#binding;
    let done = 0;
    this.#each((id) => {
      const index = this.#binding.indexOf(id);
      if (index < done || !(ladder as readonly BlockKind[]).includes(list[index]?.kind ?? 'title')) return;
      done = endOfSubtree(list, index);
      if (by === 1) text.indent(this.#doc, id, this.#origin);
      else text.outdent(this.#doc, id, this.#origin);
    });
  }

  move(by: -1 | 1): void {
    const caret = this.#live ? this.#binding.caret() : null;
    if (caret) this.moveBlockBy(caret.id, by);
  }

  moveBlockBy(id: string, by: -1 | 1): void {
    if (this.#binding.readOnly) return;
    this.#binding.begin(true);
    text.moveBy(this.#doc, id, by, this.#origin);
    this.#binding.endStep();
  }

  moveBlock(id: string, after: string | null): void {
    if (this.#binding.readOnly) return;
    this.#binding.begin(true);
    text.moveBlock(this.#doc, id, after, this.#origin);
    this.#binding.endStep();
  }

  undo(): void {
    if (!this.#binding.readOnly) this.#binding.undoManager?.undo();
  }

  redo(): void {
    if (!this.#binding.readOnly) this.#binding.undoManager?.redo();
  }

  /** Puts text in: one line at the caret, several lines as blocks of their own, into an empty act a whole act. */
  paste(pasted: string | Pasted): void {
    if (!this.#live) return;
    const piece = typeof pasted === 'string' ? { plain: pasted, lines: [] } : this.#withKnown(pasted);
    if (this.#inCell()) return this.#pasteIntoCell(piece);
    const lines = piece.plain.split(/\r\n|[\r\n\v\f]/).filter((line) => line.trim() !== '');
    if (lines.length <= 1 && !piece.lines[0]?.table) return this.#pasteLine(piece.lines[0], piece.lines[0] ? textOf(piece.lines[0]) : (lines[0] ?? '').replace(/\t/g, ' '));
    this.#binding.begin(true);
    if (isExpanded(this.#editor)) this.deleteSelection();
    if (this.#isEmptyAct()) return this.#pasteAct(piece);
    const { id, offset } = this.#caretBlock();
    const block = this.#block(id)!;
    const blocks = blocksOfPiece(piece, block.kind);
    let last: Place | null = null;
    this.#doc.transact(() => {
      const tail = offset > 0 && offset < lengthOf(block) ? text.splitBlock(this.#doc, id, offset, this.#origin) : null;
      const ids = text.insertBlocks(this.#doc, lengthOf(block) > 0 && offset === 0 ? this.#idBefore(id) : id, blocks, this.#origin);
      if (lengthOf(block) === 0) text.removeBlock(this.#doc, id, this.#origin);
      if (ids.length > 0) last = { id: ids.at(-1)!, offset: text.blockText(this.#doc, ids.at(-1)!)!.length };
      if (tail && last) text.joinBlock(this.#doc, tail, this.#origin);
    }, this.#origin);
    if (last) this.#binding.select(last);
  }

  #inCell(): boolean {
    const caret = this.#binding.caret();
    return caret !== null && this.#block(caret.id)?.kind === 'cell';
  }

  /** A table goes into the cells from the caret on, everything else into the one with the caret. */
  #pasteIntoCell({ plain, lines }: Pasted): void {
    const here = this.tables.here();
    const [line] = lines;
    if (!here || lines.length !== 1 || !line?.table) {
      const joined = lines.length > 0 ? joinedLines(lines) : undefined;
      return this.#pasteLine(joined, joined ? textOf(joined) : plain.replace(/[\r\n]+$/, ''));
    }
    this.#binding.begin(true);
    const last = this.#doc.transact(() => fillFrom(this.#doc, here, line.table!, this.#origin), this.#origin);
    if (last) this.#binding.select(last);
  }

  #isEmptyAct(): boolean {
    return this.#binding.list.every(({ id }) => text.blockText(this.#doc, id)?.length === 0) && this.#binding.list.length <= 1;
  }

  /** One line goes in at the caret, with its marks where it has any. */
  #pasteLine(line: PastedLine | undefined, plain: string): void {
    if (!line?.runs.some((run) => run.note !== undefined || run.ref !== undefined || marks.some((mark) => run[mark]))) return this.insertText(plain);
    this.#binding.begin(true);
    if (isExpanded(this.#editor)) this.deleteSelection();
    const { id, offset } = this.#caretBlock();
    let at = offset;
    this.#doc.transact(() => {
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
    }, this.#origin);
    this.#binding.select({ id, offset: at });
  }

  /** The mark of a footnote, or a reference to a block, that this act does not have is only its characters. */
  #withKnown({ plain, lines }: Pasted): Pasted {
    const known = new Set(text.readFootnotes(this.#doc).map(({ mark }) => mark));
    const runs = ({ note, ref, ...run }: TextRun): TextRun => ({
      ...run, ...(note !== undefined && known.has(note) ? { note } : {}), ...(ref !== undefined && this.#binding.indexOf(ref) >= 0 ? { ref } : {}),
    });
    return { plain, lines: lines.map((line) => ({ ...line, runs: line.runs.map(runs), ...(line.table && { table: { ...line.table, cells: line.table.cells.map((cell) => ({ ...cell, runs: cell.runs.map(runs) })) } }) })) };
  }

  #pasteAct(pasted: Pasted): void {
    const { blocks, footnotes } = readPastedAct(pasted);
    const old = this.#binding.list.map(({ id }) => id);
    let ids: string[] = [];
    this.#doc.transact(() => {
      ids = text.insertBlocks(this.#doc, null, blocks, this.#origin);
      text.removeBlocks(this.#doc, old, this.#origin);
      text.addFootnotes(this.#doc, footnotes, this.#origin);
    }, this.#origin);
    const last = ids.at(-1);
    if (last) this.#binding.select({ id: last, offset: textOf(blocks.at(-1)!).length });
  }

  /** The selected text as it is copied: with the numbers of blocks that are selected from their beginning. */
  copy(): string {
    const ends = this.#editor.selection ? this.#ends() : null;
    if (!ends) return '';
    const [from, to] = ends;
    return plainText(this.#selectedIds(from, to)
      .map((id) => {
        const start = id === from.id ? from.offset : 0;
        const { words, offsets } = this.#binding.wordsIn(id);
        const number = start === 0 && from.id !== to.id ? (this.#binding.numbers.get(id) ?? '') : '';
        const cell = from.id === to.id ? undefined : this.#block(id)?.cell;
        return { id, cell, text: `${number} ${words.slice(offsets.toAct(start), id === to.id ? offsets.toAct(to.offset) : undefined)}`.trimStart() };
      }));
  }

  /** The selected blocks as HTML for other programs. */
  copyHtml(): string {
    const ends = this.#editor.selection ? this.#ends() : null;
    if (!ends) return '';
    const [from, to] = ends;
    return htmlOf(this.#selectedIds(from, to).map((id) => {
      const { kind = 'paragraph', runs = [], cell } = text.readBlock(this.#doc, id, this.#binding.say) ?? {};
      const { toAct } = this.#binding.wordsIn(id).offsets;
      const [start, end] = [id === from.id ? from.offset : 0, id === to.id ? to.offset : Number.MAX_SAFE_INTEGER];
      // A piece of one block is text only, so that it goes into another block as such.
      const number = start === 0 && from.id !== to.id ? (this.#binding.numbers.get(id) ?? '') : '';
      const piece = cutRuns(runs, toAct(start), toAct(end));
      return from.id === to.id ? { id, kind: 'paragraph' as const, number, runs: piece } : { id, kind, number, runs: piece, cell };
    }), lineHtml);
  }

  /** Takes text operations that come from elsewhere in Slate over into the document. @returns whether the view may have them */
  passText(operation: Operation): boolean {
    if (operation.type === 'insert_text' || operation.type === 'remove_text') {
      const place = this.#binding.readOnly ? null : placeOf(this.#editor, operation);
      if (place) {
        const removed = operation.type === 'remove_text' ? operation.text.length : 0;
        text.replaceText(this.#doc, place.id, place.offset, place.offset + removed, removed > 0 ? '' : operation.text, this.#origin);
      }
    }
    // The document has it now and its change has already come into the view; changes of the tree itself are never Slate's.
    return false;
  }

  #each(change: (id: string) => void): void {
    const ends = this.#live ? this.#ends() : null;
    if (!ends) return;
    this.#binding.begin(true);
    const ids = this.#selectedIds(...ends);
    this.#doc.transact(() => ids.forEach(change), this.#origin);
  }

  #ends(): [from: Place, to: Place] | null {
    const [start, end] = Range.edges(this.#editor.selection!);
    const [from, to] = [placeOf(this.#editor, start), placeOf(this.#editor, end)];
    if (!from || !to) return null;
    const picked = from.id === to.id ? undefined : this.tables.between(from.id, to.id)?.picked;
    // From one cell to another whole cells are selected.
    return picked ? [{ id: picked[0]!.id, offset: 0 }, { id: picked.at(-1)!.id, offset: text.blockText(this.#doc, picked.at(-1)!.id)!.length }] : [from, to];
  }

  #selectedIds(from: Place, to: Place): string[] {
    const { list } = this.#binding;
    const picked = from.id === to.id ? undefined : this.tables.here()?.picked;
    if (picked) return picked.map(({ id }) => id);
    return list.slice(this.#binding.indexOf(from.id), this.#binding.indexOf(to.id) + 1).map(({ id }) => id);
  }

  /** The caret's block; in an act without blocks the first one is made now, since somebody writes. */
  #caretBlock(): Place {
    const caret = this.#binding.caret()!;
    if (caret.id !== '') return caret;
    const id = text.insertBlock(this.#doc, null, { kind: 'part' }, this.#origin)!;
    this.#binding.select({ id, offset: 0 });
    return { id, offset: 0 };
  }

  #block(id: string): BlockElement | null {
    const path = findBlock(this.#editor, id);
    return path && blockAt(this.#editor, path);
  }

  #idBefore(id: string): string | null {
    const { list } = this.#binding;
    return list[this.#binding.indexOf(id) - 1]?.id ?? null;
  }
}

function lengthOf(block: BlockElement): number {
  return block.children.reduce((sum, { text: part }) => sum + part.length, 0);
}

