import { useEffect, useState } from 'react';
import type * as Y from 'yjs';
import { type Guess, guessesOf, readGuesses } from '../../shared/act/guesses.ts';
import { observeText } from '../../shared/act/text.ts';

const none: readonly Guess[] = [];

/** The guesses of an import that nobody has confirmed yet; they follow what is confirmed, here or elsewhere, and the structure. */
export function useGuesses(doc: Y.Doc | null): readonly Guess[] {
  const [read, setRead] = useState<{ doc: Y.Doc; guesses: readonly Guess[] } | null>(null);
  useEffect(() => {
    if (!doc) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const again = () => setRead({ doc, guesses: readGuesses(doc) });
    const soon = () => {
      clearTimeout(timer);
      timer = setTimeout(again, 100);
    };
    const map = guessesOf(doc);
    map.observe(soon);
    const stop = observeText(doc, ({ structure }) => { if (structure && map.size > 0) soon(); });
    again();
    return () => {
      clearTimeout(timer);
      map.unobserve(soon);
      stop();
    };
  }, [doc]);
  return read && read.doc === doc ? read.guesses : none;
}
