// oxlint-disable no-restricted-imports -- a test may run openssl to hear a second opinion
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { buildCades } from './cades.ts';
import { concat, elements, encode, encodeOid, encodeSetOf, tags } from './der.ts';
import {
  attribute, basicConstraints, extension, extKeyUsage, makeCertificate, makeCrl, makeKeys, makeSignature, name, sha256Identifier,
  signingCertificate, usage, type CertificateOptions, type Keys, type SignatureParts,
} from './forge.ts';
import { oids } from './oids.ts';
import { prepareTrust, verifyAuthentication, verifyCades, type RefusalCode, type Trust } from './verify.ts';

const at = new Date('2026-06-01T09:00:00Z');
const content = new TextEncoder().encode('{"format":"normativ-visa/1"}');
const person = (fin = '5AB12CD', cn = 'MƏMMƏDOV ELÇİN TOFİQ OĞLU') => name({ '2.5.4.6': 'AZ', [oids.commonName]: cn, [oids.serialNumber]: `PNOAZ-${fin}` });
const docSigning = extKeyUsage(oids.documentSigning);
const nullDer = encode(tags.null);
const identifier = (oid: string, parameters?: Uint8Array) => encode(tags.sequence, encodeOid(oid), ...(parameters ? [parameters] : []));

type Authority = { subject: Uint8Array; keys: Keys; certificate: Uint8Array };
let root: Authority, policy: Authority, issuing: Authority;
let keys: Keys, rsaKeys: Keys, signer: Uint8Array, trust: Trust;

const authority = async (cn: string, issuer: Authority | undefined, extensions: Uint8Array[], more: Partial<CertificateOptions> = {}): Promise<Authority> => {
  const subject = more.subject ?? name({ '2.5.4.6': 'AZ', [oids.commonName]: cn });
  const own = more.keys ?? await makeKeys();
  return { subject, keys: own, certificate: await makeCertificate({ subject, keys: own, issuer, extensions, ...more }) };
};
const leaf = (extensions: Uint8Array[], more: Partial<CertificateOptions> = {}) =>
  makeCertificate({ subject: person(), keys, issuer: issuing, extensions, serial: 100, ...more });
const signing = [usage.nonRepudiation, docSigning];

/** Issuer and serial number, also of certificates that are wrong on purpose. */
const namedBy = (certificate: Uint8Array) => {
  const [body] = elements(certificate.subarray(4));
  const [, serial, , issuer] = elements(body!.content);
  return { issuer: issuer!.bytes, serial: serial!.bytes };
};

/** A signature by a certificate, right unless told otherwise. */
const signed = (parts: Partial<SignatureParts> = {}, certificate = signer) => {
  return makeSignature({ content, certificate, ...namedBy(certificate), keys, chain: [issuing.certificate, policy.certificate], ...parts });
};
const verify = (signature: Uint8Array, changed: Partial<Parameters<typeof verifyCades>[0]> = {}) => verifyCades({ content, signature, trust, at, ...changed });

beforeAll(async () => {
  root = await authority('Test Root', undefined, [usage.authority, basicConstraints()]);
  policy = await authority('Test Policy', root, [usage.authority, basicConstraints(1)]);
  issuing = await authority('Test Issuing', policy, [usage.authority, basicConstraints(0)]);
  keys = await makeKeys();
  rsaKeys = await makeKeys('RSA-SHA256');
  signer = await leaf(signing);
  trust = { roots: [root.certificate], intermediates: [policy.certificate, issuing.certificate] };
});

