import * as Y from 'yjs';

/*
 * To Yjs what undo brings back is new text. Where two people have deleted the same words apart and both take that back,
 * they would stand there twice. So undo notes what it brought back: `getMap('restored')` → `client.clock` of the new
 * characters → { client, clock, length } of the old ones; and of several that bring back one and the same, one stays.
 * Which, is the same on every computer, and all that is done is deleting: that two do it at once is no harm. What else two
 * people may write alike is noted in the same way (`alike.ts`); the old characters need not have been there.
 */

/** Characters by the name that Yjs has for them. */
export interface Characters {
  client: number;
  clock: number;
  length: number;
}
/** Characters that were brought back, and those that they first were. */
export interface Restored {
  now: Characters;
  first: Characters;
}

/** The notes of what was brought back. */
export function restoredOf(doc: Y.Doc): Y.Map<unknown> {
  return doc.getMap('restored');
}

/** Neither is a step that undo would take back. */
const NOTED = Symbol('what undo brought back');
const DROPPED = Symbol('brought back twice');

/** Notes what `undo` brings back, and drops what was brought back twice. @returns the function that ends it */
export function keepSingle(doc: Y.Doc, undo: Y.UndoManager): () => void {
  const restored = restoredOf(doc);
  const note = (transaction: Y.Transaction) => {
    if (transaction.origin !== undo) return;
    const found = [...transaction.changed.keys()].flatMap((type) => (type instanceof Y.Text ? broughtBack(type, transaction) : []));
    if (found.length > 0) doc.transact(() => found.forEach(([key, old]) => restored.set(key, old)), NOTED);
  };
  const drop = () => dropDoubles(doc);
  doc.on('afterTransaction', note);
  restored.observe(drop);
  drop();
  return () => {
    doc.off('afterTransaction', note);
    restored.unobserve(drop);
  };
}

/** Notes, within a transaction, that characters were brought back. */
export function noteRestored(doc: Y.Doc, notes: readonly Restored[]): void {
  for (const { now, first } of notes) restoredOf(doc).set(`${now.client}.${now.clock}`, first);
}

/** The characters that stand in a text, with their indexes in it. */
export function charactersOf(text: Y.Text): (Characters & { at: number })[] {
  const found: (Characters & { at: number })[] = [];
  let at = 0;
  for (let item = text._start; item; item = item.right) {
    if (item.deleted || !item.countable) continue;
    if (item.content instanceof Y.ContentString) found.push({ client: item.id.client, clock: item.id.clock, length: item.length, at });
    at += item.length;
  }
  return found;
}

/** What a character first was. */
export function firstOf(doc: Y.Doc, now: Characters): Characters {
  return resolve([{ now, first: now }], readNotes(doc))[0]!.first;
}

/** Whether any characters that stand in the text by now first were some of these. */
export function liveFirsts(doc: Y.Doc): (client: number, clock: number, length: number) => boolean {
  const notes = readNotes(doc);
  const live = new Map<number, Characters[]>();
  for (const { first } of resolve(notes.flatMap((note) => liveParts(doc, note)), notes)) {
    const known = live.get(first.client);
    if (known) known.push(first);
    else live.set(first.client, [first]);
  }
  return (client, clock, length) => (live.get(client) ?? []).some((first) => first.clock < clock + length && clock < first.clock + first.length);
}

function broughtBack(text: Y.Text, { beforeState }: Y.Transaction): [string, Characters][] {
  const found: [string, Characters][] = [];
  for (let item = text._start; item; item = item.right) {
    if (!item.redone || !item.countable || item.redone.clock < (beforeState.get(item.redone.client) ?? 0)) continue;
    found.push([`${item.redone.client}.${item.redone.clock}`, { client: item.id.client, clock: item.id.clock, length: item.length }]);
  }
  return found;
}

