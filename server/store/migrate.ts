import type pg from 'pg';
import { migrations as ours } from './migrations.ts';

// Any number does, as long as every server of one database takes the same.
const MIGRATION_LOCK = 7_304_001;

/**
 * Brings the database to the form this program knows. Several servers may start at once: one works, the others wait.
 * @throws Error when the database is newer than the program; nothing is changed then
 */
export async function migrate(pool: pg.Pool, migrations = ours): Promise<void> {
  const client = await pool.connect();
  try {
    await client.query('SELECT pg_advisory_lock($1)', [MIGRATION_LOCK]);
    await client.query(`CREATE TABLE IF NOT EXISTS schema_migrations (
      number integer PRIMARY KEY, name text NOT NULL, at timestamptz NOT NULL DEFAULT clock_timestamp())`);
    const done = (await client.query<{ last: number }>('SELECT coalesce(max(number), 0) AS last FROM schema_migrations')).rows[0]!.last;
    if (done > migrations.length) {
      throw new Error(`The database has form ${done}, this program knows ${migrations.length}: install the newer program.`);
    }
    for (const [index, { name, sql }] of migrations.entries()) {
      if (index < done) continue;
      await client.query('BEGIN');
      await client.query(sql);
      await client.query('INSERT INTO schema_migrations (number, name) VALUES ($1, $2)', [index + 1, name]);
      await client.query('COMMIT');
    }
    await client.query('SELECT pg_advisory_unlock($1)', [MIGRATION_LOCK]);
    client.release();
  } catch (error) {
    // Closing the connection gives up the lock and whatever was begun.
    client.release(true);
    throw error;
  }
}
