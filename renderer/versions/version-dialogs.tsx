import { MessageBar, MessageBarBody, Spinner, makeStyles } from '@fluentui/react-components';
import { useTexts } from '../ui/language.tsx';
import { DialogFrame } from './dialog-frame.tsx';
import { Fingerprint } from './fingerprint.tsx';
import { versionsMessages } from './messages.ts';
import { ReadingView } from './reading-view.tsx';
import { useVersion, type VersionReading } from './use-version.ts';

const useStyles = makeStyles({
  stack: { height: '100%', display: 'flex', flexDirection: 'column', gap: '16px' },
  text: { flex: 1, minHeight: 0 },
});

/** What is said while a version's bytes are not on the screen; nothing once they are. */
export function VersionProblem({ reading }: { reading: VersionReading }) {
  const texts = useTexts(versionsMessages);
  if (reading.status === 'ready') return null;
  if (reading.status === 'loading') return <Spinner size="small" label={texts.loading} delay={300} />;
  return (
    <MessageBar intent={reading.status === 'missing' ? 'warning' : 'error'} layout="multiline">
      <MessageBarBody>{texts[reading.status]}</MessageBarBody>
    </MessageBar>
  );
}

/** One version to be read. */
export function VersionDialog({ sha256, title, onClose }: { sha256: string; title: string; onClose: () => void }) {
  const styles = useStyles();
  const reading = useVersion(sha256);
  return (
    <DialogFrame title={title} onClose={onClose}>
      <div className={styles.stack}>
        <Fingerprint sha256={sha256} />
        <VersionProblem reading={reading} />
        {reading.version && <div className={styles.text}><ReadingView version={reading.version} /></div>}
      </div>
    </DialogFrame>
  );
}
