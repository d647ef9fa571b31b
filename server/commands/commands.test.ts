import { createSign, generateKeyPairSync, randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeTestCa } from '../../build/test-environment/ca.ts';
import { FeedPage } from '../../shared/protocol/api.ts';
import type { Command } from '../../shared/protocol/commands.ts';
import { LIMITS, type Paper } from '../../shared/protocol/primitives.ts';
import { buildCades } from '../../shared/signature/cades.ts';
import { statementToBytes } from '../../shared/signature/statement.ts';
import { fold } from '../../shared/workflow/evolve.ts';
import { statementFor } from '../../shared/workflow/visa.ts';
import { startTestServer, type TestClient, type TestServer } from '../store/testing.ts';
import { addPaper, agree, inSeconds, newDraft, readyToSubmit, sha256Of, startRound, startVisa, versionSaying } from '../store/testing-acts.ts';
import { createTrust } from '../trust/trust.ts';

let server: TestServer;
let lead: TestClient;
let finance: TestClient;
let financeHead: TestClient;
let economy: TestClient;
let cabinet: TestClient;
beforeAll(async () => {
  server = await startTestServer();
  [lead, finance, financeHead, economy, cabinet] = await Promise.all(
    ['justice-drafter', 'finance-drafter', 'finance-head', 'economy-drafter', 'chancellery'].map((id) => server.signInAs(id))) as
    [TestClient, TestClient, TestClient, TestClient, TestClient];
});
afterAll(() => server.close());

const applied = { status: 'applied', late: false };
const refusedAs = (code: string, params?: object) =>
  expect.objectContaining({ status: 'refused', refusal: expect.objectContaining({ code, ...(params ? { params } : {}) }) });
const create = (): Command => ({ type: 'draft.create', draftId: randomUUID(), title: 'Layihə', actKind: 'law' });
const eventsOf = async (client: TestClient, draftId: string) =>
  (await client.request('GET', '/v1/feed')).body.entries.map((one: any) => one.event).filter((event: any) => event.draftId === draftId);

