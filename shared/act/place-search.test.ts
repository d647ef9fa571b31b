import { describe, expect, it } from 'vitest';
import { searchPlaces, type SearchablePlace } from './place-search.ts';

const places: SearchablePlace[] = [
  { id: 'title', kind: 'title', number: '', words: 'BAĞ QAYDALARI 5' },
  { id: 'I', kind: 'section', number: 'I bölmə', words: 'İstilik' },
  { id: 'a5', kind: 'article', number: 'Maddə 5.', words: 'Işıqlar' },
  { id: '5.1', kind: 'part', number: '5.1.', words: 'Bağda işıq yandırılır.' },
  { id: 'p5', kind: 'part', number: '5.', words: 'Su' },
  { id: '9.7', kind: 'clause', number: '9.7.', words: 'Hər bağ suvarılır.' },
  { id: '9.7-1', kind: 'clause', number: '9.7-1.', words: 'Yağış suyu 9.7-ci bənddən asılı deyil.' },
];

describe('looking up a place', () => {
  it.each([
    ['9.7', ['9.7', '9.7-1']],
    ['9.7-ci bənd', ['9.7', '9.7-1']],
    ['9.7-1', ['9.7-1']],
    ['maddə 5', ['a5', 'p5', '5.1']],
    ['5', ['a5', 'p5', '5.1']],
    ['I bölmə', ['I']],
    ['IŞIQ', ['a5']],
    ['İŞIQ', ['5.1']],
    ['istilik', ['I']],
    ['suyu yağış', ['9.7-1']],
    ['çəpər', []],
    ['', ['I', 'a5', '5.1', 'p5', '9.7', '9.7-1']],
  ])('%s', (query, ids) => {
    expect(searchPlaces(places, query, 10).map(({ id }) => id)).toEqual(ids);
  });
  it('gives no more than asked', () => {
    expect(searchPlaces(places, '', 2)).toHaveLength(2);
  });
});
