// oxlint-disable import/default -- Vite makes the default of what is imported as a worker
import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { askWorker } from '../ui/ask-worker.ts';
import type { ActFile } from './act-file.ts';
import ActFileWorker from './act-file-worker.ts?worker';

export interface FileReading {
  /** The name of the file that is being read, null while none is. */
  name: string | null;
  /** Reads a file; one that is still being read is left. */
  read: (file: File) => void;
  stop: () => void;
}

/** Reads the files of acts beside the window, one at a time, until what is shown goes. @param given the first of them */
export function useFileReading(given: File | null, onRead: (read: ActFile) => void): FileReading {
  const [name, setName] = useState<string | null>(given?.name ?? null);
  const running = useRef<AbortController | null>(null);
  const stop = () => {
    running.current?.abort();
    running.current = null;
    setName(null);
  };
  const start = (file: File) => {
    running.current?.abort();
    const controller = new AbortController();
    running.current = controller;
    void askWorker<ActFile>(new ActFileWorker(), file, controller.signal)
      .catch((error: unknown): ActFile => {
        console.error(error);
        return { ok: false, name: file.name, refusal: { format: 'text', code: 'unreadable' } };
      })
      .then((answer) => {
        if (running.current !== controller) return;
        stop();
        onRead(answer);
      });
  };
  const read = (file: File) => {
    setName(file.name);
    start(file);
  };
  const begin = useEffectEvent(start);
  useEffect(() => {
    if (given) begin(given);
    return () => running.current?.abort();
  }, [given]);
  return { name, read, stop };
}
