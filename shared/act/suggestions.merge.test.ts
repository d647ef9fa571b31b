import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { type Block, textOf } from './block.ts';
import { ladder } from './structure.ts';
import { suggest, suggestDeletion, suggestJoin, suggestSplit, suggestText } from './suggest-edit.ts';
import { readSuggestions } from './suggestion-list.ts';
import { settleAllSuggestions, settleSuggestions, type Verdict } from './suggestion-settle.ts';
import { copy, merge } from './testing.ts';
import * as text from './text.ts';

const ops = [
  'type', 'erase', 'insert', 'remove', 'move', 'split', 'join', 'kind', 'undo', 'redo', 'wording', 'merge', 'take',
  'suggest words', 'suggest words', 'suggest words', 'suggest erasing', 'suggest erasing', 'suggest a split', 'suggest a join', 'suggest a block', 'suggest a deletion', 'accept', 'refuse',
] as const;
interface Step {
  who: number;
  op: (typeof ops)[number];
  i: number;
  j: number;
  n: number;
}

const ids = (doc: Y.Doc) => text.blockList(doc).map(({ id }) => id);
const actText = (doc: Y.Doc) => text.readAct(doc).blocks.map(textOf);
const spans = (doc: Y.Doc) => ids(doc).flatMap((id) => text.spansOf(text.blockText(doc, id)!));
const chars = (parts: readonly { text: string }[]) => parts.flatMap(({ text: part }) => [...part]);
const settleAll = (doc: Y.Doc, verdict: Verdict) =>
  settleAllSuggestions(doc, verdict, { author: { personId: 'x', name: 'X' }, at: '2026-11-22T09:00:00.000Z' }, 'all');

