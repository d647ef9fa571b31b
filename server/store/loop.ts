import type { FastifyBaseLogger } from 'fastify';

export interface Loop {
  /** Begins the next turn now. */
  wake(): void;
  /** Ends after the turn under way. */
  stop(): Promise<void>;
}

const AFTER_FAILURE_MS = 500;

/** Runs `turn` at once and then again after as many milliseconds as it returns, or earlier when woken. */
export function startLoop(name: string, log: FastifyBaseLogger, turn: () => Promise<number>): Loop {
  let stopped = false;
  let woken = false;
  let rouse: () => void = () => undefined;

  const pause = (milliseconds: number) => new Promise<void>((resolve) => {
    const timer = setTimeout(resolve, milliseconds);
    rouse = () => {
      clearTimeout(timer);
      resolve();
    };
    if (woken || stopped) rouse();
  });
  const go = async () => {
    while (!stopped) {
      woken = false;
      const wait = await turn().catch((error: unknown) => {
        log.error({ err: error }, `${name} failed; it is tried again`);
        return AFTER_FAILURE_MS;
      });
      await pause(wait);
    }
  };
  const done = go();
  return {
    wake() {
      woken = true;
      rouse();
    },
    async stop() {
      stopped = true;
      rouse();
      await done;
    },
  };
}
