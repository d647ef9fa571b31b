import { strToU8, zipSync } from 'fflate';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyAct } from '../akoma-ntoso/testing.ts';
import { docxRefusals, fromDocx, toDocx } from './index.ts';
import { blocksOf, docxOf, p, r } from './testing.ts';

const code = (bytes: Uint8Array) => {
  const read = fromDocx(bytes);
  return read.ok ? 'ok' : read.code;
};
const good = docxOf(p('BAĞ') + p('QAYDALARI') + p('1. Bağ suvarılır.'));
const document = (text: string) => docxOf('', { 'word/document.xml': text });
const zip = (files: Record<string, string>) => zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])));
/** A copy with bytes changed at a place from the first (or last) of these bytes on. */
const changed = (bytes: Uint8Array, signature: number[], offset: number, value: number[], last = false) => {
  const copy = bytes.slice();
  const places = [...copy.keys()].filter((at) => signature.every((byte, i) => copy[at + i] === byte));
  copy.set(value, (last ? places.at(-1)! : places[0]!) + offset);
  return copy;
};
const central = [0x50, 0x4b, 1, 2];
const end = [0x50, 0x4b, 5, 6];
const local = [0x50, 0x4b, 3, 4];

describe('no Word document', () => {
  it.each<[string, () => Uint8Array, string]>([
    ['nothing', () => new Uint8Array(), 'empty'],
    ['plain text', () => strToU8('1. Bağ suvarılır.'), 'notZip'],
    ['RTF', () => strToU8('{\\rtf1 Bağ}'), 'notZip'],
    ['an old .doc, or one with a password', () => Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...Array.from({ length: 600 }, () => 0)]), 'passwordOrOld'],
    ['a spreadsheet', () => zip({ '[Content_Types].xml': '<Types/>', 'xl/workbook.xml': '<workbook/>' }), 'notDocx'],
    ['an OpenDocument text', () => zip({ mimetype: 'application/vnd.oasis.opendocument.text', 'content.xml': '<x/>' }), 'notDocx'],
    ['its main part gone', () => zip({ '[Content_Types].xml': '<Types/>', 'word/styles.xml': '<x/>' }), 'missingPart'],
    ['its main part empty', () => document(''), 'empty'],
    ['another root', () => document('<html><body>x</body></html>'), 'empty'],
    ['cut off', () => good.slice(0, good.length - 40), 'corrupt'],
    ['cut off in the middle', () => good.slice(0, 200), 'corrupt'],
    ['a byte of its text turned', () => changed(good, local, 60 + 30, [0xff, 0xff], true), 'corrupt'],
    ['its list damaged', () => changed(good, central, 0, [0x51]), 'corrupt'],
    ['its list elsewhere', () => changed(good, end, 16, [0xff, 0xff, 0xff, 0xff]), 'corrupt'],
    ['a part elsewhere', () => changed(good, central, 42, [0xff, 0xff, 0xff, 0x7f], true), 'corrupt'],
    ['an encrypted part', () => changed(good, central, 8, [1], true), 'encrypted'],
    ['100 MB', () => new Uint8Array(100_000_000), 'tooLarge'],
  ])('%s', (_, make, expected) => expect(code(make())).toBe(expected));
});

describe('traps in the container', () => {
  it.each<[string, () => Uint8Array, string]>([
    ['a text of 80 MB in 80 KB', () => docxOf('x'.repeat(80_000_000)), 'bomb'],
    ['one that says it is small', () => changed(docxOf('x'.repeat(80_000_000)), central, 24, [9, 0, 0, 0], true), 'bomb'],
    ['a bomb in another part that is read', () => docxOf(p('1. Su'), { styles: ' '.repeat(80_000_000) }), 'bomb'],
    ['a bomb that nobody asks for', () => docxOf(p('1. Su'), { 'word/media/image1.png': 'x'.repeat(80_000_000) }), 'ok'],
    ['a length that is a lie', () => changed(good, central, 24, [9, 0, 0, 0], true), 'corrupt'],
    ['10,000 entries', () => zip(Object.fromEntries(Array.from({ length: 10_000 }, (_, i) => [`word/${i}.xml`, '']))), 'tooManyEntries'],
    ['a way out', () => zip({ '../../etc/passwd': 'x' }), 'unsafeNames'],
    ['a way out in the middle', () => zip({ 'word/../../x.xml': 'x' }), 'unsafeNames'],
    ['a way from the root', () => zip({ '/etc/passwd': 'x' }), 'unsafeNames'],
    ['a way of Windows', () => zip({ 'word\\..\\x.xml': 'x' }), 'unsafeNames'],
    ['a drive', () => zip({ 'C:x.xml': 'x' }), 'unsafeNames'],
    ['one name twice', () => zip({ 'word/document.xml': '<a/>', 'word/Document.xml': '<b/>' }), 'unsafeNames'],
    ['a name without end', () => zip({ ['x'.repeat(60_000)]: 'x' }), 'unsafeNames'],
  ])('%s', (_, make, expected) => {
    const bytes = make();
    const started = performance.now();
    expect(code(bytes)).toBe(expected);
    expect(performance.now() - started).toBeLessThan(10_000);
  });
});

