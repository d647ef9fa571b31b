import type { Place } from '../shell/navigation.ts';

/** A package as its recipient and its sender see it. */
export function SubmissionPage({ place }: { place: Extract<Place, { page: 'submission' }> }) {
  return <main data-draft={place.draftId} />;
}
