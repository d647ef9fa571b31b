import type { EventOf, RecordedEvent } from '../protocol/events.ts';
import type { AgreementRound, DraftState, Participant, Response, Submission, VisaRound, VisaSigner } from './state.ts';

/** Folds one event into what is known; null before the first. Pure: the given state is left as it was. */
export function evolve(before: DraftState | null, event: RecordedEvent): DraftState {
  const known = before ?? firstSight(event);
  const draft = apply(known, event);
  const drafters = event.actor && event.actor.agencyId === draft.leadAgencyId && !draft.drafters.includes(event.actor.name)
    ? [...draft.drafters, event.actor.name]
    : draft.drafters;
  return { ...draft, drafters, lastSeq: event.seq, lastAt: event.at };
}

export const fold = (events: readonly RecordedEvent[], start: DraftState | null = null): DraftState | null =>
  events.reduce<DraftState | null>(evolve, start);

/** An agency first hears of a draft by whichever event was first addressed to it. */
function firstSight(event: RecordedEvent): DraftState {
  if (!('leadAgencyId' in event.data)) throw new Error(`${event.type} cannot be the first event of a draft`);
  const { title, actKind, leadAgencyId } = event.data;
  return {
    draftId: event.draftId, title, actKind, leadAgencyId, createdAt: event.at,
    savedVersions: [], papers: [], rounds: [], visaRounds: [], submissions: [], remarks: [], drafters: [], lastSeq: 0, lastAt: event.at,
  };
}

function apply(draft: DraftState, event: RecordedEvent): DraftState {
  switch (event.type) {
    case 'DraftCreated':
      return draft;
    case 'DraftRenamed':
      return { ...draft, ...event.data };
    case 'VersionSaved':
      return { ...draft, savedVersions: [...draft.savedVersions, { ...event.data.version, savedAt: event.at, savedBy: event.actor?.name ?? '' }] };
    case 'VersionRenamed':
      return { ...draft, savedVersions: draft.savedVersions.map((one) => (one.versionId === event.data.versionId ? { ...one, name: event.data.name } : one)) };
    case 'PaperAdded':
      return { ...draft, papers: [...draft.papers, event.data.paper] };
    case 'PaperRemoved':
      return { ...draft, papers: draft.papers.filter((paper) => paper.paperId !== event.data.paperId) };
    case 'RoundStarted':
      return { ...retitled(draft, event.data), rounds: [...draft.rounds, startedRound(event.data, event.at)] };
    case 'ResponseGiven': {
      const response = responseOf(event.data, event);
      const answered = withParticipant(draft, event.data, (one) => ({ ...one, status: 'answered', at: event.at, response }));
      const remarks = event.data.remarks.map((remark) =>
        ({ remark, agencyId: event.data.agencyId, outcome: null, explanation: '' }));
      return { ...answered, remarks: [...draft.remarks, ...remarks] };
    }
    case 'LateResponseKept':
      return withParticipant(draft, event.data, (one) => ({ ...one, late: [...one.late, responseOf(event.data, event)] }));
    case 'AgencyDeemedAgreed':
      return withParticipant(draft, event.data, (one) => ({ ...one, status: 'deemed', at: event.at }));
    case 'RoundClosed':
      return withRound(draft, event.data.roundId, (round) => ({ ...round, closedAt: event.at }));
    case 'RemarkSettled':
      return {
        ...draft,
        remarks: draft.remarks.map((one) => one.remark.remarkId === event.data.remarkId
          ? { ...one, outcome: event.data.outcome, explanation: event.data.explanation } : one),
      };
    case 'VisaRoundStarted':
      return { ...retitled(draft, event.data), visaRounds: [...draft.visaRounds, startedVisaRound(event.data, event.at)] };
    case 'VisaSigned':
      return withSigner(draft, event.data, (one) =>
        ({ ...one, status: 'signed', at: event.at, by: event.actor?.name ?? null, evidence: event.data.evidence }));
    case 'VisaRefused': {
      const { reasons, proposedWording } = event.data;
      return withSigner(draft, event.data, (one) =>
        ({ ...one, status: 'refused', at: event.at, by: event.actor?.name ?? null, refusal: { reasons, proposedWording } }));
    }
    case 'LateVisaKept': {
      const { evidence, reasons, proposedWording } = event.data;
      const refusal = evidence ? null : { reasons, proposedWording };
      return withSigner(draft, event.data, (one) => ({ ...one, late: [...one.late, { at: event.at, evidence, refusal }] }));
    }
    case 'AgencyDeemedEndorsed':
      return withSigner(draft, event.data, (one) => ({ ...one, status: 'deemed', at: event.at }));
    case 'VisaRoundClosed':
      return withVisaRound(draft, event.data.visaRoundId, (round) => ({ ...round, closedAt: event.at }));
    case 'PackageSubmitted':
      return { ...retitled(draft, event.data), submissions: [...draft.submissions, submitted(event.data, event)] };
    case 'SubmissionRegistered':
      return withSubmission(draft, event.data.submissionId, (one) =>
        ({ ...one, status: 'registered', number: event.data.number, registeredAt: event.at }));
    case 'SubmissionAccepted':
      return withSubmission(draft, event.data.submissionId, (one) =>
        ({ ...one, status: 'accepted', decidedAt: event.at, remarks: event.data.note }));
    case 'SubmissionReturned':
      return withSubmission(draft, event.data.submissionId, (one) =>
        ({ ...one, status: 'returned', decidedAt: event.at, remarks: event.data.remarks }));
  }
}

