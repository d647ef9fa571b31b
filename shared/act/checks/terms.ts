import { lowerAz } from '../collation.ts';
import type { Definition } from '../definitions.ts';
import type { Rule } from './context.ts';
import type { Finding } from './finding.ts';

/** A term has one meaning (L 54.2): it is defined once. */
export const termTwice: Rule = {
  act({ definitions, blocks }) {
    const first = new Map<string, Definition>();
    const findings: Finding[] = [];
    for (const definition of definitions()) {
      const { term, blockId, from, to, annexId } = definition;
      const key = `${annexId ?? ''}|${lowerAz(term)}`;
      if (!first.has(key)) first.set(key, definition);
      else if (first.get(key)!.blockId !== blockId) {
        const where = blocks.find(({ id }) => id === first.get(key)!.blockId)?.bare ?? '';
        findings.push({ rule: 'termTwice', clause: '54.2', severity: 'error', blockId, from, to, params: { term, where } });
      }
    }
    return findings;
  },
};

/** A short name is given to what is named again (L 57.3), and a term is explained because it is used (L 54.3). */
export const termUnused: Rule = {
  act({ definitions }) {
    const shortened = new Set(definitions().filter(({ form }) => form === 'short').map(({ blockId }) => blockId));
    return definitions().flatMap(({ term, form, blockId, from, to, uses }): Finding[] => {
      // A term of many words is rarely repeated word for word, and one with a short name not at all.
      if (uses.length > 0 || term.split(/\s+/u).length > 3 || (form === 'listed' && shortened.has(blockId))) return [];
      return [{ rule: 'termUnused', clause: form === 'short' ? '57.3' : '54.3', severity: 'hint', blockId, from, to, params: { term } }];
    });
  },
};

/** The full name stands where it is first used, and the short one from there on (L 57.3). */
export const termEarly: Rule = {
  act: ({ definitions }) => definitions().flatMap(({ term, early, annexId, blockId: definedId }, i, all): Finding[] => {
    const [use] = early;
    const isFirst = all.findIndex((other) => other.term === term && other.annexId === annexId) === i;
    return use && isFirst ? [{ rule: 'termEarly', clause: '57.3', severity: 'warning', blockId: use.blockId, from: use.from, to: use.to, params: { term, definedId, count: early.length } }] : [];
  }),
};
