import type { Card } from '../../shared/protocol/bridge.ts';
import { toBase64 } from '../../shared/protocol/base64.ts';
import type { VisaStatement } from '../../shared/signature/statement.ts';
import { statementFor } from '../../shared/workflow/visa.ts';
import type { DraftState, VisaRound } from '../../shared/workflow/state.ts';
import type { BridgeError } from '../../shared/protocol/bridge.ts';
import type { Client, SubmitResult } from '../sync/client-types.ts';

/** What this agency's head would sign; null when the agency is not asked. The nonce is the server's, from the round. */
export function prepareStatement(client: Client, draft: DraftState, round: VisaRound, reservations: string | null): VisaStatement | null {
  const { employee, agency } = client.snapshot().session;
  const signer = round.signers.find((one) => one.agencyId === agency.id);
  if (!signer) return null;
  const who = { agencyName: agency.name.az, fin: employee.fin, name: employee.name, position: employee.position.az };
  return statementFor(draft, round, signer, who, reservations, client.serverNow());
}

export type SignResult = SubmitResult | { ok: false; card: BridgeError };

/** Signs exactly these bytes with the card and sends the visa. `bytes` are those the screen was read from. */
export async function signVisa(
  client: Client, draftId: string, visaRoundId: string, bytes: Uint8Array, card: Card, pin: string,
): Promise<SignResult> {
  if (!card.signing) return { ok: false, card: { code: 'noCertificate', message: 'The card holds no signing certificate.' } };
  const statement = toBase64(bytes);
  const signed = await client.bridge.request('cards.signVisa', {
    cardId: card.id, pin, statement, certificateSha256: card.signing.sha256,
  });
  if (!signed.ok) return { ok: false, card: signed.error };
  return client.submit({ type: 'visa.sign', draftId, visaRoundId, statement, signature: signed.value.signature });
}

export function refuseVisa(
  client: Client, draftId: string, refusal: { visaRoundId: string; reasons: string; proposedWording: string },
): Promise<SubmitResult> {
  return client.submit({ type: 'visa.refuse', draftId, ...refusal });
}

