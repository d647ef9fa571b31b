import { useState, type ReactNode } from 'react';
import {
  Button, Dialog, DialogActions, DialogBody, DialogContent, DialogSurface, DialogTitle,
} from '@fluentui/react-components';
import { useTexts } from './language.tsx';
import { uiMessages } from './messages.ts';

export interface ConfirmDialogProps {
  open: boolean;
  title: string;
  /** What will happen, and what cannot be undone. */
  children: ReactNode;
  /** A verb: what the button does. */
  confirm: string;
  /** Shown on the button while `onConfirm` is under way. */
  confirming?: string;
  onConfirm: () => void | Promise<void>;
  onCancel: () => void;
}

/** Asks before something that cannot be taken back. The way out has the focus. */
export function ConfirmDialog({ open, title, children, confirm, confirming, onConfirm, onCancel }: ConfirmDialogProps) {
  const texts = useTexts(uiMessages).confirm;
  const [busy, setBusy] = useState(false);
  const run = async () => {
    setBusy(true);
    try {
      await onConfirm();
    } finally {
      setBusy(false);
    }
  };
  return (
    <Dialog open={open} modalType="alert" onOpenChange={(_, data) => { if (!data.open && !busy) onCancel(); }}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{title}</DialogTitle>
          <DialogContent>{children}</DialogContent>
          <DialogActions>
            <Button appearance="secondary" disabled={busy} onClick={onCancel}>{texts.cancel}</Button>
            <Button appearance="primary" disabledFocusable={busy} onClick={() => void run()}>{busy ? confirming ?? confirm : confirm}</Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
