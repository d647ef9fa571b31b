import type * as Y from 'yjs';
import { type Layout, layoutOf, type Segment, strandOf } from './strands.ts';

type Piece = { insert: string; attributes?: Record<string, unknown> };

/** The text of a block, counted without what is embedded in it. A whole Y.Text is one. */
export interface BlockText {
  readonly length: number;
  toString(): string;
  toDelta(): { insert: unknown; attributes?: Record<string, unknown> }[];
  /** Without attributes the text takes those of what stands before it. */
  insert(at: number, text: string, attributes?: Record<string, unknown>): void;
  delete(at: number, count: number): void;
  format(at: number, count: number, attributes: Record<string, unknown>): void;
}

/** The text of a block that is made of stretches. */
export class CutText implements BlockText {
  readonly #doc: Y.Doc;
  readonly #id: string;
  #layout: Layout;

  /** @param layout as of now */
  constructor(doc: Y.Doc, id: string, layout: Layout) {
    this.#doc = doc;
    this.#id = id;
    this.#layout = layout;
  }

  get #now(): Layout {
    if (this.#layout.isOver) this.#layout = layoutOf(this.#doc);
    return this.#layout;
  }

  get length(): number {
    return this.#now.lengthOf(this.#id);
  }

  toString(): string {
    return this.toDelta().map(({ insert }) => insert).join('');
  }

  toDelta(): Piece[] {
    const layout = this.#now;
    return layout.segments(this.#id).flatMap(({ host, from, to }) => layout.delta(host).cut(from, to));
  }

  insert(at: number, text: string, attributes?: Record<string, unknown>): void {
    const { host, index } = placeIn(this.#now.segments(this.#id), at);
    strandOf(this.#doc, host)!.insert(index, text, attributes);
    this.#now.forgetText(host);
  }

  delete(at: number, count: number): void {
    // From the end of each strand on, so that the places before stay right.
    this.#each(this.#between(at, count).sort((a, b) => b.from - a.from), (strand, from, length) => strand.delete(from, length));
  }

  format(at: number, count: number, attributes: Record<string, unknown>): void {
    this.#each(this.#between(at, count), (strand, from, length) => strand.format(from, length, attributes));
  }

  #each(segments: readonly Segment[], edit: (strand: Y.Text, from: number, length: number) => void): void {
    for (const { host, from, to } of segments) edit(strandOf(this.#doc, host)!, from, to - from);
    for (const { host } of segments) this.#now.forgetText(host);
  }

  #between(at: number, count: number): Segment[] {
    let base = 0;
    return this.#now.segments(this.#id).flatMap((segment) => {
      const { from, to } = segment;
      const [start, end] = [Math.max(from, from + at - base), Math.min(to, from + at + count - base)];
      base += to - from;
      return end > start ? [{ ...segment, from: start, to: end }] : [];
    });
  }
}

/** What stands in a strand, to be read stretch by stretch. */
export class StrandDelta {
  readonly #pieces: { insert: unknown; attributes?: Record<string, unknown> }[];
  /** Where each piece ends. */
  readonly #ends: number[];

  constructor(strand: Y.Text) {
    let at = 0;
    this.#pieces = strand.toDelta();
    this.#ends = this.#pieces.map(({ insert }) => (at += typeof insert === 'string' ? insert.length : 1));
  }

  /** The characters `from`–`to`, without what is embedded. */
  cut(from: number, to: number): Piece[] {
    const taken: Piece[] = [];
    let [low, high] = [0, this.#ends.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.#ends[middle]! > from) high = middle;
      else low = middle + 1;
    }
    for (let i = low; i < this.#pieces.length; i++) {
      const [piece, at] = [this.#pieces[i]!, this.#ends[i - 1] ?? 0];
      if (at >= to) break;
      if (typeof piece.insert === 'string') taken.push({ ...piece, insert: piece.insert.slice(Math.max(0, from - at), to - at) });
    }
    return taken;
  }
}

/** Where in which strand an offset of a block is; at a seam it is the end of what stands before. */
export function placeIn(segments: readonly Segment[], offset: number): { segment: number; host: string; index: number } {
  let base = 0;
  for (const [i, { host, from, to }] of segments.entries()) {
    if (offset <= base + to - from || i === segments.length - 1) return { segment: i, host, index: Math.min(to, from + offset - base) };
    base += to - from;
  }
  throw new RangeError('a block without a stretch');
}
