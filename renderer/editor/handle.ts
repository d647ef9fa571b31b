import { Editor, Range, Transforms } from 'slate';
import { IS_NODE_MAP_DIRTY } from 'slate-dom';
import { ReactEditor } from 'slate-react';
import type { BlockKind, Mark } from '../../shared/act/block.ts';
import { canShift, placeInDocument } from '../../shared/act/text.ts';
import type { PresenceSelection } from '../../shared/protocol/presence.ts';
import type { Stretch } from '../../shared/act/comments.ts';
import type { ActBinding } from './binding.ts';
import type { Commands } from './commands.ts';
import type { Margins } from './margins.ts';
import type { Ink } from './ink.ts';
import { LinkControl } from './link-control.ts';
import type { Links } from './links.ts';
import { type EditorPeer, Peers, selectionForOthers } from './peers.ts';
import { blockAt, findBlock, type Place, placeOfNote } from './places.ts';
import { Search } from './search.ts';
import type { Leaf } from './slate-types.ts';
import type { TableTools } from './table-tools.ts';
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
  /** What is written is only suggested. */
  suggests: boolean;
}

const nothing: EditorState = {
  readOnly: false, blockId: null, kind: null, bold: false, italic: false, sub: false, sup: false, canUndo: false, canRedo: false, canIndent: false, canOutdent: false, suggests: false,
};

/** What others may do with an open editor. All edits go through the document; none throws. */
export class ActEditorHandle {
  readonly #binding: ActBinding;
  readonly #commands: Commands;
  readonly #margins: Margins;
  readonly #viewport: Viewport;
  readonly #ink: Ink;
  readonly #drawNow: () => void;
  readonly search: Search;
  /** What one does with tables. */
  readonly tables: TableTools;
  /** References that follow their target. */
  readonly links: LinkControl;
  readonly peers: Peers;
  readonly #onSelection = new Set<() => void>();
  readonly #onText = new Set<() => void>();
  readonly #listeners = new Set<() => void>();
  #state = nothing;
  #checking = false;
  #shifts: { list: ActBinding['list'] | null; id: string } & Record<-1 | 1, boolean> = { list: null, id: '', [-1]: false, [1]: false };

  constructor(binding: ActBinding, commands: Commands, margins: Margins, viewport: Viewport, links: Links, ink: Ink, drawNow: () => void) {
    this.#binding = binding;
    this.#commands = commands;
    this.tables = commands.tables;
    this.#margins = margins;
    this.#viewport = viewport;
    this.#ink = ink;
    this.#drawNow = drawNow;
    this.search = new Search(binding, commands, margins, (id) => {
      const path = findBlock(binding.editor, id);
      if (path) this.#reveal(id, path[0]!, 'center', false);
    });
    this.links = new LinkControl(binding, commands, links, (id) => this.focusBlock(id), () => this.focus());
    binding.beforeOthers = () => {
      if (!IS_NODE_MAP_DIRTY.get(binding.editor)) this.takeSelection();
    };
    this.peers = new Peers(binding, margins);
    margins.onHold = () => {
      this.search.draw();
      this.peers.draw();
    };
  }

  /** Scrolls to a block, puts the caret at its beginning (or at `offset` in the text of the act) and gives the editor the focus. */
  focusBlock(id: string, offset = 0): boolean {
    const place = placeInDocument(this.#binding.doc, id, offset, this.#binding.say);
    return place !== null && this.#focus(place);
  }

  #focus({ id, offset }: Place): boolean {
    const path = findBlock(this.#binding.editor, id);
    if (!path) return false;
    this.#binding.select({ id, offset });
    this.#reveal(id, path[0]!);
    return true;
  }

  /** Goes behind the first mark of a footnote. @returns false where the text does not have it */
  goToNoteMark(mark: string): boolean {
    const place = placeOfNote(this.#binding.editor, mark);
    return place !== null && this.#focus(place);
  }

  /** Selects a stretch of one block and scrolls to it. @returns false where it is not there */
  focusStretch({ blockId, from, to }: Stretch): boolean {
    const path = findBlock(this.#binding.editor, blockId);
    if (!path) return false;
    this.#binding.selectRange({ id: blockId, from, to });
    this.#reveal(blockId, path[0]!);
    return true;
  }

  /** What is selected, block by block; the whole block with the caret where nothing is selected, and null where there is no text. */
  selectedStretches(): Stretch[] | null {
    this.readSelection();
    const passage = this.#commands.selected();
    return passage.length > 0 ? passage : null;
  }

  /** The words of a passage, as the act has them. */
  wordsOf(passage: readonly Stretch[]): string {
    return passage.map(({ blockId, from, to }) => {
      const { words, offsets } = this.#binding.wordsIn(blockId);
      return words.slice(offsets.toAct(from), offsets.toAct(to));
    }).join(' ');
  }

  #reveal(id: string, section: number, block: ScrollLogicalPosition = 'center', focus = true): void {
    this.#margins.whenInPage(id, (element) => {
      element.scrollIntoView({ block });
      settle(element, block);
      if (focus) this.focus();
    });
    this.#viewport.show(section);
  }

