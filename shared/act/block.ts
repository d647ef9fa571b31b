import { z } from 'zod';

/**
 * The kinds of block, from the head of an act to its end. The levels are those of L 30.1; the head lines
 * (`approval`, `title`, `preamble`), the `signature` and the `annex` heading stand outside the levels.
 * `paragraph` is text without a number of its own; it belongs to the numbered block before it. So does a table, whose
 * cells are blocks of kind `cell`.
 */
export const blockKinds = [
  'approval', 'title', 'preamble', 'section', 'chapter', 'article', 'part', 'clause', 'subclause', 'indent',
  'paragraph', 'cell', 'signature', 'annex',
] as const;
export const BlockKind = z.enum(blockKinds);
export type BlockKind = z.infer<typeof BlockKind>;

/** The kinds of act (L 2, 4). `other` is for text whose kind is not known yet. */
export const actKinds = [
  'constitutionalLaw', 'law', 'code', 'decree', 'presidentialOrder', 'cabinetDecision', 'cabinetOrder', 'agencyDecision',
  'statute', 'charter', 'rules', 'instruction', 'other',
] as const;
export const ActKind = z.enum(actKinds);
export type ActKind = z.infer<typeof ActKind>;

/** Limits of one act. The largest codes in force have 1.8 million characters in about 8,000 blocks. */
export const limits = {
  blocks: 50_000,
  blockText: 100_000,
  actText: 8_000_000,
  title: 2_000,
  number: 60,
  order: 400,
  runs: 5_000,
  tableRows: 5_000,
  tableColumns: 100,
  tableKey: 100,
  footnotes: 10_000,
  anchorBytes: 64,
} as const;

// Control characters (other than tab and line feed) and halves of surrogate pairs cannot be shown, so they cannot be signed.
// eslint-disable-next-line no-control-regex -- they are named here to be refused
const unshowable = /[\u0000-\u0008\u000b-\u001f\u007f\ufffe\uffff]|\p{Cs}/gu;
/** True for a text that can be shown, so that it can be signed. */
export const showable = (text: string): boolean => text.search(unshowable) < 0;

/** The text with line feeds as its line ends and without what cannot be shown. */
export const keepShowable = (text: string): string => text.replace(/\r\n?/g, '\n').replace(unshowable, '');

/** The mark of a footnote without its brackets: `12`, `KMQ1`, `*`. */
export const NoteMark = z.string().regex(/^[\p{L}\p{N}*-]{1,16}$/u);

export const BlockId = z.string().regex(/^[A-Za-z0-9_-]{1,64}$/);

/**
 * A stretch of text with the same marks. A mark that is absent is off. `note` says that the text is the mark of a
 * footnote, as it is written (`[12]`), and which: the first one of that mark in `Act.footnotes`. `ref` says that the text
 * is a reference to that block, which may be gone; the text is what the reference says (“9.7-ci”).
 */
export const TextRun = z.strictObject({
  text: z.string().max(limits.blockText).refine(showable, 'control characters'),
  bold: z.literal(true).optional(),
  italic: z.literal(true).optional(),
  sub: z.literal(true).optional(),
  sup: z.literal(true).optional(),
  note: NoteMark.optional(),
  ref: BlockId.optional(),
});
export type TextRun = z.infer<typeof TextRun>;

export const marks = ['bold', 'italic', 'sub', 'sup'] as const;
export type Mark = (typeof marks)[number];

/** The number as it is shown, e.g. `1.2.`, `Maddə 7-1.`, `I fəsil`. */
export const BlockNumber = z.string().min(1).max(limits.number).refine(showable, 'control characters');

const TableKey = z.string().regex(/^[0-9A-Za-z]+$/).max(limits.tableKey);

/**
 * Where a cell stands. `table` is shared by the cells of a table, `row` and `column` (fractional keys, compared by code
 * units) by those of a row and of a column. `rows` and `columns` say how far a merged cell reaches, 1 where absent; the
 * cells that it covers do not exist. `header` says that it heads its column.
 */
export const Cell = z.strictObject({
  table: BlockId,
  row: TableKey,
  column: TableKey,
  rows: z.int().min(2).max(limits.tableRows).optional(),
  columns: z.int().min(2).max(limits.tableColumns).optional(),
  header: z.literal(true).optional(),
});
export type Cell = z.infer<typeof Cell>;

