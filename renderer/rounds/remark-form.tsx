import { Button, Caption1, Field, Radio, RadioGroup, Subtitle2, Text, Textarea, makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useRef, useState } from 'react';
import type { Remark } from '../../shared/protocol/commands.ts';
import { useTexts } from '../ui/language.tsx';
import { WordDifference } from '../versions/word-difference.tsx';
import { missingIn } from './answer-kept.ts';
import { answerMessages } from './answer-messages.ts';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', gap: '12px' },
  heading: { margin: 0 },
  quote: {
    margin: 0, paddingInlineStart: '12px', borderLeft: `2px solid ${tokens.colorNeutralStroke1}`, color: tokens.colorNeutralForeground2,
    whiteSpace: 'pre-wrap', overflowWrap: 'anywhere', maxHeight: '96px', overflowY: 'auto',
  },
  difference: { padding: '8px 12px', backgroundColor: tokens.colorNeutralBackground3, borderRadius: tokens.borderRadiusMedium, maxHeight: '240px', overflowY: 'auto' },
  // In sight however long the texts above have grown; it covers the panel's own padding below it.
  actions: {
    display: 'flex', gap: '8px', justifyContent: 'flex-end', position: 'sticky', bottom: '-24px', marginBottom: '-24px',
    paddingBlock: '8px 24px', backgroundColor: tokens.colorNeutralBackground1,
  },
  quiet: { color: tokens.colorNeutralForeground3 },
  area: { minHeight: '96px' },
});

/**
 * One objection or proposal: its place, reasons and proposed wording; what the wording changes is shown as it is typed.
 */
export function RemarkForm({ remark, original, isNew, missing, onChange, onKeep, onCancel }: {
  remark: Remark;
  /** The block as it was sent. */
  original: string;
  isNew: boolean;
  /** Set when a server or an earlier attempt found a field empty. */
  missing?: boolean;
  onChange: (remark: Remark) => void;
  onKeep: () => void;
  onCancel: () => void;
}) {
  const texts = useTexts(answerMessages);
  const styles = useStyles();
  const reasonsRef = useRef<HTMLTextAreaElement>(null);
  const wordingRef = useRef<HTMLTextAreaElement>(null);
  const [tried, setTried] = useState(missing ?? false);
  const empty = missingIn(remark);
  useEffect(() => { reasonsRef.current?.focus(); }, [remark.remarkId]);

  const keep = () => {
    setTried(true);
    if (empty.reasons) return reasonsRef.current?.focus();
    if (empty.wording) return wordingRef.current?.focus();
    onKeep();
  };
  const problem = (shown: boolean, words: string) => (tried && shown ? { validationState: 'error' as const, validationMessage: words } : {});

  return (
    <section className={styles.root} aria-label={isNew ? texts.raiseTitle : texts.editTitle}>
      <Subtitle2 as="h3" block className={styles.heading}>{isNew ? texts.raiseTitle : texts.editTitle}</Subtitle2>
      <div>
        <Caption1 className={styles.quiet} block>{texts.place}</Caption1>
        <Text size={300} weight="semibold">{remark.place}</Text>
      </div>
      {remark.quote
        ? <blockquote className={styles.quote} aria-label={texts.quote}><Text size={300}>{remark.quote}</Text></blockquote>
        : <Caption1 className={styles.quiet}>{texts.wholeBlock}</Caption1>}
      <Field label={texts.kind}>
        <RadioGroup
          layout="horizontal" value={remark.kind}
          onChange={(_, { value }) => onChange({ ...remark, kind: value === 'proposal' ? 'proposal' : 'objection' })}
        >
          <Radio value="objection" label={texts.kinds.objection} />
          <Radio value="proposal" label={texts.kinds.proposal} />
        </RadioGroup>
      </Field>
      <Field label={texts.reasons} required hint={texts.reasonsHint} {...problem(empty.reasons, texts.reasonsMissing)}>
        <Textarea
          textarea={{ ref: reasonsRef, className: styles.area }} resize="vertical" value={remark.reasons} maxLength={20_000}
          onChange={(_, { value }) => onChange({ ...remark, reasons: value })}
        />
      </Field>
      <Field label={texts.wording} required hint={texts.wordingHint} {...problem(empty.wording, texts.wordingMissing)}>
        <Textarea
          textarea={{ ref: wordingRef, className: styles.area }} resize="vertical" value={remark.proposedWording} maxLength={20_000}
          onChange={(_, { value }) => onChange({ ...remark, proposedWording: value })}
        />
      </Field>
      <div>
        <Caption1 className={styles.quiet} block>{texts.difference}</Caption1>
        {remark.proposedWording === original
          ? <Caption1>{texts.sameWording}</Caption1>
          : <WordDifference before={original} after={remark.proposedWording} className={styles.difference} label={texts.difference} />}
      </div>
      <div className={styles.actions}>
        <Button onClick={onCancel}>{texts.cancel}</Button>
        <Button appearance="primary" onClick={keep}>{texts.keep}</Button>
      </div>
    </section>
  );
}
