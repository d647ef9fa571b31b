import * as Y from 'yjs';
import { Act, ActKind, type Block, BlockKind, blockKinds, Cell, fitRuns, Footnote } from './block.ts';
import { shareOrder } from './cells.ts';
import type { BlockText } from './cut-text.ts';
import { actWords } from './edit.ts';
import { formThatSays, type Say, sayWith } from './link.ts';
import { numberBlocks } from './numbering.ts';
import { inPlace, ownOrder, type Unplaced } from './places.ts';
import { restoredOf } from './restored.ts';
import { type Offsets, offsetsOf, pieceOf, runsOf, spansOf } from './spans.ts';
import { suggestedParts } from './split-join.ts';
import { StrandWatch } from './strand-changes.ts';
import { isTakenOut, type Layout, layoutOf } from './strands.ts';
import { sortBlocks } from './structure.ts';
import { blocksRestored, blocksSuggested } from './suggestion-places.ts';
import { suggestionPartsOf, suggestionsOf } from './suggestions.ts';

export * from './edit.ts';
export * from './link.ts';
export * from './spans.ts';
export * from './split-join.ts';
export type { BlockText } from './cut-text.ts';
export * from './undo.ts';

/*
 * The text of an act as a Yjs document:
 *   getMap('act')    → kind, title
 *   getMap('blocks') → id → Y.Map { kind, order, text: Y.Text or within: id, number?, cell?: { table, row, column }, rows?, columns?,
 *     header?, removed?, inserted?, there? }
 *   getMap('joins')  → key → { block, host }
 *   getArray('footnotes') → { mark, text }
 *   getMap('suggestions'), getMap('suggestionParts') → what somebody would change (`suggestions.ts`)
 *   getMap('comments') → comments of those who write, no part of the act (`comments.ts`)
 * A linked reference is one character with the attribute `ref` (`link.ts`), so that it says the number its target has now.
 * Where the text of blocks is that were split or joined: `strands.ts`.
 * A removed block stays as an empty map marked `removed`, and one whose insertion was undone as one `inserted` but not
 * `there`. Text that somebody wrote into it meanwhile makes it visible again after the merge: in a law nothing may vanish
 * because somebody else deleted around it.
 */

export type BlockMap = Y.Map<unknown>;

/** The map of blocks of a document. */
export function blocksOf(doc: Y.Doc): Y.Map<BlockMap> {
  return doc.getMap<BlockMap>('blocks');
}

/** The kind and name of the act. */
export function metaOf(doc: Y.Doc): Y.Map<unknown> {
  return doc.getMap('act');
}

/** The footnotes of the published text, in their order. */
export function footnotesOf(doc: Y.Doc): Y.Array<Footnote> {
  return doc.getArray('footnotes');
}

/**
 * A document with the text of an act. Make it once and hand its state to others: two documents made apart from the
 * same act hold the same ids but not the same text, and must not be merged.
 * @throws ZodError where the act breaks the schema or its limits
 */
export function createText(act: Act): Y.Doc {
  const { kind, title, blocks, footnotes } = Act.parse(act);
  const doc = new Y.Doc();
  doc.transact(() => {
    metaOf(doc).set('kind', kind);
    metaOf(doc).set('title', title);
    const say = sayIn(sortBlocks(blocks));
    for (const block of blocks) blocksOf(doc).set(block.id, newBlockMap(block, say));
    if (footnotes) footnotesOf(doc).push(footnotes);
  });
  return doc;
}

/**
 * A block map that is not in a document yet. A run with `ref` becomes a linked reference where that says the same words or
 * its target is gone, else it is only its words: no text is changed by being put in.
 * @param say the act the references are of; without it they are only words
 */
export function newBlockMap({ kind, order, runs, number, cell }: Omit<Block, 'id'>, say?: Say): BlockMap {
  const map: BlockMap = new Y.Map();
  const text = new Y.Text();
  text.applyDelta(fitRuns(runs).map((run) => {
    const { ref: to, text: shown } = run;
    if (to === undefined || !say) return pieceOf(run, null);
    const gone = say({ to, form: 'plain' }) === null && shown.length <= 80;
    const form = gone ? (/-c[ıiuü]$/.test(shown) ? 'ordinal' : 'plain') : formThatSays(shown, to, say);
    return pieceOf(run, form && { to, form, shown });
  }));
  map.set('kind', kind);
  map.set('order', order);
  map.set('text', text);
  if (number !== undefined) map.set('number', number);
  if (cell) {
    const { table, row, column, ...rest } = cell;
    map.set('cell', { table, row, column });
    // Beside the place, so that one person's merging and another's heading of the same cell are both kept.
    for (const [name, value] of Object.entries(rest)) map.set(name, value);
  }
  return map;
}

/** The act as it stands, its blocks in reading order, without what is only suggested. Never throws: what a damaged document holds is read as plain text. */
export function readAct(doc: Y.Doc): Act {
  const kind = ActKind.safeParse(metaOf(doc).get('kind'));
  const title = metaOf(doc).get('title');
  const layout = layoutOf(doc, 'act');
  const say = sayOf(doc);
  const blocks = listOf(doc, layout).map((head) => readListed(layout, head, say));
  const footnotes = readFootnotes(doc);
  return {
    kind: kind.success ? kind.data : 'other',
    title: typeof title === 'string' ? title : '',
    blocks,
    ...(footnotes.length > 0 ? { footnotes } : {}),
  };
}

