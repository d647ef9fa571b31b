import * as Y from 'yjs';
import { type Block, textOf } from './block.ts';
import { liveJoins } from './strands.ts';
import { blocksOf, readAct } from './text.ts';

type DeleteSet = ReturnType<typeof Y.createDeleteSet>;

/** A place that two sides changed without knowing of each other. A wording is null where the block is not there. */
export interface Clash {
  blockId: string;
  before: string | null;
  mine: string | null;
  theirs: string | null;
  merged: string | null;
  /** A side has split or joined the block; its parts stand on lines of their own, and none can be taken instead of another. */
  cut: boolean;
}

/**
 * The blocks that both sides changed since they parted, in reading order. Not those that both changed alike.
 * @param known all that this side had: what both knew, and its own since
 * @param mine what this side made since they parted, as one update
 * @param theirs what the others made, as a server hands it out that has nothing of `mine` yet: all deletions it knows of may be in it
 */
export function clashesOf({ known, mine, theirs }: { known: Uint8Array; mine: Uint8Array; theirs: Uint8Array }): Clash[] {
  // Without collection, so that what was deleted since can be read as it stood before.
  const whole = new Y.Doc({ gc: false });
  Y.applyUpdate(whole, known);
  const [mySide, theirSide] = [Y.decodeUpdate(mine), Y.decodeUpdate(theirs)];
  const myState = Y.decodeStateVector(Y.encodeStateVector(whole));
  const baseState = new Map(myState);
  for (const { id } of mySide.structs) baseState.set(id.client, Math.min(id.clock, baseState.get(id.client) ?? 0));
  const allDeleted = Y.createDeleteSetFromStructStore(whole.store);
  const baseDeleted = without(allDeleted, mySide.ds);
  const theirDeleted = without(theirSide.ds, baseDeleted);
  Y.applyUpdate(whole, theirs);
  const theirState = new Map(Y.decodeStateVector(Y.encodeStateVector(whole)));
  for (const { id } of mySide.structs) theirState.set(id.client, baseState.get(id.client)!);
  const touched = [touchedBlocks(whole, mySide.structs, mySide.ds), touchedBlocks(whole, theirSide.structs, theirDeleted)];

  // Cheap, and mostly the end of it: to read the text as it stood on each side costs seconds in a code.
  if (inBoth(touched, groupsOf([whole])).size === 0) return [];

  const at = (deleted: DeleteSet, state: Map<number, number>) => Y.createDocFromSnapshot(whole, Y.createSnapshot(deleted, state));
  const docs = [at(baseDeleted, baseState), at(allDeleted, myState), at(Y.mergeDeleteSets([baseDeleted, theirDeleted]), theirState), whole];
  const groups = groupsOf(docs);
  const both = inBoth(touched, groups);
  const sides = docs.map((doc) => wordingsOf(readAct(doc).blocks, groups, both));
  const clashes: Clash[] = [];
  for (const group of new Set([...sides[3]!.keys(), ...both])) {
    const [was, mineNow, theirsNow, now] = sides.map((wordings) => wordings.get(group));
    const same = (a: Wording | undefined, b: Wording | undefined) => a?.heads === b?.heads && a?.words === b?.words;
    if (same(mineNow, was) || same(theirsNow, was) || (same(mineNow, theirsNow) && same(mineNow, now))) continue;
    const ids = [was, mineNow, theirsNow, now].flatMap((wording) => wording?.ids ?? []);
    clashes.push({
      blockId: now?.ids[0] ?? ids[0] ?? group,
      before: was?.words ?? null, mine: mineNow?.words ?? null, theirs: theirsNow?.words ?? null, merged: now?.words ?? null,
      cut: new Set(ids).size > 1,
    });
  }
  for (const doc of docs) doc.destroy();
  return clashes;
}

