import type * as Y from 'yjs';
import { limits, newBlockId } from './block.ts';
import { firstKeys, keysBetween } from './order.ts';
import { mayHaveRuns } from './spans.ts';
import { joinLines } from './split-join.ts';
import { gridOf, slotsOf } from './table.ts';
import { makeCell, removedCells } from './table-cell.ts';
import { type BlockMap, blockList, blockText, blockTexts, insertBlocks } from './text.ts';

/*
 * Edits of tables: each is one transaction with the given origin, and does nothing (returning null or false) where the
 * table is not there any more. Rows and columns are counted from 0 as `gridOf` lays them out. Holes are filled on the way.
 * When two people edit apart and merge, both see the same table and every character that nobody deleted once: text written
 * into a cell whose row another has deleted, or that was empty when another merged it, brings that cell back.
 */

/** Cells from `row` and `column` on; every merged cell that it touches has to lie in it whole, see `rectangleOf`. */
export interface Rectangle {
  row: number;
  column: number;
  rows: number;
  columns: number;
}

/** A cell while its table is being changed; one without a map is still to be made. */
interface DraftCell extends Rectangle {
  map: BlockMap | null;
  id: string;
  header: boolean;
}

interface Draft {
  table: string;
  order: string;
  rows: string[];
  columns: string[];
  cells: DraftCell[];
}

/**
 * Inserts an empty table behind the block `after` or the table that is in (null: at the beginning). Its first row is a header.
 * @returns the ids of its cells, row by row; none where the act is full
 */
export function insertTable(doc: Y.Doc, after: string | null, rows: number, columns: number, origin: unknown): string[] {
  const table = newBlockId();
  const rowKeys = firstKeys(Math.max(1, Math.min(rows, limits.tableRows)));
  const columnKeys = firstKeys(Math.max(1, Math.min(columns, limits.tableColumns)));
  const cells = rowKeys.flatMap((row, i) => columnKeys.map((column) => ({ kind: 'cell' as const, cell: { table, row, column, ...(i === 0 && rows > 1 ? { header: true as const } : {}) } })));
  return insertBlocks(doc, after, cells, origin);
}

/** Inserts a row before the row `at`; at the end where that is the number of rows. @returns the id of its first cell */
export function insertRow(doc: Y.Doc, table: string, at: number, origin: unknown): string | null {
  return insertLine(doc, table, 'row', at, origin);
}

/** Inserts a column before the column `at`. In a header row its cell is one of the header. @returns the id of its first cell */
export function insertColumn(doc: Y.Doc, table: string, at: number, origin: unknown): string | null {
  return insertLine(doc, table, 'column', at, origin);
}

/** Deletes rows with their text; merged cells that begin above become shorter, those that begin in them go on below. */
export function deleteRows(doc: Y.Doc, table: string, from: number, count: number, origin: unknown): boolean {
  return deleteLines(doc, table, 'row', from, count, origin);
}

/** Deletes columns with their text. */
export function deleteColumns(doc: Y.Doc, table: string, from: number, count: number, origin: unknown): boolean {
  return deleteLines(doc, table, 'column', from, count, origin);
}

/** The smallest rectangle of whole cells that holds two cells; null where they are not in one table. */
export function rectangleOf(cells: Parameters<typeof gridOf>[0], a: string, b: string): Rectangle | null {
  const grid = gridOf(cells);
  const [one, other] = [a, b].map((id) => grid.cells.find(({ block }) => block.id === id));
  if (!one || !other) return null;
  let box = around(one, other);
  for (let grown = true; grown; ) {
    grown = false;
    for (const cell of grid.cells) {
      if (!meets(cell, box) || within(cell, box)) continue;
      box = around(box, cell);
      grown = true;
    }
  }
  return box;
}

/**
 * Merges the cells of a rectangle into its first. Their texts are joined in reading order, each on a line of its own, and
 * what others write in them meanwhile is read there too.
 * A row or column that has no other cell is no more.
 * @returns the id of the merged cell; null where there is one cell only, or the text would be too long or have too many runs
 */
export function mergeCells(doc: Y.Doc, table: string, box: Rectangle, origin: unknown): string | null {
  return change(doc, table, origin, (draft) => {
    const merged = draft.cells.filter((cell) => meets(cell, box)).sort((a, b) => a.row - b.row || a.column - b.column);
    const [first, ...others] = merged;
    if (!first || others.length === 0 || !merged.every((cell) => within(cell, box))) return null;
    const textOf = blockTexts(doc);
    const full = new Set(merged.filter(({ map, id }) => map && textOf(id)!.length > 0));
    if ([...full].reduce((sum, { id }) => sum + textOf(id)!.length + 1, 0) > limits.blockText || !mayHaveRuns([...full].map(({ id }) => textOf(id)!), full.size)) return null;
    draft.cells = draft.cells.filter((cell) => !others.includes(cell));
    Object.assign(first, box);
    return () => {
      joinLines(doc, first.id, others.filter((cell) => full.has(cell)).map(({ id }) => id));
      for (const cell of others) if (!full.has(cell)) cell.map?.set('removed', true);
      return first.id;
    };
  });
}

