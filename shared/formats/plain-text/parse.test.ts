import fc from 'fast-check';
// oxlint-disable-next-line no-restricted-imports -- this test reads sample acts; the code under test reads nothing
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { Act, textOf } from '../../act/block.ts';
import { numberBlocks } from '../../act/numbering.ts';
import { createText, readAct } from '../../act/text.ts';
import { parseFragment, parsePlainText, type ParsedText } from './index.ts';

const parse = (text: string) => {
  let id = 0;
  return parsePlainText(text, { newId: () => `b${id++}` });
};
const shown = ({ act }: ParsedText) => {
  const numbers = numberBlocks(act.blocks);
  return act.blocks.map((block) => [block.kind, `${numbers.get(block.id)}|${textOf(block)}`]);
};
const squash = (text: string) => text.replace(/\s+/g, '');
function expectNothingLost(text: string, parsed = parse(text)): void {
  expect(squash(shown(parsed).map(([, line]) => line!.replace('|', '')).join(''))).toBe(squash(text));
}

const statute = `Nazirlər Kabinetinin 2031-ci il 5 mart tarixli Qərarı ilə təsdiq edilmişdir

“Həyətyanı bağların reyestri” haqqında
ƏSASNAMƏ

1. Ümumi müddəalar
1.1. Bu Əsasnamə bağların uçotunu müəyyən edir.[1]
1.2. Reyestrdə aşağıdakılar göstərilir:
1.2.1. bağın sahəsi;
1.2.2. ağacların sayı.
2. Reyestrin aparılması
2.1. Reyestr elektron qaydada aparılır.
Bu, kağız nüsxəyə də aiddir.
2.1-1. Reyestr hər il yenilənir.
2.2. 2.5 faizdən çox fərq düzəldilir.
`;