/** The footnotes as they stand, without what is damaged and what two people have brought apart. */
export function readFootnotes(doc: Y.Doc): Footnote[] {
  const notes = new Map<string, Footnote>();
  for (const note of footnotesOf(doc).toArray()) {
    const read = Footnote.safeParse(note);
    const key = read.success ? JSON.stringify([read.data.mark, read.data.text]) : '';
    if (read.success && !notes.has(key)) notes.set(key, read.data);
  }
  return [...notes.values()];
}

/**
 * One block, or null where there is none (any more).
 * @param say what references say; for many blocks prepare it once with `sayOf`
 */
export function readBlock(doc: Y.Doc, id: string, say: Say = sayOf(doc)): Block | null {
  const map = blocksOf(doc).get(id);
  const layout = layoutOf(doc, 'act');
  if (!map || !layout.isThere(id, map)) return null;
  const head = headOf(id, map);
  return readListed(layout, head.order === null ? listOf(doc, layout).find((block) => block.id === id)! : { ...head, order: head.order }, say);
}

/** What linked references say in the document as it stands; the blocks are numbered when the first one is asked for. */
export function sayOf(doc: Y.Doc): Say {
  let say: Say | null = null;
  return (link) => (say ??= sayIn(actList(doc)))(link);
}

/** @param blocks in reading order */
function sayIn(blocks: readonly Pick<Block, 'id' | 'kind' | 'number'>[]): Say {
  const numbers = numberBlocks(blocks);
  const kinds = new Map(blocks.map(({ id, kind }) => [id, kind]));
  return sayWith((id) => (kinds.has(id) ? { kind: kinds.get(id)!, number: numbers.get(id) ?? '' } : null));
}

/** The offsets of one block, between its text of the document and its text of the act; null where the block is not there. */
export function offsetsIn(doc: Y.Doc, id: string, say: Say = sayOf(doc)): Offsets | null {
  const text = blockText(doc, id);
  return text && offsetsOf(spansOf(text), say);
}

/** Where in the document a place in the text of the act is: behind a suggested split that is another block. Null where the block is not there. */
export function placeInDocument(doc: Y.Doc, id: string, offset: number, say: Say = sayOf(doc)): { id: string; offset: number } | null {
  const textOf = blockTexts(doc);
  const parts = [id, ...suggestedParts(doc, id)].flatMap((part) => {
    const text = textOf(part);
    return text ? [{ id: part, text }] : [];
  });
  let rest = offset;
  for (const [i, part] of parts.entries()) {
    const { length } = actWords(part.text, say);
    if (rest <= length || i === parts.length - 1) return { id: part.id, offset: offsetsOf(spansOf(part.text), say).toDocument(rest, true) };
    rest -= length;
  }
  return null;
}

/** The text of one block, to be edited in place; null where the block is not there. */
export function blockText(doc: Y.Doc, id: string): BlockText | null {
  return blockTexts(doc)(id);
}

/** The texts of blocks as of now, for reading many at once. */
export function blockTexts(doc: Y.Doc): (id: string) => BlockText | null {
  const layout = layoutOf(doc);
  return (id) => {
    const map = blocksOf(doc).get(id);
    return map && layout.isThere(id, map) ? layout.text(id, map) : null;
  };
}

/** The texts of listed blocks, which are known to be there. @param doc as it was when they were listed */
export function listedTexts(doc: Y.Doc): (block: Pick<ListedBlock, 'id' | 'map'>) => BlockText {
  const layout = layoutOf(doc);
  return ({ id, map }) => layout.text(id, map);
}

export interface ListedBlock {
  id: string;
  kind: BlockKind;
  order: string;
  number?: string;
  cell?: Cell;
  map: BlockMap;
  /** It was split off and never moved: its key is derived from its place in the text. */
  follows?: true;
}

/**
 * Ids, kinds and keys of the blocks on the page in reading order, without their text; also of those that are only suggested.
 * The cells of a table all have the key of the first.
 */
export function blockList(doc: Y.Doc): ListedBlock[] {
  return shareOrder(listOf(doc, layoutOf(doc)));
}

/** The blocks of the act, like `blockList`: numbers are counted in these. */
export function actList(doc: Y.Doc): ListedBlock[] {
  return shareOrder(listOf(doc, layoutOf(doc, 'act')));
}

/** Those on the page and those of the act: one and the same list where nothing is suggested. */
export function blockLists(doc: Y.Doc): { page: ListedBlock[]; act: ListedBlock[] } {
  const page = blockList(doc);
  return { page, act: layoutOf(doc, 'act') === layoutOf(doc) ? page : actList(doc) };
}

