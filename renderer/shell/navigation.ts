import { createContext, useContext } from 'react';

export type DraftTab = 'agreement' | 'remarks' | 'versions' | 'checks' | 'comments' | 'suggestions' | 'references' | 'visas' | 'papers' | 'terms' | 'history';

/** Where one can be. Everything opens in the same place; “back” returns to the row one came from. */
export type Place =
  | { page: 'inbox' }
  | { page: 'drafts' }
  | { page: 'rounds' }
  | { page: 'submissions' }
  | { page: 'outbox' }
  /** The lead agency's own draft: contents, text, side panel. */
  | { page: 'draft'; draftId: string; tab?: DraftTab; blockId?: string }
  /** Another agency's version that this one is asked about. */
  | { page: 'answer'; draftId: string; roundId: string }
  | { page: 'visa'; draftId: string; visaRoundId: string }
  | { page: 'submission'; draftId: string; submissionId: string };

export interface Navigation {
  place: Place;
  go: (place: Place) => void;
  back: () => void;
  canGoBack: boolean;
}

export const NavigationContext = createContext<Navigation>({
  place: { page: 'inbox' }, go: () => {}, back: () => {}, canGoBack: false,
});

export const useNavigation = () => useContext(NavigationContext);
