import { sql } from 'kysely';
import type { DomainEvent, EventActor } from '../../shared/protocol/events.ts';
import { audienceOf, blobsOf } from '../../shared/workflow/audience.ts';
import { evolve } from '../../shared/workflow/evolve.ts';
import { textIsOpen, type DraftState } from '../../shared/workflow/state.ts';
import type { FeedEntry } from '../feed/publish.ts';
import { queueLetters } from '../notify/queue.ts';
import { BeginAgain, type Tx } from '../store/database.ts';
import { notify } from '../store/notices.ts';
import type { StoredEvent } from '../store/tables.ts';
import { asRecorded } from './load.ts';

/** What is to happen to one locked draft (or to one that is only now made). */
export interface Change {
  draftId: string;
  before: DraftState | null;
  events: DomainEvent[];
  at: Date;
  /** Null where the system acts by itself at a deadline. */
  actor: EventActor | null;
  commandId: string | null;
}

/** One event with what it led to. */
export interface Happened {
  draftId: string;
  seq: number;
  at: Date;
  event: StoredEvent;
  draft: DraftState;
  audience: string[];
}

/**
 * Records events with all that follows from them: readers of papers, deadlines, registration numbers, letters.
 * The feed entries are returned and published as the last thing of the transaction.
 */
export async function record(tx: Tx, changes: readonly Change[]): Promise<FeedEntry[]> {
  const happened = changes.flatMap(happenedIn);
  if (happened.length === 0) return [];
  await saveDrafts(tx, changes, happened);
  await saveEvents(tx, happened);
  await saveReaders(tx, happened);
  await saveDeadlines(tx, happened);
  await saveRegistrationNumbers(tx, happened);
  await queueLetters(tx, happened);
  return happened.flatMap(({ audience, draftId, seq }) => audience.map((agencyId) => ({ agencyId, draftId, eventSeq: seq })));
}

function happenedIn({ draftId, before, events, at, actor, commandId }: Change): Happened[] {
  let draft = before;
  return events.map((domainEvent) => {
    const event: StoredEvent = { ...domainEvent, actor, commandId };
    const seq = (draft?.lastSeq ?? 0) + 1;
    draft = evolve(draft, asRecorded(draftId, seq, at, event));
    return { draftId, seq, at, event, draft, audience: audienceOf(draft, domainEvent) };
  });
}

async function saveDrafts(tx: Tx, changes: readonly Change[], happened: readonly Happened[]): Promise<void> {
  const made = changes.filter((change) => change.before === null);
  const last = new Map(happened.map((one) => [one.draftId, one]));
  for (const { draftId } of made) {
    const { draft } = last.get(draftId)!;
    const row = await tx.insertInto('drafts')
      .values({ id: draftId, lead_agency: draft.leadAgencyId, seq: draft.lastSeq, text_open: textIsOpen(draft) })
      .onConflict((conflict) => conflict.doNothing()).returning('id').executeTakeFirst();
    if (!row) throw new BeginAgain('the draft was made by another at the same moment');
  }
  const changed = [...last.values()].map(({ draftId, draft }) => ({ id: draftId, seq: draft.lastSeq, text_open: textIsOpen(draft) }));
  await sql`UPDATE drafts SET seq = new.seq, text_open = new.text_open
    FROM jsonb_to_recordset(${JSON.stringify(changed)}::jsonb) AS new (id uuid, seq integer, text_open boolean)
    WHERE drafts.id = new.id`.execute(tx);
}

async function saveEvents(tx: Tx, happened: readonly Happened[]): Promise<void> {
  const rows = happened.map(({ draftId, seq, at, event }) =>
    ({ draft_id: draftId, seq, at: at.toISOString(), event, bytes: Buffer.byteLength(JSON.stringify(event)) }));
  await sql`INSERT INTO events (draft_id, seq, event, bytes, at)
    SELECT draft_id, seq, event, bytes, at FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      AS new (draft_id uuid, seq integer, event jsonb, bytes integer, at timestamptz)`.execute(tx);
}

async function saveReaders(tx: Tx, happened: readonly Happened[]): Promise<void> {
  const readers = happened.flatMap(({ event, audience }) =>
    blobsOf(event).flatMap((sha256) => audience.map((agencyId) => ({ sha256, agency_id: agencyId }))));
  if (readers.length === 0) return;
  await sql`INSERT INTO blob_readers (sha256, agency_id)
    SELECT DISTINCT sha256, agency_id FROM jsonb_to_recordset(${JSON.stringify(readers)}::jsonb) AS new (sha256 text, agency_id text)
    ORDER BY 1, 2 ON CONFLICT DO NOTHING`.execute(tx);
}

async function saveDeadlines(tx: Tx, happened: readonly Happened[]): Promise<void> {
  const set = happened.flatMap(({ draftId, event }) => {
    switch (event.type) {
      case 'RoundStarted': return [{ draft_id: draftId, round_id: event.data.roundId, due_at: new Date(event.data.dueAt), status: 'pending' as const }];
      case 'VisaRoundStarted': return [{ draft_id: draftId, round_id: event.data.visaRoundId, due_at: new Date(event.data.dueAt), status: 'pending' as const }];
      default: return [];
    }
  });
  const closed = happened.flatMap(({ event }) => {
    switch (event.type) {
      case 'RoundClosed': return [event.data.roundId];
      case 'VisaRoundClosed': return [event.data.visaRoundId];
      default: return [];
    }
  });
  if (set.length > 0) {
    await tx.insertInto('deadlines').values(set).execute();
    await notify(tx, { kind: 'deadline' });
  }
  if (closed.length > 0) {
    const draftIds = [...new Set(happened.map((one) => one.draftId))];
    await tx.updateTable('deadlines').set({ status: 'done' })
      .where('draft_id', '=', sql<string>`ANY(${draftIds}::uuid[])`)
      .where('round_id', '=', sql<string>`ANY(${closed}::uuid[])`).execute();
  }
}

async function saveRegistrationNumbers(tx: Tx, happened: readonly Happened[]): Promise<void> {
  for (const { draftId, draft, event, at } of happened) {
    if (event.type !== 'SubmissionRegistered') continue;
    const submission = draft.submissions.find((one) => one.submissionId === event.data.submissionId);
    const row = await tx.insertInto('registration_numbers')
      .values({ recipient: submission!.recipientAgencyId, year: yearInBaku(at), number: event.data.number, draft_id: draftId })
      .onConflict((conflict) => conflict.doNothing()).returning('number').executeTakeFirst();
    if (!row) throw new BeginAgain('the number was given by another at the same moment');
  }
}

const baku = new Intl.DateTimeFormat('en', { timeZone: 'Asia/Baku', year: 'numeric' });
/** Registration numbers begin anew each calendar year. */
export const yearInBaku = (at: Date): number => Number(baku.format(at));
