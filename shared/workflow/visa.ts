import type { CommandOf } from '../protocol/commands.ts';
import type { DomainEvent } from '../protocol/events.ts';
import type { VisaStatement } from '../signature/statement.ts';
import { chosenPapers, numbered, refusalToAsk, roundIdTaken } from './asking.ts';
import { accept, isBlank, refuse, type Decision, type DecisionContext } from './decision.ts';
import { unsettledRemarks, type DraftState, type VisaRound, type VisaSigner } from './state.ts';

/** The lead executor names the visa signers and a deadline (S 9.12; L 46.4). */
export function startVisaRound(draft: DraftState, command: CommandOf<'visa.start'>, context: DecisionContext): Decision {
  const refusal = refusalToAsk(draft, command, context, context.parameters.visaLimitDays);
  if (refusal) return refusal;
  const unsettled = unsettledRemarks(draft).length;
  if (unsettled > 0) return refuse('remarksUnsettled', { count: unsettled });
  const papers = chosenPapers(draft, command.paperIds);
  if (!papers) return refuse('paperUnknown');
  const { visaRoundId, agencyIds, dueAt, note } = command;
  if (roundIdTaken(draft, visaRoundId)) return refuse('roundExists');
  const { title, actKind, leadAgencyId } = draft;
  const nonces = Object.fromEntries(agencyIds.map((agencyId) => [agencyId, context.newNonce()]));
  const version = numbered(draft, command);
  return accept({
    type: 'VisaRoundStarted',
    data: { visaRoundId, title, actKind, leadAgencyId, version, agencyIds, dueAt, papers, note, nonces },
  });
}

/** A visa is a qualified e-signature of the agency's head on the exact frozen version (S 9.13). */
export function signVisa(draft: DraftState, command: CommandOf<'visa.sign'>, context: DecisionContext): Decision {
  const asked = askedSigner(draft, command.visaRoundId, context);
  if ('refusal' in asked) return asked.refusal;
  if (!context.visa) return refuse('signatureInvalid', { reason: 'notVerified' });
  if (!context.visa.ok) return refuse('signatureInvalid', { reason: context.visa.reason });
  const { statement, evidence } = context.visa;
  const field = firstDifference(statement, draft, asked.round, asked.signer, context);
  if (field) return refuse('statementDiffers', { field });
  if (evidence.signerFin !== context.actor.fin) return refuse('otherPersonsCard');
  const where = { visaRoundId: command.visaRoundId, agencyId: context.actor.agencyId };
  if (isLate(asked.round, asked.signer, context)) {
    return accept({ type: 'LateVisaKept', data: { ...where, evidence, reasons: '', proposedWording: '' } });
  }
  return accept({ type: 'VisaSigned', data: { ...where, evidence } }, ...closing(asked.round, asked.signer));
}

/** A reasoned refusal with the proposed wording (L 46.2.2). */
export function refuseVisa(draft: DraftState, command: CommandOf<'visa.refuse'>, context: DecisionContext): Decision {
  const asked = askedSigner(draft, command.visaRoundId, context);
  if ('refusal' in asked) return asked.refusal;
  if (isBlank(command.reasons)) return refuse('visaReasonsMissing');
  if (isBlank(command.proposedWording)) return refuse('visaWordingMissing');
  const { visaRoundId, reasons, proposedWording } = command;
  const data = { visaRoundId, agencyId: context.actor.agencyId, reasons, proposedWording };
  if (isLate(asked.round, asked.signer, context)) return accept({ type: 'LateVisaKept', data: { ...data, evidence: null } });
  return accept({ type: 'VisaRefused', data }, ...closing(asked.round, asked.signer));
}

/** At the deadline each silent co-executor is deemed to have endorsed and the round closes (S 9.14). */
export function expireVisaRound(round: VisaRound, now: Date): DomainEvent[] {
  if (round.closedAt || now.getTime() < Date.parse(round.dueAt)) return [];
  const silent = round.signers.filter((one) => one.status === 'pending').map((one) => one.agencyId);
  const { visaRoundId, dueAt } = round;
  return [
    ...silent.map((agencyId): DomainEvent => ({ type: 'AgencyDeemedEndorsed', data: { visaRoundId, agencyId, dueAt } })),
    { type: 'VisaRoundClosed', data: { visaRoundId, deemedAgencyIds: [...deemedIn(round), ...silent] } },
  ];
}

/** What the head signs, filled in from the round as this agency knows it. Used by the client to sign and by the server to compare. */
export function statementFor(
  draft: DraftState, round: VisaRound, signer: VisaSigner,
  who: { agencyName: string; fin: string; name: string; position: string }, reservations: string | null, statedAt: Date,
): VisaStatement {
  return {
    format: 'normativ-visa/1',
    draftId: draft.draftId,
    draftTitle: draft.title,
    visaRoundId: round.visaRoundId,
    versionId: round.version.versionId,
    versionNumber: round.version.number,
    textSha256: round.version.textSha256,
    papers: round.papers.map(({ name, sha256 }) => ({ name, sha256 })),
    agencyId: signer.agencyId,
    agencyName: who.agencyName,
    signer: { fin: who.fin, name: who.name, position: who.position },
    decision: 'endorsed',
    reservations,
    nonce: signer.nonce,
    statedAt: statedAt.toISOString(),
  };
}

function askedSigner(
  draft: DraftState, visaRoundId: string, context: DecisionContext,
): { round: VisaRound; signer: VisaSigner } | { refusal: Decision } {
  const round = draft.visaRounds.find((one) => one.visaRoundId === visaRoundId);
  const signer = round?.signers.find((one) => one.agencyId === context.actor.agencyId);
  if (!round || !signer) return { refusal: refuse('notAsked') };
  if (context.actor.role !== 'head') return { refusal: refuse('headOnly') };
  if (signer.status === 'signed' || signer.status === 'refused' || signer.late.length > 0) return { refusal: refuse('alreadyAnswered') };
  return { round, signer };
}

/** The first field in which the statement is about something else than this round; null when there is none. */
function firstDifference(
  statement: VisaStatement, draft: DraftState, round: VisaRound, signer: VisaSigner, context: DecisionContext,
): string | null {
  const { actor } = context;
  const expected = statementFor(draft, round, signer, { ...statement, ...actor, position: statement.signer.position },
    statement.reservations, new Date(statement.statedAt));
  const fields = Object.keys(expected) as (keyof VisaStatement)[];
  return fields.find((field) => JSON.stringify(statement[field]) !== JSON.stringify(expected[field])) ?? null;
}

const isLate = (round: VisaRound, signer: VisaSigner, context: DecisionContext): boolean =>
  context.now.getTime() >= Date.parse(round.dueAt) || signer.status === 'deemed';

const deemedIn = (round: VisaRound): string[] =>
  round.signers.filter((one) => one.status === 'deemed').map((one) => one.agencyId);

function closing(round: VisaRound, answered: VisaSigner): DomainEvent[] {
  const last = round.signers.every((one) => one === answered || one.status !== 'pending');
  return last ? [{ type: 'VisaRoundClosed', data: { visaRoundId: round.visaRoundId, deemedAgencyIds: deemedIn(round) } }] : [];
}
