import type { KeyboardEvent } from 'react';
import type { ActEditorHandle } from './handle.ts';

/** Runs what a key asks for in a table. @returns whether it did, so that the key has no other effect */
export function runTableKey(event: KeyboardEvent, handle: ActEditorHandle): boolean {
  const { key, shiftKey, altKey } = event;
  const control = event.ctrlKey || event.metaKey;
  if (altKey || !document.getSelection()?.focusNode?.parentElement?.closest('[data-kind="cell"]')) return false;
  if (key === 'Tab' && !control) return handle.tables.tab(shiftKey ? -1 : 1);
  if (key === 'Enter' && control) return handle.tables.leave();
  if ((key === 'ArrowUp' || key === 'ArrowDown') && !control) return handle.moveInTable(key === 'ArrowDown' ? 1 : -1, shiftKey);
  return false;
}
