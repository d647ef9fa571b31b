import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { type Act, type BlockKind, limits, textOf } from './block.ts';
import { insertLink } from './link-edit.ts';
import { ladder } from './structure.ts';
import * as text from './text.ts';
import { PANEL_ORIGIN } from './undo.ts';
import { numberBlocks } from './numbering.ts';
import { versionBytes } from './version.ts';
import { copy, merge } from './testing.ts';

const me = 'me';

function act(...lines: [BlockKind, string][]): Act {
  return { kind: 'rules', title: 'Sınaq Qaydaları', blocks: lines.map(([kind, line], i) => ({ id: `b${i}`, kind, order: `a${i}`, runs: [{ text: line }] })) };
}
const rules = () => text.createText(act(['title', 'Həyətyanı bağların Qaydaları'], ['part', 'Ümumi müddəalar'], ['clause', 'Bağ hasarlanır.'], ['clause', 'Bağ suvarılır:'], ['subclause', 'səhər;'], ['subclause', 'axşam.'], ['part', 'Ağaclar'], ['clause', 'Ağac əkilir.']));

const shown = (doc: Y.Doc) => {
  const { blocks } = text.readAct(doc);
  const numbers = numberBlocks(blocks);
  return blocks.map((block) => [numbers.get(block.id), textOf(block)].join(' ').trim());
};

describe('what cannot be signed is not taken in', () => {
  it.each([
    ['half of a surrogate pair', 'a\ud83db', 'ab'],
    ['a control character', 'a\u0001b', 'ab'],
    ['no character', 'a\uffffb', 'ab'],
    ['the character of a reference', 'a\ufffcb', 'ab'],
    ['an old end of line', 'a\r\nb', 'a\nb'],
    ['a whole pair stays', 'a😀b', 'a😀b'],
  ])('%s', (_what, written, taken) => {
    const doc = rules();
    text.replaceText(doc, 'b2', 0, 0, written, 'me');
    expect(textOf(text.readBlock(doc, 'b2')!)).toBe(`${taken}Bağ hasarlanır.`);
    expect(() => versionBytes(text.readAct(doc))).not.toThrow();
  });
});

