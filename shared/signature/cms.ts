/** The one shape of CMS SignedData that a visa has: detached, one signer, signed attributes of the profile only. */
import { readHash, readScheme, type Scheme } from './algorithms.ts';
import { type Certificate, readCertificate } from './certificate.ts';
import { sameBytes, toHex } from './canonical.ts';
import { compareDer, concat, elements, isSorted, Members, readDer, readOid, readTime, tags, type Der } from './der.ts';
import { oids } from './oids.ts';
import { refuse } from './refusal.ts';

/** A signature with a chain of certificates takes 4 to 8 KB. */
export const maxSignatureBytes = 64 * 1024;
const maxCertificates = 8;

export type SignedAttributes = {
  /** Milliseconds since 1970, as the signer's computer said. */
  signingTime: number;
  messageDigest: Uint8Array;
  /** The certificate as signing-certificate-v2 names it. */
  certificateHash: { hash: Scheme['hash']; value: Uint8Array; issuerAndSerial: { issuer: Uint8Array; serial: Uint8Array } | undefined };
};

export type ParsedSignature = {
  signer: Certificate;
  certificates: Certificate[];
  scheme: Scheme;
  attributes: SignedAttributes;
  /** The bytes under the signature: the attributes as a SET OF. */
  signedBytes: Uint8Array;
  signature: Uint8Array;
};

function readSigningCertificate(value: Der): SignedAttributes['certificateHash'] {
  const outer = new Members(value, tags.sequence, 'malformed', 1);
  const entry = new Members(new Members(outer.next(), tags.sequence, 'malformed', 1).next(), tags.sequence, 'malformed', 3);
  const algorithm = entry.optional(tags.sequence);
  const hash = algorithm === undefined ? 'SHA-256' : readHash(algorithm);
  if (algorithm !== undefined && hash === 'SHA-256') refuse('notDer', 'a default value written out');
  const digest = entry.next(tags.octetString).content;
  const issuerSerial = entry.optional(tags.sequence);
  entry.end();
  if (issuerSerial === undefined) return { hash, value: digest, issuerAndSerial: undefined };
  const members = new Members(issuerSerial, tags.sequence, 'malformed', 2);
  const names = new Members(members.next(), tags.sequence, 'malformed', 1);
  const issuer = new Members(names.next(), 0xa4, 'malformed', 1).next(tags.sequence).bytes;
  const serial = members.next(tags.integer).bytes;
  members.end();
  return { hash, value: digest, issuerAndSerial: { issuer, serial } };
}

function readAttributes(der: Der): SignedAttributes {
  const all = new Members(der, 0xa0, 'malformed', 16).remaining();
  if (!isSorted(all)) refuse('attributesNotSorted');
  const values = new Map<string, Der>();
  for (const attribute of all) {
    const members = new Members(attribute, tags.sequence, 'malformed', 2);
    const oid = readOid(members.next(), 'malformed');
    const set = members.next(tags.set);
    members.end();
    const [value, more] = [...elements(set.content)];
    if (value === undefined || more !== undefined || values.has(oid)) refuse('attributeDuplicate', oid);
    values.set(oid, value);
  }
  const profile = new Set<string>([oids.contentType, oids.messageDigest, oids.signingTime, oids.signingCertificateV2]);
  for (const oid of values.keys()) if (!profile.has(oid)) refuse('attributeUnknown', oid);
  const required = (oid: string) => values.get(oid) ?? refuse('attributeMissing', oid);
  const messageDigest = required(oids.messageDigest);
  if (messageDigest.tag !== tags.octetString) refuse('malformed', 'messageDigest');
  if (readOid(required(oids.contentType), 'malformed') !== oids.data) refuse('contentTypeNotData', 'in the signed attributes');
  return {
    signingTime: readTime(required(oids.signingTime), 'malformed'),
    messageDigest: messageDigest.content,
    certificateHash: readSigningCertificate(values.get(oids.signingCertificateV2) ?? refuse('signingCertificateMissing')),
  };
}

function readCertificates(der: Der): Certificate[] {
  const all = new Members(der, 0xa0, 'malformed', maxCertificates).remaining();
  if (!all.every((one, i) => i === 0 || compareDer(all[i - 1]!.bytes, one.bytes) < 0)) {
    if (new Set(all.map((one) => toHex(one.bytes))).size < all.length) refuse('certificateDuplicate');
    refuse('notDer', 'certificates not sorted');
  }
  return all.map((one) => readCertificate(one.bytes));
}

function requireVersion(der: Der, version: number): void {
  if (!sameBytes(der.bytes, Uint8Array.of(tags.integer, 1, version))) refuse('malformed', 'version');
}

/**
 * Reads a detached signature, and refuses every shape but the one described above. No cryptography here.
 * @throws Refusal
 */
export function readSignature(bytes: Uint8Array): ParsedSignature {
  const contentInfo = new Members(readDer(bytes, { maxBytes: maxSignatureBytes, maxDepth: 24 }), tags.sequence, 'malformed', 2);
  if (readOid(contentInfo.next(), 'malformed') !== oids.signedData) refuse('notSignedData');
  const signedData = new Members(new Members(contentInfo.next(), 0xa0, 'malformed', 1).next(), tags.sequence, 'malformed');
  contentInfo.end();

  const version = signedData.next(tags.integer);
  const digestAlgorithms = [...elements(signedData.next(tags.set).content)];
  const encapsulated = new Members(signedData.next(), tags.sequence, 'malformed', 2);
  if (readOid(encapsulated.next(), 'malformed') !== oids.data) refuse('contentTypeNotData');
  if (encapsulated.remaining().length > 0) refuse('embeddedContent');
  requireVersion(version, 1);
  const certificates = readCertificates(signedData.optional(0xa0) ?? refuse('signerCertificateMissing'));
  if (signedData.optional(0xa1) !== undefined) refuse('unexpectedField', 'revocation lists');
  const signers = [...elements(signedData.next(tags.set).content)];
  signedData.end();
  const [signerInfo, secondSigner] = signers;
  if (signerInfo === undefined || secondSigner !== undefined) refuse('signerCount', String(signers.length));

  const members = new Members(signerInfo, tags.sequence, 'malformed', 7);
  requireVersion(members.next(), 1);
  const named = new Members(members.next(), tags.sequence, 'malformed', 2);
  const issuer = named.next(tags.sequence);
  const serial = named.next(tags.integer);
  named.end();
  const digestAlgorithm = members.next(tags.sequence);
  const hash = readHash(digestAlgorithm);
  if (digestAlgorithms.length !== 1 || !sameBytes(digestAlgorithms[0]!.bytes, digestAlgorithm.bytes)) refuse('algorithmMismatch', 'digest algorithms');
  const attributesDer = members.optional(0xa0) ?? refuse('signedAttributesMissing');
  const attributes = readAttributes(attributesDer);
  const scheme = readScheme(members.next(tags.sequence), hash);
  if (scheme.hash !== hash) refuse('algorithmMismatch', `${hash} and ${scheme.hash}`);
  const signature = members.next(tags.octetString).content;
  if (members.optional(0xa1) !== undefined) refuse('unsignedAttributes');
  members.end();

  const signer = certificates.find((one) => sameBytes(one.issuer.bytes, issuer.bytes) && sameBytes(one.serial.bytes, serial.bytes));
  if (signer === undefined) refuse('signerCertificateMissing');
  const signedBytes = concat(Uint8Array.of(tags.set), attributesDer.bytes.subarray(1));
  return { signer, certificates, scheme, attributes, signedBytes, signature };
}
