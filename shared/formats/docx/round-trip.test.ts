// oxlint-disable-next-line no-restricted-imports -- this test reads sample acts; the code under test reads nothing
import { existsSync, readFileSync } from 'node:fs';
import { unzipSync } from 'fflate';
import fc from 'fast-check';
import { SaxesParser } from 'saxes';
import { describe, expect, it } from 'vitest';
import { type Act, tidyRuns } from '../../act/block.ts';
import { keepNumbers, numberBlocks } from '../../act/numbering.ts';
import { sortBlocks } from '../../act/structure.ts';
import { gridOf, tablesOf } from '../../act/table.ts';
import { versionOf } from '../../act/version.ts';
import { actOf, anyAct } from '../akoma-ntoso/testing.ts';
import { parsePlainText } from '../plain-text/index.ts';
import { fromDocx, toDocx } from './index.ts';

function back(bytes: Uint8Array) {
  const read = fromDocx(bytes);
  if (!read.ok) throw new Error(`${read.code}: ${read.message}`);
  return read;
}

/**
 * What has to come back: everything but ids, order keys and what references follow (their words do). Word can put characters above or below the line, not both; a
 * mark says its footnote by its text where there is none of its name.
 */
function essenceOf({ kind, title, blocks, footnotes = [] }: Act) {
  const sorted = sortBlocks(blocks);
  const numbers = numberBlocks(sorted);
  const known = new Set(footnotes.map(({ mark }) => mark));
  return {
    kind, title, footnotes,
    tables: tablesOf(sorted).map(({ cells }) => gridOf(cells).cells.map(({ block, ...place }) => ({ ...place, header: block.cell.header }))),
    blocks: sorted.map((block) => ({
      kind: block.kind, number: numbers.get(block.id),
      runs: tidyRuns(block.runs.map(({ note, sub, ref: _ref, ...run }) => ({ ...run, ...(sub && !run.sup ? { sub } : {}), ...(note !== undefined && known.has(note) ? { note } : {}) }))),
    })),
  };
}

const part = (bytes: Uint8Array, name: string) => new TextDecoder().decode(unzipSync(bytes)[name]!);
const statute = actOf(`
  approval||Bağ Nazirliyinin qərarı ilə təsdiq edilmişdir
  title||BAĞ QAYDALARI
  part||Ümumi müddəalar
  clause||Bağ suvarılır.
  clause|1.1-1.|Su ölçülür.
  clause||Ağaclar sayılır:
  subclause||alma;
  subclause|a)|armud.
  paragraph||Ayrıca sətir
  part||Yekun
  clause||Qaydalar imzalandığı gün qüvvəyə minir.
  signature||Bağ naziri\tA. Bağlı
  annex||Ağacların siyahısı
  part||alma
`);

describe('numbers in the file', () => {
  const document = part(toDocx(statute), 'word/document.xml');
  it.each([
    ['counted by Word', 'Bağ suvarılır', 'w:ilvl w:val="1"/><w:numId w:val="1"/>'],
    ['kept, so typed', 'Su ölçülür', 'ActNumber"/></w:rPr><w:t xml:space="preserve">1.1-1. </w:t>'],
    ['counted on behind a kept one', 'Ağaclar sayılır', 'w:ilvl w:val="1"/><w:numId w:val="1"/>'],
    ['no letter that Word would count otherwise', 'armud', '>a) </w:t>'],
    ['anew in an annex', 'alma</w:t></w:r></w:p>\n<w:sectPr', 'w:ilvl w:val="0"/><w:numId w:val="2"/>'],
  ])('%s', (_, words, expected) => {
    const at = document.indexOf(words);
    expect(document.slice(document.lastIndexOf('<w:p>', at), at)).toContain(expected);
  });
  it('a frozen version has all of them typed', () => {
    expect(part(toDocx(versionOf(statute)), 'word/document.xml')).not.toContain('w:numPr');
  });
});

