import type { Block } from '../../shared/act/block.ts';
import { placesOf, type Places } from '../../shared/act/ordinal.ts';
import type { Version } from '../../shared/act/version.ts';

/** How the places of a frozen version are cited, by the numbers that stand in its bytes. */
export function placesInVersion(version: Pick<Version, 'blocks'>): Places {
  const blocks = version.blocks.map(({ id, kind, runs, cell }): Block => ({ id, kind, runs, order: 'a0', ...(cell ? { cell } : {}) }));
  return placesOf(blocks, new Map(version.blocks.map(({ id, number }) => [id, number])));
}
