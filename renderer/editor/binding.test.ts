import fc from 'fast-check';
import { createEditor, Editor, Transforms } from 'slate';
import { withReact } from 'slate-react';
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { type Act, type BlockKind, textOf } from '../../shared/act/block.ts';
import { firstKeys } from '../../shared/act/order.ts';
import { copy, merge } from '../../shared/act/testing.ts';
import * as text from '../../shared/act/text.ts';
import { PANEL_ORIGIN } from '../../shared/act/undo.ts';
import { commandsFor, createActEditor } from './commands.ts';
import { placeOf, pointOf, sectionsOf } from './places.ts';

function rules(lines: [BlockKind, string][] = [['title', 'Bağ Qaydaları'], ['part', 'Ümumi'], ['clause', 'Bağ hasarlanır.'], ['clause', 'Bağ suvarılır.'], ['part', 'Son']]): Y.Doc {
  const orders = firstKeys(lines.length);
  const act: Act = { kind: 'rules', title: 'Bağ', blocks: lines.map(([kind, line], i) => ({ id: `b${i}`, kind, order: orders[i]!, runs: line ? [{ text: line }] : [] })) };
  return text.createText(act);
}
function open(doc: Y.Doc) {
  const { editor, binding } = createActEditor(doc, withReact(createEditor()));
  binding.connect();
  const at = (id: string, offset: number, to?: [string, number]) =>
    Transforms.select(editor, { anchor: pointOf(editor, { id, offset })!, focus: pointOf(editor, to ? { id: to[0], offset: to[1] } : { id, offset })! });
  return { doc, editor, binding, commands: commandsFor(binding), at, caret: () => binding.caret() };
}
const view = (editor: Editor) => sectionsOf(editor).flatMap(({ children }) => children);
function expectAlike({ doc, editor, binding }: Pick<ReturnType<typeof open>, 'doc' | 'editor' | 'binding'>): void {
  const blocks = text.readAct(doc).blocks;
  if (blocks.length === 0) return expect(view(editor).map(({ id }) => id)).toEqual(['']);
  expect(view(editor).map(({ id, kind, children }) => ({ id, kind, runs: children.filter((leaf) => leaf.text !== '') }))).toEqual(blocks.map(({ id, kind, runs }) => ({ id, kind, runs })));
  expect(binding.list.map(({ id }) => id)).toEqual(blocks.map(({ id }) => id));
  expect(sectionsOf(editor).every(({ children }) => children.length > 0 && children.length <= 60)).toBe(true);
  if (editor.selection) for (const point of [editor.selection.anchor, editor.selection.focus]) expect(Editor.hasPath(editor, point.path) && point.offset <= textOf({ runs: [Editor.node(editor, point.path)[0] as { text: string }] }).length).toBe(true);
}
const lines = (doc: Y.Doc) => text.readAct(doc).blocks.map(textOf);

