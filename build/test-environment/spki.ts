/** SubjectPublicKeyInfo from what a token tells about its public key. */
import { encode, encodeOid, encodeUnsigned, tags } from '../../shared/signature/der.ts';
import { oids } from '../../shared/signature/oids.ts';

/** @param point the uncompressed point of P-256, 65 bytes */
export function spkiOfPoint(point: Uint8Array): Uint8Array {
  return encode(tags.sequence, encode(tags.sequence, encodeOid(oids.ecPublicKey), encodeOid(oids.p256)), encode(tags.bitString, Uint8Array.of(0), point));
}

/** @param modulus and exponent, big-endian */
export function spkiOfRsa(modulus: Uint8Array, exponent: Uint8Array): Uint8Array {
  const key = encode(tags.sequence, encodeUnsigned(modulus), encodeUnsigned(exponent));
  return encode(tags.sequence, encode(tags.sequence, encodeOid(oids.rsaEncryption), encode(tags.null)), encode(tags.bitString, Uint8Array.of(0), key));
}
