import { describe, expect, it } from 'vitest';
import { compareVersions, type VersionBlock } from '../../shared/act/version.ts';
import { changedRows, differenceFrom, wholeRows } from './compare-rows.ts';
import { countsOf } from './counts.ts';

const blocks = (...ids: string[]): { blocks: VersionBlock[] } =>
  ({ blocks: ids.map((id) => ({ id: id[0]!, kind: 'clause', number: '', runs: [{ text: id }] })) });
const rows = (before: string[], after: string[]) => wholeRows(blocks(...before), compareVersions(blocks(...before), blocks(...after)));
const shown = (all: ReturnType<typeof rows>) => all.map((row) => {
  if (row.row === 'gap') return `…${row.count}`;
  const { id, change, moved } = row.change;
  return row.row === 'left' ? `(${id})` : change === 'same' ? id : `${id} ${change}${moved ? ' moved' : ''}`;
});

describe('the lines of a comparison', () => {
  it.each<[string, string[], string[], string[]]>([
    ['the same', ['a', 'b'], ['a', 'b'], ['a', 'b']],
    ['put in and taken out in one place', ['a', 'x', 'b'], ['a', 'y', 'b'], ['a', 'x removed', 'y added', 'b']],
    ['taken out at the beginning', ['x', 'a'], ['a'], ['x removed', 'a']],
    ['moved down: shown where it was and where it is', ['a', 'm', 'b', 'c'], ['a', 'b', 'c', 'm'], ['a', '(m)', 'b', 'c', 'm moved']],
    ['moved up and changed', ['a', 'b', 'c', 'm'], ['a', 'm 2', 'b', 'c'], ['a', 'm changed moved', 'b', 'c', '(m)']],
    ['everything new', [], ['a', 'b'], ['a added', 'b added']],
    ['a moved and a removed one beside each other keep their order', ['a', 'x', 'm', 'b', 'c'], ['a', 'b', 'c', 'm'], ['a', 'x removed', '(m)', 'b', 'c', 'm moved']],
  ])('%s', (_, before, after, expected) => {
    expect(shown(rows(before, after))).toEqual(expected);
  });

  it('leaves out what is the same but for the neighbours of a change, until it is opened', () => {
    const all = rows(['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'], ['a', 'b', 'c', 'd', 'e 2', 'f', 'g', 'h']);
    expect(shown(changedRows(all, new Set()))).toEqual(['…3', 'd', 'e changed', 'f', '…2']);
    expect(shown(changedRows(all, new Set(['gap a'])))).toEqual(['a', 'b', 'c', 'd', 'e changed', 'f', '…2']);
    expect(shown(changedRows(rows(['a', 'b', 'c'], ['a', 'b', 'c 2']), new Set()))).toEqual(['a', 'b', 'c changed']);
    expect(shown(changedRows(rows(['a', 'b', 'c'], ['a', 'b', 'c']), new Set()))).toEqual(['…3']);
  });

  it('are gone through from difference to difference and round', () => {
    const all = rows(['a', 'b', 'm', 'c', 'd'], ['a 2', 'b', 'c', 'd', 'm']);
    expect(shown(all)).toEqual(['a changed', 'b', '(m)', 'c', 'd', 'm moved']);
    expect([differenceFrom(all, -1, 1), differenceFrom(all, 0, 1), differenceFrom(all, 2, 1), differenceFrom(all, 5, 1)]).toEqual([0, 2, 5, 0]);
    expect([differenceFrom(all, 6, -1), differenceFrom(all, 2, -1), differenceFrom(all, 0, -1)]).toEqual([5, 0, 5]);
    expect([differenceFrom([], -1, 1), differenceFrom(rows(['a'], ['a']), -1, 1)]).toEqual([-1, -1]);
  });

  it('are counted by what happened, what was both moved and changed as both', () => {
    expect(countsOf(compareVersions(blocks('a', 'x', 'm', 'b', 'c'), blocks('a 2', 'b', 'c', 'm 2', 'y', 'z')))).toEqual({ added: 2, removed: 1, changed: 2, moved: 1, all: 5 });
  });
});
