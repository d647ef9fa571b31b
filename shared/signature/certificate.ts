/** An X.509 certificate, read strictly: version 3, DER, each extension once. */
import { readPublicKey, readScheme, type PublicKey, type Scheme } from './algorithms.ts';
import { sameBytes, toHex } from './canonical.ts';
import { elements, Members, readBitBytes, readDer, readOid, readSmallInteger, readText, readTime, tags, type Der } from './der.ts';
import { oids } from './oids.ts';
import { Refusal, refuse, type RefusalCode } from './refusal.ts';

export const maxCertificateBytes = 16 * 1024;
const certificateLimits = { maxBytes: maxCertificateBytes, maxDepth: 24 };
const extensionLimits = { maxBytes: maxCertificateBytes, maxDepth: 16 };

export type Extension = { critical: boolean; value: Uint8Array };
export type KeyUsageBit = 'digitalSignature' | 'nonRepudiation' | 'keyEncipherment' | 'dataEncipherment' | 'keyAgreement' | 'keyCertSign' | 'cRLSign';
const keyUsageBits: KeyUsageBit[] = ['digitalSignature', 'nonRepudiation', 'keyEncipherment', 'dataEncipherment', 'keyAgreement', 'keyCertSign', 'cRLSign'];

export type Certificate = {
  der: Uint8Array;
  /** The bytes that the issuer signed, and how. */
  signed: { bytes: Uint8Array; scheme: Scheme; signature: Uint8Array };
  serial: Der;
  issuer: Der;
  subject: Der;
  /** Milliseconds since 1970; both ends belong to the validity. */
  notBefore: number;
  notAfter: number;
  publicKey: PublicKey;
  extensions: Map<string, Extension>;
  ca: boolean;
  pathLen: number | undefined;
  keyUsage: Set<KeyUsageBit> | undefined;
  extKeyUsage: Set<string> | undefined;
};

/** Extensions and their bytes. Used for certificates, revocation lists and their entries alike. */
export function readExtensions(der: Der, code: RefusalCode): Map<string, Extension> {
  const extensions = new Map<string, Extension>();
  for (const one of new Members(der, tags.sequence, code).remaining()) {
    const members = new Members(one, tags.sequence, code, 3);
    const oid = readOid(members.next(), code);
    const critical = members.optional(tags.boolean)?.content[0] === 0xff;
    const value = members.next(tags.octetString).content;
    members.end();
    if (extensions.has(oid)) refuse(code, `extension ${oid} twice`);
    extensions.set(oid, { critical, value });
  }
  return extensions;
}

export function readExtensionValue(extension: Extension): Der {
  return readDer(extension.value, extensionLimits);
}

function readBasicConstraints(extension: Extension | undefined): { ca: boolean; pathLen: number | undefined } {
  if (extension === undefined) return { ca: false, pathLen: undefined };
  const members = new Members(readExtensionValue(extension), tags.sequence, 'certificateMalformed', 2);
  const ca = members.optional(tags.boolean)?.content[0] === 0xff;
  const pathLen = members.optional(tags.integer);
  members.end();
  if (!ca && pathLen !== undefined) refuse('certificateMalformed', 'pathLen without CA');
  return { ca, pathLen: pathLen === undefined ? undefined : readSmallInteger(pathLen, 'certificateMalformed') };
}

function readKeyUsage(extension: Extension | undefined): Set<KeyUsageBit> | undefined {
  if (extension === undefined) return undefined;
  const der = readExtensionValue(extension);
  if (der.tag !== tags.bitString) refuse('certificateMalformed', 'keyUsage');
  const bits = der.content[1] ?? 0;
  return new Set(keyUsageBits.filter((_bit, i) => (bits & (0x80 >> i)) !== 0));
}

function readExtKeyUsage(extension: Extension | undefined): Set<string> | undefined {
  if (extension === undefined) return undefined;
  const purposes = new Members(readExtensionValue(extension), tags.sequence, 'certificateMalformed').remaining();
  if (purposes.length === 0) refuse('certificateMalformed', 'no purpose');
  return new Set(purposes.map((purpose) => readOid(purpose, 'certificateMalformed')));
}

