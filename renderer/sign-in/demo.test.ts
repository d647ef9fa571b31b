import { expect, it } from 'vitest';
import type { DemoPerson } from '../../shared/protocol/bridge.ts';
import { demoGroups } from './demo.ts';

const person = (name: string, agencyId: string, agencyName: string, role: string): DemoPerson =>
  ({ employeeId: name, cardLabel: name, pin: '1', name, agencyId, agencyName, role });
const people = [
  person('Şəfiqə Ismayılova', 'justice', 'Ədliyyə Nazirliyi', 'drafter'),
  person('İlqar Əliyev', 'justice', 'Ədliyyə Nazirliyi', 'head'),
  person('Əkrəm Çıraqov', 'finance', 'Maliyyə Nazirliyi', 'drafter'),
  person('Elçin Bağırov', 'economy', 'İqtisadiyyat Nazirliyi', 'drafter'),
];
const names = (query: string) => demoGroups(people, query, (role) => (role === 'head' ? 'Rəhbər' : 'Əməkdaş'))
  .map((group) => [group.agencyName, ...group.people.map((one) => one.name)]);

it('groups by agency in Azerbaijani order, heads first', () => {
  expect(names('')).toEqual([
    ['Ədliyyə Nazirliyi', 'İlqar Əliyev', 'Şəfiqə Ismayılova'],
    ['İqtisadiyyat Nazirliyi', 'Elçin Bağırov'],
    ['Maliyyə Nazirliyi', 'Əkrəm Çıraqov'],
  ]);
});

it.each([
  ['ilqar', ['İlqar Əliyev']],
  ['ISMAYIL', ['Şəfiqə Ismayılova']],
  ['ədliyyə rəhbər', ['İlqar Əliyev']],
  ['İQTİSAD', ['Elçin Bağırov']],
  ['yoxdur', []],
])('finds %s', (query, expected) => {
  expect(names(query).flatMap(([, ...found]) => found)).toEqual(expected);
});
