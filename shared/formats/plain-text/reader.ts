import { type BlockKind, limits } from '../../act/block.ts';
import { fromRoman, labelOf } from '../../act/label.ts';
import { bareNumber, Numberer } from '../../act/numbering.ts';
import { isPortalLine, marksAt, writtenMark } from './apparatus.ts';
import { isApprovalLine, isCapitals, isDivision, isKindLine, isNameLine, isSignatureLine, labelledLine, listKinds, structuralLine, type StructuralLine, tidyLabel } from './lines.ts';

/**
 * Something recognised by habit rather than by rule, for a person to look at: where the head and the end of the act are
 * (`title`, `approval`, `preamble`, `signature`), a number that is not the one to be derived (`keptNumber`), stands
 * below the levels of L 30 (`deepLevel`), lacks its dot (`missingDot`) or repeats another article's number
 * (`strayNumber`); a heading in Roman numbers (`romanHeading`), a name or text taken from the line below its number
 * (`joinedLine`), a mark of a footnote put behind the number it stood before (`movedMark`), one without a footnote
 * (`unknownMark`); the wording of another act that an amending one quotes (`quoted`); the text's own list of its headings
 * (`contents`), kept at its first line only.
 */
export type GuessWhat =
  | 'title' | 'approval' | 'preamble' | 'signature' | 'portal' | 'keptNumber' | 'deepLevel' | 'missingDot' | 'strayNumber'
  | 'romanHeading' | 'joinedLine' | 'movedMark' | 'unknownMark' | 'quoted' | 'contents';

/** A block in the making. `typed` is the number as it stands in the text; `sources` are the lines its text is made of. */
export interface Draft {
  kind: BlockKind;
  typed?: string;
  text: string;
  guesses: GuessWhat[];
  sources: number[];
}

/** What is known of a line beside its text. */
export interface LineFacts {
  /** Its place, given back in the `sources` of a block. */
  source: number;
  /** A number that a program counts and shows before it; it is not in the text. */
  label?: string;
  align?: 'center' | 'right';
}
const noFacts: LineFacts = { source: -1 };

interface HeadLine extends LineFacts {
  text: string;
}

/** What the reader knows of the act or annex it is in. */
interface Place {
  article: string | null;
  /** The deepest kind that lists stand below. */
  deepest: BlockKind | null;
  /** Numbers in use since the article began that do not repeat its own: `1.`, `2.` */
  plainParts: Set<string>;
  /** Articles repeat their number in their parts (L 30.6), as far as has been seen. */
  repeats: boolean;
  headings: boolean;
  romanChapter: number;
  romanPart: number;
}

const newPlace = (): Place => ({ article: null, deepest: null, plainParts: new Set(), repeats: false, headings: false, romanChapter: 0, romanPart: 0 });

/** Reads line by line; holds back the head of the act (and of each annex) until its first structural element. */
export class Reader {
  readonly #out: Draft[] = [];
  readonly #marks: ReadonlySet<string>;
  #head: HeadLine[] | null;
  #place = newPlace();
  #numberer = new Numberer();
  /** What the next plain line belongs to: the name of a heading, or the text of a number that stands alone. */
  #open: 'name' | 'moreName' | 'text' | null = null;
  #inAnnex = false;
  #firstTitles = 0;
  #facts = noFacts;

  /** @param marks of the footnotes there are @param withHead false for a piece of an act */
  constructor(marks: ReadonlySet<string> = new Set(), withHead = true) {
    this.#marks = marks;
    this.#head = withHead ? [] : null;
  }

