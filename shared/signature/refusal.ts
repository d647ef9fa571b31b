/** Why a signature, a certificate or an authentication is refused: one code per reason, and English for the log. */

export const refusals = {
  tooLarge: 'The data is larger than a signature may be.',
  tooDeep: 'The data is nested deeper than a signature is.',
  truncated: 'The data ends before the structure does.',
  trailingBytes: 'Bytes follow after the end of the structure.',
  notDer: 'The data is not in DER.',
  attributesNotSorted: 'The signed attributes are not in DER order.',
  malformed: 'The structure is not that of a signature.',
  notSignedData: 'The data is not CMS signed data.',
  embeddedContent: 'The signature carries content of its own.',
  contentTypeNotData: 'The signed content is not plain data.',
  signerCount: 'There is not exactly one signer.',
  unexpectedField: 'The signature carries a field that has no place in it.',
  unsignedAttributes: 'The signature carries unsigned attributes.',
  signedAttributesMissing: 'The signature has no signed attributes.',
  attributeMissing: 'A required signed attribute is missing.',
  attributeDuplicate: 'A signed attribute occurs twice or has several values.',
  attributeUnknown: 'A signed attribute is not of the profile.',
  messageDigestMismatch: 'The signature is over other content.',
  signingCertificateMissing: 'signing-certificate-v2 is missing.',
  signingCertificateMismatch: 'signing-certificate-v2 names another certificate.',
  signerCertificateMissing: 'The certificate of the named signer is not in the signature.',
  certificateDuplicate: 'A certificate occurs twice in the signature.',
  algorithmNotAllowed: 'The algorithm is not on the list.',
  algorithmMismatch: 'Digest, signature algorithm and key do not fit each other.',
  keyTooWeak: 'The key is too weak or of a curve that is not on the list.',
  badSignatureValue: 'The signature value is wrong.',
  certificateMalformed: 'A certificate is malformed.',
  keyUsageNotSigning: 'The certificate is not for signing documents (nonRepudiation).',
  keyUsageNotAuthentication: 'The certificate is not for authentication.',
  extendedKeyUsage: 'The certificate is for another purpose.',
  holderUnknown: 'The certificate does not name a person by FİN.',
  criticalExtensionUnknown: 'A certificate has a critical extension that is not understood.',
  untrustedIssuer: 'No path leads to a trusted root.',
  badCertificateSignature: 'A certificate is not signed by its issuer.',
  issuerNotCa: 'A certificate in the path may not issue certificates.',
  pathLenExceeded: 'The path is longer than a certificate authority allows.',
  nameConstraints: 'A name in the path is outside the constraints of its certificate authority.',
  expired: 'A certificate in the path has expired.',
  notYetValid: 'A certificate in the path is not yet valid.',
  revoked: 'A certificate in the path is revoked.',
  suspended: 'A certificate in the path is suspended.',
  revocationUnknown: 'No revocation list covers a certificate in the path.',
  revocationStale: 'The revocation list for a certificate in the path is out of date.',
} as const;

export type RefusalCode = keyof typeof refusals;

export type Refused = { ok: false; code: RefusalCode; message: string };

/** Carries a refusal out of the depth of a check; never leaves this folder. */
export class Refusal extends Error {
  readonly code: RefusalCode;
  constructor(code: RefusalCode, detail?: string) {
    super(detail === undefined ? refusals[code] : `${refusals[code]} (${detail})`);
    this.code = code;
  }
}

export function refuse(code: RefusalCode, detail?: string): never {
  throw new Refusal(code, detail);
}

/** Runs a check and answers with its refusal instead of throwing. An error that is no refusal is a bug and is thrown. */
export async function answering<T>(check: () => Promise<T>): Promise<T | Refused> {
  try {
    return await check();
  } catch (error) {
    if (error instanceof Refusal) return { ok: false, code: error.code, message: error.message };
    throw error;
  }
}
