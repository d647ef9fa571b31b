/** The closed list of algorithms, and the one place where a signature value is checked. */
import { toHex } from './canonical.ts';
import { concat, encode, encodeOid, encodeUnsigned, Members, readBitBytes, readDer, readOid, readSmallInteger, tags, type Der } from './der.ts';
import { oids } from './oids.ts';
import { Refusal, refuse } from './refusal.ts';

/** What a card can do for us. */
export type SignatureAlgorithm = 'RSA-SHA256' | 'RSA-PSS-SHA256' | 'ECDSA-SHA256';

type Hash = 'SHA-256' | 'SHA-384' | 'SHA-512';
export type Scheme = { kind: 'rsa' | 'pss' | 'ecdsa'; hash: Hash };

const hashes: Record<string, Hash> = { [oids.sha256]: 'SHA-256', [oids.sha384]: 'SHA-384', [oids.sha512]: 'SHA-512' };
const hashBytes: Record<Hash, number> = { 'SHA-256': 32, 'SHA-384': 48, 'SHA-512': 64 };
const schemes: Record<string, Scheme> = {
  [oids.sha256WithRsa]: { kind: 'rsa', hash: 'SHA-256' },
  [oids.sha384WithRsa]: { kind: 'rsa', hash: 'SHA-384' },
  [oids.sha512WithRsa]: { kind: 'rsa', hash: 'SHA-512' },
  [oids.ecdsaWithSha256]: { kind: 'ecdsa', hash: 'SHA-256' },
  [oids.ecdsaWithSha384]: { kind: 'ecdsa', hash: 'SHA-384' },
  [oids.ecdsaWithSha512]: { kind: 'ecdsa', hash: 'SHA-512' },
};
const curves: Record<string, { name: string; bytes: number }> = {
  [oids.p256]: { name: 'P-256', bytes: 32 },
  [oids.p384]: { name: 'P-384', bytes: 48 },
  [oids.p521]: { name: 'P-521', bytes: 66 },
};

/** WebCrypto's types ask for bytes that are not shared memory; ours never are. */
const plain = (bytes: Uint8Array) => bytes as Uint8Array<ArrayBuffer>;

export async function digest(hash: Hash, bytes: Uint8Array): Promise<Uint8Array> {
  return new Uint8Array(await globalThis.crypto.subtle.digest(hash, plain(bytes)));
}

function readAlgorithm(der: Der): { oid: string; parameters: Der | undefined } {
  const members = new Members(der, tags.sequence, 'malformed', 2);
  const oid = readOid(members.next(), 'malformed');
  return { oid, parameters: members.remaining()[0] };
}

/** A digest AlgorithmIdentifier of the list, parameters absent or NULL. */
export function readHash(der: Der): Hash {
  const { oid, parameters } = readAlgorithm(der);
  if (parameters !== undefined && parameters.tag !== tags.null) refuse('algorithmNotAllowed', 'digest parameters');
  return hashes[oid] ?? refuse('algorithmNotAllowed', oid);
}

function readPss(parameters: Der | undefined): Scheme {
  if (parameters === undefined) refuse('algorithmNotAllowed', 'PSS without parameters');
  const members = new Members(parameters, tags.sequence, 'algorithmNotAllowed');
  // Left-out parameters mean SHA-1; a trailer field other than the default is not used by anybody.
  const inner = (tag: number): Der => new Members(members.next(tag), tag, 'algorithmNotAllowed', 1).next();
  const hash = readHash(inner(0xa0));
  const mask = readAlgorithm(inner(0xa1));
  if (mask.oid !== oids.mgf1 || mask.parameters === undefined || readHash(mask.parameters) !== hash) refuse('algorithmNotAllowed', 'PSS mask');
  if (readSmallInteger(inner(0xa2), 'algorithmNotAllowed') !== hashBytes[hash]) refuse('algorithmNotAllowed', 'PSS salt length');
  members.end();
  return { kind: 'pss', hash };
}