/** Splits a merged cell into those that it covers; its text stays in the first. @returns whether there was anything to split */
export function splitCell(doc: Y.Doc, table: string, id: string, origin: unknown): boolean {
  return change(doc, table, origin, (draft) => {
    const cell = draft.cells.find((one) => one.id === id);
    if (!cell || (cell.rows === 1 && cell.columns === 1)) return null;
    for (let row = cell.row; row < cell.row + cell.rows; row++) {
      for (let column = cell.column; column < cell.column + cell.columns; column++) if (row !== cell.row || column !== cell.column) draft.cells.push(newCell(row, column, cell.header));
    }
    cell.rows = cell.columns = 1;
    return () => true;
  }) ?? false;
}

/** Makes the cells that begin in a row the header, or plain again. */
export function setHeader(doc: Y.Doc, table: string, row: number, on: boolean, origin: unknown): boolean {
  return change(doc, table, origin, (draft) => {
    for (const cell of draft.cells) if (cell.row === row) cell.header = on;
    return () => true;
  }) ?? false;
}

/** Removes a table. What somebody writes into a cell of it meanwhile brings that cell back. */
export function deleteTable(doc: Y.Doc, table: string, origin: unknown): boolean {
  return change(doc, table, origin, (draft) => {
    const { cells } = draft;
    draft.cells = [];
    return () => (removeCells(doc, cells), true);
  }) ?? false;
}

/** Puts an empty cell into every hole. @returns the ids of the new cells */
export function fillHoles(doc: Y.Doc, table: string, origin: unknown): string[] {
  return change(doc, table, origin, (draft) => {
    const made = draft.cells.filter(({ map }) => !map);
    return made.length > 0 ? () => made.map(({ id }) => id) : null;
  }) ?? [];
}

/**
 * Lays a table out, lets `edit` change the draft of it, and writes what differs: spans, places and headers of cells, and
 * new cells. What `edit` returns runs when all cells are there, in the same transaction; null leaves the table as it is.
 */
function change<T>(doc: Y.Doc, table: string, origin: unknown, edit: (draft: Draft) => (() => T) | null): T | null {
  const list = blockList(doc);
  const before = draftOf(list, table);
  const draft = before && { ...before, cells: [...before.cells] };
  const finish = draft && edit(draft);
  if (!finish) return null;
  dropEmptyLines(draft);
  const made = draft.cells.filter(({ map }) => !map);
  if (draft.rows.length > limits.tableRows || draft.columns.length > limits.tableColumns || list.length + made.length > limits.blocks) return null;
  rekey(draft, 'rows');
  rekey(draft, 'columns');
  return doc.transact(() => {
    const removed = made.length > 0 ? removedCells(doc, table) : new Map<string, BlockMap>();
    for (const cell of draft.cells) {
      const place = { table, row: draft.rows[cell.row]!, column: draft.columns[cell.column]! };
      if (!cell.map) Object.assign(cell, makeCell(doc, place, draft.order, removed));
      write(cell.map!, place, cell);
    }
    return finish();
  }, origin);
}

function draftOf(list: ReturnType<typeof blockList>, table: string): Draft | null {
  const cells = list.filter((block) => block.cell?.table === table).map((block) => ({ ...block, cell: block.cell! }));
  if (cells.length === 0) return null;
  const grid = gridOf(cells);
  const draft: Draft = {
    table, order: cells[0]!.order, rows: [...grid.rows], columns: [...grid.columns],
    cells: grid.cells.map(({ block, row, column, rows, columns }) => ({ map: block.map, id: block.id, header: block.cell.header === true, row, column, rows, columns })),
  };
  slotsOf(grid).forEach((slots, row) => {
    const header = slots.every((slot) => !slot || slot.block.cell.header);
    slots.forEach((slot, column) => slot || draft.cells.push(newCell(row, column, header)));
  });
  return draft;
}

function newCell(row: number, column: number, header: boolean): DraftCell {
  return { map: null, id: '', header, row, column, rows: 1, columns: 1 };
}

const across = { row: { span: 'rows', other: 'column', otherSpan: 'columns' }, column: { span: 'columns', other: 'row', otherSpan: 'rows' } } as const;

