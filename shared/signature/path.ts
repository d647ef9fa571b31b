/** The certification path: from a person's certificate to a trusted root, each link checked (RFC 5280, 6.1). */
import { verifyValue } from './algorithms.ts';
import { sameBytes } from './canonical.ts';
import { type Certificate, keyIdentifiersFit, readCertificate } from './certificate.ts';
import { checkRevocation, readCrl, type Crl } from './crl.ts';
import { checkNameConstraints } from './name-constraints.ts';
import { oids } from './oids.ts';
import { Refusal, refuse } from './refusal.ts';

/**
 * What is trusted. `crls` undefined: revocation is not asked about. Given, even empty: every certificate below the
 * root must be covered by a list that is up to date.
 */
export type Trust = { roots: Uint8Array[]; intermediates: Uint8Array[]; crls?: Uint8Array[] };

/** Trust read once; see `prepareTrust`. */
export type PreparedTrust = { prepared: true; roots: Certificate[]; intermediates: Certificate[]; crls: Crl[] | undefined };

/** Certificates in a path, root included. */
const maxPath = 6;
/** Issuers tried in all, so that a heap of certificates of one name costs nothing. */
const maxAttempts = 24;

const understood = new Set<string>([
  oids.basicConstraints, oids.keyUsage, oids.extKeyUsage, oids.subjectAltName, oids.subjectKeyIdentifier,
  oids.authorityKeyIdentifier, oids.nameConstraints, oids.certificatePolicies, oids.cRLDistributionPoints,
]);

/**
 * Reads the trusted material, for use in many checks.
 * @throws Refusal when something of it cannot be read: broken configuration is not to be worked around
 */
export function prepareTrust(trust: Trust): PreparedTrust {
  const roots = trust.roots.map(readCertificate);
  for (const root of roots) if (!sameBytes(root.issuer.bytes, root.subject.bytes)) refuse('untrustedIssuer', 'a root that is not its own issuer');
  return { prepared: true, roots, intermediates: trust.intermediates.map(readCertificate), crls: trust.crls?.map(readCrl) };
}

function checkAlone(certificate: Certificate, at: number): void {
  if (at < certificate.notBefore) refuse('notYetValid');
  if (at > certificate.notAfter) refuse('expired');
  for (const [oid, extension] of certificate.extensions) {
    if (extension.critical && !understood.has(oid)) refuse('criticalExtensionUnknown', oid);
  }
}

/** @param intermediatesBelow certificate authorities between this one and the person, self-issued ones not counted */
function checkAuthority(certificate: Certificate, intermediatesBelow: number, purposes: string[]): void {
  if (!certificate.ca || !certificate.keyUsage?.has('keyCertSign')) refuse('issuerNotCa');
  if (certificate.pathLen !== undefined && intermediatesBelow > certificate.pathLen) refuse('pathLenExceeded');
  const { extKeyUsage } = certificate;
  if (extKeyUsage && !extKeyUsage.has(oids.anyExtendedKeyUsage) && !purposes.some((purpose) => extKeyUsage.has(purpose))) refuse('extendedKeyUsage', 'of an authority');
}

const isSelfIssued = (certificate: Certificate) => sameBytes(certificate.issuer.bytes, certificate.subject.bytes);

/** Everything about a complete path, from the person's certificate [0] to the root. */
async function checkPath(path: Certificate[], trust: PreparedTrust, at: number, purposes: string[]): Promise<void> {
  let intermediatesBelow = 0;
  for (const [i, certificate] of path.entries()) {
    checkAlone(certificate, at);
    if (i > 0) {
      checkAuthority(certificate, intermediatesBelow, purposes);
      checkNameConstraints(certificate, path.slice(0, i).filter((below, j) => j === 0 || !isSelfIssued(below)));
      if (!isSelfIssued(certificate)) intermediatesBelow++;
    }
    const issuer = path[i + 1];
    if (issuer !== undefined && trust.crls !== undefined) await checkRevocation(certificate, issuer, trust.crls, at);
  }
}

async function isIssuedBy(certificate: Certificate, issuer: Certificate): Promise<boolean> {
  return verifyValue(certificate.signed.scheme, issuer.publicKey, certificate.signed.bytes, certificate.signed.signature);
}

/**
 * Finds a valid path for a certificate.
 * @param extra certificates that came with the signature: links, never trust
 * @param at the time that counts
 * @param purposes extended key usages of which an authority that limits them must allow one
 * @returns the path, root last
 * @throws Refusal with the reason of the path that came furthest, untrustedIssuer when there was none
 */
export async function findPath(leaf: Certificate, extra: Certificate[], trust: PreparedTrust, at: Date, purposes: string[]): Promise<Certificate[]> {
  if (Number.isNaN(at.getTime())) throw new RangeError('the time that counts is not a time');
  let attempts = 0;
  let failure: Refusal | undefined;

  async function climb(path: Certificate[]): Promise<Certificate[] | undefined> {
    const top = path[path.length - 1]!;
    const root = trust.roots.find((one) => sameBytes(one.der, top.der));
    if (root !== undefined) {
      try {
        if (path.length === 1) refuse('untrustedIssuer', 'a root is not a person');
        await checkPath(path, trust, at.getTime(), purposes);
        return path;
      } catch (error) {
        if (!(error instanceof Refusal)) throw error;
        failure = error;
        return undefined;
      }
    }
    if (path.length >= maxPath) return undefined;
    for (const candidate of [...trust.roots, ...trust.intermediates, ...extra]) {
      const named = sameBytes(candidate.subject.bytes, top.issuer.bytes) && keyIdentifiersFit(top, candidate);
      if (!named || path.some((one) => sameBytes(one.der, candidate.der))) continue;
      if (++attempts > maxAttempts) return undefined;
      try {
        if (!await isIssuedBy(top, candidate)) refuse('badCertificateSignature');
      } catch (error) {
        if (!(error instanceof Refusal)) throw error;
        failure ??= error;
        continue;
      }
      const found = await climb([...path, candidate]);
      if (found !== undefined) return found;
    }
    return undefined;
  }

  const found = await climb([leaf]);
  if (found === undefined) throw failure ?? new Refusal('untrustedIssuer');
  return found;
}
