import { type Box, boxOf } from './boxes.ts';
import { breakLines, type Measure, spansOf } from './lines.ts';
import { looks, notesHeading, textWidth } from './paper.ts';
import { type Page, pagesOf } from './pages.ts';

/** From how many headings and pages on an act gets a contents: a code must have one, other large acts may (L 30.2). */
const least = { headings: 6, pages: 12 };
const numberRoom = 42;
const step = 15;

export interface Contents {
  pages: Page[];
  /** The box that each line of the contents leads to, by the id of the line's own. */
  targets: Map<string, Box>;
}

/** The pages of contents that stand before an act, none for a small one. */
export function contentsOf(boxes: readonly Box[], pages: readonly Page[], isCode: boolean, title: string, measure: Measure): Contents {
  const named = boxes.filter(({ name }) => name !== '');
  const targets = new Map<string, Box>();
  if (named.length < least.headings || (!isCode && pages.length < least.pages)) return { pages: [], targets };
  const highest = Math.min(...named.map(({ level }) => level));
  const entries = named.map((target): Box => {
    const depth = Math.min(target.level - highest, 4);
    const look = { ...looks.paragraph, align: 'start', inset: depth * step, indent: 0, size: 11, leading: 15, above: depth === 0 ? 4 : 0, below: 1 } as const;
    const id = `contents-${target.id}`;
    targets.set(id, target);
    const bold = target.kind === 'section' || target.kind === 'annex';
    const lines = breakLines(spansOf([{ text: target.name }], look.size, bold), textWidth - look.inset - numberRoom, measure);
    return { ...boxOf(id, 'paragraph', look, { lines }), keep: bold ? 'all' : 'none' };
  });
  const lines = breakLines(spansOf([{ text: title }], notesHeading.size, true), textWidth, measure);
  const heading: Box = { ...boxOf('contents', 'title', notesHeading, { lines }), level: 1, keep: 'all' };
  return { pages: pagesOf([heading, ...entries]), targets };
}
