import type { Block, BlockKind } from './block.ts';
import { sortCells, tableEnd } from './cells.ts';
import { byOrder } from './order.ts';

/** How deep a kind stands: a block contains what follows it until a block of the same or a lower rank. */
const ranks: Record<BlockKind, number> = {
  annex: 0,
  approval: 9, title: 9, preamble: 9, signature: 9, paragraph: 9, cell: 9,
  section: 1, chapter: 2, article: 3, part: 4, clause: 5, subclause: 6, indent: 7,
};

/** The rank of a kind; 9 (`leafRank`) for text that contains nothing. */
export function rankOf(kind: BlockKind): number {
  return ranks[kind];
}

export const leafRank = 9;

/** The levels that Tab and Shift+Tab move through (L 30.7–30.10). */
export const ladder = ['part', 'clause', 'subclause', 'indent'] as const satisfies readonly BlockKind[];

/** True for the kinds whose number is made of Arabic digits or a letter before the text. */
export function isNumbered(kind: BlockKind): kind is 'article' | (typeof ladder)[number] {
  return kind === 'article' || (ladder as readonly BlockKind[]).includes(kind);
}

/**
 * Blocks in reading order, each table in one piece and row by row, whatever the keys of its cells have come to be: it
 * stands where its first cell does. Does not change its argument.
 */
export function sortBlocks<B extends Pick<Block, 'id' | 'order' | 'cell'>>(blocks: readonly B[]): B[] {
  const sorted = [...blocks].sort(byOrder);
  return sorted.some(({ cell }) => cell) ? sortCells(sorted) : sorted;
}

/** The index after the last block inside `blocks[index]` (its children and theirs, for a cell the rest of its table); `index + 1` where it has none. */
export function endOfSubtree(blocks: readonly Pick<Block, 'kind' | 'cell'>[], index: number): number {
  const rank = rankOf(blocks[index]!.kind);
  let end = tableEnd(blocks, index);
  if (rank === leafRank) return end;
  while (end < blocks.length && rankOf(blocks[end]!.kind) > rank && !endsBody(blocks[end]!.kind)) end++;
  return end;
}

/** Head lines and signatures belong to the act or annex as a whole, never to the clause that happens to stand before them. */
function endsBody(kind: BlockKind): boolean {
  return kind === 'signature' || kind === 'approval' || kind === 'title' || kind === 'preamble';
}

/**
 * The parent of each block (null: the act itself), derived from order and kind.
 * @param blocks in reading order
 */
export function parentsOf(blocks: readonly Pick<Block, 'id' | 'kind'>[]): Map<string, string | null> {
  const parents = new Map<string, string | null>();
  const open: Pick<Block, 'id' | 'kind'>[] = [];
  for (const block of blocks) {
    const rank = endsBody(block.kind) ? rankOf('section') : rankOf(block.kind);
    while (open.length > 0 && rankOf(open.at(-1)!.kind) >= rank) open.pop();
    parents.set(block.id, open.at(-1)?.id ?? null);
    if (rankOf(block.kind) < leafRank) open.push(block);
  }
  return parents;
}
