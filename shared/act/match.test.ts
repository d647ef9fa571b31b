import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareVersions } from './compare.ts';
import { matchBlocks } from './match.ts';
import type { VersionBlock } from './version.ts';

const blocks = (prefix: string, lines: readonly string[]): VersionBlock[] => lines.map((line, i) => {
  const [number, text] = line.split('|') as [string, string];
  return { id: `${prefix}${i}`, kind: number.split('.').length > 2 ? 'clause' : 'part', number, runs: text === '' ? [] : [{ text }] };
});
/** What differs, each as `change number` with `old→new`. */
function differences(before: readonly string[], after: readonly string[]): string[] {
  const [a, b] = [blocks('a', before), blocks('b', after)];
  const matches = matchBlocks(a, b);
  return compareVersions({ blocks: a }, { blocks: b.map((block) => ({ ...block, id: matches.get(block.id) ?? block.id })) })
    .filter(({ change }) => change !== 'same')
    .map(({ change, moved, before: old, after: now }) => `${change}${moved ? '+moved' : ''} ${[old?.number, now?.number].filter(Boolean).join('→')}`);
}
const base = ['1.|Ümumi müddəalar', '1.1.|Bağ hər səhər quyu suyu ilə suvarılır.', '1.2.|Bağ hər payız çəpərlənir və bağlanır.', '1.3.|Ağaclar yazda nömrələnir və siyahıya alınır.', '2.|Yekun', '2.1.|Bu Qaydalar imzalandığı gün qüvvəyə minir.'];

describe('blocks of texts read apart', () => {
  it('are the same where nothing differs, whatever the spaces', () => expect(differences(base, base.map((line) => line.replaceAll(' ', '  '))).filter((line) => !line.startsWith('changed'))).toEqual([]));
  it.each<[string, string[], string[]]>([
    ['one put in, the rest renumbered', [...base.slice(0, 1), '1.1.|Qaydaların məqsədi meyvədir.', '1.2.|Bağ hər səhər quyu suyu ilə suvarılır.', '1.3.|Bağ hər payız çəpərlənir və bağlanır.', '1.4.|Ağaclar yazda nömrələnir və siyahıya alınır.', ...base.slice(4)], ['added 1.1.']],
    ['one taken out', [...base.slice(0, 2), '1.2.|Ağaclar yazda nömrələnir və siyahıya alınır.', ...base.slice(4)], ['removed 1.2.']],
    ['words changed', base.map((line) => line.replace('quyu', 'çay')), ['changed 1.1.→1.1.']],
    ['moved', [base[0]!, base[2]!, base[3]!, base[4]!, '2.1.|Bağ hər səhər quyu suyu ilə suvarılır.', base[5]!.replace('2.1', '2.2')], ['moved 1.1.→2.1.']],
    ['moved and changed', [base[0]!, base[2]!, base[3]!, base[4]!, base[5]!, '2.2.|Bağ hər səhər və axşam quyu suyu ilə suvarılır.'], ['changed+moved 1.1.→2.2.']],
    ['a new wording of one number', base.map((line) => (line.startsWith('1.2.') ? '1.2.|Hasar lazım deyil.' : line)), ['changed 1.2.→1.2.']],
    ['everything else', ['1.|Tamam başqa'], ['removed 1.1.', 'removed 1.2.', 'removed 1.3.', 'removed 2.', 'removed 2.1.', 'changed 1.→1.']],
    ['nothing left', [], base.map((line) => `removed ${line.split('|')[0]}`)],
  ])('%s', (_, after, expected) => expect(differences(base, after).sort()).toEqual([...expected].sort()));

  it('property: every block is matched at most once, and equal texts wholly', () => {
    const text = fc.array(fc.tuple(fc.constantFrom('1.', '1.1.', '2.', 'a)'), fc.constantFrom('', 'ləğv edilib', 'bağ suvarılır, bağ çəpərlənir', 'ağac əkilir, su verilir')).map((pair) => pair.join('|')), { maxLength: 25 });
    fc.assert(fc.property(text, text, (one, two) => {
      const matches = matchBlocks(blocks('a', one), blocks('b', two));
      expect(new Set(matches.values()).size).toBe(matches.size);
      const same = matchBlocks(blocks('a', one), blocks('b', one));
      expect(same.size).toBe(one.length);
      expect(differences(one, one)).toEqual([]);
    }), { seed: 30, numRuns: 300 });
  });
  it('in bounded time', () => {
    const many = Array.from({ length: 8_000 }, (_, i) => `${i}.|söz${i % 7} bağ${i % 90} ağac su hava torpaq gün${i}`);
    const started = performance.now();
    matchBlocks(blocks('a', many), blocks('b', many.map((line, i) => line.replace('ağac', `alma${i}`)).reverse()));
    matchBlocks(blocks('a', many.map(() => '1.|')), blocks('b', many.map(() => '2.|x')));
    expect(performance.now() - started).toBeLessThan(5_000);
  });
});