describe('the queue of one device', () => {
  const post = (client: TestClient, n: number, commandId: string, command: unknown) =>
    client.request('POST', '/v1/commands', { deviceId: client.deviceId, n, commandId, command });

  it('processes each number once, refused ones too', async () => {
    const client = await server.signInAs('justice-drafter');
    const [a, b, c] = [randomUUID(), randomUUID(), randomUUID()];
    const first = create();
    const refused = { ...create(), title: '  ' };
    const rows: [string, number, string, unknown, unknown][] = [
      ['the first', 1, a, first, { status: 200, body: applied }],
      ['the first again', 1, a, first, { status: 200, body: applied }],
      ['its number with another id', 1, b, create(), { status: 200, body: refusedAs('numberReused') }],
      ['one too early', 3, c, create(), { status: 409, body: expect.objectContaining({ code: 'numberGap', params: { expected: 2 } }) }],
      ['a refused one counts', 2, b, refused, { status: 200, body: refusedAs('titleMissing') }],
      ['and has the same answer again', 2, b, refused, { status: 200, body: refusedAs('titleMissing') }],
      ['so the next goes on', 3, c, create(), { status: 200, body: applied }],
      ['a command already processed, under a new number', 4, a, first, { status: 200, body: applied }],
      ['uses up that number', 5, randomUUID(), create(), { status: 200, body: applied }],
    ];
    for (const [what, n, id, command, expected] of rows) expect(await post(client, n, id, command), what).toEqual(expected);
    expect(await eventsOf(client, first.draftId)).toHaveLength(1);
  });

  it('is not blocked by a command that cannot be read', async () => {
    const client = await server.signInAs('justice-drafter');
    const long = 'x'.repeat(LIMITS.commandBytes);
    const rows: [string, unknown, unknown][] = [
      ['an unknown type', { type: 'draft.burn' }, refusedAs('badRequest', { field: 'command.type' })],
      ['a field missing', { ...create(), title: undefined }, refusedAs('badRequest', { field: 'command.title' })],
      ['a field too many', { ...create(), extra: 1 }, refusedAs('badRequest', { field: 'command.extra' })],
      ['a NUL', { ...create(), title: 'a\0b' }, refusedAs('badRequest', { field: 'command.title' })],
      ['half a surrogate pair', { ...create(), title: 'a\ud800b' }, refusedAs('badRequest', { field: 'command.title' })],
      ['more than 4 MB', { ...create(), title: long }, refusedAs('tooLarge', { limit: '4 MB' })],
    ];
    for (const [index, [what, command, expected]] of rows.entries()) {
      expect((await post(client, index + 1, randomUUID(), command)).body, what).toEqual(expected);
    }
    expect((await post(client, rows.length + 1, randomUUID(), create())).body).toEqual(applied);
  });

  it('takes nothing of what has no place in it', async () => {
    const client = await server.signInAs('justice-drafter');
    const place = { deviceId: client.deviceId, n: 1, commandId: randomUUID(), command: create() };
    const rows: [string, unknown, number, unknown][] = [
      ['no number', { ...place, n: undefined }, 400, { field: 'n' }],
      ['a number of nought', { ...place, n: 0 }, 400, { field: 'n' }],
      ['no id', { ...place, commandId: 'x' }, 400, { field: 'commandId' }],
      ['no object', [], 400, { field: 'body' }],
      ['far too much', { ...place, command: 'x'.repeat(17 * 1024 * 1024) }, 413, { limit: '16 MB' }],
    ];
    for (const [what, body, status, params] of rows) {
      expect(await client.request('POST', '/v1/commands', body), what).toMatchObject({ status, body: { params } });
    }
    expect((await post(client, 1, place.commandId, place.command)).body).toEqual(applied);
  });

  it('keeps its order when commands are sent side by side and twice', async () => {
    const client = await server.signInAs('justice-drafter');
    const commands = Array.from({ length: 20 }, (_, index) => ({ n: index + 1, id: randomUUID(), command: create() }));
    for (const { n, id, command } of commands) {
      const answers = await Promise.all([post(client, n, id, command), post(client, n, id, command), post(client, n, id, command)]);
      expect(answers.map((answer) => answer.body)).toEqual([applied, applied, applied]);
    }
    const seen = (await client.request('GET', '/v1/feed')).body.entries.map((one: any) => one.event.commandId);
    const ids: string[] = commands.map(({ id }) => id);
    expect(seen.filter((id: string) => ids.includes(id))).toEqual(ids);
  });
});

describe('who may know of a draft', () => {
  it('answers another agency as if there were none', async () => {
    const draft = await newDraft(lead);
    const round = startRound(draft, ['finance'], inSeconds(60));
    await lead.send(round);
    const { draftId } = draft;
    const commands: Command[] = [
      { type: 'draft.rename', draftId, title: 'x', actKind: 'law' }, { type: 'paper.remove', draftId, paperId: randomUUID() },
      { type: 'version.save', draftId, ...draft.frozen, name: 'x' }, { type: 'version.rename', draftId, versionId: randomUUID(), name: 'x' },
      startRound(draft, ['finance'], inSeconds(60)), agree(draftId, round.roundId),
      { type: 'remark.settle', draftId, remarkId: randomUUID(), outcome: 'accepted', explanation: '' },
      startVisa(draft, ['finance'], inSeconds(60)),
      { type: 'visa.sign', draftId, visaRoundId: randomUUID(), statement: 'AAAA', signature: 'AAAA' },
      { type: 'visa.refuse', draftId, visaRoundId: randomUUID(), reasons: 'x', proposedWording: 'y' },
      { type: 'submission.register', draftId, submissionId: randomUUID(), number: '1' },
    ];
    for (const command of commands) {
      const outcome = await economy.send(command);
      expect(outcome, command.type).toEqual(refusedAs('draftUnknown'));
      expect(outcome).toEqual(await economy.send({ ...command, draftId: randomUUID() }));
    }
    expect(await eventsOf(economy, draftId)).toEqual([]);
    expect((await eventsOf(finance, draftId)).map((event: any) => event.type)).toEqual(['RoundStarted']);
    expect(await finance.send({ type: 'draft.rename', draftId, title: 'x', actKind: 'law' })).toEqual(refusedAs('leadOnly'));
  });
});