  /** Comes back to the caret in the next frame, where one types into a part that is not seen. */
  keepCaretSeen(): void {
    if (this.#checking) return;
    this.#checking = true;
    requestAnimationFrame(() => {
      this.#checking = false;
      const id = this.#binding.caret()?.id;
      const element = id && this.#margins.elementOf(id);
      if (!element) return;
      const { top, bottom } = caretRect() ?? element.getBoundingClientRect();
      const desk = element.closest('[data-slate-editor]')!.parentElement!.getBoundingClientRect();
      if (top < desk.top + 2 || bottom > desk.bottom - 2) this.#revealCaret();
    });
  }

  /** Scrolls to the caret where it has come into a part that is not seen. */
  #revealCaret(): void {
    const { editor } = this.#binding;
    const id = this.#binding.caret()?.id;
    if (id) this.#reveal(id, editor.selection!.focus.path[0]!, 'nearest');
  }

  /** To the beginning or the end of the act, which the browser cannot do alone where blocks are not in the page. */
  goToEnd(end: 'start' | 'end', extend: boolean): void {
    const { editor } = this.#binding;
    const point = Editor[end](editor, []);
    Transforms.select(editor, extend && editor.selection ? { anchor: editor.selection.anchor, focus: point } : point);
    this.#revealCaret();
  }

  selectAll(): void {
    const { editor } = this.#binding;
    Transforms.select(editor, Editor.range(editor, []));
  }

  /** Opens the bar to find (and replace) text; where it is open, goes to its field. */
  openFind(replacing: boolean): void {
    this.readSelection();
    this.search.open(replacing);
  }

  /** Gives the text the focus at once: Slate's own way waits while something is to be drawn, and keys pressed meanwhile are lost. */
  focus(): void {
    const { editor } = this.#binding;
    if (editor.operations.length === 0) ReactEditor.focus(editor);
    else if (ReactEditor.isMounted(editor)) ReactEditor.toDOMNode(editor, editor).focus({ preventScroll: true });
  }

