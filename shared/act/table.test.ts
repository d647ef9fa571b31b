import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Act, type Block, type Cell, textOf } from './block.ts';
import { firstKeys } from './order.ts';
import { sortBlocks } from './structure.ts';
import { gridOf, slotsOf, tablesOf } from './table.ts';
import * as text from './text.ts';
import { compareVersions, readVersion, versionBytes, versionOf } from './version.ts';

const me = 'me';

/** A cell written `row column rows columns`, its id the row and column. */
const cell = (place: string, more: Partial<Cell> = {}): { id: string; cell: Cell } => {
  const [row = '', column = '', rows = '1', columns = '1'] = place.split(' ');
  return { id: `${row}${column}${more.table ?? ''}`, cell: { table: 't', row, column, ...(rows === '1' ? {} : { rows: Number(rows) }), ...(columns === '1' ? {} : { columns: Number(columns) }), ...more } };
};
/** A table as rows of ids, `.` for a hole. */
const drawn = (...places: string[]) => slotsOf(gridOf(places.map((place) => cell(place)))).map((row) => row.map((slot) => slot?.block.id ?? '.').join(' '));

describe('gridOf', () => {
  it.each<[string, string[], string[]]>([
    ['rows and columns by their keys', ['b y', 'a x', 'b x', 'a y'], ['ax ay', 'bx by']],
    ['merged cells', ['a x 2', 'a y 1 2', 'b y', 'b z'], ['ax ay ay', 'ax by bz']],
    ['a hole where one added a row and another a column', ['a x', 'a y', 'b x'], ['ax ay', 'bx .']],
    ['no further than the table', ['a x 9 9'], ['ax']],
    ['a cell that came back takes its place in a merged one', ['a x 2 2', 'b y', 'c x', 'c y'], ['ax ax', '. by', 'cx cy']],
    ['merged cells that cross: the first has it', ['a x 1 2', 'b x', 'b y', 'b z', 'c y 1 2', 'c x', 'a z 3'], ['ax ax az', 'bx by bz', 'cx cy cy']],
    ['nothing', [], []],
  ])('%s', (_, places, rows) => expect(drawn(...places)).toEqual(rows));
  it('puts two cells of one place below each other', () => {
    const grid = gridOf([cell('a x'), { ...cell('a x'), id: 'other' }, cell('a y'), cell('b x')]);
    expect(slotsOf(grid).map((row) => row.map((slot) => slot?.block.id ?? '.'))).toEqual([['ax', 'ay'], ['other', '.'], ['bx', '.']]);
    expect(grid.rows).toEqual(['a', 'a', 'b']);
  });
  it('never overlaps, whatever the cells say, and holds each once', () => {
    const key = fc.constantFrom('a', 'b', 'c', 'd');
    const any = fc.array(fc.record({ row: key, column: key, rows: fc.integer({ min: 2, max: 5 }), columns: fc.integer({ min: 2, max: 5 }) }, { requiredKeys: ['row', 'column'] }), { maxLength: 14 });
    fc.assert(
      fc.property(any, (list) => {
        const cells = list.map((place, i) => ({ id: `c${i}`, cell: { table: 't', ...place } }));
        const grid = gridOf(cells);
        expect(gridOf([...cells].reverse())).toEqual(grid);
        const slots = slotsOf(grid).flat();
        expect(grid.cells.map(({ block }) => block.id).sort()).toEqual(cells.map(({ id }) => id).sort());
        for (const placed of grid.cells) expect(slots.filter((slot) => slot === placed)).toHaveLength(placed.rows * placed.columns);
      }),
      { seed: 352, numRuns: 300 },
    );
  });
  it('lays out a damaged table of far too many columns', () => {
    const cells = firstKeys(1000).map((column) => cell(`a ${column} 9 9`));
    expect(slotsOf(gridOf(cells)).flat().every((slot) => slot)).toBe(true);
  });
});

const lines: [Block['kind'], string, Cell?][] = [
  ['annex', 'Cədvəl'], ['part', 'Ümumi'], ['cell', 'A1', cell('a x').cell], ['cell', 'B1', cell('a y').cell], ['cell', 'A2', cell('b x').cell], ['cell', 'B2', cell('b y').cell], ['paragraph', 'Qeyd'],
];
const act = (): Act => ({ kind: 'rules', title: 'Sınaq', blocks: lines.map(([kind, words, place], i) => ({ id: `b${i}`, kind, order: firstKeys(9)[i]!, runs: [{ text: words }], ...(place ? { cell: place } : {}) })) });
const words = (doc: ReturnType<typeof text.createText>) => text.readAct(doc).blocks.map(textOf).join(' ');