/**
 * A signature AlgorithmIdentifier of the list: RSA PKCS#1 v1.5, RSA-PSS (salt as long as the hash) and ECDSA, each
 * with SHA-2. `bareRsaHash` is the digest that a CMS signer names beside a bare rsaEncryption.
 * @throws Refusal algorithmNotAllowed
 */
export function readScheme(der: Der, bareRsaHash?: Hash): Scheme {
  const { oid, parameters } = readAlgorithm(der);
  if (oid === oids.rsaPss) return readPss(parameters);
  const scheme: Scheme | undefined = oid === oids.rsaEncryption && bareRsaHash !== undefined ? { kind: 'rsa', hash: bareRsaHash } : schemes[oid];
  if (scheme === undefined) refuse('algorithmNotAllowed', oid);
  const fits = scheme.kind === 'rsa' ? parameters?.tag === tags.null : parameters === undefined;
  if (!fits) refuse('algorithmNotAllowed', 'signature parameters');
  return scheme;
}

export type PublicKey = { spki: Uint8Array; kind: 'rsa' | 'pss' | 'ecdsa'; curve?: { name: string; bytes: number } };

/**
 * A SubjectPublicKeyInfo of the list: RSA of 2048 to 8192 bits or a NIST curve of 256, 384 or 521.
 * @throws Refusal algorithmNotAllowed, keyTooWeak, certificateMalformed
 */
export function readPublicKey(der: Der): PublicKey {
  const members = new Members(der, tags.sequence, 'certificateMalformed', 2);
  const { oid, parameters } = readAlgorithm(members.next());
  const key = readBitBytes(members.next(tags.bitString), 'certificateMalformed');
  members.end();
  if (oid === oids.ecPublicKey) {
    if (parameters?.tag !== tags.oid) refuse('keyTooWeak', 'curve not named');
    const curve = curves[readOid(parameters, 'certificateMalformed')] ?? refuse('keyTooWeak', 'curve');
    if (key[0] !== 4 || key.length !== 1 + 2 * curve.bytes) refuse('certificateMalformed', 'point');
    return { spki: der.bytes, kind: 'ecdsa', curve };
  }
  if (oid !== oids.rsaEncryption && oid !== oids.rsaPss) refuse('algorithmNotAllowed', oid);
  if (oid === oids.rsaEncryption && parameters?.tag !== tags.null) refuse('algorithmNotAllowed', 'key parameters');
  if (oid === oids.rsaPss && parameters !== undefined) readPss(parameters);
  const numbers = new Members(readDer(key, { maxBytes: 4096, maxDepth: 2 }), tags.sequence, 'certificateMalformed', 2);
  const modulus = numbers.next(tags.integer).content;
  const exponent = numbers.next(tags.integer).content;
  const magnitude = modulus[0] === 0 ? modulus.subarray(1) : modulus;
  const bits = magnitude.length * 8 - Math.clz32(magnitude[0] ?? 0) + 24;
  if (modulus[0]! >= 0x80 || bits < 2048 || bits > 8192) refuse('keyTooWeak', `RSA ${bits}`);
  if (exponent.length > 4 || exponent[0]! >= 0x80 || exponent[exponent.length - 1]! % 2 === 0 || (exponent.length === 1 && exponent[0]! < 3)) {
    refuse('keyTooWeak', 'RSA exponent');
  }
  return { spki: der.bytes, kind: oid === oids.rsaPss ? 'pss' : 'rsa' };
}

/** DER `SEQUENCE { r, s }` of an ECDSA signature → the fixed-width r‖s that WebCrypto takes; undefined when it is none. */
function ecdsaToRaw(signature: Uint8Array, width: number): Uint8Array | undefined {
  try {
    const members = new Members(readDer(signature, { maxBytes: 2 * width + 16, maxDepth: 2 }), tags.sequence, 'badSignatureValue', 2);
    const raw = new Uint8Array(2 * width);
    for (const half of [0, 1]) {
      const { content } = members.next(tags.integer);
      const magnitude = content[0] === 0 ? content.subarray(1) : content;
      if (content[0]! >= 0x80 || magnitude.length > width) return undefined;
      raw.set(magnitude, (half + 1) * width - magnitude.length);
    }
    members.end();
    return raw;
  } catch (error) {
    if (error instanceof Refusal) return undefined;
    throw error;
  }
}

