import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Act, textOf } from '../../act/block.ts';
import { numberBlocks } from '../../act/numbering.ts';
import { createText, readAct } from '../../act/text.ts';
import { parseFragment, parsePlainText, type ParsedText, writtenMark } from './index.ts';

const parse = (text: string) => {
  let id = 0;
  return parsePlainText(text, { newId: () => `b${id++}` });
};
const shown = ({ act }: ParsedText) => {
  const numbers = numberBlocks(act.blocks);
  return act.blocks.map((block) => [block.kind, `${numbers.get(block.id)}|${textOf(block)}`]);
};
const squash = (text: string) => text.replace(/\s+/g, '');
/** What stands where is tested with real acts; here the letters themselves are counted, since any text may hold an apparatus. */
function expectNothingLost(text: string, parsed = parse(text)): void {
  const blocks = shown(parsed).map(([, line]) => line!.replace('|', '')).join('');
  const apart = [...parsed.portalLines, ...parsed.history, ...parsed.footnotes.map((note) => writtenMark(note.mark) + note.text)].join('');
  if (apart === '') expect(squash(blocks)).toBe(squash(text));
  else expect([...squash(blocks + apart)].sort().join('')).toBe([...squash(text)].sort().join(''));
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
      'title', 'title', 'preamble', 'chapter I fəsil', 'article Maddə 1.', 'part 1.0.', 'clause 1.0.1.', 'article Maddə 1-1.', 'article Maddə 2.', 'paragraph',
      'part 2.1.', 'clause a)', 'clause b)', 'article Maddə 3', 'paragraph', 'chapter Fəsil II', 'article Maddə 4.', 'signature', 'signature', 'signature', 'annex 1 nömrəli əlavə', 'title', 'part 1.',
    ]);
    expect(parsed.act).toMatchObject({ kind: 'law', title: 'Bağlar haqqında AZƏRBAYCAN RESPUBLİKASININ QANUNU' });
    expect(parsed.portalLines).toEqual(['Mətn', 'Qüvvədədir']);
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
  it('an act of the portal with its footnotes', () => {
    const text = `Mətn
Versiyalar
 Qüvvədədir

AZƏRBAYCAN RESPUBLİKASININ BAĞ MƏCƏLLƏSİ [1]
ÜMUMİ HİSSƏ
Fəsil 1 [2]
ÜMUMİ MÜDDƏALAR
BAĞLARA DAİR
Maddə 1. Bağ [3] [4]
1.1. Bağ əkilir.BMQ1 KMQ1
KMQ11.2. Bağ suvarılır. [9]
[3] 1.3. Bağ budanır.
İSTİFADƏ OLUNMUŞ MƏNBƏ SƏNƏDLƏRİNİN SİYAHISI
1.    1 may 2031-ci il tarixli 7-VQ nömrəli Qanun
Konstitusiya Məhkəməsinin Qərarları
KMQ1 1. Bağ budur.
2. Ağac budur.
MƏCƏLLƏYƏ EDİLMİŞ DƏYİŞİKLİK VƏ ƏLAVƏLƏRİN SİYAHISI
[1] Adı dəyişdirilib.
[2] Çıxarılıb.
Əvvəlki redaksiyada deyilirdi:
Maddə 2. Çəmən
[3] Yenidir.
[3] Təkrardır.
[4]
© 2031 | E-qanun.az
Developed by: heç kim`;
    const parsed = parse(text);
    expect(shown(parsed).map(([kind, line]) => `${kind} ${line}`)).toEqual([
      'title |AZƏRBAYCAN RESPUBLİKASININ BAĞ MƏCƏLLƏSİ [1]', 'paragraph |ÜMUMİ HİSSƏ', 'chapter Fəsil 1|[2] ÜMUMİ MÜDDƏALAR BAĞLARA DAİR', 'article Maddə 1.|Bağ [3] [4]',
      'part 1.1.|Bağ əkilir.BMQ1 KMQ1', 'part 1.2.|KMQ1 Bağ suvarılır. [9]', 'part 1.3.|[3] Bağ budanır.',
    ]);
    expect(parsed.act).toMatchObject({ kind: 'code', title: 'AZƏRBAYCAN RESPUBLİKASININ BAĞ MƏCƏLLƏSİ' });
    expect(parsed.act.blocks[4]!.runs).toEqual([{ text: 'Bağ əkilir.BMQ1 ' }, { text: 'KMQ1', note: 'KMQ1' }]);
    expect(parsed.footnotes.map(({ mark, text: note, places }) => [mark, note, places.map(({ blockId, offset }) => `${blockId}:${offset}`).join(' ')])).toEqual([
      ['KMQ1', '1. Bağ budur.\n2. Ağac budur.', 'b4:16 b5:0'], ['1', 'Adı dəyişdirilib.', 'b0:41'], ['2', 'Çıxarılıb.\nƏvvəlki redaksiyada deyilirdi:\nMaddə 2. Çəmən', 'b2:0'],
      ['3', 'Yenidir.', 'b3:4 b6:0'], ['3', 'Təkrardır.', ''], ['4', '', 'b3:8'],
    ]);
    expect(parsed.history).toHaveLength(4);
    expect(parsed.portalLines).toHaveLength(5);
    expect(parsed.guesses.filter(({ what }) => what === 'unknownMark' || what === 'movedMark').map(({ blockId, what }) => [blockId, what])).toEqual([['b5', 'movedMark'], ['b6', 'movedMark'], ['b5', 'unknownMark']]);
    expect(readAct(createText(parsed.act))).toEqual(parsed.act);
    expectNothingLost(text, parsed);
  });
  it.each<[string, string, string[]]>([
    ['chapters with the numbers of their articles', 'BAĞ MƏCƏLLƏSİ\nMÜNDƏRİCAT\nÜMUMİ HİSSƏ\nI. BAĞLAR (1-2)\nII. SULAR (3)\nİSTİFADƏ OLUNMUŞ MƏNBƏ SƏNƏDLƏRİNİN SİYAHISI\nÜMUMİ HİSSƏ\nI. BAĞLAR\n1. ÜMUMİ MÜDDƏALAR (1-2)\nII. SULAR\n2. ÜMUMİ MÜDDƏALAR (3)\nBAĞ MƏCƏLLƏSİ [1]\nÜMUMİ HİSSƏ\nBİRİNCİ BÖLMƏ\nBAĞLAR\n1-ci fəsil\nÜMUMİ MÜDDƏALAR\nMaddə 1. Bağ\n1.1. Bağ əkilir.\nMaddə 2. Ağac\nİSTİFADƏ OLUNMUŞ MƏNBƏ SƏNƏDLƏRİNİN SİYAHISI\n1. 1 may 2031-ci il tarixli 7-VQ nömrəli Qanun\n[1] Adı dəyişib.', ['section BİRİNCİ BÖLMƏ', 'chapter 1-ci fəsil', 'article Maddə 1.', 'part 1.1.', 'article Maddə 2.']],
    ['articles, and a preamble below', 'BAĞ MƏCƏLLƏSİ\nM Ü N D Ə R İ C A T\n1-ci fəsil\nÜMUMİ MÜDDƏALAR\nMaddə 1. Bağ\nMaddə 2. Ağac\n2-ci fəsil\nÜMUMİ MÜDDƏALAR\nMaddə 3. Su\nBu Məcəllə bağların, ağacların və suyun istifadəsi qaydalarını müəyyən edir.\n1-ci fəsil\nÜMUMİ MÜDDƏALAR\nMaddə 1. Bağ\nBağ əkilir.', ['chapter 1-ci fəsil', 'article Maddə 1.']],
    ['nothing calls it so, pages, a preamble', 'BAĞ MƏCƏLLƏSİ\nI Fəsil\n5\nÜmumi müddəalar\n5\nMaddə 1. Bağ salma\n5\nMaddə 2. Ağac\n6\nSəhifə 2\nBu Məcəllə bağların, ağacların və suyun istifadəsi qaydalarını müəyyən edir.\nI Fəsil\nÜmumi müddəalar\nMaddə 1. Bağ salma\nBağ əkilir və suvarılır, ağaclar isə budanır və dərmanlanır.\nMaddə 2. Ağac', ['chapter I Fəsil', 'article Maddə 1.', 'article Maddə 2.']],
    ['pages, at the end', 'BAĞ MƏCƏLLƏSİ\nFəsil 1\nBAĞ\nMaddə 1. Bağ\n1.1. Bağ əkilir.\nMündəricat\nFəsil 1 Bağ 3\nMaddə 1. Bağ 4', ['chapter Fəsil 1', 'article Maddə 1.', 'part 1.1.']],
  ])('the text’s own contents: %s', (_, text, numbered) => {
    const parsed = parse(text);
    expect(shown(parsed).map(([kind, line]) => `${kind} ${line!.split('|')[0]}`).filter((line) => !line.endsWith(' '))).toEqual(numbered);
    expect(parsed.guesses.filter(({ what }) => what === 'contents')).toHaveLength(1);
    expect(parsed.act).toMatchObject({ kind: 'code', title: 'BAĞ MƏCƏLLƏSİ' });
    expectNothingLost(text, parsed);
  });
  it.each<[string, number, number]>([
    ['İSTİFADƏ OLUNMUŞ  SƏNƏDLƏRİN SİYAHISI\n1. 1 may 2031-ci il tarixli 7-VQ nömrəli Qanun\n[1] Yeni.', 2, 1],
    ['Qanuna əlavə və dəyişikliklər etmiş qanunlar:\n1. 1 may 2031-ci il tarixli 7-VQ nömrəli Qanun\n2. Yenə\n[1] Yeni.', 3, 1],
    ['QƏRARA EDİLMİŞ DƏYİŞİKLİKLƏRİN SİYAHISI\n[1] Yeni.', 1, 1],
    ['ƏSASNAMƏYƏ EDİLMİŞ ƏLAVƏ VƏ DƏYİŞİKLİKLƏRİN SİYAHISI:\n[1] Yeni.', 1, 1],
    ['İstifadə olunmuş sənədlərin siyahısı\nBağ haqqında kitab', 0, 0],
    ['Edilmiş dəyişikliklərin siyahısı\n1. Bağ', 0, 0],
  ])('what is a list of amending acts: %s', (text, history, notes) => {
    const parsed = parse(`1. Bağ.[1]\n2. Su.\n${text}`);
    expect([parsed.history.length, parsed.footnotes.length]).toEqual([history, notes]);
    expectNothingLost(`1. Bağ.[1]\n2. Su.\n${text}`, parsed);
  });
  it('a mark of the court directly before a number of the article', () => {
    const text = 'Maddə 354. Bağ\n354.2. Bağ əkilir. KMQ23\nKMQ2354.3. Bağ suvarılır.\nİSTİFADƏ OLUNMUŞ SƏNƏDLƏRİN SİYAHISI\nKonstitusiya Məhkəməsinin Qərarları\nKMQ2 Bir.\nKMQ23 İki.';
    expect(shown(parse(text)).map(([, line]) => line)).toEqual(['Maddə 354.|Bağ', '354.2.|Bağ əkilir. KMQ23', '354.3.|KMQ2 Bağ suvarılır.']);
  });
  it('a mark without its footnote before a number of the article', () => {
    const text = 'Maddə 9. Ad [1]\nKMQ3 9.1. Bir.\nKMQ39.2. İki.\n[3] 9.3. Üç.\n[4] 12. Mənbə\nQANUNA EDİLMİŞ DƏYİŞİKLİKLƏRİN SİYAHISI\n[1] Yeni.';
    expect(shown(parse(text)).map(([, line]) => line)).toEqual(['Maddə 9.|Ad [1]', '9.1.|KMQ3 Bir.', '9.2.|KMQ3 İki.', '9.3.|[3] Üç.', '|[4] 12. Mənbə']);
    expectNothingLost(text);
  });
  it('approval notes broken into lines, above what is approved and behind a signature', () => {
    const note = 'Azərbaycan Respublikası\nNazirlər Kabinetinin\n2031-ci il 3 mart tarixli\n55 nömrəli qərarı ilə\nTƏSDİQ EDİLMİŞDİR';
    const text = `${note}\nBağ\nQAYDALARI\nI. Ümumi müddəalar\n1. Bağ əkilir.`;
    const kinds = (parsed: ParsedText) => shown(parsed).map(([kind, line]) => `${kind} ${line!.split('|')[0]}`.trim());
    expect(kinds(parse(text))).toEqual([...Array<string>(5).fill('approval'), 'title', 'title', 'chapter I.', 'part 1.']);
    const whole = `Bağ haqqında\nFƏRMAN\nqərara alıram:\n1. Qaydalar təsdiq edilsin.\n2. Dərc edilsin.\nAnar BAĞBANOV\nBakı şəhəri, 1 may 2031-ci il\n${text}\nƏlavə 1\nSİYAHI\nAlma\n1.\tArmud\t5`;
    const parsed = parse(whole);
    expect(kinds(parsed)).toEqual(['title', 'title', 'preamble', 'part 1.', 'part 2.', 'signature', 'signature', ...Array<string>(5).fill('approval'), 'title', 'title', 'chapter I.', 'part 1.', 'annex Əlavə 1', 'title', 'paragraph', 'paragraph']);
    expect(parsed.act.title).toBe('Bağ haqqında FƏRMAN');
    expectNothingLost(whole, parsed);
  });
  it('what is approved behind a signature that is not seen', () => {
    const text = 'Bağ haqqında\nQƏRAR\n1. Qaydalar təsdiq edilsin.\n2. Dərc edilsin.\nI dərəcəli bağban\nmüşavir Anar Bağbanov\nBağ Nazirliyinin 2031-ci il 5 nömrəli qərarı ilə təsdiq edilmişdir\nBağ üzrə\nQ A Y D A L A R\n1. Ümumi müddəalar\n1.1. Bu Qaydalar Nazirlər Kabinetinin qərarı ilə təsdiq edilmişdir.\nBağ əkilir.\nMaddə 1. Yox';
    const parsed = parse(text);
    expect(shown(parsed).map(([kind, line]) => `${kind} ${line!.split('|')[0]}`.trim())).toEqual(['title', 'title', 'part 1.', 'part 2.', 'paragraph', 'paragraph', 'approval', 'title', 'title', 'part 1.', 'clause 1.1.', 'paragraph', 'article Maddə 1.']);
    expectNothingLost(text, parsed);
    expect(parse('Bağ haqqında\nQ Ə R A R\n1. Bir.').act.kind).toBe('agencyDecision');
  });
  it('the fields of the portal’s older page', () => {
    const text = '×\nE-QANUN\nAKTIN NÖVÜ\nNAZİRLƏR KABİNETİNİN QƏRARLARI\nQƏBUL EDİLDİYİ TARİX\n03.11.2031\nQEYDİYYAT NÖMRƏSİ\n4\nADI\nBağ Qaydaları haqqında\nQÜVVƏYƏ MİNMƏ TARİXİ\n01.01.2032\nHÜQUQİ AKTLARIN DÖVLƏT REYESTRİNİN QEYDİYYAT NÖMRƏSİ\nBağ Qaydaları haqqında\nNAZİRLƏR KABİNETİNİN QƏRARI\n1. Qaydalar təsdiq edilsin.';
    const parsed = parse(text);
    expect(parsed.portalLines).toHaveLength(13);
    expect(parsed.act.title).toBe('Bağ Qaydaları haqqında NAZİRLƏR KABİNETİNİN QƏRARI');
    expectNothingLost(text, parsed);
  });
  it('footnotes without a heading', () => {
    const parsed = parse('1. Bağ.[1]\n2. Su.[2]\n[1] Yeni.\n3. Əvvəlki.\n[2] Köhnə.');
    expect(parsed.act.blocks).toHaveLength(2);
    expect(parsed.footnotes.map(({ text }) => text)).toEqual(['Yeni.\n3. Əvvəlki.', 'Köhnə.']);
    expect(parse('[1] Bağ\n[2] Su').footnotes).toEqual([]);
  });
  it.each<[string, [string, string][], string[]]>([
    ['large codes', [['Maddə 13. Anlayışlar', 'article Maddə 13.'], ['13.2. Anlayışlar:', 'part 13.2.'], ['13.2.16. gəlir:', 'clause 13.2.16.'], ['13.2.16.3. gəlir;', 'subclause 13.2.16.3.'], ['13.2.16-1. gəlir.', 'clause 13.2.16-1.'], ['13.2.16-1.1. gəlir.', 'subclause 13.2.16-1.1.']], []],
    ['articles of four digits', [['Maddə 1178. Ad', 'article Maddə 1178.'], ['1178.1. Mətn.', 'part 1178.1.'], ['2031.1 manat', 'paragraph '], ['Maddə 1178-10. Ad', 'article Maddə 1178-10.'], ['1178-10.1. Mətn.', 'part 1178-10.1.']], []],
    ['21.2-1 and 21.2.1', [['Maddə 21. Ad', 'article Maddə 21.'], ['21.2. Mətn:', 'part 21.2.'], ['21.2.1. mətn.', 'clause 21.2.1.'], ['21.2-1. Mətn.', 'part 21.2-1.']], []],
    ['superscripts and dashes of older prints', [['Maddə 5¹. Ad', 'article Maddə 5¹.'], ['5¹.1. Mətn.', 'part 5¹.1.'], ['Maddə 6–1. Ad', 'article Maddə 6–1.'], ['6-1.1. Mətn.', 'part 6-1.1.'], ['Maddə 7', 'article Maddə 7']], []],
    ['stray capitals, missing dots, a name on the next line', [['BİRİNCİ BÖLMƏ', 'section BİRİNCİ BÖLMƏ'], ['MADDƏ 1', 'article MADDƏ 1'], ['1.1 Mətn.', 'part 1.1'], ['M A D D Ə 2. Ad', 'article MADDƏ 2.'], ['2.1.Mətn', 'part 2.1.']], ['missingDot']],
    ['Roman chapters and parts', [['I. Ümumi müddəalar', 'chapter I.'], ['1. Mətn.', 'part 1.'], ['V. Bağbanov', 'paragraph '], ['II. Yekun', 'chapter II.'], ['Maddə 1. Ad', 'article Maddə 1.'], ['I. Mətn.', 'part I.'], ['II. Mətn.', 'part II.'], ['1) bir;', 'clause 1)'], ['FƏSİL İİ', 'chapter FƏSİL İİ']], ['romanHeading']],
    ['paragraph signs', [['Fəsil 1. Ümumi', 'chapter Fəsil 1.'], ['§ 1. Anlayış', 'paragraph '], ['Maddə 1. Ad', 'article Maddə 1.'], ['Əlavə 1', 'annex Əlavə 1'], ['§1. Tərəflər', 'part §1.'], ['1.1. Mətn', 'clause 1.1.']], []],
    ['parts that count anew in each article', [['Maddə 1. Ad', 'article Maddə 1.'], ['1. Mətn:', 'part 1.'], ['1.1. mətn;', 'clause 1.1.'], ['a) mətn;', 'subclause a)'], ['b)… mətn', 'subclause b)'], ['2-1. Mətn', 'part 2-1.']], []],
    ['letters and numbers set apart, as a PDF gives them', [['F Ə S İ L 1 Ümumi', 'chapter FƏSİL 1'], ['I I f ə s i l', 'chapter II fəsil'], ['M a d d ə 1 2 . Ad', 'article Maddə 12.'], ['1 2 . 1 . Mətn.', 'paragraph '], ['12 . 1 . Mətn.', 'part 12.1.'], ['12.1. 1 0.Mətn.', 'clause 12.1.10.'], ['Maddə 12 - 1 . Ad', 'article Maddə 12-1.'], ['12-1. 1. Mətn.', 'part 12-1.1.'], ['47 – ci fəsil.', 'chapter 47–ci fəsil.'], ['Maddə 13.2. Ad', 'article Maddə 13.2.']], []],
    ['articles with numbers in pieces, where they are the next', [['Madd ə 9. Ad', 'article Maddə 9.'], ['Maddə 1 0. Ad', 'article Maddə 10.'], ['Maddə 10 -1. Ad', 'article Maddə 10-1.'], ['10 -1.1. Mətn.', 'part 10-1.1.'], ['Maddə 1 1. Ad', 'article Maddə 11.'], ['Maddə 2 5. Ad', 'paragraph ']], []],
    ['Roman numbers with an extra one', [['IV fəsil', 'chapter IV fəsil'], ['Maddə 1. Ad', 'article Maddə 1.'], ['IV-I fəsil', 'chapter IV-I fəsil'], ['Maddə 2. Ad', 'article Maddə 2.'], ['V fəsil', 'chapter V fəsil']], []],
    ['a Roman number directly above an article', [['Maddə 1. Ad', 'article Maddə 1.'], ['Ağac əkilir.', 'paragraph '], ['I. Suvarma', 'paragraph '], ['Maddə 2. Ad', 'article Maddə 2.'], ['I. Su verilir.', 'part I.'], ['Maddə 3. Ad', 'article Maddə 3.']], []],
    ['what is left of repealed articles, names over two lines', [['1-ci fəsil', 'chapter 1-ci fəsil'], ['Maddə 4. Ad', 'article Maddə 4.'], ['Maddə 6 çıxarılıb. [5]', 'article Maddə 6'], ['Maddə 7 – ləğv edilmişdir', 'article Maddə 7'], ['Maddə 9. Ləğv edilmişdir', 'article Maddə 9.'], ['BİRİNCİ YARIMBÖLMƏ', 'paragraph ']], []],
    ['a word alone above its number', [['Maddə\n4. Ad', 'article Maddə 4.'], ['MADDƏ\n\n5 .', 'article MADDƏ 5.']], []],
    ['numbers without their dots one after another', [['Maddə 4. Ad', 'article Maddə 4.'], ['4.1. mətn:', 'part 4.1.'], ['4.1.1. bir;', 'clause 4.1.1.'], ['4.1.2 iki;', 'clause 4.1.2'], ['4.1.3 üç;', 'clause 4.1.3'], ['4.1.7 yeddi;', 'paragraph ']], ['missingDot']],
    ['a number that has lost its hyphen', [['Maddə 1078-20. Ad', 'article Maddə 1078-20.'], ['1078-20.1. Mətn.', 'part 1078-20.1.'], ['1078.20.2. Mətn.', 'clause 1078.20.2.'], ['2031.05.12. tarixdə', 'paragraph ']], ['strayNumber']],
    ['a stray number', [['Maddə 46. Ad', 'article Maddə 46.'], ['46.1. Mətn', 'part 46.1.'], ['45.2. Mətn', 'part 45.2.']], ['strayNumber']],
    ['annexes', [['1. Mətn', 'part 1.'], ['Bağ Məcəlləsinə', 'approval '], ['1-ci əlavə', 'annex 1-ci əlavə'], ['1. Mətn', 'part 1.'], ['Əlavə № 2', 'annex Əlavə № 2'], ['1. Mətn', 'part 1.'], ['Bağ Qaydalarına 3 nömrəli əlavə', 'annex Bağ Qaydalarına 3 nömrəli əlavə'], ['Əlavə III.', 'annex Əlavə III.'], ['4 saylı əlavə', 'annex 4 saylı əlavə'], ['4 “A” saylı əlavə [2]', 'annex 4 “A” saylı əlavə']], []],
    ['rows of tables', [['1. Mətn:', 'part 1.'], ['1.\tAlma\t5 manat', 'paragraph '], ['2. | Armud | 7', 'paragraph '], ['2.\tMətn', 'part 2.'], ['2.1.\tMətn\tbir\tiki', 'clause 2.1.']], []],
  ])('%s', (_, lines, guesses) => {
    const text = lines.map(([line]) => line).join('\n');
    const parsed = parse(text);
    expect(shown(parsed).map(([kind, line]) => `${kind} ${line!.split('|')[0]}`)).toEqual(lines.map(([, found]) => found));
    expect(parsed.guesses.map(({ what }) => what)).toEqual(expect.arrayContaining(guesses));
    expectNothingLost(text, parsed);
    expect(readAct(createText(parsed.act))).toEqual(parsed.act);
  });
  it('wording that an amending act quotes keeps its numbers as text', () => {
    const text = '“Bağlar haqqında” Qanunda dəyişiklik edilməsi barədə\nAzərbaycan Respublikasının Qanunu\nMilli Məclis qərara alır:\n1. 4.4-cü maddə ləğv edilsin.\n2. Aşağıdakı məzmunda maddə əlavə edilsin:\n“Maddə 10-1. Su\n10-1.1. “Bulaq” suyu içilir.\n10-1.2. Su ölçülür.”.\n3. 5-ci maddə:\n“5.1. Bir.”;\n“5.2. Bağlanmayan\n4. Dörd.';
    const parsed = parse(text);
    expect(shown(parsed).map(([kind, line]) => `${kind} ${line!.split('|')[0]}`.trim())).toEqual(['title', 'title', 'preamble', 'part 1.', 'part 2.', 'paragraph', 'paragraph', 'paragraph', 'part 3.', 'paragraph', 'paragraph', 'part 4.']);
    expect(parsed.act).toMatchObject({ kind: 'law', title: '“Bağlar haqqında” Qanunda dəyişiklik edilməsi barədə Azərbaycan Respublikasının Qanunu' });
    expect(parsed.guesses.filter(({ what }) => what === 'quoted')).toHaveLength(4);
    expectNothingLost(text, parsed);
  });
  it('a name that is not in capitals', () => {
    expect(parse('Azərbaycan Respublikasının Bağ Məcəlləsi\n(2031-ci il üçün)\nÜmumi hissə\nFəsil I. Ümumi müddəalar\nMaddə 1. Ad').act).toMatchObject({ kind: 'code', title: 'Azərbaycan Respublikasının Bağ Məcəlləsi' });
  });
  it('signatures as they are set in older acts', () => {
    for (const line of ['Anar Bağbanov,', 'Anar BAĞBANOV', 'Azərbaycan Respublikasının Prezidenti.', 'Azərbaycan Respublikasının Baş naziri A.Bağbanov', 'Bakı ş., 1 may 2031-ci il.', '№ 7-VQ'])
      expect(parse(`1. Bir\n${line}`).act.blocks[1], line).toMatchObject({ kind: 'signature', runs: [{ text: line }] });
    for (const line of ['Anar Bağbanov', 'bağ sahibi,', 'Bakı şəhəri üzrə bağlar'])
      expect(parse(`1. Bir\n${line}`).act.blocks[1], line).toMatchObject({ kind: 'paragraph' });
  });
  it('a name of a chapter in small letters goes on in the next line', () => {
    expect(shown(parse('I fəsil.\nBağ və\nağac anlayışı\nMaddə 1. Ad\nII fəsil\nSu\nSu içilir.')).map(([kind, line]) => `${kind} ${line}`)).toEqual(['chapter I fəsil.|Bağ və ağac anlayışı', 'article Maddə 1.|Ad', 'chapter II fəsil|Su', 'paragraph |Su içilir.']);
  });
  it('a number alone on its line takes the next line', () => {
    expect(shown(parse('1. Bir\n2.\nİki\nMaddə 3.\nBağ\nMaddə 4.\nBağ əkilir.')).map(([kind, line]) => `${kind} ${line}`)).toEqual([
      'part 1.|Bir', 'part 2.|İki', 'article Maddə 3.|Bağ', 'article Maddə 4.|', 'paragraph |Bağ əkilir.',
    ]);
  });
  it('a note without any structure', () => {
    expect(shown(parse('salam\n\ndünya'))).toEqual([['paragraph', '|salam'], ['paragraph', '|dünya']]);
    expect(parse('').act.blocks).toEqual([]);
  });
  it('spaces without width are none', () => {
    expect(shown(parse('\u200bMaddə\u200b 1.\u2060 Ad\n1.1.\ufeffMətn.')).map(([kind, line]) => `${kind} ${line}`)).toEqual(['article Maddə 1.|Ad', 'part 1.1.|Mətn.']);
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
    const piece = fc.constantFrom('1.', '1.1.', '1.1', '2.3.4.', '10-1.', '10.1-1.', 'a)', 'ə)', 'Maddə 5.', 'MADDƏ 6', 'I fəsil', 'FƏSİL 3', 'Birinci bölmə', 'II BÖLMƏ.', 'Əlavə 2', '1 nömrəli əlavə', 'ƏSASNAMƏ', '“Bağ” haqqında', 'təsdiq edilmişdir', 'Mətn', '[12]', '[1]', 'KMQ1', '© 2031', 'I. Bağ', '§ 1.', 'İSTİFADƏ OLUNMUŞ MƏNBƏ SƏNƏDLƏRİNİN SİYAHISI', 'QANUNA EDİLMİŞ DƏYİŞİKLİKLƏRİN SİYAHISI', 'MÜNDƏRİCAT', 'M a d d ə 1 2 . ', '5 . 1 . ', 'II. Bağ', 'AKTIN NÖVÜ', '5¹.', '1.\t2\t3', '“1.1.', '“Maddə 5.', '”', '«2.', '»', '"3.', '№ 5', ' ', '\n', '\n\n', '\u00a0', '\t', 'bağ', 'İş;', '—');
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
    for (const text of [statute.repeat(800), 'söz '.repeat(260_000), '1.'.repeat(500_000), '1-'.repeat(500_000), 'Maddə '.repeat(170_000), '1.1. \n'.repeat(40_000), ' \n'.repeat(500_000), '[1]'.repeat(300_000), 'a[1]\n'.repeat(200_000), `a[1]\n${'[1]\n'.repeat(200_000)}`, '¹'.repeat(1_000_000), '1¹¹¹¹'.repeat(200_000), '\t|'.repeat(500_000), 'KMQ1'.repeat(250_000), '“1. \n'.repeat(150_000), `“1. ${'a'.repeat(500)}\n`.repeat(4_000), '"1. a\n'.repeat(150_000), 'a\n'.repeat(100_000) + 'Əlavə\n'.repeat(100_000)]) {
      const started = performance.now();
      const parsed = parse(text);
      expect(performance.now() - started, text.slice(0, 20)).toBeLessThan(6_000);
      expectNothingLost(text, parsed);
    }
  });
});
