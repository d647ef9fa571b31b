import { randomUUID } from 'node:crypto';
import net from 'node:net';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { WebSocket } from 'ws';
import { Refused } from '../../shared/protocol/api.ts';
import { startTestServer, type TestClient, type TestServer } from '../store/testing.ts';
import { addPaper, inSeconds, newDraft, sha256Of, startRound, startVisa, versionSaying } from '../store/testing-acts.ts';

let server: TestServer;
let justice: TestClient;
let finance: TestClient;
let expired: TestClient;
beforeAll(async () => {
  server = await startTestServer();
  [justice, finance, expired] = [await server.signInAs('justice-drafter'), await server.signInAs('finance-drafter'), await server.signInAs('justice-drafter')];
  await sql`UPDATE sessions SET expires_at = clock_timestamp() WHERE device_id = ${expired.deviceId}::uuid`.execute(server.db);
});
afterAll(() => server.close());

/** What the server answers to exactly these bytes. */
function raw(bytes: string): Promise<{ status: number; body: string }> {
  return new Promise((resolve, reject) => {
    let answer = '';
    const socket = net.connect(Number(new URL(server.url).port), '127.0.0.1', () => socket.write(bytes));
    socket.on('data', (piece: Buffer) => (answer += piece.toString()));
    socket.on('error', reject);
    socket.on('close', () => resolve({ status: Number(/^HTTP\/1\.1 (\d+)/.exec(answer)?.[1]), body: answer.split('\r\n\r\n').slice(1).join('\r\n\r\n') }));
  });
}

interface Asked {
  method?: string;
  path: string;
  body?: string | Buffer;
  token?: string | null;
  type?: string;
}
async function ask({ method = 'POST', path, body, token = justice.token, type = 'application/json' }: Asked) {
  const answer = await fetch(server.url + path, {
    method, ...(body === undefined ? {} : { body: body as BodyInit }),
    headers: { ...(token === null ? {} : { authorization: `Bearer ${token}` }), ...(body === undefined ? {} : { 'content-type': type }) },
  });
  const text = await answer.text();
  return { status: answer.status, body: text === '' ? null : JSON.parse(text) as Record<string, unknown> };
}

const refusal = (code: string) => ({ code, message: { az: expect.stringMatching(/\p{L}/u), en: expect.stringMatching(/[a-z]/) } });

const everything = async () => {
  const { rows } = await sql<{ t: string }>`SELECT string_agg(c::text, ',') AS t FROM (
    SELECT count(*) AS c FROM events UNION ALL SELECT count(*) FROM drafts UNION ALL SELECT count(*) FROM feed UNION ALL SELECT count(*) FROM blobs
    UNION ALL SELECT count(*) FROM blob_readers UNION ALL SELECT count(*) FROM text_updates UNION ALL SELECT sum(last_seq) FROM feed_heads
    UNION ALL SELECT count(*) FROM outgoing_mail UNION ALL SELECT count(*) FROM sessions) AS counted`.execute(server.db);
  return rows[0]!.t;
};

describe('whoever is not signed in', () => {
  it('gets the same refusal from every endpoint, and changes nothing', async () => {
    const before = await everything();
    const id = randomUUID();
    const places: [string, string][] = [
      ['GET', '/v1/directory'], ['GET', '/v1/feed'], ['POST', '/v1/commands'], ['POST', `/v1/texts/${id}`], ['GET', `/v1/blobs/${'a'.repeat(64)}`],
      ['PUT', `/v1/blobs/${'a'.repeat(64)}`], ['GET', '/v1/live'], ['POST', '/v1/sign-out'],
    ];
    const tokens = { none: null, garbage: 'x', guessed: 'A'.repeat(43), expired: expired.token };
    for (const [method, path] of places) {
      for (const [what, token] of Object.entries(tokens)) {
        const answer = await ask({ method, path, token, ...(method === 'GET' ? {} : { body: '{}' }) });
        expect(answer, `${what} at ${method} ${path}`).toMatchObject({ status: 401, body: refusal('signedOut') });
      }
    }
    expect(await everything()).toBe(before);
  });
});

