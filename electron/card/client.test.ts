import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeTestEnvironment, type TestEnvironment } from '../../build/test-environment/cards.ts';
import { findSoftHsm } from '../../build/test-environment/softhsm-tokens.ts';
import { createTrust, type ServerTrust } from '../../server/trust/trust.ts';
import { signInBytes } from '../../shared/signature/sign-in.ts';
import { statementToBytes, type VisaStatement } from '../../shared/signature/statement.ts';
import { createCardService, type Card, type CardService, type CardServiceOptions } from './client.ts';

const source = { workerPath: new URL('worker.ts', import.meta.url).pathname, execArgv: ['--import', 'tsx'] };
const dir = mkdtempSync(join(tmpdir(), 'normativ-card-service-'));
const services: CardService[] = [];
const service = (options: Omit<CardServiceOptions, 'workerPath'> & { workerPath?: string }) => {
  const made = createCardService({ ...source, ...options });
  services.push(made);
  return made;
};
afterAll(async () => {
  await Promise.all(services.map((one) => one.close()));
  rmSync(dir, { recursive: true });
});

const challenge = signInBytes({ server: 'http://127.0.0.1:7000', challengeId: 'c-1', nonce: 'nonce-nonce-nonce', deviceId: 'd-1' });
const statement = (fin: string): VisaStatement => ({
  format: 'normativ-visa/1', draftId: 'd-1', draftTitle: 'Qərar layihəsi', visaRoundId: 'r-1', versionId: 'v-1', versionNumber: 1, textSha256: '00'.repeat(32),
  papers: [], agencyId: 'edliyye', agencyName: 'Ədliyyə Nazirliyi', signer: { fin, name: 'Kərimli Fuad Rauf oğlu', position: 'Nazir' },
  decision: 'endorsed', reservations: null, nonce: 'nonce-nonce-nonce', statedAt: '2026-11-22T08:00:00.000Z',
});
const at = new Date();
const people = ['edliyye-rehber', 'edliyye-huquq', 'maliyye-rehber', 'emek-rehber', 'emek-huquq', 'vaxti-bitmis', 'legv-edilmis'];