describe('writing', () => {
  it('types, splits, joins, with the caret where one expects it', () => {
    const one = open(rules());
    one.at('b2', 3);
    one.editor.insertText('ça');
    expect([lines(one.doc)[2], one.caret()]).toEqual(['Bağça hasarlanır.', { id: 'b2', offset: 5 }]);
    one.editor.insertBreak();
    expect([lines(one.doc).slice(2, 4), one.caret()!.offset]).toEqual([['Bağça', ' hasarlanır.'], 0]);
    expect([...one.binding.numbers.values()]).toEqual(['', '1.', '1.1.', '1.2.', '1.3.', '2.']);
    one.editor.deleteBackward('character');
    expect([lines(one.doc)[2], one.caret()]).toEqual(['Bağça hasarlanır.', { id: 'b2', offset: 5 }]);
    one.editor.deleteBackward('word');
    expect(lines(one.doc)[2]).toBe(' hasarlanır.');
    one.at('b2', 12);
    one.editor.deleteForward('character');
    expect([lines(one.doc)[2], one.caret()]).toEqual([' hasarlanır.Bağ suvarılır.', { id: 'b2', offset: 12 }]);
    expectAlike(one);
  });
  it('replaces a selection over several blocks', () => {
    const one = open(rules());
    one.at('b1', 2, ['b3', 4]);
    one.editor.insertText('X');
    expect([lines(one.doc), one.caret()]).toEqual([['Bağ Qaydaları', 'ÜmXsuvarılır.', 'Son'], { id: 'b1', offset: 3 }]);
    one.commands.undo();
    expect(lines(one.doc)).toEqual(['Bağ Qaydaları', 'Ümumi', 'Bağ hasarlanır.', 'Bağ suvarılır.', 'Son']);
    expectAlike(one);
  });
  it('marks', () => {
    const one = open(rules());
    one.at('b2', 0, ['b3', 3]);
    one.commands.toggle('bold');
    expect(text.readAct(one.doc).blocks.slice(2, 4).map(({ runs }) => runs)).toEqual([[{ text: 'Bağ hasarlanır.', bold: true }], [{ text: 'Bağ', bold: true }, { text: ' suvarılır.' }]]);
    one.commands.toggle('bold');
    one.at('b2', 3);
    one.commands.toggle('italic');
    one.editor.insertText('ça');
    expect(text.readBlock(one.doc, 'b2')!.runs).toEqual([{ text: 'Bağ' }, { text: 'ça', italic: true }, { text: ' hasarlanır.' }]);
    expectAlike(one);
  });
  it('levels and places', () => {
    const one = open(rules());
    one.at('b3', 5);
    one.commands.shift(1);
    expect([...one.binding.numbers.values()]).toEqual(['', '1.', '1.1.', '1.1.1.', '2.']);
    one.at('b4', 1);
    one.commands.move(-1);
    expect([lines(one.doc)[1], one.caret()]).toEqual(['Son', { id: 'b4', offset: 1 }]);
    one.commands.setKind('chapter');
    expect([...one.binding.numbers.values()].slice(0, 2)).toEqual(['', '1-ci fəsil']);
    expectAlike(one);
    for (let i = 0; i < 3; i++) one.commands.undo();
    expect([...one.binding.numbers.values()]).toEqual(['', '1.', '1.1.', '1.2.', '2.']);
    expectAlike(one);
  });
  it('pastes', () => {
    const one = open(rules());
    one.at('b2', 15);
    one.commands.clipboard.paste('7.1. Bir\n7.1.1. iki;\n');
    expect([...one.binding.numbers.values()]).toEqual(['', '1.', '1.1.', '1.2.', '1.2.1.', '1.3.', '2.']);
    one.editor.insertText('üç');
    one.at('b3', 4);
    one.commands.clipboard.paste('su\nhava ');
    expect(lines(one.doc)).toEqual(['Bağ Qaydaları', 'Ümumi', 'Bağ hasarlanır.', 'Bir', 'iki;üç', 'Bağ ', 'su', 'havasuvarılır.', 'Son']);
    one.at('b4', 3);
    one.commands.clipboard.paste('un söz');
    expect(lines(one.doc).at(-1)).toBe('Sonun söz');
    one.at('b1', 0, ['b2', 3]);
    expect(one.commands.clipboard.copy()).toBe('1. Ümumi\n1.1. Bağ');
    expectAlike(one);
  });
  it('an act without blocks', () => {
    const one = open(text.createText({ kind: 'law', title: '', blocks: [] }));
    Transforms.select(one.editor, { path: [0, 0, 0], offset: 0 });
    one.editor.insertText('B');
    one.editor.insertText('ağ');
    expect([lines(one.doc), one.caret()!.offset]).toEqual([['Bağ'], 3]);
    one.commands.undo();
    expectAlike(one);
    Transforms.select(one.editor, { path: [0, 0, 0], offset: 0 });
    one.commands.clipboard.paste('Bağ\nQAYDALARI\n1. Ümumi\n1.1. Bağ əkilir.\n1.1-1. Ağac da.');
    expect(text.readAct(one.doc).blocks.map(({ kind, number }) => [kind, number])).toEqual([['title', undefined], ['title', undefined], ['part', undefined], ['clause', undefined], ['clause', '1.1-1.']]);
    one.editor.insertText('!');
    expect(lines(one.doc).at(-1)).toBe('Ağac da.!');
    expectAlike(one);
  });
  it('a whole act comes with its footnotes, also where it was copied with its look', () => {
    const plain = 'Bağ Qaydaları\n1. Ümumi\n1.1. Bağ hasarlanır. [1]\n1.2. Bağ [2] suvarılır.\nSƏNƏDƏ EDİLMİŞ DƏYİŞİKLİK VƏ ƏLAVƏLƏRİN SİYAHISI\n[1] 5 may tarixli dəyişiklik\n[2] 6 may tarixli dəyişiklik';
    const pasted = plain.split('\n').map((line) => ({ runs: [{ text: line.slice(0, 4), italic: true as const }, { text: line.slice(4) }], number: '', heading: null, kind: null }));
    for (const piece of [plain, { plain, lines: pasted }]) {
      const one = open(text.createText({ kind: 'law', title: '', blocks: [] }));
      Transforms.select(one.editor, { path: [0, 0, 0], offset: 0 });
      one.commands.clipboard.paste(piece);
      const { blocks, footnotes } = text.readAct(one.doc);
      expect(blocks.flatMap(({ runs }) => runs.filter(({ note }) => note))).toEqual([{ text: '[1]', note: '1' }, { text: '[2]', note: '2' }]);
      expect(footnotes).toEqual([{ mark: '1', text: '5 may tarixli dəyişiklik' }, { mark: '2', text: '6 may tarixli dəyişiklik' }]);
      expectAlike(one);
      one.commands.undo();
      expect(text.readAct(one.doc).footnotes).toBeUndefined();
    }
  });
  it.each([['the act has', '1', { text: '[1]', note: '1' }], ['the act does not have', '7', { text: 'söz [1]' }]])('the mark of a footnote that %s', (_what, note, run) => {
    const doc = rules();
    text.addFootnotes(doc, [{ mark: '1', text: 'dəyişiklik' }], null);
    const one = open(doc);
    one.at('b4', 3);
    one.commands.clipboard.paste({ plain: 'söz [1]', lines: [{ runs: [{ text: 'söz ' }, { text: '[1]', note }], number: '', heading: null, kind: null }] });
    expect(text.readBlock(doc, 'b4')!.runs.at(-1)).toEqual(note === '1' ? run : { text: `Son${run.text}` });
    expectAlike(one);
  });
  it('footnotes come along with the text they are of, under a mark of their own where theirs is taken', () => {
    const doc = rules();
    text.addFootnotes(doc, [{ mark: '1', text: 'Başqası' }, { mark: '2', text: 'Eynisi' }], null);
    const one = open(doc);
    const line = (mark: string) => ({ runs: [{ text: `Bənd ${mark} ` }, { text: `[${mark}]`, note: mark }], number: '', heading: null, kind: 'clause' as const });
    const notes = [{ mark: '1', text: 'Birinci' }, { mark: '2', text: 'Eynisi' }, { mark: '7', text: 'Yeddinci' }];
    one.at('b4', 3);
    one.commands.clipboard.paste({ plain: 'Bənd 1\nBənd 2\nBənd 7\nBənd 9', lines: ['1', '2', '7', '9'].map(line), notes });
    const { blocks, footnotes } = text.readAct(doc);
    expect(blocks.slice(-4).map(({ runs }) => runs.at(-1))).toEqual([{ text: '[3]', note: '3' }, { text: '[2]', note: '2' }, { text: '[7]', note: '7' }, { text: 'Bənd 9 [9]' }]);
    expect(footnotes).toEqual([{ mark: '1', text: 'Başqası' }, { mark: '2', text: 'Eynisi' }, { mark: '3', text: 'Birinci' }, { mark: '7', text: 'Yeddinci' }]);
    expectAlike(one);
    one.commands.undo();
    expect(text.readAct(doc).footnotes).toHaveLength(2);
    expect(lines(doc)).toHaveLength(5);
  });
  it('says that there is something to take back as soon as there is, also where a panel or the name was changed', () => {
    const { binding, doc } = open(rules());
    binding.disconnect();
    const told: boolean[] = [];
    binding.connect(() => told.push(binding.undoManager?.canUndo() ?? false));
    for (const edit of [() => text.applyWording(doc, 'b2', 'Bağ çəpərlənir.', PANEL_ORIGIN), () => text.setMeta(doc, { title: 'Park' }, binding.origin)]) {
      edit();
      expect(told.at(-1)).toBe(true);
      binding.undoManager!.undo();
      expect(told.at(-1)).toBe(false);
    }
  });
  it('nothing when read-only', () => {
    const one = open(rules());
    const before = text.readAct(one.doc);
    one.binding.setReadOnly(true);
    one.at('b1', 2, ['b3', 4]);
    one.editor.insertText('X');
    one.editor.deleteFragment();
    one.commands.shift(1);
    one.commands.clipboard.paste('a\nb');
    Transforms.delete(one.editor);
    Transforms.removeNodes(one.editor, { at: [0, 0] });
    expect(text.readAct(one.doc)).toEqual(before);
    expectAlike(one);
  });
});

