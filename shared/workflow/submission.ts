import type { CommandOf } from '../protocol/commands.ts';
import type { SheetLine } from '../protocol/events.ts';
import type { PaperKind } from '../protocol/primitives.ts';
import { chosenPapers, numbered } from './asking.ts';
import { accept, isBlank, refuse, shownLine, type Decision, type DecisionContext } from './decision.ts';
import { currentSubmission, openRound, openVisaRound, textIsOpen, unsettledRemarks, type DraftState, type Submission } from './state.ts';

/** Without these a package is not complete (L 48.2.1). */
export const REQUIRED_PAPERS: readonly PaperKind[] = ['coverLetter', 'conformityCertificate', 'justification'];

/** Sends the finished draft with its package to the Cabinet of Ministers (S 9.15, L 48.2). */
export function sendSubmission(draft: DraftState, command: CommandOf<'submission.send'>, context: DecisionContext): Decision {
  if (!textIsOpen(draft)) return refuse('alreadySubmitted');
  if (openRound(draft)) return refuse('roundOpen');
  if (openVisaRound(draft)) return refuse('visaRoundOpen');
  const unsettled = unsettledRemarks(draft).length;
  if (unsettled > 0) return refuse('remarksUnsettled', { count: unsettled });
  if (context.agencies.get(command.recipientAgencyId)?.kind !== 'cabinet') return refuse('recipientUnknown');
  const endorsed = draft.visaRounds.at(-1)?.version;
  if (!endorsed) return refuse('visasMissing');
  if (endorsed.textSha256 !== command.textSha256) return refuse('textChangedSinceVisa', { number: endorsed.number });
  const papers = chosenPapers(draft, command.paperIds);
  if (!papers) return refuse('paperUnknown');
  const missing = REQUIRED_PAPERS.filter((kind) => !papers.some((paper) => paper.kind === kind));
  if (missing.length > 0) return refuse('packageIncomplete', { papers: missing.join(', ') });
  const { submissionId, recipientAgencyId, drafters } = command;
  if (draft.submissions.some((one) => one.submissionId === submissionId)) return refuse('badRequest', { field: 'submissionId' });
  const { title, actKind, leadAgencyId } = draft;
  return accept({
    type: 'PackageSubmitted',
    data: {
      submissionId, recipientAgencyId, title, actKind, leadAgencyId, papers, drafters,
      version: numbered(draft, command), sheet: agreementSheet(draft),
    },
  });
}

/** The number as it is kept: two that look the same are the same. */
export const registrationNumber = ({ number }: Pick<CommandOf<'submission.register'>, 'number'>): string => shownLine(number);

/** The recipient's chancellery gives it a number; each number once. */
export function registerSubmission(draft: DraftState, command: CommandOf<'submission.register'>, context: DecisionContext): Decision {
  const submission = ownSubmission(draft, command.submissionId, context);
  if (!submission) return refuse('notYourSubmission');
  if (submission.status !== 'sent') return refuse('alreadyRegistered');
  const number = registrationNumber(command);
  if (!number) return refuse('numberMissing');
  if (context.numberTaken) return refuse('numberTaken', { number });
  return accept({ type: 'SubmissionRegistered', data: { submissionId: submission.submissionId, number } });
}

/** L 70.2.1 */
export function acceptSubmission(draft: DraftState, command: CommandOf<'submission.accept'>, context: DecisionContext): Decision {
  const submission = ownSubmission(draft, command.submissionId, context);
  if (!submission) return refuse('notYourSubmission');
  if (submission.status === 'sent') return refuse('notRegistered');
  if (submission.status !== 'registered') return refuse('alreadyDecided');
  return accept({ type: 'SubmissionAccepted', data: { submissionId: submission.submissionId, note: command.note } });
}

/** Returned for rework, with remarks (L 70.2.4). */
export function returnSubmission(draft: DraftState, command: CommandOf<'submission.return'>, context: DecisionContext): Decision {
  const submission = ownSubmission(draft, command.submissionId, context);
  if (!submission) return refuse('notYourSubmission');
  if (submission.status === 'sent') return refuse('notRegistered');
  if (submission.status !== 'registered') return refuse('alreadyDecided');
  if (isBlank(command.remarks)) return refuse('returnRemarksMissing');
  return accept({ type: 'SubmissionReturned', data: { submissionId: submission.submissionId, remarks: command.remarks } });
}

function ownSubmission(draft: DraftState, submissionId: string, context: DecisionContext): Submission | null {
  const submission = currentSubmission(draft);
  const own = submission?.submissionId === submissionId
    && submission.recipientAgencyId === context.actor.agencyId && context.actor.role !== 'drafter';
  return own ? submission : null;
}

/** Who agreed, objected, endorsed or was silent, in order of time (L 48.2.2). */
export function agreementSheet(draft: DraftState): SheetLine[] {
  const agreement = draft.rounds.flatMap((round) => round.participants.map((one): SheetLine => ({
    agencyId: one.agencyId,
    step: 'agreement',
    outcome: one.response ? one.response.decision : 'deemedAgreed',
    at: one.at ?? round.dueAt,
    version: round.version,
    remarks: (one.response?.remarks ?? []).map((remark) => {
      const settled = draft.remarks.find((other) => other.remark.remarkId === remark.remarkId);
      return { remark, outcome: settled?.outcome ?? null, explanation: settled?.explanation ?? '' };
    }),
    evidence: null,
  })));
  const visas = draft.visaRounds.flatMap((round) => round.signers.map((one): SheetLine => ({
    agencyId: one.agencyId,
    step: 'visa',
    outcome: one.status === 'signed' ? 'endorsed' : one.status === 'refused' ? 'visaRefused' : 'deemedEndorsed',
    at: one.at ?? round.dueAt,
    version: round.version,
    remarks: [],
    evidence: one.evidence,
  })));
  return [...agreement, ...visas];
}
