import { type Act, type Block, type Footnote, type TextRun, textOf, wordsOf } from '../../act/block.ts';
import { tableEnd } from '../../act/cells.ts';
import { numberBlocks } from '../../act/numbering.ts';
import { readsLikeHeading } from '../../act/outline.ts';
import { rankOf, sortBlocks } from '../../act/structure.ts';
import type { Version, VersionBlock } from '../../act/version.ts';
import { writtenMark } from '../plain-text/index.ts';
import { breakLines, type Line, type Measure, type Piece, printable, spansOf } from './lines.ts';
import { afterNumber, headingPart, looks, type Look, note as noteLook, notesHeading, textWidth } from './paper.ts';
import { type Row, rowsOf } from './table.ts';

/** A block of the act, or a row of a table, set as lines of one look; what is measured starts at the left edge of the text. */
export interface Box {
  /** The id of the block, or of the footnote (`note-12`). */
  id: string;
  kind: Block['kind'] | 'note';
  /** The level of a heading, 1 for the title of the act; 0 where it is none. */
  level: number;
  look: Look;
  lines: Line[];
  /** The heights of what may be parted from each other: of the lines, in a row of its cells' lines side by side. */
  heights: number[];
  /** The row of a table; it has no lines of its own. */
  row: Row | null;
  /** The number in the inset beside the first line. */
  label: Piece | null;
  /** Stays on the page of what follows: all of it, or its last lines. */
  keep: 'none' | 'tail' | 'all';
  newPage: boolean;
  /** How it is called in the outline and the contents, '' where it is in neither. */
  name: string;
}

type Source = Pick<VersionBlock, 'id' | 'kind' | 'number' | 'runs' | 'cell'>;

/** The blocks of an act in reading order, each with its number as shown. */
export function blocksOf(act: Act | Version): Source[] {
  if ('format' in act) return act.blocks;
  const blocks = sortBlocks(act.blocks);
  const numbers = numberBlocks(blocks);
  return blocks.map(({ id, kind, runs, cell }) => ({ id, kind, runs, cell, number: numbers.get(id)! }));
}

/** The boxes of an act from its head to its footnotes, which stand at its end under `notesTitle`. */
export function boxesOf(act: Act | Version, measure: Measure, notesTitle: string): Box[] {
  const blocks = blocksOf(act);
  const levels = new HeadingLevels();
  const boxes: Box[] = [];
  for (let i = 0; i < blocks.length; i++) {
    const [before, block, after] = [blocks[i - 1], blocks[i]!, blocks[i + 1]];
    if (block.cell) {
      const end = tableEnd(blocks, i);
      boxes.push(...rowsOf(blocks.slice(i, end), measure));
      i = end - 1;
      continue;
    }
    const heads = block.kind === 'part' && after?.kind === 'clause' && readsLikeHeading(block.kind, block.runs);
    const look = heads ? headingPart : looks[block.kind];
    const level = textOf(block) === '' && block.number === '' ? 0 : levels.of(block.kind, heads, before?.kind);
    boxes.push({
      ...boxOf(block.id, block.kind, look, set(block, look, measure)), level,
      keep: keepOf(block.kind, level, after?.kind), newPage: before !== undefined && beginsPage(block.kind, before.kind), name: level > 0 && block.kind !== 'title' ? nameOf(block) : '',
    });
  }
  return act.footnotes?.length ? [...boxes, ...notesOf(act.footnotes, measure, notesTitle)] : boxes;
}

/** A box that stands for itself. */
export function boxOf(id: string, kind: Box['kind'], look: Look, { lines, label = null }: { lines: Line[]; label?: Piece | null }): Box {
  return { id, kind, look, lines, label, heights: lines.map(() => look.leading), row: null, level: 0, keep: 'none', newPage: false, name: '' };
}

function keepOf(kind: Source['kind'], level: number, next: Source['kind'] | undefined): Box['keep'] {
  if (next === undefined) return 'none';
  if (level > 0 || kind === 'approval' || (kind === 'signature' && next === 'signature')) return 'all';
  return next === 'signature' ? 'tail' : 'none';
}

