import type { Place } from '../shell/navigation.ts';

/** Another agency's version that this one is asked about. */
export function AnswerPage({ place }: { place: Extract<Place, { page: 'answer' }> }) {
  return <main data-draft={place.draftId} />;
}
