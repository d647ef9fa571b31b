import { zipSync } from 'fflate';
import { type Act, type Block, type BlockKind, type Cell, type Footnote, type TextRun, tidyRuns } from '../../act/block.ts';
import { tableEnd, tableStart } from '../../act/cells.ts';
import { numberBlocks } from '../../act/numbering.ts';
import { leafRank, rankOf, sortBlocks } from '../../act/structure.ts';
import type { Version } from '../../act/version.ts';
import { writtenMark } from '../plain-text/apparatus.ts';
import { element } from '../xml-writer.ts';
import { contentsXml, type Heading } from './contents.ts';
import { Lists } from './lists.ts';
import { kindProperty, kindStyles, namespaces, noteBookmark, otherStyles } from './names.ts';
import { partsAround } from './parts.ts';
import { bookmark, paragraph, property, runXml, runsXml, value } from './runs.ts';
import { headingKinds, headingLevels, page, styleSheet } from './style-sheet.ts';
import { tableXml } from './table-xml.ts';

/** One block on its way out, with its number as shown. A number that is kept is typed, so that Word never changes it. */
interface Placed extends Pick<Block, 'id' | 'kind' | 'runs'> {
  cell?: Cell | undefined;
  number: string;
  kept: boolean;
}

/**
 * An act, or a frozen version of one, as a Word document (.docx) that needs nothing done to it: styles, counted numbers,
 * contents, footnotes, page numbers. Equal acts give equal bytes.
 */
export function toDocx(act: Act | Version): Uint8Array {
  const blocks = 'format' in act ? act.blocks.map((block): Placed => ({ ...block, kept: true })) : placed(sortBlocks(act.blocks));
  const writer = new Writer(blocks, act.footnotes ?? []);
  const document = writer.document();
  const parts = partsAround({ title: act.title, kindProperty, kind: act.kind });
  const files: Record<string, string> = {
    ...parts,
    'word/document.xml': document,
    'word/styles.xml': styleSheet(new Set(blocks.map(({ kind }) => kind))),
    'word/numbering.xml': writer.lists.xml(),
    'word/footnotes.xml': writer.footnotes(),
  };
  const encoder = new TextEncoder();
  const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
  const entries = Object.entries(files).map(([name, xml]) => [name, encoder.encode(head + xml)] as const);
  return zipSync(Object.fromEntries(entries), { level: 6, mtime: new Date(2000, 0, 1) });
}

function placed(blocks: readonly Block[]): Placed[] {
  const numbers = numberBlocks(blocks);
  return blocks.map(({ id, kind, runs, number, cell }) => ({ id, kind, cell, runs: tidyRuns(runs), number: numbers.get(id)!, kept: number !== undefined }));
}

class Writer {
  readonly lists = new Lists();
  readonly #blocks: readonly Placed[];
  readonly #notes: readonly Footnote[];
  /** The footnotes by their marks, the first of each. */
  readonly #byMark = new Map<string, number>();
  /** Those that have had their mark in the text, in its order, and whether Word counts them. */
  readonly #marked = new Map<number, { counted: boolean }>();
  #counted = 0;
  readonly #headings: Heading[] = [];
  readonly #levelOf: ReturnType<typeof headingLevels>;
  #bookmarks = 0;

