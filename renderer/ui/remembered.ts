import { useCallback, useState } from 'react';

/** What this computer remembers between starts; null when there is nothing or it may not be read. */
export function recall(key: string): string | null {
  try {
    return localStorage.getItem(`normativ.${key}`);
  } catch {
    return null;
  }
}

/** Remembers on this computer. A store that is full or closed costs only the memory. */
export function remember(key: string, value: string): void {
  try {
    localStorage.setItem(`normativ.${key}`, value);
  } catch {
    // Comfort only: nothing of the person's work is kept there.
  }
}

/** A choice that outlives the window; a kept value that is no longer offered falls back to the first. */
export function useRemembered<T extends string>(key: string, offered: readonly [T, ...T[]]): [T, (value: T) => void] {
  const [value, setValue] = useState<T>(() => offered.find((one) => one === recall(key)) ?? offered[0]);
  const set = useCallback((next: T) => {
    remember(key, next);
    setValue(next);
  }, [key]);
  return [value, set];
}
