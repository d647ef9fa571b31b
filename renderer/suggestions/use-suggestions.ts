import { useEffect, useState } from 'react';
import type * as Y from 'yjs';
import { observeSuggestions, readSuggestions, type Suggestion } from '../../shared/act/suggestion-list.ts';
import { suggestionsOf } from '../../shared/act/suggestions.ts';
import { observeText } from '../../shared/act/text.ts';

const pause = 400;
const none: readonly Suggestion[] = [];

/** The open suggestions of an open text, in reading order: soon after one was made or settled, and after a pause in typing. */
export function useSuggestions(doc: Y.Doc | null): readonly Suggestion[] {
  const [read, setRead] = useState<{ doc: Y.Doc; suggestions: readonly Suggestion[] } | null>(null);
  useEffect(() => {
    if (!doc) return;
    const timers: Partial<Record<'soon' | 'later', ReturnType<typeof setTimeout>>> = {};
    const again = () => {
      for (const timer of Object.values(timers)) clearTimeout(timer);
      setRead({ doc, suggestions: readSuggestions(doc) });
    };
    const after = (which: 'soon' | 'later') => {
      clearTimeout(timers[which]);
      timers[which] = setTimeout(again, which === 'soon' ? 0 : pause);
    };
    after('soon');
    const stops = [observeSuggestions(doc, () => after('soon')), observeText(doc, () => { if (suggestionsOf(doc).size > 0) after('later'); })];
    return () => {
      for (const timer of Object.values(timers)) clearTimeout(timer);
      for (const stop of stops) stop();
    };
  }, [doc]);
  return read && read.doc === doc && read.suggestions.length > 0 ? read.suggestions : none;
}
