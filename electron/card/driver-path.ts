/** Whether a driver library may be loaded: whoever can write it, or a folder above it, can run code and see PINs. */
import { realpathSync, statSync } from 'node:fs';
import { dirname, isAbsolute } from 'node:path';
import { CardError } from './protocol.ts';

function withParents(path: string): string[] {
  const parent = dirname(path);
  return parent === path ? [path] : [path, ...withParents(parent)];
}

/**
 * Checks the path of a PKCS#11 driver. On Windows only that it is absolute and exists: modes say nothing there, and
 * Program Files is guarded by the system.
 * @returns the real path, symbolic links followed
 * @throws CardError noDriver (no such file), driverFailed (relative, or open to others than the administrator)
 */
export function checkedDriverPath(path: string): string {
  if (!isAbsolute(path)) throw new CardError('driverFailed', 'the driver path is not absolute');
  let real: string;
  try {
    real = realpathSync(path);
  } catch {
    throw new CardError('noDriver', 'no such file');
  }
  if (!statSync(real).isFile()) throw new CardError('driverFailed', 'the driver path is no file');
  if (process.platform === 'win32') return real;
  for (const place of new Set([...withParents(dirname(path)), ...withParents(real)])) {
    const { mode, uid } = statSync(place);
    if ((mode & 0o022) !== 0) throw new CardError('driverFailed', `${place} is writable by group or others`);
    if (uid !== 0) throw new CardError('driverFailed', `${place} does not belong to the administrator`);
  }
  return real;
}