describe('traps in the text', () => {
  const deleted = (content: string) => p(content, '<w:rPr><w:del/></w:rPr>');
  const w = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
  it.each<[string, () => Uint8Array, string]>([
    ['a document type', () => document(`<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]><w:document ${w}><w:body><w:p><w:r><w:t>&a;</w:t></w:r></w:p></w:body></w:document>`), 'doctype'],
    ['entities in entities', () => document(`<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;&a;">]><w:document ${w}/>`), 'doctype'],
    ['an entity', () => docxOf(p('&nbsp;')), 'entity'],
    ['a document type in the styles', () => docxOf(p('1. Su'), { 'word/styles.xml': '<!DOCTYPE x><x/>' }), 'doctype'],
    ['half of a surrogate pair', () => docxOf(p('&#xd800;')), 'characters'],
    ['such a half in bytes', () => docxOf('', { 'word/document.xml': Uint8Array.from([...strToU8('<a>'), 0xed, 0xa0, 0x80, ...strToU8('</a>')]) }), 'encoding'],
    ['a control character', () => docxOf(p('&#1;')), 'characters'],
    ['an open element', () => document(`<w:document ${w}><w:body>`), 'notXml'],
    ['depth', () => docxOf('<w:tbl><w:tr><w:tc>'.repeat(100_000)), 'tooDeep'],
    ['paragraphs in paragraphs', () => docxOf('<w:p>'.repeat(100_000)), 'tooDeep'],
    ['attributes', () => docxOf(`<w:p ${Array.from({ length: 10_000 }, (_, i) => `w:a${i}=""`).join(' ')}/>`), 'tooDeep'],
    ['more blocks than an act may have', () => docxOf(Array.from({ length: 60_000 }, (_, i) => p(`${i} ${(i * 2654435761) % 4294967296}.`)).join('')), 'overLimits'],
    ['more text than an act may have', () => docxOf(Array.from({ length: 13_000 }, (_, i) => p(`${i}. ${(i * 2654435761).toString(36).repeat(90)}`)).join('')), 'overLimits'],
    ['a paragraph without end', () => docxOf(p('söz bir '.repeat(300_000))), 'ok'],
    ['a row without end', () => docxOf(`<w:tbl><w:tr>${`<w:tc>${p('a')}</w:tc>`.repeat(5_000)}</w:tr><w:tr><w:tc>${p('b')}</w:tc></w:tr></w:tbl>`), 'ok'],
    ['a cell across a million columns', () => docxOf(`<w:tbl>${`<w:tr><w:tc><w:tcPr><w:gridSpan w:val="999999999"/></w:tcPr>${p('a')}</w:tc><w:tc>${p('b')}</w:tc></w:tr>`.repeat(2)}</w:tbl>`), 'ok'],
    ['a paragraph of more runs than a call takes', () => docxOf(deleted(Array.from({ length: 150_000 }, (_, i) => r('a', i % 2 ? '<w:b/>' : '')).join('')) + p('b')), 'ok'],
    ['paragraphs joined without end', () => docxOf(deleted(r('a ') + r('b', '<w:b/>')).repeat(70_000) + p('b')), 'ok'],
    ['lines without end in a paragraph', () => docxOf(p('<w:r><w:br/><w:t>a</w:t></w:r>'.repeat(150_000))), 'overLimits'],
    ['marks on every letter', () => docxOf(p(Array.from({ length: 20_000 }, (_, i) => r('a', i % 2 ? '<w:b/>' : '')).join(''))), 'ok'],
  ])('%s', (_, make, expected) => {
    const bytes = make();
    const started = performance.now();
    expect(code(bytes)).toBe(expected);
    expect(performance.now() - started).toBeLessThan(15_000);
  });
});

