/**
 * Which passages of the page are shown as commented: those of comments that are open. Set on their elements directly, since
 * settling a comment changes no text.
 */
export class CommentMarks {
  readonly #elements = new Map<HTMLElement, readonly string[]>();
  #open: ReadonlySet<string> = new Set();

  /** Registers the element of a passage. @returns the function that lets it go */
  hold(element: HTMLElement, ids: readonly string[]): () => void {
    this.#elements.set(element, ids);
    this.#draw(element, ids);
    return () => this.#elements.delete(element);
  }

  setOpen(open: ReadonlySet<string>): void {
    this.#open = open;
    for (const [element, ids] of this.#elements) this.#draw(element, ids);
  }

  #draw(element: HTMLElement, ids: readonly string[]): void {
    if (ids.some((id) => this.#open.has(id))) element.dataset.commented = '';
    else delete element.dataset.commented;
  }
}
