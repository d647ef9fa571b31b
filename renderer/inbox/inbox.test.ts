import { describe, expect, it } from 'vitest';
import type { DraftState, Participant, Submission, VisaSigner } from '../../shared/workflow/state.ts';
import type { DraftView } from '../sync/client-types.ts';
import { inboxCount, inboxOf } from './inbox.ts';

const at = (day: number, time = '08:00') => `2026-11-${String(day).padStart(2, '0')}T${time}:00.000Z`;
/** A Wednesday, noon in Baku. */
const now = new Date(at(18));
const version = (number: number) => ({ versionId: `v${number}`, number, textSha256: 'a'.repeat(64) });

const draft = (changes: Partial<DraftState> = {}): DraftState => ({
  draftId: 'd1', title: 'Layihə', actKind: 'cabinetDecision', leadAgencyId: 'justice', createdAt: at(1), savedVersions: [], papers: [], rounds: [],
  visaRounds: [], submissions: [], remarks: [], drafters: [], lastSeq: 1, lastAt: at(10), ...changes,
});
const participant = (agencyId: string, status: Participant['status']): Participant =>
  ({ agencyId, status, at: null, response: null, late: [] });
const round = (dueAt: string, closedAt: string | null, ...participants: Participant[]): DraftState['rounds'][number] =>
  ({ roundId: 'r1', version: version(1), startedAt: at(2), dueAt, closedAt, papers: [], note: '', participants });
const signer = (agencyId: string, status: VisaSigner['status']): VisaSigner =>
  ({ agencyId, nonce: '', status, at: null, by: null, evidence: null, refusal: null, late: [] });
const visas = (dueAt: string, closedAt: string | null, ...signers: VisaSigner[]): DraftState['visaRounds'][number] =>
  ({ visaRoundId: 'z1', version: version(2), startedAt: at(12), dueAt, closedAt, papers: [], note: '', signers });
const submission = (status: Submission['status']): Submission => ({
  submissionId: 's1', recipientAgencyId: 'cabinet', status, version: version(3), papers: [], drafters: [], sheet: [], sentAt: at(14),
  sentBy: 'A', number: null, registeredAt: null, decidedAt: null, remarks: '',
});
const remark = (outcome: 'accepted' | null): DraftState['remarks'][number] => ({
  agencyId: 'finance', outcome, explanation: '',
  remark: { remarkId: 'm1', kind: 'objection', blockId: 'b1', place: '1-ci bənd', quote: '', reasons: 'a', proposedWording: 'b' },
});

const inbox = (who: string, role: string, ...drafts: DraftState[]) => inboxOf({
  session: { agency: { id: who }, employee: { role } } as never,
  drafts: new Map(drafts.map((state) => [state.draftId, { draftId: state.draftId, state, timeline: [], waiting: 0 } as DraftView])),
}, now);
const kinds = (...args: Parameters<typeof inbox>) => inbox(...args).flatMap((group) => group.tasks.map((task) => `${group.part}:${task.kind}`));

const pending = draft({ rounds: [round(at(20), null, participant('finance', 'pending'), participant('labour', 'answered'))] });
const inVisa = draft({ rounds: [round(at(10), at(10))], visaRounds: [visas(at(18, '15:00'), null, signer('finance', 'pending'))] });
const remarked = draft({ rounds: [round(at(10), at(10), participant('finance', 'answered'))], remarks: [remark(null)] });
const settled = draft({ ...remarked, remarks: [remark('accepted')] });
const endorsed = draft({ ...settled, visaRounds: [visas(at(17), at(17), signer('finance', 'signed'))] });
const refused = draft({ ...settled, visaRounds: [visas(at(17), at(17), signer('finance', 'refused'))] });
const sent = (status: Submission['status']) => draft({ ...endorsed, submissions: [submission(status)] });

describe('what the inbox asks of whom', () => {
  it.each<[string, string, string, DraftState, string[]]>([
    ['a pending answer', 'finance', 'drafter', pending, ['thisWeek:answerRound']],
    ['a pending answer, to the head too', 'finance', 'head', pending, ['thisWeek:answerRound']],
    ['nothing of an agency that has answered', 'labour', 'drafter', pending, []],
    ['nothing of the lead while others read', 'justice', 'drafter', pending, []],
    ['a visa of the head', 'finance', 'head', inVisa, ['today:signVisa']],
    ['a visa shown to drafters without the action', 'finance', 'drafter', inVisa, ['today:awaitVisa']],
    ['remarks of the lead', 'justice', 'drafter', remarked, ['open:settleRemarks']],
    ['the next step once remarks are settled', 'justice', 'head', settled, ['open:startVisa']],
    ['nothing of a reviewer once the round is closed', 'finance', 'drafter', settled, []],
    ['submission once visas are there', 'justice', 'drafter', endorsed, ['open:submit']],
    ['a look at refused visas', 'justice', 'drafter', refused, ['open:visaRefused']],
    ['registration of the recipient', 'cabinet', 'recipient', sent('sent'), ['open:register']],
    ['a decision once it is registered', 'cabinet', 'recipient', sent('registered'), ['open:decide']],
    ['nothing once it is accepted', 'cabinet', 'recipient', sent('accepted'), []],
    ['nothing of the lead while the recipient has it', 'justice', 'drafter', sent('registered'), []],
    ['rework of what was returned', 'justice', 'drafter', sent('returned'), ['open:rework']],
    ['nothing of a draft being written', 'justice', 'drafter', draft(), []],
  ])('%s', (_, who, role, state, expected) => {
    expect(kinds(who, role, state)).toEqual(expected);
  });
});

describe('groups and order', () => {
  const due = (draftId: string, dueAt: string) => draft({ draftId, rounds: [round(dueAt, null, participant('finance', 'pending'))] });
  it.each([
    ['overdue but not closed yet', at(17), 'today'],
    ['later today', at(18, '19:59'), 'today'],
    ['after midnight in Baku', at(18, '20:00'), 'thisWeek'],
    ['on Sunday', at(22, '19:59'), 'thisWeek'],
    ['on Monday', at(22, '20:00'), 'later'],
  ])('%s', (_, dueAt, part) => {
    expect(inbox('finance', 'drafter', due('d1', dueAt))[0]?.part).toBe(part);
  });

  it('sorts by deadline, then by how long it has waited', () => {
    const groups = inbox('finance', 'drafter', due('d2', at(20)), due('d1', at(19)), draft({ ...remarked, draftId: 'd4', leadAgencyId: 'finance' }));
    expect(groups.flatMap((group) => group.tasks.map((task) => task.draftId))).toEqual(['d1', 'd2', 'd4']);
  });

  it('does not count what only the head can do', () => {
    expect(inboxCount(inbox('finance', 'drafter', inVisa))).toBe(0);
    expect(inboxCount(inbox('finance', 'head', inVisa))).toBe(1);
  });
});
