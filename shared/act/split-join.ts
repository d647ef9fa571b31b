import * as Y from 'yjs';
import { makeAlike } from './alike.ts';
import { limits, newBlockId } from './block.ts';
import { placeIn } from './cut-text.ts';
import { makeRoom, putBlock, removeBlock, settleBeside, there } from './edit.ts';
import { mayHaveRuns } from './spans.ts';
import { joinsOf, type Layout, layoutOf, strandOf } from './strands.ts';
import { blockList, type BlockMap, blocksOf, type ListedBlock, newBlockMap } from './text.ts';

/*
 * Splitting and joining, one transaction each. No character is moved: see strands.ts.
 */

/**
 * Splits a block: the text from `offset` on goes into a new block of the same kind behind it, with what others write there
 * meanwhile. At the very beginning an empty block is put before it instead, so that the text keeps its id. A cell is not split.
 * @returns the id of the block in which writing goes on
 */
export function splitBlock(doc: Y.Doc, id: string, offset: number, origin: unknown): string | null {
  const list = blockList(doc);
  const index = list.findIndex((block) => block.id === id);
  if (index < 0 || list.length >= limits.blocks) return null;
  const { map, kind } = list[index]!;
  if (kind === 'cell') return null;
  const { length } = there(doc, id)!.text;
  const at = Math.max(0, Math.min(offset, length));
  const newId = newBlockId();
  const before = at === 0 && length > 0;
  doc.transact(() => {
    if (before || at === length) {
      const [order] = makeRoom(list, before ? index - 1 : index, 1);
      putBlock(doc, newId, newBlockMap({ kind, order: order!, runs: [] }));
    } else cutOff(doc, list, index, at, newId);
    map.delete('removed');
  }, origin);
  return before ? id : newId;
}

/** Makes the text of a block from `at` on a block of its own, where it stands. */
function cutOff(doc: Y.Doc, list: ListedBlock[], place: number, at: number, newId: string): void {
  const { id, kind } = list[place]!;
  // A join of the block itself that closed a circle does not count, but would when the circle is opened.
  partAgain(doc, [id]);
  const layout = layoutOf(doc);
  const segments = layout.segments(id);
  const { segment, host, index } = placeIn(segments, at);
  const cut = segments[segment]!.id;
  const pieces = layout.pieces(id).map((piece) => piece.id);
  // Parts of the stretch that is cut go with its second half; those joined further up are joined to it.
  const parts = layout.parts(layout.piece(cut)!);
  const own = new Set(layout.pieces(cut).map((piece) => piece.id));
  const later = new Set(pieces.slice(pieces.indexOf(cut) + 1).filter((piece) => !own.has(piece)));
  const joined = [...later].filter((piece) => !later.has(layout.joinedTo(piece)!));
  const map: BlockMap = new Y.Map();
  map.set('kind', kind);
  map.set('within', host);
  if (cut !== id) {
    // It cannot stand where the text does, which was joined from elsewhere.
    settleBeside(doc, list, [{ id: cut }]);
    map.set('order', makeRoom(list, place, 1)[0]!);
  } else if (list[place + 1]?.order === list[place]!.order) makeRoom(list, place, 0);
  blocksOf(doc).set(newId, map);
  strandOf(doc, host)!.insertEmbed(index, { begins: newId });
  const halved = layoutOf(doc);
  // What others write meanwhile may stand behind the mark of a join, and a part would stay with the first half.
  const left = halved.parts(halved.piece(cut)!).length > 0 ? parts : [];
  const moved = [...left, ...joined];
  if (moved.length === 0) return;
  partAgain(doc, moved);
  append(doc, layoutOf(doc), newId, moved);
}

/**
 * Joins a block to the one before it, with what others write in it meanwhile. Where that one is empty it goes and the
 * block stays as it is. A cell is not joined.
 * @returns where the seam is, or null where there is nothing to join
 */
export function joinBlock(doc: Y.Doc, id: string, origin: unknown): { id: string; offset: number } | null {
  const list = blockList(doc);
  const index = list.findIndex((block) => block.id === id);
  if (index < 1) return null;
  const before = list[index - 1]!;
  if (before.kind === 'cell' || list[index]!.kind === 'cell') return null;
  const offset = there(doc, before.id)!.text.length;
  const { length } = there(doc, id)!.text;
  if (offset + length > limits.blockText || !mayHaveRuns([there(doc, before.id)!.text, there(doc, id)!.text], 0)) return null;
  if (offset === 0 && length > 0) {
    removeBlock(doc, before.id, origin);
    return { id, offset: 0 };
  }
  doc.transact(() => {
    const layout = layoutOf(doc);
    const last = layout.pieces(before.id).at(-1)!;
    const follower = followerOf(layout, last);
    if (follower === id) deleteEmbeds(strandOf(doc, last.host)!, 'begins', new Set([id]));
    else if (length === 0) removeBlock(doc, id, origin);
    else {
      partAgain(doc, [id]);
      append(doc, layoutOf(doc), before.id, [id]);
    }
  }, origin);
  return { id: before.id, offset };
}

