import { expect, test } from 'vitest';
import type { DraftState } from '../../shared/workflow/state.ts';
import { nextStep, otherSteps } from './draft-next-step.ts';

const version = (number: number) => ({ versionId: String(number), number, textSha256: String(number) });
const base: DraftState = {
  draftId: 'd', title: 't', actKind: 'law', leadAgencyId: 'a', createdAt: '', savedVersions: [], papers: [], rounds: [], visaRounds: [], submissions: [],
  remarks: [], drafters: [], lastSeq: 1, lastAt: '',
};
const round = (number: number, closedAt: string | null) =>
  ({ roundId: 'r', version: version(number), startedAt: '', dueAt: '', closedAt, papers: [], note: '', participants: [] });
const visa = (number: number, closedAt: string | null) => ({ ...round(number, closedAt), visaRoundId: 'v', signers: [] });
const submission = (number: number, status: 'sent' | 'returned') => ({
  submissionId: 's', recipientAgencyId: 'c', status, version: version(number), papers: [], drafters: [], sheet: [], sentAt: '', sentBy: '',
  number: null, registeredAt: null, decidedAt: null, remarks: '',
});
const remark = { remark: {} as never, agencyId: 'b', outcome: null, explanation: '' };

test.each([
  ['a new draft is sent for agreement', base, 'sendAgreement'],
  ['a running round is waited for', { ...base, rounds: [round(1, null)] }, null],
  ['remarks come before visas', { ...base, rounds: [round(1, 'x')], remarks: [remark] }, 'seeRemarks'],
  ['then come visas', { ...base, rounds: [round(1, 'x')] }, 'sendVisa'],
  ['a running visa round is waited for', { ...base, visaRounds: [visa(1, null)] }, null],
  ['then the Cabinet', { ...base, rounds: [round(1, 'x')], visaRounds: [visa(2, 'x')] }, 'submit'],
  ['what was sent is looked at', { ...base, visaRounds: [visa(1, 'x')], submissions: [submission(1, 'sent')] }, 'seeSubmission'],
  ['what came back begins anew', { ...base, visaRounds: [visa(1, 'x')], submissions: [submission(1, 'returned')] }, 'sendAgreement'],
] as const)('%s', (_, draft, step) => {
  expect(nextStep(draft as DraftState)).toBe(step);
  expect(otherSteps(draft as DraftState)).not.toContain(step);
});

test('nothing can be sent while a round is open', () => {
  expect(otherSteps({ ...base, rounds: [round(1, null)] })).toEqual([]);
});
