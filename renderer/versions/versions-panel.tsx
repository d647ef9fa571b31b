import { Button, Caption1, Subtitle2, Tooltip, makeStyles, tokens, useRestoreFocusTarget } from '@fluentui/react-components';
import { ArrowUndoRegular, BranchCompareRegular, HistoryRegular, SaveRegular } from '@fluentui/react-icons';
import { type ReactNode, useState } from 'react';
import type * as Y from 'yjs';
import { textIsOpen } from '../../shared/workflow/state.ts';
import { standingOf } from '../history/standing-of.ts';
import type { DraftView } from '../sync/client-types.ts';
import { useClient } from '../sync/react.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { useTexts } from '../ui/language.tsx';
import { renameVersion } from './actions.ts';
import { CURRENT, CompareDialog } from './compare-dialog.tsx';
import { versionsMessages } from './messages.ts';
import { NameDialog } from './name-dialog.tsx';
import { RestoreDialog } from './restore-dialog.tsx';
import { SaveDialog } from './save-dialog.tsx';
import { VersionDialog } from './version-dialogs.tsx';
import { frozenVersions, savedVersions, type ListedVersion } from './version-list.ts';
import { nameOf } from './version-names.ts';
import { VersionRow, type VersionAction } from './version-row.tsx';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', gap: '16px' },
  tools: { display: 'flex', flexWrap: 'wrap', gap: '8px' },
  status: { display: 'flex', alignItems: 'center', gap: '8px', color: tokens.colorNeutralForeground2 },
  heading: { margin: 0 },
  list: { listStyleType: 'none', margin: 0, padding: 0 },
});

type Asked = { action: VersionAction; version: ListedVersion } | { action: 'save' | 'compareAny' };

/** The versions of a draft, saved with a name or frozen by what was sent: save, read, compare, rename, restore. */
export function VersionsPanel({ draft, doc, warning, onUndo }: {
  draft: DraftView;
  doc: Y.Doc | null;
  /** What is to be known about the text before it is saved as a version. */
  warning?: ReactNode;
  onUndo: () => void;
}) {
  const texts = useTexts(versionsMessages);
  const styles = useStyles();
  const restoreFocus = useRestoreFocusTarget();
  const [asked, setAsked] = useState<Asked | null>(null);
  const [done, setDone] = useState<{ words: string; undo: boolean } | null>(null);
  const saved = savedVersions(draft.state);
  const frozen = frozenVersions(draft.state);
  const all = [...saved, ...frozen];
  const canRestore = doc !== null && textIsOpen(draft.state);
  const close = () => setAsked(null);
  const group = (title: string, versions: ListedVersion[]) => versions.length > 0 && (
    <section aria-label={title}>
      <Subtitle2 as="h3" block className={styles.heading}>{title}</Subtitle2>
      <ul className={styles.list}>
        {versions.map((version) => (
          <VersionRow
            key={version.key} version={version} canRestore={canRestore} onAction={(action) => setAsked({ action, version })}
            standing={standingOf(draft, ({ type, data }) => type === 'VersionSaved' && data.version.versionId === version.saved?.versionId)}
          />
        ))}
      </ul>
    </section>
  );

  return (
    <div className={styles.root}>
      <div className={styles.tools}>
        <Tooltip content="Ctrl+Shift+S" relationship="description">
          <Button icon={<SaveRegular />} disabled={!doc} onClick={() => setAsked({ action: 'save' })} {...restoreFocus}>{texts.saveVersion}</Button>
        </Tooltip>
        {all.length > (doc ? 0 : 1) && <Button icon={<BranchCompareRegular />} onClick={() => setAsked({ action: 'compareAny' })} {...restoreFocus}>{texts.compare}</Button>}
      </div>
      <div className={styles.status}>
        <Caption1 role="status">{done?.words}</Caption1>
        {done?.undo && <Button size="small" icon={<ArrowUndoRegular />} onClick={() => { onUndo(); setDone(null); }}>{texts.undo}</Button>}
      </div>
      {all.length === 0 && <EmptyState icon={HistoryRegular} title={texts.empty} body={texts.emptyHint} />}
      {group(texts.named, saved)}
      {group(texts.title, frozen)}
      {asked?.action === 'save' && (
        <SaveDialog draftId={draft.draftId} warning={warning} onSaved={(name) => setDone({ words: texts.saved(name), undo: false })} onClose={close} />
      )}
      {asked?.action === 'rename' && asked.version.saved && (
        <Renaming draft={draft} saved={asked.version.saved} onClose={close} />
      )}
      {asked?.action === 'open' && <VersionDialog version={asked.version} title={nameOf(asked.version, texts)} onClose={close} />}
      {asked?.action === 'restore' && doc && (
        <RestoreDialog
          draftId={draft.draftId} doc={doc} name={nameOf(asked.version, texts)} sha256={asked.version.textSha256} onClose={close}
          onRestored={() => {
            setDone({ words: texts.restored(nameOf(asked.version, texts)), undo: true });
            close();
          }}
        />
      )}
      {(asked?.action === 'compare' || asked?.action === 'compareAny') && (
        <CompareDialog versions={all} doc={doc} first={asked.action === 'compare' ? asked.version.key : all[0]!.key} second={doc ? CURRENT : all[1]?.key ?? all[0]!.key} onClose={close} />
      )}
    </div>
  );
}

function Renaming({ draft, saved, onClose }: { draft: DraftView; saved: NonNullable<ListedVersion['saved']>; onClose: () => void }) {
  const texts = useTexts(versionsMessages);
  const client = useClient();
  return (
    <NameDialog
      title={texts.renameTitle} initial={saved.name} onClose={onClose}
      onSave={(name) => renameVersion(client, draft.draftId, saved.versionId, name)}
    />
  );
}
