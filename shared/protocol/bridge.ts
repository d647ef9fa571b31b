/**
 * The one contract between the renderer and the computer it runs on. Two transports carry it: Electron IPC and a
 * WebSocket on loopback. JSON only; bytes are base64.
 */
import { z } from 'zod';
import { LiveHint, SignedIn } from './api.ts';
import { PresenceReport } from './presence.ts';
import { Base64, Fin, Instant, LIMITS, Sha256, Uuid } from './primitives.ts';

export const Session = SignedIn.omit({ token: true });
export type Session = z.infer<typeof Session>;

export const CertificateSummary = z.object({ sha256: Sha256, notAfter: Instant });
export const Card = z.object({
  id: z.string().max(200),
  label: z.string(),
  /** `test-pkcs12` is a file that plays a card, in the test environment alone; the screen says so. */
  kind: z.enum(['pkcs11', 'test-pkcs12']),
  holder: z.object({ name: z.string(), fin: Fin }).nullable(),
  authentication: CertificateSummary.nullable(),
  signing: CertificateSummary.nullable(),
});
export type Card = z.infer<typeof Card>;

export const DemoPerson = z.object({
  employeeId: z.string(),
  cardLabel: z.string(),
  pin: z.string(),
  name: z.string(),
  agencyId: z.string(),
  agencyName: z.string(),
  role: z.string(),
});
export type DemoPerson = z.infer<typeof DemoPerson>;

/** What must survive: an unsent command, text update or blob. `data` is the sync layer's own JSON. */
export const JournalEntry = z.object({
  id: Uuid,
  /** The person's command number on this device, for entries that have one. */
  n: z.int().min(1).nullable(),
  data: z.string().max(Math.ceil(LIMITS.blobBytes * 1.4)),
});
export type JournalEntry = z.infer<typeof JournalEntry>;

/** One journal per server and person. */
const JournalScope = z.string().regex(/^[a-z0-9-]{1,120}$/);
const Pin = z.string().min(1).max(64);
const none = z.strictObject({});

/** name → arguments and result. The dispatcher parses both against these. */
export const bridgeContract = {
  'app.info': {
    args: none,
    result: z.object({
      version: z.string(),
      shell: z.enum(['electron', 'browser']),
      serverUrl: z.string(),
      deviceId: Uuid,
      testEnvironment: z.boolean(),
    }),
  },
  /** `status` 0 never comes: no answer from the server is the error `offline`. */
  'api.request': {
    args: z.strictObject({
      method: z.enum(['GET', 'POST', 'PUT']),
      path: z.string().max(500).regex(/^\/v1\/[A-Za-z0-9/_-]*(\?[A-Za-z0-9=&_-]*)?$/),
      json: z.unknown().optional(),
      bytes: Base64.max(Math.ceil(LIMITS.blobBytes * 1.34) + 4).optional(),
    }),
    result: z.object({ status: z.int(), json: z.unknown().optional(), bytes: Base64.optional() }),
  },
  'session.current': { args: none, result: Session.nullable() },
  'session.signIn': { args: z.strictObject({ cardId: z.string().max(200), pin: Pin }), result: Session },
  'session.signOut': { args: none, result: none },
  'cards.list': { args: none, result: z.array(Card) },
  'cards.signVisa': {
    args: z.strictObject({ cardId: z.string().max(200), pin: Pin, statement: Base64.max(LIMITS.statementBase64), certificateSha256: Sha256 }),
    result: z.object({ signature: Base64 }),
  },
  /** Answers after fsync. */
  'journal.append': { args: z.strictObject({ scope: JournalScope, entries: z.array(JournalEntry).min(1).max(1000) }), result: none },
  'journal.read': {
    args: z.strictObject({ scope: JournalScope }),
    result: z.object({ entries: z.array(JournalEntry), lastN: z.int().min(0) }),
  },
  'journal.acknowledge': { args: z.strictObject({ scope: JournalScope, ids: z.array(Uuid).min(1).max(10_000) }), result: none },
  'notify.show': { args: z.strictObject({ title: z.string().max(200), body: z.string().max(1000), tag: z.string().max(200) }), result: none },
  /** Answers at once; without a live connection nobody is told. */
  'presence.tell': { args: PresenceReport.omit({ type: true }), result: none },
  'demo.people': { args: none, result: z.array(DemoPerson) },
} as const;

export type BridgeName = keyof typeof bridgeContract;
export type BridgeArgs<N extends BridgeName> = z.input<(typeof bridgeContract)[N]['args']>;
export type BridgeResult<N extends BridgeName> = z.output<(typeof bridgeContract)[N]['result']>;

/** Error codes of the bridge itself; cards and sign-in add theirs, each with its text in the message files. */
export const BridgeError = z.object({
  code: z.string(),
  message: z.string(),
  params: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
});
export type BridgeError = z.infer<typeof BridgeError>;

export type BridgeAnswer<N extends BridgeName> = { ok: true; value: BridgeResult<N> } | { ok: false; error: BridgeError };

/** What the computer tells the renderer unasked. */
export const BridgeSignal = z.discriminatedUnion('type', [
  z.object({ type: z.literal('connection'), online: z.boolean() }),
  z.object({ type: z.literal('hint'), hint: LiveHint }),
  z.object({ type: z.literal('signedOut'), reason: z.enum(['expired', 'revoked']) }),
]);
export type BridgeSignal = z.infer<typeof BridgeSignal>;

export interface Bridge {
  request<N extends BridgeName>(name: N, args: BridgeArgs<N>): Promise<BridgeAnswer<N>>;
  /** Returns a function that ends the subscription. */
  subscribe(listener: (signal: BridgeSignal) => void): () => void;
}
