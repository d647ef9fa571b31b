import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { Act, textOf } from './block.ts';
import { type Grid, gridOf, slotsOf, tablesOf } from './table.ts';
import * as tables from './table-edit.ts';
import * as text from './text.ts';
import { copy, merge as sync } from './testing.ts';

const me = 'me';

/** An annex with a table of the rows given, cells parted by spaces, and text around it. */
function annex(...rows: string[]): { doc: Y.Doc; table: string } {
  const doc = text.createText({ kind: 'rules', title: 'Sınaq', blocks: [{ id: 'a', kind: 'annex', order: 'a0', runs: [{ text: 'Əlavə' }] }, { id: 'z', kind: 'paragraph', order: 'a1', runs: [{ text: 'Qeyd' }] }] });
  const words = rows.map((row) => row.split(' '));
  const ids = tables.insertTable(doc, 'a', words.length, words[0]!.length, me);
  words.flat().forEach((word, i) => word !== '_' && text.replaceText(doc, ids[i]!, 0, 0, word, me));
  return { doc, table: tableOf(doc)! };
}
const tableOf = (doc: Y.Doc) => tablesOf(text.readAct(doc).blocks)[0]?.id;
const grids = (doc: Y.Doc) => tablesOf(text.readAct(doc).blocks).map(({ cells }) => gridOf(cells));
/** The rows of the table: each cell its text (`_` for none, `/` between lines) where it begins and `·` where it reaches, `.` a hole. */
const drawn = (doc: Y.Doc) => grids(doc).flatMap((grid) => slotsOf(grid).map((row, r) => row.map((slot, c) => (!slot ? '.' : slot.row === r && slot.column === c ? textOf(slot.block).replace(/\n/g, '/') || '_' : '·')).join(' ')));
const idOf = (doc: Y.Doc, word: string) => text.readAct(doc).blocks.find((block) => textOf(block) === word)!.id;
const cellsOf = (doc: Y.Doc) => tablesOf(text.readAct(doc).blocks)[0]!.cells;
const merge = (doc: Y.Doc, table: string, from: string, to: string) => tables.mergeCells(doc, table, tables.rectangleOf(cellsOf(doc), idOf(doc, from), idOf(doc, to))!, me);

