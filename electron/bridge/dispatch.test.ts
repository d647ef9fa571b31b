import { describe, expect, test, vi } from 'vitest';
import { bridgeContract } from '../../shared/protocol/bridge.ts';
import { createDispatcher, notPlainJson, type Handlers } from './dispatch.ts';
import { BridgeFailure } from './failure.ts';

const id = '7f2b1c7e-6f0e-4b0e-9a53-1f6f1d2f8a10';
const deep = (levels: number) => {
  let value: unknown = 1;
  for (let i = 0; i < levels; i++) value = [value];
  return value;
};

const holes = (length: number): unknown[] => Object.assign([], { length });

function dispatcher(handlers: Partial<Handlers>) {
  const log = vi.fn();
  return { dispatch: createDispatcher(handlers as Handlers, log), log };
}

describe('what is refused before any handler runs', () => {
  const requests: [string, unknown, unknown][] = [
    ['an unknown name', 'fs.read', {}],
    ['a name of Object.prototype', 'constructor', {}],
    ['__proto__', '__proto__', {}],
    ['no name', undefined, {}],
    ['a name that is no text', { toString: () => 'app.info' }, {}],
    ['no arguments', 'app.info', undefined],
    ['arguments too many', 'app.info', { more: 1 }],
    ['a list', 'app.info', []],
    ['a path outside /v1', 'api.request', { method: 'GET', path: 'http://evil.example/' }],
    ['a path that climbs', 'api.request', { method: 'GET', path: '/v1/../admin' }],
    ['another method', 'api.request', { method: 'DELETE', path: '/v1/feed' }],
    ['broken base64', 'api.request', { method: 'PUT', path: '/v1/blobs/a', bytes: 'ä' }],
    ['json too deep', 'api.request', { method: 'POST', path: '/v1/commands', json: deep(5000) }],
    ['a list of nothing but holes', 'api.request', { method: 'POST', path: '/v1/commands', json: holes(4_000_000_000) }],
    ['lists of holes in a list', 'api.request', { method: 'POST', path: '/v1/commands', json: Array.from({ length: 100 }, () => holes(1_000_000)) }],
    ['a map inside', 'api.request', { method: 'POST', path: '/v1/commands', json: new Map() }],
    ['NaN inside', 'api.request', { method: 'POST', path: '/v1/commands', json: Number.NaN }],
    ['bytes that are no base64 text', 'api.request', { method: 'PUT', path: '/v1/blobs/a', bytes: new Uint8Array(3) }],
    ['too large', 'api.request', { method: 'POST', path: '/v1/commands', json: 'x'.repeat(49 * 1024 * 1024) }],
    ['a scope that climbs', 'journal.read', { scope: '../secrets' }],
    ['no entries', 'journal.append', { scope: 's', entries: [] }],
    ['too many entries', 'journal.append', { scope: 's', entries: Array.from({ length: 1001 }, () => ({ id, n: 1, data: '' })) }],
    ['an id that is none', 'journal.acknowledge', { scope: 's', ids: ['1'] }],
    ['a PIN too long', 'session.signIn', { cardId: 'c', pin: '9'.repeat(65) }],
  ];
  test.each(requests)('%s', async (_what, name, args) => {
    const handler = vi.fn();
    const { dispatch } = dispatcher(Object.fromEntries(Object.keys(bridgeContract).map((key) => [key, handler])));
    const answer = await dispatch(name, args);
    expect(answer).toMatchObject({ ok: false, error: { code: 'badRequest' } });
    expect(JSON.stringify(answer)).not.toContain('999');
    expect(handler).not.toHaveBeenCalled();
  });
});

describe('what handlers do', () => {
  test('a fitting result is handed on without what the contract does not name', async () => {
    const { dispatch } = dispatcher({ 'cards.signVisa': () => ({ signature: 'AAAA', pin: '1234' }) as never });
    const args = { cardId: 'c', pin: '1', statement: 'AAAA', certificateSha256: 'a'.repeat(64) };
    expect(await dispatch('cards.signVisa', args)).toEqual({ ok: true, value: { signature: 'AAAA' } });
  });

  test.each([
    ['a result that does not fit', () => ({ entries: 'none' })],
    ['nothing', () => undefined],
    ['an error with a secret', () => { throw new Error('secret'); }],
    ['a thrown text', () => { throw 'secret'; }],
    ['a rejected promise', () => Promise.reject(Object.assign(new Error('secret'), { code: 'ENOENT' }))],
  ])('%s is the error internal, without particulars', async (_what, handler) => {
    const { dispatch, log } = dispatcher({ 'journal.read': handler as never });
    const answer = await dispatch('journal.read', { scope: 's' });
    expect(answer).toMatchObject({ ok: false, error: { code: 'internal' } });
    expect(JSON.stringify(answer)).not.toContain('secret');
    expect(log).toHaveBeenCalledOnce();
  });

  test('a failure of the bridge is told with its code and parameters', async () => {
    const { dispatch } = dispatcher({ 'session.signIn': () => { throw new BridgeFailure('wrongPin', 'PIN', { triesLeft: 2 }); } });
    expect(await dispatch('session.signIn', { cardId: 'c', pin: '1' })).toEqual({ ok: false, error: { code: 'wrongPin', message: 'PIN', params: { triesLeft: 2 } } });
  });
});

test('objects of another realm are plain too, as structured clone makes them', async () => {
  expect(notPlainJson(structuredClone({ a: [1, null, true, 'x', { b: undefined }] }))).toBeUndefined();
  expect(notPlainJson(Object.create(null))).toBeUndefined();
  expect(notPlainJson({ f() {} })).toBe('a function');
});
