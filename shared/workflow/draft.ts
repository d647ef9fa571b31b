import { LIMITS } from '../protocol/primitives.ts';
import type { CommandOf } from '../protocol/commands.ts';
import { accept, refuse, shownLine, type Decision, type DecisionContext } from './decision.ts';
import { openRound, openVisaRound, textIsOpen, type DraftState } from './state.ts';

/** An agency starts a draft itself (S 9.8). */
export function createDraft(before: DraftState | null, command: CommandOf<'draft.create'>, context: DecisionContext): Decision {
  if (before) return refuse('draftExists');
  if (context.actor.role === 'recipient') return refuse('notYourRole');
  const title = shownLine(command.title);
  if (!title) return refuse('titleMissing');
  return accept({ type: 'DraftCreated', data: { title, actKind: command.actKind, leadAgencyId: context.actor.agencyId } });
}

export function renameDraft(draft: DraftState, command: CommandOf<'draft.rename'>): Decision {
  if (!textIsOpen(draft)) return refuse('textClosed');
  // A visa statement names the title that its signer was shown.
  if (openRound(draft)) return refuse('roundOpen');
  if (openVisaRound(draft)) return refuse('visaRoundOpen');
  const title = shownLine(command.title);
  if (!title) return refuse('titleMissing');
  return accept({ type: 'DraftRenamed', data: { title, actKind: command.actKind } });
}

export function addPaper(draft: DraftState, command: CommandOf<'paper.add'>): Decision {
  if (!textIsOpen(draft)) return refuse('textClosed');
  if (draft.papers.length >= LIMITS.papers) return refuse('tooManyPapers', { limit: LIMITS.papers });
  if (draft.papers.some((paper) => paper.paperId === command.paper.paperId)) return refuse('paperExists');
  const name = shownLine(command.paper.name);
  if (!name) return refuse('paperNameMissing');
  // A visa statement names its papers; two of one name could be taken for each other.
  if (draft.papers.some((paper) => paper.name === name)) return refuse('paperNameTaken', { name });
  return accept({ type: 'PaperAdded', data: { paper: { ...command.paper, name } } });
}

/** Takes a paper off the draft; rounds it was sent with keep it. */
export function removePaper(draft: DraftState, command: CommandOf<'paper.remove'>): Decision {
  if (!textIsOpen(draft)) return refuse('textClosed');
  if (!draft.papers.some((paper) => paper.paperId === command.paperId)) return refuse('paperUnknown');
  return accept({ type: 'PaperRemoved', data: { paperId: command.paperId } });
}
