import type { VisaStatement } from '../signature/statement.ts';
import type { Agency, Employee, Parameters } from '../protocol/api.ts';
import type { DomainEvent, VisaEvidence } from '../protocol/events.ts';
import type { RefusalCode, RefusalParams } from '../protocol/refusals.ts';

/** All that a decision depends on besides the draft itself. The server fills it in from its own clock and records. */
export interface DecisionContext {
  now: Date;
  actor: Employee;
  agencies: ReadonlyMap<string, Pick<Agency, 'id' | 'kind'>>;
  parameters: Parameters;
  newNonce: () => string;
  /** Ids of the blocks of the version in question; null when its bytes are not at hand. */
  blockIds: ReadonlySet<string> | null;
  /** Whether the recipient has given this registration number before. */
  numberTaken: boolean;
  /** For `visa.sign`: what the strict verification found, or why it refused. */
  visa: { ok: true; statement: VisaStatement; evidence: VisaEvidence } | { ok: false; reason: string } | null;
}

export interface Refusal {
  code: RefusalCode;
  params: RefusalParams;
}

/** Events to record, or a refusal that leaves everything as it was. */
export type Decision = { ok: true; events: DomainEvent[] } | { ok: false; refusal: Refusal };

export const accept = (...events: DomainEvent[]): Decision => ({ ok: true, events });
export const refuse = (code: RefusalCode, params: RefusalParams = {}): Decision => ({ ok: false, refusal: { code, params } });

export const isBlank = (text: string): boolean => text.trim() === '';

/**
 * A title or a file name as it may be shown and signed: one line, composed characters, nothing invisible or
 * direction-changing, no white space at the ends.
 */
export const shownLine = (text: string): string =>
  text.toWellFormed().normalize('NFC').replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ').replace(/[\p{Cf}\p{Co}]/gu, '').replace(/\s+/gu, ' ').trim();