describe('accepts', () => {
  it('a right signature, and says whose it is', async () => {
    expect(await verify(await signed())).toEqual({
      ok: true, signingTime: '2026-06-01T08:00:00.000Z',
      signer: {
        fin: '5AB12CD', name: 'MƏMMƏDOV ELÇİN TOFİQ OĞLU', serial: '5a0064', certificateSha256: expect.stringMatching(/^[0-9a-f]{64}$/),
        notBefore: '2026-01-01T00:00:00.000Z', notAfter: '2030-01-01T00:00:00.000Z',
      },
    });
  });

  it.each(['RSA-SHA256', 'RSA-PSS-SHA256', 'ECDSA-SHA256'] as const)('what it builds itself with %s, and so does OpenSSL', async (algorithm) => {
    const own = await makeKeys(algorithm);
    const certificate = await leaf(signing, { keys: own });
    const signature = await buildCades({ content, certificate, chain: [issuing.certificate, policy.certificate], algorithm, signingTime: at, sign: own.sign });
    expect(await verify(signature)).toMatchObject({ ok: true, signingTime: '2026-06-01T09:00:00.000Z' });

    const dir = mkdtempSync(join(tmpdir(), 'cades-'));
    try {
      writeFileSync(join(dir, 'content'), content);
      writeFileSync(join(dir, 'signature.der'), signature);
      writeFileSync(join(dir, 'root.pem'), `-----BEGIN CERTIFICATE-----\n${Buffer.from(root.certificate).toString('base64').replaceAll(/.{64}/g, '$&\n')}\n-----END CERTIFICATE-----\n`);
      const run = (file: string) => execFileSync('openssl', [
        'cms', '-verify', '-cades', '-binary', '-inform', 'DER', '-in', 'signature.der', '-content', file, '-CAfile', 'root.pem',
        '-purpose', 'any', '-attime', String(at.getTime() / 1000), '-out', 'out',
      ], { cwd: dir, stdio: 'pipe' });
      run('content');
      writeFileSync(join(dir, 'other'), 'other');
      expect(() => run('other')).toThrow();
    } finally {
      rmSync(dir, { recursive: true });
    }
  });

  it('a signature without its chain when the trust holds it, and with prepared trust', async () => {
    expect(await verify(await signed({ chain: [] }), { trust: prepareTrust(trust) })).toMatchObject({ ok: true });
    expect(await verify(await signed(), { trust: { ...trust, intermediates: [] } })).toMatchObject({ ok: true });
  });

  it('when fresh lists cover the path', async () => {
    const crls = await Promise.all([root, policy, issuing].map((issuer) => makeCrl({ issuer, entries: [{ serial: 999 }] })));
    expect(await verify(await signed(), { trust: { ...trust, crls } })).toMatchObject({ ok: true });
  });

  it('a certificate revoked after the time that counts', async () => {
    const crls = await Promise.all([root, policy, issuing].map((issuer) => makeCrl({ issuer, entries: [{ serial: 100, date: new Date('2026-07-01') }] })));
    expect(await verify(await signed(), { trust: { ...trust, crls } })).toMatchObject({ ok: true });
  });
});

