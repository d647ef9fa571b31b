import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { type Act, type BlockKind, type Cell, type TextRun, textOf } from './block.ts';
import { linkWords } from './link-edit.ts';
import { restoreVersion } from './restore.ts';
import { ladder } from './structure.ts';
import { suggestDeletion, suggestSplit, suggestText } from './suggest-edit.ts';
import { readSuggestions } from './suggestion-list.ts';
import * as text from './text.ts';
import { PANEL_ORIGIN } from './undo.ts';
import { type Version, versionOf } from './version.ts';
import { copy, merge } from './testing.ts';

const me = 'me';
const by = { author: { personId: 'a', name: 'Aytən' }, at: '2026-11-22T09:00:00.000Z' };

function act(...lines: [BlockKind, string][]): Act {
  return { kind: 'rules', title: 'Bağ Qaydaları', blocks: lines.map(([kind, line], i) => ({ id: `b${i}`, kind, order: `a${i}`, runs: [{ text: line }] })) };
}
const garden = () => text.createText(act(['title', 'Bağ Qaydaları'], ['part', 'Ümumi müddəalar'], ['clause', 'Bağ hasarlanır.'], ['clause', 'Bağ suvarılır:'], ['subclause', 'səhər;'], ['subclause', 'axşam.'], ['part', 'Ağaclar']));
const frozen = (doc: Y.Doc): Version => versionOf(text.readAct(doc));
const texts = (doc: Y.Doc) => text.readAct(doc).blocks.map(textOf);

const runs: fc.Arbitrary<TextRun[]> = fc.array(fc.record({ text: fc.constantFrom('su', ' bağ ', 'ağac,', ' '), bold: fc.constant(true as const), note: fc.constant('1') }, { requiredKeys: ['text'] }), { maxLength: 4 });
type Edit = (doc: Y.Doc) => void;
const pick = (doc: Y.Doc, n: number) => text.blockList(doc)[n % Math.max(1, text.blockList(doc).length)]?.id ?? '';
const edit: fc.Arbitrary<Edit> = fc.oneof(
  fc.record({ n: fc.nat(20), at: fc.nat(8), words: fc.constantFrom('yeni ', 'söz') }).map(({ n, at, words }): Edit => (doc) => text.replaceText(doc, pick(doc, n), at, at + 2, words, me)),
  fc.record({ n: fc.nat(20), runs, kind: fc.constantFrom<BlockKind>('clause', 'paragraph', 'annex') }).map(({ n, ...block }): Edit => (doc) => text.insertBlock(doc, pick(doc, n), block, me)),
  fc.nat(20).map((n): Edit => (doc) => text.removeBlock(doc, pick(doc, n), me)),
  fc.record({ n: fc.nat(20), to: fc.nat(20) }).map(({ n, to }): Edit => (doc) => text.moveBlock(doc, pick(doc, n), pick(doc, to), me)),
  fc.record({ n: fc.nat(20), kind: fc.constantFrom<BlockKind>(...ladder, 'article') }).map(({ n, kind }): Edit => (doc) => text.setKind(doc, pick(doc, n), kind, me)),
  fc.record({ n: fc.nat(20), number: fc.constantFrom('7-1.', 'Maddə 12.', undefined) }).map(({ n, number }): Edit => (doc) => text.setNumber(doc, pick(doc, n), number, me)),
  fc.record({ n: fc.nat(20), at: fc.nat(8) }).map(({ n, at }): Edit => (doc) => text.splitBlock(doc, pick(doc, n), at, me)),
  fc.nat(20).map((n): Edit => (doc) => text.joinBlock(doc, pick(doc, n), me)),
  fc.record({ n: fc.nat(20), from: fc.nat(5), on: fc.boolean() }).map(({ n, from, on }): Edit => (doc) => text.formatText(doc, pick(doc, n), from, from + 3, 'italic', on, me)),
);

