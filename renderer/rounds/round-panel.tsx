import { Caption1, Subtitle2, Text, makeStyles, tokens } from '@fluentui/react-components';
import { PeopleCommunityRegular } from '@fluentui/react-icons';
import type { ReactNode } from 'react';
import { openRound, type AgreementRound } from '../../shared/workflow/state.ts';
import { standingOf } from '../history/standing-of.ts';
import { PaperList } from '../papers/paper-list.tsx';
import type { DraftView } from '../sync/client-types.ts';
import { dateTime } from '../ui/dates.ts';
import { Deadline } from '../ui/deadline.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { useTexts } from '../ui/language.tsx';
import { StandingBadge } from '../ui/standing.tsx';
import { Fingerprint } from '../versions/fingerprint.tsx';
import { roundsMessages } from './messages.ts';
import { ParticipantLine } from './participant-line.tsx';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', gap: '24px' },
  round: { display: 'flex', flexDirection: 'column', gap: '12px' },
  head: { display: 'flex', flexDirection: 'column', gap: '4px', alignItems: 'flex-start' },
  heading: { margin: 0 },
  quiet: { color: tokens.colorNeutralForeground3 },
  list: { listStyleType: 'none', margin: 0, padding: 0, borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  note: { whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' },
  papers: { '& > summary': { cursor: 'pointer', fontSize: tokens.fontSizeBase200 } },
});

/** Agreement rounds of a draft, the one in progress first: version, deadline, each agency's answer. */
export function RoundPanel({ draft }: { draft: DraftView }) {
  const texts = useTexts(roundsMessages);
  const styles = useStyles();
  const { rounds } = draft.state;
  if (rounds.length === 0) return <EmptyState icon={PeopleCommunityRegular} title={texts.empty} body={texts.emptyHint} />;
  const current = openRound(draft.state) ?? rounds.at(-1)!;
  const earlier = rounds.filter((round) => round !== current).toReversed();
  return (
    <div className={styles.root}>
      <Round draft={draft} round={current} />
      {earlier.length > 0 && <Subtitle2 as="h3" block className={styles.heading}>{texts.earlier}</Subtitle2>}
      {earlier.map((round) => <Round key={round.roundId} draft={draft} round={round} />)}
    </div>
  );
}

function Round({ draft, round }: { draft: DraftView; round: AgreementRound }) {
  const texts = useTexts(roundsMessages);
  const styles = useStyles();
  const standing = standingOf(draft, (entry) => entry.type === 'RoundStarted' && entry.data.roundId === round.roundId);
  const done = round.participants.filter(({ status }) => status === 'answered').length;
  return (
    <section className={styles.round} aria-label={texts.version(round.version.number)}>
      <RoundHead
        title={texts.version(round.version.number)} sha256={round.version.textSha256}
        state={round.closedAt
          ? <Caption1 className={styles.quiet}>{texts.closed(dateTime(round.closedAt))}</Caption1>
          : <Deadline dueAt={round.dueAt} startedAt={round.startedAt} />}
      >
        {standing === 'waiting'
          ? <Caption1>{texts.waiting}</Caption1>
          : <Caption1 className={styles.quiet}>{texts.sentAt(dateTime(round.startedAt))} · {texts.answered(done, round.participants.length)}</Caption1>}
        {standing !== 'confirmed' && <StandingBadge standing={standing} />}
        {!round.closedAt && <Caption1>{texts.silence}</Caption1>}
      </RoundHead>
      <ul className={styles.list}>
        {round.participants.map((participant) => (
          <ParticipantLine
            key={participant.agencyId} participant={participant}
            standing={standingOf(draft, (entry) => (entry.type === 'ResponseGiven' || entry.type === 'LateResponseKept')
              && entry.data.roundId === round.roundId && entry.data.agencyId === participant.agencyId)}
          />
        ))}
      </ul>
      {round.note && <Text size={200} className={styles.note}>{texts.note}: {round.note}</Text>}
      {round.papers.length > 0 && (
        <details className={styles.papers}>
          <summary>{texts.papers} ({round.papers.length})</summary>
          <PaperList papers={round.papers} />
        </details>
      )}
    </section>
  );
}

/** What every round begins with: which version, by its fingerprint, and its deadline. */
export function RoundHead({ title, sha256, state, children }: { title: string; sha256: string; state: ReactNode; children?: ReactNode }) {
  const styles = useStyles();
  return (
    <div className={styles.head}>
      <Text size={300} weight="semibold">{title}</Text>
      <Fingerprint sha256={sha256} short />
      {state}
      {children}
    </div>
  );
}
