import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Act, type Block, blockKinds } from './block.ts';
import { firstKeys } from './order.ts';
import { compareVersions, readVersion, versionBytes, versionOf, wordDiff } from './version.ts';

function act(...texts: string[]): Act {
  const orders = firstKeys(texts.length);
  return { kind: 'rules', title: 'Bağ Qaydaları', blocks: texts.map((text, i) => ({ id: text[0]!, kind: 'part', order: orders[i]!, runs: [{ text }] })) };
}
const bytesOf = (text: string) => new TextEncoder().encode(text);

describe('version bytes', () => {
  it('are the same for equal acts and hold the numbers shown', () => {
    const one = act('a) su', 'b', 'c');
    const two = { blocks: [...one.blocks].reverse(), title: one.title, kind: one.kind };
    two.blocks = two.blocks.map(({ runs, order, kind, id }) => ({ runs: runs.flatMap(({ text }) => [...text].map((t) => ({ text: t }))), kind, id, order }));
    expect(versionBytes(two)).toEqual(versionBytes(one));
    expect(new TextDecoder().decode(versionBytes(act('a')))).toBe(
      '{"blocks":[{"id":"a","kind":"part","number":"1.","runs":[{"text":"a"}]}],"format":"normativ-act/1","kind":"rules","title":"Bağ Qaydaları"}',
    );
  });
  it('hold the footnotes and their marks where there are any, and are as before where there are none', () => {
    const noted: Act = { ...act('a'), footnotes: [{ mark: '1', text: 'c\u0327ıxarılıb' }] };
    noted.blocks[0]!.runs.push({ text: '[1]', note: '1' });
    const bytes = versionBytes(noted);
    expect(new TextDecoder().decode(bytes)).toBe(
      '{"blocks":[{"id":"a","kind":"part","number":"1.","runs":[{"text":"a"},{"note":"1","text":"[1]"}]}],"footnotes":[{"mark":"1","text":"çıxarılıb"}],"format":"normativ-act/1","kind":"rules","title":"Bağ Qaydaları"}',
    );
    expect(readVersion(bytes)).toEqual({ ok: true, version: versionOf({ ...noted, footnotes: [{ mark: '1', text: 'çıxarılıb' }] }) });
    expect(versionBytes({ ...act('a'), footnotes: [] })).toEqual(versionBytes(act('a')));
    expect(readVersion(bytesOf(new TextDecoder().decode(versionBytes(act('a'))).replace('"format"', '"footnotes":[],"format"'))).ok).toBe(false);
    const plain: Act = { ...noted, blocks: noted.blocks.map((block) => ({ ...block, runs: [{ text: 'a[1]' }] })) };
    expect(compareVersions(versionOf(noted), versionOf(plain))[0]!.change).toBe('changed');
  });
  it('are in NFC', () => {
    const composed = act('xç');
    const apart = act('xc\u0327');
    expect(versionBytes(apart)).toEqual(versionBytes(composed));
    expect(readVersion(bytesOf(new TextDecoder().decode(versionBytes(composed)).replace('ç', 'c\u0327'))).ok).toBe(false);
  });
  it('come back', () => {
    const block = fc.record({
      kind: fc.constantFrom(...blockKinds.filter((kind) => kind !== 'cell')),
      runs: fc.array(fc.record({ text: fc.string({ unit: 'grapheme' }).map((s) => s.replace(/\p{C}/gu, '')), bold: fc.constant(true as const), sup: fc.constant(true as const) }, { requiredKeys: ['text'] })),
    });
    fc.assert(
      fc.property(fc.array(block, { maxLength: 12 }), (list) => {
        const orders = firstKeys(list.length);
        const blocks: Block[] = list.map((b, i) => ({ ...b, id: `b${i}`, order: orders[i]! }));
        const bytes = versionBytes({ kind: 'law', title: 'Sınaq', blocks });
        const read = readVersion(bytes);
        expect(read).toEqual({ ok: true, version: JSON.parse(new TextDecoder().decode(bytes)) });
      }),
      { seed: 30, numRuns: 200 },
    );
  });
  it('refuse everything else', () => {
    const good = new TextDecoder().decode(versionBytes(act('a', 'b')));
    const bad = [
      '', '[]', 'null', '{}', ` ${good}`, `${good}\n`, `\ufeff${good}`, good.replace('{"blocks"', '{ "blocks"'), good.replace('"kind":"rules"', '"kind":"rules","kind":"rules"'),
      good.replace('"format":"normativ-act/1",', ''), good.replace('/1"', '/2"'), good.replace('"id":"b"', '"id":"a"'), good.replace('"text":"a"', '"bold":false,"text":"a"'),
      good.replace('"text":"a"', '"text":"\\u0061"'), good.replace('[{"text":"a"}]', '[{"text":"a"},{"text":"a"}]'), good.replace('[{"text":"a"}]', '[{"text":""}]'),
      good.replace('"text":"a"', '"text":"\\u0000"'), good.replace('"text":"a"', '"text":"\\ud800"'), good.replace('"kind":"part"', '"kind":"table"'), good.slice(0, -1),
    ];
    for (const text of bad) expect(readVersion(bytesOf(text)), text).toMatchObject({ ok: false });
    expect(readVersion(new Uint8Array([0xff, 0xfe, 0x7b])).ok).toBe(false);
    expect(readVersion(bytesOf(good)).ok).toBe(true);
  });
  it('cannot be made of text that cannot be shown', () => {
    expect(() => versionBytes(act('a\u0007'))).toThrow();
    expect(() => versionBytes(act('a\ud800'))).toThrow();
  });
});