describe.each(findSoftHsm() === undefined ? ['pkcs12'] as const : ['softhsm', 'pkcs12'] as const)('cards of %s', (kind) => {
  let environment: TestEnvironment;
  let cards: CardService;
  let trust: ServerTrust;
  let all: Card[];
  const card = (label: string) => all.find((one) => one.label === label)!;

  beforeAll(async () => {
    environment = await makeTestEnvironment(join(dir, kind), { ...(kind === 'pkcs12' ? { kind } : {}), only: people });
    cards = service(environment.card);
    trust = createTrust(environment.trustDir);
    all = await cards.list();
  }, 100_000);

  it('lists everybody, with holder and certificates', () => {
    expect(all.map(({ label }) => label).toSorted()).toEqual(environment.people.map(({ tokenLabel }) => tokenLabel).toSorted());
    for (const person of environment.people) {
      expect(card(person.tokenLabel)).toMatchObject({ holder: { fin: person.fin, name: person.name }, signing: { notAfter: expect.any(String) }, authentication: {} });
      expect(card(person.tokenLabel).problem, person.tokenLabel).toBe(person.card === 'expired' ? 'expired' : undefined);
    }
  });

  it.each(['edliyye-rehber', 'maliyye-rehber'])('signs in and gives a visa that the server believes: %s', async (label) => {
    const { id, signing, holder } = card(label);
    const proof = await cards.signIn({ cardId: id, pin: '1234', bytes: challenge });
    expect(await trust.verifySignIn({ ...proof, bytes: challenge, at })).toMatchObject({ ok: true, signer: holder!, challenge: { challengeId: 'c-1' } });

    const statementBytes = statementToBytes(statement(holder!.fin));
    const signature = await cards.signVisa({ cardId: id, pin: '1234', statement: statementBytes, expectedCertificateSha256: signing!.sha256 });
    expect(await trust.verifyVisa({ statementBytes, signature, at })).toMatchObject({ ok: true, signer: { ...holder!, certificateSha256: signing!.sha256 } });
    expect(await trust.verifySignIn({ ...proof, bytes: statementBytes, at })).toMatchObject({ ok: false, code: 'notASignIn' });
  });

  it.each([['vaxti-bitmis', 'expired'], ['legv-edilmis', 'revoked']])('%s may sign but is not believed: %s', async (label, code) => {
    const proof = await cards.signIn({ cardId: card(label).id, pin: '1234', bytes: challenge });
    expect(await trust.verifySignIn({ ...proof, bytes: challenge, at })).toMatchObject({ ok: false, code });
  });

  it('refuses what it must', async () => {
    const { id: cardId, signing, holder } = card('edliyye-huquq');
    const other = card('emek-rehber');
    const mine = statementToBytes(statement(holder!.fin));
    const sha = signing!.sha256;
    const refusals: [string, Promise<unknown>][] = [
      ['wrongPin', cards.signIn({ cardId, pin: '98765', bytes: challenge })],
      ['wrongPin', cards.signVisa({ cardId, pin: '', statement: mine, expectedCertificateSha256: sha })],
      ['noCard', cards.signIn({ cardId: 'pkcs11:0:nobody', pin: '1234', bytes: challenge })],
      ['cardSwapped', cards.signVisa({ cardId: other.id, pin: '1234', statement: mine, expectedCertificateSha256: sha })],
      ['wrongPerson', cards.signVisa({ cardId: other.id, pin: '1234', statement: mine, expectedCertificateSha256: other.signing!.sha256 })],
      ['badRequest', cards.signIn({ cardId, pin: '1234', bytes: mine })],
      ['badRequest', cards.signVisa({ cardId, pin: '1234', statement: challenge, expectedCertificateSha256: sha })],
      ['badRequest', cards.signVisa({ cardId, pin: '1'.repeat(100), statement: mine, expectedCertificateSha256: sha })],
    ];
    const outcomes = await Promise.all(refusals.map(([, promise]) => promise.then(() => undefined, (error: Error) => error)));
    expect(outcomes.map((error) => (error as { code?: string } | undefined)?.code)).toEqual(refusals.map(([code]) => code));
    for (const error of outcomes) expect(`${JSON.stringify(error)} ${error!.message} ${error!.stack}`).not.toContain('98765');
    await expect(cards.signIn({ cardId, pin: '1234', bytes: challenge })).resolves.toBeDefined();
  });

  it('does not take a visa of one for a statement of another', async () => {
    const { id, signing, holder } = card('edliyye-rehber');
    const mine = statementToBytes(statement(holder!.fin));
    const signature = await cards.signVisa({ cardId: id, pin: '1234', statement: mine, expectedCertificateSha256: signing!.sha256 });
    expect(await trust.verifyVisa({ statementBytes: statementToBytes({ ...statement(holder!.fin), versionId: 'v-2' }), signature, at })).toMatchObject({ code: 'messageDigestMismatch' });
    expect(await trust.verifyVisa({ statementBytes: mine.subarray(1), signature, at })).toMatchObject({ code: 'notAStatement' });
  });

  it('comes back after the process was killed in the middle', async () => {
    const { id } = card('emek-huquq');
    // Stopped first, so that it can neither answer before the kill nor be in a login: SoftHSM empties a token's file there.
    process.kill(cards.pid!, 'SIGSTOP');
    const under = cards.signIn({ cardId: id, pin: '1234', bytes: challenge });
    await new Promise((resolve) => setTimeout(resolve, 20));
    process.kill(cards.pid!, 'SIGKILL');
    await expect(under).rejects.toMatchObject({ code: 'crashed' });
    await expect(cards.signIn({ cardId: id, pin: '1234', bytes: challenge })).resolves.toMatchObject({ algorithm: 'RSA-SHA256' });
  });

  it('runs as a bundle', async () => {
    // Beside the sources, since the native binding stays outside the bundle and is found from there.
    const outfile = new URL(`../../node_modules/.cache/normativ-test/card-worker-${process.pid}.cjs`, import.meta.url).pathname;
    await build({ entryPoints: [source.workerPath], outfile, bundle: true, platform: 'node', format: 'cjs', target: 'node20', external: ['pkcs11js'], logLevel: 'silent' });
    const bundled = service({ ...environment.card, workerPath: outfile, execArgv: [] });
    expect(await bundled.list()).toEqual(all);
    await bundled.close();
    rmSync(outfile);
  });
});

describe('a card process that does not behave', () => {
  const played = (name: string, code: string) => {
    const workerPath = join(dir, `${name}.cjs`);
    writeFileSync(workerPath, code);
    return service({ workerPath, execArgv: [], timeouts: { list: 300 } });
  };

  it('is stopped when it does not answer, and started again', async () => {
    const cards = played('silent', `process.on('message', () => { while (true); });`);
    await expect(cards.list()).rejects.toMatchObject({ code: 'timeout' });
    expect(cards.pid).toBeUndefined();
    await expect(cards.list()).rejects.toMatchObject({ code: 'timeout' });
  });

  it.each([
    ['ends', `process.exit(3);`, 'crashed'],
    ['aborts', `process.on('message', () => process.abort());`, 'crashed'],
    ['answers with something else', `process.on('message', ({ id }) => process.send({ id, ok: true, value: 'cards' }));`, 'driverFailed'],
    ['answers another question', `process.on('message', ({ id }) => process.send({ id: id + 1, ok: true, value: [] }));`, 'timeout'],
  ])('%s', async (name, code, expected) => {
    await expect(played(name.replaceAll(' ', '-'), code).list()).rejects.toMatchObject({ code: expected });
  });

  it('says that there is no driver', async () => {
    await expect(service({}).list()).rejects.toMatchObject({ code: 'noDriver' });
    await expect(service({ driverPath: '/usr/lib/no-such-driver.so' }).list()).rejects.toMatchObject({ code: 'noDriver' });
    await expect(service({ driverPath: '/bin/sh' }).list()).rejects.toMatchObject({ code: 'driverFailed' });
  });

  it('answers after close', async () => {
    const cards = service({});
    await cards.close();
    await expect(cards.list()).rejects.toMatchObject({ code: 'crashed' });
  });
});
