import type { BlockKind, Mark, TextRun } from '../../shared/act/block.ts';
import { BlockId, blockKinds, cutRuns, Footnote, limits, marks, NoteMark, textOf, tidyRuns } from '../../shared/act/block.ts';
import { writtenMark } from '../../shared/formats/plain-text/index.ts';
import { joinedLines, markerOf, type PastedTable, readTable } from './table-clipboard.ts';

/** A paragraph as it comes from elsewhere. */
export interface PastedLine {
  runs: TextRun[];
  /** The number the other program drew beside it, as lists of Word have it. */
  number: string;
  /** `h1` … `h6` where it was a heading. */
  heading: number | null;
  /** The kind it had in an editor of this product. */
  kind: BlockKind | null;
  /** A table, whose text is a mark that stands for it. */
  table?: PastedTable;
}

type On = Omit<TextRun, 'text'>;

const skipped = new Set(['SCRIPT', 'STYLE', 'HEAD', 'TITLE', 'META', 'LINK', 'TEMPLATE', 'NOSCRIPT', 'IFRAME', 'OBJECT', 'SVG', 'MATH', 'IMG', 'INPUT', 'BUTTON', 'SELECT', 'TEXTAREA', 'AUDIO', 'VIDEO', 'CANVAS']);
const blockLevel = new Set(['ADDRESS', 'ARTICLE', 'ASIDE', 'BLOCKQUOTE', 'CENTER', 'DD', 'DIV', 'DL', 'DT', 'FIGURE', 'FOOTER', 'FORM', 'H1', 'H2', 'H3', 'H4', 'H5', 'H6', 'HEADER', 'HR', 'LI', 'MAIN', 'NAV', 'OL', 'P', 'PRE', 'SECTION', 'TABLE', 'TBODY', 'TD', 'TFOOT', 'TH', 'THEAD', 'TR', 'UL', 'BODY']);

/**
 * Reads HTML of the clipboard into paragraphs and tables: text, bold, italic, sub- and superscript, headings and the numbers of
 * lists, and the footnotes that an editor of this product has put behind them; nothing else of it is looked at. The document is
 * parsed apart, where nothing runs or is fetched.
 */
export function readHtml(html: string): { lines: PastedLine[]; notes: Footnote[] } {
  const { body } = new DOMParser().parseFromString(html, 'text/html');
  const notes = [...body.querySelectorAll('[data-normativ-footnote]')].flatMap((element) => {
    const text = [...(element.querySelector('span')?.childNodes ?? [])].map((node) => (node.nodeName === 'BR' ? '\n' : clean(node.textContent ?? ''))).join('');
    const note = Footnote.safeParse({ mark: element.getAttribute('data-normativ-footnote'), text });
    element.remove();
    return note.success ? [note.data] : [];
  });
  const reader = new HtmlReader();
  reader.walk(body, {}, []);
  return { lines: reader.end(), notes: notes.slice(0, limits.footnotes) };
}

class HtmlReader {
  readonly #lines: PastedLine[] = [];
  #line: PastedLine | null = null;
  #heading: number | null = null;
  #kind: BlockKind | null = null;
  #number = '';
  #tables = 0;

