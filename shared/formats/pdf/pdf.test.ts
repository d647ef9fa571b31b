// oxlint-disable no-restricted-imports -- these tests read sample files; the code under test does not
import { existsSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Act } from '../../act/block.ts';
import { versionOf } from '../../act/version.ts';
import { anyAct, wordsOfAct } from '../akoma-ntoso/testing.ts';
import { decodeText, parsePlainText } from '../plain-text/index.ts';
import { toPdf } from './index.ts';
import { actWithTables, opened, testFonts, textsOf, wordsOfPdf } from './testing.ts';

const made = new Date('2031-03-05T08:00:00Z');
const bytesOf = async (act: Act) => (await toPdf(act, { fonts: testFonts, footer: 'Layihə · 05.03.2031', made })).bytes;
const pdfOf = async (act: Act) => opened(await bytesOf(act));
const mm = 72 / 25.4;

const small = actWithTables(`
  approval||Bağ Nazirliyinin qərarı ilə təsdiq edilmişdir
  title||ŞƏHƏR BAĞLARI
  title||HAQQINDA QAYDALAR
  preamble||Əğıİöşüç „Iıİi“ ”Ə” – — № ₼ olan mətn.
  section||Ümumi hissə
  chapter||Anlayışlar
  article|Maddə 21.|Suvarma
  part|21.2.|Suyun mənbələri:
  clause|21.2.1.|quyu;
  paragraph||quyu dərin olmalıdır;
  clause|21.2-1.|çay.
  signature||Bağ naziri
  annex||Ağaclar
  part||Siyahı
  clause||alma
`);

type Struct = { role?: string; children?: Struct[] };
/** The elements of a page, nested by brackets. */
function shape(node: Struct): string {
  const children = (node.children ?? []).filter(({ role }) => role).map(shape);
  return node.role! + (children.length > 0 ? `(${children.join(' ')})` : '');
}

