import { sql } from 'kysely';
import type { RecordedEvent } from '../../shared/protocol/events.ts';
import { fold } from '../../shared/workflow/evolve.ts';
import type { DraftState } from '../../shared/workflow/state.ts';
import type { Database, Tx } from '../store/database.ts';
import { groupBy } from '../store/group.ts';
import type { StoredEvent } from '../store/tables.ts';

export function asRecorded(draftId: string, seq: number, at: Date, event: StoredEvent): RecordedEvent {
  return { draftId, seq, at: at.toISOString(), ...event };
}

/** Waits for the row that every change of the draft waits for; false when there is no such draft. */
export async function lockDraft(tx: Tx, draftId: string): Promise<boolean> {
  return (await tx.selectFrom('drafts').select('id').where('id', '=', draftId).forUpdate().executeTakeFirst()) !== undefined;
}

/** Whether there is such a draft and the agency has never been shown it. */
export async function isHidden(tx: Database | Tx, draftId: string, agencyId: string): Promise<boolean> {
  const draft = await tx.selectFrom('drafts').select('lead_agency').where('id', '=', draftId).executeTakeFirst();
  return draft !== undefined && draft.lead_agency !== agencyId && !(await isInAudience(tx, draftId, agencyId));
}

/** The whole state of drafts, folded from their events. Lock them first where a decision hangs on it. */
export async function loadDrafts(tx: Database | Tx, draftIds: readonly string[]): Promise<Map<string, DraftState>> {
  const rows = await tx.selectFrom('events').select(['draft_id', 'seq', 'at', 'event'])
    .where('draft_id', '=', sql<string>`ANY(${[...draftIds]}::uuid[])`)
    .orderBy('draft_id').orderBy('seq').execute();
  const byDraft = groupBy(rows, (row) => row.draft_id);
  return new Map([...byDraft].map(([draftId, own]) => [
    draftId, fold(own.map((row) => asRecorded(draftId, row.seq, row.at, row.event)))!,
  ]));
}

/** Whether the draft has ever entered the agency's workspace. To all others it does not exist. */
export async function isInAudience(tx: Database | Tx, draftId: string, agencyId: string): Promise<boolean> {
  const seen = await tx.selectFrom('feed').select('seq')
    .where('draft_id', '=', draftId).where('agency_id', '=', agencyId).limit(1).executeTakeFirst();
  return seen !== undefined;
}