describe('a table is edited', () => {
  it.each<[string, (doc: Y.Doc, table: string) => unknown, string[]]>([
    ['row above', (doc, table) => tables.insertRow(doc, table, 0, me), ['_ _ _', 'a b c', 'd e f', 'g h i']],
    ['row below', (doc, table) => tables.insertRow(doc, table, 3, me), ['a b c', 'd e f', 'g h i', '_ _ _']],
    ['column between', (doc, table) => tables.insertColumn(doc, table, 1, me), ['a _ b c', 'd _ e f', 'g _ h i']],
    ['rows away', (doc, table) => tables.deleteRows(doc, table, 0, 2, me), ['g h i']],
    ['column away', (doc, table) => tables.deleteColumns(doc, table, 1, 1, me), ['a c', 'd f', 'g i']],
    ['all rows away', (doc, table) => tables.deleteRows(doc, table, 0, 9, me), []],
    ['merged', (doc, table) => merge(doc, table, 'e', 'a'), ['a/b/d/e · c', '· · f', 'g h i']],
    ['merged over merged', (doc, table) => { merge(doc, table, 'a', 'b'); return tables.mergeCells(doc, table, tables.rectangleOf(cellsOf(doc), idOf(doc, 'e'), idOf(doc, 'a/b'.replace('/', '\n')))!, me); }, ['a/b/d/e · c', '· · f', 'g h i']],
    ['whole rows merged are one row', (doc, table) => merge(doc, table, 'a', 'f'), ['a/b/c/d/e/f · ·', 'g h i']],
    ['all merged', (doc, table) => merge(doc, table, 'a', 'i'), ['a/b/c/d/e/f/g/h/i']],
    ['split again', (doc, table) => tables.splitCell(doc, table, merge(doc, table, 'a', 'e')!, me), ['a/b/d/e _ c', '_ _ f', 'g h i']],
    ['a row through a merged cell', (doc, table) => { merge(doc, table, 'a', 'd'); return tables.insertRow(doc, table, 1, me); }, ['a/d b c', '· _ _', '· e f', 'g h i']],
    ['the first row of a merged cell away', (doc, table) => { merge(doc, table, 'a', 'g'); return tables.deleteRows(doc, table, 0, 1, me); }, ['a/d/g e f', '· h i']],
    ['the middle of one away', (doc, table) => { merge(doc, table, 'b', 'h'); return tables.deleteRows(doc, table, 1, 1, me); }, ['a b/e/h c', 'g · i']],
    ['a column of one away', (doc, table) => { merge(doc, table, 'd', 'e'); return tables.deleteColumns(doc, table, 0, 1, me); }, ['b c', 'd/e f', 'h i']],
    ['the table away', (doc, table) => tables.deleteTable(doc, table, me), []],
  ])('%s, and undone in one step', (_, edit, rows) => {
    const { doc, table } = annex('a b c', 'd e f', 'g h i');
    const undo = text.createUndo(doc, me);
    expect(edit(doc, table)).toBeTruthy();
    expect(drawn(doc)).toEqual(rows);
    expect(Act.safeParse(text.readAct(doc)).success).toBe(true);
    undo.undo();
    expect(drawn(doc)).toEqual(['a b c', 'd e f', 'g h i']);
    undo.redo();
    expect(drawn(doc)).toEqual(rows);
  });
  it('has a header row, which new columns belong to', () => {
    const { doc, table } = annex('a b', 'c d');
    const heads = () => grids(doc)[0]!.cells.map(({ block }) => (block.cell.header ? 'H' : '-')).join('');
    expect(heads()).toBe('HH--');
    tables.insertColumn(doc, table, 2, me);
    tables.insertRow(doc, table, 1, me);
    expect(heads()).toBe('HHH------');
    tables.setHeader(doc, table, 0, false, me);
    tables.setHeader(doc, table, 1, true, me);
    expect(heads()).toBe('---HHH---');
  });
  it('keeps the marks of what is merged', () => {
    const { doc, table } = annex('a b');
    text.formatText(doc, idOf(doc, 'b'), 0, 1, 'bold', true, me);
    const id = merge(doc, table, 'a', 'b')!;
    expect(text.readBlock(doc, id)!.runs).toEqual([{ text: 'a\n' }, { text: 'b', bold: true }]);
  });
  it('does nothing where there is nothing to do', () => {
    const { doc, table } = annex('a b');
    const before = Y.encodeStateVector(doc);
    expect([
      tables.insertRow(doc, 'none', 0, me), tables.deleteRows(doc, table, 5, 1, me), tables.deleteColumns(doc, table, -1, 1, me), tables.splitCell(doc, table, idOf(doc, 'a'), me),
      merge(doc, table, 'a', 'a'), tables.mergeCells(doc, table, { row: 0, column: 1, rows: 1, columns: 5 }, me), tables.fillHoles(doc, table, me), tables.rectangleOf([], 'a', 'b'),
    ]).toEqual([null, false, false, false, null, null, [], null]);
    expect(Y.encodeStateVector(doc)).toEqual(before);
  });
  it('makes room where two rows have come to have one key', () => {
    const { doc, table } = annex('a b', 'c d');
    const row = text.blocksOf(doc).get(idOf(doc, 'a'))!.get('cell') as { row: string };
    const map = text.blocksOf(doc).get(idOf(doc, 'c'))!;
    map.set('cell', { ...(map.get('cell') as object), row: row.row });
    expect(drawn(doc)).toHaveLength(3);
    tables.insertRow(doc, table, 1, me);
    expect(drawn(doc)).toHaveLength(4);
    expect(new Set(grids(doc)[0]!.rows).size).toBe(4);
  });
});

