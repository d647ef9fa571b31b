import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, open, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { toDocx } from '../../shared/formats/docx/index.ts';
import { parsePlainText } from '../../shared/formats/plain-text/index.ts';
import { run as compare } from './compare.ts';
import { run as parse } from './parse.ts';

let folder: string;
let [out, said]: [string[], string[]] = [[], []];
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'normativ-act-'));
  [out, said] = [[], []];
  vi.spyOn(console, 'log').mockImplementation((line: string) => void out.push(line));
  vi.spyOn(console, 'error').mockImplementation((line: string) => void said.push(line));
});
afterEach(async () => {
  vi.restoreAllMocks();
  await rm(folder, { recursive: true, force: true });
});
const file = async (name: string, content: string | Uint8Array) => {
  const path = join(folder, name);
  await writeFile(path, content);
  return path;
};

const rules = 'Mətn\n“Bağ” haqqında\nQAYDALAR\n1. Ümumi müddəalar\n1.1. Bağ bu Qaydaların 2.1-ci bəndinə uyğun suvarılır.[1]\n1.1-1. Su bu Qaydaların 7.3-cü bəndinə uyğun ölçülür.\n1.1-1. Su Konstitusiyanın 5-ci maddəsinə uyğun içilir.\n2. Yekun\n2.1 Ağaclar hər yaz sayılır.\n[1] Yeni redaksiyada.\n';

describe('act parse', () => {
  it('says what is in a file', async () => {
    expect(await parse([await file('a.txt', rules), '--json'])).toBe(0);
    const found = JSON.parse(out[0]!);
    expect(found).toMatchObject({
      title: '“Bağ” haqqında QAYDALAR', kind: 'rules', encoding: 'utf-8', counts: { part: 2, clause: 4, title: 2, paragraph: 0 },
      duplicateNumbers: [{ number: '1.1-1.', count: 2 }], references: { count: 3, own: 2, other: 1 },
      unresolvedReferences: [{ text: '7.3-cü bəndinə', place: '1.1-1-ci bənd', missing: ['7.3'] }],
      footnotes: { count: 1, marksInText: 1, withoutMark: [] }, history: 0, portalLines: 1, overLimits: false,
    });
    expect(found.numbers.map(({ kind, bare }: { kind: string; bare: string }) => `${kind} ${bare}`)).toEqual(['part 1', 'clause 1.1', 'clause 1.1-1', 'clause 1.1-1', 'part 2', 'clause 2.1']);
    expect(found.guesses).toContainEqual(expect.objectContaining({ what: 'missingDot', number: '2.1' }));
    expect(await parse([join(folder, 'a.txt')])).toBe(0);
    expect(out[1]).toContain('no such place: 7.3-cü bəndinə');
  });
  it('says what is in a Word document', async () => {
    const { act } = parsePlainText(rules);
    expect(await parse([await file('a.docx', toDocx(act)), '--json'])).toBe(0);
    expect(JSON.parse(out[0]!)).toMatchObject({ title: '“Bağ” haqqında QAYDALAR', encoding: 'docx', counts: { part: 2, clause: 4, title: 2 }, footnotes: { count: 1, marksInText: 1 }, leftOut: { macros: 0 } });
  });
  it('says why a file cannot be read', async () => {
    const huge = join(folder, 'huge.txt');
    const handle = await open(huge, 'w');
    await handle.truncate(50 * 2 ** 20);
    await handle.close();
    const cases: [string, string][] = [
      [join(folder, 'none.txt'), 'missing'], [folder, 'notAFile'], [await file('empty.txt', ''), 'empty'], [await file('blank.txt', ' \n\n'), 'empty'],
      [await file('text.docx', 'Bağ'), 'notZip'], [await file('zip.txt', Uint8Array.from([0x50, 0x4b, 3, 4, 0, 0, 8, 0, 200, 201])), 'binary'], [await file('cyrillic.txt', Uint8Array.from([0xc0, 0xe7, 0xff, 0xf0, 0xe1, 0xe0, 0xe9, 0xfa])), 'unknownEncoding'], [huge, 'tooLarge'],
    ];
    for (const [path, code] of cases) {
      const started = performance.now();
      expect(await parse([path, '--json']), code).toBe(1);
      expect(performance.now() - started, code).toBeLessThan(500);
      expect(JSON.parse(out.pop()!)).toMatchObject({ error: { code } });
      expect(said.pop()).toContain(path);
    }
    expect(await parse([])).toBe(2);
    expect(await parse(['a', 'b'])).toBe(2);
    expect(await parse(['--josn', 'a'])).toBe(2);
  });
  it.for<[string, string[], string[]]>([
    // What really stands in the published texts: a number given twice, and references to places that are not there.
    ['constitutional-law-on-normative-acts.txt', [], []],
    ['family-code.txt', ['144.3.'], ['128.1 və 128.2-ci maddələri']],
    ['labour-code.txt', [], ['21-1.1.1–21.1.1.3-cü maddələrində']],
    ['migration-code.txt', [], []],
    ['nha-statute-2023.txt', [], []],
    ['cabinet-decision-191-2011.raw.txt', ['1.', '2.', '1.', '2.'], []],
  ])('%s: numbers twice and references without a place', async ([name, twice, missing], context) => {
    const path = `../shared/acts/${name}`;
    if (!existsSync(path)) return context.skip(`${path} is not on this computer`);
    expect(await parse([path, '--json'])).toBe(0);
    const found = JSON.parse(out[0]!);
    expect(found.duplicateNumbers.map(({ number }: { number: string }) => number)).toEqual(twice);
    expect(found.unresolvedReferences.map(({ text }: { text: string }) => text)).toEqual(missing);
  });
});

