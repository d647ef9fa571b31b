import type { Link, Say } from '../../shared/act/link.ts';

/**
 * What the linked references in the page say. It is set on their elements directly, as numbers are: one inserted clause
 * changes what many references say, and no block needs to be rendered for that. The words are drawn by CSS before the one
 * character that stands in the text, so that the page and the document are equally long.
 */
export class Links {
  readonly #elements = new Map<HTMLElement, Link>();
  /** What a link says now, null where its target is gone. */
  say: Say = () => null;
  #lostHint = '';
  #selected = new Set<HTMLElement>();

  /** Registers the element of a link. @returns the function that lets it go */
  hold(element: HTMLElement, link: Link): () => void {
    this.#elements.set(element, link);
    this.#draw(element, link);
    return () => this.#elements.delete(element);
  }

  linkOf(element: HTMLElement): Link | null {
    return this.#elements.get(element) ?? null;
  }

  /** Says on each link whose target is gone that it is so. */
  setLostHint(hint: string): void {
    this.#lostHint = hint;
    this.refresh();
  }

  /** Called after blocks or their numbers have changed. */
  refresh(): void {
    for (const [element, link] of this.#elements) this.#draw(element, link);
  }

  /** Shows which links are selected, which the browser does not: their words are not in the text of the page. */
  showSelected(selection: Selection | null): void {
    const range = selection && !selection.isCollapsed && selection.rangeCount > 0 ? selection.getRangeAt(0) : null;
    const selected = new Set(range ? [...this.#elements.keys()].filter((element) => holds(range, element)) : []);
    for (const element of this.#selected) if (!selected.has(element)) delete element.dataset.selected;
    for (const element of selected) element.dataset.selected = '';
    this.#selected = selected;
  }

  #draw(element: HTMLElement, link: Link): void {
    const now = this.say(link);
    const words = now ?? link.shown;
    if (element.dataset.says !== words) element.dataset.says = words;
    if ((element.dataset.lost !== undefined) !== (now === null)) {
      if (now === null) element.dataset.lost = '';
      else delete element.dataset.lost;
    }
    const label = now === null && this.#lostHint ? `${words} (${this.#lostHint})` : words;
    if (element.getAttribute('aria-label') !== label) element.setAttribute('aria-label', label);
  }
}

/** Whether a range has the whole text of an element in it. */
function holds(range: Range, element: HTMLElement): boolean {
  const text = document.createTreeWalker(element, NodeFilter.SHOW_TEXT).nextNode();
  return text !== null && range.isPointInRange(text, 0) && range.isPointInRange(text, text.nodeValue!.length);
}
