import { Caption1, MessageBar, MessageBarBody, Spinner, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { CloudOffRegular, SearchRegular } from '@fluentui/react-icons';
import { useEffect, useMemo, useState } from 'react';
import type * as Y from 'yjs';
import type { Suggestion } from '../../shared/act/suggestion-list.ts';
import type { Verdict } from '../../shared/act/suggestion-settle.ts';
import { textIsOpen } from '../../shared/workflow/state.ts';
import { type Checked, useChecks } from '../checks/use-checks.ts';
import type { ChosenPassage } from '../comments/comments-panel.tsx';
import { ActEditor, ActOutline, EditorToolbar, editorMessages, type ActEditorHandle, type Highlight } from '../editor/index.ts';
import { useDraftPrinting } from '../print/use-draft-printing.tsx';
import { ReviewBar, ReviewWarning } from '../reviews/review-bar.tsx';
import type { RoundKind } from '../rounds/asking-form.ts';
import { SendRoundDialog } from '../rounds/send-round-dialog.tsx';
import { useNavigation, type DraftTab, type Place } from '../shell/navigation.ts';
import { SendSubmissionDialog } from '../submissions/send-submission-dialog.tsx';
import type { DraftView } from '../sync/client-types.ts';
import { SuggestionWarning } from '../suggestions/suggestion-warning.tsx';
import { useExportWarning } from '../suggestions/use-export-warning.tsx';
import { useSettling } from '../suggestions/use-settling.ts';
import { useSuggestions } from '../suggestions/use-suggestions.ts';
import { useDraft } from '../sync/react.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { useTexts } from '../ui/language.tsx';
import { DraftBar } from './draft-bar.tsx';
import { draftMessages } from './draft-messages.ts';
import type { Step } from './draft-next-step.ts';
import { usePanes } from './draft-panes.ts';
import { usePresence } from './draft-presence.tsx';
import { DraftRenameDialog } from './draft-rename-dialog.tsx';
import { DraftSide } from './draft-side.tsx';
import { useActBlocks, useOpenText, useTextStatus } from './draft-use-text.ts';
import { useDraftSaving } from './use-draft-saving.tsx';
import { useNameFollows } from './use-name-follows.ts';
import { useWritingMode, type WritingMode } from './use-writing-mode.ts';

const useStyles = makeStyles({
  root: { height: '100%', display: 'flex', flexDirection: 'column', minHeight: 0 },
  panes: { flex: 1, minHeight: 0, display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gridTemplateRows: 'minmax(0, 1fr)' },
  withContents: { gridTemplateColumns: '264px minmax(0, 1fr)' },
  withSide: { gridTemplateColumns: 'minmax(0, 1fr) 464px', '@media (min-width: 1600px)': { gridTemplateColumns: 'minmax(0, 1fr) 520px' } },
  withBoth: {
    gridTemplateColumns: '264px minmax(0, 1fr) 464px',
    '@media (max-width: 1439px)': { gridTemplateColumns: '208px minmax(0, 1fr) 408px' },
    '@media (min-width: 1600px)': { gridTemplateColumns: '264px minmax(0, 1fr) 520px' },
  },
  contents: {
    display: 'flex', flexDirection: 'column', minHeight: 0, backgroundColor: tokens.colorNeutralBackground2,
    borderRight: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  contentsTitle: { padding: '12px 16px 4px', color: tokens.colorNeutralForeground3 },
  outline: { flex: 1, minHeight: 0, overflowY: 'auto' },
  text: { minHeight: 0, minWidth: 0, display: 'flex', flexDirection: 'column', backgroundColor: tokens.colorNeutralBackground4 },
  tools: { backgroundColor: tokens.colorNeutralBackground1, borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  paper: { flex: 1, minHeight: 0 },
});

/** The lead agency's own draft: contents, text, side panel. */
export function DraftPage({ place }: { place: Extract<Place, { page: 'draft' }> }) {
  const texts = useTexts(draftMessages);
  const draft = useDraft(place.draftId);
  if (!draft) return <main><EmptyState icon={SearchRegular} title={texts.missing} /></main>;
  return <Draft key={draft.draftId} draft={draft} place={place} />;
}

function Draft({ draft, place }: { draft: DraftView; place: Extract<Place, { page: 'draft' }> }) {
  const styles = useStyles();
  const { go } = useNavigation();
  const opening = useOpenText(draft.draftId);
  const doc = opening.text?.doc ?? null;
  const [editor, setEditor] = useState<ActEditorHandle | null>(null);
  const people = usePresence(draft.draftId, doc !== null, editor);
  const [caretBlock, setCaretBlock] = useState<string | null>(null);
  const [panes, setPanes] = usePanes();
  const [chosen, setChosen] = useState<ChosenPassage | null>(null);
  const [dialog, setDialog] = useState<RoundKind | 'submit' | 'rename' | null>(null);
  const mode = useWritingMode(draft.draftId);
  const tab = place.tab ?? 'agreement';
  const checked = useChecks(doc);
  const suggestions = useSuggestions(doc);
  const [suggestionsHere, setSuggestionsHere] = useState<readonly string[]>([]);
  const settle = useSettling(doc, mode.author);
  useNameFollows(draft, doc);
  const highlights = useMarks(draft, checked, tab === 'checks');
  const goTo = (blockId: string, offset?: number) => { editor?.focusBlock(blockId, offset); };
  useEffect(() => { if (editor && place.blockId) editor.focusBlock(place.blockId); }, [editor, place.blockId]);

  const openTab = (to: DraftTab) => go({ page: 'draft', draftId: draft.draftId, tab: to });
  const showTab = (to: DraftTab) => {
    setPanes({ ...panes, side: true });
    openTab(to);
  };
  const lookAtSuggestions = () => {
    setDialog(null);
    showTab('suggestions');
  };
  const warningOf = (onLook: () => void) => <SuggestionWarning count={suggestions.length} onLook={onLook} />;
  const exporting = useExportWarning(suggestions.length, lookAtSuggestions);
  const printing = useDraftPrinting(draft.state.title, doc, exporting.before);
  const saving = useDraftSaving(draft.draftId, opening.text, (leave) => warningOf(() => { leave(); lookAtSuggestions(); }));
  const comment = () => {
    const passage = editor?.selectedStretches();
    if (!editor || !passage) return;
    setChosen({ passage, words: editor.wordsOf(passage) });
    showTab('comments');
  };
  const commented = () => {
    setChosen(null);
    editor?.focus();
  };
  const step = (to: Step) => {
    if (to === 'sendAgreement') return setDialog('agreement');
    if (to === 'sendVisa') return setDialog('visa');
    if (to === 'submit') return setDialog('submit');
    if (to === 'seeRemarks') return showTab('remarks');
    const submission = draft.state.submissions.at(-1);
    if (submission) go({ page: 'submission', draftId: draft.draftId, submissionId: submission.submissionId });
  };
  const layout = panes.contents && panes.side ? styles.withBoth : panes.contents ? styles.withContents : panes.side ? styles.withSide : undefined;

  return (
    <main className={styles.root}>
      <DraftBar
        draft={draft} text={opening.text} people={people} panes={panes}
        onPanes={setPanes} onRename={() => setDialog('rename')} onStep={step} onPrint={printing.ask} onExport={exporting.before} onSaveVersion={saving.ask} note={saving.note}
      />
      <div className={mergeClasses(styles.panes, layout)}>
        {panes.contents && <Contents doc={doc} activeId={caretBlock} marks={highlights} onSelect={goTo} editor={textIsOpen(draft.state) ? editor : null} />}
        <section className={styles.text}>
          <TextNotices draft={draft} opening={opening} />
          {doc && <ReviewBar doc={doc} readOnly={!textIsOpen(draft.state)} onGoTo={goTo} />}
          {doc && (
            <>
              <TextTools editor={editor} onComment={comment} onSuggest={mode.change} />
              <Paper
                doc={doc} readOnly={!textIsOpen(draft.state)} highlights={highlights} onCaretBlock={setCaretBlock} onComment={comment} mode={mode} onEditor={setEditor}
                suggestions={suggestions} onSettle={settle} onSuggestionsHere={setSuggestionsHere}
              />
            </>
          )}
        </section>
        {panes.side && (
          <DraftSide
            draft={draft} doc={doc} editor={editor} chosen={chosen} onCommented={commented} checked={checked} suggestions={suggestions} suggestionsHere={suggestionsHere}
            caretBlock={caretBlock} tab={tab} onTab={openTab} onGoTo={goTo} onUndo={() => editor?.undo()}
          />
        )}
      </div>
      {(dialog === 'agreement' || dialog === 'visa') && (
        <SendRoundDialog
          draft={draft} kind={dialog} warning={<>{warningOf(lookAtSuggestions)}<ReviewWarning doc={doc} /></>} onClose={() => setDialog(null)}
          onSent={() => openTab(dialog === 'agreement' ? 'agreement' : 'visas')}
        />
      )}
      {dialog === 'submit' && <SendSubmissionDialog draft={draft} warning={warningOf(lookAtSuggestions)} onClose={() => setDialog(null)} />}
      {dialog === 'rename' && <DraftRenameDialog draft={draft} doc={doc} onClose={() => setDialog(null)} />}
      {printing.dialog}
      {exporting.dialog}
      {saving.dialog}
    </main>
  );
}

/** Blocks with a remark that waits for an answer, or with an error; with a warning too while the checks are shown. */
function useMarks(draft: DraftView, checked: Checked | null, withWarnings: boolean): Highlight[] {
  const { remarks } = draft.state;
  return useMemo(() => [
    ...remarks.filter(({ outcome }) => outcome === null).map(({ remark }): Highlight => ({ blockId: remark.blockId, kind: 'remark' })),
    ...(checked?.findings ?? []).filter(({ severity }) => severity === 'error' || (withWarnings && severity === 'warning'))
      .map(({ blockId, severity }): Highlight => ({ blockId, kind: severity === 'error' ? 'problem' : 'warning' })),
  ], [remarks, checked, withWarnings]);
}

function Contents({ doc, activeId, marks, onSelect, editor }: {
  doc: Y.Doc | null; activeId: string | null; marks: Highlight[]; onSelect: (blockId: string) => void; editor: ActEditorHandle | null;
}) {
  const texts = useTexts(draftMessages);
  const labels = useTexts(editorMessages);
  const styles = useStyles();
  const act = useActBlocks(doc);
  return (
    <nav className={styles.contents} aria-label={texts.contents}>
      <Caption1 className={styles.contentsTitle}>{texts.contents}</Caption1>
      {act && (
        <ActOutline
          className={styles.outline} blocks={act.blocks} numbers={act.numbers} activeId={activeId} marks={marks} labels={labels} onSelect={onSelect}
          onMove={editor ? (id, after) => editor.moveBlock(id, after) : undefined} onMoveBy={editor ? (id, by) => editor.moveBlockBy(id, by) : undefined}
        />
      )}
    </nav>
  );
}

function TextTools({ editor, onComment, onSuggest }: { editor: ActEditorHandle | null; onComment: () => void; onSuggest: () => void }) {
  const styles = useStyles();
  const labels = useTexts(editorMessages);
  return <div className={styles.tools}><EditorToolbar editor={editor} labels={labels} onComment={onComment} onSuggest={onSuggest} /></div>;
}

function Paper({ doc, readOnly, highlights, onCaretBlock, onComment, mode, onEditor, suggestions, onSettle, onSuggestionsHere }: {
  doc: Y.Doc;
  readOnly: boolean;
  highlights: Highlight[];
  onCaretBlock: (blockId: string) => void;
  onComment: () => void;
  mode: WritingMode;
  onEditor: (editor: ActEditorHandle | null) => void;
  suggestions: readonly Suggestion[];
  onSettle: (id: string, verdict: Verdict) => void;
  onSuggestionsHere: (ids: readonly string[]) => void;
}) {
  const styles = useStyles();
  const labels = useTexts(editorMessages);
  return (
    <div className={styles.paper}>
      <ActEditor
        ref={onEditor} doc={doc} labels={labels} readOnly={readOnly} highlights={highlights} onCaretBlock={onCaretBlock} onComment={readOnly ? undefined : onComment}
        author={mode.author} suggests={mode.suggests} onSuggest={mode.change}
        suggestions={suggestions} onSettle={onSettle} onSuggestionsHere={onSuggestionsHere}
      />
    </div>
  );
}

function TextNotices({ draft, opening }: { draft: DraftView; opening: ReturnType<typeof useOpenText> }) {
  const texts = useTexts(draftMessages);
  const status = useTextStatus(opening.text);
  if (opening.state === 'opening') return <Spinner label={texts.loading} delay={300} style={{ padding: '64px' }} />;
  if (opening.state === 'missing') return <EmptyState icon={CloudOffRegular} title={texts.textMissing} body={texts.textMissingHint} />;
  return (
    <>
      {status === 'failed' && <MessageBar intent="error" layout="multiline"><MessageBarBody>{texts.failedHint}</MessageBarBody></MessageBar>}
      {!textIsOpen(draft.state) && <MessageBar intent="info"><MessageBarBody>{texts.closed}</MessageBarBody></MessageBar>}
    </>
  );
}
