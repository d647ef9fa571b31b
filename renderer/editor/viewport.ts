import { type Editor, Range } from 'slate';
import { ReactEditor } from 'slate-react';
import { sectionsOf } from './places.ts';
import type { SectionElement } from './slate-types.ts';
import { heightOfSlice } from './table-slices.ts';
import { onceDrawn } from './use-opened.ts';

type Key = ReturnType<typeof ReactEditor.findKey>;

/** How far around the visible part sections are in the page, and how many that have just been left stay in it. */
const reach = 1200;
const spare = 2;

/** One section in the page: its blocks, or a place of their height. */
export class SectionPlace {
  readonly key: Key;
  mounted: boolean;
  element: HTMLElement | null = null;
  /** Its height when it was last in the page, in its own pixels. */
  height: number | null = null;
  near = false;
  #notify: () => void = () => {};

  constructor(key: Key, mounted: boolean) {
    this.key = key;
    this.mounted = mounted;
  }

  readonly subscribe = (notify: () => void): (() => void) => {
    this.#notify = notify;
    return () => {
      this.#notify = () => {};
    };
  };

  readonly isMounted = (): boolean => this.mounted;

  set(mounted: boolean): void {
    if (this.mounted === mounted) return;
    this.mounted = mounted;
    this.#notify();
  }
}

/**
 * Which sections are in the page: those near the visible part, those at both ends of the selection with their neighbours
 * (arrow keys cross the edge there), and the first and the last (a selection of everything begins and ends there).
 */
export class Viewport {
  readonly #editor: Editor;
  readonly #isInPage: (blockId: string) => boolean;
  readonly #places = new Map<Key, SectionPlace>();
  #pinned = new Set<Key>();
  #left: SectionPlace[] = [];
  #observer: IntersectionObserver | null = null;
  #width = 640;
  #desk: HTMLElement | null = null;
  /** While much is drawn at once, as when an act is opened, only what is seen is; the rest follows when there is time. */
  #hurried = true;
  #stopWaiting = () => {};

  #describe: (section: SectionElement) => string = () => '';

  /** @param isInPage whether a block is in the page now, so that a section cut out of a mounted one is mounted too */
  constructor(editor: Editor, isInPage: (blockId: string) => boolean) {
    this.#editor = editor;
    this.#isInPage = isInPage;
    this.#pinned = this.#wanted();
  }

