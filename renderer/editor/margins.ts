import { inkOf } from './peer-colours.ts';
import type { BlockMark, SuggestedDeed } from './suggestion-marks.ts';

/** A mark in the margin of a block. */
export interface Highlight {
  blockId: string;
  kind: 'remark' | 'problem' | 'warning';
}

const weights: Record<Highlight['kind'], number> = { warning: 0, remark: 1, problem: 2 };

/** The mark that is shown where there are two. */
export function weightier(one: Highlight['kind'] | undefined, other: Highlight['kind']): Highlight['kind'] {
  return one !== undefined && weights[one] >= weights[other] ? one : other;
}

/** Signs that stand before the number: a block that would come, go, or be joined to the one above it. */
const signs: Partial<Record<SuggestedDeed, string>> = { begins: '+', removes: '−', joins: '↥' };

/**
 * What stands beside the blocks: numbers and marks. They are set on the blocks' elements directly, because one inserted
 * clause renumbers thousands of blocks and none of them needs to be rendered for that.
 */
export class Margins {
  readonly #elements = new Map<string, HTMLElement>();
  readonly #awaited = new Map<string, (element: HTMLElement) => void>();
  #marks = new Map<string, Highlight['kind']>();
  #suggested: ReadonlyMap<string, BlockMark> = new Map();
  numberOf: (id: string) => string = () => '';

  /** Registers the element of a block, null when it goes. */
  hold(id: string, element: HTMLElement): () => void {
    this.#elements.set(id, element);
    this.#draw(id, element);
    this.onHold();
    const awaited = this.#awaited.get(id);
    if (awaited) {
      this.#awaited.delete(id);
      // After the commit, when Slate knows all elements of the block.
      queueMicrotask(() => awaited(element));
    }
    return () => {
      if (this.#elements.get(id) === element) this.#elements.delete(id);
    };
  }

  /** Called when the element of a block has come into the page. */
  onHold: () => void = () => {};

  /** The blocks that are in the page. */
  inPage(): Iterable<[id: string, element: HTMLElement]> {
    return this.#elements;
  }

  elementOf(id: string): HTMLElement | null {
    return this.#elements.get(id) ?? null;
  }

  /** Calls back with the element of a block, now or when it has come into the page; only the last call waits. */
  whenInPage(id: string, found: (element: HTMLElement) => void): void {
    this.#awaited.clear();
    const element = this.elementOf(id);
    if (element) found(element);
    else this.#awaited.set(id, found);
  }

  /** Draws these blocks anew. */
  refresh(ids: Iterable<string>): void {
    for (const id of ids) {
      const element = this.#elements.get(id);
      if (element) this.#draw(id, element);
    }
  }

  /** Sets the marks; where a block has several, the weightiest is shown. */
  mark(highlights: readonly Highlight[]): void {
    const before = this.#marks;
    this.#marks = new Map();
    for (const { blockId, kind } of highlights) if (blockId !== '') this.#marks.set(blockId, weightier(this.#marks.get(blockId), kind));
    this.refresh(new Set([...before.keys(), ...this.#marks.keys()]));
  }

  /** Shows what is suggested of blocks as a whole. */
  suggest(suggested: ReadonlyMap<string, BlockMark>): void {
    const before = this.#suggested;
    this.#suggested = suggested;
    this.refresh(new Set([...before.keys(), ...suggested.keys()]));
  }

  #draw(id: string, element: HTMLElement): void {
    const [suggested, mark] = [this.#suggested.get(id), this.#marks.get(id)];
    const number = [...(suggested?.deeds ?? []).map((deed) => signs[deed]), this.numberOf(id)].filter(Boolean).join(' ');
    if (suggested || element.dataset.suggested !== undefined) this.#drawSuggested(element, suggested);
    if (element.dataset.number !== number) element.dataset.number = number;
    if (element.dataset.mark === mark) return;
    if (mark) element.dataset.mark = mark;
    else delete element.dataset.mark;
  }

  #drawSuggested(element: HTMLElement, suggested: BlockMark | undefined): void {
    if (suggested) {
      element.dataset.suggested = suggested.deeds.join(' ');
      element.title = suggested.title;
      element.style.setProperty('--suggested', inkOf(suggested.colour).ink);
    } else {
      delete element.dataset.suggested;
      element.removeAttribute('title');
      element.style.removeProperty('--suggested');
    }
  }
}
