import * as Y from 'yjs';
import { holdsEmbeds, joinsOf, type Layout, layoutOf, ownStrand, strandOf } from './strands.ts';
import { blocksOf } from './text.ts';

type Delta = Y.YTextEvent['delta'];
interface Shape {
  /** The marks in the strand, in their order. */
  marks: string;
  /** The blocks that have a stretch of it, and those that show one. */
  blocks: ReadonlySet<string>;
}

/** Says which blocks a change of strands touches, and how the text of each changed. */
export class StrandWatch {
  readonly #doc: Y.Doc;
  readonly #shapes = new Map<string, Shape>();
  #shown: ReadonlyMap<string, string>;

  constructor(doc: Y.Doc) {
    this.#doc = doc;
    const layout = layoutOf(doc);
    for (const [id, map] of blocksOf(doc)) {
      const host = map instanceof Y.Map && ownStrand(map) ? null : layout.piece(id)?.host;
      if (host && !this.#shapes.has(host)) this.#shapes.set(host, shapeOf(layout, host));
    }
    this.#shown = shownOf(doc, layout);
    const hosts = new Set([...this.#shown.keys()].flatMap((id) => layout.joinsFor(id).map(({ host }) => host)));
    for (const host of hosts) if (!this.#shapes.has(host)) this.#shapes.set(host, shapeOf(layout, host));
  }

  /** The blocks that share a strand with this one; some may stand where it stands. */
  beside(id: string): Iterable<string> {
    const map = blocksOf(this.#doc).get(id);
    const host = (map instanceof Y.Map && map.get('within')) || id;
    return this.#shapes.get(String(host))?.blocks ?? [];
  }

  /**
   * Takes the changes of one transaction in: strand → delta.
   * @returns the touched blocks with the deltas of their texts, and whether stretches appeared, went or changed hands;
   * then there are no deltas
   */
  take(changes: ReadonlyMap<string, Delta>): { blocks: ReadonlySet<string>; deltas: ReadonlyMap<string, Delta>; structure: boolean } {
    const isPlain = [...changes.keys()].every((host) => !this.#shapes.has(host) && !holds(this.#doc, host)) && joinsOf(this.#doc).size === 0;
    if (isPlain) return { blocks: new Set(changes.keys()), deltas: changes, structure: false };
    const layout = layoutOf(this.#doc);
    const blocks = new Set<string>();
    let structure = false;
    for (const host of changes.keys()) {
      const [before, now] = [this.#shapes.get(host), shapeOf(layout, host)];
      if ((before?.marks ?? '') !== now.marks) structure = true;
      for (const id of [...(before?.blocks ?? []), ...now.blocks]) blocks.add(id);
      if (now.marks === '') this.#shapes.delete(host);
      else this.#shapes.set(host, now);
    }
    if (!structure) return { blocks, deltas: deltasOf(layout, blocks, changes), structure };
    const shown = shownOf(this.#doc, layout);
    for (const id of new Set([...shown.keys(), ...this.#shown.keys()])) {
      const [before, now] = [this.#shown.get(id) ?? id, shown.get(id) ?? id];
      if (before !== now) for (const touched of [id, before, now]) blocks.add(touched);
    }
    this.#shown = shown;
    return { blocks, deltas: new Map(), structure };
  }
}

function holds(doc: Y.Doc, host: string): boolean {
  const strand = strandOf(doc, host);
  return strand !== null && holdsEmbeds(strand);
}

function shapeOf(layout: Layout, host: string): Shape {
  const blocks = new Set<string>();
  let marks = '';
  for (const piece of layout.strand(host).values()) {
    if (piece.id !== host) marks += `|${piece.id}`;
    for (const { key, line } of piece.joins) marks += `+${key}${line ? '/' : ''}`;
    for (const id of [piece.id, layout.shownIn(piece.id), ...layout.parts(piece)]) blocks.add(id);
  }
  return { marks, blocks };
}

/** For each block that was joined to another, the one that shows its text. */
function shownOf(doc: Y.Doc, layout: Layout): Map<string, string> {
  const shown = new Map<string, string>();
  for (const join of joinsOf(doc).values()) {
    const { block } = (join ?? {}) as { block?: unknown };
    if (typeof block === 'string') shown.set(block, layout.shownIn(block));
  }
  return shown;
}

/** The changes of strands as changes of the blocks that show them. */
function deltasOf(layout: Layout, blocks: ReadonlySet<string>, changes: ReadonlyMap<string, Delta>): Map<string, Delta> {
  const deltas = new Map<string, Delta>();
  for (const id of blocks) {
    if (layout.shownIn(id) !== id) continue;
    const edits: { at: number; insert?: string; delete?: number }[] = [];
    let base = 0;
    for (const { host, from, to, line } of layout.segments(id)) {
      let index = 0;
      for (const { retain = 0, insert, delete: gone } of (line ? null : changes.get(host)) ?? []) {
        const length = typeof insert === 'string' ? insert.length : 0;
        const [start, end] = [Math.max(index, from), Math.min(index + length, to)];
        if (end > start) edits.push({ at: base + start - from, insert: (insert as string).slice(start - index, end - index) });
        if (gone && index >= from && index <= to) edits.push({ at: base + index - from, delete: gone });
        index += retain + length;
      }
      base += to - from;
    }
    if (edits.length > 0) deltas.set(id, inOrder(edits));
  }
  return deltas;
}

function inOrder(edits: { at: number; insert?: string; delete?: number }[]): Delta {
  let index = 0;
  return edits.sort((a, b) => a.at - b.at).flatMap(({ at, ...edit }) => {
    const retain = at > index ? [{ retain: at - index }] : [];
    index = at + (edit.insert?.length ?? 0);
    return [...retain, edit];
  });
}
