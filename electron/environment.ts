/** How a shell (Electron's main process or the loopback host) learns what to open: from its environment. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

export interface ShellEnvironment {
  dataDir: string;
  serverUrl: string | undefined;
  testEnvironmentDir: string | undefined;
  driverPath: string | undefined;
}

/** `settings.json` in the data directory, written by whoever installs the app on an official's computer. */
const Settings = z.object({ serverUrl: z.string().optional(), driverPath: z.string().optional() });

function readSettings(dataDir: string): z.infer<typeof Settings> {
  try {
    return Settings.parse(JSON.parse(readFileSync(join(dataDir, 'settings.json'), 'utf8')));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return {};
    throw new Error(`settings.json in ${dataDir} cannot be read: ${String(error)}`, { cause: error });
  }
}

/**
 * Reads NORMATIV_DATA, NORMATIV_SERVER, NORMATIV_TEST_ENVIRONMENT and NORMATIV_PKCS11.
 * @throws Error when settings.json is there and unreadable
 */
export function readShellEnvironment(environment: NodeJS.ProcessEnv, defaultDataDir: string): ShellEnvironment {
  const dataDir = environment.NORMATIV_DATA || defaultDataDir;
  const settings = readSettings(dataDir);
  return {
    dataDir,
    serverUrl: environment.NORMATIV_SERVER || settings.serverUrl,
    testEnvironmentDir: environment.NORMATIV_TEST_ENVIRONMENT || undefined,
    driverPath: environment.NORMATIV_PKCS11 || settings.driverPath,
  };
}
