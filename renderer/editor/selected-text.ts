import { Range } from 'slate';
import * as text from '../../shared/act/text.ts';
import type { ActBinding } from './binding.ts';
import { blockAt, findBlock, type Place, placeOf } from './places.ts';
import type { ActSlateEditor, BlockElement } from './slate-types.ts';
import type { TableTools } from './table-tools.ts';

/** What of the text is selected, by blocks; between cells of one table, whole cells. */
export class SelectedText {
  readonly #binding: ActBinding;
  readonly #tables: TableTools;

  constructor(binding: ActBinding, tables: TableTools) {
    this.#binding = binding;
    this.#tables = tables;
  }

  /** Whether there is a caret to write at. */
  get live(): boolean {
    return !this.#binding.readOnly && this.#binding.editor.selection !== null;
  }

  /** Whether anything is selected. */
  get expanded(): boolean {
    return isExpanded(this.#binding.editor);
  }

  /** Where the selection begins and ends in the order of the text; null without one. */
  ends(): [from: Place, to: Place] | null {
    const { selection } = this.#binding.editor;
    if (!selection) return null;
    const [start, end] = Range.edges(selection);
    const [from, to] = [placeOf(this.#binding.editor, start), placeOf(this.#binding.editor, end)];
    if (!from || !to) return null;
    const picked = from.id === to.id ? undefined : this.#tables.between(from.id, to.id)?.picked;
    // From one cell to another whole cells are selected.
    return picked ? [{ id: picked[0]!.id, offset: 0 }, { id: picked.at(-1)!.id, offset: text.blockText(this.#binding.doc, picked.at(-1)!.id)!.length }] : [from, to];
  }

  /** The blocks between the ends of the selection. */
  ids(from: Place, to: Place): string[] {
    const { list } = this.#binding;
    const picked = from.id === to.id ? undefined : this.#tables.here()?.picked;
    if (picked) return picked.map(({ id }) => id);
    return list.slice(this.#binding.indexOf(from.id), this.#binding.indexOf(to.id) + 1).map(({ id }) => id);
  }

  /** The caret's block; in an act without blocks the first one is made now, since somebody writes. */
  caretBlock(): Place {
    const caret = this.#binding.caret()!;
    if (caret.id !== '') return caret;
    const id = this.#binding.pen.insert(null, () => text.insertBlock(this.#binding.doc, null, { kind: 'part' }, this.#binding.origin))!;
    this.#binding.select({ id, offset: 0 });
    return { id, offset: 0 };
  }

  block(id: string): BlockElement | null {
    const path = findBlock(this.#binding.editor, id);
    return path && blockAt(this.#binding.editor, path);
  }

  inCell(): boolean {
    const caret = this.#binding.caret();
    return caret !== null && this.block(caret.id)?.kind === 'cell';
  }
}

/** Whether anything is selected, rather than a caret set or nothing. */
export function isExpanded({ selection }: ActSlateEditor): boolean {
  return selection !== null && Range.isExpanded(selection);
}

/** The length of a block's text, in UTF-16 units. */
export function lengthOf(block: BlockElement): number {
  return block.children.reduce((sum, { text: part }) => sum + part.length, 0);
}
