import { describe, expect, it } from 'vitest';
import { exampleAct } from '../../shared/act/checks/examples.ts';
import { termsOf } from './terms.ts';

const found = (...lines: string[]) => termsOf(exampleAct('rules', lines).blocks).terms.map(({ definition, places, problems }) => [definition.term, places.map(({ blockId }) => blockId).join(' '), problems.join(' ')]);

describe('the terms of an act', () => {
  it('stand by the Azerbaijani alphabet, with the blocks in which they are used', () => {
    expect(found(
      'part|Əsas anlayışlar', 'clause|Bu Qaydalarda aşağıdakı əsas anlayışlardan istifadə edilir:',
      'subclause|suvarma – bağın su ilə təmin edilməsi;', 'subclause|şitil – əkilən bitki;', 'subclause|çəpər – bağın hasarı.',
      'part|Bağ', 'clause|Suvarma səhər aparılır. Suvarma axşam da aparılır.', 'clause|Çəpər taxtadan olur, şitil isə suvarmadan sonra əkilir.',
    )).toEqual([['çəpər', 'b7', ''], ['suvarma', 'b6 b7', ''], ['şitil', 'b7', '']]);
  });

  it('say what is wrong with them', () => {
    expect(found(
      'part|Ümumi müddəalar', 'clause|Bağlara baxışı Nazirlik aparır.', 'clause|Kənd təsərrüfatı nazirliyi (bundan sonra – Nazirlik) bağlara baxır, bunu Nazirlik edir.',
      'clause|Bağbanlar şurası (bundan sonra – Şura) yaradılır.', 'clause|Bağ mərkəzi (bundan sonra – Mərkəz) işləyir, Mərkəz açıqdır.', 'clause|Toxum mərkəzi (bundan sonra – Mərkəz) də var, Mərkəz satır.',
    ).map(([term, , problems]) => `${term}: ${problems}`)).toEqual(['Mərkəz: twice', 'Mərkəz: twice', 'Nazirlik: early', 'Şura: unused']);
  });

  it('are none where nothing is defined', () => {
    expect(found('clause|Bağ hasarlanır.')).toEqual([]);
  });
});
