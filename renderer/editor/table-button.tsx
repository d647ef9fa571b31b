import { type KeyboardEvent, useId, useRef, useState } from 'react';
import {
  Caption1, makeStyles, Menu, MenuDivider, MenuItem, MenuItemCheckbox, MenuList, MenuPopover, MenuTrigger, mergeClasses, Popover, PopoverSurface, PopoverTrigger, Text, tokens, ToolbarButton, Tooltip,
} from '@fluentui/react-components';
import {
  DeleteRegular, TableCellsMergeRegular, TableCellsSplitRegular, TableDeleteColumnRegular, TableDeleteRowRegular, TableInsertColumnRegular, TableInsertRowRegular, TableRegular,
} from '@fluentui/react-icons';
import type { ActEditorHandle } from './handle.ts';
import type { TableLabels } from './table-messages.ts';
import type { TableState, TableTools } from './table-tools.ts';

/** The tool of tables: outside of one it inserts a table of a chosen size, in one it offers what can be done with it. */
export function TableButton({ editor, inTable, disabled, labels }: { editor: ActEditorHandle | null; inTable: boolean; disabled: boolean; labels: TableLabels }) {
  const [open, setOpen] = useState(false);
  const [state, setState] = useState<TableState | null>(null);
  const fromText = useRef(false);
  const onOpenChange = (event: { type: string }, data: { open: boolean }) => {
    if (data.open) {
      fromText.current = editor?.hasFocus ?? false;
      editor?.readSelection();
      setState(editor?.tables.state() ?? null);
    } else if (fromText.current && (event as globalThis.KeyboardEvent).key === 'Escape') editor?.focus();
    setOpen(data.open);
  };
  const run = (change: (tables: TableTools) => void) => {
    setOpen(false);
    if (!editor) return;
    change(editor.tables);
    editor.focus();
    editor.keepCaretSeen();
  };
  const button = (
    <Tooltip content={labels.table} relationship="label" positioning="above">
      <ToolbarButton icon={<TableRegular />} disabled={disabled} onMouseDown={(event) => event.preventDefault()} />
    </Tooltip>
  );
  if (!inTable) {
    return (
      <Popover open={open} onOpenChange={onOpenChange} trapFocus positioning="below-start">
        <PopoverTrigger disableButtonEnhancement>{button}</PopoverTrigger>
        <PopoverSurface aria-label={labels.insert}><SizePicker labels={labels} onPick={(rows, columns) => run((tables) => tables.insert(rows, columns))} /></PopoverSurface>
      </Popover>
    );
  }
  return (
    <Menu open={open} onOpenChange={onOpenChange} checkedValues={{ table: state?.header ? ['header'] : [] }} positioning="below-start">
      <MenuTrigger disableButtonEnhancement>{button}</MenuTrigger>
      <MenuPopover>
        <MenuList aria-label={labels.table}>
          <MenuItem icon={<TableInsertRowRegular />} onClick={() => run((tables) => tables.row('before'))}>{labels.rowAbove}</MenuItem>
          <MenuItem icon={<TableInsertRowRegular />} onClick={() => run((tables) => tables.row('after'))}>{labels.rowBelow}</MenuItem>
          <MenuItem icon={<TableInsertColumnRegular />} onClick={() => run((tables) => tables.column('before'))}>{labels.columnLeft}</MenuItem>
          <MenuItem icon={<TableInsertColumnRegular />} onClick={() => run((tables) => tables.column('after'))}>{labels.columnRight}</MenuItem>
          <MenuDivider />
          <MenuItem icon={<TableCellsMergeRegular />} disabled={!state?.canMerge} onClick={() => run((tables) => tables.merge())}>{labels.merge}</MenuItem>
          <MenuItem icon={<TableCellsSplitRegular />} disabled={!state?.canSplit} onClick={() => run((tables) => tables.split())}>{labels.split}</MenuItem>
          <MenuItemCheckbox name="table" value="header" onClick={() => run((tables) => tables.toggleHeader())}>{labels.header}</MenuItemCheckbox>
          <MenuDivider />
          <MenuItem icon={<TableDeleteRowRegular />} onClick={() => run((tables) => tables.deleteRows())}>{labels.deleteRows}</MenuItem>
          <MenuItem icon={<TableDeleteColumnRegular />} onClick={() => run((tables) => tables.deleteColumns())}>{labels.deleteColumns}</MenuItem>
          <MenuItem icon={<DeleteRegular />} onClick={() => run((tables) => tables.deleteTable())}>{labels.deleteTable}</MenuItem>
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}

const most = { rows: 10, columns: 8 };

const useStyles = makeStyles({
  picker: { display: 'flex', flexDirection: 'column', gap: '8px', maxWidth: '200px' },
  grid: {
    display: 'grid', alignSelf: 'start', gridTemplateColumns: `repeat(${most.columns}, 20px)`, gap: '4px', padding: '4px', margin: '-4px', borderRadius: tokens.borderRadiusMedium,
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  row: { display: 'contents' },
  cell: { height: '20px', boxSizing: 'border-box', border: `1px solid ${tokens.colorNeutralStroke1}`, borderRadius: tokens.borderRadiusSmall, cursor: 'pointer' },
  picked: { backgroundColor: tokens.colorBrandBackground2, border: `1px solid ${tokens.colorBrandStroke1}`, '@media (forced-colors: active)': { backgroundColor: 'Highlight' } },
  hint: { color: tokens.colorNeutralForeground3 },
});

/** A grid of squares from which the size of a new table is taken, by mouse or arrow keys. */
function SizePicker({ labels, onPick }: { labels: TableLabels; onPick: (rows: number, columns: number) => void }) {
  const styles = useStyles();
  const id = useId();
  const [{ rows, columns }, setSize] = useState({ rows: 3, columns: 3 });
  const onKeyDown = (event: KeyboardEvent) => {
    const step = ({ ArrowUp: [-1, 0], ArrowDown: [1, 0], ArrowLeft: [0, -1], ArrowRight: [0, 1] } as Record<string, [number, number]>)[event.key];
    if (step) setSize({ rows: Math.min(most.rows, Math.max(1, rows + step[0])), columns: Math.min(most.columns, Math.max(1, columns + step[1])) });
    else if (event.key === 'Enter' || event.key === ' ') onPick(rows, columns);
    else return;
    event.preventDefault();
  };
  return (
    <div className={styles.picker}>
      <Text weight="semibold" aria-live="polite">{labels.size(rows, columns)}</Text>
      <div className={styles.grid} role="grid" aria-label={labels.insert} tabIndex={0} aria-activedescendant={`${id} ${rows} ${columns}`.replaceAll(' ', '-')} onKeyDown={onKeyDown}>
        {Array.from({ length: most.rows }, (_, r) => (
          <div key={r} role="row" className={styles.row}>
            {Array.from({ length: most.columns }, (_, c) => (
              <div
                key={c} id={`${id} ${r + 1} ${c + 1}`.replaceAll(' ', '-')} role="gridcell" aria-label={labels.size(r + 1, c + 1)} aria-selected={r + 1 === rows && c + 1 === columns}
                className={mergeClasses(styles.cell, r < rows && c < columns && styles.picked)}
                onMouseEnter={() => setSize({ rows: r + 1, columns: c + 1 })}
                onMouseDown={(event) => event.preventDefault()}
                onClick={() => onPick(r + 1, c + 1)}
              />
            ))}
          </div>
        ))}
      </div>
      <Caption1 className={styles.hint}>{labels.sizeHint}</Caption1>
    </div>
  );
}
