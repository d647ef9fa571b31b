import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { textOf } from '../../act/block.ts';
import { gridOf, slotsOf, tablesOf } from '../../act/table.ts';
import { fromAkomaNtoso, toAkomaNtoso } from './index.ts';
import { namespace } from './names.ts';
import { anyAct } from './testing.ts';

const file = (content: string, before = '') => `<?xml version="1.0"?>${before}<akomaNtoso xmlns="${namespace}"><bill name="x">${content}</bill></akomaNtoso>`;
const utf8 = (text: string) => new TextEncoder().encode(text);
const utf16 = (text: string) => Uint8Array.from([0xff, 0xfe, ...[...text].flatMap((char) => [char.charCodeAt(0) & 255, char.charCodeAt(0) >> 8])]);
const code = (xml: string | Uint8Array) => {
  const read = fromAkomaNtoso(xml);
  return read.ok ? 'ok' : read.code;
};
const lines = (xml: string | Uint8Array) => {
  const read = fromAkomaNtoso(xml);
  if (!read.ok) throw new Error(`${read.code}: ${read.message}`);
  return read.act.blocks.map(({ kind, number, runs }) => `${kind}|${number ?? ''}|${runs.map(({ text }) => text).join('')}`);
};

describe('refusals', () => {
  it('document types and entities', () => {
    expect(code(file('', '<!DOCTYPE akomaNtoso>'))).toBe('doctype');
    expect(code(file('<p>&b;</p>', '<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]>'))).toBe('doctype');
    expect(code(file('', `<!DOCTYPE a [${'<!ENTITY b "c">'.repeat(1_000_000)}]>`))).toBe('doctype');
    expect(code(file('<body><p>&nbsp;</p></body>'))).toBe('entity');
    expect(code(file('<body><p title="&b;"/></body>'))).toBe('entity');
  });
  it('what is no text', () => {
    for (const bad of ['\ud800', 'a\udc00', '&#xd800;', '&#0;', '&#xffff;', '\u0000', '\u0007', '\ufffe']) expect(code(file(`<body><p>${bad}</p></body>`)), JSON.stringify(bad)).toBe('characters');
    // Version 1.1 would allow what cannot be shown.
    expect(code(file('<p>&#1;</p>').replace('1.0', '1.1'))).toBe('characters');
    expect(code(Uint8Array.from([0x3c, 0x61, 0xff]))).toBe('encoding');
    expect(code(utf8('<?xml version="1.0" encoding="windows-1254"?><a/>'))).toBe('encoding');
  });
  it('what is no Akoma Ntoso', () => {
    for (const text of ['', ' \n', utf8('')]) expect(code(text)).toBe('empty');
    for (const text of ['salam', '<a', file('<p></b>'), `${file('')}<b/>`, file('<p b="1" b="2"/>'), file('<p b=1/>'), file('<z:p/>'), file('<p>').slice(0, -30), `${' '.repeat(100_000)}<a/>`]) expect(code(text), text).toBe('notXml');
    for (const text of ['<html/>', '<akomaNtoso/>', '<akomaNtoso xmlns="http://www.akomantoso.org/2.0"/>', `<bill xmlns="${namespace}"/>`]) expect(code(text), text).toBe('notAkomaNtoso');
  });
  it('what is too much, soon', () => {
    const cases: [string, () => string | Uint8Array][] = [
      ['tooLarge', () => 'x'.repeat(100_000_000)],
      ['tooLarge', () => new Uint8Array(100_000_000)],
      ['tooDeep', () => file('<article>'.repeat(1_000_000))],
      ['tooDeep', () => file('<quotedStructure><p>'.repeat(500_000))],
      ['tooDeep', () => file(`<p ${Array.from({ length: 200_000 }, (_, i) => `a${i}=""`).join(' ')}/>`)],
      ['overLimits', () => file('<p/>'.repeat(1_000_000))],
      ['overLimits', () => file(`<body><p>${'<b/>'.repeat(1_000_001)}</p></body>`)],
      ['overLimits', () => file(`<body><part>${'<num>1</num>'.repeat(1_000_000)}</part></body>`)],
      ['overLimits', () => file(`<body><p>${'<b>a</b>c'.repeat(1_000_000)}</p></body>`)],
      ['overLimits', () => file(`<body><p>${'söz '.repeat(100_000)}</p></body>`)],
      ['overLimits', () => file(`<meta><notes source=""><note>${'<p/>'.repeat(1_000_000)}</note></notes></meta>`)],
      ['overLimits', () => file(`<body>${'<p>a</p>'.repeat(60_000)}</body>`)],
    ];
    for (const [expected, make] of cases) {
      const xml = make();
      const start = performance.now();
      expect(code(xml)).toBe(expected);
      expect(performance.now() - start).toBeLessThan(15_000);
    }
  });
  it('never throws, whatever is done to a file', () => {
    const cut = fc.record({ at: fc.nat(), length: fc.nat(40), put: fc.constantFrom('', '<', '>', '&', '"', '<p>', '</p>', '<num>', '<quotedStructure>', '<attachment>', '<signature>', '<noteRef/>', '<hcontainer name="constructor">', '<__proto__>', '\u0000') });
    fc.assert(
      fc.property(anyAct, fc.array(cut, { minLength: 1, maxLength: 4 }), (act, cuts) => {
        let xml = toAkomaNtoso(act, { date: '2031-03-05' });
        for (const { at, length, put } of cuts) xml = xml.slice(0, at % xml.length) + put + xml.slice((at % xml.length) + length);
        expect(fromAkomaNtoso(xml)).toHaveProperty('ok');
      }),
      { seed: 33, numRuns: 200 },
    );
  });
});

