/** Which of a card's certificates is for what. */
import { createHash } from 'node:crypto';
import { readCertificate, readHolder, serialHex, type Certificate } from '../../shared/signature/certificate.ts';
import { oids } from '../../shared/signature/oids.ts';
import { Refusal } from '../../shared/signature/refusal.ts';
import { CardError, type Card, type CertificateSummary } from './protocol.ts';

/** `keyId` finds the private key that belongs to it. */
export type CardCertificate = { certificate: Certificate; sha256: string; keyId: Buffer };
export type CardContents = { signing: CardCertificate[]; authentication: CardCertificate[]; chain: Uint8Array[] };

/** Sorts what lies on a card; certificates that cannot be read or are for neither purpose are left out. */
export function sortContents(found: { der: Uint8Array; keyId: Buffer }[]): CardContents {
  const contents: CardContents = { signing: [], authentication: [], chain: [] };
  for (const { der, keyId } of found) {
    let certificate: Certificate;
    try {
      certificate = readCertificate(der);
    } catch (error) {
      if (error instanceof Refusal) continue;
      throw error;
    }
    const entry = { certificate, sha256: createHash('sha256').update(der).digest('hex'), keyId };
    const { ca, keyUsage, extKeyUsage } = certificate;
    if (ca) contents.chain.push(der);
    else if (keyUsage?.has('nonRepudiation')) contents.signing.push(entry);
    else if (keyUsage?.has('digitalSignature') && extKeyUsage?.has(oids.clientAuth)) contents.authentication.push(entry);
  }
  // A renewed card may still hold the old certificate: the one that lasts longest comes first.
  for (const list of [contents.signing, contents.authentication]) list.sort((a, b) => b.certificate.notAfter - a.certificate.notAfter);
  return contents;
}

const summary = (entry: CardCertificate | undefined): CertificateSummary | null => entry === undefined ? null : {
  sha256: entry.sha256, serial: serialHex(entry.certificate),
  notBefore: new Date(entry.certificate.notBefore).toISOString(), notAfter: new Date(entry.certificate.notAfter).toISOString(),
};

function holderOf(entry: CardCertificate | undefined): Card['holder'] {
  try {
    return entry === undefined ? null : readHolder(entry.certificate);
  } catch (error) {
    if (error instanceof Refusal) return null;
    throw error;
  }
}

/** @param pinProblem what the token's flags say about its PIN */
export function describeCard(id: string, label: string, kind: Card['kind'], contents: CardContents, now: number, pinProblem?: Card['problem']): Card {
  const [signing] = contents.signing;
  const [authentication] = contents.authentication;
  const holder = holderOf(signing) ?? holderOf(authentication);
  const all = [signing, authentication].filter((one) => one !== undefined);
  const problem: Card['problem'] =
    all.length === 0 || holder === null ? 'noCertificate'
    : all.some((one) => holderOf(one)?.fin !== holder.fin) ? 'holdersDiffer'
    : pinProblem === 'pinLocked' ? pinProblem
    : all.some(({ certificate }) => certificate.notAfter < now) ? 'expired'
    : all.some(({ certificate }) => certificate.notBefore > now) ? 'notYetValid'
    : pinProblem;
  return { id, label, kind, holder, authentication: summary(authentication), signing: summary(signing), ...(problem ? { problem } : {}) };
}

/** @throws CardError noCertificate, cardSwapped */
export function choose(contents: CardContents, purpose: 'signing' | 'authentication', expectedSha256?: string): CardCertificate {
  const candidates = contents[purpose];
  const chosen = expectedSha256 === undefined ? candidates[0] : candidates.find((one) => one.sha256 === expectedSha256);
  if (chosen !== undefined) return chosen;
  throw new CardError(candidates.length === 0 ? 'noCertificate' : 'cardSwapped');
}
