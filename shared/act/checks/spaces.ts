import type { Rule } from './context.ts';
import type { TextEdit } from './finding.ts';

// A line of dots, underscores or several spaces to be filled in by hand is no slip.
const blank = /_{2,}|\.{4,}|…{2,}|[ \u00a0]{5,}|□/u;
const slip = /(?<=\S)[ \u00a0]{2,}(?=\S)|(?<=\S)[ \u00a0]+(?=[,;:!?](?:\s|$)|\.(?:\s|$)|[)”»])|(?<=[(“«])[ \u00a0]+(?=\S)/gu;

/** One space between words, none before a mark or inside brackets. */
export const spaces: Rule = {
  block({ id, text, end }) {
    if (blank.test(text)) return [];
    const edits: TextEdit[] = [];
    for (const { 0: found, index } of text.slice(0, end).matchAll(slip)) {
      const to = index + found.length;
      const before = text[index - 1]!;
      edits.push({ blockId: id, from: index, to, text: /[,;:!?.)”»]/.test(text[to]!) || /[(“«]/.test(before) ? '' : ' ' });
    }
    const [first] = edits;
    if (!first) return [];
    return [{ rule: 'spaces', clause: null, severity: 'hint', blockId: id, from: first.from, to: edits.at(-1)!.to, params: { count: edits.length }, fix: { edits } }];
  },
};
