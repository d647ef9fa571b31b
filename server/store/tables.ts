import type { ColumnType, Generated, JSONColumnType } from 'kysely';
import type { Localised, Role, Agency, CommandOutcome } from '../../shared/protocol/api.ts';
import type { DomainEvent, EventActor } from '../../shared/protocol/events.ts';

type Json<T extends object> = JSONColumnType<T>;
type Made = ColumnType<Date, never, never>;

/** What one row of `events` holds beside its place and time. */
export type StoredEvent = DomainEvent & { commandId: string | null; actor: EventActor | null };

export interface Tables {
  server_identity: { server_id: string };
  parameters: { agreement_limit_days: number; visa_limit_days: number };
  agencies: { id: string; kind: Agency['kind']; name: Json<Localised>; short_name: Json<Localised>; voen: string; email: string };
  employees: {
    id: string; agency_id: string; fin: string; name: string; position: Json<Localised>; role: Role;
    active_from: Generated<Date>; active_until: Date | null;
  };
  /** `last_n` is the last command number processed from this person on this device. */
  devices: { employee_id: string; device_id: string; last_n: Generated<number> };
  commands: { command_id: string; employee_id: string; device_id: string; n: number; outcome: Json<CommandOutcome>; at: Made };
  /** The row every change of a draft, its text and its deadlines waits for. */
  drafts: { id: string; lead_agency: string; seq: number; text_open: boolean; text_position: Generated<number>; created_at: Made };
  events: { draft_id: string; seq: number; event: Json<StoredEvent>; bytes: number; at: Date };
  feed: { agency_id: string; seq: number; draft_id: string; event_seq: number };
  feed_heads: { agency_id: string; last_seq: Generated<number> };
  deadlines: { draft_id: string; round_id: string; due_at: Date; status: 'pending' | 'done' };
  text_updates: { draft_id: string; position: number; update_id: string; employee_id: string; bytes: Buffer; at: Made };
  text_snapshots: { draft_id: string; position: number; bytes: Buffer; at: Made };
  blobs: { sha256: string; bytes: Buffer; size: number; at: Made };
  blob_readers: { sha256: string; agency_id: string };
  registration_numbers: { recipient: string; year: number; number: string; draft_id: string };
  challenges: { id: Generated<string>; device_id: string; nonce: string; expires_at: Date };
  sessions: { token_hash: Buffer; employee_id: string; device_id: string; expires_at: Date; created_at: Made };
  sign_in_failures: { key: string; failures: number; last_at: Date; blocked_until: Date | null };
  outgoing_mail: {
    id: Generated<string>; agency_id: string; address: string; subject: string; body: string; created_at: Made;
    next_at: Generated<Date>; attempts: Generated<number>; sent_at: Date | null; last_error: string | null;
  };
}
