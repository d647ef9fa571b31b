/** The loopback host as a program: prints `{"url": …}` when ready, ends with SIGTERM or with its parent. */
import { spawn } from 'node:child_process';
import { homedir } from 'node:os';
import { join, resolve } from 'node:path';
import { createDesktop } from '../bridge/desktop.ts';
import type { Notification } from '../bridge/handlers.ts';
import { readShellEnvironment } from '../environment.ts';
import { JournalError } from '../journal/journal.ts';
import { startHost } from './host.ts';

const log = (line: string) => process.stderr.write(`${line}\n`);

/** By the desktop's own means where there are any; a browser window has its own besides. */
function notify({ title, body }: Notification): void {
  if (process.platform !== 'linux' || !process.env.DBUS_SESSION_BUS_ADDRESS) return;
  const escaped = body.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  spawn('notify-send', ['--app-name=Normativ', '--', title, escaped], { stdio: 'ignore' }).on('error', () => undefined);
}

async function main(): Promise<void> {
  const { dataDir, serverUrl, testEnvironmentDir, driverPath } = readShellEnvironment(process.env, join(homedir(), '.local', 'share', 'normativ', 'desktop'));
  if (!serverUrl) throw new Error('NORMATIV_SERVER is not set');
  const rendererDir = resolve(process.env.NORMATIV_RENDERER || join(import.meta.dirname ?? __dirname, '..', 'renderer'));
  const desktop = await createDesktop({ dataDir, serverUrl, testEnvironmentDir, driverPath, shell: 'browser', notify, secretStore: null, log });
  const host = await startHost({ desktop, rendererDir, dataDir, log });

  let stopping = false;
  const stop = () => {
    if (stopping) return;
    stopping = true;
    void Promise.allSettled([host.close(), desktop.close()]).then(() => process.exit(0));
  };
  process.on('SIGINT', stop);
  process.on('SIGTERM', stop);
  // Without the one who started it nobody could ever stop it.
  if (process.env.NORMATIV_WITH_PARENT) process.stdin.on('end', stop).on('error', stop).resume();
  process.stdout.write(`${JSON.stringify({ url: host.url })}\n`);
}

main().catch((error: unknown) => {
  const inUse = error instanceof JournalError && error.code === 'journalInUse';
  log(inUse ? 'Normativ is already open with this data directory.' : `Normativ cannot start: ${error instanceof Error ? error.message : String(error)}`);
  process.exit(inUse ? 3 : 1);
});
