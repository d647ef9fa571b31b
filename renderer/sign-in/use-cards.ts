import { useCallback, useEffect, useState } from 'react';
import { compareAz } from '../../shared/act/collation.ts';
import type { Bridge, BridgeError, Card } from '../../shared/protocol/bridge.ts';

/** Milliseconds between looks for a card while there is none. */
const LOOK_AGAIN = 4000;

export interface CardsState {
  /** Null until the first answer. */
  cards: readonly Card[] | null;
  error: BridgeError | null;
  reading: boolean;
  refresh: () => Promise<void>;
}

/** Those one can sign in with first, by name. */
const inOrder = (cards: readonly Card[]): Card[] => cards.toSorted((a, b) =>
  Number(b.authentication !== null) - Number(a.authentication !== null) || compareAz(a.holder?.name ?? a.label, b.holder?.name ?? b.label));

/** The cards in the readers; looks again by itself while there is none. */
export function useCards(bridge: Bridge): CardsState {
  const [state, setState] = useState<Omit<CardsState, 'refresh'>>({ cards: null, error: null, reading: true });
  const read = useCallback(async () => {
    const answer = await bridge.request('cards.list', {});
    setState(answer.ok ? { cards: inOrder(answer.value), error: null, reading: false } : { cards: [], error: answer.error, reading: false });
  }, [bridge]);
  const refresh = useCallback(() => {
    setState((before) => ({ ...before, reading: true }));
    return read();
  }, [read]);
  useEffect(() => {
    const first = setTimeout(() => void read());
    return () => clearTimeout(first);
  }, [read]);
  const empty = state.cards?.length === 0 && !state.reading;
  useEffect(() => {
    if (!empty) return;
    const timer = setTimeout(() => void refresh(), LOOK_AGAIN);
    return () => clearTimeout(timer);
  }, [empty, state, refresh]);
  return { ...state, refresh };
}
