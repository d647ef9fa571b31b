import { applyWording } from '../../shared/act/edit.ts';
import { readAct } from '../../shared/act/text.ts';
import { PANEL_ORIGIN } from '../../shared/act/undo.ts';
import { versionBytes } from '../../shared/act/version.ts';
import type { Remark, RemarkOutcome, ResponseDecision } from '../../shared/protocol/commands.ts';
import { refusalText } from '../../shared/protocol/refusals.ts';
import type { Client, SubmitResult } from '../sync/client-types.ts';

export interface Asking {
  agencyIds: string[];
  /** Instant in UTC. */
  dueAt: string;
  paperIds: string[];
  note: string;
}

/** Freezes the text as it stands on this computer: the bytes are stored and named by their hash. */
export async function freeze(client: Client, draftId: string): Promise<{ versionId: string; textSha256: string } | null> {
  const text = await client.openText(draftId);
  if (!text) return null;
  try {
    await text.flush();
    return { versionId: crypto.randomUUID(), textSha256: await client.saveBlob(versionBytes(readAct(text.doc))) };
  } finally {
    await text.close();
  }
}

const textMissing: SubmitResult = { ok: false, refusal: { code: 'notFound', message: refusalText('notFound') } };

/** Sends the draft for agreement (S 9.9); works without a network. */
export async function startRound(client: Client, draftId: string, asking: Asking): Promise<SubmitResult> {
  const frozen = await freeze(client, draftId);
  if (!frozen) return textMissing;
  return client.submit({ type: 'round.start', draftId, roundId: crypto.randomUUID(), ...frozen, ...asking });
}

/** Sends the draft to co-executors for visas (S 9.12). */
export async function startVisaRound(client: Client, draftId: string, asking: Asking): Promise<SubmitResult> {
  const frozen = await freeze(client, draftId);
  if (!frozen) return textMissing;
  return client.submit({ type: 'visa.start', draftId, visaRoundId: crypto.randomUUID(), ...frozen, ...asking });
}

export function answerRound(
  client: Client, draftId: string, answer: { roundId: string; decision: ResponseDecision; remarks: Remark[]; comment: string },
): Promise<SubmitResult> {
  return client.submit({ type: 'round.answer', draftId, ...answer });
}

/**
 * Records what becomes of a remark. With `wording`, the text of the block it points at is changed to it, character by
 * character, so that what others write in the block meanwhile stays.
 */
export async function settleRemark(
  client: Client, draftId: string, settled: { remarkId: string; outcome: RemarkOutcome; explanation: string },
  wording: { blockId: string; text: string } | null,
): Promise<SubmitResult> {
  const result = await client.submit({ type: 'remark.settle', draftId, ...settled });
  if (!result.ok || !wording) return result;
  const text = await client.openText(draftId);
  if (!text) return textMissing;
  try {
    applyWording(text.doc, wording.blockId, wording.text, PANEL_ORIGIN);
    await text.flush();
  } finally {
    await text.close();
  }
  return result;
}