describe('what is not well formed', () => {
  const bodies: [string, string | Buffer][] = [
    ['nothing', ''], ['no JSON', '{'], ['broken UTF-8', Buffer.from([0x22, 0xff, 0x22])], ['a list', '[]'], ['null', 'null'], ['a number', '1e999'],
    ['100,000 lists in each other', '['.repeat(100_000) + ']'.repeat(100_000)],
    ['100,000 objects in each other', '{"a":'.repeat(100_000) + '1' + '}'.repeat(100_000)],
    ['a prototype', '{"__proto__":{"deviceId":"x"},"n":1}'], ['a constructor', '{"constructor":{"prototype":{"n":1}}}'],
    ['wrong types', '{"deviceId":1,"n":"1","commandId":[],"command":7,"updateId":{},"update":1,"stateVector":null}'],
    ['a huge number', '{"n":123456789012345678901234567890}'], ['a NUL', '{"deviceId":"\\u0000"}'], ['half a surrogate pair', '{"deviceId":"\\ud800"}'],
    ['a doubled key', '{"n":1,"n":2}'],
  ];
  it.each(['/v1/commands', `/v1/texts/${randomUUID()}`, '/v1/sign-in', '/v1/sign-in/challenge'])('is refused in both languages at %s', async (path) => {
    const before = await everything();
    for (const [what, body] of bodies) {
      const answer = await ask({ path, body });
      expect(Refused.safeParse(answer.body).success, what).toBe(true);
      expect(answer, what).toMatchObject(answer.status === 413 ? { body: refusal('tooLarge') } : { status: 400, body: refusal('badRequest') });
    }
    expect(await everything()).toBe(before);
  });

  it('is refused in both languages even before there is a route', async () => {
    const head = `Host: x\r\nAuthorization: Bearer ${justice.token}\r\nConnection: close\r\n`;
    const rows: [string, string, number][] = [
      ['a broken escape', `GET /v1/blobs/% HTTP/1.1\r\n${head}\r\n`, 400],
      ['a very long name', `GET /v1/blobs/${'a'.repeat(300)} HTTP/1.1\r\n${head}\r\n`, 414],
      ['no HTTP', 'HELLO\r\n\r\n', 400],
      ['too long a header', `GET /v1/feed HTTP/1.1\r\n${head}X: ${'a'.repeat(40_000)}\r\n\r\n`, 431],
      ['a hint line without a socket', `GET /v1/live HTTP/1.1\r\n${head}\r\n`, 404],
      ['another method', `DELETE /v1/feed HTTP/1.1\r\n${head}\r\n`, 404],
    ];
    for (const [what, bytes, status] of rows) {
      const answer = await raw(bytes);
      expect(answer.status, what).toBe(status);
      expect(Refused.safeParse(JSON.parse(answer.body || 'null')).success, `${what}: ${answer.body}`).toBe(true);
    }
  });

  it('never blocks the queue, whatever the names of its fields are', async () => {
    const client = await server.signInAs('justice-drafter');
    const create = () => ({ type: 'draft.create', draftId: randomUUID(), title: 'Layihə', actKind: 'law' });
    let n = 0;
    const send = (command: unknown) => client.request('POST', '/v1/commands', { deviceId: client.deviceId, n: ++n, commandId: randomUUID(), command });
    for (const name of ['a\0b', 'a\ud800b', 'k'.repeat(100_000)]) {
      const { status, body } = await send({ ...create(), [name]: 1 });
      expect([status, body.status, body.refusal?.code]).toEqual([200, 'refused', 'badRequest']);
      expect(JSON.stringify(body).length).toBeLessThan(2_000);
    }
    const draft = await newDraft(justice);
    for (const name of ['a\\u0000b', 'a\\ud800b', 'k'.repeat(100_000)]) {
      const bytes = Buffer.from(`{"format":"normativ-act/1","kind":"law","title":"","blocks":[],"${name}":1}`);
      await client.putBlob(bytes, sha256Of(bytes));
      const { status, body } = await send({ ...startRound(draft, ['finance'], inSeconds(60)), textSha256: sha256Of(bytes) });
      expect([status, body.status, body.refusal?.code]).toEqual([200, 'refused', 'versionUnreadable']);
      expect(JSON.stringify(body).length).toBeLessThan(2_000);
    }
    expect((await send(create())).body).toEqual({ status: 'applied', late: false });
  });

  it('is as large as it is, whether it says so or not', async () => {
    const client = await server.signInAs('justice-drafter');
    const command = { type: 'draft.create', draftId: randomUUID(), title: 'x', actKind: 'law', extra: 'x'.repeat(5 * 1024 * 1024) };
    const text = JSON.stringify({ deviceId: client.deviceId, n: 1, commandId: randomUUID(), command });
    const answer = await fetch(`${server.url}/v1/commands`, {
      method: 'POST', headers: { authorization: `Bearer ${client.token}`, 'content-type': 'application/json' }, body: new Blob([text]).stream(), duplex: 'half',
    } as RequestInit);
    expect(await answer.json()).toMatchObject({ status: 'refused', refusal: { code: 'tooLarge' } });
  });
});

