/**
 * What has happened to a draft. Each event is visible whole or not at all, so it carries all that its readers need:
 * an agency that first hears of a draft through `RoundStarted` finds its title there. Names are never removed.
 */
import { z } from 'zod';
import { Remark, RemarkOutcome, ResponseDecision } from './commands.ts';
import { ActKind, Base64, Fin, Instant, Paper, RegisterId, SavedVersionRef, Sha256, Uuid, VersionRef } from './primitives.ts';

const about = { title: z.string(), actKind: ActKind, leadAgencyId: RegisterId };
const asked = { version: VersionRef, agencyIds: z.array(RegisterId), dueAt: Instant, papers: z.array(Paper), note: z.string() };
const response = { roundId: Uuid, agencyId: RegisterId, decision: ResponseDecision, remarks: z.array(Remark), comment: z.string() };

/** Who signed, as the certificate names them, and what the signature was checked against. */
export const VisaEvidence = z.strictObject({
  /** The exact bytes that were signed. */
  statement: Base64,
  /** Detached CAdES signature over them. */
  signature: Base64,
  signerName: z.string(),
  signerFin: Fin,
  certificateSha256: Sha256,
  /** The signer's own clock, from the signed attributes. */
  signedAt: Instant,
});
export type VisaEvidence = z.infer<typeof VisaEvidence>;

/** One line of the agreement and visa sheet (L 48.2.2). */
export const SheetLine = z.strictObject({
  agencyId: RegisterId,
  step: z.enum(['agreement', 'visa']),
  outcome: z.enum(['agreed', 'agreedWithRemarks', 'objected', 'deemedAgreed', 'endorsed', 'visaRefused', 'deemedEndorsed']),
  at: Instant,
  version: VersionRef,
  remarks: z.array(z.strictObject({ remark: Remark, outcome: RemarkOutcome.nullable(), explanation: z.string() })),
  evidence: VisaEvidence.nullable(),
});
export type SheetLine = z.infer<typeof SheetLine>;

const event = <T extends string, S extends z.core.$ZodLooseShape>(type: T, shape: S) =>
  z.object({ type: z.literal(type), data: z.object(shape) });

export const DomainEvent = z.discriminatedUnion('type', [
  event('DraftCreated', about),
  event('DraftRenamed', { title: z.string(), actKind: ActKind }),
  event('VersionSaved', { version: SavedVersionRef }),
  event('VersionRenamed', { versionId: Uuid, name: z.string() }),
  event('PaperAdded', { paper: Paper }),
  event('PaperRemoved', { paperId: Uuid }),
  event('RoundStarted', { ...about, ...asked, roundId: Uuid }),
  event('ResponseGiven', response),
  event('LateResponseKept', response),
  event('AgencyDeemedAgreed', { roundId: Uuid, agencyId: RegisterId, dueAt: Instant }),
  event('RoundClosed', { roundId: Uuid, deemedAgencyIds: z.array(RegisterId) }),
  event('RemarkSettled', { remarkId: Uuid, roundId: Uuid, agencyId: RegisterId, outcome: RemarkOutcome, explanation: z.string() }),
  event('VisaRoundStarted', { ...about, ...asked, visaRoundId: Uuid, nonces: z.record(RegisterId, z.string()) }),
  event('VisaSigned', { visaRoundId: Uuid, agencyId: RegisterId, evidence: VisaEvidence }),
  event('VisaRefused', { visaRoundId: Uuid, agencyId: RegisterId, reasons: z.string(), proposedWording: z.string() }),
  event('LateVisaKept', {
    visaRoundId: Uuid, agencyId: RegisterId, evidence: VisaEvidence.nullable(), reasons: z.string(), proposedWording: z.string(),
  }),
  event('AgencyDeemedEndorsed', { visaRoundId: Uuid, agencyId: RegisterId, dueAt: Instant }),
  event('VisaRoundClosed', { visaRoundId: Uuid, deemedAgencyIds: z.array(RegisterId) }),
  event('PackageSubmitted', {
    ...about, submissionId: Uuid, recipientAgencyId: RegisterId, version: VersionRef, papers: z.array(Paper),
    drafters: z.array(z.string()), sheet: z.array(SheetLine),
  }),
  event('SubmissionRegistered', { submissionId: Uuid, number: z.string() }),
  event('SubmissionAccepted', { submissionId: Uuid, note: z.string() }),
  event('SubmissionReturned', { submissionId: Uuid, remarks: z.string() }),
]);
export type DomainEvent = z.infer<typeof DomainEvent>;
export type EventOf<T extends DomainEvent['type']> = Extract<DomainEvent, { type: T }>;

/** Who did it; null where the system did it by itself at a deadline. */
export const EventActor = z.object({ employeeId: RegisterId, name: z.string(), agencyId: RegisterId });
export type EventActor = z.infer<typeof EventActor>;

/** An event as it is recorded: where it belongs, who caused it and when by the server's clock. */
export const RecordedEvent = z.intersection(
  z.object({
    draftId: Uuid,
    /** 1, 2, 3… within the draft; an agency that does not see every event sees gaps. */
    seq: z.int().min(1),
    at: Instant,
    commandId: Uuid.nullable(),
    actor: EventActor.nullable(),
  }),
  DomainEvent,
);
export type RecordedEvent = z.infer<typeof RecordedEvent>;
