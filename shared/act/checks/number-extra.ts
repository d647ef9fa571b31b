import { labelOf } from '../label.ts';
import type { Rule } from './context.ts';

/** An extra number (10-1) is for an element put into an act in force (L 32.2); a new act counts on. */
export const numberExtra: Rule = {
  act({ blocks, inForce }) {
    if (inForce) return [];
    const extra = blocks.filter(({ kind, number, quoted }) => !quoted && labelOf(kind, number)?.extra);
    const [first] = extra;
    if (!first) return [];
    return [{ rule: 'numberExtra', clause: '32.2', severity: 'hint', blockId: first.id, params: { number: first.bare, count: extra.length } }];
  },
};
