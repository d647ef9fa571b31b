import { Button, Caption1, Dialog, DialogActions, DialogBody, DialogContent, DialogSurface, DialogTitle, MessageBar, MessageBarBody, Subtitle2, Text, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { Refused } from '../../shared/protocol/api.ts';
import type { AgreementRound } from '../../shared/workflow/state.ts';
import type { DraftView } from '../sync/client-types.ts';
import { useClient, useSnapshot } from '../sync/react.tsx';
import { Deadline } from '../ui/deadline.tsx';
import { useTexts } from '../ui/language.tsx';
import { answerRound } from './actions.ts';
import type { KeptAnswer } from './answer-kept.ts';
import { answerMessages } from './answer-messages.ts';
import { RemarkView } from './remark-view.tsx';

const useStyles = makeStyles({
  surface: { maxWidth: '760px', width: 'calc(100vw - 64px)' },
  content: { maxHeight: 'calc(100vh - 240px)', overflowY: 'auto', display: 'flex', flexDirection: 'column', gap: '16px', paddingInlineEnd: '12px' },
  heading: { margin: 0 },
  prose: { whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' },
  remark: { paddingTop: '16px', borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  quiet: { color: tokens.colorNeutralForeground3 },
});

/** The whole answer on one page before it is given, since it is given once. */
export function AnswerSummary({ draft, round, answer, late, originals, onBack, onRefused }: {
  draft: DraftView;
  round: AgreementRound;
  answer: KeptAnswer;
  late: boolean;
  originals: ReadonlyMap<string, string>;
  onBack: () => void;
  onRefused: (refusal: Refused) => void;
}) {
  const texts = useTexts(answerMessages);
  const styles = useStyles();
  const client = useClient();
  const { connection } = useSnapshot();
  const [sending, setSending] = useState(false);
  if (!answer.decision) return null;
  const { decision, remarks, comment } = answer;
  const send = async () => {
    setSending(true);
    const result = await answerRound(client, draft.draftId, { roundId: round.roundId, decision, remarks, comment: comment.trim() });
    setSending(false);
    if (!result.ok) onRefused(result.refusal);
  };
  return (
    <Dialog open modalType="alert" onOpenChange={(_, { open }) => { if (!open && !sending) onBack(); }}>
      <DialogSurface className={styles.surface}>
        <DialogBody>
          <DialogTitle>{texts.reviewTitle}</DialogTitle>
          <DialogContent className={styles.content}>
            {late
              ? <MessageBar intent="warning" layout="multiline"><MessageBarBody>{texts.lateWarning}</MessageBarBody></MessageBar>
              : <Deadline dueAt={round.dueAt} startedAt={round.startedAt} />}
            {connection === 'offline' && <MessageBar intent="info" layout="multiline"><MessageBarBody>{texts.offline}</MessageBarBody></MessageBar>}
            <div>
              <Caption1 className={styles.quiet} block>{texts.decision}</Caption1>
              <Subtitle2 as="h3" block className={styles.heading}>{texts.decisions[decision]}</Subtitle2>
            </div>
            {comment.trim() && <Text size={300} className={styles.prose}>{comment.trim()}</Text>}
            {remarks.length === 0 && <Caption1 className={styles.quiet}>{texts.noRemarks}</Caption1>}
            {remarks.map((remark) => (
              <div key={remark.remarkId} className={styles.remark}>
                <RemarkView remark={remark} against={originals.get(remark.blockId) ?? null} />
              </div>
            ))}
            <Caption1 className={styles.quiet}>{texts.reviewHint}</Caption1>
          </DialogContent>
          <DialogActions>
            <Button disabled={sending} onClick={onBack}>{texts.goBack}</Button>
            <Button appearance="primary" disabledFocusable={sending} onClick={() => void send()}>{sending ? texts.sending : texts.send}</Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
