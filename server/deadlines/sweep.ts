import type { FastifyBaseLogger } from 'fastify';
import { sql } from 'kysely';
import { expire } from '../../shared/workflow/decide.ts';
import { loadDrafts } from '../drafts/load.ts';
import { record } from '../drafts/record.ts';
import { publish } from '../feed/publish.ts';
import { clock, inTransaction, type Database, type Tx } from '../store/database.ts';
import { startLoop, type Loop } from '../store/loop.ts';
import type { Notices } from '../store/notices.ts';

const BATCH = 50;
// A due draft whose row another transaction holds is looked at again this soon.
const BUSY_MS = 25;
const LONGEST_SLEEP_MS = 1_000;

/**
 * Records what follows from deadlines that have come (S 9.14, L 46.5), by the database's clock. Any number of servers may
 * run it: a draft is taken by the lock of its row, the same lock that an answer waits for, so each deadline takes effect
 * once and an answer is either before it or late.
 */
export function startSweep(db: Database, notices: Notices, log: FastifyBaseLogger): Loop {
  const loop = startLoop('the deadline sweep', log, async () => {
    const swept = await sweepOrIsolate(db, log);
    if (swept === null) return LONGEST_SLEEP_MS;
    return swept === BATCH ? 0 : untilNext(db);
  });
  const forget = notices.on((notice) => {
    if (notice.kind === 'deadline') loop.wake();
  });
  return {
    wake: loop.wake,
    async stop() {
      forget();
      await loop.stop();
    },
  };
}

/** One draft that cannot be handled must not hold up the others. Null when there was one. */
async function sweepOrIsolate(db: Database, log: FastifyBaseLogger): Promise<number | null> {
  try {
    return await sweep(db, BATCH);
  } catch (error) {
    log.error({ err: error }, 'a batch of deadlines failed; its drafts are taken one by one');
  }
  const due = await sql<{ draft_id: string }>`SELECT DISTINCT draft_id FROM deadlines
    WHERE status = 'pending' AND due_at <= clock_timestamp()`.execute(db);
  for (const { draft_id } of due.rows) {
    await sweep(db, 1, draft_id).catch((error: unknown) => log.error({ err: error, draftId: draft_id }, 'a deadline could not be handled'));
  }
  return null;
}

/** Handles up to `limit` due drafts in one transaction; returns how many there were. */
export async function sweep(db: Database, limit: number, only: string | null = null): Promise<number> {
  return inTransaction(db, async (tx) => {
    const draftIds = await takeDue(tx, limit, only);
    if (draftIds.length === 0) return 0;
    const at = await clock(tx);
    const drafts = await loadDrafts(tx, draftIds);
    const changes = [...drafts].map(([draftId, before]) =>
      ({ draftId, before, events: expire(before, at), at, actor: null, commandId: null }));
    const entries = await record(tx, changes);
    await publish(tx, entries);
    return draftIds.length;
  });
}

/** Locks the drafts first and only then touches their deadlines, in the same order as a command does. */
async function takeDue(tx: Tx, limit: number, only: string | null): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`SELECT id FROM drafts
    WHERE id IN (SELECT draft_id FROM deadlines WHERE status = 'pending' AND due_at <= clock_timestamp()
      AND (${only}::uuid IS NULL OR draft_id = ${only}::uuid) ORDER BY due_at LIMIT ${limit * 4})
    LIMIT ${limit} FOR UPDATE SKIP LOCKED`.execute(tx);
  return rows.map((row) => row.id);
}

async function untilNext(db: Database): Promise<number> {
  const { rows } = await sql<{ ms: number | null }>`SELECT
    ceil(extract(epoch FROM min(due_at) - clock_timestamp()) * 1000)::integer AS ms FROM deadlines WHERE status = 'pending'
    AND due_at < clock_timestamp() + interval '1 minute'`.execute(db);
  const ms = rows[0]?.ms;
  return ms === null || ms === undefined ? LONGEST_SLEEP_MS : Math.min(LONGEST_SLEEP_MS, ms <= 0 ? BUSY_MS : ms);
}
