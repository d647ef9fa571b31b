import type { Box } from './boxes.ts';
import { rankOf } from '../../act/structure.ts';

type Element = PDFKit.PDFStructureElement;

/** Levels of the lists that the parts, clauses, subclauses and indents of an act are. */
interface OpenList { rank: number; list: Element; body: Element }

/** The elements of one box: its number, and its words. */
export interface BoxTags { label: Element | null; words: Element }

/**
 * The structure of the document as a reader of screens hears it: headings of levels without gaps, numbered blocks as items
 * of nested lists, text below a numbered block in its item, footnotes as notes.
 */
export class Tags {
  readonly #pdf: PDFKit.PDFDocument;
  readonly #root: Element;
  #lists: OpenList[] = [];
  #title: { box: Box; element: Element } | null = null;

  constructor(pdf: PDFKit.PDFDocument) {
    this.#pdf = pdf;
    this.#root = pdf.struct('Document');
    pdf.addStructure(this.#root);
  }

  /** An element under another, by default under the document. `attributes` are those of a table cell (`RowSpan`, `Scope`). */
  add(type: string, parent: Element = this.#root, attributes?: object): Element {
    const element = this.#pdf.struct(type);
    if (attributes) (element as unknown as { dictionary: { data: { A?: object } } }).dictionary.data.A = { O: 'Table', ...attributes };
    parent.add(element);
    return element;
  }

  /** An element below the numbered block that was drawn last, or below the document. */
  addBelow(type: string): Element {
    return this.add(type, this.#lists.at(-1)?.body);
  }

  /** Says that what `draw` draws on the current page belongs to an element. */
  mark(tag: string, element: Element, draw: () => void): void {
    const content = this.#pdf.markStructureContent(tag);
    draw();
    this.#pdf.endMarkedContent();
    element.add(content);
  }

  /** What `draw` draws is no part of the text. */
  artifact(type: 'Pagination' | 'Layout', draw: () => void): void {
    this.#pdf.markContent('Artifact', { type });
    draw();
    this.#pdf.endMarkedContent();
  }

  /** The elements of the next box in reading order; it is ended by its caller. */
  of(box: Box): BoxTags {
    const rank = box.kind === 'note' ? 0 : rankOf(box.kind);
    if (box.level > 0) {
      this.endLists();
      // The lines of a title are one heading.
      const same = box.kind === 'title' && this.#title?.box.level === box.level;
      const words = same ? this.#title!.element : this.add(`H${box.level}`);
      this.#title = box.kind === 'title' ? { box, element: words } : null;
      return { label: null, words };
    }
    this.#title = null;
    if (box.kind === 'note') {
      this.endLists();
      return { label: null, words: this.add('Note') };
    }
    if (box.kind === 'paragraph') return { label: null, words: this.addBelow('P') };
    if (box.label === null) {
      this.endLists();
      return { label: null, words: this.add('P') };
    }
    while (this.#lists.length > 0 && this.#lists.at(-1)!.rank > rank) this.#close();
    const open = this.#lists.at(-1);
    const list = open?.rank === rank ? open.list : this.add('L', open?.body);
    const item = this.add('LI', list);
    const label = this.add('Lbl', item);
    const body = this.add('LBody', item);
    if (open?.rank === rank) open.body = body;
    else this.#lists.push({ rank, list, body });
    return { label, words: this.add('P', body) };
  }

  endLists(): void {
    while (this.#lists.length > 0) this.#close();
  }

  #close(): void {
    this.#lists.pop()!.list.end();
  }

  end(): void {
    this.endLists();
    this.#root.end();
  }
}
