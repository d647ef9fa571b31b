import type { DomainEvent } from '../../shared/protocol/events.ts';
import { currentSubmission, type DraftState } from '../../shared/workflow/state.ts';
import type { DraftTab, Place } from './navigation.ts';

/** Where a draft opens for an agency: its own page, or whatever it was last asked about. */
export function placeOfDraft(draft: DraftState, agencyId: string): Place {
  const { draftId } = draft;
  if (draft.leadAgencyId === agencyId) return { page: 'draft', draftId };
  const submission = currentSubmission(draft);
  if (submission?.recipientAgencyId === agencyId) return { page: 'submission', draftId, submissionId: submission.submissionId };
  const visaRound = draft.visaRounds.findLast((one) => one.signers.some((signer) => signer.agencyId === agencyId));
  if (visaRound) return { page: 'visa', draftId, visaRoundId: visaRound.visaRoundId };
  const round = draft.rounds.findLast((one) => one.participants.some((participant) => participant.agencyId === agencyId));
  if (round) return { page: 'answer', draftId, roundId: round.roundId };
  return { page: 'inbox' };
}

const tabs: Partial<Record<DomainEvent['type'], DraftTab>> = {
  VersionSaved: 'versions', VersionRenamed: 'versions', PaperAdded: 'papers', PaperRemoved: 'papers',
  RoundStarted: 'agreement', AgencyDeemedAgreed: 'agreement', RoundClosed: 'agreement', LateResponseKept: 'agreement',
  ResponseGiven: 'remarks', RemarkSettled: 'remarks',
  VisaRoundStarted: 'visas', VisaSigned: 'visas', VisaRefused: 'visas', LateVisaKept: 'visas', AgencyDeemedEndorsed: 'visas', VisaRoundClosed: 'visas',
};

/** Where an event is to be seen. */
export function placeOfEvent(draft: DraftState, event: DomainEvent, agencyId: string): Place {
  const { draftId } = draft;
  if (draft.leadAgencyId === agencyId) {
    if ('submissionId' in event.data) return { page: 'submission', draftId, submissionId: event.data.submissionId };
    return { page: 'draft', draftId, tab: tabs[event.type] };
  }
  if ('visaRoundId' in event.data) return { page: 'visa', draftId, visaRoundId: event.data.visaRoundId };
  if ('roundId' in event.data) return { page: 'answer', draftId, roundId: event.data.roundId };
  return placeOfDraft(draft, agencyId);
}
