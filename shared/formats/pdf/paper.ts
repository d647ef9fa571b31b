import type { BlockKind } from '../../act/block.ts';

/** All lengths here and in the layout are points (1/72 inch), measured from the top left corner of the page. */
const mm = 72 / 25.4;

/** A4 with the margins of official papers: 30 mm at the side that is bound, 15 at the other, 20 above and below. */
export const page = { width: 210 * mm, height: 297 * mm, left: 30 * mm, right: 15 * mm, top: 20 * mm, bottom: 20 * mm };
export const textWidth = page.width - page.left - page.right;
export const textHeight = page.height - page.top - page.bottom;

/** How the text of a block stands on the paper; the measures are those of the editor's page (16 CSS pixels are 12 points). */
export interface Look {
  align: 'justify' | 'start' | 'centre' | 'end';
  bold: boolean;
  size: number;
  /** Distance of two baselines. */
  leading: number;
  /** Empty space above and below; nothing is left above the first line of a page. */
  above: number;
  below: number;
  /** Where the text begins and, counted from there, where its first line does. */
  inset: number;
  indent: number;
  /** The room of a number that hangs in the inset, at least. */
  hang: number;
}

const text: Look = { align: 'justify', bold: false, size: 12, leading: 18, above: 1.5, below: 1.5, inset: 0, indent: 0, hang: 0 };
const heading: Look = { ...text, align: 'centre', bold: true, above: 15, below: 3 };

export const looks: Record<BlockKind, Look> = {
  approval: { ...text, align: 'end', size: 10.5, leading: 15, below: 9, inset: textWidth * 0.45 },
  title: { ...text, align: 'centre', bold: true },
  preamble: { ...text, indent: 24, above: 9 },
  section: heading,
  chapter: heading,
  article: { ...text, align: 'start', bold: true, above: 9 },
  part: { ...text, inset: 33, hang: 33 },
  clause: { ...text, inset: 33, hang: 33 },
  subclause: { ...text, inset: 69, hang: 42 },
  indent: { ...text, inset: 93, hang: 54 },
  paragraph: { ...text, indent: 24 },
  signature: { ...text, align: 'start', bold: true, above: 6 },
  cell: { ...text, align: 'start', size: 11, leading: 15, above: 0, below: 0 },
  annex: { ...text, align: 'end', above: 24 },
};

/** A part that is the heading of its clauses (L 30.7). */
export const headingPart: Look = { ...looks.part, align: 'start', bold: true, above: 9 };
/** Inside a cell, beside and above its text; the lines around it; around a table. */
export const cellRoom = { x: 4, y: 3, line: 0.5, around: 6 };
/** Between a number and the text after it. */
export const afterNumber = 6;
export const notesHeading: Look = { ...heading, above: 24, below: 6 };
export const note: Look = { ...text, align: 'start', size: 10, leading: 14, above: 1, below: 1 };
/** The mark of a footnote in the text: its size as a share of the text's, and how far its baseline is raised. */
export const raised = { size: 0.65, rise: 0.35 };
export const lowered = { size: 0.65, rise: -0.15 };
/** The line at the foot of each page and the number above its text. */
export const furniture = { size: 9, numberSize: 11, numberAt: 10 * mm, footAt: page.height - 10 * mm };