/** True where exactly the blocks of kind `cell` say where in a table they stand, and have no number. */
export function fitsKind({ kind, cell, number }: { kind: BlockKind; cell?: Cell; number?: string }): boolean {
  return kind === 'cell' ? cell !== undefined && !number : cell === undefined;
}

/**
 * One block of an act. `order` is a fractional index compared by code units, ties by id; parents are never stored.
 * `number` is set only where the block keeps a number of its own (an act in force, L 32); otherwise it is derived.
 * `cell` is set where the kind is `cell`; the cells of a table stand together whatever their `order`, see `sortBlocks`.
 */
export const Block = z.strictObject({
  id: BlockId,
  kind: BlockKind,
  order: z.string().min(1).max(limits.order),
  runs: z.array(TextRun).max(limits.runs),
  number: BlockNumber.optional(),
  cell: Cell.optional(),
}).refine(fitsKind, 'a cell without a table, or a table without a cell');
export type Block = z.infer<typeof Block>;

/** A footnote of the published text, e.g. what an amendment has changed; it is no part of the act itself. */
export const Footnote = z.strictObject({
  mark: NoteMark,
  text: z.string().max(limits.blockText).refine(showable, 'control characters'),
});
export type Footnote = z.infer<typeof Footnote>;

/**
 * The text of an act: its kind, the name used in lists, and its blocks in any order (`sortBlocks` puts them in reading
 * order). `footnotes` is absent where there are none.
 */
export const Act = z
  .strictObject({
    kind: ActKind,
    title: z.string().max(limits.title).refine(showable, 'control characters'),
    blocks: z.array(Block).max(limits.blocks),
    footnotes: z.array(Footnote).min(1).max(limits.footnotes).optional(),
  })
  .refine(({ blocks }) => new Set(blocks.map(({ id }) => id)).size === blocks.length, 'two blocks with one id')
  .refine(({ blocks, footnotes = [] }) => footnotes.reduce((sum, { text }) => sum + text.length, blocks.reduce((sum, block) => sum + textOf(block).length, 0)) <= limits.actText, 'too long');
export type Act = z.infer<typeof Act>;

/** The characters of a block without its number; the marks of footnotes are among them. */
export function textOf(block: { runs: readonly TextRun[] }): string {
  return block.runs.map(({ text }) => text).join('');
}

/** The characters of a block without the marks of footnotes: the words of the act. */
export function wordsOf(block: { runs: readonly TextRun[] }): string {
  return block.runs.map(({ text, note }) => (note === undefined ? text : '')).join('');
}

/** True where two runs have the same marks and are of the same footnote and the same reference or of none. */
export function sameMarks(a: TextRun, b: TextRun): boolean {
  return a.note === b.note && a.ref === b.ref && marks.every((mark) => a[mark] === b[mark]);
}

/** A new block id, unique without asking anybody. */
export function newBlockId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(12));
  return Array.from(bytes, (byte) => (byte % 36).toString(36)).join('');
}

/** Runs with empty ones dropped and neighbours of equal marks joined, but for references; the one form in which runs are compared and frozen. */
export function tidyRuns(runs: readonly TextRun[]): TextRun[] {
  const tidy: TextRun[] = [];
  for (const run of runs) {
    if (run.text === '') continue;
    const last = tidy.at(-1);
    if (last && run.ref === undefined && sameMarks(last, run)) last.text += run.text;
    else tidy.push({ ...run });
  }
  return tidy;
}

/**
 * Tidy runs as a block may have them: where they are too many, the text from some place on loses its marks, links and
 * footnotes, and keeps its words.
 */
export function fitRuns(runs: readonly TextRun[]): TextRun[] {
  const tidy = tidyRuns(runs);
  return tidy.length <= limits.runs ? tidy : tidyRuns([...tidy.slice(0, limits.runs - 1), { text: textOf({ runs: tidy.slice(limits.runs - 1) }) }]);
}

/** The characters `from`–`to` of runs. */
export function cutRuns(runs: readonly TextRun[], from: number, to: number): TextRun[] {
  const pieces: TextRun[] = [];
  let at = 0;
  for (const run of runs) {
    const text = run.text.slice(Math.max(0, from - at), Math.max(0, to - at));
    if (text !== '') pieces.push({ ...run, text });
    at += run.text.length;
    if (at >= to) break;
  }
  return tidyRuns(pieces);
}
