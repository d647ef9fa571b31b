import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { CheckmarkCircleRegular } from '@fluentui/react-icons';
import { eventText } from '../notices/event-text.ts';
import { useNavigation } from '../shell/navigation.ts';
import { placeOfDraft } from '../shell/place-of-draft.ts';
import type { DraftView } from '../sync/client-types.ts';
import { useSnapshot } from '../sync/react.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { useLanguage, useTexts } from '../ui/language.tsx';
import { Page } from '../ui/page.tsx';
import { StandingBadge } from '../ui/standing.tsx';
import { useAgencyName } from '../ui/use-agency-name.ts';
import { outboxMessages } from './messages.ts';
import { RefusedRow } from './refused-row.tsx';

export const useOutboxStyles = makeStyles({
  section: { marginBottom: '28px' },
  heading: { margin: '0 0 8px', display: 'block' },
  list: { listStyleType: 'none', margin: 0, padding: 0, borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  row: { display: 'flex', gap: '24px', alignItems: 'flex-start', padding: '12px', borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  words: { display: 'flex', flexDirection: 'column', gap: '4px', flexGrow: 1, minWidth: 0, overflowWrap: 'anywhere' },
  quiet: { color: tokens.colorNeutralForeground2 },
  actions: { display: 'flex', gap: '8px', flexShrink: 0 },
});

/** What is saved here and not sent, and what the server did not accept. */
export function OutboxPage() {
  const styles = useOutboxStyles();
  const texts = useTexts(outboxMessages);
  const { drafts, waiting, refused, connection } = useSnapshot();
  const waitingDrafts = [...drafts.values()].filter((draft) => draft.waiting > 0);
  const others = waiting - waitingDrafts.reduce((sum, draft) => sum + draft.waiting, 0);
  const state = connection === 'online' ? texts.online : connection === 'offline' ? texts.offline : texts.signedOut;
  return (
    <Page title={texts.title} subtitle={texts.subtitle}>
      {refused.length > 0 && (
        <section className={styles.section} aria-labelledby="refused">
          <Text as="h2" size={400} weight="semibold" id="refused" className={styles.heading}>{texts.refusedTitle}</Text>
          <ul className={styles.list}>{refused.map((entry) => <RefusedRow key={entry.id} entry={entry} />)}</ul>
        </section>
      )}
      {waiting > 0 && (
        <section className={styles.section} aria-labelledby="waiting">
          <Text as="h2" size={400} weight="semibold" id="waiting" className={styles.heading}>{texts.waitingTitle}</Text>
          <Text size={200} block className={styles.quiet} style={{ marginBottom: 8 }}>{state}</Text>
          <ul className={styles.list}>
            {waitingDrafts.map((draft) => <WaitingRow key={draft.draftId} draft={draft} />)}
            {others > 0 && (
              <li className={styles.row}>
                <div className={styles.words}>
                  <Text size={300} weight="semibold">{texts.otherDraft}</Text>
                  <Text size={200} className={styles.quiet}>{texts.waitingOf(others)}</Text>
                </div>
              </li>
            )}
          </ul>
        </section>
      )}
      {waiting === 0 && refused.length === 0 && (
        <EmptyState icon={CheckmarkCircleRegular} title={texts.empty.title} body={texts.empty.body} />
      )}
    </Page>
  );
}

function WaitingRow({ draft }: { draft: DraftView }) {
  const styles = useOutboxStyles();
  const texts = useTexts(outboxMessages);
  const { language } = useLanguage();
  const agencyName = useAgencyName();
  const { session } = useSnapshot();
  const { go } = useNavigation();
  const steps = draft.timeline.filter((entry) => entry.standing === 'waiting');
  return (
    <li className={styles.row} data-row={draft.draftId}>
      <div className={styles.words}>
        <Text size={300} weight="semibold">{draft.state.title}</Text>
        {steps.map((step) => <Text key={step.seq} size={200}>{eventText(step, language, agencyName)}</Text>)}
        {steps.length < draft.waiting && <Text size={200}>{texts.textChange}</Text>}
        <StandingBadge standing="waiting" />
      </div>
      <div className={styles.actions}>
        <Button onClick={() => go(placeOfDraft(draft.state, session.agency.id))}>{texts.open}</Button>
      </div>
    </li>
  );
}