/** The r‖s that a card answers with → the DER that CMS carries. */
export function rawToEcdsa(raw: Uint8Array): Uint8Array {
  const half = raw.length / 2;
  return encode(tags.sequence, encodeUnsigned(raw.subarray(0, half)), encodeUnsigned(raw.subarray(half)));
}

function keyAlgorithm(scheme: Scheme, key: PublicKey) {
  if (scheme.kind === 'ecdsa') return { import: { name: 'ECDSA', namedCurve: key.curve?.name ?? '' }, verify: { name: 'ECDSA', hash: scheme.hash } };
  if (scheme.kind === 'pss') return { import: { name: 'RSA-PSS', hash: scheme.hash }, verify: { name: 'RSA-PSS', saltLength: hashBytes[scheme.hash] } };
  return { import: { name: 'RSASSA-PKCS1-v1_5', hash: scheme.hash }, verify: { name: 'RSASSA-PKCS1-v1_5' } };
}

/** WebCrypto imports no key marked for PSS only; the same numbers marked rsaEncryption it does. */
function importable(key: PublicKey): Uint8Array {
  if (key.kind !== 'pss') return key.spki;
  const members = new Members(readDer(key.spki, { maxBytes: 8192, maxDepth: 8 }), tags.sequence, 'certificateMalformed', 2);
  members.next();
  return encode(tags.sequence, encode(tags.sequence, encodeOid(oids.rsaEncryption), encode(tags.null)), members.next().bytes);
}

/**
 * Checks a signature value over `bytes`.
 * @returns false when the value is wrong
 * @throws Refusal algorithmMismatch when key and scheme are of different kinds, keyTooWeak when the point is not on its curve
 */
export async function verifyValue(scheme: Scheme, key: PublicKey, bytes: Uint8Array, signature: Uint8Array): Promise<boolean> {
  if (key.kind !== scheme.kind && !(key.kind === 'rsa' && scheme.kind === 'pss')) refuse('algorithmMismatch', `${scheme.kind} with a ${key.kind} key`);
  const value = key.curve ? ecdsaToRaw(signature, key.curve.bytes) : signature;
  if (value === undefined) return false;
  const algorithm = keyAlgorithm(scheme, key);
  let imported: CryptoKey;
  try {
    imported = await globalThis.crypto.subtle.importKey('spki', plain(importable(key)), algorithm.import, false, ['verify']);
  } catch {
    return refuse('keyTooWeak', `${toHex(key.spki.subarray(0, 8))}… is no key`);
  }
  return globalThis.crypto.subtle.verify(algorithm.verify, imported, plain(value), plain(bytes));
}

const nullParameters = encode(tags.null);
const sha256Identifier = encode(tags.sequence, encodeOid(oids.sha256));

/** SHA-256 as an AlgorithmIdentifier without parameters (RFC 5754). */
export const sha256AlgorithmIdentifier: Uint8Array = sha256Identifier;

export const schemeOf: Record<SignatureAlgorithm, Scheme> = {
  'RSA-SHA256': { kind: 'rsa', hash: 'SHA-256' },
  'RSA-PSS-SHA256': { kind: 'pss', hash: 'SHA-256' },
  'ECDSA-SHA256': { kind: 'ecdsa', hash: 'SHA-256' },
};

export function encodeAlgorithm(algorithm: SignatureAlgorithm): Uint8Array {
  if (algorithm === 'ECDSA-SHA256') return encode(tags.sequence, encodeOid(oids.ecdsaWithSha256));
  if (algorithm === 'RSA-SHA256') return encode(tags.sequence, encodeOid(oids.sha256WithRsa), nullParameters);
  const mask = encode(tags.sequence, encodeOid(oids.mgf1), sha256Identifier);
  const parameters = concat(encode(0xa0, sha256Identifier), encode(0xa1, mask), encode(0xa2, encode(tags.integer, Uint8Array.of(32))));
  return encode(tags.sequence, encodeOid(oids.rsaPss), encode(tags.sequence, parameters));
}
