import * as Y from 'yjs';
import { makeAlike } from './alike.ts';
import type { Cell } from './block.ts';
import { hash } from './hash.ts';
import { layoutOf } from './strands.ts';
import { type BlockMap, blocksOf, cellOf, newBlockMap } from './text.ts';

type Place = Pick<Cell, 'table' | 'row' | 'column'>;

/** The removed cells of a table by their place, to be taken back rather than made anew. */
export function removedCells(doc: Y.Doc, table: string): Map<string, BlockMap> {
  const removed = new Map<string, BlockMap>();
  const layout = layoutOf(doc);
  for (const [id, map] of blocksOf(doc)) {
    if (!(map instanceof Y.Map) || map.get('kind') !== 'cell' || layout.isThere(id, map) || layout.joinedTo(id) !== null || !(map.get('text') instanceof Y.Text)) continue;
    const cell = cellOf(map);
    if (cell?.table === table) removed.set(placeKey(cell), map);
  }
  return removed;
}

/**
 * Makes the cell of a place that has none, within a transaction. Two people who do so apart make one cell, and what each
 * of them writes into it is there: its id comes from the place, and so does the client that Yjs takes for its author, so
 * that to Yjs both have made the very same thing.
 * @param order the key of its table
 * @returns its id
 */
export function makeCell(doc: Y.Doc, place: Place, order: string, removed: ReadonlyMap<string, BlockMap>): { id: string; map: BlockMap } {
  const old = removed.get(placeKey(place));
  if (old) {
    for (const name of ['removed', 'rows', 'columns', 'header']) old.delete(name);
    if (old.get('inserted') === true) old.set('there', true);
    old.set('order', order);
    return { id: String(old._item!.parentSub), map: old };
  }
  const blocks = blocksOf(doc);
  const madeFor = (time: number) => `c${hash(placeKey(place), 2 * time)}${hash(placeKey(place), 2 * time + 1)}`;
  let id = madeFor(0);
  for (let time = 1; blocks.has(id); time++) id = madeFor(time);
  const { table, row, column } = place;
  // Nothing that may differ between the two goes in here: what does, follows under one's own name.
  const map = newBlockMap({ kind: 'cell', order: '', runs: [], cell: { table, row, column } });
  map.set('inserted', true);
  makeAlike(doc, id, () => blocks.set(id, map));
  map.set('order', order);
  map.set('there', true);
  return { id, map };
}

function placeKey({ table, row, column }: Place): string {
  return `${table} ${row} ${column}`;
}