function dropDoubles(doc: Y.Doc): void {
  const notes = readNotes(doc);
  const staying = new Map<string, Characters>();
  const doubled: Characters[] = [];
  // Undo and redo by turns bring the same back over and over, of which one is live: only those are compared.
  for (const { now, first } of overlapping(resolve(notes.flatMap((note) => liveParts(doc, note)), notes))) {
    for (let k = 0; k < now.length; k++) {
      const one = { client: now.client, clock: now.clock + k, length: 1 };
      const key = `${first.client}.${first.clock + k}`;
      const other = staying.get(key) ?? one;
      const isLess = one.client < other.client || (one.client === other.client && one.clock <= other.clock);
      staying.set(key, isLess ? one : other);
      if (other.client !== one.client || other.clock !== one.clock) doubled.push(isLess ? other : one);
    }
  }
  if (doubled.length > 0) doc.transact(() => doubled.forEach(({ client, clock }) => remove(doc, client, clock)), DROPPED);
}

/**
 * Prepares a look at what was brought back: a function that gives, with characters, those that undo has made of them, and
 * of those again.
 */
export function descendantsIn(doc: Y.Doc): (characters: readonly Characters[]) => Characters[] {
  const { size } = restoredOf(doc);
  const kept = known.get(doc);
  // Notes are only ever added.
  if (kept?.size === size) return kept.descendants;
  const descendants = size === 0 ? (characters: readonly Characters[]) => [...characters] : descendantsBy(readNotes(doc));
  known.set(doc, { size, descendants });
  return descendants;
}

const known = new WeakMap<Y.Doc, { size: number; descendants: (characters: readonly Characters[]) => Characters[] }>();

function descendantsBy(notes: Restored[]): (characters: readonly Characters[]) => Characters[] {
  notes.sort((a, b) => a.first.client - b.first.client || a.first.clock - b.first.clock);
  const byClient = new Map<number, { notes: Restored[]; ends: number[] }>();
  for (const note of notes) {
    const known = byClient.get(note.first.client) ?? { notes: [], ends: [] };
    byClient.set(note.first.client, known);
    known.notes.push(note);
    known.ends.push(Math.max(known.ends.at(-1) ?? 0, note.first.clock + note.first.length));
  }
  return (characters) => {
    const all: Characters[] = [];
    const open = [...characters];
    for (let one = open.pop(); one && all.length < mostDescendants; one = open.pop()) {
      all.push(one);
      const known = byClient.get(one.client);
      for (let i = known ? before(known.notes, one.clock + one.length) : -1; i >= 0 && known!.ends[i]! > one.clock; i--) {
        const { now, first } = known!.notes[i]!;
        const [from, to] = [Math.max(first.clock, one.clock), Math.min(first.clock + first.length, one.clock + one.length)];
        if (to > from) open.push({ client: now.client, clock: now.clock + from - first.clock, length: to - from });
      }
    }
    return all;
  };
}

/** Notes that say of each other to be made of one another would never come to an end. */
const mostDescendants = 100_000;

/** The last of notes sorted by what they first were that begins before a place, -1 where none does. */
function before(notes: readonly Restored[], clock: number): number {
  let [from, to] = [0, notes.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if (notes[middle]!.first.clock < clock) from = middle + 1;
    else to = middle;
  }
  return from - 1;
}

/** The characters that changed notes are of, as they are now. */
export function newlyRestored({ target, keysChanged }: Y.YMapEvent<unknown>): Characters[] {
  return [...keysChanged].flatMap((key) => readNote(key, (target as Y.Map<unknown>).get(key))?.now ?? []);
}

/** The parts of a note whose characters still stand in the text. */
function liveParts(doc: Y.Doc, { now, first }: Restored): Restored[] {
  const parts: Restored[] = [];
  const end = Math.min(now.clock + now.length, Y.getState(doc.store, now.client));
  for (let clock = now.clock; clock < end; ) {
    const { id, length } = Y.getItem(doc.store, Y.createID(now.client, clock)) as Y.Item | Y.GC;
    const stop = Math.min(end, id.clock + length);
    if (liveItem(doc, now.client, clock)) parts.push({ now: { ...now, clock, length: stop - clock }, first: { ...first, clock: first.clock + clock - now.clock, length: stop - clock } });
    clock = stop;
  }
  return parts;
}

