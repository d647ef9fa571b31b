import type * as Y from 'yjs';
import { type Layout, layoutOf, type Segment, strandOf } from './strands.ts';
import type { Suggested, SuggestedStretch } from './suggestions.ts';

/** Characters (or what is embedded) with what they have in the document, and what is suggested of them. */
interface Piece {
  insert: unknown;
  attributes?: Record<string, unknown>;
  suggested?: Suggested;
}
type Words = Piece & { insert: string };

/** The text of a block, counted without what is embedded in it. A whole Y.Text is one. */
export interface BlockText {
  readonly length: number;
  toString(): string;
  toDelta(): Piece[];
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

  toDelta(): Words[] {
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
    this.#each(this.#between(at, count).sort((a, b) => b.from - a.from), (strand, { from, to, line }) => {
      const key = line && markAt(strand, from);
      strand.delete(from, to - from);
      // What was joined there stays so, on the same line.
      if (key) strand.insertEmbed(from, { joins: key });
    });
    this.#now.isOver = true;
  }

  format(at: number, count: number, attributes: Record<string, unknown>): void {
    this.#each(this.#between(at, count), (strand, { from, to }) => strand.format(from, to - from, attributes));
  }

  #each(segments: readonly Segment[], edit: (strand: Y.Text, segment: Segment) => void): void {
    for (const segment of segments) edit(strandOf(this.#doc, segment.host)!, segment);
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
  readonly #pieces: Piece[];
  /** Where each piece ends. */
  readonly #ends: number[];

  constructor(strand: Y.Text, suggested: readonly SuggestedStretch[]) {
    let at = 0;
    this.#pieces = withSuggested(strand.toDelta(), suggested);
    this.#ends = this.#pieces.map(({ insert }) => (at += typeof insert === 'string' ? insert.length : 1));
  }

  /** What is read from `from` to `to`: characters only, or the mark of a line. */
  cut(from: number, to: number): Words[] {
    const taken: Words[] = [];
    let [low, high] = [0, this.#ends.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.#ends[middle]! > from) high = middle;
      else low = middle + 1;
    }
    for (let i = low; i < this.#pieces.length; i++) {
      const [piece, at] = [this.#pieces[i]!, this.#ends[i - 1] ?? 0];
      if (at >= to) break;
      taken.push({ ...piece, insert: typeof piece.insert === 'string' ? piece.insert.slice(Math.max(0, from - at), to - at) : '\n' });
    }
    return taken;
  }
}

/** Says of pieces what is suggested of them, cut where that changes. */
function withSuggested(pieces: Piece[], suggested: readonly SuggestedStretch[]): Piece[] {
  if (suggested.length === 0) return pieces;
  const said: Piece[] = [];
  let [at, next] = [0, 0];
  for (const { insert, ...rest } of pieces) {
    if (typeof insert !== 'string') {
      said.push({ insert, ...rest });
      at++;
      continue;
    }
    const end = at + insert.length;
    for (let from = at; from < end; ) {
      while (next < suggested.length && suggested[next]!.to <= from) next++;
      const stretch = suggested[next];
      const isIn = stretch !== undefined && stretch.from <= from;
      const to = Math.min(end, isIn ? stretch.to : (stretch?.from ?? end));
      const { ins, del } = (isIn && stretch) || {};
      said.push({ insert: insert.slice(from - at, to - at), ...rest, ...(isIn && { suggested: { ...(ins && { ins }), ...(del && { del }) } }) });
      from = to;
    }
    at = end;
  }
  return said;
}

/** The key of the join whose mark is at an index. */
function markAt(strand: Y.Text, index: number): string | undefined {
  let at = 0;
  for (const { insert } of strand.toDelta() as { insert: unknown }[]) {
    if (at === index) return (insert as { joins?: string }).joins;
    at += typeof insert === 'string' ? insert.length : 1;
  }
  return undefined;
}

/** Where in which strand an offset of a block is; at a seam it is the end of what stands before. */
export function placeIn(segments: readonly Segment[], offset: number): { segment: number; host: string; index: number } {
  let base = 0;
  for (const [i, { host, from, to, line }] of segments.entries()) {
    if ((line ? offset <= base : offset <= base + to - from) || i === segments.length - 1) return { segment: i, host, index: Math.min(to, from + offset - base) };
    base += to - from;
  }
  throw new RangeError('a block without a stretch');
}