function insertLine(doc: Y.Doc, table: string, line: 'row' | 'column', at: number, origin: unknown): string | null {
  const { span, other, otherSpan } = across[line];
  return change(doc, table, origin, (draft) => {
    const keys = draft[span];
    const index = Math.max(0, Math.min(at, keys.length));
    keys.splice(index, 0, newKey(keys[index - 1] ?? null, keys[index] ?? null));
    const covered = new Set<number>();
    const headers = line === 'column' ? headerRows(draft) : new Set<number>();
    for (const cell of draft.cells) {
      if (cell[line] >= index) cell[line]++;
      else if (cell[line] + cell[span] > index) {
        cell[span]++;
        for (let i = cell[other]; i < cell[other] + cell[otherSpan]; i++) covered.add(i);
      }
    }
    const made = draft[otherSpan].map((_, i) => i).filter((i) => !covered.has(i)).map((i) => (line === 'row' ? newCell(index, i, false) : newCell(i, index, headers.has(i))));
    draft.cells.push(...made);
    return () => made[0]?.id ?? null;
  });
}

function deleteLines(doc: Y.Doc, table: string, line: 'row' | 'column', from: number, count: number, origin: unknown): boolean {
  const { span } = across[line];
  return change(doc, table, origin, (draft) => {
    const end = Math.min(from + count, draft[span].length);
    if (from < 0 || from >= end) return null;
    const gone: DraftCell[] = [];
    for (const cell of draft.cells) {
      const [first, last] = [cell[line], cell[line] + cell[span]];
      const inside = Math.max(0, Math.min(last, end) - Math.max(first, from));
      if (inside === cell[span]) gone.push(cell);
      cell[span] -= inside;
      if (first >= end) cell[line] -= end - from;
      else if (first > from) cell[line] = from;
    }
    draft[span].splice(from, end - from);
    draft.cells = draft.cells.filter((cell) => !gone.includes(cell));
    return () => (removeCells(doc, gone), true);
  }) ?? false;
}

function headerRows({ rows, cells }: Draft): Set<number> {
  const heads = new Set(rows.keys());
  for (const { row, header } of cells) if (!header) heads.delete(row);
  return heads;
}

/** Takes out the rows and columns in which no cell begins, which are none. */
function dropEmptyLines(draft: Draft): void {
  for (const line of ['row', 'column'] as const) {
    const { span } = across[line];
    const begun = new Set(draft.cells.map((cell) => cell[line]));
    for (let i = draft[span].length - 1; i >= 0; i--) {
      if (begun.has(i)) continue;
      draft[span].splice(i, 1);
      for (const cell of draft.cells) {
        if (cell[line] > i) cell[line]--;
        else if (cell[line] + cell[span] > i) cell[span]--;
      }
    }
  }
}

/**
 * A key between two. Asked for with another beside it, since several keys share a random stem: rows that two people insert
 * at one place are then two rows. '' where there is no room.
 */
function newKey(low: string | null, high: string | null): string {
  return keysBetween(low, high, 2)?.[0] ?? '';
}

/** New keys for all rows or columns where one could not be had, has grown too long, or stands twice. */
function rekey(draft: Draft, span: 'rows' | 'columns'): void {
  const keys = draft[span];
  if (keys.some((key, i) => key === '' || key.length > limits.tableKey || (i > 0 && keys[i - 1]! >= key))) draft[span] = firstKeys(keys.length);
}

function write(map: BlockMap, place: { table: string; row: string; column: string }, { rows, columns, header }: DraftCell): void {
  const old = map.get('cell') as typeof place;
  if (old.row !== place.row || old.column !== place.column) map.set('cell', place);
  for (const [name, value] of [['rows', rows > 1 && rows], ['columns', columns > 1 && columns], ['header', header]] as const) {
    if (value === false) map.delete(name);
    else if (map.get(name) !== value) map.set(name, value);
  }
}

function removeCells(doc: Y.Doc, cells: readonly DraftCell[]): void {
  for (const { map, id } of cells) {
    if (!map) continue;
    const text = blockText(doc, id)!;
    text.delete(0, text.length);
    map.set('removed', true);
  }
}

function around(a: Rectangle, b: Rectangle): Rectangle {
  const [row, column] = [Math.min(a.row, b.row), Math.min(a.column, b.column)];
  return { row, column, rows: Math.max(a.row + a.rows, b.row + b.rows) - row, columns: Math.max(a.column + a.columns, b.column + b.columns) - column };
}

function meets(a: Rectangle, b: Rectangle): boolean {
  return a.row < b.row + b.rows && b.row < a.row + a.rows && a.column < b.column + b.columns && b.column < a.column + a.columns;
}

function within(a: Rectangle, b: Rectangle): boolean {
  return a.row >= b.row && a.column >= b.column && a.row + a.rows <= b.row + b.rows && a.column + a.columns <= b.column + b.columns;
}
