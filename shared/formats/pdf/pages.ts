import type { Box } from './boxes.ts';
import { textHeight } from './paper.ts';

/**
 * The parts `from` up to `to` of a box on a page, the first of them `y` below the top of the text. `repeated` is the head of
 * a table that goes on from the page before.
 */
export interface Slice { box: Box; from: number; to: number; y: number; repeated?: true }
export type Page = Slice[];

/** The least that stays together: two lines at the beginning and the end of a block, else single lines. */
interface Atom { box: Box; from: number; to: number; glued: boolean }

/**
 * Lays boxes onto pages from the top. No line of a block stands alone on a page, headings stay with what follows, and a
 * signature with the end of the text above it, unless that would be more than a page.
 */
export function pagesOf(boxes: readonly Box[]): Page[] {
  const pages: Page[] = [[]];
  let y = 0;
  let below = 0;
  for (const group of groupsOf(boxes)) {
    const [{ box: first, from }] = group as [Atom];
    if (first.newPage && from === 0 && pages.at(-1)!.length > 0) turn();
    if (pages.at(-1)!.length > 0 && y + below + heightOfGroup(group) > textHeight + 0.01) turn();
    for (const atom of group) place(atom);
  }
  return pages;

  function turn(): void {
    pages.push([]);
    [y, below] = [0, 0];
  }

  function place({ box, from, to }: Atom): void {
    const { look } = box;
    const height = heightOf(box, from, to);
    let gap = from === 0 ? below + look.above : 0;
    if (pages.at(-1)!.length > 0 && y + gap + height > textHeight + 0.01) turn();
    const on = pages.at(-1)!;
    if (on.length === 0) {
      gap = 0;
      for (const head of box.row?.repeats ?? []) {
        const whole = head.heights.length;
        on.push({ box: head, from: 0, to: whole, y, repeated: true });
        y += heightOf(head, 0, whole);
      }
    }
    const last = on.at(-1);
    if (last?.box === box) last.to = to;
    else on.push({ box, from, to, y: y + gap });
    y += gap + height;
    below = to === box.heights.length ? look.below : 0;
  }
}

function heightOf({ heights }: Box, from: number, to: number): number {
  let height = 0;
  for (let i = from; i < to; i++) height += heights[i]!;
  return height;
}

function heightOfGroup(group: readonly Atom[]): number {
  let height = 0;
  for (const [i, { box, from, to }] of group.entries()) {
    const before = group[i - 1];
    if (from === 0) height += box.look.above + (before ? before.box.look.below : 0);
    height += heightOf(box, from, to);
  }
  return height;
}

/** Where the atoms of a box end: a row is one where a page can hold it, else its lines are. */
function endsOf(box: Box): number[] {
  const count = box.heights.length;
  if (box.row) return box.row.whole ? [count] : box.heights.map((_, i) => i + 1);
  if (count <= 3) return [count];
  return [...box.heights.keys()].slice(2, count - 1).concat(count);
}

function* groupsOf(boxes: readonly Box[]): Generator<Atom[]> {
  let group: Atom[] = [];
  for (const box of boxes) {
    const count = box.heights.length;
    const ends = endsOf(box);
    let from = 0;
    for (const to of ends) {
      const glued = box.keep === 'all' || (box.keep === 'tail' && to === count);
      group.push({ box, from, to, glued });
      from = to;
      if (!glued) {
        yield group;
        group = [];
      }
    }
  }
  if (group.length > 0) yield group;
}
