import { createEditor, Editor, Transforms } from 'slate';
import { withReact } from 'slate-react';
import { describe, expect, it } from 'vitest';
import { textOf } from '../../shared/act/block.ts';
import { firstKeys } from '../../shared/act/order.ts';
import { readSuggestions } from '../../shared/act/suggestion-list.ts';
import { settleAllSuggestions } from '../../shared/act/suggestion-settle.ts';
import * as text from '../../shared/act/text.ts';
import { commandsFor, createActEditor } from './commands.ts';
import type { PenRefusal } from './pen.ts';
import { pointOf, sectionsOf } from './places.ts';

const me = { personId: 'a', name: 'Aytən' };
const words = ['Bağ Qaydaları', 'Bağ hasarlanır.', 'Bağ suvarılır.', 'Son.'];

function open(suggests = true) {
  const orders = firstKeys(words.length);
  const doc = text.createText({ kind: 'rules', title: 'Bağ', blocks: words.map((line, i) => ({ id: `b${i}`, kind: i === 0 ? 'title' : 'clause', order: orders[i]!, runs: [{ text: line }] })) });
  const { editor, binding } = createActEditor(doc, withReact(createEditor()));
  const refused: PenRefusal[] = [];
  Object.assign(binding.pen, { author: me, suggests, onRefused: (why: PenRefusal) => refused.push(why) });
  binding.connect();
  const at = (id: string, offset: number, to?: [string, number]) =>
    Transforms.select(editor, { anchor: pointOf(editor, { id, offset })!, focus: pointOf(editor, to ? { id: to[0], offset: to[1] } : { id, offset })! });
  /** The page as Slate has it: [+inserted], [-deleted], a block that is begun with + before it. */
  const page = () => {
    const begun = new Set(readSuggestions(doc).flatMap(({ changes }) => changes.filter(({ begins }) => begins).map(({ blockId }) => blockId)));
    return sectionsOf(editor).flatMap(({ children }) => children).map(({ id, children }) =>
      (begun.has(id) ? '+' : '') + children.map((leaf) => (leaf.text === '' ? '' : leaf.ins ? `[+${leaf.text}]` : leaf.del ? `[-${leaf.text}]` : leaf.text)).join(''));
  };
  const accepted = () => {
    settleAllSuggestions(doc, 'accept', { author: me, at: '2026-11-22T09:00:00.000Z' }, null);
    return text.readAct(doc).blocks.map(textOf);
  };
  return { doc, editor, binding, commands: commandsFor(binding), at, page, accepted, refused, caret: () => binding.caret(), act: () => text.readAct(doc).blocks.map(textOf) };
}
type Open = ReturnType<typeof open>;

