/** The central API of the test environment: started once per data directory, shared by all who start with it. */
import { mkdirSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { z } from 'zod';
import { readIfThere, replaceFile } from '../../electron/bridge/files.ts';
import { processStarted } from '../../electron/journal/lock.ts';
import { projectDir } from '../bundle.ts';
import { run, stop, whenItSays, type Running } from './processes.ts';

const Process = z.object({ pid: z.int(), started: z.string().nullable() });
const State = z.object({ starter: Process, server: Process, url: z.string() });
type ProcessId = z.infer<typeof Process>;

export interface ServerOptions { rootDir: string; trustDir: string; directoryFile: string; tell(line: string): void }
export interface OwnServer { url: string; running: Running | undefined; stop(): Promise<void> }

const identify = (pid: number): ProcessId => ({ pid, started: processStarted(pid) });

function lives({ pid, started }: ProcessId): boolean {
  try {
    process.kill(pid, 0);
  } catch {
    return false;
  }
  return processStarted(pid) === started;
}

function readState(path: string): z.infer<typeof State> | undefined {
  try {
    return State.parse(JSON.parse(readIfThere(path) ?? 'null'));
  } catch {
    return undefined;
  }
}

async function healthy(url: string): Promise<boolean> {
  try {
    return (await fetch(`${url}/v1/health`, { signal: AbortSignal.timeout(3_000) })).ok;
  } catch {
    return false;
  }
}

/** The port of last time when it is free: sessions and local data are bound to the server's address. */
async function portFor(rootDir: string): Promise<number> {
  const remembered = Number(readIfThere(join(rootDir, 'server-port')) ?? 0);
  if (!Number.isInteger(remembered) || remembered < 1024 || remembered > 65_535) return 0;
  const probe = createServer();
  return new Promise((resolve) => {
    probe.once('error', () => resolve(0));
    probe.listen(remembered, '127.0.0.1', () => probe.close(() => resolve(remembered)));
  });
}

async function endLeftOver({ server }: z.infer<typeof State>): Promise<void> {
  process.kill(server.pid, 'SIGTERM');
  for (let waited = 0; waited < 20_000 && lives(server); waited += 100) await new Promise((resolve) => setTimeout(resolve, 100));
  if (lives(server)) process.kill(server.pid, 'SIGKILL');
}

/**
 * Starts the server, or joins the one that another start of the same data directory runs. One that was left behind by
 * a killed start is ended first.
 * @throws Error with the server's last words when it does not come up
 */
export async function startServer({ rootDir, trustDir, directoryFile, tell }: ServerOptions): Promise<OwnServer> {
  const statePath = join(rootDir, 'running.json');
  const before = readState(statePath);
  if (before && lives(before.server)) {
    if (lives(before.starter) && (await healthy(before.url))) {
      tell(`Joining the server that is already running at ${before.url}`);
      return { url: before.url, running: undefined, stop: async () => undefined };
    }
    tell('Stopping a server that an earlier start left behind…');
    await endLeftOver(before);
  }
  const serverDir = join(rootDir, 'server');
  mkdirSync(serverDir, { recursive: true, mode: 0o700 });
  tell('Starting the server…');
  const running = run({
    name: 'The server', command: process.execPath, args: [join(projectDir, 'dist', 'server', 'main.mjs')], cwd: projectDir, logFile: join(rootDir, 'server.log'),
    env: {
      ...process.env, NORMATIV_DATA_DIR: serverDir, PORT: String(await portFor(rootDir)), HOST: '127.0.0.1',
      NORMATIV_TRUST_DIR: trustDir, NORMATIV_TEST_DIRECTORY: directoryFile, NODE_ENV: 'production',
    },
  });
  const end = () => stop(running, 20_000);
  try {
    const url = new URL(await whenItSays(running, 'listening', 180_000)).origin;
    replaceFile(join(rootDir, 'server-port'), `${new URL(url).port}\n`);
    replaceFile(statePath, JSON.stringify({ starter: identify(process.pid), server: identify(running.process.pid!), url }));
    return { url, running, stop: end };
  } catch (error) {
    await end();
    throw error;
  }
}