describe('refuses signatures', () => {
  const without = (oid: string) => (all: Uint8Array[]) => all.filter((one) => !Buffer.from(one).includes(Buffer.from(encodeOid(oid))));
  it.each<[RefusalCode, string, () => Partial<SignatureParts>]>([
    ['embeddedContent', '1 content embedded beside the detached one', () => ({ eContent: content })],
    ['embeddedContent', '1 other content embedded', () => ({ eContent: Uint8Array.of(1) })],
    ['signedAttributesMissing', '2 no signed attributes', () => ({ attributes: () => 'none' })],
    ['contentTypeNotData', '3 timestamp information', () => ({ eContentType: '1.2.840.113549.1.9.16.1.4' })],
    ['contentTypeNotData', '3 another content type in the attributes only', () => ({ attributes: ([, ...rest]) => [attribute(oids.contentType, encodeOid('1.2.840.113549.1.9.16.1.4')), ...rest] })],
    ['attributesNotSorted', '5 attributes out of order', () => ({ sort: false, attributes: (all) => all.toReversed().toSorted((a, b) => b.length - a.length) })],
    ['signingCertificateMissing', '6 no signing-certificate-v2', () => ({ attributes: without(oids.signingCertificateV2) })],
    ['attributeMissing', 'no content type', () => ({ attributes: without(oids.contentType) })],
    ['attributeMissing', 'no message digest', () => ({ attributes: without(oids.messageDigest) })],
    ['attributeMissing', 'no signing time', () => ({ attributes: without(oids.signingTime) })],
    ['attributeDuplicate', '10 two message digests', () => ({ attributes: (all) => [...all, attribute(oids.messageDigest, encode(tags.octetString, new Uint8Array(32)))] })],
    ['attributeDuplicate', '10 two content types', () => ({ attributes: (all) => [...all, all[0]!] })],
    ['attributeDuplicate', '10 two values in one attribute', () => ({ attributes: (all) => [attribute(oids.messageDigest, encode(tags.octetString, new Uint8Array(32)), encode(tags.octetString, new Uint8Array(31))), ...without(oids.messageDigest)(all)] })],
    ['attributeDuplicate', 'no value in an attribute', () => ({ attributes: (all) => [attribute(oids.messageDigest), ...without(oids.messageDigest)(all)] })],
    ['attributeUnknown', 'an attribute outside the profile', () => ({ attributes: (all) => [...all, attribute('1.2.3.4', nullDer)] })],
    ['signerCount', '10 two signers', () => ({ signers: (one) => [one, one] })],
    ['signerCount', 'no signer', () => ({ signers: () => [] })],
    ['signerCertificateMissing', '10 the named certificate is not there', () => ({ certificates: [issuing.certificate] })],
    ['certificateDuplicate', 'a certificate twice', () => ({ certificates: [signer, signer] })],
    ['algorithmNotAllowed', '11 SHA-1 digest', () => ({ digestAlgorithm: identifier('1.3.14.3.2.26', nullDer) })],
    ['algorithmNotAllowed', '11 MD5 digest', () => ({ digestAlgorithm: identifier('1.2.840.113549.2.5', nullDer) })],
    ['algorithmNotAllowed', '11 ECDSA with SHA-1', () => ({ signatureAlgorithm: identifier('1.2.840.10045.4.1') })],
    ['algorithmNotAllowed', '11 ECDSA with parameters', () => ({ signatureAlgorithm: identifier(oids.ecdsaWithSha256, nullDer) })],
    ['algorithmNotAllowed', '11 PSS without parameters', () => ({ signatureAlgorithm: identifier(oids.rsaPss) })],
    ['algorithmNotAllowed', '11 PSS with default (SHA-1) parameters', () => ({ signatureAlgorithm: identifier(oids.rsaPss, encode(tags.sequence)) })],
    ['algorithmNotAllowed', '11 PSS with a salt of 20', () => ({
      signatureAlgorithm: identifier(oids.rsaPss, encode(tags.sequence, encode(0xa0, sha256Identifier), encode(0xa1, identifier(oids.mgf1, sha256Identifier)), encode(0xa2, encode(tags.integer, Uint8Array.of(20))))),
    })],
    ['algorithmMismatch', '11 digest SHA-256 and signature with SHA-384', () => ({ signatureAlgorithm: identifier(oids.ecdsaWithSha384) })],
    ['algorithmMismatch', '11 digest algorithms that disagree', () => ({ digestAlgorithms: [identifier(oids.sha384)] })],
    ['algorithmMismatch', '11 an RSA algorithm with an EC key', () => ({ signatureAlgorithm: identifier(oids.sha256WithRsa, nullDer) })],
    ['badSignatureValue', 'a signature over something else', () => ({ over: () => content })],
    ['badSignatureValue', 'a signature by another key', () => ({ keys: root.keys })],
    ['notSignedData', 'another kind of CMS', () => ({ contentInfoType: '1.2.840.113549.1.7.3' })],
    ['unexpectedField', 'embedded revocation lists', () => ({ crls: encode(tags.sequence) })],
    ['unsignedAttributes', 'unsigned attributes', () => ({ unsigned: encode(0xa1, attribute('1.2.3.4', nullDer)) })],
  ])('%s: %s', async (code, _what, parts) => {
    expect(await verify(await signed(parts()))).toMatchObject({ ok: false, code });
  });

  it('6 with signing-certificate-v2 of another certificate of the same key, or naming another issuer', async () => {
    const twin = await leaf(signing, { serial: 101 });
    expect(await verify(await signed({ signingCertificate: await signingCertificate(twin) }))).toMatchObject({ code: 'signingCertificateMismatch' });
    const issuerSerial = encode(tags.sequence, encode(tags.sequence, encode(0xa4, issuing.subject)), encode(tags.integer, Uint8Array.of(9)));
    expect(await verify(await signed({ signingCertificate: await signingCertificate(signer, issuerSerial) }))).toMatchObject({ code: 'signingCertificateMismatch' });
  });

  it('9 over other content', async () => {
    expect(await verify(await signed(), { content: Uint8Array.of(1) })).toMatchObject({ code: 'messageDigestMismatch' });
  });

  it('5 with bytes after the structure', async () => {
    expect(await verify(concat(await signed(), Uint8Array.of(0)))).toMatchObject({ code: 'trailingBytes' });
  });

  it('5 in BER', async () => {
    const right = await signed();
    const body = right.subarray(4);
    expect(right[1]).toBe(0x82);
    const indefinite = concat(Uint8Array.of(0x30, 0x80), body, Uint8Array.of(0, 0));
    const longLength = concat(Uint8Array.of(0x30, 0x83, 0, right[2]!, right[3]!), body);
    for (const ber of [indefinite, longLength]) expect(await verify(ber)).toMatchObject({ code: 'notDer' });
  });

  it('with certificates out of order', async () => {
    const signature = await signed();
    const sorted = encodeSetOf([signer, issuing.certificate, policy.certificate]).subarray(4);
    const at0 = Buffer.from(signature).indexOf(Buffer.from(sorted));
    const changed = signature.slice();
    changed.set(concat(...[signer, issuing.certificate, policy.certificate].toSorted((a, b) => b.length - a.length || Buffer.compare(b, a))), at0);
    expect(at0).toBeGreaterThan(0);
    expect(await verify(changed)).toMatchObject({ code: 'notDer' });
  });
});

