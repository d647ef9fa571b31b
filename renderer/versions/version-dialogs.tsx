import { Button, MessageBar, MessageBarBody, Spinner, makeStyles, useRestoreFocusTarget } from '@fluentui/react-components';
import { ArrowDownloadRegular, PrintRegular } from '@fluentui/react-icons';
import { useMemo, useState } from 'react';
import { printMessages } from '../print/messages.ts';
import { versionPaper } from '../print/paper.ts';
import { type PrintAction, PrintingDialogs } from '../print/printing-dialogs.tsx';
import { useTexts } from '../ui/language.tsx';
import { DialogFrame } from './dialog-frame.tsx';
import { Fingerprint } from './fingerprint.tsx';
import { versionsMessages } from './messages.ts';
import { ReadingView } from './reading-view.tsx';
import { useVersion, type VersionReading } from './use-version.ts';
import type { ListedVersion } from './version-list.ts';

const useStyles = makeStyles({
  stack: { height: '100%', display: 'flex', flexDirection: 'column', gap: '16px' },
  head: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '8px' },
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

/** One version to be read, seen as it is printed, and saved as PDF. */
export function VersionDialog({ version, title, onClose }: { version: ListedVersion; title: string; onClose: () => void }) {
  const styles = useStyles();
  const texts = useTexts(printMessages);
  const restoreFocus = useRestoreFocusTarget();
  const sha256 = version.textSha256;
  const reading = useVersion(sha256);
  const paper = useMemo(() => reading.version && versionPaper(reading.version, version.frozen?.number ?? null, sha256), [reading.version, version.frozen?.number, sha256]);
  const [action, setAction] = useState<PrintAction | null>(null);
  return (
    <DialogFrame title={title} onClose={onClose}>
      <div className={styles.stack}>
        <div className={styles.head}>
          <Fingerprint sha256={sha256} />
          {paper && <Button icon={<PrintRegular />} onClick={() => setAction('preview')} {...restoreFocus}>{texts.preview}</Button>}
          {paper && <Button icon={<ArrowDownloadRegular />} onClick={() => setAction('savePdf')} {...restoreFocus}>{texts.save}</Button>}
        </div>
        {paper && action && <PrintingDialogs paper={paper} action={action} onClose={() => setAction(null)} />}
        <VersionProblem reading={reading} />
        {reading.version && <div className={styles.text}><ReadingView version={reading.version} /></div>}
      </div>
    </DialogFrame>
  );
}
