import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Employee } from '../protocol/api.ts';
import { Command, type Remark } from '../protocol/commands.ts';
import { RecordedEvent, type DomainEvent, type VisaEvidence } from '../protocol/events.ts';
import { audienceOf } from './audience.ts';
import { decide, expire } from './decide.ts';
import type { DecisionContext } from './decision.ts';
import { evolve, fold } from './evolve.ts';
import type { AgreementRound, DraftState, VisaRound } from './state.ts';
import { stageOf, versionsOf } from './state.ts';
import { agreementSheet } from './submission.ts';
import { agencies, at, hash, paper, person, remark, uuid } from './testing.ts';
import { statementFor } from './visa.ts';

const people: Employee[] = [
  ...['justice', 'finance', 'economy', 'health'].flatMap((id) => [person(id, 'drafter'), person(id, 'head')]),
  person('cabinet', 'recipient'),
];

// Few ids, so that every one is used twice and in the wrong place.
const ids = (first: number) => fc.integer({ min: first, max: first + 2 }).map(uuid);
const anyRound = fc.integer({ min: 10, max: 20 }).map(uuid);
const words = fc.constantFrom('', ' ', 'söz', 'iki\nsətir', 'a\u200bb');
const due = fc.constantFrom(1, 5, 20, 60).map((minutes) => ({ minutes }));
const asked = fc.uniqueArray(fc.constantFrom('finance', 'economy', 'health'), { minLength: 1, maxLength: 2 });
const frozen = { versionId: ids(20), textSha256: fc.constantFrom('a', 'b').map(hash) };
const remarks = fc.array(fc.record({ id: ids(500), kind: fc.constantFrom<Remark['kind']>('objection', 'proposal'), reasons: words }), { maxLength: 2 })
  .map((all) => all.map(({ id, kind, reasons }) => remark({ remarkId: id, kind, reasons })));

type Wish = Record<string, unknown> & { type: Command['type']; due?: { minutes: number } };
const wish = (type: Command['type'], fields: Record<string, fc.Arbitrary<unknown>>): fc.Arbitrary<Wish> =>
  fc.record({ type: fc.constant(type), draftId: fc.constant(uuid(1)), ...fields }) as fc.Arbitrary<Wish>;
const papers = fc.constantFrom([], [uuid(40), uuid(41), uuid(42)], [uuid(40)]);
const wishes: { weight: number; arbitrary: fc.Arbitrary<Wish> }[] = [
  { weight: 2, arbitrary: wish('draft.rename', { title: words, actKind: fc.constant('law') }) },
  { weight: 1, arbitrary: wish('draft.create', { title: words, actKind: fc.constant('rules') }) },
  { weight: 1, arbitrary: wish('paper.remove', { paperId: ids(40) }) },
  { weight: 1, arbitrary: wish('paper.add', { paper: fc.integer({ min: 40, max: 45 }).map((n) => paper(n)) }) },
  { weight: 3, arbitrary: wish('version.save', { ...frozen, name: words }) },
  { weight: 2, arbitrary: wish('version.rename', { versionId: ids(20), name: words }) },
  { weight: 8, arbitrary: wish('round.start', { ...frozen, roundId: anyRound, agencyIds: asked, due, paperIds: papers, note: words }) },
  { weight: 12, arbitrary: wish('round.answer', { roundId: anyRound, decision: fc.constantFrom('agreed', 'agreedWithRemarks', 'objected'), remarks, comment: words }) },
  { weight: 8, arbitrary: wish('remark.settle', { remarkId: ids(500), outcome: fc.constantFrom('accepted', 'declined'), explanation: words }) },
  { weight: 8, arbitrary: wish('visa.start', { ...frozen, visaRoundId: anyRound, agencyIds: asked, due, paperIds: papers, note: words }) },
  { weight: 6, arbitrary: wish('visa.sign', { visaRoundId: anyRound, statement: fc.constant('AAAA'), signature: fc.constant('AAAA') }) },
  { weight: 4, arbitrary: wish('visa.refuse', { visaRoundId: anyRound, reasons: words, proposedWording: words }) },
  { weight: 14, arbitrary: wish('submission.send', { ...frozen, submissionId: ids(60), recipientAgencyId: fc.constantFrom('cabinet', 'finance'), paperIds: papers, drafters: fc.constant([]) }) },
  { weight: 10, arbitrary: wish('submission.register', { submissionId: ids(60), number: fc.constantFrom('1', '1\u200b', ' ') }) },
  { weight: 6, arbitrary: wish('submission.accept', { submissionId: ids(60), note: words }) },
  { weight: 8, arbitrary: wish('submission.return', { submissionId: ids(60), remarks: words }) },
];

