import { randomUUID } from 'node:crypto';
import { closeSync, fsyncSync, mkdirSync, openSync, readFileSync, renameSync, rmSync, writeSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Uuid } from '../../shared/protocol/primitives.ts';

/** Replaces a small file so that at every moment the old or the new one is whole; readable by this user only. */
export function replaceFile(path: string, content: string): void {
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
  const draft = `${path}.${randomUUID()}.new`;
  try {
    const file = openSync(draft, 'wx', 0o600);
    try {
      writeSync(file, content);
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
    renameSync(draft, path);
  } catch (error) {
    rmSync(draft, { force: true });
    throw error;
  }
}

/** The content, or undefined when there is no such file. */
export function readIfThere(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

/** This computer's id in a data directory, made once. */
export function deviceIdIn(dataDir: string): string {
  const path = join(dataDir, 'device-id');
  const known = Uuid.safeParse(readIfThere(path)?.trim());
  if (known.success) return known.data;
  const made = randomUUID();
  replaceFile(path, `${made}\n`);
  return made;
}