  walk(node: Node, on: On, counters: (number | null)[]): void {
    if (node.nodeType === Node.TEXT_NODE) return this.#text(node.nodeValue ?? '', on, node.parentElement?.closest('pre') !== null);
    if (!(node instanceof Element) || skipped.has(node.tagName.toUpperCase())) return;
    const tag = node.tagName.toUpperCase();
    const style = (node.getAttribute('style') ?? '').toLowerCase().replace(/\s+/g, '');
    if (/display:none|mso-hide:all/.test(style)) return;
    if (style.includes('mso-list:ignore') || node.hasAttribute('data-normativ-number')) {
      this.#start().number = clean(node.textContent ?? '').trim();
      return;
    }
    if (tag === 'BR') return /mso-special-character|page-break/.test(style) ? undefined : this.#break();
    const marked = marksOf(tag, style, on);
    const note = NoteMark.safeParse(node.getAttribute('data-normativ-note'));
    if (note.success) marked.note = note.data;
    const ref = BlockId.safeParse(node.getAttribute('data-normativ-ref'));
    if (ref.success) marked.ref = ref.data;
    if (!blockLevel.has(tag)) return node.childNodes.forEach((child) => this.walk(child, marked, counters));
    if (tag === 'TD' || tag === 'TH') {
      // Cells of a row stand in one line.
      this.#text(' ', on, false);
      node.childNodes.forEach((child) => this.#inCell(child, marked, counters));
      return;
    }
    if (node instanceof HTMLTableElement && !node.parentElement?.closest('td, th') && this.#table(node, marked)) return;
    this.#break();
    const outside = [this.#heading, this.#kind] as const;
    if (/^H[1-6]$/.test(tag)) this.#heading = Number(tag[1]);
    const kind = node.getAttribute('data-normativ-kind');
    if ((blockKinds as readonly (string | null)[]).includes(kind)) this.#kind = kind as BlockKind;
    if (tag === 'LI') {
      const at = counters.length - 1;
      const counter = counters[at];
      if (typeof counter === 'number') {
        this.#number = `${counters.filter((count) => count !== null).join('.')}.`;
        this.#children(node, marked, counters);
        counters[at] = counter + 1;
      } else this.#children(node, marked, counters);
    } else if (tag === 'OL' || tag === 'UL') this.#children(node, marked, [...counters, tag === 'OL' ? Number(node.getAttribute('start') ?? 1) || 1 : null]);
    else this.#children(node, marked, counters);
    this.#break();
    [this.#heading, this.#kind] = outside;
  }

  #table(node: HTMLTableElement, on: On): boolean {
    const table = readTable(node, (cell) => {
      const reader = new HtmlReader();
      cell.childNodes.forEach((child) => reader.walk(child, marksOf('TD', (cell.getAttribute('style') ?? '').toLowerCase().replace(/\s+/g, ''), on), []));
      return joinedLines(reader.end()).runs;
    });
    if (!table) return false;
    this.#break();
    this.#lines.push({ runs: [{ text: markerOf(this.#tables++) }], number: '', heading: null, kind: null, table });
    return true;
  }

  end(): PastedLine[] {
    this.#break();
    return this.#lines;
  }

  #children(node: Element, on: On, counters: (number | null)[]): void {
    node.childNodes.forEach((child) => this.walk(child, on, counters));
  }

  #inCell(node: Node, on: On, counters: (number | null)[]): void {
    if (node instanceof Element && (node.tagName === 'P' || node.tagName === 'DIV')) {
      this.#text(' ', on, false);
      this.#children(node, on, counters);
    } else this.walk(node, on, counters);
  }

  #start(): PastedLine {
    if (!this.#line) {
      this.#line = { runs: [], number: this.#number, heading: this.#heading, kind: this.#kind };
      this.#number = '';
    }
    return this.#line;
  }

  #text(raw: string, on: On, kept: boolean): void {
    const text = clean(raw);
    if (kept && text.includes('\n')) {
      text.split('\n').forEach((part, i) => {
        if (i > 0) this.#break();
        this.#text(part, on, false);
      });
      return;
    }
    const spaced = text.replace(/[ \t\r\n\f]+/g, ' ');
    if (spaced.trim() === '' && !this.#line) return;
    if (spaced !== '') this.#start().runs.push({ text: spaced, ...on });
  }

  #break(): void {
    if (this.#line) {
      const runs = trimRuns(this.#line.runs);
      if (runs.length > 0) this.#lines.push({ ...this.#line, runs });
    }
    this.#line = null;
  }
}

function marksOf(tag: string, style: string, on: On): On {
  const now = { ...on };
  if (tag === 'B' || tag === 'STRONG') now.bold = true;
  if (tag === 'I' || tag === 'EM') now.italic = true;
  if (tag === 'SUB') now.sub = true;
  if (tag === 'SUP') now.sup = true;
  const weight = /font-weight:(\w+)/.exec(style)?.[1];
  if (weight) set(now, 'bold', weight === 'bold' || weight === 'bolder' || Number(weight) >= 600);
  const slant = /font-style:(\w+)/.exec(style)?.[1];
  if (slant) set(now, 'italic', slant === 'italic' || slant === 'oblique');
  const align = /vertical-align:(\w+)/.exec(style)?.[1];
  if (align === 'sub' || align === 'super') set(now, align === 'sub' ? 'sub' : 'sup', true);
  return now;
}

function set(on: On, mark: Mark, value: boolean): void {
  if (value) on[mark] = true;
  else delete on[mark];
}

