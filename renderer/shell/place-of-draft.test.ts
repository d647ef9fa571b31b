import { describe, expect, it } from 'vitest';
import type { DraftState } from '../../shared/workflow/state.ts';
import { placeOfDraft, placeOfEvent } from './place-of-draft.ts';

const draft = {
  draftId: 'd', leadAgencyId: 'lead',
  rounds: [{ roundId: 'r1', participants: [{ agencyId: 'asked' }] }, { roundId: 'r2', participants: [{ agencyId: 'asked' }, { agencyId: 'signer' }] }],
  visaRounds: [{ visaRoundId: 'z1', signers: [{ agencyId: 'signer' }] }],
  submissions: [{ submissionId: 's1', recipientAgencyId: 'cabinet' }],
} as unknown as DraftState;

describe('where a draft opens', () => {
  it.each([
    ['lead', { page: 'draft', draftId: 'd' }],
    ['asked', { page: 'answer', draftId: 'd', roundId: 'r2' }],
    ['signer', { page: 'visa', draftId: 'd', visaRoundId: 'z1' }],
    ['cabinet', { page: 'submission', draftId: 'd', submissionId: 's1' }],
    ['stranger', { page: 'inbox' }],
  ])('for %s', (agencyId, place) => {
    expect(placeOfDraft(draft, agencyId)).toEqual(place);
  });
});

describe('where an event is seen', () => {
  const answered = { type: 'ResponseGiven', data: { roundId: 'r1' } } as never;
  const returned = { type: 'SubmissionReturned', data: { submissionId: 's1' } } as never;
  it.each([
    ['lead', answered, { page: 'draft', draftId: 'd', tab: 'remarks' }],
    ['asked', answered, { page: 'answer', draftId: 'd', roundId: 'r1' }],
    ['lead', returned, { page: 'submission', draftId: 'd', submissionId: 's1' }],
    ['cabinet', returned, { page: 'submission', draftId: 'd', submissionId: 's1' }],
  ])('for %s', (agencyId, event, place) => {
    expect(placeOfEvent(draft, event, agencyId)).toEqual(place);
  });
});
