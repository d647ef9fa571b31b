import type { Place } from './navigation.ts';

/** Where one has been; the last is where one is. */
export type Trail = readonly [Place, ...Place[]];

const LONGEST = 30;
const same = (a: Place, b: Place) => JSON.stringify(a) === JSON.stringify(b);

/** Whether both show the same thing, so that only a tab or a spot within it changes. */
function sameThing(a: Place, b: Place): boolean {
  return a.page === 'draft' && b.page === 'draft' && a.draftId === b.draftId;
}

/** Goes to a place. Moving within one draft is no step of its own: “back” leads out of it. */
export function goTo(trail: Trail, place: Place): Trail {
  const here = trail.at(-1)!;
  if (same(here, place)) return trail;
  const kept = sameThing(here, place) ? trail.slice(0, -1) : trail;
  return [...kept, place].slice(-LONGEST) as unknown as Trail;
}

/** Goes back one step; stays where there is nothing before. */
export function goBack(trail: Trail): Trail {
  return trail.length > 1 ? (trail.slice(0, -1) as unknown as Trail) : trail;
}

const pages: readonly Place['page'][] = ['inbox', 'drafts', 'rounds', 'submissions', 'outbox', 'draft', 'answer', 'visa', 'submission'];

/** A trail kept from the last time, or `start` when there is none that can be read. */
export function readTrail(kept: string | null, start: Place): Trail {
  try {
    const value: unknown = JSON.parse(kept ?? 'null');
    if (!Array.isArray(value) || value.length === 0) return [start];
    const known = value.every((one: Place) => pages.includes(one?.page) && (!detailed(one.page) || typeof (one as { draftId?: unknown }).draftId === 'string'));
    return known ? (value as unknown as Trail) : [start];
  } catch {
    return [start];
  }
}

const detailed = (page: Place['page']) => ['draft', 'answer', 'visa', 'submission'].includes(page);
