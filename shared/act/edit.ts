import type * as Y from 'yjs';
import { type ActKind, type Block, type BlockKind, type Footnote, limits, type Mark, newBlockId } from './block.ts';
import { tableEnd, tableStart } from './cells.ts';
import { wordDiff } from './diff.ts';
import { firstKeys, keysBetween } from './order.ts';
import { endOfSubtree, ladder, leafRank, rankOf } from './structure.ts';
import { linkChar, type Say } from './link.ts';
import { attributesOf, deltaOf, offsetsOf, spansOf, wordsOfSpan } from './spans.ts';
import { blockList, type BlockMap, blocksOf, footnotesOf, isThere, metaOf, newBlockMap, sayOf, textOfMap } from './text.ts';

/*
 * Every function here is one transaction with the given origin, and does nothing (returning false or null) where the
 * block is not there any more. What holds when two people edit apart and merge: both see the same act; no block and no
 * typed character is lost unless somebody deleted that very character; the last change of kind, place or number wins.
 */

type NewBlock = Pick<Block, 'kind'> & Partial<Pick<Block, 'id' | 'runs' | 'number' | 'cell'>>;
type Listed = ReturnType<typeof blockList>;

/** Inserts blocks after the block `after` or the table it is in (null: at the beginning, an unknown id: at the end). @returns their ids */
export function insertBlocks(doc: Y.Doc, after: string | null, blocks: readonly NewBlock[], origin: unknown): string[] {
  const list = blockList(doc);
  if (list.length + blocks.length > limits.blocks) return [];
  const ids: string[] = [];
  doc.transact(() => {
    const orders = makeRoom(list, indexAfter(list, after), blocks.length);
    const say = sayOf(doc);
    blocks.forEach(({ id = newBlockId(), kind, runs = [], number, cell }, i) => {
      blocksOf(doc).set(id, newBlockMap({ kind, runs, order: orders[i]!, number, cell }, say));
      ids.push(id);
    });
  }, origin);
  return ids;
}

/** Inserts one block after the block `after` (null: at the beginning). @returns its id, or null when the act is full */
export function insertBlock(doc: Y.Doc, after: string | null, block: NewBlock, origin: unknown): string | null {
  return insertBlocks(doc, after, [block], origin)[0] ?? null;
}

/**
 * Removes blocks (not their children). What somebody else types into one meanwhile stays and shows it again. Of a table
 * that is not removed whole the cells stay, without their text.
 */
export function removeBlocks(doc: Y.Doc, ids: readonly string[], origin: unknown): void {
  const kept = cellsKept(doc, ids);
  doc.transact(() => {
    for (const id of ids) {
      const map = there(doc, id);
      if (!map) continue;
      const text = textOfMap(map)!;
      text.delete(0, text.length);
      if (!kept.has(id)) map.set('removed', true);
    }
  }, origin);
}

export function removeBlock(doc: Y.Doc, id: string, origin: unknown): void {
  removeBlocks(doc, [id], origin);
}

/**
 * Moves a block with its children, or the table it is in, behind the block `after` or the table that is in (null: to the
 * beginning). Only keys of order change, so text
 * written into the moved blocks meanwhile is kept; of two moves of one block the last wins.
 */
export function moveBlock(doc: Y.Doc, id: string, after: string | null, origin: unknown): boolean {
  const list = blockList(doc);
  const start = tableStart(list, list.findIndex((block) => block.id === id));
  if (start < 0 || (after !== null && !list.some((block) => block.id === after))) return false;
  const moved = list.splice(start, endOfSubtree(list, start) - start);
  if (moved.some((block) => block.id === after)) return false;
  doc.transact(() => {
    const orders = makeRoom(list, indexAfter(list, after), moved.length);
    moved.forEach(({ map }, i) => map.set('order', orders[i]!));
  }, origin);
  return true;
}

/**
 * Moves a block with its children one place up (-1) or down (1): past its neighbour of the same level, or over the
 * heading at the edge of its group into the next one.
 */