const retitled = (draft: DraftState, { title, actKind }: Pick<DraftState, 'title' | 'actKind'>): DraftState =>
  ({ ...draft, title, actKind });

const responseOf = (data: EventOf<'ResponseGiven'>['data'], event: RecordedEvent): Response =>
  ({ decision: data.decision, remarks: data.remarks, comment: data.comment, at: event.at, by: event.actor?.name ?? '' });

const startedRound = ({ roundId, version, dueAt, papers, note, agencyIds }: EventOf<'RoundStarted'>['data'], at: string): AgreementRound => ({
  roundId, version, dueAt, papers, note, startedAt: at, closedAt: null,
  participants: agencyIds.map((agencyId) => ({ agencyId, status: 'pending', at: null, response: null, late: [] })),
});

const startedVisaRound = (data: EventOf<'VisaRoundStarted'>['data'], at: string): VisaRound => ({
  visaRoundId: data.visaRoundId, version: data.version, dueAt: data.dueAt, papers: data.papers, note: data.note,
  startedAt: at, closedAt: null,
  signers: data.agencyIds.map((agencyId) => ({
    agencyId, nonce: data.nonces[agencyId] ?? '', status: 'pending', at: null, by: null, evidence: null, refusal: null, late: [],
  })),
});

const submitted = (data: EventOf<'PackageSubmitted'>['data'], event: RecordedEvent): Submission => ({
  submissionId: data.submissionId, recipientAgencyId: data.recipientAgencyId, version: data.version, papers: data.papers,
  drafters: data.drafters, sheet: data.sheet, status: 'sent', sentAt: event.at, sentBy: event.actor?.name ?? '',
  number: null, registeredAt: null, decidedAt: null, remarks: '',
});

function withRound(draft: DraftState, roundId: string, change: (round: AgreementRound) => AgreementRound): DraftState {
  return { ...draft, rounds: draft.rounds.map((round) => (round.roundId === roundId ? change(round) : round)) };
}

function withParticipant(draft: DraftState, where: { roundId: string; agencyId: string }, change: (one: Participant) => Participant): DraftState {
  return withRound(draft, where.roundId, (round) => ({
    ...round,
    participants: round.participants.map((one) => (one.agencyId === where.agencyId ? change(one) : one)),
  }));
}

function withVisaRound(draft: DraftState, visaRoundId: string, change: (round: VisaRound) => VisaRound): DraftState {
  return { ...draft, visaRounds: draft.visaRounds.map((round) => (round.visaRoundId === visaRoundId ? change(round) : round)) };
}

function withSigner(draft: DraftState, where: { visaRoundId: string; agencyId: string }, change: (one: VisaSigner) => VisaSigner): DraftState {
  return withVisaRound(draft, where.visaRoundId, (round) => ({
    ...round,
    signers: round.signers.map((one) => (one.agencyId === where.agencyId ? change(one) : one)),
  }));
}

function withSubmission(draft: DraftState, submissionId: string, change: (one: Submission) => Submission): DraftState {
  return { ...draft, submissions: draft.submissions.map((one) => (one.submissionId === submissionId ? change(one) : one)) };
}
