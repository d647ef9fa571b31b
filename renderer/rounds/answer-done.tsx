import { Badge, Caption1, MessageBar, MessageBarBody, Text, makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useRef } from 'react';
import type { AgreementRound, DraftState, Response } from '../../shared/workflow/state.ts';
import { PaperList } from '../papers/paper-list.tsx';
import type { Standing } from '../sync/client-types.ts';
import { dateTime } from '../ui/dates.ts';
import { useTexts } from '../ui/language.tsx';
import { StandingBadge } from '../ui/standing.tsx';
import { answerMessages } from './answer-messages.ts';
import { RemarkView } from './remark-view.tsx';
import { remarksMessages } from './remarks-messages.ts';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', gap: '16px' },
  head: { display: 'flex', flexDirection: 'column', gap: '4px' },
  heading: { margin: 0, outlineStyle: 'none' },
  quiet: { color: tokens.colorNeutralForeground3 },
  prose: { whiteSpace: 'pre-wrap' },
  remark: { display: 'flex', flexDirection: 'column', gap: '8px', paddingTop: '16px', borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
});

/** The answer as it was given, and what the preparing agency has made of its remarks. */
export function AnswerDone({ draft, response, late, standing, originals, round }: {
  draft: DraftState;
  response: Response;
  late: boolean;
  standing: Standing;
  originals: ReadonlyMap<string, string>;
  round: AgreementRound;
}) {
  const texts = useTexts(answerMessages);
  const outcomes = useTexts(remarksMessages);
  const styles = useStyles();
  const heading = useRef<HTMLHeadingElement>(null);
  // Sending takes the form away, and the focus with it.
  useEffect(() => { if (document.activeElement === document.body) heading.current?.focus(); }, []);
  return (
    <div className={styles.root}>
      <div className={styles.head}>
        <Text as="h2" size={400} weight="semibold" block className={styles.heading} ref={heading} tabIndex={-1}>{texts.decisions[response.decision]}</Text>
        <Caption1 className={styles.quiet}>
          {late ? texts.answeredLate(dateTime(response.at)) : texts.answered(dateTime(response.at))} · {response.by}
        </Caption1>
        <StandingBadge standing={standing} />
        {late && <StandingBadge standing="late" />}
      </div>
      {late && <MessageBar intent="warning" layout="multiline"><MessageBarBody>{texts.lateNoEffect}</MessageBarBody></MessageBar>}
      {response.comment && <Text size={300} className={styles.prose}>{response.comment}</Text>}
      {response.remarks.length === 0 && <Caption1 className={styles.quiet}>{texts.noRemarks}</Caption1>}
      {response.remarks.map((remark) => {
        const settled = draft.remarks.find((one) => one.remark.remarkId === remark.remarkId);
        return (
          <div key={remark.remarkId} className={styles.remark}>
            <RemarkView
              remark={remark} against={originals.get(remark.blockId) ?? null}
              aside={settled?.outcome && <Badge shape="rounded" appearance="outline">{outcomes.outcomes[settled.outcome]}</Badge>}
            />
            {settled?.explanation && (
              <div>
                <Caption1 className={styles.quiet} block>{texts.outcome}</Caption1>
                <Text size={300} className={styles.prose}>{settled.explanation}</Text>
              </div>
            )}
          </div>
        );
      })}
      {round.papers.length > 0 && <PaperList papers={round.papers} />}
    </div>
  );
}
