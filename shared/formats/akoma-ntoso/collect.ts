import type { SaxesTagNS } from 'saxes';
import { type BlockKind, limits } from '../../act/block.ts';
import { Line, type RefTarget } from './line.ts';
import { approvedDoc, lineContainers, namespace, namespaceStem, ownNamespace } from './names.ts';
import { Refusal, type XmlHandler } from '../xml-reader.ts';

/** A numbered (or headed) element of the hierarchy. `parent` is the index of the one it stands in, -1 for none. */
export interface LevelItem {
  type: 'level';
  name: string;
  parent: number;
  num?: Line;
  kept: boolean;
  heading?: Line;
  guid?: string;
  eId?: string;
}

/** A table: how many rows and columns it has so far, and for each column the row from which on it is free. */
export interface TableItem {
  guid?: string;
  rows: number;
  columns: number;
  free: number[];
}

/** A line of text, or the text of a cell. */
export interface LineItem {
  type: 'line';
  kind: BlockKind;
  parent: number;
  num?: Line;
  text: Line;
  guid?: string;
  /** Came from text quoted with its structure. */
  from?: 'quoted';
  place?: { table: TableItem; row: number; column: number; rows: number; columns: number; header: boolean };
}

export interface AnnexItem {
  type: 'annex';
  num?: Line;
  kept: boolean;
  heading?: Line;
  guid?: string;
  eId?: string;
  /** What the act approves: no annex by its own name. */
  approved: boolean;
}

export type Item = LevelItem | LineItem | AnnexItem;

export interface Note {
  eId: string;
  marker: string;
  lines: Line[];
}

const levels = new Set(
  'clause section part paragraph chapter title article book tome division point indent alinea rule subrule proviso subsection subpart subparagraph subchapter subtitle subdivision subclause level transitional hcontainer item'.split(' '),
);
const lineElements = new Set('p block listIntroduction listWrapUp tocItem caption crossHeading li subheading'.split(' '));
const containers = new Set(
  'akomaNtoso act bill doc statement portion amendment amendmentList officialGazette documentCollection debate debateReport judgment coverPage preface preamble body mainBody collectionBody amendmentBody debateBody judgmentBody conclusions attachments attachment components component collectionItem content intro wrapUp list sublist blockList blockContainer tblock toc container longTitle formula recitals recital citations citation table tr td th ul ol div interstitial speech speechGroup question answer other scene narrative summary'.split(' '),
);
const zones: Record<string, BlockKind> = { preface: 'paragraph', coverPage: 'paragraph', preamble: 'preamble', conclusions: 'signature', longTitle: 'title', body: 'paragraph', mainBody: 'paragraph', collectionBody: 'paragraph' };
/** In the order of `marks`. */
const markElements = ['b', 'i', 'sub', 'sup'];
const noMarks = 0;
const xmlNamespace = 'http://www.w3.org/XML/1998/namespace';

interface Frame {
  name: string;
  on: number;
  preserve: boolean;
  zone: BlockKind;
  level: number;
  /** What the element itself is, for its number and heading. */
  owner: LevelItem | AnnexItem | null;
  /** Within the head of a document. */
  head: boolean;
  from: 'quoted' | undefined;
  table?: TableItem;
  /** The cell that all text within goes into. */
  cell?: LineItem;
  /** Set where text goes into a number or heading and not into a line of its own. */
  sink: Line | null;
  /** Set within `meta`, whose text is no text of the act. */
  meta: boolean;
  /** The reference that the text is. */
  ref?: RefTarget;
  ends?: () => void;
}

/** Gathers what an act is made of, in the order of the file. Text that stands nowhere in particular becomes a line too. */
export class Collector implements XmlHandler {
  readonly items: Item[] = [];
  readonly notes: Note[] = [];
  title: string | null = null;
  subtype: string | null = null;
  readonly #stack: Frame[] = [];
  #line: LineItem | null = null;
  /** A number whose text has not come yet. */
  #label: LineItem | null = null;
  readonly #annexes: AnnexItem[] = [];
  #note: Note | null = null;
  #length = 0;
  #noteLines = 0;
  #metas = 0;

