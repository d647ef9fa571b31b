import { sql } from 'kysely';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import { startTestServer, type TestClient, type TestServer } from '../store/testing.ts';
import { inSeconds, newDraft, startRound } from '../store/testing-acts.ts';

let server: TestServer;
let other: TestServer;
let lead: TestClient;
beforeAll(async () => {
  server = await startTestServer();
  other = await startTestServer({ databaseUrl: server.databaseUrl });
  lead = await server.signInAs('justice-drafter');
});
afterAll(async () => {
  await other.close();
  await server.close();
});

function listen(at: TestServer, token: string) {
  const socket = new WebSocket(`${at.url.replace('http', 'ws')}/v1/live`, { headers: { authorization: `Bearer ${token}` } });
  const hints: any[] = [];
  socket.on('message', (data) => hints.push(JSON.parse(String(data))));
  const opened = new Promise<void>((resolve, reject) => socket.on('open', () => resolve()).on('error', reject));
  return { hints, opened, close: () => socket.close() };
}
async function until(done: () => boolean) {
  for (const end = Date.now() + 5_000; !done() && Date.now() < end; await sleep(20));
}

it('hints to those concerned, across servers, and to nobody else', async () => {
  const finance = await other.signInAs('finance-drafter');
  const economy = await other.signInAs('economy-drafter');
  const [concerned, unconcerned] = [listen(other, finance.token), listen(other, economy.token)];
  await Promise.all([concerned.opened, unconcerned.opened]);
  await until(() => concerned.hints.length > 0);
  expect(concerned.hints).toEqual([{ type: 'feed', head: 0 }]);
  const draft = await newDraft(lead);
  await lead.send(startRound(draft, ['finance'], inSeconds(600)));
  await until(() => concerned.hints.length > 1);
  expect(concerned.hints.slice(1)).toEqual([{ type: 'feed', head: 1 }]);
  const text = listen(other, (await other.signInAs('justice-head')).token);
  await text.opened;
  await lead.request('POST', `/v1/texts/${draft.draftId}`, { updateId: draft.draftId, update: Buffer.from([1, 1, 1, 0, 4, 1, 1, 116, 1, 97, 0]).toString('base64'), stateVector: '' });
  await until(() => text.hints.some(({ type }) => type === 'text'));
  expect(text.hints.at(-1)).toEqual({ type: 'text', draftId: draft.draftId });
  expect(unconcerned.hints).toEqual([{ type: 'feed', head: 0 }]);
  for (const one of [concerned, unconcerned, text]) one.close();
});

it('turns away who has no session', async () => {
  await expect(listen(server, 'x'.repeat(43)).opened).rejects.toThrow('401');
});

it('pages by number and says where the end is', async () => {
  const client = await server.signInAs('economy-head');
  for (let i = 0; i < 5; i++) await newDraft(client);
  const page = async (query: string) => (await client.request('GET', `/v1/feed${query}`)).body;
  expect((await page('?limit=2')).entries.map((one: any) => one.seq)).toEqual([1, 2]);
  expect((await page('?after=2&limit=2')).entries.map((one: any) => one.seq)).toEqual([3, 4]);
  expect(await page('?after=5')).toEqual({ entries: [], head: 5 });
  expect((await client.request('GET', '/v1/feed?after=-1')).body).toMatchObject({ code: 'badRequest', params: { field: 'after' } });
  expect((await client.request('GET', '/v1/feed?limit=501')).status).toBe(400);
});

it('listens again after its connection to the database was cut', async () => {
  const finance = await other.signInAs('finance-head');
  const socket = listen(other, finance.token);
  await socket.opened;
  await sql`SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE query LIKE 'LISTEN%' AND datname = current_database()`.execute(server.db);
  await sleep(1_500);
  const before = socket.hints.length;
  await lead.send(startRound(await newDraft(lead), ['finance'], inSeconds(600)));
  await until(() => socket.hints.length > before);
  expect(socket.hints.length).toBeGreaterThan(before);
  socket.close();
});
