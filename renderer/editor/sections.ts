import { NODE_TO_KEY } from 'slate-dom';
import { tableEnd } from '../../shared/act/cells.ts';
import type { BlockElement, SectionElement } from './slate-types.ts';
import { sameSlice, slicesOf } from './table-slices.ts';

/**
 * The most blocks of a section, and how many a new one gets: as many as are seen, and some more. What is in the page is laid out,
 * painted and told to the system's input methods at each key; sections without number make scrolling slow.
 */
export const fullSection = 60;
export const newSection = 40;

/** Cuts blocks into sections where they were cut before, as far as that goes, so that sections keep their identity. Tables stand alone. */
export function cutSections(blocks: readonly BlockElement[], before: readonly SectionElement[]): SectionElement[] {
  const starts = new Map(before.map((section) => [section.children[0]?.id, section]));
  const sections: SectionElement[] = [];
  let children: BlockElement[] = [];
  let old: SectionElement | undefined;
  const cut = () => {
    if (children.length === 0) return;
    const same = old && old.children.length === children.length && old.children.every((block, i) => block === children[i]);
    sections.push(same ? old! : takeKey({ type: 'section', children }, old));
    if (old) starts.delete(old.children[0]!.id);
    children = [];
    old = undefined;
  };
  for (let i = 0; i < blocks.length; i++) {
    const block = blocks[i]!;
    if (block.cell) {
      cut();
      const end = tableEnd(blocks, i);
      for (const { table, cells } of slicesOf(blocks.slice(i, end))) {
        const was = starts.get(cells[0]!.id);
        const same = was?.table && was.children.length === cells.length && was.children.every((cell, c) => cell === cells[c]) && sameSlice(was.table, table);
        sections.push(same ? was : takeKey({ type: 'section', table, children: cells }, was));
        starts.delete(cells[0]!.id);
      }
      i = end - 1;
      continue;
    }
    const start = starts.get(block.id);
    if (children.length >= (old ? fullSection : newSection) || (start && children.length + start.children.length > newSection)) cut();
    if (children.length === 0) old = start;
    children.push(block);
  }
  cut();
  return sections;
}

/** Gives a node the identity of the one it takes the place of, so that React changes that one's element and makes no other. */
export function takeKey<T extends BlockElement | SectionElement>(node: T, before: T | undefined): T {
  const key = before && NODE_TO_KEY.get(before);
  if (key) NODE_TO_KEY.set(node, key);
  return node;
}
