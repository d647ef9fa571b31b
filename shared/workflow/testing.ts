/** A draft's life for tests: commands by people at moments, each decided and folded as the server would. */
import type { Employee, Role } from '../protocol/api.ts';
import type { Command, Remark } from '../protocol/commands.ts';
import type { DomainEvent, RecordedEvent } from '../protocol/events.ts';
import type { Paper, PaperKind } from '../protocol/primitives.ts';
import { decide, expire } from './decide.ts';
import type { Decision, DecisionContext } from './decision.ts';
import { fold } from './evolve.ts';
import type { DraftState } from './state.ts';

export const START = Date.parse('2026-11-23T08:00:00.000Z');
export const at = (minutes: number) => new Date(START + minutes * 60_000);
export const uuid = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
export const hash = (letter: string) => letter.repeat(64);

export const agencies: DecisionContext['agencies'] = new Map([
  { id: 'justice', kind: 'ministry' as const },
  { id: 'finance', kind: 'ministry' as const },
  { id: 'economy', kind: 'ministry' as const },
  { id: 'health', kind: 'ministry' as const },
  { id: 'cabinet', kind: 'cabinet' as const },
].map((agency) => [agency.id, agency]));

export const person = (agencyId: string, role: Role = 'head'): Employee => ({
  id: `${agencyId}-${role}`, agencyId, fin: '1AB2C3D', name: `${agencyId} ${role}`, position: { az: 'rəhbər', en: 'head' }, role,
});

export const remark = (over: Partial<Remark> = {}): Remark => ({
  remarkId: uuid(500), kind: 'objection', blockId: 'b1', place: '1.1-ci bənd', quote: 'mətn', reasons: 'səbəb', proposedWording: 'yeni mətn', ...over,
});

export const paper = (n: number, kind: PaperKind = 'other', name = `sənəd-${n}.pdf`): Paper =>
  ({ paperId: uuid(n), kind, name, mediaType: 'application/pdf', size: 10, sha256: hash('e') });

export class History {
  readonly events: RecordedEvent[] = [];

  get state(): DraftState {
    return fold(this.events)!;
  }

  /** Decides a command and, when it may be, records its events. */
  tell(who: Employee, minutes: number, command: Command, over: Partial<DecisionContext> = {}): Decision {
    const context: DecisionContext = {
      now: at(minutes), actor: who, agencies, parameters: { agreementLimitDays: 60, visaLimitDays: 5 },
      newNonce: () => 'nonce-nonce-nonce', blockIds: null, numberTaken: false, visa: null, ...over,
    };
    const decision = decide(fold(this.events), command, context);
    if (decision.ok) this.record(decision.events, minutes, who);
    return decision;
  }

  /** Lets the clock come to a moment. */
  passTo(minutes: number): DomainEvent[] {
    const events = expire(this.state, at(minutes));
    this.record(events, minutes, null);
    return events;
  }

  private record(events: DomainEvent[], minutes: number, who: Employee | null): void {
    const actor = who && { employeeId: who.id, name: who.name, agencyId: who.agencyId };
    for (const event of events) {
      this.events.push({ ...event, draftId: uuid(1), seq: this.events.length + 1, at: at(minutes).toISOString(), commandId: null, actor } as RecordedEvent);
    }
  }
}

export const drafter = person('justice', 'drafter');

export const created = (): History => {
  const history = new History();
  history.tell(drafter, 0, { type: 'draft.create', draftId: uuid(1), title: 'Qaydalar', actKind: 'rules' });
  return history;
};

export const roundStart = (over: Record<string, unknown> = {}): Command => ({
  type: 'round.start', draftId: uuid(1), roundId: uuid(10), versionId: uuid(20), textSha256: hash('a'),
  agencyIds: ['finance', 'economy', 'health'], dueAt: at(60).toISOString(), paperIds: [], note: '', ...over,
} as Command);

export const answer = (over: Record<string, unknown> = {}): Command => ({
  type: 'round.answer', draftId: uuid(1), roundId: uuid(10), decision: 'agreed', remarks: [], comment: '', ...over,
} as Command);

export const visaStart = (over: Record<string, unknown> = {}): Command => ({
  type: 'visa.start', draftId: uuid(1), visaRoundId: uuid(30), versionId: uuid(21), textSha256: hash('b'),
  agencyIds: ['finance', 'health'], dueAt: at(200).toISOString(), paperIds: [], note: '', ...over,
} as Command);

/** A draft in an open round that ends at minute 60. */
export const inAgreement = (): History => {
  const history = created();
  history.tell(drafter, 1, roundStart());
  return history;
};

/** A draft whose visa round, to minute 200, is open since minute 100. */
export const inVisa = (): History => {
  const history = inAgreement();
  history.passTo(60);
  history.tell(drafter, 100, visaStart());
  return history;
};

/** What `decide` said, in one word per event, or the refusal's code. */
export const outcome = (decision: Decision): string =>
  (decision.ok ? decision.events.map((event) => event.type).join(' ') : decision.refusal.code);
