// oxlint-disable import/default -- Vite makes the default of what is imported as a worker
import { useEffect, useState } from 'react';
import type { MissingCharacter } from '../../shared/formats/pdf/index.ts';
import type { Paper } from './paper.ts';
import PdfWorker from './pdf-worker.ts?worker';
import type { FromPdfWorker } from './pdf-worker.ts';

export type PdfMaking = { state: 'making'; progress: number } | { state: 'ready'; bytes: Uint8Array<ArrayBuffer>; missing: readonly MissingCharacter[] } | { state: 'failed' };

/** The PDF of a paper, made while the component is shown; it stops when it goes. `again` tries once more. */
export function usePdf(paper: Paper): PdfMaking & { again: () => void } {
  const [tries, setTries] = useState(0);
  const [making, setMaking] = useState<PdfMaking>({ state: 'making', progress: 0 });
  useEffect(() => {
    const worker = new PdfWorker();
    worker.addEventListener('message', ({ data }: MessageEvent<FromPdfWorker>) => {
      if ('progress' in data) return setMaking({ state: 'making', progress: data.progress });
      if ('failed' in data) console.error(data.failed);
      setMaking('bytes' in data ? { state: 'ready', ...data } : { state: 'failed' });
      worker.terminate();
    });
    worker.addEventListener('error', () => setMaking({ state: 'failed' }));
    worker.postMessage(paper);
    return () => worker.terminate();
  }, [paper, tries]);
  const again = () => {
    setMaking({ state: 'making', progress: 0 });
    setTries(tries + 1);
  };
  return { ...making, again };
}
