import { Caption1, Table, TableBody, TableCell, TableHeader, TableHeaderCell, TableRow, Text, makeStyles, tokens } from '@fluentui/react-components';
import { Fragment } from 'react';
import type { SheetLine } from '../../shared/protocol/events.ts';
import { RemarkView } from '../rounds/remark-view.tsx';
import { remarksMessages } from '../rounds/remarks-messages.ts';
import { shortDate } from '../ui/dates.ts';
import { useTexts } from '../ui/language.tsx';
import { useAgencyName } from '../ui/use-agency-name.ts';
import { EvidenceList } from '../visas/visa-evidence.tsx';
import { submissionsMessages } from './messages.ts';

const useStyles = makeStyles({
  narrow: { width: '104px' },
  number: { width: '72px' },
  outcome: { width: '184px' },
  cell: { verticalAlign: 'top', paddingBlock: '8px', overflowWrap: 'anywhere' },
  details: { padding: '0 0 12px 8px' },
  quiet: { color: tokens.colorNeutralForeground3 },
  remarks: {
    '& > summary': { cursor: 'pointer', fontSize: tokens.fontSizeBase200 },
    display: 'flex', flexDirection: 'column', gap: '12px',
  },
  remark: { padding: '8px 0 8px 16px' },
});

/** Who agreed, objected, signed, refused or was deemed, with remarks and signatures (L 48.2.2). */
export function SheetTable({ sheet }: { sheet: readonly SheetLine[] }) {
  const texts = useTexts(submissionsMessages);
  const styles = useStyles();
  const agencyName = useAgencyName();
  const { columns } = texts;
  if (sheet.length === 0) return <Caption1 className={styles.quiet}>{texts.sheetEmpty}</Caption1>;
  return (
    <Table size="small" aria-label={texts.sheet}>
      <TableHeader>
        <TableRow>
          <TableHeaderCell>{columns.agency}</TableHeaderCell>
          <TableHeaderCell className={styles.narrow}>{columns.step}</TableHeaderCell>
          <TableHeaderCell className={styles.outcome}>{columns.outcome}</TableHeaderCell>
          <TableHeaderCell className={styles.narrow}>{columns.at}</TableHeaderCell>
          <TableHeaderCell className={styles.number}>{columns.version}</TableHeaderCell>
        </TableRow>
      </TableHeader>
      <TableBody>
        {sheet.map((line, index) => (
          <Fragment key={index}>
            <TableRow>
              <TableCell className={styles.cell}>{agencyName(line.agencyId)}</TableCell>
              <TableCell className={styles.cell}>{texts.steps[line.step]}</TableCell>
              <TableCell className={styles.cell}>{texts.outcomes[line.outcome]}</TableCell>
              <TableCell className={styles.cell}>{shortDate(line.at)}</TableCell>
              <TableCell className={styles.cell}>{line.version.number}</TableCell>
            </TableRow>
            {(line.evidence || line.remarks.length > 0) && (
              <TableRow>
                <TableCell colSpan={5} className={styles.details}>
                  {line.evidence && <EvidenceList evidence={line.evidence} />}
                  {line.remarks.length > 0 && <SheetRemarks line={line} />}
                </TableCell>
              </TableRow>
            )}
          </Fragment>
        ))}
      </TableBody>
    </Table>
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
