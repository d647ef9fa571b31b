import { type Act, type ActKind, type Block, type BlockKind, type Cell, type Footnote, type TextRun, tidyRuns } from '../../act/block.ts';
import { tableEnd } from '../../act/cells.ts';
import { numberBlocks } from '../../act/numbering.ts';
import { parentsOf, sortBlocks } from '../../act/structure.ts';
import { type CellBlock, gridOf, slotsOf } from '../../act/table.ts';
import type { Version } from '../../act/version.ts';
import { attributes, element } from '../xml-writer.ts';
import { EIds } from './eid.ts';
import { type AkomaNtosoOptions, attachmentMetaOf, metaOf } from './meta.ts';
import { approvedDoc, eIdNames, isLevel, levelElements, lineContainers, namespace, ownNamespace, refId } from './names.ts';
import { inline, spaceOf } from './xml.ts';

interface Placed {
  id: string;
  kind: BlockKind;
  number: string;
  kept: boolean;
  runs: readonly TextRun[];
  /** Where it stands in a table; its kind is then `paragraph`, since a table stands where a paragraph may. */
  cell?: Cell;
  children: Placed[];
}

interface Source {
  kind: ActKind;
  title: string;
  blocks: Placed[];
  footnotes?: readonly Footnote[];
}

/**
 * An act, or a frozen version of one, as a document of Akoma Ntoso 3.0. An act also says which of its numbers are kept;
 * in a version every number is simply the one shown.
 */
export function toAkomaNtoso(act: Act | Version, options: AkomaNtosoOptions): string {
  const linked = act.blocks.some(({ runs }) => runs.some(({ ref }) => ref !== undefined));
  // References may point forward, so the eIds are given out once before.
  const writer = () => new Writer(sourceOf(act), options);
  if (!linked) return writer().document();
  const first = writer();
  first.document();
  return writer().document(first.eIdOfBlock);
}

function sourceOf(act: Act | Version): Source {
  const placed = 'format' in act ? act.blocks.map((block): Placed => ({ ...block, kind: lineKind(block.kind), kept: false, children: [] })) : placedOf(sortBlocks(act.blocks));
  const parents = parentsOf(placed);
  const byId = new Map(placed.map((block) => [block.id, block]));
  for (const block of placed) {
    const parent = byId.get(parents.get(block.id) ?? '');
    if (parent && isLevel(parent.kind)) parent.children.push(block);
  }
  const top = placed.filter(({ id }) => {
    const parent = byId.get(parents.get(id) ?? '');
    return !parent || !isLevel(parent.kind);
  });
  return { kind: act.kind, title: act.title, blocks: top, footnotes: act.footnotes };
}

function placedOf(blocks: readonly Block[]): Placed[] {
  const numbers = numberBlocks(blocks);
  return blocks.map(({ id, kind, number, runs, cell }) => ({ id, cell, kind: lineKind(kind), number: numbers.get(id)!, kept: number !== undefined, runs: tidyRuns(runs), children: [] }));
}

function lineKind(kind: BlockKind): BlockKind {
  return kind === 'cell' ? 'paragraph' : kind;
}

/** One document: the act itself, an annex, or what the act approves below its signature. */
interface Component {
  annex: Placed | null;
  preface: Placed[];
  preamble: Placed[];
  body: Placed[];
  conclusions: Placed[];
}

function componentsOf(top: readonly Placed[]): Component[] {
  const groups: { annex: Placed | null; blocks: Placed[] }[] = [{ annex: null, blocks: [] }];
  let signed = false;
  for (const block of top) {
    const head = block.kind === 'approval' || block.kind === 'title' || block.kind === 'preamble';
    const annex = block.kind === 'annex';
    if (annex || (signed && head)) {
      groups.push({ annex: annex ? block : null, blocks: [] });
      signed = false;
    }
    if (block.kind === 'signature') signed = true;
    if (!annex) groups.at(-1)!.blocks.push(block);
  }
  return groups.map(({ annex, blocks }) => ({ annex, ...divide(blocks) }));
}

/** Head, body and end. What stands elsewhere than it should stays in its place in the body. */
function divide(blocks: readonly Placed[]): Omit<Component, 'annex'> {
  let preface = 0;
  for (let i = 0; i < blocks.length && ['approval', 'title', 'paragraph'].includes(blocks[i]!.kind); i++) if (blocks[i]!.kind !== 'paragraph') preface = i + 1;
  let body = preface;
  while (blocks[body]?.kind === 'preamble') body++;
  let conclusions = blocks.length;
  for (let i = blocks.length - 1; i >= body && ['signature', 'paragraph'].includes(blocks[i]!.kind); i--) if (blocks[i]!.kind === 'signature') conclusions = i;
  return { preface: blocks.slice(0, preface), preamble: blocks.slice(preface, body), body: blocks.slice(body, conclusions), conclusions: blocks.slice(conclusions) };
}

