import type { Directory } from '../../shared/protocol/api.ts';
import type { Session } from '../../shared/protocol/bridge.ts';
import { fromBase64 } from '../../shared/protocol/base64.ts';
import type { Command } from '../../shared/protocol/commands.ts';
import type { RecordedEvent, VisaEvidence } from '../../shared/protocol/events.ts';
import { statementFromBytes } from '../../shared/signature/statement.ts';
import { decide } from '../../shared/workflow/decide.ts';
import type { Decision, DecisionContext } from '../../shared/workflow/decision.ts';
import { evolve } from '../../shared/workflow/evolve.ts';
import type { DraftState } from '../../shared/workflow/state.ts';
import type { DraftView, TimelineEntry } from './client-types.ts';
import { draftOf, type OutboxRecord } from './outbox-entry.ts';

/** What this computer knows besides the events: who acts, and with whom. */
export interface Surroundings {
  session: Session;
  directory: Directory;
  now: Date;
}

interface Confirmed {
  state: DraftState;
  events: RecordedEvent[];
}

/** The drafts as the feed told them, and what they will be once everything saved here has been sent. */
export class Replica {
  readonly #confirmed = new Map<string, Confirmed>();
  readonly #confirmedCommands = new Set<string>();

  /** Folds an event of the feed in. The same event again changes nothing. */
  confirm(event: RecordedEvent): void {
    const known = this.#confirmed.get(event.draftId);
    if (known && event.seq <= known.state.lastSeq) return;
    const state = evolve(known?.state ?? null, event);
    this.#confirmed.set(event.draftId, { state, events: [...(known?.events ?? []), event] });
    if (event.commandId) this.#confirmedCommands.add(event.commandId);
  }

  hasConfirmed(commandId: string): boolean {
    return this.#confirmedCommands.has(commandId);
  }

  draftIds(): string[] {
    return [...this.#confirmed.keys()];
  }

  /** One draft with the outbox folded in; undefined when nothing is known of it. */
  view(draftId: string, outbox: readonly OutboxRecord[], around: Surroundings): DraftView | undefined {
    const confirmed = this.#confirmed.get(draftId);
    const records = outbox.filter((record) => draftOf(record.entry) === draftId);
    let state = confirmed?.state ?? null;
    const timeline: TimelineEntry[] = (confirmed?.events ?? []).map((event) => ({ ...event, standing: 'confirmed' }));
    for (const { entry, status, at } of records) {
      if (entry.kind !== 'command' || this.#confirmedCommands.has(entry.id)) continue;
      const forecast = decide(state, entry.command, contextOf(entry.command, { ...around, now: new Date(at) }));
      if (!forecast.ok) continue;
      for (const event of forecast.events) {
        const recorded = {
          ...event, draftId, seq: (state?.lastSeq ?? 0) + 1, at, commandId: entry.id, actor: actorOf(around.session),
        } as RecordedEvent;
        state = evolve(state, recorded);
        timeline.push({ ...recorded, standing: status === 'sent' ? 'sent' : 'waiting' });
      }
    }
    if (!state) return undefined;
    return { draftId, state, timeline, waiting: records.filter((record) => record.status === 'waiting').length };
  }

  /** What will come of a command, over everything known and queued here. */
  forecast(command: Command, outbox: readonly OutboxRecord[], around: Surroundings): Decision {
    const state = this.view(command.draftId, outbox, around)?.state ?? null;
    return decide(state, command, contextOf(command, around));
  }
}

const actorOf = ({ employee }: Session) => ({ employeeId: employee.id, name: employee.name, agencyId: employee.agencyId });

function contextOf(command: Command, { session, directory, now }: Surroundings): DecisionContext {
  return {
    now,
    actor: session.employee,
    agencies: new Map(directory.agencies.map((agency) => [agency.id, agency])),
    parameters: directory.parameters,
    // The server's own nonces arrive with the feed; nobody can sign before that.
    newNonce: () => '',
    blockIds: null,
    numberTaken: false,
    visa: command.type === 'visa.sign' ? ownVisa(command.statement, command.signature, session, now) : null,
  };
}

/** The signature made a moment ago by the card in this computer; whether it holds is for the server to say. */
function ownVisa(statement: string, signature: string, session: Session, now: Date): DecisionContext['visa'] {
  const read = statementFromBytes(fromBase64(statement));
  if (!read.ok) return { ok: false, reason: read.reason };
  const evidence: VisaEvidence = {
    statement, signature,
    signerName: session.employee.name,
    signerFin: session.employee.fin,
    certificateSha256: '0'.repeat(64),
    signedAt: now.toISOString(),
  };
  return { ok: true, statement: read.statement, evidence };
}
