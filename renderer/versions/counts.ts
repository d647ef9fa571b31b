import type { BlockChange } from '../../shared/act/version.ts';

/** How many places differ. One that was moved and changed counts as both, and once in `all`. */
export interface ChangeCounts {
  added: number;
  removed: number;
  changed: number;
  moved: number;
  all: number;
}

export function countsOf(changes: readonly BlockChange[]): ChangeCounts {
  const counts: ChangeCounts = { added: 0, removed: 0, changed: 0, moved: 0, all: 0 };
  for (const { change, moved } of changes) {
    if (change === 'same') continue;
    counts[change]++;
    if (moved) counts.moved++;
    counts.all++;
  }
  return counts;
}
