import {
  Button, Drawer, DrawerBody, DrawerHeader, DrawerHeaderTitle, makeStyles, Text, tokens, useArrowNavigationGroup,
} from '@fluentui/react-components';
import { AlertOffRegular, CircleSmallFilled, DismissRegular } from '@fluentui/react-icons';
import { useNavigation } from '../shell/navigation.ts';
import { placeOfEvent } from '../shell/place-of-draft.ts';
import type { Notice } from '../sync/client-types.ts';
import { useClient, useSnapshot } from '../sync/react.tsx';
import { dateTime } from '../ui/dates.ts';
import { EmptyState } from '../ui/empty-state.tsx';
import { useLanguage, useTexts } from '../ui/language.tsx';
import { useAgencyName } from '../ui/use-agency-name.ts';
import { eventText } from './event-text.ts';
import { noticeMessages } from './messages.ts';

/** Older ones are in the histories of their drafts. */
const SHOWN = 200;

const useStyles = makeStyles({
  panel: { width: '400px' },
  body: { padding: '0 12px 24px' },
  actions: { display: 'flex', gap: '4px' },
  notice: {
    width: '100%', justifyContent: 'flex-start', alignItems: 'flex-start', textAlign: 'left', gap: '4px', padding: '12px 8px',
    borderRadius: 0, border: 'none', borderBottom: `1px solid ${tokens.colorNeutralStroke2}`, fontWeight: tokens.fontWeightRegular,
  },
  mark: { width: '16px', flexShrink: 0, color: tokens.colorBrandForeground1, marginTop: '2px' },
  words: { display: 'flex', flexDirection: 'column', gap: '4px', minWidth: 0, overflowWrap: 'anywhere' },
  title: {
    display: '-webkit-box', WebkitLineClamp: 2, WebkitBoxOrient: 'vertical', overflow: 'hidden', color: tokens.colorNeutralForeground2,
  },
  quiet: { color: tokens.colorNeutralForeground3 },
});

/** What has entered the agency's workspace, newest first. Each opens its place; seeing the list alone marks nothing as read. */
export function NoticesPanel({ open, onClose }: { open: boolean; onClose: () => void }) {
  const styles = useStyles();
  const texts = useTexts(noticeMessages);
  const client = useClient();
  const { notices } = useSnapshot();
  const arrows = useArrowNavigationGroup({ axis: 'vertical', memorizeCurrent: true });
  const newest = notices[0]?.feedSeq;
  const unread = notices.some((notice) => !notice.read);
  return (
    <Drawer type="overlay" position="end" open={open} size="small" className={styles.panel} onOpenChange={(_, data) => { if (!data.open) onClose(); }}>
      <DrawerHeader>
        <DrawerHeaderTitle action={<Button appearance="subtle" icon={<DismissRegular />} aria-label={texts.close} onClick={onClose} />}>
          {texts.title}
        </DrawerHeaderTitle>
        {unread && (
          <div className={styles.actions}>
            <Button size="small" onClick={() => { if (newest !== undefined) void client.markNoticesRead(newest); }}>{texts.markRead}</Button>
          </div>
        )}
      </DrawerHeader>
      <DrawerBody className={styles.body}>
        {notices.length === 0 && <EmptyState icon={AlertOffRegular} title={texts.empty.title} body={texts.empty.body} />}
        <div {...arrows}>
          {notices.slice(0, SHOWN).map((notice) => <NoticeRow key={notice.feedSeq} notice={notice} onClose={onClose} />)}
        </div>
      </DrawerBody>
    </Drawer>
  );
}

function NoticeRow({ notice, onClose }: { notice: Notice; onClose: () => void }) {
  const styles = useStyles();
  const texts = useTexts(noticeMessages);
  const { language } = useLanguage();
  const agencyName = useAgencyName();
  const client = useClient();
  const { drafts, session, notices } = useSnapshot();
  const { go } = useNavigation();
  const { event } = notice;
  const draft = drafts.get(event.draftId)?.state;
  const by = event.actor ? [event.actor.name, agencyName(event.actor.agencyId, 'short')].join(', ') : texts.bySystem;
  const open = () => {
    onClose();
    // Reading is kept as “up to here”: an older unread one must not be marked with it.
    const olderUnread = notices.some((one) => !one.read && one.feedSeq < notice.feedSeq);
    if (!notice.read && !olderUnread) void client.markNoticesRead(notice.feedSeq);
    if (draft) go(placeOfEvent(draft, event, session.agency.id));
  };
  return (
    <Button appearance="subtle" className={styles.notice} onClick={open}>
      <span className={styles.mark}>{!notice.read && <CircleSmallFilled aria-label={texts.unread} />}</span>
      <span className={styles.words}>
        <Text size={300} weight={notice.read ? 'regular' : 'semibold'}>{eventText(event, language, agencyName)}</Text>
        {draft && <Text size={200} className={styles.title}>{draft.title}</Text>}
        <Text size={200} className={styles.quiet}>{dateTime(event.at)} · {by}</Text>
      </span>
    </Button>
  );
}
