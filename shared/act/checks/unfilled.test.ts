import { describe, expect, it } from 'vitest';
import { findingsOf } from './examples.ts';

describe('places that were not filled in', () => {
  it.each<[string, string[]]>([
    ['clause|Bu Qaydalar [tənzimlənən münasibətləri] tənzimləyir.', ['[tənzimlənən münasibətləri]']],
    ['approval|[orqanın adı] [tarix] tarixli [nömrə] nömrəli Qərarı ilə', ['[orqanın adı]', '[tarix]', '[nömrə]']],
    ['chapter|[FƏSLİN ADI]', ['[FƏSLİN ADI]']],
    ['clause|Yeni redaksiyada verilmişdir. [12]', []],
    ['clause|Qərarla dəyişdirilmişdir [KMQ1] və [*].', []],
    ['clause|Dəyər [0; 1] aralığındadır.', []],
    ['clause|Bağ hasarlanır.', []],
  ])('%s', (line, places) => {
    expect(findingsOf('unfilled', 'rules', [line]).map(({ params, from, to }) => [params.text, line.slice(line.indexOf('|') + 1).slice(from, to)])).toEqual(places.map((place) => [place, place]));
  });
  it('square brackets around round ones in an act in force', () => {
    const line = 'clause|Bağ sahiblərinə [müvəqqəti (kirayə) sahiblər istisna olmaqla] bildiriş göndərilir.';
    expect(findingsOf('unfilled', 'rules', [line])).toHaveLength(1);
    expect(findingsOf('unfilled', 'rules', [line, 'clause|Ləğv edilmişdir.'])).toEqual([]);
  });
});
