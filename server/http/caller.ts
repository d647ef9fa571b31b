import { createHash } from 'node:crypto';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { sql } from 'kysely';
import type { Employee } from '../../shared/protocol/api.ts';
import type { Database } from '../store/database.ts';
import { RefusedError } from './refused.ts';

/** Whoever is signed in, as the register has them at this moment. */
export interface Caller {
  employee: Employee;
  deviceId: string;
  tokenHash: Buffer;
}

declare module 'fastify' {
  interface FastifyRequest {
    caller: Caller | null;
  }
}

export const hashOfToken = (token: string): Buffer => createHash('sha256').update(token).digest();

/** An employee whose mandate is in force at this moment. */
export async function findEmployee(db: Database, by: 'employees.fin' | 'employees.id', value: string): Promise<Employee | null> {
  const row = await db.selectFrom('employees').select(['id', 'agency_id', 'fin', 'name', 'position', 'role'])
    .where(by, '=', value)
    .where('active_from', '<=', sql<Date>`clock_timestamp()`)
    .where((either) => either.or([either('active_until', 'is', null), either('active_until', '>', sql<Date>`clock_timestamp()`)]))
    .executeTakeFirst();
  if (!row) return null;
  const { agency_id: agencyId, ...employee } = row;
  return { ...employee, agencyId };
}

/** The person behind a token; null when it is unknown, has expired, or their mandate has ended. */
export async function callerOf(db: Database, tokenHash: Buffer): Promise<Caller | null> {
  const session = await db.selectFrom('sessions').select(['employee_id', 'device_id']).where('token_hash', '=', tokenHash)
    .where('expires_at', '>', sql<Date>`clock_timestamp()`).executeTakeFirst();
  const employee = session && (await findEmployee(db, 'employees.id', session.employee_id));
  return employee ? { employee, deviceId: session.device_id, tokenHash } : null;
}

/** Every route of `app` needs a session; it is checked before the body is read. */
export function requireSession(app: FastifyInstance, db: Database): void {
  app.addHook('onRequest', async (request) => {
    const token = /^Bearer ([A-Za-z0-9_-]{20,100})$/.exec(request.headers.authorization ?? '')?.[1];
    request.caller = token ? await callerOf(db, hashOfToken(token)) : null;
    if (!request.caller) throw new RefusedError(401, 'signedOut');
  });
}

/** The person who asks, in a route that needs a session. */
export function callerIn(request: FastifyRequest): Caller {
  if (!request.caller) throw new RefusedError(401, 'signedOut');
  return request.caller;
}
