/** The central API, endpoint by endpoint: what is sent and what comes back. All bodies are JSON unless said otherwise. */
import { z } from 'zod';
import { Command } from './commands.ts';
import { RecordedEvent } from './events.ts';
import { PresenceHint } from './presence.ts';
import { Base64, Fin, Instant, LIMITS, RegisterId, Uuid } from './primitives.ts';

export const Localised = z.object({ az: z.string(), en: z.string() });
export type Localised = z.infer<typeof Localised>;

export const Agency = z.object({
  id: RegisterId,
  kind: z.enum(['ministry', 'committee', 'service', 'cabinet']),
  name: Localised,
  shortName: Localised,
  voen: z.string(),
  email: z.string(),
});
export type Agency = z.infer<typeof Agency>;

export const Role = z.enum(['drafter', 'head', 'recipient']);
export type Role = z.infer<typeof Role>;

export const Employee = z.object({
  id: RegisterId,
  agencyId: RegisterId,
  fin: Fin,
  name: z.string(),
  position: Localised,
  role: Role,
});
export type Employee = z.infer<typeof Employee>;

/** Limits that the operator sets. */
export const Parameters = z.object({
  /** L 46.4 */
  agreementLimitDays: z.int().min(1),
  /** L 46.4 */
  visaLimitDays: z.int().min(1),
});
export type Parameters = z.infer<typeof Parameters>;

/** Any answer other than 2xx has this body. `code` is a `RefusalCode` or one of the transport's own. */
export const Refused = z.object({
  code: z.string(),
  params: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
  message: Localised,
});
export type Refused = z.infer<typeof Refused>;

/** GET /v1/health → who this server is; needs no session. */
export const Health = z.object({
  /** Local data is bound to it; made once with the database. */
  serverId: Uuid,
  environment: z.enum(['test', 'production']),
  now: Instant,
});
export type Health = z.infer<typeof Health>;

/** POST /v1/sign-in/challenge */
export const ChallengeRequest = z.strictObject({ deviceId: Uuid });
export const Challenge = z.object({ challengeId: Uuid, nonce: Base64, serverId: Uuid, expiresAt: Instant });
export type Challenge = z.infer<typeof Challenge>;

/** POST /v1/sign-in → `SignedIn` or 401/429 `Refused`. The card signed `signInBytes(...)` with its authentication key. */
export const SignInRequest = z.strictObject({
  deviceId: Uuid,
  challengeId: Uuid,
  certificate: Base64.max(16_384),
  chain: z.array(Base64.max(16_384)).max(5),
  algorithm: z.enum(['RSA-SHA256', 'RSA-PSS-SHA256', 'ECDSA-SHA256']),
  signature: Base64.max(2_048),
});
export type SignInRequest = z.infer<typeof SignInRequest>;
export const SignedIn = z.object({
  token: z.string(),
  expiresAt: Instant,
  serverId: Uuid,
  environment: z.enum(['test', 'production']),
  employee: Employee,
  agency: Agency,
  /** The last command number this server has processed from this person on this device. */
  lastN: z.int().min(0),
});
export type SignedIn = z.infer<typeof SignedIn>;

/** GET /v1/directory → everyone one can send to. */
export const Directory = z.object({ agencies: z.array(Agency), parameters: Parameters });
export type Directory = z.infer<typeof Directory>;

/** POST /v1/commands. Sending the same one again is harmless: the first outcome is answered. */
export const CommandRequest = z.strictObject({
  deviceId: Uuid,
  /** 1, 2, 3… per person and device. */
  n: z.int().min(1),
  commandId: Uuid,
  command: Command,
});
export type CommandRequest = z.infer<typeof CommandRequest>;
/**
 * 200 for every command that was processed, refused ones too: they count, so that they never block those behind them.
 * 409 `numberGap` {expected} when one before it is missing. Refused as `numberReused` {expected} when the number belongs to
 * another command already: with `expected`, nothing was done with this one and it may come again under that number.
 */
export const CommandOutcome = z.discriminatedUnion('status', [
  z.object({ status: z.literal('applied'), late: z.boolean() }),
  z.object({ status: z.literal('refused'), refusal: Refused }),
]);
export type CommandOutcome = z.infer<typeof CommandOutcome>;

/** GET /v1/feed?after=N&limit=M → the events that concern the caller's agency, gap-free in commit order. */
export const FEED_PAGE = 500;
export const FeedPage = z.object({
  entries: z.array(z.object({ seq: z.int().min(1), event: RecordedEvent })),
  /** The last number there is; the reader is up to date when it has it. */
  head: z.int().min(0),
});
export type FeedPage = z.infer<typeof FeedPage>;

/**
 * POST /v1/texts/:draftId. An empty `update` only asks. The commit comes before the answer.
 * `missing` is what the caller's state vector lacks.
 */
export const TextRequest = z.strictObject({
  updateId: Uuid,
  update: Base64.max(Math.ceil(LIMITS.updateBytes * 1.34)),
  stateVector: Base64.max(1_000_000),
});
export type TextRequest = z.infer<typeof TextRequest>;
export const TextAnswer = z.object({ missing: Base64, stateVector: Base64 });
export type TextAnswer = z.infer<typeof TextAnswer>;

/**
 * PUT /v1/blobs/:sha256 (bytes) → 201/200 {}; GET → bytes. Readable by the agency that stored it and by those to
 * whom an event that names it was addressed.
 */

/** GET /v1/live (WebSocket): hints only; losing one delays, never loses. The other way go `PresenceReport`s. */
export const LiveHint = z.discriminatedUnion('type', [
  z.object({ type: z.literal('feed'), head: z.int() }),
  z.object({ type: z.literal('text'), draftId: Uuid }),
  PresenceHint,
]);
export type LiveHint = z.infer<typeof LiveHint>;