describe('others writing too', () => {
  it('the caret stays in its words', () => {
    const one = open(rules());
    const other = copy(one.doc);
    one.at('b3', 4);
    text.replaceText(other, 'b3', 0, 0, 'Hər ', 'you');
    text.insertBlock(other, 'b0', { kind: 'part', runs: [{ text: 'Yeni' }] }, 'you');
    text.moveBlock(other, 'b3', 'b1', 'you');
    text.formatText(other, 'b3', 2, 6, 'bold', true, 'you');
    merge(one.doc, other);
    expect(one.caret()).toEqual({ id: 'b3', offset: 8 });
    text.removeBlock(other, 'b3', 'you');
    merge(one.doc, other);
    expect(one.editor.selection).not.toBeNull();
    expectAlike(one);
  });
  it('draws only the blocks that changed', () => {
    const one = open(rules(Array.from({ length: 400 }, (_, i) => ['clause', `Bənd ${i}`])));
    const before = view(one.editor);
    text.replaceText(one.doc, 'b200', 0, 0, 'x', 'you');
    text.insertBlock(one.doc, 'b10', { kind: 'clause' }, 'you');
    const after = new Set(view(one.editor));
    expect(before.filter((block) => !after.has(block)).map(({ id }) => id)).toEqual(['b200']);
    one.doc.transact(() => {
      for (let i = 0; i < 100; i++) text.replaceText(one.doc, `b${i}`, 0, 0, 'y', 'you');
      for (let i = 0; i < 100; i++) text.insertBlock(one.doc, 'b5', { kind: 'clause' }, 'you');
    });
    expectAlike(one);
    const rebuilt = new Set(view(one.editor));
    expect(before.filter((block) => !rebuilt.has(block))).toHaveLength(101);
  });

  const step = fc.record({ who: fc.constantFrom<0 | 1>(0, 1), op: fc.constantFrom('type', 'type', 'enter', 'back', 'del', 'word', 'range', 'bold', 'in', 'out', 'up', 'down', 'kind', 'paste', 'undo', 'redo', 'merge', 'merge'), i: fc.nat(20), n: fc.nat(20), j: fc.nat(20), m: fc.nat(20) });
  it('property: two editors, merged now and then, show the same act, each like its document', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 50 }), (steps) => {
        const first = rules();
        const both = [open(first), open(copy(first))] as const;
        for (const { who, op, i, n, j, m } of steps) {
          const one = both[who];
          if (op === 'merge') {
            merge(both[0].doc, both[1].doc);
            both.forEach(expectAlike);
            continue;
          }
          const blocks = view(one.editor);
          const [a, b] = [blocks[i % blocks.length]!, blocks[j % blocks.length]!];
          one.at(a.id, n, op === 'range' || op === 'bold' || (op === 'type' && m % 3 === 0) ? [b.id, m] : undefined);
          if (op === 'type') one.editor.insertText('xə'.slice(0, 1 + (n % 2)));
          if (op === 'enter') one.editor.insertBreak();
          if (op === 'back') one.editor.deleteBackward('character');
          if (op === 'del') one.editor.deleteForward('character');
          if (op === 'word') one.editor.deleteBackward('word');
          if (op === 'range') one.editor.deleteFragment();
          if (op === 'bold') one.commands.toggle(m % 2 ? 'bold' : 'sup');
          if (op === 'in') one.commands.shift(1);
          if (op === 'out') one.commands.shift(-1);
          if (op === 'up') one.commands.move(-1);
          if (op === 'down') one.commands.move(1);
          if (op === 'kind') one.commands.setKind(m % 2 ? 'article' : 'part');
          if (op === 'paste') one.commands.clipboard.paste('1.1. yarpaq\nbudaq');
          if (op === 'undo') one.commands.undo();
          if (op === 'redo') one.commands.redo();
          expectAlike(one);
        }
        merge(both[0].doc, both[1].doc);
        both.forEach(expectAlike);
        expect(text.readAct(both[1].doc)).toEqual(text.readAct(both[0].doc));
        for (const one of both) if (one.editor.selection) expect(placeOf(one.editor, one.editor.selection.focus)).not.toBeNull();
      }),
      { seed: 191, numRuns: 120 },
    );
  });
});
