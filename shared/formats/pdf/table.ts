import type { Block, Cell } from '../../act/block.ts';
import { type CellBlock, gridOf, slotsOf } from '../../act/table.ts';
import { type Box, boxOf } from './boxes.ts';
import { breakLines, type Line, type Measure, spansOf } from './lines.ts';
import { cellRoom, looks, textHeight, textWidth } from './paper.ts';

/** A cell as it is set. `row` and `column` count from 0; `rows` and `columns` say how many it takes. */
export interface SetCell { row: number; column: number; rows: number; columns: number; header: boolean; lines: Line[] }

/** A table as it is set: its cells, and the left edge of each column with the right edge of the last. */
export interface SetTable { cells: SetCell[]; edges: number[]; rows: number }

/** A row of a table. */
export interface Row {
  table: SetTable;
  index: number;
  /** Stays on one page. */
  whole: boolean;
  /** The rows of the head that are drawn again above it where it begins a page. */
  repeats: Box[];
}

const look = looks.cell;

/** The rows of one table. Rows that a merged cell ties together stay on one page where they fit it, and so does its head with the first row. */
export function rowsOf(blocks: readonly (Pick<Block, 'id' | 'runs'> & { cell?: Cell | undefined })[], measure: Measure): Box[] {
  const grid = gridOf(blocks as (Pick<Block, 'id' | 'runs'> & CellBlock)[]);
  const edges = edgesOf(grid, measure);
  const cells = grid.cells.map(({ block, ...place }): SetCell => {
    const header = block.cell.header === true;
    const width = edges[place.column + place.columns]! - edges[place.column]! - 2 * cellRoom.x;
    return { ...place, header, lines: breakLines(spansOf(block.runs, look.size, header), width, measure) };
  });
  // A hole is an empty cell on paper, so that every row is complete.
  for (const [row, slots] of slotsOf(grid).entries()) {
    for (const [column, slot] of slots.entries()) if (!slot) cells.push({ row, column, rows: 1, columns: 1, header: false, lines: [] });
  }
  cells.sort((a, b) => a.row - b.row || a.column - b.column);
  const table: SetTable = { cells, edges, rows: grid.rows.length };
  return boxesOf(table, lineCounts(table), grid.cells[0]!.block.cell.table);
}

function boxesOf(table: SetTable, counts: readonly number[], id: string): Box[] {
  const tied = tiedRows(table);
  const heads = headRows(table, tied);
  const heightOf = (count: number) => count * look.leading + 2 * cellRoom.y;
  const headHeight = counts.slice(0, heads).reduce((sum, count) => sum + heightOf(count), 0);
  // A head that leaves too little of a page is not drawn again.
  const repeated = headHeight < textHeight / 3;
  const rows: Box[] = [];
  for (const [index, count] of counts.entries()) {
    const heights = Array.from({ length: count }, () => look.leading);
    heights[0]! += cellRoom.y;
    heights[count - 1]! += cellRoom.y;
    const last = index === counts.length - 1;
    rows.push({
      ...boxOf(`${id}-${index}`, 'cell', { ...look, above: index === 0 ? cellRoom.around : 0, below: last ? cellRoom.around : 0 }, { lines: [] }), heights,
      row: { table, index, whole: heightOf(count) + (repeated ? headHeight : 0) <= textHeight, repeats: repeated && index >= heads ? rows.slice(0, heads) : [] },
      keep: !last && (index < heads || tied[index]) ? 'all' : 'none',
    });
  }
  return rows;
}

/** The rows that a merged cell ties to the next one. */
function tiedRows({ cells, rows }: SetTable): Uint8Array {
  const tied = new Uint8Array(rows);
  for (const { row, rows: span } of cells) tied.fill(1, row, row + span - 1);
  return tied;
}

/** How many rows at the beginning are the head: all of their cells are headers and none reaches below. A table has rows below it. */
function headRows({ cells, rows }: SetTable, tied: Uint8Array): number {
  let head = cells.find(({ header }) => !header)?.row ?? rows - 1;
  while (head > 0 && tied[head - 1]) head--;
  return head;
}

/** The lines that each row has room for: those of its own cells; what a merged cell has more of, its last row takes. */
function lineCounts({ cells, rows }: SetTable): number[] {
  const counts = Array.from({ length: rows }, () => 1);
  for (const { row, rows: span, lines } of cells) if (span === 1) counts[row] = Math.max(counts[row]!, lines.length);
  for (const { row, rows: span, lines } of cells) {
    if (span === 1) continue;
    const have = counts.slice(row, row + span).reduce((sum, count) => sum + count, 0);
    counts[row + span - 1]! += Math.max(0, lines.length - have);
  }
  return counts;
}

/** Columns that fill the page, each at least as its longest word and the rest by how much text it has. */
function edgesOf({ columns, cells }: ReturnType<typeof gridOf<Pick<Block, 'id' | 'runs'> & CellBlock>>, measure: Measure): number[] {
  const least = columns.map(() => 2 * cellRoom.x + look.size);
  const wish = columns.map(() => 2 * cellRoom.x + look.size);
  for (const { block, column, columns: span } of cells) {
    if (span > 1) continue;
    for (const { text, face, size } of spansOf(block.runs, look.size, block.cell.header === true)) {
      for (const word of text.split(/\s+/)) least[column] = Math.max(least[column]!, Math.min(textWidth / 3, measure(face, word) * size + 2 * cellRoom.x));
    }
    const lines = breakLines(spansOf(block.runs, look.size, block.cell.header === true), textWidth, measure);
    // A column of long texts does not take all from the others.
    wish[column] = Math.max(wish[column]!, least[column]!, Math.min(textWidth * 2, lines.reduce((sum, { width }) => sum + width, 0) + 2 * cellRoom.x));
  }
  const sum = (widths: number[]) => widths.reduce((all, one) => all + one, 0);
  const [narrow, wide] = [sum(least), sum(wish)];
  const widths = wide <= textWidth
    ? wish.map((width) => width + (textWidth - wide) / wish.length)
    : narrow >= textWidth
      ? least.map((width) => (width * textWidth) / narrow)
      : least.map((width, i) => width + ((textWidth - narrow) * (wish[i]! - width)) / (wide - narrow));
  const edges = [0];
  for (const width of widths) edges.push(edges.at(-1)! + width);
  return edges;
}