describe('a document', () => {
  it('is A4, tagged, in Azerbaijani, titled, made of pages with margins of official papers', async () => {
    const pdf = await pdfOf({ ...small, title: 'Şəhər “bağları” & parklar' });
    expect((await pdf.getPage(1)).view.map((side) => Math.round(side / mm))).toEqual([0, 0, 210, 297]);
    const { info, metadata } = await pdf.getMetadata();
    expect(info).toMatchObject({ Title: 'Şəhər “bağları” ＆ parklar', Language: 'az-AZ', PDFFormatVersion: '1.7' });
    expect(metadata!.get('dc:title')).toBe('Şəhər “bağları” ＆ parklar');
    expect(await pdf.getMarkInfo()).toMatchObject({ Marked: true });
    const texts = (await textsOf(pdf, 1)).filter(({ y }) => y < 280 * mm);
    for (const { x, right, y } of texts) {
      expect(x).toBeGreaterThan(30 * mm - 0.1);
      expect(right).toBeLessThan(195 * mm + 0.1);
      expect(y).toBeGreaterThan(20 * mm);
    }
  });
  it.each<[string, string, string]>([
    ['nothing of what acts are written with', 'part|1.|Əğıİöşüç „Iıİi“ — № ₼ § ² αβ Жё', ''],
    ['letters of another script, at their first place', 'part|1.|su\nclause|1.1.|ქარი\nclause|1.2.|ქ', 'ქ 1.1. 2, ა 1.1. 1, რ 1.1. 1, ი 1.1. 1'],
    ['pictures as they are seen, not their parts', 'part||👩🏽‍⚖️ və ☑\ntable||1/👩🏽‍⚖️', '👩🏽‍⚖️ 1. 2, ☑ 1. 1'],
  ])('names what it has boxes for: %s', async (_, lines, named) => {
    const { missing } = await toPdf(actWithTables(lines), { fonts: testFonts, footer: '', made });
    expect(missing.map(({ character, place, count }) => `${character} ${place} ${count}`).join(', ')).toBe(named);
  });
  it('has all letters as text, in the order of the act', async () => {
    const pdf = await pdfOf(small);
    expect(await wordsOfPdf(pdf)).toBe(wordsOfAct(small));
    expect((await textsOf(pdf, 1)).map(({ text }) => text)).toContain('Əğıİöşüç „Iıİi“ ”Ə” – — № ₼ olan mətn.');
  });
  it('says what is what to a reader of screens', async () => {
    const pdf = await pdfOf(small);
    expect(shape(await (await pdf.getPage(1)).getStructTree() as Struct)).toBe(
      'Root(Document(P H1 P H2 H3 H4 L(LI(Lbl LBody(P L(LI(Lbl LBody(P P)) LI(Lbl LBody(P)))))) P))',
    );
    expect(shape(await (await pdf.getPage(2)).getStructTree() as Struct)).toBe('Root(Document(H2 H3 L(LI(Lbl LBody(P)))))');
  });
  it('has an outline that leads to the headings', async () => {
    const pdf = await pdfOf(small);
    type Item = { title: string; dest: unknown; items: Item[] };
    const flat = async (items: Item[], depth = 0): Promise<string[]> => (await Promise.all(items.map(async ({ title, dest, items: below }) => {
      const [ref, , left] = dest as [{ num: number; gen: number }, unknown, number];
      return [`${'.'.repeat(depth)}${title} → ${await pdf.getPageIndex(ref) + 1}, ${left}`, ...await flat(below, depth + 1)];
    }))).flat();
    expect(await flat(await pdf.getOutline() as Item[])).toEqual([
      'I bölmə. Ümumi hissə → 1, 0', '.1-ci fəsil. Anlayışlar → 1, 0', '..Maddə 21. Suvarma → 1, 0', 'Əlavə. Ağaclar → 2, 0', '.1. Siyahı → 2, 0',
    ]);
  });
  it('numbers its pages from the second on and says at their foot what it is', async () => {
    const pdf = await pdfOf(small);
    const furniture = async (page: number) => (await textsOf(pdf, page)).filter(({ y }) => y < 20 * mm || y > 280 * mm).map(({ text }) => text);
    expect(await furniture(1)).toEqual(['Layihə · 05.03.2031']);
    expect(await furniture(2)).toEqual(['2', 'Layihə · 05.03.2031']);
  });
  it('a frozen version looks like the act it was made of', async () => {
    const [one, two] = await Promise.all([small, versionOf(small)].map(async (act) => (await toPdf(act, { fonts: testFonts, footer: '', made })).bytes));
    expect(Buffer.compare(one!, two!)).toBe(0);
  });
  it('prints marks: bold, italic, both, lowered, raised', async () => {
    const act = actWithTables('part||');
    act.blocks[0]!.runs = [{ text: 'a' }, { text: 'b', bold: true }, { text: 'c', italic: true }, { text: 'd', bold: true, italic: true }, { text: '2', sub: true }, { text: '3', sup: true }];
    const texts = (await textsOf(await pdfOf(act), 1)).filter(({ text }) => /^[abcd23]$/.test(text));
    expect(new Set(texts.map(({ font }) => font)).size).toBe(4);
    const [a, , , , sub, sup] = texts;
    expect([sub!.size < a!.size, sub!.y > a!.y, sup!.y < a!.y]).toEqual([true, true, true]);
  });
  it('footnotes stand at the end, and their marks lead there', async () => {
    const act = actWithTables('part||');
    act.blocks[0]!.runs = [{ text: 'Su' }, { text: '[12]', note: '12' }, { text: ' axır' }, { text: '[7]', note: '7' }];
    act.footnotes = [{ mark: '12', text: 'Dəyişdirilib.' }];
    const pdf = await pdfOf(act);
    expect(await wordsOfPdf(pdf)).toBe('1.Su[12]axır[7]Qeydlər[12]Dəyişdirilib.');
    const page = await pdf.getPage(1);
    expect(shape(await page.getStructTree() as Struct)).toBe('Root(Document(L(LI(Lbl LBody(P(Link)))) H2 Note))');
    expect((await page.getAnnotations()).map(({ dest }) => dest)).toEqual(['note-12']);
    expect(await pdf.getDestination('note-12')).not.toBeNull();
  });
});

describe('pages', () => {
  const sentence = 'Bağın suyu hər səhər ölçülür və jurnala yazılır. ';
  it('no line alone, no heading without its text, no signature without the text above', async () => {
    for (let fill = 30; fill < 44; fill++) {
      const lines = Array.from({ length: fill }, () => 'part||Ağac').join('\n');
      const pdf = await pdfOf(actWithTables(`${lines}\narticle||Başlıq\nparagraph||${sentence.repeat(7)}\nsignature||Bağ naziri`));
      const onPage = async (page: number) => (await textsOf(pdf, page)).filter(({ y }) => y > 20 * mm && y < 280 * mm).map(({ text }) => text);
      const [first, second] = [await onPage(1), pdf.numPages > 1 ? await onPage(2) : []];
      expect(first.at(-1)).not.toMatch(/Başlıq/);
      if (second.includes('Bağ naziri')) expect(second.length).toBeGreaterThanOrEqual(3);
      // The lines of the paragraph: two or more on each page that has any.
      const counts = [first, second].map((texts) => texts.filter((text) => !/Ağac|Başlıq|naziri|^\d+\.$/.test(text)).length);
      expect(counts).not.toContain(1);
    }
  });
  it('a large act has a contents whose lines lead to the pages they name', async () => {
    const articles = Array.from({ length: 60 }, (_, i) => `article||Maddənin adı ${i + 1}\nparagraph||${sentence.repeat(20)}`).join('\n');
    const pdf = await pdfOf(actWithTables(`title||MƏCƏLLƏ\nchapter||Birinci\n${articles}`));
    const first = await pdf.getPage(1);
    expect((await textsOf(pdf, 1)).slice(0, 2).map(({ text }) => text)).toEqual(['Layihə · 05.03.2031', 'MÜNDƏRİCAT']);
    const links = await first.getAnnotations();
    const named = (await textsOf(pdf, 1)).filter(({ text, x }) => /^\d+$/.test(text) && x > 180 * mm).map(({ text }) => Number(text));
    expect(links.length).toBeGreaterThan(40);
    const led = await Promise.all(links.map(async ({ dest }) => await pdf.getPageIndex((await pdf.getDestination(dest))![0]) + 1));
    expect(named).toEqual(led);
  });
  it('a word wider than the page is broken, an empty act is one page', async () => {
    const long = 'ə'.repeat(500);
    expect(await wordsOfPdf(await pdfOf(actWithTables(`paragraph||${long}`)))).toBe(long);
    expect((await pdfOf({ kind: 'other', title: '', blocks: [] })).numPages).toBe(1);
  });
});

