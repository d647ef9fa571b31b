import type { ActKind } from '../../shared/protocol/primitives.ts';
import { currentSubmission, openRound, openVisaRound, stageOf, unsettledRemarks, type DraftState } from '../../shared/workflow/state.ts';
import type { Place } from '../shell/navigation.ts';
import type { ClientSnapshot } from '../sync/client-types.ts';
import { dayOf } from '../ui/dates.ts';

/**
 * What may be asked of a person. `awaitVisa` is a visa that the agency's head must sign, shown to the others of the
 * agency without the action.
 */
export type TaskKind =
  | 'answerRound' | 'signVisa' | 'awaitVisa' | 'settleRemarks' | 'startVisa' | 'submit' | 'visaRefused' | 'rework' | 'register' | 'decide';

export interface InboxTask {
  /** Stable, for rows and focus. */
  id: string;
  kind: TaskKind;
  draftId: string;
  title: string;
  actKind: ActKind;
  leadAgencyId: string;
  /** What silence leads to is said where there is a deadline. */
  deadline: { startedAt: string; dueAt: string } | null;
  /** When it was asked or became possible. */
  since: string;
  /** Remarks to settle, visas refused, or deemed agencies; the number of the version otherwise. */
  count: number;
  place: Place;
}

export type InboxPart = 'today' | 'thisWeek' | 'later' | 'open';
export interface InboxGroup { part: InboxPart; tasks: InboxTask[] }

type Needed = Pick<ClientSnapshot, 'session' | 'drafts'>;
type Found = Pick<InboxTask, 'kind' | 'deadline' | 'since' | 'count' | 'place'>;

/** All that waits for this person, by deadline, in the groups of the page. Groups without tasks are left out. */
export function inboxOf(snapshot: Needed, now: Date): InboxGroup[] {
  const tasks = [...snapshot.drafts.values()].flatMap(({ state }) => tasksOf(state, snapshot.session)).sort(byDeadline);
  const parts: InboxPart[] = ['today', 'thisWeek', 'later', 'open'];
  return parts
    .map((part) => ({ part, tasks: tasks.filter((task) => partOf(task, now) === part) }))
    .filter((group) => group.tasks.length > 0);
}

/** How many tasks there are: for the mark on the rail. A visa that only the head can sign is not counted for others. */
export const inboxCount = (groups: readonly InboxGroup[]): number =>
  groups.reduce((sum, group) => sum + group.tasks.filter((task) => task.kind !== 'awaitVisa').length, 0);

function tasksOf(draft: DraftState, session: Needed['session']): InboxTask[] {
  const own = draft.leadAgencyId === session.agency.id;
  const found = own ? asLead(draft, session) : [...asAsked(draft, session), ...asRecipient(draft, session)];
  const { draftId, title, actKind, leadAgencyId } = draft;
  return found.map((one) => ({ ...one, id: `${one.kind}-${draftId}`, draftId, title, actKind, leadAgencyId }));
}

function asAsked(draft: DraftState, { agency, employee }: Needed['session']): Found[] {
  if (employee.role === 'recipient') return [];
  const { draftId } = draft;
  const found: Found[] = [];
  const round = openRound(draft);
  if (round?.participants.some((one) => one.agencyId === agency.id && one.status === 'pending')) {
    found.push({
      kind: 'answerRound', deadline: round, since: round.startedAt, count: round.version.number,
      place: { page: 'answer', draftId, roundId: round.roundId },
    });
  }
  const visaRound = openVisaRound(draft);
  if (visaRound?.signers.some((one) => one.agencyId === agency.id && one.status === 'pending')) {
    found.push({
      kind: employee.role === 'head' ? 'signVisa' : 'awaitVisa', deadline: visaRound, since: visaRound.startedAt,
      count: visaRound.version.number, place: { page: 'visa', draftId, visaRoundId: visaRound.visaRoundId },
    });
  }
  return found;
}

function asRecipient(draft: DraftState, { agency, employee }: Needed['session']): Found[] {
  const submission = currentSubmission(draft);
  if (!submission || submission.recipientAgencyId !== agency.id || employee.role === 'drafter') return [];
  const { submissionId, status } = submission;
  if (status !== 'sent' && status !== 'registered') return [];
  return [{
    kind: status === 'sent' ? 'register' : 'decide', deadline: null, since: submission.registeredAt ?? submission.sentAt,
    count: submission.version.number, place: { page: 'submission', draftId: draft.draftId, submissionId },
  }];
}

/** At most one: the next step of the lead agency. */
function asLead(draft: DraftState, { employee }: Needed['session']): Found[] {
  if (employee.role === 'recipient') return [];
  const { draftId } = draft;
  const step = (kind: TaskKind, since: string, count: number, tab: 'remarks' | 'agreement' | 'visas'): Found[] =>
    [{ kind, deadline: null, since, count, place: { page: 'draft', draftId, tab } }];
  const stage = stageOf(draft);
  if (stage === 'returned') {
    const submission = currentSubmission(draft)!;
    return [{
      kind: 'rework', deadline: null, since: submission.decidedAt ?? submission.sentAt, count: submission.version.number,
      place: { page: 'draft', draftId },
    }];
  }
  const unsettled = unsettledRemarks(draft).length;
  const round = draft.rounds.at(-1);
  if (unsettled > 0 && round) return step('settleRemarks', round.closedAt ?? draft.lastAt, unsettled, 'remarks');
  if (stage === 'agreed') {
    const deemed = round!.participants.filter((one) => one.status === 'deemed').length;
    return step('startVisa', round!.closedAt ?? draft.lastAt, deemed, 'agreement');
  }
  if (stage === 'endorsed') {
    const visaRound = draft.visaRounds.at(-1)!;
    const refused = visaRound.signers.filter((one) => one.status === 'refused').length;
    return step(refused > 0 ? 'visaRefused' : 'submit', visaRound.closedAt ?? draft.lastAt, refused, 'visas');
  }
  return [];
}

/** By deadline; without one, whatever has waited longest comes first. */
function byDeadline(a: InboxTask, b: InboxTask): number {
  const key = (task: InboxTask) => (task.deadline ? `0${task.deadline.dueAt}` : `1${task.since}`);
  return key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : a.id < b.id ? -1 : 1;
}

/** Weeks end on Sunday; days are those of Baku. */
function partOf(task: InboxTask, now: Date): InboxPart {
  if (!task.deadline) return 'open';
  const today = dayOf(now);
  const due = dayOf(task.deadline.dueAt);
  if (due <= today) return 'today';
  const weekday = new Date(`${today}T00:00:00Z`).getUTCDay();
  const sunday = new Date(Date.parse(`${today}T00:00:00Z`) + ((7 - weekday) % 7) * 86_400_000).toISOString().slice(0, 10);
  return due <= sunday ? 'thisWeek' : 'later';
}
