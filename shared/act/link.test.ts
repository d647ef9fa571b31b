import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { Act, type ActKind, type BlockKind, textOf } from './block.ts';
import { insertCitation, insertLink, linkWords, unlink } from './link-edit.ts';
import { firstKeys } from './order.ts';
import { placesOf } from './ordinal.ts';
import { referencesOf } from './references/index.ts';
import { ladder } from './structure.ts';
import * as text from './text.ts';
import { readVersion, versionBytes } from './version.ts';
import { copy, merge } from './testing.ts';

const me = 'me';

function act(...lines: [BlockKind, string, string?][]): Act {
  return { kind: 'rules', title: 'Sınaq Qaydaları', blocks: lines.map(([kind, line, number], i) => ({ id: `b${i}`, kind, order: `a${i}`, runs: line ? [{ text: line }] : [], ...(number ? { number } : {}) })) };
}
const rules = () => text.createText(act(['part', 'Ümumi müddəalar'], ['clause', 'Bağ hasarlanır.'], ['clause', 'Bağ bu Qaydaların  bəndinə uyğun suvarılır.'], ['part', 'Ağaclar'], ['clause', 'Ağac əkilir.']));
const wordsOf = (doc: Y.Doc, id: string) => textOf(text.readBlock(doc, id)!);

describe('what a reference says', () => {
  it.each<[BlockKind, string | undefined, string, string]>([
    ['clause', '9.7.', '9.7-ci', '9.7'],
    ['article', 'Maddə 5.', '5-ci', '5'],
    ['article', 'Maddə 10-1.', '10-1-ci', '10-1'],
    ['part', '2.', '2-ci', '2'],
    ['part', '21.2-1.', '21.2-1-ci', '21.2-1'],
    ['clause', 'a)', '“a”', '“a”'],
    ['section', 'II bölmə', 'II', 'II'],
    ['chapter', '3-cü fəsil', '3-cü', '3'],
    ['chapter', 'Birinci fəsil', 'birinci', 'birinci'],
    ['annex', '1 nömrəli əlavə', '1 nömrəli', '1'],
    ['clause', '40.', '40-cı', '40'],
    ['clause', '9.', '9-cu', '9'],
  ])('%s %s: %s, %s', (kind, number, ordinal, plain) => {
    const doc = text.createText(act([kind, 'Mətn', number], ['paragraph', '']));
    insertLink(doc, 'b1', 0, 'b0', 'ordinal', me);
    insertLink(doc, 'b1', 1, 'b0', 'plain', me);
    expect(text.readBlock(doc, 'b1')!.runs).toEqual([{ text: ordinal, ref: 'b0' }, { text: plain, ref: 'b0' }]);
  });
});

