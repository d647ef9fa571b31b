import { isOnValue, whole } from './tree.ts';

/** A cell of a table, which is counted through the document; rows and columns are counted from 0. */
export interface CellPlace {
  table: number;
  row: number;
  column: number;
  columns: number;
  /** It goes on with the cell above it. */
  continued: boolean;
  header: boolean;
}

interface OpenTable {
  table: number;
  row: number;
  column: number;
  header: boolean;
  cell: CellPlace | null;
}

/** Follows where a reader is in the tables of a part, from element to element. */
export class TableWalk {
  readonly #open: OpenTable[] = [];
  #count = 0;

  begin(): void {
    this.#open.push({ table: this.#count++, row: -1, column: 0, header: false, cell: null });
  }

  end(): void {
    this.#open.pop();
  }

  /** The cell that what comes next stands in, of tables in tables that of the outermost; nothing outside of any. */
  place(): { cell?: CellPlace } {
    const cell = this.#open[0]?.cell;
    return cell ? { cell } : {};
  }

  /** Takes an element of the innermost table: a row, a cell, or what is said of one. */
  element(name: string, value: string | undefined): void {
    const table = this.#open.at(-1);
    if (!table) return;
    const columns = Math.min(Math.max(whole(value) ?? 1, 0), 1000);
    if (name === 'tr') [table.row, table.column, table.header] = [table.row + 1, 0, false];
    else if (name === 'tc') {
      table.column += table.cell && table.cell.row === table.row ? table.cell.columns : 0;
      table.cell = { table: table.table, row: table.row, column: table.column, columns: 1, continued: false, header: table.header };
    } else if (name === 'gridBefore') table.column += columns;
    else if (name === 'tblHeader') table.header = isOnValue(value);
    else if (!table.cell) return;
    else if (name === 'gridSpan') table.cell.columns = Math.max(1, columns);
    else table.cell.continued = value === undefined || value === 'continue';
  }
}
