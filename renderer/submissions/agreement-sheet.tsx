import { Caption1, Text, makeStyles, tokens } from '@fluentui/react-components';
import type { SheetLine } from '../../shared/protocol/events.ts';
import { RemarkView } from '../rounds/remark-view.tsx';
import { remarksMessages } from '../rounds/remarks-messages.ts';
import { dateTime } from '../ui/dates.ts';
import { useTexts } from '../ui/language.tsx';
import { useAgencyName } from '../ui/use-agency-name.ts';
import { EvidenceList } from '../visas/visa-evidence.tsx';
import { submissionsMessages } from './messages.ts';

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0, borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  line: { display: 'flex', flexDirection: 'column', gap: '4px', paddingBlock: '8px', borderBottom: `1px solid ${tokens.colorNeutralStroke3}` },
  head: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr) auto', columnGap: '16px', alignItems: 'baseline', overflowWrap: 'anywhere' },
  quiet: { color: tokens.colorNeutralForeground3 },
  good: { color: tokens.colorStatusSuccessForeground1 },
  bad: { color: tokens.colorStatusDangerForeground1 },
  wary: { color: tokens.colorStatusWarningForeground3 },
  remarks: { '& > summary': { cursor: 'pointer', fontSize: tokens.fontSizeBase200 } },
  remark: { padding: '12px 0 4px 16px', display: 'flex', flexDirection: 'column', gap: '8px' },
});

const tones: Record<SheetLine['outcome'], 'good' | 'bad' | 'wary'> = {
  agreed: 'good', agreedWithRemarks: 'good', endorsed: 'good', objected: 'bad', visaRefused: 'bad', deemedAgreed: 'wary', deemedEndorsed: 'wary',
};

/** Who agreed, objected, signed, refused or was deemed, with remarks and signatures (L 48.2.2). */
export function AgreementSheet({ sheet }: { sheet: readonly SheetLine[] }) {
  const texts = useTexts(submissionsMessages);
  const styles = useStyles();
  const agencyName = useAgencyName();
  if (sheet.length === 0) return <Caption1 className={styles.quiet}>{texts.sheetEmpty}</Caption1>;
  return (
    <ul className={styles.list} aria-label={texts.sheet}>
      {sheet.map((line, index) => (
        <li key={index} className={styles.line}>
          <div className={styles.head}>
            <Text size={300}>{agencyName(line.agencyId)}</Text>
            <Text size={300} weight="semibold" className={styles[tones[line.outcome]]}>{texts.outcomes[line.outcome]}</Text>
          </div>
          <Caption1 className={styles.quiet}>{texts.steps[line.step]} · {dateTime(line.at)} · {texts.version(line.version.number)}</Caption1>
          {line.evidence && <EvidenceList evidence={line.evidence} />}
          {line.remarks.length > 0 && <SheetRemarks line={line} />}
        </li>
      ))}
    </ul>
  );
}

function SheetRemarks({ line }: { line: SheetLine }) {
  const texts = useTexts(submissionsMessages);
  const words = useTexts(remarksMessages);
  const styles = useStyles();
  return (
    <details className={styles.remarks}>
      <summary>{texts.remarks(line.remarks.length)}</summary>
      {line.remarks.map(({ remark, outcome, explanation }) => (
        <div key={remark.remarkId} className={styles.remark}>
          <RemarkView remark={remark} against={null} aside={outcome && <Caption1>{words.outcomes[outcome]}</Caption1>} />
          {explanation && <Text size={200}>{words.explanation}: {explanation}</Text>}
        </div>
      ))}
    </details>
  );
}
