import * as Y from 'yjs';
import { Alike, characterAt } from './alike.ts';
import { type ActKind, type Block, type BlockKind, type Footnote, keepShowable, limits, type Mark, newBlockId } from './block.ts';
import { tableEnd, tableStart } from './cells.ts';
import type { BlockText } from './cut-text.ts';
import { wordDiff } from './diff.ts';
import { firstKeys, keysBetween } from './order.ts';
import { endOfSubtree, ladder, leafRank, rankOf } from './structure.ts';
import { linkChar, type Say } from './link.ts';
import { actWordsOfSpan, attributesOf, commentAttribute, deltaOf, mayFormat, mayHaveRuns, offsetsOf, type Span, spansOf } from './spans.ts';
import { firstOf } from './restored.ts';
import { unsplitSuggested } from './split-join.ts';
import { layoutOf } from './strands.ts';
import { blockList, type BlockMap, blocksOf, footnotesOf, type ListedBlock, metaOf, newBlockMap, sayOf } from './text.ts';

/*
 * Every function here is one transaction with the given origin, and does nothing (returning false or null) where the
 * block is not there any more. What holds when two people edit apart and merge: both see the same act; no block and no
 * typed character is lost or doubled unless somebody deleted that very character; the last change of kind, place or number
 * wins.
 */

type NewBlock = Pick<Block, 'kind'> & Partial<Pick<Block, 'id' | 'runs' | 'number' | 'cell'>>;
type Listed = ListedBlock[];

