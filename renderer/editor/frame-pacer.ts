/** Something that is done at once, in the next frame, or after it, once however often it is asked for. */
export interface FramePacer {
  now: () => void;
  /** In the next frame. */
  soon: () => void;
  /** When the next frame is on the screen. */
  later: () => void;
  /** At once if it is waiting. */
  flush: () => void;
  waiting: () => boolean;
  /** Waits no more. */
  stop: () => void;
}

export function framePacer(run: () => void): FramePacer {
  let cancel: (() => void) | null = null;
  let inFrame = false;
  const stop = () => {
    cancel?.();
    cancel = null;
  };
  const now = () => {
    stop();
    run();
  };
  const wait = (milliseconds: number) => {
    const timer = setTimeout(now, milliseconds);
    cancel = () => clearTimeout(timer);
  };
  const frame = (then: () => void) => {
    // A hidden window has no frames.
    if (document.visibilityState !== 'visible') return wait(100);
    const asked = requestAnimationFrame(then);
    cancel = () => cancelAnimationFrame(asked);
  };
  return {
    now,
    soon: () => {
      if (cancel && inFrame) return;
      stop();
      inFrame = true;
      frame(now);
    },
    later: () => {
      if (cancel) return;
      inFrame = false;
      frame(() => wait(0));
    },
    flush: () => {
      if (cancel) now();
    },
    waiting: () => cancel !== null,
    stop,
  };
}
