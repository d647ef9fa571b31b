import type { ResponseDecision } from '../../shared/protocol/commands.ts';
import type { DraftState, Participant, VisaSigner } from '../../shared/workflow/state.ts';
import type { Place } from '../shell/navigation.ts';

export interface RoundRow {
  id: string;
  kind: 'agreement' | 'visa';
  title: string;
  leadAgencyId: string;
  versionNumber: number;
  startedAt: string;
  dueAt: string;
  open: boolean;
  done: number;
  all: number;
  /** Where this agency stands in it; null in a round it started itself. */
  mine: 'pending' | ResponseDecision | 'deemed' | 'late' | 'signed' | 'refused' | 'deemedVisa' | null;
  place: Place;
}

/** Rounds as rows: those the agency is asked in, those it started. What waits comes first, by deadline; the rest newest first. */
export function roundRows(drafts: readonly DraftState[], agencyId: string): { asked: RoundRow[]; started: RoundRow[] } {
  const asked: RoundRow[] = [];
  const started: RoundRow[] = [];
  for (const draft of drafts) {
    const { draftId, title, leadAgencyId } = draft;
    const own = leadAgencyId === agencyId;
    for (const round of draft.rounds) {
      const { roundId, version, startedAt, dueAt, closedAt, participants } = round;
      const participant = participants.find((one) => one.agencyId === agencyId);
      if (!own && !participant) continue;
      const done = participants.filter(({ status }) => status === 'answered').length;
      (own ? started : asked).push({
        id: roundId, kind: 'agreement', title, leadAgencyId, versionNumber: version.number, startedAt, dueAt, done, all: participants.length,
        open: closedAt === null && (own || participant?.status === 'pending'), mine: own ? null : standOf(participant!),
        place: own ? { page: 'draft', draftId, tab: 'agreement' } : { page: 'answer', draftId, roundId },
      });
    }
    for (const round of draft.visaRounds) {
      const { visaRoundId, version, startedAt, dueAt, closedAt, signers } = round;
      const signer = signers.find((one) => one.agencyId === agencyId);
      if (!own && !signer) continue;
      const done = signers.filter(({ status }) => status === 'signed' || status === 'refused').length;
      (own ? started : asked).push({
        id: visaRoundId, kind: 'visa', title, leadAgencyId, versionNumber: version.number, startedAt, dueAt, done, all: signers.length,
        open: closedAt === null && (own || signer?.status === 'pending'), mine: own ? null : visaStandOf(signer!),
        place: own ? { page: 'draft', draftId, tab: 'visas' } : { page: 'visa', draftId, visaRoundId },
      });
    }
  }
  return { asked: asked.sort(byUrgency), started: started.sort(byUrgency) };
}

const standOf = ({ response, late, status }: Participant): NonNullable<RoundRow['mine']> =>
  response ? response.decision : late.length > 0 ? 'late' : status === 'deemed' ? 'deemed' : 'pending';

const visaStandOf = ({ status, late }: VisaSigner): NonNullable<RoundRow['mine']> =>
  status === 'signed' || status === 'refused' ? status : late.length > 0 ? 'late' : status === 'deemed' ? 'deemedVisa' : 'pending';

function byUrgency(a: RoundRow, b: RoundRow): number {
  if (a.open !== b.open) return a.open ? -1 : 1;
  if (a.open) return a.dueAt < b.dueAt ? -1 : 1;
  return a.startedAt < b.startedAt ? 1 : -1;
}
