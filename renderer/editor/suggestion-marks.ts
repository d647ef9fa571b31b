import type { SuggestedChange, Suggestion } from '../../shared/act/suggestion-list.ts';
import { coloursOf, inkOf, type PeerColour } from './peer-colours.ts';

/** What a suggestion does: to words, or to a block as a whole. */
export type SuggestedDeed = 'inserted' | 'deleted' | 'begins' | 'removes' | 'joins';

/** What is suggested of a block as a whole. */
export interface BlockMark {
  deeds: readonly SuggestedDeed[];
  ids: readonly string[];
  title: string;
  colour: PeerColour;
}

const deedsOfBlocks = ['begins', 'removes', 'joins'] as const;

/**
 * Whose the suggested words in the page are: their colour, and who and when. Set on their elements directly, since what is
 * known of a suggestion comes later than its words. Inserted words are underlined and deleted ones struck in any colour.
 */
export class SuggestionMarks {
  readonly #elements = new Map<HTMLElement, { deed: SuggestedDeed; ids: readonly string[] }>();
  #known = new Map<string, Suggestion>();
  #colours = new Map<string, PeerColour>();
  #blocks = new Map<string, BlockMark>();
  #say: (deed: SuggestedDeed, suggestion: Suggestion) => string = () => '';

  /** Registers the element of suggested words. @returns the function that lets it go */
  hold(element: HTMLElement, deed: SuggestedDeed, ids: readonly string[]): () => void {
    this.#elements.set(element, { deed, ids });
    this.#draw(element, deed, ids);
    return () => this.#elements.delete(element);
  }

  /** @param say what a suggestion does and whose it is, in words. @returns the blocks that something is suggested of */
  show(suggestions: readonly Suggestion[], say: (deed: SuggestedDeed, suggestion: Suggestion) => string): ReadonlyMap<string, BlockMark> {
    this.#known = new Map(suggestions.map((suggestion) => [suggestion.id, suggestion]));
    this.#colours = coloursOf(suggestions.map(({ author }) => author.personId));
    this.#say = say;
    this.#blocks = new Map();
    for (const suggestion of suggestions) for (const change of suggestion.changes) this.#addBlock(suggestion, change);
    for (const [element, { deed, ids }] of this.#elements) this.#draw(element, deed, ids);
    return this.#blocks;
  }

  /** The suggestions of the words of an element. */
  idsAt(element: HTMLElement): string[] {
    const ids = [];
    for (let at: HTMLElement | null = element; at; at = at.parentElement?.closest<HTMLElement>('ins, del') ?? null) ids.push(...(this.#elements.get(at)?.ids ?? []));
    return ids;
  }

  /** The suggestions of a block as a whole. */
  ofBlock(id: string): readonly string[] {
    return this.#blocks.get(id)?.ids ?? [];
  }

  #addBlock(suggestion: Suggestion, change: SuggestedChange): void {
    const deeds = deedsOfBlocks.filter((deed) => change[deed]);
    if (deeds.length === 0) return;
    const known = this.#blocks.get(change.blockId);
    this.#blocks.set(change.blockId, {
      deeds: [...new Set([...(known?.deeds ?? []), ...deeds])],
      ids: [...(known?.ids ?? []), suggestion.id],
      title: [...(known ? [known.title] : []), ...deeds.map((deed) => this.#say(deed, suggestion))].join('\n'),
      colour: known?.colour ?? this.#colours.get(suggestion.author.personId)!,
    });
  }

  #draw(element: HTMLElement, deed: SuggestedDeed, ids: readonly string[]): void {
    const known = ids.flatMap((id) => this.#known.get(id) ?? []);
    const colour = known[0] && this.#colours.get(known[0].author.personId);
    element.style.color = colour ? inkOf(colour).ink : '';
    element.title = known.map((suggestion) => this.#say(deed, suggestion)).join('\n');
  }
}
