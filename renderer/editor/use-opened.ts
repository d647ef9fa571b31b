import { useEffect, useState } from 'react';

/** Waits until the page has been drawn and the browser rests. @returns the function that ends it */
export function onceDrawn(run: () => void): () => void {
  let waiting = 0;
  // The browser also rests before the first frame.
  const frame = requestAnimationFrame(() => {
    waiting = requestIdleCallback(run, { timeout: 1000 });
  });
  return () => {
    cancelAnimationFrame(frame);
    cancelIdleCallback(waiting);
  };
}

/** Whether the text has been on the screen for a moment: false at first, for what nobody needs to begin to read or write. */
export function useOpened(): boolean {
  const [opened, setOpened] = useState(false);
  useEffect(() => onceDrawn(() => setOpened(true)), []);
  return opened;
}
