import { type Descendant, type Operation, type Path, Range, type TextOperation } from 'slate';
import { EDITOR_TO_KEY_TO_ELEMENT, ELEMENT_TO_NODE, IS_NODE_MAP_DIRTY, NODE_TO_ELEMENT, NODE_TO_INDEX, NODE_TO_PARENT } from 'slate-dom';
import { ReactEditor } from 'slate-react';
import { blockAt, sectionsOf } from './places.ts';
import type { ActSlateEditor, Leaf } from './slate-types.ts';

/**
 * Writes letters into the page itself, ahead of React: rendering a key and Slate's reading of the selection after it take
 * several times as long as the letter, and nothing of that is seen. They follow when the letter is on the screen.
 */
export class Ink {
  readonly #editor: ActSlateEditor;
  #wet = false;
  #caret: { node: Text; offset: number; selection: Range } | null = null;

  constructor(editor: ActSlateEditor) {
    this.#editor = editor;
  }

  /** Whether the page is ahead of React by letters and the caret behind them, and by nothing else. */
  get wet(): boolean {
    return this.#wet;
  }

  /** Called when React has drawn, or has to draw more than letters. */
  dry(): void {
    this.#wet = false;
  }

  /**
   * Brings the last operations of the editor into the page.
   * @returns false, with nothing done, where they are more than letters in texts that stay, or a word is being composed
   */
  write(): boolean {
    const { selection } = this.#editor;
    const edits = textsOf(this.#editor.operations);
    if (edits.size === 0 || ReactEditor.isComposing(this.#editor)) return false;
    const written: [Text, readonly TextOperation[]][] = [];
    for (const operations of edits.values()) {
      const leaf = this.#leafAt(operations[0].path);
      const element = leaf && this.#elementOf(leaf);
      if (!leaf) return false;
      // What is not in the page is drawn when it comes there.
      if (!element) continue;
      const text = textIn(element);
      if (!text || !standsAsIs(leaf.text) || edited(text.data, operations) !== leaf.text) return false;
      written.push([text, operations]);
    }
    const moved = this.#editor.operations.some(({ type }) => type === 'set_selection') || (selection && [selection.anchor, selection.focus].some(({ path }) => edits.has(path.join())));
    const caret = moved && selection && ReactEditor.isFocused(this.#editor) ? this.#textAt(selection) : undefined;
    if (caret === null) return false;
    for (const [text, operations] of written) {
      for (const { type, offset, text: letters } of operations) {
        if (type === 'insert_text') text.insertData(offset, letters);
        else text.deleteData(offset, letters.length);
      }
    }
    if (caret) {
      this.#caret = { node: caret, offset: selection!.anchor.offset, selection: selection! };
      if (!this.holdsCaret()) document.getSelection()!.collapse(caret, this.#caret.offset);
    }
    for (const [{ path }] of edits.values()) this.#settle(path);
    IS_NODE_MAP_DIRTY.set(this.#editor, false);
    this.#wet = true;
    return true;
  }

  /** Whether the caret of the page is still where it was last put behind letters, and the editor's too. */
  holdsCaret(): boolean {
    const selection = document.getSelection();
    if (!this.#caret || !selection || this.#caret.selection !== this.#editor.selection) return false;
    const { node, offset } = this.#caret;
    // Not by `isCollapsed`, for which the browser lays out the page.
    return selection.anchorNode === node && selection.focusNode === node && selection.anchorOffset === offset && selection.focusOffset === offset;
  }

  /** Tells Slate what its rendering would: where the nodes of a path are now, and what shows them. */
  #settle([s, b, l]: Path): void {
    const section = sectionsOf(this.#editor)[s!]!;
    const block = section.children[b!]!;
    NODE_TO_INDEX.set(section, s!);
    NODE_TO_PARENT.set(section, this.#editor);
    for (const parent of [section, block]) {
      parent.children.forEach((child, i) => {
        NODE_TO_INDEX.set(child, i);
        NODE_TO_PARENT.set(child, parent);
      });
    }
    for (const node of [section, block, block.children[l!]!]) {
      const element = this.#elementOf(node);
      if (!element) continue;
      NODE_TO_ELEMENT.set(node, element);
      ELEMENT_TO_NODE.set(element, node);
    }
  }

  #leafAt(path: Path): Leaf | null {
    return blockAt(this.#editor, path)?.children[path[2]!] ?? null;
  }

  #elementOf(node: Descendant): HTMLElement | null {
    return EDITOR_TO_KEY_TO_ELEMENT.get(this.#editor)?.get(ReactEditor.findKey(this.#editor, node)) ?? null;
  }

  /** The text with the caret; null where it is none or something is selected. */
  #textAt(selection: Range): Text | null {
    const leaf = Range.isCollapsed(selection) ? this.#leafAt(selection.anchor.path) : null;
    const element = leaf && this.#elementOf(leaf);
    return element ? textIn(element) : null;
  }
}

/** The operations on text by the leaf they are in; none where there are others that change more than the selection. */
function textsOf(operations: readonly Operation[]): Map<string, readonly [TextOperation, ...TextOperation[]]> {
  const edits = new Map<string, [TextOperation, ...TextOperation[]]>();
  for (const operation of operations) {
    if (operation.type === 'set_selection') continue;
    if (operation.type !== 'insert_text' && operation.type !== 'remove_text') return new Map();
    const leaf = operation.path.join();
    const before = edits.get(leaf);
    if (before) before.push(operation);
    else edits.set(leaf, [operation]);
  }
  return edits;
}

/** The one text that a leaf has in the page, if that is all it has. */
function textIn(element: HTMLElement): Text | null {
  const strings = element.querySelectorAll('[data-slate-leaf] [data-slate-string], [data-slate-zero-width]');
  const text = strings.length === 1 && strings[0]!.hasAttribute('data-slate-string') && strings[0]!.childNodes.length === 1 ? strings[0]!.firstChild : null;
  return text instanceof Text ? text : null;
}

/** Whether Slate shows a text with nothing added: an empty one has a place for the caret, a last line break another one. */
function standsAsIs(text: string): boolean {
  return text !== '' && !text.endsWith('\n');
}

function edited(text: string, operations: readonly TextOperation[]): string {
  return operations.reduce((data, { type, offset, text: letters }) => data.slice(0, offset) + (type === 'insert_text' ? letters : '') + data.slice(type === 'insert_text' ? offset : offset + letters.length), text);
}
