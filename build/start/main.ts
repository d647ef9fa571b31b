/** `npm start`: everything that is needed to sit down and work, on one computer. */
import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { checkedServerUrl } from '../../electron/bridge/server-url.ts';
import { bundle } from '../bundle.ts';
import { makeTestEnvironment } from '../test-environment/cards.ts';
import { demoDirectory } from '../test-environment/people.ts';
import { lastWords } from './processes.ts';
import { startServer, type OwnServer } from './server.ts';
import { openShell, type Shell } from './shell.ts';

const help = `npm start -- [options]

Without options: builds what has changed, makes a test environment with invented people and cards (PIN 1234),
starts a server of its own and opens the app.

  --server URL     work with this central API instead; starts no server and makes no test environment
  --driver PATH    the PKCS#11 library of the card (or NORMATIV_PKCS11); with --server
  --data DIR       where everything is kept (or NORMATIV_DATA); now ${defaultRoot()}
  --profile NAME   a second desk on this computer, with data of its own; joins a server that is already running
  --browser        a Chromium window even where Electron is there
  --no-window      only print the address to open
  --help           this text
`;

function defaultRoot(): string {
  if (process.env.NORMATIV_DATA) return resolve(process.env.NORMATIV_DATA);
  const base = process.platform === 'win32' ? process.env.LOCALAPPDATA : process.env.XDG_DATA_HOME;
  return join(base || join(homedir(), '.local', 'share'), 'normativ');
}

const tell = (line: string) => { console.log(line); };

function readArguments() {
  const { values } = parseArgs({
    options: {
      server: { type: 'string' }, driver: { type: 'string' }, data: { type: 'string' }, profile: { type: 'string' },
      browser: { type: 'boolean', default: false }, 'no-window': { type: 'boolean', default: false }, help: { type: 'boolean', default: false },
    },
  });
  if (values.profile !== undefined && !/^[a-z0-9-]{1,40}$/.test(values.profile)) throw new RangeError('--profile takes small letters, digits and hyphens');
  if (values.driver !== undefined && values.server === undefined) throw new RangeError('--driver goes with --server; the test environment has cards of its own');
  return { ...values, server: values.server === undefined ? undefined : checkedServerUrl(values.server) };
}

async function main(): Promise<number> {
  const wanted = readArguments();
  if (wanted.help) {
    process.stdout.write(help);
    return 0;
  }
  const rootDir = wanted.data ? resolve(wanted.data) : defaultRoot();
  mkdirSync(rootDir, { recursive: true, mode: 0o700 });

  let server: OwnServer | undefined;
  let shell: Shell | undefined;
  let interrupted: () => void = () => undefined;
  const interruption = new Promise<'interrupted'>((done) => { interrupted = () => done('interrupted'); });
  let signals = 0;
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(signal, () => {
      if (++signals === 1) tell('\nStopping…');
      interrupted();
    });
  }
  /** Nothing that was started may outlive an interruption, also one that comes in the middle of a step. */
  const unlessInterrupted = () => {
    if (signals > 0) throw new Interrupted();
  };

  try {
    await bundle({ tell, parts: wanted.server ? ['desktop', 'renderer'] : ['desktop', 'server', 'renderer'] });
    unlessInterrupted();
    const profile = wanted.profile ? `-${wanted.profile}` : '';
    let deskDir = join(rootDir, `desktop${profile}`);
    let testEnvironmentDir: string | undefined;
    let driverPath = wanted.driver ?? (process.env.NORMATIV_PKCS11 || undefined);
    let serverUrl: string;
    if (wanted.server) {
      serverUrl = wanted.server;
      deskDir = join(rootDir, `desktop-${createHash('sha256').update(serverUrl).digest('hex').slice(0, 12)}${profile}`);
    } else {
      testEnvironmentDir = join(rootDir, 'test-environment');
      tell('Preparing the test environment…');
      const environment = await makeTestEnvironment(testEnvironmentDir);
      driverPath = environment.card.driverPath;
      const directoryFile = join(rootDir, 'test-environment', 'directory.json');
      writeFileSync(directoryFile, JSON.stringify(demoDirectory, null, 2), { mode: 0o600 });
      unlessInterrupted();
      server = await startServer({ rootDir, trustDir: environment.trustDir, directoryFile, tell });
      serverUrl = server.url;
    }
    unlessInterrupted();
    const prefer = wanted['no-window'] ? 'address' : wanted.browser ? 'browser' : 'electron';
    shell = await openShell({ rootDir, dataDir: deskDir, serverUrl, testEnvironmentDir, driverPath, prefer, tell });
    tell(`Normativ is running with ${serverUrl}; data in ${rootDir}.`);

    const end = await Promise.race([
      interruption,
      shell.running.ended.then((code) => ({ who: shell!.running, code })),
      ...(server?.running ? [server.running.ended.then((code) => ({ who: server!.running!, code }))] : []),
    ]);
    if (end === 'interrupted') return 0;
    if (end.who === shell.running && (end.code === 0 || end.code === null)) {
      tell('The window was closed.');
      return 0;
    }
    console.error(`${end.who.name} ended with code ${end.code} (${end.who.logFile}):\n${lastWords(end.who.logFile)}`);
    return 1;
  } finally {
    await shell?.stop();
    await server?.stop();
  }
}

class Interrupted extends Error {}

main().then((code) => process.exit(code), (error: unknown) => {
  if (error instanceof Interrupted) process.exit(130);
  console.error(error instanceof Error ? error.message : String(error));
  process.exit(1);
});