describe('tables', () => {
  it('merged cells, heads and holes', async () => {
    const act = actWithTables('table||#Ad;#Ölçü;</^;#en;#boy/alma;1;2');
    const pdf = await pdfOf(act);
    expect(await wordsOfPdf(pdf)).toBe('AdÖlçüenboyalma12');
    expect(shape(await (await pdf.getPage(1)).getStructTree() as Struct)).toBe('Root(Document(Table(TR(TH TH) TR(TH TH) TR(TD TD TD))))');
    const at = new Map((await textsOf(pdf, 1)).map((text) => [text.text, text]));
    expect(at.get('Ölçü')!.x).toBeGreaterThan(at.get('en')!.x);
    expect(at.get('Ölçü')!.right).toBeLessThan(at.get('boy')!.right);
    expect(at.get('alma')!.y).toBeGreaterThan(at.get('en')!.y);
  });
  it('break between rows, and the head is there again on every page', async () => {
    const rows = Array.from({ length: 90 }, (_, i) => `${i};sıra`).join('/');
    const act = actWithTables(`table||#№;#Ad/${rows}\npart||sonra`);
    const pdf = await pdfOf(act);
    expect(pdf.numPages).toBe(3);
    for (let page = 1; page <= 3; page++) expect((await textsOf(pdf, page)).filter(({ text }) => text === 'Ad')).toHaveLength(1);
    expect(await wordsOfPdf(pdf)).toBe(wordsOfAct(act));
  });
  it('rows tied by a merged cell stay together; one larger than a page goes on in the next', async () => {
    const tied = Array.from({ length: 40 }, (_, i) => `${i};${i % 3 === 0 ? `bir${i}` : '^'};söz`).join('/');
    const pdf = await pdfOf(actWithTables(`part||Əvvəl\ntable||${tied}`));
    for (let page = 2; page <= pdf.numPages; page++) expect(Number((await textsOf(pdf, page)).find(({ y, text }) => y > 20 * mm && /^\d+$/.test(text))!.text) % 3).toBe(0);
    const huge = actWithTables(`table||#Ad;#Mətn/1;${'bağ '.repeat(3000)}/2;^/3;son`);
    const large = await pdfOf(huge);
    expect(large.numPages).toBeGreaterThan(2);
    expect((await wordsOfPdf(large)).length).toBe(wordsOfAct(huge).length);
    for (let page = 1; page <= large.numPages; page++) for (const { y, text } of await textsOf(large, page)) if (text !== 'Layihə · 05.03.2031') expect(y).toBeLessThan(277 * mm + 0.1);
  });
});

it('whatever stands in an act, its letters are in the document', async () => {
  await fc.assert(fc.asyncProperty(anyAct, async (act) => {
    const shown = await wordsOfPdf(await pdfOf(act));
    for (const { runs } of act.blocks) for (const [letter] of runs.map(({ text }) => text.normalize('NFC')).join('').matchAll(/[a-zəğıöşüç0-9]/giu)) expect(shown).toContain(letter);
  }), { numRuns: 12 });
});

it('a real code: every word of it, in order', async (context) => {
  const file = new URL('../../../../shared/acts/labour-code.txt', import.meta.url);
  if (!existsSync(file)) return context.skip('the texts of real acts are not here');
  const decoded = decodeText(readFileSync(file));
  if (!decoded.ok) throw new Error(decoded.code);
  const { act } = parsePlainText(decoded.text);
  const pdf = await pdfOf(act);
  const words = await wordsOfPdf(pdf);
  const body = wordsOfAct(act).normalize('NFC').replace(/[\u00ad\u200b-\u200f\ufeff]/g, '');
  expect(words.includes(body)).toBe(true);
  expect(words.startsWith('MÜNDƏRİCAT')).toBe(true);
}, 120_000);
