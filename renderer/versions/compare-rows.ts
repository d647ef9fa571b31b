import type { BlockChange, Version } from '../../shared/act/version.ts';

/** One line of a comparison on the screen. */
export type CompareRow =
  | { row: 'block'; key: string; change: BlockChange }
  /** Where a block stood before it was moved; the line with its `change` stands at its new place. */
  | { row: 'left'; key: string; change: BlockChange }
  /** So many blocks that are the same in both and are not shown. */
  | { row: 'gap'; key: string; count: number };

/** So many unchanged blocks are shown on each side of a change. */
const context = 1;

export const isMoved = ({ change, moved }: BlockChange): boolean => change === 'moved' || moved === true;

/** True for the lines that the next and the previous change stop at. */
export const isDifference = (row: CompareRow): boolean => row.row === 'left' || (row.row === 'block' && row.change.change !== 'same');

/** All lines of a comparison: those of the later text, with what was taken out or moved away where it stood. */
export function wholeRows(before: Pick<Version, 'blocks'>, changes: readonly BlockChange[]): CompareRow[] {
  const byId = new Map(changes.map((change) => [change.id, change]));
  const inPlace = (change: BlockChange) => change.before !== undefined && change.after !== undefined && !isMoved(change);
  const goneBehind = new Map<string | null, CompareRow[]>();
  let anchor: string | null = null;
  for (const { id } of before.blocks) {
    const change = byId.get(id)!;
    if (inPlace(change)) {
      anchor = id;
      continue;
    }
    const gone: CompareRow = change.after ? { row: 'left', key: `left ${id}`, change } : { row: 'block', key: id, change };
    goneBehind.set(anchor, [...(goneBehind.get(anchor) ?? []), gone]);
  }
  const rows: CompareRow[] = [...(goneBehind.get(null) ?? [])];
  for (const change of changes) {
    if (!change.after) continue;
    rows.push({ row: 'block', key: change.id, change });
    if (inPlace(change)) rows.push(...(goneBehind.get(change.id) ?? []));
  }
  return rows;
}

/** The lines that differ with their neighbours; what is left out between is one line, unless it was opened. */
export function changedRows(rows: readonly CompareRow[], opened: ReadonlySet<string>): CompareRow[] {
  const near = new Set<number>();
  rows.forEach((row, i) => {
    if (isDifference(row)) for (let k = i - context; k <= i + context; k++) near.add(k);
  });
  const shown: CompareRow[] = [];
  for (let i = 0; i < rows.length; i++) {
    if (near.has(i)) {
      shown.push(rows[i]!);
      continue;
    }
    let end = i;
    while (end < rows.length && !near.has(end)) end++;
    const key = `gap ${rows[i]!.key}`;
    // A line that says that one block is left out takes the room of the block.
    if (end - i === 1 || opened.has(key)) shown.push(...rows.slice(i, end));
    else shown.push({ row: 'gap', key, count: end - i });
    i = end - 1;
  }
  return shown;
}

/** The line of the next (1) or previous (-1) difference from `from`, going round at the end; -1 where there is none. */
export function differenceFrom(rows: readonly CompareRow[], from: number, by: 1 | -1): number {
  for (let step = 1; step <= rows.length; step++) {
    const at = (from + by * step + rows.length * 2) % rows.length;
    if (isDifference(rows[at]!)) return at;
  }
  return -1;
}
