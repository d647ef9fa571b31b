import { createSign, generateKeyPairSync, randomUUID, type KeyObject } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeTestCa, type TestCa } from '../../build/test-environment/ca.ts';
import { Directory, Health, SignedIn, type Challenge, type Refused } from '../../shared/protocol/api.ts';
import { signInBytes } from '../../shared/signature/sign-in.ts';
import { signInAs, smallDirectory, startTestServer, type TestServer } from '../store/testing.ts';
import { createTrust } from '../trust/trust.ts';

interface SoftCard {
  certificate: Uint8Array;
  key: KeyObject;
}

const past = '2001-01-01T00:00:00Z';
const directory = {
  ...smallDirectory,
  employees: [...smallDirectory.employees, { ...smallDirectory.employees[0]!, id: 'justice-former', fin: 'AAAAAA9', activeUntil: past }],
};

let ca: TestCa;
let server: TestServer;
const cards = {} as Record<'drafter' | 'former' | 'stranger' | 'expired' | 'revoked' | 'forSigning' | 'otherCentre', SoftCard>;

async function makeCard(from: TestCa, fin: string, options: { expired?: boolean; revoked?: boolean; purpose?: 'sign' | 'auth' } = {}): Promise<SoftCard> {
  const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const spki = publicKey.export({ type: 'spki', format: 'der' });
  return { certificate: await from.issue({ fin, name: 'Quliyeva Aygün Rauf qızı', spki, purpose: 'auth', ...options }), key: privateKey };
}

beforeAll(async () => {
  ca = await makeTestCa();
  cards.drafter = await makeCard(ca, 'AAAAAA1');
  cards.former = await makeCard(ca, 'AAAAAA9');
  cards.stranger = await makeCard(ca, 'ZZZZZZ9');
  cards.expired = await makeCard(ca, 'AAAAAA1', { expired: true });
  cards.revoked = await makeCard(ca, 'AAAAAA1', { revoked: true });
  cards.forSigning = await makeCard(ca, 'AAAAAA1', { purpose: 'sign' });
  cards.otherCentre = await makeCard(await makeTestCa(), 'AAAAAA1');
  const { root, policy, issuing } = ca.certificates;
  const trust = createTrust({ roots: [root], intermediates: [policy, issuing], crls: Object.values(await ca.crls()) });
  server = await startTestServer({ directory, trust });
});
afterAll(() => server.close());

const base64 = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64');
async function post(path: string, body: unknown) {
  const answer = await fetch(server.url + path, { method: 'POST', body: JSON.stringify(body), headers: { 'content-type': 'application/json' } });
  return { status: answer.status, body: (await answer.json()) as Partial<Challenge & SignedIn & Refused> };
}
const challengeFor = async (deviceId: string) => (await post('/v1/sign-in/challenge', { deviceId })).body as Challenge;

function answerTo({ challengeId, nonce, serverId }: Challenge, deviceId: string, card: SoftCard) {
  const bytes = signInBytes({ server: serverId, challengeId, nonce, deviceId });
  const signature = base64(createSign('sha256').update(bytes).sign(card.key));
  return { deviceId, challengeId, certificate: base64(card.certificate), chain: [], algorithm: 'ECDSA-SHA256', signature };
}

// Each test begins with nothing to wait for.
const forgive = () => server.db.deleteFrom('sign_in_failures').execute();

