import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { textOf } from './block.ts';
import { insertLink, linkWords } from './link-edit.ts';
import { suggest, suggestDeletion, suggestionAround, suggestJoin, suggestSplit, suggestText } from './suggest-edit.ts';
import { readSuggestions } from './suggestion-list.ts';
import { settleAllSuggestions, settleSuggestions, type Verdict } from './suggestion-settle.ts';
import { noParts, readRecords, suggestionPartsOf, suggestionsOf } from './suggestions.ts';
import { copy, merge } from './testing.ts';
import * as text from './text.ts';

const aytən = { author: { personId: 'a', name: 'Aytən' }, at: '2026-11-22T09:00:00.000Z' };
const bəhruz = { author: { personId: 'b', name: 'Bəhruz' }, at: '2026-11-22T10:00:00.000Z' };

const start = () => text.createText({
  kind: 'rules', title: 'Sınaq',
  blocks: ['Bağ hasarlanır.', 'Su verilir.', 'Son.'].map((line, i) => ({ id: `b${i}`, kind: 'clause', order: `a${i}`, runs: [{ text: line }] })),
});
const lines = (doc: Y.Doc) => text.readAct(doc).blocks.map(textOf);

/** The page: + before a block that is begun, - before one that goes, ^ before one that is joined; [+inserted], [-deleted]. */
function page(doc: Y.Doc): string[] {
  const say = text.sayOf(doc);
  const all = readSuggestions(doc).flatMap(({ changes }) => changes);
  return text.blockList(doc).map(({ id }) => {
    const sign = (name: 'begins' | 'removes' | 'joins', shown: string) => (all.some((change) => change.blockId === id && change[name]) ? shown : '');
    const words = text.spansOf(text.blockText(doc, id)!).map((span) => {
      const words = text.wordsOfSpan(span, say);
      return span.ins ? `[+${words}]` : span.del ? `[-${words}]` : words;
    });
    return `${sign('begins', '+')}${sign('removes', '-')}${sign('joins', '^')}${words.join('')}`.replace(/(?<=\[-[^[\]]*)\]\[-/g, '');
  });
}

function settled(doc: Y.Doc, verdict: Verdict): string[] {
  const other = copy(doc);
  settleAllSuggestions(other, verdict, bəhruz, 'all');
  expect(readSuggestions(other)).toEqual([]);
  expect(page(other)).toEqual(lines(other));
  return lines(other);
}

type Edit = (doc: Y.Doc, by?: typeof aytən) => unknown;
const type = (id: string, at: number, words: string): Edit => (doc, by = aytən) => suggestText(doc, id, at, at, words, by, 'me');
const replace = (id: string, from: number, to: number, words = ''): Edit => (doc, by = aytən) => suggestText(doc, id, from, to, words, by, 'me');
const split = (id: string, at: number): Edit => (doc, by = aytən) => suggestSplit(doc, id, at, by, 'me');
const join = (id: string): Edit => (doc, by = aytən) => suggestJoin(doc, id, by, 'me');
const cut = (ids: string[], from: number, to: number): Edit => (doc, by = aytən) => suggestDeletion(doc, ids, from, to, by, 'me');
/** Into the block that stands at a place of the page. */
const at = (place: number, edit: (id: string) => Edit): Edit => (doc, by) => edit(text.blockList(doc)[place]!.id)(doc, by);
const asOther = (edit: Edit): Edit => (doc) => edit(doc, bəhruz);

describe('what one person suggests', () => {
  const whole = ['Bağ hasarlanır.', 'Su verilir.', 'Son.'];
  it.each<[string, Edit[], string[], number, string[]]>([
    ['words', [type('b0', 3, 'ça')], ['Bağ[+ça] hasarlanır.', ...whole.slice(1)], 1, ['Bağça hasarlanır.', ...whole.slice(1)]],
    ['words, letter by letter', [type('b0', 3, 'ç'), type('b0', 4, 'a')], ['Bağ[+ça] hasarlanır.', ...whole.slice(1)], 1, ['Bağça hasarlanır.', ...whole.slice(1)]],
    ['words in two places', [type('b0', 3, 'ça'), type('b1', 0, 'Çay ')], ['Bağ[+ça] hasarlanır.', '[+Çay ]Su verilir.', 'Son.'], 2, ['Bağça hasarlanır.', 'Çay Su verilir.', 'Son.']],
    ['a word out', [replace('b0', 0, 4)], ['[-Bağ ]hasarlanır.', ...whole.slice(1)], 1, ['hasarlanır.', ...whole.slice(1)]],
    ['a word out, letter by letter', [replace('b0', 2, 3), replace('b0', 1, 2), replace('b0', 0, 1)], ['[-Bağ] hasarlanır.', ...whole.slice(1)], 1, [' hasarlanır.', ...whole.slice(1)]],
    ['another word', [replace('b0', 0, 3, 'Park')], ['[-Bağ][+Park] hasarlanır.', ...whole.slice(1)], 1, ['Park hasarlanır.', ...whole.slice(1)]],
    ['words, and some of them out again', [type('b0', 3, 'çalıq'), replace('b0', 5, 8)], ['Bağ[+ça] hasarlanır.', ...whole.slice(1)], 1, ['Bağça hasarlanır.', ...whole.slice(1)]],
    ['words, and all of them out again', [type('b0', 3, 'ça'), replace('b0', 3, 5)], whole, 0, whole],
    ['out what is out already', [replace('b0', 0, 3), replace('b0', 0, 3)], ['[-Bağ] hasarlanır.', ...whole.slice(1)], 1, [' hasarlanır.', ...whole.slice(1)]],
    ['a new block at the end', [split('b2', 4), at(3, (id) => type(id, 0, 'Yeni.'))], [...whole, '+[+Yeni.]'], 1, [...whole, 'Yeni.']],
    ['two new blocks', [split('b2', 4), at(3, (id) => type(id, 0, 'Yeni.')), at(3, (id) => split(id, 5)), at(4, (id) => type(id, 0, 'İki.'))], [...whole, '+[+Yeni.]', '+[+İki.]'], 2, [...whole, 'Yeni.', 'İki.']],
    ['a block in two', [split('b0', 3)], ['Bağ', '+ hasarlanır.', ...whole.slice(1)], 1, ['Bağ', ' hasarlanır.', ...whole.slice(1)]],
    ['a block in two with words', [split('b0', 3), at(1, (id) => type(id, 0, 'O'))], ['Bağ', '+[+O] hasarlanır.', ...whole.slice(1)], 1, ['Bağ', 'O hasarlanır.', ...whole.slice(1)]],
    ['a block in two, and one again', [split('b0', 3), at(1, join)], whole, 0, whole],
    ['a block joined to the one before', [join('b1')], ['Bağ hasarlanır.', '^Su verilir.', 'Son.'], 1, ['Bağ hasarlanır.Su verilir.', 'Son.']],
    ['out from one block into another', [cut(['b0', 'b1', 'b2'], 3, 2)], ['Bağ[- hasarlanır.]', '-[-Su verilir.]', '^[-So]n.'], 1, ['Bağn.', ]],
    ['a new block out again', [split('b2', 4), at(3, join)], whole, 0, whole],
  ])('%s', (_, edits, shown, count, accepted) => {
    const doc = start();
    for (const edit of edits) edit(doc);
    expect(page(doc)).toEqual(shown);
    expect(readSuggestions(doc)).toHaveLength(count);
    expect(lines(doc)).toEqual(whole);
    expect(settled(doc, 'refuse')).toEqual(whole);
    expect(settled(doc, 'accept')).toEqual(accepted);
  });
  it('a reference', () => {
    const doc = start();
    suggest(doc, aytən, 'me', { id: 'b0', offset: 3 }, () => insertLink(doc, 'b0', 3, 'b1', 'ordinal', 'me'));
    expect(lines(doc)[0]).toBe('Bağ hasarlanır.');
    expect(settled(doc, 'accept')[0]).toBe('Bağ2-ci hasarlanır.');
    expect(settled(doc, 'refuse')[0]).toBe('Bağ hasarlanır.');
  });
  it('numbers and references count what is in the act, and not what is suggested', () => {
    const doc = start();
    insertLink(doc, 'b0', 3, 'b2', 'plain', 'me');
    split('b0', 4)(doc);
    expect(lines(doc)[0]).toBe('Bağ3 hasarlanır.');
  });
});

describe('what two people suggest', () => {
  it.each<[string, Edit[], Edit[], string[], string[], string[]]>([
    ['words beside each other', [type('b0', 3, 'A')], [type('b0', 15, 'B')], ['Bağ[+A] hasarlanır.[+B]'], ['BağA hasarlanır.B'], ['Bağ hasarlanır.']],
    ['both take the same word out', [replace('b0', 0, 3)], [replace('b0', 1, 5)], ['[-Bağ h]asarlanır.'], ['asarlanır.'], ['Bağ hasarlanır.']],
    ['words into what the other takes out', [replace('b0', 0, 15)], [type('b0', 3, 'ça')], ['[-Bağ][+ça][- hasarlanır.]'], ['ça'], ['Bağ hasarlanır.']],
    ['both split at one place', [split('b0', 3)], [split('b0', 3)], ['Bağ', '+', '+ hasarlanır.'], ['Bağ', '', ' hasarlanır.'], ['Bağ hasarlanır.']],
    ['both join', [join('b1')], [join('b1')], ['Bağ hasarlanır.', '^Su verilir.'], ['Bağ hasarlanır.Su verilir.'], ['Bağ hasarlanır.', 'Su verilir.']],
  ])('apart: %s', (_, mine, theirs, shown, accepted, refused) => {
    const a = start();
    const other = copy(a);
    for (const edit of mine) edit(a, aytən);
    for (const edit of theirs) edit(other, bəhruz);
    merge(a, other);
    expect(page(other)).toEqual(page(a));
    expect(page(a).slice(0, shown.length)).toEqual(shown);
    expect(settled(a, 'accept').slice(0, accepted.length)).toEqual(accepted);
    expect(settled(a, 'refuse').slice(0, refused.length)).toEqual(refused);
  });
  it('one takes out what the other has put in: it is only struck', () => {
    const doc = start();
    type('b0', 3, 'ça')(doc);
    asOther(replace('b0', 3, 5))(doc);
    expect(page(doc)[0]).toBe('Bağ[+ça] hasarlanır.');
    expect(readSuggestions(doc)).toHaveLength(2);
    expect(settled(doc, 'accept')[0]).toBe('Bağ hasarlanır.');
  });
  it('writing within what another has put in is a part of that', () => {
    const doc = start();
    type('b0', 3, 'ça')(doc);
    asOther(type('b0', 4, 'X'))(doc);
    expect(page(doc)[0]).toBe('Bağ[+çXa] hasarlanır.');
    expect(readSuggestions(doc).map(({ author }) => author.name)).toEqual(['Aytən']);
    expect(suggestionAround(doc, { id: 'b0', offset: 4 })).toBe(readSuggestions(doc)[0]!.id);
    expect(suggestionAround(doc, { id: 'b0', offset: 3 })).toBeNull();
  });
  it('is whose it was begun by, however many write into it', () => {
    const doc = start();
    type('b0', 3, 'ça')(doc);
    for (let i = 0; i < 8; i++) {
      const other = copy(doc);
      asOther(type('b0', 4, 'X'))(other);
      merge(doc, other);
    }
    expect(readSuggestions(doc).map(({ author, at }) => ({ author, at }))).toEqual([aytən]);
  });
});

describe('apart from those who write', () => {
  const apart = (mine: Edit, theirs: Edit) => {
    const a = start();
    type('b0', 3, 'ça')(a);
    const b = copy(a);
    mine(a);
    theirs(b);
    merge(a, b);
    expect(page(b)).toEqual(page(a));
    expect(lines(b)).toEqual(lines(a));
    return page(a);
  };
  const settle = (verdict: Verdict): Edit => (doc) => settleSuggestions(doc, readSuggestions(doc).map(({ id }) => id), verdict, bəhruz, 'them');
  const write = (id: string, place: number, words: string): Edit => (doc) => text.replaceText(doc, id, place, place, words, 'them');
  it.each<[string, Edit, Edit, string]>([
    ['accepted while its author writes on: that is still open', type('b0', 5, 'lıq'), settle('accept'), 'Bağça[+lıq] hasarlanır.'],
    ['refused while its author writes on: that is still open', type('b0', 5, 'lıq'), settle('refuse'), 'Bağ[+lıq] hasarlanır.'],
    ['accepted by one, refused by another: nothing that was refused comes in', settle('accept'), settle('refuse'), 'Bağ hasarlanır.'],
    ['accepted by both', settle('accept'), settle('accept'), 'Bağça hasarlanır.'],
    ['a word taken out, in which another writes: what he writes stays', replace('b0', 0, 20), write('b0', 1, '-X-'), '[-B]-X-[-ağ hasarlanır.]'],
  ])('%s', (_, mine, theirs, shown) => {
    expect(apart(mine, theirs)[0]).toBe(shown);
  });
  it('what was written into a passage meanwhile is there when the passage goes', () => {
    const a = start();
    const b = copy(a);
    cut(['b0', 'b1', 'b2'], 0, 2)(a);
    write('b1', 2, '-X-')(b);
    merge(a, b);
    settle('accept')(a);
    merge(a, b);
    expect(lines(b)).toEqual(['', '-X-n.']);
  });
});

describe('undo', () => {
  it('takes a suggestion back, and redo makes it one again', () => {
    const doc = start();
    const undo = text.createUndo(doc, 'me');
    replace('b0', 0, 3, 'Park')(doc);
    undo.stopCapturing();
    split('b2', 4)(doc);
    const shown = page(doc);
    undo.undo();
    undo.undo();
    expect(page(doc)).toEqual(lines(start()));
    undo.redo();
    undo.redo();
    expect(page(doc)).toEqual(shown);
    expect(lines(doc)).toEqual(lines(start()));
    expect(settled(doc, 'accept')).toEqual(['Park hasarlanır.', 'Su verilir.', 'Son.', '']);
  });
  it('of what was accepted makes it a suggestion again', () => {
    const doc = start();
    replace('b0', 0, 3, 'Park')(doc);
    join('b1')(doc);
    const shown = page(doc);
    const undo = text.createUndo(doc, 'them');
    settleSuggestions(doc, readSuggestions(doc).map(({ id }) => id), 'accept', bəhruz, 'them');
    expect(lines(doc)).toEqual(['Park hasarlanır.Su verilir.', 'Son.']);
    undo.undo();
    expect(page(doc)).toEqual(shown);
    expect(lines(doc)).toEqual(lines(start()));
  });
  it('of a deletion within a suggestion does not bring it into the act', () => {
    const doc = start();
    type('b0', 3, 'çalıq')(doc);
    const undo = text.createUndo(doc, 'them');
    text.replaceText(doc, 'b0', 4, 6, '', 'them');
    undo.undo();
    expect(page(doc)[0]).toBe('Bağ[+çalıq] hasarlanır.');
    expect(lines(doc)[0]).toBe('Bağ hasarlanır.');
  });
});

it('panels write into the words of the act, and leave what is suggested', () => {
  const doc = start();
  type('b0', 3, 'ça')(doc);
  text.replaceWords(doc, 'b0', 0, 5, 'Park h', 'panel');
  expect(page(doc)[0]).toBe('[+ça]Park hasarlanır.');
  text.applyWording(doc, 'b0', 'Park qorunur.', 'panel');
  expect(lines(doc)[0]).toBe('Park qorunur.');
  expect(page(doc)[0]).toContain('[+ça]');
});

it.each<[string, Edit[], Edit, string[], string]>([
  ['a fix in the second half', [split('b0', 3)], (doc) => text.replaceWords(doc, 'b0', 4, 15, 'qorunur.', 'panel'), ['Bağ qorunur.'], 'Bağ qorunur.'],
  ['a fix over the place of the split', [split('b0', 3)], (doc) => text.replaceWords(doc, 'b0', 0, 5, 'Park h', 'panel'), ['Park hasarlanır.'], 'Park hasarlanır.'],
  ['a fix in the first half, which leaves the split', [split('b0', 3)], (doc) => text.replaceWords(doc, 'b0', 0, 3, 'Park', 'panel'), ['Park', '+ hasarlanır.'], 'Park hasarlanır.'],
  ['a wording', [split('b0', 3), at(1, (id) => type(id, 0, 'O'))], (doc) => text.applyWording(doc, 'b0', 'Bağ mütləq qorunur.', 'panel'), ['Bağ[+O] mütləq qorunur.'], 'Bağ mütləq qorunur.'],
  ['a wording over two splits', [split('b0', 3), at(1, (id) => split(id, 5))], (doc) => text.applyWording(doc, 'b0', 'Bağ qorunur.', 'panel'), ['Bağ qorunur.'], 'Bağ qorunur.'],
  ['a reference in the second half', [type('b0', 3, '[+]'), (doc) => text.replaceText(doc, 'b0', 12, 12, ' 2-ci', 'me'), split('b0', 6)], (doc) => linkWords(doc, [{ blockId: 'b0', from: 10, to: 14, target: 'b1', words: '2-ci' }], 'panel'), ['Bağ[+[+]] hasar 2-cilanır.'], 'Bağ hasar 2-cilanır.'],
])('panels reach what stands behind a suggested split: %s', (_, edits, edit, shown, act) => {
  const doc = start();
  for (const one of edits) one(doc);
  edit(doc);
  expect(page(doc)).toEqual([...shown, 'Su verilir.', 'Son.']);
  expect(lines(doc)).toEqual([act, 'Su verilir.', 'Son.']);
});

it.each<[string, Edit[], number, number, number]>([
  ['beside what is inserted', [type('b0', 3, 'ça')], 4, 0, 6],
  ['before a suggested split', [split('b0', 3)], 3, 0, 3],
  ['behind one', [split('b0', 3), at(1, (id) => type(id, 0, 'O'))], 5, 1, 3],
  ['behind two', [split('b0', 3), at(1, (id) => split(id, 5))], 10, 2, 2],
  ['at the end', [split('b0', 3)], 15, 1, 12],
])('a place in the act is found in the document: %s', (_, edits, offset, place, there) => {
  const doc = start();
  for (const edit of edits) edit(doc);
  expect(text.placeInDocument(doc, 'b0', offset)).toEqual({ id: text.blockList(doc)[place]!.id, offset: there });
});

it('reads damaged records as nothing, and words whose record is gone as those of the act', () => {
  const doc = start();
  type('b0', 3, 'ça')(doc);
  const [key] = readRecords(doc)[0]!;
  const head = suggestionsOf(doc).get(key) as object;
  for (const [i, damaged] of [null, 7, {}, { ...head, client: -1 }, { ...head, at: 'today' }].entries()) suggestionsOf(doc).set(`x${i}`, damaged);
  for (const [i, damaged] of [null, { ...noParts, deleted: [[1]] }, { ...noParts, deleted: [[5, 2 ** 60, 2]] }].entries()) {
    suggestionsOf(doc).set(`y${i}`, { ...head, client: i });
    suggestionPartsOf(doc).set(`y${i}`, damaged);
  }
  expect(readSuggestions(doc)).toHaveLength(1);
  suggestionPartsOf(doc).set('y0', { deleted: [[doc.clientID, 0, 2 ** 52], [12345, 0, 9]], removed: ['b1', 'nobody'], joined: ['b0', 'nobody'] });
  expect(page(doc).length).toBe(3);
  settled(doc, 'accept');
  suggestionsOf(doc).delete(key);
  suggestionsOf(doc).delete('y0');
  expect(lines(doc)[0]).toBe('Bağça hasarlanır.');
});