interface Step {
  wish: Wish;
  who: number;
  /** Minutes that pass before; null goes to the exact millisecond of the next deadline. */
  wait: number | null;
  /** Whether the server's sweep has run since. */
  swept: boolean;
  /** Whether the command is about what is open just now and comes from somebody who was asked. */
  aimed: boolean;
}
const step: fc.Arbitrary<Step> = fc.record({
  wish: fc.oneof(...wishes),
  who: fc.nat({ max: people.length * 2 }),
  wait: fc.option(fc.constantFrom(0, 0, 0, 0, 0, 0.5, 3), { freq: 25 }),
  swept: fc.boolean(),
  aimed: fc.integer({ min: 0, max: 3 }).map((n) => n > 0),
});

const evidence: VisaEvidence = { statement: 'AAAA', signature: 'AAAA', signerName: 'x', signerFin: '1AB2C3D', certificateSha256: hash('c'), signedAt: at(0).toISOString() };

function frozenDeep<T>(value: T): T {
  if (value !== null && typeof value === 'object' && !Object.isFrozen(value)) {
    Object.freeze(value);
    Object.values(value).forEach(frozenDeep);
  }
  return value;
}

/** What a server does, with every input frozen, and with what each agency gets to see of it. */
class Play {
  readonly events: RecordedEvent[] = [];
  readonly feeds = new Map<string, RecordedEvent[]>();
  state: DraftState | null = null;
  minutes = 0;

  record(events: readonly DomainEvent[], who: Employee | null): void {
    for (const event of events) {
      const actor = who && { employeeId: who.id, name: who.name, agencyId: who.agencyId };
      const recorded = frozenDeep(RecordedEvent.parse({
        ...event, draftId: uuid(1), seq: (this.state?.lastSeq ?? 0) + 1, at: at(this.minutes).toISOString(), commandId: null, actor,
      }));
      const before = this.state;
      this.state = frozenDeep(evolve(this.state, recorded));
      this.events.push(recorded);
      for (const agencyId of audienceOf(this.state, event)) this.feeds.set(agencyId, [...(this.feeds.get(agencyId) ?? []), recorded]);
      holdsAfter(before, this.state, recorded);
    }
  }

  /** The wish and the person, both where something may come of them. */
  aim(fields: Record<string, unknown>, who: number): { fields: Record<string, unknown>; actor: Employee } {
    const headOf = (agencyId: string | undefined) => people.find((one) => one.agencyId === agencyId && one.role !== 'drafter') ?? people[1]!;
    const pick = (all: { agencyId: string }[] | undefined) => headOf(all?.[who % all.length]?.agencyId);
    const round = this.state?.rounds.at(-1);
    const visaRound = this.state?.visaRounds.at(-1);
    switch (fields['type']) {
      case 'round.answer': return { fields: { ...fields, roundId: round?.roundId ?? fields['roundId'] }, actor: pick(round?.participants) };
      case 'visa.sign':
      case 'visa.refuse': return { fields: { ...fields, visaRoundId: visaRound?.visaRoundId ?? fields['visaRoundId'] }, actor: pick(visaRound?.signers) };
      case 'submission.send': return { fields: { ...fields, textSha256: visaRound?.version.textSha256 ?? fields['textSha256'] }, actor: people[1]! };
      case 'submission.register':
      case 'submission.accept':
      case 'submission.return': return { fields: { ...fields, submissionId: this.state?.submissions.at(-1)?.submissionId ?? fields['submissionId'] }, actor: people.at(-1)! };
      default: return { fields, actor: people[1]! };
    }
  }

