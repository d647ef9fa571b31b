/** For tests only: servers over real PostgreSQL, in this process or in one of their own that can be killed. */
import { spawn, type ChildProcess } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import fs from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import readline from 'node:readline';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import type { CommandOutcome } from '../../shared/protocol/api.ts';
import type { Command } from '../../shared/protocol/commands.ts';
import { buildApp } from '../app.ts';
import { seed, type TestDirectory } from '../directory/seed.ts';
import { makeSession } from '../sign-in/routes.ts';
import type { Trust } from '../sign-in/trust.ts';
import { openDatabase, type Database } from './database.ts';
import { startOwnPostgres, stopLeftBehind } from './postgres.ts';

const both = (text: string) => ({ az: text, en: text });
const agency = (id: string, kind: 'ministry' | 'cabinet') =>
  ({ id, kind, name: both(`Name of ${id}`), shortName: both(id), voen: '1234567890', email: `${id}@example.az` });
const employee = (id: string, agencyId: string, fin: string, role: 'drafter' | 'head' | 'recipient') =>
  ({ id, agencyId, fin, name: `Name of ${id}`, position: both(role), role });

/** Three ministries and the Cabinet of Ministers. */
export const smallDirectory: TestDirectory = {
  agencies: [agency('justice', 'ministry'), agency('finance', 'ministry'), agency('economy', 'ministry'), agency('cabinet', 'cabinet')],
  employees: [
    employee('justice-drafter', 'justice', 'AAAAAA1', 'drafter'), employee('justice-head', 'justice', 'AAAAAA2', 'head'),
    employee('finance-drafter', 'finance', 'BBBBBB1', 'drafter'), employee('finance-head', 'finance', 'BBBBBB2', 'head'),
    employee('economy-drafter', 'economy', 'CCCCCC1', 'drafter'), employee('economy-head', 'economy', 'CCCCCC2', 'head'),
    employee('chancellery', 'cabinet', 'DDDDDD1', 'recipient'),
  ],
};

interface PretendCertificate {
  name: string;
  fin: string;
}
/** A certificate that `pretendTrust` believes: no cryptography, for tests that are about something else. */
export const pretendCertificate = (holder: PretendCertificate) => Buffer.from(JSON.stringify(holder)).toString('base64');

/** Believes every signature that says whose it is; refuses with the code that a signature spells, e.g. `!expired`. */
export const pretendTrust: Trust = {
  async verifyVisa({ signature, at }) {
    const text = Buffer.from(signature).toString();
    if (text.startsWith('!')) return { ok: false, code: text.slice(1) };
    return { ok: true, signer: { ...(JSON.parse(text) as PretendCertificate), certificateSha256: 'c'.repeat(64) }, signingTime: at.toISOString() };
  },
  async verifySignIn({ signature, certificate }) {
    const text = Buffer.from(signature).toString();
    if (text.startsWith('!')) return { ok: false, code: text.slice(1) };
    return { ok: true, signer: { ...(JSON.parse(Buffer.from(certificate).toString()) as PretendCertificate), certificateSha256: 'c'.repeat(64) } };
  },
};

export interface TestPostgres {
  /** A fresh database beside the others. */
  createDatabase(): Promise<string>;
  stop(): Promise<void>;
}

/** One PostgreSQL for a test file. Takes about a second. */
export async function startTestPostgres(): Promise<TestPostgres> {
  const dir = await temporaryDirectory();
  const postgres = await startOwnPostgres(dir, () => undefined);
  return {
    async createDatabase() {
      const name = `test_${randomUUID().replaceAll('-', '')}`;
      const client = new pg.Client({ connectionString: postgres.url });
      await client.connect();
      await client.query(`CREATE DATABASE ${name}`);
      await client.end();
      return postgres.url.replace(/normativ$/, name);
    },
    async stop() {
      await postgres.stop();
      await fs.rm(dir, { recursive: true, force: true });
    },
  };
}

export const temporaryDirectory = () => fs.mkdtemp(path.join(os.tmpdir(), 'normativ-server-'));

export interface TestServer {
  url: string;
  databaseUrl: string;
  db: Database;
  /** A session without a card. */
  signInAs(employeeId: string, deviceId?: string): Promise<TestClient>;
  close(): Promise<void>;
}