/** Inserts blocks after the block `after` or the table it is in (null: at the beginning, an unknown id: at the end). @returns their ids */
export function insertBlocks(doc: Y.Doc, after: string | null, blocks: readonly NewBlock[], origin: unknown): string[] {
  const list = blockList(doc);
  if (list.length + blocks.length > limits.blocks) return [];
  const ids: string[] = [];
  doc.transact(() => {
    const orders = makeRoom(list, indexAfter(list, after), blocks.length);
    const say = sayOf(doc);
    blocks.forEach(({ id = newBlockId(), kind, runs = [], number, cell }, i) => {
      putBlock(doc, id, newBlockMap({ kind, runs, order: orders[i]!, number, cell }, say));
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
      const block = there(doc, id);
      if (!block) continue;
      block.text.delete(0, block.text.length);
      if (!kept.has(id)) block.map.set('removed', true);
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
    settleBeside(doc, list, moved);
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
  const map = there(doc, id)?.map;
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

/** What of a text is written: what can be shown, and so signed, but for the character that stands for a reference. */
export function writable(text: string): string {
  return keepShowable(text).replaceAll(linkChar, '');
}

/**
 * Replaces the characters `from`–`to` (UTF-16 units, clamped) of a block's text. Without `on` the new text takes the
 * marks of what stands before it.
 */
export function replaceText(doc: Y.Doc, id: string, from: number, to: number, inserted: string, origin: unknown, on?: Partial<Record<Mark, boolean>>): boolean {
  const block = there(doc, id);
  if (!block) return false;
  const { map, text } = block;
  const start = Math.max(0, Math.min(from, text.length));
  const end = Math.max(start, Math.min(to, text.length));
  const words = writable(inserted);
  if (text.length - (end - start) + words.length > limits.blockText) return false;
  doc.transact(() => {
    if (words !== '') insertWords(text, end, words, on && mayHaveRuns([text], 2) ? on : undefined);
    if (end > start) text.delete(start, end - start);
    map.delete('removed');
  }, origin);
  return true;
}

/** Sets or clears a mark on the characters `from`–`to` of a block; not where the block would have too many runs. */
export function formatText(doc: Y.Doc, id: string, from: number, to: number, mark: Mark, on: boolean, origin: unknown): boolean {
  const text = there(doc, id)?.text;
  const length = text ? Math.min(to, text.length) - from : 0;
  if (length <= 0 || !mayFormat(text!, from, to, mark, on)) return false;
  doc.transact(() => text!.format(from, length, { [mark]: on ? true : null }), origin);
  return true;
}

/**
 * Takes an accepted wording in: only the words that differ are replaced, so marks, anchors, what others suggest and what they
 * write in the rest of the block stay. Where somebody suggests to split the block, that is taken back.
 */
export function applyWording(doc: Y.Doc, id: string, wording: string, origin: unknown): boolean {
  return doc.transact(() => {
    const alike = new Alike(doc);
    if (!putWording(doc, id, wording, origin)) return false;
    alike.wording(id, wording);
    alike.note();
    return true;
  }, origin);
}

/** As `applyWording`, for who sees to it that what two people write alike is there once. */
export function putWording(doc: Y.Doc, id: string, wording: string, origin: unknown): boolean {
  const block = there(doc, id);
  if (!block || wording.length > limits.blockText) return false;
  const { map } = block;
  const say = sayOf(doc);
  doc.transact(() => {
    unsplitSuggested(doc, id);
    let at = 0;
    const words = actWords(there(doc, id)!.text, say);
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
 * plain words first, so that nothing of it is lost but what is replaced. Where the place is behind one at which somebody
 * suggests to split the block, that is taken back.
 */
export function replaceWords(doc: Y.Doc, id: string, from: number, to: number, inserted: string, origin: unknown, say: Say = sayOf(doc)): boolean {
  if (!there(doc, id)) return false;
  let done = false;
  doc.transact(() => {
    const text = textUpTo(doc, id, to, say);
    let [inDocument, inAct] = [0, 0];
    const cut: { at: number; words: string }[] = [];
    for (const span of spansOf(text)) {
      const words = actWordsOfSpan(span, say);
      const end = inAct + words.length;
      if (span.ref && ((from > inAct && from < end) || (to > inAct && to < end))) cut.push({ at: inDocument, words });
      inDocument += span.text.length;
      inAct = end;
    }
    for (const { at, words } of cut.toReversed()) unlinkAt(doc, id, at, words);
    const spans = spansOf(there(doc, id)!.text);
    const { toDocument } = offsetsOf(spans, say);
    const start = toDocument(from);
    const end = Math.max(start, toDocument(to, true));
    const going = stretchesOfAct(spans, start, end);
    const standing = inserted !== '' && going[0] ? characterAt(doc, id, going[0].from) : null;
    // What was a reference until now is new text, which stands for the same one in all copies of the document.
    const replaced = standing && cut.length > 0 ? firstOf(doc, standing) : standing;
    const alike = new Alike(doc);
    done = replaceText(doc, id, end, end, inserted, origin);
    if (!done) return;
    const now = there(doc, id)!.text;
    for (const stretch of going.toReversed()) now.delete(stretch.from, stretch.to - stretch.from);
    if (!replaced) return;
    alike.insteadOf(id, replaced, inserted);
    alike.note();
  }, origin);
  return done;
}

/** The text of a block that is there, with all that the act has of it before a place: suggested splits before it are taken back. */
export function textUpTo(doc: Y.Doc, id: string, to: number, say: Say): BlockText {
  if (to > actWords(there(doc, id)!.text, say).length) unsplitSuggested(doc, id);
  return there(doc, id)!.text;
}

/** The words of a text that are in the act. */
export function actWords(text: BlockText, say: Say): string {
  return spansOf(text).map((span) => actWordsOfSpan(span, say)).join('');
}

/** What of the characters `from`–`to` of the document is in the act: what others only suggest to insert is not taken out. */
function stretchesOfAct(spans: readonly Span[], from: number, to: number): { from: number; to: number }[] {
  let at = 0;
  return spans.flatMap(({ text, ins }) => {
    const [start, end] = [Math.max(from, at), Math.min(to, at + text.length)];
    at += text.length;
    return ins === undefined && end > start ? [{ from: start, to: end }] : [];
  });
}

/** Puts words in the place of the reference at `at` of a block, within a transaction. */
export function unlinkAt(doc: Y.Doc, id: string, at: number, words: string): void {
  const { text } = there(doc, id)!;
  const link = characterAt(doc, id, at)!;
  const alike = new Alike(doc);
  const [{ attributes = {} } = {}] = deltaOf(text, at);
  text.insert(at, words, { ...attributes, ref: null });
  text.delete(at + words.length, 1);
  alike.insteadOf(id, link, words);
  alike.note();
}

/** Gives a block a number of its own (L 32), or none to derive it again. */
export function setNumber(doc: Y.Doc, id: string, number: string | undefined, origin: unknown): boolean {
  const map = there(doc, id)?.map;
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

/**
 * Inserts words. They never become part of the mark of a footnote or the reference that they are written behind, and of a
 * commented passage only where they are written within it.
 */
function insertWords(text: BlockText, at: number, words: string, on?: Partial<Record<Mark, boolean>>): void {
  const [before, after] = [commentsAt(text, at - 1), commentsAt(text, at)];
  const within = (value: true | null) => Object.fromEntries(before.filter((name) => after.includes(name) === (value === true)).map((name) => [name, value]));
  text.insert(at, words, on && { ...attributesOf(on), note: null, ...within(true) });
  if (!on) text.format(at, words.length, { note: null, ref: null, ...within(null) });
}

/** The attributes by which a character is commented. */
function commentsAt(text: BlockText, at: number): string[] {
  const [{ attributes = {} } = {}] = at < 0 ? [] : deltaOf(text, at);
  return Object.keys(attributes).filter((name) => name.startsWith(commentAttribute));
}

/** A block that is there, with its text. */
export function there(doc: Y.Doc, id: string): { map: BlockMap; text: BlockText } | null {
  const map = blocksOf(doc).get(id);
  const layout = layoutOf(doc);
  return map && layout.isThere(id, map) ? { map, text: layout.text(id) } : null;
}

/** Puts a new block in. Undo takes `there` back and leaves the block itself, into which another may be writing. */
export function putBlock(doc: Y.Doc, id: string, map: BlockMap): void {
  map.set('inserted', true);
  map.set('there', true);
  blocksOf(doc).set(id, map);
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
  const isCell = (id: string) => {
    const map = blocksOf(doc).get(id);
    return map instanceof Y.Map && map.get('kind') === 'cell';
  };
  if (!ids.some(isCell)) return new Set();
  const going = new Set(ids);
  const list = blockList(doc);
  const staying = new Set(list.filter(({ id, cell }) => cell && !going.has(id)).map(({ cell }) => cell!.table));
  return new Set(list.filter(({ id, cell }) => cell && going.has(id) && staying.has(cell.table)).map(({ id }) => id));
}

/** Keeps blocks at their place that stand there only because of the one they were split from. */
export function settleBeside(doc: Y.Doc, list: Listed, moved: readonly { id: string }[]): void {
  const layout = layoutOf(doc);
  const beside = new Set(moved.flatMap(({ id }) => [...layout.strand(layout.piece(id)?.host ?? id).keys()]));
  for (const block of list) if (beside.has(block.id)) settle(block);
}

function settle(block: Listed[number]): void {
  if (block.follows) block.map.set('order', block.order);
  delete block.follows;
}

/**
 * Keys for `count` blocks behind `list[index]`. Where two people have put blocks at one key, those that stand behind get
 * new keys too, and a list with damaged keys is keyed anew.
 */
export function makeRoom(list: Listed, index: number, count: number): string[] {
  const low = list[index]?.order ?? null;
  for (let i = index + 1; i < list.length && (list[i]!.follows || (low !== null && list[i]!.order <= low)); i++) settle(list[i]!);
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
