import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import * as Y from 'yjs';
import { toBase64 } from '../../shared/protocol/base64.ts';
import type { Command } from '../../shared/protocol/commands.ts';
import type { Client } from './client-types.ts';
import { openClient } from './client.ts';
import { FakeComputer, FakeServer, type ServerAnswer } from './testing.ts';

let server: FakeServer;
let computer: FakeComputer;
const open: Client[] = [];
beforeEach(() => {
  server = new FakeServer();
  computer = new FakeComputer(server);
});
afterEach(async () => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
  vi.useRealTimers();
  for (const client of open.splice(0)) await client.close();
});

async function start(at = computer): Promise<Client> {
  const client = await openClient({ bridge: at, session: at.session });
  open.push(client);
  return client;
}
async function stop(client: Client): Promise<void> {
  await client.close();
  open.splice(open.indexOf(client), 1);
}
const databaseOf = (at: FakeComputer) => `normativ-${at.session.serverId}-${at.session.employee.id}`;
const settled = (client: Client) => vi.waitFor(() => client.settle(), { timeout: 10_000 });

const create = (title = 'Layihə'): Command & { type: 'draft.create' } => ({ type: 'draft.create', draftId: crypto.randomUUID(), title, actKind: 'law' });
const rename = (draftId: string, title: string): Command => ({ type: 'draft.rename', draftId, title, actKind: 'law' });
const titles = () => server.feed.map((event) => ('title' in event.data ? event.data.title : event.type));
async function submit(client: Client, command: Command): Promise<void> {
  expect(await client.submit(command)).toMatchObject({ ok: true });
}
/** A draft with a text, both at the server. */
async function draftWithText(client: Client, text = 'a'): Promise<string> {
  const command = create();
  await submit(client, command);
  const doc = new Y.Doc();
  doc.getText('t').insert(0, text);
  await client.startText(command.draftId, doc);
  await settled(client);
  return command.draftId;
}
const textAt = (draftId: string) => server.texts.get(draftId)!.getText('t').toString();
async function type(client: Client, draftId: string, text: string) {
  const held = (await client.openText(draftId))!;
  held.doc.getText('t').insert(held.doc.getText('t').length, text);
  return held;
}

describe('a computer that was put back', () => {
  it.each([
    ['the journal is gone', async () => { computer.journal.clear(); computer.journalLastN = 0; }],
    ['the database is gone', () => Dexie.delete(databaseOf(computer))],
    ['both are gone', async () => { computer.journal.clear(); computer.journalLastN = 0; await Dexie.delete(databaseOf(computer)); }],
  ])('goes on where %s', async (_what, lose) => {
    const before = await start();
    for (const title of ['bir', 'iki', 'üç']) await submit(before, create(title));
    await settled(before);
    await stop(before);
    await lose();
    const after = await start();
    await settled(after);
    await submit(after, create('dörd'));
    await submit(after, create('beş'));
    await settled(after);
    expect(titles()).toEqual(['bir', 'iki', 'üç', 'dörd', 'beş']);
    expect(after.snapshot()).toMatchObject({ waiting: 0, refused: [] });
    expect(after.snapshot().drafts.size).toBe(5);
  });

  it('still knows what was refused, until the person has dealt with it', async () => {
    const before = await start();
    const draft = create();
    await submit(before, draft);
    await settled(before);
    server.fault = ({ path }, done) => (path === '/v1/commands'
      ? { status: 200, json: { status: 'refused', refusal: { code: 'roundOpen', message: { az: 'x', en: 'x' } } } } : done());
    const held = await before.submit(rename(draft.draftId, 'yeni'));
    await settled(before);
    expect(before.snapshot().refused).toHaveLength(1);
    await stop(before);
    await Dexie.delete(databaseOf(computer));
    const after = await start();
    await settled(after);
    expect(after.snapshot().refused.map((one) => one.id)).toEqual([held.ok && held.commandId]);
    await stop(after);
    server.requests = [];
    const again = await start();
    await settled(again);
    expect(again.snapshot().refused).toHaveLength(1);
    expect(server.requests).not.toContain('POST /v1/commands');
    await again.dismissRefused(again.snapshot().refused[0]!.id);
    expect([again.snapshot().refused, computer.journal.size]).toEqual([[], 0]);
  });

  it('does not open a journal of a newer program by guess', async () => {
    const id = crypto.randomUUID();
    computer.journal.set(id, { id, n: 1, data: JSON.stringify({ kind: 'command', id, n: 1, command: { type: 'draft.split' } }) });
    await expect(start()).rejects.toMatchObject({ code: 'newerFormat' });
    expect(computer.journal.size).toBe(1);
  });

  it('and another one of the same person do not get in each other’s way', async () => {
    const other = new FakeComputer(server, computer.session.employee.id);
    const first = await start();
    const draft = create('bir');
    await submit(first, draft);
    await settled(first);
    await stop(first);
    await Dexie.delete(databaseOf(computer));
    const second = await start(other);
    await settled(second);
    await submit(second, rename(draft.draftId, 'iki'));
    await settled(second);
    expect([titles(), server.lastN.get(other.deviceId)]).toEqual([['bir', 'iki'], 1]);
  });
});