export function moveBy(doc: Y.Doc, id: string, by: -1 | 1, origin: unknown): boolean {
  const list = blockList(doc);
  const start = tableStart(list, list.findIndex((block) => block.id === id));
  if (start < 0) return false;
  const rank = rankOf(list[start]!.kind);
  if (by === 1) {
    const next = endOfSubtree(list, start);
    if (next >= list.length || (rank !== leafRank && rankOf(list[next]!.kind) === leafRank)) return false;
    const end = rankOf(list[next]!.kind) === rank ? endOfSubtree(list, next) : next + 1;
    return moveBlock(doc, id, list[end - 1]!.id, origin);
  }
  let before = tableStart(list, start - 1);
  while (rank !== leafRank && before > 0 && rankOf(list[before]!.kind) > rank) before--;
  if (before < 0 || rankOf(list[before]!.kind) > rank) return false;
  return moveBlock(doc, id, list[before - 1]?.id ?? null, origin);
}

/** Sets the kind of one block. A number it kept goes with the old kind. A cell stays one, and nothing else becomes one. */
export function setKind(doc: Y.Doc, id: string, kind: BlockKind, origin: unknown): boolean {
  const map = there(doc, id);
  if (!map || kind === 'cell' || map.get('kind') === 'cell') return false;
  if (map.get('kind') !== kind) doc.transact(() => changeKind(map, kind), origin);
  return true;
}

/** Puts a block and its children one level deeper, as long as a block of its level stands before it and the deepest fits. */
export function indent(doc: Y.Doc, id: string, origin: unknown): boolean {
  return shift(doc, id, 1, origin);
}

/** Puts a block and its children one level higher. */
export function outdent(doc: Y.Doc, id: string, origin: unknown): boolean {
  return shift(doc, id, -1, origin);
}

/** What `indent` and `outdent` would do, for the state of buttons. @param list the blocks in reading order */
export function canShift(list: readonly { id: string; kind: BlockKind }[], id: string, by: -1 | 1): boolean {
  return shifted(list, id, by) !== null;
}

function shift(doc: Y.Doc, id: string, by: -1 | 1, origin: unknown): boolean {
  const list = blockList(doc);
  const kinds = shifted(list, id, by);
  if (!kinds) return false;
  const start = list.findIndex((block) => block.id === id);
  doc.transact(() => kinds.forEach((kind, i) => kind !== list[start + i]!.kind && changeKind(list[start + i]!.map, kind)), origin);
  return true;
}

function shifted(list: readonly { id: string; kind: BlockKind }[], id: string, by: -1 | 1): BlockKind[] | null {
  const start = list.findIndex((block) => block.id === id);
  if (start < 0) return null;
  const levels: readonly BlockKind[] = ladder;
  if (!levels.includes(list[start]!.kind)) return null;
  if (by === 1) {
    let before = start - 1;
    while (before >= 0 && rankOf(list[before]!.kind) === leafRank) before--;
    if (before < 0 || rankOf(list[before]!.kind) < rankOf(list[start]!.kind)) return null;
  }
  const kinds = list.slice(start, endOfSubtree(list, start)).map(({ kind }) => (levels.includes(kind) ? levels[levels.indexOf(kind) + by] : kind));
  return kinds.includes(undefined) ? null : (kinds as BlockKind[]);
}

/**
 * Splits a block: the text from `offset` on goes into a new block of the same kind behind it. At the very beginning an
 * empty block is put before it instead, so that the text keeps its id. A cell has one block of text and is not split.
 * Merging: what another person types into the second half meanwhile is kept, but stays at the end of the first block;
 * a block that two people split apart has its second half twice. Both are for a person to review.
 * @returns the id of the block in which writing goes on
 */
export function splitBlock(doc: Y.Doc, id: string, offset: number, origin: unknown): string | null {
  const list = blockList(doc);
  const index = list.findIndex((block) => block.id === id);
  if (index < 0 || list.length >= limits.blocks) return null;
  const { map, kind } = list[index]!;
  if (kind === 'cell') return null;
  const text = textOfMap(map)!;
  const at = Math.max(0, Math.min(offset, text.length));
  const newId = newBlockId();
  doc.transact(() => {
    const before = at === 0 && text.length > 0;
    const [order] = makeRoom(list, before ? index - 1 : index, 1);
    const half = newBlockMap({ kind, order: order!, runs: [] });
    blocksOf(doc).set(newId, half);
    if (!before) {
      textOfMap(half)!.applyDelta(deltaOf(text, at));
      text.delete(at, text.length - at);
    }
    map.delete('removed');
  }, origin);
  return at === 0 && text.length > 0 ? id : newId;
}

