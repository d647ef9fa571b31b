/** The app as people see it, in the real Electron or in Chromium over the loopback host. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { _electron, chromium, type Page } from 'playwright-core';
import { bundle, projectDir } from '../../build/bundle.ts';
import { openDisplay, type Display } from '../../build/start/display.ts';
import { findChromium, findElectron, sandboxArguments } from '../../build/start/find.ts';
import type { World } from '../world/world.ts';

/** One person's computer with the app open. */
export interface Desk {
  page: Page;
  /** Closes the window and ends the machine's side; what is on the disk stays. */
  close(): Promise<void>;
}

export interface Shell {
  name: 'chromium' | 'electron';
  /** Opens the app on the computer of that name; the same name finds the same disk again. */
  open(world: World, computer: string, options?: { viewport?: { width: number; height: number } }): Promise<Desk>;
  close(): Promise<void>;
}

/** A shell, or the reason why this computer has none of that kind. */
export async function findShell(name: Shell['name']): Promise<Shell | string> {
  return name === 'chromium' ? findChromiumShell() : findElectronShell();
}

const VIEWPORT = { width: 1366, height: 768 };
const QUIET = ['--disable-gpu', '--disable-background-networking', '--disable-component-update', '--disable-sync', '--no-first-run', '--disable-quic'];

function environmentOf(world: World, computer: string): Record<string, string> {
  const { driverPath } = world.environment.card;
  return {
    ...process.env as Record<string, string>,
    NORMATIV_DATA: join(world.directory, 'desktops', computer),
    NORMATIV_SERVER: world.server.url,
    NORMATIV_TEST_ENVIRONMENT: join(world.directory, 'test-environment'),
    ...(driverPath ? { NORMATIV_PKCS11: driverPath } : {}),
  };
}

async function findChromiumShell(): Promise<Shell | string> {
  const executablePath = findChromium();
  if (!executablePath) return 'Chromium is not installed';
  await bundle({ parts: ['desktop', 'renderer'] });
  return {
    name: 'chromium',
    async open(world, computer, { viewport = VIEWPORT } = {}) {
      const host = spawn(process.execPath, [join(projectDir, 'dist/electron/host.cjs')], {
        env: environmentOf(world, computer), stdio: ['ignore', 'pipe', 'inherit'],
      });
      const [line] = await once(createInterface({ input: host.stdout }), 'line') as [string];
      // A profile of its own for each computer, so that its IndexedDB is on the disk and there again next time.
      const context = await chromium.launchPersistentContext(join(world.directory, 'profiles', computer), {
        executablePath, args: [...sandboxArguments(), ...QUIET], viewport, locale: 'az',
      });
      const page = context.pages()[0] ?? await context.newPage();
      await page.goto((JSON.parse(line) as { url: string }).url);
      return {
        page,
        close: async () => {
          await context.close();
          host.kill('SIGTERM');
          if (host.exitCode === null) await once(host, 'exit');
        },
      };
    },
    close: async () => {},
  };
}

async function findElectronShell(): Promise<Shell | string> {
  const executablePath = findElectron();
  if (!executablePath) return 'Electron’s binary is not on this computer';
  const display: Display | undefined = await openDisplay();
  if (!display) return 'there is neither a display nor Xvfb on this computer';
  await bundle({ parts: ['desktop', 'renderer'] });
  return {
    name: 'electron',
    async open(world, computer) {
      const app = await _electron.launch({
        executablePath, args: [...sandboxArguments(), ...QUIET, projectDir], timeout: 60_000,
        env: { ...environmentOf(world, computer), DISPLAY: display.name },
      });
      const page = await app.firstWindow();
      return { page, close: () => app.close() };
    },
    close: async () => display.close(),
  };
}