/** The block that has the stretch behind this one. */
function followerOf(layout: Layout, { id, host }: { id: string; host: string }): string | undefined {
  const ids = [...layout.strand(host).keys()];
  return ids[ids.indexOf(id) + 1];
}

/** Has the texts of cells read behind that of another, each on a line of its own, but the first where that one is empty. */
export function joinLines(doc: Y.Doc, id: string, parts: readonly string[]): void {
  partAgain(doc, [id, ...parts]);
  append(doc, layoutOf(doc), id, parts, true);
}

/** Has the texts of `parts` read behind that of the block `id`, each behind the end of the one before. */
function append(doc: Y.Doc, layout: Layout, id: string, parts: readonly string[], lines = false): void {
  const isEmpty = layout.lengthOf(id) === 0;
  const marks = [id, ...parts.slice(0, -1)].map((before, i) => {
    const { host, end } = layout.pieces(before).at(-1)!;
    return { host, end, part: parts[i]!, key: newBlockId() };
  });
  for (const { host, part, key } of marks) joinsOf(doc).set(key, { block: part, host });
  // From the end of each strand on, so that the places before stay right.
  for (const { host, end, part, key } of marks.toSorted((a, b) => b.end - a.end)) {
    strandOf(doc, host)!.insertEmbed(end, { joins: key, ...(lines && !(isEmpty && part === parts[0]) ? { line: true } : {}) });
  }
}

/** Ends all joins of blocks. */
function partAgain(doc: Y.Doc, parts: readonly string[]): void {
  const layout = layoutOf(doc);
  const keys = new Map<string, Set<string>>();
  for (const { key, host } of parts.flatMap((part) => layout.joinsFor(part))) keys.set(host, (keys.get(host) ?? new Set()).add(key));
  for (const [host, ended] of keys) {
    const strand = strandOf(doc, host);
    if (strand) deleteEmbeds(strand, 'joins', ended);
    for (const key of ended) joinsOf(doc).delete(key);
  }
}

/** Takes back that a block was split off: its text is again that of the block it was split from, wherever the two stand now. */
export function unsplit(doc: Y.Doc, id: string): void {
  const host = layoutOf(doc).piece(id)?.host;
  const strand = host === undefined ? null : strandOf(doc, host);
  if (strand && host !== id) deleteEmbeds(strand, 'begins', new Set([id]));
}

/** Takes back all splits of a block that are only suggested: in the act its words were one block all the time. */
export function unsplitSuggested(doc: Y.Doc, id: string): void {
  for (const part of suggestedParts(doc, id)) unsplit(doc, part);
}

/** The blocks that would be split off a block, in which words of it stand on the page. */
export function suggestedParts(doc: Y.Doc, id: string): string[] {
  const [page, act] = [layoutOf(doc), layoutOf(doc, 'act')];
  if (page.suggestions.none) return [];
  return act.pieces(id).flatMap(({ host, ranges, end }) => [...page.strand(host).values()].filter(({ id: part, ranges: [first] }) =>
    part !== host && first!.from > ranges[0]!.from && first!.from <= end && page.suggestions.beginning(part) !== undefined && page.shownIn(part) === part).map((part) => part.id));
}

/** Makes a block that was removed or joined one of its own again; its characters come with it where they still are. */
export function revive(doc: Y.Doc, id: string): void {
  const map = blocksOf(doc).get(id);
  if (!(map instanceof Y.Map) || there(doc, id)) return;
  partAgain(doc, [id]);
  if (map.has('within') && !map.has('text') && !layoutOf(doc).piece(id)) {
    // Two who take it back apart write into one text.
    if (map._map.has('text')) map.set('text', new Y.Text());
    else makeAlike(doc, `text of ${id}`, () => map.set('text', new Y.Text()));
    map.set('inserted', true);
  }
  map.delete('removed');
  if (map.get('inserted') === true) map.set('there', true);
}

function deleteEmbeds(strand: Y.Text, name: 'begins' | 'joins', values: ReadonlySet<unknown>): void {
  let at = strand.length;
  for (const { insert } of (strand.toDelta() as { insert: unknown }[]).toReversed()) {
    at -= typeof insert === 'string' ? insert.length : 1;
    if (typeof insert !== 'string' && values.has((insert as Record<string, unknown> | null)?.[name])) strand.delete(at, 1);
  }
}
