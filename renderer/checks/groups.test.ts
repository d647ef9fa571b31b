import { expect, it } from 'vitest';
import type { Finding } from '../../shared/act/checks/index.ts';
import { excerptOf, groupFindings } from './groups.ts';

const finding = (rule: Finding['rule'], severity: Finding['severity'], blockId: string): Finding => ({ rule, severity, blockId, clause: null, params: {} });

it('groups findings by weight and rule, in reading order', () => {
  const groups = groupFindings([finding('spaces', 'hint', 'a'), finding('listEnd', 'warning', 'b'), finding('endMark', 'warning', 'c'), finding('listEnd', 'warning', 'd')]);
  expect(groups.map(({ severity, count, rules }) => [severity, count, rules.map(({ rule, findings }) => `${rule} ${findings.map(({ blockId }) => blockId)}`)])).toEqual([
    ['warning', 3, ['listEnd b,d', 'endMark c']], ['hint', 1, ['spaces a']],
  ]);
  expect(groupFindings([])).toEqual([]);
});
it('shows what stands around the words meant, cut at words', () => {
  const text = 'Bağın hasarı bu Qaydaların 9.9-cu bəndinə uyğun olaraq hər il yazda təmir edilir.';
  expect(excerptOf(text, 27, 30)).toEqual({ before: 'Bağın hasarı bu Qaydaların ', meant: '9.9', after: '-cu bəndinə uyğun olaraq hər il yazda…' });
  expect(excerptOf(text, text.length - 1, text.length)?.before).toBe('…uyğun olaraq hər il yazda təmir edilir');
  expect(excerptOf(text, 5, 6)).toBeNull();
});
