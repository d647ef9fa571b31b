import helmet from '@fastify/helmet';
import rateLimit from '@fastify/rate-limit';
import websocket from '@fastify/websocket';
import Fastify, { LogController, type FastifyInstance, type FastifyServerOptions } from 'fastify';
import { blobRoutes } from './blobs/routes.ts';
import { commandRoutes } from './commands/routes.ts';
import { startSweep } from './deadlines/sweep.ts';
import { directoryRoutes, healthRoutes, serverIdOf, type Environment } from './directory/routes.ts';
import { liveRoutes } from './feed/live.ts';
import { feedRoutes } from './feed/routes.ts';
import { requireSession } from './http/caller.ts';
import { answerUnreadable, answerUnroutable, answerWithRefusals, RefusedError } from './http/refused.ts';
import { startSender } from './notify/sender.ts';
import { signInRoutes, signOutRoutes } from './sign-in/routes.ts';
import type { Trust } from './sign-in/trust.ts';
import { openDatabase } from './store/database.ts';
import { Notices } from './store/notices.ts';
import { textRoutes } from './text/routes.ts';

const SMALL_BODY_BYTES = 256 * 1024;

export interface AppOptions {
  databaseUrl: string;
  trust: Trust;
  environment: Environment;
  smtpUrl?: string | undefined;
  mailFrom?: string;
  trustProxy?: string | undefined;
  logger: FastifyServerOptions['logger'];
}

/** Milliseconds that requests under way have to end when the server stops. */
const CLOSE_PATIENCE = 3000;

/** The whole server over a database: routes, deadline sweep, letters. It is not listening yet; `close()` ends all of it. */
export async function buildApp(options: AppOptions): Promise<FastifyInstance> {
  const { databaseUrl, trust, environment } = options;
  const app = Fastify({
    logger: options.logger ?? false, bodyLimit: SMALL_BODY_BYTES, trustProxy: options.trustProxy ?? false,
    logController: new LogController({ disableRequestLogging: true }),
    routerOptions: { maxParamLength: 200 },
    frameworkErrors: answerUnroutable, clientErrorHandler: answerUnreadable,
  });
  const warn = (error: Error) => app.log.warn({ reason: error.message }, 'a connection to the database was lost');
  const db = await openDatabase(databaseUrl, warn);
  const notices = new Notices(databaseUrl, warn);
  await notices.open();
  const serverId = await serverIdOf(db);

  answerWithRefusals(app);
  app.decorateRequest('caller', null);
  await app.register(helmet);
  // Generous: it is there for programs that run wild, not for people. One ministry may stand behind one address.
  await app.register(rateLimit, {
    max: 60_000, timeWindow: '1 minute',
    errorResponseBuilder: (_request, { ttl }) => new RefusedError(429, 'tooManyRequests', { seconds: Math.ceil(ttl / 1000) }),
  });
  await app.register(websocket, { options: { maxPayload: 1024 } });

  await app.register(async (open) => {
    healthRoutes(open, db, serverId, environment);
    signInRoutes(open, { db, trust, serverId, environment });
  });
  await app.register(async (closed) => {
    requireSession(closed, db);
    signOutRoutes(closed, db);
    directoryRoutes(closed, db);
    commandRoutes(closed, db, trust);
    feedRoutes(closed, db);
    liveRoutes(closed, db, notices);
    textRoutes(closed, db);
    await closed.register(async (files) => blobRoutes(files, db));
  });

  const sweep = startSweep(db, notices, app.log);
  const sender = startSender({ db, notices, log: app.log, smtpUrl: options.smtpUrl, from: options.mailFrom ?? 'Normativ <normativ@localhost>' });
  // Requests under way may end; a connection that merely stays open must not hold up the stop.
  app.addHook('preClose', async () => {
    setTimeout(() => app.server.closeAllConnections(), CLOSE_PATIENCE).unref();
  });
  app.addHook('onClose', async () => {
    await Promise.all([sweep.stop(), sender.stop()]);
    await notices.close();
    await db.destroy();
  });
  await app.ready();
  return app;
}
