// oxlint-disable-next-line no-restricted-imports -- this test reads sample acts; the code under test reads nothing
import { existsSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { textOf } from '../../act/block.ts';
import { numberBlocks } from '../../act/numbering.ts';
import { createText, readAct } from '../../act/text.ts';
import { readVersion, versionBytes } from '../../act/version.ts';
import { parsePlainText, type ParsedText, writtenMark } from './index.ts';

const folder = new URL('../../../../shared/acts/', import.meta.url);
const names = ['constitutional-law-on-normative-acts.txt', 'family-code.txt', 'labour-code.txt', 'migration-code.txt', 'nha-statute-2023.txt', 'cabinet-decision-191-2011.raw.txt'] as const;

/** Counted in the files with grep, not by the parser. `numbered` are parts, clauses and deeper ones with digits, in annexes too. */
const expected: Record<(typeof names)[number], { sections: number; chapters: number; articles: number; numbered: number; letters: number; annexes: number; notes: number; marks: number; portal: number; kind: string }> = {
  'constitutional-law-on-normative-acts.txt': { sections: 0, chapters: 18, articles: 98, numbered: 513, letters: 0, annexes: 2, notes: 32, marks: 32, portal: 8, kind: 'constitutionalLaw' },
  'family-code.txt': { sections: 8, chapters: 28, articles: 198, numbered: 666, letters: 0, annexes: 0, notes: 158, marks: 158, portal: 8, kind: 'code' },
  'labour-code.txt': { sections: 13, chapters: 48, articles: 326, numbered: 1026, letters: 336, annexes: 2, notes: 321, marks: 317, portal: 8, kind: 'code' },
  'migration-code.txt': { sections: 6, chapters: 15, articles: 95, numbered: 768, letters: 0, annexes: 0, notes: 120, marks: 120, portal: 8, kind: 'code' },
  'nha-statute-2023.txt': { sections: 0, chapters: 0, articles: 0, numbered: 124, letters: 0, annexes: 0, notes: 0, marks: 0, portal: 0, kind: 'statute' },
  'cabinet-decision-191-2011.raw.txt': { sections: 0, chapters: 0, articles: 0, numbered: 206, letters: 0, annexes: 2, notes: 0, marks: 0, portal: 0, kind: 'cabinetDecision' },
};

interface Scan {
  body: string[];
  notes: string[];
  numbers: string[];
}

/** The numbers of the act in the order of its lines, by plain regular expressions. */
function scan(text: string): Scan {
  const lines = text.split('\n').map((line) => line.replaceAll('\u00a0', ' ').trim()).filter(Boolean);
  const cut = lines.findIndex((line) => line.startsWith('İSTİFADƏ OLUNMUŞ MƏNBƏ'));
  const body = cut < 0 ? lines : lines.slice(0, cut);
  const notes = cut < 0 ? [] : lines.slice(cut);
  const numbers: string[] = [];
  for (const line of body) {
    const number = /^(?:KMQ1)?(\d+(?:-\d+)?(?:\.\d+(?:-\d+)?)*)\.(?=\s|$)/.exec(line)?.[1]
      ?? /^(\d+(?:\.\d+)+) \p{Lu}/u.exec(line)?.[1]
      ?? /^(Maddə \d+(?:-\d+)?)/.exec(line)?.[1]
      ?? /^([a-zəçğıöşü]\))/.exec(line)?.[1]
      ?? /^(§\d+)\./.exec(line)?.[1]
      ?? /^(\S+(?: \S+)? (?:bölmə|BÖLMƏ|fəsil))$/.exec(line)?.[1]
      ?? /^(FƏSİL \d+)/.exec(line)?.[1]
      ?? /^(Əlavə \d|\d-ci əlavə|\d nömrəli əlavə)$/.exec(line)?.[1];
    if (number) numbers.push(number);
  }
  return { body, notes, numbers };
}

const parse = (text: string) => {
  let id = 0;
  return parsePlainText(text, { newId: () => `b${id++}` });
};
const shownNumbers = ({ act }: ParsedText) => [...numberBlocks(act.blocks).values()].filter(Boolean).map((number) => number.replace(/\.$/, ''));
const squash = (text: string) => text.replace(/\s+/g, '');

/** Everything of the source is in exactly one place, and each place has it in the order of the source. */
function expectNothingLost(text: string, parsed: ParsedText): void {
  const numbers = numberBlocks(parsed.act.blocks);
  const blocks = parsed.act.blocks.map((block) => numbers.get(block.id)! + textOf(block)).join('');
  const notes = parsed.footnotes.map((note) => writtenMark(note.mark) + note.text).join('');
  const streams = [blocks, notes, parsed.history.join(''), parsed.portalLines.join('')].map(squash);
  // The one mark that stands before a number is put behind it.
  for (const line of text.replace('KMQ1182.2.', '182.2.KMQ1').split(/\r?\n/).map(squash).filter(Boolean)) {
    const at = streams.findIndex((stream) => stream.startsWith(line));
    expect(at, line.slice(0, 80)).toBeGreaterThanOrEqual(0);
    streams[at] = streams[at]!.slice(line.length);
  }
  expect(streams).toEqual(['', '', '', '']);
}

for (const name of names) {
  it(`${name}: every number in order, the apparatus apart, nothing lost`, (context) => {
    if (!existsSync(new URL(name, folder))) return context.skip('the folder of sample acts is not here');
    const text = readFileSync(new URL(name, folder), 'utf8');
    const parsed = parse(text);
    const counted = scan(text);
    expectNothingLost(text, parsed);
    expect(shownNumbers(parsed)).toEqual(counted.numbers);

    const is = (pattern: RegExp) => counted.numbers.filter((number) => pattern.test(number)).length;
    const { blocks } = parsed.stats;
    const found = {
      sections: blocks.section, chapters: blocks.chapter, articles: blocks.article, numbered: is(/^§?\d(?!.* (?:fəsil|əlavə))/), letters: is(/^\p{Ll}\)$/u), annexes: blocks.annex,
      notes: parsed.footnotes.length, marks: parsed.footnotes.reduce((sum, { places }) => sum + places.length, 0), portal: parsed.portalLines.length, kind: parsed.act.kind,
    };
    expect(found).toEqual(expected[name]);
    expect(blocks.article).toBe(is(/^Maddə/));
    expect(blocks.section).toBe(is(/ bölmə$/iu));
    expect(blocks.chapter).toBe(is(/ fəsil$|^FƏSİL/));
    expect(blocks.annex).toBe(is(/əlavə/iu));
    expect(blocks.part + blocks.clause + blocks.subclause + blocks.indent).toBe(found.numbered + found.letters);
    expect(parsed.footnotes.length).toBe(counted.notes.filter((line) => /^(?:\[\d+\]|KMQ\d)/.test(line)).length);
    expect(found.marks).toBe(counted.body.join('\n').match(/\[\d+\]|KMQ\d/g)?.length ?? 0);
    expect(parsed.act.title).not.toMatch(/\[/);
    expect(readAct(createText(parsed.act))).toEqual(parsed.act);
    expect(readVersion(versionBytes(parsed.act))).toMatchObject({ ok: true });
  });
}
