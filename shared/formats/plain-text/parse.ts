import { type Block, type BlockKind, limits } from '../../act/block.ts';
import { runsWithMarks, takeApart } from './apparatus.ts';
import { assemble, type Assembled } from './assemble.ts';
import { contentsOf } from './contents.ts';
import { quotedLines, unwrap } from './lines.ts';
import { Reader } from './reader.ts';

export interface ParsedText extends Pick<Assembled, 'act' | 'guesses' | 'footnotes'> {
  /** The list of acts that amended this one, line by line with its headings. */
  history: string[];
  /** Lines of the e-qanun.az page above and below the act. */
  portalLines: string[];
  stats: Pick<Assembled, 'characters' | 'keptNumbers' | 'blocks' | 'overLimits'> & {
    lines: number;
    /** Lines that a fixed width had broken and that were joined. */
    joinedLines: number;
  };
}

/**
 * Reads the plain text of an act into blocks, in time linear in its length. Nothing is lost: apart from white space at
 * the ends of lines (and characters that show nothing: controls, spaces of no width) the numbers and texts of the blocks, the footnotes, the history
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
  const contents = contentsOf(lines);
  lines.forEach((line, i) => {
    if (line === '') return;
    if (contents && i >= contents.from && i < contents.to) reader.contents(line, i === contents.from);
    else if (quoted.has(i)) reader.quoted(line);
    else reader.read(line);
  });
  const drafts = reader.end();
  const titles = reader.titleLines(drafts.filter(({ kind }) => kind === 'title').map((draft) => draft.text));
  const { act, guesses, footnotes, ...stats } = assemble(drafts, titles, notes, (draft) => ({ runs: runsWithMarks(draft.text, marks) }), options.newId);
  return { act, guesses, footnotes, history, portalLines, stats: { lines: raw.length, joinedLines: joined, ...stats } };
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
const unshowable = /[\u0000-\u0008\u000e-\u001f\u007f\u200b\u2060\ufeff\ufffe\uffff]|\p{Cs}/gu;

function linesOf(text: string): string[] {
  return text
    .replace(unshowable, '')
    .split(/\r\n|[\r\n\v\f\u0085\u2028\u2029]/)
    .map((line) => line.trim());
}