/**
 * Joins a block to the one before it. Where that one is empty it goes and the block stays as it is. A cell is not joined.
 * Merging: what another person types into the joined block meanwhile stays in a block of its own at the old place;
 * a join made by two people apart puts the text in twice. Both are for a person to review.
 * @returns where the seam is, or null where there is nothing to join
 */
export function joinBlock(doc: Y.Doc, id: string, origin: unknown): { id: string; offset: number } | null {
  const list = blockList(doc);
  const index = list.findIndex((block) => block.id === id);
  if (index < 1) return null;
  const [before, block] = [list[index - 1]!, list[index]!];
  if (before.kind === 'cell' || block.kind === 'cell') return null;
  const [head, tail] = [textOfMap(before.map)!, textOfMap(block.map)!];
  const offset = head.length;
  if (offset + tail.length > limits.blockText) return null;
  if (offset === 0 && tail.length > 0) {
    removeBlock(doc, before.id, origin);
    return { id, offset: 0 };
  }
  doc.transact(() => {
    let at = offset;
    for (const { insert, attributes = {} } of deltaOf(tail)) {
      head.insert(at, insert, attributes);
      at += insert.length;
    }
    removeBlock(doc, id, origin);
  }, origin);
  return { id: before.id, offset };
}

/**
 * Replaces the characters `from`–`to` (UTF-16 units, clamped) of a block's text. Without `on` the new text takes the
 * marks of what stands before it.
 */
export function replaceText(doc: Y.Doc, id: string, from: number, to: number, inserted: string, origin: unknown, on?: Partial<Record<Mark, boolean>>): boolean {
  const map = there(doc, id);
  if (!map) return false;
  const text = textOfMap(map)!;
  const start = Math.max(0, Math.min(from, text.length));
  const end = Math.max(start, Math.min(to, text.length));
  const words = inserted.replaceAll(linkChar, '');
  if (text.length - (end - start) + words.length > limits.blockText) return false;
  doc.transact(() => {
    if (words !== '') insertWords(text, end, words, on);
    if (end > start) text.delete(start, end - start);
    map.delete('removed');
  }, origin);
  return true;
}

/** Sets or clears a mark on the characters `from`–`to` of a block. */
export function formatText(doc: Y.Doc, id: string, from: number, to: number, mark: Mark, on: boolean, origin: unknown): boolean {
  const map = there(doc, id);
  const length = map ? Math.min(to, textOfMap(map)!.length) - from : 0;
  if (length <= 0) return false;
  doc.transact(() => textOfMap(map!)!.format(from, length, { [mark]: on ? true : null }), origin);
  return true;
}

/**
 * Takes an accepted wording in: only the words that differ are replaced, so marks, anchors and what others write in the
 * rest of the block stay.
 */
export function applyWording(doc: Y.Doc, id: string, wording: string, origin: unknown): boolean {
  const map = there(doc, id);
  if (!map || wording.length > limits.blockText) return false;
  const say = sayOf(doc);
  doc.transact(() => {
    let at = 0;
    const words = spansOf(textOfMap(map)!).map((span) => wordsOfSpan(span, say)).join('');
    for (const { op, text: part } of wordDiff(words, wording)) {
      if (op === 'removed') replaceWords(doc, id, at, at + part.length, '', origin, say);
      else {
        if (op === 'added') replaceWords(doc, id, at, at, part, origin, say);
        at += part.length;
      }
    }
    map.delete('removed');
  }, origin);
  return true;
}

/**
 * Replaces the characters `from`–`to` of a block as the act has them (`textOf`). A reference that is changed in part becomes
 * plain words first, so that nothing of it is lost but what is replaced.
 */
export function replaceWords(doc: Y.Doc, id: string, from: number, to: number, inserted: string, origin: unknown, say: Say = sayOf(doc)): boolean {
  const map = there(doc, id);
  if (!map) return false;
  const text = textOfMap(map)!;
  let done = false;
  doc.transact(() => {
    let [inDocument, inAct] = [0, 0];
    const cut: { at: number; words: string }[] = [];
    for (const span of spansOf(text)) {
      const words = wordsOfSpan(span, say);
      const end = inAct + words.length;
      if (span.ref && ((from > inAct && from < end) || (to > inAct && to < end))) cut.push({ at: inDocument, words });
      inDocument += span.text.length;
      inAct = end;
    }
    for (const { at, words } of cut.toReversed()) unlinkAt(text, at, words);
    const { toDocument } = offsetsOf(spansOf(text), say);
    done = replaceText(doc, id, toDocument(from), Math.max(toDocument(from), toDocument(to, true)), inserted, origin);
  }, origin);
  return done;
}