describe('apart and merged', () => {
  const apart = (one: (doc: Y.Doc, table: string) => unknown, other: (doc: Y.Doc, table: string) => unknown) => {
    const { doc, table } = annex('a b', 'c d');
    const second = copy(doc);
    one(doc, table);
    other(second, table);
    sync(doc, second);
    expect(text.readAct(second)).toEqual(text.readAct(doc));
    return { doc, second, table };
  };
  it('a row and a column leave a hole, which two people fill with one cell', () => {
    const { doc, second, table } = apart((one, t) => tables.insertRow(one, t, 2, me), (other, t) => tables.insertColumn(other, t, 2, me));
    expect(drawn(doc)).toEqual(['a b _', 'c d _', '_ _ .']);
    const [id] = tables.fillHoles(doc, table, me);
    expect(tables.fillHoles(second, table, me)).toEqual([id]);
    text.replaceText(doc, id!, 0, 0, 'bir', me);
    text.replaceText(second, id!, 0, 0, 'iki', me);
    sync(doc, second);
    expect(text.readAct(second)).toEqual(text.readAct(doc));
    expect(drawn(doc)[2]).toMatch(/^_ _ (biriki|ikibir)$/);
  });
  it('the hole that one fills and leaves again keeps what the other writes', () => {
    const { doc, second, table } = apart((one, t) => tables.insertRow(one, t, 2, me), (other, t) => tables.insertColumn(other, t, 2, me));
    const undo = text.createUndo(doc, me);
    tables.fillHoles(doc, table, me);
    text.replaceText(second, tables.fillHoles(second, table, me)[0]!, 0, 0, 'iki', me);
    sync(doc, second);
    undo.undo();
    sync(doc, second);
    expect(drawn(doc)[2]).toBe('_ _ iki');
    undo.redo();
    tables.fillHoles(doc, table, me);
    sync(doc, second);
    expect(text.readAct(second)).toEqual(text.readAct(doc));
    expect(drawn(doc)[2]).toBe('_ _ iki');
  });
  it('rows put in at one place by two people are two', () => {
    const { doc } = apart((one, t) => text.replaceText(one, tables.insertRow(one, t, 1, me)!, 0, 0, 'x', me), (other, t) => text.replaceText(other, tables.insertRow(other, t, 1, me)!, 0, 0, 'y', me));
    expect(drawn(doc).slice(1, 3).sort()).toEqual(['x _', 'y _']);
  });
  it.each<[string, (doc: Y.Doc, table: string) => unknown, string[]]>([
    ['merged', (doc, table) => merge(doc, table, 'a', 'd'), ['a/b/c/dnew']],
    ['deleted with its row', (doc, table) => tables.deleteRows(doc, table, 1, 1, me), ['a b', '. new']],
    ['deleted with its table', (doc, table) => tables.deleteTable(doc, table, me), ['new']],
  ])('what is written into a cell that another has %s is there', (_, edit, rows) => {
    const { doc } = apart(edit, (other) => text.replaceText(other, idOf(other, 'd'), 1, 1, 'new', me));
    expect(drawn(doc)).toEqual(rows);
  });
  it('cells that both merge, and one of them more, are merged once', () => {
    const { doc } = apart((one, t) => merge(one, t, 'a', 'b'), (other, t) => merge(other, t, 'a', 'd'));
    expect(drawn(doc)).toEqual(['a/b/c/d']);
  });
  it('the line break between merged cells can be taken out, and what is written on either side of it stays there', () => {
    const { doc, second, table } = apart((one, t) => merge(one, t, 'a', 'b'), (other, t) => merge(other, t, 'a', 'b'));
    const [id, undo] = [idOf(doc, 'a\nb'), text.createUndo(doc, me)];
    text.replaceText(doc, id, 2, 2, 'x', me);
    text.replaceText(doc, id, 1, 1, 'y', me);
    expect(drawn(doc)[0]).toBe('ay/xb ·');
    undo.stopCapturing();
    text.replaceText(doc, id, 2, 3, '', me);
    text.replaceText(second, id, 3, 3, 'z', me);
    sync(doc, second);
    expect([drawn(doc)[0], drawn(second)[0]]).toEqual(['ayxbz ·', 'ayxbz ·']);
    undo.undo();
    tables.splitCell(doc, table, id, me);
    expect(drawn(doc)[0]).toBe('ay/xbz _');
  });
  it('a table that one moves takes the row with it that another adds', () => {
    const { doc } = apart((one) => text.moveBlock(one, idOf(one, 'a'), 'z', me), (other, t) => tables.insertRow(other, t, 2, me));
    expect(text.readAct(doc).blocks.map((block) => textOf(block) || '_').join(' ')).toBe('Əlavə Qeyd a b c d _ _');
  });
});

