import type { CommandOf, Remark } from '../protocol/commands.ts';
import type { DomainEvent } from '../protocol/events.ts';
import { chosenPapers, numbered, refusalToAsk, roundIdTaken } from './asking.ts';
import { accept, isBlank, refuse, type Decision, type DecisionContext } from './decision.ts';
import type { AgreementRound, DraftState } from './state.ts';

/** Sends the draft for agreement: agencies, a deadline, papers (S 9.9, 9.10; L 46.4). */
export function startRound(draft: DraftState, command: CommandOf<'round.start'>, context: DecisionContext): Decision {
  const refusal = refusalToAsk(draft, command, context, context.parameters.agreementLimitDays);
  if (refusal) return refusal;
  const papers = chosenPapers(draft, command.paperIds);
  if (!papers) return refuse('paperUnknown');
  const { roundId, agencyIds, dueAt, note } = command;
  if (roundIdTaken(draft, roundId)) return refuse('roundExists');
  const { title, actKind, leadAgencyId } = draft;
  return accept({
    type: 'RoundStarted',
    data: { roundId, title, actKind, leadAgencyId, version: numbered(draft, command), agencyIds, dueAt, papers, note },
  });
}

/**
 * An agency's answer. Objections and proposals carry reasons and a proposed wording (L 46.2.1). After the deadline it is
 * kept as late, without effect (S 9.14).
 */
export function answerRound(draft: DraftState, command: CommandOf<'round.answer'>, context: DecisionContext): Decision {
  const round = draft.rounds.find((one) => one.roundId === command.roundId);
  const participant = round?.participants.find((one) => one.agencyId === context.actor.agencyId);
  if (!round || !participant) return refuse('notAsked');
  if (participant.status === 'answered' || participant.late.length > 0) return refuse('alreadyAnswered');
  const { roundId, decision, remarks, comment } = command;
  if (decision === 'agreed' && remarks.length > 0) return refuse('remarksWithAgreement');
  if (decision !== 'agreed' && remarks.length === 0) return refuse('remarksMissing');
  for (const [index, remark] of remarks.entries()) {
    const incomplete = refusalOfRemark(draft, remark, index, remarks, context);
    if (incomplete) return incomplete;
  }
  const data = { roundId, agencyId: context.actor.agencyId, decision, remarks, comment };
  if (context.now.getTime() >= Date.parse(round.dueAt) || participant.status === 'deemed') {
    return accept({ type: 'LateResponseKept', data });
  }
  const events: DomainEvent[] = [{ type: 'ResponseGiven', data }];
  const last = round.participants.every((one) => one === participant || one.status !== 'pending');
  if (last) events.push({ type: 'RoundClosed', data: { roundId, deemedAgencyIds: deemedIn(round) } });
  return accept(...events);
}

function refusalOfRemark(draft: DraftState, remark: Remark, index: number, all: Remark[], context: DecisionContext): Decision | null {
  const params = { number: index + 1, place: remark.place };
  if (all.findIndex((one) => one.remarkId === remark.remarkId) !== index) return refuse('remarkTwice', params);
  // One that bore the id of a remark already settled could never be settled, and would hold up the draft for ever.
  if (draft.remarks.some((one) => one.remark.remarkId === remark.remarkId)) return refuse('remarkTwice', params);
  if (isBlank(remark.reasons) && isBlank(remark.proposedWording)) return refuse('remarkEmpty', params);
  if (isBlank(remark.reasons)) return refuse('reasonsMissing', params);
  if (isBlank(remark.proposedWording)) return refuse('proposedWordingMissing', params);
  if (context.blockIds && !context.blockIds.has(remark.blockId)) return refuse('remarkNowhere', params);
  return null;
}

/** The initiator takes a remark in or declines it; an unreasoned one may be set aside (L 46.3). */
export function settleRemark(draft: DraftState, command: CommandOf<'remark.settle'>): Decision {
  const found = draft.remarks.find((one) => one.remark.remarkId === command.remarkId);
  if (!found) return refuse('remarkUnknown');
  if (found.outcome) return refuse('remarkSettled');
  if (command.outcome !== 'accepted' && isBlank(command.explanation)) return refuse('explanationMissing');
  const { remarkId, outcome, explanation } = command;
  const round = draft.rounds.find((one) =>
    one.participants.some((participant) => participant.response?.remarks.some((remark) => remark.remarkId === remarkId)));
  if (!round) return refuse('remarkUnknown');
  return accept({ type: 'RemarkSettled', data: { remarkId, roundId: round.roundId, agencyId: found.agencyId, outcome, explanation } });
}

/** At the deadline each silent agency is deemed to have agreed and the round closes (S 9.14, L 46.5). */
export function expireRound(round: AgreementRound, now: Date): DomainEvent[] {
  if (round.closedAt || now.getTime() < Date.parse(round.dueAt)) return [];
  const silent = round.participants.filter((one) => one.status === 'pending').map((one) => one.agencyId);
  const { roundId, dueAt } = round;
  return [
    ...silent.map((agencyId): DomainEvent => ({ type: 'AgencyDeemedAgreed', data: { roundId, agencyId, dueAt } })),
    { type: 'RoundClosed', data: { roundId, deemedAgencyIds: [...deemedIn(round), ...silent] } },
  ];
}

const deemedIn = (round: AgreementRound): string[] =>
  round.participants.filter((one) => one.status === 'deemed').map((one) => one.agencyId);
