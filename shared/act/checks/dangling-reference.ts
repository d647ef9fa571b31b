import { isWithin, quotations } from '../quotations.ts';
import { referencesOf, unresolvedReferences } from '../references/index.ts';
import type { Rule } from './context.ts';
import type { Finding } from './finding.ts';

const ofOwn = /(?<!\p{L})bu\s+\p{L}{2}/iu;
const numbered = /\d\S{0,30}\s+(?:nömrəl[iİ]\s+)?(?:maddə|hissə|yarımbənd|bənd|abzas|fəs[il]|bölmə|əlavə)/iu;

/**
 * A reference to an element of the same act (L 34) names one that is there. Only what begins with “bu” (L 58) is looked at:
 * a number alone may belong to an act or list named before.
 */
export const danglingReference: Rule = {
  act({ act, blocks }) {
    const byId = new Map(blocks.map((block) => [block.id, block]));
    // Without their text the other blocks still have their place and number, and cost nothing to read.
    const isSpoken = (text: string) => ofOwn.test(text) && numbered.test(text);
    const spoken = act.blocks.map((block) => (isSpoken(byId.get(block.id)?.text ?? '') ? block : { ...block, runs: [] }));
    return unresolvedReferences(referencesOf({ ...act, blocks: spoken })).flatMap(({ blockId, from, to, text, targets }): Finding[] => {
      const block = byId.get(blockId);
      if (!block || block.quoted || !ofOwn.test(block.text.slice(Math.max(0, from - 100), from)) || isWithin(quotations(block.text), from)) return [];
      const number = targets.filter(({ blockIds }) => blockIds.length === 0).map((target) => target.number).join(', ');
      return [{ rule: 'danglingReference', clause: '34', severity: 'error', blockId, from, to, params: { number, text: text.length > 120 ? `${text.slice(0, 117)}…` : text } }];
    });
  },
};
