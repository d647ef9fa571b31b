import { type Cell, limits, newBlockId } from '../../act/block.ts';
import { firstKeys } from '../../act/order.ts';
import type { Paragraph } from './paragraph.ts';
import type { CellPlace } from './table-walk.ts';

/** A cell with its paragraphs, on its way to be a block. */
export interface ReadCell {
  cell: Cell;
  paragraphs: Paragraph[];
}

/**
 * The cells of one table, or null where it only puts text side by side (one row or one column, as approval notes and
 * signatures have it) or is larger than a table may be. In a file of ours every table is one, and a cell without a block
 * is none.
 */
export function cellsOf(paragraphs: readonly Paragraph[]): ReadCell[] | null {
  const isOurs = paragraphs.some(({ style }) => isCellStyle(style.own));
  const begun = new Map<CellPlace, Paragraph[]>();
  const reach = new Map<CellPlace, number>();
  const above = new Map<number, CellPlace>();
  for (const paragraph of paragraphs) {
    const place = paragraph.cell!;
    const origin = place.continued ? above.get(place.column) : undefined;
    const cell = origin ?? place;
    if (!origin) above.set(place.column, place);
    const own = begun.get(cell);
    if (!own) begun.set(cell, [paragraph]);
    else if (!origin || paragraph.runs.length > 0) own.push(paragraph);
    reach.set(cell, place.row + 1);
  }
  const places = [...begun].filter(([, own]) => !isOurs || own.some(({ style, runs }) => isCellStyle(style.own) || runs.length > 0));
  const rows = [...new Set(places.map(([{ row }]) => row))].sort((a, b) => a - b);
  const columns = [...new Set(places.map(([{ column }]) => column))].sort((a, b) => a - b);
  if (rows.length === 0 || rows.length > limits.tableRows || columns.length > limits.tableColumns || (!isOurs && (rows.length < 2 || columns.length < 2))) return null;
  const table = newBlockId();
  const [rowKeys, columnKeys] = [keysOf(rows), keysOf(columns)];
  // A row or column in which no cell begins is none, so a merged cell reaches over those only that are some.
  const within = (all: readonly number[], from: number, to: number) => all.filter((one) => one >= from && one < to).length;
  return places.map(([place, own]): ReadCell => {
    const [height, width] = [within(rows, place.row, reach.get(place)!), within(columns, place.column, place.column + place.columns)];
    const isHeader = isOurs ? own.some(({ style }) => style.own === 'headCell') : place.header;
    return {
      cell: { table, row: rowKeys.get(place.row)!, column: columnKeys.get(place.column)!, ...(height > 1 ? { rows: height } : {}), ...(width > 1 ? { columns: width } : {}), ...(isHeader ? { header: true } : {}) },
      paragraphs: own,
    };
  });
}

function isCellStyle(own: Paragraph['style']['own']): boolean {
  return own === 'cell' || own === 'headCell';
}

function keysOf(places: readonly number[]): Map<number, string> {
  const keys = firstKeys(places.length);
  return new Map(places.map((place, i) => [place, keys[i]!]));
}
