import { afterAll, beforeAll, expect, it } from 'vitest';
import { LIMITS } from '../../shared/protocol/primitives.ts';
import { startTestServer, type TestClient, type TestServer } from '../store/testing.ts';
import { sha256Of } from '../store/testing-acts.ts';

let server: TestServer;
let justice: TestClient;
let finance: TestClient;
beforeAll(async () => {
  server = await startTestServer();
  [justice, finance] = [await server.signInAs('justice-drafter'), await server.signInAs('finance-drafter')];
});
afterAll(() => server.close());

const get = (client: TestClient | null, sha256: string) =>
  fetch(`${server.url}/v1/blobs/${sha256}`, client ? { headers: { authorization: `Bearer ${client.token}` } } : {});

it('stores bytes once under their hash, for those who gave them', async () => {
  const bytes = Buffer.from('əlavə');
  const hash = sha256Of(bytes);
  const big = Buffer.alloc(LIMITS.blobBytes, 7);
  const rows: [string, number, number][] = [
    ['the first time', await justice.putBlob(bytes, hash), 201],
    ['again', await justice.putBlob(bytes, hash), 200],
    ['under another hash', await justice.putBlob(bytes, 'a'.repeat(64)), 400],
    ['under no hash', await justice.putBlob(bytes, 'xyz'), 400],
    ['nothing', await justice.putBlob(Buffer.alloc(0), sha256Of(Buffer.alloc(0))), 201],
    ['of 25 MB', await justice.putBlob(big, sha256Of(big)), 201],
  ];
  for (const [what, status, expected] of rows) expect(status, what).toBe(expected);
  expect(Buffer.from(await (await get(justice, hash)).arrayBuffer())).toEqual(bytes);
  expect(sha256Of(Buffer.from(await (await get(justice, sha256Of(big))).arrayBuffer()))).toBe(sha256Of(big));

  const [hidden, absent] = await Promise.all([get(finance, hash), get(finance, 'b'.repeat(64))]);
  expect([hidden.status, await hidden.json()]).toEqual([absent.status, await absent.json()]);
  expect(hidden.status).toBe(404);
  expect((await get(null, hash)).status).toBe(401);
  expect(await finance.putBlob(bytes, hash)).toBe(201);
  expect((await get(finance, hash)).status).toBe(200);
});

it('cuts off what is larger than 25 MB, announced or not', async () => {
  const bytes = Buffer.alloc(LIMITS.blobBytes + 1);
  const put = (body: BodyInit) => fetch(`${server.url}/v1/blobs/${sha256Of(bytes)}`, {
    method: 'PUT', body, duplex: 'half', headers: { authorization: `Bearer ${justice.token}`, 'content-type': 'application/octet-stream' },
  } as RequestInit).then((answer) => answer.status, () => 'cut off');
  expect(await put(bytes)).toBe(413);
  expect([413, 'cut off']).toContain(await put(new Blob([bytes]).stream()));
});
