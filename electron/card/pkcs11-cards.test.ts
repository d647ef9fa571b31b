/** A played driver: what SoftHSM cannot do (lock, count tries, lose the card in the middle, ask for the PIN each time). */
import { createPrivateKey, sign } from 'node:crypto';
import type * as Pkcs11 from 'pkcs11js';
import { beforeAll, describe, expect, it } from 'vitest';
import { makeTestCa } from '../../build/test-environment/ca.ts';
import { pkcs11Cards } from './pkcs11-cards.ts';
import type { CardError } from './protocol.ts';

type Played = { failAt?: { method: string; error: string }; flags?: number; flagsAfter?: number; alwaysAuthenticate?: boolean };
let der: Buffer;
let key: ReturnType<typeof createPrivateKey>;

beforeAll(async () => {
  const pair = await crypto.subtle.generateKey({ name: 'ECDSA', namedCurve: 'P-256' }, true, ['sign', 'verify']);
  key = createPrivateKey({ key: Buffer.from(await crypto.subtle.exportKey('pkcs8', pair.privateKey)), format: 'der', type: 'pkcs8' });
  const spki = new Uint8Array(await crypto.subtle.exportKey('spki', pair.publicKey));
  der = Buffer.from(await (await makeTestCa()).issue({ fin: '1AA11AA', name: 'Kərimli Fuad Rauf oğlu', spki, purpose: 'sign' }));
});

function play(played: Played) {
  const calls: string[] = [];
  let flags = (played.flags ?? 0) | 0x400;
  let found: number[] = [];
  const methods: Record<string, (...args: never[]) => unknown> = {
    load: () => {}, close: () => {}, C_Initialize: () => {}, C_Finalize: () => {}, C_CloseSession: () => {}, C_Logout: () => {}, C_SignInit: () => {}, C_FindObjectsFinal: () => {},
    C_GetSlotList: () => [Buffer.from([1])],
    C_GetTokenInfo: () => ({ label: 'Kart'.padEnd(32), serialNumber: '77'.padEnd(16), flags }),
    C_OpenSession: () => Buffer.from([9]),
    C_Login: () => {},
    C_FindObjectsInit: (_session: never, template: { value: number }[]) => { found = [template[0]!.value]; },
    C_FindObjects: () => found,
    C_GetAttributeValue: (_session: never, _object: never, template: { type: number }[]) =>
      template.map(({ type }) => ({ type, value: type === 0x11 ? der : type === 0x102 ? Buffer.from([1]) : Buffer.from([played.alwaysAuthenticate ? 1 : 0]) })),
    C_Sign: () => sign(null, Buffer.alloc(32), { key, dsaEncoding: 'ieee-p1363' }),
  };
  class PKCS11 {
    constructor() {
      for (const [name, method] of Object.entries(methods)) {
        Object.assign(this, { [name]: (...args: never[]) => {
          calls.push(name);
          if (played.failAt?.method === name) {
            flags |= played.flagsAfter ?? 0;
            throw new Error(`${played.failAt.error} secret-in-the-driver's-text`);
          }
          return method(...args);
        } });
      }
    }
  }
  const library = { PKCS11, CKA_CLASS: 0, CKA_VALUE: 0x11, CKA_ID: 0x102, CKA_ALWAYS_AUTHENTICATE: 0x202, CKO_CERTIFICATE: 1, CKO_PRIVATE_KEY: 3, CKF_TOKEN_INITIALIZED: 0x400, CKF_SERIAL_SESSION: 4, CKU_USER: 1, CKM_ECDSA: 0x1041, CKM_RSA_PKCS: 1 };
  const cards = pkcs11Cards('/bin/sh', async () => library as unknown as typeof Pkcs11);
  const use = () => cards.withKey({ cardId: 'pkcs11:77:Kart', pin: '0000', purpose: 'signing' }, async (unlocked) => unlocked.sign(Uint8Array.of(1)));
  return { cards, use, calls };
}

describe('a driver’s errors in our words', () => {
  it.each<[string, Played, Partial<CardError>]>([
    ['a wrong PIN', { failAt: { method: 'C_Login', error: 'CKR_PIN_INCORRECT' } }, { code: 'wrongPin', triesLeft: undefined }],
    ['few tries left', { failAt: { method: 'C_Login', error: 'CKR_PIN_INCORRECT' }, flagsAfter: 0x10000 }, { code: 'wrongPin', triesLeft: 'low' }],
    ['one try left', { failAt: { method: 'C_Login', error: 'CKR_PIN_INCORRECT' }, flagsAfter: 0x30000 }, { code: 'wrongPin', triesLeft: 'final' }],
    ['the try that locked', { failAt: { method: 'C_Login', error: 'CKR_PIN_INCORRECT' }, flagsAfter: 0x40000 }, { code: 'pinLocked' }],
    ['locked before', { failAt: { method: 'C_Login', error: 'CKR_PIN_LOCKED' } }, { code: 'pinLocked' }],
    ['a PIN of impossible length', { failAt: { method: 'C_Login', error: 'CKR_PIN_LEN_RANGE' } }, { code: 'wrongPin' }],
    ['taken out before the PIN', { failAt: { method: 'C_OpenSession', error: 'CKR_TOKEN_NOT_PRESENT' } }, { code: 'cardRemoved' }],
    ['taken out while signing', { failAt: { method: 'C_Sign', error: 'CKR_DEVICE_REMOVED' } }, { code: 'cardRemoved' }],
    ['a session that died', { failAt: { method: 'C_SignInit', error: 'CKR_SESSION_HANDLE_INVALID' } }, { code: 'cardRemoved' }],
    ['anything else', { failAt: { method: 'C_Sign', error: 'CKR_DEVICE_ERROR' } }, { code: 'driverFailed', detail: 'CKR_DEVICE_ERROR' }],
    ['a driver that does not start', { failAt: { method: 'C_Initialize', error: 'CKR_GENERAL_ERROR' } }, { code: 'driverFailed' }],
  ])('%s', async (_what, played, expected) => {
    const { use, calls } = play(played);
    const failure = await use().catch((error: unknown) => error as CardError);
    expect(failure).toMatchObject(expected);
    expect(JSON.stringify({ ...(failure as CardError), message: (failure as CardError).message })).not.toMatch(/secret|0000/);
    if (calls.includes('C_FindObjects') && (failure as CardError).code !== 'driverFailed') expect(calls).toContain('C_CloseSession');
  });

  it('signs and closes its session', async () => {
    const { use, calls } = play({});
    expect((await use())![0]).toBe(0x30);
    expect(calls.slice(-2)).toEqual(['C_Logout', 'C_CloseSession']);
    expect(calls.filter((call) => call === 'C_Login')).toHaveLength(1);
  });

  it('gives the PIN again to a key that asks each time, after C_SignInit', async () => {
    const { use, calls } = play({ alwaysAuthenticate: true });
    await use();
    expect(calls.filter((call) => ['C_Login', 'C_SignInit', 'C_Sign'].includes(call))).toEqual(['C_Login', 'C_SignInit', 'C_Login', 'C_Sign']);
  });

  it.each([[0x40000, 'pinLocked'], [0x20000, 'pinFinalTry'], [0x10000, 'pinLow'], [0, undefined]])('lists a card with flags %i as %s', async (flags, problem) => {
    const [card] = await play({ flags }).cards.list();
    expect(card).toMatchObject({ label: 'Kart', holder: { fin: '1AA11AA' }, authentication: null });
    expect(card?.problem).toBe(problem);
  });
});
