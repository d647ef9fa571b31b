import * as Y from 'yjs';
import { type Characters, descendantsIn, newlyRestored } from './restored.ts';
import { layoutOf } from './strands.ts';
import {
  append, deletedBy, insertedBy, noParts, parse, type SuggestedStretch, SuggestionHead, SuggestionParts, suggestionPartsOf, type SuggestionRecord, suggestionsIn, suggestionsOf,
} from './suggestions.ts';
import { blocksOf } from './text.ts';

/** The blocks that a record begins and nobody has accepted yet, also those that are not there any more. */
export function begunBy(doc: Y.Doc, { client, settled }: SuggestionRecord): string[] {
  const blocks = blocksOf(doc);
  return (doc.store.clients.get(client) ?? []).flatMap((item) =>
    item instanceof Y.Item && item.parent === blocks && item.id.clock >= (settled?.clock ?? 0) && item.parentSub !== null && blocks._map.get(item.parentSub) === item ? [item.parentSub] : []);
}

/** Where characters still stand, also those that undo has brought back: stretches of their strands, in order. */
export function standing(doc: Y.Doc, characters: readonly Characters[]): ReadonlyMap<Y.Text, readonly { from: number; to: number }[]> {
  const items = new Map<Y.Text, Map<Y.Item, SuggestedStretch[]>>();
  for (const { item, from, to } of descendantsIn(doc)(characters).flatMap((some) => liveIn(doc, some))) {
    const strand = item.parent as Y.Text;
    const known = items.get(strand) ?? new Map<Y.Item, SuggestedStretch[]>();
    items.set(strand, known.set(item, [...(known.get(item) ?? []), { from, to }]));
  }
  return new Map([...items].map(([strand, found]) => {
    const stretches: SuggestedStretch[] = [];
    let index = 0;
    for (let item = strand._start; item; item = item.right) {
      if (item.deleted || !item.countable) continue;
      append(stretches, index, found.get(item) ?? []);
      index += item.length;
    }
    return [strand, stretches];
  }));
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
  return new Set(suggestionsIn(doc).none ? [] : blocksWith(doc, newlyRestored(event)));
}

function blocksWith(doc: Y.Doc, characters: readonly Characters[]): string[] {
  const layout = layoutOf(doc);
  return [...standing(doc, characters).keys()].flatMap((strand) => {
    const host = (strand.parent as Y.Map<unknown> | null)?._item?.parentSub;
    return host ? [...layout.strand(host).keys()].map((id) => layout.shownIn(id)) : [];
  });
}
