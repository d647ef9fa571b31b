import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { keepNumbers } from '../../act/numbering.ts';
import { versionOf } from '../../act/version.ts';
import { akomaNtosoFile, fromAkomaNtoso, toAkomaNtoso } from './index.ts';
import { actOf, anyAct, essenceOf } from './testing.ts';

const options = { date: '2031-03-05' };
function back(xml: string) {
  const read = fromAkomaNtoso(xml);
  if (!read.ok) throw new Error(`${read.code}: ${read.message}`);
  return read;
}

const act = actOf(`
  approval||Bağ Nazirliyinin qərarı ilə təsdiq edilmişdir
  title||BAĞ QAYDALARI
  preamble||Bu Qaydalar bağlara aiddir.
  section||Ümumi hissə
  chapter||Anlayışlar
  article|Maddə 21.|Suvarma
  paragraph||Hər bağ suvarılır.
  part|21.2.|Suyun mənbələri:
  clause|21.2.1.|quyu;
  paragraph||quyu dərin olmalıdır;
  clause|21.2.2.|çay.
  part|21.2-1.|Yağış suyu yığılır.
  part|21.2-1.|Yağış suyu saxlanılır.
  title||KEÇİD
  paragraph||Ayrıca sətir
  signature||Bağ naziri
  approval||Bu qərarla təsdiq edilmişdir
  title||CƏDVƏL
  part|1.|Ümumi müddəalar
  clause||Ağaclar sayılır.
  annex||Ağacların siyahısı
  part||alma
`);

describe('references', () => {
  const linked = { ...act, blocks: act.blocks.map((block) => (block.id === 'b3' ? { ...block, runs: [{ text: 'Bu Qaydaların ' }, { text: '21.2-1-ci', ref: 'b12' }, { text: ' hissəsi, ' }, { text: 'mətni', ref: 'b7' }, { text: ', ' }, { text: '7-ci', ref: 'gone' }] } : block)) };
  it('point to the eId of their block, and come back', () => {
    const xml = toAkomaNtoso(linked, options);
    expect(xml).toContain('Bu Qaydaların <ref href="#art_21__para_21.2-1">21.2-1-ci</ref> hissəsi, <ref href="#id_b7">mətni</ref>, <ref href="#id_gone">7-ci</ref>');
    expect(essenceOf(back(xml).act)).toEqual(essenceOf(linked));
  });
  it('of others that lead out of the text, or nowhere, are words', () => {
    const xml = toAkomaNtoso(act, options).replace('Bu Qaydalar ', '<ref href="#sec_9">Bu</ref> <ref href="/akn/az">Qaydalar</ref> ');
    expect(essenceOf(back(xml).act)).toEqual(essenceOf(act));
  });
});

