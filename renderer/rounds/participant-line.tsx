import { Caption1, Text, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import {
  CheckmarkCircleRegular, ClockRegular, CommentCheckmarkRegular, DismissCircleRegular, HourglassRegular, type FluentIcon,
} from '@fluentui/react-icons';
import type { Participant, Response } from '../../shared/workflow/state.ts';
import type { Standing } from '../sync/client-types.ts';
import { dateTime } from '../ui/dates.ts';
import { useTexts } from '../ui/language.tsx';
import { StandingBadge } from '../ui/standing.tsx';
import { useAgencyName } from '../ui/use-agency-name.ts';
import { roundsMessages } from './messages.ts';

export const useLineStyles = makeStyles({
  line: {
    display: 'grid', gridTemplateColumns: '20px minmax(0, 1fr)', columnGap: '8px', paddingBlock: '8px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  icon: { fontSize: '20px', display: 'inline-flex' },
  words: { display: 'flex', flexDirection: 'column', gap: '4px', alignItems: 'flex-start', overflowWrap: 'anywhere' },
  quiet: { color: tokens.colorNeutralForeground3 },
  good: { color: tokens.colorStatusSuccessForeground1 },
  bad: { color: tokens.colorStatusDangerForeground1 },
  wary: { color: tokens.colorStatusWarningForeground3 },
  prose: { whiteSpace: 'pre-wrap' },
});

type Look = { Icon: FluentIcon; tone: 'quiet' | 'good' | 'bad' | 'wary' };
const looks: Record<'pending' | 'deemed' | Response['decision'], Look> = {
  pending: { Icon: ClockRegular, tone: 'quiet' },
  deemed: { Icon: HourglassRegular, tone: 'wary' },
  agreed: { Icon: CheckmarkCircleRegular, tone: 'good' },
  agreedWithRemarks: { Icon: CommentCheckmarkRegular, tone: 'good' },
  objected: { Icon: DismissCircleRegular, tone: 'bad' },
};

/** One asked agency: what it answered and when, what it was deemed, and what came too late. */
export function ParticipantLine({ participant, standing }: { participant: Participant; standing: Standing }) {
  const texts = useTexts(roundsMessages);
  const styles = useLineStyles();
  const agencyName = useAgencyName();
  const { status, response, at } = participant;
  const { Icon, tone } = looks[response ? response.decision : status === 'deemed' ? 'deemed' : 'pending'];
  const words = response ? texts.decisions[response.decision] : status === 'deemed' && at ? texts.deemed(dateTime(at)) : texts.pending;
  return (
    <li className={styles.line}>
      <Icon className={mergeClasses(styles.icon, styles[tone])} aria-hidden />
      <div className={styles.words}>
        <Text size={300}>{agencyName(participant.agencyId)}</Text>
        <Caption1 className={styles[tone]}>{words}</Caption1>
        {response && <Answer response={response} />}
        {response && standing !== 'confirmed' && <StandingBadge standing={standing} />}
        {participant.late.map((late) => (
          <div key={late.at} className={styles.words}>
            <Caption1 className={styles.quiet}>{texts.lateAt(dateTime(late.at), late.by)} · {texts.decisions[late.decision]}</Caption1>
            <StandingBadge standing="late" />
          </div>
        ))}
      </div>
    </li>
  );
}

function Answer({ response }: { response: Response }) {
  const texts = useTexts(roundsMessages);
  const styles = useLineStyles();
  return (
    <>
      <Caption1 className={styles.quiet}>
        {texts.answeredAt(dateTime(response.at), response.by)}
        {response.remarks.length > 0 && ` · ${texts.remarks(response.remarks.length)}`}
      </Caption1>
      {response.comment && <Caption1 className={styles.prose}>{texts.comment}: {response.comment}</Caption1>}
    </>
  );
}
