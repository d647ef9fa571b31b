import { Range } from 'slate';
import { ReactEditor } from 'slate-react';
import type { LinkForm } from '../../shared/act/link.ts';
import { type Places, placesOf } from '../../shared/act/ordinal.ts';
import { type SearchablePlace, searchPlaces } from '../../shared/act/place-search.ts';
import type { ActBinding } from './binding.ts';
import type { Commands } from './commands.ts';
import type { Links } from './links.ts';
import { blockAt, type Place, placeOf } from './places.ts';

/** What is open: the search for a target to insert, or what is known of a link in the text. */
export type LinkState =
  | { open: null }
  | { open: 'insert' }
  | { open: 'link'; byKey: boolean; place: Place; element: HTMLElement; to: string; says: string; target: SearchablePlace | null };

const closed: LinkState = { open: null };
const shownPlaces = 60;

/** What a person does with references that follow their target. */
export class LinkControl {
  readonly #binding: ActBinding;
  readonly #commands: Commands;
  readonly #links: Links;
  readonly #goTo: (id: string) => void;
  readonly #focus: () => void;
  readonly #listeners = new Set<() => void>();
  #state = closed;
  #places: SearchablePlace[] | null = null;

  constructor(binding: ActBinding, commands: Commands, links: Links, goTo: (id: string) => void, focus: () => void) {
    this.#binding = binding;
    this.#commands = commands;
    this.#links = links;
    this.#goTo = goTo;
    this.#focus = focus;
  }

  readonly getState = (): LinkState => this.#state;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Opens what is known of the link before the caret; where none is there, the search for a target. */
  open(): void {
    const { editor, readOnly } = this.#binding;
    if (!editor.selection) return;
    const { focus } = editor.selection;
    const leaf = Range.isCollapsed(editor.selection) && focus.offset > 0 ? blockAt(editor, focus.path)?.children[focus.path[2]!] : null;
    const element = leaf?.ref ? ReactEditor.toDOMNode(editor, leaf).querySelector<HTMLElement>('[data-link]') : null;
    const place = placeOf(editor, focus);
    if (element && place) this.#show(element, { id: place.id, offset: place.offset - 1 }, true);
    else if (!readOnly) this.#set({ open: 'insert' });
  }

  /** A press of the mouse on a link puts the caret before or behind it: within, the browser would take one place for both. */
  press(event: MouseEvent): void {
    const pressed = this.#pressed(event);
    if (!pressed) return;
    event.preventDefault();
    const { left, width } = pressed.element.getBoundingClientRect();
    this.#binding.select({ id: pressed.place.id, offset: pressed.place.offset + (event.clientX > left + width / 2 ? 1 : 0) });
    this.#focus();
  }

  /** A click on a link shows it; with Ctrl it is followed. */
  click(event: MouseEvent): void {
    const pressed = this.#pressed(event);
    if (!pressed) return;
    const link = this.#links.linkOf(pressed.element);
    if (link && (event.ctrlKey || event.metaKey)) this.#goTo(link.to);
    else this.#show(pressed.element, pressed.place, false);
  }

  #pressed(event: MouseEvent): { element: HTMLElement; place: Place } | null {
    const element = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-link]') : null;
    if (!element || event.button !== 0 || event.shiftKey) return null;
    const { editor } = this.#binding;
    const character = document.createTreeWalker(element, NodeFilter.SHOW_TEXT).nextNode();
    const point = character && ReactEditor.toSlatePoint(editor, [character, 0], { exactMatch: false, suppressThrow: true });
    const place = point && placeOf(editor, point);
    return place ? { element, place } : null;
  }

  #show(element: HTMLElement, place: Place, byKey: boolean): void {
    const link = this.#links.linkOf(element);
    if (link) this.#set({ open: 'link', byKey, place, element, to: link.to, says: this.#binding.say(link) ?? link.shown, target: this.#placeOf(link.to) });
  }

  #placeOf(id: string): SearchablePlace | null {
    const block = this.#binding.list[this.#binding.indexOf(id)];
    const number = this.#binding.numbers.get(id) ?? '';
    return block && number !== '' ? { id, kind: block.kind, number, words: this.#binding.wordsIn(id).words } : null;
  }

  /** The blocks a query asks for; `full` says how each would be cited. */
  find(query: string): SearchablePlace[] {
    this.#places ??= this.#binding.list.flatMap(({ id }) => this.#placeOf(id) ?? []);
    return searchPlaces(this.#places, query, shownPlaces);
  }

  /** Prepares citing for the act as it stands. */
  cite(): Places {
    const runs = ({ id, kind }: { id: string; kind: string }) => (kind === 'title' ? [{ text: this.#binding.wordsIn(id).words }] : []);
    return placesOf(this.#binding.list.map((block) => ({ ...block, runs: runs(block) })), new Map(this.#binding.numbers));
  }

  /** What a reference to a block would say, with the words that would be put before it. */
  says(to: string, form: LinkForm): string {
    return this.#commands.wordsBeforeLink(to) + (this.#binding.say({ to, form }) ?? '');
  }

  insert(to: string, form: LinkForm): void {
    this.#set(closed);
    this.#commands.insertLink(to, form);
    this.#focus();
  }

  follow(): void {
    const state = this.#state;
    this.#set(closed);
    if (state.open === 'link') this.#goTo(state.to);
  }

  unlink(): void {
    const state = this.#state;
    this.#set(closed);
    if (state.open !== 'link') return;
    this.#commands.unlink(state.place);
    this.#focus();
  }

  /** Called when the text or the caret has changed: what is shown of a link goes when the caret leaves it. */
  caretMoved(): void {
    if (this.#state.open !== 'link') return;
    const { place, element } = this.#state;
    const caret = this.#binding.caret();
    if (caret?.id !== place.id || caret.offset < place.offset || caret.offset > place.offset + 1 || !element.isConnected) this.#set(closed);
  }

  close(): void {
    if (this.#state.open === null) return;
    this.#set(closed);
    this.#focus();
  }

  #set(state: LinkState): void {
    this.#state = state;
    if (state.open !== 'insert') this.#places = null;
    for (const listener of this.#listeners) listener();
  }
}
