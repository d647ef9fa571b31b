import { Badge, Caption1, Text, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { Remark } from '../../shared/protocol/commands.ts';
import { useTexts } from '../ui/language.tsx';
import { WordDifference } from '../versions/word-difference.tsx';
import { answerMessages } from './answer-messages.ts';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', gap: '8px', overflowWrap: 'anywhere' },
  head: { display: 'flex', alignItems: 'center', gap: '8px', flexWrap: 'wrap' },
  quiet: { color: tokens.colorNeutralForeground3 },
  prose: { whiteSpace: 'pre-wrap', display: 'block' },
  quote: {
    margin: 0, paddingInlineStart: '12px', borderLeft: `2px solid ${tokens.colorNeutralStroke1}`, color: tokens.colorNeutralForeground2,
  },
  difference: { padding: '8px 12px', backgroundColor: tokens.colorNeutralBackground3, borderRadius: tokens.borderRadiusMedium },
});

/** A remark to be read: place, reasons, and the wording it proposes as a difference from `against`. */
export function RemarkView({ remark, against, aside, placeLink }: {
  remark: Remark;
  /** Null when the text is not at hand: then the wording is given as it stands. */
  against: string | null;
  aside?: ReactNode;
  placeLink?: ReactNode;
}) {
  const texts = useTexts(answerMessages);
  const styles = useStyles();
  return (
    <div className={styles.root}>
      <div className={styles.head}>
        {placeLink || <Text size={300} weight="semibold">{remark.place}</Text>}
        <Badge shape="rounded" appearance="tint" color={remark.kind === 'objection' ? 'warning' : 'informative'}>{texts.kinds[remark.kind]}</Badge>
        {aside}
      </div>
      {remark.quote && <blockquote className={styles.quote}><Caption1>{remark.quote}</Caption1></blockquote>}
      <div>
        <Caption1 className={styles.quiet} block>{texts.reasons}</Caption1>
        <Text size={300} className={styles.prose}>{remark.reasons}</Text>
      </div>
      <div>
        <Caption1 className={styles.quiet} block>{texts.wording}</Caption1>
        {against === null
          ? <Text size={300} className={styles.prose}>{remark.proposedWording}</Text>
          : <WordDifference before={against} after={remark.proposedWording} className={styles.difference} label={texts.wording} />}
      </div>
    </div>
  );
}
