import { useEffect, useState } from 'react';

/**
 * Gives the focus back to where it was before this came onto the page, in the moment it goes. Fluent does so a little
 * later, and keys pressed meanwhile would be lost. Nothing happens where the focus has gone elsewhere by then.
 */
export function useFocusBack(): void {
  const [before] = useState(() => document.activeElement);
  // Not a layout effect: while React takes things off the page it tells nobody that the focus has come.
  useEffect(() => () => {
    const now = document.activeElement;
    const isLost = now === document.body || now?.closest('[role="dialog"]');
    if (isLost && before instanceof HTMLElement && before.isConnected) before.focus({ preventScroll: true });
  }, [before]);
}
