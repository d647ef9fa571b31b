import { makeStyles, mergeClasses, Text, tokens, Tooltip } from '@fluentui/react-components';
import { ClockAlarmRegular, ClockDismissRegular, ClockRegular, HourglassHalfRegular } from '@fluentui/react-icons';
import { useClient, useServerNow } from '../sync/react.tsx';
import { dateTime, deadlineTone, distance, longDate, timeOfDay, type DeadlineTone } from './dates.ts';
import { useLanguage, useTexts } from './language.tsx';
import { uiMessages } from './messages.ts';

const useStyles = makeStyles({
  root: { display: 'inline-flex', alignItems: 'center', gap: '4px', whiteSpace: 'nowrap', fontVariantNumeric: 'tabular-nums' },
  icon: { display: 'inline-flex', fontSize: '16px' },
  calm: { color: tokens.colorNeutralForeground2 },
  soon: { color: tokens.colorStatusWarningForeground3 },
  urgent: { color: tokens.colorStatusDangerForeground1 },
  over: { color: tokens.colorNeutralForeground3 },
});

const icons: Record<DeadlineTone, typeof ClockRegular> = {
  calm: ClockRegular, soon: HourglassHalfRegular, urgent: ClockAlarmRegular, over: ClockDismissRegular,
};

/**
 * A deadline as a date and a live distance by the server's clock. Amber in its last fifth and red in its last hour,
 * each with an icon and a tooltip of its own.
 */
export function Deadline({ dueAt, startedAt, className }: { dueAt: string; startedAt: string; className?: string }) {
  const styles = useStyles();
  const client = useClient();
  const { language } = useLanguage();
  const texts = useTexts(uiMessages).deadline;
  const minutesLeft = (Date.parse(dueAt) - client.serverNow().getTime()) / 60_000;
  const now = useServerNow(minutesLeft > 61 ? 30_000 : 1_000);
  const tone = deadlineTone(startedAt, dueAt, now);
  const Icon = icons[tone];
  return (
    <Tooltip relationship="description" content={`${longDate(dueAt, language)}, ${timeOfDay(dueAt)}. ${texts[tone]}`}>
      <span className={mergeClasses(styles.root, styles[tone], className)}>
        <Icon className={styles.icon} aria-hidden />
        <Text size={200} weight={tone === 'soon' || tone === 'urgent' ? 'semibold' : 'regular'}>
          {dateTime(dueAt)} · {distance(dueAt, now, language)}
        </Text>
      </span>
    </Tooltip>
  );
}
