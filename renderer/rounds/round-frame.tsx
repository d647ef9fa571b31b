import { Caption1, Subtitle2, Text, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { AgreementRound, VisaRound } from '../../shared/workflow/state.ts';
import { PaperList } from '../papers/paper-list.tsx';
import type { Standing } from '../sync/client-types.ts';
import { dateTime } from '../ui/dates.ts';
import { Deadline } from '../ui/deadline.tsx';
import { useTexts } from '../ui/language.tsx';
import { StandingBadge } from '../ui/standing.tsx';
import { Fingerprint } from '../versions/fingerprint.tsx';
import { roundsMessages } from './messages.ts';

const useStyles = makeStyles({
  stack: { display: 'flex', flexDirection: 'column', gap: '24px' },
  heading: { margin: 0 },
  round: { display: 'flex', flexDirection: 'column', gap: '12px' },
  head: { display: 'flex', flexDirection: 'column', gap: '4px', alignItems: 'flex-start' },
  quiet: { color: tokens.colorNeutralForeground3 },
  list: { listStyleType: 'none', margin: 0, padding: 0, borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  note: { whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' },
  papers: { '& > summary': { cursor: 'pointer', fontSize: tokens.fontSizeBase200 } },
});

/** Rounds of a draft below each other: the open or the last one, then the earlier ones, newest first. */
export function RoundStack<R extends AgreementRound | VisaRound>({ rounds, earlier, show }: {
  /** In the order in which they were started; at least one. */
  rounds: readonly R[];
  /** The heading over the earlier ones. */
  earlier: string;
  show: (round: R) => ReactNode;
}) {
  const styles = useStyles();
  const current = rounds.find((round) => !round.closedAt) ?? rounds.at(-1)!;
  const before = rounds.filter((round) => round !== current).toReversed();
  return (
    <div className={styles.stack}>
      {show(current)}
      {before.length > 0 && <Subtitle2 as="h3" block className={styles.heading}>{earlier}</Subtitle2>}
      {before.map(show)}
    </div>
  );
}

/** What agreement and visa rounds show alike: the version by its fingerprint, the deadline, the agencies, note and papers. */
export function RoundFrame({ round, standing, answered, silence, children }: {
  round: AgreementRound | VisaRound;
  standing: Standing;
  /** How many of how many have answered, in words. */
  answered: string;
  /** What silence will mean, in words. */
  silence: string;
  /** A list item for each agency. */
  children: ReactNode;
}) {
  const texts = useTexts(roundsMessages);
  const styles = useStyles();
  return (
    <section className={styles.round} aria-label={texts.version(round.version.number)}>
      <div className={styles.head}>
        <Text size={300} weight="semibold">{texts.version(round.version.number)}</Text>
        <Fingerprint sha256={round.version.textSha256} short />
        {round.closedAt
          ? <Caption1 className={styles.quiet}>{texts.closed(dateTime(round.closedAt))}</Caption1>
          : <Deadline dueAt={round.dueAt} startedAt={round.startedAt} />}
        {standing === 'waiting'
          ? <Caption1>{texts.waiting}</Caption1>
          : <Caption1 className={styles.quiet}>{texts.sentAt(dateTime(round.startedAt))} · {answered}</Caption1>}
        {standing !== 'confirmed' && <StandingBadge standing={standing} />}
        {!round.closedAt && <Caption1>{silence}</Caption1>}
      </div>
      <ul className={styles.list}>{children}</ul>
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