describe('a linked reference', () => {
  const linked = () => {
    const doc = rules();
    insertLink(doc, 'b2', 18, 'b4', 'ordinal', me);
    return doc;
  };
  it('follows its target', () => {
    const doc = linked();
    expect(wordsOf(doc, 'b2')).toBe('Bağ bu Qaydaların 2.1-ci bəndinə uyğun suvarılır.');
    text.insertBlock(doc, 'b3', { kind: 'clause' }, me);
    expect(wordsOf(doc, 'b2')).toContain('2.2-ci bəndinə');
    text.moveBlock(doc, 'b4', 'b0', me);
    expect(wordsOf(doc, 'b2')).toContain('1.1-ci bəndinə');
    text.setNumber(doc, 'b4', '1.9-1.', me);
    expect(wordsOf(doc, 'b2')).toContain('1.9-1-ci bəndinə');
  });
  it('keeps what it said when its target is gone, and follows it again when that comes back', () => {
    const doc = linked();
    const undo = text.createUndo(doc, me);
    text.removeBlock(doc, 'b4', me);
    expect(text.readBlock(doc, 'b2')!.runs[1]).toEqual({ text: '2.1-ci', ref: 'b4' });
    expect(text.sayOf(doc)({ to: 'b4', form: 'ordinal' })).toBeNull();
    undo.undo();
    text.insertBlock(doc, 'b3', { kind: 'clause' }, me);
    expect(wordsOf(doc, 'b2')).toContain('2.2-ci');
  });
  it('goes through splitting and joining, and what is written behind it stays out of it', () => {
    const doc = linked();
    const second = text.splitBlock(doc, 'b2', 18, me)!;
    expect(text.readBlock(doc, second)!.runs[0]).toEqual({ text: '2.1-ci', ref: 'b4' });
    text.joinBlock(doc, second, me);
    text.replaceText(doc, 'b2', 19, 19, '!', me);
    expect(text.readBlock(doc, 'b2')!.runs).toEqual([{ text: 'Bağ bu Qaydaların ' }, { text: '2.1-ci', ref: 'b4' }, { text: '! bəndinə uyğun suvarılır.' }]);
  });
  it('is frozen with its words, comes back from an act, and never changes the words of one', () => {
    const doc = linked();
    const before = text.readAct(doc);
    expect(text.readAct(text.createText(before))).toEqual(before);
    const read = readVersion(versionBytes(before));
    expect(read.ok && read.version.blocks[2]!.runs[1]).toEqual({ text: '2.1-ci', ref: 'b4' });
    before.blocks[2]!.runs[1]!.text = 'bağlara aid';
    expect(text.readAct(text.createText(before)).blocks[2]!.runs).toEqual([{ text: 'Bağ bu Qaydaların bağlara aid bəndinə uyğun suvarılır.' }]);
  });
  it('is plain words where a change of wording or an unlinking says so', () => {
    const doc = linked();
    text.applyWording(doc, 'b2', 'Bağ bu Qaydaların 2.7-ci bəndinə uyğun çəpərlənir.', me);
    expect(text.readBlock(doc, 'b2')!.runs).toEqual([{ text: 'Bağ bu Qaydaların 2.7-ci bəndinə uyğun çəpərlənir.' }]);
    const other = linked();
    text.applyWording(other, 'b2', 'Hər bağ bu Qaydaların 2.1-ci bəndinə uyğun suvarılır.', me);
    expect(text.readBlock(other, 'b2')!.runs[1]!.ref).toBe('b4');
    expect(unlink(other, 'b2', text.offsetsIn(other, 'b2')!.toDocument(22), me)).toBe(true);
    expect(text.readBlock(other, 'b2')!.runs).toEqual([{ text: 'Hər bağ bu Qaydaların 2.1-ci bəndinə uyğun suvarılır.' }]);
  });
  it('is made of words only where it says just these', () => {
    const doc = rules();
    text.replaceText(doc, 'b2', 18, 18, '2.1-ci', me);
    expect(linkWords(doc, [{ blockId: 'b2', from: 18, to: 24, target: 'b4', words: '2.1-ci' }], me)).toBe(1);
    expect(text.readBlock(doc, 'b2')!.runs[1]).toEqual({ text: '2.1-ci', ref: 'b4' });
    expect(linkWords(doc, [{ blockId: 'b2', from: 0, to: 3, target: 'b4', words: 'Bağ' }], me)).toBe(0);
    expect(linkWords(doc, [{ blockId: 'b2', from: 18, to: 24, target: 'b4', words: '2.1-ci' }], me)).toBe(0);
  });
  it('is not made by a character that somebody types, and a damaged one is words', () => {
    const doc = rules();
    text.replaceText(doc, 'b1', 0, 0, 'a\ufffcb', me);
    text.blockText(doc, 'b1')!.insert(0, '\ufffc');
    text.blockText(doc, 'b1')!.insert(1, '\ufffc', { ref: { to: 7 } });
    text.blockText(doc, 'b1')!.format(3, 1, { ref: { to: 'b4', form: 'ordinal', shown: '2.1-ci' } });
    expect(wordsOf(doc, 'b1')).toBe('abBağ hasarlanır.');
    expect(() => Act.parse(text.readAct(doc))).not.toThrow();
  });
});

