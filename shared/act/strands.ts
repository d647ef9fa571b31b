import * as Y from 'yjs';
import { blocksOf, type BlockMap } from './text.ts';

/*
 * Where the characters of a block are. Characters never move: a block's own Y.Text is a strand, and a block that was
 * split off is a stretch of the strand it was split from, from an embedded `{ begins: id }` to the next one. Joining
 * takes that mark out again; where the two stretches do not follow each other, `{ joins: key }` in the first and
 * `getMap('joins')` → key → { block, host } say that the other's text is read there. So whatever two people do apart,
 * each character is there once, and what the other wrote beside it stays beside it.
 */

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

/** A stretch of a strand: its characters (ranges of indexes in the Y.Text), where it ends, and the joins in it. */
interface Piece {
  id: string;
  host: string;
  ranges: { from: number; to: number }[];
  end: number;
  joins: string[];
}

/** Some characters of a block, in the order in which they are read. */
export interface Segment {
  id: string;
  host: string;
  from: number;
  to: number;
}

export function joinsOf(doc: Y.Doc): Y.Map<unknown> {
  return doc.getMap('joins');
}

/** A block's own Y.Text; null for one that is a stretch of another's. */
export function strandOf(doc: Y.Doc, id: string): Y.Text | null {
  const map = blocksOf(doc).get(id);
  return map instanceof Y.Map ? ownStrand(map) : null;
}

export function ownStrand(map: BlockMap): Y.Text | null {
  const text = map.get('text');
  return text instanceof Y.Text ? text : null;
}

function hostOf(map: BlockMap): string | null {
  const host = map.get('within');
  return typeof host === 'string' ? host : null;
}

/** Who reads which stretch, as of now: to be made anew after each change. */
export class Layout {
  readonly #doc: Y.Doc;
  readonly #strands = new Map<string, Map<string, Piece>>();
  readonly #absorbed = new Map<string, { key: string; into: string } | null>();
  #joins: Map<string, { key: string; host: string }[]> | null = null;

  constructor(doc: Y.Doc) {
    this.#doc = doc;
  }

  /** The stretches of a strand in their order, its own block first. */
  strand(host: string): ReadonlyMap<string, Piece> {
    let pieces = this.#strands.get(host);
    if (!pieces) this.#strands.set(host, (pieces = this.#parse(host)));
    return pieces;
  }

