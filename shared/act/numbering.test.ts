import { describe, expect, it } from 'vitest';
import type { Block, BlockKind } from './block.ts';
import { compareAz, foldAz, lowerAz, upperAz } from './collation.ts';
import { fromRoman, ordinalWords, toRoman } from './label.ts';
import { bareNumber, keepNumbers, numberBlocks } from './numbering.ts';
import { ordinalSuffix, placesOf } from './ordinal.ts';
import { firstKeys } from './order.ts';
import { outlineOf } from './outline.ts';

function blocks(...lines: (BlockKind | [BlockKind, string])[]): Block[] {
  const orders = firstKeys(lines.length);
  return lines.map((line, i) => {
    const [kind, number] = typeof line === 'string' ? [line] : line;
    return { id: `b${i}`, kind, order: orders[i]!, runs: [{ text: `Mətn ${i}` }], ...(number ? { number } : {}) };
  });
}
const numbers = (...lines: Parameters<typeof blocks>) => [...numberBlocks(blocks(...lines)).values()];

describe('numbers', () => {
  it('of an act with articles (L 30.4–30.9)', () => {
    expect(numbers('title', 'section', 'chapter', 'article', 'part', 'clause', 'clause', 'part', 'article', 'paragraph', 'part', 'chapter', 'article', 'section', 'chapter')).toEqual([
      '', 'I bölmə', '1-ci fəsil', 'Maddə 1.', '1.1.', '1.1.1.', '1.1.2.', '1.2.', 'Maddə 2.', '', '2.1.', '2-ci fəsil', 'Maddə 3.', 'II bölmə', '3-cü fəsil',
    ]);
  });
  it('of an act without articles (L 30.7)', () => {
    expect(numbers('part', 'clause', 'subclause', 'paragraph', 'subclause', 'indent', 'clause', 'part', 'clause')).toEqual([
      '1.', '1.1.', '1.1.1.', '', '1.1.2.', '1.1.2.1.', '1.2.', '2.', '2.1.',
    ]);
  });
  it('go on in the manner of a kept number (L 32.2)', () => {
    expect(numbers(['article', 'Maddə 10.'], ['article', 'Maddə 10-1.'], 'part', 'article', ['part', '1.'], 'part', ['part', '2-1.'], 'part')).toEqual([
      'Maddə 10.', 'Maddə 10-1.', '10-1.1.', 'Maddə 11.', '1.', '2.', '2-1.', '3.',
    ]);
    expect(numbers('part', ['clause', 'a)'], 'clause', 'clause', 'clause', 'clause', 'clause', 'clause')).toEqual(['1.', 'a)', 'b)', 'c)', 'ç)', 'd)', 'e)', 'ə)']);
    expect(numbers(['section', 'Birinci bölmə'], 'section', ['chapter', 'FƏSİL 9'], 'chapter', ['chapter', 'XI fəsil'], 'chapter')).toEqual([
      'Birinci bölmə', 'İkinci bölmə', 'FƏSİL 9', 'FƏSİL 10', 'XI fəsil', 'XII fəsil',
    ]);
    expect(numbers(['part', 'qeyd 3'], 'part')).toEqual(['qeyd 3', '2.']);
  });
  it('21.2-1 and 21.2.1 are different', () => {
    expect(numbers(['article', 'Maddə 21.'], ['part', '21.2.'], 'clause', ['part', '21.2-1.'], 'clause', 'part')).toEqual([
      'Maddə 21.', '21.2.', '21.2.1.', '21.2-1.', '21.2-1.1.', '21.3.',
    ]);
  });
  it('begin anew in an annex; a single annex has none', () => {
    expect(numbers('part', 'annex', 'part', 'annex', 'part')).toEqual(['1.', '1 nömrəli əlavə', '1.', '2 nömrəli əlavə', '1.']);
    expect(numbers('part', 'annex', 'part')).toEqual(['1.', 'Əlavə', '1.']);
  });
  it('begin anew in what the act approves', () => {
    expect(numbers('approval', 'title', 'part', 'part', 'signature', 'approval', 'title', 'part', 'clause', 'annex', 'part')).toEqual(['', '', '1.', '2.', '', '', '', '1.', '1.1.', 'Əlavə', '1.']);
  });
  it('never repeat when levels are skipped', () => {
    expect(numbers('clause', 'part', 'subclause', 'clause')).toEqual(['1.', '2.', '2.1.', '2.2.']);
  });
  it('are kept for an act in force', () => {
    const kept = keepNumbers(blocks('article', 'part', 'part', 'paragraph'));
    expect([...numberBlocks(kept.filter(({ id }) => id !== 'b1')).values()]).toEqual(['Maddə 1.', '1.2.', '']);
  });
  it('bare', () => {
    expect(bareNumber('article', 'Maddə 7-1.')).toBe('7-1');
    expect(bareNumber('clause', '21.2-1.')).toBe('21.2-1');
    expect(bareNumber('chapter', '3-cü fəsil')).toBe('3');
    expect(bareNumber('section', 'II bölmə')).toBe('II');
    expect(bareNumber('section', 'Birinci bölmə')).toBe('Birinci');
  });
});

