import { useEffect, useState } from 'react';

/** Whether the text has been on the screen for a moment: false at first, for what nobody needs to begin to read or write. */
export function useOpened(): boolean {
  const [opened, setOpened] = useState(false);
  useEffect(() => {
    const waiting = requestIdleCallback(() => setOpened(true), { timeout: 1000 });
    return () => cancelIdleCallback(waiting);
  }, []);
  return opened;
}
