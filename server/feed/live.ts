import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { WebSocket } from 'ws';
import type { LiveHint } from '../../shared/protocol/api.ts';
import { callerIn, callerOf, type Caller } from '../http/caller.ts';
import { RefusedError } from '../http/refused.ts';
import type { Database } from '../store/database.ts';
import type { Notice, Notices } from '../store/notices.ts';
import { Presence } from './presence.ts';
import { headOf } from './routes.ts';

const PING_MS = 30_000;
const SESSION_ENDED = 4401;
/** One computer needs one. More than these are a program that runs wild; the oldest end. */
const SOCKETS_PER_SESSION = 8;
const TOO_MANY = 4429;

interface Listener {
  socket: WebSocket;
  caller: Caller;
  presence: Presence;
  answered: boolean;
}

/**
 * GET /v1/live (WebSocket): says that there is something to fetch, and who has a draft open. Whoever misses a hint finds it
 * at the next fetch.
 */
export function liveRoutes(app: FastifyInstance, db: Database, notices: Notices): void {
  const listeners = new Set<Listener>();

  const wsHandler = async (socket: WebSocket, request: FastifyRequest) => {
    const caller = callerIn(request);
    const listener: Listener = { socket, caller, presence: new Presence(db, caller), answered: true };
    const own = [...listeners].filter((one) => one.caller.tokenHash.equals(listener.caller.tokenHash));
    for (const oldest of own.slice(0, Math.max(0, own.length - SOCKETS_PER_SESSION + 1))) {
      listeners.delete(oldest);
      oldest.socket.close(TOO_MANY);
    }
    listeners.add(listener);
    socket.on('pong', () => (listener.answered = true));
    socket.on('message', (data, isBinary) => !isBinary && listener.presence.hear(String(data)));
    socket.on('close', () => {
      listeners.delete(listener);
      listener.presence.leave();
    });
    socket.on('error', () => socket.terminate());
    tell(listener, { type: 'feed', head: await headOf(db, listener.caller.employee.agencyId) });
  };
  const handler = () => {
    throw new RefusedError(404, 'notFound');
  };
  app.route({ method: 'GET', url: '/v1/live', handler, wsHandler });

  const forget = notices.on((notice) => {
    for (const listener of listeners) {
      const hint = hintFor(listener, notice);
      if (hint) tell(listener, hint);
    }
  });
  const timer = setInterval(() => {
    for (const listener of listeners) void keepAlive(db, listener).catch(() => listener.socket.terminate());
  }, PING_MS);
  app.addHook('preClose', async () => {
    clearInterval(timer);
    forget();
  });
}

function hintFor({ caller, presence }: Listener, notice: Notice): LiveHint | null {
  const { agencyId } = caller.employee;
  if (notice.kind === 'presence') return presence.hintFor(notice);
  if (notice.kind === 'text') return notice.agencyId === agencyId ? { type: 'text', draftId: notice.draftId } : null;
  if (notice.kind !== 'feed') return null;
  const own = notice.heads.find(([id]) => id === agencyId);
  return own ? { type: 'feed', head: own[1] } : null;
}

function tell({ socket }: Listener, hint: LiveHint): void {
  if (socket.readyState === socket.OPEN) socket.send(JSON.stringify(hint));
}

async function keepAlive(db: Database, listener: Listener): Promise<void> {
  if (!listener.answered) return listener.socket.terminate();
  if (!(await callerOf(db, listener.caller.tokenHash))) return listener.socket.close(SESSION_ENDED);
  listener.answered = false;
  listener.socket.ping();
}
