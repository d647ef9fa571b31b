import { useEffect, useRef, useState } from 'react';
import type { PdfDocument } from './open-pdf.ts';
import { printPages } from './print-pages.ts';

export interface Printing {
  /** The page that is being made ready, null while nothing is. */
  page: number | null;
  failed: boolean;
  start: () => void;
  cancel: () => void;
}

/** Printing a document, which can be called off until the dialog of the system opens. */
export function usePrinting(pdf: PdfDocument | null): Printing {
  const [page, setPage] = useState<number | null>(null);
  const [failed, setFailed] = useState(false);
  const running = useRef<AbortController | null>(null);
  const cancel = () => {
    running.current?.abort();
    running.current = null;
    setPage(null);
  };
  useEffect(() => () => running.current?.abort(), []);
  const start = () => {
    if (!pdf || running.current) return;
    const controller = new AbortController();
    running.current = controller;
    setFailed(false);
    void printPages(pdf, { signal: controller.signal, onPage: setPage })
      .catch((error: unknown) => {
        console.error(error);
        setFailed(true);
      })
      .finally(() => { if (running.current === controller) cancel(); });
  };
  return { page, failed, start, cancel };
}
