/**
 * What a person may ask of the system. Names are never removed: a computer that was off for months still sends them.
 */
import { z } from 'zod';
import { ActKind, Base64, Instant, LIMITS, Paper, RegisterId, Sha256, Uuid, textUpTo } from './primitives.ts';

const onDraft = { draftId: Uuid };
/** The client freezes the bytes it shows, so that what was sent offline is what was seen. */
const frozen = { versionId: Uuid, textSha256: Sha256 };
const agencyIds = z.array(RegisterId).max(LIMITS.agencies);

export const Remark = z.strictObject({
  remarkId: Uuid,
  kind: z.enum(['objection', 'proposal']),
  /** The block of the frozen version that the remark points at. */
  blockId: z.string().min(1).max(64),
  /** How that place is cited, e.g. “1.2-ci bənd”, as it was numbered in the frozen version. */
  place: z.string().max(200),
  /** The passage as it stood, empty when the whole block is meant. */
  quote: textUpTo(LIMITS.prose),
  /** L 46.2.1 */
  reasons: textUpTo(LIMITS.prose),
  /** L 46.2.1 */
  proposedWording: textUpTo(LIMITS.prose),
});
export type Remark = z.infer<typeof Remark>;

export const ResponseDecision = z.enum(['agreed', 'agreedWithRemarks', 'objected']);
export type ResponseDecision = z.infer<typeof ResponseDecision>;

export const RemarkOutcome = z.enum(['accepted', 'partlyAccepted', 'declined', 'setAside']);
export type RemarkOutcome = z.infer<typeof RemarkOutcome>;

export const Command = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('draft.create'), ...onDraft, title: textUpTo(LIMITS.title), actKind: ActKind }),
  z.strictObject({ type: z.literal('draft.rename'), ...onDraft, title: textUpTo(LIMITS.title), actKind: ActKind }),
  z.strictObject({ type: z.literal('version.save'), ...onDraft, ...frozen, name: textUpTo(LIMITS.versionName) }),
  z.strictObject({ type: z.literal('version.rename'), ...onDraft, versionId: Uuid, name: textUpTo(LIMITS.versionName) }),
  z.strictObject({ type: z.literal('paper.add'), ...onDraft, paper: Paper }),
  z.strictObject({ type: z.literal('paper.remove'), ...onDraft, paperId: Uuid }),
  z.strictObject({
    type: z.literal('round.start'), ...onDraft, ...frozen,
    roundId: Uuid, agencyIds, dueAt: Instant, paperIds: z.array(Uuid).max(LIMITS.papers), note: textUpTo(LIMITS.prose),
  }),
  z.strictObject({
    type: z.literal('round.answer'), ...onDraft,
    roundId: Uuid, decision: ResponseDecision, remarks: z.array(Remark).max(LIMITS.remarks), comment: textUpTo(LIMITS.prose),
  }),
  z.strictObject({
    type: z.literal('remark.settle'), ...onDraft,
    remarkId: Uuid, outcome: RemarkOutcome, explanation: textUpTo(LIMITS.prose),
  }),
  z.strictObject({
    type: z.literal('visa.start'), ...onDraft, ...frozen,
    visaRoundId: Uuid, agencyIds, dueAt: Instant, paperIds: z.array(Uuid).max(LIMITS.papers), note: textUpTo(LIMITS.prose),
  }),
  z.strictObject({
    type: z.literal('visa.sign'), ...onDraft,
    visaRoundId: Uuid, statement: Base64.max(LIMITS.statementBase64), signature: Base64.max(LIMITS.signatureBytes),
  }),
  z.strictObject({
    type: z.literal('visa.refuse'), ...onDraft,
    visaRoundId: Uuid, reasons: textUpTo(LIMITS.prose), proposedWording: textUpTo(LIMITS.prose),
  }),
  z.strictObject({
    type: z.literal('submission.send'), ...onDraft, ...frozen,
    submissionId: Uuid, recipientAgencyId: RegisterId, paperIds: z.array(Uuid).max(LIMITS.papers),
    drafters: z.array(textUpTo(200)).max(50),
  }),
  z.strictObject({ type: z.literal('submission.register'), ...onDraft, submissionId: Uuid, number: textUpTo(60) }),
  z.strictObject({ type: z.literal('submission.accept'), ...onDraft, submissionId: Uuid, note: textUpTo(LIMITS.prose) }),
  z.strictObject({ type: z.literal('submission.return'), ...onDraft, submissionId: Uuid, remarks: textUpTo(LIMITS.prose) }),
]);
export type Command = z.infer<typeof Command>;
export type CommandOf<T extends Command['type']> = Extract<Command, { type: T }>;
