import { Dexie, type EntityTable, type Table } from 'dexie';
import type { Directory } from '../../shared/protocol/api.ts';
import type { RecordedEvent } from '../../shared/protocol/events.ts';
import type { RefusedEntry } from './client-types.ts';
import type { OutboxRecord } from './outbox-entry.ts';

/** Raised with every change of what is stored. Older programs refuse newer data: Dexie itself would open it. */
const FORMAT = 1;

export class NewerDataError extends Error {
  readonly code = 'newerFormat';
}

export interface StoredEvent {
  draftId: string;
  seq: number;
  feedSeq: number;
  event: RecordedEvent;
}

export interface StoredUpdate {
  key: number;
  draftId: string;
  update: Uint8Array;
}

/** The replica of what concerns this person's agency, and what is still to be sent. One database per server and person. */
export class Database extends Dexie {
  declare meta: Table<unknown, string>;
  declare events: Table<StoredEvent, [string, number]>;
  declare outbox: EntityTable<OutboxRecord, 'order'>;
  declare refused: Table<RefusedEntry, string>;
  declare updates: EntityTable<StoredUpdate, 'key'>;
  declare blobs: Table<{ sha256: string; bytes: Uint8Array }, string>;

  constructor(scope: string) {
    super(`normativ-${scope}`, { chromeTransactionDurability: 'strict' });
    this.version(1).stores({
      meta: '',
      events: '[draftId+seq], feedSeq',
      outbox: '++order, &id',
      refused: 'id',
      updates: '++key, draftId',
      blobs: 'sha256',
    });
  }
}

/** Opens the database of a server and person. Throws `NewerDataError` when a newer program has written it. */
export async function openDatabase(scope: string): Promise<Database> {
  const database = new Database(scope);
  await database.open();
  const format = await database.meta.get('format');
  if (typeof format === 'number' && format > FORMAT) {
    database.close();
    throw new NewerDataError(`Local data has format ${format}, this program knows ${FORMAT}.`);
  }
  await database.meta.put(FORMAT, 'format');
  return database;
}

/** What is remembered besides the tables, typed by its key. */
export interface Meta {
  feedCursor: number;
  noticesReadUpTo: number;
  directory: Directory;
  lastN: number;
  clockOffset: number;
}

export async function readMeta<K extends keyof Meta>(database: Database, key: K): Promise<Meta[K] | undefined> {
  return await database.meta.get(key) as Meta[K] | undefined;
}

export async function writeMeta<K extends keyof Meta>(database: Database, key: K, value: Meta[K]): Promise<void> {
  await database.meta.put(value, key);
}