describe('another agency', () => {
  it('cannot learn whether anybody has certain bytes', async () => {
    const secret = Buffer.from(`a paper that only justice has ${randomUUID()}`);
    expect([await justice.putBlob(secret, sha256Of(secret)), await justice.putBlob(secret, sha256Of(secret))]).toEqual([201, 200]);
    expect([await finance.putBlob(secret, sha256Of(secret)), await finance.putBlob(secret, sha256Of(secret))]).toEqual([201, 200]);
  });

  it('gets no right to bytes by naming their hash', async () => {
    const theirs = await newDraft(justice);
    const paper = await addPaper(justice, theirs.draftId, 'other');
    const own = await newDraft(finance);
    const { textSha256 } = theirs.frozen;
    const claims = [
      { type: 'paper.add', draftId: own.draftId, paper: { ...paper, paperId: randomUUID() } },
      { ...startRound(own, ['economy'], inSeconds(60)), textSha256 }, { ...startVisa(own, ['economy'], inSeconds(60)), textSha256 },
      { type: 'submission.send', draftId: own.draftId, versionId: randomUUID(), textSha256, submissionId: randomUUID(), recipientAgencyId: 'cabinet', paperIds: [], drafters: [] },
    ] as const;
    for (const claim of claims) expect(await finance.send(claim as never), claim.type).toMatchObject({ status: 'refused' });
    for (const sha256 of [paper.sha256, textSha256]) {
      expect(await ask({ method: 'GET', path: `/v1/blobs/${sha256}`, token: finance.token })).toMatchObject({ status: 404, body: { code: 'notFound' } });
    }
  });

  it('is answered about a hidden draft as about none, and does nothing to its text', async () => {
    const { draftId } = await newDraft(justice);
    const post = (client: TestClient, id: string, update: string) =>
      client.request('POST', `/v1/texts/${id}`, { updateId: randomUUID(), update, stateVector: '' });
    for (const update of ['', 'AAA=', 'AQEFAAQBAXQBYQA=']) {
      expect(await post(finance, draftId, update)).toEqual(await post(finance, randomUUID(), update));
    }
    // While somebody else holds the draft's row, a stranger neither waits for it nor keeps it.
    await server.db.transaction().execute(async (tx) => {
      await sql`SELECT id FROM drafts WHERE id = ${draftId}::uuid FOR UPDATE`.execute(tx);
      expect((await post(finance, draftId, 'AQEFAAQBAXQBYQA=')).status).toBe(404);
      expect(await finance.send({ type: 'draft.rename', draftId, title: 'x', actKind: 'law' })).toMatchObject({ refusal: { code: 'draftUnknown' } });
    });
  });
});