  read(text: string, facts = noFacts): void {
    this.#facts = facts;
    const line = facts.label === undefined ? text : `${facts.label} ${text}`.trimEnd();
    if (this.#isFull()) return this.#rest(line);
    if (line.length > limits.blockText) return this.#readLong(line);
    const found = facts.label === undefined ? structuralLine(this.#inOnePiece(line)) : labelledLine(facts.label, text);
    if (found && isFirst(found)) this.#beginApproved();
    const kind = found && this.#kindOf(found);
    if (found && kind) return this.#structural(found, kind, '');
    const behind = this.#behindMark(line);
    if (behind) return this.#structural(behind.found, behind.kind, writtenMark(behind.mark));
    this.#plain(line);
  }

  /** Where a count begins anew behind an approval note, what is approved begins at the note, also where the signature above it was not seen. */
  #beginApproved(): void {
    const out = this.#out;
    if (this.#head || out.at(-1)?.kind !== 'paragraph') return;
    let from = out.length;
    while (from > 0 && out.length - from < longestHead && out[from - 1]!.kind === 'paragraph') from--;
    const lines = out.slice(from).map(({ text, sources }): HeadLine => ({ ...noFacts, text, source: sources[0]! }));
    const note = approvalsIn(lines).indexOf(true);
    if (note < 0 || lines.slice(note).some(({ text }) => /[.;:]$/.test(text) && !isApprovalLine(text))) return;
    out.length = from + note;
    [this.#place, this.#inAnnex] = [newPlace(), true];
    this.#endHead(lines.slice(note));
  }

  /** What stands behind the mark of a footnote, of one that is missing only a number of this article; where marks of two lengths are possible, the one that leaves a number of this article. */
  #behindMark(line: string): { mark: string; found: StructuralLine; kind: BlockKind } | null {
    if (this.#marks.size === 0) return null;
    const inArticle = (found: StructuralLine) => found.type === 'numbered' && plainDashes(found.bare).startsWith(`${this.#place.article}.`);
    const known = marksAt(line, 0, this.#marks);
    const possible = (known.length > 0 ? known : marksAt(line, 0, null)).flatMap((mark) => {
      const found = structuralLine(line.slice(writtenMark(mark).length).trimStart());
      const kind = found && 'sure' in found && found.sure ? this.#kindOf(found) : null;
      return found && kind && (known.length > 0 || inArticle(found)) ? [{ mark, found, kind }] : [];
    });
    return possible.find(({ found }) => inArticle(found)) ?? possible[0] ?? null;
  }

  /** A line whose number has got spaces inside, as letters set apart do when copied: `Maddə 1 2 .`, where it is one of the next, and in it `12 . 1 . Text`. */
  #inOnePiece(line: string): string {
    const first = line.charCodeAt(0);
    const start = first < 58 ? /^([1-9]\d*(?:\s?[-–]\s?\d{1,2})*(?:\s?\.\s?\d(?:\s?\d){0,2}(?:\s?[-–]\s?\d{1,2})*){1,4}\s?\.)(?=\s|\p{L})/u.exec(line.slice(0, 60))
      : /^madd ?ə\s+([1-9](?:\s?\d){0,4}(?:\s?[-–]\s?\d{1,3})*\s?\.)(?=\s|$|\p{Lu})/iu.exec(line.slice(0, 60));
    if (!start || !/\s/.test(start[1]!)) return line;
    const piece = start[1]!.replace(/\s+/g, '');
    const { article, plainParts } = this.#place;
    const inside = article !== null && plainParts.size === 0 && plainDashes(piece).startsWith(`${article}.`);
    const ahead = Number.parseInt(piece) - Number.parseInt(bareNumber('article', this.#numberer.peek('article')));
    const next = first > 58 && ((ahead >= 0 && ahead < 5) || plainDashes(piece).startsWith(`${article}-`));
    return inside || next ? start[0].slice(0, -start[1]!.length) + piece + line.slice(start[0].length) : line;
  }

  /** A line of a wording that is quoted: it has no number of this act. */
  quoted(line: string, facts = noFacts): void {
    this.#facts = facts;
    if (this.#isFull()) return this.#rest(line);
    if (line.length > limits.blockText) return this.#readLong(line);
    if (this.#head) this.#endHead(this.#head);
    this.#open = null;
    this.#push({ kind: 'paragraph', text: line, guesses: ['quoted'] });
  }

  /** A line of the list of contents: the act may begin, or go on, below it. @param first whether it is the list's first line */
  contents(line: string, first: boolean, facts = noFacts): void {
    this.#facts = facts;
    if (this.#isFull()) return this.#rest(line);
    const head = this.#head;
    if (head) this.#endHead(head);
    this.#open = null;
    for (let at = 0; at < line.length; at += limits.blockText) {
      this.#push({ kind: 'paragraph', text: line.slice(at, at + limits.blockText), guesses: first && at === 0 ? ['contents'] : [] });
    }
    if (head) this.#head = [];
  }

  /** A block that the file itself names: nothing of it is guessed, and what comes after it is read in its place. */
  told(kind: BlockKind, typed: string | undefined, text: string, facts: LineFacts): void {
    this.#facts = facts;
    if (this.#head) this.#endHead(this.#head);
    const approved = this.#out.at(-1)?.kind === 'signature' && kind === 'approval';
    if (kind === 'annex' || approved) [this.#place, this.#inAnnex] = [newPlace(), true];
    if (kind === 'title' && !this.#inAnnex) this.#firstTitles++;
    this.#open = null;
    this.#push({ kind, ...(typed === undefined ? {} : { typed }), text, guesses: [] });
    const place = this.#place;
    if (kind === 'section' || kind === 'chapter' || kind === 'article') place.headings = true;
    if (kind === 'article') {
      [place.article, place.romanPart] = [plainDashes(bareNumber('article', typed ?? '')), 0];
      place.plainParts.clear();
    }
    if (typed === undefined || kind === 'annex') return;
    place.deepest = kind;
    const bare = plainDashes(bareNumber(kind, typed));
    if (place.article !== null && bare.startsWith(`${place.article}.`)) place.repeats = true;
    else if (kind === 'part') place.plainParts.add(bare);
  }

  end(): Draft[] {
    if (this.#head) this.#endHead(this.#head);
    return this.#out;
  }

  /** The title lines of the act itself, without those of its annexes; one that is repeated below the contents is given once. */
  titleLines(all: readonly string[]): readonly string[] {
    const seen = new Set<string>();
    return all.slice(0, this.#firstTitles).filter((line) => {
      const name = line.replace(/\[\d{1,4}\]/g, '').trim();
      return !seen.has(name) && seen.add(name);
    });
  }

  #isFull(): boolean {
    return this.#out.length > limits.blocks;
  }

  /** A text with more lines than an act has blocks cannot be made one; what is beyond is kept without looking at it. */
  #rest(line: string): void {
    const last = this.#out.at(-1)!;
    if (last.typed === undefined && last.text.length + line.length < limits.blockText) {
      last.text += `\n${line}`;
      last.sources.push(this.#facts.source);
    } else this.#out.push({ kind: 'paragraph', text: line, guesses: [], sources: [this.#facts.source] });
  }

  #structural(found: StructuralLine, kind: BlockKind, mark: string): void {
    if (this.#head) this.#endHead(this.#head);
    if (kind === 'annex') this.#takeAnnexHead();
    const place = this.#place;
    const typed = tidyLabel(found.label);
    if (named(kind)) this.#dropRomanPart();
    const guesses: GuessWhat[] = [];
    if (mark !== '') guesses.push('movedMark');
    if ('sure' in found && !found.sure) guesses.push('missingDot');
    if (found.type === 'roman') guesses.push('romanHeading');
    if (found.type === 'numbered') {
      const inArticle = place.article !== null && plainDashes(found.bare).startsWith(`${place.article}.`);
      if (kind === 'indent' && found.depth > (place.article ? 5 : 4)) guesses.push('deepLevel');
      if (place.article !== null && place.repeats && !inArticle && found.depth > 1 && place.plainParts.size === 0) guesses.push('strayNumber');
      if (inArticle) place.repeats = true;
      if (found.depth === 1) place.plainParts.add(found.bare);
    }
    this.#push({ kind, typed, text: [mark, found.rest].filter((part) => part !== '').join(' '), guesses });
    const bare = found.rest.replace(/\[\d{1,4}\]|KMQ\d{1,3}/g, '').trim() === '';
    if (found.type === 'section' || found.type === 'chapter') [place.headings, this.#open] = [true, bare ? 'name' : null];
    else this.#open = bare && found.type !== 'annex' ? (named(kind) ? 'name' : 'text') : null;
    if (found.type === 'article') {
      [place.article, place.headings, place.romanPart] = [plainDashes(bareNumber('article', typed)), true, 0];
      place.plainParts.clear();
    }
    if (found.type === 'annex') [this.#place, this.#inAnnex, this.#head] = [newPlace(), true, []];
    else if (found.type !== 'listed') place.deepest = kind;
  }

  /** “II. Uzufrukt” directly above an article is no part of the article before it but a heading that L 30 has no level for. */
  #dropRomanPart(): void {
    const last = this.#out.at(-1);
    if (last?.kind !== 'part' || !last.guesses.includes('romanHeading') || last.text.length > 200 || /[.;:,]$/.test(last.text)) return;
    [last.kind, last.text, last.typed, last.guesses] = ['paragraph', `${last.typed} ${last.text}`, undefined, []];
  }

  /** “Azərbaycan Respublikasının / Bağ Məcəlləsinə” above “1-ci əlavə” says what the annex belongs to, not what the last article does. */
  #takeAnnexHead(): void {
    const out = this.#out;
    let from = out.length;
    const isHead = ({ kind, text }: Draft) => kind === 'paragraph' && text.length < 160 && /^[\p{Lu}“"«]/u.test(text) && !/[.;:,!?]$/.test(text);
    while (from > 0 && out.length - from < 5 && isHead(out[from - 1]!)) from--;
    if (from === out.length || !/[aə]["”»]?(?:na|nə)?$/iu.test(out.at(-1)!.text)) return;
    for (const draft of out.slice(from)) [draft.kind, draft.guesses] = ['approval', ['approval']];
  }

  #push(draft: Omit<Draft, 'sources'>, { source }: LineFacts = this.#facts): void {
    this.#numberer.take(draft.kind, draft.typed);
    this.#out.push({ ...draft, sources: [source] });
  }

  #readLong(line: string): void {
    for (let at = 0; at < line.length; ) {
      let end = Math.min(line.length, at + limits.blockText - 1);
      if (end < line.length && /[\ud800-\udbff]/.test(line[end - 1]!)) end--;
      this.read(line.slice(at, end).trim(), { source: this.#facts.source });
      at = end;
    }
  }

  #kindOf(found: StructuralLine): BlockKind | null {
    const { article, deepest, plainParts, repeats, headings } = this.#place;
    if (found.type === 'listed') {
      const next: Partial<Record<BlockKind, BlockKind>> = { article: 'clause', part: 'clause', clause: 'subclause', subclause: 'indent', indent: 'indent' };
      return deepest === null && /^\d/.test(found.label) ? 'part' : (next[deepest ?? 'part'] ?? 'clause');
    }
    if (found.type === 'roman') return this.#romanKind(found);
    // “§ 1.” divides a chapter of a code; in an act without articles it is what a part is elsewhere.
    if (found.type === 'sign') return headings ? null : 'part';
    // “Maddə 5 ilə …” and “2.5 faiz …” begin sentences; without a mark behind it a number counts only where it is the next one.
    if (found.type === 'article' && !found.sure && !this.#isNext('article', found.label)) return null;
    if (found.type !== 'numbered') return found.type;
    const bare = plainDashes(found.bare);
    const inArticle = article !== null && bare.startsWith(`${article}.`);
    // “1078.20.” in article 1078-20 has lost its hyphen; else such a number is a year.
    if (/^\d{4}/.test(bare) && !inArticle && !(found.sure && found.depth > 1 && bare.split('.', 1)[0] === article?.split('-', 1)[0])) return null;
    const belowPart = plainParts.has(bare.slice(0, bare.indexOf('.')));
    const repeated = !belowPart && (inArticle || (article !== null && repeats && plainParts.size === 0 && found.depth > 1));
    const kind = listKinds[Math.min(found.depth - (repeated ? 2 : 1), listKinds.length - 1)]!;
    if (found.sure || this.#isNext(kind, found.label)) return kind;
    return inArticle && /^[\p{Lu}“"«]/u.test(found.rest) ? kind : null;
  }

  /** Whether a number without its dot is the one that comes next, those before it having theirs or not. */
  #isNext(kind: BlockKind, label: string): boolean {
    return this.#numberer.peek(kind).replace(/\.$/, '') === label;
  }

  /** “I. …” is a part inside an article, else a chapter where it is short; it has to be the next one, since `V.` may be a name. */
  #romanKind({ label, rest }: StructuralLine): BlockKind | null {
    const place = this.#place;
    const count = fromRoman(label.replace(/(?:-\d+)?\.$/, ''));
    if (count === 0) return null;
    if (place.article !== null) {
      if (count !== place.romanPart + 1 && !(count === place.romanPart && label.includes('-'))) return null;
      place.romanPart = count;
      return 'part';
    }
    if (count !== place.romanChapter + 1 || rest.length > 200 || /[.;:,]$/.test(rest)) return null;
    place.romanChapter = count;
    return 'chapter';
  }

  #plain(line: string): void {
    const last = this.#out.at(-1);
    if (this.#belongsToLast(line)) {
      if (last!.kind === 'article' || this.#open === 'text') last!.guesses.push('joinedLine');
      last!.text = last!.text === '' ? line : `${last!.text} ${line}`;
      last!.sources.push(this.#facts.source);
      this.#open = last!.kind === 'section' || last!.kind === 'chapter' ? 'moreName' : null;
      return;
    }
    this.#open = null;
    if (this.#head) {
      this.#head.push({ ...this.#facts, text: line });
      // A text without any structure is no head: after so many lines the title is found or there is none.
      if (this.#head.length >= 200) this.#endHead(this.#head);
      return;
    }
    // What an act approves follows its signature, often without an annex line.
    const above = isApprovalLine(line) ? this.#behindSignature() : null;
    if (above) {
      this.#out.length -= above.length;
      [this.#place, this.#inAnnex, this.#head] = [newPlace(), true, [...above, { ...this.#facts, text: line }]];
      return;
    }
    const kind = isSignatureLine(line) ? 'signature' : 'paragraph';
    this.#push({ kind, text: line, guesses: kind === 'signature' ? [kind] : isPortalLine(line) ? ['portal'] : [] });
  }

  /** The lines between the signature and this one, where they may be the beginning of an approval note; null where no signature stands near. */
  #behindSignature(): HeadLine[] | null {
    const lines: HeadLine[] = [];
    for (const draft of this.#out.slice(-longestApproval - 1).toReversed()) {
      if (draft.kind === 'signature') return lines;
      if (draft.kind !== 'paragraph' || !isPieceOfNote(draft.text)) return null;
      lines.unshift({ ...noFacts, text: draft.text, source: draft.sources[0]! });
    }
    return null;
  }

  #belongsToLast(line: string): boolean {
    const last = this.#out.at(-1);
    if (this.#open === null || !last || isPortalLine(line) || last.text.length + line.length >= limits.blockText) return false;
    if (this.#open === 'moreName') return (isCapitals(line) && isCapitals(last.text) && !isSignatureLine(line) && !isDivision(line)) || (/^\p{Ll}/u.test(line) && line.length < 200 && !/[.;:,]$/.test(line));
    if (this.#open === 'name' && last.kind === 'article') return line.length < 300 && /^[\p{Lu}“"«]/u.test(line) && !/[.;:,]$/.test(line);
    return true;
  }

  #endHead(head: HeadLine[]): void {
    this.#head = null;
    const isPlainHead = (line: string | undefined) => line !== undefined && !isPortalLine(line) && !isApprovalLine(line) && !isDivision(line);
    const isShortName = (line: string) => line.length < 400 && !/[.;:,]$/.test(line) && !isSignatureLine(line);
    const isTitle = head.map(({ text, align }) => isPlainHead(text) && !/[:;]$/.test(text) && (isCapitals(text) || isNameLine(text) || isKindLine(text) || (align === 'center' && isShortName(text))));
    const firstCapitals = head.findIndex(({ text }, i) => isTitle[i] && isCapitals(text));
    const before = head[firstCapitals - 1]?.text;
    if (isPlainHead(before) && before!.length < 400 && !/[.;:,]$/.test(before!)) isTitle[firstCapitals - 1] = true;
    const lastTitle = isTitle.lastIndexOf(true);
    const isApproval = approvalsIn(head);
    head.forEach((line, i) => {
      const { text } = line;
      const kind: BlockKind = isApproval[i] && i <= lastTitle + 1 ? 'approval'
        : isTitle[i] ? 'title'
          : isPortalLine(text) || isDivision(text) || isApproval[i] ? 'paragraph'
            : lastTitle >= 0 && i > lastTitle && head.length < 200 && !this.#inAnnex ? 'preamble' : 'paragraph';
      if (kind === 'title' && !this.#inAnnex) this.#firstTitles++;
      this.#push({ kind, text, guesses: isPortalLine(text) ? ['portal'] : kind === 'paragraph' ? [] : [kind as GuessWhat] }, line);
    });
  }
}

const named = (kind: BlockKind) => kind === 'section' || kind === 'chapter' || kind === 'article';

/** How many lines may stand between the end of an act and the first number of what it approves. */
const longestHead = 14;

/** `1.`, `I.`, “Maddə 1.”, “1-ci fəsil”: where a count begins. */
function isFirst(found: StructuralLine): boolean {
  if (found.type === 'numbered') return found.bare === '1';
  if (found.type === 'roman') return found.label === 'I.';
  return (found.type === 'article' || found.type === 'chapter' || found.type === 'section') && labelOf(found.type, tidyLabel(found.label))?.count === 1;
}

/** How many lines an approval note may be broken into above the one that says “təsdiq edilmişdir”. */
const longestApproval = 7;

function isPieceOfNote(line: string): boolean {
  return line.length < 120 && !/[.;:!?]$/.test(line);
}

/** Whether a line goes on with the one above: “Nazirlər Kabinetinin / 2031-ci il 3 mart tarixli / 55 nömrəli qərarı ilə / təsdiq edilmişdir”. */
function goesOn(above: string, line: string): boolean {
  if (!isPieceOfNote(above) || isNameLine(above)) return false;
  return /^(?:\p{Ll}|\d|təsd[iİ]q)/iu.test(line) && (/^[\p{Ll}\d]/u.test(line) || /\s[iİ]lə$/iu.test(above)) || /[ıiuüIİUÜ][nN]$|^azərbaycan respublikası$/iu.test(above);
}

/** Which lines of a head are approval notes, broken into several lines or not; lines at the right edge around one belong to it. */
function approvalsIn(head: readonly HeadLine[]): boolean[] {
  const is = head.map(({ text }) => isApprovalLine(text));
  for (let last = is.length - 1; last > 0; last--) {
    if (!is[last]) continue;
    for (let i = last; i > 0 && last - i < longestApproval && !is[i - 1] && goesOn(head[i - 1]!.text, head[i]!.text); i--) is[i - 1] = true;
  }
  for (let i = 1; i < head.length; i++) is[i] ||= is[i - 1]! && head[i]!.align === 'right' && head[i - 1]!.align === 'right';
  for (let i = head.length - 2; i >= 0; i--) is[i] ||= is[i + 1]! && head[i]!.align === 'right' && head[i + 1]!.align === 'right';
  return is;
}

function plainDashes(number: string): string {
  return number.replace(/[–\u2011]/g, '-');
}
