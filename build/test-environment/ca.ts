/** The test certificate authority: root → policy → issuing, with a revocation list each. Keys live in memory only. */
// What the next import asks to be loaded before it.
import 'reflect-metadata';
import * as x509 from '@peculiar/x509';

const algorithm = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' } as const;
const notBefore = new Date('2025-01-01T00:00:00Z');
const notAfter = new Date('2045-01-01T00:00:00Z');

export type Purpose = 'sign' | 'auth';
export type TestCa = {
  /** DER by name: `root`, `policy`, `issuing` and their lists. */
  certificates: { root: Uint8Array; policy: Uint8Array; issuing: Uint8Array };
  /**
   * A person's certificate.
   * @param spki SubjectPublicKeyInfo of the key in the card
   */
  issue(person: { fin: string; name: string; spki: Uint8Array; purpose: Purpose; expired?: boolean; revoked?: boolean }): Promise<Uint8Array>;
  /** The lists as they stand now, with every certificate issued as revoked. */
  crls(): Promise<{ root: Uint8Array; policy: Uint8Array; issuing: Uint8Array }>;
};

type Authority = { subject: x509.JsonName; keys: CryptoKeyPair; certificate: x509.X509Certificate };

let nextSerial = 0;
function serialNumber(): string {
  const random = globalThis.crypto.getRandomValues(new Uint8Array(8));
  return `4e${Buffer.from(random).toString('hex')}${(++nextSerial).toString(16).padStart(4, '0')}`;
}

const authorityName = (cn: string): x509.JsonName => [{ C: ['AZ'] }, { O: ['Normativ sınaq mühiti'] }, { CN: [cn] }];

async function makeAuthority(cn: string, pathLen: number, issuer?: Authority): Promise<Authority> {
  const keys = await globalThis.crypto.subtle.generateKey(algorithm, false, ['sign', 'verify']) as CryptoKeyPair;
  const subject = authorityName(cn);
  const certificate = await x509.X509CertificateGenerator.create({
    serialNumber: serialNumber(), subject, issuer: issuer?.subject ?? subject, notBefore, notAfter,
    publicKey: keys.publicKey, signingKey: (issuer?.keys ?? keys).privateKey, signingAlgorithm: algorithm,
    extensions: [
      new x509.BasicConstraintsExtension(true, pathLen, true),
      new x509.KeyUsagesExtension(x509.KeyUsageFlags.keyCertSign | x509.KeyUsageFlags.cRLSign, true),
      await x509.SubjectKeyIdentifierExtension.create(keys.publicKey),
      await x509.AuthorityKeyIdentifierExtension.create((issuer?.keys ?? keys).publicKey),
    ],
  });
  return { subject, keys, certificate };
}

const bytes = (raw: ArrayBuffer) => new Uint8Array(raw);
const documentSigning = '1.3.6.1.5.5.7.3.36';

/** Makes a new authority with new keys. */
export async function makeTestCa(): Promise<TestCa> {
  const root = await makeAuthority('Normativ Test Root', 2);
  const policy = await makeAuthority('Normativ Test Policy', 1, root);
  const issuing = await makeAuthority('Normativ Test Issuing', 0, policy);
  const revoked: string[] = [];

  async function crl(authority: Authority, serials: string[]): Promise<Uint8Array> {
    const list = await x509.X509CrlGenerator.create({
      issuer: authority.certificate.subjectName.toJSON(), thisUpdate: notBefore, nextUpdate: notAfter,
      entries: serials.map((serial) => ({ serialNumber: serial, revocationDate: new Date('2025-03-01T00:00:00Z'), reason: x509.X509CrlReason.keyCompromise })),
      signingKey: authority.keys.privateKey, signingAlgorithm: algorithm,
      extensions: [
        await x509.AuthorityKeyIdentifierExtension.create(authority.keys.publicKey),
        new x509.Extension('2.5.29.20', false, Uint8Array.of(2, 1, 1)),
      ],
    });
    return bytes(list.rawData);
  }

  return {
    certificates: { root: bytes(root.certificate.rawData), policy: bytes(policy.certificate.rawData), issuing: bytes(issuing.certificate.rawData) },

    async issue({ fin, name, spki, purpose, expired = false, revoked: isRevoked = false }) {
      const serial = serialNumber();
      if (isRevoked) revoked.push(serial);
      const [surname = '', givenName = ''] = name.split(' ');
      const publicKey = new x509.PublicKey(spki as Uint8Array<ArrayBuffer>);
      const signing = purpose === 'sign';
      const certificate = await x509.X509CertificateGenerator.create({
        serialNumber: serial, issuer: issuing.subject,
        subject: new x509.Name([{ C: ['AZ'] }, { '2.5.4.4': [surname] }, { '2.5.4.42': [givenName] }, { CN: [name] }, { '2.5.4.5': [{ printableString: `PNOAZ-${fin}` }] }] as x509.JsonNameParams),
        notBefore, notAfter: expired ? new Date('2025-06-01T00:00:00Z') : new Date('2044-01-01T00:00:00Z'),
        publicKey, signingKey: issuing.keys.privateKey, signingAlgorithm: algorithm,
        extensions: [
          new x509.KeyUsagesExtension(signing ? x509.KeyUsageFlags.nonRepudiation : x509.KeyUsageFlags.digitalSignature, true),
          new x509.ExtendedKeyUsageExtension([signing ? documentSigning : x509.ExtendedKeyUsage.clientAuth], false),
          await x509.SubjectKeyIdentifierExtension.create(publicKey),
          await x509.AuthorityKeyIdentifierExtension.create(issuing.keys.publicKey),
        ],
      });
      return bytes(certificate.rawData);
    },

    async crls() {
      const [rootList, policyList, issuingList] = await Promise.all([crl(root, []), crl(policy, []), crl(issuing, revoked)]);
      return { root: rootList, policy: policyList, issuing: issuingList };
    },
  };
}
