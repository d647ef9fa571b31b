import { Editor } from 'slate';
import { findIn, type FindOptions, type Searchable, searchable } from '../../shared/act/find.ts';
import { offsetsOf, wordsOfSpan } from '../../shared/act/spans.ts';
import type { ActBinding } from './binding.ts';
import type { Commands } from './commands.ts';
import type { Margins } from './margins.ts';
import { placeOf, sectionsOf } from './places.ts';
import type { BlockElement } from './slate-types.ts';

/** A place where the sought text stands. */
export interface Match {
  id: string;
  /** Offsets in the document. */
  from: number;
  to: number;
  /** Offsets in the text of the act, where references are words. */
  words: { from: number; to: number };
}

/** What the bar shows. The same object until something in it changes. */
export interface SearchState extends Required<FindOptions> {
  open: boolean;
  /** How often it was opened: each time its field is to have the focus. */
  opened: number;
  replacing: boolean;
  query: string;
  replacement: string;
  count: number;
  /** Which match is the current one, -1 where none is. */
  at: number;
  /** How many were replaced by the last “replace all”, null after anything else. */
  replaced: number | null;
}

const closed: SearchState = { open: false, opened: 0, replacing: false, query: '', replacement: '', matchCase: false, wholeWord: false, count: 0, at: -1, replaced: null };
const all = 'act-match';
const current = 'act-match-current';

/**
 * Finding and replacing in the whole act, also where it is not in the page. Matches are painted by the browser over the
 * text (CSS highlights), so nothing is drawn anew for them.
 */
export class Search {
  readonly #binding: ActBinding;
  readonly #commands: Commands;
  readonly #margins: Margins;
  readonly #reveal: (id: string) => void;
  readonly #listeners = new Set<() => void>();
  #state = closed;
  #matches: Match[] = [];
  #byBlock = new Map<string, Match[]>();
  #prepared = new WeakMap<BlockElement, Searchable>();
  #timer: ReturnType<typeof setTimeout> | undefined;
  #frame = 0;

  /** @param reveal brings a block into view without taking the focus */
  constructor(binding: ActBinding, commands: Commands, margins: Margins, reveal: (id: string) => void) {
    this.#binding = binding;
    this.#commands = commands;
    this.#margins = margins;
    this.#reveal = reveal;
  }

  readonly getState = (): SearchState => this.#state;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Opens the bar with what is selected, if that is a few words. */
  open(replacing: boolean): void {
    const { editor, readOnly } = this.#binding;
    const selected = editor.selection ? Editor.string(editor, editor.selection) : '';
    const query = selected !== '' && selected.length <= 120 && !selected.includes('\n') ? selected : this.#state.query;
    this.#state = { ...this.#state, open: true, opened: this.#state.opened + 1, replacing: replacing && !readOnly, query, replaced: null };
    this.#seek();
  }

