import * as Y from 'yjs';
import { z } from 'zod';
import { Author, Moment } from './author.ts';
import { BlockId } from './block.ts';
import { type Characters, descendantsIn, restoredOf } from './restored.ts';
import { blocksOf } from './text.ts';

/*
 * Suggestions: what somebody would insert or delete, for another to accept or refuse. Until then what is inserted is no part
 * of the act, and what is deleted still is one.
 *   getMap('suggestions') → key → SuggestionHead
 *   getMap('suggestionParts') → key → SuggestionParts
 * Which characters are meant is said by their Yjs names (client, clock), never by an attribute: an attribute would spread to
 * what others write into the passage meanwhile, and nobody may delete or hide a word that he has not seen. All that a record
 * inserts is written under a client of its own, whose first act is its head: so no copy ever has the words without it, and
 * what undo brings back (`restored.ts`) is found again. Undo takes parts back, but never a head: another may have taken the
 * words out and brought them back meanwhile. A settled record stays and says up to which clock it was
 * accepted: what its author wrote on meanwhile, elsewhere, is still open after the merge.
 */

export const suggestionLimits = { open: 5_000, ranges: 20_000, blocks: 5_000 } as const;

const natural = z.int().min(0);
const Range = z.tuple([natural, natural, z.int().min(1)]);
/** Characters: client, first clock, how many. */
export type Range = z.infer<typeof Range>;
const Ids = z.array(BlockId).max(suggestionLimits.blocks);

export const SuggestionHead = z.object({
  author: Author,
  at: Moment,
  /** The key of the suggestion that this is a part of. */
  of: BlockId.optional(),
  /** What this client has written, characters and blocks, is there only if the suggestion is accepted. */
  client: natural,
});

export const SuggestionParts = z.object({
  deleted: z.array(Range).max(suggestionLimits.ranges),
  /** Blocks that go if it is accepted. */
  removed: Ids,
  /** Blocks that are joined to the one before them if it is accepted. */
  joined: Ids,
  /** How it was settled last, and up to which clock of its client it has been accepted. */
  settled: z.object({ clock: natural, verdict: z.enum(['accept', 'refuse']), author: Author, at: Moment }).optional(),
});
export type SuggestionParts = z.infer<typeof SuggestionParts>;
export type SuggestionRecord = z.infer<typeof SuggestionHead> & SuggestionParts;

export const noParts: SuggestionParts = { deleted: [], removed: [], joined: [] };

/** What is suggested of a character: by which suggestion it is inserted, by which it is deleted. */
export interface Suggested {
  ins?: string;
  del?: readonly string[];
}

/** Indexes of a strand of which something is suggested. */
export interface SuggestedStretch extends Suggested {
  from: number;
  to: number;
}

export function suggestionsOf(doc: Y.Doc): Y.Map<unknown> {
  return doc.getMap('suggestions');
}

export function suggestionPartsOf(doc: Y.Doc): Y.Map<unknown> {
  return doc.getMap('suggestionParts');
}

/** What was read of a value: it never changes, it is only set anew. */
const parsed = new WeakMap<object, unknown>();

/** What a value is, if it can be read. */
export function parse<T>(schema: z.ZodType<T>, value: unknown): T | null {
  if (typeof value !== 'object' || value === null) return null;
  if (!parsed.has(value)) parsed.set(value, schema.safeParse(value).data ?? null);
  return parsed.get(value) as T | null;
}

/** The records that can be read, by their keys. */
export function readRecords(doc: Y.Doc): [key: string, record: SuggestionRecord][] {
  const map = suggestionsOf(doc);
  return map.size === 0 ? [] : [...map.keys()].sort().flatMap((key): [string, SuggestionRecord][] => {
    const head = BlockId.safeParse(key).success ? parse(SuggestionHead, map.get(key)) : null;
    return head ? [[key, { ...head, ...(parse(SuggestionParts, suggestionPartsOf(doc).get(key)) ?? noParts) }]] : [];
  });
}

const known = new WeakMap<Y.Doc, { suggestions: Suggestions | null }>();

/** What is suggested in a document as it stands: found out once, until something else is suggested. */
export function suggestionsIn(doc: Y.Doc): Suggestions {
  let kept = known.get(doc);
  if (!kept) {
    const keep: { suggestions: Suggestions | null } = (kept = { suggestions: null });
    known.set(doc, keep);
    const maps = [suggestionsOf(doc), suggestionPartsOf(doc), restoredOf(doc)] as const;
    doc.on('beforeObserverCalls', ({ changed }: Y.Transaction) => {
      if (maps.some((map) => changed.has(map as never))) keep.suggestions = null;
    });
  }
  return (kept.suggestions ??= new Suggestions(doc));
}

/** To be called after records were written in a transaction that goes on. */
export function forgetSuggestions(doc: Y.Doc): void {
  const kept = known.get(doc);
  if (kept) kept.suggestions = null;
}

/** Characters of one client of which something is suggested, sorted by their first clocks; `ends[i]` is the furthest end up to the i-th. */
interface Marked {
  ranges: (Suggested & { from: number; to: number })[];
  ends: number[];
}

export class Suggestions {
  readonly #doc: Y.Doc;
  readonly records: readonly [key: string, record: SuggestionRecord][];
  readonly #ids = new Map<string, string>();
  readonly #clients = new Map<number, { id: string; since: number }>();
  readonly #ends = { removed: new Map<string, string[]>(), joined: new Map<string, string[]>() };
  #marked: Map<number, Marked> | null = null;