/** An annex, and what an act approves below its signature, are papers of their own. */
function beginsPage(kind: Source['kind'], before: Source['kind']): boolean {
  return kind === 'annex' || (kind === 'approval' && before !== 'approval' && before !== 'annex');
}

/**
 * The levels of headings, counted by what stands above each in this act, so that none is ever left out: articles right
 * under the title are of level 2, under chapters of level 3.
 */
class HeadingLevels {
  readonly #open: number[] = [];

  of(kind: Source['kind'], headsClauses: boolean, before: Source['kind'] | undefined): number {
    const inAnnex = this.#open[0] === 0 || this.#open[1] === 0;
    // Between an annex and its sections stands its title; that of the act stands over all.
    const rank = kind === 'title' ? (inAnnex ? 0.5 : -1) : rankOf(kind);
    if (kind !== 'title' && kind !== 'annex' && rank > rankOf('article') && !headsClauses) return 0;
    if (kind === 'title' && before === 'title') return this.#open.length;
    while (this.#open.length > 0 && this.#open.at(-1)! >= rank) this.#open.pop();
    this.#open.push(rank);
    return Math.min(6, this.#open.length);
  }
}

function nameOf(block: Source): string {
  const [number, words] = [block.number, wordsOf(block)].map((text) => printable(text).replace(/\s+/g, ' ').trim()) as [string, string];
  return number && words ? `${number}${/[.)]$/.test(number) ? '' : '.'} ${words}` : number || words;
}

/** The lines of a block, with its number where it belongs: before the words, above them, or hanging in the inset. */
function set({ kind, number, runs }: Source, look: Look, measure: Measure): Pick<Box, 'lines' | 'label'> {
  const width = textWidth - look.inset;
  const spans = (of: readonly TextRun[], bold = look.bold) => spansOf(of, look.size, bold);
  if (number === '') return { lines: breakLines(spans(runs), width, measure, look.indent), label: null };
  if (look.hang > 0) {
    const [span] = spans([{ text: number }]);
    const wide = measure(span!.face, span!.text) * span!.size;
    // A number too long for its room pushes the first line on.
    const over = Math.max(0, wide + afterNumber - look.hang);
    const lines = breakLines(spans(runs), width, measure, over);
    for (const piece of lines[0]!.pieces) piece.x += over;
    return { lines, label: { ...span!, x: look.inset - look.hang, width: wide } };
  }
  if (kind === 'section' || kind === 'chapter' || kind === 'annex') {
    const own = breakLines(spans([{ text: number }], kind === 'annex'), width, measure);
    own.at(-1)!.pieces.push(...spans([{ text: ' ' }]).map((span) => ({ ...span, x: own.at(-1)!.width, width: 0 })));
    return { lines: textOf({ runs }) === '' ? own : [...own, ...breakLines(spans(runs), width, measure)], label: null };
  }
  return { lines: breakLines(spans([{ text: `${number} ` }, ...runs]), width, measure, look.indent), label: null };
}

/** The footnotes at the end of the act: those of a published text are many and long, the history of its amendments. */
function notesOf(footnotes: readonly Footnote[], measure: Measure, title: string): Box[] {
  const heading: Box = {
    ...boxOf('notes', 'note', notesHeading, { lines: breakLines(spansOf([{ text: title }], notesHeading.size, true), textWidth, measure) }),
    level: 2, keep: 'all', name: title,
  };
  const seen = new Set<string>();
  return [heading, ...footnotes.map(({ mark, text }, i): Box => {
    const first = !seen.has(mark);
    seen.add(mark);
    const lines = breakLines(spansOf([{ text: `${writtenMark(mark)} ${text}` }], noteLook.size), textWidth, measure);
    return boxOf(first ? `note-${mark}` : `note-${mark}-${i}`, 'note', noteLook, { lines });
  })];
}