describe('refuses certificates', () => {
  const with_ = (extensions: Uint8Array[], more: Partial<CertificateOptions> = {}, parts: Partial<SignatureParts> = {}) => async () => {
    const certificate = await leaf(extensions, more);
    return verify(await signed({ keys: more.keys ?? keys, ...parts }, certificate));
  };
  it.each<[RefusalCode, string, () => Promise<unknown>]>([
    ['keyUsageNotSigning', '4 an authentication certificate', () => with_([usage.digitalSignature, extKeyUsage(oids.clientAuth)])()],
    ['keyUsageNotSigning', '4 no key usage', () => with_([docSigning])()],
    ['keyUsageNotSigning', 'an authority signs', () => with_([...signing, basicConstraints()])()],
    ['extendedKeyUsage', 'a time stamping certificate', () => with_([usage.nonRepudiation, extKeyUsage('1.3.6.1.5.5.7.3.8')])()],
    ['criticalExtensionUnknown', '7 an unknown critical extension', () => with_([...signing, extension('1.2.3.4.5', true, nullDer)])()],
    ['certificateMalformed', 'an extension twice', () => with_([...signing, docSigning])()],
    ['certificateMalformed', 'version 1', () => with_(signing, { version: 0 })()],
    ['expired', '12 expired', () => with_(signing, { notAfter: new Date('2026-05-31') })()],
    ['notYetValid', '12 not yet valid', () => with_(signing, { notBefore: new Date('2026-06-02') })()],
    ['holderUnknown', '14 no FİN', () => with_(signing, { subject: name({ [oids.commonName]: 'X' }) })()],
    ['holderUnknown', 'a FİN in lower case', () => with_(signing, { subject: person('5ab12cd') })()],
    ['holderUnknown', 'a FİN of eight', () => with_(signing, { subject: person('5AB12CD0') })()],
    ['holderUnknown', 'an identity card number in its place', () => with_(signing, { subject: name({ [oids.commonName]: 'X', [oids.serialNumber]: 'IDCAZ-5AB12CD' }) })()],
    ['holderUnknown', 'two persons', () => with_(signing, { subject: concatNames(person(), person('7ZZ99ZZ')) })()],
    ['keyTooWeak', '11 RSA of 1024', async () => with_(signing, { keys: await makeKeys('RSA-SHA256', 1024) })()],
    ['keyTooWeak', '11 a curve outside the list', () => with_(signing, { keys: { ...keys, spki: secp256k1 } })()],
    ['algorithmNotAllowed', '11 a certificate signed with SHA-1', () => with_(signing, { signatureAlgorithm: identifier('1.2.840.10045.4.1') })()],
    ['algorithmMismatch', '11 inner and outer algorithm differ', () => with_(signing, { outerAlgorithm: identifier(oids.ecdsaWithSha384) })()],
    ['badCertificateSignature', 'signed by another key in the name of the authority', () => with_(signing, { issuer: { subject: issuing.subject, keys } })()],
    ['untrustedIssuer', 'an authority nobody knows', () => with_(signing, { issuer: { subject: name({ [oids.commonName]: 'Stranger' }), keys } })()],
  ])('%s: %s', async (code, _what, run) => {
    expect(await run()).toMatchObject({ ok: false, code });
  });

  const concatNames = (a: Uint8Array, b: Uint8Array) => encode(tags.sequence, a.subarray(2), b.subarray(2));
  const secp256k1 = encode(tags.sequence, identifier(oids.ecPublicKey, encodeOid('1.3.132.0.10')), encode(tags.bitString, Uint8Array.of(0, 4), new Uint8Array(64)));

  it.each<[RefusalCode, string, (issuer: Authority) => Promise<{ top: Authority; issuer: Authority }>]>([
    ['pathLenExceeded', '7 one authority more than the issuing one allows', async () => ({ top: root, issuer: await authority('Below', issuing, [usage.authority, basicConstraints()]) })],
    ['issuerNotCa', '7 a person issues', async () => {
      const subject = person('1AA11AA');
      return { top: root, issuer: { subject, keys, certificate: await makeCertificate({ subject, keys, issuer: issuing, extensions: signing, serial: 103 }) } };
    }],
    ['issuerNotCa', 'an authority that may not sign certificates', async () => ({ top: root, issuer: await authority('No sign', policy, [usage.nonRepudiation, basicConstraints(0)]) })],
    ['nameConstraints', '7 a name outside the permitted ones', async () => ({ top: root, issuer: await authority('Narrow', policy, [usage.authority, basicConstraints(0), constraint(0xa0, name({ '2.5.4.6': 'TR' }))]) })],
    ['nameConstraints', '7 an excluded name', async () => ({ top: root, issuer: await authority('Narrow', policy, [usage.authority, basicConstraints(0), constraint(0xa1, name({ '2.5.4.6': 'AZ' }))]) })],
    ['criticalExtensionUnknown', '7 policy constraints', async () => ({ top: root, issuer: await authority('Policies', policy, [usage.authority, basicConstraints(0), extension('2.5.29.36', true, encode(tags.sequence, encode(0x80, Uint8Array.of(0))))]) })],
    ['extendedKeyUsage', 'an authority for servers only', async () => ({ top: root, issuer: await authority('Servers', policy, [usage.authority, basicConstraints(0), extKeyUsage('1.3.6.1.5.5.7.3.1')]) })],
    ['expired', '12 an expired authority', async () => ({ top: root, issuer: await authority('Old', policy, [usage.authority, basicConstraints(0)], { notAfter: new Date('2026-03-01') }) })],
    ['untrustedIssuer', 'a root of the signer’s own', async () => {
      const own = await authority('Own', undefined, [usage.authority, basicConstraints()]);
      return { top: own, issuer: own };
    }],
  ])('%s: %s', async (code, _what, make) => {
    const { issuer } = await make(issuing);
    const certificate = await leaf(signing, { issuer });
    const signature = await signed({ chain: [issuer.certificate, issuing.certificate, policy.certificate] }, certificate);
    expect(await verify(signature)).toMatchObject({ ok: false, code });
  });
  const constraint = (tag: number, base: Uint8Array) => extension(oids.nameConstraints, true, encode(tags.sequence, encode(tag, encode(tags.sequence, encode(0xa4, base)))));

  it('a name within the permitted ones is let through', async () => {
    const narrow = await authority('Narrow', policy, [usage.authority, basicConstraints(0), constraint(0xa0, name({ '2.5.4.6': 'AZ' }))]);
    expect(await verify(await signed({ chain: [narrow.certificate] }, await leaf(signing, { issuer: narrow })))).toMatchObject({ ok: true });
  });
});

