import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from 'vitest';
import * as Y from 'yjs';
import { startTestServer, type TestClient, type TestServer } from '../store/testing.ts';
import { inSeconds, newDraft, readyToSubmit, startRound } from '../store/testing-acts.ts';

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

const base64 = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64');
const bytesOf = (text: string) => new Uint8Array(Buffer.from(text, 'base64'));

async function post(client: TestClient, draftId: string, update: Uint8Array, stateVector: Uint8Array, updateId: string = randomUUID()) {
  return client.request('POST', `/v1/texts/${draftId}`, { updateId, update: base64(update), stateVector: base64(stateVector) });
}

/** One drafter's copy, which sends what it wrote and takes in what it lacks. */
class Copy {
  readonly doc = new Y.Doc();
  #sent = Y.encodeStateVector(this.doc);
  write(text: string) {
    this.doc.getText('t').insert(this.doc.getText('t').length, text);
  }
  async sync(client: TestClient, draftId: string) {
    const update = Y.encodeStateAsUpdate(this.doc, this.#sent);
    const { status, body } = await post(client, draftId, update, Y.encodeStateVector(this.doc));
    if (status !== 200) throw new Error(JSON.stringify(body));
    Y.applyUpdate(this.doc, bytesOf(body.missing));
    this.#sent = bytesOf(body.stateVector);
  }
  get text() {
    return this.doc.getText('t').toString();
  }
}

it('brings copies together over two servers, through snapshots', async () => {
  const { draftId } = await newDraft(lead);
  const elsewhere = await other.signInAs('justice-drafter');
  const [a, b] = [new Copy(), new Copy()];
  for (let i = 0; i < 210; i++) {
    a.write(`a${i} `);
    b.write(`b${i} `);
    await Promise.all([a.sync(lead, draftId), b.sync(elsewhere, draftId)]);
  }
  await a.sync(lead, draftId);
  await b.sync(elsewhere, draftId);
  expect(a.text).toBe(b.text);
  for (let i = 0; i < 210; i++) expect(a.text).toContain(`b${i} `);
  const fresh = await post(elsewhere, draftId, new Uint8Array(), new Uint8Array());
  const read = new Y.Doc();
  Y.applyUpdate(read, bytesOf(fresh.body.missing));
  expect(read.getText('t').toString()).toBe(a.text);
  const snapshots = await server.db.selectFrom('text_snapshots').select('position').where('draft_id', '=', draftId).orderBy('position').execute();
  expect(snapshots).toEqual([{ position: 200 }, { position: 400 }]);
  const { text_position: stored } = await server.db.selectFrom('drafts').select('text_position').where('id', '=', draftId).executeTakeFirstOrThrow();
  expect(stored).toBe(420);
});

it('stores an update once, however often it is sent', async () => {
  const { draftId } = await newDraft(lead);
  const copy = new Copy();
  copy.write('bir dəfə');
  const [update, id] = [Y.encodeStateAsUpdate(copy.doc), randomUUID()];
  const answers = await Promise.all([1, 2, 3].map(() => post(lead, draftId, update, Y.encodeStateVector(copy.doc), id)));
  expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);
  expect(await server.db.selectFrom('text_updates').select('position').where('draft_id', '=', draftId).execute()).toHaveLength(1);
});

it('refuses what is damaged, foreign or unknown', async () => {
  const draft = await newDraft(lead);
  const { draftId } = draft;
  await lead.send(startRound(draft, ['finance'], inSeconds(600)));
  const copy = new Copy();
  copy.write('mətn');
  const good = Y.encodeStateAsUpdate(copy.doc);
  const vector = Y.encodeStateVector(copy.doc);
  const finance = await server.signInAs('finance-drafter');
  const economy = await server.signInAs('economy-drafter');
  const rows: [string, TestClient, string, Uint8Array, Uint8Array, number, string][] = [
    ['half an update', lead, draftId, good.subarray(0, good.length - 4), vector, 400, 'textUpdateUnreadable'],
    ['noise', lead, draftId, Uint8Array.from({ length: 50 }, (_, i) => (i * 97) % 256), vector, 400, 'textUpdateUnreadable'],
    ['a damaged state vector', lead, draftId, new Uint8Array(), Uint8Array.of(255), 400, 'badRequest'],
    ['a reviewer', finance, draftId, good, vector, 403, 'leadOnly'],
    ['an agency that does not know it', economy, draftId, good, vector, 404, 'draftUnknown'],
    ['no such draft', lead, randomUUID(), good, vector, 404, 'draftUnknown'],
  ];
  for (const [what, client, id, update, state, status, code] of rows) {
    expect(await post(client, id, update, state), what).toMatchObject({ status, body: { code } });
  }
  expect(await server.db.selectFrom('text_updates').select('position').where('draft_id', '=', draftId).execute()).toEqual([]);
  await copy.sync(lead, draftId);
});

it('closes with the submission, but answers what it had taken before', async () => {
  const draft = await newDraft(lead);
  const { draftId } = draft;
  const copy = new Copy();
  copy.write('əvvəl');
  const [update, vector, id] = [Y.encodeStateAsUpdate(copy.doc), Y.encodeStateVector(copy.doc), randomUUID()];
  await post(lead, draftId, update, vector, id);
  const submit = await readyToSubmit(lead, await server.signInAs('finance-head'), draft);
  expect(await lead.send(submit)).toMatchObject({ status: 'applied' });
  copy.write('sonra');
  expect(await post(lead, draftId, Y.encodeStateAsUpdate(copy.doc), vector)).toMatchObject({ status: 409, body: { code: 'textClosed' } });
  expect((await post(lead, draftId, update, vector, id)).status).toBe(200);
  expect((await post(lead, draftId, new Uint8Array(), new Uint8Array())).status).toBe(200);
});

it('takes an update that races the submission whole before it or not at all', async () => {
  const head = await server.signInAs('finance-head');
  for (let round = 0; round < 6; round++) {
    const draft = await newDraft(lead);
    const submit = await readyToSubmit(lead, head, draft);
    const writer = await other.signInAs('justice-head');
    const writes = Array.from({ length: 5 }, () => {
      const copy = new Copy();
      copy.write('x');
      return post(writer, draft.draftId, Y.encodeStateAsUpdate(copy.doc), Y.encodeStateVector(copy.doc));
    });
    const [outcome, ...answers] = await Promise.all([lead.send(submit), ...writes]);
    expect(outcome).toMatchObject({ status: 'applied' });
    const stored = await server.db.selectFrom('text_updates').select('at').where('draft_id', '=', draft.draftId).execute();
    expect(stored).toHaveLength(answers.filter(({ status }) => status === 200).length);
    const { at } = await server.db.selectFrom('events').select('at').where('draft_id', '=', draft.draftId).orderBy('seq', 'desc').limit(1).executeTakeFirstOrThrow();
    for (const one of stored) expect(one.at.getTime()).toBeLessThanOrEqual(at.getTime());
  }
});

it('takes an act of a million characters in a few updates', async () => {
  const { draftId } = await newDraft(lead);
  const copy = new Copy();
  copy.write('Maddə üzrə mətn. '.repeat(60_000));
  await copy.sync(lead, draftId);
  copy.write('son');
  await copy.sync(lead, draftId);
  const another = new Copy();
  await another.sync(lead, draftId);
  expect(another.text).toBe(copy.text);
});
