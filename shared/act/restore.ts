import * as Y from 'yjs';
import { Alike, makeAlike } from './alike.ts';
import { type Cell, type TextRun, textOf } from './block.ts';
import { tableEnd } from './cells.ts';
import { longestRising, sameContent } from './compare.ts';
import { type LinkableWords, linkWords, unlink } from './link-edit.ts';
import { matchBlocks } from './match.ts';
import { numberBlocks } from './numbering.ts';
import { putWording } from './edit.ts';
import { firstKeys, keysBetween } from './order.ts';
import { revive } from './split-join.ts';
import type { Suggesting } from './suggest-edit.ts';
import { settleAllSuggestions } from './suggestion-settle.ts';
import {
  addFootnotes, attributesOf, blockList, blocksOf, blockText, blockTexts, cellOf, newBlockMap, offsetsIn, readAct, readBlock, readFootnotes, sayOf, setKind,
  setNumber,
} from './text.ts';
import { type Version, type VersionBlock, versionOf } from './version.ts';

/** So many blocks are given a number of their own one at a time, each seeing what the one before has made of the rest. */
const numberedSingly = 40;

/**
 * Makes the text read as the version does, as one edit: blocks that differ get the version's words, marks, kind and
 * place, those that went come back under their ids, those that came since go. What others write meanwhile stays, also in
 * a block that goes, and undo takes the whole step back. The name and kind of the act are left alone. What is suggested is refused
 * first: it was suggested of another text.
 * Merging: where two people restore one version apart, no block and no word is there twice (`alike.ts`). Words that one
 * restores while another takes back that he removed them are: that is for a person to review.
 */
export function restoreVersion(doc: Y.Doc, version: Version, by: Suggesting, origin: unknown): void {
  const idOf = idsInText(doc, version.blocks);
  const wanted = version.blocks.map((block) => ({ ...block, id: idOf.get(block.id) ?? block.id }));
  doc.transact(() => {
    settleAllSuggestions(doc, 'refuse', by, origin);
    // First what was joined to other blocks, lest it go with them. To open a circle of joins may take another one in.
    for (let round = 0; round < 3; round++) {
      const texts = blockTexts(doc);
      for (const { id } of wanted) if (!texts(id)) revive(doc, id);
    }
    removeOthers(doc, new Set(wanted.map(({ id }) => id)));
    const orders = ordersFor(doc, wanted);
    wanted.forEach((block, i) => putHead(doc, block, orders[i]!, origin));
    putNumbers(doc, wanted, origin);
    // Words last: a reference says the number that its target has by now.
    const now = new Map(versionOf(readAct(doc)).blocks.map((block) => [block.id, block]));
    const alike = new Alike(doc);
    for (const block of wanted) {
      if (sameContent(now.get(block.id)!, block)) continue;
      putWords(doc, block, origin);
      alike.wording(block.id, textOf(block));
    }
    alike.note();
    const marks = new Set(readFootnotes(doc).map(({ mark }) => mark));
    addFootnotes(doc, (version.footnotes ?? []).filter(({ mark }) => !marks.has(mark)), origin);
  }, origin);
}

/** Which block of the text is which of the version: by id, and for what the text never had by its words. */
function idsInText(doc: Y.Doc, wanted: readonly VersionBlock[]): Map<string, string> {
  const ids = new Set(wanted.map(({ id }) => id));
  const unknown = wanted.filter(({ id, kind }) => kind !== 'cell' && !blocksOf(doc).has(id));
  if (unknown.length === 0) return new Map();
  return matchBlocks(versionOf(readAct(doc)).blocks.filter(({ id, kind }) => kind !== 'cell' && !ids.has(id)), unknown);
}

/** What was not in the version goes, cells of a table that stays too. */
function removeOthers(doc: Y.Doc, kept: ReadonlySet<string>): void {
  const texts = blockTexts(doc);
  for (const { id, map } of blockList(doc)) {
    if (kept.has(id)) continue;
    const text = texts(id)!;
    text.delete(0, text.length);
    map.set('removed', true);
  }
}

/** Keys of order for the wanted blocks; those that stand in the right order already keep theirs. A table has one for all its cells. */
function ordersFor(doc: Y.Doc, wanted: readonly VersionBlock[]): string[] {
  const places = new Map<string, { place: number; order: string }>();
  blockList(doc).forEach(({ id, order, cell }, place) => places.set(cell?.table ?? id, places.get(cell?.table ?? id) ?? { place, order }));
  const units: { first: number; end: number; order: string | null }[] = [];
  for (let first = 0; first < wanted.length; first = units.at(-1)!.end) units.push({ first, end: tableEnd(wanted, first), order: null });
  const there = units.flatMap((unit) => {
    const known = places.get(wanted[unit.first]!.cell?.table ?? wanted[unit.first]!.id);
    return known ? [{ unit, ...known }] : [];
  });
  for (const k of longestRising(there.map(({ place }) => place))) there[k]!.unit.order = there[k]!.order;
  for (let i = 0; i < units.length; i++) {
    if (units[i]!.order !== null) continue;
    let end = i;
    while (end < units.length && units[end]!.order === null) end++;
    const keys = keysBetween(units[i - 1]?.order ?? null, units[end]?.order ?? null, end - i);
    if (!keys) {
      firstKeys(units.length).forEach((key, k) => (units[k]!.order = key));
      break;
    }
    keys.forEach((key, k) => (units[i + k]!.order = key));
  }
  return units.flatMap(({ first, end, order }) => Array.from({ length: end - first }, () => order!));
}