describe('restoring a version', () => {
  it('gives its text again after whatever was done since, and undo gives back what was done', () => {
    fc.assert(fc.property(fc.array(edit, { maxLength: 6 }), fc.array(edit, { maxLength: 15 }), (before, since) => {
      const doc = garden();
      for (const one of before) one(doc);
      const version = frozen(doc);
      for (const one of since) one(doc);
      const undo = text.createUndo(doc, me);
      const left = frozen(doc);
      restoreVersion(doc, version, by, PANEL_ORIGIN);
      expect(frozen(doc)).toEqual(version);
      undo.undo();
      expect(frozen(doc)).toEqual(left);
    }), { seed: 31, numRuns: 400 });
  });

  it('refuses what is suggested, as a part of the same step', () => {
    const doc = garden();
    const version = frozen(doc);
    text.replaceText(doc, 'b2', 0, 3, 'Park', me);
    suggestText(doc, 'b2', 0, 4, 'Sahə', by, me);
    suggestSplit(doc, 'b3', 3, by, me);
    suggestDeletion(doc, ['b4', 'b5', 'b6'], 0, 3, by, me);
    const undo = text.createUndo(doc, me);
    const [left, page, open] = [frozen(doc), text.blockList(doc).map(({ id }) => text.spansOf(text.blockText(doc, id)!)), readSuggestions(doc)];
    expect(open).toHaveLength(3);
    restoreVersion(doc, version, by, PANEL_ORIGIN);
    expect([frozen(doc), readSuggestions(doc)]).toEqual([version, []]);
    undo.undo();
    expect([frozen(doc), text.blockList(doc).map(({ id }) => text.spansOf(text.blockText(doc, id)!)), readSuggestions(doc)]).toEqual([left, page, open]);
  });

  it('does nothing where the text is the version already', () => {
    const doc = garden();
    let updates = 0;
    doc.on('update', () => updates++);
    restoreVersion(doc, frozen(doc), by, PANEL_ORIGIN);
    expect(updates).toBe(0);
  });

  it('keeps what others write meanwhile: in what stays, in what changes, in what goes, and beside it', () => {
    const mine = garden();
    const version = frozen(mine);
    text.replaceText(mine, 'b2', 0, 3, 'Həyətyanı sahə', me);
    text.insertBlocks(mine, 'b5', [{ id: 'new', kind: 'subclause', runs: [{ text: 'gecə' }] }], me);
    const theirs = copy(mine);
    restoreVersion(mine, version, by, PANEL_ORIGIN);
    text.replaceText(theirs, 'b3', 14, 14, ' hər gün', me);
    text.replaceText(theirs, 'b2', 26, 26, ' hündür', me);
    text.replaceText(theirs, 'new', 4, 4, ' yarısı', me);
    text.insertBlocks(theirs, 'b6', [{ kind: 'clause', runs: [{ text: 'Ağac əkilir.' }] }], me);
    merge(mine, theirs);
    expect(texts(mine)).toEqual(texts(theirs));
    expect(texts(mine)).toEqual(['Bağ Qaydaları', 'Ümumi müddəalar', 'Bağ hasarlanır. hündür', 'Bağ suvarılır: hər gün', 'səhər;', 'axşam.', ' yarısı', 'Ağaclar', 'Ağac əkilir.']);
  });

  it('by two people apart doubles no block and no word', () => {
    const mine = garden();
    const version = frozen(mine);
    text.removeBlocks(mine, ['b3', 'b4', 'b5'], me);
    text.moveBlock(mine, 'b6', 'b0', me);
    const theirs = copy(mine);
    for (const doc of [mine, theirs]) text.createUndo(doc, me);
    restoreVersion(mine, version, by, PANEL_ORIGIN);
    restoreVersion(theirs, version, by, PANEL_ORIGIN);
    merge(mine, theirs);
    merge(mine, theirs);
    expect(frozen(mine)).toEqual(frozen(theirs));
    expect(texts(mine)).toEqual(['Bağ Qaydaları', 'Ümumi müddəalar', 'Bağ hasarlanır.', 'Bağ suvarılır:', 'səhər;', 'axşam.', 'Ağaclar']);
  });

  it('gives references and their targets back together, and makes words of a link that was none', () => {
    const doc = garden();
    text.replaceText(doc, 'b6', 7, 7, ' (1.2-ci bənd və 1.1-ci bənd)', me);
    linkWords(doc, [{ blockId: 'b6', from: 9, to: 15, target: 'b3', words: '1.2-ci' }], me);
    const version = frozen(doc);
    text.moveBlock(doc, 'b3', 'b1', me);
    text.replaceText(doc, 'b6', 0, 7, 'Kollar', me);
    linkWords(doc, [{ blockId: 'b6', from: 24, to: 29, target: 'b2', words: '1.2-ci' }], me);
    expect(texts(doc).at(-1)).toBe('Kollar (1.1-ci bənd və 1.1-ci bənd)');
    restoreVersion(doc, version, by, PANEL_ORIGIN);
    expect(frozen(doc)).toEqual(version);
    text.moveBlock(doc, 'b3', 'b1', me);
    expect(texts(doc).at(-1)).toBe('Ağaclar (1.1-ci bənd və 1.1-ci bənd)');
  });

  it('gives a table back row by row, wherever it went', () => {
    const doc = garden();
    const cell = (id: string, row: string, column: string, words: string, over: Partial<Cell> = {}) =>
      ({ id, kind: 'cell' as const, cell: { table: 't', row, column, ...over }, runs: [{ text: words }] });
    text.insertBlocks(doc, 'b6', [cell('c1', 'B', 'B', 'Ağac'), cell('c2', 'B', 'M', 'Say'), cell('c3', 'D', 'B', 'alma', { columns: 2 })], me);
    text.insertBlock(doc, 'c3', { kind: 'annex', runs: [{ text: 'Siyahı' }] }, me);
    const version = frozen(doc);
    text.insertBlocks(doc, 'b6', [cell('c4', 'C', 'B', 'armud'), cell('c5', 'C', 'M', '3')], me);
    text.replaceText(doc, 'c3', 0, 4, 'heyva', me);
    text.blocksOf(doc).get('c3')!.delete('columns');
    text.moveBlock(doc, 'c1', 'b0', me);
    const theirs = copy(doc);
    restoreVersion(doc, version, by, PANEL_ORIGIN);
    expect(frozen(doc)).toEqual(version);
    text.removeBlocks(doc, ['c1', 'c2', 'c3'], me);
    restoreVersion(doc, version, by, PANEL_ORIGIN);
    expect(frozen(doc)).toEqual(version);
    text.replaceText(theirs, 'c5', 1, 1, '0', me);
    merge(doc, theirs);
    expect(frozen(doc)).toEqual(frozen(theirs));
    expect(texts(doc)).toContain('0');
  });

  it('knows blocks of a text read elsewhere by their words', () => {
    const doc = garden();
    const elsewhere = frozen(doc);
    elsewhere.blocks = elsewhere.blocks.map((block) => ({ ...block, id: `x${block.id}` }));
    elsewhere.blocks[2]!.runs = [{ text: 'Bağ mütləq hasarlanır.' }];
    restoreVersion(doc, elsewhere, by, PANEL_ORIGIN);
    expect(text.readAct(doc).blocks.map(({ id }) => id)).toEqual(['b0', 'b1', 'b2', 'b3', 'b4', 'b5', 'b6']);
    expect(texts(doc)[2]).toBe('Bağ mütləq hasarlanır.');
  });

  it('brings footnotes of the version back and leaves later ones', () => {
    const doc = garden();
    text.addFootnotes(doc, [{ mark: '1', text: 'Yeni redaksiyada.' }], me);
    const version = frozen(doc);
    text.footnotesOf(doc).delete(0, 1);
    text.addFootnotes(doc, [{ mark: '2', text: 'Çıxarılıb.' }], me);
    restoreVersion(doc, version, by, PANEL_ORIGIN);
    expect(text.footnotesOf(doc).toArray().map(({ mark }) => mark)).toEqual(['2', '1']);
  });
});
