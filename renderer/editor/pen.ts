import type * as Y from 'yjs';
import type { Mark } from '../../shared/act/block.ts';
import { suggest, suggestDeletion, suggestionAround, suggestJoin, suggestSplit, suggestText, type Suggesting } from '../../shared/act/suggest-edit.ts';
import * as text from '../../shared/act/text.ts';
import type { Place } from './places.ts';

/** Why something was not done: only words can be suggested, and there are too many suggestions. */
export type PenRefusal = 'structure' | 'tooMany';

/**
 * How what is written comes into the document: into the act at once, or as a suggestion, where somebody only suggests or
 * writes within what is suggested.
 */
export class Pen {
  readonly #doc: Y.Doc;
  readonly #origin: object;
  /** Who writes; without it nothing can be suggested. */
  author: Suggesting['author'] | null = null;
  /** Whether all that is written is only suggested. */
  suggests = false;
  onRefused: (why: PenRefusal) => void = () => {};

  constructor(doc: Y.Doc, origin: object) {
    this.#doc = doc;
    this.#origin = origin;
  }

  /** Whether blocks may be moved, marked and changed in kind: that cannot be suggested. Says so where not. */
  mayRestructure(): boolean {
    if (this.suggests) this.onRefused('structure');
    return !this.suggests;
  }

  /** Puts words in the place of the characters `from`–`to` of a block. @returns where they end */
  write(id: string, from: number, to: number, words: string, on?: Partial<Record<Mark, boolean>>): number {
    if (this.suggests && this.author) return this.#counted(suggestText(this.#doc, id, from, to, words, this.#now(this.author), this.#origin, on)) ?? from;
    return this.#doc.transact(() => {
      const within = words !== '' && this.#isWithin({ id, offset: to });
      if (!within) return text.replaceText(this.#doc, id, from, to, words, this.#origin, on) ? from + words.length : from;
      if (to > from) text.replaceText(this.#doc, id, from, to, '', this.#origin);
      return suggestText(this.#doc, id, from, from, words, this.#now(this.author!), this.#origin, on) ?? from;
    }, this.#origin);
  }

  /** Does what puts something in at a place; null for a place of its own. @returns null where nothing was done */
  insert<T>(near: Place | null, edit: () => T): T | null {
    if (!this.author || !(this.suggests || (near && this.#isWithin(near)))) return edit();
    return this.#counted(suggest(this.#doc, this.#now(this.author), this.#origin, near, edit));
  }

  split(id: string, offset: number): string | null {
    if (!this.author || !(this.suggests || this.#isWithin({ id, offset }))) return text.splitBlock(this.#doc, id, offset, this.#origin);
    return this.#counted(suggestSplit(this.#doc, id, offset, this.#now(this.author), this.#origin));
  }

  /** Joins a block to the one before it. @returns where the seam is or would be */
  join(id: string): Place | null {
    if (!this.suggests || !this.author) return text.joinBlock(this.#doc, id, this.#origin);
    return suggestJoin(this.#doc, id, this.#now(this.author), this.#origin);
  }

  /** Suggests to delete from the first of these blocks to the last. */
  strike(ids: readonly string[], from: number, to: number): void {
    if (this.author) suggestDeletion(this.#doc, ids, from, to, this.#now(this.author), this.#origin);
  }

  #isWithin(place: Place): boolean {
    return this.author !== null && suggestionAround(this.#doc, place) !== null;
  }

  #now(author: Suggesting['author']): Suggesting {
    return { author, at: new Date().toISOString() };
  }

  #counted<T>(result: T | null): T | null {
    if (result === null) this.onRefused('tooMany');
    return result;
  }
}
