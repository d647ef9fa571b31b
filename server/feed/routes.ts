import type { FastifyInstance } from 'fastify';
import { sql } from 'kysely';
import { z } from 'zod';
import { FEED_PAGE, type FeedPage } from '../../shared/protocol/api.ts';
import { asRecorded } from '../drafts/load.ts';
import { callerIn } from '../http/caller.ts';
import { parsed } from '../http/refused.ts';
import type { Database } from '../store/database.ts';
import type { StoredEvent } from '../store/tables.ts';

const Query = z.object({
  after: z.coerce.number().int().min(0).max(Number.MAX_SAFE_INTEGER).default(0),
  limit: z.coerce.number().int().min(1).max(FEED_PAGE).default(FEED_PAGE),
});

// A page holds at least one event, and no further ones beyond this many bytes.
const PAGE_BYTES = 8 * 1024 * 1024;

/** GET /v1/feed */
export function feedRoutes(app: FastifyInstance, db: Database): void {
  app.get('/v1/feed', async (request): Promise<FeedPage> => {
    const { after, limit } = parsed(Query, request.query);
    return readFeed(db, callerIn(request).employee.agencyId, after, limit);
  });
}

/** The last number in an agency's feed; 0 when nothing has come. */
export async function headOf(db: Database, agencyId: string): Promise<number> {
  const row = await db.selectFrom('feed_heads').select('last_seq').where('agency_id', '=', agencyId).executeTakeFirst();
  return row?.last_seq ?? 0;
}

async function readFeed(db: Database, agencyId: string, after: number, limit: number): Promise<FeedPage> {
  // The head is read first: what is committed in between is a page that goes beyond it, never a gap.
  const head = await headOf(db, agencyId);
  const { rows } = await sql<{ seq: number; draft_id: string; event_seq: number; at: Date; event: StoredEvent }>`
    SELECT seq, draft_id, event_seq, at, event FROM (
      SELECT feed.seq, feed.draft_id, feed.event_seq, events.at, events.event, row_number() OVER rising AS place,
        sum(events.bytes) OVER rising AS bytes
      FROM feed JOIN events ON events.draft_id = feed.draft_id AND events.seq = feed.event_seq
      WHERE feed.agency_id = ${agencyId} AND feed.seq > ${after} AND feed.seq <= ${after + limit}
      WINDOW rising AS (ORDER BY feed.seq)
    ) AS page WHERE place = 1 OR bytes <= ${PAGE_BYTES} ORDER BY seq`.execute(db);
  const entries = rows.map((row) => ({ seq: row.seq, event: asRecorded(row.draft_id, row.event_seq, row.at, row.event) }));
  return { entries, head: Math.max(head, entries.at(-1)?.seq ?? 0) };
}