/** Those that first were, in part, the same characters as another. */
function overlapping(all: Restored[]): Restored[] {
  all.sort((a, b) => a.first.client - b.first.client || a.first.clock - b.first.clock);
  const end = ({ first }: Restored) => first.clock + first.length;
  let before: { client: number; end: number } | null = null;
  return all.filter((one, i) => {
    const next = all[i + 1];
    const found = (before?.client === one.first.client && before.end > one.first.clock) || (next?.first.client === one.first.client && next.first.clock < end(one));
    before = { client: one.first.client, end: Math.max(end(one), before?.client === one.first.client ? before.end : 0) };
    return found;
  });
}

/** The notes that can be: no two of a healthy document are of the same new characters. */
function readNotes(doc: Y.Doc): Restored[] {
  const notes: Restored[] = [];
  for (const [key, value] of restoredOf(doc)) {
    const note = readNote(key, value);
    if (note) notes.push(note);
  }
  notes.sort((a, b) => a.now.client - b.now.client || a.now.clock - b.now.clock);
  let before: Characters | null = null;
  return notes.filter(({ now }) => {
    const fits = before?.client !== now.client || before.clock + before.length <= now.clock;
    if (fits) before = now;
    return fits;
  });
}

function readNote(key: string, value: unknown): Restored | null {
  const [client, clock] = key.split('.').map(Number);
  const first = (value ?? {}) as Partial<Characters>;
  if (![client, clock, first.client, first.clock, first.length].every((number) => Number.isSafeInteger(number) && number! >= 0)) return null;
  return { now: { client: client!, clock: clock!, length: first.length! }, first: { client: first.client!, clock: first.clock!, length: first.length! } };
}

/** What was brought back of what was brought back goes to what it first was. @param notes all there are, sorted */
function resolve(live: readonly Restored[], notes: readonly Restored[]): Restored[] {
  const done: Restored[] = [];
  const open = live.map((note) => ({ ...note, steps: 0 }));
  const byClient = new Map<number, Restored[]>();
  for (const note of notes) {
    const known = byClient.get(note.now.client);
    if (known) known.push(note);
    else byClient.set(note.now.client, [note]);
  }
  for (let note = open.pop(); note; note = open.pop()) {
    const { now, first, steps } = note;
    const before = firstBehind(byClient.get(first.client) ?? [], first.clock);
    if (!before || before.now.clock >= first.clock + first.length || steps > notes.length) {
      done.push({ now, first });
      continue;
    }
    const from = Math.max(first.clock, before.now.clock);
    const to = Math.min(first.clock + first.length, before.now.clock + before.now.length);
    const part = (start: number, end: number, of: Characters): Restored =>
      ({ now: { client: now.client, clock: now.clock + start - first.clock, length: end - start }, first: of });
    open.push({ ...part(from, to, { client: before.first.client, clock: before.first.clock + from - before.now.clock, length: to - from }), steps: steps + 1 });
    if (from > first.clock) open.push({ ...part(first.clock, from, { client: first.client, clock: first.clock, length: from - first.clock }), steps });
    if (to < first.clock + first.length) open.push({ ...part(to, first.clock + first.length, { client: first.client, clock: to, length: first.clock + first.length - to }), steps });
  }
  return done;
}

/** The first of notes sorted by clock that ends behind a place. */
function firstBehind(notes: readonly Restored[], clock: number): Restored | undefined {
  let [from, to] = [0, notes.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    const { now } = notes[middle]!;
    if (now.clock + now.length > clock) to = middle;
    else from = middle + 1;
  }
  return notes[from];
}

function liveItem(doc: Y.Doc, client: number, clock: number): Y.Item | null {
  if (clock >= Y.getState(doc.store, client)) return null;
  const item = Y.getItem(doc.store, Y.createID(client, clock)) as Y.Item | Y.GC;
  return item instanceof Y.Item && !item.deleted && item.content instanceof Y.ContentString && item.parent instanceof Y.Text ? item : null;
}

function remove(doc: Y.Doc, client: number, clock: number): void {
  const item = liveItem(doc, client, clock);
  if (!item) return;
  let index = clock - item.id.clock;
  for (let left = item.left; left; left = left.left) if (!left.deleted && left.countable) index += left.length;
  (item.parent as Y.Text).delete(index, 1);
}
