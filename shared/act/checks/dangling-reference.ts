import { isWithin, quotations } from '../quotations.ts';
import { unresolvedReferences } from '../references/index.ts';
import { type Rule, saysOwn } from './context.ts';
import type { Finding } from './finding.ts';

/**
 * A reference to an element of the same act (L 34) names one that is there. Only what begins with “bu” (L 58) is looked at:
 * a number alone may belong to an act or list named before.
 */
export const danglingReference: Rule = {
  act({ blocks, ownReferences }) {
    const byId = new Map(blocks.map((block) => [block.id, block]));
    return unresolvedReferences(ownReferences()).flatMap(({ blockId, from, to, text, targets }): Finding[] => {
      const block = byId.get(blockId);
      if (!block || block.quoted || !saysOwn(block.text, from) || isWithin(quotations(block.text), from)) return [];
      const number = targets.filter(({ blockIds }) => blockIds.length === 0).map((target) => target.number).join(', ');
      return [{ rule: 'danglingReference', clause: '34', severity: 'error', blockId, from, to, params: { number, text: text.length > 120 ? `${text.slice(0, 117)}…` : text } }];
    });
  },
};
