import { Transforms } from 'slate';
import { type CellBlock, type Grid, gridOf, slotsOf } from '../../shared/act/table.ts';
import * as edit from '../../shared/act/table-edit.ts';
import { tableEnd, tableStart } from '../../shared/act/cells.ts';
import * as text from '../../shared/act/text.ts';
import type { ActBinding } from './binding.ts';
import type { Margins } from './margins.ts';
import { type Place, placeOf, pointOf } from './places.ts';

type ListedCell = ActBinding['list'][number] & CellBlock;

/** A table with what is selected of it: whole cells where the selection goes from one into another, else the one with the caret. */
interface Here {
  table: string;
  cells: ListedCell[];
  grid: Grid<ListedCell>;
  box: edit.Rectangle;
  /** The selected cells, row by row. */
  picked: ListedCell[];
}

export interface TableState {
  canMerge: boolean;
  canSplit: boolean;
  header: boolean;
}

/** What a person does with tables. Each is one step of undo and nothing where the text is only read. */
export class TableTools {
  readonly #binding: ActBinding;
  #shown: string[] = [];

  constructor(binding: ActBinding) {
    this.#binding = binding;
  }

  /** The table of two places; null where they are not in one. */
  between(a: string, b: string): Here | null {
    const { list } = this.#binding;
    const index = this.#binding.indexOf(a);
    const table = list[index]?.cell?.table;
    if (table === undefined || (a !== b && list[this.#binding.indexOf(b)]?.cell?.table !== table)) return null;
    const cells = list.slice(tableStart(list, index), tableEnd(list, index)) as ListedCell[];
    const box = edit.rectangleOf(cells, a, b);
    if (!box) return null;
    const grid = gridOf(cells);
    const picked = grid.cells.filter(({ row, column }) => row >= box.row && row < box.row + box.rows && column >= box.column && column < box.column + box.columns);
    return { table, cells, grid, box, picked: picked.map(({ block }) => block) };
  }

  /** The table with the selection. */
  here(): Here | null {
    const { selection } = this.#binding.editor;
    const [anchor, focus] = selection ? [placeOf(this.#binding.editor, selection.anchor), placeOf(this.#binding.editor, selection.focus)] : [];
    return anchor && focus ? this.between(anchor.id, focus.id) : null;
  }

  state(): TableState | null {
    const here = this.here();
    if (!here) return null;
    const { picked, grid, box } = here;
    const row = grid.cells.filter((placed) => placed.row === box.row);
    return { canMerge: picked.length > 1, canSplit: grid.cells.some(({ block, rows, columns }) => block.id === picked[0]!.id && rows * columns > 1), header: row.every(({ block }) => block.cell.header) };
  }

  /** Inserts a table behind the block or table with the caret, with a line to go on behind it where there is none. */
  insert(rows: number, columns: number): void {
    const { doc, origin, list, editor } = this.#binding;
    if (this.#binding.readOnly || !this.#binding.pen.mayRestructure()) return;
    const caret = this.#binding.caret();
    const after = caret?.id || (editor.selection ? null : (list.at(-1)?.id ?? null));
    this.#step(() => doc.transact(() => {
      const ids = edit.insertTable(doc, after, rows, columns, origin);
      const next = after === null ? list[0] : list[tableEnd(list, this.#binding.indexOf(after))];
      if (ids.length > 0 && (!next || next.cell)) text.insertBlock(doc, ids.at(-1)!, { kind: 'paragraph' }, origin);
      return ids[0] ?? null;
    }, origin));
  }

  row(side: 'before' | 'after'): void {
    this.#edit(({ table, box }) => edit.insertRow(this.#binding.doc, table, side === 'before' ? box.row : box.row + box.rows, this.#binding.origin));
  }

  column(side: 'before' | 'after'): void {
    this.#edit(({ table, box }) => {
      const at = side === 'before' ? box.column : box.column + box.columns;
      return edit.insertColumn(this.#binding.doc, table, at, this.#binding.origin) && this.#cellAt(table, box.row, at);
    });
  }

  deleteRows(): void {
    this.#edit(({ table, box, cells }) => {
      const near = this.#beside(cells);
      edit.deleteRows(this.#binding.doc, table, box.row, box.rows, this.#binding.origin);
      return this.#cellAt(table, box.row, box.column) ?? near;
    });
  }

  deleteColumns(): void {
    this.#edit(({ table, box, cells }) => {
      const near = this.#beside(cells);
      edit.deleteColumns(this.#binding.doc, table, box.column, box.columns, this.#binding.origin);
      return this.#cellAt(table, box.row, box.column) ?? near;
    });
  }

  deleteTable(): void {
    this.#edit(({ table, cells }) => {
      const near = this.#beside(cells);
      edit.deleteTable(this.#binding.doc, table, this.#binding.origin);
      return near;
    });
  }

  merge(): void {
    this.#edit(({ table, box }) => edit.mergeCells(this.#binding.doc, table, box, this.#binding.origin));
  }

  split(): void {
    this.#edit(({ table, picked }) => (edit.splitCell(this.#binding.doc, table, picked[0]!.id, this.#binding.origin) ? picked[0]!.id : null));
  }

  /** Makes the rows of the selection the header of the table, or plain again. */
  toggleHeader(): void {
    const on = !this.state()?.header;
    this.#edit(({ table, box, picked }) => {
      const { doc, origin } = this.#binding;
      doc.transact(() => {
        for (let row = box.row; row < box.row + box.rows; row++) edit.setHeader(doc, table, row, on, origin);
      }, origin);
      return picked[0]!.id;
    });
  }

  fill(table: string): void {
    if (!this.#binding.readOnly && this.#binding.pen.mayRestructure()) this.#step(() => edit.fillHoles(this.#binding.doc, table, this.#binding.origin)[0] ?? null);
  }

  /** Goes to the next cell (1) or the one before (-1); behind the last one begins a new row. @returns whether the caret is in a table */
  tab(by: -1 | 1): boolean {
    const here = this.here();
    const caret = this.#binding.caret();
    if (!here || !caret) return false;
    const order = here.grid.cells.map(({ block }) => block.id);
    const next = order[order.indexOf(caret.id) + by];
    if (next) this.#selectCell(next);
    else if (by === 1 && this.#binding.pen.mayRestructure()) this.#step(() => edit.insertRow(this.#binding.doc, here.table, here.grid.rows.length, this.#binding.origin));
    return true;
  }

  /** Goes, or extends the selection, to the cell above or below, out of the table at its edge. @returns whether there was anything */
  moveLine(by: -1 | 1, extend: boolean): boolean {
    const { editor } = this.#binding;
    const caret = this.#binding.caret();
    const to = caret && this.#vertical(caret, by);
    const focus = to && pointOf(editor, to);
    if (focus) Transforms.select(editor, extend ? { anchor: editor.selection!.anchor, focus } : focus);
    return Boolean(focus);
  }

  #vertical({ id, offset }: Place, by: -1 | 1): Place | null {
    const here = this.between(id, id);
    if (!here) return null;
    const { list } = this.#binding;
    const { box, grid } = here;
    const slot = slotsOf(grid)[by === 1 ? box.row + box.rows : box.row - 1]?.[box.column];
    const at = this.#binding.indexOf(id);
    const next = slot ? slot.block.id : (by === 1 ? list[tableEnd(list, at)] : list[tableStart(list, at) - 1])?.id;
    return next === undefined ? null : { id: next, offset };
  }

  /** Puts an empty line behind the table with the caret, as where it ends the act. @returns whether the caret is in one */
  leave(): boolean {
    const here = this.here();
    if (!here) return false;
    this.#edit(({ cells }) => text.insertBlock(this.#binding.doc, cells.at(-1)!.id, { kind: 'paragraph' }, this.#binding.origin));
    return true;
  }

  /** Shows which whole cells are selected; called after every change of the selection. */
  show(margins: Margins): void {
    const { selection } = this.#binding.editor;
    const crossing = selection && (selection.anchor.path[0] !== selection.focus.path[0] || selection.anchor.path[1] !== selection.focus.path[1]);
    const picked = crossing ? (this.here()?.picked.map(({ id }) => id) ?? []) : [];
    if (picked.length === 0 && this.#shown.length === 0) return;
    const now = new Set(picked);
    for (const id of this.#shown) if (!now.has(id)) mark(margins.elementOf(id), false);
    for (const id of picked) mark(margins.elementOf(id), true);
    this.#shown = picked;
  }

  /** Runs an edit on the table with the caret and goes to the block that it returns. */
  #edit(run: (here: Here) => string | null): void {
    const here = this.#binding.readOnly || !this.#binding.pen.mayRestructure() ? null : this.here();
    if (here) this.#step(() => run(here));
  }

  #step(run: () => string | null): void {
    this.#binding.begin(true);
    const id = run();
    this.#binding.endStep();
    if (id) this.#binding.select({ id, offset: 0 });
  }

  /** Selects what is in a cell, so that typing replaces it, as Tab does in Word. */
  #selectCell(id: string): void {
    this.#binding.selectRange({ id, from: 0, to: text.blockText(this.#binding.doc, id)?.length ?? 0 });
  }

  #cellAt(table: string, row: number, column: number): string | null {
    const { list } = this.#binding;
    const cells = list.filter((block) => block.cell?.table === table) as ListedCell[];
    if (cells.length === 0) return null;
    const slots = slotsOf(gridOf(cells));
    const line = slots[Math.min(row, slots.length - 1)]!;
    return line[Math.min(column, line.length - 1)]?.block.id ?? cells[0]!.id;
  }

  /** The block that stands behind a table, or before it. */
  #beside(cells: readonly ListedCell[]): string | null {
    const { list } = this.#binding;
    const start = this.#binding.indexOf(cells[0]!.id);
    return (list[tableEnd(list, start)] ?? list[start - 1])?.id ?? null;
  }
}

function mark(cell: HTMLElement | null, on: boolean): void {
  cell?.toggleAttribute('data-picked', on);
  const table = cell?.closest('[data-table]');
  table?.toggleAttribute('data-picking', table.querySelector('[data-picked]') !== null);
}