describe('a version saved with a name', () => {
  it('reaches those who draft the act, with its bytes, and nobody else', async () => {
    const draft = await newDraft(lead);
    await lead.send(startRound(draft, ['finance'], inSeconds(60)));
    const bytes = versionSaying('Yalnız hazırlayanlar üçün');
    const textSha256 = sha256Of(bytes);
    await lead.putBlob(bytes, textSha256);
    const versionId = randomUUID();
    expect(await lead.send({ type: 'version.save', draftId: draft.draftId, versionId, textSha256, name: ' Nazirin qeydlərindən əvvəl ' })).toEqual(applied);
    const colleague = await server.signInAs('justice-head');
    expect(await colleague.send({ type: 'version.rename', draftId: draft.draftId, versionId, name: 'Əvvəlki' })).toEqual(applied);
    expect(fold(await eventsOf(colleague, draft.draftId))?.savedVersions).toMatchObject([{ versionId, name: 'Əvvəlki', textSha256, savedBy: 'Name of justice-drafter' }]);
    expect((await colleague.request('GET', `/v1/blobs/${textSha256}`)).status).toBe(200);
    expect((await finance.request('GET', `/v1/blobs/${textSha256}`)).status).toBe(404);
    expect((await eventsOf(finance, draft.draftId)).map((event: any) => event.type)).toEqual(['RoundStarted']);
  });
});

describe('the bytes that a command names', () => {
  it('must be here, be a version, and be the caller’s to give', async () => {
    const draft = await newDraft(lead);
    const notAVersion = Buffer.from('{}');
    await lead.putBlob(notAVersion, sha256Of(notAVersion));
    const foreign = Buffer.from('a paper of finance');
    await finance.putBlob(foreign, sha256Of(foreign));
    const paper = { paperId: randomUUID(), kind: 'other' as const, name: 'a.pdf', mediaType: 'application/pdf', size: foreign.length, sha256: sha256Of(foreign) };
    const round = startRound(draft, ['finance'], inSeconds(60));
    const rows: [string, Command, unknown][] = [
      ['no such text', { ...round, textSha256: 'a'.repeat(64) }, refusedAs('blobMissing')],
      ['not a version', { ...round, textSha256: sha256Of(notAVersion) }, refusedAs('versionUnreadable')],
      ['no such text to save', { type: 'version.save', draftId: draft.draftId, versionId: randomUUID(), textSha256: 'a'.repeat(64), name: 'x' }, refusedAs('blobMissing')],
      ['no version to save', { type: 'version.save', draftId: draft.draftId, versionId: randomUUID(), textSha256: sha256Of(notAVersion), name: 'x' }, refusedAs('versionUnreadable')],
      ['another agency’s paper', { type: 'paper.add', draftId: draft.draftId, paper }, refusedAs('blobMissing')],
    ];
    for (const [what, command, expected] of rows) expect(await lead.send(command), what).toEqual(expected);
    await lead.putBlob(foreign, paper.sha256);
    expect(await lead.send({ type: 'paper.add', draftId: draft.draftId, paper: { ...paper, size: 1 } })).toEqual(refusedAs('badRequest'));
    expect(await lead.send({ type: 'paper.add', draftId: draft.draftId, paper })).toEqual(applied);
    expect(await lead.send(round)).toEqual(applied);
  });

  it('holds remarks to the places of the version that was sent', async () => {
    const draft = await newDraft(lead);
    const round = startRound(draft, ['finance'], inSeconds(60));
    await lead.send(round);
    const answer = (blockId: string): Command => ({
      type: 'round.answer', draftId: draft.draftId, roundId: round.roundId, decision: 'objected', comment: '',
      remarks: [{ remarkId: randomUUID(), kind: 'objection', blockId, place: '1', quote: '', reasons: 'səbəb', proposedWording: 'mətn' }],
    });
    expect(await finance.send(answer('elsewhere'))).toEqual(refusedAs('remarkNowhere'));
    expect(await finance.send(answer('b1'))).toEqual(applied);
  });
});

