import { Caption1, Text, makeStyles, tokens } from '@fluentui/react-components';
import { HistoryRegular } from '@fluentui/react-icons';
import { eventText } from '../notices/event-text.ts';
import type { DraftView, TimelineEntry } from '../sync/client-types.ts';
import { useServerNow } from '../sync/react.tsx';
import { dayOf, longDate, timeOfDay } from '../ui/dates.ts';
import { EmptyState } from '../ui/empty-state.tsx';
import { useLanguage, useTexts } from '../ui/language.tsx';
import { StandingBadge } from '../ui/standing.tsx';
import { useAgencyName } from '../ui/use-agency-name.ts';
import { historyMessages } from './messages.ts';

const useStyles = makeStyles({
  day: { margin: '0 0 4px', color: tokens.colorNeutralForeground2 },
  section: { ':not(:last-child)': { marginBottom: '20px' } },
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  entry: {
    display: 'grid', gridTemplateColumns: '44px minmax(0, 1fr)', columnGap: '12px', paddingBlock: '8px',
    ':not(:last-child)': { borderBottom: `1px solid ${tokens.colorNeutralStroke3}` },
  },
  time: { color: tokens.colorNeutralForeground3, fontVariantNumeric: 'tabular-nums', lineHeight: '20px' },
  words: { display: 'flex', flexDirection: 'column', gap: '4px', minWidth: 0, overflowWrap: 'anywhere' },
  who: { color: tokens.colorNeutralForeground3 },
});

const DAY = 24 * 60 * 60 * 1000;

/** Everything that happened to a draft as this agency may see it, newest first, by day. */
export function HistoryPanel({ draft }: { draft: DraftView }) {
  const texts = useTexts(historyMessages);
  const styles = useStyles();
  const { language } = useLanguage();
  const agencyName = useAgencyName();
  const now = useServerNow(60_000);
  const days = byDay(draft.timeline);
  const dayName = (day: string, at: string) => {
    if (day === dayOf(now)) return texts.today;
    return day === dayOf(new Date(now.getTime() - DAY)) ? texts.yesterday : longDate(at, language);
  };
  const who = (entry: TimelineEntry) => (entry.actor ? `${entry.actor.name} · ${agencyName(entry.actor.agencyId, 'short')}` : texts.system);

  if (draft.timeline.length === 0) return <EmptyState icon={HistoryRegular} title={texts.empty} />;
  return (
    <div role="region" aria-label={texts.timeline}>
      {[...days].map(([day, entries]) => (
        <section key={day} className={styles.section}>
          <Text as="h3" size={300} weight="semibold" className={styles.day} block>{dayName(day, entries[0]!.at)}</Text>
          <ol className={styles.list}>
            {entries.map((entry, index) => (
              <li key={`${entry.seq}-${entry.type}-${index}`} className={styles.entry}>
                <Caption1 className={styles.time}>{timeOfDay(entry.at)}</Caption1>
                <div className={styles.words}>
                  <Text size={300}>{eventText(entry, language, agencyName)}</Text>
                  <Caption1 className={styles.who}>{who(entry)}</Caption1>
                  {entry.standing !== 'confirmed' && <StandingBadge standing={entry.standing} />}
                </div>
              </li>
            ))}
          </ol>
        </section>
      ))}
    </div>
  );
}

function byDay(timeline: readonly TimelineEntry[]): Map<string, TimelineEntry[]> {
  const days = new Map<string, TimelineEntry[]>();
  for (const entry of timeline.toReversed()) days.set(dayOf(entry.at), [...(days.get(dayOf(entry.at)) ?? []), entry]);
  return days;
}