class Writer {
  readonly #eIds = new EIds();
  readonly #out: string[] = [];
  readonly #source: Source;
  readonly #options: AkomaNtosoOptions;
  /** The eIds given to blocks so far. */
  readonly eIdOfBlock = new Map<string, string>();
  #targets: ReadonlyMap<string, string> = new Map();

  constructor(source: Source, options: AkomaNtosoOptions) {
    this.#source = source;
    this.#options = options;
  }

  /** @param targets the eIds of the blocks that references point to */
  document(targets: ReadonlyMap<string, string> = new Map()): string {
    this.#targets = targets;
    const [main, ...attached] = componentsOf(this.#source.blocks);
    this.#out.push('<?xml version="1.0" encoding="UTF-8"?>');
    this.#open('akomaNtoso', { xmlns: namespace, 'xmlns:n': ownNamespace });
    this.#open('bill', { name: this.#source.kind, contains: 'singleVersion' });
    this.#out.push(metaOf(this.#source, this.#options, this.#eIds));
    this.#component(main!, 'body', '');
    if (attached.length > 0) {
      this.#open('attachments', {});
      for (const component of attached) this.#attachment(component);
      this.#close('attachments');
    }
    this.#close('bill');
    this.#close('akomaNtoso');
    return `${this.#out.join('\n')}\n`;
  }

  #attachment(component: Component): void {
    const { annex } = component;
    const eId = this.#eIds.counted('', eIdNames['attachment']!);
    if (annex) this.eIdOfBlock.set(annex.id, eId);
    this.#open('attachment', { eId, GUID: annex?.id });
    if (annex) this.#labels(annex, eId, true);
    this.#open('doc', { name: annex ? 'annex' : approvedDoc });
    this.#out.push(attachmentMetaOf(this.#source, this.#options, eId));
    this.#component(component, 'mainBody', eId);
    this.#close('doc');
    this.#close('attachment');
  }

