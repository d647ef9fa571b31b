import * as Y from 'yjs';
import { fitRuns, limits, type Mark, marks, NoteMark, type TextRun, tidyRuns } from './block.ts';
import { Link, linkChar, type Say } from './link.ts';
import type { BlockText } from './cut-text.ts';
import type { Suggested } from './suggestions.ts';

/**
 * A stretch of the document's text, as long as it is there: a linked reference is its one character. An act has the words
 * instead (`runsOf`), so places in the two differ (`offsetsOf`).
 */
export interface Span extends Omit<TextRun, 'ref'> {
  ref?: Link;
  /** The ids of comments on it, sorted. */
  comments?: readonly string[];
  /** The suggestion by which it is inserted: no part of the act until that is accepted. */
  ins?: string;
  /** The suggestions by which it is deleted: a part of the act until one is accepted. */
  del?: readonly string[];
}

/** What the attributes of commented text begin with; the id of the comment follows. */
export const commentAttribute = 'comment:';

type Piece = { insert: string; attributes?: Record<string, unknown>; suggested?: Suggested };

/** The text with all its attributes, from a place on: what is copied where a text is split or joined. */
export function deltaOf(text: BlockText, from = 0): Piece[] {
  const delta: Piece[] = [];
  let at = 0;
  for (const { insert, ...rest } of text.toDelta()) {
    if (typeof insert !== 'string') continue;
    const part = insert.slice(Math.max(0, from - at));
    at += insert.length;
    if (part !== '') delta.push({ insert: part, ...rest });
  }
  return delta;
}

/** The spans of a text, neighbours alike joined. Unknown or damaged attributes and embedded objects are left out. */
export function spansOf(text: BlockText): Span[] {
  const plain = plainOf(text);
  if (plain !== null) return plain === '' ? [] : [{ text: plain }];
  const spans: Span[] = [];
  for (const { insert, attributes, suggested } of deltaOf(text)) {
    const span: Span = { text: insert, ...suggested };
    if (!attributes) {
      push(spans, span);
      continue;
    }
    for (const mark of marks) if (attributes[mark] === true) span[mark] = true;
    if (attributes['note'] !== undefined && NoteMark.safeParse(attributes['note']).success) span.note = attributes['note'] as string;
    const comments = Object.keys(attributes).filter((name) => name.startsWith(commentAttribute) && attributes[name] === true).map((name) => name.slice(commentAttribute.length)).sort();
    if (comments.length > 0) span.comments = comments;
    const link = attributes['ref'] === undefined ? null : Link.safeParse(attributes['ref']);
    if (!link?.success) push(spans, span);
    else for (const part of insert.split(/(\ufffc)/)) if (part !== '') push(spans, part === linkChar ? { ...span, text: part, ref: link.data } : { ...span, text: part });
  }
  return spans;
}

/** A text in which there are only characters, as in almost all: read a fifth as long as by its delta. Null where there is more. */
function plainOf(text: BlockText): string | null {
  if (!(text instanceof Y.Text)) return null;
  let plain = '';
  for (let item = text._start; item; item = item.right) {
    if (item.deleted) continue;
    if (!(item.content instanceof Y.ContentString)) return null;
    plain += item.content.str;
  }
  return plain;
}

function push(spans: Span[], span: Span): void {
  const last = spans.at(-1);
  if (last && !last.ref && !span.ref && sameSpan(last, span)) last.text += span.text;
  else spans.push(span);
}

/** True where two spans look alike: same marks, same footnote, same link, same comments, same suggestions. */
export function sameSpan(a: Partial<Span>, b: Partial<Span>): boolean {
  return a.note === b.note && a.ins === b.ins && a.del?.join() === b.del?.join() && a.comments?.join() === b.comments?.join() && a.ref?.to === b.ref?.to && a.ref?.form === b.ref?.form && a.ref?.shown === b.ref?.shown && marks.every((mark) => a[mark] === b[mark]);
}

/** The words of a span on the page. A `linkChar` that links nothing says nothing. */
export function wordsOfSpan({ text, ref }: Span, say: Say): string {
  return ref ? (say(ref) ?? ref.shown) : text.includes(linkChar) ? text.replaceAll(linkChar, '') : text;
}

/** The words of a span in the act: none where it is only suggested. */
export function actWordsOfSpan(span: Span, say: Say): string {
  return span.ins === undefined ? wordsOfSpan(span, say) : '';
}

