/** Makes certificates, lists and signatures for the tests, right ones and wrong ones. Used by tests only. */
import { encodeAlgorithm, rawToEcdsa, type SignatureAlgorithm } from './algorithms.ts';
import { compareDer, concat, encode, encodeOid, encodeSetOf, encodeTime, encodeUnsigned, tags } from './der.ts';
import { oids } from './oids.ts';

const subtle = globalThis.crypto.subtle;
const utf8 = (text: string) => new TextEncoder().encode(text);
const plain = (bytes: Uint8Array) => bytes as Uint8Array<ArrayBuffer>;

export type Keys = { algorithm: SignatureAlgorithm; spki: Uint8Array; sign: (bytes: Uint8Array) => Promise<Uint8Array>; privateKey: CryptoKey };

export async function makeKeys(algorithm: SignatureAlgorithm = 'ECDSA-SHA256', modulusLength = 2048): Promise<Keys> {
  const names = { 'RSA-SHA256': 'RSASSA-PKCS1-v1_5', 'RSA-PSS-SHA256': 'RSA-PSS', 'ECDSA-SHA256': 'ECDSA' } as const;
  const name = names[algorithm];
  const parameters = name === 'ECDSA'
    ? { name, namedCurve: 'P-256' }
    : { name, modulusLength, publicExponent: Uint8Array.of(1, 0, 1), hash: 'SHA-256' };
  const pair = await subtle.generateKey(parameters, true, ['sign', 'verify']) as CryptoKeyPair;
  const sign = async (bytes: Uint8Array) => {
    const value = new Uint8Array(await subtle.sign({ name, hash: 'SHA-256', saltLength: 32 }, pair.privateKey, plain(bytes)));
    return name === 'ECDSA' ? rawToEcdsa(value) : value;
  };
  return { algorithm, spki: new Uint8Array(await subtle.exportKey('spki', pair.publicKey)), sign, privateKey: pair.privateKey };
}

export function name(parts: Record<string, string>): Uint8Array {
  return encode(tags.sequence, ...Object.entries(parts).map(([oid, text]) =>
    encode(tags.set, encode(tags.sequence, encodeOid(oid), encode(oid === oids.serialNumber ? tags.printableString : tags.utf8String, utf8(text))))));
}

export const extension = (oid: string, critical: boolean, value: Uint8Array) =>
  encode(tags.sequence, encodeOid(oid), ...(critical ? [encode(tags.boolean, Uint8Array.of(0xff))] : []), encode(tags.octetString, value));

export const keyUsage = (bits: number, unused: number) => extension(oids.keyUsage, true, encode(tags.bitString, Uint8Array.of(unused, bits)));
export const usage = {
  authority: keyUsage(0x06, 1), nonRepudiation: keyUsage(0x40, 6), digitalSignature: keyUsage(0x80, 7), certSignOnly: keyUsage(0x04, 2),
};
export const basicConstraints = (pathLen?: number) => extension(oids.basicConstraints, true,
  encode(tags.sequence, encode(tags.boolean, Uint8Array.of(0xff)), ...(pathLen === undefined ? [] : [encode(tags.integer, Uint8Array.of(pathLen))])));
export const extKeyUsage = (...purposes: string[]) => extension(oids.extKeyUsage, false, encode(tags.sequence, ...purposes.map(encodeOid)));

export type CertificateOptions = {
  subject: Uint8Array; keys: Keys; issuer?: { subject: Uint8Array; keys: Keys }; extensions: Uint8Array[]; serial?: number;
  notBefore?: Date; notAfter?: Date; signatureAlgorithm?: Uint8Array; outerAlgorithm?: Uint8Array; version?: number;
};

export async function makeCertificate(options: CertificateOptions): Promise<Uint8Array> {
  const issuer = options.issuer ?? options;
  const algorithm = options.signatureAlgorithm ?? encodeAlgorithm(issuer.keys.algorithm);
  const body = encode(tags.sequence,
    encode(0xa0, encode(tags.integer, Uint8Array.of(options.version ?? 2))),
    encodeUnsigned(Uint8Array.of(0x5a, (options.serial ?? 1) >> 8, (options.serial ?? 1) & 0xff)),
    algorithm, issuer.subject,
    encode(tags.sequence, encodeTime(options.notBefore ?? new Date('2026-01-01T00:00:00Z')), encodeTime(options.notAfter ?? new Date('2030-01-01T00:00:00Z'))),
    options.subject, options.keys.spki,
    encode(0xa3, encode(tags.sequence, ...options.extensions)));
  return encode(tags.sequence, body, options.outerAlgorithm ?? algorithm, encode(tags.bitString, Uint8Array.of(0), await issuer.keys.sign(body)));
}

export type CrlEntry = { serial: number; date?: Date; reason?: number };
const encodeEntry = ({ serial, date, reason }: CrlEntry) => encode(tags.sequence,
  encodeUnsigned(Uint8Array.of(0x5a, serial >> 8, serial & 0xff)),
  encodeTime(date ?? new Date('2026-02-01T00:00:00Z')),
  ...(reason === undefined ? [] : [encode(tags.sequence, extension(oids.reasonCode, false, encode(tags.enumerated, Uint8Array.of(reason))))]));