describe('editing', () => {
  it('reads what was put in', () => {
    const before = act(['article', 'Maddənin adı']);
    before.blocks[0]!.runs = [{ text: 'Su ' }, { text: 'H', bold: true }, { text: '2', bold: true, sub: true }, { text: 'O' }];
    before.blocks[0]!.number = 'Maddə 7-1.';
    expect(text.readAct(text.createText(before))).toEqual(before);
  });
  it('keeps the marks of footnotes through every edit, and what is written beside them stays out of them', () => {
    const before: Act = { ...act(['clause', ''], ['clause', 'Son.']), footnotes: [{ mark: '1', text: 'Yeni redaksiyada.\nƏvvəlki redaksiyada: bağ.' }] };
    before.blocks[0]!.runs = [{ text: 'Bağ', bold: true }, { text: '[1]', note: '1' }, { text: ' hasarlanır.' }];
    const doc = text.createText(before);
    expect(text.readAct(doc)).toEqual(before);
    text.replaceText(doc, 'b0', 6, 6, ' ki', me);
    text.replaceText(doc, 'b0', 6, 6, '!', me, { note: '1', bold: true } as never);
    expect(text.readBlock(doc, 'b0')!.runs).toEqual([{ text: 'Bağ', bold: true }, { text: '[1]', note: '1' }, { text: '!', bold: true }, { text: ' ki hasarlanır.' }]);
    text.applyWording(doc, 'b0', 'Bağ[1] budur ki hasarlanır.', me);
    const second = text.splitBlock(doc, 'b0', 3, me)!;
    text.joinBlock(doc, second, me);
    expect(text.readBlock(doc, 'b0')!.runs).toEqual([{ text: 'Bağ', bold: true }, { text: '[1]', note: '1' }, { text: ' budur ki hasarlanır.' }]);
    const undo = text.createUndo(doc, me);
    expect(text.addFootnotes(doc, [{ mark: '2', text: 'Çıxarılıb.' }], me)).toBe(true);
    expect(text.readAct(doc).footnotes).toHaveLength(2);
    undo.undo();
    expect(text.readAct(doc).footnotes).toEqual(before.footnotes);
    text.footnotesOf(doc).push(['x', { mark: '[]', text: '' }] as never);
    expect(text.readAct(doc).footnotes).toEqual(before.footnotes);
  });
  it('never has more runs in a block than can be frozen: what would make more is refused, what two make together keeps its words', () => {
    const doc = text.createText(act(['clause', 'ab'.repeat(limits.runs)], ['clause', 'c']));
    const frozen = () => versionBytes(text.readAct(doc)).length;
    const looks = () => text.readBlock(doc, 'b0')!.runs.length;
    // Raw, as someone else's edits come in.
    const strand = text.blockText(doc, 'b0') as Y.Text;
    const every2nd = (count: number, attributes: object) => strand.applyDelta(Array.from({ length: count }, () => [{ retain: 1, attributes }, { retain: 1 }]).flat());
    every2nd(limits.runs / 2 - 1, { bold: true });
    expect(looks()).toBe(limits.runs - 2);
    expect(text.formatText(doc, 'b0', 9000, 9001, 'bold', true, me)).toBe(true);
    expect(looks()).toBe(limits.runs);
    expect(text.formatText(doc, 'b0', 9500, 9501, 'bold', true, me)).toBe(false);
    expect(insertLink(doc, 'b0', 9500, 'b1', 'ordinal', me)).toBe(false);
    expect(text.formatText(doc, 'b0', 0, 40, 'bold', false, me)).toBe(true);
    expect(text.formatText(doc, 'b0', 9500, 9501, 'bold', true, me)).toBe(true);
    every2nd(limits.runs, { italic: true });
    expect([looks(), textOf(text.readBlock(doc, 'b0')!)]).toEqual([limits.runs, 'ab'.repeat(limits.runs)]);
    expect(frozen()).toBeGreaterThan(2 * limits.runs);
    const [id] = text.insertBlocks(doc, null, [{ kind: 'clause', runs: Array.from({ length: limits.runs + 10 }, (_, i) => (i % 2 ? { text: 'x' } : { text: 'y', sub: true as const })) }], me);
    expect(text.readBlock(doc, id!)!.runs.length).toBeLessThanOrEqual(limits.runs);
  });
  it('refuses an act with two blocks of one id', () => {
    const bad = act(['part', 'a'], ['part', 'b']);
    bad.blocks[1]!.id = 'b0';
    expect(() => text.createText(bad)).toThrow();
  });
  it('inserts, splits, joins', () => {
    const doc = rules();
    const id = text.insertBlock(doc, 'b2', { kind: 'clause', runs: [{ text: 'Bağ çəpərlənir.' }] }, me)!;
    expect(shown(doc)[3]).toBe('1.2. Bağ çəpərlənir.');
    const second = text.splitBlock(doc, id, 3, me)!;
    expect(shown(doc).slice(3, 5)).toEqual(['1.2. Bağ', '1.3.  çəpərlənir.']);
    expect(text.joinBlock(doc, second, me)).toEqual({ id, offset: 3 });
    expect(shown(doc)[3]).toBe('1.2. Bağ çəpərlənir.');
    expect(text.splitBlock(doc, id, 0, me)).toBe(id);
    expect(shown(doc).slice(3, 5)).toEqual(['1.2.', '1.3. Bağ çəpərlənir.']);
    expect(text.joinBlock(doc, id, me)).toEqual({ id, offset: 0 });
    expect(shown(doc)[3]).toBe('1.2. Bağ çəpərlənir.');
    expect(text.joinBlock(doc, 'b0', me)).toBeNull();
  });
  it('keeps marks when splitting and joining', () => {
    const doc = rules();
    text.formatText(doc, 'b2', 0, 8, 'bold', true, me);
    const second = text.splitBlock(doc, 'b2', 4, me)!;
    expect(text.readBlock(doc, second)!.runs).toEqual([{ text: 'hasa', bold: true }, { text: 'rlanır.' }]);
    text.joinBlock(doc, second, me);
    expect(text.readBlock(doc, 'b2')!.runs).toEqual([{ text: 'Bağ hasa', bold: true }, { text: 'rlanır.' }]);
  });
  it('indents and outdents with children', () => {
    const doc = rules();
    expect(text.indent(doc, 'b2', me)).toBe(false);
    expect(text.indent(doc, 'b3', me)).toBe(true);
    expect(shown(doc).slice(3, 6)).toEqual(['1.1.1. Bağ suvarılır:', '1.1.1.1. səhər;', '1.1.1.2. axşam.']);
    expect(text.indent(doc, 'b3', me)).toBe(false);
    expect(text.outdent(doc, 'b3', me)).toBe(true);
    expect(text.outdent(doc, 'b3', me)).toBe(true);
    expect(shown(doc).slice(3, 7)).toEqual(['2. Bağ suvarılır:', '2.1. səhər;', '2.2. axşam.', '3. Ağaclar']);
    expect(text.outdent(doc, 'b3', me)).toBe(false);
  });
  it('moves with children', () => {
    const doc = rules();
    expect(text.moveBy(doc, 'b6', -1, me)).toBe(true);
    expect(shown(doc).slice(1, 4)).toEqual(['1. Ağaclar', '1.1. Ağac əkilir.', '2. Ümumi müddəalar']);
    expect(text.moveBy(doc, 'b6', -1, me)).toBe(false);
    expect(text.moveBy(doc, 'b3', 1, me)).toBe(false);
    expect(text.moveBy(doc, 'b3', -1, me)).toBe(true);
    expect(text.moveBy(doc, 'b3', -1, me)).toBe(true);
    expect(shown(doc).slice(1, 6)).toEqual(['1. Ağaclar', '1.1. Ağac əkilir.', '1.2. Bağ suvarılır:', '1.2.1. səhər;', '1.2.2. axşam.']);
    expect(text.moveBlock(doc, 'b3', 'b4', me)).toBe(false);
    expect(text.moveBlock(doc, 'b1', null, me)).toBe(true);
    expect(shown(doc)[0]).toBe('1. Ümumi müddəalar');
  });
  it('takes a wording in by the words that differ', () => {
    const doc = rules();
    text.formatText(doc, 'b7', 5, 11, 'italic', true, me);
    const other = copy(doc);
    text.replaceText(other, 'b7', 12, 12, ' Sonra suvarılır.', 'you');
    text.applyWording(doc, 'b7', 'Meyvə ağacı əkilir.', me);
    merge(doc, other);
    expect(textOf(text.readBlock(doc, 'b7')!)).toBe('Meyvə ağacı əkilir. Sonra suvarılır.');
    expect(text.readBlock(doc, 'b7')!.runs[1]).toEqual({ text: 'əkilir', italic: true });
  });
  it('reads a damaged document as text', () => {
    const doc = rules();
    text.blocksOf(doc).get('b1')!.set('kind', 'banner');
    text.blocksOf(doc).get('b2')!.set('order', 7);
    text.blocksOf(doc).set('bad', 'text' as never);
    text.blocksOf(doc).set('empty', new Y.Map());
    expect(text.readAct(doc).blocks).toHaveLength(8);
    expect(text.insertBlock(doc, 'b1', { kind: 'part' }, me)).toBeTruthy();
    expect(text.readAct(doc).blocks.map(({ kind }) => kind)).toContain('paragraph');
  });
  it('says what changed', () => {
    const doc = rules();
    const seen: [string[], boolean, boolean][] = [];
    const stop = text.observeText(doc, ({ blocks, structure, meta }) => seen.push([[...blocks], structure, meta]));
    text.replaceText(doc, 'b2', 0, 0, 'Hər ', me);
    text.setKind(doc, 'b2', 'paragraph', me);
    text.removeBlock(doc, 'b7', me);
    text.setMeta(doc, { title: 'Yeni ad' }, me);
    stop();
    text.removeBlock(doc, 'b6', me);
    expect(seen).toEqual([[['b2'], false, false], [['b2'], true, false], [['b7'], true, false], [[], false, true]]);
  });
});

