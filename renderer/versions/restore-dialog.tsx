import { Button, Checkbox, Dialog, DialogActions, DialogBody, DialogContent, DialogSurface, DialogTitle, makeStyles } from '@fluentui/react-components';
import { useMemo, useState } from 'react';
import type * as Y from 'yjs';
import { alignVersions } from '../../shared/act/match.ts';
import { readSuggestions } from '../../shared/act/suggestion-list.ts';
import { readAct } from '../../shared/act/text.ts';
import { compareVersions, versionOf } from '../../shared/act/version.ts';
import type { Refused } from '../../shared/protocol/api.ts';
import { useClient, useSnapshot } from '../sync/react.tsx';
import { dateTime } from '../ui/dates.ts';
import { useTexts } from '../ui/language.tsx';
import { Problem } from '../ui/problem.tsx';
import { restore } from './actions.ts';
import { countsOf } from './counts.ts';
import { versionsMessages } from './messages.ts';
import { useVersion } from './use-version.ts';
import { VersionProblem } from './version-dialogs.tsx';

const useStyles = makeStyles({
  content: { display: 'flex', flexDirection: 'column', gap: '12px' },
  line: { margin: 0 },
});

/** Says what restoring a version will do to the text, and does it. */
export function RestoreDialog({ draftId, doc, name, sha256, onRestored, onClose }: {
  draftId: string;
  doc: Y.Doc;
  name: string;
  sha256: string;
  onRestored: () => void;
  onClose: () => void;
}) {
  const texts = useTexts(versionsMessages);
  const styles = useStyles();
  const client = useClient();
  const { employee } = useSnapshot().session;
  const reading = useVersion(sha256);
  const [keep, setKeep] = useState(true);
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<Refused | null>(null);
  const counts = useMemo(() => {
    if (!reading.version) return null;
    const now = versionOf(readAct(doc));
    return countsOf(compareVersions(now, alignVersions(now, reading.version)));
  }, [doc, reading.version]);
  const suggested = useMemo(() => readSuggestions(doc).length, [doc]);
  const isSame = counts?.all === 0;
  const run = async () => {
    if (!reading.version || busy) return;
    setBusy(true);
    const result = await restore(client, draftId, doc, reading.version, { personId: employee.id, name: employee.name }, keep ? texts.beforeRestoring(dateTime(client.serverNow())) : null);
    setBusy(false);
    if (result?.ok === false) return setRefusal(result.refusal);
    onRestored();
  };
  return (
    <Dialog open onOpenChange={(_, { open }) => { if (!open && !busy) onClose(); }}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{texts.restoreTitle(name)}</DialogTitle>
          <DialogContent className={styles.content}>
            <VersionProblem reading={reading} />
            {counts && <p className={styles.line}>{isSame ? texts.restoreSame : texts.restoreBody(counts)}</p>}
            {counts && !isSame && (
              <>
                {suggested > 0 && <p className={styles.line}>{texts.restoreSuggested(suggested)}</p>}
                <p className={styles.line}>{texts.restoreOthers}</p>
                <Checkbox checked={keep} label={texts.keepCurrent} onChange={(_, { checked }) => setKeep(checked === true)} />
              </>
            )}
            <Problem refusal={refusal} />
          </DialogContent>
          <DialogActions>
            <Button disabled={busy} onClick={onClose}>{isSame ? texts.close : texts.cancel}</Button>
            {!isSame && <Button appearance="primary" disabledFocusable={busy || !counts} onClick={() => void run()}>{busy ? texts.restoring : texts.restoreNow}</Button>}
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