describe('what leads outside is not followed', () => {
  const relations = (list: string) => `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${list}</Relationships>`;
  const relation = (type: string, target: string, mode = '') => `<Relationship Id="${type}${mode}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}" Target="${target}"${mode && ` TargetMode="${mode}"`}/>`;
  it('external links, templates and objects', () => {
    const read = fromDocx(docxOf(p('1. Su') + p(`<w:hyperlink r:id="x">${r('2. Bağ')}</w:hyperlink>`), {
      'word/_rels/document.xml.rels': relations(relation('styles', 'file:///etc/passwd', 'External') + relation('attachedTemplate', 'http://10.0.0.1/x.dotm', 'External') + relation('footnotes', '../../../etc/passwd')),
      'word/embeddings/oleObject1.bin': strToU8('x'),
    }));
    expect(blocksOf(read)).toEqual(['part 1.|Su', 'part 2.|Bağ']);
  });
  it('macros are not looked at, and said', () => {
    const read = fromDocx(docxOf(p('1. Su'), { 'word/vbaProject.bin': strToU8('macro') }));
    expect(read).toMatchObject({ ok: true, left: { macros: 1 } });
  });
  it('the main part is where the file says', () => {
    const bytes = docxOf(p('1. Su'), { '_rels/.rels': relations(relation('officeDocument', '/word/other.xml')), 'word/other.xml': '<w:document xmlns:w="http://purl.oclc.org/ooxml/wordprocessingml/main"><w:body><w:p><w:r><w:t>1. Strict</w:t></w:r></w:p></w:body></w:document>' });
    expect(blocksOf(fromDocx(bytes))).toEqual(['part 1.|Strict']);
  });
});

it('never throws, whatever is done to a file', () => {
  const cut = fc.record({ at: fc.nat(), byte: fc.nat(255) });
  fc.assert(
    fc.property(anyAct, fc.array(cut, { minLength: 1, maxLength: 6 }), (act, cuts) => {
      const bytes = toDocx(act).slice();
      for (const { at, byte } of cuts) bytes[at % bytes.length] = byte;
      expect(fromDocx(bytes)).toHaveProperty('ok');
    }),
    { seed: 51, numRuns: 150 },
  );
});
it('never throws, whatever is done to its text', () => {
  const put = fc.constantFrom('<w:p>', '</w:p>', '<w:r>', '<w:tbl>', '<w:tr>', '<w:tc>', '<w:vMerge/>', '<w:del>', '<w:pPr>', '<w:rPr>', '<w:numPr>', '<w:footnoteReference w:id="1"/>', '<w:hyperlink w:anchor="ActNote1">', '<w:t>x</w:t>', '<w:numId w:val="1"/>', '<w:pStyle w:val="ActClause"/>', '<w:pStyle w:val="__proto__"/>', '<w:gridSpan w:val="-5"/>', '<w:bookmarkStart w:name="ActNote9"/>', '<w:footnote w:id="1">');
  fc.assert(
    fc.property(fc.array(put, { maxLength: 30 }), (pieces) => {
      const open: string[] = [];
      let body = '';
      for (const piece of pieces) {
        body += piece;
        if (!piece.endsWith('/>') && !piece.startsWith('</') && !piece.includes('</')) open.push(/^<([\w:]+)/.exec(piece)![1]!);
        else if (piece === '</w:p>') body = open.at(-1) === 'w:p' ? (open.pop(), body) : body.slice(0, -piece.length);
      }
      body += open.reverse().map((name) => `</${name}>`).join('');
      expect(fromDocx(docxOf(body, { footnotes: body }))).toHaveProperty('ok');
    }),
    { seed: 52, numRuns: 400 },
  );
});

it('every refusal has its words in both languages', () => {
  expect(Object.keys(docxRefusals.az).sort()).toEqual(Object.keys(docxRefusals.en).sort());
  for (const text of [...Object.values(docxRefusals.az), ...Object.values(docxRefusals.en)]) expect(text).toMatch(/\.$/);
});