describe('apart and merged', () => {
  it('a removed block comes back with what another wrote into it', () => {
    const [a, b] = [rules(), new Y.Doc()];
    merge(a, b);
    text.removeBlock(a, 'b7', me);
    text.replaceText(b, 'b7', 12, 12, ' Şam ağacı da.', me);
    merge(a, b);
    expect(shown(a).at(-1)).toBe('2.1.  Şam ağacı da.');
    expect(text.readAct(a)).toEqual(text.readAct(b));
  });
  it('moving keeps what another writes; moved by both it is there once', () => {
    const a = rules();
    const b = copy(a);
    text.moveBlock(a, 'b3', 'b7', me);
    text.moveBlock(b, 'b3', 'b0', me);
    text.replaceText(b, 'b4', 0, 0, 'hər gün ', me);
    merge(a, b);
    expect(text.readAct(a)).toEqual(text.readAct(b));
    expect(shown(a).filter((line) => line.endsWith('hər gün səhər;'))).toHaveLength(1);
  });
  it('blocks put in at one place by two people can be parted again, and pasted ones stay together', () => {
    const a = rules();
    const b = copy(a);
    const kinds = (name: string) => [1, 2, 3].map((n) => ({ kind: 'clause' as const, runs: [{ text: `${name}${n}` }] }));
    text.insertBlocks(a, 'b2', kinds('a'), me);
    text.insertBlocks(b, 'b2', kinds('b'), me);
    const [x] = text.insertBlocks(a, 'b6', [{ kind: 'clause', id: 'x' }], me);
    text.insertBlocks(b, 'b6', [{ kind: 'clause', id: 'y' }], me);
    merge(a, b);
    expect(['a1a2a3b1b2b3', 'b1b2b3a1a2a3']).toContain(shown(a).slice(3, 9).map((line) => line.slice(-2)).join(''));
    text.insertBlock(a, x!, { kind: 'clause', id: 'z' }, me);
    expect(text.readAct(a).blocks.map(({ id }) => id).slice(-4)).toEqual(['x', 'z', 'y', 'b7']);
  });
  it('undo takes back only one\'s own and never what others wrote', () => {
    const a = rules();
    const b = copy(a);
    const undo = text.createUndo(a, me);
    const id = text.insertBlock(a, 'b2', { kind: 'clause', runs: [{ text: 'Mənim sözüm.' }] }, me)!;
    merge(a, b);
    text.replaceText(b, id, 0, 0, 'Sənin sözün. ', 'you');
    merge(a, b);
    undo.undo();
    merge(a, b);
    expect(shown(b)).toContain('1.2. Sənin sözün.');
    undo.redo();
    expect(textOf(text.readBlock(a, id)!)).toContain('Mənim sözüm.');
    undo.stopCapturing();
    text.removeBlock(a, 'b7', me);
    undo.undo();
    expect(shown(a).at(-1)).toBe('2.1. Ağac əkilir.');
  });
  it('undo takes back what one\'s own panels did', () => {
    const a = rules();
    const before = shown(a);
    const undo = text.createUndo(a, me);
    text.applyWording(a, 'b2', 'Qəbul edilmiş redaksiya.', PANEL_ORIGIN);
    undo.undo();
    expect(shown(a)).toEqual(before);
  });
  it('undo and redo of an insertion', () => {
    const a = rules();
    const undo = text.createUndo(a, me);
    const id = text.insertBlock(a, 'b2', { kind: 'clause', runs: [{ text: 'Mənim ' }, { text: 'sözüm', bold: true }] }, me)!;
    const before = shown(a);
    undo.undo();
    expect(text.readBlock(a, id)).toBeNull();
    undo.redo();
    expect(shown(a)).toEqual(before);
  });
});