describe('a server that was put back', () => {
  it('is read anew, and gets again what it lost and this computer still has', async () => {
    const client = await start();
    const draftId = await draftWithText(client, 'a');
    const putBack = server.backUp();
    await submit(client, create('itən'));
    const text = await type(client, draftId, 'b');
    await text.flush();
    await settled(client);
    expect(textAt(draftId)).toBe('ab');
    await text.close();
    putBack();
    computer.tell({ type: 'connection', online: false });
    await settled(client);
    expect(client.snapshot().drafts.size).toBe(1);
    expect(textAt(draftId)).toBe('ab');
    await submit(client, rename(draftId, 'yeni ad'));
    await settled(client);
    expect(client.snapshot().drafts.get(draftId)!.state.title).toBe('yeni ad');
    expect(client.snapshot()).toMatchObject({ waiting: 0, refused: [] });
  });

  it('is noticed although others have already written past the old end', async () => {
    const client = await start();
    await submit(client, create('bir'));
    await settled(client);
    const putBack = server.backUp();
    await submit(client, create('itən'));
    await settled(client);
    await stop(client);
    putBack();
    const colleague = await start(new FakeComputer(server));
    for (const title of ['iki', 'üç', 'dörd']) await submit(colleague, create(title));
    await settled(colleague);
    const again = await start();
    await settled(again);
    expect([...again.snapshot().drafts.values()].map((draft) => draft.state.title).sort()).toEqual(['bir', 'dörd', 'iki', 'üç']);
  });

  it('gets again what it had taken and not yet told', async () => {
    const client = await start();
    await submit(client, create('bir'));
    await settled(client);
    const putBack = server.backUp();
    server.fault = ({ path }, done) => (path.startsWith('/v1/feed') ? 'offline' : done());
    await submit(client, create('iki'));
    await vi.waitFor(() => expect(client.snapshot().waiting).toBe(0));
    putBack();
    server.fault = (_request, done) => done();
    await submit(client, create('üç'));
    await settled(client);
    expect(titles().sort()).toEqual(['bir', 'iki', 'üç']);
  });
});

describe('a text change that was refused', () => {
  it('is not lost for what is typed on top of it once the text is open again', async () => {
    const client = await start();
    const draftId = await draftWithText(client, 'a');
    server.closedTexts.add(draftId);
    const text = await type(client, draftId, 'b');
    await text.flush();
    await settled(client);
    expect([textAt(draftId), client.snapshot().refused.map((one) => one.refusal.code)]).toEqual(['a', ['textClosed']]);
    server.closedTexts.clear();
    text.doc.getText('t').insert(2, 'c');
    await text.flush();
    await settled(client);
    expect(textAt(draftId)).toBe('abc');
  });

  it('is not lost either when it only took words away', async () => {
    const client = await start();
    const draftId = await draftWithText(client, 'abc');
    server.closedTexts.add(draftId);
    const text = (await client.openText(draftId))!;
    text.doc.getText('t').delete(1, 1);
    await text.flush();
    await settled(client);
    await text.close();
    server.closedTexts.clear();
    await client.openText(draftId);
    await vi.waitFor(() => expect(textAt(draftId)).toBe('ac'));
  });

  it('does not keep a colleague from the text', async () => {
    const client = await start();
    const draftId = await draftWithText(client, 'a');
    const absent = new Y.Doc();
    absent.getText('t').insert(0, 'x');
    const base = Y.encodeStateVector(absent);
    absent.getText('t').insert(1, 'y');
    // What it stands on never came: the server keeps it and cannot show it.
    Y.applyUpdate(server.texts.get(draftId)!, Y.encodeStateAsUpdate(absent, base));
    const colleague = await start(new FakeComputer(server));
    await settled(colleague);
    const text = await colleague.openText(draftId);
    expect(text?.doc.getText('t').toString()).toBe('a');
  });
});

