import { toBase64, fromBase64 } from '../../shared/protocol/base64.ts';
import type { Bridge } from '../../shared/protocol/bridge.ts';
import type { Command } from '../../shared/protocol/commands.ts';
import { NewerDataError, readMeta, writeMeta, type Database } from './database.ts';
import { draftOf, OutboxEntry, type OutboxRecord } from './outbox-entry.ts';

/** Cannot be saved on this computer: the disk is full, or the journal is held by another program. */
export class NotSavedError extends Error {
  readonly code: string;

  constructor(code: string, message: string) {
    super(message);
    this.code = code;
  }
}

export interface OutboxNeeds {
  database: Database;
  bridge: Bridge;
  scope: string;
  onChange: (draftIds: string[]) => void;
  /** Now, by the server's clock. */
  now: () => Date;
}

/**
 * What is still to be sent, in order. An entry counts as saved once the journal's file is on disk; the database is the
 * second copy and is filled up again from the journal when it comes up older or empty.
 */
export class Outbox {
  #records: readonly OutboxRecord[] = [];
  #lastN = 0;
  #adding: Promise<unknown> = Promise.resolve();
  readonly #database: Database;
  readonly #bridge: Bridge;
  readonly #scope: string;
  readonly #onChange: (draftIds: string[]) => void;
  readonly #now: () => Date;

  private constructor({ database, bridge, scope, onChange, now }: OutboxNeeds) {
    this.#database = database;
    this.#bridge = bridge;
    this.#scope = scope;
    this.#onChange = onChange;
    this.#now = now;
  }

  /**
   * Reads both copies. `serverLastN` is the last number the server has processed, as told at sign-in.
   * @throws NewerDataError when the journal holds what only a newer program can read; nothing is touched then
   */
  static async open(needs: OutboxNeeds, serverLastN: number): Promise<Outbox> {
    const { database, bridge, scope } = needs;
    const outbox = new Outbox(needs);
    const journal = await bridge.request('journal.read', { scope });
    if (!journal.ok) throw new NotSavedError(journal.error.code, journal.error.message);
    outbox.#records = await database.outbox.orderBy('order').toArray();
    const here = new Set([...outbox.#records.map((record) => record.id), ...await database.refused.toCollection().primaryKeys()]);
    const unread = journal.value.entries.filter(({ id }) => !here.has(id)).map(({ data }) => OutboxEntry.safeParse(JSON.parse(data)));
    if (!unread.every((read) => read.success)) throw new NewerDataError('The journal holds entries of a newer program.');
    if (unread.length > 0) await outbox.#insert(unread.map((read) => read.data));
    const numbers = outbox.#records.map(({ entry }) => (entry.kind === 'command' ? entry.n : 0));
    outbox.#lastN = Math.max(serverLastN, journal.value.lastN, await readMeta(database, 'lastN') ?? 0, ...numbers);
    return outbox;
  }

  records(): readonly OutboxRecord[] {
    return this.#records;
  }

  firstWaiting(): OutboxRecord | undefined {
    return this.#records.find((record) => record.status === 'waiting');
  }

  /** Saves the command under the next number. Resolves to its id once it is on disk. */
  async addCommand(command: Command): Promise<string> {
    const id = crypto.randomUUID();
    await this.#exclusive(() => this.#save([{ kind: 'command', id, n: this.#lastN + 1, command }]));
    return id;
  }

  /** Saves text changes and bytes; resolves once they are on disk. Throws `NotSavedError`. */
  async add(entries: OutboxEntry[]): Promise<void> {
    await this.#exclusive(() => this.#save(entries));
  }

  /** The server has applied the command; it stays visible until the feed brings it back. */
  async markSent(record: OutboxRecord): Promise<void> {
    const sent: OutboxRecord = { ...record, status: 'sent' };
    await this.#database.outbox.put(sent);
    this.#replace(this.#records.map((one) => (one.id === record.id ? sent : one)), [record]);
    await this.#acknowledge([record.id]);
  }

  /** The entry is done with: delivered, or back in the feed. */
  async remove(ids: string[]): Promise<void> {
    if (ids.length === 0) return;
    await this.#takeOut(ids);
    await this.#acknowledge(ids);
  }

  /** The entry is among the refused ones. The journal keeps it until the person has dealt with it: it is not sent. */
  setAside(id: string): Promise<void> {
    return this.#takeOut([id]);
  }

  /** The person has dealt with a refused entry. */
  forget(id: string): Promise<void> {
    return this.#acknowledge([id]);
  }

  /** The server was put back to an earlier day and has lost what it had taken: these wait again. */
  async sendAgain(ids: ReadonlySet<string>): Promise<void> {
    await this.#exclusive(async () => {
      const sent = this.#records.filter((record) => record.status === 'sent' && ids.has(record.id));
      if (sent.length === 0) return;
      await this.#write(sent.map((record) => record.entry));
      const again = this.#records.map((record): OutboxRecord => (sent.includes(record) ? { ...record, status: 'waiting' } : record));
      await this.#database.outbox.bulkPut(again);
      this.#replace(again, sent);
    });
  }