describe('revocation', () => {
  const lists = async (ofIssuing: Uint8Array[]) => ({ ...trust, crls: [...await Promise.all([root, policy].map((issuer) => makeCrl({ issuer }))), ...ofIssuing] });
  const scope = (...members: Uint8Array[]) => [extension(oids.issuingDistributionPoint, true, encode(tags.sequence, ...members))];
  it.each<[RefusalCode | 'ok', string, () => Promise<Uint8Array[]>]>([
    ['revoked', '12 revoked', async () => [await makeCrl({ issuer: issuing, entries: [{ serial: 99 }, { serial: 100 }] })]],
    ['suspended', '12 on hold', async () => [await makeCrl({ issuer: issuing, entries: [{ serial: 100, reason: 6 }] })]],
    ['revocationUnknown', '12 no list of the issuer', async () => []],
    ['revocationStale', '12 an old list', async () => [await makeCrl({ issuer: issuing, nextUpdate: new Date('2026-05-20') })]],
    ['revocationUnknown', 'a list in the name of the issuer by another key', async () => [await makeCrl({ issuer: { subject: issuing.subject, keys: root.keys } })]],
    ['revocationUnknown', '7 a list of authorities only', async () => [await makeCrl({ issuer: issuing, extensions: scope(encode(0x82, Uint8Array.of(0xff))) })]],
    ['revocationUnknown', '7 a list of another distribution point', async () => [await makeCrl({ issuer: issuing, extensions: scope(encode(0xa0, encode(0xa0, encode(0x86, new TextEncoder().encode('http://a.test/1'))))) })]],
    ['ok', '7 a list of persons', async () => [await makeCrl({ issuer: issuing, extensions: scope(encode(0x81, Uint8Array.of(0xff))) })]],
    ['revoked', 'the newest of two lists counts', async () => [await makeCrl({ issuer: issuing }), await makeCrl({ issuer: issuing, thisUpdate: new Date('2026-05-02'), entries: [{ serial: 100 }] })]],
    ['ok', 'a hold that was lifted', async () => [await makeCrl({ issuer: issuing, entries: [{ serial: 100, reason: 6 }] }), await makeCrl({ issuer: issuing, thisUpdate: new Date('2026-05-02') })]],
  ])('%s: %s', async (code, _what, make) => {
    const result = await verify(await signed(), { trust: await lists(await make()) });
    expect(result).toMatchObject(code === 'ok' ? { ok: true } : { ok: false, code });
  });

  it.each<[string, Uint8Array]>([
    ['indirect', scope(encode(0x84, Uint8Array.of(0xff)))[0]!],
    ['for some reasons', scope(encode(0x83, Uint8Array.of(6, 0x40)))[0]!],
    ['delta', extension(oids.deltaCrlIndicator, true, encode(tags.integer, Uint8Array.of(1)))],
  ])('7 a list that is %s is not taken into the trust', async (_what, odd) => {
    const crl = await makeCrl({ issuer: issuing, extensions: [odd] });
    expect(() => prepareTrust({ ...trust, crls: [crl] })).toThrow();
    expect(await verify(await signed(), { trust: { ...trust, crls: [crl] } })).toMatchObject({ ok: false });
  });

  it('8 a list of 50,000 entries is read and searched within half a second', async () => {
    const entries = Array.from({ length: 50_000 }, (_one, i) => ({ serial: i + 200 }));
    const crl = await makeCrl({ issuer: issuing, entries: [...entries, { serial: 100 }] });
    const all = await lists([crl]);
    const signature = await signed();
    const started = performance.now();
    expect(await verify(signature, { trust: all })).toMatchObject({ code: 'revoked' });
    expect(performance.now() - started).toBeLessThan(500);
  });
});