describe('the laptop’s clock', () => {
  it('may be a day wrong: what was asked stays asked', async () => {
    server.ahead = -24 * 3_600_000;
    const client = await start();
    const draft = create();
    await submit(client, draft);
    await settled(client);
    server.fault = () => 'offline';
    const textSha256 = await client.saveBlob(new Uint8Array([1]));
    const dueAt = new Date(client.serverNow().getTime() + 3_600_000).toISOString();
    await submit(client, {
      type: 'round.start', draftId: draft.draftId, roundId: crypto.randomUUID(), versionId: crypto.randomUUID(), textSha256,
      agencyIds: ['finance'], dueAt, paperIds: [], note: '',
    });
    const view = client.snapshot().drafts.get(draft.draftId)!;
    expect(view.state.rounds).toHaveLength(1);
    expect(Math.abs(Date.parse(view.timeline.at(-1)!.at) - server.now().getTime())).toBeLessThan(60_000);
  });

  it('may be set right while the app runs', async () => {
    const client = await start();
    await settled(client);
    const real = Date.now;
    vi.spyOn(Date, 'now').mockImplementation(() => real() + 24 * 3_600_000);
    server.now = () => new Date(real());
    await settled(client);
    expect(Math.abs(client.serverNow().getTime() - real())).toBeLessThan(60_000);
  });
});

describe('a refused command in the middle', () => {
  it('steps aside and holds up nothing', async () => {
    server.fault = () => 'offline';
    const client = await start();
    const draft = create('bir');
    await submit(client, draft);
    await submit(client, rename(draft.draftId, 'iki'));
    await submit(client, create('üç'));
    server.fault = ({ json }, done) => {
      const command = (json as { command?: Command } | undefined)?.command;
      if (command?.type !== 'draft.rename') return done();
      done();
      return { status: 200, json: { status: 'refused', refusal: { code: 'roundOpen', message: { az: 'x', en: 'x' } } } };
    };
    await settled(client);
    expect(titles().filter((title) => title !== 'iki')).toEqual(['bir', 'üç']);
    expect(client.snapshot()).toMatchObject({ waiting: 0, refused: [{ draftId: draft.draftId, refusal: { code: 'roundOpen' } }] });
  });
});

describe('closing the window', () => {
  it('saves what was typed a moment before, in the journal at least', async () => {
    const heard = new Map<string, () => void>();
    vi.stubGlobal('addEventListener', (name: string, listener: () => void) => heard.set(name, listener));
    vi.stubGlobal('removeEventListener', (name: string) => heard.delete(name));
    const client = await start();
    const draftId = await draftWithText(client, 'a');
    const text = await type(client, draftId, 'b');
    expect([text.status(), computer.journal.size]).toEqual(['saving', 0]);
    heard.get('beforeunload')!();
    // A page that is going away still ends its microtasks, and nothing after them.
    for (let i = 0; i < 50; i++) await Promise.resolve();
    expect([...computer.journal.values()].map(({ data }) => JSON.parse(data))).toMatchObject([{ kind: 'text', draftId }]);
    await stop(client);
    expect(heard.size).toBe(0);
  });
});

