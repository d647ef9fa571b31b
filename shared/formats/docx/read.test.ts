import { describe, expect, it } from 'vitest';
import { parsePlainText } from '../plain-text/index.ts';
import { blocksOf, docxOf, p, r, read } from './testing.ts';
import { fromDocx } from './index.ts';

const level = (ilvl: number, text: string, more = '', format = 'decimal') => `<w:lvl w:ilvl="${ilvl}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${text}"/></w:lvl>`;
const scheme = (id: number, ...levels: string[]) => `<w:abstractNum w:abstractNumId="${id}">${levels.join('')}</w:abstractNum>`;
const list = (numId: number, scheme: number, overrides = '') => `<w:num w:numId="${numId}"><w:abstractNumId w:val="${scheme}"/>${overrides}</w:num>`;
const legal = scheme(0, level(0, '%1.'), level(1, '%1.%2.'), level(2, '%1.%2.%3.'));
const at = (ilvl: number, numId = 1) => `<w:numPr><w:ilvl w:val="${ilvl}"/><w:numId w:val="${numId}"/></w:numPr>`;
const startAt = (ilvl: number, start: number) => `<w:lvlOverride w:ilvl="${ilvl}"><w:startOverride w:val="${start}"/></w:lvlOverride>`;
const head = p('BAĞ') + p('QAYDALARI');

describe('numbers that Word counts', () => {
  const shown = (paragraphs: [string, string][], numbering: string, styles = '') => blocksOf(read(head + paragraphs.map(([text, properties]) => p(text, properties)).join(''), { numbering, styles })).slice(2);
  it('are those of clauses, as typed ones are', () => {
    const counted = shown([['Ümumi müddəalar', at(0)], ['Bağ suvarılır.', at(1)], ['quyu ilə;', at(2)], ['çayla.', at(2)], ['Yekun', at(0)], ['Hər şey.', at(1)]], legal + list(1, 0));
    const typed = parsePlainText('BAĞ\nQAYDALARI\n1. Ümumi müddəalar\n1.1. Bağ suvarılır.\n1.1.1. quyu ilə;\n1.1.2. çayla.\n2. Yekun\n2.1. Hər şey.');
    expect(counted).toEqual(['part 1.|Ümumi müddəalar', 'clause 1.1.|Bağ suvarılır.', 'subclause 1.1.1.|quyu ilə;', 'subclause 1.1.2.|çayla.', 'part 2.|Yekun', 'clause 2.1.|Hər şey.']);
    expect(typed.act.blocks.slice(2).map(({ kind, number }) => `${kind}${number ?? ''}`)).toEqual(counted.map((line) => line.split(' ')[0]));
  });
  it.each<[string, [string, string][], string, string[]]>([
    ['without a dot', [['Bir', at(0)], ['iki;', at(1)]], scheme(0, level(0, '%1'), level(1, '%1.%2')) + list(1, 0), ['part 1|Bir', 'clause 1.1|iki;']],
    ['articles', [['Ad', at(0)], ['Mətn.', at(1)]], scheme(0, level(0, 'Maddə %1.'), level(1, '%1.%2.')) + list(1, 0), ['article Maddə 1.|Ad', 'part 1.1.|Mətn.']],
    ['Roman chapters', [['FƏSİL', ''], ['ÜMUMİ', at(0)], ['Mətn.', at(1)], ['YEKUN', at(0)]], scheme(0, level(0, '%1 fəsil', '', 'upperRoman'), level(1, '%2.', '<w:lvlRestart w:val="0"/>')) + list(1, 0), ['title |FƏSİL', 'chapter I fəsil|ÜMUMİ', 'part 1.|Mətn.', 'chapter II fəsil|YEKUN']],
    ['letters', [['Bir:', at(0)], ['iki', at(1)], ['üç', at(1)]], scheme(0, level(0, '%1.'), level(1, '%2)', '', 'lowerLetter')) + list(1, 0), ['part 1.|Bir:', 'clause a)|iki', 'clause b)|üç']],
    ['anew with another list', [['Bir', at(0)], ['İki', at(0)], ['Beş', at(0, 2)], ['Altı', at(0, 2)]], legal + list(1, 0) + list(2, 0, startAt(0, 5)), ['part 1.|Bir', 'part 2.|İki', 'part 5.|Beş', 'part 6.|Altı']],
    ['on with another list of the scheme', [['Bir', at(0)], ['İki', at(0, 2)]], legal + list(1, 0) + list(2, 0), ['part 1.|Bir', 'part 2.|İki']],
    ['a level of its own', [['Bir', at(0)], ['İki', at(0)]], legal + list(1, 0, `<w:lvlOverride w:ilvl="0">${level(0, '§ %1.')}</w:lvlOverride>`), ['part § 1.|Bir', 'part § 2.|İki']],
    ['Arabic under Roman', [['Bir', at(0)], ['iki;', at(1)]], scheme(0, level(0, '%1.', '', 'upperRoman'), level(1, '%1.%2.', '<w:isLgl/>')) + list(1, 0), ['chapter I.|Bir', 'clause 1.1.|iki;']],
    ['taken off', [['Bir', at(0)], ['Davamı', at(0, 0)]], legal + list(1, 0), ['part 1.|Bir', 'paragraph |Davamı']],
    ['of a list that is not there', [['Davamı', at(0, 7)]], legal, ['preamble |Davamı']],
    ['signs of lists are text', [['Bir:', at(0)], ['iki', at(1)], ['üç', at(2)]], scheme(0, level(0, '%1.'), level(1, '–', '', 'bullet'), level(2, '\uf0b7', '', 'bullet')) + list(1, 0), ['part 1.|Bir:', 'paragraph |– iki', 'paragraph |• üç']],
  ])('%s', (_, paragraphs, numbering, expected) => expect(shown(paragraphs, numbering)).toEqual(expected));
  it('by style, with what it is based on, and linked', () => {
    const styles = `<w:style w:type="paragraph" w:styleId="A"><w:name w:val="Clause"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>
      <w:style w:type="paragraph" w:styleId="B"><w:basedOn w:val="A"/><w:pPr><w:numPr><w:ilvl w:val="1"/></w:numPr></w:pPr></w:style>
      <w:style w:type="paragraph" w:styleId="C"><w:basedOn w:val="C"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>
      <w:style w:type="numbering" w:styleId="N"><w:pPr><w:numPr><w:numId w:val="2"/></w:numPr></w:pPr></w:style>`;
    const numbering = `<w:abstractNum w:abstractNumId="0"><w:numStyleLink w:val="N"/></w:abstractNum>${scheme(1, level(0, '%1.'), level(1, '%1.%2.'), level(2, '%1.%2.%3.', '<w:pStyle w:val="C"/>')).replace('<w:lvl ', '<w:styleLink w:val="N"/><w:lvl ')}${list(1, 0)}${list(2, 1)}`;
    const style = (id: string) => `<w:pStyle w:val="${id}"/>`;
    expect(shown([['Bir', style('A')], ['iki;', style('B')], ['üç.', style('C')]], numbering, styles)).toEqual(['part 1.|Bir', 'clause 1.1.|iki;', 'subclause 1.1.1.|üç.']);
  });
});

