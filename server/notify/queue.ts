import { sql } from 'kysely';
import type { Happened } from '../drafts/record.ts';
import type { Tx } from '../store/database.ts';
import { notify } from '../store/notices.ts';
import { bodyOf, lettersFor } from './letters.ts';

const oneLine = (text: string) => text.replace(/[\p{Cc}\s]+/gu, ' ').trim();

/** Writes down, in the transaction of the events themselves, the letters that they give rise to (S 4.9). */
export async function queueLetters(tx: Tx, happened: readonly Happened[]): Promise<void> {
  // Which letters there are does not hang on the names of agencies.
  if (happened.every(({ draft, event }) => lettersFor(draft, event, String).length === 0)) return;
  const agencies = await tx.selectFrom('agencies').select(['id', 'email', 'name']).execute();
  const byId = new Map(agencies.map((agency) => [agency.id, agency]));
  const letters = happened.flatMap(({ draft, event }) => lettersFor(draft, event, (id) => byId.get(id)?.name.az ?? id));
  const rows = letters.map((letter) => ({
    agency_id: letter.agencyId, address: byId.get(letter.agencyId)!.email, subject: oneLine(letter.subject), body: bodyOf(letter),
  }));
  await sql`INSERT INTO outgoing_mail (agency_id, address, subject, body)
    SELECT * FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      AS new (agency_id text, address text, subject text, body text)`.execute(tx);
  await notify(tx, { kind: 'mail' });
}
