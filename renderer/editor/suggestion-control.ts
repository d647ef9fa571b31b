import { ReactEditor } from 'slate-react';
import type { ActBinding } from './binding.ts';
import { blockAt } from './places.ts';
import type { BlockElement, Leaf } from './slate-types.ts';
import type { SuggestionMarks } from './suggestion-marks.ts';

/** What is open: nothing, or what is known of the suggestions at a place. */
export type SuggestionState = { open: false } | { open: true; ids: readonly string[]; element: HTMLElement; byKey: boolean };

const closed: SuggestionState = { open: false };

/** Shows the suggestions that the caret is at. */
export class SuggestionControl {
  readonly #binding: ActBinding;
  readonly #marks: SuggestionMarks;
  readonly #focus: () => void;
  readonly #listeners = new Set<() => void>();
  #state: SuggestionState = closed;
  #here: readonly string[] = [];
  #onHere: (ids: readonly string[]) => void = () => {};

  constructor(binding: ActBinding, marks: SuggestionMarks, focus: () => void) {
    this.#binding = binding;
    this.#marks = marks;
    this.#focus = focus;
  }

  readonly getState = (): SuggestionState => this.#state;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** @param onHere called with the suggestions that the caret has come to, none where it has left them */
  tellHere(onHere: (ids: readonly string[]) => void): void {
    this.#onHere = onHere;
  }

  /** Opens what is known of the suggestions at the caret. @returns false where there is none */
  open(): boolean {
    const { editor } = this.#binding;
    const { ids, at } = this.#atCaret();
    if (ids.length === 0 || !at) return false;
    this.#set({ open: true, ids, element: ReactEditor.toDOMNode(editor, at), byKey: true });
    return true;
  }

  /** A click on suggested words shows whose they are; one that ends a selection does not. */
  click(event: MouseEvent): void {
    const element = event.target instanceof Element ? event.target.closest<HTMLElement>('ins, del') : null;
    if (!element || event.button !== 0 || event.shiftKey || document.getSelection()?.isCollapsed === false) return;
    const ids = this.#marks.idsAt(element);
    if (ids.length > 0) this.#set({ open: true, ids, element, byKey: false });
  }

  /** Called when the text or the caret has changed. */
  caretMoved(): void {
    const { ids } = this.#atCaret();
    if (ids.join() !== this.#here.join()) this.#onHere((this.#here = ids));
    if (this.#state.open && (!this.#state.element.isConnected || !this.#state.ids.some((id) => ids.includes(id)))) this.#set(closed);
  }

  close(): void {
    if (!this.#state.open) return;
    this.#set(closed);
    this.#focus();
  }

  /** The suggestions of the characters beside the caret, or else of its block; and what shows them. */
  #atCaret(): { ids: readonly string[]; at: Leaf | BlockElement | null } {
    const { editor } = this.#binding;
    const { path, offset } = editor.selection?.focus ?? { path: [], offset: 0 };
    const block = blockAt(editor, path);
    if (!block) return { ids: [], at: null };
    const i = path[2]!;
    const leaf = block.children[i];
    const beside = [leaf, ...(leaf && offset === leaf.text.length ? [block.children[i + 1]] : []), ...(offset === 0 ? [block.children[i - 1]] : [])];
    const at = beside.find((one) => one?.ins !== undefined || one?.del);
    return at ? { ids: [...(at.ins === undefined ? [] : [at.ins]), ...(at.del ?? [])], at } : { ids: this.#marks.ofBlock(block.id), at: block };
  }

  #set(state: SuggestionState): void {
    this.#state = state;
    for (const listener of this.#listeners) listener();
  }
}
