/** For tests only: a frozen text and the steps that bring a draft to where a test begins. */
import { createHash, randomUUID } from 'node:crypto';
import type { CommandOf } from '../../shared/protocol/commands.ts';
import type { Paper, PaperKind } from '../../shared/protocol/primitives.ts';
import { versionBytes } from '../../shared/act/version.ts';
import type { TestClient } from './testing.ts';

export const sha256Of = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** The bytes of a one-clause act whose only block has the id `b1`. */
export const versionSaying = (text: string): Uint8Array =>
  versionBytes({ kind: 'law', title: 'Test', blocks: [{ id: 'b1', kind: 'paragraph', order: 'a0', runs: [{ text }] }] });

export const inSeconds = (seconds: number): string => new Date(Date.now() + seconds * 1000).toISOString();

/** A new draft with a stored text: what is needed to send it on. */
export async function newDraft(lead: TestClient, title = 'Publik hüquqi şəxslər haqqında') {
  const draftId = randomUUID();
  const bytes = versionSaying(`Mətn ${draftId}`);
  const textSha256 = sha256Of(bytes);
  await lead.putBlob(bytes, textSha256);
  await lead.send({ type: 'draft.create', draftId, title, actKind: 'law' });
  return { draftId, frozen: { versionId: randomUUID(), textSha256 } };
}

export type NewDraft = Awaited<ReturnType<typeof newDraft>>;

export const startRound = ({ draftId, frozen }: NewDraft, agencyIds: string[], dueAt: string): CommandOf<'round.start'> =>
  ({ type: 'round.start', draftId, ...frozen, roundId: randomUUID(), agencyIds, dueAt, paperIds: [], note: '' });

export const startVisa = ({ draftId, frozen }: NewDraft, agencyIds: string[], dueAt: string): CommandOf<'visa.start'> =>
  ({ type: 'visa.start', draftId, ...frozen, visaRoundId: randomUUID(), agencyIds, dueAt, paperIds: [], note: '' });

export const agree = (draftId: string, roundId: string): CommandOf<'round.answer'> =>
  ({ type: 'round.answer', draftId, roundId, decision: 'agreed', remarks: [], comment: '' });

export async function addPaper(lead: TestClient, draftId: string, kind: PaperKind): Promise<Paper> {
  const bytes = Buffer.from(`${kind} of ${draftId}`);
  const paper: Paper = { paperId: randomUUID(), kind, name: `${kind}.pdf`, mediaType: 'application/pdf', size: bytes.length, sha256: sha256Of(bytes) };
  await lead.putBlob(bytes, paper.sha256);
  await lead.send({ type: 'paper.add', draftId, paper });
  return paper;
}

/** Brings a draft to the moment before it is submitted; returns the command that submits it. */
export async function readyToSubmit(lead: TestClient, visaHead: TestClient, draft: NewDraft): Promise<CommandOf<'submission.send'>> {
  const { draftId, frozen } = draft;
  const paperIds: string[] = [];
  for (const kind of ['coverLetter', 'conformityCertificate', 'justification'] as const) paperIds.push((await addPaper(lead, draftId, kind)).paperId);
  const visa = startVisa(draft, ['finance'], inSeconds(600));
  await lead.send(visa);
  await visaHead.send({ type: 'visa.refuse', draftId, visaRoundId: visa.visaRoundId, reasons: 'səbəb', proposedWording: 'mətn' });
  return { type: 'submission.send', draftId, ...frozen, submissionId: randomUUID(), recipientAgencyId: 'cabinet', paperIds, drafters: [] };
}
