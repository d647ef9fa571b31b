import type * as Y from 'yjs';
import type { Author } from './author.ts';
import type { Say } from './link.ts';
import { spansOf, wordsOfSpan } from './spans.ts';
import { layoutOf, strandOf } from './strands.ts';
import { readRecords, suggestionPartsOf, suggestionsOf } from './suggestions.ts';
import { blockList, blocksOf, sayOf } from './text.ts';

/** What one suggestion would change in one block. */
export interface SuggestedChange {
  blockId: string;
  /** The block is there only if it is accepted; it goes; it is joined to the one before it. */
  begins?: true;
  removes?: true;
  joins?: true;
  /** Words in reading order; `from` and `to` are offsets in the text of the document. */
  words: { op: 'inserted' | 'deleted'; text: string; from: number; to: number }[];
}

export interface Suggestion {
  id: string;
  author: Author;
  at: string;
  changes: SuggestedChange[];
}

/** The open suggestions, in the order of the text. One that nothing is left of is not among them. */
export function readSuggestions(doc: Y.Doc, say: Say = sayOf(doc)): Suggestion[] {
  const heads = new Map<string, Pick<Suggestion, 'author' | 'at'>>();
  // It is whose it was begun by: others may have written into it.
  for (const [key, { of, author, at }] of readRecords(doc)) if (of === undefined || !heads.has(of)) heads.set(of ?? key, { author, at });
  const found = new Map<string, Suggestion>();
  if (heads.size === 0) return [];
  const layout = layoutOf(doc);
  const { suggestions } = layout;
  const change = (id: string | undefined, blockId: string): SuggestedChange | null => {
    const head = id === undefined ? undefined : heads.get(id);
    if (id === undefined || !head) return null;
    if (!found.has(id)) found.set(id, { id, ...head, changes: [] });
    const { changes } = found.get(id)!;
    if (changes.at(-1)?.blockId !== blockId) changes.push({ blockId, words: [] });
    return changes.at(-1)!;
  };
  const put = (id: string | undefined, blockId: string, words: SuggestedChange['words'][number]) => {
    const known = change(id, blockId)?.words;
    const last = known?.at(-1);
    if (last?.op === words.op && last.to === words.from) Object.assign(last, { to: words.to, text: last.text + words.text });
    else known?.push(words);
  };
  for (const { id } of blockList(doc)) {
    const text = layout.text(id);
    // A block of its own with words of the act in it is in the act already.
    const begun = suggestions.beginning(id);
    const isInAct = begun !== undefined && strandOf(doc, id) !== null && spansOf(text).some(({ ins, del }) => ins === undefined && !del);
    const marks = { begins: isInAct ? [] : [begun], removes: suggestions.ending(id, 'removed'), joins: suggestions.ending(id, 'joined') };
    for (const name of ['begins', 'removes', 'joins'] as const) {
      for (const by of marks[name]) {
        const known = change(by, id);
        if (known) known[name] = true;
      }
    }
    if (text === blocksOf(doc).get(id)?.get('text')) continue;
    let at = 0;
    for (const span of spansOf(text)) {
      const place = { text: wordsOfSpan(span, say), from: at, to: (at += span.text.length) };
      put(span.ins, id, { op: 'inserted', ...place });
      for (const by of span.del ?? []) put(by, id, { op: 'deleted', ...place });
    }
  }
  return [...found.values()];
}

/** Calls back after every change of what is suggested (not of the places of its words). @returns the function that ends it */
export function observeSuggestions(doc: Y.Doc, changed: () => void): () => void {
  const maps = [suggestionsOf(doc), suggestionPartsOf(doc)];
  for (const map of maps) map.observe(changed);
  return () => maps.forEach((map) => map.unobserve(changed));
}
