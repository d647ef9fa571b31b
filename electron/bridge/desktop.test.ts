import { randomUUID } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { BridgeSignal } from '../../shared/protocol/bridge.ts';
import { signInFromBytes } from '../../shared/signature/sign-in.ts';
import { createDesktop, type Desktop, type DesktopOptions } from './desktop.ts';
import { BridgeFailure } from './failure.ts';
import { checkedServerUrl } from './server-url.ts';
import { fakeCards, startMiniServer, type MiniServer } from './testing.ts';

let dataDir: string;
let server: MiniServer;
let open: Desktop[] = [];
const signals: BridgeSignal[] = [];
const cards = fakeCards((code) => new BridgeFailure(code, code));

async function desktop(options: Partial<DesktopOptions> = {}) {
  const made = await createDesktop({ dataDir, serverUrl: server.url, shell: 'browser', notify: () => undefined, secretStore: null, cards, ...options });
  open.push(made);
  made.subscribe((signal) => signals.push(signal));
  return made;
}
const signIn = (one: Desktop) => one.dispatch('session.signIn', { cardId: 'c', pin: '1234' });
const get = (one: Desktop, path: string) => one.dispatch('api.request', { method: 'GET', path });
const signalled = (wanted: object, timeout = 5_000) => vi.waitFor(() => expect(signals).toContainEqual(expect.objectContaining(wanted)), { timeout, interval: 20 });

beforeEach(async () => {
  dataDir = mkdtempSync(join(tmpdir(), 'normativ-desktop-'));
  server = await startMiniServer();
  signals.length = 0;
});
afterEach(async () => {
  await Promise.all(open.map((one) => one.close()));
  open = [];
  await server.stop();
  rmSync(dataDir, { recursive: true, force: true });
});

describe('the session', () => {
  test('the card signs the challenge, the token stays here, a restart without network knows the person', async () => {
    const first = await desktop();
    expect(await first.dispatch('session.current', {})).toEqual({ ok: true, value: null });
    const answer = await signIn(first);
    expect(answer).toMatchObject({ ok: true, value: { employee: { name: 'Aysel Məmmədova' }, lastN: 4 } });
    expect(JSON.stringify(answer)).not.toContain(server.token);
    const info = await first.dispatch('app.info', {});
    const deviceId = (info as { value: { deviceId: string } }).value.deviceId;
    expect(signInFromBytes(cards.signed.at(-1)!)).toMatchObject({ server: server.serverId, deviceId });
    expect(server.requests.find(({ path }) => path === '/v1/sign-in')?.authorization).toBeUndefined();
    expect(statSync(join(dataDir, 'session.json')).mode & 0o777).toBe(0o600);
    await first.close();
    await server.stop();

    const again = await desktop();
    expect(await again.dispatch('session.current', {})).toMatchObject({ ok: true, value: { serverId: server.serverId } });
    expect(await again.dispatch('app.info', {})).toMatchObject({ value: { deviceId } });
    await again.dispatch('session.signOut', {});
    expect(await again.dispatch('session.current', {})).toEqual({ ok: true, value: null });
  });

  test('is sealed where the system can, and of no use to another server or without the system', async () => {
    const secretStore = {
      encrypt: (text: string) => Buffer.from(text).reverse().toString('base64'),
      decrypt: (sealed: string) => Buffer.from(sealed, 'base64').reverse().toString(),
    };
    const first = await desktop({ secretStore });
    await signIn(first);
    await first.close();
    expect(readFileSync(join(dataDir, 'session.json'), 'utf8')).not.toContain('token-');
    for (const [options, known] of [[{ secretStore }, true], [{}, false], [{ secretStore, serverUrl: 'http://127.0.0.1:9' }, false]] as const) {
      const next = await desktop(options);
      expect(await next.dispatch('session.current', {})).toEqual({ ok: true, value: known ? expect.anything() : null });
      await next.close();
    }
    writeFileSync(join(dataDir, 'session.json'), '{ torn');
    expect(await (await desktop()).dispatch('session.current', {})).toEqual({ ok: true, value: null });
  });

  test('a wrong PIN is told and changes nothing', async () => {
    const one = await desktop();
    expect(await one.dispatch('session.signIn', { cardId: 'c', pin: '1' })).toMatchObject({ ok: false, error: { code: 'wrongPin' } });
    expect(await one.dispatch('session.current', {})).toEqual({ ok: true, value: null });
  });

  test('a 401 ends it once', async () => {
    const one = await desktop();
    await signIn(one);
    server.revoke();
    expect(await Promise.all([get(one, '/v1/feed'), get(one, '/v1/feed')])).toMatchObject([{ value: { status: 401 } }, { value: { status: 401 } }]);
    expect(signals.filter(({ type }) => type === 'signedOut')).toEqual([{ type: 'signedOut', reason: 'revoked' }]);
    expect(await one.dispatch('session.current', {})).toEqual({ ok: true, value: null });
  });
});