describe('15 shapes meant to hurt', () => {
  const within = async (signature: Uint8Array, code: RefusalCode) => {
    const started = performance.now();
    expect(await verify(signature)).toMatchObject({ ok: false, code });
    expect(performance.now() - started).toBeLessThan(100);
  };
  it('a million nested values', () => within(new Uint8Array(2_000_000).fill(0x30), 'tooLarge'));
  it('nesting within the size', async () => {
    let nested = new Uint8Array() as Uint8Array;
    for (let i = 0; i < 200; i++) nested = encode(tags.sequence, nested);
    await within(nested, 'tooDeep');
  });
  it('50 MB of padding', async () => within(concat(await signed(), new Uint8Array(50_000_000)), 'tooLarge'));
  it('a length that lies', () => within(Uint8Array.of(0x30, 0x84, 0xff, 0xff, 0xff, 0xff, 0), 'truncated'));
  it('60,000 empty members', () => within(encode(tags.sequence, ...Array.from({ length: 30_000 }, () => nullDer)), 'malformed'));
  it('nothing', () => within(new Uint8Array(), 'truncated'));
  it('content of many megabytes', async () => {
    expect(await verify(await signed(), { content: new Uint8Array(2_000_000) })).toMatchObject({ code: 'tooLarge' });
  });

  it('truncated at every byte', async () => {
    const right = await signed();
    for (let length = 0; length < right.length; length++) expect(await verify(right.subarray(0, length))).toMatchObject({ ok: false, code: 'truncated' });
  });

  it('any one byte changed is refused, and never breaks the verifier', async () => {
    const right = await signed({ chain: [] });
    const exact = prepareTrust(trust);
    for (let i = 0; i < right.length; i++) {
      const changed = right.slice();
      changed[i]! ^= 1 << (i % 8);
      expect(await verify(changed, { trust: exact }), `byte ${i}`).toMatchObject({ ok: false, code: expect.any(String) });
    }
  });

  it('tampering inside the structure never breaks the verifier', async () => {
    const right = await signed();
    let seed = 42;
    const random = (n: number) => (seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648) % n;
    for (let i = 0; i < 1500; i++) {
      const changed = right.slice();
      for (let j = 0; j <= random(4); j++) changed[random(changed.length)] = random(256);
      await verify(changed);
    }
  });
});

