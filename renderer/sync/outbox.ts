import { toBase64, fromBase64 } from '../../shared/protocol/base64.ts';
import type { Bridge } from '../../shared/protocol/bridge.ts';
import type { Command } from '../../shared/protocol/commands.ts';
import { readMeta, writeMeta, type Database } from './database.ts';
import { draftOf, OutboxEntry, type OutboxRecord } from './outbox-entry.ts';

/** Cannot be saved on this computer: the disk is full, or the journal is held by another program. */
export class NotSavedError extends Error {
  readonly code: string;

  constructor(code: string, message: string) {
    super(message);
    this.code = code;
  }
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

  private constructor(database: Database, bridge: Bridge, scope: string, onChange: (draftIds: string[]) => void) {
    this.#database = database;
    this.#bridge = bridge;
    this.#scope = scope;
    this.#onChange = onChange;
  }

  /** Reads both copies. `serverLastN` is the last number the server has processed, as told at sign-in. */
  static async open(
    database: Database, bridge: Bridge, scope: string, serverLastN: number, onChange: (draftIds: string[]) => void,
  ): Promise<Outbox> {
    const outbox = new Outbox(database, bridge, scope, onChange);
    const journal = await bridge.request('journal.read', { scope });
    if (!journal.ok) throw new NotSavedError(journal.error.code, journal.error.message);
    outbox.#records = await database.outbox.orderBy('order').toArray();
    const here = new Set(outbox.#records.map((record) => record.id));
    for (const { id, data } of journal.value.entries) {
      if (!here.has(id)) await outbox.#insert(OutboxEntry.parse(JSON.parse(data)));
    }
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
    await this.#exclusive(async () => {
      await this.#save([{ kind: 'command', id, n: this.#lastN + 1, command }]);
      this.#lastN++;
      await writeMeta(this.#database, 'lastN', this.#lastN);
    });
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

  /** The entry is done with: delivered, back in the feed, or moved to the refused ones. */
  async remove(ids: string[]): Promise<void> {
    if (ids.length === 0) return;
    await this.#database.outbox.where('id').anyOf(ids).delete();
    const gone = new Set(ids);
    this.#replace(this.#records.filter((record) => !gone.has(record.id)), this.#records.filter((record) => gone.has(record.id)));
    await this.#acknowledge(ids);
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
    const lines = entries.map((entry) => ({ id: entry.id, n: entry.kind === 'command' ? entry.n : null, data: JSON.stringify(entry) }));
    const saved = await this.#bridge.request('journal.append', { scope: this.#scope, entries: lines });
    if (!saved.ok) throw new NotSavedError(saved.error.code, saved.error.message);
    for (const entry of entries) await this.#insert(entry);
  }

  async #insert(entry: OutboxEntry): Promise<void> {
    const database = this.#database;
    const record = { id: entry.id, entry, status: 'waiting' as const, at: new Date().toISOString() };
    const order = await database.transaction('rw', database.outbox, database.updates, database.blobs, async () => {
      if (entry.kind === 'text') await database.updates.add({ draftId: entry.draftId, update: fromBase64(entry.update) });
      if (entry.kind === 'blob') await database.blobs.put({ sha256: entry.sha256, bytes: fromBase64(entry.bytes) });
      return database.outbox.add(record);
    });
    this.#replace([...this.#records, { ...record, order }], [{ ...record, order }]);
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
