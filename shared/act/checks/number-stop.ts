import { labelOf } from '../label.ts';
import type { Rule } from './context.ts';

const clauses = { article: '30.6', part: '30.7', clause: '30.8', subclause: '30.9', indent: '30.10' } as const;

/** A full stop stands after the number of an article and of what is in it (L 30.6–30.10). */
export const numberStop: Rule = {
  block({ id, kind, number, bare, kept, quoted }) {
    if (!kept || quoted || !(kind in clauses)) return [];
    const label = labelOf(kind, number);
    if (!label || label.form !== 'arabic' || label.after.trim() !== '') return [];
    return [{ rule: 'numberStop', clause: clauses[kind as keyof typeof clauses], severity: 'warning', blockId: id, params: { number: bare, element: kind }, fix: { blockId: id, number: `${number.trim()}.` } }];
  },
};
