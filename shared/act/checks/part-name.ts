import type { ActKind } from '../block.ts';
import type { Rule } from './context.ts';

const named: readonly ActKind[] = ['statute', 'charter', 'rules', 'instruction'];

/**
 * In a statute, charter or rules approved by another act than a law, and in an agency’s own act, a part has a name
 * (L 30.7). Said once, at the first part without one.
 */
export const partName: Rule = {
  act({ kind, amending, blocks }) {
    const parts = blocks.filter((block) => block.kind === 'part' && block.parent?.kind !== 'article' && !block.annex && !block.quoted && block.end > 0);
    if ((!named.includes(kind) && kind !== 'agencyDecision') || amending) return [];
    const nameless = parts.filter(({ text, end }) => /[.:;]$/.test(text.slice(0, end)));
    const [first] = nameless;
    if (!first) return [];
    return [{ rule: 'partName', clause: '30.7', severity: named.includes(kind) ? 'warning' : 'hint', blockId: first.id, params: { number: first.bare, count: nameless.length } }];
  },
};
