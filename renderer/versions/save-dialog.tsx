import type { ReactNode } from 'react';
import { useClient } from '../sync/react.tsx';
import { useTexts } from '../ui/language.tsx';
import { saveVersion } from './actions.ts';
import { versionsMessages } from './messages.ts';
import { NameDialog } from './name-dialog.tsx';

/** Saves the text of a draft as it stands under a name that is asked for. */
export function SaveDialog({ draftId, warning, onSaved, onClose }: {
  draftId: string;
  /** What is to be known about the text before it is saved. */
  warning?: ReactNode;
  onSaved: (name: string) => void;
  onClose: () => void;
}) {
  const texts = useTexts(versionsMessages);
  const client = useClient();
  return (
    <NameDialog
      title={texts.saveTitle} body={texts.saveBody} warning={warning} onClose={onClose}
      onSave={async (name) => {
        const result = await saveVersion(client, draftId, name);
        if (result.ok) onSaved(name.trim());
        return result;
      }}
    />
  );
}