describe('a disk without room', () => {
  it('is told truthfully while typing, and the text is saved as soon as there is room', async () => {
    const client = await start();
    const draftId = await draftWithText(client, 'a');
    computer.journalFault = 'diskFull';
    const text = await type(client, draftId, 'b');
    await expect(text.flush()).rejects.toMatchObject({ code: 'diskFull' });
    expect([text.status(), text.doc.getText('t').toString()]).toEqual(['failed', 'ab']);
    expect(await client.submit(rename(draftId, 'x'))).toMatchObject({ ok: false, refusal: { code: 'diskFull' } });
    computer.journalFault = null;
    await text.flush();
    await settled(client);
    expect([text.status(), textAt(draftId)]).toEqual(['sent', 'ab']);
  });

  it('in the database alone leaves nothing that would happen later behind the person’s back', async () => {
    server.fault = () => 'offline';
    const client = await start();
    vi.spyOn(Dexie.prototype, 'transaction').mockRejectedValueOnce(Object.assign(new Error('full'), { name: 'QuotaExceededError' }));
    const draft = create();
    expect(await client.submit(draft)).toMatchObject({ ok: false, refusal: { code: 'diskFull' } });
    expect([computer.journal.size, client.snapshot().waiting]).toEqual([0, 0]);
    await submit(client, draft);
    server.fault = (_request, done) => done();
    await settled(client);
    expect(titles()).toEqual(['Layihə']);
  });
});

describe('a server that answers nonsense', () => {
  const nonsense: [string, ServerAnswer | 'offline'][] = [
    ['nothing', 'offline'], ['a fault', { status: 500 }], ['an empty yes', { status: 200 }], ['another thing', { status: 200, json: { hello: 1 } }],
    ['bytes', { status: 200, bytes: 'AAAA' }], ['too many', { status: 429 }], ['a gateway’s no', { status: 403, json: { message: 'blocked' } }],
    ['a gateway’s not found', { status: 404, bytes: 'AAAA' }], ['a gap without a number', { status: 409, json: { code: 'numberGap', message: { az: '', en: '' } } }],
    ['a gap that never ends', { status: 409, json: { code: 'numberGap', params: { expected: 77 }, message: { az: '', en: '' } } }],
    ['text that cannot be read', { status: 200, json: { missing: toBase64(new Uint8Array([9, 9, 9])), stateVector: 'AA==' } }],
    ['text with a false state', { status: 200, json: { missing: 'AAA=', stateVector: toBase64(new Uint8Array([200, 200])) } }],
    ['a page with a gap', { status: 200, json: { entries: [], head: 99 } }],
  ];
  it.each(nonsense)('loses nothing by %s, after or instead of the work', async (_what, answer) => {
    const client = await start();
    const draftId = await draftWithText(client, 'a');
    const text = await type(client, draftId, 'b');
    for (const worked of [true, false]) {
      server.fault = ({ path }, done) => {
        if (/health|directory/.test(path)) return done();
        if (worked) done();
        return answer;
      };
      await submit(client, rename(draftId, `ad ${String(worked)}`));
      text.doc.getText('t').insert(0, worked ? '1' : '2');
      await text.flush();
      await expect(client.settle()).rejects.toThrow();
      expect(client.snapshot().refused).toEqual([]);
      server.fault = (_request, done) => done();
      await settled(client);
    }
    expect(titles()).toEqual(['Layihə', 'ad true', 'ad false']);
    expect(textAt(draftId)).toBe('21ab');
    expect(client.snapshot()).toMatchObject({ waiting: 0, refused: [] });
    await stop(client);
    const again = await start();
    expect((await again.openText(draftId))!.doc.getText('t').toString()).toBe('21ab');
  });

  it('is asked again without anybody’s doing after the local database has failed', async () => {
    const client = await start();
    await settled(client);
    await submit(client, create());
    const broken = vi.spyOn(Dexie.prototype, 'transaction').mockRejectedValueOnce(new Error('the database is away'));
    await vi.waitFor(() => expect(broken).toHaveBeenCalled());
    await vi.waitFor(() => expect(client.snapshot().drafts.values().next().value?.timeline).toMatchObject([{ standing: 'confirmed' }]), { timeout: 10_000 });
  });
});

describe('a database that does not open', () => {
  it('is an error that leaves the journal as it is', async () => {
    const id = crypto.randomUUID();
    computer.journal.set(id, { id, n: 1, data: JSON.stringify({ kind: 'command', id, n: 1, command: create() }) });
    vi.spyOn(Dexie.prototype, 'open').mockRejectedValueOnce(new Error('backing store'));
    await expect(start()).rejects.toThrow('backing store');
    expect(computer.journal.size).toBe(1);
    const client = await start();
    await settled(client);
    expect(titles()).toEqual(['Layihə']);
  });
});
