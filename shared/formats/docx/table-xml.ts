import type { Block, Cell } from '../../act/block.ts';
import { type CellBlock, gridOf, type Placed, slotsOf } from '../../act/table.ts';
import { element } from '../xml-writer.ts';
import { kindStyles, otherStyles } from './names.ts';
import { paragraph, property, value } from './runs.ts';
import { textWidth } from './style-sheet.ts';

type TableCell = CellBlock & Pick<Block, 'runs'>;

/** A table with lines around its cells. A cell that no block stands in is empty, and reads as none again. */
export function tableXml(cells: readonly (Pick<Block, 'id' | 'runs'> & { cell?: Cell | undefined })[], runsXml: (runs: Block['runs']) => string): string {
  const grid = gridOf(cells as TableCell[]);
  const width = Math.floor(textWidth / grid.columns.length);
  const heads = headRows(grid.cells, grid.rows.length);
  const rows = slotsOf(grid).map((slots, row) => {
    let written = '';
    for (let column = 0; column < slots.length; ) {
      const placed = slots[column] ?? null;
      const columns = placed?.columns ?? 1;
      written += cellXml(placed, row, width * columns, runsXml);
      column += columns;
    }
    const properties = property('cantSplit') + (row < heads ? property('tblHeader') : '');
    return element('w:tr', {}, element('w:trPr', {}, properties) + written);
  });
  const border = (side: string) => element(`w:${side}`, { 'w:val': 'single', 'w:sz': '4', 'w:space': '0', 'w:color': 'auto' }, '');
  const properties = element('w:tblPr', {}, [
    element('w:tblW', { 'w:w': String(width * grid.columns.length), 'w:type': 'dxa' }, ''),
    element('w:tblBorders', {}, ['top', 'left', 'bottom', 'right', 'insideH', 'insideV'].map(border).join('')),
    element('w:tblLayout', { 'w:type': 'autofit' }, ''),
    element('w:tblCellMar', {}, Object.entries({ top: '40', left: '108', bottom: '40', right: '108' }).map(([side, room]) => element(`w:${side}`, { 'w:w': room, 'w:type': 'dxa' }, '')).join('')),
  ].join(''));
  const columns = element('w:tblGrid', {}, grid.columns.map(() => element('w:gridCol', { 'w:w': String(width) }, '')).join(''));
  // Word takes two tables without a paragraph between them for one.
  return `${element('w:tbl', {}, properties + columns + rows.join('\n'))}\n<w:p/>`;
}

function cellXml(placed: Placed<TableCell> | null, row: number, width: number, runsXml: (runs: Block['runs']) => string): string {
  const begins = placed?.row === row;
  const properties = element('w:tcPr', {}, [
    element('w:tcW', { 'w:w': String(width), 'w:type': 'dxa' }, ''),
    placed && placed.columns > 1 ? value('gridSpan', String(placed.columns)) : '',
    placed && placed.rows > 1 ? (begins ? value('vMerge', 'restart') : property('vMerge')) : '',
  ].join(''));
  const style = placed?.block.cell.header ? otherStyles.headCell.id : kindStyles.cell.id;
  return element('w:tc', {}, properties + (placed && begins ? paragraph(value('pStyle', style), runsXml(placed.block.runs)) : '<w:p/>'));
}

/** How many rows from the first on have nothing but cells that head their columns: Word repeats them on each page. */
function headRows(cells: readonly Placed<TableCell>[], rows: number): number {
  let heads = 0;
  while (heads < rows && cells.every(({ block, row, rows: height }) => row > heads || row + height <= heads || block.cell.header)) heads++;
  return heads === rows ? 0 : heads;
}