function listOf(doc: Y.Doc, layout: Layout): ListedBlock[] {
  const list = [];
  for (const [id, map] of blocksOf(doc)) {
    if (layout.isThere(id, map)) list.push(headOf(id, map));
  }
  return inPlace(doc, layout, list);
}

function headOf(id: string, map: BlockMap): Unplaced {
  const [kind, number] = [map.get('kind'), map.get('number')];
  const cell = kind === 'cell' ? cellOf(map) : null;
  if (cell) return { id, map, kind: 'cell', order: ownOrder(map), cell };
  const head: Unplaced = { id, map, kind: kind !== 'cell' && (blockKinds as readonly unknown[]).includes(kind) ? (kind as BlockKind) : 'paragraph', order: ownOrder(map) };
  if (typeof number === 'string' && number !== '') head.number = number;
  return head;
}

function readListed(layout: Layout, { id, kind, order, number, cell, map }: ListedBlock, say: Say): Block {
  return { id, kind, order, runs: runsOf(spansOf(layout.text(id, map)), say), ...(number === undefined ? {} : { number }), ...(cell ? { cell } : {}) };
}

const CellPlace = Cell.pick({ table: true, row: true, column: true });
const cellSpans = { rows: Cell.shape.rows.unwrap(), columns: Cell.shape.columns.unwrap() };

/** Where the cell of a map stands, removed or not; null where it says nothing of use. */
export function cellOf(map: BlockMap): Cell | null {
  const place = CellPlace.safeParse(map.get('cell'));
  if (!place.success) return null;
  const cell: Cell = place.data;
  for (const span of ['rows', 'columns'] as const) {
    const count = cellSpans[span].safeParse(map.get(span));
    if (count.success) cell[span] = count.data;
  }
  if (map.get('header') === true) cell.header = true;
  return cell;
}

/** What one transaction changed. */
export interface TextChange {
  /** Blocks whose text changed, and whose kind, place or number changed, appeared or went. */
  blocks: ReadonlySet<string>;
  /** Blocks appeared, went, moved, or changed their kind or number: contents and numbers are to be derived anew. */
  structure: boolean;
  meta: boolean;
  local: boolean;
  origin: unknown;
  transaction: Y.Transaction;
  /** The text changes by block, in the form of Yjs deltas. */
  deltas: ReadonlyMap<string, Y.YTextEvent['delta']>;
}

/** Calls back for each transaction that changed the text, once more where it changed what is suggested of it. @returns the function that ends it */
export function observeText(doc: Y.Doc, changed: (change: TextChange) => void): () => void {
  const blocks = blocksOf(doc);
  const watch = new StrandWatch(doc);
  const onBlocks = (events: Y.YEvent<Y.AbstractType<unknown>>[], transaction: Y.Transaction) => {
    const touched = new Set<string>();
    const strands = new Map<string, Y.YTextEvent['delta']>();
    let structure = false;
    for (const event of events) {
      if (event.target === (blocks as Y.AbstractType<unknown>)) {
        structure = true;
        for (const id of event.keys.keys()) touched.add(id);
        continue;
      }
      const id = String(event.path[0]);
      if (event instanceof Y.YTextEvent) strands.set(id, event.delta);
      else {
        touched.add(id);
        for (const other of watch.beside(id)) touched.add(other);
        structure = true;
      }
    }
    const texts = watch.take(strands);
    for (const id of texts.blocks) {
      touched.add(id);
      if (isTakenOut(blocks.get(id))) structure = true;
    }
    structure ||= texts.structure;
    const { deltas } = texts;
    changed({ blocks: touched, structure, meta: false, local: transaction.local, origin: transaction.origin, transaction, deltas });
  };
  const onMeta = (_event: Y.YMapEvent<unknown>, transaction: Y.Transaction) =>
    changed({ blocks: new Set(), structure: false, meta: true, local: transaction.local, origin: transaction.origin, transaction, deltas: new Map() });
  const tell = (touched: ReadonlySet<string>, structure: boolean, transaction: Y.Transaction) => {
    if (touched.size > 0) changed({ blocks: touched, structure, meta: false, local: transaction.local, origin: transaction.origin, transaction, deltas: new Map() });
  };
  const onSuggestions = (event: Y.YMapEvent<unknown>, transaction: Y.Transaction) => {
    const { blocks: touched, structure } = blocksSuggested(doc, event);
    tell(touched, structure, transaction);
  };
  const onRestored = (event: Y.YMapEvent<unknown>, transaction: Y.Transaction) => tell(blocksRestored(doc, event), false, transaction);
  blocks.observeDeep(onBlocks as Parameters<typeof blocks.observeDeep>[0]);
  for (const map of [suggestionsOf(doc), suggestionPartsOf(doc)]) map.observe(onSuggestions);
  restoredOf(doc).observe(onRestored);
  metaOf(doc).observe(onMeta);
  return () => {
    blocks.unobserveDeep(onBlocks as Parameters<typeof blocks.observeDeep>[0]);
    for (const map of [suggestionsOf(doc), suggestionPartsOf(doc)]) map.unobserve(onSuggestions);
    restoredOf(doc).unobserve(onRestored);
    metaOf(doc).unobserve(onMeta);
  };
}
