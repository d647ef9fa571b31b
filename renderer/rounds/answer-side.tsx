import { Button, Caption1, Field, MessageBar, MessageBarBody, Radio, RadioGroup, Subtitle2, Text, Textarea, makeStyles, tokens, useRestoreFocusTarget } from '@fluentui/react-components';
import { DeleteRegular, EditRegular } from '@fluentui/react-icons';
import { useEffect, useRef, useState } from 'react';
import type { Refused } from '../../shared/protocol/api.ts';
import { ResponseDecision, type Remark } from '../../shared/protocol/commands.ts';
import type { AgreementRound, Participant } from '../../shared/workflow/state.ts';
import { PaperList } from '../papers/paper-list.tsx';
import type { DraftView } from '../sync/client-types.ts';
import { useServerNow, useSnapshot } from '../sync/react.tsx';
import { ConfirmDialog } from '../ui/confirm-dialog.tsx';
import { dateTime } from '../ui/dates.ts';
import { useTexts } from '../ui/language.tsx';
import { Problem } from '../ui/problem.tsx';
import { missingIn, type KeptAnswer } from './answer-kept.ts';
import { answerMessages } from './answer-messages.ts';
import { AnswerSummary } from './answer-summary.tsx';
import { RemarkForm } from './remark-form.tsx';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', gap: '20px' },
  part: { display: 'flex', flexDirection: 'column', gap: '8px' },
  heading: { margin: 0 },
  quiet: { color: tokens.colorNeutralForeground3 },
  problem: { color: tokens.colorPaletteRedForeground1 },
  prose: { whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' },
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  row: {
    display: 'grid', gridTemplateColumns: 'minmax(0, 1fr) auto', columnGap: '8px', alignItems: 'start', paddingBlock: '8px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  clip: { display: '-webkit-box', WebkitLineClamp: 2, WebkitBoxOrient: 'vertical', overflow: 'hidden' },
});

