import { Caption1, Text, mergeClasses } from '@fluentui/react-components';
import { ClockRegular, DismissCircleRegular, HourglassRegular, SignatureRegular, type FluentIcon } from '@fluentui/react-icons';
import type { VisaRound, VisaSigner } from '../../shared/workflow/state.ts';
import { standingOf } from '../history/standing-of.ts';
import { RoundFrame, RoundStack } from '../rounds/round-frame.tsx';
import { useLineStyles } from '../rounds/participant-line.tsx';
import type { DraftView, Standing } from '../sync/client-types.ts';
import { dateTime } from '../ui/dates.ts';
import { EmptyState } from '../ui/empty-state.tsx';
import { useTexts } from '../ui/language.tsx';
import { StandingBadge } from '../ui/standing.tsx';
import { useAgencyName } from '../ui/use-agency-name.ts';
import { visasMessages } from './messages.ts';
import { EvidenceList, VisaRefusalView } from './visa-evidence.tsx';

/** Visa rounds of a draft, the one in progress first: who signed what and when, who refused, who was deemed. */
export function VisaPanel({ draft }: { draft: DraftView }) {
  const texts = useTexts(visasMessages);
  const { visaRounds } = draft.state;
  if (visaRounds.length === 0) return <EmptyState icon={SignatureRegular} title={texts.empty} body={texts.emptyHint} />;
  return <RoundStack rounds={visaRounds} earlier={texts.earlier} show={(round) => <Round key={round.visaRoundId} draft={draft} round={round} />} />;
}

function Round({ draft, round }: { draft: DraftView; round: VisaRound }) {
  const texts = useTexts(visasMessages);
  const done = round.signers.filter(({ status }) => status === 'signed' || status === 'refused').length;
  return (
    <RoundFrame
      round={round} answered={texts.given(done, round.signers.length)} silence={texts.silence}
      standing={standingOf(draft, (entry) => entry.type === 'VisaRoundStarted' && entry.data.visaRoundId === round.visaRoundId)}
    >
      {round.signers.map((signer) => <SignerLine key={signer.agencyId} signer={signer} standing={standingOfVisa(draft, round, signer.agencyId)} />)}
    </RoundFrame>
  );
}

/** How true an agency's answer in a visa round is. */
export const standingOfVisa = (draft: DraftView, round: VisaRound, agencyId: string): Standing =>
  standingOf(draft, (entry) => (entry.type === 'VisaSigned' || entry.type === 'VisaRefused' || entry.type === 'LateVisaKept')
    && entry.data.visaRoundId === round.visaRoundId && entry.data.agencyId === agencyId);

const looks: Record<VisaSigner['status'], { Icon: FluentIcon; tone: 'quiet' | 'good' | 'bad' | 'wary' }> = {
  pending: { Icon: ClockRegular, tone: 'quiet' },
  signed: { Icon: SignatureRegular, tone: 'good' },
  refused: { Icon: DismissCircleRegular, tone: 'bad' },
  deemed: { Icon: HourglassRegular, tone: 'wary' },
};

function SignerLine({ signer, standing }: { signer: VisaSigner; standing: Standing }) {
  const texts = useTexts(visasMessages);
  const styles = useLineStyles();
  const agencyName = useAgencyName();
  const { status, at, evidence, refusal, late } = signer;
  const { Icon, tone } = looks[status];
  const words = status === 'deemed' ? texts.deemed(at ? dateTime(at) : '') : texts[status];
  const answered = status === 'signed' || status === 'refused';
  return (
    <li className={styles.line}>
      <Icon className={mergeClasses(styles.icon, styles[tone])} aria-hidden />
      <div className={styles.words}>
        <Text size={300}>{agencyName(signer.agencyId)}</Text>
        <Caption1 className={styles[tone]}>{words}{answered && at && ` · ${dateTime(at)}`}</Caption1>
        {evidence && <EvidenceList evidence={evidence} />}
        {refusal && <VisaRefusalView refusal={refusal} />}
        {answered && standing !== 'confirmed' && <StandingBadge standing={standing} />}
        {late.map((one) => (
          <div key={one.at} className={styles.words}>
            <Caption1 className={styles.quiet}>{texts.lateAt(dateTime(one.at))}</Caption1>
            <StandingBadge standing="late" />
            {one.evidence && <EvidenceList evidence={one.evidence} />}
            {one.refusal && <VisaRefusalView refusal={one.refusal} />}
          </div>
        ))}
      </div>
    </li>
  );
}