function readCertificateStructure(bytes: Uint8Array): Certificate {
  const outer = new Members(readDer(bytes, certificateLimits), tags.sequence, 'certificateMalformed', 3);
  const body = outer.next(tags.sequence);
  const algorithm = outer.next(tags.sequence);
  const signature = readBitBytes(outer.next(tags.bitString), 'certificateMalformed');
  outer.end();

  const tbs = new Members(body, tags.sequence, 'certificateMalformed');
  const version = tbs.next(0xa0).content;
  if (!sameBytes(version, Uint8Array.of(tags.integer, 1, 2))) refuse('certificateMalformed', 'not version 3');
  const serial = tbs.next(tags.integer);
  if (serial.content[0]! >= 0x80 || serial.content.length > 21) refuse('certificateMalformed', 'serial number');
  if (!sameBytes(tbs.next(tags.sequence).bytes, algorithm.bytes)) refuse('algorithmMismatch', 'inside and outside a certificate');
  const issuer = tbs.next(tags.sequence);
  const validity = new Members(tbs.next(), tags.sequence, 'certificateMalformed', 2);
  const notBefore = readTime(validity.next(), 'certificateMalformed');
  const notAfter = readTime(validity.next(), 'certificateMalformed');
  validity.end();
  const subject = tbs.next(tags.sequence);
  const publicKey = readPublicKey(tbs.next());
  const extensions = readExtensions(new Members(tbs.next(0xa3), 0xa3, 'certificateMalformed', 1).next(), 'certificateMalformed');
  tbs.end();
  return {
    der: bytes,
    signed: { bytes: body.bytes, scheme: readScheme(algorithm), signature },
    serial, issuer, subject, notBefore, notAfter, publicKey, extensions,
    ...readBasicConstraints(extensions.get(oids.basicConstraints)),
    keyUsage: readKeyUsage(extensions.get(oids.keyUsage)),
    extKeyUsage: readExtKeyUsage(extensions.get(oids.extKeyUsage)),
  };
}

/**
 * Reads a certificate.
 * @throws Refusal certificateMalformed; algorithmNotAllowed, algorithmMismatch, keyTooWeak for what it is signed with and holds
 */
export function readCertificate(bytes: Uint8Array): Certificate {
  try {
    return readCertificateStructure(bytes);
  } catch (error) {
    const structural: RefusalCode[] = ['notDer', 'truncated', 'trailingBytes', 'tooDeep', 'tooLarge', 'malformed'];
    if (error instanceof Refusal && structural.includes(error.code)) refuse('certificateMalformed', error.message);
    throw error;
  }
}

/** All values of one attribute of a name, in order. */
export function nameValues(name: Der, oid: string): (string | undefined)[] {
  const values: (string | undefined)[] = [];
  for (const set of new Members(name, tags.sequence, 'certificateMalformed').remaining()) {
    for (const pair of new Members(set, tags.set, 'certificateMalformed').remaining()) {
      const members = new Members(pair, tags.sequence, 'certificateMalformed', 2);
      if (readOid(members.next(), 'certificateMalformed') === oid) values.push(readText(members.next()));
    }
  }
  return values;
}

/**
 * The person a certificate names: FİN from `serialNumber=PNOAZ-<FİN>` (ETSI EN 319 412-1) and the common name.
 * @throws Refusal holderUnknown unless both are there exactly once
 */
export function readHolder(certificate: Certificate): { fin: string; name: string } {
  const [identifier, ...moreIdentifiers] = nameValues(certificate.subject, oids.serialNumber);
  const [name, ...moreNames] = nameValues(certificate.subject, oids.commonName);
  const fin = /^PNOAZ-([0-9A-Z]{7})$/.exec(identifier ?? '')?.[1];
  if (fin === undefined || moreIdentifiers.length > 0) refuse('holderUnknown', 'serialNumber');
  if (!name || moreNames.length > 0) refuse('holderUnknown', 'commonName');
  return { fin, name: name.normalize('NFC') };
}

export function serialHex(certificate: Certificate): string {
  return toHex(certificate.serial.content);
}

/** Whether the key identifiers, where both certificates carry them, let `issuer` be the issuer of `certificate`. */
export function keyIdentifiersFit(certificate: Certificate, issuer: Certificate): boolean {
  const authority = certificate.extensions.get(oids.authorityKeyIdentifier);
  const subject = issuer.extensions.get(oids.subjectKeyIdentifier);
  if (authority === undefined || subject === undefined) return true;
  for (const member of elements(readExtensionValue(authority).content)) {
    if (member.tag === 0x80) return sameBytes(member.content, readExtensionValue(subject).content);
  }
  return true;
}