function inBoth(touched: readonly ReadonlySet<string>[], groups: ReadonlyMap<string, string>): Set<string> {
  const [byMe, byThem] = touched.map((ids) => new Set([...ids].map((id) => groups.get(id) ?? id)));
  return new Set([...byMe!].filter((group) => byThem!.has(group)));
}

interface Wording {
  ids: string[];
  words: string;
  /** Kinds and numbers, which a side may have changed without a word. */
  heads: string;
}

function wordingsOf(blocks: readonly Block[], groups: ReadonlyMap<string, string>, wanted: ReadonlySet<string>): Map<string, Wording> {
  const wordings = new Map<string, Wording>();
  for (const block of blocks) {
    const group = groups.get(block.id) ?? block.id;
    if (!wanted.has(group)) continue;
    const wording = wordings.get(group) ?? { ids: [], words: '', heads: '' };
    wording.words += `${wording.ids.length > 0 ? '\n' : ''}${textOf(block)}`;
    wording.heads += `${block.kind} ${block.number ?? ''};`;
    wording.ids.push(block.id);
    wordings.set(group, wording);
  }
  return wordings;
}

/** Blocks that share text on any side, by the name of their group: those that were split from one another or joined. */
function groupsOf(docs: readonly Y.Doc[]): Map<string, string> {
  const next = new Map<string, string>();
  const find = (id: string) => {
    while (next.has(id)) id = next.get(id)!;
    return id;
  };
  const join = (a: string, b: string) => {
    const [x, y] = [find(a), find(b)].sort();
    if (x !== y) next.set(y!, x!);
  };
  for (const doc of docs) {
    for (const [id, map] of blocksOf(doc)) {
      const host = map instanceof Y.Map ? map.get('within') : undefined;
      if (typeof host === 'string') join(id, host);
    }
    for (const { block, host } of liveJoins(doc)) join(block, host);
  }
  return new Map([...next.keys()].map((id) => [id, find(id)]));
}

/** The blocks in which these changes lie. */
function touchedBlocks(doc: Y.Doc, structs: readonly (Y.Item | Y.GC | Y.Skip)[], deleted: DeleteSet): Set<string> {
  const touched = new Set<string>();
  const blocks = blocksOf(doc);
  const look = (client: number, from: number, length: number) => {
    for (let clock = from; clock < from + length && clock < Y.getState(doc.store, client); ) {
      const struct = Y.getItem(doc.store, Y.createID(client, clock)) as Y.Item | Y.GC;
      const id = struct instanceof Y.Item ? blockOf(struct, blocks) : null;
      if (id !== null) touched.add(id);
      clock = struct.id.clock + struct.length;
    }
  };
  for (const struct of structs) if (!(struct instanceof Y.Skip)) look(struct.id.client, struct.id.clock, struct.length);
  for (const [client, ranges] of deleted.clients) for (const { clock, len } of ranges) look(client, clock, len);
  return touched;
}

function blockOf(item: Y.Item, blocks: unknown): string | null {
  for (let at: Y.Item | null = item; at; at = (at.parent as Y.AbstractType<unknown>)._item) if (at.parent === blocks) return at.parentSub;
  return null;
}

/** The deletions of the first set that are not in the second. */
function without(set: DeleteSet, other: DeleteSet): DeleteSet {
  const rest = Y.createDeleteSet();
  for (const [client, ranges] of set.clients) {
    const taken = [...(other.clients.get(client) ?? [])].sort((a, b) => a.clock - b.clock);
    const left: { clock: number; len: number }[] = [];
    for (const { clock, len } of ranges) {
      let from = clock;
      for (const hole of taken) {
        if (hole.clock + hole.len <= from || hole.clock >= clock + len) continue;
        if (hole.clock > from) left.push({ clock: from, len: hole.clock - from });
        from = hole.clock + hole.len;
      }
      if (from < clock + len) left.push({ clock: from, len: clock + len - from });
    }
    if (left.length > 0) rest.clients.set(client, left);
  }
  return rest;
}
