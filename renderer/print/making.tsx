import { Button, MessageBar, MessageBarActions, MessageBarBody, MessageBarTitle, ProgressBar, Text, makeStyles } from '@fluentui/react-components';
import { useTexts } from '../ui/language.tsx';
import { printMessages } from './messages.ts';
import type { PdfMaking } from './use-pdf.ts';

const useStyles = makeStyles({ making: { display: 'flex', flexDirection: 'column', gap: '8px', width: '100%', maxWidth: '440px', margin: '24px auto' } });

/** How far the pages are made, or that they could not be. */
export function Making({ making, onAgain }: { making: Exclude<PdfMaking, { state: 'ready' }>; onAgain: () => void }) {
  const styles = useStyles();
  const texts = useTexts(printMessages);
  if (making.state === 'failed') {
    return (
      <MessageBar intent="error" layout="multiline" politeness="assertive">
        <MessageBarBody><MessageBarTitle>{texts.failed}</MessageBarTitle>{texts.failedHint}</MessageBarBody>
        <MessageBarActions><Button onClick={onAgain}>{texts.again}</Button></MessageBarActions>
      </MessageBar>
    );
  }
  const words = texts.making(Math.round(making.progress * 100));
  return (
    <div className={styles.making}>
      <Text size={300} role="status">{words}</Text>
      <ProgressBar value={making.progress} aria-label={words} />
    </div>
  );
}
