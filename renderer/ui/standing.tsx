import { makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components';
import {
  CheckmarkCircleRegular, ClockDismissRegular, DismissCircleRegular, HourglassRegular, LaptopRegular, SendRegular,
} from '@fluentui/react-icons';
import type { Standing } from '../sync/client-types.ts';
import { useTexts } from './language.tsx';
import { uiMessages } from './messages.ts';

/** Every way in which a thing can be true, in the one vocabulary of the product. */
export type Truth = Standing | 'refused' | 'deemedAgreed' | 'deemedEndorsed' | 'late';

const useStyles = makeStyles({
  root: { display: 'inline-flex', alignItems: 'center', gap: '4px' },
  icon: { display: 'inline-flex', fontSize: '16px', flexShrink: 0 },
  waiting: { color: tokens.colorNeutralForeground2 },
  sent: { color: tokens.colorBrandForeground1 },
  confirmed: { color: tokens.colorStatusSuccessForeground1 },
  refused: { color: tokens.colorStatusDangerForeground1 },
  deemedAgreed: { color: tokens.colorStatusWarningForeground3 },
  deemedEndorsed: { color: tokens.colorStatusWarningForeground3 },
  late: { color: tokens.colorNeutralForeground3 },
});

const icons: Record<Truth, typeof LaptopRegular> = {
  waiting: LaptopRegular,
  sent: SendRegular,
  confirmed: CheckmarkCircleRegular,
  refused: DismissCircleRegular,
  deemedAgreed: HourglassRegular,
  deemedEndorsed: HourglassRegular,
  late: ClockDismissRegular,
};

/** How true a thing is: always the same words, colour and icon. */
export function StandingBadge({ standing, className }: { standing: Truth; className?: string }) {
  const styles = useStyles();
  const words = useTexts(uiMessages).standing;
  const Icon = icons[standing];
  return (
    <span className={mergeClasses(styles.root, styles[standing], className)}>
      <Icon className={styles.icon} aria-hidden />
      <Text size={200}>{words[standing]}</Text>
    </span>
  );
}
