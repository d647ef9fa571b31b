import { ActKind, type Block, limits, newBlockId } from '../../act/block.ts';
import { takeApart } from '../plain-text/apparatus.ts';
import { assemble } from '../plain-text/assemble.ts';
import { contentsOf } from '../plain-text/contents.ts';
import type { ParsedText } from '../plain-text/index.ts';
import { quotedLines } from '../plain-text/lines.ts';
import { type Draft, type GuessWhat, Reader } from '../plain-text/reader.ts';
import { Refusal } from '../xml-reader.ts';
import { Collector, type LeftOut } from './collect.ts';
import { type Line, linesOf, runsOfDraft } from './lines.ts';
import { kindProperty } from './names.ts';
import { Notes } from './notes.ts';
import { Counting } from './numbering.ts';
import { type DocxRefusal, openPackage, type Package } from './package.ts';
import type { LineDoubt } from './paragraph.ts';
import { Styles } from './styles.ts';
import { child } from './tree.ts';

/**
 * Beside what the reader of lines guesses: a paragraph with tracked changes, whose insertions are taken (`tracked`), a sign
 * of a list written as text (`bullet`), an embedded object that was left out (`object`), a formula as plain text (`formula`).
 */
export type DocxGuess = GuessWhat | LineDoubt;

export interface ParsedDocx extends Omit<ParsedText, 'guesses'> {
  guesses: { blockId: string; what: DocxGuess }[];
  /** What the file has beside the text of the act, counted; none of it is in the act. */
  left: Record<LeftOut | 'headers' | 'macros', number>;
  /** Tracked insertions that were taken into the text. */
  insertions: number;
}

export type ReadDocx = ({ ok: true } & ParsedDocx) | { ok: false; code: DocxRefusal; message: string };

/**
 * Reads a Word document (.docx, .docm, .dotx) into an act: numbers that Word counts as they are shown, typed ones as in plain
 * text, marks, footnotes. The same blocks where `toDocx` has written it. Time and memory are bounded: see `zipLimits` and
 * `xmlLimits`. Macros, links and embedded objects are never looked at, and nothing outside of the file is.
 * @param options.newId gives block ids; by default random ones
 */
export function fromDocx(bytes: Uint8Array, options: { newId?: () => string } = {}): ReadDocx {
  try {
    return { ok: true, ...readDocument(openPackage(bytes), options.newId ?? newBlockId) };
  } catch (error) {
    if (error instanceof Refusal) return { ok: false, code: error.code as DocxRefusal, message: error.message };
    throw error;
  }
}

function readDocument(file: Package, newId: () => string): ParsedDocx {
  const styles = new Styles(file.tree('styles'));
  const numbering = file.tree('numbering');
  const collect = (part: Parameters<Package['stream']>[0], kind: string) => {
    const collector = new Collector(styles, new Counting(numbering, styles.numberingStyles), kind);
    file.stream(part, collector);
    return collector;
  };
  const document = collect('document', '');
  const bodies = new Map([...collect('footnotes', 'f').notes, ...collect('endnotes', 'e').notes]);
  const isOurs = document.paragraphs.some(({ style }) => style.own !== undefined);

  let notes = new Notes(document.paragraphs, bodies, styles, new Set());
  let lines = linesOf(document.paragraphs, styles, notes);
  // The list of amendments and typed footnotes of a published text are looked for in files of others only.
  const typed = isOurs ? null : takeApart(lines.map(shownText));
  const marks = new Set(typed?.footnotes.map(({ mark }) => mark));
  if (notes.footnotes.some(({ mark }) => marks.has(mark))) {
    notes = new Notes(document.paragraphs, bodies, styles, marks);
    lines = linesOf(document.paragraphs, styles, notes);
  }
  const [from, to] = typed ? [typed.from, typed.from + typed.body.length] : [0, lines.length];

  const reader = new Reader(marks);
  const shown = isOurs ? [] : lines.slice(from, Math.min(to, from + 2 * limits.blocks)).map(shownText);
  const quoted = quotedLines(shown);
  const contents = contentsOf(shown);
  for (let i = from; i < to; i++) {
    const { text, label, align, told } = lines[i]!;
    if (told) reader.told(told.kind, told.typed, text, { source: i });
    else if (contents && i - from >= contents.from && i - from < contents.to) reader.contents(shown[i - from]!, i - from === contents.from, { source: i });
    else if (quoted.has(i - from)) reader.quoted(shownText(lines[i]!), { source: i });
    else reader.read(text, { source: i, label, align });
  }
  const drafts = reader.end();
  const titles = reader.titleLines(drafts.filter(({ kind }) => kind === 'title').map(({ text }) => text));
  const footnotes = [...(typed?.footnotes ?? []), ...notes.footnotes];
  const assembled = assemble(drafts, titles, footnotes, (draft) => contentOf(draft, lines, marks), newId);
  if (assembled.overLimits) throw new Refusal('overLimits', 'more than an act may hold');
  const { act, guesses, footnotes: placed, ...stats } = assembled;
  if (act.blocks.length === 0) throw new Refusal('empty', 'there is no text in the document');
  return {
    act: isOurs ? { ...act, ...namesOf(file, act) } : act,
    guesses: [...guesses, ...doubtsOf(act.blocks, drafts, lines)],
    footnotes: placed, history: typed?.history ?? [], portalLines: typed?.portalLines ?? [],
    stats: { lines: lines.length, joinedLines: 0, ...stats },
    left: { ...document.left, headers: isOurs ? 0 : count(file, /(?:header|footer)\d*\.xml$/), macros: count(file, /vbaproject\.bin$/) },
    insertions: document.insertions,
  };
}

function contentOf(draft: Draft, lines: readonly Line[], marks: ReadonlySet<string>): Pick<Block, 'runs' | 'cell'> {
  const line = lines[draft.sources[0]!];
  if (!line?.told) return { runs: runsOfDraft(draft, lines, marks) };
  return { runs: line.runs, ...(line.told.cell ? { cell: line.told.cell } : {}) };
}

function shownText({ label, text }: Line): string {
  return label === undefined ? text : `${label} ${text}`.trim();
}

function doubtsOf(blocks: readonly Block[], drafts: readonly { sources: number[] }[], lines: readonly Line[]): ParsedDocx['guesses'] {
  return blocks.flatMap(({ id }, i) => [...new Set(drafts[i]!.sources.flatMap((source) => [...(lines[source]?.doubts ?? [])]))].map((what) => ({ blockId: id, what })));
}

/** The title by which a draft is known and its kind, which the text need not say. */
function namesOf(file: Package, act: { title: string; kind: ActKind }): { title: string; kind: ActKind } {
  const title = child(file.tree('core') ?? undefined, 'title')?.text;
  const property = file.tree('custom')?.children.find(({ attributes }) => attributes['name'] === kindProperty)?.children[0]?.text;
  const kind = ActKind.safeParse(property);
  return { title: (title ?? act.title).slice(0, limits.title), kind: kind.success ? kind.data : act.kind };
}

function count(file: Package, name: RegExp): number {
  return file.names.filter((one) => name.test(one)).length;
}