describe('a draft from the first line to the Cabinet', () => {
  it('goes the whole way, and each agency sees its part', async () => {
    const draft = await newDraft(lead, 'Yol hərəkəti haqqında');
    const { draftId, frozen } = draft;
    const papers: Paper[] = [];
    for (const kind of ['coverLetter', 'conformityCertificate', 'justification'] as const) papers.push(await addPaper(lead, draftId, kind));
    const round = startRound(draft, ['finance', 'economy'], inSeconds(60));
    expect(await lead.send(round)).toEqual(applied);
    expect(await finance.send(agree(draftId, round.roundId))).toEqual(applied);
    expect(await economy.send(agree(draftId, round.roundId))).toEqual(applied);

    const visaRound = startVisa(draft, ['finance'], inSeconds(60));
    expect(await lead.send(visaRound)).toEqual(applied);
    const started = (await eventsOf(finance, draftId)).find((event: any) => event.type === 'VisaRoundStarted');
    const statement = Buffer.from(statementToBytes({
      format: 'normativ-visa/1', draftId, draftTitle: 'Yol hərəkəti haqqında', visaRoundId: visaRound.visaRoundId, versionId: frozen.versionId,
      versionNumber: 1, textSha256: frozen.textSha256, papers: [], agencyId: 'finance', agencyName: 'Name of finance',
      signer: { fin: 'BBBBBB2', name: 'Name of finance-head', position: 'head' }, decision: 'endorsed', reservations: null,
      nonce: started.data.nonces.finance, statedAt: new Date().toISOString(),
    })).toString('base64');
    const signed = (signature: string): Command =>
      ({ type: 'visa.sign', draftId, visaRoundId: visaRound.visaRoundId, statement, signature: Buffer.from(signature).toString('base64') });
    const holder = JSON.stringify({ fin: 'BBBBBB2', name: 'Name of finance-head' });
    expect(await financeHead.send(signed('!revoked'))).toEqual(refusedAs('signatureInvalid', { reason: 'revoked' }));
    expect(await financeHead.send({ ...signed(holder), statement: 'AAAA' } as Command)).toEqual(refusedAs('signatureInvalid', { reason: 'notJson' }));
    expect(await finance.send(signed(holder))).toEqual(refusedAs('headOnly'));
    expect(await financeHead.send(signed(JSON.stringify({ fin: 'AAAAAA1', name: 'x' })))).toEqual(refusedAs('otherPersonsCard'));
    expect(await financeHead.send(signed(holder))).toEqual(applied);

    const submissionId = randomUUID();
    expect(await lead.send({
      type: 'submission.send', draftId, ...frozen, submissionId, recipientAgencyId: 'cabinet', drafters: [], paperIds: papers.map((one) => one.paperId),
    })).toEqual(applied);
    expect((await eventsOf(cabinet, draftId)).map((event: any) => event.type)).toEqual(['PackageSubmitted']);
    const number = `R-${draftId.slice(0, 8)}`;
    expect(await cabinet.send({ type: 'submission.register', draftId, submissionId, number })).toEqual(applied);
    expect(await cabinet.send({ type: 'submission.accept', draftId, submissionId, note: '' })).toEqual(applied);
    expect((await eventsOf(lead, draftId)).map((event: any) => event.type)).toEqual([
      'DraftCreated', 'PaperAdded', 'PaperAdded', 'PaperAdded', 'RoundStarted', 'ResponseGiven', 'ResponseGiven', 'RoundClosed',
      'VisaRoundStarted', 'VisaSigned', 'VisaRoundClosed', 'PackageSubmitted', 'SubmissionRegistered', 'SubmissionAccepted',
    ]);
    for (const client of [lead, finance, economy, cabinet]) {
      const { body } = await client.request('GET', '/v1/feed');
      expect(FeedPage.parse(body)).toEqual(body);
    }
    const read = (client: TestClient, sha256: string) =>
      fetch(`${server.url}/v1/blobs/${sha256}`, { headers: { authorization: `Bearer ${client.token}` } }).then((answer) => answer.status);
    expect(await Promise.all([lead, finance, economy, cabinet].map((client) => read(client, frozen.textSha256)))).toEqual([200, 200, 200, 200]);
    expect(await Promise.all([lead, finance, economy, cabinet].map((client) => read(client, papers[0]!.sha256)))).toEqual([200, 404, 404, 200]);
  });
});

