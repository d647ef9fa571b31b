import fc from 'fast-check';
import { type Act, actKinds, type Block, blockKinds, tidyRuns, type TextRun } from '../../act/block.ts';
import { numberBlocks } from '../../act/numbering.ts';
import { firstKeys } from '../../act/order.ts';
import { sortBlocks } from '../../act/structure.ts';

const word = fc.constantFrom('bağ', 'Su', 'ƏSASNAMƏ', ' ', '  ', '\n', '\t', '\u00a0', '\u2028', '\u0085', '\ufeff', '<b>', '&amp;', ']]>', '"', "'", '𝄞', 'c\u0327', '1.', 'a)', ';', '—', '\u00ad');
const anything = fc.string({ unit: 'grapheme', maxLength: 6 }).map((text) => text.replace(/[\p{Cc}\p{Cs}\ufffe\uffff]/gu, ''));
const text = fc.array(fc.oneof({ weight: 5, arbitrary: word }, anything), { maxLength: 6 }).map((parts) => parts.join(''));
const mark = fc.constantFrom('1', '12', 'KMQ1', '*', '3-1', 'ə');
const on = fc.constant(true as const);
const marked = { bold: on, italic: on, sub: on, sup: on };
const run: fc.Arbitrary<TextRun> = fc.oneof(
  { weight: 6, arbitrary: fc.record({ text, ...marked }, { requiredKeys: ['text'] }) },
  fc.record({ text: fc.oneof(fc.constantFrom('9.7-ci', '5'), text), ref: fc.constantFrom('b0', 'b3', 'b9', 'gone'), ...marked }, { requiredKeys: ['text', 'ref'] }),
  fc.record({ text: fc.oneof(mark.map((name) => `[${name}]`), text), note: mark, ...marked }, { requiredKeys: ['text', 'note'] }),
);
const number = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom('1.', '21.2-1.', '21.2.1.', 'a)', 'ə)', 'Maddə 7-1.', 'I bölmə', 'Fəsil II', '2 nömrəli əlavə', '§ 3', '1 2', '—', '1_2', ' 4. ') },
  text.filter((any) => any !== '').map((any) => any.slice(0, 20)).filter((any) => any.isWellFormed()),
);
const kind = fc.oneof({ weight: 3, arbitrary: fc.constantFrom('article', 'part', 'clause', 'subclause', 'paragraph') }, fc.constantFrom(...blockKinds.filter((name) => name !== 'cell'))) as fc.Arbitrary<Block['kind']>;
const block = fc.record({ kind, runs: fc.array(run, { maxLength: 4 }), number: fc.option(number, { nil: undefined, freq: 4 }) });

/** Acts of blocks of every kind in any order, with marks, footnotes, kept numbers and spaces of all sorts. For tests. */
export const anyAct: fc.Arbitrary<Act> = fc
  .record({
    kind: fc.constantFrom(...actKinds),
    title: text,
    blocks: fc.array(block, { maxLength: 25 }),
    footnotes: fc.array(fc.record({ mark, text }), { maxLength: 4 }),
  })
  .map(({ kind: actKind, title, blocks, footnotes }) => {
    const orders = firstKeys(blocks.length);
    return {
      kind: actKind,
      title,
      blocks: blocks.map(({ kind: blockKind, runs, number: kept }, i) => ({ id: `b${i}`, kind: blockKind, order: orders[i]!, runs, ...(kept === undefined ? {} : { number: kept }) })),
      ...(footnotes.length > 0 ? { footnotes } : {}),
    };
  });

/** What has to come back: everything but the order keys, runs in their one form. For tests. */
export function essenceOf({ kind: actKind, title, blocks, footnotes }: Act) {
  return { kind: actKind, title, footnotes, blocks: sortBlocks(blocks).map(({ id, kind: blockKind, runs, number: kept }) => ({ id, kind: blockKind, number: kept, runs: tidyRuns(runs) })) };
}

/** An act of the lines given, each `kind|number kept|text`. For tests. */
export function actOf(lines: string): Act {
  const rows = lines.trim().split('\n').map((line) => line.trim().split('|'));
  const orders = firstKeys(rows.length);
  const blocks = rows.map(([blockKind, kept, words], i): Block => ({ id: `b${i + 1}`, kind: blockKind as Block['kind'], order: orders[i]!, runs: words ? [{ text: words }] : [], ...(kept ? { number: kept } : {}) }));
  return { kind: 'rules', title: 'Bağ Qaydaları', blocks };
}

/** Numbers and texts of an act put together, without white space and without the blocks of one kind. For tests. */
export function wordsOfAct(act: Act, but?: Block['kind']): string {
  const numbers = numberBlocks(act.blocks);
  return act.blocks.filter((one) => one.kind !== but).map((one) => numbers.get(one.id)! + one.runs.map((piece) => piece.text).join('')).join('').replace(/\s+/g, '');
}