  close(): void {
    clearTimeout(this.#timer);
    const match = this.#matches[this.#state.at];
    this.#state = { ...this.#state, open: false };
    this.#prepared = new WeakMap();
    this.#matches = [];
    this.#byBlock.clear();
    this.#tell();
    if (match) this.#binding.selectRange(match);
  }

  set(change: Partial<Pick<SearchState, 'query' | 'replacement' | 'matchCase' | 'wholeWord' | 'replacing'>>): void {
    if (change.matchCase !== undefined) this.#prepared = new WeakMap();
    this.#state = { ...this.#state, ...change, replaced: null };
    if (change.replacement !== undefined || change.replacing !== undefined) this.#tell();
    else {
      this.#seek();
      this.#show();
    }
  }

  /** To the next (1) or previous (-1) match, around the end of the act. */
  step(by: 1 | -1): void {
    const { length } = this.#matches;
    if (length === 0) return;
    this.#state = { ...this.#state, at: this.#state.at < 0 ? 0 : (this.#state.at + by + length) % length, replaced: null };
    this.#show();
    this.#tell();
  }

  /** Replaces the current match and goes to the next. */
  replaceOne(): void {
    const match = this.#matches[this.#state.at];
    if (!match || this.#binding.readOnly) return;
    this.#commands.replaceMatches([{ id: match.id, ...match.words }], this.#state.replacement);
    this.#seek({ id: match.id, offset: match.from + this.#state.replacement.length });
    this.#show();
  }

  /** Replaces all matches, as one step of undo. */
  replaceAll(): void {
    if (this.#matches.length === 0 || this.#binding.readOnly) return;
    const replaced = this.#commands.replaceMatches(this.#matches.map(({ id, words }) => ({ id, ...words })), this.#state.replacement);
    this.#seek();
    this.#state = { ...this.#state, replaced };
    this.#tell();
  }

  /** Called after the text has changed: the matches are sought anew after a pause. */
  textChanged(): void {
    if (!this.#state.open || this.#state.query === '') return;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#seek(), 120);
    this.draw();
  }

  /** Called when blocks have come into the page or were drawn anew: paints the matches there in the next frame. */
  readonly draw = (): void => {
    if (this.#frame !== 0 || typeof CSS === 'undefined' || !('highlights' in CSS)) return;
    if (!this.#state.open && !CSS.highlights.has(all)) return;
    this.#frame = requestAnimationFrame(() => {
      this.#frame = 0;
      this.#paint();
    });
  };

  /** Ends everything. */
  dispose(): void {
    clearTimeout(this.#timer);
    cancelAnimationFrame(this.#frame);
    this.#frame = 0;
    if (typeof CSS !== 'undefined' && 'highlights' in CSS) for (const name of [all, current]) CSS.highlights.delete(name);
  }

  /** @param from where the current match is looked for, else at the one before or at the caret */
  #seek(from?: { id: string; offset: number }): void {
    clearTimeout(this.#timer);
    const { query, matchCase, wholeWord } = this.#state;
    const before = this.#matches[this.#state.at];
    const caret = from ?? (before ? { id: before.id, offset: before.from } : this.#caretStart());
    this.#matches = [];
    this.#byBlock.clear();
    let at = -1;
    const start = caret ? this.#binding.indexOf(caret.id) : 0;
    let index = 0;
    if (this.#state.open && query !== '') {
      for (const { children } of sectionsOf(this.#binding.editor)) {
        for (const block of children) {
          const found = findIn(this.#prepare(block), query, { matchCase, wholeWord });
          if (found.length > 0) {
            const { toDocument } = offsetsOf(block.children, this.#binding.say, wordsOfSpan);
            const matches = found.map((words) => ({ id: block.id, from: toDocument(words.from), to: toDocument(words.to, true), words }));
            this.#byBlock.set(block.id, matches);
            for (const match of matches) {
              if (at < 0 && (index > start || (index === start && (!caret || match.from >= caret.offset)))) at = this.#matches.length;
              this.#matches.push(match);
            }
          }
          index++;
        }
      }
    }
    if (at < 0 && this.#matches.length > 0) at = 0;
    this.#state = { ...this.#state, count: this.#matches.length, at };
    this.#tell();
  }

  #caretStart(): { id: string; offset: number } | null {
    const { editor } = this.#binding;
    return editor.selection && placeOf(editor, Editor.start(editor, editor.selection));
  }

  #prepare(block: BlockElement): Searchable {
    let prepared = this.#prepared.get(block);
    if (prepared) return prepared;
    prepared = searchable(block.children.map((leaf) => wordsOfSpan(leaf, this.#binding.say)).join(''), this.#state.matchCase);
    // What a reference says changes without its block.
    if (!block.children.some(({ ref }) => ref)) this.#prepared.set(block, prepared);
    return prepared;
  }

  #show(): void {
    const match = this.#matches[this.#state.at];
    if (!match) return;
    this.#reveal(match.id);
  }

  #paint(): void {
    const marked = new Highlight();
    const here = new Highlight();
    const match = this.#matches[this.#state.at];
    for (const [id, element] of this.#margins.inPage()) {
      for (const found of this.#byBlock.get(id) ?? []) {
        const range = rangeIn(element, found);
        if (range) (found === match ? here : marked).add(range);
      }
    }
    here.priority = 1;
    CSS.highlights.set(all, marked);
    CSS.highlights.set(current, here);
  }

  #tell(): void {
    this.draw();
    for (const listener of this.#listeners) listener();
  }
}

/** The range of characters in the element of a block. */
export function rangeIn(element: HTMLElement, { from, to }: Pick<Match, 'from' | 'to'>): Range | null {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT, (node) => (node.parentElement?.closest('[data-slate-zero-width]') ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT));
  const range = document.createRange();
  let at = 0;
  let begun = false;
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const { length } = node.nodeValue!;
    if (!begun && from < at + length) {
      range.setStart(node, from - at);
      begun = true;
    }
    if (begun && to <= at + length) {
      range.setEnd(node, to - at);
      return range;
    }
    at += length;
  }
  return null;
}
