/** The card process: the only one that loads a driver, which may block or crash it. Started by `client.ts`. */
import { webcrypto } from 'node:crypto';
import { schemeOf, verifyValue, type SignatureAlgorithm } from '../../shared/signature/algorithms.ts';
import { buildCades } from '../../shared/signature/cades.ts';
import { readHolder } from '../../shared/signature/certificate.ts';
import { Refusal } from '../../shared/signature/refusal.ts';
import { signInFromBytes } from '../../shared/signature/sign-in.ts';
import { statementFromBytes } from '../../shared/signature/statement.ts';
import type { CardCertificate } from './card-contents.ts';
import { pkcs11Cards, type Cards, type Unlocked } from './pkcs11-cards.ts';
import { pkcs12Cards } from './pkcs12-cards.ts';
import { CardError, requestSchema, workerConfigSchema, type Card, type CardRequest, type CardResponse } from './protocol.ts';

// The Node inside Electron before 27 keeps WebCrypto out of the globals.
if (globalThis.crypto === undefined) Object.defineProperty(globalThis, 'crypto', { value: webcrypto });

const config = workerConfigSchema.parse(JSON.parse(process.argv[2] ?? '{}'));
const sources: Cards[] = [
  ...(config.driverPath === undefined ? [] : [pkcs11Cards(config.driverPath)]),
  ...(config.pkcs12Dir === undefined ? [] : [pkcs12Cards(config.pkcs12Dir)]),
];

const toBase64 = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64');
const fromBase64 = (text: string) => new Uint8Array(Buffer.from(text, 'base64'));
const algorithmOf = ({ certificate }: CardCertificate): SignatureAlgorithm => certificate.publicKey.kind === 'ecdsa' ? 'ECDSA-SHA256' : 'RSA-SHA256';

/** Signs and checks the value at once: a card that signs wrongly is told here and not by the server. */
async function signChecked({ chosen, sign }: Unlocked, bytes: Uint8Array): Promise<Uint8Array> {
  const signature = sign(bytes);
  const { publicKey } = chosen.certificate;
  const scheme = schemeOf[algorithmOf(chosen)];
  if (!await verifyValue(scheme, publicKey, bytes, signature)) throw new CardError('driverFailed', 'the signature does not fit the certificate');
  return signature;
}

async function withKey<T>(request: Parameters<Cards['withKey']>[0], work: (unlocked: Unlocked) => Promise<T>): Promise<T> {
  if (sources.length === 0) throw new CardError('noDriver');
  for (const source of sources) {
    const done = await source.withKey(request, work);
    if (done !== undefined) return done;
  }
  throw new CardError('noCard');
}

async function list(): Promise<Card[]> {
  if (sources.length === 0) throw new CardError('noDriver');
  const cards: Card[] = [];
  for (const source of sources) cards.push(...await source.list());
  return cards;
}

function signIn({ cardId, pin, bytes }: Extract<CardRequest, { kind: 'signIn' }>) {
  const challenge = fromBase64(bytes);
  if (signInFromBytes(challenge) === undefined) throw new CardError('badRequest', 'not a sign-in challenge');
  return withKey({ cardId, pin, purpose: 'authentication' }, async (unlocked) => ({
    certificate: toBase64(unlocked.chosen.certificate.der),
    chain: unlocked.contents.chain.map(toBase64),
    algorithm: algorithmOf(unlocked.chosen),
    signature: toBase64(await signChecked(unlocked, challenge)),
  }));
}

function signVisa({ cardId, pin, statement, expectedCertificateSha256 }: Extract<CardRequest, { kind: 'signVisa' }>) {
  const content = fromBase64(statement);
  const reading = statementFromBytes(content);
  if (!reading.ok) throw new CardError('badRequest', reading.reason);
  const { fin } = reading.statement.signer;
  const accept = ({ certificate }: CardCertificate) => {
    if (readHolder(certificate).fin !== fin) throw new CardError('wrongPerson');
  };
  return withKey({ cardId, pin, purpose: 'signing', expectedSha256: expectedCertificateSha256, accept }, async (unlocked) => ({
    signature: toBase64(await buildCades({
      content, certificate: unlocked.chosen.certificate.der, chain: unlocked.contents.chain, algorithm: algorithmOf(unlocked.chosen),
      signingTime: new Date(), sign: (bytes) => signChecked(unlocked, bytes),
    })),
  }));
}

async function answer(message: unknown): Promise<CardResponse> {
  const request = requestSchema.safeParse(message);
  // The reasons are left out: they could quote a PIN.
  if (!request.success) return { id: Number((message as { id?: unknown } | null)?.id) || 0, ok: false, code: 'badRequest', detail: 'request' };
  const { data } = request;
  try {
    const value = data.kind === 'list' ? await list() : data.kind === 'signIn' ? await signIn(data) : await signVisa(data);
    return { id: data.id, ok: true, value };
  } catch (error) {
    if (error instanceof CardError) return { id: data.id, ok: false, code: error.code, detail: error.detail.slice(0, 300), ...(error.triesLeft ? { triesLeft: error.triesLeft } : {}) };
    return { id: data.id, ok: false, code: 'driverFailed', detail: error instanceof Refusal ? error.code : error instanceof Error ? error.name : 'unknown' };
  }
}

// One after the other: drivers are not made for two callers.
let last: Promise<void> = Promise.resolve();
process.on('message', (message) => {
  last = last.then(async () => {
    const response = await answer(message);
    process.send?.(response);
  });
});
process.on('disconnect', () => {
  for (const source of sources) source.close();
  process.exit(0);
});
