import * as Y from 'yjs';
import type { Author } from './author.ts';
import { type Mark, newBlockId } from './block.ts';
import { removeBlock, replaceText, there } from './edit.ts';
import { spansOf } from './spans.ts';
import { joinBlock, splitBlock, unsplit } from './split-join.ts';
import { layoutOf, strandOf } from './strands.ts';
import { forgetSuggestions, noParts, type Range, suggestionLimits, type SuggestionParts, suggestionPartsOf, type SuggestionRecord, suggestionsIn, suggestionsOf } from './suggestions.ts';
import { blockList, blocksOf } from './text.ts';

/*
 * Edits that are only suggested, each one transaction. What one has suggested oneself is edited in place; everything else
 * stays as it is until the suggestion is accepted.
 */

/** Who suggests, and when. */
export interface Suggesting {
  author: Author;
  at: string;
}

interface Place {
  id: string;
  offset: number;
  /** Where it ends, for more than a place between two characters. */
  to?: number;
}

type Deletions = Omit<SuggestionParts, 'settled'>;

/**
 * Suggests what `edit` inserts, splits and puts in, and what it notes as deleted. Next to what one has suggested already, or
 * within what another has, it becomes a part of that.
 * @param near where it is done; null for a suggestion of its own
 * @returns null where there are too many suggestions: nothing is done then
 */
export function suggest<T>(doc: Y.Doc, by: Suggesting, origin: unknown, near: Place | null, edit: (deletions: Deletions) => T): T | null {
  if (suggestionsIn(doc).records.filter(([, { settled }]) => !settled).length >= suggestionLimits.open) return null;
  const of = near && (suggestionBeside(doc, near, by.author) ?? suggestionAround(doc, near));
  return doc.transact(() => {
    const { key, record } = ownRecord(doc, of) ?? newRecord(doc, of, by);
    const { clientID } = doc;
    doc.clientID = record.client;
    try {
      if (!suggestionsOf(doc).has(key)) {
        suggestionsOf(doc).set(key, headOf(record));
        forgetSuggestions(doc);
      }
      const deletions: Deletions = { deleted: [], removed: [], joined: [] };
      const result = edit(deletions);
      const deletes = Object.values(deletions).some((part) => part.length > 0);
      if (deletes) suggestionPartsOf(doc).set(key, withDeletions(record, deletions));
      else if (Y.getState(doc.store, record.client) === 1) suggestionsOf(doc).delete(key);
      else return result;
      forgetSuggestions(doc);
      return result;
    } finally {
      doc.clientID = clientID;
    }
  }, origin);
}

/** Suggests words in the place of the characters `from`–`to` of a block (of the document). @returns where the words end, null where nothing was done */
export function suggestText(doc: Y.Doc, id: string, from: number, to: number, words: string, by: Suggesting, origin: unknown, on?: Partial<Record<Mark, boolean>>): number | null {
  const text = there(doc, id)?.text;
  if (!text) return null;
  const end = Math.min(to, text.length);
  return suggest(doc, by, origin, { id, offset: from, to: end }, (deletions) => {
    const at = end - strike(doc, id, from, end, by.author, deletions);
    return words !== '' && replaceText(doc, id, at, at, words, origin, on) ? at + words.length : at;
  });
}

/** Suggests to split a block, see `splitBlock`. What is begun behind a new block is a suggestion of its own. */
export function suggestSplit(doc: Y.Doc, id: string, offset: number, by: Suggesting, origin: unknown): string | null {
  const isBehind = suggestionsIn(doc).beginning(id) !== undefined && offset >= (there(doc, id)?.text.length ?? 0);
  return suggest(doc, by, origin, isBehind ? null : { id, offset }, () => splitBlock(doc, id, offset, origin));
}

/** Suggests to join a block to the one before it, see `joinBlock`. @returns where the seam is or would be */
export function suggestJoin(doc: Y.Doc, id: string, by: Suggesting, origin: unknown): Place | null {
  const list = blockList(doc);
  const index = list.findIndex((block) => block.id === id);
  const before = list[index - 1];
  if (!before || before.kind === 'cell' || list[index]!.kind === 'cell') return null;
  return suggest(doc, by, origin, { id, offset: 0 }, (deletions) => join(doc, before.id, id, by.author, origin, deletions));
}

