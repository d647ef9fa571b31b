import { existsSync, readFileSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { checkAct, checkInSteps } from '../../shared/act/checks/index.ts';
import { parsePlainText } from '../../shared/formats/plain-text/index.ts';
import { run } from './lint.ts';

describe('act lint', () => {
  it('says what it finds, with place, clause and words, and fails on errors only', async () => {
    const said: string[] = [];
    const log = vi.spyOn(console, 'log').mockImplementation((line: string) => { said.push(line); });
    const directory = await mkdtemp(join(tmpdir(), 'normativ-lint-'));
    const file = join(directory, 'act.txt');
    try {
      await writeFile(file, 'Bağ\nQAYDALARI\n\n1. Ümumi müddəalar\n1.1. Bağ 6-ci gün suvarılır.\n');
      expect(await run([file, '--json'])).toBe(0);
      expect(JSON.parse(said.pop()!)).toMatchObject({ kind: 'rules', counts: { error: 0, warning: 1, hint: 0 }, findings: [{ rule: 'ordinalEnding', clause: '53', place: '1.1-ci bənd' }] });
      await writeFile(file, 'Bağ\nQAYDALARI\n\n1. Ümumi müddəalar\n1.1. Bağ bu Qaydaların 3.1-ci bəndinə uyğun suvarılır.\n');
      expect(await run([file])).toBe(1);
      expect(said[0]).toContain('1.1-ci bənd');
    } finally {
      log.mockRestore();
      await rm(directory, { recursive: true });
    }
  });
});

const folder = '../shared/acts';

/** Published acts: what is found in them is true oddities of old texts, counted so that a new false alarm shows. */
const published: [file: string, most: { error: number; warning: number; hint: number }][] = [
  ['nha-statute-2023.txt', { error: 0, warning: 0, hint: 0 }],
  ['constitutional-law-on-normative-acts.txt', { error: 0, warning: 1, hint: 4 }],
  ['cabinet-decision-191-2011.raw.txt', { error: 2, warning: 1, hint: 45 }],
  ['migration-code.txt', { error: 3, warning: 5, hint: 4 }],
  ['family-code.txt', { error: 11, warning: 50, hint: 2 }],
  ['labour-code.txt', { error: 6, warning: 75, hint: 20 }],
];

describe('published acts', () => {
  it.for(published)('%s', ([file, most], context) => {
    if (!existsSync(`${folder}/${file}`)) return context.skip(`${folder}/${file} is not on this computer`);
    const { act: whole } = parsePlainText(readFileSync(`${folder}/${file}`, 'utf8'));
    // Every reference of a published text is plain words: a hint at each says nothing of the rules.
    const findings = checkAct(whole).filter(({ rule }) => rule !== 'plainReference');
    for (const severity of ['error', 'warning', 'hint'] as const) {
      expect(findings.filter((finding) => finding.severity === severity).length, severity).toBeLessThanOrEqual(most[severity]);
    }
  });
  it('a code in steps finds what it finds at once', (context) => {
    if (!existsSync(`${folder}/labour-code.txt`)) return context.skip(`${folder}/labour-code.txt is not on this computer`);
    const { act: whole } = parsePlainText(readFileSync(`${folder}/labour-code.txt`, 'utf8'));
    const steps = checkInSteps(whole);
    let step = steps.next();
    for (; !step.done; step = steps.next());
    expect(step.value).toEqual(checkAct(whole));
  });
});