// eslint-disable-next-line no-control-regex -- what cannot be shown cannot be signed
const unshowable = /[\u0000-\u0008\u000b-\u001f\u007f\u00ad\u200b-\u200f\u2060\ue000\ufeff\ufffc\ufffe\uffff]|\p{Cs}/gu;

function clean(text: string): string {
  return text.replace(/\r\n?/g, '\n').replace(unshowable, '').replace(/[\u00a0\u2007\u202f]/g, ' ');
}

/** Single spaces between words, none at the ends. */
function trimRuns(runs: readonly TextRun[]): TextRun[] {
  let space = true;
  const trimmed = runs.map((run) => {
    let text = '';
    for (const letter of run.text) {
      if (letter === ' ' && space) continue;
      space = letter === ' ';
      text += letter;
    }
    return { ...run, text };
  });
  for (let i = trimmed.length - 1; i >= 0; i--) {
    trimmed[i]!.text = trimmed[i]!.text.trimEnd();
    if (trimmed[i]!.text !== '') break;
  }
  return tidyRuns(trimmed);
}

/** Lines as plain text, each with its number before it. */
export function plainOf(lines: readonly PastedLine[]): string {
  return lines.map(({ number, runs }) => (number && !/^[·•o§\-–—]$/.test(number) ? `${number} ` : '') + textOf({ runs })).join('\n');
}

/** Gives the blocks that were read from the plain text of `lines` their bold, italic, sub- and superscript back. */
export function withMarks<T extends { kind: BlockKind; runs: TextRun[] }>(blocks: readonly T[], lines: readonly PastedLine[]): T[] {
  const letters = lines.flatMap(({ runs }) => [...runs, { text: '\n' } as TextRun]);
  const all = textOf({ runs: letters });
  let from = 0;
  return blocks.map((block) => {
    const text = textOf(block);
    const at = text === '' ? -1 : all.indexOf(text, from);
    if (at < 0) return block;
    from = at + text.length;
    const marked = cutRuns(letters, at, from);
    // Headings are bold by their kind; bold over the whole of one says nothing more.
    const whole = headings.has(block.kind) && marked.every(({ bold }) => bold);
    return { ...block, runs: withNotes(marked.map(({ bold, ...run }) => (bold && !whole ? { ...run, bold } : run)), block.runs) };
  });
}

/** Runs with the marks of footnotes that `noted`, runs of the same characters, has. */
function withNotes(runs: readonly TextRun[], noted: readonly TextRun[]): TextRun[] {
  if (!noted.some(({ note }) => note !== undefined)) return [...runs];
  let at = 0;
  return noted.flatMap(({ text, note }) => {
    const piece = cutRuns(runs, at, (at += text.length));
    return note === undefined ? piece : piece.map((run) => ({ ...run, note }));
  });
}

const headings: ReadonlySet<BlockKind> = new Set(['title', 'section', 'chapter', 'article', 'part', 'signature']);

const tags: Partial<Record<BlockKind, string>> = { title: 'h1', section: 'h2', chapter: 'h2', annex: 'h2', article: 'h3' };
const markTags: Record<Mark, string> = { bold: 'b', italic: 'i', sub: 'sub', sup: 'sup' };

/** A block as HTML for other programs, with its number as text; an editor of this product finds its kind in it again. */
export function lineHtml({ kind, number, runs }: { kind: BlockKind; number: string; runs: readonly TextRun[] }): string {
  const tag = tags[kind] ?? 'p';
  return `<${tag} data-normativ-kind="${kind}">${number ? `<span data-normativ-number="">${escape(number)} </span>` : ''}${htmlOfRuns(runs)}</${tag}>`;
}

/** A footnote as HTML, for behind the text. */
export function noteHtml({ mark, text }: Footnote): string {
  return `<p data-normativ-footnote="${escape(mark)}">${escape(writtenMark(mark))} <span>${escape(text)}</span></p>`;
}

/** Text with its marks as HTML. */
export function htmlOfRuns(runs: readonly TextRun[]): string {
  return runs.map((run) => marks.reduce((inner, mark) => (run[mark] ? `<${markTags[mark]}>${inner}</${markTags[mark]}>` : inner), written(run))).join('');
}

function written({ text, note, ref }: TextRun): string {
  if (ref !== undefined) return `<span data-normativ-ref="${escape(ref)}">${escape(text)}</span>`;
  return note === undefined ? escape(text) : `<span data-normativ-note="${escape(note)}">${escape(text)}</span>`;
}

function escape(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/\n/g, '<br>');
}
