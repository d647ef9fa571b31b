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

const span = fc.record({ rows: fc.integer({ min: 1, max: 3 }), columns: fc.integer({ min: 1, max: 3 }), header: fc.boolean(), runs: fc.array(run, { maxLength: 3 }) });
/** A table without holes, in whose every row and column a cell begins. */
const table = fc.record({ rows: fc.integer({ min: 1, max: 4 }), columns: fc.integer({ min: 1, max: 4 }), spans: fc.array(span, { minLength: 16, maxLength: 16 }) }).map(({ rows, columns, spans }) => {
  const taken = new Set<number>();
  const cells: { runs: TextRun[]; row: number; column: number; rows: number; columns: number; header: boolean }[] = [];
  for (let at = 0; at < rows * columns; at++) {
    if (taken.has(at)) continue;
    const [row, column] = [Math.floor(at / columns), at % columns];
    const wish = spans[at]!;
    // Nothing in the first row and column is merged along it, so that every row and column has a cell of its own.
    let [width, height] = [row === 0 ? 1 : Math.min(wish.columns, columns - column), column === 0 ? 1 : Math.min(wish.rows, rows - row)];
    while (Array.from({ length: width }, (_, i) => at + i).some((place) => taken.has(place))) width--;
    while (Array.from({ length: height * width }, (_, i) => at + Math.floor(i / width) * columns + (i % width)).some((place) => taken.has(place))) height--;
    for (let i = 0; i < width * height; i++) taken.add(at + Math.floor(i / width) * columns + (i % width));
    cells.push({ row, column, rows: height, columns: width, header: wish.header, runs: wish.runs });
  }
  const [rowKeys, columnKeys] = [firstKeys(rows), firstKeys(columns)];
  return (id: string): Pick<Block, 'kind' | 'runs' | 'cell'>[] => cells.map((cell) => ({
    kind: 'cell', runs: cell.runs,
    cell: { table: id, row: rowKeys[cell.row]!, column: columnKeys[cell.column]!, ...(cell.rows > 1 && { rows: cell.rows }), ...(cell.columns > 1 && { columns: cell.columns }), ...(cell.header && { header: true as const }) },
  }));
});

/** Acts of blocks of every kind in any order, with marks, footnotes, kept numbers and spaces of all sorts. For tests. */
export const anyAct: fc.Arbitrary<Act> = fc
  .record({
    kind: fc.constantFrom(...actKinds),
    title: text,
    parts: fc.array(fc.oneof({ weight: 8, arbitrary: block.map((one) => () => [one]) }, table), { maxLength: 25 }),
    footnotes: fc.array(fc.record({ mark, text }), { maxLength: 4 }),
  })
  .map(({ kind: actKind, title, parts, footnotes }) => {
    const blocks: Omit<Block, 'id' | 'order'>[] = parts.flatMap((part, i) => part(`t${i}`));
    const orders = firstKeys(blocks.length);
    return {
      kind: actKind,
      title,
      blocks: blocks.map(({ kind: blockKind, runs, number: kept, cell }, i) => ({ id: `b${i}`, kind: blockKind, order: orders[i]!, runs, ...(kept === undefined ? {} : { number: kept }), ...(cell && { cell }) })),
      ...(footnotes.length > 0 ? { footnotes } : {}),
    };
  });

/** What has to come back: everything but the order keys, runs in their one form. For tests. */
export function essenceOf({ kind: actKind, title, blocks, footnotes }: Act) {
  return { kind: actKind, title, footnotes, blocks: sortBlocks(blocks).map(({ id, kind: blockKind, runs, number: kept, cell }) => ({ id, kind: blockKind, number: kept, runs: tidyRuns(runs), cell })) };
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

