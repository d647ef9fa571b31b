import { useEffect, useState } from 'react';
import { Button, makeStyles, mergeClasses, tokens, Tooltip } from '@fluentui/react-components';
import {
  ArrowSyncRegular, CheckmarkCircleRegular, CloudOffRegular, DismissCircleRegular, LaptopRegular, LockClosedRegular, type FluentIcon,
} from '@fluentui/react-icons';
import type { ClientSnapshot } from '../sync/client-types.ts';
import { useSnapshot } from '../sync/react.tsx';
import { useTexts } from '../ui/language.tsx';
import { shellMessages, type ShellTexts } from './messages.ts';
import { useNavigation } from './navigation.ts';

const useStyles = makeStyles({
  root: { fontWeight: tokens.fontWeightRegular, minWidth: 0, whiteSpace: 'nowrap', flexShrink: 1, maxWidth: '440px' },
  spoken: { position: 'absolute', width: '1px', height: '1px', overflow: 'hidden', clipPath: 'inset(50%)', whiteSpace: 'nowrap' },
  words: { overflow: 'hidden', textOverflow: 'ellipsis' },
  good: { color: tokens.colorStatusSuccessForeground1 },
  quiet: { color: tokens.colorNeutralForeground2 },
  amber: { color: tokens.colorStatusWarningForeground3 },
  bad: { color: tokens.colorStatusDangerForeground1 },
});

type Look = 'good' | 'quiet' | 'amber' | 'bad';
type Needed = Pick<ClientSnapshot, 'connection' | 'catchingUp' | 'waiting'> & { refused: readonly unknown[] };

/** The one thing to say about sending; what needs the person comes before what passes by itself. */
export function syncWords({ connection, catchingUp, waiting, refused }: Needed, texts: ShellTexts['sync']): { words: string; look: Look; icon: FluentIcon } {
  if (connection === 'signedOut') return { words: texts.signedOut, look: 'bad', icon: LockClosedRegular };
  if (refused.length > 0) {
    const words = connection === 'offline' ? texts.offlineRefused(refused.length) : texts.refused(refused.length);
    return { words, look: 'bad', icon: DismissCircleRegular };
  }
  if (connection === 'offline') {
    return { words: waiting ? texts.offlineWaiting(waiting) : texts.offline, look: 'amber', icon: CloudOffRegular };
  }
  if (waiting > 0) return { words: texts.waiting(waiting), look: 'quiet', icon: LaptopRegular };
  if (catchingUp) return { words: texts.catchingUp, look: 'quiet', icon: ArrowSyncRegular };
  return { words: texts.allSent, look: 'good', icon: CheckmarkCircleRegular };
}

/** What waits, once it has waited a moment: words that change with every keystroke would only distract. */
function useLasting(waiting: number): number {
  const [shown, setShown] = useState(waiting);
  useEffect(() => {
    const timer = setTimeout(() => setShown(waiting), waiting === 0 ? 0 : 1500);
    return () => clearTimeout(timer);
  }, [waiting]);
  return shown;
}

/** Whether everything has been sent, in words; opens the page that says what has not. */
export function SyncState() {
  const styles = useStyles();
  const texts = useTexts(shellMessages).sync;
  const snapshot = useSnapshot();
  const { go } = useNavigation();
  const lasting = useLasting(snapshot.waiting);
  const { words, look, icon: Icon } = syncWords({ ...snapshot, waiting: snapshot.connection === 'online' ? lasting : snapshot.waiting }, texts);
  return (
    <>
      <Tooltip relationship="description" content={`${words}. ${texts.hint}`}>
        <Button
          appearance="subtle" className={styles.root} icon={<Icon className={styles[look]} />} onClick={() => go({ page: 'outbox' })}
        >
          <span className={mergeClasses(styles.words, styles[look])}>{words}</span>
        </Button>
      </Tooltip>
      {/* Beside the button: within it, a live region takes the button's name away. */}
      <span className={styles.spoken} role="status">{words}</span>
    </>
  );
}
