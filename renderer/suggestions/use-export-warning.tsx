import { type ReactNode, useState } from 'react';
import { ConfirmDialog } from '../ui/confirm-dialog.tsx';
import { useTexts } from '../ui/language.tsx';
import { suggestionMessages } from './messages.ts';
import { OpenSuggestions } from './suggestion-warning.tsx';

/** Says before the text is saved as a file or printed that suggestions are open, which are no part of it. `dialog` is what stands on the page meanwhile. */
export function useExportWarning(count: number, onLook: () => void): { before: (run: () => void) => void; dialog: ReactNode } {
  const texts = useTexts(suggestionMessages);
  const [asked, setAsked] = useState<{ run: () => void } | null>(null);
  const go = (then: () => void) => {
    setAsked(null);
    then();
  };
  return {
    before: (run) => (count > 0 ? setAsked({ run }) : run()),
    dialog: asked && (
      <ConfirmDialog open title={texts.exportTitle} confirm={texts.exportNow} onConfirm={() => go(asked.run)} onCancel={() => setAsked(null)}>
        <OpenSuggestions count={count} onLook={() => go(onLook)} />
      </ConfirmDialog>
    ),
  };
}
