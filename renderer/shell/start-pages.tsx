import { useEffect, useState } from 'react';
import { Button, makeStyles, Spinner, Text, tokens } from '@fluentui/react-components';
import type { BridgeError } from '../../shared/protocol/bridge.ts';
import { useTexts } from '../ui/language.tsx';
import { Problem } from '../ui/problem.tsx';
import { startMessages } from './start-messages.ts';

export const useStartStyles = makeStyles({
  root: {
    height: '100%', display: 'flex', flexDirection: 'column', alignItems: 'center', justifyContent: 'center', gap: '16px', padding: '32px',
    boxSizing: 'border-box', backgroundColor: tokens.colorNeutralBackground3,
  },
  panel: { width: '560px', maxWidth: '100%', display: 'flex', flexDirection: 'column', gap: '16px' },
  title: { margin: 0 },
  actions: { display: 'flex', gap: '8px' },
  quiet: { color: tokens.colorNeutralForeground2 },
  details: { whiteSpace: 'pre-wrap', overflowWrap: 'anywhere', fontFamily: tokens.fontFamilyMonospace, maxHeight: '200px', overflowY: 'auto' },
});

/** Something is under way. Nothing shows at first, since most of it is over at once; after a second it says what. */
export function WaitingPage({ words }: { words: string }) {
  const styles = useStartStyles();
  const [shown, setShown] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setShown(true), 700);
    return () => clearTimeout(timer);
  }, []);
  return <main className={styles.root} aria-busy>{shown && <Spinner size="medium" label={words} labelPosition="below" />}</main>;
}

/** The app or its local data cannot be opened: what happened, what is safe, what to do. */
export function FailedPage({ error, onRetry, onSignOut }: { error: BridgeError; onRetry: () => void; onSignOut?: () => void }) {
  const styles = useStartStyles();
  const texts = useTexts(startMessages).failed;
  return (
    <main className={styles.root}>
      <div className={styles.panel}>
        <Text as="h1" size={600} weight="semibold" className={styles.title}>{texts.title}</Text>
        <Problem error={error} />
        <div className={styles.actions}>
          <Button appearance="primary" onClick={onRetry}>{texts.retry}</Button>
          {onSignOut && <Button onClick={onSignOut}>{texts.signOut}</Button>}
        </div>
      </div>
    </main>
  );
}
