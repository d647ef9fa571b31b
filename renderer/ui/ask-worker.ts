/**
 * Asks a worker that was made for this one question, and ends it: with its answer, or by the signal.
 * @throws Error when the worker fails; never settles once it was stopped by the signal
 */
export function askWorker<Answer>(worker: Worker, question: unknown, signal?: AbortSignal): Promise<Answer> {
  return new Promise<Answer>((resolve, reject) => {
    signal?.addEventListener('abort', () => worker.terminate(), { once: true });
    worker.addEventListener('message', ({ data }: MessageEvent<Answer>) => {
      worker.terminate();
      resolve(data);
    });
    const fail = (what: string) => {
      worker.terminate();
      reject(new Error(what));
    };
    worker.addEventListener('error', ({ message }) => fail(message));
    worker.addEventListener('messageerror', () => fail('what the worker was sent cannot be sent'));
    worker.postMessage(question);
  });
}
