import * as Y from 'yjs';
import { z } from 'zod';
import { Author, Moment } from './author.ts';
import { BlockId, newBlockId, showable } from './block.ts';
import type { Say } from './link.ts';
import { offsetsOf, type Span, spansOf, wordsOfSpan } from './spans.ts';
import { blockList, blockText, blockTexts, sayOf } from './text.ts';

/*
 * Comments of those who write a draft together, on a passage of its text:
 *   getMap('comments') → id → Y.Map { author, at, text, quote, resolved?, answers: Y.Array of { id, author, at, text } }
 * The passage is what has the attribute `comment:<id>`, so it stays with its characters through every edit. Comments are no
 * part of the act and of no version. They are made and removed in a transaction of `COMMENT_ORIGIN`: undoing in the text is
 * no answer to a comment.
 */

/** The origin of what is done with comments. */
export const COMMENT_ORIGIN = Symbol('comments');

export const commentLimits = { comments: 2_000, answers: 200, text: 4_000, quote: 300 } as const;

const Words = z.string().min(1).max(commentLimits.text).refine(showable);
const Answer = z.object({ id: BlockId, author: Author, at: Moment, text: Words });
export type CommentAnswer = z.infer<typeof Answer>;
const Head = z.object({ author: Author, at: Moment, text: Words, quote: z.string().max(commentLimits.quote).refine(showable) });
const Resolved = z.object({ author: Author, at: Moment });

/** A stretch of one block, offsets in the text of the document. */
export interface Stretch {
  blockId: string;
  from: number;
  to: number;
}

export interface Comment extends z.infer<typeof Head> {
  id: string;
  resolved: z.infer<typeof Resolved> | null;
  answers: CommentAnswer[];
  /** The passage as it stands, in reading order; empty where it was deleted. */
  passage: Stretch[];
  /** The words of the passage now, those it had where it was deleted. */
  words: string;
}

function commentsMap(doc: Y.Doc): Y.Map<unknown> {
  return doc.getMap('comments');
}

/** The ids of the comments that are there and not resolved: the passages of others are not shown. */
export function openComments(doc: Y.Doc): ReadonlySet<string> {
  return new Set([...commentsMap(doc)].filter(([, comment]) => comment instanceof Y.Map && comment.get('resolved') === undefined).map(([id]) => id));
}

/**
 * All comments, in the order of their passages; those whose passage was deleted come last. What a damaged document holds is
 * left out, and never throws.
 */
export function readComments(doc: Y.Doc): Comment[] {
  const known = new Map<string, Comment>();
  for (const [id, map] of commentsMap(doc)) {
    const head = map instanceof Y.Map ? Head.safeParse({ author: map.get('author'), at: map.get('at'), text: map.get('text'), quote: map.get('quote') }) : null;
    if (!head?.success || !BlockId.safeParse(id).success || known.size >= commentLimits.comments) continue;
    const [resolved, answers] = [Resolved.safeParse((map as Y.Map<unknown>).get('resolved')), answersOf(map as Y.Map<unknown>)];
    known.set(id, {
      id, ...head.data, resolved: resolved.success ? resolved.data : null, passage: [], words: '',
      answers: (answers?.toArray() ?? []).flatMap((answer) => Answer.safeParse(answer).data ?? []).slice(0, commentLimits.answers),
    });
  }
  if (known.size === 0) return [];
  const [say, texts] = [sayOf(doc), blockTexts(doc)];
  const ordered = new Set<Comment>();
  for (const { id } of blockList(doc)) {
    const text = texts(id);
    let at = 0;
    for (const span of text ? spansOf(text) : []) {
      for (const commentId of span.comments ?? []) {
        const comment = known.get(commentId);
        if (!comment) continue;
        ordered.add(comment);
        extend(comment, { blockId: id, from: at, to: at + span.text.length }, wordsOfSpan(span, say));
      }
      at += span.text.length;
    }
  }
  for (const comment of known.values()) {
    if (comment.passage.length === 0) comment.words = comment.quote;
    ordered.add(comment);
  }
  return [...ordered];
}

