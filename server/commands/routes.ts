import type { FastifyInstance, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { CommandRequest, type CommandOutcome } from '../../shared/protocol/api.ts';
import { LIMITS } from '../../shared/protocol/primitives.ts';
import { callerIn } from '../http/caller.ts';
import { faultyField, RefusedError } from '../http/refused.ts';
import type { Trust } from '../sign-in/trust.ts';
import type { Database } from '../store/database.ts';
import { processCommand, type Queued } from './process.ts';

// What is over the limit of one command but below this is refused in its place in the queue; what is over this is not read.
const READ_BYTES = 4 * LIMITS.commandBytes;

const Place = z.object({ deviceId: CommandRequest.shape.deviceId, n: CommandRequest.shape.n.max(2_147_483_647), commandId: CommandRequest.shape.commandId });

/** POST /v1/commands */
export function commandRoutes(app: FastifyInstance, db: Database, trust: Trust): void {
  app.post('/v1/commands', { bodyLimit: READ_BYTES }, async (request): Promise<CommandOutcome> => {
    const queued = readQueued(request.body, sizeOf(request));
    const processed = await processCommand(db, trust, callerIn(request).employee, queued);
    if (processed.status === 'gap') throw new RefusedError(409, 'numberGap', { expected: processed.expected });
    return processed.outcome;
  });
}

/** A body sent in pieces does not say how large it is. */
const sizeOf = ({ headers, body }: FastifyRequest): number =>
  Number(headers['content-length'] ?? Buffer.byteLength(JSON.stringify(body) ?? ''));

/**
 * A command whose place in the queue can be read is processed, if only to be refused: it must not block those behind it.
 * @throws RefusedError 400 `badRequest` when not even its place can be read
 */
export function readQueued(body: unknown, bytes: number): Queued {
  const place = Place.safeParse(body);
  if (!place.success) throw new RefusedError(400, 'badRequest', { field: faultyField(place.error) });
  if (bytes > LIMITS.commandBytes) {
    return { ...place.data, command: { ok: false, code: 'tooLarge', params: { limit: `${LIMITS.commandBytes / 1024 / 1024} MB` } } };
  }
  const read = CommandRequest.safeParse(body);
  const field = read.success ? unstorable(read.data.command, 'command') : faultyField(read.error);
  if (!read.success || field !== null) return { ...place.data, command: { ok: false, code: 'badRequest', params: { field: field ?? 'body' } } };
  return { ...place.data, command: { ok: true, value: read.data.command } };
}

/** The path of a text that PostgreSQL cannot keep: one with a NUL or half a surrogate pair. */
function unstorable(value: unknown, path: string): string | null {
  if (typeof value === 'string') return value.includes('\0') || !value.isWellFormed() ? path : null;
  if (value === null || typeof value !== 'object') return null;
  for (const [key, inner] of Object.entries(value)) {
    const found = unstorable(inner, `${path}.${key}`);
    if (found) return found;
  }
  return null;
}
