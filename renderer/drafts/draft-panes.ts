import { useState } from 'react';

export interface Panes {
  contents: boolean;
  side: boolean;
}

const KEY = 'normativ.draft.panes';

/** Which panes stand open; remembered on this computer. On a small screen the text has the room first. */
export function usePanes(): [Panes, (panes: Panes) => void] {
  const [panes, setPanes] = useState(read);
  const change = (next: Panes) => {
    setPanes(next);
    localStorage.setItem(KEY, JSON.stringify(next));
  };
  return [panes, change];
}

function read(): Panes {
  try {
    const kept = JSON.parse(localStorage.getItem(KEY) ?? 'null') as Partial<Panes> | null;
    if (typeof kept?.contents === 'boolean' && typeof kept.side === 'boolean') return { contents: kept.contents, side: kept.side };
  } catch {
    // What cannot be read is as if it had never been kept.
  }
  return { contents: window.innerWidth >= 1440, side: true };
}
