import { type ReactElement, useSyncExternalStore } from 'react';
import { Dropdown, Option, Toolbar, ToolbarButton, ToolbarDivider, ToolbarToggleButton, Tooltip } from '@fluentui/react-components';
import {
  ArrowDownRegular, ArrowRedoRegular, ArrowUndoRegular, ArrowUpRegular, TextBoldRegular, TextIndentDecreaseLtrRegular, TextIndentIncreaseLtrRegular, TextItalicRegular, CommentAddRegular, EditLineHorizontal3Regular, LinkRegular, SearchRegular,
  TextSubscriptRegular, TextSuperscriptRegular,
} from '@fluentui/react-icons';
import { type BlockKind, blockKinds, type Mark, marks } from '../../shared/act/block.ts';
import type { ActEditorHandle, EditorState } from './handle.ts';
import type { EditorLabels } from './messages.ts';
import { TableButton } from './table-button.tsx';

const idle: EditorState = {
  readOnly: true, blockId: null, kind: null, bold: false, italic: false, sub: false, sup: false, canUndo: false, canRedo: false, canIndent: false, canOutdent: false, suggests: false,
};
const never = () => () => {};

/** The state of an open editor, followed; without one everything is off. */
export function useEditorState(handle: ActEditorHandle | null): EditorState {
  return useSyncExternalStore(handle?.subscribe ?? never, handle?.getState ?? (() => idle));
}

/** The tools of the text. The caret stays in the text: buttons are pressed without taking the focus. */
export function EditorToolbar({ editor, labels, onComment, onSuggest }: { editor: ActEditorHandle | null; labels: EditorLabels; onComment?: () => void; onSuggest?: () => void }) {
  const state = useEditorState(editor);
  const here = !state.readOnly && state.blockId !== null;
  const direct = here && !state.suggests;
  const button = (label: string, shortcut: string, icon: ReactElement, on: boolean, run: () => void) => (
    <Tooltip content={`${label} (${shortcut})`} relationship="label">
      <ToolbarButton icon={icon} disabled={!on} onMouseDown={(event) => event.preventDefault()} onClick={run} />
    </Tooltip>
  );
  const toggle = (name: Mark, shortcut: string, icon: ReactElement) => (
    <Tooltip content={`${labels[name]} (${shortcut})`} relationship="label">
      <ToolbarToggleButton name="marks" value={name} icon={icon} disabled={!direct} onMouseDown={(event) => event.preventDefault()} onClick={() => editor?.toggle(name)} />
    </Tooltip>
  );
  return (
    <Toolbar aria-label={labels.toolbar} size="small" checkedValues={{ marks: marks.filter((mark) => state[mark]), mode: state.suggests ? ['suggest'] : [] }}>
      {button(labels.undo, 'Ctrl+Z', <ArrowUndoRegular />, state.canUndo, () => editor?.undo())}
      {button(labels.redo, 'Ctrl+Y', <ArrowRedoRegular />, state.canRedo, () => editor?.redo())}
      <ToolbarDivider />
      <Dropdown
        size="small"
        aria-label={labels.kind}
        disabled={!direct || state.kind === 'cell'}
        style={{ minWidth: '148px' }}
        value={state.kind ? labels.kinds[state.kind] : ''}
        selectedOptions={state.kind ? [state.kind] : []}
        onOptionSelect={(_event, { optionValue }) => {
          if (!optionValue) return;
          editor?.setKind(optionValue as BlockKind);
          editor?.focus();
        }}
      >
        {blockKinds.filter((kind) => kind !== 'cell').map((kind) => <Option key={kind} value={kind}>{labels.kinds[kind]}</Option>)}
      </Dropdown>
      <ToolbarDivider />
      {toggle('bold', 'Ctrl+B', <TextBoldRegular />)}
      {toggle('italic', 'Ctrl+I', <TextItalicRegular />)}
      {toggle('sub', 'Ctrl+Shift+,', <TextSubscriptRegular />)}
      {toggle('sup', 'Ctrl+Shift+.', <TextSuperscriptRegular />)}
      <ToolbarDivider />
      {button(labels.outdent, 'Shift+Tab', <TextIndentDecreaseLtrRegular />, state.canOutdent, () => editor?.outdent())}
      {button(labels.indent, 'Tab', <TextIndentIncreaseLtrRegular />, state.canIndent, () => editor?.indent())}
      {button(labels.moveUp, 'Alt+Shift+↑', <ArrowUpRegular />, direct, () => editor?.move(-1))}
      {button(labels.moveDown, 'Alt+Shift+↓', <ArrowDownRegular />, direct, () => editor?.move(1))}
      <ToolbarDivider />
      <TableButton editor={editor} inTable={state.kind === 'cell'} disabled={!direct} labels={labels.table} />
      {button(labels.linkInsert, 'Ctrl+Shift+K', <LinkRegular />, here, () => editor?.links.open())}
      {onComment && button(labels.comment, 'Ctrl+Alt+M', <CommentAddRegular />, here, onComment)}
      {onSuggest && (
        <Tooltip content={`${labels.suggest} (Ctrl+Shift+E)`} relationship="label">
          <ToolbarToggleButton name="mode" value="suggest" icon={<EditLineHorizontal3Regular />} disabled={state.readOnly} onMouseDown={(event) => event.preventDefault()} onClick={onSuggest} />
        </Tooltip>
      )}
      {button(labels.find, 'Ctrl+F', <SearchRegular />, editor !== null, () => editor?.openFind(false))}
    </Toolbar>
  );
}
