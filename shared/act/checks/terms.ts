import { definedTwice, neverUsed } from '../definitions.ts';
import type { Rule } from './context.ts';
import type { Finding } from './finding.ts';

/** A term has one meaning (L 54.2): it is defined once. */
export const termTwice: Rule = {
  act: ({ definitions, blocks }) => [...definedTwice(definitions())].map(([{ term, blockId, from, to }, first]): Finding => {
    const where = blocks.find(({ id }) => id === first.blockId)?.bare ?? '';
    return { rule: 'termTwice', clause: '54.2', severity: 'error', blockId, from, to, params: { term, where } };
  }),
};

/** A short name is given to what is named again (L 57.3), and a term is explained because it is used (L 54.3). */
export const termUnused: Rule = {
  act: ({ definitions }) => neverUsed(definitions()).map(({ term, form, blockId, from, to }): Finding => (
    { rule: 'termUnused', clause: form === 'short' ? '57.3' : '54.3', severity: 'hint', blockId, from, to, params: { term } }
  )),
};

/** The full name stands where it is first used, and the short one from there on (L 57.3). */
export const termEarly: Rule = {
  act: ({ definitions }) => definitions().flatMap(({ term, early, annexId, blockId: definedId }, i, all): Finding[] => {
    const [use] = early;
    const isFirst = all.findIndex((other) => other.term === term && other.annexId === annexId) === i;
    return use && isFirst ? [{ rule: 'termEarly', clause: '57.3', severity: 'warning', blockId: use.blockId, from: use.from, to: use.to, params: { term, definedId, count: early.length } }] : [];
  }),
};