describe('what is written while one suggests', () => {
  it.each<[string, (one: Open) => void, string[], [string, number] | null, string[]]>([
    ['words', ({ at, editor }) => (at('b1', 3), editor.insertText('ça'), editor.insertText('lar')), [words[0]!, 'Bağ[+çalar] hasarlanır.', ...words.slice(2)], ['b1', 8], [words[0]!, 'Bağçalar hasarlanır.', ...words.slice(2)]],
    ['in the place of others', ({ at, editor }) => (at('b1', 0, ['b1', 3]), editor.insertText('Park')), [words[0]!, '[-Bağ][+Park] hasarlanır.', ...words.slice(2)], ['b1', 7], [words[0]!, 'Park hasarlanır.', ...words.slice(2)]],
    ['Backspace goes over what it strikes', ({ at, editor }) => (at('b1', 3), editor.deleteBackward('character'), editor.deleteBackward('character')), [words[0]!, 'B[-ağ] hasarlanır.', ...words.slice(2)], ['b1', 1], [words[0]!, 'B hasarlanır.', ...words.slice(2)]],
    ['Delete goes over what it strikes', ({ at, editor }) => (at('b1', 0), editor.deleteForward('character'), editor.deleteForward('character')), [words[0]!, '[-Ba]ğ hasarlanır.', ...words.slice(2)], ['b1', 2], [words[0]!, 'ğ hasarlanır.', ...words.slice(2)]],
    ['Backspace in one’s own words takes them out', ({ at, editor }) => (at('b1', 3), editor.insertText('çal'), editor.deleteBackward('character')), [words[0]!, 'Bağ[+ça] hasarlanır.', ...words.slice(2)], ['b1', 5], [words[0]!, 'Bağça hasarlanır.', ...words.slice(2)]],
    ['Enter and words', ({ at, editor }) => (at('b3', 4), editor.insertBreak(), editor.insertText('Yeni.')), [...words, '+[+Yeni.]'], null, [...words, 'Yeni.']],
    ['Enter in the middle', ({ at, editor }) => (at('b1', 3), editor.insertBreak()), [words[0]!, 'Bağ', '+ hasarlanır.', ...words.slice(2)], null, [words[0]!, 'Bağ', ' hasarlanır.', ...words.slice(2)]],
    ['Enter and Backspace', ({ at, editor }) => (at('b1', 3), editor.insertBreak(), editor.deleteBackward('character')), words, ['b1', 3], words],
    ['Backspace at the beginning', ({ at, editor }) => (at('b2', 0), editor.deleteBackward('character')), words, ['b1', 15], [words[0]!, 'Bağ hasarlanır.Bağ suvarılır.', 'Son.']],
    ['over several blocks', ({ at, editor }) => (at('b1', 3, ['b3', 2]), editor.deleteFragment()), [words[0]!, 'Bağ[- hasarlanır.]', '[-Bağ suvarılır.]', '[-So]n.'], ['b1', 3], [words[0]!, 'Bağn.']],
    ['a paste of two lines', ({ at, commands }) => (at('b3', 4), commands.clipboard.paste('Bir.\nİki.')), [...words, '+[+Bir.]', '+[+İki.]'], null, [...words, 'Bir.', 'İki.']],
    ['a paste of two lines into the middle', ({ at, commands }) => (at('b1', 3), commands.clipboard.paste('Bir.\nİki.')), [words[0]!, 'Bağ', '+[+Bir.]', '+[+İki.]', '+ hasarlanır.', ...words.slice(2)], null, [words[0]!, 'Bağ', 'Bir.', 'İki.', ' hasarlanır.', ...words.slice(2)]],
    ['replacing what was found', ({ commands }) => void commands.replaceMatches([{ id: 'b1', from: 0, to: 3 }, { id: 'b2', from: 0, to: 3 }], 'Park'), [words[0]!, '[-Bağ][+Park] hasarlanır.', '[-Bağ][+Park] suvarılır.', 'Son.'], null, [words[0]!, 'Park hasarlanır.', 'Park suvarılır.', 'Son.']],
  ])('%s', (_, write, shown, caret, accepted) => {
    const one = open();
    write(one);
    expect(one.page()).toEqual(shown);
    expect(one.act()).toEqual(words);
    if (caret) expect(one.caret()).toEqual({ id: caret[0], offset: caret[1] });
    expect(one.accepted()).toEqual(accepted);
    expect(one.page()).toEqual(accepted);
    expect(one.refused).toEqual([]);
  });

  it('a reference', () => {
    const one = open();
    one.at('b1', 3);
    expect(one.commands.insertLink('b3', 'ordinal')).toBe(true);
    expect(one.act()).toEqual(words);
    expect(one.accepted()[1]).toBe('Bağ3-cü hasarlanır.');
  });

  it.each<[string, (one: Open) => void]>([
    ['kind', ({ commands }) => commands.setKind('part')],
    ['level', ({ commands }) => commands.shift(1)],
    ['place', ({ commands }) => commands.move(-1)],
    ['place, by hand', ({ commands }) => commands.moveBlock('b2', null)],
    ['marks', ({ commands, at }) => (at('b1', 0, ['b1', 3]), commands.format('bold', true))],
    ['a table', ({ commands }) => commands.tables.insert(2, 2)],
  ])('cannot be the %s of a block, and says so', (_, change) => {
    const one = open();
    one.at('b2', 0);
    const before = text.readAct(one.doc);
    change(one);
    expect(text.readAct(one.doc)).toEqual(before);
    expect(one.page()).toEqual(words);
    expect(one.refused).toEqual(['structure']);
  });

  it('is taken back by undo as it was written', () => {
    const one = open();
    one.at('b1', 0, ['b1', 3]);
    one.editor.insertText('Park');
    one.commands.undo();
    expect(one.page()).toEqual(words);
    one.commands.redo();
    expect(one.page()[1]).toBe('[-Bağ][+Park] hasarlanır.');
    expect(one.act()).toEqual(words);
  });

  it('is copied as it would be', () => {
    const one = open();
    one.at('b1', 0, ['b1', 3]);
    one.editor.insertText('Park');
    one.at('b1', 0, ['b1', 11]);
    expect(one.commands.clipboard.copy()).toBe('Park has');
    one.at('b1', 0, ['b1', 3]);
    expect(one.commands.clipboard.copy()).toBe('Bağ');
  });
});

describe('what is written directly where something is suggested', () => {
  it('within it becomes a part of it, beside it the text of the act', () => {
    const one = open();
    one.at('b1', 3);
    one.editor.insertText('ça');
    one.binding.pen.suggests = false;
    one.at('b1', 4);
    one.editor.insertText('X');
    one.at('b1', 6);
    one.editor.insertText('Y');
    expect(one.page()[1]).toBe('Bağ[+çXa]Y hasarlanır.');
    expect(one.act()[1]).toBe('BağY hasarlanır.');
    expect(readSuggestions(one.doc)).toHaveLength(1);
  });
  it('numbers those of the act, and none that is only suggested', () => {
    const one = open();
    one.at('b1', 15);
    one.editor.insertBreak();
    expect([...one.binding.numbers.values()]).toEqual(['', '1.', '2.', '3.']);
    expect(one.binding.list).toHaveLength(5);
    expect(Editor.string(one.editor, [])).toBe(words.join(''));
  });
  it('takes really out what one takes out', () => {
    const one = open();
    one.at('b1', 3);
    one.editor.insertText('ça');
    one.binding.pen.suggests = false;
    one.at('b1', 2, ['b1', 6]);
    one.editor.deleteFragment();
    expect(one.page()[1]).toBe('Bahasarlanır.');
    expect(readSuggestions(one.doc)).toEqual([]);
  });
});
