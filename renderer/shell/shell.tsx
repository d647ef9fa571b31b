import { useMemo, useRef, useState } from 'react';
import { Button, CounterBadge, makeStyles, tokens, Tooltip } from '@fluentui/react-components';
import { AlertRegular, ArrowLeftRegular } from '@fluentui/react-icons';
import type { DemoPerson, Session } from '../../shared/protocol/bridge.ts';
import { inboxCount, inboxOf } from '../inbox/inbox.ts';
import { noticeMessages } from '../notices/messages.ts';
import { NoticesPanel } from '../notices/notices-panel.tsx';
import { useDesktopNotices } from '../notices/use-desktop-notices.ts';
import { useServerNow, useSnapshot } from '../sync/react.tsx';
import { useTexts } from '../ui/language.tsx';
import { CurrentPage } from './current-page.tsx';
import { DraftSearch } from './draft-search.tsx';
import { ErrorBoundary } from './error-boundary.tsx';
import { shellMessages } from './messages.ts';
import { NavigationContext, type Place } from './navigation.ts';
import { PersonMenu } from './person-menu.tsx';
import { Rail } from './rail.tsx';
import { sectionsFor } from './sections.ts';
import { ShortcutsSheet } from './shortcuts-sheet.tsx';
import { SignedOutBar } from './signed-out-bar.tsx';
import { SyncState } from './sync-state.tsx';
import { TestControl } from './test-control.tsx';
import { useShortcuts } from './use-shortcuts.ts';
import { useTrail } from './use-trail.ts';

const useStyles = makeStyles({
  root: { height: '100%', display: 'flex', flexDirection: 'column', backgroundColor: tokens.colorNeutralBackground1 },
  bar: {
    height: '52px', boxSizing: 'border-box', flexShrink: 0, display: 'flex', alignItems: 'center', gap: '8px', padding: '0 12px 0 8px',
    backgroundColor: tokens.colorNeutralBackground3, borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  back: { width: '88px', flexShrink: 0, '@media (max-width: 1000px)': { width: '40px', minWidth: '40px' } },
  backWords: { '@media (max-width: 1000px)': { display: 'none' } },
  search: { flex: '1 1 440px', minWidth: '160px', maxWidth: '440px' },
  space: { flex: '1 1 0' },
  bell: { flexShrink: 0, overflow: 'visible' },
  bellIcon: { position: 'relative', display: 'inline-flex', overflow: 'visible' },
  count: { position: 'absolute', top: '-8px', left: '8px', pointerEvents: 'none' },
  body: { flex: '1 1 auto', minHeight: 0, display: 'flex' },
  page: { flex: '1 1 auto', minWidth: 0, height: '100%' },
});

export interface ShellProps {
  testEnvironment: boolean;
  onSignOut: () => Promise<void>;
  /** Signed in again after the session had ended. */
  onSignedIn: (session: Session) => void;
  onChangePerson: (person: DemoPerson) => void;
}

/** A page that failed is left behind with it; another tab of the same draft is still the same page. */
const thingOf = (place: Place): string => ('draftId' in place ? `${place.page}-${place.draftId}` : place.page);

/** The one frame around every page. */
export function Shell({ testEnvironment, onSignOut, onSignedIn, onChangePerson }: ShellProps) {
  const styles = useStyles();
  const texts = useTexts(shellMessages);
  const noticeTexts = useTexts(noticeMessages);
  const snapshot = useSnapshot();
  const { employee } = snapshot.session;
  const now = useServerNow(60_000);
  const navigation = useTrail(employee.id);
  const sections = useMemo(() => sectionsFor(employee.role), [employee.role]);
  const search = useRef<HTMLInputElement>(null);
  const [sheet, setSheet] = useState(false);
  const [panel, setPanel] = useState(false);
  const showSheet = useMemo(() => () => setSheet(true), []);
  useShortcuts({ navigation, sections, search, showSheet });
  useDesktopNotices();
  const asked = useMemo(() => inboxCount(inboxOf(snapshot, now)), [snapshot, now]);
  const unread = snapshot.notices.filter((notice) => !notice.read).length;
  return (
    <NavigationContext value={navigation}>
      <div className={styles.root}>
        <header className={styles.bar}>
          <Tooltip relationship="description" content={`${texts.back} (Alt+←)`}>
            <Button
              appearance="subtle" className={styles.back} icon={<ArrowLeftRegular />} aria-label={texts.back}
              disabledFocusable={!navigation.canGoBack} onClick={navigation.back}
            >
              <span className={styles.backWords}>{texts.back}</span>
            </Button>
          </Tooltip>
          <div className={styles.search}><DraftSearch field={search} /></div>
          <div className={styles.space} />
          <SyncState />
          <Tooltip relationship="label" content={noticeTexts.bell(unread)}>
            <Button
              appearance="subtle" className={styles.bell} onClick={() => setPanel(true)}
              icon={<span className={styles.bellIcon}>
                <AlertRegular />
                {unread > 0 && <CounterBadge className={styles.count} size="small" color="danger" count={unread} />}
              </span>}
            />
          </Tooltip>
          <PersonMenu onShortcuts={showSheet} onSignOut={onSignOut} />
        </header>
        {snapshot.connection === 'signedOut' && <SignedOutBar onSignedIn={onSignedIn} />}
        <div className={styles.body}>
          <Rail sections={sections} inboxCount={asked} foot={testEnvironment && <TestControl onChoose={onChangePerson} />} />
          <div className={styles.page}>
            <ErrorBoundary key={thingOf(navigation.place)}><CurrentPage place={navigation.place} /></ErrorBoundary>
          </div>
        </div>
      </div>
      <NoticesPanel open={panel} onClose={() => setPanel(false)} />
      {sheet && <ShortcutsSheet onClose={() => setSheet(false)} />}
    </NavigationContext>
  );
}
