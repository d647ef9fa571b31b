import { makeStyles, tokens } from '@fluentui/react-components';
import type * as Y from 'yjs';
import type { Suggestion } from '../../shared/act/suggestion-list.ts';
import { textIsOpen, unsettledRemarks } from '../../shared/workflow/state.ts';
import { ChecksPanel } from '../checks/checks-panel.tsx';
import type { Checked } from '../checks/use-checks.ts';
import { type ChosenPassage, CommentsPanel } from '../comments/comments-panel.tsx';
import { useComments } from '../comments/use-comments.ts';
import type { ActEditorHandle } from '../editor/index.ts';
import { GuessesPanel } from '../guesses/guesses-panel.tsx';
import { useGuesses } from '../guesses/use-guesses.ts';
import { HistoryPanel } from '../history/history-panel.tsx';
import { PapersPanel } from '../papers/papers-panel.tsx';
import { ReferencesPanel } from '../references/references-panel.tsx';
import { ReviewHistory } from '../reviews/review-bar.tsx';
import { RemarksPanel } from '../rounds/remarks-panel.tsx';
import { RoundPanel } from '../rounds/round-panel.tsx';
import type { DraftTab } from '../shell/navigation.ts';
import type { DraftView } from '../sync/client-types.ts';
import { TermsPanel } from '../terms/terms-panel.tsx';
import { useSnapshot } from '../sync/react.tsx';
import { useTexts } from '../ui/language.tsx';
import { SuggestionWarning } from '../suggestions/suggestion-warning.tsx';
import { SuggestionsPanel } from '../suggestions/suggestions-panel.tsx';
import { VersionsPanel } from '../versions/versions-panel.tsx';
import { VisaPanel } from '../visas/visa-panel.tsx';
import { draftMessages } from './draft-messages.ts';
import { DraftTabs } from './draft-tabs.tsx';

const useStyles = makeStyles({
  root: {
    display: 'flex', minHeight: 0, minWidth: 0, backgroundColor: tokens.colorNeutralBackground1,
    borderLeft: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  panel: { flex: 1, minWidth: 0, overflowY: 'auto', padding: '16px', scrollbarGutter: 'stable' },
});

/** Everything about a draft that is not its text, by tabs. */
export function DraftSide({ draft, doc, editor, checked, suggestions, suggestionsHere, caretBlock, chosen, onCommented, tab, onTab, onGoTo, onUndo }: {
  draft: DraftView;
  doc: Y.Doc | null;
  editor: ActEditorHandle | null;
  checked: Checked | null;
  suggestions: readonly Suggestion[];
  /** The suggestions that the caret is at. */
  suggestionsHere: readonly string[];
  /** The block with the caret. */
  caretBlock: string | null;
  /** The passage that is to be commented. */
  chosen: ChosenPassage | null;
  onCommented: () => void;
  tab: DraftTab;
  onTab: (tab: DraftTab) => void;
  onGoTo: (blockId: string, offset?: number) => void;
  onUndo: () => void;
}) {
  const texts = useTexts(draftMessages);
  const styles = useStyles();
  const { employee } = useSnapshot().session;
  const comments = useComments(doc);
  const unsettled = unsettledRemarks(draft.state).length;
  const guesses = useGuesses(doc);
  const counts: Partial<Record<DraftTab, number>> = {
    remarks: unsettled, suggestions: suggestions.length, comments: comments?.filter(({ resolved }) => !resolved).length,
    checks: (checked?.findings.filter(({ severity }) => severity !== 'hint').length ?? 0) + guesses.length,
  };
  const label = (one: DraftTab) => (counts[one] ? texts.count(texts.tabs[one], counts[one]) : texts.tabs[one]);
  return (
    <aside className={styles.root} aria-label={texts.side}>
      <div id="draft-panel" role="tabpanel" aria-labelledby={`draft-tab-${tab}`} className={styles.panel}>
        {tab === 'agreement' && <RoundPanel draft={draft} />}
        {tab === 'remarks' && <RemarksPanel draft={draft} doc={doc} onGoTo={onGoTo} />}
        {tab === 'versions' && <VersionsPanel draft={draft} doc={doc} warning={<SuggestionWarning count={suggestions.length} onLook={() => onTab('suggestions')} />} onUndo={onUndo} />}
        {tab === 'checks' && doc && <GuessesPanel doc={doc} guesses={guesses} readOnly={!textIsOpen(draft.state)} onGoTo={onGoTo} onUndo={onUndo} />}
        {tab === 'checks' && <ChecksPanel checked={checked} hasText={doc !== null} readOnly={!textIsOpen(draft.state)} onGoTo={onGoTo} onUndo={onUndo} />}
        {tab === 'suggestions' && (
          <SuggestionsPanel
            doc={doc} suggestions={suggestions} me={{ personId: employee.id, name: employee.name }} readOnly={!textIsOpen(draft.state)} here={suggestionsHere} onUndo={onUndo}
            onGoTo={({ blockId, words: [first] }) => editor?.focusStretch({ blockId, from: first?.from ?? 0, to: first?.to ?? 0 })}
          />
        )}
        {tab === 'comments' && (
          <CommentsPanel
            doc={doc} comments={comments} me={{ personId: employee.id, name: employee.name }} readOnly={!textIsOpen(draft.state)} caretBlock={caretBlock} chosen={chosen}
            wordsNow={(passage) => editor?.wordsOf(passage) ?? ''} onWritten={onCommented} onGoTo={(stretch) => editor?.focusStretch(stretch)}
          />
        )}
        {tab === 'references' && <ReferencesPanel doc={doc} blockId={caretBlock} readOnly={!textIsOpen(draft.state)} onGoTo={onGoTo} onUndo={onUndo} />}
        {tab === 'visas' && <VisaPanel draft={draft} />}
        {tab === 'papers' && <PapersPanel draft={draft} />}
        {tab === 'terms' && <TermsPanel doc={doc} onGoTo={onGoTo} />}
        {tab === 'history' && doc && <ReviewHistory doc={doc} readOnly={!textIsOpen(draft.state)} onGoTo={onGoTo} />}
        {tab === 'history' && <HistoryPanel draft={draft} />}
      </div>
      <DraftTabs tab={tab} onTab={onTab} label={label} />
    </aside>
  );
}
