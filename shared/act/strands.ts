import * as Y from 'yjs';
import { type BlockText, CutText, StrandDelta } from './cut-text.ts';
import { spansOf } from './spans.ts';
import { type Suggestions, suggestionsIn } from './suggestions.ts';
import { blocksOf, type BlockMap } from './text.ts';

/*
 * Where the characters of a block are. Characters never move: a block's own Y.Text is a strand, and a block that was
 * split off is a stretch of the strand it was split from, from an embedded `{ begins: id }` to the next one. Joining
 * takes that mark out again; where the two stretches do not follow each other, `{ joins: key }` in the first and
 * `getMap('joins')` → key → { block, host } say that the other's text is read there, with `line` in the mark on a line of
 * its own. So whatever two people do apart, each character is there once, and what the other wrote beside it stays beside it.
 */

/** A stretch of a strand: its characters (ranges of indexes in the Y.Text), where it ends, and the joins in it. */
interface Piece {
  id: string;
  host: string;
  ranges: { from: number; to: number }[];
  end: number;
  joins: { key: string; at: number; line: boolean }[];
}

/** Some characters of a block, in the order in which they are read. */
export interface Segment {
  id: string;
  host: string;
  from: number;
  to: number;
  /** Not characters, but the mark of a join on a new line: what is read there is a line break. */
  line?: true;
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

/** A stretch as a block reads it, and the line break before it. */
interface Reading {
  piece: Piece;
  line: Segment | null;
}

/** Where the text of a block is read. */
interface Join {
  key: string;
  into: string;
}

/** The text as it is on the page, with all that is suggested, or as it is in the act, without what is only suggested. */
type As = 'page' | 'act';

const known = new WeakMap<Y.Doc, Map<As, Layout>>();

/** Who reads which stretch by now. Between two transactions that is found out only once. */
export function layoutOf(doc: Y.Doc, as: As = 'page'): Layout {
  if (doc._transaction) return new Layout(doc, as);
  let kept = known.get(doc);
  if (!kept) {
    const keep = (kept = new Map<As, Layout>());
    known.set(doc, keep);
    doc.on('beforeTransaction', () => {
      for (const layout of keep.values()) layout.isOver = true;
      keep.clear();
    });
  }
  if (as === 'act' && suggestionsIn(doc).none) return layoutOf(doc);
  if (!kept.has(as)) kept.set(as, new Layout(doc, as));
  return kept.get(as)!;
}

/** Who reads which stretch, as of when it was made, see `layoutOf`: to be had anew after each change. */
export class Layout {
  /** Whether something has changed that it does not know of. */
  isOver = false;
  readonly #doc: Y.Doc;
  readonly #as: As;
  readonly #strands = new Map<string, Map<string, Piece>>();
  /** By strand and key of a join: the stretches it stands in, two of them at most. */
  readonly #marks = new Map<string, Map<string, string[]>>();
  readonly #readings = new Map<string, readonly Reading[]>();
  readonly #deltas = new Map<string, StrandDelta>();
  readonly #absorbed = new Map<string, Join | null>();
  readonly #shown = new Map<string, string>();
  #joins: Map<string, { key: string; host: string }[]> | null = null;
  #page: Layout | null = null;

  constructor(doc: Y.Doc, as: As) {
    this.#doc = doc;
    this.#as = as;
  }

  get suggestions(): Suggestions {
    return suggestionsIn(this.#doc);
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
    const path = [];
    for (let into = this.#into(id); into && !this.#shown.has(id); into = this.#into(id)) {
      path.push(id);
      id = into.into;
    }
    const shown = this.#shown.get(id) ?? id;
    for (const one of path) this.#shown.set(one, shown);
    return shown;
  }

  /** The block of whose text this one's is the next part; null for one that is not joined to another. */
  joinedTo(id: string): string | null {
    return this.#into(id)?.into ?? null;
  }

  /** The keys of live joins of a block to others. */
  joinsFor(id: string): { key: string; host: string }[] {
    this.#joins ??= this.#readJoins();
    return this.#joins.get(id) ?? [];
  }

  /** The stretches that a block reads, one after the other. */
  pieces(id: string): Piece[] {
    return this.#read(id).map(({ piece }) => piece);
  }

  /** The blocks that were joined to a stretch. */
  parts(piece: Piece): string[] {
    return this.#parts(piece).map(({ block }) => block);
  }

  segments(id: string): Segment[] {
    return this.#read(id).flatMap(({ piece: { id: piece, host, ranges }, line }) => {
      const segments: Segment[] = ranges.map((range) => ({ id: piece, host, ...range }));
      if (line) segments.unshift(line);
      return segments;
    });
  }

  lengthOf(id: string): number {
    return this.segments(id).reduce((sum, { from, to }) => sum + to - from, 0);
  }

