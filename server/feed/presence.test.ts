import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import { startTestServer, type TestServer } from '../store/testing.ts';
import { inSeconds, newDraft, startRound } from '../store/testing-acts.ts';

let server: TestServer;
let other: TestServer;
beforeAll(async () => {
  server = await startTestServer();
  other = await startTestServer({ databaseUrl: server.databaseUrl });
});
afterAll(async () => {
  await other.close();
  await server.close();
});

/** A person's live connection and what it has heard of presence. */
async function connect(at: TestServer, employeeId: string) {
  const { token } = await at.signInAs(employeeId);
  const socket = new WebSocket(`${at.url.replace('http', 'ws')}/v1/live`, { headers: { authorization: `Bearer ${token}` } });
  const heard: any[] = [];
  let greeted = false;
  let code = 0;
  socket.on('message', (data) => {
    const hint = JSON.parse(String(data));
    if (hint.type === 'presence') heard.push(hint);
    else greeted = true;
  });
  socket.on('close', (ended) => (code = ended));
  await until(() => greeted);
  return {
    heard, close: () => socket.close(), closed: () => code, raw: (data: string) => socket.send(data),
    say: (draftId: string, here = true, at = 'AAAA') => socket.send(JSON.stringify({ type: 'presence', draftId, here, selection: here ? { anchor: at, head: at } : null })),
  };
}
async function until(done: () => boolean) {
  for (const end = Date.now() + 5_000; !done() && Date.now() < end; await sleep(10));
  expect(done()).toBe(true);
}

/** Has two people open a draft, and waits until the first knows of the second: one who says so too early is heard by nobody. */
async function meet(draftId: string, first: Awaited<ReturnType<typeof connect>>, second: typeof first) {
  first.say(draftId);
  for (const end = Date.now() + 5_000; first.heard.length === 0 && Date.now() < end; await sleep(50)) second.say(draftId);
  expect(first.heard).not.toEqual([]);
}

it('tells across servers who has a draft open, where, and when they leave; the name is the register’s', async () => {
  const { draftId } = await newDraft(await server.signInAs('justice-drafter'));
  const [drafter, head] = [await connect(server, 'justice-drafter'), await connect(other, 'justice-head')];
  await meet(draftId, drafter, head);
  drafter.say(draftId, true, 'AQID');
  await until(() => head.heard.at(-1)?.selection.head === 'AQID');
  expect(head.heard.at(-1)).toEqual({
    type: 'presence', draftId, peer: expect.any(String), employee: { id: 'justice-drafter', name: 'Name of justice-drafter' }, here: true,
    selection: { anchor: 'AQID', head: 'AQID' },
  });
  head.close();
  await until(() => drafter.heard.some(({ here }) => !here));
  expect(drafter.heard.at(-1)).toMatchObject({ employee: { id: 'justice-head' }, here: false, selection: null });
  drafter.close();
});

it('tells nobody of another agency, also where it is asked for a response, and hears nobody of it', async () => {
  const draft = await newDraft(await server.signInAs('justice-drafter'));
  const lead = await server.signInAs('justice-drafter');
  const [drafter, head, reviewer, stranger] = [await connect(server, 'justice-drafter'), await connect(server, 'justice-head'), await connect(server, 'finance-drafter'), await connect(other, 'economy-drafter')];
  await lead.send({ ...startRound(draft, ['finance'], inSeconds(600)) });
  for (const one of [reviewer, stranger]) one.say(draft.draftId);
  await meet(draft.draftId, drafter, head);
  drafter.say(draft.draftId, true, 'BBBB');
  await until(() => head.heard.some(({ selection }) => selection?.head === 'BBBB'));
  expect([reviewer.heard, stranger.heard]).toEqual([[], []]);
  expect([...head.heard, ...drafter.heard].every(({ employee }) => employee.id.startsWith('justice-'))).toBe(true);
  for (const one of [drafter, head, reviewer, stranger]) one.close();
});

it('tells only those who have the draft open themselves', async () => {
  const { draftId } = await newDraft(await server.signInAs('justice-drafter'));
  const [drafter, head, reader] = [await connect(server, 'justice-drafter'), await connect(server, 'justice-head'), await connect(other, 'justice-head')];
  await meet(draftId, head, reader);
  reader.say(draftId, false);
  await until(() => head.heard.some(({ here }) => !here));
  const before = reader.heard.length;
  drafter.say(draftId);
  await until(() => head.heard.some(({ employee }) => employee.id === 'justice-drafter'));
  expect(reader.heard.length).toBe(before);
  for (const one of [drafter, head, reader]) one.close();
});

it.each([
  ['no JSON', () => 'here I am'],
  ['a report of something else', (draftId: string) => JSON.stringify({ type: 'feed', draftId })],
  ['a name of one’s own', (draftId: string) => JSON.stringify({ type: 'presence', draftId, here: true, selection: null, employee: { id: 'minister', name: 'X' } })],
  ['a draft that is none', () => JSON.stringify({ type: 'presence', draftId: randomUUID(), here: true, selection: null })],
  ['a place that is no base64', (draftId: string) => JSON.stringify({ type: 'presence', draftId, here: true, selection: { anchor: '<b>', head: '' } })],
])('passes on nothing of %s, and the connection stays', async (_what, message) => {
  const { draftId } = await newDraft(await server.signInAs('justice-drafter'));
  const [drafter, head] = [await connect(server, 'justice-drafter'), await connect(server, 'justice-head')];
  await meet(draftId, drafter, head);
  drafter.raw(message(draftId));
  drafter.say(draftId, true, 'CCCC');
  await until(() => head.heard.at(-1)?.selection?.head === 'CCCC');
  expect(head.heard.map(({ selection }) => selection?.head).filter((at) => at !== 'AAAA')).toEqual(['CCCC']);
  expect(drafter.closed()).toBe(0);
  for (const one of [drafter, head]) one.close();
});

it('ends a connection that says too much at once, and passes on no more than it may of one that says too much too often', async () => {
  const { draftId } = await newDraft(await server.signInAs('justice-drafter'));
  const [large, often, head] = [await connect(server, 'justice-drafter'), await connect(server, 'justice-drafter'), await connect(server, 'justice-head')];
  await meet(draftId, often, head);
  large.raw(`{"type":"presence","more":"${'x'.repeat(2000)}"}`);
  await until(() => large.closed() !== 0);
  for (let i = 0; i < 500; i++) often.say(draftId);
  often.close();
  await until(() => head.heard.some(({ here }) => !here));
  expect(head.heard.filter(({ here }) => here).length).toBeLessThan(40);
  head.close();
});
