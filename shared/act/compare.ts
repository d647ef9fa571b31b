import { sameMarks, tidyRuns } from './block.ts';
import type { Version, VersionBlock } from './version.ts';

/** One line of a comparison. `moved` besides `change: 'changed'` says that the block also stands elsewhere now. */
export interface BlockChange {
  id: string;
  change: 'same' | 'changed' | 'added' | 'removed' | 'moved';
  moved?: true;
  before?: VersionBlock;
  after?: VersionBlock;
}

/**
 * Compares two versions block by block, by id. Blocks come in the order of `b`; a removed one stands behind what it
 * stood behind in `a`. A number that is different only because something was put in before counts as the same.
 */
export function compareVersions(a: Pick<Version, 'blocks'>, b: Pick<Version, 'blocks'>): BlockChange[] {
  const before = new Map(a.blocks.map((block) => [block.id, block]));
  const after = new Map(b.blocks.map((block) => [block.id, block]));
  const placeInA = new Map(a.blocks.map(({ id }, i) => [id, i]));
  const common = b.blocks.filter(({ id }) => before.has(id)).map(({ id }) => id);
  const inPlace = new Set(longestRising(common.map((id) => placeInA.get(id)!)).map((i) => common[i]!));

  const removedAfter = new Map<string | null, BlockChange[]>([[null, []]]);
  let behind = removedAfter.get(null)!;
  for (const block of a.blocks) {
    if (inPlace.has(block.id)) removedAfter.set(block.id, (behind = []));
    else if (!after.has(block.id)) behind.push({ id: block.id, change: 'removed', before: block });
  }
  const changes: BlockChange[] = [...removedAfter.get(null)!];
  for (const block of b.blocks) {
    const old = before.get(block.id);
    const moved = old !== undefined && !inPlace.has(block.id);
    if (!old) changes.push({ id: block.id, change: 'added', after: block });
    else if (!sameContent(old, block)) changes.push({ id: block.id, change: 'changed', ...(moved ? { moved: true as const } : {}), before: old, after: block });
    else changes.push({ id: block.id, change: moved ? 'moved' : 'same', before: old, after: block });
    for (const removed of removedAfter.get(block.id) ?? []) changes.push(removed);
  }
  return changes;
}

/** True where two blocks have the same kind, words and marks, whatever their number and their place. */
export function sameContent(a: VersionBlock, b: VersionBlock): boolean {
  if (a.kind !== b.kind || !sameSpan(a.cell, b.cell)) return false;
  const [left, right] = [tidyRuns(a.runs), tidyRuns(b.runs)];
  return left.length === right.length && left.every((run, i) => run.text === right[i]!.text && sameMarks(run, right[i]!));
}

/** Rows and columns have keys, not numbers: what is put in elsewhere in a table does not change a cell. */
function sameSpan(a: VersionBlock['cell'], b: VersionBlock['cell']): boolean {
  return a?.rows === b?.rows && a?.columns === b?.columns && a?.header === b?.header;
}

/** The indices of a longest rising subsequence, in n log n. */
export function longestRising(values: readonly number[]): number[] {
  const tails: number[] = [];
  const previous = values.map(() => -1);
  values.forEach((value, i) => {
    let [low, high] = [0, tails.length];
    while (low < high) {
      const mid = (low + high) >> 1;
      if (values[tails[mid]!]! < value) low = mid + 1;
      else high = mid;
    }
    previous[i] = tails[low - 1] ?? -1;
    tails[low] = i;
  });
  const indices: number[] = [];
  for (let i = tails.at(-1) ?? -1; i >= 0; i = previous[i]!) indices.push(i);
  return indices.reverse();
}
