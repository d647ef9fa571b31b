import { sql } from 'kysely';
import type { Tx } from '../store/database.ts';
import { groupBy } from '../store/group.ts';
import { notify } from '../store/notices.ts';

export interface FeedEntry {
  agencyId: string;
  draftId: string;
  eventSeq: number;
}

/**
 * Appends to the feeds of the agencies concerned. Must be the last thing of a transaction: from here to the commit each
 * feed's head is locked, so numbers are handed out in the order in which they become visible, without gaps.
 * Heads are locked in the order of agency ids, so that two transactions never wait for each other in a circle.
 */
export async function publish(tx: Tx, entries: readonly FeedEntry[]): Promise<void> {
  if (entries.length === 0) return;
  const byAgency = groupBy(entries, (entry) => entry.agencyId);
  const agencies = [...byAgency.keys()].sort();
  const heads = await sql<{ agency_id: string; last_seq: number }>`SELECT agency_id, last_seq FROM feed_heads
    WHERE agency_id = ANY(${agencies}) ORDER BY agency_id COLLATE "C" FOR UPDATE`.execute(tx);
  if (heads.rows.length !== agencies.length) throw new Error('an agency without a feed was addressed');
  const rows = heads.rows.flatMap(({ agency_id, last_seq }) => byAgency.get(agency_id)!.map((entry, index) =>
    ({ agency_id, seq: last_seq + index + 1, draft_id: entry.draftId, event_seq: entry.eventSeq })));
  await sql`INSERT INTO feed (agency_id, seq, draft_id, event_seq)
    SELECT * FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      AS new (agency_id text, seq bigint, draft_id uuid, event_seq integer)`.execute(tx);
  const ends = heads.rows.map(({ agency_id, last_seq }) => [agency_id, last_seq + byAgency.get(agency_id)!.length] as [string, number]);
  await sql`UPDATE feed_heads SET last_seq = new.last_seq
    FROM unnest(${ends.map(([agencyId]) => agencyId)}::text[], ${ends.map(([, seq]) => seq)}::bigint[]) AS new (agency_id, last_seq)
    WHERE feed_heads.agency_id = new.agency_id`.execute(tx);
  await notify(tx, { kind: 'feed', heads: ends });
}