/** Plays a history in which every character is one of a kind, and checks what must hold after it. */
function play(history: readonly Step[]): void {
  let next = 0x4e00;
  const fresh = (length: number) => Array.from({ length }, () => String.fromCharCode(next++)).join('');
  const blocks: Block[] = [6, 1, 0, 6, 4].map((length, i) => ({ id: `b${i}`, kind: ladder[i % 4]!, order: `a${i}`, runs: length ? [{ text: fresh(length) }] : [] }));
  const first = text.createText({ kind: 'rules', title: 'Sınaq', blocks });
  const people = [0, 1].map((i) => {
    const doc = copy(first);
    doc.clientID = 1000 + i;
    const name = `person ${i}`;
    return { doc, name, undo: text.createUndo(doc, name), by: { author: { personId: name, name }, at: '2026-11-22T09:00:00.000Z' } };
  });
  const written = new Set(chars(spans(first)));
  const [suggested, accepted, erased] = [new Set<string>(), new Set<string>(), new Set<string>()];
  for (const { who, op, i, j, n } of history) {
    const { doc, name, undo, by } = people[who]!;
    const other = people[1 - who]!.doc;
    if (op === 'merge') merge(doc, other);
    if (op === 'take') Y.applyUpdate(doc, Y.encodeStateAsUpdate(other, Y.encodeStateVector(doc)), 'remote');
    if (op === 'merge' || op === 'take') continue;
    const [before, had, known] = [actText(doc).join(''), new Set(chars(spans(doc))), ids(doc)];
    const id = known[i % known.length] ?? 'nobody';
    const open = readSuggestions(doc).map((one) => one.id);
    const chosen = open[i % Math.max(1, open.length)];
    undo.stopCapturing();
    if (op === 'type') text.replaceText(doc, id, n, n, fresh(1 + (j % 3)), name);
    if (op === 'erase') text.replaceText(doc, id, j, j + 3, '', name);
    if (op === 'insert') text.insertBlock(doc, id, { kind: ladder[j % 4]!, runs: [{ text: fresh(j % 3) }] }, name);
    if (op === 'remove') text.removeBlock(doc, id, name);
    if (op === 'move') text.moveBlock(doc, id, known[j % known.length] ?? null, name);
    if (op === 'split') text.splitBlock(doc, id, n, name);
    if (op === 'join') text.joinBlock(doc, id, name);
    if (op === 'kind') text.setKind(doc, id, ladder[j % 4]!, name);
    if (op === 'undo') undo.undo();
    if (op === 'redo') undo.redo();
    if (op === 'wording') text.applyWording(doc, id, fresh(j % 4), name);
    if (op === 'suggest words') suggestText(doc, id, n, n + (j % 2), fresh(1 + (j % 3)), by, name);
    if (op === 'suggest erasing') suggestText(doc, id, j, j + n, '', by, name);
    if (op === 'suggest a split') suggestSplit(doc, id, n, by, name);
    if (op === 'suggest a join') suggestJoin(doc, id, by, name);
    if (op === 'suggest a block') suggest(doc, by, name, null, () => text.insertBlock(doc, id, { kind: ladder[j % 4]!, runs: [{ text: fresh(j % 3) }] }, name));
    if (op === 'suggest a deletion') suggestDeletion(doc, known.slice(i % known.length, (i % known.length) + 2 + (j % 2)), n, j, by, name);
    if ((op === 'accept' || op === 'refuse') && chosen) {
      const mine = spans(doc).filter((span) => (op === 'accept' ? span.ins === chosen : false));
      for (const char of chars(mine)) accepted.add(char);
      settleSuggestions(doc, [chosen], op, by, name);
    }
    if (op.startsWith('suggest')) expect(actText(doc).join(''), op).toBe(before);
    const now = spans(doc);
    const has = new Set(chars(now));
    for (const char of had) if (!has.has(char)) erased.add(char);
    for (const char of has) {
      if (op.startsWith('suggest') && !written.has(char)) suggested.add(char);
      written.add(char);
    }
  }
  const [a, b] = [people[0]!.doc, people[1]!.doc];
  merge(a, b);
  merge(a, b);
  expect(text.readAct(b)).toEqual(text.readAct(a));
  expect(readSuggestions(b)).toEqual(readSuggestions(a));
  expect(spans(b)).toEqual(spans(a));

  const shown = spans(a);
  const times = new Map<string, number>();
  for (const char of chars(shown)) times.set(char, (times.get(char) ?? 0) + 1);
  for (const char of written) {
    if (erased.has(char)) expect(times.get(char) ?? 0, `${char}, erased`).toBeLessThanOrEqual(1);
    else expect(times.get(char), char).toBe(1);
  }
  for (const char of actText(a).join('')) if (suggested.has(char)) expect(accepted.has(char), `${char} was accepted by nobody`).toBe(true);
  for (const char of chars(shown.filter(({ ins }) => ins === undefined))) expect(actText(a).join('')).toContain(char);

  const [refused, taken] = [copy(a), copy(a)];
  settleAll(refused, 'refuse');
  expect(readSuggestions(refused)).toEqual([]);
  expect(text.readAct(refused).blocks.map(({ id, kind, runs }) => [id, kind, runs])).toEqual(text.readAct(a).blocks.map(({ id, kind, runs }) => [id, kind, runs]));
  settleAll(taken, 'accept');
  expect(readSuggestions(taken)).toEqual([]);
  expect(actText(taken).join('')).toBe(chars(spans(taken)).join(''));
  expect(chars(spans(taken)).sort()).toEqual(chars(shown.filter(({ del }) => !del)).sort());
}

const numRuns = Number(process.env['HISTORIES'] ?? 200);

describe('property: two people write and suggest apart and merge; nothing suggested is in the act that nobody accepted, nothing is lost that nobody took out', () => {
  it('refusing everything leaves the act as it is, accepting everything is what the page shows', () =>
    fc.assert(fc.property(
      fc.array(fc.record({ who: fc.nat(1), op: fc.constantFrom(...ops), i: fc.nat(12), j: fc.nat(12), n: fc.nat(12) }), { maxLength: 40, size: 'max' }), play,
    ), { seed: 20261122, numRuns }), 600_000);
});
