import { useCallback } from 'react';
import type * as Y from 'yjs';
import type { Author } from '../../shared/act/author.ts';
import { settleSuggestions, type Verdict } from '../../shared/act/suggestion-settle.ts';
import { PANEL_ORIGIN } from '../../shared/act/undo.ts';

/** Accepts or refuses one suggestion, as somebody. */
export function useSettling(doc: Y.Doc | null, author: Author): (id: string, verdict: Verdict) => void {
  return useCallback((id, verdict) => {
    if (doc) settleSuggestions(doc, [id], verdict, { author, at: new Date().toISOString() }, PANEL_ORIGIN);
  }, [doc, author]);
}