describe('more than anybody needs', () => {
  it('of the live connection ends the oldest', async () => {
    const client = await server.signInAs('economy-drafter');
    const closed: number[] = [];
    const connect = (index: number) => new Promise<WebSocket>((resolve, reject) => {
      const socket = new WebSocket(`${server.url.replace('http', 'ws')}/v1/live`, { headers: { authorization: `Bearer ${client.token}` } });
      socket.once('message', () => resolve(socket));
      socket.on('error', reject);
      socket.on('close', () => closed.push(index));
    });
    const sockets: WebSocket[] = [];
    for (let index = 0; index < 12; index++) sockets.push(await connect(index));
    await vi.waitFor(() => expect(closed).toEqual([0, 1, 2, 3]));
    for (const socket of sockets) socket.terminate();
  });

  it('of challenges is refused in words, and says how long to wait', async () => {
    let last: Response | undefined;
    for (let i = 0; i < 12 && last?.status !== 429; i++) {
      const asked = Array.from({ length: 30 }, () => fetch(`${server.url}/v1/sign-in/challenge`, {
        method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ deviceId: randomUUID() }),
      }));
      last = (await Promise.all(asked)).at(-1);
    }
    expect(last!.status).toBe(429);
    expect(Number(last!.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(await last!.json()).toMatchObject(refusal('tooManyRequests'));
  });

  it('of nesting or of values in a text is refused before it is read', async () => {
    const draft = await newDraft(justice);
    const monsters = ['['.repeat(4_000_000) + ']'.repeat(4_000_000), `{"blocks":[${'{},'.repeat(3_000_000)}{}]}`];
    for (const monster of monsters) {
      const bytes = Buffer.from(monster);
      await justice.putBlob(bytes, sha256Of(bytes));
      const outcome = await justice.send({ ...startRound(draft, ['finance'], inSeconds(60)), textSha256: sha256Of(bytes) });
      expect(outcome).toMatchObject({ refusal: { code: 'versionUnreadable', params: { reason: 'too many values or too deep' } } });
    }
    const brackets = versionSaying('"[{'.repeat(2_000));
    await justice.putBlob(brackets, sha256Of(brackets));
    expect(await justice.send({ ...startRound(draft, ['finance'], inSeconds(60)), textSha256: sha256Of(brackets) })).toMatchObject({ status: 'applied' });
  });
});

describe('ids used twice', () => {
  it('are refused, not failed at', async () => {
    const draft = await newDraft(justice);
    const round = startRound(draft, ['finance'], inSeconds(60));
    await justice.send(round);
    await finance.send({ type: 'round.answer', draftId: draft.draftId, roundId: round.roundId, decision: 'agreed', remarks: [], comment: '' });
    const visa = { ...startVisa(draft, ['finance'], inSeconds(60)), visaRoundId: round.roundId };
    expect(await justice.send(visa)).toMatchObject({ status: 'refused', refusal: { code: 'roundExists' } });
    const other = versionSaying('Başqa mətn');
    await justice.putBlob(other, sha256Of(other));
    const again = { ...startRound(draft, ['finance'], inSeconds(60)), textSha256: sha256Of(other) };
    expect(await justice.send(again)).toMatchObject({ status: 'refused', refusal: { code: 'badRequest', params: { field: 'versionId' } } });
  });
});

it('says from which number a queue goes on when its number is used up', async () => {
  const client = await server.signInAs('justice-drafter');
  const create = () => ({ type: 'draft.create', draftId: randomUUID(), title: 'Layihə', actKind: 'law' });
  const post = (n: number) => client.request('POST', '/v1/commands', { deviceId: client.deviceId, n, commandId: randomUUID(), command: create() });
  await post(1);
  await post(2);
  expect((await post(1)).body).toMatchObject({ status: 'refused', refusal: { code: 'numberReused', params: { expected: 3 } } });
});
