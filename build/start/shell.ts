/** The window: Electron, or a Chromium over the loopback host, or only an address. */
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { readIfThere, replaceFile } from '../../electron/bridge/files.ts';
import { projectDir } from '../bundle.ts';
import { findChromium, findElectron, hasDisplay, sandboxArguments } from './find.ts';
import { run, stop, whenItSays, type Running } from './processes.ts';

export interface ShellOptions {
  rootDir: string;
  /** Of this person on this computer. */
  dataDir: string;
  serverUrl: string;
  testEnvironmentDir: string | undefined;
  driverPath: string | undefined;
  /** A browser even where Electron is there, or no window at all. */
  prefer: 'electron' | 'browser' | 'address';
  tell(line: string): void;
}

export interface Shell {
  /** What ends when the person closes the window; the host itself where there is only an address. */
  running: Running;
  stop(): Promise<void>;
}

const day = 86_400_000;

/** Tries once a day: without the network, every start would wait for nothing. */
async function fetchElectron(rootDir: string, tell: (line: string) => void): Promise<string | undefined> {
  const installer = join(projectDir, 'node_modules', 'electron', 'install.js');
  const stamp = join(rootDir, 'electron-not-fetched');
  if (process.env.ELECTRON_SKIP_BINARY_DOWNLOAD || !existsSync(installer) || Date.now() - Number(readIfThere(stamp) ?? 0) < day) return undefined;
  tell('Fetching Electron, once (up to two minutes)…');
  const child = spawn(process.execPath, [installer], { stdio: 'ignore', cwd: projectDir });
  const timer = setTimeout(() => child.kill('SIGKILL'), 120_000);
  await new Promise((resolve) => child.once('close', resolve).once('error', resolve));
  clearTimeout(timer);
  const found = findElectron();
  if (!found) replaceFile(stamp, String(Date.now()));
  return found;
}

function shellEnvironment({ dataDir, serverUrl, testEnvironmentDir, driverPath }: ShellOptions): NodeJS.ProcessEnv {
  return {
    ...process.env, NORMATIV_DATA: dataDir, NORMATIV_SERVER: serverUrl, NORMATIV_TEST_ENVIRONMENT: testEnvironmentDir ?? '',
    NORMATIV_PKCS11: driverPath ?? '', NORMATIV_WITH_PARENT: '1',
  };
}

function openElectron(binary: string, options: ShellOptions): Shell {
  options.tell('Opening the window…');
  const running = run({
    name: 'Electron', command: binary, args: [...sandboxArguments(), projectDir], cwd: projectDir,
    logFile: join(options.dataDir, 'desktop.log'), env: shellEnvironment(options),
  });
  running.process.stdout?.resume();
  return { running, stop: () => stop(running, 8_000) };
}

/** The token must not stand in a command line, which every user of the computer can read. */
function launchPage(dataDir: string, url: string): string {
  const path = join(dataDir, 'launch.html');
  writeFileSync(path, `<!doctype html><meta charset="utf-8"><title>Normativ</title><meta http-equiv="refresh" content="0;url=${url}">\n`, { mode: 0o600 });
  return pathToFileURL(path).href;
}

async function openOverHost(options: ShellOptions): Promise<Shell> {
  const { dataDir, prefer, tell } = options;
  const host = run({
    name: 'The local host', command: process.execPath, args: [join(projectDir, 'dist', 'electron', 'host.cjs')], cwd: projectDir,
    logFile: join(dataDir, 'host.log'), env: shellEnvironment(options),
  });
  const stopHost = () => stop(host, 8_000);
  try {
    const url = await whenItSays(host, 'url', 30_000);
    const chromium = prefer === 'address' || !hasDisplay() ? undefined : findChromium();
    if (!chromium) {
      tell(`Open this address in a browser on this computer (it is a key, give it to nobody):\n\n  ${url}\n\nCtrl+C ends everything.`);
      return { running: host, stop: stopHost };
    }
    tell(`Opening a window of ${chromium}…`);
    // Snap's confinement cannot read a file in a hidden folder.
    const page = chromium.startsWith('/snap/') ? url : launchPage(dataDir, url);
    const browser = run({
      name: 'The browser', command: chromium, cwd: projectDir, env: process.env, logFile: join(dataDir, 'browser.log'),
      args: [
        ...sandboxArguments(), `--user-data-dir=${join(dataDir, 'browser')}`, '--no-first-run', '--no-default-browser-check', '--disable-sync',
        '--disable-background-networking', '--disable-component-update', `--app=${page}`,
      ],
    });
    browser.process.stdout?.resume();
    return {
      running: browser,
      async stop() {
        await stop(browser, 5_000);
        await stopHost();
      },
    };
  } catch (error) {
    await stopHost();
    throw error;
  }
}

/** Opens the app with what there is, and says so where it is not Electron. */
export async function openShell(options: ShellOptions): Promise<Shell> {
  const { rootDir, dataDir, prefer, tell } = options;
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  if (prefer === 'electron') {
    if (!hasDisplay()) tell('There is no display for a window here.');
    else {
      const electron = findElectron() ?? (await fetchElectron(rootDir, tell));
      if (electron) return openElectron(electron, options);
      tell('Electron’s program is not here and cannot be fetched; a browser stands in for it.');
    }
  }
  return openOverHost(options);
}
