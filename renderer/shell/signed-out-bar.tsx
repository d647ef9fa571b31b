import { useState } from 'react';
import {
  Button, Dialog, DialogBody, DialogContent, DialogSurface, MessageBar, MessageBarActions, MessageBarBody,
} from '@fluentui/react-components';
import type { Session } from '../../shared/protocol/bridge.ts';
import { CardSignIn } from '../sign-in/card-sign-in.tsx';
import { useClient, useSnapshot } from '../sync/react.tsx';
import { useTexts } from '../ui/language.tsx';
import { shellMessages } from './messages.ts';

/** Says that the session has ended while work goes on, and lets the person sign in again without leaving it. */
export function SignedOutBar({ onSignedIn }: { onSignedIn: (session: Session) => void }) {
  const texts = useTexts(shellMessages).signedOut;
  const client = useClient();
  const { session: { employee } } = useSnapshot();
  const [open, setOpen] = useState(false);
  return (
    <>
      <MessageBar intent="warning" shape="square" politeness="polite">
        <MessageBarBody>{texts.bar}</MessageBarBody>
        <MessageBarActions><Button onClick={() => setOpen(true)}>{texts.action}</Button></MessageBarActions>
      </MessageBar>
      <Dialog open={open} onOpenChange={(_, data) => setOpen(data.open)}>
        <DialogSurface aria-label={texts.title}>
          <DialogBody>
            <DialogContent><CardSignIn bridge={client.bridge} fin={employee.fin} onSignedIn={onSignedIn} /></DialogContent>
          </DialogBody>
        </DialogSurface>
      </Dialog>
    </>
  );
}
