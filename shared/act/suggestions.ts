import * as Y from 'yjs';
import { z } from 'zod';
import { Author, Moment } from './author.ts';
import { BlockId } from './block.ts';
import { type Characters, descendantsIn, newlyRestored } from './restored.ts';
import { layoutOf } from './strands.ts';
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

const SuggestionHead = z.object({
  author: Author,
  at: Moment,
  /** The key of the suggestion that this is a part of. */
  of: BlockId.optional(),
  /** What this client has written, characters and blocks, is there only if the suggestion is accepted. */
  client: natural,
});

const SuggestionParts = z.object({
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

function parse<T>(schema: z.ZodType<T>, value: unknown): T | null {
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

/** What is suggested in a document as it stands; to be made anew after each change. */
export class Suggestions {
  readonly #doc: Y.Doc;
  readonly #records: [key: string, record: SuggestionRecord][];
  #clients: Map<number, { id: string; since: number }> | null = null;
  #ends: Record<'removed' | 'joined', Map<string, string[]>> | null = null;
  #stretches: Map<Y.Text, SuggestedStretch[]> | null = null;

  constructor(doc: Y.Doc) {
    this.#doc = doc;
    this.#records = readRecords(doc);
  }

  get none(): boolean {
    return this.#records.length === 0;
  }

  /** Who has made a suggestion. */
  authorOf(id: string): Author | undefined {
    return (this.#records.find(([key]) => key === id) ?? this.#records.find(([, { of }]) => of === id))?.[1].author;
  }

  /** The suggestion by which a block is there. */
  beginning(id: string): string | undefined {
    if (this.none) return undefined;
    if (!this.#clients) {
      this.#clients = new Map();
      for (const [key, { of, client, settled }] of this.#records) if (!this.#clients.has(client)) this.#clients.set(client, { id: of ?? key, since: settled?.clock ?? 0 });
    }
    const item = blocksOf(this.#doc)._map.get(id);
    const known = item && this.#clients.get(item.id.client);
    return known && item.id.clock >= known.since ? known.id : undefined;
  }

  /** The suggestions by which a block is removed, or joined to the one before it. */
  ending(id: string, how: 'removed' | 'joined'): string[] {
    if (!this.#ends) {
      this.#ends = { removed: new Map(), joined: new Map() };
      for (const [key, record] of this.#records) {
        for (const name of ['removed', 'joined'] as const) for (const block of record[name]) this.#ends[name].set(block, [...(this.#ends[name].get(block) ?? []), record.of ?? key]);
      }
    }
    return this.#ends[how].get(id) ?? [];
  }

  /** The stretches of a strand of which something is suggested, in their order and without overlaps. */
  in(strand: Y.Text): readonly SuggestedStretch[] {
    if (this.none) return [];
    this.#stretches ??= this.#find();
    return this.#stretches.get(strand) ?? [];
  }

  #find(): Map<Y.Text, SuggestedStretch[]> {
    return stretchesOf(this.#doc, this.#records.flatMap(([key, record]) => {
      const id = record.of ?? key;
      return [{ characters: insertedBy(record), what: { ins: id } }, { characters: deletedBy(record), what: { del: [id] } }];
    }));
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

/** The blocks that a record begins and nobody has accepted yet, also those that are not there any more. */
export function begunBy(doc: Y.Doc, { client, settled }: SuggestionRecord): string[] {
  const blocks = blocksOf(doc);
  return (doc.store.clients.get(client) ?? []).flatMap((item) =>
    item instanceof Y.Item && item.parent === blocks && item.id.clock >= (settled?.clock ?? 0) && item.parentSub !== null && blocks._map.get(item.parentSub) === item ? [item.parentSub] : []);
}

/** The blocks of which a change of heads or parts says something else than before, and whether that is more than of their words. */
export function blocksSuggested(doc: Y.Doc, { target, changes }: Y.YMapEvent<unknown>): { blocks: ReadonlySet<string>; structure: boolean } {
  const records = [...changes.keys].flatMap(([key, { oldValue }]) => [oldValue as unknown, target.get(key)].flatMap((value): SuggestionRecord[] => {
    const [of, parts] = target === suggestionsOf(doc) ? [value, suggestionPartsOf(doc).get(key)] : [suggestionsOf(doc).get(key), value];
    const head = parse(SuggestionHead, of);
    return head ? [{ ...head, ...(parse(SuggestionParts, parts) ?? noParts) }] : [];
  }));
  const ends = records.flatMap((record) => [...begunBy(doc, record), ...record.removed, ...record.joined]);
  return { blocks: new Set([...ends, ...blocksWith(doc, records.flatMap((record) => [...insertedBy(record), ...deletedBy(record)]))]), structure: ends.length > 0 };
}

/** The blocks in which something was brought back of which something may be suggested. */
export function blocksRestored(doc: Y.Doc, event: Y.YMapEvent<unknown>): ReadonlySet<string> {
  return new Set(layoutOf(doc).suggestions.none ? [] : blocksWith(doc, newlyRestored(event)));
}

function blocksWith(doc: Y.Doc, characters: readonly Characters[]): string[] {
  const layout = layoutOf(doc);
  return [...standing(doc, characters).keys()].flatMap((strand) => {
    const host = (strand.parent as Y.Map<unknown> | null)?._item?.parentSub;
    return host ? [...layout.strand(host).keys()].map((id) => layout.shownIn(id)) : [];
  });
}

/** Where characters still stand, also those that undo has brought back: stretches of their strands, in order. */
export function standing(doc: Y.Doc, characters: readonly Characters[]): ReadonlyMap<Y.Text, readonly { from: number; to: number }[]> {
  return stretchesOf(doc, [{ characters, what: {} }]);
}

function stretchesOf(doc: Y.Doc, all: readonly { characters: readonly Characters[]; what: Suggested }[]): Map<Y.Text, SuggestedStretch[]> {
  const descendants = descendantsIn(doc);
  const found = new Map<Y.Text, Map<Y.Item, SuggestedStretch[]>>();
  for (const { characters, what } of all) {
    for (const { item, from, to } of descendants(characters).flatMap((some) => liveIn(doc, some))) {
      const strand = item.parent as Y.Text;
      const items = found.get(strand) ?? new Map<Y.Item, SuggestedStretch[]>();
      found.set(strand, items.set(item, [...(items.get(item) ?? []), { ...what, from, to }]));
    }
  }
  return new Map([...found].map(([strand, items]) => [strand, indexed(strand, items)]));
}

/** The stretches of items as stretches of their strand. */
function indexed(strand: Y.Text, items: ReadonlyMap<Y.Item, SuggestedStretch[]>): SuggestedStretch[] {
  const stretches: SuggestedStretch[] = [];
  let index = 0;
  for (let item = strand._start; item; item = item.right) {
    if (item.deleted || !item.countable) continue;
    for (const { from, to, ...what } of apart(items.get(item) ?? [])) {
      const last = stretches.at(-1);
      if (last && last.to === index + from && last.ins === what.ins && last.del?.join() === what.del?.join()) last.to = index + to;
      else stretches.push({ ...what, from: index + from, to: index + to });
    }
    index += item.length;
  }
  return stretches;
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

/** The characters that still stand in a text, by the items that hold them. */
function liveIn(doc: Y.Doc, { client, clock, length }: Characters): { item: Y.Item; from: number; to: number }[] {
  const structs = doc.store.clients.get(client);
  const end = Math.min(clock + length, Y.getState(doc.store, client));
  const live: { item: Y.Item; from: number; to: number }[] = [];
  if (!structs || clock >= end) return live;
  for (let i = Y.findIndexSS(structs, clock); i < structs.length && structs[i]!.id.clock < end; i++) {
    const item = structs[i]!;
    if (!(item instanceof Y.Item) || item.deleted || !(item.content instanceof Y.ContentString) || !(item.parent instanceof Y.Text)) continue;
    live.push({ item, from: Math.max(0, clock - item.id.clock), to: Math.min(item.length, end - item.id.clock) });
  }
  return live;
}
