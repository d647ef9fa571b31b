import { Button, Dialog, DialogBody, DialogContent, DialogSurface, DialogTitle, MessageBar, MessageBarBody, Spinner, makeStyles } from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons';
import { useTexts } from '../ui/language.tsx';
import { CompareView } from './compare-view.tsx';
import { Fingerprint } from './fingerprint.tsx';
import { versionsMessages } from './messages.ts';
import { ReadingView } from './reading-view.tsx';
import { useVersion, type VersionReading } from './use-version.ts';

const useStyles = makeStyles({
  surface: { maxWidth: '1440px', width: 'calc(100vw - 64px)', height: 'calc(100vh - 64px)', maxHeight: 'none', padding: '16px 24px' },
  body: { height: '100%', maxHeight: 'none', gridTemplateRows: 'auto 1fr' },
  content: { overflowY: 'auto' },
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

/** One frozen version to be read. */
export function VersionDialog({ sha256, title, onClose }: { sha256: string; title: string; onClose: () => void }) {
  const styles = useStyles();
  const reading = useVersion(sha256);
  return (
    <Frame title={title} onClose={onClose}>
      <div className={styles.stack}>
        <Fingerprint sha256={sha256} />
        <VersionProblem reading={reading} />
        {reading.version && <div className={styles.text}><ReadingView version={reading.version} /></div>}
      </div>
    </Frame>
  );
}

interface Side {
  name: string;
  reading: VersionReading;
}

/** Two texts side by side. */
export function CompareDialog({ before, after, onClose }: { before: Side; after: Side; onClose: () => void }) {
  const texts = useTexts(versionsMessages);
  return (
    <Frame title={texts.compareTitle(before.name, after.name)} onClose={onClose}>
      {[before, after].map((side) => <VersionProblem key={side.name} reading={side.reading} />)}
      {before.reading.version && after.reading.version && (
        <CompareView before={before.reading.version} after={after.reading.version} beforeName={before.name} afterName={after.name} />
      )}
    </Frame>
  );
}

function Frame({ title, onClose, children }: { title: string; onClose: () => void; children: React.ReactNode }) {
  const texts = useTexts(versionsMessages);
  const styles = useStyles();
  return (
    <Dialog open onOpenChange={(_, { open }) => { if (!open) onClose(); }}>
      <DialogSurface className={styles.surface}>
        <DialogBody className={styles.body}>
          <DialogTitle action={<Button appearance="subtle" icon={<DismissRegular />} aria-label={texts.close} onClick={onClose} />}>{title}</DialogTitle>
          <DialogContent className={styles.content} tabIndex={0}>{children}</DialogContent>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
