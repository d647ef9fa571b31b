import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it, vi } from 'vitest';
import { finSchema } from '../../shared/signature/statement.ts';
import { makeTestEnvironment } from './cards.ts';
import { demoDirectory, demoStrangers } from './people.ts';
import { findSoftHsm } from './softhsm-tokens.ts';

const dir = mkdtempSync(join(tmpdir(), 'normativ-cards-'));
afterAll(() => rmSync(dir, { recursive: true }));

describe('demo directory', () => {
  const { agencies, employees } = demoDirectory;
  it('has distinct ids and FİNs of the right form', () => {
    const fins = [...employees, ...demoStrangers].map(({ fin }) => fin);
    for (const fin of fins) expect(finSchema.safeParse(fin).success, fin).toBe(true);
    for (const all of [fins, agencies.map(({ id }) => id), agencies.map(({ voen }) => voen), [...employees, ...demoStrangers].map(({ id }) => id)]) {
      expect(new Set(all).size).toBe(all.length);
    }
    for (const { id } of employees) expect(Buffer.byteLength(id)).toBeLessThanOrEqual(32);
  });

  it.each(agencies.map((agency) => [agency.shortName.az, agency] as const))('%s has its people', (_name, agency) => {
    const roles = employees.filter(({ agencyId }) => agencyId === agency.id).map(({ role }) => role);
    expect(agency.voen).toMatch(/^\d{9}1$/);
    expect(agency.email).toMatch(/\.test$/);
    if (agency.kind === 'cabinet') expect(new Set(roles)).toEqual(new Set(['recipient']));
    else expect(roles.filter((role) => role === 'head')).toHaveLength(1);
  });
});

it('is made again after the process that made it was killed', async () => {
  const place = join(dir, 'killed');
  const script = `import { makeTestEnvironment } from ${JSON.stringify(new URL('cards.ts', import.meta.url).href)}; await makeTestEnvironment(${JSON.stringify(place)});`;
  const child = spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', script], { stdio: 'ignore' });
  const ended = new Promise((resolve) => child.once('exit', resolve));
  const cards = () => ['tokens', 'pkcs12'].some((name) => existsSync(join(place, name)) && readdirSync(join(place, name)).length > 2);
  await vi.waitFor(() => expect(cards()).toBe(true), { timeout: 20_000, interval: 10 });
  child.kill('SIGKILL');
  await ended;
  expect(existsSync(join(place, 'made.json'))).toBe(false);
  const { people } = await makeTestEnvironment(place, { only: ['edliyye-rehber'] });
  expect(people).toHaveLength(1);
  expect(existsSync(join(place, 'made.json'))).toBe(true);
}, 60_000);

describe.each(findSoftHsm() === undefined ? ['pkcs12'] as const : ['pkcs12', 'softhsm'] as const)('environment with %s', (kind) => {
  const place = join(dir, kind);
  const make = () => makeTestEnvironment(place, kind === 'pkcs12' ? { kind, only: ['edliyye-rehber', 'nk-sened'] } : {});

  it('is made, found again, and made again when it was not finished', async () => {
    const made = await make();
    expect(made.people.length).toBe(kind === 'pkcs12' ? 2 : demoDirectory.employees.length + demoStrangers.length);
    expect(JSON.parse(readFileSync(made.peopleFile, 'utf8'))).toEqual(made.people);
    const root = join(made.trustDir, 'root.der');
    const first = readFileSync(root);

    const { mtimeMs } = statSync(root);
    await make();
    expect(statSync(root).mtimeMs).toBe(mtimeMs);

    rmSync(join(place, 'made.json'));
    rmSync(join(place, 'trust', 'issuing.der'));
    await make();
    expect(existsSync(join(place, 'trust', 'issuing.der'))).toBe(true);
    expect(readFileSync(root).equals(first)).toBe(false);
  }, 100_000);
});

it('mends a token that a kill in the middle of a login has emptied', async (context) => {
  if (!findSoftHsm()) context.skip('SoftHSM is not installed');
  const place = join(dir, 'emptied');
  const { card } = await makeTestEnvironment(place, { only: ['edliyye-huquq'] });
  const tokens = join(place, 'tokens');
  const file = join(tokens, readdirSync(tokens)[0]!, 'token.object');
  const whole = readFileSync(file);
  writeFileSync(file, '');
  expect((await makeTestEnvironment(place, { only: ['edliyye-huquq'] })).card).toEqual(card);
  expect(readFileSync(file)).toEqual(whole);
});