  /** The place of a section that is about to be drawn. */
  place(section: SectionElement): SectionPlace {
    const key = ReactEditor.findKey(this.#editor as ReactEditor, section);
    return new SectionPlace(key, this.#pinned.has(key) || section.children.some(({ id }) => this.#isInPage(id)));
  }

  /** Takes the element of a section on. @returns the function that lets it go */
  hold(place: SectionPlace, element: HTMLElement): () => void {
    place.element = element;
    this.#places.set(place.key, place);
    this.#observer?.observe(element);
    if (this.#pinned.has(place.key)) place.set(true);
    return () => {
      this.#observer?.unobserve(element);
      if (this.#places.get(place.key) === place) this.#places.delete(place.key);
      this.#left = this.#left.filter((other) => other !== place);
    };
  }

  /** Follows what is visible of the desk the page lies on. @returns the function that ends it */
  watch(desk: HTMLElement): () => void {
    const byElement = () => new Map([...this.#places.values()].map((place) => [place.element as Element, place]));
    this.#observer = new IntersectionObserver((entries) => {
      const places = byElement();
      for (const { target, isIntersecting } of entries) {
        const place = places.get(target);
        if (!place) continue;
        place.near = isIntersecting;
        this.#left = this.#left.filter((other) => other !== place);
        if (isIntersecting) place.set(true);
        else if (place.mounted) this.#left.push(place);
      }
      this.#trim();
    }, { root: desk, rootMargin: `${reach}px 0px` });
    for (const { element } of this.#places.values()) if (element) this.#observer.observe(element);
    this.#desk = desk;
    this.#catchUp();
    return () => {
      this.#stopWaiting();
      this.#observer?.disconnect();
      this.#observer = null;
      this.#desk = null;
    };
  }

  /** Called before very many blocks change: takes out what is not seen, for as long as that takes. */
  hurry(): void {
    if (!this.#desk) return;
    const { top, bottom } = this.#desk.getBoundingClientRect();
    const going = [...this.#places.values()].filter(({ mounted, element }) => {
      if (!mounted || !element || holdsEnd(element)) return false;
      const box = element.getBoundingClientRect();
      return box.bottom < top || box.top > bottom;
    });
    this.#takeOut(going);
    this.#hurried = true;
    this.#catchUp();
  }

  /** Brings back what is near, one section at a time, and then all else that is kept in the page. */
  #catchUp(): void {
    this.#stopWaiting();
    this.#stopWaiting = onceDrawn(() => {
      const next = [...this.#places.values()].find(({ near, mounted }) => near && !mounted);
      if (next) {
        next.set(true);
        return this.#catchUp();
      }
      this.#hurried = false;
      this.pin();
    });
  }

  /** Keeps the sections of the selection in the page; called after every change of text or selection, before it is drawn. */
  pin(): void {
    const wanted = this.#wanted();
    for (const key of wanted) this.#places.get(key)?.set(true);
    for (const key of this.#pinned) {
      const place = wanted.has(key) ? undefined : this.#places.get(key);
      if (place?.mounted && !place.near && !this.#left.includes(place)) this.#left.push(place);
    }
    this.#pinned = wanted;
    if (this.#left.length > spare) this.#trim();
  }

  /** Brings a section into the page. */
  show(index: number): void {
    const section = sectionsOf(this.#editor)[index];
    const place = section && this.#places.get(ReactEditor.findKey(this.#editor as ReactEditor, section));
    if (!place || place.mounted) return;
    place.set(true);
    this.#left.push(place);
  }

  /** The width of the lines has changed: heights are to be estimated anew. */
  setWidth(width: number): void {
    if (width <= 0 || Math.abs(width - this.#width) < 8) return;
    this.#width = width;
    for (const place of this.#places.values()) place.height = null;
    for (const { place, section, element } of this.#away()) element.style.height = `${this.heightOf(place, section)}px`;
  }

  /** The words that stand for a section that is not in the page; a screen reader that comes to them brings it there. */
  wordsFor(section: SectionElement): string {
    return this.#describe(section);
  }

  /** Gives those words: at once, and again where it is called without. */
  redescribe(describe = this.#describe): void {
    this.#describe = describe;
    for (const { section, element } of this.#away()) {
      const words = describe(section);
      if (element.dataset['away'] !== words) element.dataset['away'] = words;
    }
  }

  /** The sections that are not in the page. */
  *#away(): Iterable<{ place: SectionPlace; section: SectionElement; element: HTMLElement }> {
    for (const section of sectionsOf(this.#editor)) {
      const place = this.#places.get(ReactEditor.findKey(this.#editor as ReactEditor, section));
      if (place?.element && !place.mounted) yield { place, section, element: place.element };
    }
  }

  /** The height of a section, measured where it has been in the page, else estimated from its text. */
  heightOf(place: SectionPlace, section: SectionElement): number {
    if (place.height === null && section.table) return heightOfSlice({ table: section.table, children: section.children }, this.#width, linesOf);
    return place.height ?? section.children.reduce((sum, { kind, children }) => {
      const length = children.reduce((characters, { text }) => characters + text.length, 0);
      const indent = kind === 'subclause' ? 92 : kind === 'indent' ? 124 : 44;
      return sum + linesOf(length, Math.max(120, this.#width - indent)) * 24 + 4;
    }, 0);
  }

  #wanted(): Set<Key> {
    const sections = sectionsOf(this.#editor);
    const { selection } = this.#editor;
    const ends = selection ? Range.edges(selection).map(({ path }) => path[0]!) : [0];
    const indexes = this.#hurried ? ends : [0, sections.length - 1, ...ends.flatMap((at) => [at - 1, at, at + 1])];
    const keys = new Set<Key>();
    for (const index of indexes) if (sections[index]) keys.add(ReactEditor.findKey(this.#editor as ReactEditor, sections[index]));
    return keys;
  }

  /** Takes out what was left longest ago, but nothing that holds an end of the selection or is pinned. */
  #trim(): void {
    const free = this.#left.filter(({ key, element }) => !this.#pinned.has(key) && !(element && holdsEnd(element)));
    this.#takeOut(free.slice(0, Math.max(0, free.length - spare)));
  }

  #takeOut(going: readonly SectionPlace[]): void {
    for (const place of going) place.height = place.element?.offsetHeight || place.height;
    for (const place of going) place.set(false);
    this.#left = this.#left.filter((place) => !going.includes(place));
  }
}

/** Whether an end of the selection of the page is in an element. */
function holdsEnd(element: HTMLElement): boolean {
  const selection = document.getSelection();
  return element.contains(selection?.anchorNode ?? null) || element.contains(selection?.focusNode ?? null);
}

/** An average character of the paper's type. */
const characterWidth = 7.1;

function linesOf(characters: number, width: number): number {
  return Math.max(1, Math.ceil((characters * characterWidth) / width));
}