export async function makeCrl(options: {
  issuer: { subject: Uint8Array; keys: Keys }; entries?: CrlEntry[]; rawEntries?: Uint8Array[]; extensions?: Uint8Array[]; thisUpdate?: Date; nextUpdate?: Date;
}): Promise<Uint8Array> {
  const algorithm = encodeAlgorithm(options.issuer.keys.algorithm);
  const entries = options.rawEntries ?? (options.entries ?? []).map(encodeEntry);
  const body = encode(tags.sequence,
    encode(tags.integer, Uint8Array.of(1)), algorithm, options.issuer.subject,
    encodeTime(options.thisUpdate ?? new Date('2026-05-01T00:00:00Z')), encodeTime(options.nextUpdate ?? new Date('2027-05-01T00:00:00Z')),
    ...(entries.length > 0 ? [encode(tags.sequence, ...entries)] : []),
    encode(0xa0, encode(tags.sequence, ...(options.extensions ?? [extension(oids.cRLNumber, false, encode(tags.integer, Uint8Array.of(7)))]))));
  return encode(tags.sequence, body, algorithm, encode(tags.bitString, Uint8Array.of(0), await options.issuer.keys.sign(body)));
}

export const attribute = (oid: string, ...values: Uint8Array[]) => encode(tags.sequence, encodeOid(oid), encodeSetOf(values));

/** Every part of a signature, each open to being replaced by a wrong one. */
export type SignatureParts = {
  content: Uint8Array; certificate: Uint8Array; issuer: Uint8Array; serial: Uint8Array; keys: Keys; chain: Uint8Array[];
  attributes?: (right: Uint8Array[]) => Uint8Array[] | 'none'; sort?: boolean; digestAlgorithm?: Uint8Array; digestAlgorithms?: Uint8Array[];
  signatureAlgorithm?: Uint8Array; contentInfoType?: string; eContentType?: string; eContent?: Uint8Array; certificates?: Uint8Array[]; crls?: Uint8Array;
  signers?: (right: Uint8Array) => Uint8Array[]; unsigned?: Uint8Array; signingCertificate?: Uint8Array; over?: (bytes: Uint8Array) => Uint8Array;
};

const sha256 = async (bytes: Uint8Array) => new Uint8Array(await subtle.digest('SHA-256', plain(bytes)));
export const sha256Identifier = encode(tags.sequence, encodeOid(oids.sha256));

export async function signingCertificate(certificate: Uint8Array, issuerSerial?: Uint8Array): Promise<Uint8Array> {
  return encode(tags.sequence, encode(tags.sequence, encode(tags.sequence, encode(tags.octetString, await sha256(certificate)), ...(issuerSerial ? [issuerSerial] : []))));
}

export async function makeSignature(parts: SignatureParts): Promise<Uint8Array> {
  const right = [
    attribute(oids.contentType, encodeOid(parts.eContentType ?? oids.data)),
    attribute(oids.signingTime, encodeTime(new Date('2026-06-01T08:00:00Z'))),
    attribute(oids.messageDigest, encode(tags.octetString, await sha256(parts.content))),
    attribute(oids.signingCertificateV2, parts.signingCertificate ?? await signingCertificate(parts.certificate)),
  ];
  const chosen = parts.attributes?.(right) ?? right;
  const list = chosen === 'none' ? [] : parts.sort === false ? chosen : chosen.toSorted(compareDer);
  const set = encode(tags.set, ...list);
  const signed = chosen === 'none' ? parts.content : set;
  const signerInfo = encode(tags.sequence,
    encode(tags.integer, Uint8Array.of(1)), encode(tags.sequence, parts.issuer, parts.serial), parts.digestAlgorithm ?? sha256Identifier,
    ...(chosen === 'none' ? [] : [concat(Uint8Array.of(0xa0), set.subarray(1))]),
    parts.signatureAlgorithm ?? encodeAlgorithm(parts.keys.algorithm),
    encode(tags.octetString, await parts.keys.sign(parts.over?.(signed) ?? signed)),
    ...(parts.unsigned ? [parts.unsigned] : []));
  const signedData = encode(tags.sequence,
    encode(tags.integer, Uint8Array.of(1)), encodeSetOf(parts.digestAlgorithms ?? [parts.digestAlgorithm ?? sha256Identifier]),
    encode(tags.sequence, encodeOid(parts.eContentType ?? oids.data), ...(parts.eContent ? [encode(0xa0, encode(tags.octetString, parts.eContent))] : [])),
    encodeSetOf(parts.certificates ?? [parts.certificate, ...parts.chain], 0xa0),
    ...(parts.crls ? [encode(0xa1, parts.crls)] : []),
    encodeSetOf(parts.signers?.(signerInfo) ?? [signerInfo]));
  return encode(tags.sequence, encodeOid(parts.contentInfoType ?? oids.signedData), encode(0xa0, signedData));
}
