import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeTestCa, type Purpose, type TestCa } from '../../build/test-environment/ca.ts';
import { buildCades } from '../../shared/signature/cades.ts';
import { makeKeys } from '../../shared/signature/forge.ts';
import { signInBytes } from '../../shared/signature/sign-in.ts';
import { statementToBytes } from '../../shared/signature/statement.ts';
import { createTrust, type ServerTrust } from './trust.ts';

const dir = mkdtempSync(join(tmpdir(), 'normativ-trust-'));
afterAll(() => rmSync(dir, { recursive: true }));
const at = new Date('2026-11-22T09:00:00Z');
const bytes = signInBytes({ server: 'http://127.0.0.1:7000', challengeId: 'c-1', nonce: 'nonce-nonce-nonce', deviceId: 'd-1' });
const statementBytes = statementToBytes({
  format: 'normativ-visa/1', draftId: 'd-1', draftTitle: 'Qərar layihəsi', visaRoundId: 'r-1', versionId: 'v-1', versionNumber: 1, textSha256: '00'.repeat(32),
  papers: [], agencyId: 'edliyye', agencyName: 'Ədliyyə Nazirliyi', signer: { fin: '1EDL01A', name: 'Kərimli Fuad Rauf oğlu', position: 'Nazir' },
  decision: 'endorsed', reservations: null, nonce: 'nonce-nonce-nonce', statedAt: '2026-11-22T08:00:00.000Z',
});

let ca: TestCa;
let trust: ServerTrust;

async function person(purpose: Purpose, more: { fin?: string; revoked?: boolean; expired?: boolean } = {}, from = ca) {
  const keys = await makeKeys();
  return { keys, certificate: await from.issue({ fin: '1EDL01A', name: 'Kərimli Fuad Rauf oğlu', spki: keys.spki, purpose, ...more }) };
}

async function write(folder: string, from: TestCa): Promise<string> {
  for (const [name, der] of Object.entries(from.certificates)) writeFileSync(join(folder, `${name}.der`), der);
  for (const [name, der] of Object.entries(await from.crls())) writeFileSync(join(folder, `${name}.crl.der`), der);
  return folder;
}

beforeAll(async () => {
  ca = await makeTestCa();
  trust = createTrust(await write(dir, ca));
});

const signIn = async ({ keys, certificate }: Awaited<ReturnType<typeof person>>, by = trust) =>
  by.verifySignIn({ bytes, signature: await keys.sign(bytes), algorithm: 'ECDSA-SHA256', certificate, chain: [], at });
const visa = async ({ keys, certificate }: Awaited<ReturnType<typeof person>>) => trust.verifyVisa({
  statementBytes, at, signature: await buildCades({ content: statementBytes, certificate, chain: [], algorithm: 'ECDSA-SHA256', signingTime: at, sign: keys.sign }),
});

describe('server trust', () => {
  it('believes a right sign-in and a right visa', async () => {
    expect(await signIn(await person('auth'))).toMatchObject({ ok: true, signer: { fin: '1EDL01A' }, challenge: { deviceId: 'd-1' } });
    expect(await visa(await person('sign'))).toMatchObject({ ok: true, signer: { fin: '1EDL01A' }, statement: { draftId: 'd-1' }, signingTime: '2026-11-22T09:00:00.000Z' });
  });

  it.each<[string, () => Promise<unknown>]>([
    ['wrongPerson', async () => visa(await person('sign', { fin: '9YAD01A' }))],
    ['keyUsageNotSigning', async () => visa(await person('auth'))],
    ['keyUsageNotAuthentication', async () => signIn(await person('sign'))],
    ['expired', async () => signIn(await person('auth', { expired: true }))],
    ['untrustedIssuer', async () => signIn(await person('auth', {}, await makeTestCa()))],
    ['notASignIn', async () => trust.verifySignIn({ bytes: statementBytes, signature: bytes, algorithm: 'ECDSA-SHA256', certificate: bytes, chain: [], at })],
    ['notAStatement', async () => trust.verifyVisa({ statementBytes: bytes, signature: bytes, at })],
    ['revoked', async () => {
      const lost = await person('auth', { revoked: true });
      return signIn(lost, createTrust(await write(dir, ca)));
    }],
  ])('refuses with %s', async (code, run) => {
    expect(await run()).toMatchObject({ ok: false, code });
  });

  it('does not start without a root, or with a broken file', () => {
    const empty = mkdtempSync(join(tmpdir(), 'normativ-no-trust-'));
    expect(() => createTrust(empty)).toThrow(/no root/);
    writeFileSync(join(empty, 'root.der'), 'not a certificate');
    expect(() => createTrust(empty)).toThrow();
    rmSync(empty, { recursive: true });
  });
});
