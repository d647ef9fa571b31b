import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { type Act, textOf } from './block.ts';
import { addComment, answerComment, commentLimits, openComments, readComments, removeAnswer, removeComment, resolveComment } from './comments.ts';
import { insertLink } from './link-edit.ts';
import * as text from './text.ts';
import { copy, merge } from './testing.ts';

const act: Act = { kind: 'rules', title: 'Bağ Qaydaları', blocks: ['Hər bağ hasarlanır.', 'Bağ suvarılır.', 'Ağac əkilir.'].map((words, i) => ({ id: `b${i}`, kind: 'clause', order: `a${i}`, runs: [{ text: words }] })) };
const at = '2031-03-05T09:00:00.000Z';
const [aygun, orxan] = [{ personId: 'aygun', name: 'Aygün' }, { personId: 'orxan', name: 'Orxan' }];
const said = (words: string, author = aygun) => ({ author, at, text: words });
const passages = (doc: Y.Doc) => readComments(doc).map(({ words, passage }) => (passage.length > 0 ? words : `(${words})`));

describe('comments', () => {
  it('stand on their passage, are answered, settled, opened again and removed', () => {
    const doc = text.createText(act);
    const second = addComment(doc, [{ blockId: 'b1', from: 4, to: 13 }], said('Nə vaxt?'))!;
    const first = addComment(doc, [{ blockId: 'b0', from: 4, to: 7 }, { blockId: 'b1', from: 0, to: 3 }], said('Hansı?', orxan))!;
    const answer = answerComment(doc, second, said('Səhər.', orxan))!;
    resolveComment(doc, first, { author: aygun, at });
    expect(readComments(doc)).toEqual([
      { id: first, author: orxan, at, text: 'Hansı?', quote: 'bağ Bağ', resolved: { author: aygun, at }, answers: [], passage: [{ blockId: 'b0', from: 4, to: 7 }, { blockId: 'b1', from: 0, to: 3 }], words: 'bağ Bağ' },
      { id: second, author: aygun, at, text: 'Nə vaxt?', quote: 'suvarılır', resolved: null, answers: [{ id: answer, author: orxan, at, text: 'Səhər.' }], passage: [{ blockId: 'b1', from: 4, to: 13 }], words: 'suvarılır' },
    ]);
    expect([...openComments(doc)]).toEqual([second]);
    resolveComment(doc, first, null);
    removeAnswer(doc, second, answer);
    expect(readComments(doc).map(({ resolved, answers }) => [resolved, answers])).toEqual([[null, []], [null, []]]);
    removeComment(doc, first);
    expect(passages(doc)).toEqual(['suvarılır']);
    expect(text.blockText(doc, 'b0')!.toDelta()).toEqual([{ insert: 'Hər bağ hasarlanır.' }]);
  });
  it('are no part of the act', () => {
    const doc = text.createText(act);
    addComment(doc, [{ blockId: 'b1', from: 4, to: 13 }], said('Nə vaxt?'));
    expect(text.readAct(doc)).toEqual(act);
  });
  it('stay with their characters: what is written within belongs to them, beside them not', () => {
    const doc = text.createText(act);
    addComment(doc, [{ blockId: 'b1', from: 4, to: 13 }], said('Nə vaxt?'));
    text.replaceText(doc, 'b1', 13, 13, ' hər gün', 'me');
    text.replaceText(doc, 'b1', 4, 4, 'tez-tez ', 'me');
    expect(passages(doc)).toEqual(['suvarılır']);
    text.replaceText(doc, 'b1', 15, 15, '!', 'me', { bold: true });
    text.replaceText(doc, 'b1', 14, 14, '?', 'me');
    expect(passages(doc)).toEqual(['su?v!arılır']);
    const half = text.splitBlock(doc, 'b1', 14, 'me')!;
    expect(readComments(doc)[0]!.passage.map(({ blockId }) => blockId)).toEqual(['b1', half]);
    text.joinBlock(doc, half, 'me');
    text.moveBlock(doc, 'b1', null, 'me');
    expect(passages(doc)).toEqual(['su?v!arılır']);
  });
  it('whose passage is deleted keep its words, and undo of the text brings the passage back', () => {
    const doc = text.createText(act);
    const undo = text.createUndo(doc, 'me');
    addComment(doc, [{ blockId: 'b1', from: 4, to: 13 }], said('Nə vaxt?'));
    text.removeBlock(doc, 'b1', 'me');
    expect(passages(doc)).toEqual(['(suvarılır)']);
    undo.undo();
    expect(passages(doc)).toEqual(['suvarılır']);
    undo.undo();
    expect(readComments(doc)).toHaveLength(1);
  });
  it('say what a reference in the passage says', () => {
    const doc = text.createText(act);
    insertLink(doc, 'b1', 4, 'b2', 'ordinal', 'me');
    addComment(doc, [{ blockId: 'b1', from: 4, to: 9 }], said('Hansı?'));
    expect(readComments(doc)[0]).toMatchObject({ quote: '3-cüsuva', words: '3-cüsuva' });
  });
  it.each([
    ['no words', [{ blockId: 'b1', from: 0, to: 3 }], '  '], ['no passage', [{ blockId: 'b1', from: 3, to: 3 }], 'Nə?'], ['a block that is gone', [{ blockId: 'b9', from: 0, to: 3 }], 'Nə?'],
    ['too many words', [{ blockId: 'b1', from: 0, to: 3 }], 'a'.repeat(commentLimits.text + 1)],
  ])('are not made with %s', (_what, passage, words) => {
    const doc = text.createText(act);
    expect(addComment(doc, passage, said(words))).toBeNull();
    expect(readComments(doc)).toEqual([]);
  });
  it('of a damaged document are left out', () => {
    const doc = text.createText(act);
    const id = addComment(doc, [{ blockId: 'b1', from: 0, to: 3 }], said('Nə?'))!;
    const map = doc.getMap('comments');
    map.set('x', 'no map');
    map.set('y', new Y.Map());
    (map.get(id) as Y.Map<unknown>).set('resolved', 7);
    ((map.get(id) as Y.Map<unknown>).get('answers') as Y.Array<unknown>).push(['?', { id: 'a', text: 'a'.repeat(commentLimits.text + 1) }]);
    text.blockText(doc, 'b2')!.format(0, 3, { 'comment:gone': true, 'comment:': true, [`comment:${id}`]: 'yes' });
    expect(readComments(doc)).toMatchObject([{ id, resolved: null, answers: [], words: 'Bağ' }]);
    (map.get(id) as Y.Map<unknown>).set('answers', 'none');
    expect(answerComment(doc, id, said('Nə?'))).toBeNull();
    expect(text.readAct(doc)).toEqual(act);
  });
  it('property: two people comment and write apart; both see the same comments, and none is lost', () => {
    const step = fc.record({ who: fc.constantFrom(0, 1), op: fc.constantFrom('comment', 'answer', 'type', 'erase', 'split', 'join', 'move', 'merge'), i: fc.nat(9), j: fc.nat(20), n: fc.nat(6) });
    fc.assert(fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
      const first = text.createText(act);
      const docs = [first, copy(first)] as const;
      const made = new Set<string>();
      for (const { who, op, i, j, n } of steps) {
        const doc = docs[who]!;
        const ids = text.blockList(doc).map(({ id }) => id);
        const id = ids[i % Math.max(1, ids.length)] ?? '';
        if (op === 'comment') made.add(addComment(doc, [{ blockId: id, from: j, to: j + n }], said('Nə?')) ?? '');
        if (op === 'answer') answerComment(doc, readComments(doc)[i]?.id ?? '', said('Bu.'));
        if (op === 'type') text.replaceText(doc, id, j, j, 'söz', 'me');
        if (op === 'erase') text.replaceText(doc, id, j, j + n, '', 'me');
        if (op === 'split') text.splitBlock(doc, id, j, 'me');
        if (op === 'join') text.joinBlock(doc, id, 'me');
        if (op === 'move') text.moveBlock(doc, id, ids[n % ids.length] ?? null, 'me');
        if (op === 'merge') merge(...docs);
      }
      merge(...docs);
      const [a, b] = docs.map(readComments);
      expect(b).toEqual(a);
      expect(new Set(a!.map(({ id }) => id))).toEqual(new Set([...made].filter((id) => id !== '')));
      for (const { passage } of a!) for (const { blockId, from, to } of passage) expect(to > from && to <= textOf(text.readBlock(docs[0], blockId)!).length).toBe(true);
    }), { seed: 20231006, numRuns: 100 });
  });
});
