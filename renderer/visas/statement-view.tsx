import { Text, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { VisaStatement } from '../../shared/signature/statement.ts';
import { longDate, timeOfDay } from '../ui/dates.ts';
import { useLanguage, useTexts } from '../ui/language.tsx';
import { Fingerprint } from '../versions/fingerprint.tsx';
import { visasMessages } from './messages.ts';

const useStyles = makeStyles({
  list: {
    display: 'grid', gridTemplateColumns: '136px minmax(0, 1fr)', columnGap: '16px', rowGap: '12px', margin: 0, padding: '20px',
    backgroundColor: tokens.colorNeutralBackground2, borderRadius: tokens.borderRadiusMedium,
  },
  term: { color: tokens.colorNeutralForeground3 },
  value: { margin: 0, overflowWrap: 'anywhere' },
  prose: { whiteSpace: 'pre-wrap' },
  paper: { display: 'flex', flexDirection: 'column', alignItems: 'flex-start' },
  papers: { listStyleType: 'none', margin: 0, padding: 0, display: 'flex', flexDirection: 'column', gap: '4px' },
});

/** What a visa says, from the statement that was read back from its bytes; nothing shown comes from elsewhere. */
export function StatementView({ statement }: { statement: VisaStatement }) {
  const texts = useTexts(visasMessages);
  const styles = useStyles();
  const { language } = useLanguage();
  const row = (term: string, value: ReactNode) => (
    <>
      <dt><Text size={300} className={styles.term}>{term}</Text></dt>
      <dd className={styles.value}>{value}</dd>
    </>
  );
  const plain = (words: string) => <Text size={300} className={styles.prose}>{words}</Text>;
  return (
    <dl className={styles.list}>
      {row(texts.act, <Text size={400} weight="semibold">{statement.draftTitle}</Text>)}
      {row(texts.decision, <Text size={300} weight="semibold">{texts.decisions[statement.decision]}</Text>)}
      {row(texts.versionNumber, plain(texts.version(statement.versionNumber)))}
      {row(texts.fingerprint, <Fingerprint sha256={statement.textSha256} />)}
      {row(texts.statementPapers, statement.papers.length === 0 ? plain(texts.noPapers) : (
        <ul className={styles.papers}>
          {statement.papers.map(({ name, sha256 }) => <li key={name} className={styles.paper}>{plain(name)}<Fingerprint sha256={sha256} short /></li>)}
        </ul>
      ))}
      {row(texts.reservations, plain(statement.reservations ?? texts.noReservations))}
      {row(texts.agency, plain(statement.agencyName))}
      {row(texts.signer, plain(`${statement.signer.name}, ${statement.signer.position}`))}
      {row(texts.fin, plain(statement.signer.fin))}
      {row(texts.statedAt, plain(`${longDate(statement.statedAt, language)}, ${timeOfDay(statement.statedAt)}`))}
    </dl>
  );
}