  /** The server waits for another number: the queued commands are numbered anew from it, in the same order. */
  async renumber(expected: number): Promise<void> {
    await this.#exclusive(async () => {
      let n = expected;
      const renumbered = this.#records.map((record): OutboxRecord => {
        if (record.entry.kind !== 'command' || record.status === 'sent') return record;
        return { ...record, entry: { ...record.entry, n: n++ } };
      });
      await this.#database.outbox.bulkPut([...renumbered]);
      this.#lastN = n - 1;
      await writeMeta(this.#database, 'lastN', this.#lastN);
      this.#replace(renumbered, []);
    });
  }

  #exclusive<T>(work: () => Promise<T>): Promise<T> {
    const run = this.#adding.then(work, work);
    this.#adding = run.catch(() => undefined);
    return run;
  }

  async #save(entries: OutboxEntry[]): Promise<void> {
    await this.#write(entries);
    try {
      await this.#insert(entries);
    } catch (error) {
      // Whoever is told that nothing was saved must not find it done after the next start.
      await this.#acknowledge(entries.map((entry) => entry.id));
      const isFull = error instanceof Error && (error.name === 'QuotaExceededError' || /quota/i.test(error.message));
      throw new NotSavedError(isFull ? 'diskFull' : 'journalFailed', error instanceof Error ? error.message : String(error));
    }
  }

  async #write(entries: OutboxEntry[]): Promise<void> {
    const lines = entries.map((entry) => ({ id: entry.id, n: entry.kind === 'command' ? entry.n : null, data: JSON.stringify(entry) }));
    const saved = await this.#bridge.request('journal.append', { scope: this.#scope, entries: lines });
    if (!saved.ok) throw new NotSavedError(saved.error.code, saved.error.message);
  }

  async #insert(entries: OutboxEntry[]): Promise<void> {
    const database = this.#database;
    const { outbox, updates, blobs, meta } = database;
    // By the server's clock: what will come of a command is foretold for this moment.
    const at = this.#now().toISOString();
    const lastN = Math.max(this.#lastN, ...entries.map((entry) => (entry.kind === 'command' ? entry.n : 0)));
    const added = await database.transaction('rw', outbox, updates, blobs, meta, async () => {
      const records: OutboxRecord[] = [];
      for (const entry of entries) {
        if (entry.kind === 'text') await updates.add({ draftId: entry.draftId, update: fromBase64(entry.update) });
        if (entry.kind === 'blob') await blobs.put({ sha256: entry.sha256, bytes: fromBase64(entry.bytes) });
        const record = { id: entry.id, entry, status: 'waiting' as const, at };
        records.push({ ...record, order: await outbox.add(record) });
      }
      await writeMeta(database, 'lastN', lastN);
      return records;
    });
    this.#lastN = lastN;
    this.#replace([...this.#records, ...added], added);
  }

  async #takeOut(ids: string[]): Promise<void> {
    await this.#database.outbox.where('id').anyOf(ids).delete();
    const gone = new Set(ids);
    this.#replace(this.#records.filter((record) => !gone.has(record.id)), this.#records.filter((record) => gone.has(record.id)));
  }

  async #acknowledge(ids: string[]): Promise<void> {
    // A lost acknowledgement only sends the entry again, and the server answers it as before.
    await this.#bridge.request('journal.acknowledge', { scope: this.#scope, ids });
  }

  #replace(records: readonly OutboxRecord[], touched: OutboxRecord[]): void {
    this.#records = records;
    this.#onChange([...new Set(touched.map((record) => draftOf(record.entry)))].filter((draftId) => draftId !== null));
  }
}

export const blobEntry = (sha256: string, bytes: Uint8Array): OutboxEntry =>
  ({ kind: 'blob', id: crypto.randomUUID(), sha256, bytes: toBase64(bytes) });
