import type * as Y from 'yjs';
import { firstKeys, noOrder, sameKeysBetween } from './order.ts';
import type { Layout } from './strands.ts';
import { sortBlocks } from './structure.ts';
import { type BlockMap, blocksOf, type ListedBlock } from './text.ts';

/** A block whose key is still to be derived where it has none of its own. */
export type Unplaced = Omit<ListedBlock, 'order' | 'follows'> & { order: string | null };

/** The key that a block was given; null for one that was split off and never moved. */
export function ownOrder(map: BlockMap): string | null {
  const order = map.get('order');
  if (typeof order === 'string' && order !== '') return order;
  if (typeof map.get('within') === 'string') return null;
  return map.get('kind') === 'cell' ? noOrder : firstKeys(1)[0]!;
}

/**
 * Blocks in reading order. One without a key of its own stands behind what it was split from, in the order of the text:
 * so the halves of a block that two people split apart cannot change places.
 */
export function inPlace(doc: Y.Doc, layout: Layout, blocks: readonly Unplaced[]): ListedBlock[] {
  const placed: ListedBlock[] = [];
  const following = new Map<string, Unplaced>();
  for (const block of blocks) {
    if (block.order === null) following.set(block.id, block);
    else placed.push(block as ListedBlock);
  }
  if (following.size === 0) return sortBlocks(placed);
  const groups = groupsOf(doc, layout, following);
  const lows = [...groups.keys()].sort();
  const keys = placed.map(({ order }) => order).sort();
  for (const [low, group] of groups) {
    const highs = [firstAbove(lows, low), firstAbove(keys, low)].filter((key) => key !== undefined && key !== noOrder);
    const orders = sameKeysBetween(low, highs.sort()[0] ?? null, group.length);
    group.forEach((block, i) => placed.push({ ...block, order: orders?.[i] ?? low, follows: true }));
  }
  return sortBlocks(placed);
}

/** The first of sorted keys that is greater. */
function firstAbove(sorted: readonly string[], key: string): string | undefined {
  let [from, to] = [0, sorted.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if (sorted[middle]! > key) to = middle;
    else from = middle + 1;
  }
  return sorted[from];
}

/** The blocks without keys, by the key behind which they stand. */
function groupsOf(doc: Y.Doc, layout: Layout, following: ReadonlyMap<string, Unplaced>): Map<string, Unplaced[]> {
  const groups = new Map<string, Unplaced[]>();
  const hosts = new Set([...following.keys()].map((id) => layout.piece(id)!.host));
  for (const host of [...hosts].sort()) {
    let low = '';
    for (const id of layout.strand(host).keys()) {
      const block = following.get(id);
      const group = groups.get(low);
      if (block && group) group.push(block);
      else if (block) groups.set(low, [block]);
      else low = ownOrder(blocksOf(doc).get(id)!) ?? low;
    }
  }
  return groups;
}
