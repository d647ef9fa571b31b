import { expect, it } from 'vitest';
import { exampleAct } from './checks/examples.ts';
import { definitionsOf } from './definitions.ts';

const { blocks } = exampleAct('rules', [
  'title|Bağ Qaydaları', 'part|Əsas anlayışlar', 'clause|Bu Qaydalarda aşağıdakı anlayışlardan istifadə olunur:',
  'subclause|bağ – ağac əkilən sahə;', 'subclause|bağ sahibi (bundan sonra – sahib) – bağa sahiblik edən şəxs.',
  'clause|Bağlara baxışı Agentlik aparır.', 'clause|Nümunə Agentliyi (bundan sonra ismin müvafiq hallarında “Agentlik”) sahiblərə kömək edir; Agentliyin köməyi ödənişsizdir.',
  'clause|Azərbaycan Respublikasının Bağ Məcəlləsi (bundan sonra — bu Məcəllə) tətbiq edilir; bundan sonra bağ salınır.',
]);
const definitions = definitionsOf(blocks);
const find = (term: string) => definitions.find((definition) => definition.term === term)!;

it('finds the terms an act defines (L 54.3, 57.3)', () => {
  expect(definitions.map(({ term, form, blockId }) => [term, form, blockId])).toEqual([
    ['bağ', 'listed', 'b3'], ['bağ sahibi', 'listed', 'b4'], ['sahib', 'short', 'b4'], ['Agentlik', 'short', 'b6'],
  ]);
  const { from, to } = find('Agentlik');
  expect(blocks[6]!.runs[0]!.text.slice(from, to)).toBe('Agentlik');
});
it('finds where a term is used, with its endings', () => {
  expect(find('Agentlik').uses.map(({ blockId }) => blockId)).toEqual(['b5', 'b6']);
  expect(find('sahib').uses.map(({ blockId }) => blockId)).toContain('b6');
});
it('finds a name used before its definition', () => {
  expect(find('Agentlik').early).toEqual([{ blockId: 'b5', from: 15, to: 23 }]);
  expect(find('bağ').early).toEqual([]);
});
it('holds a term of an annex to the annex', () => {
  const act = exampleAct('rules', ['part|Bağlar', 'clause|İdarə bağ salır.', 'annex|', 'part|Bağ İdarəsi (bundan sonra – İdarə) ağac əkir.']);
  expect(definitionsOf(act.blocks)[0]).toMatchObject({ term: 'İdarə', annexId: 'b2', uses: [], early: [] });
});
it('finds a term that begins with one letter, and no other word of that letter', () => {
  const act = exampleAct('rules', ['part|Əsas anlayışlar', 'clause|Bu Qaydalarda aşağıdakı anlayışlardan istifadə olunur:', 'subclause|e-bağ – elektron bağ;', 'subclause|ağac – bitki.', 'clause|Elektron e-bağ var.']);
  expect(definitionsOf(act.blocks).find(({ term }) => term === 'e-bağ')).toMatchObject({ uses: [{ blockId: 'b4', from: 9, to: 14 }] });
});
