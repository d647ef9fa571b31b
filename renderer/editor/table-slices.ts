import { type CellBlock, gridOf, slotsOf } from '../../shared/act/table.ts';
import { newSection } from './sections.ts';
import type { BlockElement } from './slate-types.ts';

/** Where a cell is drawn: lines of the grid of its slice, counted from 1, and how many rows and columns it takes. */
export interface CellPlace {
  id: string;
  row: number;
  column: number;
  rows: number;
  columns: number;
  header: boolean;
}

/** What of a table one section shows: all of it, or of a long one some rows that no merged cell crosses. */
export interface TableSlice {
  id: string;
  columns: number;
  /** All rows of the table, and how many of them stand before this slice. */
  rowCount: number;
  rowsBefore: number;
  /** For each row the indexes of the blocks that begin in it, and the columns of its holes. */
  rows: { cells: number[]; holes: number[] }[];
  places: CellPlace[];
}

/** Cuts the cells of one table into what one section each shows; equal columns make them look like one table. */
export function slicesOf(blocks: readonly BlockElement[]): { table: TableSlice; cells: BlockElement[] }[] {
  const grid = gridOf(blocks as readonly (BlockElement & CellBlock)[]);
  const slots = slotsOf(grid);
  const [columns, rowCount] = [grid.columns.length, grid.rows.length];
  const slices: { table: TableSlice; cells: BlockElement[] }[] = [];
  let [next, end, from, bottom] = [0, 0, 0, 0];
  for (let row = 0; row < rowCount; row++) {
    for (const slot of new Set(slots[row])) if (slot) bottom = Math.max(bottom, slot.row + slot.rows);
    while (end < grid.cells.length && grid.cells[end]!.row <= row) end++;
    if (row < rowCount - 1 && (bottom > row + 1 || end - next < newSection)) continue;
    const placed = grid.cells.slice(next, end);
    const rows = slots.slice(from, row + 1).map((line): TableSlice['rows'][number] => ({ cells: [], holes: line.flatMap((slot, column) => (slot ? [] : [column])) }));
    placed.forEach((cell, i) => rows[cell.row - from]!.cells.push(i));
    slices.push({
      cells: placed.map(({ block }) => block),
      table: {
        id: grid.cells[0]!.block.cell.table, columns, rowCount, rowsBefore: from,
        rows,
        places: placed.map((cell) => ({ id: cell.block.id, row: cell.row - from + 1, column: cell.column + 1, rows: cell.rows, columns: cell.columns, header: cell.block.cell.header === true })),
      },
    });
    [next, from] = [end, row + 1];
  }
  return slices;
}

/** About how high a slice is, by the longest text of each row. @param width of the table in pixels, `lines` says how many lines a text takes */
export function heightOfSlice({ table, children }: { table: TableSlice; children: readonly BlockElement[] }, width: number, lines: (characters: number, width: number) => number): number {
  const column = width / table.columns;
  return table.rows.reduce((sum, { cells }) => {
    const highest = cells.map((i) => (table.places[i]!.rows > 1 ? 1 : lines(children[i]!.children.reduce((length, { text }) => length + text.length, 0), column * table.places[i]!.columns - 14)));
    return sum + Math.max(1, ...highest) * 24 + 5;
  }, 0);
}

export function sameSlice(a: TableSlice, b: TableSlice): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
