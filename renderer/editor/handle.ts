import { Editor, Range, Transforms } from 'slate';
import { ReactEditor } from 'slate-react';
import type { BlockKind, Mark } from '../../shared/act/block.ts';
import { canShift } from '../../shared/act/text.ts';
import type { ActBinding } from './binding.ts';
import type { Commands } from './commands.ts';
import type { Margins } from './margins.ts';
import { findBlock } from './places.ts';
import type { Leaf } from './slate-types.ts';
import type { Viewport } from './viewport.ts';

/** What a toolbar shows. The same object until something in it changes. */
export interface EditorState {
  readOnly: boolean;
  /** The block with the caret, null while nothing is selected. */
  blockId: string | null;
  kind: BlockKind | null;
  bold: boolean;
  italic: boolean;
  sub: boolean;
  sup: boolean;
  canUndo: boolean;
  canRedo: boolean;
  canIndent: boolean;
  canOutdent: boolean;
}

const nothing: EditorState = {
  readOnly: false, blockId: null, kind: null, bold: false, italic: false, sub: false, sup: false, canUndo: false, canRedo: false, canIndent: false, canOutdent: false,
};

/** What others may do with an open editor. All edits go through the document; none throws. */
export class ActEditorHandle {
  readonly #binding: ActBinding;
  readonly #commands: Commands;
  readonly #margins: Margins;
  readonly #viewport: Viewport;
  readonly #drawNow: () => void;
  readonly #listeners = new Set<() => void>();
  #state = nothing;

  constructor(binding: ActBinding, commands: Commands, margins: Margins, viewport: Viewport, drawNow: () => void) {
    this.#binding = binding;
    this.#commands = commands;
    this.#margins = margins;
    this.#viewport = viewport;
    this.#drawNow = drawNow;
  }

  /** Scrolls to a block, puts the caret at its beginning (or at `offset`) and gives the editor the focus. */
  focusBlock(id: string, offset = 0): boolean {
    const path = findBlock(this.#binding.editor, id);
    if (!path) return false;
    this.#binding.select({ id, offset });
    this.#reveal(id, path[0]!);
    return true;
  }

  #reveal(id: string, section: number): void {
    this.#margins.whenInPage(id, (element) => {
      // Twice: sections off screen have estimated heights, which the first scroll replaces by real ones.
      element.scrollIntoView({ block: 'center' });
      requestAnimationFrame(() => element.scrollIntoView({ block: 'center' }));
      this.focus();
    });
    this.#viewport.show(section);
  }

  /** To the beginning or the end of the act, which the browser cannot do alone where blocks are not in the page. */
  goToEnd(end: 'start' | 'end', extend: boolean): void {
    const { editor } = this.#binding;
    const point = Editor[end](editor, []);
    Transforms.select(editor, extend && editor.selection ? { anchor: editor.selection.anchor, focus: point } : point);
  }

  selectAll(): void {
    const { editor } = this.#binding;
    Transforms.select(editor, Editor.range(editor, []));
  }

  focus(): void {
    ReactEditor.focus(this.#binding.editor);
  }

  /**
   * Takes the selection from the page now. Slate reads it up to 100 ms late, so that a quick Ctrl+Shift+Left, Ctrl+B
   * would otherwise work on the selection before.
   */
  readSelection(): void {
    const { editor } = this.#binding;
    this.#drawNow();
    const selection = document.getSelection();
    if (!selection || !ReactEditor.isFocused(editor) || ReactEditor.isComposing(editor)) return;
    const range = ReactEditor.toSlateRange(editor, selection, { exactMatch: false, suppressThrow: true });
    if (range && !(editor.selection && Range.equals(range, editor.selection))) Transforms.select(editor, range);
  }

  undo(): void {
    this.#commands.undo();
  }

  redo(): void {
    this.#commands.redo();
  }

  toggle(mark: Mark): void {
    this.#commands.toggle(mark);
  }

  setKind(kind: BlockKind): void {
    this.#commands.setKind(kind);
  }

  indent(): void {
    this.#commands.shift(1);
  }

  outdent(): void {
    this.#commands.shift(-1);
  }

  move(by: -1 | 1): void {
    this.#commands.move(by);
  }

  readonly getState = (): EditorState => this.#state;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Called by the editor after every change of text or selection. */
  refresh(): void {
    const { editor, list, undoManager, readOnly } = this.#binding;
    const blockId = this.#binding.caret()?.id || null;
    const kind = blockId ? (list.find(({ id }) => id === blockId)?.kind ?? null) : null;
    const on = (editor.selection ? Editor.marks(editor) : null) as Partial<Leaf> | null;
    const live = !readOnly && blockId !== null;
    const next: EditorState = {
      readOnly, blockId, kind,
      bold: on?.bold === true, italic: on?.italic === true, sub: on?.sub === true, sup: on?.sup === true,
      canUndo: !readOnly && (undoManager?.canUndo() ?? false), canRedo: !readOnly && (undoManager?.canRedo() ?? false),
      canIndent: live && canShift(list, blockId, 1), canOutdent: live && canShift(list, blockId, -1),
    };
    const same = (Object.keys(next) as (keyof EditorState)[]).every((key) => next[key] === this.#state[key]);
    if (same) return;
    this.#state = next;
    for (const listener of this.#listeners) listener();
  }
}
