import { Kysely, PostgresDialect, sql, type Transaction } from 'kysely';
import pg from 'pg';
import { migrate } from './migrate.ts';
import type { Tables } from './tables.ts';

export type Database = Kysely<Tables>;
export type Tx = Transaction<Tables>;

const INT8 = 20;
const types = {
  // Counters stay far below 2^53.
  getTypeParser: (oid: number, format?: 'text' | 'binary') => (oid === INT8 ? Number : pg.types.getTypeParser(oid, format as 'text')),
} as pg.CustomTypesConfig;

/** Connects and migrates. `onError` hears of connections lost while idle; they are replaced by themselves. */
export async function openDatabase(url: string, onError: (error: Error) => void, connections = 16): Promise<Database> {
  const pool = new pg.Pool({
    connectionString: url, max: connections, types, keepAlive: true, connectionTimeoutMillis: 10_000,
    statement_timeout: 60_000, idle_in_transaction_session_timeout: 60_000,
  });
  pool.on('error', onError);
  // One that is lost in the middle of a transaction says so itself; unheard, it would end the process.
  pool.on('connect', (client) => client.on('error', () => undefined));
  try {
    await migrate(pool);
  } catch (error) {
    await pool.end();
    throw error;
  }
  return new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) });
}

/** Thrown inside a transaction to begin it anew, because another one was first. */
export class BeginAgain extends Error {}

const TRANSIENT = new Set(['40001', '40P01']);
const mayBeginAgain = (error: unknown): boolean =>
  error instanceof BeginAgain || (error instanceof Error && 'code' in error && TRANSIENT.has(String(error.code)));

/**
 * Runs `work` in one READ COMMITTED transaction; the commit is on disk when this returns. `work` may run up to `attempts`
 * times, so with more than one it must leave nothing behind outside the transaction.
 */
export async function inTransaction<T>(db: Database, work: (tx: Tx) => Promise<T>, attempts = 5): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await db.transaction().setIsolationLevel('read committed').execute(work);
    } catch (error) {
      if (attempt >= attempts || !mayBeginAgain(error)) throw error;
    }
  }
}

/** The database's clock, to the millisecond: the only clock that decides anything. */
export async function clock(db: Database | Tx): Promise<Date> {
  const { rows } = await sql<{ now: Date }>`SELECT date_trunc('milliseconds', clock_timestamp()) AS now`.execute(db);
  return rows[0]!.now;
}
