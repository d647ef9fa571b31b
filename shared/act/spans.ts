import { type Mark, marks, NoteMark, type TextRun, tidyRuns } from './block.ts';
import { Link, linkChar, type Say } from './link.ts';
import type { BlockText } from './cut-text.ts';

/**
 * A stretch of the document's text, as long as it is there: a linked reference is its one character. An act has the words
 * instead (`runsOf`), so places in the two differ (`offsetsOf`).
 */
export interface Span extends Omit<TextRun, 'ref'> {
  ref?: Link;
  /** The ids of comments on it, sorted. */
  comments?: readonly string[];
}

/** What the attributes of commented text begin with; the id of the comment follows. */
export const commentAttribute = 'comment:';

type Piece = { insert: string; attributes?: Record<string, unknown> };

/** The text with all its attributes, from a place on: what is copied where a text is split or joined. */
export function deltaOf(text: BlockText, from = 0): Piece[] {
  const delta: Piece[] = [];
  let at = 0;
  for (const { insert, attributes } of text.toDelta()) {
    if (typeof insert !== 'string') continue;
    const part = insert.slice(Math.max(0, from - at));
    at += insert.length;
    if (part !== '') delta.push({ insert: part, ...(attributes ? { attributes } : {}) });
  }
  return delta;
}

/** The spans of a text, neighbours alike joined. Unknown or damaged attributes and embedded objects are left out. */
export function spansOf(text: BlockText): Span[] {
  const spans: Span[] = [];
  for (const { insert, attributes } of deltaOf(text)) {
    if (!attributes) {
      push(spans, { text: insert });
      continue;
    }
    const span: Span = { text: insert };
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

function push(spans: Span[], span: Span): void {
  const last = spans.at(-1);
  if (last && !last.ref && !span.ref && sameSpan(last, span)) last.text += span.text;
  else spans.push(span);
}

/** True where two spans look alike: same marks, same footnote, same link, same comments. */
export function sameSpan(a: Partial<Span>, b: Partial<Span>): boolean {
  return a.note === b.note && a.comments?.join() === b.comments?.join() && a.ref?.to === b.ref?.to && a.ref?.form === b.ref?.form && a.ref?.shown === b.ref?.shown && marks.every((mark) => a[mark] === b[mark]);
}

/** The words of a span in the act. A `linkChar` that links nothing says nothing. */
export function wordsOfSpan({ text, ref }: Span, say: Say): string {
  return ref ? (say(ref) ?? ref.shown) : text.includes(linkChar) ? text.replaceAll(linkChar, '') : text;
}

/** Spans as the act has them: references say their words. */
export function runsOf(spans: readonly Span[], say: Say): TextRun[] {
  return tidyRuns(spans.map((span) => {
    const { ref, comments: _comments, ...run } = span;
    return { ...run, text: wordsOfSpan(span, say), ...(ref ? { ref: ref.to } : {}) };
  }));
}

/** Attributes of a run for the document. @param link what a run with `ref` becomes, null where it stays plain words */
export function pieceOf({ text, ref, ...attributes }: TextRun, link: Link | null): Piece {
  return ref && link ? { insert: linkChar, attributes: { ...attributes, ref: link } } : { insert: text.replaceAll(linkChar, ''), attributes };
}

/** Attributes that set exactly these marks, whatever stands around. */
export function attributesOf(on: Partial<Record<Mark, boolean | undefined>> & { note?: string }): Record<Mark, true | null> & { note: string | null } {
  return { bold: on.bold ? true : null, italic: on.italic ? true : null, sub: on.sub ? true : null, sup: on.sup ? true : null, note: on.note ?? null };
}

/** How places in a block's text of the document and in its text of the act (`textOf`) belong together, in UTF-16 units. */
export interface Offsets {
  toAct: (offset: number) => number;
  /** The place in the document. Within a reference: before it, or with `end` behind it. */
  toDocument: (offset: number, end?: boolean) => number;
}

/** Prepares the offsets of one block. */
export function offsetsOf(spans: readonly Span[], say: Say): Offsets {
  if (!spans.some(({ ref, text }) => ref || text.includes(linkChar))) return { toAct: (offset) => offset, toDocument: (offset) => offset };
  const pieces = spans.flatMap((span) => (span.ref ? [{ inDocument: 1, inAct: wordsOfSpan(span, say).length }] : span.text.split(/(\ufffc)/).map((part) => ({ inDocument: part.length, inAct: part === linkChar ? 0 : part.length }))));
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
