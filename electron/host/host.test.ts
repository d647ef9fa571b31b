import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer, request as httpRequest } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { WebSocket } from 'ws';
import type { BridgeSignal } from '../../shared/protocol/bridge.ts';
import { openSocketBridge } from '../../renderer/bridge/socket.ts';
import { createDispatcher, type Handlers } from '../bridge/dispatch.ts';
import { startHost, type Host } from './host.ts';

let base: string;
let host: Host;
let token: string;
let signal: (value: BridgeSignal) => void = () => undefined;
const handlers = {
  'session.current': () => null,
  'demo.people': () => new Promise(() => undefined),
} as unknown as Handlers;
const desktop = {
  dispatch: createDispatcher(handlers),
  subscribe(listener: (value: BridgeSignal) => void) {
    signal = listener;
    return () => undefined;
  },
};
const start = () => startHost({ desktop, rendererDir: join(base, 'renderer'), dataDir: base });
const port = () => Number(new URL(host.origin).port);

beforeEach(async () => {
  base = mkdtempSync(join(tmpdir(), 'normativ-host-'));
  mkdirSync(join(base, 'renderer', 'assets'), { recursive: true });
  writeFileSync(join(base, 'renderer', 'index.html'), '<!doctype html><title>Normativ</title>');
  writeFileSync(join(base, 'renderer', 'assets', 'a.js'), 'void 0;');
  writeFileSync(join(base, 'secret.json'), '{}');
  symlinkSync(join(base, 'secret.json'), join(base, 'renderer', 'link.json'));
  host = await start();
  token = host.url.split('#token=')[1]!;
});
afterEach(async () => {
  await host.close();
  rmSync(base, { recursive: true, force: true });
});

function get(path: string, headers: Record<string, string> = {}, method = 'GET') {
  return new Promise<{ status: number; headers: Record<string, unknown>; body: string }>((resolve, reject) => {
    const request = httpRequest({ host: '127.0.0.1', port: port(), path, method, headers: { host: `127.0.0.1:${port()}`, ...headers } }, (response) => {
      let body = '';
      response.on('data', (chunk: Buffer) => { body += chunk.toString(); });
      response.on('end', () => resolve({ status: response.statusCode ?? 0, headers: response.headers, body }));
    });
    request.on('error', reject).end();
  });
}

/** The status of the refusal, or 101. */
function upgrade(options: { protocols?: string[]; origin?: string; host?: string; path?: string }) {
  return new Promise<number>((resolve, reject) => {
    const client = new WebSocket(`ws://127.0.0.1:${port()}${options.path ?? '/bridge'}`, options.protocols ?? ['normativ', `token.${token}`], {
      headers: { ...(options.origin === '' ? {} : { origin: options.origin ?? host.origin }), ...(options.host ? { host: options.host } : {}) },
    });
    client.on('open', () => { client.terminate(); resolve(101); });
    client.on('unexpected-response', (_request, response) => { resolve(response.statusCode ?? 0); client.terminate(); });
    client.on('error', (error) => { if (!/terminated|closed before/.test(error.message)) reject(error); });
  });
}

describe('files', () => {
  test('come with a strict policy', async () => {
    const page = await get('/');
    expect(page).toMatchObject({ status: 200, body: expect.stringContaining('Normativ') });
    expect(page.headers['content-security-policy']).toMatch(/^default-src 'none'; script-src 'self'; .*frame-ancestors 'none'$/);
    expect(String(page.headers['content-security-policy']).split('; ').filter((rule) => rule.includes('blob:'))).toEqual(["img-src 'self' data: blob:"]);
    expect(page.headers['x-content-type-options']).toBe('nosniff');
    expect(page.body).not.toContain(token);
    expect((await get('/assets/a.js')).headers['cache-control']).toContain('immutable');
  });

  test.each([
    ['a foreign host name', '/', { host: 'rebound.example' }, 'GET', 421],
    ['localhost, which is another origin', '/', { host: 'localhost' }, 'GET', 421],
    ['another method', '/', {}, 'POST', 405],
    ['what is not there', '/none.js', {}, 'GET', 404],
    ['a climb', '/../secret.json', {}, 'GET', 404],
    ['an encoded climb', '/%2e%2e%2fsecret.json', {}, 'GET', 404],
    ['a link that leads out', '/link.json', {}, 'GET', 404],
    ['a broken escape', '/%zz.html', {}, 'GET', 404],
    ['a directory', '/assets/', {}, 'GET', 404],
  ])('%s is refused', async (_what, path, headers, method, status) => {
    expect((await get(path, headers as Record<string, string>, method)).status).toBe(status);
  });
});

describe('the socket', () => {
  test.each([
    ['with all that is right', {}, 101],
    ['without a token', { protocols: ['normativ'] }, 401],
    ['with a wrong token', { protocols: ['normativ', 'token.AAAA'] }, 401],
    ['with an empty token', { protocols: ['normativ', 'token.'] }, 401],
    ['from a foreign origin', { origin: 'https://evil.example' }, 403],
    ['from localhost', { origin: 'http://localhost' }, 403],
    ['without an origin', { origin: '' }, 403],
    ['with a foreign host', { host: 'rebound.example' }, 421],
    ['on another path', { path: '/other' }, 404],
  ])('%s answers %#', async (_what, options, status) => {
    expect(await upgrade(options)).toBe(status);
  });

  test('answers requests, hands signals on, and tells what was lost', async () => {
    vi.stubGlobal('WebSocket', class extends WebSocket {
      constructor(url: string, protocols: string[]) { super(url, protocols, { origin: host.origin }); }
    });
    try {
      const bridge = openSocketBridge(`${host.origin.replace('http', 'ws')}/bridge`, token);
      expect(await bridge.request('session.current', {})).toEqual({ ok: true, value: null });
      expect(await bridge.request('nonsense' as never, {} as never)).toMatchObject({ error: { code: 'badRequest' } });
      const heard = vi.fn();
      bridge.subscribe(heard);
      signal({ type: 'connection', online: false });
      await vi.waitFor(() => expect(heard).toHaveBeenCalledWith({ type: 'connection', online: false }));
      const never = bridge.request('demo.people', {});
      await new Promise((resolve) => setTimeout(resolve, 50));
      await host.close();
      expect(await never).toMatchObject({ ok: false, error: { code: 'bridgeLost' } });
    } finally {
      vi.unstubAllGlobals();
    }
  });

  test.each(['no json', '[]', 'null', '{"id":"1"}', '{"name":"app.info"}'])('%s closes it', async (text) => {
    const client = new WebSocket(`ws://127.0.0.1:${port()}/bridge`, ['normativ', `token.${token}`], { origin: host.origin });
    client.on('open', () => client.send(text));
    expect(await new Promise((resolve) => client.on('close', resolve))).toBe(1008);
  });
});

test('the port stays, and moves only when another program has it; the token never stays', async () => {
  const before = host.url;
  await host.close();
  host = await start();
  expect(host.url.split('#')[0]).toBe(before.split('#')[0]);
  expect(host.url).not.toBe(before);
  const kept = port();
  await host.close();
  const other = createServer().listen(kept, '127.0.0.1');
  await new Promise((resolve) => other.once('listening', resolve));
  host = await start();
  expect(port()).not.toBe(kept);
  other.close();
});
