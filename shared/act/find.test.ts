import { describe, expect, it } from 'vitest';
import { findIn, type FindOptions, searchable } from './find.ts';

const cases: [what: string, text: string, needle: string, found: string[], options?: FindOptions][] = [
  ['dotted and dotless letters are pairs of their own', 'İL il Il ıl IL', 'il', ['İL', 'il']],
  ['a capital without a dot finds the small one without', 'İL il Il ıl IL', 'IL', ['Il', 'ıl', 'IL']],
  ['with case', 'Bağ bağ BAĞ', 'bağ', ['bağ'], { matchCase: true }],
  ['without case', 'Bağ bağ BAĞ', 'bağ', ['Bağ', 'bağ', 'BAĞ']],
  ['whole words, endings apart', 'bağ bağda bağ-bağça “bağ”', 'bağ', ['bağ', 'bağ', 'bağ'], { wholeWord: true }],
  ['any space finds any space', 'nar\u00a0ağacı nar ağacı', 'nar ağacı', ['nar\u00a0ağacı', 'nar ağacı']],
  ['without overlap', 'aaaaa', 'aa', ['aa', 'aa']],
  ['letters with a combining mark', 'I\u0307l və o\u0308rtu\u0308k', 'örtük', ['o\u0308rtu\u0308k']],
  ['a dotted capital in two characters', 'xx I\u0307l', 'il', ['I\u0307l']],
  ['nothing for nothing', 'bağ', '', []],
];

describe('finding', () => {
  it.each(cases)('%s', (_what, text, needle, found, options) => {
    expect(findIn(searchable(text, options?.matchCase), needle, options).map(({ from, to }) => text.slice(from, to))).toEqual(found);
  });
});
