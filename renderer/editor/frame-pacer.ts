/** Something that is done at once, or once in the next frame however often it is asked for. */
export function framePacer(run: () => void): { now: () => void; soon: () => void; flush: () => void } {
  let waiting: ReturnType<typeof setTimeout> | number | null = null;
  let inFrame = false;
  const now = () => {
    if (waiting !== null) {
      if (inFrame) cancelAnimationFrame(waiting as number);
      else clearTimeout(waiting as ReturnType<typeof setTimeout>);
    }
    waiting = null;
    run();
  };
  return {
    now,
    soon: () => {
      if (waiting !== null) return;
      // A hidden window has no frames.
      inFrame = document.visibilityState === 'visible';
      waiting = inFrame ? requestAnimationFrame(now) : setTimeout(now, 100);
    },
    flush: () => {
      if (waiting !== null) now();
    },
  };
}