type Step = { who: 0 | 1; op: string; i: number; j: number; n: number };
const step = (ops: string[]) => fc.record({ who: fc.constantFrom<0 | 1>(0, 1), op: fc.constantFrom(...ops), i: fc.nat(30), j: fc.nat(30), n: fc.nat(40) });
const gentle = ['type', 'type', 'type', 'erase', 'insert', 'remove', 'move', 'moveBy', 'kind', 'indent', 'outdent', 'format', 'merge'];

/** Runs steps on two documents; every typed character is one of a kind, so each can be looked for afterwards. */
function play(steps: Step[]): { docs: [Y.Doc, Y.Doc]; typed: Set<string>; erased: Set<string> } {
  const first = rules();
  const docs: [Y.Doc, Y.Doc] = [first, copy(first)];
  const [typed, erased] = [new Set<string>(), new Set<string>()];
  let next = 0x4e00;
  const whole = (doc: Y.Doc) => new Set(text.readAct(doc).blocks.map(textOf).join(''));
  for (const { who, op, i, j, n } of steps) {
    const doc = docs[who];
    const ids = text.readAct(doc).blocks.map(({ id }) => id);
    const id = ids[i % Math.max(1, ids.length)] ?? 'nobody';
    const char = String.fromCharCode(next++);
    const before = whole(doc);
    if (op === 'type' && text.replaceText(doc, id, n, n, char, me)) typed.add(char);
    if (op === 'erase') text.replaceText(doc, id, j, j + 3, '', me);
    if (op === 'insert' && text.insertBlock(doc, id, { kind: ladder[j % 4]!, runs: [{ text: char }] }, me)) typed.add(char);
    if (op === 'remove') text.removeBlock(doc, id, me);
    if (op === 'move') text.moveBlock(doc, id, ids[j % Math.max(1, ids.length)] ?? null, me);
    if (op === 'moveBy') text.moveBy(doc, id, j % 2 ? 1 : -1, me);
    if (op === 'kind') text.setKind(doc, id, ladder[j % 4]!, me);
    if (op === 'indent') text.indent(doc, id, me);
    if (op === 'outdent') text.outdent(doc, id, me);
    if (op === 'format') text.formatText(doc, id, 0, n, 'bold', j % 2 === 0, me);
    if (op === 'split') text.splitBlock(doc, id, n, me);
    if (op === 'join') text.joinBlock(doc, id, me);
    if (op === 'merge') merge(...docs);
    else {
      const after = whole(doc);
      for (const gone of before) if (!after.has(gone)) erased.add(gone);
    }
  }
  merge(...docs);
  return { docs, typed, erased };
}

