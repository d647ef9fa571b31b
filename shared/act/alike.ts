import * as Y from 'yjs';
import { hash } from './hash.ts';
import type { Say } from './link.ts';
import { type Characters, charactersOf, liveFirsts, noteRestored, type Restored } from './restored.ts';
import { offsetsOf, spansOf } from './spans.ts';
import { layoutOf, strandOf } from './strands.ts';
import { blockText, sayOf } from './text.ts';

/*
 * What two people do alike apart is there once: a version put back, a wording taken in, words replaced by the same words.
 * To Yjs what each of them writes is text of its own. So the new characters are noted as standing for the same ones, and
 * where both are there one of them goes (`restored.ts`).
 */

/** What is written from now on into blocks, by what it stands for. */
export class Alike {
  readonly #doc: Y.Doc;
  readonly #since: number;
  readonly #written: { name: string; once: boolean; characters: Restored[] }[] = [];

  constructor(doc: Y.Doc) {
    this.#doc = doc;
    this.#since = Y.getState(doc.store, doc.clientID);
  }

  /** A block has come to have this wording. */
  wording(id: string, wording: string, say: Say = sayOf(this.#doc)): void {
    const fresh = this.#fresh(id);
    if (fresh.length === 0) return;
    const { toAct } = offsetsOf(spansOf(blockText(this.#doc, id)!), say);
    this.#written.push({ name: `${id} ${wording}`, once: false, characters: fresh.map(({ at, client, clock, length }) => ({ now: { client, clock, length }, first: { client: 0, clock: toAct(at), length } })) });
  }

  /** Words have come to stand in a block where a character stood that is gone. */
  insteadOf(id: string, { client, clock }: Characters, words: string): void {
    let next = 0;
    this.#written.push({ name: `${client}.${clock} ${words}`, once: true, characters: this.#fresh(id).map(({ client, clock, length }) => {
      const first = { client: 0, clock: next, length };
      next += length;
      return { now: { client, clock, length }, first };
    }) });
  }

  /** Notes it all; within the same transaction. */
  note(): void {
    if (this.#written.length === 0) return;
    const live = this.#written.some(({ once }) => !once) ? liveFirsts(this.#doc) : null;
    noteRestored(this.#doc, this.#written.flatMap(({ name, once, characters }) => {
      let client = nameOf(name, 0);
      // Never for what stands there from an earlier time: of that and what is new, both are meant.
      for (let time = 1; !once && characters.some(({ first }) => live!(client, first.clock, first.length)); time++) client = nameOf(name, time);
      return characters.map(({ now, first }) => ({ now, first: { ...first, client } }));
    }));
  }

  #fresh(id: string): (Characters & { at: number })[] {
    return charactersIn(this.#doc, id).filter(({ client, clock }) => client === this.#doc.clientID && clock >= this.#since);
  }
}

/** The character of a block at a place of the document's text, as Yjs names it. */
export function characterAt(doc: Y.Doc, id: string, offset: number): Characters | null {
  const found = charactersIn(doc, id).find(({ at, length }) => offset >= at && offset < at + length);
  return found ? { client: found.client, clock: found.clock + offset - found.at, length: 1 } : null;
}

/** Makes something in the document so that to Yjs all who make it apart have made the very same thing. What may differ between them must not be in it. */
export function makeAlike(doc: Y.Doc, name: string, make: () => void): void {
  const own = doc.clientID;
  let author = nameOf(name, 0);
  for (let attempt = 1; Y.getState(doc.store, author) > 0; attempt++) author = nameOf(name, attempt);
  doc.clientID = author;
  try {
    make();
  } finally {
    doc.clientID = own;
  }
}

/** A client number beyond those that Yjs draws (32 bits). */
function nameOf(name: string, time: number): number {
  return 2 ** 32 + (Number.parseInt(hash(`${name} ${time}`, 2), 36) % 2 ** 52);
}

function charactersIn(doc: Y.Doc, id: string): (Characters & { at: number })[] {
  let base = 0;
  const hosts = new Map<string, (Characters & { at: number })[]>();
  return layoutOf(doc).segments(id).flatMap(({ host, from, to }) => {
    if (!hosts.has(host)) hosts.set(host, charactersOf(strandOf(doc, host)!));
    const found = hosts.get(host)!.flatMap(({ client, clock, length, at }) => {
      const [start, end] = [Math.max(from, at), Math.min(to, at + length)];
      return end > start ? [{ client, clock: clock + start - at, length: end - start, at: base + start - from }] : [];
    });
    base += to - from;
    return found;
  });
}
