import { createEditor, Editor, type Operation } from 'slate';
import { withReact } from 'slate-react';
import type * as Y from 'yjs';
import type { BlockKind, Mark } from '../../shared/act/block.ts';
import type { Stretch } from '../../shared/act/comments.ts';
import type { LinkForm } from '../../shared/act/link.ts';
import { citationWords, insertCitation, unlink } from '../../shared/act/link-edit.ts';
import { endOfSubtree, ladder } from '../../shared/act/structure.ts';
import * as text from '../../shared/act/text.ts';
import { ActBinding } from './binding.ts';
import { readClipboard } from './clipboard.ts';
import { ClipboardTools } from './clipboard-tools.ts';
import type { Pen } from './pen.ts';
import { beforeLink, type Place, placeOf } from './places.ts';
import { isExpanded, lengthOf, SelectedText } from './selected-text.ts';
import type { ActSlateEditor, Leaf } from './slate-types.ts';
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
  editor.insertData = (data) => commands.clipboard.paste(readClipboard(data));
  editor.setFragmentData = (data) => {
    data.setData('text/plain', commands.clipboard.copy());
    data.setData('text/html', commands.clipboard.copyHtml());
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

type Unit = 'character' | 'word' | 'line' | 'block';

/** What a person does with the text. Each is one transaction of the document and nothing when read-only. */
export class Commands {
  readonly #binding: ActBinding;
  readonly #editor: ActSlateEditor;
  readonly #doc: Y.Doc;
  readonly #origin: object;
  readonly #selected: SelectedText;
  readonly #pen: Pen;
  readonly tables: TableTools;
  readonly clipboard: ClipboardTools;

  constructor(binding: ActBinding) {
    this.#binding = binding;
    this.#editor = binding.editor;
    this.#doc = binding.doc;
    this.#origin = binding.origin;
    this.#pen = binding.pen;
    this.tables = new TableTools(binding);
    this.#selected = new SelectedText(binding, this.tables);
    this.clipboard = new ClipboardTools(binding, this.#selected, this);
  }

  insertText(inserted: string): void {
    if (!this.#selected.live || inserted === '') return;
    const clean = text.writable(inserted);
    this.#binding.begin();
    if (this.#selected.expanded) this.deleteSelection();
    const { id, offset } = this.#selected.caretBlock();
    const on = this.#editor.marks as Partial<Record<Mark, boolean>> | null;
    this.#binding.select({ id, offset: this.#pen.write(id, offset, offset, clean, on ?? undefined) });
    this.#editor.marks = null;
  }

  split(): void {
    if (!this.#selected.live) return;
    if (this.#selected.inCell()) return this.insertText('\n');
    this.#binding.begin(true);
    if (this.#selected.expanded) this.deleteSelection();
    const { id, offset } = this.#selected.caretBlock();
    const next = this.#pen.split(id, offset);
    if (next) this.#binding.select({ id: next, offset: 0 });
  }

  deleteTo(direction: 'before' | 'after', unit: Unit): void {
    if (!this.#selected.live) return;
    if (this.#selected.expanded) return this.deleteSelection();
    const caret = this.#binding.caret()!;
    const block = this.#selected.block(caret.id);
    if (!block || caret.id === '') return;
    const length = lengthOf(block);
    this.#binding.begin();
    if (direction === 'before' ? caret.offset === 0 : caret.offset === length) return this.#join(direction, caret);
    const end = direction === 'before' ? 0 : length;
    const target = unit === 'line' || unit === 'block' ? null : Editor[direction](this.#editor, this.#editor.selection!, { unit });
    const place = target && placeOf(this.#editor, target);
    const to = place?.id === caret.id ? place.offset : end;
    const [from, until] = [Math.min(caret.offset, to), Math.max(caret.offset, to)];
    const after = this.#pen.write(caret.id, from, until, '');
    // What is only struck stays, and the caret goes past it.
    if (this.#pen.suggests) this.#binding.select({ id: caret.id, offset: direction === 'before' ? from : after });
  }

  #join(direction: 'before' | 'after', caret: Place): void {
    const { list } = this.#binding;
    const index = this.#binding.indexOf(caret.id) + (direction === 'after' ? 1 : 0);
    if (index < 1 || index >= list.length) return;
    this.#binding.begin(true);
    const { id } = list[index]!;
    const seam = this.#pen.join(id);
    if (seam && this.#pen.suggests && direction === 'after' && this.#binding.indexOf(id) >= 0) this.#binding.select({ id, offset: 0 });
    else if (seam) this.#binding.select(seam);
    else this.#joinTable(list[index - 1]!, list[index]!);
  }

  /** A table is not joined to a line beside it, but one that is empty goes. */
  #joinTable(before: { id: string; cell?: object }, after: { id: string; cell?: object }): void {
    const [line, cell] = before.cell ? [after, before] : [before, after];
    if (this.#pen.suggests || line.cell || !cell.cell || text.blockText(this.#doc, line.id)?.length !== 0) return;
    text.removeBlock(this.#doc, line.id, this.#origin);
    this.#binding.select({ id: cell.id, offset: cell === before ? Number.MAX_SAFE_INTEGER : 0 });
  }

  deleteSelection(): void {
    const ends = this.#selected.live ? this.#selected.ends() : null;
    if (!ends) return;
    const [from, to] = ends;
    this.#binding.begin(from.id !== to.id);
    if (this.#pen.suggests) return this.#strike(from, to);
    let seam: Place | null = from;
    this.#doc.transact(() => {
      if (from.id === to.id) {
        text.replaceText(this.#doc, from.id, from.offset, to.offset, '', this.#origin);
        return;
      }
      const ids = this.#selected.ids(from, to);
      const [first, last] = [this.#selected.block(from.id), this.#selected.block(to.id)];
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

  /** Suggests to delete what is selected; the caret goes behind it, where other words are written in its place. */
  #strike(from: Place, to: Place): void {
    if (from.id === to.id) return this.#binding.select({ id: to.id, offset: this.#pen.write(from.id, from.offset, to.offset, '') });
    this.#pen.strike(this.#selected.ids(from, to), from.offset, to.offset);
    this.#binding.select(from);
  }

  /** Replaces found places (in reading order, offsets of the words on the page) as one step of undo. @returns how many were replaced */
  replaceMatches(matches: readonly { id: string; from: number; to: number }[], replacement: string): number {
    if (this.#binding.readOnly) return 0;
    const clean = text.writable(replacement);
    let replaced = 0;
    this.#binding.begin(true);
    this.#doc.transact(() => {
      for (const { id, from, to } of matches.toReversed()) if (this.#replace(id, from, to, clean)) replaced++;
    }, this.#origin);
    this.#binding.endStep();
    return replaced;
  }

  #replace(id: string, from: number, to: number, words: string): boolean {
    const { words: old, offsets } = this.#binding.wordsIn(id);
    const [start, end] = [offsets.toDocument(from), offsets.toDocument(to, true)];
    const isWhole = offsets.toAct(start) === from && offsets.toAct(end) === to;
    if (!this.#pen.suggests && !isWhole) return text.replaceWords(this.#doc, id, from, to, words, this.#origin, this.#binding.say);
    // Of a reference that is met in part all is taken out, and what was not met written again.
    const [first, last] = [offsets.toAct(start), offsets.toAct(end)];
    this.#pen.write(id, start, end, old.slice(first, from) + words + old.slice(to, last));
    return true;
  }

  /** What is selected, block by block; without a selection the block with the caret. */
  selected(): Stretch[] {
    const ends = this.#selected.ends();
    if (!ends) return [];
    const whole = !this.#selected.expanded;
    const [from, to] = ends;
    return this.#selected.ids(from, to).flatMap((id): Stretch[] => {
      const start = !whole && id === from.id ? from.offset : 0;
      const end = !whole && id === to.id ? to.offset : (text.blockText(this.#doc, id)?.length ?? 0);
      return end > start ? [{ blockId: id, from: start, to: end }] : [];
    });
  }

  /** What a reference to a block would be introduced by at the caret: “bu Qərarın 1 nömrəli əlavəsinin ”. */
  wordsBeforeLink(to: string): string {
    return this.#selected.live ? citationWords(this.#doc, this.#selected.caretBlock(), to).map(({ text }) => text).join('') : '';
  }

  /** Puts a reference to a block at the caret, in the place of what is selected. */
  insertLink(to: string, form: LinkForm): boolean {
    if (!this.#selected.live) return false;
    this.#binding.begin(true);
    if (this.#selected.expanded) this.deleteSelection();
    const { id, offset } = this.#selected.caretBlock();
    const end = this.#pen.insert({ id, offset }, () => insertCitation(this.#doc, id, offset, to, form, this.#origin)) ?? null;
    if (end !== null) this.#binding.select({ id, offset: end });
    this.#binding.endStep();
    return end !== null;
  }

  /** Makes the reference at a place plain words. */
  unlink({ id, offset }: Place): void {
    if (this.#binding.readOnly || !this.#pen.mayRestructure()) return;
    this.#binding.begin(true);
    unlink(this.#doc, id, offset, this.#origin);
    this.#binding.endStep();
  }

  format(mark: Mark, on: boolean): void {
    const ends = this.#selected.live && this.#pen.mayRestructure() ? this.#selected.ends() : null;
    if (!ends) return;
    const [from, to] = ends;
    this.#binding.begin(true);
    this.#doc.transact(() => {
      for (const id of this.#selected.ids(from, to)) {
        text.formatText(this.#doc, id, id === from.id ? from.offset : 0, id === to.id ? to.offset : Number.MAX_SAFE_INTEGER, mark, on, this.#origin);
      }
    }, this.#origin);
  }

  toggle(mark: Mark): void {
    if (!this.#selected.live) return;
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
    const caret = this.#selected.live ? this.#binding.caret() : null;
    if (caret) this.moveBlockBy(caret.id, by);
  }

  moveBlockBy(id: string, by: -1 | 1): void {
    if (this.#binding.readOnly || !this.#pen.mayRestructure()) return;
    this.#binding.begin(true);
    text.moveBy(this.#doc, id, by, this.#origin);
    this.#binding.endStep();
  }

  moveBlock(id: string, after: string | null): void {
    if (this.#binding.readOnly || !this.#pen.mayRestructure()) return;
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

  /** Takes text operations that come from elsewhere in Slate over into the document. @returns whether the view may have them */
  passText(operation: Operation): boolean {
    if (operation.type === 'insert_text' || operation.type === 'remove_text') {
      const place = this.#binding.readOnly ? null : placeOf(this.#editor, operation);
      if (place) {
        const removed = operation.type === 'remove_text' ? operation.text.length : 0;
        this.#pen.write(place.id, place.offset, place.offset + removed, removed > 0 ? '' : operation.text);
      }
    }
    // The document has it now and its change has already come into the view; changes of the tree itself are never Slate's.
    return false;
  }

  #each(change: (id: string) => void): void {
    const ends = this.#selected.live && this.#pen.mayRestructure() ? this.#selected.ends() : null;
    if (!ends) return;
    this.#binding.begin(true);
    const ids = this.#selected.ids(...ends);
    this.#doc.transact(() => ids.forEach(change), this.#origin);
  }
}
