/** What this computer has to show a window with. */
import { accessSync, constants, existsSync, readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { projectDir } from '../bundle.ts';

/**
 * Electron's binary, or undefined. Never asks the `electron` package itself: its launcher ends the process or starts a
 * download when the binary is not there.
 */
export function findElectron(environment: NodeJS.ProcessEnv = process.env): string | undefined {
  const packageDir = join(projectDir, 'node_modules', 'electron');
  const pathFile = join(packageDir, 'path.txt');
  const name = existsSync(pathFile) ? readFileSync(pathFile, 'utf8').trim() : process.platform === 'win32' ? 'electron.exe' : 'electron';
  const override = environment.ELECTRON_OVERRIDE_DIST_PATH;
  const binary = override ? join(override, name) : join(packageDir, 'dist', name);
  return existsSync(binary) ? binary : undefined;
}

/** Whether a window could be shown at all. */
export function hasDisplay(environment: NodeJS.ProcessEnv = process.env): boolean {
  return process.platform !== 'linux' || Boolean(environment.DISPLAY || environment.WAYLAND_DISPLAY);
}

/** A program on PATH, or undefined. */
export function findProgram(names: readonly string[], environment: NodeJS.ProcessEnv = process.env): string | undefined {
  for (const name of names) {
    for (const folder of (environment.PATH ?? '').split(delimiter)) {
      const path = join(folder, name);
      try {
        accessSync(path, constants.X_OK);
        if (folder) return path;
      } catch {
        // Not in this folder.
      }
    }
  }
  return undefined;
}

export const findChromium = (environment: NodeJS.ProcessEnv = process.env) =>
  findProgram(['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge', 'chrome.exe', 'msedge.exe'], environment);

/** Root has no sandbox in Chromium; everybody else keeps it. */
export const sandboxArguments = () => (process.getuid?.() === 0 ? ['--no-sandbox'] : []);
