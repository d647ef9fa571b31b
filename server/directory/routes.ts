import type { FastifyInstance } from 'fastify';
import type { Directory, Health } from '../../shared/protocol/api.ts';
import { clock, type Database, type Tx } from '../store/database.ts';

export type Environment = Health['environment'];

/** Everyone one can send to, and the limits that the operator sets. */
export async function readDirectory(db: Database | Tx): Promise<Directory> {
  const agencies = await db.selectFrom('agencies').selectAll().orderBy('id').execute();
  const limits = await db.selectFrom('parameters').selectAll().executeTakeFirstOrThrow();
  return {
    agencies: agencies.map(({ short_name: shortName, ...agency }) => ({ ...agency, shortName })),
    parameters: { agreementLimitDays: limits.agreement_limit_days, visaLimitDays: limits.visa_limit_days },
  };
}

/** Made once with the database: a client binds its local data to it. */
export async function serverIdOf(db: Database): Promise<string> {
  return (await db.selectFrom('server_identity').select('server_id').executeTakeFirstOrThrow()).server_id;
}

/** GET /v1/directory */
export function directoryRoutes(app: FastifyInstance, db: Database): void {
  app.get('/v1/directory', () => readDirectory(db));
}

/** GET /v1/health; needs no session. */
export function healthRoutes(app: FastifyInstance, db: Database, serverId: string, environment: Environment): void {
  app.get('/v1/health', { config: { rateLimit: false } }, async (): Promise<Health> =>
    ({ serverId, environment, now: (await clock(db)).toISOString() }));
}
