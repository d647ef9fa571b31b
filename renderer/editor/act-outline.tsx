import { type KeyboardEvent, memo, useEffect, useId, useMemo, useRef, useState } from 'react';
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { ChevronDownRegular, ChevronRightRegular } from '@fluentui/react-icons';
import type { Block } from '../../shared/act/block.ts';
import { outlineIds, type OutlineNode, outlineOf } from '../../shared/act/outline.ts';
import { type Highlight, weightier } from './margins.ts';
import type { EditorLabels } from './messages.ts';
import { useOutlineDrag } from './outline-drag.ts';

const rowHeight = 28;
/** Rows kept above and below what is seen. */
const spareRows = 15;

const useStyles = makeStyles({
  root: { height: '100%', overflowY: 'auto', padding: '8px 4px', boxSizing: 'border-box', fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300 },
  list: { outlineStyle: 'none', position: 'relative' },
  drop: {
    position: 'absolute', insetInlineEnd: '4px', height: '2px', marginTop: '-1px', borderRadius: '1px', backgroundColor: tokens.colorBrandStroke1, pointerEvents: 'none',
    '::before': { content: '""', position: 'absolute', insetInlineStart: '-4px', top: '-3px', width: '8px', height: '8px', boxSizing: 'border-box', borderRadius: '50%', border: `2px solid ${tokens.colorBrandStroke1}`, backgroundColor: tokens.colorNeutralBackground1 },
  },
  dragged: { opacity: 0.5 },
  row: {
    display: 'flex', alignItems: 'center', gap: '4px', boxSizing: 'border-box', height: `${rowHeight}px`, paddingInlineEnd: '8px', borderRadius: tokens.borderRadiusMedium, cursor: 'pointer',
    color: tokens.colorNeutralForeground2,
    ':hover': { backgroundColor: tokens.colorSubtleBackgroundHover },
  },
  active: { backgroundColor: tokens.colorSubtleBackgroundSelected, color: tokens.colorNeutralForeground1, fontWeight: tokens.fontWeightSemibold },
  focused: { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  toggle: { flex: 'none', width: '20px', height: '20px', display: 'grid', placeItems: 'center' },
  number: { flex: 'none', color: tokens.colorNeutralForeground3, fontVariantNumeric: 'tabular-nums' },
  text: { minWidth: 0, overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  dot: { flex: 'none', width: '8px', height: '8px', borderRadius: '50%', marginInlineStart: 'auto' },
  remark: { backgroundColor: tokens.colorPaletteMarigoldBorderActive },
  problem: { backgroundColor: tokens.colorPaletteRedBorderActive },
  warning: { boxShadow: `inset 0 0 0 2px ${tokens.colorStatusWarningForeground1}` },
  empty: { padding: '8px 12px', color: tokens.colorNeutralForeground3 },
});

interface Row extends OutlineNode {
  level: number;
  parent: string | null;
}

export interface ActOutlineProps {
  /** Blocks in reading order, as `readAct` gives them. */
  blocks: readonly Block[];
  numbers: Map<string, string>;
  onSelect: (blockId: string) => void;
  /** The block with the caret; the line it stands under is shown as current. */
  activeId?: string | null;
  marks?: readonly Highlight[];
  labels: EditorLabels;
  /** Called when a line was dragged: its block and what stands under it go behind the block `after` (null: to the beginning). */
  onMove?: (blockId: string, after: string | null) => void;
  /** Called for Alt+Shift+arrows: one place up or down. */
  onMoveBy?: (blockId: string, by: -1 | 1) => void;
  className?: string;
}

const noMarks: readonly Highlight[] = [];

/** The contents of an act as a tree: arrows move and open, Home and End jump, Enter goes to the place in the text. */
export function ActOutline({ blocks, numbers, onSelect, activeId = null, marks = noMarks, labels, onMove, onMoveBy, className }: ActOutlineProps) {
  const styles = useStyles();
  const idPrefix = useId();
  // In an act with articles the contents end there (L 31); without them parts and clauses are listed.
  const depth = useMemo(() => (blocks.some(({ kind }) => kind === 'article') ? 'article' : 'clause'), [blocks]);
  const tree = useMemo(() => outlineOf(blocks, depth, numbers), [blocks, depth, numbers]);
  const [closed, setClosed] = useState<ReadonlySet<string>>(new Set());
  const [focusId, setFocusId] = useState<string | null>(null);
  const [hasFocus, setHasFocus] = useState(false);
  const rows = useMemo(() => rowsOf(tree, closed), [tree, closed]);
  const lineOf = useMemo(() => outlineIds(blocks, depth), [blocks, depth]);
  const current = activeId ? lineOf(activeId) : null;
  const marked = useMemo(() => {
    const lines = new Map<string, Highlight['kind']>();
    for (const { blockId, kind } of marks) {
      const line = lineOf(blockId);
      if (line) lines.set(line, weightier(lines.get(line), kind));
    }
    return lines;
  }, [lineOf, marks]);

  // Only rows near the view are in the page: `content-visibility` on thousands of rows costs every key in the editor 60 ms.
  const root = useRef<HTMLElement>(null);
  const [view, setView] = useState({ top: 0, height: 800 });
  const look = () => {
    const { scrollTop = 0, clientHeight = 800 } = root.current ?? {};
    setView((before) => (Math.abs(before.top - scrollTop) < rowHeight * 4 && before.height === clientHeight ? before : { top: scrollTop, height: clientHeight }));
  };
  useEffect(() => {
    const observer = new ResizeObserver(look);
    if (root.current) observer.observe(root.current);
    return () => observer.disconnect();
  }, []);
  const firstRow = Math.max(0, Math.floor(view.top / rowHeight) - spareRows);
  const shownRows = rows.slice(firstRow, Math.ceil((view.top + view.height) / rowHeight) + spareRows);

  const list = useRef<HTMLDivElement>(null);
  const { dragged, gap, events } = useOutlineDrag({ blocks, rows, rowHeight, list, onMove });

  const focused = rows.find(({ id }) => id === focusId) ?? rows.find(({ id }) => id === current) ?? rows[0];
  const domId = (id: string) => `${idPrefix}${id}`;
  const followed = rows.findIndex(({ id }) => id === (hasFocus ? focused?.id : current));
  const followedId = rows[followed]?.id;
  useEffect(() => {
    const element = root.current;
    if (!element || followed < 0) return;
    const y = followed * rowHeight;
    if (y < element.scrollTop) element.scrollTop = y;
    else if (y + 2 * rowHeight > element.scrollTop + element.clientHeight) element.scrollTop = y + 2 * rowHeight - element.clientHeight;
    // Rows above may come and go without the list following; it follows another line only.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [followedId]);

  const toggle = (id: string) => setClosed((before) => new Set(before.has(id) ? [...before].filter((other) => other !== id) : [...before, id]));

  const onKeyDown = (event: KeyboardEvent) => {
    if (!focused) return;
    const index = rows.indexOf(focused);
    const open = focused.children.length > 0 && !closed.has(focused.id);
    const to = (row: Row | undefined) => row && setFocusId(row.id);
    if (event.altKey && event.shiftKey && (event.key === 'ArrowDown' || event.key === 'ArrowUp')) {
      setFocusId(focused.id);
      onMoveBy?.(focused.id, event.key === 'ArrowDown' ? 1 : -1);
    } else if (event.key === 'ArrowDown') to(rows[index + 1]);
    else if (event.key === 'ArrowUp') to(rows[index - 1]);
    else if (event.key === 'Home') to(rows[0]);
    else if (event.key === 'End') to(rows.at(-1));
    else if (event.key === 'ArrowRight') {
      if (open) to(rows[index + 1]);
      else if (focused.children.length > 0) toggle(focused.id);
    } else if (event.key === 'ArrowLeft') {
      if (open) toggle(focused.id);
      else to(rows.find(({ id }) => id === focused.parent));
    } else if (event.key === 'Enter' || event.key === ' ') onSelect(focused.id);
    else return;
    event.preventDefault();
  };

  return (
    <nav ref={root} className={mergeClasses(styles.root, className)} aria-label={labels.outline} onScroll={look}>
      {rows.length === 0 && <p className={styles.empty}>{labels.outlineEmpty}</p>}
      {rows.length > 0 && (
        <div
          ref={list}
          role="tree"
          aria-keyshortcuts={onMoveBy && 'Alt+Shift+ArrowUp Alt+Shift+ArrowDown'}
          {...events}
          tabIndex={0}
          className={styles.list}
          style={{ paddingTop: `${firstRow * rowHeight}px`, paddingBottom: `${(rows.length - firstRow - shownRows.length) * rowHeight}px` }}
          aria-label={labels.outline}
          aria-activedescendant={focused ? domId(focused.id) : undefined}
          onKeyDown={onKeyDown}
          onFocus={() => setHasFocus(true)}
          onBlur={() => {
            setHasFocus(false);
            setFocusId(null);
          }}
        >
          {shownRows.map((row) => (
            <OutlineRow
              key={row.id}
              row={row}
              domId={domId(row.id)}
              open={!closed.has(row.id)}
              active={row.id === current}
              focused={hasFocus && row.id === focused?.id}
              mark={marked.get(row.id)}
              labels={labels}
              onToggle={toggle}
              onSelect={onSelect}
              draggable={onMove !== undefined}
              dragged={row.id === dragged}
            />
          ))}
          {gap !== null && (
            <div className={styles.drop} style={{ top: `${gap * rowHeight}px`, insetInlineStart: `${((rows.find(({ id }) => id === dragged)?.level ?? 1) - 1) * 16 + 12}px` }} />
          )}
        </div>
      )}
    </nav>
  );
}

interface RowProps {
  row: Row;
  domId: string;
  open: boolean;
  active: boolean;
  focused: boolean;
  mark: Highlight['kind'] | undefined;
  labels: EditorLabels;
  onToggle: (id: string) => void;
  onSelect: (id: string) => void;
  draggable: boolean;
  dragged: boolean;
}

const OutlineRow = memo(function OutlineRow({ row, domId, open, active, focused, mark, labels, onToggle, onSelect, draggable, dragged }: RowProps) {
  const styles = useStyles();
  const { id, number, text, kind, level, children } = row;
  const name = [number, text || (number ? '' : labels.kinds[kind])].filter(Boolean).join(' ');
  return (
    <div
      id={domId}
      data-outline={id}
      role="treeitem"
      aria-level={level}
      aria-expanded={children.length > 0 ? open : undefined}
      aria-selected={active}
      aria-label={mark ? `${name}. ${labels[mark]}` : name}
      title={name}
      className={mergeClasses(styles.row, active && styles.active, focused && styles.focused, dragged && styles.dragged)}
      draggable={draggable}
      style={{ paddingInlineStart: `${(level - 1) * 16}px` }}
      onClick={() => onSelect(id)}
    >
      <span
        className={styles.toggle}
        title={children.length > 0 ? (open ? labels.collapse : labels.expand) : undefined}
        onClick={(event) => {
          if (children.length === 0) return;
          event.stopPropagation();
          onToggle(id);
        }}
      >
        {children.length > 0 && (open ? <ChevronDownRegular /> : <ChevronRightRegular />)}
      </span>
      {number && <span className={styles.number}>{number}</span>}
      <span className={styles.text}>{text || (number ? '' : labels.kinds[kind])}</span>
      {mark && <span className={mergeClasses(styles.dot, styles[mark])} title={labels[mark]} />}
    </div>
  );
});

function rowsOf(tree: readonly OutlineNode[], closed: ReadonlySet<string>, level = 1, parent: string | null = null): Row[] {
  return tree.flatMap((node) => [{ ...node, level, parent }, ...(closed.has(node.id) ? [] : rowsOf(node.children, closed, level + 1, node.id))]);
}
