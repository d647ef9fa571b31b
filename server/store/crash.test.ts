import { randomUUID } from 'node:crypto';
import fs from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Command } from '../../shared/protocol/commands.ts';
import { openDatabase, type Database } from './database.ts';
import { migrate } from './migrate.ts';
import { removeDataDirectory, signInAs, smallDirectory, spawnTestServer, startTestPostgres, temporaryDirectory, type ServerProcess, type TestClient } from './testing.ts';

describe('a server with a PostgreSQL of its own', () => {
  let dir: string;
  let environment: Record<string, string>;
  let server: ServerProcess | null = null;
  let db: Database | null = null;
  beforeEach(async () => {
    dir = await temporaryDirectory();
    const file = path.join(dir, 'directory.json');
    await fs.writeFile(file, JSON.stringify(smallDirectory));
    environment = { NORMATIV_DATA_DIR: path.join(dir, 'data'), NORMATIV_TEST_DIRECTORY: file, LOG_LEVEL: 'fatal' };
  });
  afterEach(async () => {
    await db?.destroy();
    db = null;
    await server?.close();
    server = null;
    await removeDataDirectory(path.join(dir, 'data'));
    await fs.rm(dir, { recursive: true, force: true });
  });

  const dataDir = () => environment.NORMATIV_DATA_DIR!;
  async function connect(): Promise<Database> {
    await db?.destroy();
    const { port, password } = JSON.parse(await fs.readFile(path.join(dataDir(), 'postgres.json'), 'utf8'));
    db = await openDatabase(`postgresql://normativ:${password}@127.0.0.1:${port}/normativ`, () => undefined, 2);
    return db;
  }
  const postmaster = async () => Number((await fs.readFile(path.join(dataDir(), 'postgres', 'postmaster.pid'), 'utf8')).split('\n')[0]);

  /** Sends numbered commands one after another, again and again until each is answered, whatever happens to the server. */
  async function sendAll(client: () => TestClient, commands: { n: number; commandId: string; command: Command }[], acknowledged: (n: number) => void) {
    const deviceId = client().deviceId;
    for (const one of commands) {
      for (let attempt = 0; ; attempt++) {
        const answer = await client().request('POST', '/v1/commands', { deviceId, ...one }).catch(() => null);
        if (answer?.status === 200) break;
        if (attempt > 200) throw new Error(`number ${one.n} is never answered: ${JSON.stringify(answer)}`);
        await sleep(50);
      }
      acknowledged(one.n);
    }
  }
  const creations = (count: number) => Array.from({ length: count }, (_, i) =>
    ({ n: i + 1, commandId: randomUUID(), command: { type: 'draft.create', draftId: randomUUID(), title: `Layihə ${i + 1}`, actKind: 'law' } as Command }));
  const recorded = async () => {
    const rows = await (await connect()).selectFrom('feed').innerJoin('events', (join) => join
      .onRef('events.draft_id', '=', 'feed.draft_id').onRef('events.seq', '=', 'feed.event_seq'))
      .select(['feed.seq', 'events.event']).where('feed.agency_id', '=', 'justice').orderBy('feed.seq').execute();
    return { seqs: rows.map((row) => row.seq), ids: rows.map((row) => row.event.commandId) };
  };

  it('loses nothing acknowledged and repeats nothing when it is killed in a stream of commands', async () => {
    server = await spawnTestServer(environment);
    let client = await signInAs(await connect(), server.url, 'justice-drafter');
    const { deviceId } = client;
    const commands = creations(120);
    let done = 0;
    const sending = sendAll(() => client, commands, (n) => (done = n));
    for (const at of [15, 50, 90]) {
      while (done < at) await sleep(1);
      await server.kill();
      server = await spawnTestServer(environment);
      client = await signInAs(await connect(), server.url, 'justice-drafter', deviceId);
    }
    await sending;
    const { seqs, ids } = await recorded();
    expect(ids).toEqual(commands.map(({ commandId }) => commandId));
    expect(seqs).toEqual(commands.map(({ n }) => n));
  });

  it('starts its PostgreSQL again when that is killed, and goes on', async () => {
    server = await spawnTestServer(environment);
    const client = await signInAs(await connect(), server.url, 'justice-drafter');
    await db?.destroy();
    db = null;
    const commands = creations(60);
    let done = 0;
    const sending = sendAll(() => client, commands, (n) => (done = n));
    for (const at of [10, 35]) {
      while (done < at) await sleep(1);
      process.kill(await postmaster(), 'SIGKILL');
    }
    await sending;
    expect((await recorded()).ids).toEqual(commands.map(({ commandId }) => commandId));
  });

  it('keeps who it is over restarts, and leaves nothing running behind', async () => {
    const health = async () => (await (await fetch(`${server!.url}/v1/health`)).json()) as { serverId: string };
    server = await spawnTestServer(environment);
    const first = await health();
    expect((await fs.stat(path.join(dataDir(), 'postgres.json'))).mode & 0o777).toBe(0o600);
    const pid = await postmaster();
    expect(await server.close()).toBe(0);
    expect(() => process.kill(pid, 0)).toThrow();
    server = await spawnTestServer(environment);
    expect((await health()).serverId).toBe(first.serverId);
  });

  it('does not share its directory with a second server', async () => {
    server = await spawnTestServer(environment);
    await expect(spawnTestServer(environment)).rejects.toThrow('ended before it was listening');
    expect((await fetch(`${server.url}/v1/health`)).status).toBe(200);
  });

  it('starts over a pid file that names a stranger', async () => {
    server = await spawnTestServer(environment);
    await server.close();
    await fs.writeFile(path.join(dataDir(), 'postgres', 'postmaster.pid'), `${process.pid}\n${path.join(dataDir(), 'postgres')}\n`);
    server = await spawnTestServer(environment);
    expect((await fetch(`${server.url}/v1/health`)).status).toBe(200);
  });
});

describe('the form of the database', () => {
  it('is brought about once by several at a time, and a newer one is refused', async () => {
    const postgres = await startTestPostgres();
    const pool = new pg.Pool({ connectionString: await postgres.createDatabase() });
    pool.on('error', () => undefined);
    await Promise.all([migrate(pool), migrate(pool), migrate(pool)]);
    const more = { name: 'one more', sql: 'CREATE TABLE one_more (id integer)' };
    await Promise.all([migrate(pool, [{ name: '', sql: '' }, more]), migrate(pool, [{ name: '', sql: '' }, more])]);
    await expect(migrate(pool)).rejects.toThrow('newer');
    const broken = [{ name: '', sql: '' }, more, { name: 'broken', sql: 'CREATE TABLE half (id integer); SELECT nonsense' }];
    await expect(migrate(pool, broken)).rejects.toThrow();
    expect((await pool.query(`SELECT to_regclass('half') AS half`)).rows).toEqual([{ half: null }]);
    await pool.end();
    await postgres.stop();
  });
});
