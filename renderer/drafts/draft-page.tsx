import type { Place } from '../shell/navigation.ts';

/** The lead agency's own draft: contents, text, side panel. */
export function DraftPage({ place }: { place: Extract<Place, { page: 'draft' }> }) {
  return <main data-draft={place.draftId} />;
}
