export { ActEditor, type ActEditorProps } from './act-editor.tsx';
export { ActOutline, type ActOutlineProps } from './act-outline.tsx';
export { EditorToolbar, useEditorState } from './editor-toolbar.tsx';
export type { ActEditorHandle, EditorState } from './handle.ts';
export type { Highlight } from './margins.ts';
export { type EditorLabels, editorMessages } from './messages.ts';
export { coloursOf, inkOf, type PeerColour } from './peer-colours.ts';
export type { Passage, PassageMark } from './passages.ts';
export { VersionView, type VersionViewProps } from './version-view.tsx';
