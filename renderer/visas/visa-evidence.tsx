import { Caption1, Text, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { fromBase64 } from '../../shared/protocol/base64.ts';
import type { VisaEvidence } from '../../shared/protocol/events.ts';
import { statementFromBytes } from '../../shared/signature/statement.ts';
import type { VisaRefusal } from '../../shared/workflow/state.ts';
import { dateTime } from '../ui/dates.ts';
import { useTexts } from '../ui/language.tsx';
import { Fingerprint } from '../versions/fingerprint.tsx';
import { visasMessages } from './messages.ts';

const useStyles = makeStyles({
  list: { display: 'grid', gridTemplateColumns: '104px minmax(0, 1fr)', columnGap: '8px', rowGap: '4px', margin: 0, alignItems: 'baseline' },
  term: { color: tokens.colorNeutralForeground3 },
  value: { margin: 0, overflowWrap: 'anywhere' },
  prose: { whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' },
  root: { display: 'flex', flexDirection: 'column', gap: '8px' },
});

/** Who signed and with what, as the certificate and the signed bytes say. */
export function EvidenceList({ evidence }: { evidence: VisaEvidence }) {
  const texts = useTexts(visasMessages);
  const styles = useStyles();
  const read = statementFromBytes(fromBase64(evidence.statement));
  const row = (term: string, value: ReactNode) => (
    <>
      <dt><Caption1 className={styles.term}>{term}</Caption1></dt>
      <dd className={styles.value}><Caption1 className={styles.prose}>{value}</Caption1></dd>
    </>
  );
  return (
    <dl className={styles.list}>
      {row(texts.signer, evidence.signerName)}
      {row(texts.fin, evidence.signerFin)}
      {row(texts.certificate, <Fingerprint sha256={evidence.certificateSha256} short />)}
      {row(texts.signedAt, dateTime(evidence.signedAt))}
      {read.ok && row(texts.versionNumber, texts.version(read.statement.versionNumber))}
      {read.ok && read.statement.reservations && row(texts.reservations, <span className={styles.prose}>{read.statement.reservations}</span>)}
    </dl>
  );
}

/** Why a visa was refused and what wording is proposed instead. */
export function VisaRefusalView({ refusal }: { refusal: VisaRefusal }) {
  const texts = useTexts(visasMessages);
  const styles = useStyles();
  const part = (term: string, words: string) => (
    <div>
      <Caption1 className={styles.term} block>{term}</Caption1>
      <Text size={300} block className={styles.prose}>{words}</Text>
    </div>
  );
  return <div className={styles.root}>{part(texts.reasons, refusal.reasons)}{part(texts.wording, refusal.proposedWording)}</div>;
}
