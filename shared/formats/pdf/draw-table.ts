import type { PaperDocument } from './paper-document.ts';
import type { Slice } from './pages.ts';
import { cellRoom, looks, page as paper } from './paper.ts';
import { placed, type Placed } from './place.ts';
import type { SetCell, SetTable } from './table.ts';
import type { Tags } from './tags.ts';

type Struct = PDFKit.PDFStructureElement;

/** A cell on one page: its box, and the lines of it that stand here. */
interface Part { cell: SetCell; top: number; bottom: number; texts: Placed[] }

/** Draws tables, page by page: a cell that goes on over pages goes on as the same element. */
export class TableArtist {
  readonly #document: PaperDocument;
  readonly #tags: Tags;
  #open: { table: SetTable; element: Struct; rows: Map<number, Struct>; cells: Map<SetCell, Struct>; drawn: Map<SetCell, number> } | null = null;

  constructor(document: PaperDocument, tags: Tags) {
    this.#document = document;
    this.#tags = tags;
  }

  /** What stands of a table on the current page. @param slices of its rows, in order */
  draw(table: SetTable, slices: readonly Slice[]): void {
    if (this.#open?.table !== table) {
      this.end();
      this.#open = { table, element: this.#tags.addBelow('Table'), rows: new Map(), cells: new Map(), drawn: new Map() };
    }
    const head = this.#partsOf(table, slices.filter(({ repeated }) => repeated), new Map());
    const body = this.#partsOf(table, slices.filter(({ repeated }) => !repeated), this.#open.drawn);
    this.#tags.artifact('Layout', () => {
      for (const { cell, top, bottom } of [...head, ...body]) {
        const [left, right] = [table.edges[cell.column]!, table.edges[cell.column + cell.columns]!];
        this.#document.pdf.lineWidth(cellRoom.line).rect(paper.left + left, top, right - left, bottom - top).stroke();
      }
    });
    if (head.length > 0) this.#tags.artifact('Pagination', () => this.#document.set(head.flatMap(({ texts }) => texts)));
    for (const { cell, texts } of body) {
      const element = this.#elementOf(cell);
      if (texts.length > 0) this.#tags.mark(cell.header ? 'TH' : 'TD', element, () => this.#document.set(texts));
    }
  }

  #partsOf(table: SetTable, slices: readonly Slice[], drawn: Map<SetCell, number>): Part[] {
    if (slices.length === 0) return [];
    const here = new Map(slices.map((slice) => [slice.box.row!.index, slice]));
    const parts: Part[] = [];
    for (const cell of table.cells) {
      const mine: Slice[] = [];
      for (let row = cell.row; row < cell.row + cell.rows; row++) {
        const slice = here.get(row);
        if (slice) mine.push(slice);
      }
      if (mine.length === 0) continue;
      const [first, last] = [mine[0]!, mine.at(-1)!];
      const top = paper.top + first.y;
      const bottom = paper.top + last.y + last.box.heights.slice(last.from, last.to).reduce((sum, height) => sum + height, 0);
      const ends = last.to === last.box.heights.length && last.box.row!.index === cell.row + cell.rows - 1;
      const from = drawn.get(cell) ?? 0;
      const to = ends ? cell.lines.length : Math.min(cell.lines.length, from + mine.reduce((sum, slice) => sum + slice.to - slice.from, 0));
      drawn.set(cell, to);
      const { leading, size } = looks.cell;
      const base = top + (first.from === 0 ? cellRoom.y : 0) + this.#document.baseline(leading, size);
      const look = { ...looks.cell, align: cell.header ? ('centre' as const) : looks.cell.align, inset: table.edges[cell.column]! + cellRoom.x };
      parts.push({ cell, top, bottom, texts: cell.lines.slice(from, to).flatMap((line, i) => placed(look, line, from + i, base + i * leading)) });
    }
    return parts;
  }

  #elementOf(cell: SetCell): Struct {
    const open = this.#open!;
    let element = open.cells.get(cell);
    if (!element) {
      let row = open.rows.get(cell.row);
      if (!row) open.rows.set(cell.row, row = this.#tags.add('TR', open.element));
      element = this.#tags.add(cell.header ? 'TH' : 'TD', row, {
        ...(cell.header ? { Scope: 'Column' } : {}), ...(cell.rows > 1 ? { RowSpan: cell.rows } : {}), ...(cell.columns > 1 ? { ColSpan: cell.columns } : {}),
      });
      open.cells.set(cell, element);
    }
    return element;
  }

  /** Ends the table that is open, when something else follows. */
  end(): void {
    this.#open?.element.end();
    this.#open = null;
  }
}
