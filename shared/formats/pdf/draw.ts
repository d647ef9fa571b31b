import type { Box } from './boxes.ts';
import type { Contents } from './contents.ts';
import { placed, type Placed } from './place.ts';
import { furniture, page as paper, textWidth } from './paper.ts';
import type { PaperDocument } from './paper-document.ts';
import type { Page, Slice } from './pages.ts';
import { TableArtist } from './draw-table.ts';
import { type BoxTags, Tags } from './tags.ts';

type Outline = PDFKit.PDFOutline;
type Struct = PDFKit.PDFStructureElement;

/** Draws pages into a document, with their tags, links and outline. */
export class Artist {
  readonly #document: PaperDocument;
  readonly #tags: Tags;
  readonly #tables: TableArtist;
  readonly #footer: string;
  /** Footnotes that are there to be pointed at. */
  readonly #notes: ReadonlySet<string>;
  #open: { box: Box; tags: BoxTags } | null = null;
  #outlines: { level: number; item: Outline }[] = [];
  #drawn = 0;

  constructor(document: PaperDocument, { footer, notes }: { footer: string; notes: ReadonlySet<string> }) {
    this.#document = document;
    this.#tags = new Tags(document.pdf);
    this.#tables = new TableArtist(document, this.#tags);
    this.#footer = footer;
    this.#notes = notes;
  }

  /** The pages of the contents; `numberOf` tells on which page a box begins. */
  contents({ pages, targets }: Contents, numberOf: ReadonlyMap<Box, number>): void {
    let toc: Struct | null = null;
    for (const page of pages) {
      this.#newPage();
      for (const slice of page) {
        const target = targets.get(slice.box.id);
        if (target) this.#entry(slice, target, String(numberOf.get(target)!), toc ??= this.#tags.add('TOC'));
        else this.#box(slice);
      }
    }
    toc?.end();
  }

  /** One page of the act. */
  page(page: Page): void {
    this.#newPage();
    for (let i = 0; i < page.length; i++) {
      const table = page[i]!.box.row?.table;
      if (!table) {
        this.#box(page[i]!);
        continue;
      }
      this.#endBox();
      let end = i + 1;
      while (page[end]?.box.row?.table === table) end++;
      this.#tables.draw(table, page.slice(i, end));
      i = end - 1;
    }
  }

  end(): void {
    this.#endBox();
    this.#tables.end();
    this.#tags.end();
  }