/** Spans as the act has them: references say their words, and what is only suggested is left out. */
export function runsOf(spans: readonly Span[], say: Say): TextRun[] {
  return fitRuns(spans.map((span) => {
    const { ref, comments: _comments, ins: _ins, del: _del, ...run } = span;
    return { ...run, text: actWordsOfSpan(span, say), ...(ref ? { ref: ref.to } : {}) };
  }));
}

/** Whether texts can stand in one block with some more runs of their own. */
export function mayHaveRuns(texts: readonly BlockText[], more: number): boolean {
  return texts.reduce((sum, { length }) => sum + length, more) <= limits.runs || runCount(texts.flatMap(spansOf)) + more <= limits.runs;
}

/** Whether a mark may be set or cleared on the characters `from`–`to`: where there are as many runs as may be, only if that makes no more. */
export function mayFormat(text: BlockText, from: number, to: number, mark: Mark, on: boolean): boolean {
  if (mayHaveRuns([text], 2)) return true;
  const spans = spansOf(text);
  let at = 0;
  const formatted = spans.flatMap((span) => {
    const [start, end] = [Math.max(from - at, 0), Math.min(to - at, span.text.length)];
    at += span.text.length;
    if (end <= start) return [span];
    const { [mark]: _was, ...rest } = span;
    return [{ ...span, text: span.text.slice(0, start) }, { ...rest, ...(on && { [mark]: true }), text: span.text.slice(start, end) }, { ...span, text: span.text.slice(end) }];
  });
  return runCount(formatted) <= Math.max(limits.runs, runCount(spans));
}

function runCount(spans: readonly Span[]): number {
  return tidyRuns(spans.map(({ ref, comments: _comments, ins: _ins, del: _del, ...run }) => ({ ...run, ...(ref && { ref: ref.to }) }))).length;
}

/** Attributes of a run for the document. @param link what a run with `ref` becomes, null where it stays plain words */
export function pieceOf({ text, ref, ...attributes }: TextRun, link: Link | null): Piece {
  return ref && link ? { insert: linkChar, attributes: { ...attributes, ref: link } } : { insert: text.replaceAll(linkChar, ''), attributes };
}

/** Attributes that set exactly these marks, whatever stands around. */
export function attributesOf(on: Partial<Record<Mark, boolean | undefined>> & { note?: string }): Record<Mark, true | null> & { note: string | null } {
  return { bold: on.bold ? true : null, italic: on.italic ? true : null, sub: on.sub ? true : null, sup: on.sup ? true : null, note: on.note ?? null };
}

/** How places in a block's text of the document and in its text of the act (`textOf`), or in its words on the page, belong together, in UTF-16 units. */
export interface Offsets {
  toAct: (offset: number) => number;
  /** The place in the document. Within a reference: before it, or with `end` behind it; beside what is only suggested: behind it, or with `end` before it. */
  toDocument: (offset: number, end?: boolean) => number;
}

/** Prepares the offsets of one block. @param wordsOf `wordsOfSpan` for its words on the page */
export function offsetsOf(spans: readonly Span[], say: Say, wordsOf: typeof wordsOfSpan = actWordsOfSpan): Offsets {
  if (!spans.some(({ ref, ins, text }) => ref || ins !== undefined || text.includes(linkChar))) return { toAct: (offset) => offset, toDocument: (offset) => offset };
  const pieces = spans.flatMap((span) => {
    const words = wordsOf(span, say);
    if (span.ref || words.length === 0) return [{ inDocument: span.text.length, inAct: words.length }];
    return span.text.split(/(\ufffc)/).map((part) => ({ inDocument: part.length, inAct: part === linkChar ? 0 : part.length }));
  });
  const map = (offset: number, from: 'inDocument' | 'inAct', to: 'inDocument' | 'inAct', end: boolean) => {
    let [at, result] = [0, 0];
    for (const piece of pieces) {
      if (offset < at + piece[from] || (end && offset === at + piece[from])) {
        if (piece.inDocument === piece.inAct) return result + offset - at;
        return result + (offset === at || (offset < at + piece[from] && !end) ? 0 : piece[to]);
      }
      at += piece[from];
      result += piece[to];
    }
    return result;
  };
  return { toAct: (offset) => map(offset, 'inDocument', 'inAct', false), toDocument: (offset, end = false) => map(offset, 'inAct', 'inDocument', end) };
}
