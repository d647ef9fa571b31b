import { useCallback, useEffect, useMemo, useState } from 'react';
import { recall, remember } from '../ui/remembered.ts';
import { goBack, goTo, readTrail } from './history.ts';
import type { Navigation, Place } from './navigation.ts';

/** Where this person is and was; remembered on this computer. */
export function useTrail(personId: string): Navigation {
  const key = `trail.${personId}`;
  const [trail, setTrail] = useState(() => readTrail(recall(key), { page: 'inbox' }));
  useEffect(() => remember(key, JSON.stringify(trail)), [key, trail]);
  const go = useCallback((place: Place) => setTrail((before) => goTo(before, place)), []);
  const back = useCallback(() => setTrail(goBack), []);
  return useMemo(() => ({ place: trail.at(-1)!, go, back, canGoBack: trail.length > 1 }), [trail, go, back]);
}
