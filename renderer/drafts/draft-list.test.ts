import { describe, expect, it } from 'vitest';
import type { DraftView } from '../sync/client-types.ts';
import { filterByWords, ownDrafts } from './draft-list.ts';

const view = (draftId: string, title: string, leadAgencyId: string, lastAt: string): DraftView =>
  ({ draftId, state: { draftId, title, leadAgencyId, lastAt } as DraftView['state'], timeline: [], waiting: 0 });
const all = [
  view('a', 'İnşaat qaydaları haqqında', 'justice', '2026-11-01T00:00:00.000Z'),
  view('b', 'Işıqlandırma haqqında', 'justice', '2026-11-03T00:00:00.000Z'),
  view('c', 'Ərzaq təhlükəsizliyi haqqında', 'justice', '2026-11-02T00:00:00.000Z'),
  view('d', 'Büdcə haqqında', 'finance', '2026-11-04T00:00:00.000Z'),
];
const own = ownDrafts(new Map(all.map((one) => [one.draftId, one])), 'justice');

it('lists the agency’s own drafts, last changed first', () => {
  expect(own.map((one) => one.draftId)).toEqual(['b', 'c', 'a']);
});

describe('filter by Azerbaijani case rules', () => {
  it.each([
    ['', ['b', 'c', 'a']],
    ['   ', ['b', 'c', 'a']],
    ['inşaat', ['a']],
    ['İNŞAAT', ['a']],
    ['INŞAAT', []],
    ['ışıq', ['b']],
    ['IŞIQ', ['b']],
    ['işıq', []],
    ['ƏRZAQ haqqında', ['c']],
    ['haqqında ərzaq', ['c']],
    ['büdcə', []],
  ])('%j', (query, expected) => {
    expect(filterByWords(own, query, (one) => one.state.title).map((one) => one.draftId)).toEqual(expected);
  });
});