describe('a reference into another text of the act', () => {
  /** A decision with what it approves and two annexes; `c…` are clauses of the decision, `r…` of the rules, `x…` of the first annex. */
  const decision = (kind: ActKind = 'cabinetDecision', rules = 'Bağların salınması Qaydaları') => {
    const block = (id: string, kind: BlockKind, words: string) => ({ id, kind, order: '', runs: words === '' ? [] : [{ text: words }] });
    const blocks = [
      block('t', 'title', 'Qərar'), block('c1', 'part', 'Bağlar.'), block('c2', 'part', ''), block('s', 'signature', 'Baş nazir'),
      block('ap', 'approval', 'Təsdiq edilmişdir'), block('rt', 'title', rules), block('r1', 'part', ''), block('r2', 'part', ''), block('r21', 'clause', ''),
      block('x', 'annex', 'Forma'), block('x1', 'part', ''), block('x11', 'clause', ''), block('y', 'annex', 'Siyahı'), block('y1', 'part', ''),
    ];
    const orders = firstKeys(blocks.length);
    return text.createText({ kind, title: 'Qərar', blocks: blocks.map((one, i) => ({ ...one, order: orders[i]! })) });
  };
  it.each<[string, string, string]>([
    ['c2', 'c1', '1-ci'],
    ['r2', 'r1', '1-ci'],
    ['c2', 'r1', 'bu Qərarla təsdiq edilmiş Qaydaların 1-ci'],
    ['r2', 'c1', 'bu Qərarın 1-ci'],
    ['x1', 'r21', 'bu Qaydaların 2.1-ci'],
    ['r1', 'x1', 'bu Qaydaların 1 nömrəli əlavəsinin 1-ci'],
    ['y1', 'x11', 'bu Qaydaların 1 nömrəli əlavəsinin 1.1-ci'],
    ['c2', 'y1', 'bu Qərarla təsdiq edilmiş Qaydaların 2 nömrəli əlavəsinin 1-ci'],
    ['x11', 'x1', '1-ci'],
    ['r1', 'y', 'bu Qaydaların 2 nömrəli'],
    ['x1', 'c2', 'bu Qərarın 2-ci'],
  ])('%s → %s: %s', (from, to, says) => {
    const doc = decision();
    expect(insertCitation(doc, from, 0, to, 'ordinal', me)).not.toBeNull();
    expect(wordsOf(doc, from)).toBe(says);
    // What it says is found again where it is only words.
    const words = `${says}${to === 'y' ? '' : ' bəndi'}`;
    const plain = text.readAct(doc).blocks.map((block) => (block.id === from ? { ...block, runs: [{ text: to === 'y' ? `${words} əlavəsi` : words }] } : block));
    expect(referencesOf({ ...text.readAct(doc), blocks: plain }).at(-1)?.targets.map(({ blockIds }) => blockIds)).toEqual([[to]]);
  });
  it('says the number that the annex has by now, and is not introduced twice', () => {
    const doc = decision('decree', 'Bağ haqqında Əsasnamə');
    const end = insertCitation(doc, 'r1', 0, 'y1', 'ordinal', me)!;
    text.moveBlock(doc, 'y', 'r21', me);
    expect(wordsOf(doc, 'r1')).toBe('bu Əsasnamənin 1 nömrəli əlavəsinin 1-ci');
    text.replaceText(doc, 'r1', end, end, ' və bu Əsasnamənin 2 nömrəli əlavəsinin ', me);
    insertCitation(doc, 'r1', text.blockText(doc, 'r1')!.length, 'x1', 'ordinal', me);
    expect(wordsOf(doc, 'r1')).toBe('bu Əsasnamənin 1 nömrəli əlavəsinin 1-ci və bu Əsasnamənin 2 nömrəli əlavəsinin 1-ci');
  });
  it('is cited with the annex or the document in lists', () => {
    const places = placesOf(text.readAct(decision()).blocks);
    expect(['c1', 'r1', 'r21', 'x', 'x1', 'x11'].map((id) => places.of(id))).toEqual([
      '1-ci hissə', 'Qaydaların 1-ci hissəsi', 'Qaydaların 2.1-ci bəndi', '1 nömrəli əlavə', '1 nömrəli əlavənin 1-ci hissəsi', '1 nömrəli əlavənin 1.1-ci bəndi',
    ]);
    expect(places.of('x11', 'en')).toBe('clause 1.1 of annex 1');
  });
});