describe('text', () => {
  it('marks of characters, but for how a whole paragraph looks', () => {
    const styles = '<w:style w:type="paragraph" w:styleId="H"><w:rPr><w:b/></w:rPr></w:style><w:style w:type="character" w:styleId="E"><w:rPr><w:i/></w:rPr></w:style>';
    const { act } = read(head + p(r('1. Su') + r(' H', '<w:b/>') + r('2', '<w:b/><w:vertAlign w:val="subscript"/>') + r('O', '<w:rStyle w:val="E"/>') + r(' axır', '<w:rStyle w:val="E"/><w:i w:val="0"/>'), '<w:pStyle w:val="H"/>') + p(r('davam', '<w:i/>')), { styles });
    expect(act.blocks[2]).toMatchObject({ kind: 'part', runs: [{ text: 'Su' }, { text: ' H', bold: true }, { text: '2', bold: true, sub: true }, { text: 'O', italic: true }, { text: ' axır' }] });
    expect(act.blocks[3]!.runs).toEqual([{ text: 'davam', italic: true }]);
  });
  it('marks stay where a name stands in the line below its number', () => {
    const { act } = read(head + p('I FƏSİL') + p(r('Ümumi ') + r('anlayış', '<w:i/>')) + p('1. Mətn.'));
    expect(act.blocks[2]).toMatchObject({ kind: 'chapter', runs: [{ text: 'Ümumi ' }, { text: 'anlayış', italic: true }] });
  });
  it('insertions are taken, deletions left out, and said', () => {
    const body = head + p(`${r('1. Bağ ')}<w:del w:id="1"><w:r><w:delText>quyu</w:delText></w:r></w:del><w:ins w:id="2">${r('çay')}</w:ins><w:moveFrom w:id="3">${r(' köhnə')}</w:moveFrom><w:moveTo w:id="4">${r(' suyu')}</w:moveTo>`)
      + `<w:p><w:pPr><w:rPr><w:del w:id="5"/></w:rPr><w:pPrChange w:id="6"><w:pPr>${at(0)}<w:jc w:val="center"/></w:pPr></w:pPrChange></w:pPr>${r('2. Bir')}</w:p>` + p(' iki.');
    const found = read(body);
    expect(blocksOf(found).slice(2)).toEqual(['part 1.|Bağ çay suyu', 'part 2.|Bir iki.']);
    expect(found.guesses.filter(({ what }) => what === 'tracked')).toEqual([{ blockId: 'b2', what: 'tracked' }]);
    expect([found.insertions, found.left.deletions]).toEqual([2, 2]);
  });
  it('what is no text of the act is left out and counted', () => {
    const body = head + p(`${r('1. Mətn')}${r(' gizli', '<w:vanish/>')}<w:r><w:commentReference w:id="0"/></w:r><w:r><w:drawing/></w:r><w:r><w:object><w:p>${r('obyekt')}</w:p></w:object></w:r>`) + p('Birinci ad\t3', '<w:pStyle w:val="TOC1"/>') + '<w:altChunk r:id="x"/><w:sectPr><w:headerReference r:id="h"/></w:sectPr>';
    const found = read(body, { 'word/header1.xml': '<x/>', 'word/vbaProject.bin': new Uint8Array(9) });
    expect(blocksOf(found).slice(2)).toEqual(['part 1.|Mətn']);
    expect(found.left).toEqual({ comments: 1, deletions: 0, hidden: 1, pictures: 1, objects: 2, headers: 1, macros: 1 });
    expect(found.guesses).toContainEqual({ blockId: 'b2', what: 'object' });
  });
  it('fields show their results, text boxes and formulas are text, capitals as shown', () => {
    const field = '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>REF x</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>';
    const box = `<mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><w:txbxContent>${p('Qutu mətni.')}</w:txbxContent></w:drawing></mc:Choice><mc:Fallback><w:pict><w:txbxContent>${p('Qutu mətni.')}</w:txbxContent></w:pict></mc:Fallback></mc:AlternateContent>`;
    const body = head + p(`${r('1. Bax: ')}${field}${r('5-ci bənd')}<w:r><w:fldChar w:fldCharType="end"/></w:r><m:oMath><m:r><m:t> a+b</m:t></m:r></m:oMath><w:r>${box}</w:r>`) + p(r('birinci', '<w:caps/>')) + p('<w:r><w:t>bir</w:t><w:noBreakHyphen/><w:t>iki</w:t><w:tab/><w:sym w:font="Wingdings" w:char="F0B7"/><w:br/><w:t>2. Yeni sətir</w:t></w:r>');
    expect(blocksOf(read(body)).slice(2)).toEqual(['preamble |Qutu mətni.', 'part 1.|Bax: 5-ci bənd a+b', 'paragraph |BİRİNCİ', 'paragraph |bir\u2011iki\t•', 'part 2.|Yeni sətir']);
  });
  it('approval notes at the right edge, titles in the middle', () => {
    const right = '<w:jc w:val="right"/>';
    const centre = '<w:jc w:val="center"/>';
    const body = p('Bağ Nazirliyinin Kollegiyasının', right) + p('2031-ci il 5 mart tarixli qərarı ilə', right) + p('təsdiq edilmişdir', right) + p('Bağların suvarılması', centre) + p('Qaydası', centre) + p('1. Ümumi müddəalar', centre) + p('1.1. Bağ suvarılır.');
    expect(blocksOf(read(body))).toEqual(['approval |Bağ Nazirliyinin Kollegiyasının', 'approval |2031-ci il 5 mart tarixli qərarı ilə', 'approval |təsdiq edilmişdir', 'title |Bağların suvarılması', 'title |Qaydası', 'part 1.|Ümumi müddəalar', 'clause 1.1.|Bağ suvarılır.']);
  });
});

