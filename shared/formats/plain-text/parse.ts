import { type Act, type ActKind, type Block, type BlockKind, blockKinds, type Footnote, limits, newBlockId } from '../../act/block.ts';
import { upperAz } from '../../act/collation.ts';
import { Numberer } from '../../act/numbering.ts';
import { firstKeys } from '../../act/order.ts';
import { runsWithMarks, takeApart } from './apparatus.ts';
import { quotedLines, unwrap } from './lines.ts';
import { type GuessWhat, Reader } from './reader.ts';

/** A footnote with the places of its mark in the text; none where the text does not have it. */
export interface PlacedFootnote extends Footnote {
  places: { blockId: string; offset: number }[];
}

export interface ParsedText {
  act: Act;
  guesses: { blockId: string; what: GuessWhat }[];
  /** The footnotes as they stand; a mark that stands twice is here twice, and the first has the places. */
  footnotes: PlacedFootnote[];
  /** The list of acts that amended this one, line by line with its headings. */
  history: string[];
  /** Lines of the e-qanun.az page above and below the act. */
  portalLines: string[];
  stats: {
    lines: number;
    characters: number;
    /** Lines that a fixed width had broken and that were joined. */
    joinedLines: number;
    /** Blocks that keep the number typed because it is not the one that would be derived. */
    keptNumbers: number;
    blocks: Record<BlockKind, number>;
    /** The text has more than an act may hold (`limits` in shared/act/block.ts); it cannot be made a draft as it is. */
    overLimits: boolean;
  };
}

/**
 * Reads the plain text of an act into blocks, in time linear in its length. Nothing is lost: apart from white space at
 * the ends of lines (and unshowable control characters) the numbers and texts of the blocks, the footnotes, the history
 * and the lines of the portal are the text. A typed number is left to be derived where it is the one that would be
 * derived, else the block keeps it, also where another has it already: in a text in force nothing is corrected (L 32).
 * @param options.newId gives block ids; by default random ones
 */
export function parsePlainText(text: string, options: { newId?: () => string } = {}): ParsedText {
  const raw = linesOf(text);
  const { body, portalLines, history, footnotes: notes } = takeApart(raw);
  const { lines, joined } = unwrap(body);
  const marks = new Set(notes.map(({ mark }) => mark));
  const reader = new Reader(marks);
  const quoted = quotedLines(lines.slice(0, 2 * limits.blocks));
  lines.forEach((line, i) => {
    if (quoted.has(i) && line !== '') reader.quoted(line);
    else if (line !== '') reader.read(line);
  });
  const drafts = reader.end();

  const newId = options.newId ?? newBlockId;
  const orders = firstKeys(drafts.length);
  const numberer = new Numberer(drafts.filter(({ kind }) => kind === 'annex').length);
  const guesses: ParsedText['guesses'] = [];
  const counts = Object.fromEntries(blockKinds.map((kind) => [kind, 0])) as Record<BlockKind, number>;
  let keptNumbers = 0;
  let characters = notes.reduce((sum, note) => sum + note.text.length, 0);
  const blocks: Block[] = drafts.map(({ kind, typed, text: content, guesses: guessed }, i) => {
    const id = newId();
    const number = typed !== undefined && typed !== numberer.peek(kind) ? typed : undefined;
    numberer.take(kind, number);
    if (number !== undefined) {
      keptNumbers++;
      guesses.push({ blockId: id, what: 'keptNumber' });
    }
    for (const what of guessed) guesses.push({ blockId: id, what });
    counts[kind]++;
    characters += content.length;
    return { id, kind, order: orders[i]!, runs: runsWithMarks(content, marks), ...(number === undefined ? {} : { number }) };
  });
  const titles = drafts.filter(({ kind }) => kind === 'title').map((draft) => draft.text);
  const title = reader.titleLines(titles).join(' ').replace(/\s*(?:\[\d{1,4}\]|KMQ\d{1,3}(?!\d))/g, '').trim().slice(0, limits.title);
  const overLimits = blocks.length > limits.blocks || characters > limits.actText || notes.length > limits.footnotes;
  const footnotes = placed(notes, blocks);
  for (const { id, runs } of blocks) if (marks.size > 0 && runs.some((run) => run.note === undefined && /\[\d{1,4}\]/.test(run.text))) guesses.push({ blockId: id, what: 'unknownMark' });
  return {
    act: { kind: actKindOf(title), title, blocks, ...(notes.length > 0 ? { footnotes: notes } : {}) },
    guesses,
    footnotes,
    history,
    portalLines,
    stats: { lines: raw.length, characters, joinedLines: joined, keptNumbers, blocks: counts, overLimits },
  };
}

