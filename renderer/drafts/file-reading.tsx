import { Button, makeStyles, Spinner, Text, tokens } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import { useTexts } from '../ui/language.tsx';
import { draftsMessages } from './messages.ts';

const useStyles = makeStyles({
  root: { display: 'flex', alignItems: 'center', gap: '8px', minHeight: '32px' },
  quiet: { flex: 1, color: tokens.colorNeutralForeground2 },
});

/** Milliseconds after which it is said that a file is read, and that it is a large one. */
const [said, saidLarge] = [400, 4000];

/** That a file is being read, once that takes longer than a moment, and the way to leave it. */
export function FileReading({ name, onStop }: { name: string; onStop: () => void }) {
  const styles = useStyles();
  const texts = useTexts(draftsMessages).dialog;
  const [after, setAfter] = useState(0);
  useEffect(() => {
    const timers = [said, saidLarge].map((time) => setTimeout(() => setAfter(time), time));
    return () => timers.forEach(clearTimeout);
  }, []);
  return (
    <div className={styles.root} role="status">
      {after >= said && (
        <>
          <Spinner size="tiny" />
          <Text className={styles.quiet}>{texts.reading(name)}{after >= saidLarge && ` ${texts.readingLarge}`}</Text>
          <Button size="small" onClick={onStop}>{texts.stopReading}</Button>
        </>
      )}
    </div>
  );
}