export interface TestServerOptions {
  trust?: Trust;
  directory?: TestDirectory;
  /** Another server's database, to run two over one. Without it a PostgreSQL of its own is started. */
  databaseUrl?: string;
  smtpUrl?: string;
  /** Log more than errors. */
  logger?: boolean;
}

/** A server in this process, listening on a port of 127.0.0.1. */
export async function startTestServer(options: TestServerOptions = {}): Promise<TestServer> {
  const postgres = options.databaseUrl ? null : await startTestPostgres();
  const databaseUrl = options.databaseUrl ?? (await postgres!.createDatabase());
  const db = await openDatabase(databaseUrl, () => undefined, 4);
  await seed(db, options.directory ?? smallDirectory);
  const app = await buildApp({
    databaseUrl, trust: options.trust ?? pretendTrust, environment: 'test', smtpUrl: options.smtpUrl,
    logger: { level: options.logger ? 'info' : 'error', stream: process.stderr },
  });
  const url = await app.listen({ host: '127.0.0.1', port: 0 });
  return {
    url, databaseUrl, db,
    signInAs: (employeeId, deviceId) => signInAs(db, url, employeeId, deviceId),
    async close() {
      await app.close();
      await db.destroy();
      await postgres?.stop();
    },
  };
}

/** A signed-in person on one device, who numbers their commands. */
export interface TestClient {
  token: string;
  deviceId: string;
  employeeId: string;
  request(method: string, path: string, body?: unknown): Promise<{ status: number; body: any }>;
  /** Sends the next command; throws unless it was processed. */
  send(command: Command): Promise<CommandOutcome>;
  putBlob(bytes: Uint8Array, sha256: string): Promise<number>;
}

export async function signInAs(db: Database, url: string, employeeId: string, deviceId: string = randomUUID()): Promise<TestClient> {
  const { token } = await makeSession(db, employeeId, deviceId);
  const headers = { authorization: `Bearer ${token}` };
  let n = 0;
  const request: TestClient['request'] = async (method, where, body) => {
    const answer = await fetch(url + where, {
      method, headers: body === undefined ? headers : { ...headers, 'content-type': 'application/json' },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    return { status: answer.status, body: await answer.json() };
  };
  return {
    token, deviceId, employeeId, request,
    async send(command) {
      const answer = await request('POST', '/v1/commands', { deviceId, n: ++n, commandId: randomUUID(), command });
      if (answer.status !== 200) throw new Error(`${answer.status} ${JSON.stringify(answer.body)}`);
      return answer.body as CommandOutcome;
    },
    async putBlob(bytes, sha256) {
      const answer = await fetch(`${url}/v1/blobs/${sha256}`, {
        method: 'PUT', headers: { ...headers, 'content-type': 'application/octet-stream' }, body: bytes as Uint8Array<ArrayBuffer>,
      });
      await answer.arrayBuffer();
      return answer.status;
    },
  };
}

export interface ServerProcess {
  url: string;
  pid: number;
  /** SIGTERM, and waits until it has ended; resolves to the exit code. */
  close(): Promise<number | null>;
  /** SIGKILL; its PostgreSQL, if it has one of its own, is left behind. */
  kill(): Promise<void>;
}

const MAIN = fileURLToPath(new URL('../main.ts', import.meta.url));

/** A server in a process of its own, as `npm run server` starts it. `environment` is that of README.md. */
export async function spawnTestServer(environment: Record<string, string>): Promise<ServerProcess> {
  const child = spawn(process.execPath, ['--import', 'tsx', MAIN], {
    env: { ...process.env, PORT: '0', LOG_LEVEL: 'error', ...environment }, stdio: ['ignore', 'pipe', 'inherit'],
  });
  const url = await listeningUrl(child);
  const exited = once(child, 'exit') as Promise<[number | null]>;
  return {
    url, pid: child.pid!,
    async close() {
      child.kill('SIGTERM');
      return (await exited)[0];
    },
    async kill() {
      child.kill('SIGKILL');
      await exited;
    },
  };
}

async function listeningUrl(child: ChildProcess): Promise<string> {
  for await (const line of readline.createInterface({ input: child.stdout! })) {
    const { listening } = JSON.parse(line) as { listening?: string };
    if (listening) return listening;
  }
  throw new Error('the server ended before it was listening');
}

/** Ends whatever PostgreSQL a killed server left in a directory, and removes the directory. */
export async function removeDataDirectory(dir: string): Promise<void> {
  await stopLeftBehind(dir);
  await fs.rm(dir, { recursive: true, force: true });
}