/** Sees to it that the block is there, of its kind and in its place. */
function putHead(doc: Y.Doc, { id, kind, cell }: VersionBlock, order: string, origin: unknown): void {
  const map = blocksOf(doc).get(id);
  const isSuch = map instanceof Y.Map && (map.get('text') instanceof Y.Text || map.has('within')) && (map.get('kind') === 'cell') === (kind === 'cell');
  if (!isSuch) {
    // What two who put it back apart make alike is one; what may differ between them follows.
    const made = newBlockMap({ kind, order: '', runs: [], ...(cell ? { cell } : {}) });
    made.set('inserted', true);
    if (map === undefined) makeAlike(doc, JSON.stringify([id, kind, cell]), () => blocksOf(doc).set(id, made));
    else blocksOf(doc).set(id, made);
    made.set('there', true);
    made.set('order', order);
    return;
  }
  if (map.get('order') !== order) map.set('order', order);
  if (cell) putCell(map, cell);
  else if (map.get('kind') !== kind) setKind(doc, id, kind, origin);
}

function putCell(map: Y.Map<unknown>, { table, row, column, ...spans }: Cell): void {
  const now = cellOf(map);
  if (now?.table !== table || now.row !== row || now.column !== column) map.set('cell', { table, row, column });
  for (const name of ['rows', 'columns', 'header'] as const) {
    if (now?.[name] === spans[name]) continue;
    if (spans[name] === undefined) map.delete(name);
    else map.set(name, spans[name]);
  }
}

/** Gives numbers of their own to blocks that would otherwise be counted to another number than the version shows. */
function putNumbers(doc: Y.Doc, wanted: readonly VersionBlock[], origin: unknown): void {
  const shown = new Map(wanted.map(({ id, number }) => [id, number]));
  for (const { id, number } of blockList(doc)) if (number !== undefined && shown.get(id) !== number) setNumber(doc, id, undefined, origin);
  for (let round = 0; round <= numberedSingly; round++) {
    const list = blockList(doc);
    const numbers = numberBlocks(list);
    const differing = list.filter(({ id }) => (shown.get(id) ?? '') !== '' && numbers.get(id)!.normalize('NFC') !== shown.get(id));
    if (differing.length === 0) return;
    for (const { id } of round < numberedSingly ? differing.slice(0, 1) : differing) setNumber(doc, id, shown.get(id), origin);
  }
}

function putWords(doc: Y.Doc, { id, runs }: VersionBlock, origin: unknown): void {
  putWording(doc, id, textOf({ runs }), origin);
  putMarks(doc, id, runs);
  putLinks(doc, id, runs, origin);
}

/** Sets the marks where they differ; the characters are those of the runs already. */
function putMarks(doc: Y.Doc, id: string, runs: readonly TextRun[]): void {
  const text = blockText(doc, id)!;
  const { toDocument } = offsetsIn(doc, id)!;
  const now = partsOf(readBlock(doc, id)!);
  for (const { from, to, run } of partsOf({ runs })) {
    for (const part of now) {
      const [start, end] = [Math.max(from, part.from), Math.min(to, part.to)];
      if (start >= end) continue;
      const [looks, wanted] = [attributesOf(part.run), attributesOf(run)];
      if (Object.entries(wanted).some(([name, value]) => looks[name as keyof typeof looks] !== value)) text.format(toDocument(start), toDocument(end, true) - toDocument(start), wanted);
    }
  }
}

/** Makes references of the words that are some in the version, where they can say these words, and words of those that are none there. */
function putLinks(doc: Y.Doc, id: string, runs: readonly TextRun[], origin: unknown): void {
  const key = ({ from, to, run: { ref } }: Part) => `${from} ${to} ${ref}`;
  const now = partsOf(readBlock(doc, id)!).filter(({ run }) => run.ref !== undefined);
  const wanted = partsOf({ runs }).filter(({ run }) => run.ref !== undefined);
  const [have, want] = [new Set(now.map(key)), new Set(wanted.map(key))];
  for (const part of now.toReversed()) if (!want.has(key(part))) unlink(doc, id, offsetsIn(doc, id, sayOf(doc))!.toDocument(part.from), origin);
  const words = wanted.filter((part) => !have.has(key(part))).map(({ from, to, run }): LinkableWords => ({ blockId: id, from, to, target: run.ref!, words: run.text }));
  if (words.length > 0) linkWords(doc, words, origin);
}

interface Part {
  from: number;
  to: number;
  run: TextRun;
}

/** The runs of a block with their places in its text. */
function partsOf({ runs }: { runs: readonly TextRun[] }): Part[] {
  let at = 0;
  return runs.map((run) => ({ from: at, to: (at += run.text.length), run }));
}