/** Suggests to delete from a place in one block to a place in another. @param ids the blocks from one to the other, in reading order */
export function suggestDeletion(doc: Y.Doc, ids: readonly string[], from: number, to: number, by: Suggesting, origin: unknown): void {
  const [first, last] = [ids[0], ids.at(-1)];
  if (first === undefined || last === undefined || first === last) return;
  suggest(doc, by, origin, { id: first, offset: from }, (deletions) => {
    strike(doc, first, from, Number.MAX_SAFE_INTEGER, by.author, deletions);
    strike(doc, last, 0, to, by.author, deletions);
    for (const id of ids.slice(1, -1)) {
      strike(doc, id, 0, Number.MAX_SAFE_INTEGER, by.author, deletions);
      takeAway(doc, id, by.author, origin, deletions);
    }
    const isCell = (id: string) => blocksOf(doc).get(id)?.get('kind') === 'cell';
    if (!isCell(first) && !isCell(last)) join(doc, first, last, by.author, origin, deletions);
  });
}

/** The suggestion that a place is within: between two characters that it inserts, or in a block that it begins. */
export function suggestionAround(doc: Y.Doc, { id, offset }: Pick<Place, 'id' | 'offset'>): string | null {
  const suggestions = suggestionsIn(doc);
  if (suggestions.none) return null;
  const [before, after] = suggestedAt(doc, id, offset);
  const begun = suggestions.beginning(id);
  // In the second half of a block that would be split the act's own words stand, too.
  if (begun !== undefined && strandOf(doc, id)) return begun;
  return before?.ins !== undefined && before.ins === after?.ins ? before.ins : null;
}

/** A suggestion of one's own that a place is in or beside. */
function suggestionBeside(doc: Y.Doc, { id, offset, to = offset }: Place, { personId }: Author): string | null {
  const suggestions = suggestionsIn(doc);
  if (suggestions.none) return null;
  const spans = [...suggestedAt(doc, id, offset), ...suggestedAt(doc, id, to)];
  const near = [...spans.flatMap((span) => [span?.ins, ...(span?.del ?? [])]), suggestions.beginning(id), ...suggestions.ending(id, 'joined')];
  return near.find((one) => one !== undefined && suggestions.authorOf(one)?.personId === personId) ?? null;
}

/** What is suggested of the characters before and behind a place. */
function suggestedAt(doc: Y.Doc, id: string, offset: number) {
  let at = 0;
  const text = there(doc, id)?.text;
  const spans = (text ? spansOf(text) : []).map((span) => ({ span, from: at, to: (at += span.text.length) }));
  return [offset - 1, offset].map((index) => spans.find(({ from, to }) => index >= from && index < to)?.span);
}

/** Notes characters as deleted; one's own insertions go. @returns how many went */
function strike(doc: Y.Doc, id: string, from: number, to: number, { personId }: Author, deletions: Deletions): number {
  const block = there(doc, id);
  if (!block) return 0;
  const suggestions = suggestionsIn(doc);
  const own: { from: number; count: number }[] = [];
  let at = 0;
  for (const { text, ins, del } of spansOf(block.text)) {
    const [start, end] = [Math.max(from, at), Math.min(to, at + text.length)];
    at += text.length;
    if (end <= start) continue;
    if (ins !== undefined && suggestions.authorOf(ins)?.personId === personId) own.push({ from: start, count: end - start });
    else if (!del?.some((one) => suggestions.authorOf(one)?.personId === personId)) deletions.deleted.push(...charactersOf(doc, id, start, end));
  }
  for (const { from: start, count } of own.toReversed()) block.text.delete(start, count);
  return own.reduce((sum, { count }) => sum + count, 0);
}

/** The names of the characters `from`–`to` of a block. */
function charactersOf(doc: Y.Doc, id: string, from: number, to: number): Range[] {
  const names: Range[] = [];
  let base = 0;
  for (const segment of layoutOf(doc).segments(id)) {
    const [start, end] = [segment.from + Math.max(0, from - base), Math.min(segment.to, segment.from + to - base)];
    base += segment.to - segment.from;
    let index = 0;
    for (let item = end > start ? strandOf(doc, segment.host)!._start : null; item && index < end; item = item.right) {
      if (item.deleted || !item.countable) continue;
      const [first, stop] = [Math.max(start, index), Math.min(end, index + item.length)];
      if (stop > first && item.content instanceof Y.ContentString) names.push([item.id.client, item.id.clock + first - index, stop - first]);
      index += item.length;
    }
  }
  return names;
}

