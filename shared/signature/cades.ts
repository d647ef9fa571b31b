/** Builds the signature container around the raw signature of a card. */
import { digest, encodeAlgorithm, sha256AlgorithmIdentifier, type SignatureAlgorithm } from './algorithms.ts';
import { sameBytes } from './canonical.ts';
import { readCertificate, type Certificate } from './certificate.ts';
import { concat, encode, encodeOid, encodeSetOf, encodeTime, tags } from './der.ts';
import { oids } from './oids.ts';

const version1 = encode(tags.integer, Uint8Array.of(1));

function attribute(oid: string, value: Uint8Array): Uint8Array {
  return encode(tags.sequence, encodeOid(oid), encode(tags.set, value));
}

async function signingCertificateV2(certificate: Certificate): Promise<Uint8Array> {
  const names = encode(tags.sequence, encode(0xa4, certificate.issuer.bytes));
  const entry = encode(tags.sequence,
    encode(tags.octetString, await digest('SHA-256', certificate.der)),
    encode(tags.sequence, names, certificate.serial.bytes));
  return encode(tags.sequence, encode(tags.sequence, entry));
}

/**
 * A detached CAdES-BES signature in DER: contentType, signingTime, messageDigest and signing-certificate-v2 are signed,
 * the content is not carried, the chain is.
 * @param input.certificate the signer's certificate, DER; `chain` the ones above it, in any order
 * @param input.sign gives the value for the bytes it gets: ECDSA as DER, RSA as it is. Its errors pass through.
 * @throws Refusal when a certificate cannot be read
 */
export async function buildCades(input: {
  content: Uint8Array; certificate: Uint8Array; chain: Uint8Array[]; algorithm: SignatureAlgorithm; signingTime: Date;
  sign: (bytes: Uint8Array) => Promise<Uint8Array>;
}): Promise<Uint8Array> {
  const certificate = readCertificate(input.certificate);
  const signedAttributes = encodeSetOf([
    attribute(oids.contentType, encodeOid(oids.data)),
    attribute(oids.signingTime, encodeTime(input.signingTime)),
    attribute(oids.messageDigest, encode(tags.octetString, await digest('SHA-256', input.content))),
    attribute(oids.signingCertificateV2, await signingCertificateV2(certificate)),
  ]);
  const signature = await input.sign(signedAttributes);
  const signerInfo = encode(tags.sequence,
    version1,
    encode(tags.sequence, certificate.issuer.bytes, certificate.serial.bytes),
    sha256AlgorithmIdentifier,
    concat(Uint8Array.of(0xa0), signedAttributes.subarray(1)),
    encodeAlgorithm(input.algorithm),
    encode(tags.octetString, signature));
  const certificates = [input.certificate, ...input.chain];
  const distinct = certificates.filter((one, i) => certificates.findIndex((other) => sameBytes(one, other)) === i);
  const signedData = encode(tags.sequence,
    version1,
    encode(tags.set, sha256AlgorithmIdentifier),
    encode(tags.sequence, encodeOid(oids.data)),
    encodeSetOf(distinct, 0xa0),
    encode(tags.set, signerInfo));
  return encode(tags.sequence, encodeOid(oids.signedData), encode(0xa0, signedData));
}