describe('signing in with a card', () => {
  it('opens a session that ends with signing out', async () => {
    const deviceId = randomUUID();
    const { status, body } = await post('/v1/sign-in', answerTo(await challengeFor(deviceId), deviceId, cards.drafter));
    expect(status).toBe(200);
    expect(body).toMatchObject({ environment: 'test', employee: { id: 'justice-drafter', fin: 'AAAAAA1' }, agency: { id: 'justice' }, lastN: 0 });
    const asked = (path: string, method = 'GET') => fetch(server.url + path, { method, headers: { authorization: `Bearer ${body.token}` } });
    const directoryNow = await (await asked('/v1/directory')).json();
    const health = await (await asked('/v1/health')).json();
    expect([SignedIn.parse(body), Directory.parse(directoryNow), Health.parse(health)]).toEqual([body, directoryNow, health]);
    const stored = await server.db.selectFrom('sessions').selectAll().execute();
    expect(JSON.stringify(stored)).not.toContain(body.token);
    expect((await asked('/v1/sign-out', 'POST')).status).toBe(200);
    expect((await asked('/v1/directory')).status).toBe(401);
  });

  it('says what is wrong with a card', async () => {
    const rows: [keyof typeof cards, string, object][] = [
      ['stranger', 'personUnknown', { name: 'Quliyeva Aygün Rauf qızı', fin: 'ZZZZZZ9' }],
      ['former', 'personUnknown', { fin: 'AAAAAA9' }],
      ['expired', 'certificateExpired', {}],
      ['revoked', 'certificateRevoked', {}],
      ['forSigning', 'certificateUntrusted', {}],
      ['otherCentre', 'certificateUntrusted', {}],
    ];
    for (const [card, code, params] of rows) {
      await forgive();
      const deviceId = randomUUID();
      const answer = await post('/v1/sign-in', answerTo(await challengeFor(deviceId), deviceId, cards[card]));
      expect(answer, card).toMatchObject({ status: 401, body: { code, params } });
    }
  });

  it('takes a challenge once, from its device, in its time, over exactly its bytes', async () => {
    const deviceId = randomUUID();
    const used = answerTo(await challengeFor(deviceId), deviceId, cards.drafter);
    await post('/v1/sign-in', used);
    const stale = await challengeFor(deviceId);
    await server.db.updateTable('challenges').set({ expires_at: new Date(Date.now() - 1) }).where('id', '=', stale.challengeId).execute();
    const elsewhere = randomUUID();
    const fresh = () => challengeFor(deviceId);
    const rows: [string, unknown, string][] = [
      ['used before', used, 'challengeUnknown'],
      ['too old', answerTo(stale, deviceId, cards.drafter), 'challengeUnknown'],
      ['of another device', { ...answerTo(await fresh(), deviceId, cards.drafter), deviceId: elsewhere }, 'challengeUnknown'],
      ['signed for another server', answerTo({ ...(await fresh()), serverId: randomUUID() }, deviceId, cards.drafter), 'signInSignatureInvalid'],
      ['signed by another key', { ...answerTo(await fresh(), deviceId, cards.stranger), certificate: base64(cards.drafter.certificate) }, 'signInSignatureInvalid'],
    ];
    for (const [what, body, code] of rows) {
      await forgive();
      expect(await post('/v1/sign-in', body), what).toMatchObject({ status: 401, body: { code } });
    }
    await forgive();
  });

  it('makes a device wait after five failures, ever longer, at every server', async () => {
    const deviceId = randomUUID();
    const other = await startTestServer({ databaseUrl: server.databaseUrl, directory });
    const fail = async () => post('/v1/sign-in', answerTo(await challengeFor(deviceId), deviceId, cards.stranger));
    for (let i = 0; i < 5; i++) expect((await fail()).body.code).toBe('personUnknown');
    expect(await fail()).toMatchObject({ status: 429, body: { code: 'tooManySignIns', params: { seconds: 5 } } });
    const there = await fetch(`${other.url}/v1/sign-in`, {
      method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(answerTo(await challengeFor(deviceId), deviceId, cards.drafter)),
    });
    expect(there.status).toBe(429);
    const waits = [];
    for (let i = 0; i < 8; i++) {
      await server.db.updateTable('sign_in_failures').set({ blocked_until: null }).execute();
      await fail();
      waits.push(Number((await fail()).body.params?.seconds));
    }
    expect(waits).toEqual([10, 20, 40, 80, 160, 300, 300, 300]);
    await forgive();
    expect((await post('/v1/sign-in', answerTo(await challengeFor(deviceId), deviceId, cards.drafter))).status).toBe(200);
    await other.close();
  });

  it('makes an address wait after twenty failures, whichever devices they came from', async () => {
    const fail = async () => {
      const deviceId = randomUUID();
      return post('/v1/sign-in', answerTo(await challengeFor(deviceId), deviceId, cards.stranger));
    };
    for (let i = 0; i < 20; i++) expect((await fail()).status).toBe(401);
    expect((await fail()).status).toBe(429);
    await forgive();
  });
});

describe('a session', () => {
  it('ends with its time and with the mandate of its person', async () => {
    const client = await signInAs(server.db, server.url, 'economy-drafter');
    const status = async () => (await client.request('GET', '/v1/feed')).status;
    expect(await status()).toBe(200);
    await server.db.updateTable('employees').set({ active_until: new Date(Date.now() - 1000) }).where('id', '=', 'economy-drafter').execute();
    expect(await status()).toBe(401);
    await server.db.updateTable('employees').set({ active_until: null }).where('id', '=', 'economy-drafter').execute();
    expect(await status()).toBe(200);
    await server.db.updateTable('sessions').set({ expires_at: new Date(Date.now() - 1000) }).where('employee_id', '=', 'economy-drafter').execute();
    expect(await status()).toBe(401);
  });

  it('is needed everywhere but at the door', async () => {
    const rows: [string, string, number][] = [
      ['GET', '/v1/health', 200], ['GET', '/v1/directory', 401], ['GET', '/v1/feed', 401], ['POST', '/v1/commands', 401],
      ['POST', `/v1/texts/${randomUUID()}`, 401], ['GET', `/v1/blobs/${'a'.repeat(64)}`, 401], ['POST', '/v1/sign-out', 401], ['GET', '/v1/nowhere', 404],
    ];
    for (const [method, path, status] of rows) {
      const answer = await fetch(server.url + path, { method });
      expect(answer.status, path).toBe(status);
      if (status !== 200) expect(await answer.json(), path).toMatchObject({ code: expect.any(String), message: { az: expect.any(String), en: expect.any(String) } });
    }
  });
});