function extend(comment: Comment, stretch: Stretch, words: string): void {
  const last = comment.passage.at(-1);
  if (last?.blockId === stretch.blockId && last.to === stretch.from) last.to = stretch.to;
  else {
    if (last && last.blockId !== stretch.blockId) comment.words += ' ';
    else if (last) comment.words += ' … ';
    comment.passage.push(stretch);
  }
  comment.words += words;
}

/** Puts a comment on a passage. @returns its id, or null where the passage is not there or the limits are reached */
export function addComment(doc: Y.Doc, passage: readonly Stretch[], { author, at, text }: Omit<CommentAnswer, 'id'>): string | null {
  const say = sayOf(doc);
  const there = passage.flatMap(({ blockId, from, to }) => {
    const block = blockText(doc, blockId);
    const end = block ? Math.min(to, block.length) : 0;
    return block && end > from ? [{ block, from, to: end }] : [];
  });
  const quote = there.map(({ block, from, to }) => wordsBetween(spansOf(block), from, to, say)).join(' ').slice(0, commentLimits.quote);
  const head = Head.safeParse({ author, at, text: text.trim(), quote: quote.isWellFormed() ? quote : quote.slice(0, -1) });
  if (!head.success || there.length === 0 || commentsMap(doc).size >= commentLimits.comments) return null;
  const id = newBlockId();
  doc.transact(() => {
    const map = new Y.Map<unknown>();
    for (const [key, value] of Object.entries(head.data)) map.set(key, value);
    map.set('answers', new Y.Array());
    commentsMap(doc).set(id, map);
    for (const { block, from, to } of there) block.format(from, to - from, { [`comment:${id}`]: true });
  }, COMMENT_ORIGIN);
  return id;
}

function wordsBetween(spans: readonly Span[], from: number, to: number, say: Say): string {
  const { toAct } = offsetsOf(spans, say);
  return spans.map((span) => wordsOfSpan(span, say)).join('').slice(toAct(from), toAct(to));
}

/** Answers a comment. @returns the id of the answer, null where the comment is gone or the limits are reached */
export function answerComment(doc: Y.Doc, id: string, answer: Omit<CommentAnswer, 'id'>): string | null {
  const map = commentsMap(doc).get(id);
  const answers = map instanceof Y.Map ? answersOf(map) : null;
  const checked = Answer.safeParse({ ...answer, text: answer.text.trim(), id: newBlockId() });
  if (!answers || !checked.success || answers.length >= commentLimits.answers) return null;
  doc.transact(() => answers.push([checked.data]), COMMENT_ORIGIN);
  return checked.data.id;
}

/** Says that a comment is settled, or (null) that it is open again. */
export function resolveComment(doc: Y.Doc, id: string, by: { author: Author; at: string } | null): void {
  const map = commentsMap(doc).get(id);
  if (!(map instanceof Y.Map)) return;
  doc.transact(() => (by ? map.set('resolved', by) : map.delete('resolved')), COMMENT_ORIGIN);
}

/** Removes a comment with its answers. That it is one's own is for the screen to see to. */
export function removeComment(doc: Y.Doc, id: string): void {
  doc.transact(() => {
    commentsMap(doc).delete(id);
    const texts = blockTexts(doc);
    for (const block of blockList(doc)) {
      const text = texts(block.id)!;
      let at = 0;
      for (const span of spansOf(text)) {
        if (span.comments?.includes(id)) text.format(at, span.text.length, { [`comment:${id}`]: null });
        at += span.text.length;
      }
    }
  }, COMMENT_ORIGIN);
}

/** Removes one answer. */
export function removeAnswer(doc: Y.Doc, id: string, answerId: string): void {
  const map = commentsMap(doc).get(id);
  const answers = map instanceof Y.Map ? answersOf(map) : null;
  const index = answers?.toArray().findIndex((answer) => Answer.safeParse(answer).data?.id === answerId) ?? -1;
  if (index >= 0) doc.transact(() => answers!.delete(index), COMMENT_ORIGIN);
}

/** Calls back after every change of comments (not of their passages). @returns the function that ends it */
export function observeComments(doc: Y.Doc, changed: () => void): () => void {
  const map = commentsMap(doc);
  map.observeDeep(changed);
  return () => map.unobserveDeep(changed);
}

function answersOf(map: Y.Map<unknown>): Y.Array<unknown> | null {
  const answers = map.get('answers');
  return answers instanceof Y.Array ? answers : null;
}
