// oxlint-disable import/default -- Vite makes the default of what is imported as a worker
import { useEffect, useState } from 'react';
import type { Version } from '../../shared/act/version.ts';
import { askWorker } from '../ui/ask-worker.ts';
import type { Comparison } from './compare-worker.ts';
import CompareWorker from './compare-worker.ts?worker';

/** The comparison of two texts; null until it is made, 'failed' where it could not be. */
export function useComparison(before: Version, after: Version): Comparison | 'failed' | null {
  const [made, setMade] = useState<{ before: Version; after: Version; comparison: Comparison | 'failed' } | null>(null);
  useEffect(() => {
    const controller = new AbortController();
    askWorker<Comparison>(new CompareWorker(), { before, after }, controller.signal)
      .catch((error: unknown) => {
        console.error(error);
        return 'failed' as const;
      })
      .then((comparison) => { if (!controller.signal.aborted) setMade({ before, after, comparison }); }, () => undefined);
    return () => controller.abort();
  }, [before, after]);
  return made?.before === before && made.after === after ? made.comparison : null;
}
