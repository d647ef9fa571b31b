import { existsSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
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

describe.each(findSoftHsm() === undefined ? ['pkcs12'] as const : ['pkcs12', 'softhsm'] as const)('environment with %s', (kind) => {
  const place = join(dir, kind);
  const make = () => makeTestEnvironment(place, kind === 'pkcs12' ? { kind } : {});

  it('is made in time, found again, and made again when it was not finished', async () => {
    const started = performance.now();
    const made = await make();
    expect(performance.now() - started).toBeLessThan(40_000);
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
