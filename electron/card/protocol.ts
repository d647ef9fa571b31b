/** What the app and the card process say to each other. Bytes travel as base64. */
import { z } from 'zod';
import { sha256HexSchema } from '../../shared/signature/statement.ts';

export const cardErrorCodes = [
  'noDriver', 'driverFailed', 'noCard', 'wrongPin', 'pinLocked', 'cardRemoved', 'cardSwapped', 'noCertificate', 'wrongPerson',
  'badRequest', 'timeout', 'crashed',
] as const;
export type CardErrorCode = (typeof cardErrorCodes)[number];

const base64 = z.base64().max(200_000);
const cardId = z.string().min(1).max(200);
const pin = z.string().max(64);

export const workerConfigSchema = z.strictObject({ driverPath: z.string().optional(), pkcs12Dir: z.string().optional() });
export type WorkerConfig = z.infer<typeof workerConfigSchema>;

export const requestSchema = z.discriminatedUnion('kind', [
  z.strictObject({ id: z.int(), kind: z.literal('list') }),
  z.strictObject({ id: z.int(), kind: z.literal('signIn'), cardId, pin, bytes: base64 }),
  z.strictObject({ id: z.int(), kind: z.literal('signVisa'), cardId, pin, statement: base64, expectedCertificateSha256: sha256HexSchema }),
]);
export type CardRequest = z.infer<typeof requestSchema>;

const certificateSummarySchema = z.strictObject({ sha256: sha256HexSchema, serial: z.string(), notBefore: z.string(), notAfter: z.string() });
/** Times in ISO form; `sha256` is what `signVisa` wants to be told back. */
export type CertificateSummary = z.infer<typeof certificateSummarySchema>;

const cardSchema = z.strictObject({
  id: cardId,
  label: z.string(),
  kind: z.enum(['pkcs11', 'test-pkcs12']),
  holder: z.strictObject({ name: z.string(), fin: z.string() }).nullable(),
  authentication: certificateSummarySchema.nullable(),
  signing: certificateSummarySchema.nullable(),
  problem: z.enum(['unreadable', 'noCertificate', 'holdersDiffer', 'expired', 'notYetValid', 'pinLocked', 'pinFinalTry', 'pinLow']).optional(),
});
/** A card in a reader. `problem` says the worst that can be told without the PIN. */
export type Card = z.infer<typeof cardSchema>;

const signInResultSchema = z.strictObject({
  certificate: base64, chain: z.array(base64), algorithm: z.enum(['RSA-SHA256', 'RSA-PSS-SHA256', 'ECDSA-SHA256']), signature: base64,
});

export const resultSchemas = {
  list: z.array(cardSchema).max(200),
  signIn: signInResultSchema,
  signVisa: z.strictObject({ signature: base64 }),
};

export const responseSchema = z.discriminatedUnion('ok', [
  z.strictObject({ id: z.int(), ok: z.literal(true), value: z.unknown() }),
  z.strictObject({
    id: z.int(), ok: z.literal(false), code: z.enum(cardErrorCodes), detail: z.string().max(300), triesLeft: z.enum(['low', 'final']).optional(),
  }),
]);
export type CardResponse = z.infer<typeof responseSchema>;

const messages: Record<CardErrorCode, string> = {
  noDriver: 'No card driver is set up.',
  driverFailed: 'The card driver reported an error.',
  noCard: 'The card is not in the reader.',
  wrongPin: 'The PIN is wrong.',
  pinLocked: 'The PIN of the card is locked.',
  cardRemoved: 'The card was removed.',
  cardSwapped: 'This is not the card that was chosen.',
  noCertificate: 'The card holds no certificate for this.',
  wrongPerson: 'The card belongs to another person than the statement names.',
  badRequest: 'What was to be signed is not what a card may sign.',
  timeout: 'The card did not answer in time.',
  crashed: 'The card driver crashed.',
};

/** An error of a card operation. Its text never holds a PIN or what was to be signed. */
export class CardError extends Error {
  readonly code: CardErrorCode;
  /** With `wrongPin`, where the card tells: few tries are left, or one. */
  readonly triesLeft: 'low' | 'final' | undefined;
  /** For the log: the name of the driver's error and the like. */
  readonly detail: string;

  constructor(code: CardErrorCode, detail = '', triesLeft?: 'low' | 'final') {
    super(messages[code]);
    this.name = 'CardError';
    this.code = code;
    this.detail = detail;
    this.triesLeft = triesLeft;
  }
}
