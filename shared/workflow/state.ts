/**
 * What is known of one draft. The lead agency's copy is whole; another agency's is folded from the events it may see,
 * so it knows only its own part.
 */
import type { Remark, RemarkOutcome, ResponseDecision } from '../protocol/commands.ts';
import type { SheetLine, VisaEvidence } from '../protocol/events.ts';
import type { ActKind, Paper, SavedVersionRef, VersionRef } from '../protocol/primitives.ts';

/** A version that a drafter saved with a name. */
export interface SavedVersion extends SavedVersionRef {
  savedAt: string;
  savedBy: string;
}

/** A remark with what the initiator decided about it. */
export interface SettledRemark {
  remark: Remark;
  agencyId: string;
  outcome: RemarkOutcome | null;
  explanation: string;
}

export interface Response {
  decision: ResponseDecision;
  remarks: Remark[];
  comment: string;
  at: string;
  by: string;
}

/** One asked agency's standing in an agreement round. */
export interface Participant {
  agencyId: string;
  status: 'pending' | 'answered' | 'deemed';
  /** When it answered or was deemed. */
  at: string | null;
  response: Response | null;
  /** Came after the deadline: kept, without effect. */
  late: Response[];
}

interface Asked {
  version: VersionRef;
  startedAt: string;
  dueAt: string;
  closedAt: string | null;
  papers: Paper[];
  note: string;
}

export interface AgreementRound extends Asked {
  roundId: string;
  participants: Participant[];
}

export interface VisaRefusal {
  reasons: string;
  proposedWording: string;
}

export interface LateVisa {
  at: string;
  evidence: VisaEvidence | null;
  refusal: VisaRefusal | null;
}

/** One co-executor's standing in a visa round. */
export interface VisaSigner {
  agencyId: string;
  /** From the server; a signature without it is a signature on something else. */
  nonce: string;
  status: 'pending' | 'signed' | 'refused' | 'deemed';
  at: string | null;
  by: string | null;
  evidence: VisaEvidence | null;
  refusal: VisaRefusal | null;
  late: LateVisa[];
}

export interface VisaRound extends Asked {
  visaRoundId: string;
  signers: VisaSigner[];
}

export interface Submission {
  submissionId: string;
  recipientAgencyId: string;
  status: 'sent' | 'registered' | 'accepted' | 'returned';
  version: VersionRef;
  papers: Paper[];
  drafters: string[];
  sheet: SheetLine[];
  sentAt: string;
  sentBy: string;
  number: string | null;
  registeredAt: string | null;
  decidedAt: string | null;
  /** The recipient's words on accepting or returning. */
  remarks: string;
}

export interface DraftState {
  draftId: string;
  title: string;
  actKind: ActKind;
  leadAgencyId: string;
  createdAt: string;
  savedVersions: SavedVersion[];
  papers: Paper[];
  rounds: AgreementRound[];
  visaRounds: VisaRound[];
  submissions: Submission[];
  remarks: SettledRemark[];
  /** Names of the lead agency's people who worked on it, in order of appearance (L 48.2.4). */
  drafters: string[];
  /** Of the last event folded in. */
  lastSeq: number;
  lastAt: string;
}

export const openRound = (draft: DraftState): AgreementRound | undefined => draft.rounds.find((round) => !round.closedAt);
export const openVisaRound = (draft: DraftState): VisaRound | undefined => draft.visaRounds.find((round) => !round.closedAt);
export const currentSubmission = (draft: DraftState): Submission | undefined => draft.submissions.at(-1);
export const unsettledRemarks = (draft: DraftState): SettledRemark[] => draft.remarks.filter((one) => one.outcome === null);

/** Numbers of frozen versions run through the whole draft, whatever they were frozen for. */
export function versionsOf(draft: DraftState): VersionRef[] {
  const all = [...draft.rounds, ...draft.visaRounds, ...draft.submissions].map((one) => one.version);
  const byId = new Map(all.map((version) => [version.versionId, version]));
  return [...byId.values()].sort((a, b) => a.number - b.number);
}

export type Stage = 'drafting' | 'inAgreement' | 'agreed' | 'inVisa' | 'endorsed' | 'submitted' | 'registered' | 'accepted' | 'returned';

/** Where the draft stands, in one word. */
export function stageOf(draft: DraftState): Stage {
  if (openRound(draft)) return 'inAgreement';
  if (openVisaRound(draft)) return 'inVisa';
  const submission = currentSubmission(draft);
  const lastRound = draft.rounds.at(-1);
  const lastVisa = draft.visaRounds.at(-1);
  const latest = Math.max(submission?.version.number ?? 0, lastRound?.version.number ?? 0, lastVisa?.version.number ?? 0);
  if (submission && submission.version.number === latest) {
    return submission.status === 'sent' ? 'submitted' : submission.status;
  }
  if (lastVisa && lastVisa.version.number === latest) return 'endorsed';
  return lastRound ? 'agreed' : 'drafting';
}

/** The text is closed from submission until it is returned: what the recipient reads is what there is. */
export function textIsOpen(draft: DraftState): boolean {
  const submission = currentSubmission(draft);
  return !submission || submission.status === 'returned';
}
