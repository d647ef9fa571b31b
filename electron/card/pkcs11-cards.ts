/** Cards behind a PKCS#11 driver. Every operation asks for the slots anew, opens its own session and closes it. */
import { createHash } from 'node:crypto';
import type * as Pkcs11 from 'pkcs11js';
import { rawToEcdsa } from '../../shared/signature/algorithms.ts';
import { choose, describeCard, sortContents, type CardCertificate, type CardContents } from './card-contents.ts';
import { checkedDriverPath } from './driver-path.ts';
import { CardError, type Card, type CardErrorCode } from './protocol.ts';

/** What may be done while a card's key is unlocked. */
export type Unlocked = {
  contents: CardContents;
  chosen: CardCertificate;
  /** RSA: PKCS#1 v1.5, ECDSA: DER; both over SHA-256. */
  sign(bytes: Uint8Array): Uint8Array;
};

export type Cards = {
  list(): Promise<Card[]>;
  /**
   * Finds a card, checks with `accept` that it is the right one before any PIN is tried, unlocks its key and works.
   * @returns undefined when the card is not one of these
   */
  withKey<T>(request: { cardId: string; pin: string; purpose: 'signing' | 'authentication'; expectedSha256?: string; accept?: (chosen: CardCertificate) => void },
    work: (unlocked: Unlocked) => Promise<T>): Promise<T | undefined>;
  close(): void;
};

const flags = { pinCountLow: 0x10000, pinFinalTry: 0x20000, pinLocked: 0x40000, protectedPath: 0x100 };
const contextSpecificUser = 2;
/** DigestInfo of SHA-256, which a card's bare RSA mechanism wants around the digest. */
const digestInfo = Buffer.from('3031300d060960864801650304020105000420', 'hex');

const wrongPin = new Set(['CKR_PIN_INCORRECT', 'CKR_PIN_INVALID', 'CKR_PIN_LEN_RANGE']);
const gone = new Set(['CKR_TOKEN_NOT_PRESENT', 'CKR_DEVICE_REMOVED', 'CKR_SLOT_ID_INVALID', 'CKR_TOKEN_NOT_RECOGNIZED', 'CKR_SESSION_HANDLE_INVALID', 'CKR_SESSION_CLOSED']);

function driverError(error: unknown): string | undefined {
  if (!(error instanceof Error)) return undefined;
  return /CKR_[A-Z0-9_]+/.exec(error.message)?.[0];
}

/** A driver's error in our words; only its name goes on, never its text. */
function translated(error: unknown): CardError {
  if (error instanceof CardError) return error;
  const name = driverError(error);
  if (name === undefined) return new CardError('driverFailed', error instanceof Error ? error.name : 'unknown');
  const code: CardErrorCode = wrongPin.has(name) ? 'wrongPin' : name === 'CKR_PIN_LOCKED' ? 'pinLocked' : gone.has(name) ? 'cardRemoved' : 'driverFailed';
  return new CardError(code, name);
}

const tidy = (text: string) => text.replaceAll('\0', ' ').trim();

const loadLibrary = async () => (await import('pkcs11js')).default as unknown as typeof Pkcs11;

/**
 * Opens the driver when it is first needed.
 * @param load where the binding comes from; a test gives its own, to play cards that lock and go away
 */
