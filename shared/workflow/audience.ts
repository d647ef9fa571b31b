import type { DomainEvent } from '../protocol/events.ts';
import type { DraftState } from './state.ts';

/**
 * The agencies whose workspace an event enters. An agency that is not named here never learns of it.
 * `draft` is the state with the event already folded in.
 */
export function audienceOf(draft: DraftState, event: DomainEvent): string[] {
  return [...new Set([draft.leadAgencyId, ...others(draft, event)])];
}

function others(draft: DraftState, event: DomainEvent): string[] {
  switch (event.type) {
    case 'DraftCreated':
    case 'DraftRenamed':
    case 'VersionSaved':
    case 'VersionRenamed':
    case 'PaperAdded':
    case 'PaperRemoved':
      return [];
    case 'RoundStarted':
    case 'VisaRoundStarted':
      return event.data.agencyIds;
    case 'ResponseGiven':
    case 'LateResponseKept':
    case 'AgencyDeemedAgreed':
    case 'RemarkSettled':
    case 'VisaSigned':
    case 'VisaRefused':
    case 'LateVisaKept':
    case 'AgencyDeemedEndorsed':
      return [event.data.agencyId];
    case 'RoundClosed':
      return draft.rounds.find((one) => one.roundId === event.data.roundId)?.participants.map((one) => one.agencyId) ?? [];
    case 'VisaRoundClosed':
      return draft.visaRounds.find((one) => one.visaRoundId === event.data.visaRoundId)?.signers.map((one) => one.agencyId) ?? [];
    case 'PackageSubmitted':
      return [event.data.recipientAgencyId];
    case 'SubmissionRegistered':
    case 'SubmissionAccepted':
    case 'SubmissionReturned':
      return [draft.submissions.find((one) => one.submissionId === event.data.submissionId)?.recipientAgencyId ?? draft.leadAgencyId];
  }
}

/** Hashes of the stored bytes (texts and papers) that an event lets its audience read. */
export function blobsOf(event: DomainEvent): string[] {
  switch (event.type) {
    case 'VersionSaved':
      return [event.data.version.textSha256];
    case 'PaperAdded':
      return [event.data.paper.sha256];
    case 'RoundStarted':
    case 'VisaRoundStarted':
    case 'PackageSubmitted':
      return [event.data.version.textSha256, ...event.data.papers.map((paper) => paper.sha256)];
    default:
      return [];
  }
}
