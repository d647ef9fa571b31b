import type { Place } from '../shell/navigation.ts';

/** A version that this agency's head is asked to sign. */
export function VisaPage({ place }: { place: Extract<Place, { page: 'visa' }> }) {
  return <main data-draft={place.draftId} />;
}
