import { type ReactNode, useEffect, useEffectEvent, useState } from 'react';
import type * as Y from 'yjs';
import { readAct } from '../../shared/act/text.ts';
import { draftPaper, type Paper } from './paper.ts';
import { type PrintAction, PrintingDialogs } from './printing-dialogs.tsx';

/**
 * Preview, printing and saving of a draft as it stands at the moment of asking; Ctrl+P asks for the preview, wherever on
 * the page one is. `dialog` is what stands on the page meanwhile.
 * @param before may ask something before it is done
 */
export function useDraftPrinting(title: string, doc: Y.Doc | null, before: (run: () => void) => void): { ask: (action: PrintAction) => void; dialog: ReactNode } {
  const [asked, setAsked] = useState<{ action: PrintAction; paper: Paper } | null>(null);
  const ask = (action: PrintAction) => {
    if (doc) before(() => setAsked({ action, paper: draftPaper(readAct(doc), title, new Date()) }));
  };
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    const { ctrlKey, metaKey, altKey, shiftKey, code } = event;
    if (event.defaultPrevented || !(ctrlKey || metaKey) || altKey || shiftKey || code !== 'KeyP') return;
    // What the browser would print is the window.
    event.preventDefault();
    if (!document.querySelector('[role="dialog"][aria-modal="true"]')) ask('preview');
  });
  useEffect(() => {
    const listener = (event: KeyboardEvent) => onKey(event);
    window.addEventListener('keydown', listener);
    return () => window.removeEventListener('keydown', listener);
  }, []);
  return { ask, dialog: asked && <PrintingDialogs paper={asked.paper} action={asked.action} onClose={() => setAsked(null)} /> };
}