export function pkcs11Cards(driverPath: string, load: () => Promise<typeof Pkcs11> = loadLibrary): Cards {
  let library: typeof Pkcs11 | undefined;
  let module: Pkcs11.PKCS11 | undefined;

  async function driver(): Promise<{ p11: Pkcs11.PKCS11; constants: typeof Pkcs11 }> {
    const path = checkedDriverPath(driverPath);
    try {
      library ??= await load();
      if (module === undefined) {
        const fresh = new library.PKCS11();
        fresh.load(path);
        fresh.C_Initialize();
        module = fresh;
      }
      return { p11: module, constants: library };
    } catch (error) {
      throw new CardError('driverFailed', driverError(error) ?? 'the driver cannot be loaded');
    }
  }

  /** After an error that is not the person's, the driver starts afresh. */
  function reset(): void {
    try {
      module?.C_Finalize();
      module?.close();
    } catch {
      // A driver that fails to end has nothing more to tell.
    }
    module = undefined;
  }

  function identify(p11: Pkcs11.PKCS11, slot: Pkcs11.Handle): { id: string; label: string; flags: number } {
    const token = p11.C_GetTokenInfo(slot);
    const label = tidy(token.label);
    return { id: `pkcs11:${tidy(token.serialNumber)}:${label}`, label, flags: token.flags };
  }

  function readContents(p11: Pkcs11.PKCS11, constants: typeof Pkcs11, session: Pkcs11.Handle): CardContents {
    p11.C_FindObjectsInit(session, [{ type: constants.CKA_CLASS, value: constants.CKO_CERTIFICATE }]);
    const objects = p11.C_FindObjects(session, 32);
    p11.C_FindObjectsFinal(session);
    return sortContents(objects.map((object) => {
      const [value, id] = p11.C_GetAttributeValue(session, object, [{ type: constants.CKA_VALUE }, { type: constants.CKA_ID }]);
      return { der: new Uint8Array(value!.value as Buffer), keyId: Buffer.from(id!.value as Buffer) };
    }));
  }

  function pinProblem(tokenFlags: number): Card['problem'] {
    if ((tokenFlags & flags.pinLocked) !== 0) return 'pinLocked';
    if ((tokenFlags & flags.pinFinalTry) !== 0) return 'pinFinalTry';
    return (tokenFlags & flags.pinCountLow) !== 0 ? 'pinLow' : undefined;
  }

  /** Logs in; a refused PIN is told with what the token says about the tries left. */
  function login(p11: Pkcs11.PKCS11, slot: Pkcs11.Handle, session: Pkcs11.Handle, user: number, pin: string): void {
    const ownKeypad = (p11.C_GetTokenInfo(slot).flags & flags.protectedPath) !== 0;
    try {
      if (ownKeypad) p11.C_Login(session, user);
      else p11.C_Login(session, user, pin);
    } catch (error) {
      const failure = translated(error);
      if (failure.code !== 'wrongPin') throw failure;
      const problem = pinProblem(p11.C_GetTokenInfo(slot).flags);
      if (problem === 'pinLocked') throw new CardError('pinLocked', failure.detail);
      throw new CardError('wrongPin', failure.detail, problem === 'pinFinalTry' ? 'final' : problem === 'pinLow' ? 'low' : undefined);
    }
  }

  function signer(p11: Pkcs11.PKCS11, constants: typeof Pkcs11, slot: Pkcs11.Handle, session: Pkcs11.Handle, chosen: CardCertificate, pin: string) {
    p11.C_FindObjectsInit(session, [{ type: constants.CKA_CLASS, value: constants.CKO_PRIVATE_KEY }, { type: constants.CKA_ID, value: chosen.keyId }]);
    const [key] = p11.C_FindObjects(session, 1);
    p11.C_FindObjectsFinal(session);
    if (key === undefined) throw new CardError('noCertificate', 'no private key belongs to the certificate');
    let eachTime = false;
    try {
      const [attribute] = p11.C_GetAttributeValue(session, key, [{ type: constants.CKA_ALWAYS_AUTHENTICATE }]);
      eachTime = (attribute?.value as Buffer | undefined)?.[0] === 1;
    } catch {
      // A driver that does not know the attribute does not ask for the PIN each time.
    }
    return (bytes: Uint8Array): Uint8Array => {
      const digest = createHash('sha256').update(bytes).digest();
      const elliptic = chosen.certificate.publicKey.kind === 'ecdsa';
      p11.C_SignInit(session, { mechanism: elliptic ? constants.CKM_ECDSA : constants.CKM_RSA_PKCS }, key);
      if (eachTime) login(p11, slot, session, contextSpecificUser, pin);
      const value = p11.C_Sign(session, elliptic ? digest : Buffer.concat([digestInfo, digest]), Buffer.alloc(1024));
      return elliptic ? rawToEcdsa(new Uint8Array(value)) : new Uint8Array(value);
    };
  }

  return {
    async list() {
      const { p11, constants } = await driver();
      try {
        const cards: Card[] = [];
        for (const slot of p11.C_GetSlotList(true)) {
          let card = { id: '', label: '', flags: 0 };
          try {
            card = identify(p11, slot);
            // An uninitialised token is not a card of anybody's.
            if ((card.flags & constants.CKF_TOKEN_INITIALIZED) === 0) continue;
            const session = p11.C_OpenSession(slot, constants.CKF_SERIAL_SESSION);
            try {
              cards.push(describeCard(card.id, card.label, 'pkcs11', readContents(p11, constants, session), Date.now(), pinProblem(card.flags)));
            } finally {
              p11.C_CloseSession(session);
            }
          } catch (error) {
            // Taken out while it was looked at, or a card of another maker: the others are listed all the same.
            if (translated(error).code !== 'cardRemoved' && card.id !== '') {
              cards.push({ id: card.id, label: card.label, kind: 'pkcs11', holder: null, authentication: null, signing: null, problem: 'unreadable' });
            }
          }
        }
        return cards;
      } catch (error) {
        reset();
        throw translated(error);
      }
    },

    async withKey({ cardId, pin, purpose, expectedSha256, accept }, work) {
      const { p11, constants } = await driver();
      let session: Pkcs11.Handle | undefined;
      try {
        const slot = p11.C_GetSlotList(true).find((one) => identify(p11, one).id === cardId);
        if (slot === undefined) return undefined;
        session = p11.C_OpenSession(slot, constants.CKF_SERIAL_SESSION);
        const contents = readContents(p11, constants, session);
        const chosen = choose(contents, purpose, expectedSha256);
        accept?.(chosen);
        login(p11, slot, session, constants.CKU_USER, pin);
        return await work({ contents, chosen, sign: signer(p11, constants, slot, session, chosen, pin) });
      } catch (error) {
        const failure = translated(error);
        if (failure.code === 'driverFailed') reset();
        throw failure;
      } finally {
        if (session !== undefined && module !== undefined) {
          try {
            p11.C_Logout(session);
          } catch {
            // Not logged in, or the card is gone: there is nothing to log out of.
          }
          try {
            p11.C_CloseSession(session);
          } catch {
            // The session went with the card.
          }
        }
      }
    },

    close: reset,
  };
}
