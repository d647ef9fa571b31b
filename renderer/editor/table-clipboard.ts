import type * as Y from 'yjs';
import { type Block, type Cell, cutRuns, limits, newBlockId, textOf, type TextRun } from '../../shared/act/block.ts';
import { tableEnd } from '../../shared/act/cells.ts';
import { firstKeys } from '../../shared/act/order.ts';
import { type CellBlock, type Grid, gridOf, slotsOf } from '../../shared/act/table.ts';
import { insertColumn, insertRow, type Rectangle } from '../../shared/act/table-edit.ts';
import * as text from '../../shared/act/text.ts';
import { htmlOfRuns, type PastedLine } from './paste-html.ts';
import type { Place } from './places.ts';

/** A table of the clipboard: its cells in rows and columns counted from 0. */
export interface PastedTable {
  rows: number;
  columns: number;
  cells: (Rectangle & { header: boolean; runs: TextRun[] })[];
}

/** Reads a table of HTML; null for one that is only a frame around text, or wider than any table. @param runsOf the text of a cell */
export function readTable(table: HTMLTableElement, runsOf: (cell: Element) => TextRun[]): PastedTable | null {
  const cells: PastedTable['cells'] = [];
  const taken = new Set<string>();
  let columns = 0;
  const lines = [...table.rows].slice(0, limits.tableRows);
  for (const [row, line] of lines.entries()) {
    let column = 0;
    for (const cell of line.cells) {
      while (taken.has(`${row} ${column}`)) column++;
      const width = Math.max(1, Math.min(cell.colSpan, limits.tableColumns));
      // 0 means “to the end”.
      const height = Math.max(1, Math.min(cell.rowSpan || lines.length, lines.length - row));
      if (column + width > limits.tableColumns) return null;
      for (let r = row; r < row + height; r++) for (let c = column; c < column + width; c++) taken.add(`${r} ${c}`);
      cells.push({ row, column, rows: height, columns: width, header: cell.tagName === 'TH' || line.parentElement?.tagName === 'THEAD', runs: runsOf(cell) });
      column += width;
      columns = Math.max(columns, column);
    }
  }
  return cells.length > 1 ? { rows: lines.length, columns, cells } : null;
}

const marker = /\ue000\d+\ue000/u;

/** What stands for the n-th table while the text around it is read: no act has this character. */
export function markerOf(n: number): string {
  return `\ue000${n}\ue000`;
}

/** Puts the tables of pasted lines into the blocks that were read from their text. */
export function withTables<B extends Pick<Block, 'kind' | 'runs'>>(blocks: readonly B[], lines: readonly PastedLine[]): (B | Pick<Block, 'kind' | 'runs' | 'cell'>)[] {
  const tables = new Map(lines.flatMap((line) => (line.table ? [[textOf(line), line.table] as const] : [])));
  if (tables.size === 0) return [...blocks];
  const divide = (block: B): (B | Pick<Block, 'kind' | 'runs' | 'cell'>)[] => {
    const words = textOf(block);
    const found = marker.exec(words);
    const table = found && tables.get(found[0]);
    if (!table) return [block];
    const rest = (from: number, to: number) => ({ ...block, runs: cutRuns(block.runs, from, to) });
    const [before, after] = [rest(0, found.index), rest(found.index + found[0].length, words.length)];
    return [...(textOf(before).trim() ? [before] : []), ...cellsOf(table), ...(textOf(after).trim() ? divide(after) : [])];
  };
  return blocks.flatMap(divide);
}

function cellsOf({ rows, columns, cells }: PastedTable): Pick<Block, 'kind' | 'runs' | 'cell'>[] {
  const table = newBlockId();
  const [rowKeys, columnKeys] = [firstKeys(rows), firstKeys(columns)];
  return cells.map(({ row, column, rows: height, columns: width, header, runs }) => ({
    kind: 'cell', runs,
    cell: { table, row: rowKeys[row]!, column: columnKeys[column]!, ...(height > 1 && { rows: height }), ...(width > 1 && { columns: width }), ...(header && { header }) },
  }));
}

