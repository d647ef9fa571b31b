import { describe, expect, it } from 'vitest';
import type { Block, BlockKind } from '../../shared/act/block.ts';
import { blockBefore, gapFor } from './outline-drag.ts';

const kinds: BlockKind[] = ['title', 'chapter', 'article', 'clause', 'article', 'chapter', 'article', 'signature'];
const blocks: Block[] = kinds.map((kind, i) => ({ id: `${kind[0]}${i}`, kind, order: `a${i}`, runs: [] }));
// c1 a2 a4 c5 a6
const rows = blocks.filter(({ kind }) => kind === 'chapter' || kind === 'article');

describe('dragging in the contents', () => {
  it.each([
    ['an article before the other of its chapter', 'a4', 1, 1, 'c1'],
    ['an article behind the other of its chapter', 'a2', 3, 3, 'a4'],
    ['an article into another chapter', 'a2', 4, 4, 'c5'],
    ['an article to the very end, before the signature', 'a2', 5, 5, 'a6'],
    ['a chapter before the first', 'c5', 0, 0, 't0'],
    ['a chapter never between articles of another', 'c5', 1, null, null],
    ['a chapter behind the next one, from any place in it', 'c1', 4, 5, 'a6'],
    ['nowhere: where it stands', 'a2', 2, null, null],
  ] as const)('%s', (_what, dragged, gap, to, after) => {
    expect(gapFor(rows, dragged, gap)).toBe(to);
    if (to !== null) expect(blockBefore(blocks, rows, to)).toBe(after);
  });
});