  get hasFocus(): boolean {
    return ReactEditor.isFocused(this.#binding.editor);
  }

  /** Puts the caret where it was, for a text that gets the focus; the browser would put it at the beginning of the act. */
  bringCaretBack(): void {
    const { editor } = this.#binding;
    // What is still to be drawn brings it along.
    if (!editor.selection || editor.operations.length > 0) return;
    const range = ReactEditor.resolveDOMRange(editor, editor.selection);
    if (!range) return;
    const [start, end] = [[range.startContainer, range.startOffset], [range.endContainer, range.endOffset]] as const;
    const [anchor, focus] = Range.isBackward(editor.selection) ? [end, start] : [start, end];
    document.getSelection()?.setBaseAndExtent(...anchor, ...focus);
  }

  /**
   * Takes the selection from the page now. Slate reads it up to 100 ms late, so that a quick Ctrl+Shift+Left, Ctrl+B
   * would otherwise work on the selection before.
   */
  readSelection(): void {
    if (!this.#ink.wet) this.#drawNow();
    this.takeSelection();
  }

  /** The same without drawing, where the page shows the text as it is, and for the moment in which the focus leaves: later Slate would not read it at all. */
  takeSelection(): void {
    const { editor } = this.#binding;
    if (this.#ink.holdsCaret()) return;
    const selection = document.getSelection();
    if (!selection || !ReactEditor.isFocused(editor) || ReactEditor.isComposing(editor)) return;
    const range = ReactEditor.toSlateRange(editor, selection, { exactMatch: false, suppressThrow: true });
    if (range && !(editor.selection && Range.equals(range, editor.selection))) Transforms.select(editor, range);
  }

  /** Draws what others have written and is still waiting for its frame. */
  drawPending(): void {
    this.#drawNow();
  }

  undo(): void {
    this.#commands.undo();
    this.#revealCaret();
  }

  redo(): void {
    this.#commands.redo();
    this.#revealCaret();
  }

  /** Moves the caret, or with `extend` the end of the selection, by a line in a table. @returns false where the browser is to do it */
  moveInTable(by: -1 | 1, extend: boolean): boolean {
    this.readSelection();
    const id = this.#binding.caret()?.id;
    const element = id && this.#margins.elementOf(id);
    if (!element || !atEdge(element, by)) return false;
    const moved = this.tables.moveLine(by, extend);
    if (moved) this.#revealCaret();
    return moved;
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

  /** Moves a block with its children behind another (null: to the beginning). */
  moveBlock(id: string, after: string | null): void {
    this.#commands.moveBlock(id, after);
  }

  /** Moves a block with its children one place up or down. */
  moveBlockBy(id: string, by: -1 | 1): void {
    this.#commands.moveBlockBy(id, by);
  }

  readonly getState = (): EditorState => this.#state;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Asked after every key, so it is worked out only where the caret has come to another block or the list has changed. */
  #canShift(id: string, by: -1 | 1): boolean {
    const { list } = this.#binding;
    if (this.#shifts.list !== list || this.#shifts.id !== id) this.#shifts = { list, id, [-1]: canShift(list, id, -1), [1]: canShift(list, id, 1) };
    return this.#shifts[by];
  }

  /** Shows the carets and selections of others. */
  showPeers(peers: readonly EditorPeer[]): void {
    this.peers.show(peers);
  }

  /** What is selected, as others can find it in their copy of the text. */
  selectionForOthers(): PresenceSelection {
    return selectionForOthers(this.#binding);
  }

  /** Called at each change of text or selection. @returns the function that ends it */
  onSelection(changed: () => void): () => void {
    this.#onSelection.add(changed);
    return () => this.#onSelection.delete(changed);
  }

  /** Follows the text itself. @returns the function that ends it */
  readonly onText = (changed: () => void): (() => void) => {
    this.#onText.add(changed);
    return () => this.#onText.delete(changed);
  };

  /** Called by the editor after the text has changed. */
  textChanged(): void {
    this.search.textChanged();
    for (const changed of this.#onText) changed();
  }

  /** Called by the editor after every change of text or selection. */
  refresh(): void {
    for (const changed of this.#onSelection) changed();
    this.tables.show(this.#margins);
    const { editor, undoManager, readOnly, pen: { suggests } } = this.#binding;
    const blockId = this.#binding.caret()?.id || null;
    const kind = (blockId && blockAt(editor, editor.selection!.focus.path)?.kind) || null;
    const on = (editor.selection ? Editor.marks(editor) : null) as Partial<Leaf> | null;
    const live = !readOnly && !suggests && blockId !== null;
    const next: EditorState = {
      readOnly, blockId, kind, suggests,
      bold: on?.bold === true, italic: on?.italic === true, sub: on?.sub === true, sup: on?.sup === true,
      canUndo: !readOnly && (undoManager?.canUndo() ?? false), canRedo: !readOnly && (undoManager?.canRedo() ?? false),
      canIndent: live && this.#canShift(blockId, 1), canOutdent: live && this.#canShift(blockId, -1),
    };
    const same = (Object.keys(next) as (keyof EditorState)[]).every((key) => next[key] === this.#state[key]);
    if (same) return;
    this.#state = next;
    for (const listener of this.#listeners) listener();
  }
}

/** Sections that come into the page by a scroll get real heights instead of estimated ones, which may push the element away again. */
function settle(element: HTMLElement, block: ScrollLogicalPosition, frames = 12, still = 0): void {
  if (frames === 0 || still === 4 || !element.isConnected) return;
  const { top, bottom } = element.getBoundingClientRect();
  requestAnimationFrame(() => {
    const after = element.getBoundingClientRect();
    const moved = Math.abs(after.top - top) > 1 || bottom < 0 || after.top > window.innerHeight;
    if (moved) element.scrollIntoView({ block });
    settle(element, block, frames - 1, moved ? 0 : still + 1);
  });
}

/** Whether the moving end of the selection is in the last (1) or first (-1) line of the text of a cell. */
function atEdge(cell: HTMLElement, by: -1 | 1): boolean {
  const { focusNode, focusOffset } = document.getSelection()!;
  const [caret, whole] = [document.createRange(), document.createRange()];
  whole.selectNodeContents(cell);
  if (focusNode) caret.setStart(focusNode, focusOffset);
  const [line, words] = [caret.getBoundingClientRect(), whole.getBoundingClientRect()];
  return line.height === 0 || (by === 1 ? words.bottom - line.bottom : line.top - words.top) < line.height / 2;
}

/** Where the caret is seen; null where the browser gives it no place, as in an empty block. */
function caretRect(): DOMRect | null {
  const selection = document.getSelection();
  const rect = selection && selection.rangeCount > 0 ? selection.getRangeAt(0).getBoundingClientRect() : null;
  return rect && rect.height > 0 ? rect : null;
}