describe('files of others', () => {
  it('processing instructions and comments are passed over, character data is text', () => {
    expect(lines(file('<body><?php run() ?><p>a<?x y?>b<!-- c --><![CDATA[ <&> ]]></p></body>'))).toEqual(['paragraph||ab <&>']);
  });
  it('white space means nothing unless the file says so', () => {
    expect(lines(file('<body><p>\n  bir\n  <i> iki</i>\u00a0 <br/>\n  üç </p><p xml:space="preserve"> a  b </p></body>'))).toEqual(['paragraph||bir iki\u00a0\nüç', 'paragraph|| a  b ']);
  });
  it('UTF-16 and prefixes', () => {
    expect(lines(utf16('<?xml version="1.0" encoding="UTF-16"?><an:akomaNtoso xmlns:an="http://docs.oasis-open.org/legaldocml/ns/akn/3.0/WD17"><an:p>şə</an:p></an:akomaNtoso>'))).toEqual(['paragraph||şə']);
  });
  it('levels by name as far as they fit, else by depth; what has no number is text', () => {
    const point = (number: string, text: string) => `<point><num>${number}</num><content><p>${text}</p></content></point>`;
    expect(
      lines(
        file(`<preface><longTitle><p>Bağlar</p></longTitle></preface><body><part><num>Part 1</num><heading>Head</heading><chapter><num>2</num><article><num>Art. 3</num><content><p>Text</p></content></article>
        <article><num>Art. 4</num><paragraph><num>1</num><list><intro><p>Intro</p></intro>${point('a', 'A')}<point><num>b</num><list>${point('i', 'I')}</list></point><wrapUp><p>End</p></wrapUp></list></paragraph>
        <alinea><content><p>Free</p></content></alinea></article></chapter></part></body>`),
      ),
    ).toEqual([
      'title||Bağlar', 'section|Part 1|Head', 'chapter|2|', 'article|Art. 3|', 'paragraph||Text', 'article|Art. 4|', 'part|1|Intro', 'clause|a|A', 'clause|b|', 'subclause|i|I', 'paragraph||End', 'paragraph||Free',
    ]);
  });
  it('quoted structure, tables, notes and attachments lose nothing', () => {
    const read = fromAkomaNtoso(
      file(`<body><article><num>1</num><content><p>read: <mod><quotedStructure><article><num>Art. 9</num><content><p>new</p></content></article></quotedStructure></mod>; then<authorialNote marker="(7)"><p>see</p><p>there</p></authorialNote>.</p>
      <table><tr><th><p>a</p></th><td>b</td></tr></table></content></article></body><attachments><attachment><doc name="x"><mainBody><p>more</p></mainBody></doc></attachment></attachments>`),
    );
    if (!read.ok) throw new Error(read.message);
    expect(read.act.blocks.map(({ kind, runs }) => `${kind} ${runs.map(({ text, note }) => (note ? `${text}=${note}` : text)).join('')}`)).toEqual([
      'article ', 'paragraph read:', 'paragraph Art. 9 new', 'paragraph ; then(7)=7.', 'cell a', 'cell b', 'annex ', 'paragraph more',
    ]);
    expect(read.act.footnotes).toEqual([{ mark: '7', text: 'see\nthere' }]);
    expect(read.guesses.map(({ what }) => what)).toEqual(['keptNumber', 'quoted', 'annex']);
  });
  it('tables are laid out as their spans say, within bounds', () => {
    const cells = (rows: string) => {
      const read = fromAkomaNtoso(file(`<body><p>before</p><table>${rows}</table><p>after</p></body>`));
      return read.ok ? slotsOf(gridOf(tablesOf(read.act.blocks).flatMap((table) => table.cells))).map((row) => row.map((slot) => (slot ? textOf(slot.block).replace(/\n/g, '/') || '_' : '.')).join(' ')) : read.message;
    };
    expect(cells('<tr><td rowspan="2"><p>a</p><p>b</p></td><td colspan="2">c</td></tr><tr><td/><td><ul><li>d</li><li>e</li></ul></td></tr>')).toEqual(['a/b c c', 'a/b _ d/e']);
    expect(cells('<tr><td rowspan="999999" colspan="0">a</td></tr><tr><td>b<table><tr><td>c</td></tr></table></td></tr>')).toEqual(['a .', 'a b/c']);
    expect(cells(`<tr>${'<td>x</td>'.repeat(101)}</tr>`)).toBe('a table has more than 100 columns');
    expect(cells(`${'<tr><td rowspan="5000" colspan="100">x</td></tr>'.repeat(2)}`)).toBe('a table has more than 100 columns');
  });
  it('a title is one only in the head, and ids and marks stay apart', () => {
    const read = fromAkomaNtoso(
      file(`<body><p GUID="a">see <docTitle>Act</docTitle><authorialNote marker="1"><p>x</p></authorialNote></p><p GUID="a">two<authorialNote marker="1"><p>y</p></authorialNote></p><p GUID="not an id">three</p></body>`),
      { newId: (() => { let next = 0; return () => `n${++next}`; })() },
    );
    if (!read.ok) throw new Error(read.message);
    expect(read.act.blocks.map(({ id, kind, runs }) => `${id} ${kind} ${runs.map(({ text, note }) => note ?? text).join('|')}`)).toEqual(['a paragraph see Act|1', 'n1 paragraph two|1-2', 'n2 paragraph three']);
    expect(read.act.footnotes).toEqual([{ mark: '1', text: 'x' }, { mark: '1-2', text: 'y' }]);
  });
  it('a number is never lost', () => {
    const long = 'x'.repeat(70);
    expect(
      lines(file(`<body><clause><num>${long}</num><content><p>a</p></content></clause><clause><num>7)</num><content><p><inline name="num">8)</inline>b</p><p>c <inline name="num">9)</inline></p></content></clause>
      <clause><num>10)</num><content><signature>d</signature></content></clause></body>`)),
    ).toEqual([`clause||${long} a`, 'clause|7)|', 'paragraph|8)|b', 'paragraph||c 9)', 'clause|10)|', 'signature||d']);
  });
});
