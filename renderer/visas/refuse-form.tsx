import { Button, Caption1, Field, Subtitle2, Textarea, makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useRef, useState } from 'react';
import type { Refused } from '../../shared/protocol/api.ts';
import { useClient } from '../sync/react.tsx';
import { useTexts } from '../ui/language.tsx';
import { Problem } from '../ui/problem.tsx';
import { refuseVisa } from './actions.ts';
import { visasMessages } from './messages.ts';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', gap: '12px' },
  heading: { margin: 0 },
  quiet: { color: tokens.colorNeutralForeground3 },
  actions: { display: 'flex', gap: '8px', justifyContent: 'flex-end' },
});

/** A reasoned refusal of a visa with the proposed wording (L 46.2.2). */
export function RefuseForm({ draftId, visaRoundId, onClose }: { draftId: string; visaRoundId: string; onClose: () => void }) {
  const texts = useTexts(visasMessages);
  const styles = useStyles();
  const client = useClient();
  const [reasons, setReasons] = useState('');
  const [wording, setWording] = useState('');
  const [tried, setTried] = useState(false);
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<Refused | null>(null);
  const reasonsRef = useRef<HTMLTextAreaElement>(null);
  const wordingRef = useRef<HTMLTextAreaElement>(null);
  useEffect(() => { reasonsRef.current?.focus(); }, []);
  const problem = (empty: boolean, words: string) => (tried && empty ? { validationState: 'error' as const, validationMessage: words } : {});
  const send = async () => {
    setTried(true);
    if (!reasons.trim()) return reasonsRef.current?.focus();
    if (!wording.trim()) return wordingRef.current?.focus();
    setBusy(true);
    const result = await refuseVisa(client, draftId, { visaRoundId, reasons: reasons.trim(), proposedWording: wording.trim() });
    setBusy(false);
    if (result.ok) onClose();
    else setRefusal(result.refusal);
  };
  return (
    <section className={styles.root} aria-label={texts.refuseTitle}>
      <Subtitle2 as="h2" block className={styles.heading}>{texts.refuseTitle}</Subtitle2>
      <Caption1 className={styles.quiet}>{texts.refuseHint}</Caption1>
      <Field label={texts.reasons} required {...problem(!reasons.trim(), texts.reasonsMissing)}>
        <Textarea textarea={{ ref: reasonsRef }} rows={5} resize="vertical" maxLength={20_000} value={reasons} onChange={(_, { value }) => setReasons(value)} />
      </Field>
      <Field label={texts.wording} required {...problem(!wording.trim(), texts.wordingMissing)}>
        <Textarea textarea={{ ref: wordingRef }} rows={5} resize="vertical" maxLength={20_000} value={wording} onChange={(_, { value }) => setWording(value)} />
      </Field>
      <Problem refusal={refusal} onDismiss={() => setRefusal(null)} />
      <div className={styles.actions}>
        <Button disabled={busy} onClick={onClose}>{texts.cancel}</Button>
        <Button appearance="primary" disabledFocusable={busy} onClick={() => void send()}>{busy ? texts.sending : texts.refuseConfirm}</Button>
      </div>
    </section>
  );
}