describe('what Word needs', () => {
  const noted = actOf('title||Bağ\narticle||Su\narticle||Ağac\narticle||Daş');
  noted.blocks[1]!.runs = [{ text: 'Su' }, { text: '[1]', note: '1' }, { text: ' və' }, { text: 'KMQ1', note: 'KMQ1', bold: true }, { text: '[1]', note: '1' }];
  noted.footnotes = [{ mark: 'KMQ1', text: 'İki:\nüç' }, { mark: '1', text: 'Bir' }, { mark: '7', text: 'Heç yerdə' }];
  const bytes = toDocx(noted);
  it('footnotes in the order of their marks, contents, page numbers, language', () => {
    expect(part(bytes, 'word/footnotes.xml')).toMatch(/w:id="1".*Bir<[^]*w:id="2".*>KMQ1 <.*İki:<\/w:t><w:br\/><w:t/);
    expect(part(bytes, 'word/document.xml')).toMatch(/w:footnoteReference w:id="1"\/>[^]*w:footnoteReference w:customMarkFollows="1" w:id="2"\/><w:t xml:space="preserve">KMQ1<[^]*w:hyperlink w:anchor="ActNote2"/);
    expect(part(bytes, 'word/document.xml')).toContain('TOC \\o "1-4" \\h \\z \\u');
    expect(part(bytes, 'word/footer1.xml')).toContain(' PAGE ');
    expect(part(bytes, 'word/styles.xml')).toContain('w:lang w:val="az-Latn-AZ"');
    expect(essenceOf(back(bytes).act)).toEqual(essenceOf(noted));
  });
  it('every part is well-formed, and properties stand in the order of the schema', () => {
    const order = {
      'w:pPr': ['pStyle', 'keepNext', 'keepLines', 'pageBreakBefore', 'numPr', 'tabs', 'spacing', 'ind', 'contextualSpacing', 'jc', 'outlineLvl'],
      'w:rPr': ['rStyle', 'rFonts', 'b', 'i', 'sz', 'szCs', 'vertAlign', 'lang'],
      'w:style': ['name', 'basedOn', 'next', 'semiHidden', 'qFormat', 'pPr', 'rPr'],
      'w:lvl': ['start', 'numFmt', 'suff', 'lvlText', 'lvlJc', 'pPr'],
    };
    for (const [name, content] of Object.entries(unzipSync(toDocx({ ...statute, blocks: [...statute.blocks, ...noted.blocks.map((block) => ({ ...block, id: `n${block.id}` }))] })))) {
      const parser = new SaxesParser();
      const open: string[][] = [];
      parser.on('opentag', ({ name: tag }) => {
        open.at(-1)?.push(tag.slice(2));
        open.push([]);
      });
      parser.on('closetag', ({ name: tag }) => {
        const children = open.pop()!;
        const known = order[tag as keyof typeof order];
        if (known) expect(children.map((one) => known.indexOf(one)), `${name} ${tag} ${children.join()}`).toEqual(children.map((one) => known.indexOf(one)).filter((at) => at >= 0).sort((a, b) => a - b));
      });
      parser.on('error', (error) => { throw error; });
      parser.write(new TextDecoder().decode(content)).close();
    }
  });
  it('equal acts give equal files', () => {
    expect(toDocx(statute)).toEqual(toDocx(structuredClone(statute)));
  });
});

describe('what was written comes back', () => {
  it('an act', () => {
    const read = back(toDocx(statute));
    expect(essenceOf(read.act)).toEqual(essenceOf(statute));
    expect(read.guesses.map(({ what }) => what)).toEqual(['keptNumber', 'keptNumber']);
    expect(read.left).toEqual({ comments: 0, deletions: 0, hidden: 0, pictures: 0, objects: 0, headers: 0, macros: 0 });
  });
  it('any act', () => {
    fc.assert(
      fc.property(anyAct, fc.boolean(), (any, keep) => {
        const act = keep ? { ...any, blocks: keepNumbers(any.blocks) } : any;
        if (act.blocks.length === 0) return;
        expect(essenceOf(back(toDocx(act)).act)).toEqual(essenceOf(act));
      }),
      { seed: 41, numRuns: 250 },
    );
  });
  const folder = new URL('../../../../shared/acts/', import.meta.url);
  for (const name of ['constitutional-law-on-normative-acts.txt', 'family-code.txt', 'labour-code.txt', 'migration-code.txt', 'nha-statute-2023.txt', 'cabinet-decision-191-2011.raw.txt']) {
    it(name, (context) => {
      if (!existsSync(new URL(name, folder))) return context.skip('the folder of sample acts is not here');
      const { act } = parsePlainText(readFileSync(new URL(name, folder), 'utf8'));
      const read = back(toDocx(act));
      expect(essenceOf(read.act)).toEqual(essenceOf(act));
      expect(read.act.blocks.map(({ number }) => number)).toEqual(act.blocks.map(({ number }) => number));
    });
  }
});