describe('places', () => {
  const of = (lines: Parameters<typeof blocks>) => {
    const list = blocks(...lines);
    const places = placesOf(list);
    return list.map(({ id }) => [places.of(id), places.of(id, 'en')]);
  };
  it('without articles', () => {
    expect(of(['part', 'clause', 'clause', 'subclause', 'paragraph', 'title'])).toEqual([
      ['1-ci hissə', 'part 1'], ['1.1-ci bənd', 'clause 1.1'], ['1.2-ci bənd', 'clause 1.2'], ['1.2.1-ci yarımbənd', 'subclause 1.2.1'],
      ['1.2.1-ci yarımbəndin mətni', 'text of subclause 1.2.1'], ['ad', 'title'],
    ]);
  });
  it('with articles everything that repeats the number is an article (L 30.11)', () => {
    expect(of(['section', 'chapter', ['article', 'Maddə 4.'], 'part', 'clause'])).toEqual([
      ['I bölmə', 'section I'], ['1-ci fəsil', 'chapter 1'], ['4-cü maddə', 'article 4'], ['4.1-ci maddə', 'article 4.1'], ['4.1.1-ci maddə', 'article 4.1.1'],
    ]);
  });
  it('numbers that do not repeat the article', () => {
    expect(of([['article', 'Maddə 3.'], ['part', '6.'], ['clause', 'a)']])).toEqual([
      ['3-cü maddə', 'article 3'], ['3-cü maddənin 6-cı hissəsi', 'part 6 of article 3'], ['3-cü maddənin 6-cı hissəsinin “a” bəndi', 'clause (a) of part 6 of article 3'],
    ]);
  });
  it('unknown ids', () => expect(placesOf(blocks('part')).of('nobody')).toBeNull());
});

describe('Azerbaijani', () => {
  it('ordinal suffixes', () => {
    const by = { ci: [1, 2, 5, 7, 8, 11, 20, 25, 50, 70, 80, 1000, 5000, '1.2', '10-1'], cü: [3, 4, 13, 100, 300, '2.4'], cı: [6, 26, 40, 60, 90, 0], cu: [9, 10, 30, 19, 1_000_000, '1.10'] };
    for (const [suffix, list] of Object.entries(by)) for (const number of list) expect([number, ordinalSuffix(number)]).toEqual([number, suffix]);
  });
  it('case and order', () => {
    expect(upperAz('iş ısı əğ')).toBe('İŞ ISI ƏĞ');
    expect(lowerAz('İŞ ISI ƏĞ')).toBe('iş ısı əğ');
    expect(foldAz('  BƏND\u00a0 I ')).toBe('bənd ı');
    expect([...'zəğçıxqişhe'].sort(compareAz).join('')).toBe('çeəğhxıiqşz');
    expect(['Bənd 10', 'Bənd 9'].sort(compareAz)).toEqual(['Bənd 9', 'Bənd 10']);
  });
  it('Roman numerals and words', () => {
    for (let n = 1; n < 400; n++) expect(fromRoman(toRoman(n))).toBe(n);
    expect([fromRoman('IIII'), fromRoman('VX'), fromRoman('')]).toEqual([0, 0, 0]);
    expect([ordinalWords[1], ordinalWords[10], ordinalWords[58]]).toEqual(['İkinci', 'On birinci', 'Əlli doqquzuncu']);
  });
});

it('the contents', () => {
  const tree = outlineOf(blocks('title', 'chapter', 'article', 'part', 'paragraph', 'article', 'signature', 'annex', 'part'));
  const shape = (nodes: typeof tree): unknown => nodes.map(({ number, children }) => [number, shape(children)]);
  expect(shape(tree)).toEqual([['1-ci fəsil', [['Maddə 1.', [['1.1.', []]]], ['Maddə 2.', []]]], ['Əlavə', [['1.', []]]]]);
});