  take({ wish: { due: inMinutes, ...wished }, who, wait, swept, aimed }: Step): void {
    const { fields, actor } = aimed ? this.aim(wished, who) : { fields: wished, actor: people[who % people.length]! };
    const deadlines = [...(this.state?.rounds ?? []), ...(this.state?.visaRounds ?? [])].filter((round) => !round.closedAt)
      .map((round) => (Date.parse(round.dueAt) - at(0).getTime()) / 60_000);
    this.minutes = wait === null ? Math.max(this.minutes, ...deadlines.slice(0, 1)) : this.minutes + wait;
    if (swept && this.state) this.sweep();
    const dueAt = inMinutes && at(this.minutes + inMinutes.minutes).toISOString();
    const command = frozenDeep(Command.parse(dueAt ? { ...fields, dueAt } : fields));
    const context: DecisionContext = frozenDeep({
      now: at(this.minutes), actor, agencies, parameters: { agreementLimitDays: 60, visaLimitDays: 5 },
      newNonce: () => 'nonce-nonce-nonce', blockIds: null, numberTaken: false, visa: this.visaFor(command, actor),
    });
    const decision = decide(this.state, command, context);
    expect(decide(this.state, command, context)).toEqual(decision);
    if (decision.ok) this.record(decision.events, actor);
  }

  sweep(): void {
    const first = expire(this.state!, at(this.minutes));
    this.record(first, null);
    expect(expire(this.state!, at(this.minutes))).toEqual([]);
  }

  visaFor(command: Command, actor: Employee): DecisionContext['visa'] {
    if (command.type !== 'visa.sign') return null;
    const round = this.state?.visaRounds.find((one) => one.visaRoundId === command.visaRoundId);
    const signer = round?.signers.find((one) => one.agencyId === actor.agencyId);
    if (!round || !signer) return { ok: false, reason: 'none' };
    const who = { agencyName: 'x', fin: actor.fin, name: actor.name, position: 'x' };
    return { ok: true, statement: statementFor(this.state!, round, signer, who, null, at(this.minutes)), evidence };
  }
}

const standings = (draft: DraftState) => [
  ...draft.rounds.flatMap((round) => round.participants.map((one) => ({ key: `${round.roundId} ${one.agencyId}`, status: one.status, round, at: one.at, late: one.late.length }))),
  ...draft.visaRounds.flatMap((round) => round.signers.map((one) => ({ key: `visa ${round.visaRoundId} ${one.agencyId}`, status: one.status, round, at: one.at, late: one.late.length }))),
];

/** What one event may do to what was there before. */
function holdsAfter(before: DraftState | null, after: DraftState, event: RecordedEvent): void {
  const earlier = new Map((before ? standings(before) : []).map((one) => [one.key, one]));
  for (const now of standings(after)) {
    const was = earlier.get(now.key);
    if (was && was.status !== 'pending') expect(now.status, `${now.key} after ${event.type}`).toBe(was.status);
    if (now.status === 'deemed' && was?.status === 'pending') expect(event.at >= now.round.dueAt).toBe(true);
    if (now.status !== 'pending' && now.status !== 'deemed' && was?.status === 'pending') expect(event.at < now.round.dueAt).toBe(true);
    if (was?.round.closedAt) expect({ ...now.round, participants: 0, signers: 0 }).toEqual({ ...was.round, participants: 0, signers: 0 });
    expect(now.late).toBeLessThanOrEqual(1);
    // An answer in time and a late one exclude each other.
    if (now.late > 0) expect(['pending', 'deemed']).toContain(now.status);
  }
  const rounds: (AgreementRound | VisaRound)[] = [...after.rounds, ...after.visaRounds];
  for (const round of rounds) {
    const open = ('participants' in round ? round.participants : round.signers).filter((one) => one.status === 'pending');
    if (round.closedAt) expect(open).toEqual([]);
  }
  expect(rounds.filter((round) => !round.closedAt).length).toBeLessThanOrEqual(1);
  for (const submission of before?.submissions.slice(0, -1) ?? []) expect(after.submissions).toContainEqual(submission);
  // A saved version may get another name; its text and whose it is never change, and it never goes.
  for (const [index, saved] of (before?.savedVersions ?? []).entries()) {
    expect({ ...after.savedVersions[index], name: '' }).toEqual({ ...saved, name: '' });
  }
  for (const settled of before?.remarks.filter((one) => one.outcome) ?? []) expect(after.remarks).toContainEqual(settled);
}