  /** See `suggestionsIn`. */
  constructor(doc: Y.Doc) {
    this.#doc = doc;
    this.records = readRecords(doc);
    for (const [key, { of, client, settled, ...record }] of this.records) {
      const id = of ?? key;
      if (key === id || !this.#ids.has(id)) this.#ids.set(id, key);
      if (!this.#clients.has(client)) this.#clients.set(client, { id, since: settled?.clock ?? 0 });
      for (const how of ['removed', 'joined'] as const) for (const block of record[how]) this.#ends[how].set(block, [...(this.#ends[how].get(block) ?? []), id]);
    }
  }

  get none(): boolean {
    return this.records.length === 0;
  }

  /** Who has made a suggestion. */
  authorOf(id: string): Author | undefined {
    const key = this.#ids.get(id);
    return key === undefined ? undefined : (parse(SuggestionHead, suggestionsOf(this.#doc).get(key))?.author);
  }

  /** The suggestion by which a block is there. */
  beginning(id: string): string | undefined {
    const item = this.none ? undefined : blocksOf(this.#doc)._map.get(id);
    const by = item && this.#clients.get(item.id.client);
    return by && item.id.clock >= by.since ? by.id : undefined;
  }

  /** The suggestions by which a block is removed, or joined to the one before it. */
  ending(id: string, how: 'removed' | 'joined'): string[] {
    return this.#ends[how].get(id) ?? [];
  }

  /** The stretches of a strand of which something is suggested, in their order and without overlaps. */
  in(strand: Y.Text): readonly SuggestedStretch[] {
    if (this.none) return [];
    this.#marked ??= this.#mark();
    const stretches: SuggestedStretch[] = [];
    let index = 0;
    for (let item = strand._start; item; item = item.right) {
      if (item.deleted || !item.countable) continue;
      const marked = item.content instanceof Y.ContentString ? this.#marked.get(item.id.client) : undefined;
      if (marked) append(stretches, index, marksOf(marked, item.id.clock, item.id.clock + item.length));
      index += item.length;
    }
    return stretches;
  }

  #mark(): Map<number, Marked> {
    const descendants = descendantsIn(this.#doc);
    const marked = new Map<number, Marked>();
    for (const [key, record] of this.records) {
      const id = record.of ?? key;
      for (const [characters, what] of [[insertedBy(record), { ins: id }], [deletedBy(record), { del: [id] }]] as const) {
        for (const { client, clock, length } of descendants(characters)) {
          if (!marked.has(client)) marked.set(client, { ranges: [], ends: [] });
          marked.get(client)!.ranges.push({ ...what, from: clock, to: clock + length });
        }
      }
    }
    for (const { ranges, ends } of marked.values()) {
      ranges.sort((a, b) => a.from - b.from);
      for (const { to } of ranges) ends.push(Math.max(ends.at(-1) ?? 0, to));
    }
    return marked;
  }
}

/** What is suggested of the characters from one clock to another, counted from the first. */
function marksOf({ ranges, ends }: Marked, from: number, to: number): SuggestedStretch[] {
  let [low, high] = [0, ranges.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (ranges[middle]!.from < to) low = middle + 1;
    else high = middle;
  }
  const found: SuggestedStretch[] = [];
  for (let i = low - 1; i >= 0 && ends[i]! > from; i--) {
    const range = ranges[i]!;
    if (range.to > from) found.push({ ...range, from: Math.max(range.from, from) - from, to: Math.min(range.to, to) - from });
  }
  return found.reverse();
}

/** Puts what was found of an item, at whose index in the strand, behind the stretches before. */
export function append(stretches: SuggestedStretch[], index: number, found: SuggestedStretch[]): void {
  for (const { from, to, ...what } of apart(found)) {
    const last = stretches.at(-1);
    if (last && last.to === index + from && last.ins === what.ins && last.del?.join() === what.del?.join()) last.to = index + to;
    else stretches.push({ ...what, from: index + from, to: index + to });
  }
}

/** The characters that a record inserts and nobody has accepted yet: those refused, too, should undo bring them back. */
export function insertedBy({ client, settled }: SuggestionRecord): Characters[] {
  return [{ client, clock: settled?.clock ?? 0, length: Number.MAX_SAFE_INTEGER / 2 }];
}

/** The characters that a record deletes. */
export function deletedBy({ deleted }: SuggestionRecord): Characters[] {
  return deleted.map(([client, clock, length]) => ({ client, clock, length }));
}

/** Stretches that overlap, cut so that they do not. */
function apart(stretches: SuggestedStretch[]): SuggestedStretch[] {
  if (stretches.length < 2) return stretches;
  const cuts = [...new Set(stretches.flatMap(({ from, to }) => [from, to]))].sort((a, b) => a - b);
  return cuts.slice(1).flatMap((to, i) => {
    const from = cuts[i]!;
    const over = stretches.filter((stretch) => stretch.from < to && stretch.to > from);
    const [ins, del] = [over.find((stretch) => stretch.ins)?.ins, [...new Set(over.flatMap((stretch) => stretch.del ?? []))]];
    return over.length === 0 ? [] : [{ from, to, ...(ins && { ins }), ...(del.length > 0 && { del }) }];
  });
}
