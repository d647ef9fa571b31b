import type * as Y from 'yjs';
import { Alike, characterAt } from './alike.ts';
import { ActKind, limits } from './block.ts';
import { actWords, replaceText, replaceWords, textUpTo, there, unlinkAt } from './edit.ts';
import { formThatSays, linkChar, type LinkForm, type Say } from './link.ts';
import { numberBlocks } from './numbering.ts';
import { type ScopeWords, scopesOf, wordsBefore } from './scopes.ts';
import { deltaOf, mayHaveRuns, runsOf, spansOf, wordsOfSpan } from './spans.ts';
import { layoutOf } from './strands.ts';
import { blockList, blockText, blockTexts, metaOf, offsetsIn, sayOf } from './text.ts';

/*
 * Edits of linked references, each one transaction. Where a block is not there any more they do nothing.
 */

/** Inserts a reference to a block at a place of the document's text. @returns false where the target cannot be cited */
export function insertLink(doc: Y.Doc, id: string, offset: number, to: string, form: LinkForm, origin: unknown): boolean {
  const text = blockText(doc, id);
  const shown = sayOf(doc)({ to, form });
  if (!text || shown === null || text.length >= limits.blockText || !mayHaveRuns([text], 2)) return false;
  const at = Math.max(0, Math.min(offset, text.length));
  doc.transact(() => {
    text.insert(at, linkChar);
    text.format(at, 1, { note: null, ref: { to, form, shown } });
  }, origin);
  return true;
}

/** What is to be said before the number of a reference at a place, see `wordsBefore`; nothing where it stands there already. */
export function citationWords(doc: Y.Doc, { id: from, offset }: { id: string; offset: number }, to: string): ScopeWords[] {
  const list = blockList(doc);
  const target = list.find(({ id }) => id === to);
  const say = sayOf(doc);
  const kind = ActKind.safeParse(metaOf(doc).get('kind'));
  const texts = blockTexts(doc);
  const { of } = scopesOf(list.map((block) => ({ ...block, runs: block.kind === 'title' ? runsOf(spansOf(texts(block.id)!), say) : [] })));
  const [here, there] = [of.get(from), of.get(to)];
  const words = target && here && there ? wordsBefore(kind.success ? kind.data : 'other', here, there, target, numberBlocks(list)) : [];
  const last = words.at(-1)?.text.trim().split(' ').at(-1);
  return last !== undefined && texts(from)!.toString().slice(0, offset).trimEnd().endsWith(last) ? [] : words;
}

/**
 * Inserts a reference to a block with what has to be said before it where that is counted in another text of the act.
 * @returns the place behind it, null where the target cannot be cited
 */
export function insertCitation(doc: Y.Doc, id: string, offset: number, to: string, form: LinkForm, origin: unknown): number | null {
  const text = blockText(doc, id);
  if (!text || sayOf(doc)({ to, form }) === null) return null;
  const words = citationWords(doc, { id, offset }, to);
  return doc.transact(() => {
    let at = Math.max(0, Math.min(offset, text.length));
    for (const { text: said, to: annex } of words) {
      if (annex !== undefined && insertLink(doc, id, at, annex, 'ordinal', origin)) at++;
      else if (replaceText(doc, id, at, at, said, origin)) at += said.length;
    }
    return insertLink(doc, id, at, to, form, origin) ? at + 1 : null;
  }, origin);
}

/** Makes the reference at a place of the document's text plain words. */
export function unlink(doc: Y.Doc, id: string, offset: number, origin: unknown): boolean {
  const text = blockText(doc, id);
  if (!text) return false;
  let at = 0;
  for (const span of spansOf(text)) {
    if (at === offset && span.ref) {
      doc.transact(() => unlinkAt(doc, id, at, wordsOfSpan(span, sayOf(doc))), origin);
      return true;
    }
    at += span.text.length;
  }
  return false;
}

/** Words of a block (offsets in the text of the act) that are a reference to `target`. */
export interface LinkableWords {
  blockId: string;
  from: number;
  to: number;
  target: string;
  words: string;
}

/**
 * Turns words into linked references where the text is still as it was found and the reference says exactly these words,
 * so that no act reads otherwise than before. @returns how many were turned
 */
export function linkWords(doc: Y.Doc, found: readonly LinkableWords[], origin: unknown, say: Say = sayOf(doc)): number {
  let done = 0;
  doc.transact(() => {
    for (const { blockId, from, to, target, words } of [...found].sort((a, b) => b.from - a.from)) {
      const form = formThatSays(words, target, say);
      if (!form || !there(doc, blockId) || actWords(layoutOf(doc, 'act').text(blockId), say).slice(from, to) !== words) continue;
      const text = textUpTo(doc, blockId, to, say);
      if (!mayHaveRuns([text], 2)) continue;
      const offsets = offsetsIn(doc, blockId, say)!;
      const [start, end] = [offsets.toDocument(from), offsets.toDocument(to, true)];
      // Within or over a link already there the lengths differ.
      if (end - start !== to - from || text.toString().slice(start, end) !== words) continue;
      const [{ attributes = {} } = {}] = deltaOf(text, start);
      const replaced = characterAt(doc, blockId, start)!;
      const alike = new Alike(doc);
      text.insert(end, linkChar, { ...attributes, note: null, ref: { to: target, form, shown: words } });
      replaceWords(doc, blockId, from, to, '', origin, say);
      alike.insteadOf(blockId, replaced, target);
      alike.note();
      done++;
    }
  }, origin);
  return done;
}