/** Puts a table into the cells from one on, which get more rows and columns where it has more. @returns where its text ends */
export function fillFrom(doc: Y.Doc, { table, box, grid }: { table: string; box: Rectangle; grid: Grid<unknown> }, pasted: PastedTable, origin: unknown): Place | null {
  for (let row = grid.rows.length; row < box.row + pasted.rows; row++) insertRow(doc, table, row, origin);
  for (let column = grid.columns.length; column < box.column + pasted.columns; column++) insertColumn(doc, table, column, origin);
  const slots = slotsOf(gridOf(text.blockList(doc).filter((block) => block.cell?.table === table) as CellBlock[]));
  const begun = new Set<string>();
  let last: Place | null = null;
  for (const { row, column, runs } of pasted.cells) {
    const id = slots[box.row + row]?.[box.column + column]?.block.id;
    if (id === undefined) continue;
    const length = () => text.blockText(doc, id)!.length;
    if (!begun.has(id)) text.replaceText(doc, id, 0, length(), '', origin);
    else if (runs.length > 0) text.replaceText(doc, id, length(), length(), '\n', origin);
    begun.add(id);
    for (const { text: part, ...on } of runs) text.replaceText(doc, id, length(), length(), part, origin, on);
    last = { id, offset: length() };
  }
  return last;
}

/** Pasted lines as the lines of one cell. */
export function joinedLines(lines: readonly PastedLine[]): PastedLine {
  const each = lines.flatMap(({ runs, number, table }) => (table ? table.cells.map((cell) => cell.runs) : [number ? [{ text: `${number} ` }, ...runs] : runs]));
  return { number: '', heading: null, kind: null, runs: each.flatMap((runs, i) => (i > 0 ? [{ text: '\n' }, ...runs] : runs)) };
}

interface Copied {
  id: string;
  cell?: Cell | undefined;
}

/** Blocks that are copied: lines, and the cells of each table as a grid. */
function partsOf<B extends Copied>(blocks: readonly B[]): (B | Grid<B & CellBlock>)[] {
  const parts: (B | Grid<B & CellBlock>)[] = [];
  for (let i = 0; i < blocks.length; ) {
    const end = tableEnd(blocks, i);
    parts.push(blocks[i]!.cell ? gridOf(blocks.slice(i, end) as (B & CellBlock)[]) : blocks[i]!);
    i = end;
  }
  return parts;
}

/** Blocks as plain text: one a line, the cells of a row parted by tabs. */
export function plainText(blocks: readonly (Copied & { text: string })[]): string {
  return partsOf(blocks).map((part) => ('cells' in part
    ? slotsOf(part).map((row, r) => row.map((slot, c) => (slot?.row === r && slot.column === c ? slot.block.text.replace(/\s+/g, ' ') : '')).join('\t')).join('\n')
    : part.text)).join('\n');
}

/** Blocks as HTML: tables as such, all else as `line` writes it. */
export function htmlOf<B extends Copied & { runs: readonly TextRun[] }>(blocks: readonly B[], line: (block: B) => string): string {
  return partsOf(blocks).map((part) => ('cells' in part ? tableHtml(part) : line(part))).join('\n');
}

function tableHtml({ rows, cells }: Grid<CellBlock & { runs: readonly TextRun[] }>): string {
  const lines = rows.map((_, r) => cells.filter(({ row }) => row === r).map(({ block, rows: height, columns }) => {
    const tag = block.cell.header ? 'th' : 'td';
    return `<${tag}${height > 1 ? ` rowspan="${height}"` : ''}${columns > 1 ? ` colspan="${columns}"` : ''} style="border:1px solid;padding:2px 6px">${htmlOfRuns(block.runs)}</${tag}>`;
  }).join(''));
  return `<table style="border-collapse:collapse">${lines.map((line) => `<tr>${line}</tr>`).join('')}</table>`;
}