describe('act compare', () => {
  it('says what differs, block by block and word by word', async () => {
    const a = await file('a.txt', 'Bağ\nQAYDALARI\n1. Ümumi\n1.1. Bağ hər səhər quyu suyu ilə suvarılır.\n1.2. Bağ hər payız çəpərlənir və bağlanır.\n2. Yekun\n2.1. Bu Qaydalar imzalandığı gün qüvvəyə minir.\n');
    const b = await file('b.txt', 'Bağ\nQAYDALARI\n1. Ümumi\n1.1. Bağ hər payız çəpərlənir və bağlanır.\n2. Yekun\n2.1. Bu Qaydalar dərc edildiyi gün qüvvəyə minir.\n2.2. Bağ hər səhər quyu suyu ilə suvarılır.\n2.3. Meyvələr payızda yığılır.\n');
    expect(await compare([a, b, '--json'])).toBe(0);
    const found = JSON.parse(out[0]!);
    expect(found.counts).toEqual({ same: 5, changed: 1, added: 1, removed: 0, moved: 1 });
    expect(found.differences).toMatchObject([
      { change: 'changed', moved: false, after: { number: '2.1.' }, words: [{ op: 'same', text: 'Bu Qaydalar ' }, { op: 'removed', text: 'imzalandığı' }, { op: 'added', text: 'dərc edildiyi' }, { op: 'same' }] },
      { change: 'moved', moved: true, before: { number: '1.1.' }, after: { number: '2.2.' } },
      { change: 'added', after: { number: '2.3.' } },
    ]);
    expect(found.renumbered).toEqual([{ from: '1.2.', to: '1.1.' }, { from: '1.1.', to: '2.2.' }]);
    expect(await compare([a, b])).toBe(0);
    expect(out[1]).toContain('[-imzalandığı-]{+dərc edildiyi+}');
    expect(await compare([a, a, '--json'])).toBe(0);
    expect(JSON.parse(out[2]!).differences).toEqual([]);
    expect(await compare([a, join(folder, 'none.txt')])).toBe(1);
    expect(said[0]).toContain('no such file');
    expect(await compare([a])).toBe(2);
  });
});

it('the command line itself', async () => {
  const call = (...args: string[]) => promisify(execFile)(process.execPath, ['--import', 'tsx', 'build/act/main.ts', ...args]);
  const { stdout } = await call('parse', await file('a.txt', rules), '--json');
  expect(JSON.parse(stdout).kind).toBe('rules');
  await expect(call('parse', join(folder, 'none'))).rejects.toMatchObject({ code: 1, stderr: expect.stringContaining('no such file') });
  await expect(call('nothing')).rejects.toMatchObject({ code: 2, stderr: expect.stringContaining('compare') });
});