describe('writing', () => {
  const xml = toAkomaNtoso(act, { ...options, begun: '2031-02-01', draft: 'd1', version: 3, author: { id: 'bn', name: 'Bağ “Nazirliyi”' } });
  it('eIds tell inserted numbers from lower ones, and doubled numbers apart', () => {
    expect([...xml.matchAll(/<(?!note|container|TLC)(\w+) [^>]*?eId="([^"]+)"/g)].map(([, name, eId]) => `${name} ${eId}`).filter((line) => !/__(content|intro|heading)$/.test(line))).toEqual([
      'section sec_I', 'chapter chp_1', 'article art_21', 'paragraph art_21__para_21.2', 'clause art_21__para_21.2__cl_21.2.1', 'clause art_21__para_21.2__cl_21.2.2',
      'paragraph art_21__para_21.2-1', 'paragraph art_21__para_21.2-1_2', 'hcontainer hcontainer_1', 'hcontainer hcontainer_2',
      'attachment att_1', 'part att_1__part_1', 'clause att_1__part_1__cl_1.1', 'attachment att_2', 'part att_2__part_1',
    ]);
  });
  it('puts the text where it belongs', () => {
    for (const piece of [
      '<container name="approval" eId="container_1">\n<p GUID="b1">Bağ', '<p GUID="b2"><docTitle>BAĞ QAYDALARI</docTitle></p>', '<preamble>\n<p GUID="b3">Bu',
      '<intro eId="art_21__intro">\n<p GUID="b7">Hər bağ suvarılır.</p>', '<num n:kept="true">21.2-1.</num>', '<p>quyu;</p>\n<p GUID="b10">quyu dərin', '<hcontainer name="title"', '<hcontainer name="text"',
      '<conclusions>\n<p GUID="b16"><signature>Bağ naziri</signature></p>', '<doc name="approved">', '<num n:kept="true">1.</num>\n<heading eId="att_1__part_1__heading">Ümumi müddəalar</heading>', '<num>Əlavə</num>\n<heading eId="att_2__heading">Ağacların siyahısı</heading>\n<doc name="annex">',
      '<num>1.</num>\n<content eId="att_2__part_1__content">\n<p>alma</p>',
    ]) expect(xml).toContain(piece);
  });
  it('says of itself that it is a draft', () => {
    for (const piece of [
      '<bill name="rules" contains="singleVersion">', '<FRBRuri value="/akn/az/bill/rules/2031-02-01/d1"/>', '<FRBRthis value="/akn/az/bill/rules/2031-02-01/d1/aze@2031-03-05/!main"/>', '<FRBRdate date="2031-02-01" name="drafting"/>',
      '<FRBRprescriptive value="false"/>', '<FRBRauthoritative value="false"/>', '<FRBRversionNumber value="3"/>', '<FRBRlanguage language="aze"/>', '<FRBRname value="Bağ Qaydaları"/>', 'showAs="Bağ “Nazirliyi”"', '/!att_1"/>',
    ]) expect(xml).toContain(piece);
    expect(toAkomaNtoso(act, options)).toContain('<FRBRuri value="/akn/az/bill/rules/2031-03-05/nn"/>');
  });
  it('footnotes stand beside the text', () => {
    const noted = actOf('part||Su');
    noted.blocks[0]!.runs = [{ text: 'Su' }, { text: '[12]', note: '12', sup: true }, { text: ' axır.' }];
    noted.footnotes = [{ mark: '12', text: 'Dəyişdirilib:\nbax.' }];
    const written = toAkomaNtoso(noted, options);
    expect(written).toContain('<p>Su<sup><noteRef href="#note_12" marker="[12]" placement="bottom"/></sup> axır.</p>');
    expect(written).toContain('<note eId="note_12" marker="12" placement="bottom"><p>Dəyişdirilib:<br/>bax.</p></note>');
    expect(essenceOf(back(written).act)).toEqual(essenceOf(noted));
  });
  it('a frozen version gives the same document, but for what it does not know of its numbers', () => {
    expect(toAkomaNtoso(versionOf(act), options)).toBe(toAkomaNtoso(act, options).replaceAll(' n:kept="true"', ''));
  });
  it('what XML cannot hold is shown as lost', () => {
    const broken = actOf('part||Su');
    broken.blocks[0]!.runs = [{ text: 'a\u0000b\ud800c' }];
    expect(toAkomaNtoso(broken, options)).toContain('<p>a\ufffdb\ufffdc</p>');
  });
  it('a file with a name that every system takes', () => {
    const file = akomaNtosoFile({ ...act, title: ' “Bağ/Su”: *qaydalar*\u202e\u0007 haqqında?. ' }, options);
    expect(file.name).toBe('Bağ Su qaydalar haqqında 2031-03-05.xml');
    expect(fromAkomaNtoso(file.bytes)).toMatchObject({ ok: true });
    expect(akomaNtosoFile({ ...act, title: '' }, options).name).toBe('akt 2031-03-05.xml');
  });
});

describe('what was written comes back', () => {
  it('an act', () => {
    const read = back(toAkomaNtoso(act, options));
    expect(essenceOf(read.act)).toEqual(essenceOf(act));
    expect(read.guesses).toEqual([]);
  });
  it('spaces beside a mark of a footnote that was emptied', () => {
    const emptied = actOf('part||');
    emptied.blocks[0]!.runs = [{ text: '', note: '1' }, { text: ' su ' }, { text: '', note: '2' }];
    expect(essenceOf(back(toAkomaNtoso(emptied, options)).act)).toEqual(essenceOf(emptied));
  });
  it('any act', () => {
    fc.assert(
      fc.property(anyAct, (any) => {
        const xml = toAkomaNtoso(any, options);
        const read = back(xml);
        expect(essenceOf(read.act)).toEqual(essenceOf(any));
        expect(read.guesses).toEqual([]);
        const eIds = [...xml.matchAll(/ eId="([^"]*)"/g)].map(([, eId]) => eId!);
        expect(new Set(eIds).size).toBe(eIds.length);
        expect(eIds.filter((eId) => eId === '' || /\s/.test(eId))).toEqual([]);
      }),
      { seed: 21, numRuns: 250 },
    );
  });
  it('any frozen version, with every number as it was shown', () => {
    fc.assert(
      fc.property(anyAct, (any) => {
        const version = versionOf({ ...any, blocks: keepNumbers(any.blocks) });
        expect(versionOf(back(toAkomaNtoso(version, options)).act)).toEqual(version);
      }),
      { seed: 22, numRuns: 100 },
    );
  });
});
