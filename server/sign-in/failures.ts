import { sql } from 'kysely';
import type { Database } from '../store/database.ts';

// The first failures cost nothing; each one after them doubles the wait. A whole ministry may stand behind one address.
const FREE_FOR_DEVICE = 5;
const FREE_FOR_ADDRESS = 20;
const FIRST_WAIT_SECONDS = 5;
const LONGEST_WAIT_SECONDS = 300;
const FORGOTTEN_AFTER = sql`interval '1 hour'`;

/** Kept in the database, so that the wait is the same at every server and outlives a restart. */
export const keysOf = (deviceId: string, address: string): string[] => [`address:${address}`, `device:${deviceId}`];

/** Whole seconds that the device or the address still has to wait; 0 when it may try. */
export async function secondsToWait(db: Database, keys: string[]): Promise<number> {
  const { rows } = await sql<{ seconds: number | null }>`SELECT
    ceil(extract(epoch FROM max(blocked_until) - clock_timestamp()))::integer AS seconds
    FROM sign_in_failures WHERE key = ANY(${keys})`.execute(db);
  return Math.max(0, rows[0]?.seconds ?? 0);
}

/** Counts a failed attempt and sets the wait that follows from it. */
export async function countFailure(db: Database, keys: string[]): Promise<void> {
  await sql`INSERT INTO sign_in_failures AS known (key, failures, last_at)
    SELECT key, 1, clock_timestamp() FROM unnest(${keys}::text[]) AS key ORDER BY key
    ON CONFLICT (key) DO UPDATE SET
      failures = CASE WHEN known.last_at < clock_timestamp() - ${FORGOTTEN_AFTER} THEN 1 ELSE known.failures + 1 END,
      last_at = clock_timestamp()`.execute(db);
  const beyond = sql`(failures - CASE WHEN key LIKE 'device:%' THEN ${FREE_FOR_DEVICE}::integer ELSE ${FREE_FOR_ADDRESS}::integer END)`;
  await sql`UPDATE sign_in_failures SET blocked_until = clock_timestamp() + make_interval(secs =>
      least(${LONGEST_WAIT_SECONDS}, ${FIRST_WAIT_SECONDS} * power(2, least(${beyond}, 20))))
    WHERE key = ANY(${keys}) AND ${beyond} >= 0`.execute(db);
}

export async function forgetFailures(db: Database, keys: string[]): Promise<void> {
  await db.deleteFrom('sign_in_failures').where('key', 'in', keys).execute();
}
