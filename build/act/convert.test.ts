import { readFileSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { run } from './convert.ts';

let folder: string;
let said: string[];
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'normativ-convert-'));
  said = [];
  vi.spyOn(console, 'error').mockImplementation((line: string) => void said.push(line));
});
afterEach(async () => {
  vi.restoreAllMocks();
  await rm(folder, { recursive: true, force: true });
});

const text = '“Bağ” haqqında\nQAYDALAR\n1. Ümumi müddəalar\n1.1. Bağ suvarılır.\n1.1-1. Su ölçülür.\nAyrıca sətir.\n1.2. Ağaclar sayılır.\n';

it('text into Akoma Ntoso and back', async () => {
  const [one, xml, two] = ['1.txt', '2.XML', '3.txt'].map((name) => join(folder, name)) as [string, string, string];
  await writeFile(one, text);
  expect(await run([one, xml])).toBe(0);
  expect(readFileSync(xml, 'utf8')).toContain('eId="part_1__cl_1.1-1"');
  expect(readFileSync(xml, 'utf8')).toMatch(/<FRBRdate date="\d{4}-\d{2}-\d{2}" name="drafting"\/>/);
  expect(await run([xml, two])).toBe(0);
  expect(readFileSync(two, 'utf8')).toBe(text);
  expect(said[0]).toContain('keptNumber 1');
});
it('text into a PDF', async () => {
  const [one, pdf] = ['1.txt', '2.pdf'].map((name) => join(folder, name)) as [string, string];
  await writeFile(one, text);
  expect(await run([one, pdf])).toBe(0);
  expect(readFileSync(pdf).subarray(0, 8).toString()).toBe('%PDF-1.7');
  expect(said.filter((line) => line.includes('boxes'))).toEqual([]);
  await writeFile(one, text.replace('suvarılır', 'suvarılır ☑, ☑'));
  expect(await run([one, pdf])).toBe(0);
  expect(said.at(-1)).toContain('the font has no ☑ (1.1., 2 times)');
  expect(await run([pdf, one])).toBe(2);
  expect(said.at(-1)).toContain('“.pdf” are not yet supported here');
});
it('text into a Word document and back', async () => {
  const [one, docx, two] = ['1.txt', '2.docx', '3.txt'].map((name) => join(folder, name)) as [string, string, string];
  await writeFile(one, text);
  expect(await run([one, docx])).toBe(0);
  expect(await run([docx, two])).toBe(0);
  expect(readFileSync(two, 'utf8')).toBe(text);
});
it('refuses what it cannot', async () => {
  const file = join(folder, 'a.txt');
  const xml = join(folder, 'a.xml');
  await writeFile(file, text);
  await writeFile(xml, '<!DOCTYPE a><a/>');
  expect(await run([file])).toBe(2);
  expect(await run([file, join(folder, 'a.odt')])).toBe(2);
  expect(said.at(-1)).toContain('“.odt” are not yet supported');
  await writeFile(join(folder, 'old.docx'), Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]));
  expect(await run([join(folder, 'old.docx'), xml])).toBe(1);
  expect(said.at(-1)).toContain('protected by a password');
  expect(await run([file, file])).toBe(2);
  expect(await run([xml, join(folder, 'b.txt')])).toBe(1);
  expect(said.at(-1)).toContain('doctype');
  expect(await run([join(folder, 'none.txt'), xml])).toBe(1);
  expect(readFileSync(xml, 'utf8')).toBe('<!DOCTYPE a><a/>');
});