/** Joins a block to the one before it where one has suggested one of them oneself, else notes it. */
function join(doc: Y.Doc, before: string, id: string, author: Author, origin: unknown, deletions: Deletions): Place | null {
  const [first, second] = [there(doc, before), there(doc, id)];
  if (!first || !second) return null;
  const seam = { id: before, offset: first.text.length };
  if (second.text.length === 0) takeAway(doc, id, author, origin, deletions);
  else if (first.text.length === 0 && isOwn(doc, before, author)) {
    removeBlock(doc, before, origin);
    return { id, offset: 0 };
  } else if (isOwn(doc, id, author) && wasSplitFrom(doc, before, id)) unsplit(doc, id);
  else if (isOwn(doc, id, author) && strandOf(doc, id) && seam.offset > 0 && holdsNothing(doc, id) && isNext(doc, before, id)) joinBlock(doc, id, origin);
  else deletions.joined.push(id);
  return seam;
}

/** Whether a block was split from the end of what another shows. */
function wasSplitFrom(doc: Y.Doc, before: string, id: string): boolean {
  const layout = layoutOf(doc);
  const { host } = layout.piece(id)!;
  const ids = [...layout.strand(host).keys()];
  return host !== id && layout.pieces(before).at(-1)?.id === ids[ids.indexOf(id) - 1];
}

/** Whether nothing in a block is in the act. */
function holdsNothing(doc: Y.Doc, id: string): boolean {
  return spansOf(layoutOf(doc).text(id)).every(({ ins }) => ins !== undefined);
}

function isNext(doc: Y.Doc, before: string, id: string): boolean {
  const ids = blockList(doc).map((block) => block.id);
  return ids[ids.indexOf(id) - 1] === before;
}

/** Takes an own new block away once it is empty, and notes any other. A cell stays: it belongs to its table. */
function takeAway(doc: Y.Doc, id: string, author: Author, origin: unknown, deletions: Deletions): void {
  const block = there(doc, id);
  if (!block || block.map.get('kind') === 'cell') return;
  if (block.text.length === 0 && isOwn(doc, id, author)) removeBlock(doc, id, origin);
  else deletions.removed.push(id);
}

function isOwn(doc: Y.Doc, id: string, { personId }: Author): boolean {
  const suggestions = suggestionsIn(doc);
  const begun = suggestions.beginning(id);
  return begun !== undefined && suggestions.authorOf(begun)?.personId === personId;
}

/** The keys of records that this copy of the document has made: nobody else writes to those, and under their clients. */
const made = new WeakMap<Y.Doc, Set<string>>();

function ownRecord(doc: Y.Doc, of: string | null): { key: string; record: SuggestionRecord } | null {
  const keys = of === null ? undefined : made.get(doc);
  const found = keys && suggestionsIn(doc).records.find(([key, record]) => keys.has(key) && (record.of ?? key) === of && hasRoom(record));
  return found ? { key: found[0], record: found[1] } : null;
}

function newRecord(doc: Y.Doc, of: string | null, { author, at }: Suggesting): { key: string; record: SuggestionRecord } {
  const key = newBlockId();
  made.set(doc, (made.get(doc) ?? new Set()).add(key));
  return { key, record: { author, at, ...(of !== null && { of }), client: crypto.getRandomValues(new Uint32Array(1))[0]!, ...noParts } };
}

function headOf({ author, at, of, client }: SuggestionRecord) {
  return { author, at, ...(of !== undefined && { of }), client };
}

function hasRoom({ deleted, removed, joined }: SuggestionRecord): boolean {
  return deleted.length < suggestionLimits.ranges / 2 && removed.length < suggestionLimits.blocks / 2 && joined.length < suggestionLimits.blocks / 2;
}

function withDeletions(record: SuggestionRecord, { deleted, removed, joined }: Deletions): SuggestionParts {
  return {
    deleted: tidy([...record.deleted, ...deleted]),
    removed: [...new Set([...record.removed, ...removed])],
    joined: [...new Set([...record.joined, ...joined])],
    ...(record.settled && { settled: record.settled }),
  };
}

/** Ranges in their order, those that follow each other as one. */
function tidy(ranges: readonly Range[]): Range[] {
  const tidied: Range[] = [];
  for (const [client, clock, length] of [...ranges].sort((a, b) => a[0] - b[0] || a[1] - b[1])) {
    const last = tidied.at(-1);
    if (last?.[0] === client && last[1] + last[2] >= clock) last[2] = Math.max(last[2], clock + length - last[1]);
    else tidied.push([client, clock, length]);
  }
  return tidied;
}