describe('authentication', () => {
  const bytes = new TextEncoder().encode('{"format":"normativ-sign-in/1"}');
  const authentication = [usage.digitalSignature, extKeyUsage(oids.clientAuth)];
  const attempt = async (extensions: Uint8Array[], changed: Partial<Parameters<typeof verifyAuthentication>[0]> = {}) => verifyAuthentication({
    bytes, signature: await keys.sign(bytes), algorithm: 'ECDSA-SHA256', certificate: await leaf(extensions), chain: [issuing.certificate], trust, at, ...changed,
  });

  it('accepts a right one of each algorithm', async () => {
    expect(await attempt(authentication)).toMatchObject({ ok: true, signer: { fin: '5AB12CD' } });
    expect(await attempt(authentication, { signature: await rsaKeys.sign(bytes), algorithm: 'RSA-SHA256', certificate: await leaf(authentication, { keys: rsaKeys }) })).toMatchObject({ ok: true });
  });

  it.each<[RefusalCode, () => Promise<unknown>]>([
    ['keyUsageNotAuthentication', () => attempt(signing)],
    ['keyUsageNotAuthentication', () => attempt([...signing, basicConstraints()])],
    ['extendedKeyUsage', () => attempt([usage.digitalSignature])],
    ['extendedKeyUsage', () => attempt([usage.digitalSignature, docSigning])],
    ['badSignatureValue', () => attempt(authentication, { bytes: content })],
    ['badSignatureValue', () => attempt(authentication, { signature: new Uint8Array(64) })],
    ['algorithmMismatch', () => attempt(authentication, { algorithm: 'RSA-SHA256' })],
    ['algorithmNotAllowed', () => attempt(authentication, { algorithm: 'toString' as 'RSA-SHA256' })],
    ['certificateMalformed', () => attempt(authentication, { certificate: Uint8Array.of(0x30, 0) })],
    ['expired', () => attempt(authentication, { at: new Date('2031-01-01') })],
    ['untrustedIssuer', () => attempt(authentication, { trust: { roots: [], intermediates: [] } })],
  ])('refuses with %s', async (code, run) => {
    expect(await run()).toMatchObject({ ok: false, code });
  });
});