describe('a table among blocks', () => {
  it('comes back from the document and from a version', () => {
    const spanned = act();
    spanned.blocks[2]!.cell = { ...spanned.blocks[2]!.cell!, rows: 2, columns: 2, header: true };
    const doc = text.createText(spanned);
    expect(text.readAct(doc)).toEqual(spanned);
    expect(tablesOf(text.readAct(doc).blocks).map(({ id, start, end }) => [id, start, end])).toEqual([['t', 2, 6]]);
    const read = readVersion(versionBytes(spanned));
    expect(read).toEqual({ ok: true, version: versionOf(spanned) });
    expect(compareVersions(versionOf(act()), versionOf(spanned)).filter(({ change }) => change !== 'same').map(({ id, change }) => `${id} ${change}`)).toEqual(['b2 changed']);
  });
  it('stands in one piece and row by row whatever the keys of order', () => {
    const torn = act();
    torn.blocks[5]!.order = 'zz';
    torn.blocks[4]!.order = 'Zz';
    torn.blocks.reverse();
    const doc = text.createText(torn);
    expect(words(doc)).toBe('Cədvəl Ümumi A1 B1 A2 B2 Qeyd');
    expect(sortBlocks(torn.blocks).map(({ id }) => id)).toEqual(['b0', 'b1', 'b2', 'b3', 'b4', 'b5', 'b6']);
    text.insertBlock(doc, 'b3', { kind: 'paragraph', runs: [{ text: 'Sonra' }] }, me);
    expect(words(doc)).toBe('Cədvəl Ümumi A1 B1 A2 B2 Sonra Qeyd');
    const version = new TextDecoder().decode(versionBytes(torn));
    expect(readVersion(new TextEncoder().encode(version)).ok).toBe(true);
    expect(readVersion(new TextEncoder().encode(version.replace('"row":"a"', '"row":"c"'))).ok).toBe(false);
  });
  it('is not torn by edits of blocks', () => {
    const doc = text.createText(act());
    expect(text.splitBlock(doc, 'b3', 1, me)).toBeNull();
    expect(['b2', 'b3', 'b6'].map((id) => text.joinBlock(doc, id, me))).toEqual([null, null, null]);
    expect([text.setKind(doc, 'b3', 'clause', me), text.setKind(doc, 'b6', 'cell', me), text.setNumber(doc, 'b3', '1.', me)]).toEqual([false, false, false]);
    text.removeBlock(doc, 'b3', me);
    expect(words(doc)).toBe('Cədvəl Ümumi A1  A2 B2 Qeyd');
    expect(text.moveBlock(doc, 'b4', 'b6', me)).toBe(true);
    expect(words(doc)).toBe('Cədvəl Ümumi Qeyd A1  A2 B2');
    expect([text.moveBy(doc, 'b6', 1, me), text.moveBy(doc, 'b3', 1, me), text.moveBy(doc, 'b5', 1, me)]).toEqual([true, true, false]);
    expect(words(doc)).toBe('Cədvəl Ümumi Qeyd A1  A2 B2');
    text.moveBlock(doc, 'b0', null, me);
    text.removeBlocks(doc, ['b2', 'b3', 'b4', 'b5'], me);
    expect(words(doc)).toBe('Cədvəl Ümumi Qeyd');
  });
  it.each<[string, Partial<Block>]>([
    ['a cell that says no place', { kind: 'cell' }],
    ['a clause that says one', { kind: 'clause', cell: cell('a x').cell }],
    ['a cell with a number', { kind: 'cell', cell: cell('a x').cell, number: '1.' }],
    ['a span of one', { kind: 'cell', cell: { ...cell('a x').cell, rows: 1 } }],
    ['a span beyond all tables', { kind: 'cell', cell: { ...cell('a x').cell, columns: 101 } }],
    ['a key that is none', { kind: 'cell', cell: cell('ə x').cell }],
  ])('refuses %s', (_, wrong) => expect(Act.safeParse({ ...act(), blocks: [{ id: 'c', order: 'a0', runs: [], ...wrong }] }).success).toBe(false));
  it('reads a damaged cell as text', () => {
    const doc = text.createText(act());
    text.blocksOf(doc).get('b2')!.set('cell', { table: 't' });
    text.blocksOf(doc).get('b3')!.set('rows', 'many');
    text.blocksOf(doc).get('b4')!.delete('order');
    const { blocks } = text.readAct(doc);
    expect(blocks.map(({ kind }) => kind).sort()).toEqual(['annex', 'cell', 'cell', 'cell', 'paragraph', 'paragraph', 'part']);
    expect(Act.safeParse(text.readAct(doc)).success).toBe(true);
  });
});
