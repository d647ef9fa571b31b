import { randomBytes } from 'node:crypto';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { sql } from 'kysely';
import { ChallengeRequest, SignInRequest, type Challenge, type SignedIn } from '../../shared/protocol/api.ts';
import type { RefusalCode, RefusalParams } from '../../shared/protocol/refusals.ts';
import { signInBytes } from '../../shared/signature/sign-in.ts';
import { readDirectory, type Environment } from '../directory/routes.ts';
import { callerIn, findEmployee, hashOfToken } from '../http/caller.ts';
import { parsed, RefusedError } from '../http/refused.ts';
import { clock, type Database } from '../store/database.ts';
import { countFailure, forgetFailures, keysOf, secondsToWait } from './failures.ts';
import type { Trust } from './trust.ts';

const CHALLENGE_SECONDS = 120;
const SESSION_HOURS = 12;

export interface SignInDeps {
  db: Database;
  trust: Trust;
  serverId: string;
  environment: Environment;
}

/** POST /v1/sign-in/challenge and POST /v1/sign-in; they need no session. */
export function signInRoutes(app: FastifyInstance, deps: SignInDeps): void {
  const { db, serverId } = deps;
  const config = { rateLimit: { max: 300, timeWindow: '1 minute' } };

  app.post('/v1/sign-in/challenge', { config }, async (request): Promise<Challenge> => {
    const { deviceId } = parsed(ChallengeRequest, request.body);
    await db.deleteFrom('challenges').where('expires_at', '<', sql<Date>`clock_timestamp()`).execute();
    const row = await db.insertInto('challenges').values({
      device_id: deviceId, nonce: randomBytes(32).toString('base64'),
      expires_at: sql`date_trunc('milliseconds', clock_timestamp()) + make_interval(secs => ${CHALLENGE_SECONDS})`,
    }).returning(['id', 'nonce', 'expires_at']).executeTakeFirstOrThrow();
    return { challengeId: row.id, nonce: row.nonce, serverId, expiresAt: row.expires_at.toISOString() };
  });

  app.post('/v1/sign-in', { config }, async (request): Promise<SignedIn> => {
    const asked = parsed(SignInRequest, request.body);
    const keys = keysOf(asked.deviceId, request.ip);
    const seconds = await secondsToWait(db, keys);
    if (seconds > 0) throw new RefusedError(429, 'tooManySignIns', { seconds });
    try {
      const signedIn = await signIn(deps, asked);
      await forgetFailures(db, keys);
      request.log.info({ employeeId: signedIn.employee.id }, 'signed in');
      return signedIn;
    } catch (error) {
      if (error instanceof RefusedError) await countFailure(db, keys);
      throw error;
    }
  });
}

/** POST /v1/sign-out */
export function signOutRoutes(app: FastifyInstance, db: Database): void {
  app.post('/v1/sign-out', async (request: FastifyRequest) => {
    await db.deleteFrom('sessions').where('token_hash', '=', callerIn(request).tokenHash).execute();
    return {};
  });
}

async function signIn(deps: SignInDeps, asked: SignInRequest): Promise<SignedIn> {
  const { db, trust, serverId } = deps;
  const nonce = await useUpChallenge(db, asked);
  const check = await trust.verifySignIn({
    bytes: signInBytes({ server: serverId, challengeId: asked.challengeId, nonce, deviceId: asked.deviceId }),
    signature: Buffer.from(asked.signature, 'base64'), certificate: Buffer.from(asked.certificate, 'base64'),
    chain: asked.chain.map((one) => Buffer.from(one, 'base64')), algorithm: asked.algorithm, at: await clock(db),
  });
  if (!check.ok) throw unauthorised(refusalFor(check.code));
  return openSession(deps, check.signer, asked.deviceId);
}

/** A challenge is good for one attempt, whatever comes of it. */
async function useUpChallenge(db: Database, { challengeId, deviceId }: SignInRequest): Promise<string> {
  const row = await db.deleteFrom('challenges').where('id', '=', challengeId).where('device_id', '=', deviceId)
    .where('expires_at', '>', sql<Date>`clock_timestamp()`).returning('nonce').executeTakeFirst();
  if (!row) throw unauthorised('challengeUnknown');
  return row.nonce;
}

const unauthorised = (code: RefusalCode, params: RefusalParams = {}) => new RefusedError(401, code, params);

/** The words of the sign-in screen for what the verifier found. */
function refusalFor(code: string): RefusalCode {
  switch (code) {
    case 'expired': return 'certificateExpired';
    case 'notYetValid': return 'certificateNotYetValid';
    case 'revoked':
    case 'suspended': return 'certificateRevoked';
    case 'badSignatureValue':
    case 'algorithmMismatch':
    case 'algorithmNotAllowed': return 'signInSignatureInvalid';
    default: return 'certificateUntrusted';
  }
}

async function openSession(deps: SignInDeps, holder: { name: string; fin: string }, deviceId: string): Promise<SignedIn> {
  const { db, serverId, environment } = deps;
  const employee = await findEmployee(db, 'employees.fin', holder.fin);
  // Someone whose mandate has ended is as unknown as someone who never had one.
  if (!employee) throw unauthorised('personUnknown', { name: holder.name, fin: holder.fin });
  const session = await makeSession(db, employee.id, deviceId);
  const { agencies } = await readDirectory(db);
  const device = await db.selectFrom('devices').select('last_n')
    .where('employee_id', '=', employee.id).where('device_id', '=', deviceId).executeTakeFirst();
  return {
    ...session, serverId, environment, employee,
    agency: agencies.find((agency) => agency.id === employee.agencyId)!, lastN: device?.last_n ?? 0,
  };
}

/** Opens a session; only the hash of its token is kept. */
export async function makeSession(db: Database, employeeId: string, deviceId: string): Promise<{ token: string; expiresAt: string }> {
  await db.deleteFrom('sessions').where('expires_at', '<', sql<Date>`clock_timestamp()`).execute();
  const token = randomBytes(32).toString('base64url');
  const { expires_at } = await db.insertInto('sessions').values({
    token_hash: hashOfToken(token), employee_id: employeeId, device_id: deviceId,
    expires_at: sql`date_trunc('milliseconds', clock_timestamp()) + make_interval(hours => ${SESSION_HOURS})`,
  }).returning('expires_at').executeTakeFirstOrThrow();
  return { token, expiresAt: expires_at.toISOString() };
}
