/**
 * The journal of this computer: what must survive a power cut before it counts as saved.
 * One file per scope, append-only, fsynced; see README.md for the promises.
 */
import { JournalFile, journalPath, type JournalContent, type JournalDamage } from './file.ts';
import type { JournalEntry } from '../../shared/protocol/bridge.ts';
import { JournalError } from './errors.ts';
import { lockDirectory } from './lock.ts';

export { JournalError, type JournalErrorCode } from './errors.ts';
export type { JournalContent, JournalDamage } from './file.ts';

export interface Journal {
  /** Resolves after fsync. An id that is already there is replaced in its place. */
  append(scope: string, entries: readonly JournalEntry[]): Promise<void>;
  /** Unacknowledged entries in order, and the highest `n` ever appended. */
  read(scope: string): Promise<JournalContent>;
  /** Resolves after fsync. Ids that are not there are ignored. */
  acknowledge(scope: string, ids: readonly string[]): Promise<void>;
  /** Waits for what was asked before and gives the directory free. */
  close(): Promise<void>;
}

const scopePattern = /^[a-z0-9-]{1,120}$/;

/**
 * Opens the journals in a directory for this process alone.
 * @throws JournalError `journalInUse`
 */
export function openJournal(options: { directory: string; onDamage?: (damage: JournalDamage) => void }): Journal {
  const { directory, onDamage = () => undefined } = options;
  const lock = lockDirectory(directory);
  const files = new Map<string, JournalFile>();
  let closed = false;

  function file(scope: string): JournalFile {
    if (closed) throw new JournalError('journalClosed', 'the journal is closed');
    // The scope becomes a file name.
    if (!scopePattern.test(scope)) throw new JournalError('journalFailed', 'not a scope');
    let found = files.get(scope);
    if (!found) files.set(scope, (found = new JournalFile(journalPath(directory, scope), scope, onDamage)));
    return found;
  }

  return {
    async append(scope, entries) {
      await file(scope).write(entries.map((entry) => ({ t: 'entry', id: entry.id, n: entry.n, data: entry.data })));
    },
    async read(scope) {
      return file(scope).read();
    },
    async acknowledge(scope, ids) {
      await file(scope).write([{ t: 'ack', ids: [...ids] }]);
    },
    async close() {
      if (closed) return;
      closed = true;
      await Promise.all([...files.values()].map((one) => one.close().catch(() => undefined)));
      lock.release();
    },
  };
}
