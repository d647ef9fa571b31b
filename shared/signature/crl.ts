/** Revocation lists. Entries are scanned as bytes: a list of 100,000 takes milliseconds and no objects. */
import { readScheme, verifyValue, type Scheme } from './algorithms.ts';
import { sameBytes } from './canonical.ts';
import { type Certificate, readExtensions, readExtensionValue } from './certificate.ts';
import { elements, Members, readBitBytes, readDer, readTime, tags, type Der } from './der.ts';
import { oids } from './oids.ts';
import { refuse, Refusal } from './refusal.ts';

export const maxCrlBytes = 16 * 1024 * 1024;

type Scope = { distributionPoint: Uint8Array | undefined; onlyUsers: boolean; onlyAuthorities: boolean };

export type Crl = {
  signed: { bytes: Uint8Array; scheme: Scheme; signature: Uint8Array };
  issuer: Der;
  /** Milliseconds since 1970. */
  thisUpdate: number;
  nextUpdate: number;
  entries: Uint8Array;
  scope: Scope;
  verifiedBy: Map<Certificate, Promise<boolean>>;
};

function readScope(value: Der): Scope {
  const scope: Scope = { distributionPoint: undefined, onlyUsers: false, onlyAuthorities: false };
  for (const member of elements(value.content)) {
    const set = member.content[0] === 0xff;
    if (member.tag === 0xa0) scope.distributionPoint = member.content;
    else if (member.tag === 0x81) scope.onlyUsers = set;
    else if (member.tag === 0x82) scope.onlyAuthorities = set;
    // Lists for some reasons, of other issuers' certificates or of attribute certificates say nothing certain about ours.
    else refuse('malformed', 'scope of the revocation list');
  }
  return scope;
}

/**
 * Reads a complete, direct revocation list with a nextUpdate; refuses deltas, indirect lists and unknown critical
 * extensions, since ignoring those would turn “not listed” into “not revoked”.
 * @throws Refusal
 */
export function readCrl(bytes: Uint8Array): Crl {
  const outer = new Members(readDer(bytes, { maxBytes: maxCrlBytes, maxDepth: 16 }), tags.sequence, 'malformed', 3);
  const body = outer.next(tags.sequence);
  const algorithm = outer.next(tags.sequence);
  const signature = readBitBytes(outer.next(tags.bitString), 'malformed');
  outer.end();
  const tbs = new Members(body, tags.sequence, 'malformed');
  if (!sameBytes(tbs.next(tags.integer).content, Uint8Array.of(1))) refuse('malformed', 'revocation list not version 2');
  if (!sameBytes(tbs.next(tags.sequence).bytes, algorithm.bytes)) refuse('algorithmMismatch', 'inside and outside a revocation list');
  const issuer = tbs.next(tags.sequence);
  const thisUpdate = readTime(tbs.next(), 'malformed');
  const nextUpdate = readTime(tbs.next(), 'malformed');
  const entries = tbs.optional(tags.sequence)?.content ?? new Uint8Array();
  const wrapped = tbs.optional(0xa0);
  tbs.end();
  const extensions = wrapped === undefined ? new Map() : readExtensions(new Members(wrapped, 0xa0, 'malformed', 1).next(), 'malformed');
  let scope: Scope = { distributionPoint: undefined, onlyUsers: false, onlyAuthorities: false };
  for (const [oid, extension] of extensions) {
    if (oid === oids.issuingDistributionPoint) scope = readScope(readExtensionValue(extension));
    else if (extension.critical) refuse('criticalExtensionUnknown', `${oid} in a revocation list`);
  }
  return { signed: { bytes: body.bytes, scheme: readScheme(algorithm), signature }, issuer, thisUpdate, nextUpdate, entries, scope, verifiedBy: new Map() };
}

function includes(haystack: Uint8Array, needle: Uint8Array): boolean {
  for (let at = 0; at + needle.length <= haystack.length; at++) if (sameBytes(haystack.subarray(at, at + needle.length), needle)) return true;
  return false;
}

function covers(crl: Crl, certificate: Certificate): boolean {
  if (!sameBytes(crl.issuer.bytes, certificate.issuer.bytes)) return false;
  if (certificate.ca ? crl.scope.onlyUsers : crl.scope.onlyAuthorities) return false;
  if (crl.scope.distributionPoint === undefined) return true;
  const points = certificate.extensions.get(oids.cRLDistributionPoints);
  return points !== undefined && includes(points.value, crl.scope.distributionPoint);
}

/** Where the serial number stands in the list: date (ms) and reason. Compares the encoded INTEGER as it lies there. */
function findEntry(crl: Crl, certificate: Certificate): { date: number; reason: number } | undefined {
  const serial = certificate.serial.bytes;
  for (const entry of elements(crl.entries)) {
    if (entry.content.length <= serial.length || !sameBytes(entry.content.subarray(0, serial.length), serial)) continue;
    const members = new Members(entry, tags.sequence, 'malformed', 3);
    members.next(tags.integer);
    const date = readTime(members.next(), 'malformed');
    const extensions = members.optional(tags.sequence);
    members.end();
    let reason = 0;
    if (extensions !== undefined) {
      const code = readExtensions(extensions, 'malformed').get(oids.reasonCode);
      if (code !== undefined) reason = readExtensionValue(code).content[0] ?? 0;
    }
    return { date, reason };
  }
  return undefined;
}

async function isSignedBy(crl: Crl, issuer: Certificate): Promise<boolean> {
  if (!issuer.keyUsage?.has('cRLSign')) return false;
  let verdict = crl.verifiedBy.get(issuer);
  if (verdict === undefined) {
    verdict = verifyValue(crl.signed.scheme, issuer.publicKey, crl.signed.bytes, crl.signed.signature)
      .catch((error: unknown) => error instanceof Refusal ? false : Promise.reject(error));
    // Only the roots and configured authorities come back with the same object; others must not pile up here.
    if (crl.verifiedBy.size < 32) crl.verifiedBy.set(issuer, verdict);
  }
  return verdict;
}

const certificateHold = 6;

/**
 * Asks the newest list that covers the certificate and is signed by its issuer.
 * @param at the time that counts, milliseconds since 1970. A list made later is as good: it still knows the date.
 * @throws Refusal revoked, suspended, revocationStale (nextUpdate before `at`), revocationUnknown (no list)
 */
export async function checkRevocation(certificate: Certificate, issuer: Certificate, crls: Crl[], at: number): Promise<void> {
  const candidates = crls.filter((crl) => covers(crl, certificate)).toSorted((a, b) => b.thisUpdate - a.thisUpdate);
  for (const crl of candidates) {
    if (!await isSignedBy(crl, issuer)) continue;
    const entry = findEntry(crl, certificate);
    if (entry !== undefined && entry.date <= at) refuse(entry.reason === certificateHold ? 'suspended' : 'revoked');
    if (crl.nextUpdate < at) refuse('revocationStale');
    return;
  }
  refuse('revocationUnknown');
}