describe('requests to the server', () => {
  test('carry the token, and answers of any status come through', async () => {
    const one = await desktop();
    await signIn(one);
    expect(await get(one, '/v1/directory')).toEqual({ ok: true, value: { status: 200, json: { path: '/v1/directory' } } });
    expect(await get(one, '/v1/nothing')).toMatchObject({ ok: true, value: { status: 404 } });
    expect(await get(one, '/v1/bytes')).toEqual({ ok: true, value: { status: 200, bytes: 'AQID' } });
    await one.dispatch('api.request', { method: 'PUT', path: '/v1/blobs/ab', bytes: Buffer.alloc(3_000_000, 5).toString('base64') });
    const { authorization, body } = server.requests.at(-1)!;
    expect(authorization).toBe(`Bearer ${server.token}`);
    // Compared outside of expect, which looks at three million numbers one by one.
    expect(body.equals(Buffer.alloc(3_000_000, 5))).toBe(true);
    expect(await one.dispatch('api.request', { method: 'POST', path: '/v1/sign-in', json: {} })).toMatchObject({ error: { code: 'badRequest' } });
  });

  test.each([
    ['a redirect', 'offline', 302, { location: 'http://127.0.0.1:1/' }, ''],
    ['a page of some box in between', 'offline', 200, { 'content-type': 'text/html' }, '<h1>Sign in</h1>'],
    ['broken JSON', 'badAnswer', 200, { 'content-type': 'application/json' }, '{'],
    ['an answer that says it is too large', 'answerTooLarge', 200, { 'content-length': String(1e9) }, 'x'],
    ['an answer that never ends', 'answerTooLarge', 200, { 'content-type': 'application/octet-stream' }, 'y'.repeat(36 * 1024 * 1024)],
  ])('%s is %s', async (_what, code, status, headers, body) => {
    await server.stop();
    server = await startMiniServer(0, (request, response) => {
      if (request.url !== '/v1/odd') return false;
      response.writeHead(status, headers);
      response.end(body);
      return true;
    });
    expect(await get(await desktop(), '/v1/odd')).toMatchObject({ ok: false, error: { code } });
  });
});

describe('the connection', () => {
  test('hints come through; stopping is noticed within two seconds, starting again too', async () => {
    const one = await desktop();
    await signalled({ type: 'connection', online: true });
    await signIn(one);
    await vi.waitFor(() => expect(signals.filter((signal) => signal.type === 'connection')).toHaveLength(2));
    server.hint({ type: 'feed', head: 7 });
    server.hint({ type: 'unheard-of' });
    await signalled({ type: 'hint', hint: { type: 'feed', head: 7 } });
    const port = Number(new URL(server.url).port);
    await server.stop();
    await signalled({ type: 'connection', online: false }, 2_000);
    expect(await get(one, '/v1/feed')).toMatchObject({ ok: false, error: { code: 'offline' } });
    signals.length = 0;
    server = await startMiniServer(port);
    await signalled({ type: 'connection', online: true });
    // Another server with other tokens: the live connection finds out that the session is over.
    await signalled({ type: 'signedOut', reason: 'expired' });
  });

  test('where the person is goes out over it, and nowhere without it', async () => {
    const one = await desktop();
    const report = { draftId: randomUUID(), here: true, selection: null };
    expect(await one.dispatch('presence.tell', report)).toEqual({ ok: true, value: {} });
    await signIn(one);
    await vi.waitFor(async () => {
      await one.dispatch('presence.tell', report);
      expect(server.said.at(-1)).toEqual({ type: 'presence', ...report });
    });
    expect(await one.dispatch('presence.tell', { ...report, employee: 'minister' })).toMatchObject({ ok: false, error: { code: 'badRequest' } });
  });

  test('a network that was cut is noticed without any closing', async () => {
    const one = await desktop({ liveTiming: { pingMs: 200, answerMs: 200 } });
    await signIn(one);
    await vi.waitFor(() => expect(signals.length).toBeGreaterThan(1));
    server.freeze();
    await signalled({ type: 'connection', online: false }, 2_000);
  });

  test('who subscribes later is told at once', async () => {
    const one = await desktop();
    await signalled({ type: 'connection', online: true });
    const late = vi.fn();
    const end = one.subscribe(late);
    await vi.waitFor(() => expect(late).toHaveBeenCalledWith({ type: 'connection', online: true }));
    end();
    await server.stop();
    await signalled({ type: 'connection', online: false });
    expect(late).toHaveBeenCalledOnce();
  });
});

test('the journal is behind the bridge, and one process at a time has it', async () => {
  const one = await desktop();
  const entry = { id: randomUUID(), n: 1, data: '{}' };
  expect(await one.dispatch('journal.append', { scope: 's', entries: [entry] })).toEqual({ ok: true, value: {} });
  expect(await one.dispatch('journal.read', { scope: 's' })).toEqual({ ok: true, value: { entries: [entry], lastN: 1 } });
  await expect(desktop()).rejects.toMatchObject({ code: 'journalInUse' });
});

test.each([
  ['https://api.example.az', 'https://api.example.az'],
  ['https://api.example.az/normativ/', 'https://api.example.az/normativ'],
  ['http://127.0.0.1:8080/', 'http://127.0.0.1:8080'],
  ['http://api.example.az', null],
  ['http://127.0.0.1.example.az', null],
  ['https://user:secret@api.example.az', null],
  ['file:///etc/passwd', null],
  ['', null],
])('the server address %s becomes %s', (given, expected) => {
  if (expected === null) expect(() => checkedServerUrl(given)).toThrow(RangeError);
  else expect(checkedServerUrl(given)).toBe(expected);
});