/** What holds at the end of every life. */
function holdsAtEnd({ state, events, feeds }: Play): void {
  if (!state) return;
  const ofOneKind = (all: string[]) => expect(new Set(all).size).toBe(all.length);
  ofOneKind([...state.rounds.map((round) => round.roundId), ...state.visaRounds.map((round) => round.visaRoundId)]);
  ofOneKind(state.submissions.map((one) => one.submissionId));
  ofOneKind(state.remarks.map((one) => one.remark.remarkId));
  ofOneKind(state.savedVersions.map((one) => one.versionId));
  for (const { name } of state.savedVersions) expect(name.trim()).not.toBe('');
  const used = [...state.rounds, ...state.visaRounds, ...state.submissions].map((one) => one.version);
  const versions = versionsOf(state);
  expect(versions.map((version) => version.number)).toEqual(versions.map((_, index) => index + 1));
  ofOneKind(versions.map((version) => version.textSha256));
  for (const version of used) expect(versions).toContainEqual(version);
  expect(typeof stageOf(state)).toBe('string');
  agreementSheet(state);
  expect(fold(events)).toEqual(state);
  for (const [agencyId, own] of feeds) {
    const partial = fold(own)!;
    expect(typeof stageOf(partial)).toBe('string');
    if (agencyId === 'justice') expect(partial).toEqual(state);
    else expect(partial.savedVersions).toEqual([]);
    // What an agency knows of its own standing is what the lead knows of it.
    const mine = standings(partial).filter(({ key }) => key.endsWith(` ${agencyId}`));
    const whole = new Map(standings(state).map((one) => [one.key, one]));
    for (const { key, status, at: when } of mine) expect({ status, when }).toEqual({ status: whole.get(key)!.status, when: whole.get(key)!.at });
  }
}

describe('whatever anybody does at whatever moment', () => {
  it('keeps every round, version, remark and submission whole', { timeout: 120_000 }, () => {
    const accepted: Record<string, number> = {};
    fc.assert(fc.property(fc.array(step, { maxLength: 80, size: 'max' }), (steps) => {
      const play = new Play();
      play.take({ wish: { type: 'draft.create', draftId: uuid(1), title: 'Qaydalar', actKind: 'rules' }, who: 0, wait: 0, swept: false, aimed: false });
      for (const [index, kind] of (['coverLetter', 'conformityCertificate', 'justification'] as const).entries()) {
        play.take({ wish: { type: 'paper.add', draftId: uuid(1), paper: paper(40 + index, kind, `${kind}.pdf`) }, who: 0, wait: 0, swept: false, aimed: false });
      }
      for (const one of steps) play.take(one);
      play.minutes += 1000;
      play.sweep();
      holdsAtEnd(play);
      for (const { type } of play.events) accepted[type] = (accepted[type] ?? 0) + 1;
    }), { numRuns: Number(process.env['LAWS_RUNS'] ?? 600) });
    // The campaign is worth something only if it reaches every kind of event.
    expect(Object.keys(accepted), JSON.stringify(accepted)).toHaveLength(22);
  });
});
