/** Makes the whole test environment: trust, cards and the list of who holds which. */
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { makeTestCa } from './ca.ts';
import { demoDirectory, demoStrangers, rsaCardHolders, type DemoRole } from './people.ts';
import { makePkcs12Cards, pkcs12Directory } from './pkcs12-cards.ts';
import { findSoftHsm, keepSpares, makeTokens, mendTokens, softHsmConfig } from './softhsm-tokens.ts';

/** Of the test cards; printed on the start page of a demonstration. */
export const demoPin = '1234';
export const demoSoPin = '87654321';

export type CardHolder = { id: string; fin: string; name: string; rsa: boolean; expired: boolean; revoked: boolean };

export type DemoPerson = {
  /** For people who are registered nowhere the id of the card's holder, with `agencyId: null`. */
  employeeId: string; tokenLabel: string; pin: string; name: string; fin: string;
  agencyId: string | null; agencyName: string | null; role: DemoRole | null;
  kind: 'softhsm' | 'pkcs12'; card: 'good' | 'expired' | 'revoked';
};

export type TestEnvironment = {
  kind: 'softhsm' | 'pkcs12';
  /** DER files: `root`, `policy`, `issuing`, and `<name>.crl.der` for each. */
  trustDir: string;
  /** What `createCardService` takes: a driver with its environment, or a folder of files. */
  card: { driverPath?: string; env?: Record<string, string>; pkcs12Dir?: string };
  peopleFile: string;
  people: DemoPerson[];
};

/** Raised when what lies on disk would differ, so that old environments are made again. */
const version = 2;

function holdersOf(): CardHolder[] {
  const registered = demoDirectory.employees.map(({ id, fin, name }) => ({ id, fin, name, rsa: rsaCardHolders.has(id), expired: false, revoked: false }));
  const strangers = demoStrangers.map(({ id, fin, name, card }) => ({ id, fin, name, rsa: false, expired: card === 'expired', revoked: card === 'revoked' }));
  return [...registered, ...strangers];
}

function peopleOf(kind: DemoPerson['kind']): DemoPerson[] {
  const registered = demoDirectory.employees.map((employee): DemoPerson => ({
    employeeId: employee.id, tokenLabel: employee.id, pin: demoPin, name: employee.name, fin: employee.fin, agencyId: employee.agencyId,
    agencyName: demoDirectory.agencies.find((agency) => agency.id === employee.agencyId)!.shortName.az, role: employee.role, kind, card: 'good',
  }));
  const strangers = demoStrangers.map(({ id, name, fin, card }): DemoPerson => ({
    employeeId: id, tokenLabel: id, pin: demoPin, name, fin, agencyId: null, agencyName: null, role: null, kind, card,
  }));
  return [...registered, ...strangers];
}

/**
 * Makes the environment under `dir`, or finds it made. Interrupted halfway, it is made again from the start: a marker
 * is written last, and only what this function makes is ever removed. Not for two processes at once.
 * @param options.kind `pkcs12` even where SoftHSM is installed
 * @param options.only ids of the people who get cards; a test that needs three does not wait for all
 * @throws Error of the file system or the driver
 */
export async function makeTestEnvironment(dir: string, options: { kind?: 'pkcs12'; only?: string[] } = {}): Promise<TestEnvironment> {
  const root = resolve(dir);
  const driverPath = options.kind === 'pkcs12' ? undefined : findSoftHsm();
  const kind = driverPath === undefined ? 'pkcs12' : 'softhsm';
  const marker = join(root, 'made.json');
  const trustDir = join(root, 'trust');
  const peopleFile = join(root, 'demo-people.json');
  const wanted = JSON.stringify({ version, kind, only: options.only });
  const chosen = ({ id }: { id: string }) => options.only?.includes(id) ?? true;
  const holders = holdersOf().filter(chosen);
  const people = peopleOf(kind).filter(({ employeeId }) => chosen({ id: employeeId }));

  if (!existsSync(marker) || readFileSync(marker, 'utf8') !== wanted) {
    mkdirSync(root, { recursive: true, mode: 0o700 });
    for (const name of ['made.json', 'trust', 'tokens', 'softhsm2.conf', 'pkcs12', 'demo-people.json']) rmSync(join(root, name), { recursive: true, force: true });
    const ca = await makeTestCa();
    if (driverPath === undefined) await makePkcs12Cards(root, holders, ca, demoPin);
    else {
      await makeTokens(root, driverPath, holders, ca, { user: demoPin, so: demoSoPin });
      keepSpares(root);
    }
    mkdirSync(trustDir);
    for (const [name, der] of Object.entries(ca.certificates)) writeFileSync(join(trustDir, `${name}.der`), der);
    for (const [name, der] of Object.entries(await ca.crls())) writeFileSync(join(trustDir, `${name}.crl.der`), der);
    writeFileSync(peopleFile, `${JSON.stringify(people, null, 2)}\n`);
    writeFileSync(marker, wanted);
  } else if (driverPath !== undefined) {
    mendTokens(root);
  }
  return {
    kind, trustDir, peopleFile, people,
    card: driverPath === undefined ? { pkcs12Dir: pkcs12Directory(root) } : { driverPath, env: { SOFTHSM2_CONF: softHsmConfig(root) } },
  };
}
