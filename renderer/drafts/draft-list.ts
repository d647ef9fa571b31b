import { foldAz } from '../../shared/act/collation.ts';
import type { DraftView } from '../sync/client-types.ts';

/** The drafts that an agency prepares, last changed first. */
export function ownDrafts(drafts: ReadonlyMap<string, DraftView>, agencyId: string): DraftView[] {
  return [...drafts.values()]
    .filter(({ state }) => state.leadAgencyId === agencyId)
    .sort((a, b) => (a.state.lastAt > b.state.lastAt ? -1 : a.state.lastAt < b.state.lastAt ? 1 : a.draftId < b.draftId ? -1 : 1));
}

/** Those (drafts, templates) of which the words say everything that is in the query, by Azerbaijani case rules. */
export function filterByWords<T>(all: readonly T[], query: string, wordsOf: (one: T) => string): T[] {
  const words = foldAz(query).split(' ').filter(Boolean);
  if (words.length === 0) return [...all];
  return all.filter((one) => {
    const text = foldAz(wordsOf(one));
    return words.every((word) => text.includes(word));
  });
}
