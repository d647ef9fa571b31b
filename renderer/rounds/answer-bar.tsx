import { Caption1, Text, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { AgreementRound, DraftState, VisaRound } from '../../shared/workflow/state.ts';
import { Deadline } from '../ui/deadline.tsx';
import { useTexts } from '../ui/language.tsx';
import { useAgencyName } from '../ui/use-agency-name.ts';
import { Fingerprint } from '../versions/fingerprint.tsx';
import { answerMessages } from './answer-messages.ts';

const useStyles = makeStyles({
  root: {
    display: 'flex', alignItems: 'center', gap: '12px', padding: '8px 20px 8px 24px', minHeight: '48px',
    backgroundColor: tokens.colorNeutralBackground1, borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  words: { flex: 1, minWidth: 0, display: 'flex', flexDirection: 'column' },
  title: { margin: 0, outlineStyle: 'none' },
  meta: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: '12px', color: tokens.colorNeutralForeground3 },
});

/** The head of a page on which a frozen version is read: whose, which, until when. */
export function AnswerBar({ draft, round, showDeadline, actions }: {
  draft: DraftState;
  round: AgreementRound | VisaRound;
  showDeadline: boolean;
  actions?: ReactNode;
}) {
  const texts = useTexts(answerMessages);
  const styles = useStyles();
  const agencyName = useAgencyName();
  return (
    <header className={styles.root}>
      <div className={styles.words}>
        <Text as="h1" size={400} weight="semibold" className={styles.title} truncate wrap={false} title={draft.title}>{draft.title}</Text>
        <div className={styles.meta}>
          <Caption1>{texts.from(agencyName(draft.leadAgencyId))}</Caption1>
          <Caption1>{texts.version(round.version.number)}</Caption1>
          <Fingerprint sha256={round.version.textSha256} short />
        </div>
      </div>
      {showDeadline && <Deadline dueAt={round.dueAt} startedAt={round.startedAt} />}
      {actions}
    </header>
  );
}
