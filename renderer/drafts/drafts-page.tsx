import { useMemo, useState } from 'react';
import {
  Button, makeStyles, SearchBox, Table, TableBody, TableCell, TableHeader, TableHeaderCell, TableRow, Text, tokens, Tooltip,
  useArrowNavigationGroup,
} from '@fluentui/react-components';
import { AddRegular, DocumentTextRegular, LaptopRegular } from '@fluentui/react-icons';
import { stageOf } from '../../shared/workflow/state.ts';
import { useNavigation } from '../shell/navigation.ts';
import type { DraftView } from '../sync/client-types.ts';
import { useSnapshot } from '../sync/react.tsx';
import { dateTime } from '../ui/dates.ts';
import { EmptyState } from '../ui/empty-state.tsx';
import { useTexts } from '../ui/language.tsx';
import { Page } from '../ui/page.tsx';
import { StageBadge } from '../ui/stage.tsx';
import { actKindMessages } from './act-kinds.ts';
import { filterByWords, ownDrafts } from './draft-list.ts';
import { droppedFile, holdsFiles } from './file-drop.tsx';
import { draftsMessages } from './messages.ts';
import { NewDraftDialog } from './new-draft-dialog.tsx';

const useStyles = makeStyles({
  root: { height: '100%' },
  tools: { display: 'flex', alignItems: 'center', gap: '16px', marginBottom: '12px' },
  filter: { width: '360px', maxWidth: '100%' },
  quiet: { color: tokens.colorNeutralForeground2 },
  kind: { width: '200px' },
  stage: { width: '232px' },
  changed: { width: '168px' },
  row: { cursor: 'pointer', contentVisibility: 'auto', containIntrinsicHeight: 'auto 56px' },
  cell: { paddingBlock: '8px' },
  name: {
    display: 'block', padding: '4px 0', minWidth: 0, textAlign: 'left', fontWeight: tokens.fontWeightSemibold, border: 'none', height: 'auto',
    backgroundColor: 'transparent !important',
  },
  title: { display: '-webkit-box', WebkitLineClamp: 2, WebkitBoxOrient: 'vertical', overflow: 'hidden', overflowWrap: 'anywhere' },
  changedCell: { display: 'flex', alignItems: 'center', gap: '8px', fontVariantNumeric: 'tabular-nums' },
  mark: { fontSize: '16px', color: tokens.colorNeutralForeground2, display: 'inline-flex' },
});

/** The agency's drafts, last changed first. A text file dropped anywhere on the page begins a new one. */
export function DraftsPage() {
  const styles = useStyles();
  const texts = useTexts(draftsMessages);
  const kinds = useTexts(actKindMessages);
  const { drafts, session } = useSnapshot();
  const { go } = useNavigation();
  const [query, setQuery] = useState('');
  const [dialog, setDialog] = useState<{ file: File | null } | null>(null);
  const arrows = useArrowNavigationGroup({ axis: 'vertical', memorizeCurrent: true });
  const own = useMemo(() => ownDrafts(drafts, session.agency.id), [drafts, session.agency.id]);
  const shown = useMemo(() => filterByWords(own, query, ({ state }) => `${state.title} ${kinds[state.actKind]}`), [own, query, kinds]);
  const create = <Button appearance="primary" icon={<AddRegular />} onClick={() => setDialog({ file: null })}>{texts.create}</Button>;
  return (
    <div
      className={styles.root}
      onDragOver={(event) => { if (holdsFiles(event)) event.preventDefault(); }}
      onDrop={(event) => {
        event.preventDefault();
        const file = droppedFile(event);
        if (file) setDialog({ file });
      }}
    >
      <Page title={texts.title} actions={own.length > 0 && create}>
        {own.length === 0 && <EmptyState icon={DocumentTextRegular} title={texts.empty.title} body={texts.empty.body} action={create} />}
        {own.length > 0 && (
          <>
            <div className={styles.tools}>
              <SearchBox className={styles.filter} placeholder={texts.filter} aria-label={texts.filter} value={query} onChange={(_, data) => setQuery(data.value)} />
              <Text size={200} className={styles.quiet} role="status">{shown.length ? texts.count(shown.length, own.length) : texts.noMatch}</Text>
            </div>
            <Table aria-label={texts.title}>
              <TableHeader>
                <TableRow>
                  <TableHeaderCell>{texts.columns.title}</TableHeaderCell>
                  <TableHeaderCell className={styles.kind}>{texts.columns.kind}</TableHeaderCell>
                  <TableHeaderCell className={styles.stage}>{texts.columns.stage}</TableHeaderCell>
                  <TableHeaderCell className={styles.changed}>{texts.columns.changed}</TableHeaderCell>
                </TableRow>
              </TableHeader>
              <TableBody {...arrows}>
                {shown.map((draft) => <DraftRow key={draft.draftId} draft={draft} onOpen={() => go({ page: 'draft', draftId: draft.draftId })} />)}
              </TableBody>
            </Table>
          </>
        )}
      </Page>
      {dialog && (
        <NewDraftDialog
          file={dialog.file} onClose={() => setDialog(null)}
          onCreated={(draftId) => { setDialog(null); go({ page: 'draft', draftId }); }}
        />
      )}
    </div>
  );
}

function DraftRow({ draft: { draftId, state, waiting }, onOpen }: { draft: DraftView; onOpen: () => void }) {
  const styles = useStyles();
  const texts = useTexts(draftsMessages);
  const kinds = useTexts(actKindMessages);
  return (
    // The button inside is for the keyboard; the row only makes it easy to hit.
    <TableRow className={styles.row} data-row={draftId} onClick={onOpen}>
      <TableCell className={styles.cell}>
        <Button appearance="transparent" className={styles.name} onClick={(event) => { event.stopPropagation(); onOpen(); }}>
          <span className={styles.title}>{state.title}</span>
        </Button>
      </TableCell>
      <TableCell><Text size={200}>{kinds[state.actKind]}</Text></TableCell>
      <TableCell><StageBadge stage={stageOf(state)} /></TableCell>
      <TableCell>
        <span className={styles.changedCell}>
          <Text size={200}>{dateTime(state.lastAt)}</Text>
          {waiting > 0 && (
            <Tooltip relationship="label" content={texts.waiting(waiting)}>
              <span className={styles.mark} role="img"><LaptopRegular /></span>
            </Tooltip>
          )}
        </span>
      </TableCell>
    </TableRow>
  );
}
