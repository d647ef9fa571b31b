import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { RecordedEvent } from '../../shared/protocol/events.ts';
import { spawnTestServer, startTestPostgres, startTestServer, type ServerProcess, type TestClient, type TestServer } from '../store/testing.ts';
import { agree, inSeconds, newDraft, startRound, startVisa } from '../store/testing-acts.ts';

let server: TestServer;
let second: ServerProcess;
let lead: TestClient;
beforeAll(async () => {
  server = await startTestServer();
  second = await spawnTestServer({ DATABASE_URL: server.databaseUrl });
  lead = await server.signInAs('justice-drafter');
});
afterAll(async () => {
  await second.close();
  await server.close();
});

async function eventsOf(draftId: string): Promise<RecordedEvent[]> {
  const rows = await server.db.selectFrom('events').selectAll().where('draft_id', '=', draftId).orderBy('seq').execute();
  return rows.map((row) => ({ draftId, seq: row.seq, at: row.at.toISOString(), ...row.event }));
}
const closed = async (draftId: string) => (await eventsOf(draftId)).some(({ type }) => type === 'RoundClosed' || type === 'VisaRoundClosed');
async function untilClosed(draftIds: string[], seconds: number) {
  for (const until = Date.now() + seconds * 1000; Date.now() < until; await sleep(50)) {
    if ((await Promise.all(draftIds.map(closed))).every(Boolean)) return;
  }
}

describe('two servers over one database', () => {
  it('deem each silent agency once, within a second of the deadline', async () => {
    const dueAt = inSeconds(4);
    const drafts = [];
    for (let i = 0; i < 12; i++) {
      const draft = await newDraft(lead);
      const isVisa = i % 3 === 2;
      await lead.send(isVisa ? startVisa(draft, ['finance', 'economy'], dueAt) : startRound(draft, ['finance', 'economy'], dueAt));
      drafts.push({ ...draft, isVisa });
    }
    await untilClosed(drafts.map((one) => one.draftId), 10);
    await sleep(300);
    for (const { draftId, isVisa } of drafts) {
      const events = (await eventsOf(draftId)).slice(2);
      expect(events.map(({ type }) => type)).toEqual(isVisa
        ? ['AgencyDeemedEndorsed', 'AgencyDeemedEndorsed', 'VisaRoundClosed'] : ['AgencyDeemedAgreed', 'AgencyDeemedAgreed', 'RoundClosed']);
      for (const { at, actor } of events) {
        expect(actor).toBeNull();
        expect(Date.parse(at) - Date.parse(dueAt)).toBeGreaterThanOrEqual(0);
        expect(Date.parse(at) - Date.parse(dueAt)).toBeLessThan(1_000);
      }
    }
    expect(await server.db.selectFrom('deadlines').select('draft_id').where('status', '=', 'pending').execute()).toEqual([]);
  });

  it.each([1, 2, 3])('take an answer at the edge as in time or as late, never as both (round %i)', async () => {
    const clients = await Promise.all(Array.from({ length: 8 }, () => server.signInAs('finance-drafter')));
    const drafts = [];
    for (const [index, client] of clients.entries()) {
      const draft = await newDraft(lead);
      drafts.push({ ...draft, client, round: startRound(draft, ['finance'], inSeconds(3)), spread: (index - 4) * 15 });
    }
    const dueAt = inSeconds(1.5);
    for (const { round } of drafts) await lead.send({ ...round, dueAt });
    const outcomes = await Promise.all(drafts.map(async ({ client, draftId, round, spread }) => {
      await sleep(Date.parse(dueAt) - Date.now() + spread);
      return client.send(agree(draftId, round.roundId));
    }));
    await untilClosed(drafts.map((one) => one.draftId), 5);
    for (const [index, { draftId }] of drafts.entries()) {
      const events = await eventsOf(draftId);
      const types = events.slice(2).map(({ type }) => type).sort();
      const outcome = outcomes[index]!;
      expect(outcome.status).toBe('applied');
      expect(types).toEqual(outcome.status === 'applied' && outcome.late
        ? ['AgencyDeemedAgreed', 'LateResponseKept', 'RoundClosed'] : ['ResponseGiven', 'RoundClosed']);
      for (const { type, at } of events) {
        if (type === 'ResponseGiven') expect(at < dueAt).toBe(true);
        if (type === 'LateResponseKept') expect(at >= dueAt).toBe(true);
      }
    }
  });

  it('go on when one of them is killed', async () => {
    const doomed = await spawnTestServer({ DATABASE_URL: server.databaseUrl });
    const drafts = [];
    const dueAt = inSeconds(3);
    for (let i = 0; i < 10; i++) {
      const draft = await newDraft(lead);
      await lead.send(startRound(draft, ['finance', 'economy'], dueAt));
      drafts.push(draft.draftId);
    }
    await sleep(Date.parse(dueAt) - Date.now() + 5);
    await doomed.kill();
    await untilClosed(drafts, 5);
    for (const draftId of drafts) {
      expect((await eventsOf(draftId)).slice(2).map(({ type }) => type)).toEqual(['AgencyDeemedAgreed', 'AgencyDeemedAgreed', 'RoundClosed']);
    }
  });

  it('make up for a deadline that came while none of them ran', async () => {
    const postgres = await startTestPostgres();
    const databaseUrl = await postgres.createDatabase();
    const before = await startTestServer({ databaseUrl });
    const client = await before.signInAs('justice-drafter');
    const draft = await newDraft(client);
    const dueAt = inSeconds(1);
    await client.send(startRound(draft, ['finance'], dueAt));
    await before.close();
    await sleep(1_200);
    const after = await startTestServer({ databaseUrl });
    await sleep(500);
    const rows = await after.db.selectFrom('events').select('event').where('draft_id', '=', draft.draftId).orderBy('seq').execute();
    expect(rows.map(({ event }) => event.type)).toEqual(['DraftCreated', 'RoundStarted', 'AgencyDeemedAgreed', 'RoundClosed']);
    await after.close();
    await postgres.stop();
  });
});

it('numbers feeds without gaps in the order of commits, while others write', async () => {
  const writers = await Promise.all(Array.from({ length: 6 }, (_, i) => server.signInAs(i % 2 ? 'justice-drafter' : 'finance-drafter')));
  const reader = await server.signInAs('economy-drafter');
  const seen: { seq: number; id: string }[] = [];
  let writing = true;
  const reading = (async () => {
    while (writing || seen.length === 0) {
      const { body } = await reader.request('GET', `/v1/feed?after=${seen.at(-1)?.seq ?? 0}&limit=7`);
      for (const { seq, event } of body.entries) seen.push({ seq, id: `${event.draftId}/${event.seq}` });
    }
  })();
  await Promise.all(writers.map(async (writer) => {
    for (let i = 0; i < 8; i++) {
      const draft = await newDraft(writer);
      await writer.send(startRound(draft, ['economy', writer.employeeId.startsWith('justice') ? 'finance' : 'justice'], inSeconds(600)));
    }
  }));
  await sleep(200);
  writing = false;
  await reading;
  const { body } = await reader.request('GET', `/v1/feed?after=${seen.at(-1)!.seq}`);
  expect(body.entries).toEqual([]);
  expect(seen.map(({ seq }) => seq)).toEqual(seen.map((_, index) => index + 1));
  expect(new Set(seen.map(({ id }) => id)).size).toBe(seen.length);
  expect(body.head).toBe(seen.at(-1)!.seq);
});