  /** Whether a block is read as one: not joined to another, and not removed without any text in it. */
  isThere(id: string, map: BlockMap): boolean {
    if (!(map instanceof Y.Map) || !(map.get('text') instanceof Y.Text || this.piece(id)) || this.#into(id)) return false;
    if (this.#as === 'page') return !isTakenOut(map) || this.lengthOf(id) > 0;
    return (!isTakenOut(map) && this.suggestions.beginning(id) === undefined) || spansOf(this.text(id)).some(({ ins }) => ins === undefined);
  }

  /** The text of a block that is there. */
  text(id: string, map = blocksOf(this.#doc).get(id)): BlockText {
    const strand = map instanceof Y.Map ? ownStrand(map) : null;
    return strand && !holdsEmbeds(strand) && this.suggestions.in(strand).length === 0 ? strand : new CutText(this.#doc, id, this);
  }

  /** To be told when characters of a strand were written, erased or marked, and no block or mark came or went. */
  forgetText(host: string): void {
    this.#strands.delete(host);
    this.#deltas.delete(host);
    this.#readings.clear();
  }

  /** What stands in a strand, characters and marks. */
  delta(host: string): StrandDelta {
    let delta = this.#deltas.get(host);
    if (!delta) {
      const strand = strandOf(this.#doc, host)!;
      this.#deltas.set(host, (delta = new StrandDelta(strand, this.suggestions.in(strand))));
    }
    return delta;
  }

  #read(id: string): readonly Reading[] {
    const kept = this.#readings.get(id);
    if (kept) return kept;
    const read: Reading[] = [];
    const next: { block: string; line: Segment | null }[] = [{ block: id, line: null }];
    for (let at = next.pop(); at; at = next.pop()) {
      const piece = this.piece(at.block);
      if (!piece) continue;
      read.push({ piece, line: at.line });
      for (const part of this.#parts(piece).toReversed()) next.push(part);
    }
    this.#readings.set(id, read);
    return read;
  }

  #parts({ id, host, joins }: Piece): { block: string; line: Segment | null }[] {
    const parts = new Map<string, { block: string; line: Segment | null }>();
    for (const { key, at, line } of joins) {
      if (parts.has(key)) continue;
      const block = blockOfJoin(joinsOf(this.#doc).get(key))?.block;
      const into = block === undefined ? null : this.#into(block);
      if (into?.key === key && into.into === id) parts.set(key, { block: block!, line: line ? { id, host, from: at, to: at + 1, line } : null });
    }
    return [...parts.values()];
  }

  /** Where a block was joined to. Of several joins the least key counts; of blocks joined in a circle the least id stays. */
  #into(id: string): Join | null {
    this.#joins ??= this.#readJoins();
    if (this.#joins.size === 0) return null;
    const path: string[] = [];
    const onPath = new Map<string, number>();
    for (let at: string | undefined = id; at !== undefined && !this.#absorbed.has(at); at = this.#absorbed.get(at)?.into) {
      this.#absorbed.set(at, this.#joined(at));
      onPath.set(at, path.length);
      path.push(at);
    }
    // Only a path that ends in itself is a circle; what it met of earlier paths has been looked at.
    const end = path.length > 0 ? this.#absorbed.get(path.at(-1)!) : null;
    const back = end ? onPath.get(end.into) : undefined;
    if (back !== undefined) this.#absorbed.set(path.slice(back).reduce((a, b) => (a < b ? a : b)), null);
    return this.#absorbed.get(id)!;
  }

  #joined(id: string): Join | null {
    const joins = this.joinsFor(id);
    if (joins.length === 0 || !this.piece(id)) return null;
    for (const { key, host } of joins) {
      this.strand(host);
      const into = this.#marks.get(host)?.get(key)?.find((piece) => piece !== id);
      if (into !== undefined) return { key, into };
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
      const marks = new Map<string, string[]>();
      this.#marks.set(host, marks);
      for (let item = text._start; item; item = item.right) {
        if (item.deleted || !item.countable) continue;
        if (item.content instanceof Y.ContentString) {
          at += item.length;
          continue;
        }
        endRange();
        const { begins, joins, line } = ((item.content instanceof Y.ContentEmbed && item.content.embed) || {}) as { begins?: unknown; joins?: unknown; line?: unknown };
        if (typeof joins === 'string') {
          piece.joins.push({ key: joins, at, line: line === true });
          const ids = marks.get(joins);
          if (!ids) marks.set(joins, [piece.id]);
          else if (ids.length === 1 && ids[0] !== piece.id) ids.push(piece.id);
        }
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
    return map instanceof Y.Map && !(map.get('text') instanceof Y.Text) && hostOf(map) === host && !this.#isOnlySuggested(id);
  }

  /** Whether a split is no part of the act. One whose second half was then joined elsewhere is, or the words would stand in two places. */
  #isOnlySuggested(id: string): boolean {
    if (this.#as === 'page' || this.suggestions.beginning(id) === undefined) return false;
    this.#page ??= layoutOf(this.#doc);
    return this.#page.shownIn(id) === id;
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