/** Puts words in the place of the reference at `at`. */
export function unlinkAt(text: Y.Text, at: number, words: string): void {
  const [{ attributes = {} } = {}] = deltaOf(text, at);
  text.insert(at, words, { ...attributes, ref: null });
  text.delete(at + words.length, 1);
}

/** Gives a block a number of its own (L 32), or none to derive it again. */
export function setNumber(doc: Y.Doc, id: string, number: string | undefined, origin: unknown): boolean {
  const map = there(doc, id);
  if (!map || map.get('kind') === 'cell') return false;
  doc.transact(() => (number ? map.set('number', number) : map.delete('number')), origin);
  return true;
}

/** Sets the kind or the name of the act. */
export function setMeta(doc: Y.Doc, { kind, title }: { kind?: ActKind; title?: string }, origin: unknown): void {
  doc.transact(() => {
    if (kind !== undefined && metaOf(doc).get('kind') !== kind) metaOf(doc).set('kind', kind);
    if (title !== undefined && metaOf(doc).get('title') !== title) metaOf(doc).set('title', title.slice(0, limits.title));
  }, origin);
}

/** Puts footnotes behind those that are there, as when a published act is taken in. @returns false where there are too many */
export function addFootnotes(doc: Y.Doc, footnotes: readonly Footnote[], origin: unknown): boolean {
  const list = footnotesOf(doc);
  if (list.length + footnotes.length > limits.footnotes) return false;
  if (footnotes.length > 0) doc.transact(() => list.push(footnotes.map(({ mark, text }) => ({ mark, text }))), origin);
  return true;
}

/** Inserts words. They never become part of the mark of a footnote or the reference that they are written behind. */
function insertWords(text: Y.Text, at: number, words: string, on?: Partial<Record<Mark, boolean>>): void {
  text.insert(at, words, on && { ...attributesOf(on), note: null });
  if (!on) text.format(at, words.length, { note: null, ref: null });
}

function there(doc: Y.Doc, id: string): BlockMap | null {
  const map = blocksOf(doc).get(id);
  return map && isThere(map) ? map : null;
}

function changeKind(map: BlockMap, kind: BlockKind): void {
  map.set('kind', kind);
  map.delete('number');
}

function indexAfter(list: Listed, after: string | null): number {
  if (after === null) return -1;
  const index = list.findIndex(({ id }) => id === after);
  return index < 0 ? list.length - 1 : tableEnd(list, index) - 1;
}

/** Those of the ids that are cells of a table of which others stay. */
function cellsKept(doc: Y.Doc, ids: readonly string[]): ReadonlySet<string> {
  if (!ids.some((id) => blocksOf(doc).get(id)?.get('kind') === 'cell')) return new Set();
  const going = new Set(ids);
  const list = blockList(doc);
  const staying = new Set(list.filter(({ id, cell }) => cell && !going.has(id)).map(({ cell }) => cell!.table));
  return new Set(list.filter(({ id, cell }) => cell && going.has(id) && staying.has(cell.table)).map(({ id }) => id));
}

/**
 * Keys for `count` blocks behind `list[index]`. Where two people have put blocks at one key, those that stand behind get
 * new keys too, and a list with damaged keys is keyed anew.
 */
function makeRoom(list: Listed, index: number, count: number): string[] {
  const low = list[index]?.order ?? null;
  for (const end of [index + 1, list.findIndex((block, i) => i > index && low !== null && block.order > low), list.length]) {
    if (end <= index) continue;
    const tied = list.slice(index + 1, end);
    const keys = keysBetween(low, list[end]?.order ?? null, count + tied.length);
    if (!keys) continue;
    tied.forEach(({ map }, i) => map.set('order', keys[count + i]!));
    return keys.slice(0, count);
  }
  const keys = firstKeys(list.length + count);
  list.forEach(({ map }, i) => map.set('order', keys[i <= index ? i : i + count]!));
  return keys.slice(index + 1, index + 1 + count);
}
