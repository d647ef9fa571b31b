import { type Act, type ActKind, type BlockKind, newBlockId } from '../block.ts';
import type { Language } from '../ordinal.ts';
import { firstKeys } from '../order.ts';

/**
 * A text to begin an act of some kind with. What the drafter has to fill in stands in square brackets: “[orqanın adı]”;
 * the check `unfilled` finds what was left. The line of kind `title` takes the name of the act where one is given.
 */
export interface Template {
  /** Never changes: tests and screens know the template by it. */
  id: string;
  kind: ActKind;
  name: Record<Language, string>;
  /** When it is for, in one sentence. */
  use: Record<Language, string>;
  lines: readonly (readonly [kind: BlockKind, text: string])[];
}

/** The act that a template begins; `title` is the name it gets, in its text too. */
export function actFrom({ kind, lines }: Template, title: string): Act {
  const orders = firstKeys(lines.length);
  const head = lines.findIndex(([one]) => one === 'title');
  const blocks = lines.map(([one, text], i) => {
    const words = i === head && title.trim() !== '' ? title.trim() : text;
    return { id: newBlockId(), kind: one, order: orders[i]!, runs: words ? [{ text: words }] : [] };
  });
  return { kind, title: title.trim(), blocks };
}
