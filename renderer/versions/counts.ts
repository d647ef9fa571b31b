import type { BlockChange } from '../../shared/act/version.ts';

/** How many places differ, each counted once: one that was moved and changed counts as changed. */
export interface ChangeCounts {
  added: number;
  removed: number;
  changed: number;
  moved: number;
  all: number;
}

export function countsOf(changes: readonly BlockChange[]): ChangeCounts {
  const counts: ChangeCounts = { added: 0, removed: 0, changed: 0, moved: 0, all: 0 };
  for (const { change } of changes) {
    if (change === 'same') continue;
    counts[change]++;
    counts.all++;
  }
  return counts;
}
