import type { Rule } from './context.ts';

const bracketed = /\[([^[\]\n]{3,300})\]/gu;

/**
 * A place of a template that was not filled in: “[orqanın adı]”. The marks of footnotes (`[12]`, `[KMQ1]`) are none, and in an act
 * in force neither are square brackets around round ones.
 */
export const unfilled: Rule = {
  block({ id, text, quoted }, { inForce }) {
    if (quoted || !text.includes('[')) return [];
    return [...text.matchAll(bracketed)].filter(([, words]) => /\p{Ll}{3}|\p{L}{3}\s+\p{L}{2}/u.test(words!) && !(inForce && /[()]/.test(words!))).map(({ 0: place, index }) => (
      { rule: 'unfilled', clause: null, severity: 'error', blockId: id, from: index, to: index + place.length, params: { text: place } }
    ));
  },
};
