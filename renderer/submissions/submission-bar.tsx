import { Caption1, Text, makeStyles, tokens } from '@fluentui/react-components';
import type { DraftState, Submission } from '../../shared/workflow/state.ts';
import { actKindMessages } from '../drafts/act-kinds.ts';
import { useTexts } from '../ui/language.tsx';
import { useAgencyName } from '../ui/use-agency-name.ts';
import { submissionsMessages } from './messages.ts';

const useStyles = makeStyles({
  root: {
    display: 'flex', alignItems: 'center', gap: '12px', padding: '8px 20px 8px 24px', minHeight: '48px',
    backgroundColor: tokens.colorNeutralBackground1, borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  words: { flex: 1, minWidth: 0, display: 'flex', flexDirection: 'column' },
  title: { margin: 0 },
  meta: { display: 'flex', flexWrap: 'wrap', columnGap: '12px', color: tokens.colorNeutralForeground3 },
});

/** The head of a package: what it is and whose. */
export function SubmissionBar({ draft, submission }: { draft: DraftState; submission: Submission }) {
  const texts = useTexts(submissionsMessages);
  const kinds = useTexts(actKindMessages);
  const styles = useStyles();
  const agencyName = useAgencyName();
  return (
    <header className={styles.root}>
      <div className={styles.words}>
        <Text as="h1" size={400} weight="semibold" className={styles.title} truncate wrap={false} title={draft.title}>{draft.title}</Text>
        <div className={styles.meta}>
          <Caption1>{kinds[draft.actKind]}</Caption1>
          <Caption1>{texts.from(agencyName(draft.leadAgencyId))}</Caption1>
          {submission.number && <Caption1>№ {submission.number}</Caption1>}
        </div>
      </div>
    </header>
  );
}