  /** The stretch with which a block begins; null where it has none (any more). */
  piece(id: string): Piece | null {
    const map = blocksOf(this.#doc).get(id);
    if (!(map instanceof Y.Map)) return null;
    const host = strandOf(this.#doc, id) ? id : hostOf(map);
    return host === null ? null : (this.strand(host).get(id) ?? null);
  }

  /** The block that shows the text of this one: itself, unless it was joined to another. */
  shownIn(id: string): string {
    for (let into = this.#into(id); into; into = this.#into(id)) id = into.into;
    return id;
  }

  /** The keys of live joins of a block to others. */
  joinsFor(id: string): { key: string; host: string }[] {
    this.#joins ??= this.#readJoins();
    return this.#joins.get(id) ?? [];
  }

  /** The stretches that a block reads, one after the other. */
  pieces(id: string): Piece[] {
    const read: Piece[] = [];
    const next = [id];
    for (let at = next.pop(); at !== undefined; at = next.pop()) {
      const piece = this.piece(at);
      if (!piece) continue;
      read.push(piece);
      next.push(...this.parts(piece).toReversed());
    }
    return read;
  }

  /** The blocks that were joined to a stretch. */
  parts({ id, joins }: Piece): string[] {
    const parts = [];
    for (const key of new Set(joins)) {
      const block = blockOfJoin(joinsOf(this.#doc).get(key))?.block;
      const into = block === undefined ? null : this.#into(block);
      if (into?.key === key && into.into === id) parts.push(block!);
    }
    return parts;
  }

  segments(id: string): Segment[] {
    return this.pieces(id).flatMap(({ id: piece, host, ranges }) => ranges.map((range) => ({ id: piece, host, ...range })));
  }

  lengthOf(id: string): number {
    return this.segments(id).reduce((sum, { from, to }) => sum + to - from, 0);
  }

  /** Whether a block is read as one: not joined to another, and not removed without any text in it. */
  isThere(id: string, map: BlockMap): boolean {
    if (!(map instanceof Y.Map) || !(map.get('text') instanceof Y.Text || this.piece(id)) || this.#into(id)) return false;
    return !isTakenOut(map) || this.lengthOf(id) > 0;
  }

  /** The text of a block that is there. */
  text(id: string): BlockText {
    const strand = strandOf(this.#doc, id);
    return strand && !holdsEmbeds(strand) ? strand : new CutText(this.#doc, id);
  }

  /** Where a block was joined to. Of several joins the least key counts; of blocks joined in a circle the least id stays. */
  #into(id: string): { key: string; into: string } | null {
    this.#joins ??= this.#readJoins();
    if (this.#joins.size === 0) return null;
    const known = this.#absorbed.get(id);
    if (known !== undefined) return known;
    const circle = new Set([id]);
    let into = this.#joined(id);
    for (let at = into; at; at = this.#joined(at.into)) {
      if (at.into === id && [...circle].every((other) => id <= other)) {
        into = null;
        break;
      }
      if (circle.has(at.into)) break;
      circle.add(at.into);
    }
    this.#absorbed.set(id, into);
    return into;
  }

  #joined(id: string): { key: string; into: string } | null {
    const joins = this.joinsFor(id);
    if (joins.length === 0 || !this.piece(id)) return null;
    for (const { key, host } of joins) {
      for (const piece of this.strand(host).values()) if (piece.id !== id && piece.joins.includes(key)) return { key, into: piece.id };
    }
    return null;
  }

  #readJoins(): Map<string, { key: string; host: string }[]> {
    const joins = new Map<string, { key: string; host: string }[]>();
    for (const key of [...joinsOf(this.#doc).keys()].sort()) {
      const join = blockOfJoin(joinsOf(this.#doc).get(key));
      if (!join) continue;
      const known = joins.get(join.block);
      if (known) known.push({ key, host: join.host });
      else joins.set(join.block, [{ key, host: join.host }]);
    }
    return joins;
  }

  #parse(host: string): Map<string, Piece> {
    const pieces = new Map<string, Piece>();
    const text = strandOf(this.#doc, host);
    if (!text) return pieces;
    let piece: Piece = { id: host, host, ranges: [], end: 0, joins: [] };
    let [start, at, from] = [0, 0, 0];
    const endRange = () => {
      if (at > from) piece.ranges.push({ from, to: at });
    };
    const endPiece = () => {
      piece.end = at;
      if (piece.ranges.length === 0) piece.ranges.push({ from: start, to: start });
      pieces.set(piece.id, piece);
    };
    if (!holdsEmbeds(text)) at = text.length;
    else {
      for (let item = text._start; item; item = item.right) {
        if (item.deleted || !item.countable) continue;
        if (item.content instanceof Y.ContentString) {
          at += item.length;
          continue;
        }
        endRange();
        const { begins, joins } = ((item.content instanceof Y.ContentEmbed && item.content.embed) || {}) as { begins?: unknown; joins?: unknown };
        if (typeof joins === 'string') piece.joins.push(joins);
        if (typeof begins === 'string' && begins !== piece.id && !pieces.has(begins) && this.#isCut(begins, host)) {
          endPiece();
          piece = { id: begins, host, ranges: [], end: 0, joins: [] };
          start = at + 1;
        }
        from = ++at;
      }
    }
    endRange();
    endPiece();
    return pieces;
  }

  #isCut(id: string, host: string): boolean {
    const map = blocksOf(this.#doc).get(id);
    return map instanceof Y.Map && !(map.get('text') instanceof Y.Text) && hostOf(map) === host;
  }
}

/** Whether a block was removed, or its insertion undone: then it is there only where somebody has written into it. */
export function isTakenOut(map: BlockMap | undefined): boolean {
  return map instanceof Y.Map && (map.get('removed') === true || (map.get('inserted') === true && map.get('there') !== true));
}

/** Which blocks are read with which strand, as far as anybody said so. */
export function liveJoins(doc: Y.Doc): { block: string; host: string }[] {
  return [...joinsOf(doc).values()].map(blockOfJoin).filter((join) => join !== null);
}

function blockOfJoin(value: unknown): { block: string; host: string } | null {
  const { block, host } = (value ?? {}) as { block?: unknown; host?: unknown };
  return typeof block === 'string' && typeof host === 'string' ? { block, host } : null;
}

/** Whether anything but characters is in a Y.Text. */
export function holdsEmbeds(text: Y.Text): boolean {
  for (let item = text._start; item; item = item.right) if (!item.deleted && item.content instanceof Y.ContentEmbed) return true;
  return false;
}

/** The text of a block that is made of stretches. */
class CutText implements BlockText {
  readonly #doc: Y.Doc;
  readonly #id: string;

  constructor(doc: Y.Doc, id: string) {
    this.#doc = doc;
    this.#id = id;
  }

  get #segments(): Segment[] {
    return new Layout(this.#doc).segments(this.#id);
  }

  get length(): number {
    return this.#segments.reduce((sum, { from, to }) => sum + to - from, 0);
  }

  toString(): string {
    return this.toDelta().map(({ insert }) => insert).join('');
  }

  toDelta(): { insert: string; attributes?: Record<string, unknown> }[] {
    const deltas = new Map<string, { insert: unknown; attributes?: Record<string, unknown> }[]>();
    return this.#segments.flatMap(({ host, from, to }) => {
      if (!deltas.has(host)) deltas.set(host, strandOf(this.#doc, host)!.toDelta());
      return cut(deltas.get(host)!, from, to);
    });
  }

  insert(at: number, text: string, attributes?: Record<string, unknown>): void {
    const { host, index } = placeIn(this.#segments, at);
    strandOf(this.#doc, host)!.insert(index, text, attributes);
  }

  delete(at: number, count: number): void {
    // From the end of each strand on, so that the places before stay right.
    for (const { host, from, to } of this.#between(at, count).sort((a, b) => b.from - a.from)) strandOf(this.#doc, host)!.delete(from, to - from);
  }

  format(at: number, count: number, attributes: Record<string, unknown>): void {
    for (const { host, from, to } of this.#between(at, count)) strandOf(this.#doc, host)!.format(from, to - from, attributes);
  }

  #between(at: number, count: number): Segment[] {
    let base = 0;
    return this.#segments.flatMap((segment) => {
      const { from, to } = segment;
      const [start, end] = [Math.max(from, from + at - base), Math.min(to, from + at + count - base)];
      base += to - from;
      return end > start ? [{ ...segment, from: start, to: end }] : [];
    });
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

function cut(delta: readonly { insert: unknown; attributes?: Record<string, unknown> }[], from: number, to: number): { insert: string; attributes?: Record<string, unknown> }[] {
  const taken: { insert: string; attributes?: Record<string, unknown> }[] = [];
  let at = 0;
  for (const op of delta) {
    const length = typeof op.insert === 'string' ? op.insert.length : 1;
    if (typeof op.insert === 'string' && at + length > from && at < to) taken.push({ ...op, insert: op.insert.slice(Math.max(0, from - at), to - at) });
    at += length;
    if (at >= to) break;
  }
  return taken;
}
