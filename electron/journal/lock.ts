/**
 * One writer per directory, without native locks: the holder is the highest `lock.N` whose process lives.
 *
 * A stale lock is never removed or replaced, it is outbid by the next number, which only one process can create.
 * The highest number is never deleted, so that numbers only grow and no two processes agree on the same one.
 */
import { randomUUID } from 'node:crypto';
import { linkSync, mkdirSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { JournalError } from './errors.ts';

interface Holder { pid: number; started: string | null; released?: boolean }

export interface DirectoryLock { release(): void }

/** When the process began, where the system tells: a pid alone may have been given to another process since. */
export function processStarted(pid: number): string | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'latin1');
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    // A zombie answers signals but holds nothing any more.
    return fields[0] === 'Z' || fields[0] === 'X' ? 'ended' : (fields[19] ?? null);
  } catch {
    return null;
  }
}

function lives({ pid, started, released }: Holder): boolean {
  if (released) return false;
  try {
    process.kill(pid, 0);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EPERM') return false;
  }
  const now = processStarted(pid);
  return started === null || now === null || now === started;
}

function readHolder(path: string): Holder | undefined {
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as Holder;
  } catch {
    return undefined;
  }
}

const numbersIn = (directory: string) => readdirSync(directory)
  .map((name) => Number(/^lock\.(\d+)$/.exec(name)?.[1] ?? 0))
  .filter((number) => number > 0)
  .sort((a, b) => b - a);

/**
 * Takes the directory for this process.
 * @throws JournalError `journalInUse` when another holder lives, in this process or another
 */
export function lockDirectory(directory: string): DirectoryLock {
  mkdirSync(directory, { recursive: true, mode: 0o700 });
  const draft = join(directory, `lock-draft-${process.pid}-${randomUUID()}`);
  const holder: Holder = { pid: process.pid, started: processStarted(process.pid) };
  writeFileSync(draft, JSON.stringify(holder), { mode: 0o600 });
  try {
    for (let attempt = 0; attempt < 100; attempt++) {
      const highest = numbersIn(directory)[0] ?? 0;
      const other = highest > 0 ? readHolder(join(directory, `lock.${highest}`)) : undefined;
      if (other && lives(other)) throw new JournalError('journalInUse', `process ${other.pid} uses ${directory}`, { pid: other.pid });
      const mine = highest + 1;
      const path = join(directory, `lock.${mine}`);
      try {
        linkSync(draft, path);
      } catch (error) {
        const code = (error as NodeJS.ErrnoException).code;
        if (code === 'EEXIST') continue;
        if (code !== 'EPERM' && code !== 'ENOTSUP' && code !== 'ENOSYS') throw error;
        // A file system without hard links (FAT): the moment between creating and filling is the price.
        writeFileSync(path, JSON.stringify(holder), { flag: 'wx', mode: 0o600 });
      }
      const numbers = numbersIn(directory);
      if (numbers[0] !== mine) {
        // Others went past this number while we looked away; ours means nothing.
        rmSync(path, { force: true });
        continue;
      }
      for (const number of numbers.slice(1)) rmSync(join(directory, `lock.${number}`), { force: true });
      return {
        release() {
          const released = join(directory, `lock-draft-${process.pid}-${randomUUID()}`);
          try {
            writeFileSync(released, JSON.stringify({ ...holder, released: true }), { mode: 0o600 });
            renameSync(released, path);
          } catch {
            // Left as it is (a full disk), the lock ends with the process.
          }
        },
      };
    }
    throw new JournalError('journalInUse', `others keep taking ${directory}`);
  } finally {
    rmSync(draft, { force: true });
  }
}
