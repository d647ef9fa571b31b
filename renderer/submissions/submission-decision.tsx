import { Button, Dialog, DialogActions, DialogBody, DialogContent, DialogSurface, DialogTitle, Field, Input, MessageBar, MessageBarBody, Text, Textarea, makeStyles, useRestoreFocusTarget } from '@fluentui/react-components';
import { useEffect, useRef, useState, type FormEvent } from 'react';
import type { Refused } from '../../shared/protocol/api.ts';
import type { Submission } from '../../shared/workflow/state.ts';
import type { SubmitResult } from '../sync/client-types.ts';
import { useClient, useSnapshot } from '../sync/react.tsx';
import { useLanguage, useTexts } from '../ui/language.tsx';
import { Problem } from '../ui/problem.tsx';
import { acceptSubmission, registerSubmission, returnSubmission } from './actions.ts';
import { submissionsMessages } from './messages.ts';

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', gap: '8px', paddingTop: '8px' },
  number: { maxWidth: '280px' },
  row: { display: 'flex', gap: '8px', flexWrap: 'wrap' },
  content: { display: 'flex', flexDirection: 'column', gap: '16px' },
});

/** What the recipient does next: gives a number, then accepts or returns (L 70.2). */
export function SubmissionDecision({ draftId, submission }: { draftId: string; submission: Submission }) {
  const texts = useTexts(submissionsMessages);
  const styles = useStyles();
  const client = useClient();
  const { connection, refused } = useSnapshot();
  const restore = useRestoreFocusTarget();
  const acceptRef = useRef<HTMLButtonElement>(null);
  const before = useRef(submission.status);
  // Registering takes its form away; the focus goes on to the next step.
  useEffect(() => {
    if (before.current === 'sent' && submission.status === 'registered') acceptRef.current?.focus();
    before.current = submission.status;
  }, [submission.status]);
  const [deciding, setDeciding] = useState<'accept' | 'return' | null>(null);
  const { submissionId, status } = submission;
  const returned = refused.findLast(({ command }) => command !== null && 'submissionId' in command && command.submissionId === submissionId)?.refusal;
  return (
    <div className={styles.form}>
      {connection === 'offline' && <MessageBar intent="info" layout="multiline"><MessageBarBody>{texts.offline}</MessageBarBody></MessageBar>}
      <Problem refusal={returned ?? null} />
      {status === 'sent' ? <RegisterForm draftId={draftId} submissionId={submissionId} /> : (
        <div className={styles.row}>
          <Button ref={acceptRef} appearance="primary" onClick={() => setDeciding('accept')} {...restore}>{texts.accept}</Button>
          <Button onClick={() => setDeciding('return')} {...restore}>{texts.return}</Button>
        </div>
      )}
      {deciding === 'accept' && (
        <DecisionDialog
          title={texts.acceptTitle} text={texts.acceptText} label={texts.note} hint={texts.noteHint} confirm={texts.acceptConfirm}
          run={(words) => acceptSubmission(client, draftId, submissionId, words)} onClose={() => setDeciding(null)}
        />
      )}
      {deciding === 'return' && (
        <DecisionDialog
          title={texts.returnTitle} text={texts.returnText} label={texts.returnRemarks} required={texts.returnMissing}
          confirm={texts.returnConfirm} run={(words) => returnSubmission(client, draftId, submissionId, words)} onClose={() => setDeciding(null)}
        />
      )}
    </div>
  );
}

function RegisterForm({ draftId, submissionId }: { draftId: string; submissionId: string }) {
  const texts = useTexts(submissionsMessages);
  const styles = useStyles();
  const client = useClient();
  const { language } = useLanguage();
  const [number, setNumber] = useState('');
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<Refused | null>(null);
  const field = useRef<HTMLInputElement>(null);
  const register = async (event: FormEvent) => {
    event.preventDefault();
    if (busy) return;
    setBusy(true);
    const result = await registerSubmission(client, draftId, submissionId, number.trim());
    setBusy(false);
    setRefusal(result.ok ? null : result.refusal);
    if (!result.ok) field.current?.focus();
  };
  return (
    <form className={styles.form} onSubmit={(event) => void register(event)}>
      <Field
        className={styles.number} label={texts.number} hint={texts.registerHint} required
        {...(refusal ? { validationState: 'error', validationMessage: refusal.message[language] } : {})}
      >
        <Input input={{ ref: field, maxLength: 60 }} value={number} onChange={(_, { value }) => { setNumber(value); setRefusal(null); }} />
      </Field>
      <div className={styles.row}>
        <Button type="submit" appearance="primary" disabledFocusable={busy}>{busy ? texts.registering : texts.register}</Button>
      </div>
    </form>
  );
}

/** A decision with words; where they are required the empty field is named. */
function DecisionDialog({ title, text, label, hint, required, confirm, run, onClose }: {
  title: string;
  text: string;
  label: string;
  hint?: string;
  /** Said when the words are missing; without it they may be. */
  required?: string;
  confirm: string;
  run: (words: string) => Promise<SubmitResult>;
  onClose: () => void;
}) {
  const texts = useTexts(submissionsMessages);
  const styles = useStyles();
  const [words, setWords] = useState('');
  const [tried, setTried] = useState(false);
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<Refused | null>(null);
  const field = useRef<HTMLTextAreaElement>(null);
  const missing = required !== undefined && words.trim() === '';
  const decide = async () => {
    setTried(true);
    if (missing) return field.current?.focus();
    setBusy(true);
    const result = await run(words.trim());
    setBusy(false);
    if (result.ok) onClose();
    else setRefusal(result.refusal);
  };
  return (
    <Dialog open modalType="alert" onOpenChange={(_, { open }) => { if (!open && !busy) onClose(); }}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{title}</DialogTitle>
          <DialogContent className={styles.content}>
            <Text size={300}>{text}</Text>
            <Field
              label={label} required={required !== undefined} {...(hint ? { hint } : {})}
              {...(tried && missing ? { validationState: 'error', validationMessage: required } : {})}
            >
              <Textarea textarea={{ ref: field }} rows={5} resize="vertical" maxLength={20_000} value={words} onChange={(_, { value }) => setWords(value)} />
            </Field>
            <Problem refusal={refusal} />
          </DialogContent>
          <DialogActions>
            <Button disabled={busy} onClick={onClose}>{texts.cancel}</Button>
            <Button appearance="primary" disabledFocusable={busy} onClick={() => void decide()}>{busy ? texts.deciding : confirm}</Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
