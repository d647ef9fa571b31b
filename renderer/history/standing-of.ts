import type { DraftView, Standing, TimelineEntry } from '../sync/client-types.ts';

/** How true the newest event is that matches; confirmed when there is none, since what is not forecast came from the server. */
export function standingOf(draft: DraftView, matches: (entry: TimelineEntry) => boolean): Standing {
  return draft.timeline.findLast(matches)?.standing ?? 'confirmed';
}
