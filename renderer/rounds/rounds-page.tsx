import { Badge, Button, Caption1, Link, Subtitle2, Text } from '@fluentui/react-components';
import { useNavigation } from '../shell/navigation.ts';
import { useListStyles } from '../submissions/submissions-page.tsx';
import { useSnapshot } from '../sync/react.tsx';
import { Deadline } from '../ui/deadline.tsx';
import { useTexts } from '../ui/language.tsx';
import { Page } from '../ui/page.tsx';
import { useAgencyName } from '../ui/use-agency-name.ts';
import { roundsMessages } from './messages.ts';
import { roundRows, type RoundRow } from './round-rows.ts';

/** Agreement and visa rounds of this agency: those it is asked in and those it started, open ones first. */
export function RoundsPage() {
  const texts = useTexts(roundsMessages);
  const styles = useListStyles();
  const { drafts, session } = useSnapshot();
  const { asked, started } = roundRows([...drafts.values()].map(({ state }) => state), session.agency.id);
  const section = (title: string, empty: string, rows: RoundRow[]) => (
    <section className={styles.section} aria-label={title}>
      <Subtitle2 as="h2" block className={styles.heading}>{title}</Subtitle2>
      {rows.length === 0
        ? <Text size={300} block className={styles.quiet}>{empty}</Text>
        : <ul className={styles.list}>{rows.map((row) => <Row key={row.id} row={row} />)}</ul>}
    </section>
  );
  return (
    <Page title={texts.listTitle} subtitle={texts.listSubtitle}>
      {section(texts.asked, texts.askedEmpty, asked)}
      {section(texts.started, texts.startedEmpty, started)}
    </Page>
  );
}

const tones = {
  pending: 'brand', agreed: 'success', agreedWithRemarks: 'success', objected: 'danger', deemed: 'warning', late: 'subtle', signed: 'success',
  refused: 'danger', deemedVisa: 'warning',
} as const;

function Row({ row }: { row: RoundRow }) {
  const texts = useTexts(roundsMessages);
  const styles = useListStyles();
  const agencyName = useAgencyName();
  const { go } = useNavigation();
  const { session } = useSnapshot();
  const canAct = row.mine === 'pending' && (row.kind === 'agreement' || session.employee.role === 'head');
  return (
    <li className={styles.row} data-row={row.id}>
      <div className={styles.words}>
        <Link as="button" className={styles.title} onClick={() => go(row.place)}>{row.title}</Link>
        <div className={styles.meta}>
          <Caption1>{row.kind === 'agreement' ? texts.agreement : texts.visa}</Caption1>
          <Caption1>{texts.version(row.versionNumber)}</Caption1>
          {row.mine !== null && <Caption1>{texts.from(agencyName(row.leadAgencyId))}</Caption1>}
          {row.mine === null && <Caption1>{texts.answered(row.done, row.all)}</Caption1>}
        </div>
      </div>
      <div className={styles.state}>
        {row.open && <span className={styles.above}><Deadline dueAt={row.dueAt} startedAt={row.startedAt} /></span>}
        {row.mine !== null && row.mine !== 'pending' && <Badge shape="rounded" appearance="tint" color={tones[row.mine]}>{texts.mine[row.mine]}</Badge>}
        {canAct && (
          <Button className={styles.above} appearance="primary" size="small" onClick={() => go(row.place)}>
            {row.kind === 'agreement' ? texts.answer : texts.sign}
          </Button>
        )}
      </div>
    </li>
  );
}
