import { type Act, type ActKind, type Block, type BlockKind, textOf } from '../block.ts';
import { type Definition, definitionsOf } from '../definitions.ts';
import { bareNumber, numberBlocks } from '../numbering.ts';
import { parentsOf, sortBlocks } from '../structure.ts';
import { type Reference, referencesOf } from '../references/index.ts';
import type { Finding } from './finding.ts';
import { quotedBlocks } from '../quotations.ts';

/** A block as the rules see it. */
export interface CheckBlock {
  id: string;
  kind: BlockKind;
  text: string;
  /** Where the text ends before the marks of footnotes (`… edilir. [12]`) and white space. */
  end: number;
  /** The number as shown and as cited. */
  number: string;
  bare: string;
  /** True where the number is kept and not derived. */
  kept: boolean;
  index: number;
  parent: CheckBlock | null;
  children: CheckBlock[];
  /** The annex the block stands in, null for the act itself. */
  annex: CheckBlock | null;
  /** The block belongs to the wording of another act, quoted over several blocks. */
  quoted: boolean;
}

/** One act prepared for the rules. */
export interface CheckContext {
  act: Act;
  kind: ActKind;
  /** The name of the act as its text has it. */
  title: string;
  /** Blocks in reading order, without what a publisher has put around the act. */
  blocks: readonly CheckBlock[];
  /** The act changes or repeals others by its name (L 29.2). */
  amending: boolean;
  /** The act approves a statute, rules and the like (L 30.6). */
  approving: boolean;
  /** A consolidated text of an act in force: extra numbers are right there (L 32). */
  inForce: boolean;
  definitions: () => readonly Definition[];
  /** References of sentences that begin one with “bu” (L 58): a number alone may belong to an act or list named before. */
  ownReferences: () => readonly Reference[];
}

/** A rule of drafting: looks at one block at a time, or at the act as a whole. */
export type Rule =
  | { block: (block: CheckBlock, context: CheckContext) => Finding[] }
  | { act: (context: CheckContext) => Finding[] };

/** Prepares an act for the rules; linear in its length. */
export function contextOf(act: Act): CheckContext {
  const sorted = sortBlocks(act.blocks);
  const numbers = numberBlocks(sorted);
  const texts = sorted.map(textOf);
  // An import has taken them apart already; a list of contents may name them too.
  const apparatus = act.footnotes ? -1 : texts.findIndex((text) => beginsApparatus.test(text));
  const body = sorted.slice(0, apparatus < 0 ? undefined : apparatus);
  const parents = parentsOf(body);
  const quoted = quotedBlocks(texts);
  const byId = new Map<string, CheckBlock>();
  let annex: CheckBlock | null = null;
  let begun = false;
  const blocks = body.map(({ id, kind, number }, index): CheckBlock => {
    const text = texts[index]!;
    const shown = numbers.get(id)!;
    const parent = byId.get(parents.get(id) ?? '') ?? null;
    const block: CheckBlock = {
      id, kind, text, end: endOf(body[index]!, text), number: shown, bare: bareNumber(kind, shown), kept: number !== undefined, index, parent, children: [], annex, quoted: quoted.has(index),
    };
    if (kind === 'annex') block.annex = annex = block;
    // What is approved follows the act that approves it, often without an annex line.
    else if (kind === 'approval' && begun && body[index - 1]!.kind !== 'approval') block.annex = annex = block;
    begun ||= shown !== '';
    byId.set(id, block);
    parent?.children.push(block);
    return block;
  });
  const title = blocks.filter((block) => block.kind === 'title' && !block.annex).map(({ text }) => text.trim()).join(' ') || act.title;
  const before = sorted.slice(0, body.length);
  let definitions: readonly Definition[] | null = null;
  let references: readonly Reference[] | null = null;
  return {
    act,
    kind: act.kind,
    title,
    blocks,
    amending: /(?:dəyişiklik(?:lər)?|əlavə(?:lər)?)(?:in)?\s+edilməsi/iu.test(title),
    approving: /təsd[iİ]q\s+ed[iİ]lməs[iİ]/iu.test(title),
    inForce: act.footnotes !== undefined || blocks.some(({ text, end }) => /^\s*\[\d+\]/.test(text.slice(end)) || isRepealed(text)),
    definitions: () => (definitions ??= definitionsOf(before)),
    ownReferences: () => (references ??= ownReferencesOf(act, byId)),
  };
}

const ofOwn = /(?<!\p{L})bu\s+\p{L}{2}/iu;
const numbered = /\d\S{0,30}\s+(?:nömrəl[iİ]\s+)?(?:maddə|hissə|yarımbənd|bənd|abzas|fəs[il]|bölmə|əlavə)/iu;

function ownReferencesOf(act: Act, byId: ReadonlyMap<string, CheckBlock>): Reference[] {
  // Without their text the other blocks still have their place and number, and cost nothing to read.
  const isSpoken = (text: string) => ofOwn.test(text) && numbered.test(text);
  const spoken = act.blocks.map((block) => (isSpoken(byId.get(block.id)?.text ?? '') ? block : { ...block, runs: [] }));
  return referencesOf({ ...act, blocks: spoken });
}

/** Whether a reference at this place of a text is one that “bu” stands before. */
export function saysOwn(text: string, at: number): boolean {
  return ofOwn.test(text.slice(Math.max(0, at - 100), at));
}

/** The lists of sources and changes that a publisher of consolidated texts puts behind an act. */
const beginsApparatus = /^(?:İSTİFADƏ OLUNMUŞ MƏNBƏ SƏNƏD|(?:\p{L}+\s+){0,3}EDİLMİŞ DƏYİŞİKLİK VƏ ƏLAVƏLƏRİN SİYAHISI|\[1\]\s)/u;

/** Whether a block only says that the element is repealed; it keeps its number (L 32.1). */
export function isRepealed(text: string): boolean {
  return text.length < 60 && /(?:ləğv\s+(?:edil|olun)\p{L}+|çıxarıl(?:mış|ıb)\p{L}*|qüvvədən\s+düş\p{L}+)[\s.;()[\]\d*]*$/iu.test(text);
}

/** How far above a numbered line the note it belongs to is looked for, in blocks. */
const longestNote = 60;

/** The line that introduces the points of a note under an article: “Qeyd: 1. …”, “Qeyd. … başa düşülür:”; null for parts of the article itself. */
export function noteAbove({ kind, parent, index, bare }: CheckBlock, blocks: readonly CheckBlock[]): CheckBlock | null {
  if (kind !== 'part' || parent?.kind !== 'article' || bare.includes('.')) return null;
  for (let i = index - 1; i > parent.index && i >= index - longestNote; i--) {
    const above = blocks[i]!;
    if (above.kind === 'paragraph') return /^\s*[“"«]?qeyd/iu.test(above.text) || above.text.slice(0, above.end).endsWith(':') ? above : null;
  }
  return null;
}

function endOf({ runs }: Block, text: string): number {
  let end = text.length;
  for (const run of runs.toReversed()) {
    if (run.note === undefined && run.text.trim() !== '') break;
    end -= run.text.length;
  }
  return end - /(?:\s|\[\d{1,4}\]|KMQ?\d{1,2})*$/.exec(text.slice(Math.max(0, end - 60), end))![0].length;
}
