import type { Rule } from './context.ts';
import type { TextEdit } from './finding.ts';

/** Quotation marks are “ ”, not the straight ones of the keyboard. */
export const quotes: Rule = {
  block({ id, text }) {
    if (!text.includes('"')) return [];
    const edits: TextEdit[] = [];
    for (let at = text.indexOf('"'); at >= 0; at = text.indexOf('"', at + 1)) {
      edits.push({ blockId: id, from: at, to: at + 1, text: /[\s([“«–—]/u.test(text[at - 1] ?? ' ') ? '“' : '”' });
    }
    return [{ rule: 'quotes', clause: null, severity: 'hint', blockId: id, from: edits[0]!.from, to: edits.at(-1)!.to, params: { count: edits.length }, fix: { edits } }];
  },
};