  #newPage(): void {
    const { pdf } = this.#document;
    pdf.addPage();
    this.#drawn++;
    pdf.markContent('Artifact', { type: 'Pagination' });
    const middle = (text: string, size: number) => paper.left + (textWidth - this.#document.measure('regular', text) * size) / 2;
    const put = (text: string, size: number, x: number, y: number) => this.#document.set([{ text, face: 'regular', size, x, y }]);
    // The first page of an official paper has no number.
    if (this.#drawn > 1) put(String(this.#drawn), furniture.numberSize, middle(String(this.#drawn), furniture.numberSize), furniture.numberAt + furniture.numberSize);
    if (this.#footer) put(this.#footer, furniture.size, paper.left, furniture.footAt);
    pdf.endMarkedContent();
  }

  #endBox(): void {
    if (!this.#open) return;
    // The element of a title stays open for its next lines, that of an item for what stands under it.
    const { box, tags } = this.#open;
    tags.label?.end();
    if (box.kind !== 'title') tags.words.end();
    this.#open = null;
  }

  #box(slice: Slice): void {
    const { box, from, to, y } = slice;
    const { look } = box;
    this.#tables.end();
    if (this.#open?.box !== box) {
      this.#endBox();
      this.#open = { box, tags: this.#tags.of(box) };
      this.#anchor(box, paper.top + y);
    }
    const { label, words } = this.#open.tags;
    const base = paper.top + y + this.#document.baseline(box.look.leading, box.look.size);
    const tag = box.level > 0 ? `H${box.level}` : box.kind === 'note' ? 'Note' : 'P';
    if (from === 0 && box.label) {
      const { label: piece } = box;
      this.#tags.mark(label ? 'Lbl' : tag, label ?? words, () => this.#document.set([{ ...piece, text: `${piece.text} `, x: paper.left + piece.x, y: base - piece.rise }]));
    }
    const texts = box.lines.slice(from, to).flatMap((line, i) => placed(look, line, i + from, base + i * box.look.leading));
    for (let i = 0; i < texts.length;) {
      const { note } = texts[i]!;
      let end = i + 1;
      while (end < texts.length && texts[end]!.note === note) end++;
      const some = texts.slice(i, end);
      if (note !== undefined && this.#notes.has(note)) this.#noteLink(some, note, words);
      else this.#tags.mark(tag, words, () => this.#document.set(some));
      i = end;
    }
  }

  #noteLink(texts: readonly Placed[], note: string, parent: Struct): void {
    const link = this.#tags.add('Link', parent);
    this.#tags.mark('Link', link, () => this.#document.set(texts));
    for (const { x, y, width, size, text } of texts) {
      this.#document.pdf.goTo(x, y - size, width, size * 1.2, `note-${note}`, { structParent: link, Contents: new String(text.trim()) } as object);
    }
    // On its own page: the library takes the page at the end of an element for that of its link.
    link.end();
  }

  #entry({ box, from, to, y }: Slice, target: Box, number: string, toc: Struct): void {
    const { pdf, measure } = this.#document;
    const { look } = box;
    const item = this.#tags.add('TOCI', toc);
    const link = this.#tags.add('Link', this.#tags.add('Reference', item));
    const top = paper.top + y;
    const base = top + this.#document.baseline(look.leading, look.size);
    const right = paper.left + textWidth;
    const whole = to === box.lines.length;
    const last = base + (to - from - 1) * look.leading;
    const numberX = right - measure('regular', number) * look.size;
    this.#tags.mark('Link', link, () => {
      this.#document.set(box.lines.slice(from, to).flatMap((line, i) => placed(look, line, i + from, base + i * look.leading)));
      if (whole) this.#document.set([{ text: ` ${number}`, face: 'regular', size: look.size, x: numberX - measure('regular', ' ') * look.size, y: last }]);
    });
    pdf.goTo(paper.left + look.inset, top, textWidth - look.inset, (to - from) * look.leading, nameOf(target), { structParent: link, Contents: new String(target.name) } as object);
    link.end();
    item.end();
    if (!whole) return;
    const dot = measure('regular', '.') * look.size * 1.6;
    const begin = paper.left + look.inset + box.lines.at(-1)!.width + 6;
    const count = Math.floor((numberX - 6 - begin) / dot);
    if (count < 2) return;
    pdf.markContent('Artifact', { type: 'Layout' });
    const dots = (numberX - 6) - count * dot;
    this.#document.set(Array.from({ length: count }, (_, i) => ({ text: '.', face: 'regular' as const, size: look.size, x: dots + i * dot, y: last })));
    pdf.endMarkedContent();
  }

  /** Where links and the outline lead to. */
  #anchor(box: Box, y: number): void {
    const { pdf } = this.#document;
    if (box.kind === 'note' || box.name !== '') pdf.addNamedDestination(nameOf(box), 'XYZ', 0, Math.max(0, y - 6), null);
    if (box.name === '') return;
    while (this.#outlines.length > 0 && this.#outlines.at(-1)!.level >= box.level) this.#outlines.pop();
    const parent = this.#outlines.at(-1)?.item ?? pdf.outline;
    // The library counts `left` from the right.
    const item = parent.addItem(box.name, { fit: false, top: Math.max(0, y - 6), left: paper.width, expanded: box.level <= 2 } as object);
    this.#outlines.push({ level: box.level, item });
  }
}

/** The name of a place in the document; ids of blocks are of letters that stand in a name as they are. */
function nameOf(box: Box): string {
  return box.kind === 'note' ? box.id : `block-${box.id}`;
}
