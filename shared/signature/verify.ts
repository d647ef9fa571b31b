/** The verifier that decides whether a visa or a sign-in is accepted. Pure: the time and the trust come from the caller. */
import { digest, schemeOf, verifyValue, type SignatureAlgorithm } from './algorithms.ts';
import { sameBytes, toHex } from './canonical.ts';
import { type Certificate, readCertificate, readHolder, serialHex } from './certificate.ts';
import { readSignature, type ParsedSignature } from './cms.ts';
import { oids } from './oids.ts';
import { findPath, prepareTrust, type PreparedTrust, type Trust } from './path.ts';
import { answering, refuse, type Refused } from './refusal.ts';

export { prepareTrust, type PreparedTrust, type Trust } from './path.ts';
export { type Refused, type RefusalCode } from './refusal.ts';

/** A person as their certificate names them. Times in ISO form, `certificateSha256` and `serial` in lower-case hex. */
export type Signer = { fin: string; name: string; certificateSha256: string; serial: string; notBefore: string; notAfter: string };

export type VerifiedSignature = { ok: true; signer: Signer; signingTime: string };
export type VerifiedAuthentication = { ok: true; signer: Signer };

/** Bytes; what is signed here are statements, not documents. */
export const maxContentBytes = 1024 * 1024;

const signingPurposes = [oids.documentSigning, oids.microsoftDocumentSigning, oids.emailProtection];
const authenticationPurposes = [oids.clientAuth];

const prepared = (trust: Trust | PreparedTrust): PreparedTrust => ('prepared' in trust ? trust : prepareTrust(trust));

async function describe(certificate: Certificate): Promise<Signer> {
  return {
    ...readHolder(certificate),
    certificateSha256: toHex(await digest('SHA-256', certificate.der)),
    serial: serialHex(certificate),
    notBefore: new Date(certificate.notBefore).toISOString(),
    notAfter: new Date(certificate.notAfter).toISOString(),
  };
}

function requireSigning(certificate: Certificate): void {
  const { ca, keyUsage, extKeyUsage } = certificate;
  if (ca || !keyUsage?.has('nonRepudiation') || keyUsage.has('keyCertSign') || keyUsage.has('cRLSign')) refuse('keyUsageNotSigning');
  if (extKeyUsage && !signingPurposes.some((purpose) => extKeyUsage.has(purpose))) refuse('extendedKeyUsage');
}

function requireAuthentication(certificate: Certificate): void {
  const { ca, keyUsage, extKeyUsage } = certificate;
  if (ca || !keyUsage?.has('digitalSignature') || keyUsage.has('nonRepudiation') || keyUsage.has('keyCertSign')) refuse('keyUsageNotAuthentication');
  if (!extKeyUsage?.has(oids.clientAuth)) refuse('extendedKeyUsage');
}

async function requireSigningCertificateV2({ signer, attributes }: ParsedSignature): Promise<void> {
  const { hash, value, issuerAndSerial } = attributes.certificateHash;
  if (!sameBytes(await digest(hash, signer.der), value)) refuse('signingCertificateMismatch');
  if (issuerAndSerial && !(sameBytes(issuerAndSerial.issuer, signer.issuer.bytes) && sameBytes(issuerAndSerial.serial, signer.serial.bytes))) {
    refuse('signingCertificateMismatch');
  }
}

/**
 * Verifies a detached CAdES-BES signature: structure, algorithms, digest, signature value, the certificate's purpose,
 * its path and, when lists are given, revocation.
 * @param at the time that counts; never the signing time, which the signer chose
 * @returns a typed refusal for anything wrong with the signature; `signingTime` is the signer's own word
 */
export function verifyCades(input: { content: Uint8Array; signature: Uint8Array; trust: Trust | PreparedTrust; at: Date }): Promise<VerifiedSignature | Refused> {
  return answering(async () => {
    if (input.content.length > maxContentBytes) refuse('tooLarge', `content over ${maxContentBytes} bytes`);
    const parsed = readSignature(input.signature);
    if (!sameBytes(await digest(parsed.scheme.hash, input.content), parsed.attributes.messageDigest)) refuse('messageDigestMismatch');
    await requireSigningCertificateV2(parsed);
    requireSigning(parsed.signer);
    if (!await verifyValue(parsed.scheme, parsed.signer.publicKey, parsed.signedBytes, parsed.signature)) refuse('badSignatureValue');
    await findPath(parsed.signer, parsed.certificates, prepared(input.trust), input.at, signingPurposes);
    return { ok: true as const, signer: await describe(parsed.signer), signingTime: new Date(parsed.attributes.signingTime).toISOString() };
  });
}

/**
 * Verifies what the authentication key of a card signed at sign-in. That `bytes` are the challenge which was given is
 * the caller's to check.
 * @param input.chain certificates that came along: links, never trust
 */
export function verifyAuthentication(input: {
  bytes: Uint8Array; signature: Uint8Array; algorithm: SignatureAlgorithm; certificate: Uint8Array; chain?: Uint8Array[];
  trust: Trust | PreparedTrust; at: Date;
}): Promise<VerifiedAuthentication | Refused> {
  return answering(async () => {
    const { bytes, signature, chain = [] } = input;
    if (bytes.length > maxContentBytes || signature.length > 2048 || chain.length > 8) refuse('tooLarge');
    const scheme = Object.hasOwn(schemeOf, input.algorithm) ? schemeOf[input.algorithm] : refuse('algorithmNotAllowed');
    const certificate = readCertificate(input.certificate);
    requireAuthentication(certificate);
    if (!await verifyValue(scheme, certificate.publicKey, bytes, signature)) refuse('badSignatureValue');
    await findPath(certificate, chain.map(readCertificate), prepared(input.trust), input.at, authenticationPurposes);
    return { ok: true as const, signer: await describe(certificate) };
  });
}