describe('places in the document and in the act', () => {
  it('belong together around references', () => {
    const doc = rules();
    insertLink(doc, 'b1', 3, 'b4', 'ordinal', me);
    const { toAct, toDocument } = text.offsetsIn(doc, 'b1')!;
    expect([0, 3, 4, 10].map((offset) => toAct(offset))).toEqual([0, 3, 9, 15]);
    expect([0, 3, 5, 9, 15].map((offset) => toDocument(offset))).toEqual([0, 3, 3, 4, 10]);
    expect([0, 3, 5, 9, 15].map((offset) => toDocument(offset, true))).toEqual([0, 3, 4, 4, 10]);
  });
  it('changes words on both sides of a reference and within it', () => {
    const doc = rules();
    insertLink(doc, 'b1', 3, 'b4', 'ordinal', me);
    text.replaceWords(doc, 'b1', 9, 10, '—', me);
    text.replaceWords(doc, 'b1', 2, 3, 'x', me);
    expect(text.readBlock(doc, 'b1')!.runs.map((run) => run.text)).toEqual(['Bax', '2.1-ci', '—hasarlanır.']);
    text.replaceWords(doc, 'b1', 6, 7, 'C', me);
    expect(text.readBlock(doc, 'b1')!.runs).toEqual([{ text: 'Bax2.1Cci—hasarlanır.' }]);
  });
});

type Step = { who: 0 | 1; op: string; i: number; j: number; n: number };

describe('property: references survive what two people do apart', () => {
  const step = fc.record({
    who: fc.constantFrom<0 | 1>(0, 1), op: fc.constantFrom('type', 'move', 'kind', 'insert', 'split', 'indent', 'join', 'merge', 'link', 'undo'), i: fc.nat(30), j: fc.nat(30), n: fc.nat(40),
  });
  it('each link is there at least once on both sides, and says the number its target has', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 50 }), (steps: Step[]) => {
        const first = rules();
        insertLink(first, 'b1', 2, 'b4', 'ordinal', 'start');
        const docs: [Y.Doc, Y.Doc] = [first, copy(first)];
        const undos = docs.map((doc) => text.createUndo(doc, me));
        for (const { who, op, i, j, n } of steps) {
          const doc = docs[who];
          const ids = text.blockList(doc).map(({ id }) => id);
          const [id, other] = [ids[i % ids.length]!, ids[j % ids.length]!];
          if (op === 'type') text.replaceText(doc, id, n, n, 'söz', me);
          if (op === 'move') text.moveBlock(doc, id, other, me);
          if (op === 'kind') text.setKind(doc, id, ladder[j % 4]!, me);
          if (op === 'insert') text.insertBlock(doc, id, { kind: 'clause' }, me);
          if (op === 'split') text.splitBlock(doc, id, n, me);
          if (op === 'indent') text.indent(doc, id, me);
          if (op === 'join') text.joinBlock(doc, id, me);
          if (op === 'link') insertLink(doc, id, n, other, 'ordinal', me);
          if (op === 'undo') undos[who]!.undo();
          if (op === 'merge') merge(...docs);
        }
        merge(...docs);
        const [a, b] = docs.map((doc) => text.readAct(doc));
        expect(b).toEqual(a);
        expect(a!.blocks.some(({ runs }) => runs.some(({ ref }) => ref === 'b4'))).toBe(true);
        const say = text.sayOf(docs[0]);
        for (const { runs } of a!.blocks) for (const { ref, text: words } of runs) if (ref) expect([say({ to: ref, form: 'ordinal' }) ?? words]).toContain(words);
      }),
      { seed: 20231006, numRuns: 150 },
    );
  });
});
