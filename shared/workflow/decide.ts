import type { Command } from '../protocol/commands.ts';
import type { DomainEvent } from '../protocol/events.ts';
import { answerRound, expireRound, settleRemark, startRound } from './agreement.ts';
import { refuse, type Decision, type DecisionContext } from './decision.ts';
import { addPaper, createDraft, removePaper, renameDraft } from './draft.ts';
import { renameVersion, saveVersion } from './saved-version.ts';
import { acceptSubmission, registerSubmission, returnSubmission, sendSubmission } from './submission.ts';
import type { DraftState } from './state.ts';
import { expireVisaRound, refuseVisa, signVisa, startVisaRound } from './visa.ts';

/**
 * Answers a command with what is to be recorded, or with a refusal. Pure. The server's answer counts; the client runs
 * the same function to show at once what will come of a command.
 */
export function decide(draft: DraftState | null, command: Command, context: DecisionContext): Decision {
  if (command.type === 'draft.create') return createDraft(draft, command, context);
  // The same words whether it does not exist or is another agency's: existence is not for guessing.
  if (!draft) return refuse('draftUnknown');
  switch (command.type) {
    case 'round.answer': return answerRound(draft, command, context);
    case 'visa.sign': return signVisa(draft, command, context);
    case 'visa.refuse': return refuseVisa(draft, command, context);
    case 'submission.register': return registerSubmission(draft, command, context);
    case 'submission.accept': return acceptSubmission(draft, command, context);
    case 'submission.return': return returnSubmission(draft, command, context);
  }
  if (draft.leadAgencyId !== context.actor.agencyId) return refuse('leadOnly');
  switch (command.type) {
    case 'draft.rename': return renameDraft(draft, command);
    case 'version.save': return saveVersion(draft, command);
    case 'version.rename': return renameVersion(draft, command);
    case 'paper.add': return addPaper(draft, command);
    case 'paper.remove': return removePaper(draft, command);
    case 'round.start': return startRound(draft, command, context);
    case 'remark.settle': return settleRemark(draft, command);
    case 'visa.start': return startVisaRound(draft, command, context);
    case 'submission.send': return sendSubmission(draft, command, context);
  }
}

/** What the system itself records when deadlines have come. Only the server calls this: a deadline is never decided on a client. */
export function expire(draft: DraftState, now: Date): DomainEvent[] {
  return [
    ...draft.rounds.flatMap((round) => expireRound(round, now)),
    ...draft.visaRounds.flatMap((round) => expireVisaRound(round, now)),
  ];
}
