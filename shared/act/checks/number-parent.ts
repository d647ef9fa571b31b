import { labelOf } from '../label.ts';
import { plainNumber } from '../references/tokens.ts';
import type { Rule } from './context.ts';
import { countAnew } from './number-order.ts';

const clauses = { part: '30.7', clause: '30.8', subclause: '30.9', indent: '30.10' } as const;

/** The number of a part repeats the article’s, a clause’s the part’s, a subclause’s the clause’s (L 30.7–30.9). */
export const numberParent: Rule = {
  block(block, { inForce }) {
    const { kind, parent, quoted, number, bare, id } = block;
    if (quoted || !(kind in clauses) || !parent?.bare || !/\d/.test(parent.bare) || !['article', 'part', 'clause', 'subclause'].includes(parent.kind)) return [];
    const label = labelOf(kind, number);
    if (!label || label.form !== 'arabic' || label.before === '' || plainNumber(label.before) === `${plainNumber(parent.bare)}.`) return [];
    // An older act numbers what is in a part by the part alone, without the article.
    if (label.before === `${parent.bare.split('.').at(-1)}.` && parent.kind !== 'article') return [];
    return [{ rule: 'numberParent', clause: clauses[kind as keyof typeof clauses], severity: 'error', blockId: id, params: { number: bare, element: kind, parent: parent.bare, parentElement: parent.kind }, ...countAnew(block, inForce) }];
  },
};