describe('parsing', () => {
  it('a statute', () => {
    const parsed = parse(statute);
    expect(shown(parsed)).toEqual([
      ['approval', '|Nazirlər Kabinetinin 2031-ci il 5 mart tarixli Qərarı ilə təsdiq edilmişdir'],
      ['title', '|“Həyətyanı bağların reyestri” haqqında'],
      ['title', '|ƏSASNAMƏ'],
      ['part', '1.|Ümumi müddəalar'],
      ['clause', '1.1.|Bu Əsasnamə bağların uçotunu müəyyən edir.[1]'],
      ['clause', '1.2.|Reyestrdə aşağıdakılar göstərilir:'],
      ['subclause', '1.2.1.|bağın sahəsi;'],
      ['subclause', '1.2.2.|ağacların sayı.'],
      ['part', '2.|Reyestrin aparılması'],
      ['clause', '2.1.|Reyestr elektron qaydada aparılır.'],
      ['paragraph', '|Bu, kağız nüsxəyə də aiddir.'],
      ['clause', '2.1-1.|Reyestr hər il yenilənir.'],
      ['clause', '2.2.|2.5 faizdən çox fərq düzəldilir.'],
    ]);
    expect(parsed.act.blocks.filter(({ number }) => number).map(({ number }) => number)).toEqual(['2.1-1.']);
    expect(parsed.act).toMatchObject({ kind: 'statute', title: '“Həyətyanı bağların reyestri” haqqında ƏSASNAMƏ' });
    expect(parsed.stats).toMatchObject({ keptNumbers: 1, blocks: { part: 2, clause: 5, subclause: 2 } });
    expect(readAct(createText(parsed.act))).toEqual(parsed.act);
    expectNothingLost(statute);
  });
  it('a law with chapters and articles, as the portal gives it', () => {
    const text = 'Mətn\nQüvvədədir\n\nBağlar haqqında\n\u00a0\nAZƏRBAYCAN RESPUBLİKASININ QANUNU [1]\n\nBu Qanun bağları tənzimləyir.\n\nI fəsil\nÜMUMİ MÜDDƏALAR\n\nMaddə 1. Anlayışlar\n1.0. Anlayışlar:\n1.0.1. bağ – ağac əkilən yer;\nMaddə 1-1. Su\nMaddə 2. Torpaq\nTorpaq əkilir.\n2.1. Şum\na) yazda;\nb) payızda.\nMaddə 3 ləğv edilmişdir. [2]\nMaddə 5 ilə müəyyən edilir.\n\nFəsil II\nSON MÜDDƏALAR\nMaddə 4. Qüvvə\nAnar BAĞBANOV,\nBakı şəhəri, 1 may 2031-ci il\n№ 7-VQ\n1 nömrəli əlavə\nNÖVLƏRİN SİYAHISI\n1. Alma\n';
    const parsed = parse(text);
    expect(shown(parsed).map(([kind, line]) => `${kind} ${line!.split('|')[0]}`.trim())).toEqual([
      'paragraph', 'paragraph', 'title', 'title', 'preamble', 'chapter I fəsil', 'article Maddə 1.', 'part 1.0.', 'clause 1.0.1.', 'article Maddə 1-1.', 'article Maddə 2.', 'paragraph',
      'part 2.1.', 'clause a)', 'clause b)', 'article Maddə 3', 'paragraph', 'chapter Fəsil II', 'article Maddə 4.', 'signature', 'signature', 'signature', 'annex 1 nömrəli əlavə', 'title', 'part 1.',
    ]);
    expect(parsed.act).toMatchObject({ kind: 'law', title: 'Bağlar haqqında AZƏRBAYCAN RESPUBLİKASININ QANUNU [1]' });
    expectNothingLost(text);
  });
  it('a decision with what it approves, its lines broken at a fixed width', () => {
    const filler = Array.from({ length: 12 }, (_, i) => `${i + 2}. Müəyyən edilsin ki, bağların suvarılması üzrə ümumi cədvəl hər il\nmartın birinə qədər hazırlanır və aidiyyəti qurumlara göndərilir, habelə\nrəsmi internet səhifəsində yerləşdirilir.`).join('\n');
    const text = `AZƏRBAYCAN RESPUBLİKASI\nNAZİRLƏR KABİNETİ\nQƏRAR\n№ 12\nBağların təsdiqi haqqında\nNazirlər Kabineti\nQƏRARA ALIR:\n1. Qaydalar təsdiq edilsin.\n${filler}\nAzərbaycan Respublikasının Baş naziri\nNazirlər Kabinetinin qərarı ilə təsdiq edilmişdir\nBağ\nQAYDALARI\n1. Ümumi müddəalar\n`;
    const parsed = parse(text);
    expect(parsed.stats.joinedLines).toBeGreaterThan(20);
    expect(parsed.stats.blocks).toMatchObject({ part: 14, title: 6, signature: 1, approval: 1 });
    expect(parsed.act.kind).toBe('cabinetDecision');
    expectNothingLost(text, parsed);
  });
  it('a note without any structure', () => {
    expect(shown(parse('salam\n\ndünya'))).toEqual([['paragraph', '|salam'], ['paragraph', '|dünya']]);
    expect(parse('').act.blocks).toEqual([]);
  });
  it('a date or a sentence is no number', () => {
    for (const line of ['12.05.2031 tarixdə', '2031. il', '2.5 faiz', '3-cü fəsil üzrə hesabat.', 'maddə 5 ilə', '10 gün', '- 5. yox'])
      expect(parse(`1. Giriş\n${line}`).act.blocks[1], line).toMatchObject({ kind: 'paragraph', runs: [{ text: line }] });
  });
  it('a pasted piece', () => {
    expect(parseFragment('7.3. Bir\n7.3.1. iki;\nüç', 'clause')).toEqual([
      { kind: 'clause', runs: [{ text: 'Bir' }] }, { kind: 'subclause', runs: [{ text: 'iki;' }] }, { kind: 'paragraph', runs: [{ text: 'üç' }] },
    ]);
    expect(parseFragment('Bir\nİki', 'clause').map(({ kind }) => kind)).toEqual(['clause', 'clause']);
  });
  it('loses nothing of any text', () => {
    const piece = fc.constantFrom('1.', '1.1.', '1.1', '2.3.4.', '10-1.', '10.1-1.', 'a)', 'ə)', 'Maddə 5.', 'MADDƏ 6', 'I fəsil', 'FƏSİL 3', 'Birinci bölmə', 'II BÖLMƏ.', 'Əlavə 2', '1 nömrəli əlavə', 'ƏSASNAMƏ', '“Bağ” haqqında', 'təsdiq edilmişdir', 'Mətn', '[12]', '№ 5', ' ', '\n', '\n\n', '\u00a0', '\t', 'bağ', 'İş;', '—');
    const text = fc.oneof(fc.array(fc.oneof({ weight: 6, arbitrary: piece }, fc.string({ unit: 'grapheme', maxLength: 5 })), { maxLength: 60 }).map((list) => list.join('')), fc.array(piece, { maxLength: 40 }).map((list) => list.join('\n')));
    fc.assert(
      fc.property(text, (any) => {
        const clean = any.replace(/[\p{Cc}\p{Cs}]/gu, (char) => (char === '\n' || char === '\t' ? char : ''));
        const parsed = parse(clean);
        expectNothingLost(clean, parsed);
        expect(Act.safeParse(parsed.act).success).toBe(true);
      }),
      { seed: 77, numRuns: 500 },
    );
  });
  it('a megabyte, also on one line and of nothing but heads', () => {
    for (const text of [statute.repeat(800), 'söz '.repeat(260_000), '1.'.repeat(500_000), '1-'.repeat(500_000), 'Maddə '.repeat(170_000), '1.1. \n'.repeat(40_000), ' \n'.repeat(500_000)]) expectNothingLost(text);
  });
});

describe('real acts', () => {
  const folder = new URL('../../../../shared/acts/', import.meta.url);
  const name = existsSync(folder) ? 'sample acts' : 'sample acts (skipped: the folder of sample acts is not here)';
  it.skipIf(!existsSync(folder))(`${name}: the statute`, () => {
    const text = readFileSync(new URL('nha-statute-2023.txt', folder), 'utf8');
    const parsed = parse(text);
    expectNothingLost(text, parsed);
    expect(parsed.stats).toMatchObject({ keptNumbers: 0, blocks: { approval: 1, title: 2, part: 9, clause: 44, subclause: 71, paragraph: 0 } });
    const typed = [...text.matchAll(/^(\d+\.(?:\d+\.)*) /gm)].map(([, number]) => number);
    expect([...numberBlocks(parsed.act.blocks).values()].filter(Boolean)).toEqual(typed);
  });
  it.skipIf(!existsSync(folder))(`${name}: codes and a raw decision lose nothing`, () => {
    const expected: Record<string, number> = { 'constitutional-law-on-normative-acts.txt': 98, 'family-code.txt': 209, 'labour-code.txt': 335, 'migration-code.txt': 96, 'cabinet-decision-191-2011.raw.txt': 0 };
    for (const [file, articles] of Object.entries(expected)) {
      const text = readFileSync(new URL(file, folder), 'utf8');
      const parsed = parse(text);
      expectNothingLost(text, parsed);
      expect(parsed.stats.blocks.article, file).toBeGreaterThanOrEqual(articles - 2);
      expect(parsed.guesses.every(({ blockId }) => parsed.act.blocks.some(({ id }) => id === blockId))).toBe(true);
    }
  });
});
