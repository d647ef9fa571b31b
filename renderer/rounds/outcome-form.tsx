import { Button, Caption1, Field, Text, Textarea, makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useRef, useState } from 'react';
import type { RemarkOutcome } from '../../shared/protocol/commands.ts';
import { useTexts } from '../ui/language.tsx';
import { WordDifference } from '../versions/word-difference.tsx';
import { remarksMessages } from './remarks-messages.ts';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', gap: '12px', padding: '12px', backgroundColor: tokens.colorNeutralBackground2, borderRadius: tokens.borderRadiusMedium },
  actions: { display: 'flex', gap: '8px', justifyContent: 'flex-end' },
  quiet: { color: tokens.colorNeutralForeground3 },
  difference: { padding: '8px 12px', backgroundColor: tokens.colorNeutralBackground1, borderRadius: tokens.borderRadiusMedium },
});

/** Why a remark is not taken in as it stands; for a part of it also the wording that is taken in. */
export function OutcomeForm({ outcome, proposed, current, busy, onCancel, onConfirm }: {
  outcome: Exclude<RemarkOutcome, 'accepted'>;
  proposed: string;
  /** Null when the block is gone: then there is nothing to take a wording into. */
  current: string | null;
  busy: boolean;
  onCancel: () => void;
  onConfirm: (explanation: string, wording: string | null) => void;
}) {
  const texts = useTexts(remarksMessages);
  const styles = useStyles();
  const [wording, setWording] = useState(proposed);
  const [explanation, setExplanation] = useState('');
  const [tried, setTried] = useState(false);
  const wordingRef = useRef<HTMLTextAreaElement>(null);
  const explanationRef = useRef<HTMLTextAreaElement>(null);
  useEffect(() => { (wordingRef.current ?? explanationRef.current)?.focus(); }, []);
  const partly = outcome === 'partlyAccepted' && current !== null;
  const missing = explanation.trim() === '';
  const confirm = () => {
    setTried(true);
    if (missing) return explanationRef.current?.focus();
    onConfirm(explanation.trim(), partly ? wording : null);
  };
  return (
    <div className={styles.root} role="group" aria-label={texts.outcomes[outcome]}>
      <Text size={300} weight="semibold">{texts.outcomes[outcome]}</Text>
      {outcome === 'setAside' && <Caption1>{texts.setAsideHint}</Caption1>}
      {partly && (
        <>
          <Field label={texts.wordingToTake} hint={texts.wordingHint}>
            <Textarea textarea={{ ref: wordingRef }} rows={4} resize="vertical" value={wording} onChange={(_, { value }) => setWording(value)} />
          </Field>
          <div>
            <Caption1 className={styles.quiet} block>{texts.difference}</Caption1>
            <WordDifference before={current} after={wording} className={styles.difference} label={texts.difference} />
          </div>
        </>
      )}
      <Field
        label={texts.explanation} required hint={texts.explanationHint}
        {...(tried && missing ? { validationState: 'error', validationMessage: texts.explanationMissing } : {})}
      >
        <Textarea
          textarea={{ ref: explanationRef }} rows={3} resize="vertical" maxLength={20_000} value={explanation}
          onChange={(_, { value }) => setExplanation(value)}
        />
      </Field>
      <div className={styles.actions}>
        <Button size="small" onClick={onCancel}>{texts.cancel}</Button>
        <Button size="small" appearance="primary" disabledFocusable={busy} onClick={confirm}>{busy ? texts.confirming : texts.confirm}</Button>
      </div>
    </div>
  );
}
