import { stageOf, textIsOpen, unsettledRemarks, type DraftState } from '../../shared/workflow/state.ts';

export type Step = 'sendAgreement' | 'sendVisa' | 'submit' | 'seeRemarks' | 'seeSubmission';

/** The one next step of a draft; null while others are at work on it. */
export function nextStep(draft: DraftState): Step | null {
  const stage = stageOf(draft);
  if (stage === 'inAgreement' || stage === 'inVisa') return null;
  if (!textIsOpen(draft)) return 'seeSubmission';
  if (unsettledRemarks(draft).length > 0) return 'seeRemarks';
  if (stage === 'agreed') return 'sendVisa';
  if (stage === 'endorsed') return 'submit';
  return 'sendAgreement';
}

/** What else may be done now; the server has the last word. */
export function otherSteps(draft: DraftState): Step[] {
  const stage = stageOf(draft);
  const steps: Step[] = [];
  if (textIsOpen(draft) && stage !== 'inAgreement' && stage !== 'inVisa') steps.push('sendAgreement', 'sendVisa', 'submit');
  if (draft.submissions.length > 0) steps.push('seeSubmission');
  return steps.filter((step) => step !== nextStep(draft));
}