  #component({ preface, preamble, body, conclusions }: Component, name: 'body' | 'mainBody', prefix: string): void {
    if (preface.length > 0) {
      this.#open('preface', {});
      for (const [i, block] of preface.entries()) {
        if (block.cell) this.#table(preface, i);
        else if (block.kind === 'title') this.#line(block, 'docTitle');
        else if (block.kind === 'paragraph') this.#line(block);
        else {
          this.#open('container', { name: 'approval', eId: this.#eIds.counted(prefix, 'container') });
          this.#line(block);
          this.#close('container');
        }
      }
      this.#close('preface');
    }
    if (preamble.length > 0) {
      this.#open('preamble', {});
      for (const block of preamble) this.#line(block);
      this.#close('preamble');
    }
    this.#open(name, {});
    if (body.length === 0) this.#out.push(element('hcontainer', { name: 'empty', eId: this.#eIds.counted(prefix, 'hcontainer') }, ''));
    this.#body(body, prefix);
    this.#close(name);
    if (conclusions.length > 0) {
      this.#open('conclusions', {});
      for (const [i, block] of conclusions.entries()) {
        if (block.cell) this.#table(conclusions, i);
        else if (block.kind === 'signature') this.#line(block, 'signature');
        else this.#line(block, '', 'block');
      }
      this.#close('conclusions');
    }
  }

  #body(blocks: readonly Placed[], prefix: string): void {
    for (let i = 0; i < blocks.length; i++) {
      const { kind } = blocks[i]!;
      if (isLevel(kind)) {
        this.#level(blocks[i]!, prefix, prefix, false);
        continue;
      }
      const eId = this.#eIds.counted(prefix, 'hcontainer');
      const name = Object.entries(lineContainers).find(([, lines]) => lines === kind)![0];
      this.#open('hcontainer', { name, eId });
      this.#open('content', { eId: this.#eIds.only(eId, 'content') });
      for (; blocks[i]?.kind === kind; i++) this.#text(blocks, i);
      i--;
      this.#close('content');
      this.#close('hcontainer');
    }
  }

  /** @param prefix of the document, for what is numbered throughout it; `parent` for what is numbered within its parent */
  #level(block: Placed, prefix: string, parent: string, inArticle: boolean): void {
    if (!isLevel(block.kind)) return;
    const name = block.kind === 'part' && inArticle ? 'paragraph' : levelElements[block.kind];
    const headed = block.kind === 'section' || block.kind === 'chapter' || block.kind === 'article';
    const eId = this.#eIds.numbered(headed ? prefix : parent, eIdNames[name]!, block.kind, block.number);
    const paragraphs = block.children.filter(({ kind }) => kind === 'paragraph');
    const levels = block.children.filter(({ kind }) => kind !== 'paragraph');
    const named = headed || (name === 'part' && levels.length > 0 && isName(block.runs));
    this.eIdOfBlock.set(block.id, eId);
    this.#open(name, { eId, GUID: block.id });
    this.#labels(block, eId, named);
    const own = !named && (block.runs.length > 0 || paragraphs.length > 0);
    if (own || paragraphs.length > 0) {
      const texts = levels.length > 0 ? 'intro' : 'content';
      this.#open(texts, { eId: this.#eIds.only(eId, texts) });
      if (own) this.#out.push(element('p', { 'xml:space': spaceOf(block.runs) }, this.#inline(block.runs)));
      for (const i of paragraphs.keys()) this.#text(paragraphs, i);
      this.#close(texts);
    }
    for (const child of levels) this.#level(child, prefix, eId, inArticle || block.kind === 'article');
    this.#close(name);
  }

  #labels({ kind, number, kept, runs }: Placed, eId: string, named: boolean): void {
    if (number !== '' || kind === 'annex') this.#out.push(element('num', labelAttributes(number, kept), inline([{ text: number }])));
    if (named && runs.length > 0) this.#out.push(element('heading', { eId: this.#eIds.only(eId, 'heading'), 'xml:space': spaceOf(runs) }, this.#inline(runs)));
  }

  #text(blocks: readonly Placed[], i: number): void {
    if (blocks[i]!.cell) this.#table(blocks, i);
    else this.#line(blocks[i]!);
  }

  /** Writes the table that begins at a block; nothing at its further cells. A hole is written as an empty cell, which it is when it is read. */
  #table(blocks: readonly Placed[], start: number): void {
    const { table } = blocks[start]!.cell!;
    if (blocks[start - 1]?.cell?.table === table) return;
    const grid = gridOf(blocks.slice(start, tableEnd(blocks, start)) as (Placed & CellBlock)[]);
    this.#open('table', { GUID: table });
    for (const [r, row] of slotsOf(grid).entries()) {
      this.#open('tr', {});
      for (const [c, slot] of row.entries()) {
        if (slot && (slot.row !== r || slot.column !== c)) continue;
        const name = slot?.block.cell.header ? 'th' : 'td';
        this.#open(name, { rowspan: slot && slot.rows > 1 ? String(slot.rows) : undefined, colspan: slot && slot.columns > 1 ? String(slot.columns) : undefined });
        if (slot) this.#line(slot.block);
        else this.#out.push(element('p', {}, ''));
        this.#close(name);
      }
      this.#close('tr');
    }
    this.#close('table');
  }

  #line({ id, number, runs }: Placed, within = '', name: 'p' | 'block' = 'p'): void {
    const label = number === '' ? '' : element('inline', { name: 'num', ...labelAttributes(number, false) }, inline([{ text: number }]));
    const text = within ? element(within, {}, this.#inline(runs)) : this.#inline(runs);
    this.#out.push(element(name, { ...(name === 'block' ? { name: 'text' } : {}), GUID: id, 'xml:space': spaceOf(runs) }, label + text));
  }

  #inline(runs: readonly TextRun[]): string {
    return inline(runs, (id) => this.#targets.get(id) ?? refId + id);
  }

  #open(name: string, values: Record<string, string | undefined>): void {
    this.#out.push(`<${name}${attributes(values)}>`);
  }

  #close(name: string): void {
    this.#out.push(`</${name}>`);
  }
}

function labelAttributes(number: string, kept: boolean): Record<string, string | undefined> {
  return { 'n:kept': kept ? 'true' : undefined, 'xml:space': spaceOf([{ text: number }]) };
}

/** True for a name such as “Ümumi müddəalar”, which does not end like a sentence. */
function isName(runs: readonly TextRun[]): boolean {
  const text = runs.map((run) => (run.note === undefined ? run.text : '')).join('').trimEnd();
  return text !== '' && !/[.;:,!?]$/.test(text);
}
