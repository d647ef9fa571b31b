import { ordinalSuffix } from '../suffix.ts';
import type { Rule } from './context.ts';
import type { Finding } from './finding.ts';

const ordinal = /(?<![\p{L}\d])(\d[\d.–-]*)-(c[ıiuü])(?!\p{L})/gu;

/** The ending of an ordinal follows the number as it is said: 1-ci, 3-cü, 6-cı, 9-cu (L 53). */
export const ordinalEnding: Rule = {
  block({ id, text }): Finding[] {
    if (!text.includes('-c')) return [];
    const findings: Finding[] = [];
    for (const match of text.matchAll(ordinal)) {
      const [, number, suffix] = match as unknown as [string, string, string];
      const right = ordinalSuffix(number);
      if (right === suffix) continue;
      const to = match.index + match[0].length;
      findings.push({ rule: 'ordinalEnding', clause: '53', severity: 'warning', blockId: id, from: match.index, to, params: { text: match[0], right: `${number}-${right}` }, fix: { edits: [{ blockId: id, from: to - 2, to, text: right }] } });
    }
    return findings;
  },
};
