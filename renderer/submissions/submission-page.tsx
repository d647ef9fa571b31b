import { Badge, Caption1, Subtitle2, Text, makeStyles, tokens } from '@fluentui/react-components';
import { SearchRegular } from '@fluentui/react-icons';
import type { Submission } from '../../shared/workflow/state.ts';
import { standingOf } from '../history/standing-of.ts';
import { PaperList } from '../papers/paper-list.tsx';
import type { Place } from '../shell/navigation.ts';
import type { DraftView } from '../sync/client-types.ts';
import { useDraft, useSnapshot } from '../sync/react.tsx';
import { dateTime } from '../ui/dates.ts';
import { EmptyState } from '../ui/empty-state.tsx';
import { useTexts } from '../ui/language.tsx';
import { StandingBadge } from '../ui/standing.tsx';
import { useAgencyName } from '../ui/use-agency-name.ts';
import { Fingerprint } from '../versions/fingerprint.tsx';
import { ReadingView } from '../versions/reading-view.tsx';
import { useVersion } from '../versions/use-version.ts';
import { VersionProblem } from '../versions/version-dialogs.tsx';
import { AgreementSheet } from './agreement-sheet.tsx';
import { submissionsMessages } from './messages.ts';
import { SubmissionBar } from './submission-bar.tsx';
import { SubmissionDecision } from './submission-decision.tsx';

const useStyles = makeStyles({
  root: { height: '100%', display: 'flex', flexDirection: 'column', minHeight: 0 },
  panes: { flex: 1, minHeight: 0, display: 'grid', gridTemplateColumns: 'minmax(0, 1fr) minmax(400px, 40%)', gridTemplateRows: 'minmax(0, 1fr)' },
  reading: { minHeight: 0, backgroundColor: tokens.colorNeutralBackground4 },
  problem: { padding: '24px' },
  side: {
    minHeight: 0, overflowY: 'auto', padding: '16px 20px 32px', backgroundColor: tokens.colorNeutralBackground1,
    borderLeft: `1px solid ${tokens.colorNeutralStroke2}`, display: 'flex', flexDirection: 'column', gap: '24px',
  },
  part: { display: 'flex', flexDirection: 'column', gap: '8px', alignItems: 'stretch' },
  status: { display: 'flex', gap: '8px', alignItems: 'center', flexWrap: 'wrap' },
  heading: { margin: 0 },
  quiet: { color: tokens.colorNeutralForeground3 },
  prose: { whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' },
  plain: { listStyleType: 'none', margin: 0, padding: 0 },
});

/** A package as its recipient and its sender see it: text, papers, sheet; the recipient decides. */
export function SubmissionPage({ place }: { place: Extract<Place, { page: 'submission' }> }) {
  const texts = useTexts(submissionsMessages);
  const draft = useDraft(place.draftId);
  const submission = draft?.state.submissions.find(({ submissionId }) => submissionId === place.submissionId);
  if (!draft || !submission) return <main><EmptyState icon={SearchRegular} title={texts.missing} /></main>;
  return <Package key={submission.submissionId} draft={draft} submission={submission} />;
}

function Package({ draft, submission }: { draft: DraftView; submission: Submission }) {
  const texts = useTexts(submissionsMessages);
  const styles = useStyles();
  const reading = useVersion(submission.version.textSha256);
  return (
    <main className={styles.root}>
      <SubmissionBar draft={draft.state} submission={submission} />
      <div className={styles.panes}>
        <div className={styles.reading}>
          {reading.version ? <ReadingView version={reading.version} /> : <div className={styles.problem}><VersionProblem reading={reading} /></div>}
        </div>
        <aside className={styles.side} aria-label={texts.details}>
          <Status draft={draft} submission={submission} />
          <section className={styles.part} aria-label={texts.papers}>
            <Subtitle2 as="h2" block className={styles.heading}>{texts.papers}</Subtitle2>
            <PaperList papers={submission.papers} />
          </section>
          <section className={styles.part} aria-label={texts.sheet}>
            <Subtitle2 as="h2" block className={styles.heading}>{texts.sheet}</Subtitle2>
            <AgreementSheet sheet={submission.sheet} />
          </section>
          <section className={styles.part} aria-label={texts.drafters}>
            <Subtitle2 as="h2" block className={styles.heading}>{texts.drafters}</Subtitle2>
            <ul className={styles.plain}>{submission.drafters.map((name) => <li key={name}><Text size={300}>{name}</Text></li>)}</ul>
          </section>
        </aside>
      </div>
    </main>
  );
}

const colors: Record<Submission['status'], 'brand' | 'informative' | 'success' | 'warning'> = {
  sent: 'informative', registered: 'brand', accepted: 'success', returned: 'warning',
};

function Status({ draft, submission }: { draft: DraftView; submission: Submission }) {
  const texts = useTexts(submissionsMessages);
  const styles = useStyles();
  const agencyName = useAgencyName();
  const { session } = useSnapshot();
  const standing = standingOf(draft, (entry) => 'submissionId' in entry.data && entry.data.submissionId === submission.submissionId);
  const mine = submission.recipientAgencyId === session.agency.id && session.employee.role !== 'drafter';
  const { status, number, registeredAt, decidedAt, remarks } = submission;
  return (
    <section className={styles.part} aria-label={texts.details}>
      <div className={styles.status}>
        <Badge shape="rounded" size="large" appearance="tint" color={colors[status]}>{texts.status[status]}</Badge>
        {standing !== 'confirmed' && <StandingBadge standing={standing} />}
      </div>
      {number && registeredAt && <Text size={300} weight="semibold">{texts.registeredAt(number, dateTime(registeredAt))}</Text>}
      {decidedAt && <Caption1 className={styles.quiet}>{texts.decidedAt(dateTime(decidedAt))}</Caption1>}
      {remarks && (
        <div>
          <Caption1 className={styles.quiet} block>{texts.recipientRemarks}</Caption1>
          <Text size={300} className={styles.prose}>{remarks}</Text>
        </div>
      )}
      <Caption1 className={styles.quiet}>{texts.to(agencyName(submission.recipientAgencyId))}</Caption1>
      <Caption1 className={styles.quiet}>
        {standing === 'waiting' && status === 'sent' ? texts.waiting : texts.sentAt(dateTime(submission.sentAt), submission.sentBy)}
      </Caption1>
      <Caption1 className={styles.quiet}>{texts.version(submission.version.number)}</Caption1>
      <Fingerprint sha256={submission.version.textSha256} short />
      {mine && (status === 'sent' || status === 'registered') && <SubmissionDecision draftId={draft.draftId} submission={submission} />}
    </section>
  );
}