describe('property: two people edit apart and merge', () => {
  const runs = { seed: 20231006, numRuns: 150 };
  it('the same act on both sides; every typed character exactly once unless that very one was deleted', () => {
    fc.assert(
      fc.property(fc.array(step(gentle), { maxLength: 60 }), (steps) => {
        const { docs: [a, b], typed, erased } = play(steps);
        const { blocks } = text.readAct(a);
        expect(text.readAct(b).blocks).toEqual(blocks);
        expect(new Set(blocks.map(({ id }) => id)).size).toBe(blocks.length);
        const all = blocks.map(textOf).join('');
        for (const char of typed) expect(all.split(char).length - 1, char).toBe(erased.has(char) ? 0 : 1);
      }),
      runs,
    );
  });
  it('with splitting and joining too: nothing typed is lost', () => {
    fc.assert(
      fc.property(fc.array(step([...gentle, 'split', 'join', 'split', 'join']), { maxLength: 60 }), (steps) => {
        const { docs: [a, b], typed, erased } = play(steps);
        const { blocks } = text.readAct(a);
        expect(text.readAct(b).blocks).toEqual(blocks);
        const all = blocks.map(textOf).join('');
        for (const char of typed) if (!erased.has(char)) expect(all, char).toContain(char);
      }),
      runs,
    );
  });
});
