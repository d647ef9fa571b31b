import { type Block, textOf } from './block.ts';
import { numberBlocks } from './numbering.ts';
import { parentsOf, rankOf } from './structure.ts';

/** One line of the contents with what stands under it. */
export interface OutlineNode {
  id: string;
  kind: Block['kind'];
  number: string;
  /** The heading or the beginning of the text, at most `outlineTextLength` characters. */
  text: string;
  children: OutlineNode[];
}

export const outlineTextLength = 120;

/**
 * The contents of an act as a tree, derived from order and kind.
 * @param blocks in reading order
 * @param depth the deepest kind listed; contents of a code usually end at articles (L 31)
 */
export function outlineOf(blocks: readonly Block[], depth: Block['kind'] = 'indent', numbers = numberBlocks(blocks)): OutlineNode[] {
  const parents = parentsOf(blocks);
  const nodes = new Map<string, OutlineNode>();
  const roots: OutlineNode[] = [];
  for (const block of blocks) {
    if (rankOf(block.kind) > rankOf(depth)) continue;
    const node: OutlineNode = { id: block.id, kind: block.kind, number: numbers.get(block.id) ?? '', text: excerpt(block), children: [] };
    nodes.set(block.id, node);
    let parent = parents.get(block.id);
    while (parent && !nodes.has(parent)) parent = parents.get(parent);
    if (parent) nodes.get(parent)!.children.push(node);
    else roots.push(node);
  }
  return roots;
}

/**
 * Prepares finding the numbered block (or heading) a block stands in, itself included, at most as deep as `depth`; null in
 * the head of the act.
 */
export function outlineIds(blocks: readonly Block[], depth: Block['kind'] = 'indent'): (id: string) => string | null {
  const parents = parentsOf(blocks);
  const kinds = new Map(blocks.map((block) => [block.id, block.kind]));
  return (id) => {
    let at: string | null | undefined = kinds.has(id) ? id : null;
    while (at && rankOf(kinds.get(at)!) > rankOf(depth)) at = parents.get(at);
    return at ?? null;
  };
}

/** Whether a part reads like a heading: it has text, without a mark at its end. */
export function readsLikeHeading(kind: Block['kind'], runs: readonly { text: string }[]): boolean {
  return kind === 'part' && /[^\s.:;,]\s*$/.test(runs.at(-1)?.text ?? '');
}

function excerpt(block: Block): string {
  const text = textOf(block);
  const line = text.slice(0, outlineTextLength * 2).replace(/\s+/g, ' ').trim();
  if (line.length <= outlineTextLength) return line;
  const cut = line.slice(0, outlineTextLength - 1);
  const space = cut.lastIndexOf(' ');
  return `${space > outlineTextLength / 2 ? cut.slice(0, space) : cut.replace(/\p{Cs}/gu, '')}…`;
}