  constructor(blocks: readonly Placed[], notes: readonly Footnote[]) {
    this.#blocks = blocks;
    this.#notes = notes;
    notes.forEach(({ mark }, i) => this.#byMark.has(mark) || this.#byMark.set(mark, i));
    this.#levelOf = headingLevels(new Set(blocks.map(({ kind }) => kind)));
  }

  document(): string {
    const head = this.#endOfHead();
    const withContents = this.#blocks.filter(({ kind }) => (headingKinds as readonly BlockKind[]).includes(kind)).length >= 3;
    const written = this.#blocks.map((_, i) => this.#block(i, withContents && i === head));
    const contents = withContents ? [contentsXml(this.#headings)] : [];
    const body = [...written.slice(0, head), ...contents, ...written.slice(head), ...this.#listedNotes(), sectionXml()];
    return element('w:document', { 'xmlns:w': namespaces.w, 'xmlns:r': namespaces.r }, element('w:body', {}, body.join('\n')));
  }

  /** The part `word/footnotes.xml`; the first two are the lines that Word draws above them. */
  footnotes(): string {
    const line = (id: number, type: string, sign: string) => element('w:footnote', { 'w:type': type, 'w:id': String(id) }, element('w:p', {}, element('w:r', {}, element(sign, {}, ''))));
    const notes = [...this.#marked].map(([at, { counted }], i) => element('w:footnote', { 'w:id': String(i + 1) }, paragraph(value('pStyle', 'FootnoteText'), noteText(this.#notes[at]!, counted))));
    return element('w:footnotes', { 'xmlns:w': namespaces.w }, [line(-1, 'separator', 'w:separator'), line(0, 'continuationSeparator', 'w:continuationSeparator'), ...notes].join('\n'));
  }

  /** The contents stand behind the approval note and the title. */
  #endOfHead(): number {
    let end = 0;
    for (let i = 0; i < this.#blocks.length && ['approval', 'title', 'paragraph'].includes(this.#blocks[i]!.kind); i++) if (this.#blocks[i]!.kind !== 'paragraph') end = i + 1;
    return end;
  }

  #block(i: number, newPage: boolean): string {
    const block = this.#blocks[i]!;
    if (block.cell) return tableStart(this.#blocks, i) === i ? tableXml(this.#blocks.slice(i, tableEnd(this.#blocks, i)), (runs) => this.#runs(runs)) : '';
    const { kind, number, kept, runs } = block;
    const isName = kind === 'part' && this.#isPartName(i);
    const place = number === '' || kept ? null : this.lists.place(number);
    // What an act approves below its signature begins a new page, as an annex does by its style.
    const approved = (kind === 'approval' || kind === 'title') && this.#blocks[i - 1]?.kind === 'signature';
    const properties = [
      value('pStyle', isName ? otherStyles.partName.id : kindStyles[kind].id),
      newPage || approved ? property('pageBreakBefore') : '',
      place ? element('w:numPr', {}, value('ilvl', String(place.level)) + value('numId', String(place.numId))) : '',
    ].join('');
    const headed = kind === 'section' || kind === 'chapter' || kind === 'annex';
    const typed = place || number === '' ? '' : runXml({ text: `${number}${headed && kind !== 'annex' && runs.length > 0 ? '\n' : ' '}` }, otherStyles.number.id);
    const text = this.#runs(runs);
    if (kind === 'annex') return paragraph(properties, this.#asHeading(block, 1, typed)) + (runs.length > 0 ? `\n${paragraph(value('pStyle', otherStyles.annexName.id), text)}` : '');
    if (isName) return paragraph(properties, this.#asHeading(block, this.#levelOf('partName'), typed + text));
    return paragraph(properties, headed || kind === 'article' ? this.#asHeading(block, this.#levelOf(kind), typed + text) : typed + text);
  }

  #asHeading({ number, runs }: Placed, level: number, content: string): string {
    const name = `_Toc${String(++this.#bookmarks).padStart(8, '0')}`;
    const words = runs.map(({ text, note }) => (note === undefined ? text : '')).join('').replace(/\s+/g, ' ').trim();
    this.#headings.push({ name, level, text: `${number} ${words}`.trim() });
    return bookmark(this.#bookmarks, name, content);
  }

  /** A part such as “1. Ümumi müddəalar”: a name that clauses follow. */
  #isPartName(i: number): boolean {
    const next = this.#blocks[i + 1];
    const text = this.#blocks[i]!.runs.map((run) => (run.note === undefined ? run.text : '')).join('').trimEnd();
    return text !== '' && text.length < 200 && !/[.;:,!?]$/.test(text) && next !== undefined && rankOf(next.kind) > rankOf('part') && rankOf(next.kind) < leafRank;
  }

  #runs(runs: readonly TextRun[]): string {
    return runs.map((run) => (run.note === undefined ? runXml(run) : this.#mark(run, run.note))).join('');
  }

  /**
   * The first mark of a footnote holds it, as Word wants; later ones lead there. Word counts a mark where it comes to the
   * one written, and shows the others as they are.
   */
  #mark(run: TextRun, note: string): string {
    const style = otherStyles.noteMark.id;
    const at = this.#byMark.get(note);
    if (at === undefined) return runXml(run);
    if (this.#marked.has(at)) return element('w:hyperlink', { 'w:anchor': noteBookmark(at), 'w:history': '1' }, runXml(run, style));
    const counted = note === String(this.#counted + 1) && run.text === `[${note}]`;
    this.#marked.set(at, { counted });
    if (counted) this.#counted++;
    const reference = element('w:footnoteReference', { 'w:customMarkFollows': counted ? undefined : '1', 'w:id': String(this.#marked.size) }, '');
    const content = counted ? runXml({ ...run, text: '[' }, style) + runXml({ ...run, text: '' }, style, reference) + runXml({ ...run, text: ']' }, style) : runXml(run, style, reference);
    return bookmark(++this.#bookmarks, noteBookmark(at), content);
  }

  /** Footnotes that nothing refers to stand at the end. */
  #listedNotes(): string[] {
    const listed = this.#notes.flatMap((note, i) => (this.#marked.has(i) ? [] : [paragraph(value('pStyle', otherStyles.note.id), bookmark(++this.#bookmarks, noteBookmark(i), noteText(note)))]));
    return listed.length > 0 ? [paragraph(value('pStyle', otherStyles.notesHeading.id), runsXml([{ text: 'Qeydlər' }])), ...listed] : [];
  }
}

function noteText({ mark, text }: Footnote, counted = false): string {
  const style = otherStyles.noteMark.id;
  const shown = counted ? runXml({ text: '' }, style, property('footnoteRef')) + runXml({ text: ' ' }, style) : runXml({ text: `${writtenMark(mark)} ` }, style);
  return shown + runXml({ text });
}

function sectionXml(): string {
  return element('w:sectPr', {}, [
    element('w:footerReference', { 'w:type': 'default', 'r:id': 'footer' }, ''),
    element('w:pgSz', { 'w:w': page.width, 'w:h': page.height }, ''),
    element('w:pgMar', { 'w:top': page.top, 'w:right': page.right, 'w:bottom': page.bottom, 'w:left': page.left, 'w:header': '709', 'w:footer': '709', 'w:gutter': '0' }, ''),
    // The first page of an act has no number.
    property('titlePg'),
  ].join(''));
}
