import { Button, makeStyles, Text, tokens, useArrowNavigationGroup } from '@fluentui/react-components';
import { MailInboxCheckmarkRegular } from '@fluentui/react-icons';
import { useNavigation } from '../shell/navigation.ts';
import { useServerNow, useSnapshot } from '../sync/react.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { useTexts } from '../ui/language.tsx';
import { Page } from '../ui/page.tsx';
import { inboxOf } from './inbox.ts';
import { InboxRow } from './inbox-row.tsx';
import { inboxMessages } from './messages.ts';

const useStyles = makeStyles({
  group: { marginBottom: '28px' },
  heading: { margin: '0 0 8px', color: tokens.colorNeutralForeground2, display: 'flex', gap: '8px' },
  count: { color: tokens.colorNeutralForeground3 },
  list: { listStyleType: 'none', margin: 0, padding: 0, borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
});

/** All that is asked of the person, by deadline. Arrow keys go from row to row, Enter takes the row's one action. */
export function InboxPage() {
  const styles = useStyles();
  const texts = useTexts(inboxMessages);
  const snapshot = useSnapshot();
  const { go } = useNavigation();
  const now = useServerNow(15_000);
  const arrows = useArrowNavigationGroup({ axis: 'vertical', memorizeCurrent: true });
  const groups = inboxOf(snapshot, now);
  const drafts = snapshot.session.employee.role === 'recipient' ? undefined
    : <Button onClick={() => go({ page: 'drafts' })}>{texts.empty.drafts}</Button>;
  return (
    <Page title={texts.title} subtitle={snapshot.catchingUp && snapshot.connection === 'online' ? texts.catchingUp : undefined}>
      {groups.length === 0 && (
        <EmptyState icon={MailInboxCheckmarkRegular} title={texts.empty.title} body={texts.empty.body} action={drafts} />
      )}
      <div {...arrows}>
        {groups.map(({ part, tasks }) => (
          <section key={part} className={styles.group} aria-labelledby={`inbox-${part}`}>
            <Text as="h2" size={300} weight="semibold" id={`inbox-${part}`} className={styles.heading}>
              {texts.parts[part]}<span className={styles.count}>{tasks.length}</span>
            </Text>
            <ul className={styles.list}>
              {tasks.map((task) => <InboxRow key={task.id} task={task} now={now} />)}
            </ul>
          </section>
        ))}
      </div>
    </Page>
  );
}
