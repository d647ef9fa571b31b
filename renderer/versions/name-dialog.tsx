import { Button, Dialog, DialogActions, DialogBody, DialogContent, DialogSurface, DialogTitle, Field, Input } from '@fluentui/react-components';
import { type ReactNode, useRef, useState } from 'react';
import type { Refused } from '../../shared/protocol/api.ts';
import { LIMITS } from '../../shared/protocol/primitives.ts';
import type { SubmitResult } from '../sync/client-types.ts';
import { useTexts } from '../ui/language.tsx';
import { Problem } from '../ui/problem.tsx';
import { useFocusBack } from '../ui/use-focus-back.ts';
import { versionsMessages } from './messages.ts';

/** Asks for the name under which a version is saved, or is to be known from now on. */
export function NameDialog({ title, body, warning, initial = '', onSave, onClose }: {
  title: string;
  body?: string;
  warning?: ReactNode;
  initial?: string;
  onSave: (name: string) => Promise<SubmitResult>;
  onClose: () => void;
}) {
  const texts = useTexts(versionsMessages);
  const [name, setName] = useState(initial);
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<Refused | null>(null);
  const field = useRef<HTMLInputElement>(null);
  useFocusBack();
  const isMissing = refusal?.code === 'versionNameMissing';
  const save = async () => {
    if (busy) return;
    setBusy(true);
    const result = await onSave(name);
    setBusy(false);
    if (result.ok) return onClose();
    setRefusal(result.refusal);
    field.current?.focus();
  };
  return (
    <Dialog open onOpenChange={(_, { open }) => { if (!open && !busy) onClose(); }}>
      <DialogSurface>
        <form noValidate onSubmit={(event) => { event.preventDefault(); void save(); }}>
          <DialogBody>
            <DialogTitle>{title}</DialogTitle>
            <DialogContent>
              {body && <p>{body}</p>}
              {warning}
              <Field label={texts.name} required hint={texts.nameHint} {...(isMissing ? { validationMessage: texts.nameMissing } : {})}>
                <Input ref={field} autoFocus maxLength={LIMITS.versionName} value={name} onChange={(_, { value }) => { setName(value); setRefusal(null); }} />
              </Field>
              {!isMissing && <Problem refusal={refusal} />}
            </DialogContent>
            <DialogActions>
              <Button disabled={busy} onClick={onClose}>{texts.cancel}</Button>
              <Button type="submit" appearance="primary" disabledFocusable={busy}>{busy ? texts.saving : texts.save}</Button>
            </DialogActions>
          </DialogBody>
        </form>
      </DialogSurface>
    </Dialog>
  );
}
