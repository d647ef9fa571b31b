import type { SignInRequest } from '../../shared/protocol/api.ts';

export interface Signer {
  fin: string;
  name: string;
  certificateSha256: string;
}

/** `code` is one of the verifier's, such as `expired` or `badSignatureValue`. */
export interface NotVerified {
  ok: false;
  code: string;
}

/** What the server asks of `server/trust`; tests may give one of their own. */
export interface Trust {
  /** Whether `signature` is a qualified one over exactly `statementBytes`, as seen at the moment `at` (S 9.13). */
  verifyVisa(asked: { statementBytes: Uint8Array; signature: Uint8Array; at: Date }): Promise<{ ok: true; signer: Signer; signingTime: string } | NotVerified>;
  /** Whether the authentication key of the card with this certificate signed exactly `bytes`. */
  verifySignIn(asked: {
    bytes: Uint8Array; signature: Uint8Array; algorithm: SignInRequest['algorithm'];
    certificate: Uint8Array; chain: Uint8Array[]; at: Date;
  }): Promise<{ ok: true; signer: Signer } | NotVerified>;
}

const untrusted: NotVerified = { ok: false, code: 'untrustedIssuer' };
/** For a server that was told of no certification centre: nobody gets in. */
export const trustsNobody: Trust = { verifyVisa: async () => untrusted, verifySignIn: async () => untrusted };
