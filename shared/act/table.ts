import { type Block, type Cell, limits } from './block.ts';
import { byCell, tableEnd } from './cells.ts';

/** A block that is a cell; also one of a frozen version. */
export type CellBlock = { id: string; cell: Cell };

/** A table as it stands among the blocks: those from `start` to before `end`. */
export interface Table<B> {
  id: string;
  start: number;
  end: number;
  cells: B[];
}

/** The tables among blocks in their order. @param blocks in reading order, as `sortBlocks` and a version have them */
export function tablesOf<B extends { id: string; cell?: Cell | undefined }>(blocks: readonly B[]): Table<B & CellBlock>[] {
  const tables: Table<B & CellBlock>[] = [];
  for (let start = 0; start < blocks.length; start++) {
    const id = blocks[start]!.cell?.table;
    if (id === undefined) continue;
    const end = tableEnd(blocks, start);
    tables.push({ id, start, end, cells: blocks.slice(start, end) as (B & CellBlock)[] });
    start = end - 1;
  }
  return tables;
}

/** A cell in the grid of its table: its first row and column, counted from 0, and how many of each it takes. */
export interface Placed<B = Pick<Block, 'id'> & { cell: Cell }> {
  block: B;
  row: number;
  column: number;
  rows: number;
  columns: number;
}

/**
 * The rows and columns of a table. `rows` and `columns` are their keys, rising; `cells` stand row by row and never
 * overlap. Where nothing stands there is a hole: one person added a row while another added a column.
 */
export interface Grid<B> {
  rows: string[];
  columns: string[];
  cells: Placed<B>[];
}

/**
 * Lays the cells of one table out, alike on every computer whatever edits made apart have left behind: a merged cell
 * reaches only as far as no other cell stands, two cells of one place stand below each other (then a key of `rows` is
 * there twice), and a row or column without a cell of its own is none.
 * @param cells of one table, in any order
 */
export function gridOf<B extends CellBlock>(cells: readonly B[]): Grid<B> {
  const sorted = [...cells].sort(byCell);
  const columns = [...new Set(sorted.map(({ cell }) => cell.column))].sort();
  const grid = columns.length <= limits.tableColumns ? { columns, ...rowsOf(sorted, columns) } : folded(sorted);
  reach(grid);
  return grid;
}

function rowsOf<B extends CellBlock>(sorted: readonly B[], columns: readonly string[]): Pick<Grid<B>, 'rows' | 'cells'> {
  const columnOf = new Map(columns.map((key, i) => [key, i]));
  const rows: string[] = [];
  const cells: Placed<B>[] = [];
  for (let i = 0; i < sorted.length; ) {
    const key = sorted[i]!.cell.row;
    const first = rows.length;
    const depths = new Map<number, number>();
    for (; sorted[i]?.cell.row === key; i++) {
      const column = columnOf.get(sorted[i]!.cell.column)!;
      const depth = depths.get(column) ?? 0;
      depths.set(column, depth + 1);
      cells.push({ block: sorted[i]!, row: first + depth, column, rows: 1, columns: 1 });
      if (rows.length <= first + depth) rows.push(key);
    }
  }
  return { rows, cells: cells.sort((a, b) => a.row - b.row || a.column - b.column) };
}

/** No table has so many columns: the cells of a damaged one are laid out one behind another. */
function folded<B extends CellBlock>(sorted: readonly B[]): Grid<B> {
  const width = limits.tableColumns;
  const cells = sorted.map((block, i): Placed<B> => ({ block, row: Math.floor(i / width), column: i % width, rows: 1, columns: 1 }));
  const keys = (count: number, of: (block: B) => string) => Array.from({ length: count }, (_, i) => of(sorted[i]!));
  return { rows: keys(cells.at(-1)!.row + 1, ({ cell }) => cell.row), columns: keys(width, ({ cell }) => cell.column), cells };
}

/** Lets every merged cell take what is free of what it asks for. */
function reach(grid: Grid<CellBlock>): void {
  const [height, width] = [grid.rows.length, grid.columns.length];
  const taken = new Uint8Array(height * width);
  for (const { row, column } of grid.cells) taken[row * width + column] = 1;
  const free = (row: number, column: number, columns: number) => {
    for (let c = column; c < column + columns; c++) if (taken[row * width + c]) return false;
    return true;
  };
  for (const placed of grid.cells) {
    const { row, column, block: { cell } } = placed;
    const [rows, columns] = [Math.min(cell.rows ?? 1, height - row), Math.min(cell.columns ?? 1, width - column)];
    while (placed.columns < columns && free(row, column + placed.columns, 1)) placed.columns++;
    while (placed.rows < rows && free(row + placed.rows, column, placed.columns)) placed.rows++;
    for (let r = row; r < row + placed.rows; r++) taken.fill(1, r * width + column, r * width + column + placed.columns);
  }
}

/** The cell that takes each place of a grid, row by row; undefined for a hole. */
export function slotsOf<B>(grid: Grid<B>): (Placed<B> | undefined)[][] {
  const places: (Placed<B> | undefined)[][] = grid.rows.map(() => Array.from({ length: grid.columns.length }));
  for (const placed of grid.cells) {
    for (let r = placed.row; r < placed.row + placed.rows; r++) places[r]!.fill(placed, placed.column, placed.column + placed.columns);
  }
  return places;
}
