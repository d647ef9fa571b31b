import { Badge, Caption1, Link, Subtitle2, Text, makeStyles, tokens } from '@fluentui/react-components';
import type { DraftState, Submission } from '../../shared/workflow/state.ts';
import { actKindMessages } from '../drafts/act-kinds.ts';
import { useNavigation } from '../shell/navigation.ts';
import { useSnapshot } from '../sync/react.tsx';
import { dateTime } from '../ui/dates.ts';
import { useTexts } from '../ui/language.tsx';
import { Page } from '../ui/page.tsx';
import { useAgencyName } from '../ui/use-agency-name.ts';
import { submissionsMessages } from './messages.ts';

export const useListStyles = makeStyles({
  section: { marginBottom: '32px' },
  heading: { margin: '0 0 4px' },
  list: { listStyleType: 'none', margin: 0, padding: 0, borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  row: {
    display: 'grid', gridTemplateColumns: 'minmax(0, 1fr) auto', columnGap: '16px', alignItems: 'center', padding: '12px 8px', position: 'relative',
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`, ':hover': { backgroundColor: tokens.colorSubtleBackgroundHover },
  },
  words: { display: 'flex', flexDirection: 'column', gap: '4px', minWidth: 0 },
  // The whole row opens; the link alone takes the focus.
  title: { textAlign: 'start', fontWeight: tokens.fontWeightSemibold, color: tokens.colorNeutralForeground1, '::after': { content: '""', position: 'absolute', inset: 0 } },
  meta: { display: 'flex', flexWrap: 'wrap', columnGap: '12px', color: tokens.colorNeutralForeground3 },
  state: { display: 'flex', alignItems: 'center', gap: '12px', flexWrap: 'wrap', justifyContent: 'flex-end' },
  above: { position: 'relative', zIndex: 1 },
  quiet: { color: tokens.colorNeutralForeground3 },
});

interface Row {
  draft: DraftState;
  submission: Submission;
}

/** Packages that this agency sent, and those that arrived for it, newest first. */
export function SubmissionsPage() {
  const texts = useTexts(submissionsMessages);
  const styles = useListStyles();
  const { drafts, session } = useSnapshot();
  const rows: Row[] = [...drafts.values()]
    .flatMap(({ state }) => state.submissions.map((submission) => ({ draft: state, submission })))
    .sort((a, b) => (a.submission.sentAt < b.submission.sentAt ? 1 : -1));
  const arrived = rows.filter(({ submission }) => submission.recipientAgencyId === session.agency.id);
  const sent = rows.filter(({ draft }) => draft.leadAgencyId === session.agency.id);
  const recipient = session.agency.kind === 'cabinet';
  const section = (title: string, empty: string, of: Row[]) => (
    <section className={styles.section} aria-label={title}>
      <Subtitle2 as="h2" block className={styles.heading}>{title}</Subtitle2>
      {of.length === 0
        ? <Text size={300} block className={styles.quiet}>{empty}</Text>
        : <ul className={styles.list}>{of.map((row) => <SubmissionRow key={row.submission.submissionId} {...row} />)}</ul>}
    </section>
  );
  return (
    <Page title={texts.listTitle} subtitle={texts.listSubtitle}>
      {(recipient || arrived.length > 0) && section(texts.arrived, texts.arrivedEmpty, arrived)}
      {(!recipient || sent.length > 0) && section(texts.sentByUs, texts.sentEmpty, sent)}
    </Page>
  );
}

const colors: Record<Submission['status'], 'brand' | 'informative' | 'success' | 'warning'> = {
  sent: 'informative', registered: 'brand', accepted: 'success', returned: 'warning',
};

function SubmissionRow({ draft, submission }: Row) {
  const texts = useTexts(submissionsMessages);
  const kinds = useTexts(actKindMessages);
  const styles = useListStyles();
  const agencyName = useAgencyName();
  const { session } = useSnapshot();
  const { go } = useNavigation();
  const { submissionId, status, sentAt, number } = submission;
  const mine = draft.leadAgencyId === session.agency.id;
  return (
    <li className={styles.row} data-row={submissionId}>
      <div className={styles.words}>
        <Link as="button" className={styles.title} onClick={() => go({ page: 'submission', draftId: draft.draftId, submissionId })}>{draft.title}</Link>
        <div className={styles.meta}>
          <Caption1>{kinds[draft.actKind]}</Caption1>
          <Caption1>{mine ? texts.to(agencyName(submission.recipientAgencyId)) : texts.from(agencyName(draft.leadAgencyId))}</Caption1>
          <Caption1>{dateTime(sentAt)}</Caption1>
          {number && <Caption1>№ {number}</Caption1>}
        </div>
      </div>
      <div className={styles.state}><Badge shape="rounded" appearance="tint" color={colors[status]}>{texts.status[status]}</Badge></div>
    </li>
  );
}