it('gives each registration number once, also to two at the same moment', async () => {
  const other = await startTestServer({ databaseUrl: server.databaseUrl });
  const clerks = [await server.signInAs('chancellery'), await other.signInAs('chancellery')];
  for (let round = 0; round < 5; round++) {
    const submitted = [];
    for (let i = 0; i < 2; i++) {
      const submit = await readyToSubmit(lead, financeHead, await newDraft(lead));
      await lead.send(submit);
      submitted.push(submit);
    }
    const number = `12/${round}`;
    const outcomes = await Promise.all(submitted.map(({ draftId, submissionId }, i) =>
      clerks[i]!.send({ type: 'submission.register', draftId, submissionId, number: ` ${number} ` })));
    expect(outcomes.map((one) => (one.status === 'applied' ? 'applied' : one.refusal.code)).sort()).toEqual(['applied', 'numberTaken']);
  }
  await other.close();
});

it('answers a fault of its own with 500, records nothing, and takes the same command afterwards', async () => {
  const client = await server.signInAs('economy-head');
  const body = { deviceId: client.deviceId, n: 1, commandId: randomUUID(), command: create() };
  await sql`ALTER TABLE feed RENAME TO feed_away`.execute(server.db);
  const failed = await client.request('POST', '/v1/commands', body);
  await sql`ALTER TABLE feed_away RENAME TO feed`.execute(server.db);
  expect(failed).toMatchObject({ status: 500, body: { code: 'internal', message: { az: expect.any(String) } } });
  expect(await server.db.selectFrom('drafts').select('id').where('id', '=', body.command.draftId).execute()).toEqual([]);
  expect((await client.request('POST', '/v1/commands', body)).body).toEqual(applied);
});

it('believes a visa that a card of a known centre signed over exactly this statement', async () => {
  const ca = await makeTestCa();
  const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const certificate = await ca.issue({ fin: 'BBBBBB2', name: 'Məmmədov Kamran Əli oğlu', spki: publicKey.export({ type: 'spki', format: 'der' }), purpose: 'sign' });
  const { root, policy, issuing } = ca.certificates;
  const strict = await startTestServer({
    databaseUrl: server.databaseUrl, trust: createTrust({ roots: [root], intermediates: [policy, issuing], crls: Object.values(await ca.crls()) }),
  });
  const head = await strict.signInAs('finance-head');
  const draft = await newDraft(lead, 'Viza üçün layihə');
  const round = startVisa(draft, ['finance'], inSeconds(60));
  await lead.send(round);
  const state = fold(await eventsOf(head, draft.draftId))!;
  const [visaRound] = state.visaRounds;
  const content = statementToBytes(statementFor(state, visaRound!, visaRound!.signers[0]!,
    { agencyName: 'Name of finance', fin: 'BBBBBB2', name: 'Name of finance-head', position: 'Nazir' }, null, new Date()));
  const sign = async (bytes: Uint8Array) => new Uint8Array(createSign('sha256').update(bytes).sign(privateKey));
  const signature = await buildCades({ content, certificate, chain: [policy, issuing], algorithm: 'ECDSA-SHA256', signingTime: new Date(), sign });
  const command = (statement: Uint8Array): Command => ({
    type: 'visa.sign', draftId: draft.draftId, visaRoundId: round.visaRoundId,
    statement: Buffer.from(statement).toString('base64'), signature: Buffer.from(signature).toString('base64'),
  });
  const other = Buffer.from(Buffer.from(content).toString().replace('Viza üçün', 'Viza ücün'));
  expect(await head.send(command(other))).toEqual(refusedAs('signatureInvalid', { reason: 'messageDigestMismatch' }));
  expect(await head.send(command(content))).toEqual(applied);
  const signed = (await eventsOf(lead, draft.draftId)).find((event: any) => event.type === 'VisaSigned');
  expect(signed.data.evidence).toMatchObject({ signerFin: 'BBBBBB2', signerName: 'Məmmədov Kamran Əli oğlu' });
  await strict.close();
});
