import { describe, expect, it } from 'vitest';
import { Act, actKinds, textOf } from '../block.ts';
import { checkAct, findingText } from '../checks/index.ts';
import { numberBlocks } from '../numbering.ts';
import { actFrom, templates } from './index.ts';

const numbersOf = (id: string): string[] => {
  const { blocks } = actFrom(templates.find((one) => one.id === id)!, '');
  return [...numberBlocks(blocks).values()].filter((number) => number !== '');
};

describe('templates', () => {
  it('are there for every kind of act, each under an id of its own', () => {
    expect(new Set(templates.map(({ kind }) => kind))).toEqual(new Set(actKinds));
    expect(new Set(templates.map(({ id }) => id)).size).toBe(templates.length);
  });

  it.each(templates.map((one) => [one.id, one] as const))('%s breaks no rule of drafting but that it is to be filled in', (_, template) => {
    const act = Act.parse(actFrom(template, ''));
    const others = checkAct(act).filter(({ rule }) => rule !== 'unfilled');
    expect(others.map((finding) => `${finding.rule}: ${findingText(finding, 'en')} (${textOf(act.blocks.find(({ id }) => id === finding.blockId) ?? { runs: [] })})`)).toEqual([]);
    expect(checkAct(act).length).toBeGreaterThan(0);
  });

  it.each<[string, string[]]>([
    ['law', ['1-ci fəsil', 'Maddə 1.', '1.1.', '1.2.', 'Maddə 2.', '2.1.', '2.1.1.', '2.1.2.', 'Maddə 3.', '3.1.', '2-ci fəsil', 'Maddə 4.', '4.1.', '3-cü fəsil', 'Maddə 5.', '5.1.', 'Maddə 6.', '6.1.']],
    ['code', ['I bölmə', '1-ci fəsil', 'Maddə 1.', '1.1.', 'Maddə 2.', '2.1.', '2.1.1.', '2.1.2.', 'Maddə 3.', '3.1.', '3.1.1.', '3.1.2.', 'II bölmə', '2-ci fəsil', 'Maddə 4.', '4.1.', 'III bölmə', '3-cü fəsil', 'Maddə 5.', '5.1.', 'Maddə 6.', '6.1.']],
    ['amending-cabinet-decision', ['1.', '1.1.', '1.2.', '2.']],
    ['rules', ['1.', '1.1.', '1.2.', '2.', '2.1.', '2.1.1.', '2.1.2.', '3.', '3.1.', '3.2.', '4.', '4.1.', '4.2.', 'Əlavə']],
  ])('%s is numbered as the law says', (id, numbers) => {
    expect(numbersOf(id)).toEqual(numbers);
  });

  it('has the clauses of the model form of an administrative regulation under their numbers', () => {
    const { blocks } = actFrom(templates.find(({ id }) => id === 'administrative-regulation')!, '');
    const numbers = numberBlocks(blocks);
    const shown = blocks.map((block) => `${numbers.get(block.id)} ${textOf(block)}`);
    for (const line of ['1. Ümumi müddəalar', '1.8. Elektron xidmətin göstərilməsinin nəticəsi', '2.6.2. elektron xidmətin göstərilməsi üçün tələb olunan məlumatlar', '3. Elektron xidmətin göstərilməsi üçün inzibati prosedurlar', '3.4.4. hər bir inzibati prosedurun nəticəsi', '3.6.3. şikayətin baxılma müddəti']) {
      expect(shown.some((one) => one.startsWith(line)), line).toBe(true);
    }
  });

  it('take the name of the act into their text', () => {
    const act = actFrom(templates.find(({ id }) => id === 'cabinet-decision')!, ' Arxiv işi haqqında ');
    expect([act.title, ...act.blocks.filter(({ kind }) => kind === 'title').map(textOf)]).toEqual(['Arxiv işi haqqında', 'Arxiv işi haqqında', '[Təsdiq edilən Qaydaların adı] Qaydaları']);
  });
});
