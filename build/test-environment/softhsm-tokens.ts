/** Test cards in SoftHSM: one token per person, keys generated inside it. */
import { copyFileSync, existsSync, mkdirSync, readdirSync, realpathSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import pkcs11js from 'pkcs11js';
import { elements } from '../../shared/signature/der.ts';
import { readCertificate } from '../../shared/signature/certificate.ts';
import { spkiOfPoint, spkiOfRsa } from './spki.ts';
import type { Purpose, TestCa } from './ca.ts';
import type { CardHolder } from './cards.ts';

const places = [
  '/usr/lib/softhsm/libsofthsm2.so', '/usr/lib/x86_64-linux-gnu/softhsm/libsofthsm2.so', '/usr/lib/aarch64-linux-gnu/softhsm/libsofthsm2.so',
  '/usr/lib64/pkcs11/libsofthsm2.so', '/usr/local/lib/softhsm/libsofthsm2.so', '/opt/homebrew/lib/softhsm/libsofthsm2.so',
];

/** The real path of SoftHSM's library, or undefined where it is not installed. */
export function findSoftHsm(): string | undefined {
  const found = places.find((place) => existsSync(place));
  return found === undefined ? undefined : realpathSync(found);
}

const p256 = Buffer.from('06082a8648ce3d030107', 'hex');
const attributes = (list: [number, pkcs11js.Attribute['value']][]): pkcs11js.Template => list.map(([type, value]) => ({ type, value }));

function makeKeyPair(p11: pkcs11js.PKCS11, session: pkcs11js.Handle, id: Buffer, label: string, rsa: boolean): Uint8Array {
  const common: [number, pkcs11js.Attribute['value']][] = [[pkcs11js.CKA_TOKEN, true], [pkcs11js.CKA_ID, id], [pkcs11js.CKA_LABEL, label]];
  const pair = p11.C_GenerateKeyPair(session,
    { mechanism: rsa ? pkcs11js.CKM_RSA_PKCS_KEY_PAIR_GEN : pkcs11js.CKM_EC_KEY_PAIR_GEN },
    attributes([...common, [pkcs11js.CKA_VERIFY, true], [pkcs11js.CKA_PRIVATE, false],
      ...(rsa
        ? [[pkcs11js.CKA_MODULUS_BITS, 2048], [pkcs11js.CKA_PUBLIC_EXPONENT, Buffer.from([1, 0, 1])]] as [number, pkcs11js.Attribute['value']][]
        : [[pkcs11js.CKA_EC_PARAMS, p256]] as [number, pkcs11js.Attribute['value']][])]),
    attributes([...common, [pkcs11js.CKA_SIGN, true], [pkcs11js.CKA_PRIVATE, true], [pkcs11js.CKA_SENSITIVE, true], [pkcs11js.CKA_EXTRACTABLE, false]]));
  const read = (...types: number[]) => p11.C_GetAttributeValue(session, pair.publicKey, types.map((type) => ({ type }))).map(({ value }) => value as Buffer);
  if (rsa) {
    const [modulus, exponent] = read(pkcs11js.CKA_MODULUS, pkcs11js.CKA_PUBLIC_EXPONENT);
    return spkiOfRsa(modulus!, exponent!);
  }
  const [wrapped] = read(pkcs11js.CKA_EC_POINT);
  const [point] = elements(wrapped!);
  return spkiOfPoint(point!.content);
}

function storeCertificate(p11: pkcs11js.PKCS11, session: pkcs11js.Handle, der: Uint8Array, label: string, id: Buffer | undefined): void {
  const { subject, issuer, serial } = readCertificate(der);
  p11.C_CreateObject(session, attributes([
    [pkcs11js.CKA_CLASS, pkcs11js.CKO_CERTIFICATE], [pkcs11js.CKA_CERTIFICATE_TYPE, pkcs11js.CKC_X_509], [pkcs11js.CKA_TOKEN, true], [pkcs11js.CKA_PRIVATE, false],
    [pkcs11js.CKA_LABEL, label], [pkcs11js.CKA_SUBJECT, Buffer.from(subject.bytes)], [pkcs11js.CKA_ISSUER, Buffer.from(issuer.bytes)],
    [pkcs11js.CKA_SERIAL_NUMBER, Buffer.from(serial.bytes)], [pkcs11js.CKA_VALUE, Buffer.from(der)],
    ...(id === undefined ? [] : [[pkcs11js.CKA_ID, id]] as [number, pkcs11js.Attribute['value']][]),
  ]));
}

function slotWhere(p11: pkcs11js.PKCS11, test: (info: pkcs11js.TokenInfo) => boolean): pkcs11js.Handle {
  const slot = p11.C_GetSlotList(true).find((one) => test(p11.C_GetTokenInfo(one)));
  if (slot === undefined) throw new Error('SoftHSM has no such slot');
  return slot;
}

/** PKCS#11 labels fill 32 bytes with spaces; pkcs11js would fill with NULs. Ids are ASCII. */
const padded = (label: string) => label.padEnd(32, ' ');

/** The configuration file of SoftHSM for tokens under `dir`; to be named in SOFTHSM2_CONF. */
export function softHsmConfig(dir: string): string {
  return join(dir, 'softhsm2.conf');
}

/** Makes the tokens in an empty directory. */
export async function makeTokens(dir: string, driverPath: string, holders: CardHolder[], ca: TestCa, pins: { user: string; so: string }): Promise<void> {
  const tokens = join(dir, 'tokens');
  mkdirSync(tokens, { mode: 0o700 });
  writeFileSync(softHsmConfig(dir), `directories.tokendir = ${tokens}\nobjectstore.backend = file\nlog.level = ERROR\nslots.removable = true\n`);
  const before = process.env.SOFTHSM2_CONF;
  process.env.SOFTHSM2_CONF = softHsmConfig(dir);
  const p11 = new pkcs11js.PKCS11();
  try {
    p11.load(driverPath);
    p11.C_Initialize();
    for (const holder of holders) {
      p11.C_InitToken(slotWhere(p11, (info) => (info.flags & pkcs11js.CKF_TOKEN_INITIALIZED) === 0), pins.so, padded(holder.id));
      const slot = slotWhere(p11, (info) => info.label.trim() === holder.id);
      const session = p11.C_OpenSession(slot, pkcs11js.CKF_SERIAL_SESSION | pkcs11js.CKF_RW_SESSION);
      p11.C_Login(session, pkcs11js.CKU_SO, pins.so);
      p11.C_InitPIN(session, pins.user);
      p11.C_Logout(session);
      p11.C_Login(session, pkcs11js.CKU_USER, pins.user);
      for (const [purpose, id] of [['sign', Buffer.from([1])], ['auth', Buffer.from([2])]] as [Purpose, Buffer][]) {
        const label = purpose === 'sign' ? 'İmza' : 'Autentifikasiya';
        const spki = makeKeyPair(p11, session, id, label, holder.rsa);
        storeCertificate(p11, session, await ca.issue({ ...holder, spki, purpose }), label, id);
      }
      storeCertificate(p11, session, ca.certificates.issuing, 'Issuing', undefined);
      storeCertificate(p11, session, ca.certificates.policy, 'Policy', undefined);
      p11.C_Logout(session);
      p11.C_CloseSession(session);
    }
  } finally {
    try {
      p11.C_Finalize();
      p11.close();
    } finally {
      if (before === undefined) delete process.env.SOFTHSM2_CONF;
      else process.env.SOFTHSM2_CONF = before;
    }
  }
}

/** SoftHSM rewrites this file of a token at every login, first emptying it. */
const tokenFile = 'token.object';
const spareFile = 'token.spare';

/** Keeps a copy of what a kill in the middle of a login would take away. */
export function keepSpares(dir: string): void {
  for (const token of tokenFolders(dir)) copyFileSync(join(token, tokenFile), join(token, spareFile));
}

/** Gives a token back that such a kill has emptied; to be called while nobody uses the tokens. */
export function mendTokens(dir: string): void {
  for (const token of tokenFolders(dir)) {
    if (statSync(join(token, tokenFile)).size === 0) copyFileSync(join(token, spareFile), join(token, tokenFile));
  }
}

const tokenFolders = (dir: string): string[] => readdirSync(join(dir, 'tokens')).map((name) => join(dir, 'tokens', name));
