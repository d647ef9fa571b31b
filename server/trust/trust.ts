/** What the server trusts, read once, and the two questions it asks of it. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { SignatureAlgorithm } from '../../shared/signature/algorithms.ts';
import { statementFromBytes, type VisaStatement } from '../../shared/signature/statement.ts';
import { signInFromBytes, type SignInChallenge } from '../../shared/signature/sign-in.ts';
import { prepareTrust, verifyAuthentication, verifyCades, type Refused, type RefusalCode, type Signer, type Trust } from '../../shared/signature/verify.ts';

export type TrustRefusalCode = RefusalCode | 'notAStatement' | 'notASignIn' | 'wrongPerson';
export type TrustRefused = Omit<Refused, 'code'> & { code: TrustRefusalCode };

export type VerifiedVisa = { ok: true; statement: VisaStatement; signer: Signer; signingTime: string };
export type VerifiedSignIn = { ok: true; challenge: SignInChallenge; signer: Signer };

export type SignInProof = {
  bytes: Uint8Array; signature: Uint8Array; algorithm: SignatureAlgorithm;
  /** DER, as `CardService.signIn` gives them. */
  certificate: Uint8Array; chain: Uint8Array[];
};

export type ServerTrust = {
  /**
   * Verifies a visa: the statement is canonical, the signature is right, and the certificate's FİN is the statement's.
   * That the statement speaks of the right draft, version, round, agency and nonce is the workflow's to decide.
   * @param at the server's time of receipt
   */
  verifyVisa(input: { statementBytes: Uint8Array; signature: Uint8Array; at: Date }): Promise<VerifiedVisa | TrustRefused>;
  /**
   * Verifies a sign-in signature. That the challenge was given by this server, for this device, and only once is the
   * caller's to check, from `challenge`.
   */
  verifySignIn(input: SignInProof & { at: Date }): Promise<VerifiedSignIn | TrustRefused>;
};

function readDirectory(dir: string): Trust {
  const trust: Trust & { crls: Uint8Array[] } = { roots: [], intermediates: [], crls: [] };
  for (const name of readdirSync(dir).filter((one) => one.endsWith('.der')).toSorted()) {
    const kind = name.endsWith('.crl.der') ? trust.crls : name.startsWith('root') ? trust.roots : trust.intermediates;
    kind.push(new Uint8Array(readFileSync(join(dir, name))));
  }
  if (trust.roots.length === 0) throw new Error(`no root certificate (root*.der) in ${dir}`);
  // A folder without any list is a deliberate choice of its owner; with one, every certificate must be covered.
  return trust.crls.length > 0 ? trust : { roots: trust.roots, intermediates: trust.intermediates };
}

const refused = (code: TrustRefusalCode, message: string): TrustRefused => ({ ok: false, code, message });

/**
 * Reads the trusted certificates and lists.
 * @param source a folder with `root*.der`, further authorities as `*.der` and lists as `*.crl.der`; or the DER itself
 * @throws Error when a file cannot be read or is broken, or there is no root
 */
export function createTrust(source: string | Trust): ServerTrust {
  const trust = prepareTrust(typeof source === 'string' ? readDirectory(source) : source);
  return {
    async verifyVisa({ statementBytes, signature, at }) {
      const reading = statementFromBytes(statementBytes);
      if (!reading.ok) return refused('notAStatement', `${reading.reason}: ${reading.detail}`);
      const verified = await verifyCades({ content: statementBytes, signature, trust, at });
      if (!verified.ok) return verified;
      if (verified.signer.fin !== reading.statement.signer.fin) return refused('wrongPerson', 'The statement names another person than the certificate.');
      return { ok: true, statement: reading.statement, signer: verified.signer, signingTime: verified.signingTime };
    },

    async verifySignIn({ at, ...proof }) {
      const challenge = signInFromBytes(proof.bytes);
      if (challenge === undefined) return refused('notASignIn', 'The bytes are not a sign-in challenge.');
      const verified = await verifyAuthentication({ ...proof, trust, at });
      return verified.ok ? { ok: true, challenge, signer: verified.signer } : verified;
    },
  };
}