function placed(notes: readonly Footnote[], blocks: readonly Block[]): PlacedFootnote[] {
  const footnotes: PlacedFootnote[] = notes.map((note) => ({ ...note, places: [] }));
  if (notes.length === 0) return footnotes;
  const first = new Map<string, PlacedFootnote>();
  for (const note of footnotes) if (!first.has(note.mark)) first.set(note.mark, note);
  for (const { id, runs } of blocks) {
    let offset = 0;
    for (const { text, note } of runs) {
      if (note !== undefined) first.get(note)?.places.push({ blockId: id, offset });
      offset += text.length;
    }
  }
  return footnotes;
}

/**
 * Reads a pasted piece of text into blocks without looking for the head of an act. Typed numbers are dropped, since they
 * are derived where the piece is put in; letters such as `a)` stay. Lines without a number take `plainKind` where no
 * line has one, else they are paragraphs.
 */
export function parseFragment(text: string, plainKind: BlockKind): Pick<Block, 'kind' | 'runs' | 'number'>[] {
  const reader = new Reader(new Set(), false);
  for (const line of unwrap(linesOf(text)).lines) if (line !== '') reader.read(line);
  const drafts = reader.end();
  const structured = drafts.some(({ typed }) => typed !== undefined);
  return drafts.map(({ kind, typed, text: content }) => ({
    kind: structured ? kind : plainKind,
    runs: content === '' ? [] : [{ text: content }],
    ...(typed && /^\p{Ll}\)/u.test(typed) ? { number: typed } : {}),
  }));
}

// eslint-disable-next-line no-control-regex -- what cannot be shown cannot be signed
const unshowable = /[\u0000-\u0008\u000e-\u001f\u007f\ufffe\uffff]|\p{Cs}/gu;

function linesOf(text: string): string[] {
  return text
    .replace(unshowable, '')
    .split(/\r\n|[\r\n\v\f\u0085\u2028\u2029]/)
    .map((line) => line.trim());
}

const kindWords: [RegExp, ActKind][] = [
  [/KONSTİTUSİYA QANUNU/, 'constitutionalLaw'], [/MƏCƏLLƏSİ/, 'code'], [/QANUNU?(?![\p{L}])/u, 'law'], [/FƏRMANI?(?![\p{L}])/u, 'decree'], [/SƏRƏNCAMI?(?![\p{L}])/u, 'presidentialOrder'],
  [/ƏSASNAMƏ/, 'statute'], [/NİZAMNAMƏ/, 'charter'], [/QAYDA/, 'rules'], [/TƏLİMAT/, 'instruction'], [/NAZ[Iİ]RLƏR KAB[Iİ]NET[Iİ][^]{0,40}QƏRAR/, 'cabinetDecision'], [/QƏRAR/, 'agencyDecision'],
];

/** The kind of act by the word in capitals in its title, else by one with a capital letter. */
function actKindOf(title: string): ActKind {
  const named = title.split(' ').filter((word) => /^\p{Lu}/u.test(word)).map(upperAz).join(' ');
  const found = kindWords.find(([word]) => word.test(title)) ?? kindWords.find(([word]) => word.test(named));
  return found?.[1] ?? 'other';
}