const ops = ['type', 'type', 'type', 'erase', 'row', 'column', 'rowAway', 'columnAway', 'merge', 'merge', 'split', 'header', 'fill', 'move', 'clear', 'sync'];
const steps = (names: string[]) => fc.array(fc.record({ who: fc.constantFrom<0 | 1>(0, 1), op: fc.constantFrom(...names), i: fc.nat(30), j: fc.nat(30), n: fc.nat(6) }), { maxLength: 45 });

/** Every cell in its place, none over another. */
function expectValid(grid: Grid<{ id: string; cell: { row: string; column: string } }>): void {
  const slots = slotsOf(grid).flat();
  for (const placed of grid.cells) expect(slots.filter((slot) => slot === placed)).toHaveLength(placed.rows * placed.columns);
}

/** Runs steps on two documents; every typed character is one of a kind, so each can be looked for afterwards. */
function play(list: { who: 0 | 1; op: string; i: number; j: number; n: number }[]) {
  const { doc: first, table } = annex('a b c', 'd e f', 'g h i');
  const docs: [Y.Doc, Y.Doc] = [first, copy(first)];
  const undos = docs.map((doc) => text.createUndo(doc, me));
  const [typed, erased] = [new Set<string>(), new Set<string>()];
  let next = 0x4e00;
  const whole = (doc: Y.Doc) => new Set(text.readAct(doc).blocks.map(textOf).join(''));
  for (const { who, op, i, j, n } of list) {
    const doc = docs[who];
    const before = whole(doc);
    const cells = tablesOf(text.readAct(doc).blocks)[0]?.cells ?? [];
    const [one, other] = [cells[i % Math.max(1, cells.length)]?.id ?? 'z', cells[j % Math.max(1, cells.length)]?.id ?? 'z'];
    const char = String.fromCharCode(next++);
    undos[who]!.stopCapturing();
    if (op === 'type' && text.replaceText(doc, one, n, n, char, me)) typed.add(char);
    if (op === 'erase') text.replaceText(doc, one, 0, n, '', me);
    if (op === 'row') tables.insertRow(doc, table, n, me);
    if (op === 'column') tables.insertColumn(doc, table, n, me);
    if (op === 'rowAway') tables.deleteRows(doc, table, n, 1, me);
    if (op === 'columnAway') tables.deleteColumns(doc, table, n, 1, me);
    if (op === 'split') tables.splitCell(doc, table, one, me);
    if (op === 'header') tables.setHeader(doc, table, n, j % 2 === 0, me);
    if (op === 'fill') tables.fillHoles(doc, table, me);
    if (op === 'move') text.moveBlock(doc, one, j % 2 ? 'a' : 'z', me);
    if (op === 'clear') text.removeBlocks(doc, [one, other], me);
    if (op === 'undo') undos[who]!.undo();
    if (op === 'redo') undos[who]!.redo();
    const box = op === 'merge' ? tables.rectangleOf(cells, one, other) : null;
    if (box) tables.mergeCells(doc, table, box, me);
    if (op === 'sync') sync(...docs);
    else {
      const after = whole(doc);
      for (const gone of before) if (!after.has(gone)) erased.add(gone);
    }
    for (const { cells: now } of tablesOf(text.readAct(doc).blocks)) expectValid(gridOf(now));
  }
  sync(...docs);
  const act = text.readAct(docs[0]);
  expect(text.readAct(docs[1])).toEqual(act);
  expect(Act.safeParse(act).success).toBe(true);
  expect(tablesOf(act.blocks).length).toBeLessThanOrEqual(1);
  return { typed, erased, all: act.blocks.map(textOf).join('') };
}

describe('property: two people edit a table apart and merge', () => {
  it.each([['', ops, 352], [', with undo and redo', [...ops, 'undo', 'undo', 'redo'], 353]])('both see the same valid table, and every typed character that nobody deleted%s', (_, names, seed) => {
    fc.assert(
      fc.property(steps(names), (list) => {
        const { typed, erased, all } = play(list);
        for (const char of typed) expect(all.split(char).length - 1, char).toBeLessThanOrEqual(1);
        for (const char of typed) if (!erased.has(char)) expect(all, char).toContain(char);
      }),
      { seed, numRuns: 120 },
    );
  });
});