describe('footnotes', () => {
  const notes = (list: [number, string][], kind = 'footnote') => `<w:${kind} w:type="separator" w:id="-1">${p('')}</w:${kind}>${list.map(([id, text]) => `<w:${kind} w:id="${id}">${p(`<w:r><w:${kind}Ref/></w:r>${r(` ${text}`)}`)}</w:${kind}>`).join('')}`;
  const ref = (id: number, kind = 'footnote') => `<w:r><w:${kind}Reference w:id="${id}"/></w:r>`;
  it('are counted in the order of the text, endnotes too; those that nothing refers to are none', () => {
    const found = read(head + p(`${r('1. Bir')}${ref(7)}${r(' iki')}${ref(2)}${r('.')}${ref(3, 'endnote')}`), { footnotes: notes([[2, 'İkinci.'], [7, 'Birinci.'], [9, 'Heç yerdə.']]), endnotes: notes([[3, 'Sonda.']], 'endnote') });
    expect(found.act.footnotes).toEqual([{ mark: '1', text: 'Birinci.' }, { mark: '2', text: 'İkinci.' }, { mark: '3', text: 'Sonda.' }]);
    expect(found.act.blocks[2]!.runs).toEqual([{ text: 'Bir' }, { text: '[1]', note: '1' }, { text: ' iki' }, { text: '[2]', note: '2' }, { text: '.' }, { text: '[3]', note: '3' }]);
  });
  it('marks that are written, and typed footnotes of a published text beside them', () => {
    const found = read(head + p(`${r('1. Bir[1]')}<w:r><w:footnoteReference w:customMarkFollows="1" w:id="2"/><w:t>*</w:t></w:r>${ref(4)}`) + p('EDİLMİŞ DƏYİŞİKLİK VƏ ƏLAVƏLƏRİN SİYAHISI') + p('[1] Yeni redaksiyada.'), { footnotes: notes([[2, 'Ulduz.'], [4, 'Sayılan.']]) });
    expect(found.act.footnotes).toEqual([{ mark: '1', text: 'Yeni redaksiyada.' }, { mark: '*', text: 'Ulduz.' }, { mark: '1-2', text: 'Sayılan.' }]);
    expect(found.act.blocks[2]!.runs).toEqual([{ text: 'Bir' }, { text: '[1]', note: '1' }, { text: '*', note: '*' }, { text: '[1-2]', note: '1-2' }]);
    expect(found.history).toEqual(['EDİLMİŞ DƏYİŞİKLİK VƏ ƏLAVƏLƏRİN SİYAHISI']);
  });
});

