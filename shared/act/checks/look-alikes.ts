import type { Rule } from './context.ts';
import type { Finding } from './finding.ts';

/** Cyrillic and other letters that are drawn like a letter of the Azerbaijani alphabet. */
const latin = new Map(Object.entries({
  а: 'a', А: 'A', В: 'B', е: 'e', Е: 'E', К: 'K', М: 'M', Н: 'H', о: 'o', О: 'O', р: 'p', Р: 'P', с: 'c', С: 'C', Т: 'T', у: 'y', У: 'Y', х: 'x', Х: 'X', ә: 'ə', Ә: 'Ə', і: 'i', І: 'I', ј: 'j', Ј: 'J', ѕ: 's', Ѕ: 'S', һ: 'h', Һ: 'H', ǝ: 'ə', Ǝ: 'Ə',
}));
const foreign = /[\u0370-\u04ffǝƎ]/u;
const word = /[\p{L}\p{M}]+/gu;

/** Letters of another alphabet inside an Azerbaijani word look right, but are not found, sorted or signed as what they seem. */
export const lookAlikes: Rule = {
  block({ id, text }): Finding[] {
    if (!foreign.test(text)) return [];
    const words = Array.from(text.matchAll(word), ({ 0: found, index }) => ({ found, index }));
    const isForeign = words.some(({ found }) => /\p{Script=Cyrillic}{2}/u.test(found) && ![...found].every((letter) => latin.has(letter) || !foreign.test(letter)));
    return words.flatMap(({ found, index }): Finding[] => {
      if (!foreign.test(found)) return [];
      const letters = [...found];
      const mixed = letters.some((letter) => /\p{Script=Latin}/u.test(letter) && !latin.has(letter));
      const right = letters.map((letter) => latin.get(letter) ?? letter).join('');
      const whole = !foreign.test(right);
      if (!mixed && (isForeign || !whole)) return [];
      const at = { rule: 'lookAlikes', clause: '53', severity: 'error', blockId: id, from: index, to: index + found.length } as const;
      const params = { word: found, letters: [...new Set(letters.filter((letter) => foreign.test(letter)))].join(', '), script: /\p{Script=Cyrillic}/u.test(found) ? 'cyrillic' : 'other' };
      return [whole ? { ...at, params, fix: { edits: [{ blockId: id, from: index, to: index + found.length, text: right }] } } : { ...at, params }];
    });
  },
};