  open(tag: SaxesTagNS): void {
    const above = this.#stack.at(-1);
    if (!above && (tag.local !== 'akomaNtoso' || !tag.uri.startsWith(namespaceStem))) throw new Refusal('notAkomaNtoso', `the document element is not akomaNtoso of ${namespace}`);
    const attribute = (name: string) => tag.attributes[name]?.value;
    const name = tag.uri.startsWith(namespaceStem) ? tag.local : '';
    const frame: Frame = above
      ? { ...above, name, owner: null, ends: undefined }
      : { name, on: noMarks, preserve: false, zone: 'paragraph', level: -1, owner: null, head: false, from: undefined, sink: null, meta: false };
    const space = tag.attributes['xml:space'];
    if (space?.uri === xmlNamespace) frame.preserve = space.value === 'preserve';
    this.#stack.push(frame);
    if (frame.meta || name === 'meta') this.#openMeta(frame, name, attribute);
    else if (name === 'authorialNote') this.#openNote(frame, attribute('eId') ?? '', attribute('marker') ?? '', true);
    else if (name === 'noteRef') this.#current(frame, attribute('marker') ?? '')?.note(attribute('marker') ?? '', { href: (attribute('href') ?? '').replace(/^#/, '') }, frame.on, frame.ref);
    else if (this.#note) this.#openInNote(frame);
    else this.#openText(frame, tag, attribute);
  }

  close(): void {
    this.#stack.pop()?.ends?.();
  }

  text(text: string): void {
    const frame = this.#stack.at(-1);
    if (!frame || frame.meta && !this.#note) return;
    const line = this.#current(frame, text);
    if (!line) return;
    this.#length += text.length;
    if (this.#length > limits.actText * 2) throw new Refusal('overLimits', 'the text is longer than an act may be');
    line.add(text, frame.on, frame.preserve, frame.ref);
  }

  #openMeta(frame: Frame, name: string, attribute: (name: string) => string | undefined): void {
    frame.meta = true;
    if (name === 'meta') this.#metas++;
    if (name === 'FRBRname' && this.#metas === 1) this.title ??= attribute('value') ?? null;
    if (name === 'FRBRsubtype' && this.#metas === 1) this.subtype ??= attribute('value') ?? null;
    if (name === 'note') this.#openNote(frame, attribute('eId') ?? '', attribute('marker') ?? '', false);
    else if (this.#note) this.#openInNote(frame);
  }

  #openNote(frame: Frame, eId: string, marker: string, inText: boolean): void {
    const outer = this.#note;
    const note: Note = { eId: inText ? `authorial ${this.notes.length}` : eId, marker: marker || String(this.notes.length + 1), lines: [] };
    if (this.notes.length >= limits.footnotes) throw new Refusal('overLimits', `more than ${limits.footnotes} footnotes`);
    if (inText && !outer) this.#current(frame, '.')?.note(marker || `[${note.marker}]`, { href: note.eId }, frame.on);
    this.notes.push(note);
    this.#note = note;
    [frame.on, frame.sink] = [noMarks, null];
    frame.ends = () => {
      this.#note = outer;
    };
  }

  #openInNote(frame: Frame): void {
    if (lineElements.has(frame.name) || levels.has(frame.name)) this.#noteLine(this.#note!);
    else this.#openInline(frame);
  }

  #noteLine(note: Note): void {
    note.lines.push(new Line());
    if (++this.#noteLines > limits.blocks) throw new Refusal('overLimits', 'the footnotes have more lines than an act may have');
  }

  #openText(frame: Frame, tag: SaxesTagNS, attribute: (name: string) => string | undefined): void {
    const { name } = frame;
    const guid = attribute('GUID');
    if (name === 'quotedStructure' || name === 'embeddedStructure') {
      frame.from = 'quoted';
      this.#endLineAround(frame);
    }
    if (frame.cell || (['table', 'tr', 'td', 'th'].includes(name) && frame.from !== 'quoted' && !frame.sink)) this.#openTable(frame, attribute, guid);
    else if (name === 'hcontainer' && Object.hasOwn(lineContainers, attribute('name') ?? '')) {
      frame.zone = lineContainers[attribute('name') as keyof typeof lineContainers];
      this.#endLineAround(frame);
    } else if (levels.has(name) && frame.from !== 'quoted' && !frame.sink) {
      this.#endLineAround(frame);
      frame.owner = { type: 'level', name, parent: frame.level, kept: false, guid, eId: attribute('eId') };
      frame.level = this.#push(frame.owner);
    } else if (name === 'num' || name === 'heading') this.#openLabel(frame, tag);
    else if (name === 'inline' && attribute('name') === 'num' && this.#line && !this.#line.num && this.#line.text.blank) frame.sink = this.#line.num = new Line();
    else if (lineElements.has(name) && !frame.sink) this.#openLine(frame, name === 'block' && attribute('name') === 'text' ? 'paragraph' : frame.zone, guid);
    else if (name === 'signature' && !frame.sink) {
      if (!this.#line || !this.#line.text.blank) this.#openLine(frame, 'signature', undefined);
    } else if (name === 'docTitle' && frame.head && this.#line) this.#line.kind = 'title';
    else if (containers.has(name)) this.#openContainer(frame, attribute, guid);
    else this.#openInline(frame, attribute);
  }

  /** A table, a row, a cell, or what stands in a cell: its lines become lines of one text. */
  #openTable(frame: Frame, attribute: (name: string) => string | undefined, guid: string | undefined): void {
    const { name, table, cell } = frame;
    if (cell) {
      if (!lineElements.has(name) && !['td', 'th', 'num', 'heading'].includes(name)) return this.#openInline(frame, attribute);
      if (!cell.text.blank) cell.text.break(noMarks);
      cell.guid ??= guid;
      return;
    }
    this.#endLineAround(frame);
    if (name === 'table') frame.table = { guid, rows: 0, columns: 0, free: [] };
    else if (name === 'tr' && table && ++table.rows > limits.tableRows) throw new Refusal('overLimits', `a table has more than ${limits.tableRows} rows`);
    else if (name !== 'tr' && table && table.rows > 0) {
      const row = table.rows - 1;
      let column = 0;
      while ((table.free[column] ?? 0) > row) column++;
      const [rows, columns] = [spanOf(attribute('rowspan'), limits.tableRows), spanOf(attribute('colspan'), limits.tableColumns)];
      if (column + columns > limits.tableColumns) throw new Refusal('overLimits', `a table has more than ${limits.tableColumns} columns`);
      table.free.length = Math.max(table.free.length, column + columns);
      for (let i = column; i < column + columns; i++) table.free[i] = Math.max(table.free[i] ?? 0, row + rows);
      table.columns = Math.max(table.columns, column + columns);
      const item = this.#newLine('cell', frame, undefined);
      item.place = { table, row, column, rows, columns, header: name === 'th' };
      [frame.cell, frame.sink] = [item, item.text];
    }
  }

  #openContainer(frame: Frame, attribute: (name: string) => string | undefined, guid: string | undefined): void {
    const { name } = frame;
    this.#endLineAround(frame);
    if (Object.hasOwn(zones, name)) frame.zone = zones[name]!;
    if (name === 'preface' || name === 'coverPage') frame.head = true;
    if (name === 'container' && attribute('name') === 'approval') frame.zone = 'approval';
    if (name === 'attachment') {
      const annex: AnnexItem = { type: 'annex', kept: false, guid, eId: attribute('eId'), approved: false };
      this.#push(annex);
      this.#annexes.push(annex);
      frame.owner = annex;
      frame.ends = () => {
        this.#line = null;
        this.#annexes.pop();
      };
    }
    if (name === 'doc' && attribute('name') === approvedDoc && this.#annexes.length > 0) this.#annexes.at(-1)!.approved = true;
  }

  /** A number or a heading belongs to what it stands in; where that is nothing with a number, it begins a line. */
  #openLabel(frame: Frame, tag: SaxesTagNS): void {
    const item = this.#stack.at(-2)?.owner;
    if (!item || item[frame.name as 'num' | 'heading']) {
      this.#openLine(frame, frame.zone, undefined);
      const label = this.#line!;
      frame.ends = () => {
        label.text.add(' ', noMarks, false);
        this.#line = null;
        if (frame.name === 'num') this.#label = label;
      };
      return;
    }
    this.#line = null;
    const line = new Line();
    item[frame.name as 'num' | 'heading'] = line;
    if (frame.name === 'num') item.kept = Object.values(tag.attributes).some(({ uri, local, value }) => uri === ownNamespace && local === 'kept' && value === 'true');
    frame.sink = line;
  }

  #openInline(frame: Frame, attribute: (name: string) => string | undefined = () => undefined): void {
    const { name } = frame;
    const href = name === 'ref' ? (attribute('href') ?? '') : '';
    if (name === 'ref') frame.ref = href.startsWith('#') ? { href: href.slice(1) } : undefined;
    const mark = markElements.indexOf(name);
    if (mark >= 0) frame.on |= 1 << mark;
    else if (name === 'br' || name === 'eol') this.#current(frame, 'x')?.break(frame.on, frame.ref);
  }

  #openLine(frame: Frame, kind: BlockKind, guid: string | undefined): void {
    if (this.#label && this.#label === this.items.at(-1)) this.#line = this.#label;
    else this.#newLine(kind, frame, guid);
    this.#label = null;
    frame.ends = () => {
      this.#line = null;
    };
  }

  #newLine(kind: BlockKind, frame: Frame, guid: string | undefined): LineItem {
    const item: LineItem = { type: 'line', kind, parent: frame.level, text: new Line(), guid, ...(frame.from ? { from: frame.from } : {}) };
    this.#push(item);
    this.#line = item;
    return item;
  }

  /** What text in this place goes into; null for white space between elements. */
  #current(frame: Frame, text: string): Line | null {
    const blank = !/[^ \t\r\n]/.test(text);
    if (this.#note) {
      if (this.#note.lines.length === 0) {
        if (blank) return null;
        this.#noteLine(this.#note);
      }
      return this.#note.lines.at(-1)!;
    }
    if (frame.sink) return frame.sink;
    if (this.#line) return this.#line.text;
    return blank ? null : this.#newLine(frame.zone, frame, undefined).text;
  }

  /** Ends the line that is open, and again at the end of the element. */
  #endLineAround(frame: Frame): void {
    this.#line = null;
    frame.ends = () => {
      this.#line = null;
    };
  }

  #push(item: Item): number {
    this.items.push(item);
    if (this.items.length > limits.blocks * 2) throw new Refusal('overLimits', `more than ${limits.blocks} elements`);
    return this.items.length - 1;
  }
}

function spanOf(value: string | undefined, most: number): number {
  return /^\d{1,6}$/.test(value ?? '') ? Math.min(Math.max(1, Number(value)), most) : 1;
}
