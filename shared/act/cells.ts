import type { Cell } from './block.ts';
import { byOrder, noOrder } from './order.ts';

/** Compares two cells of one table by row and column, ties by id, so that every computer sorts alike. */
export function byCell(a: { cell: Cell; id: string }, b: { cell: Cell; id: string }): number {
  return compare(a.cell.row, b.cell.row) || compare(a.cell.column, b.cell.column) || compare(a.id, b.id);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/**
 * Puts the cells of each table together, row by row, at the place of the first one that has a place. Keys of order alone
 * do not hold a table: one person moves it while another adds a row to it.
 * @param blocks by `byOrder`
 */
export function sortCells<B extends { id: string; order: string; cell?: Cell | undefined }>(blocks: readonly B[]): B[] {
  const tables = new Map<string, (B & { cell: Cell })[]>();
  for (const block of blocks) {
    if (!isCell(block)) continue;
    const cells = tables.get(block.cell.table);
    if (cells) cells.push(block);
    else tables.set(block.cell.table, [block]);
  }
  const units: { order: string; id: string; blocks: readonly B[] }[] = blocks.filter((block) => !isCell(block)).map((block) => ({ order: block.order, id: block.id, blocks: [block] }));
  for (const cells of tables.values()) {
    cells.sort(byCell);
    units.push({ order: orderOf(cells), id: cells[0]!.id, blocks: cells });
  }
  return units.sort(byOrder).flatMap((unit) => unit.blocks);
}

/** Gives the cells of each table the key that the table stands by. Changes and returns its argument. @param blocks from `sortCells` */
export function shareOrder<B extends { id: string; order: string; cell?: Cell }>(blocks: B[]): B[] {
  for (let i = 0; i < blocks.length; i++) {
    if (!blocks[i]!.cell) continue;
    const end = tableEnd(blocks, i);
    const order = orderOf(blocks.slice(i, end));
    for (; i < end; i++) blocks[i]!.order = order;
    i--;
  }
  return blocks;
}

/** Where the table that `blocks[index]` is a cell of begins; `index` for what is no cell and for -1. */
export function tableStart(blocks: readonly { cell?: Cell | undefined }[], index: number): number {
  const table = blocks[index]?.cell?.table;
  while (table !== undefined && blocks[index - 1]?.cell?.table === table) index--;
  return index;
}

/** The index after the table that `blocks[index]` is a cell of; `index + 1` for what is no cell. */
export function tableEnd(blocks: readonly { cell?: Cell | undefined }[], index: number): number {
  const table = blocks[index]?.cell?.table;
  let end = index + 1;
  while (table !== undefined && blocks[end]?.cell?.table === table) end++;
  return end;
}

/** True where two cells, or none and none, stand in the same place and reach as far. */
export function sameCell(a: Cell | undefined, b: Cell | undefined): boolean {
  if (!a || !b) return a === b;
  return a.table === b.table && a.row === b.row && a.column === b.column && a.rows === b.rows && a.columns === b.columns && a.header === b.header;
}

/** True where every table is in one piece and its cells stand row by row. */
export function inPlace(blocks: readonly { id: string; cell?: Cell }[]): boolean {
  const ended = new Set<string>();
  return blocks.every((block, i) => {
    const before = blocks[i - 1];
    if (!isCell(block)) return true;
    if (before && isCell(before) && before.cell.table === block.cell.table) return byCell(before, block) < 0;
    if (ended.has(block.cell.table)) return false;
    ended.add(block.cell.table);
    return true;
  });
}

function isCell<B extends { cell?: Cell | undefined }>(block: B): block is B & { cell: Cell } {
  return block.cell !== undefined;
}

function orderOf(cells: readonly { order: string }[]): string {
  return cells.find(({ order }) => order !== noOrder)?.order ?? noOrder;
}
