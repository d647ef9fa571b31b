import * as Y from 'yjs';
import { there } from './edit.ts';
import { joinBlock, unsplit } from './split-join.ts';
import { layoutOf, strandOf } from './strands.ts';
import { readSuggestions } from './suggestion-list.ts';
import type { Suggesting } from './suggest-edit.ts';
import { begunBy, standing } from './suggestion-places.ts';
import { deletedBy, forgetSuggestions, insertedBy, noParts, readRecords, suggestionPartsOf } from './suggestions.ts';
import { blockList, blocksOf } from './text.ts';

export type Verdict = 'accept' | 'refuse';

/**
 * Accepts suggestions, so that the act reads as they would have it, or refuses them, so that it stays as it is; one
 * transaction. Words that others have written into a block that goes show it again. @returns how many there still were
 */
export function settleSuggestions(doc: Y.Doc, ids: readonly string[], verdict: Verdict, by: Suggesting, origin: unknown): number {
  const wanted = new Set(ids);
  const records = readRecords(doc).filter(([key, { of }]) => wanted.has(of ?? key));
  doc.transact(() => {
    const going = records.flatMap(([, record]) => (verdict === 'accept' ? deletedBy(record) : insertedBy(record)));
    for (const [strand, stretches] of standing(doc, going)) for (const { from, to } of stretches.toReversed()) strand.delete(from, to - from);
    if (verdict === 'accept') {
      for (const id of records.flatMap(([, { removed }]) => removed)) there(doc, id)?.map.set('removed', true);
      const joined = new Set(records.flatMap(([, record]) => record.joined));
      for (const { id } of joined.size > 0 ? blockList(doc) : []) if (joined.has(id)) joinBlock(doc, id, origin);
    } else {
      const page = layoutOf(doc);
      // A block that somebody has joined to another since is in the act, see `Layout`.
      for (const id of records.flatMap(([, record]) => begunBy(doc, record)).filter((begun) => page.shownIn(begun) === begun)) {
        if (strandOf(doc, id)) blocksOf(doc).get(id)!.set('removed', true);
        else unsplit(doc, id);
      }
    }
    for (const [key, record] of records) {
      const clock = verdict === 'accept' ? Y.getState(doc.store, record.client) : (record.settled?.clock ?? 0);
      const settled = { clock, verdict, ...by };
      suggestionPartsOf(doc).set(key, { ...noParts, settled });
    }
    forgetSuggestions(doc);
  }, origin);
  return new Set(records.map(([key, { of }]) => of ?? key)).size;
}

/** Settles all that is open, one transaction. @returns how many there were */
export function settleAllSuggestions(doc: Y.Doc, verdict: Verdict, by: Suggesting, origin: unknown): number {
  let settled = 0;
  doc.transact(() => {
    // What is settled can bring to light what stood in it, as a block that was begun in one that goes.
    for (let round = 0; round < 4; round++) {
      const open = readSuggestions(doc).map(({ id }) => id);
      if (open.length === 0) break;
      settled += settleSuggestions(doc, open, verdict, by, origin);
    }
  }, origin);
  return settled;
}