/** Everything of an answer besides the text: what silence means, papers, remarks, decision, and the way to send. */
export function AnswerSide({ draft, round, participant, answer, change, originals }: {
  draft: DraftView;
  round: AgreementRound;
  participant: Participant;
  answer: KeptAnswer;
  change: (part: Partial<KeptAnswer>) => void;
  originals: ReadonlyMap<string, string>;
}) {
  const texts = useTexts(answerMessages);
  const styles = useStyles();
  const restore = useRestoreFocusTarget();
  const { refused } = useSnapshot();
  const now = useServerNow();
  const [removing, setRemoving] = useState<Remark | null>(null);
  const [summary, setSummary] = useState(false);
  const [refusal, setRefusal] = useState<Refused | null>(null);
  const [tried, setTried] = useState(false);
  const [flagged, setFlagged] = useState(false);
  const decisionRef = useRef<HTMLInputElement>(null);
  const remarksRef = useRef<HTMLElement>(null);
  const writing = answer.open !== null;
  const wasWriting = useRef(writing);
  // The form that had the focus is gone.
  useEffect(() => {
    if (wasWriting.current && !writing) remarksRef.current?.focus();
    wasWriting.current = writing;
  }, [writing]);
  const late = participant.status === 'deemed' || now.getTime() >= Date.parse(round.dueAt);
  // What the server refused after it had been queued here.
  const returned = refused.findLast(({ command }) => command?.type === 'round.answer' && command.roundId === round.roundId)?.refusal ?? null;
  const problem = refusal ?? returned;

  const keep = () => {
    const open = answer.open!;
    const known = answer.remarks.some(({ remarkId }) => remarkId === open.remarkId);
    change({
      open: null,
      remarks: known ? answer.remarks.map((one) => (one.remarkId === open.remarkId ? open : one)) : [...answer.remarks, open],
      decision: answer.decision === 'agreed' ? null : answer.decision,
    });
    setFlagged(false);
  };
  const decisionProblem = answer.decision === null ? texts.decisionMissing
    : answer.decision === 'agreed' && answer.remarks.length > 0 ? texts.agreedWithRemarks
      : answer.decision !== 'agreed' && answer.remarks.length === 0 ? texts.remarksHint : null;
  const review = () => {
    setTried(true);
    const unfinished = answer.remarks.find((remark) => missingIn(remark).reasons || missingIn(remark).wording);
    if (unfinished) { setFlagged(true); return change({ open: unfinished }); }
    if (decisionProblem) return decisionRef.current?.focus();
    setSummary(true);
  };
  /** A refusal that is about one remark opens that remark, with the empty field named at the field. */
  const refusedWith = (found: Refused) => {
    setSummary(false);
    setRefusal(found);
    const number = found.params?.['number'];
    const remark = typeof number === 'number' ? answer.remarks[number - 1] : undefined;
    if (remark) { setFlagged(true); change({ open: remark }); }
  };

  if (answer.open) {
    const isNew = !answer.remarks.some(({ remarkId }) => remarkId === answer.open?.remarkId);
    return (
      <div className={styles.root}>
        <Problem refusal={problem} />
        <RemarkForm
          remark={answer.open} original={originals.get(answer.open.blockId) ?? ''} isNew={isNew} missing={flagged}
          onChange={(open) => change({ open })} onKeep={keep} onCancel={() => { change({ open: null }); setFlagged(false); }}
        />
        <Caption1 className={styles.quiet}>{texts.kept}</Caption1>
      </div>
    );
  }
  return (
    <div className={styles.root}>
      <Problem refusal={problem} />
      {participant.status === 'deemed' ? (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>{texts.deemed(dateTime(participant.at ?? round.dueAt))} {texts.deemedHint}</MessageBarBody>
        </MessageBar>
      ) : late
        ? <MessageBar intent="warning" layout="multiline"><MessageBarBody>{texts.lateWarning}</MessageBarBody></MessageBar>
        : <Text size={300}>{texts.silence}</Text>}

      {round.note && (
        <section className={styles.part} aria-label={texts.note}>
          <Subtitle2 as="h2" block className={styles.heading}>{texts.note}</Subtitle2>
          <Text size={300} className={styles.prose}>{round.note}</Text>
        </section>
      )}
      {round.papers.length > 0 && (
        <section className={styles.part} aria-label={texts.papers}>
          <Subtitle2 as="h2" block className={styles.heading}>{texts.papers}</Subtitle2>
          <PaperList papers={round.papers} />
        </section>
      )}
      <section className={styles.part} aria-label={texts.remarks} ref={remarksRef} tabIndex={-1}>
        <Subtitle2 as="h2" block className={styles.heading}>{texts.remarks}</Subtitle2>
        {answer.remarks.length === 0 && <Caption1 className={styles.quiet}>{texts.remarksEmpty} {texts.remarksHint}</Caption1>}
        <ul className={styles.list}>
          {answer.remarks.map((remark) => (
            <li key={remark.remarkId} className={styles.row}>
              <div>
                <Text size={300} weight="semibold" block>{remark.place}</Text>
                <Caption1 className={styles.clip}>{texts.kinds[remark.kind]}: {remark.reasons}</Caption1>
              </div>
              <div>
                <Button
                  appearance="subtle" icon={<EditRegular />} aria-label={texts.editNamed(remark.place)}
                  onClick={() => change({ open: remark })}
                />
                <Button
                  appearance="subtle" icon={<DeleteRegular />} aria-label={texts.removeNamed(remark.place)}
                  onClick={() => setRemoving(remark)} {...restore}
                />
              </div>
            </li>
          ))}
        </ul>
      </section>
      <section className={styles.part} aria-label={texts.yourAnswer}>
        <Field
          label={texts.decision} required
          {...(tried && decisionProblem ? { validationState: 'error', validationMessage: decisionProblem } : {})}
        >
          <RadioGroup value={answer.decision ?? ''} onChange={(_, { value }) => change({ decision: ResponseDecision.parse(value) })}>
            {ResponseDecision.options.map((one, index) => (
              <Radio key={one} value={one} label={texts.decisions[one]} {...(index === 0 ? { ref: decisionRef } : {})} />
            ))}
          </RadioGroup>
        </Field>
        <Field label={texts.comment} hint={texts.commentHint}>
          <Textarea value={answer.comment} maxLength={20_000} resize="vertical" onChange={(_, { value }) => change({ comment: value })} />
        </Field>
        <Button appearance="primary" onClick={review} {...restore}>{texts.review}</Button>
        <Caption1 className={styles.quiet}>{texts.kept}</Caption1>
      </section>
      <ConfirmDialog
        open={removing !== null} title={texts.removeTitle} confirm={texts.remove} onCancel={() => setRemoving(null)}
        onConfirm={() => {
          change({ remarks: answer.remarks.filter((one) => one.remarkId !== removing?.remarkId) });
          setRemoving(null);
        }}
      >
        <Text size={300}>{texts.removeText}</Text>
      </ConfirmDialog>
      {summary && (
        <AnswerSummary
          draft={draft} round={round} answer={answer} late={late} originals={originals}
          onBack={() => setSummary(false)} onRefused={refusedWith}
        />
      )}
    </div>
  );
}
