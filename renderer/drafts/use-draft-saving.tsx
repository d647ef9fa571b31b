import { type ReactNode, useEffect, useEffectEvent, useState } from 'react';
import type { OpenText } from '../sync/client-types.ts';
import { useTexts } from '../ui/language.tsx';
import { versionsMessages } from '../versions/messages.ts';
import { SaveDialog } from '../versions/save-dialog.tsx';
import { draftMessages } from './draft-messages.ts';
import { useTextStatus } from './draft-use-text.ts';

/** Milliseconds for which a note stays. */
const noteTime = 8000;

/**
 * Ctrl+Shift+S, as “save as” elsewhere, saves the text as a version, wherever on the page one is. Ctrl+S, which people of Word
 * press by habit, only tells that the text saves itself. `note` is what there is to tell, '' after a while.
 * @param warning what is to be known about the text before; `leave` closes the dialog
 */
export function useDraftSaving(draftId: string, text: OpenText | null, warning: (leave: () => void) => ReactNode): { ask: () => void; dialog: ReactNode; note: string } {
  const texts = useTexts(draftMessages);
  const { saved } = useTexts(versionsMessages);
  const status = useTextStatus(text);
  const [asked, setAsked] = useState(false);
  const [told, setTold] = useState<{ version: string | null } | null>(null);
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    const { ctrlKey, metaKey, altKey, shiftKey, code } = event;
    if (event.defaultPrevented || !(ctrlKey || metaKey) || altKey || code !== 'KeyS') return;
    // The browser would save the page of the app.
    event.preventDefault();
    if (!text || document.querySelector('[role="dialog"][aria-modal="true"]')) return;
    if (shiftKey) setAsked(true);
    else setTold({ version: null });
  });
  useEffect(() => {
    const listener = (event: KeyboardEvent) => onKey(event);
    window.addEventListener('keydown', listener);
    return () => window.removeEventListener('keydown', listener);
  }, []);
  useEffect(() => {
    if (!told) return;
    const timer = setTimeout(() => setTold(null), noteTime);
    return () => clearTimeout(timer);
  }, [told]);
  const note = !told ? '' : told.version !== null ? saved(told.version) : status === 'failed' ? '' : texts.savesItself;
  return {
    ask: () => setAsked(true),
    dialog: asked && <SaveDialog draftId={draftId} warning={warning(() => setAsked(false))} onSaved={(version) => setTold({ version })} onClose={() => setAsked(false)} />,
    note,
  };
}
