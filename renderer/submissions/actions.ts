import { freeze } from '../rounds/actions.ts';
import { refusalText } from '../../shared/protocol/refusals.ts';
import type { Client, SubmitResult } from '../sync/client-types.ts';

/** Sends the finished draft with its package to the Cabinet of Ministers (S 9.15, L 48.2). */
export async function sendSubmission(
  client: Client, draftId: string, submission: { recipientAgencyId: string; paperIds: string[]; drafters: string[] },
): Promise<SubmitResult> {
  const frozen = await freeze(client, draftId);
  if (!frozen) return { ok: false, refusal: { code: 'notFound', message: refusalText('notFound') } };
  return client.submit({ type: 'submission.send', draftId, submissionId: crypto.randomUUID(), ...frozen, ...submission });
}

export const registerSubmission = (client: Client, draftId: string, submissionId: string, number: string): Promise<SubmitResult> =>
  client.submit({ type: 'submission.register', draftId, submissionId, number });

export const acceptSubmission = (client: Client, draftId: string, submissionId: string, note: string): Promise<SubmitResult> =>
  client.submit({ type: 'submission.accept', draftId, submissionId, note });

export const returnSubmission = (client: Client, draftId: string, submissionId: string, remarks: string): Promise<SubmitResult> =>
  client.submit({ type: 'submission.return', draftId, submissionId, remarks });