describe('tables', () => {
  const cell = (text: string, properties = '') => `<w:tc><w:tcPr>${properties}</w:tcPr>${text.split('/').map((one) => p(one)).join('')}</w:tc>`;
  const row = (cells: string, properties = '') => `<w:tr>${properties && `<w:trPr>${properties}</w:trPr>`}${cells}</w:tr>`;
  it('become cells, merged ones too', () => {
    const merged = cell('Ad', '<w:vMerge w:val="restart"/>');
    const table = `<w:tbl>${row(merged + cell('Say', '<w:gridSpan w:val="2"/>'), '<w:tblHeader/>')}${row(cell('', '<w:vMerge/>') + cell('alma/sarı') + cell(''))}</w:tbl>`;
    const { act } = read(head + p('1. Siyahı') + table + p('2. Yekun'));
    const cells = act.blocks.filter(({ kind }) => kind === 'cell');
    expect(cells.map(({ runs, cell: place }) => [runs.map(({ text }) => text).join(''), place!.rows, place!.columns, place!.header])).toEqual([['Ad', 2, undefined, true], ['Say', undefined, 2, true], ['alma\nsarı', undefined, undefined, undefined], ['', undefined, undefined, undefined]]);
    expect(new Set(cells.map(({ cell: place }) => place!.row)).size).toBe(2);
    expect(act.blocks.at(-1)!.kind).toBe('part');
  });
  it('that only put text side by side become lines', () => {
    expect(blocksOf(read(head + p('1. Bir.') + `<w:tbl>${row(cell('Azərbaycan Respublikasının Prezidenti') + cell('Əli BAĞLI'))}</w:tbl>`)).slice(3)).toEqual(['signature |Azərbaycan Respublikasının Prezidenti', 'signature |Əli BAĞLI']);
  });
});

it('a document with nothing in it is empty', () => {
  expect(fromDocx(docxOf(p('')))).toMatchObject({ ok: false, code: 'empty' });
});
