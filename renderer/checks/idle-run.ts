/** How long one stretch of work may keep the screen waiting, in milliseconds. */
const stretch = 8;

/** Something that can be left before it is done. */
export type Cancel = () => void;

/**
 * Runs steps while the screen has nothing else to do, a few milliseconds at a time, and hands over what they come to.
 * @returns leaves the work
 */
export function runWhenIdle<T>(steps: Generator<undefined, T>, done: (value: T) => void): Cancel {
  let handle = 0;
  const go = (deadline: IdleDeadline) => {
    const end = performance.now() + Math.max(stretch, Math.min(40, deadline.timeRemaining()));
    do {
      const step = steps.next();
      if (step.done) return done(step.value);
    } while (performance.now() < end);
    handle = requestIdleCallback(go, { timeout: 500 });
  };
  handle = requestIdleCallback(go, { timeout: 500 });
  return () => cancelIdleCallback(handle);
}
