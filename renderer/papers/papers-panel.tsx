import { Body1, Caption1, makeStyles, tokens } from '@fluentui/react-components';
import { DocumentAddRegular } from '@fluentui/react-icons';
import { useState } from 'react';
import type { Refused } from '../../shared/protocol/api.ts';
import type { Paper } from '../../shared/protocol/primitives.ts';
import { textIsOpen } from '../../shared/workflow/state.ts';
import type { DraftView } from '../sync/client-types.ts';
import { useClient } from '../sync/react.tsx';
import { ConfirmDialog } from '../ui/confirm-dialog.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { useTexts } from '../ui/language.tsx';
import { Problem } from '../ui/problem.tsx';
import { AttachPapers } from './attach-papers.tsx';
import { papersMessages } from './messages.ts';
import { PaperList } from './paper-list.tsx';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', gap: '16px' },
  closed: { color: tokens.colorNeutralForeground3 },
});

/** The papers of a draft: attach, open, take off while the text is open. */
export function PapersPanel({ draft }: { draft: DraftView }) {
  const texts = useTexts(papersMessages);
  const styles = useStyles();
  const client = useClient();
  const [removing, setRemoving] = useState<Paper | null>(null);
  const [refusal, setRefusal] = useState<Refused | null>(null);
  const open = textIsOpen(draft.state);
  const remove = async (paper: Paper) => {
    const result = await client.submit({ type: 'paper.remove', draftId: draft.draftId, paperId: paper.paperId });
    setRefusal(result.ok ? null : result.refusal);
    setRemoving(null);
  };
  return (
    <div className={styles.root}>
      {open ? <AttachPapers draftId={draft.draftId} /> : <Caption1 className={styles.closed}>{texts.closedText}</Caption1>}
      <Problem refusal={refusal} onDismiss={() => setRefusal(null)} />
      {draft.state.papers.length === 0
        ? <EmptyState icon={DocumentAddRegular} title={texts.empty} body={texts.emptyHint} />
        : <PaperList papers={draft.state.papers} onRemove={open ? setRemoving : undefined} />}
      <ConfirmDialog
        open={removing !== null} title={texts.removeTitle} confirm={texts.remove}
        onConfirm={() => (removing ? remove(removing) : undefined)} onCancel={() => setRemoving(null)}
      >
        <Body1>{removing && texts.removeText(removing.name)} {texts.removeKept}</Body1>
      </ConfirmDialog>
    </div>
  );
}
