import { createContext, type CSSProperties, type ReactNode, useContext } from 'react';
import { Button, Tooltip } from '@fluentui/react-components';
import { AddRegular } from '@fluentui/react-icons';
import type { Margins } from './margins.ts';
import type { TableSlice } from './table-slices.ts';

/** What a hole offers: its name, and to put a cell there. Null where the text is only read. */
export const HoleFilling = createContext<{ label: string; fill: (table: string) => void } | null>(null);

/** What a section that shows a table says of itself. */
export function tableAttributes({ id, columns, rowCount, rowsBefore, rows }: TableSlice): object {
  return {
    role: 'table',
    'data-table': id,
    'data-rest': rowsBefore > 0 ? '' : undefined,
    'data-more': rowsBefore + rows.length < rowCount ? '' : undefined,
    'aria-rowcount': rowCount,
    'aria-colcount': columns,
  };
}

/** The cells of a section row by row. A row has no box: its cells are placed in the grid of the section. */
export function TableRows({ table, children }: { table: TableSlice; children: ReactNode }) {
  const cells = children as readonly ReactNode[];
  return table.rows.map(({ cells: begun, holes }, row) => (
    <div key={row} role="row" aria-rowindex={table.rowsBefore + row + 1} style={{ display: 'contents' }}>
      {begun.map((i) => cells[i])}
      {holes.map((column) => <Hole key={`hole ${column}`} table={table.id} row={row} column={column} />)}
    </div>
  ));
}

function Hole({ table, row, column }: { table: string; row: number; column: number }) {
  const filling = useContext(HoleFilling);
  return (
    <div role="cell" data-hole="" contentEditable={false} aria-colindex={column + 1} style={{ gridRow: row + 1, gridColumn: column + 1 }}>
      {filling && (
        <Tooltip content={filling.label} relationship="label">
          <Button appearance="subtle" size="small" icon={<AddRegular />} onClick={() => filling.fill(table)} />
        </Tooltip>
      )}
    </div>
  );
}

/**
 * Places cells in the grid. It is set on their elements directly, as numbers are: a row put in above moves all that follow,
 * and none of them needs to be rendered for that.
 */
export function drawPlaces({ places }: TableSlice, margins: Margins): void {
  for (const { id, row, column, rows, columns, header } of places) {
    const element = margins.elementOf(id);
    if (!element) continue;
    element.style.gridRow = `${row} / span ${rows}`;
    element.style.gridColumn = `${column} / span ${columns}`;
    element.setAttribute('role', header ? 'columnheader' : 'cell');
    element.setAttribute('aria-colindex', String(column));
    element.toggleAttribute('data-header', header);
    for (const [name, span] of [['aria-rowspan', rows], ['aria-colspan', columns]] as const) {
      if (span > 1) element.setAttribute(name, String(span));
      else element.removeAttribute(name);
    }
  }
}

/** The number of columns for the style of a table. */
export function columnsStyle(columns: number): CSSProperties {
  return { '--columns': columns } as CSSProperties;
}