describe('comparing', () => {
  const changes = (before: Act, after: Act) => compareVersions(versionOf(before), versionOf(after)).map(({ id, change, moved }) => `${id} ${change}${moved ? ' moved' : ''}`);
  it('by block', () => {
    expect(changes(act('a', 'b', 'c', 'd', 'e'), act('a', 'x', 'd', 'c yeni', 'e'))).toEqual(['a same', 'b removed', 'x added', 'd moved', 'c changed', 'e same']);
    expect(changes(act('a', 'b', 'c', 'd'), act('d2', 'a', 'b', 'c'))).toEqual(['d changed moved', 'a same', 'b same', 'c same']);
    expect(changes(act('a', 'b'), act())).toEqual(['a removed', 'b removed']);
  });
  it('sees marks and kinds', () => {
    const bold = act('a');
    bold.blocks[0]!.runs[0]!.bold = true;
    expect(changes(act('a'), bold)).toEqual(['a changed']);
    const clause = act('a');
    clause.blocks[0]!.kind = 'clause';
    expect(changes(act('a'), clause)).toEqual(['a changed']);
  });
});

describe('wordDiff', () => {
  it('by words', () => {
    expect(wordDiff('Bağ hər gün suvarılır.', 'Bağ hər səhər suvarılır.')).toEqual([
      { op: 'same', text: 'Bağ hər ' }, { op: 'removed', text: 'gün' }, { op: 'added', text: 'səhər' }, { op: 'same', text: ' suvarılır.' },
    ]);
    expect(wordDiff('', '')).toEqual([]);
    expect(wordDiff('a', '')).toEqual([{ op: 'removed', text: 'a' }]);
  });
  const sides = (parts: ReturnType<typeof wordDiff>) => [parts.filter(({ op }) => op !== 'added'), parts.filter(({ op }) => op !== 'removed')].map((side) => side.map(({ text }) => text).join(''));
  it('always gives both sides back', () => {
    const words = fc.array(fc.constantFrom('su', 'bağ', ' ', ' ', ',', 'İ', '\n', '𝄞', 'x1'), { maxLength: 40 }).map((list) => list.join(''));
    fc.assert(fc.property(words, words, (a, b) => void expect(sides(wordDiff(a, b))).toEqual([a, b])), { seed: 46, numRuns: 500 });
  });
  it('ends on long texts that have nothing in common', () => {
    const [a, b] = ['a', 'b'].map((name) => Array.from({ length: 15_000 }, (_, i) => `${name}${i}`).join(' '));
    expect(sides(wordDiff(a!, b!))).toEqual([a, b]);
  });
});
