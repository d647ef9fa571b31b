/** What agreement and visa rounds have in common: a frozen version, agencies, a deadline, papers. */
import type { Paper, VersionRef } from '../protocol/primitives.ts';
import { refuse, type Decision, type DecisionContext } from './decision.ts';
import { openRound, openVisaRound, textIsOpen, versionsOf, type DraftState } from './state.ts';

const DAY = 24 * 60 * 60 * 1000;

interface Asking {
  versionId: string;
  textSha256: string;
  agencyIds: string[];
  dueAt: string;
  paperIds: string[];
}

/** Null when the agencies may be asked so; else why not. `limitDays` is the longest deadline (L 46.4). */
export function refusalToAsk(draft: DraftState, asking: Asking, context: DecisionContext, limitDays: number): Decision | null {
  if (!textIsOpen(draft)) return refuse('alreadySubmitted');
  if (openRound(draft)) return refuse('roundOpen');
  if (openVisaRound(draft)) return refuse('visaRoundOpen');
  if (asking.agencyIds.length === 0) return refuse('agenciesMissing');
  if (new Set(asking.agencyIds).size !== asking.agencyIds.length) return refuse('agencyTwice');
  for (const agencyId of asking.agencyIds) {
    const agency = context.agencies.get(agencyId);
    if (!agency) return refuse('agencyUnknown', { agencyId });
    if (agencyId === draft.leadAgencyId) return refuse('ownAgencyAsked');
    if (agency.kind === 'cabinet') return refuse('recipientAsked', { agencyId });
  }
  const sameId = versionsOf(draft).find((version) => version.versionId === asking.versionId);
  if (sameId && sameId.textSha256 !== asking.textSha256) return refuse('badRequest', { field: 'versionId' });
  const due = Date.parse(asking.dueAt);
  if (due <= context.now.getTime()) return refuse('deadlinePassed');
  if (due > context.now.getTime() + limitDays * DAY) return refuse('deadlineTooFar', { days: limitDays });
  return null;
}

/** Agreement and visa rounds share one set of ids: a deadline is kept under the id alone. */
export const roundIdTaken = (draft: DraftState, id: string): boolean =>
  draft.rounds.some((round) => round.roundId === id) || draft.visaRounds.some((round) => round.visaRoundId === id);

/** The chosen papers in full; null when one is not on the draft. */
export function chosenPapers(draft: DraftState, paperIds: string[]): Paper[] | null {
  const chosen = paperIds.map((id) => draft.papers.find((paper) => paper.paperId === id));
  return chosen.every((paper) => paper !== undefined) ? chosen : null;
}

/** A version frozen before keeps its number; a new one gets the next. */
export function numbered(draft: DraftState, frozen: { versionId: string; textSha256: string }): VersionRef {
  const versions = versionsOf(draft);
  const same = versions.find((version) => version.textSha256 === frozen.textSha256);
  return same ?? { versionId: frozen.versionId, textSha256: frozen.textSha256, number: (versions.at(-1)?.number ?? 0) + 1 };
}
