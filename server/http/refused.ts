import type { FastifyError, FastifyInstance, FastifyReply } from 'fastify';
import type { z } from 'zod';
import type { Refused } from '../../shared/protocol/api.ts';
import { refusalText, type RefusalCode, type RefusalParams } from '../../shared/protocol/refusals.ts';

/** The body of every answer that is not a 2xx. */
export const refused = (code: RefusalCode, params: RefusalParams = {}): Refused =>
  ({ code, params, message: refusalText(code, params) });

/** Thrown anywhere below a route; answered with its status and body. */
export class RefusedError extends Error {
  readonly status: number;
  readonly body: Refused;
  constructor(status: number, code: RefusalCode, params: RefusalParams = {}) {
    super(code);
    this.status = status;
    this.body = refused(code, params);
  }
}

/** The first field that is wrong, as a path such as `command.title`. */
export function faultyField(error: z.ZodError): string {
  const issue = error.issues[0];
  const unknown = issue?.code === 'unrecognized_keys' ? issue.keys.slice(0, 1) : [];
  return [...(issue?.path ?? []), ...unknown].join('.') || 'body';
}

/** @throws RefusedError 400 `badRequest` that names the field */
export function parsed<T extends z.ZodType>(schema: T, value: unknown): z.infer<T> {
  const read = schema.safeParse(value);
  if (!read.success) throw new RefusedError(400, 'badRequest', { field: faultyField(read.error) });
  return read.data;
}

const megabytes = (bytes: number) => `${Math.round((bytes / 1024 / 1024) * 10) / 10} MB`;
export const tooLarge = (limit: number) => new RefusedError(413, 'tooLarge', { limit: megabytes(limit) });

/** Makes every answer other than 2xx a `Refused`; a bug is a 500 that is logged. */
export function answerWithRefusals(app: FastifyInstance): void {
  app.setNotFoundHandler((_request, reply) => reply.code(404).send(refused('notFound')));
  app.setErrorHandler((error: FastifyError | RefusedError, request, reply) => {
    const known = asRefused(error, request.routeOptions.bodyLimit ?? 0);
    if (known) return send(reply, known);
    request.log.error({ err: error, path: request.routeOptions.url }, 'the request failed');
    return reply.code(500).send(refused('internal'));
  });
}

function send(reply: FastifyReply, { status, body }: RefusedError) {
  if (status === 429) reply.header('retry-after', String(body.params?.seconds ?? 1));
  return reply.code(status).send(body);
}

function asRefused(error: FastifyError | RefusedError, bodyLimit: number): RefusedError | null {
  if (error instanceof RefusedError) return error;
  if (error.code === 'FST_ERR_CTP_BODY_TOO_LARGE') return tooLarge(bodyLimit);
  if (error.code === 'FST_ERR_CTP_INVALID_MEDIA_TYPE') return new RefusedError(415, 'badRequest', { field: 'content-type' });
  if (error.statusCode && error.statusCode >= 400 && error.statusCode < 500) {
    return new RefusedError(error.statusCode, 'badRequest', { field: 'body' });
  }
  return null;
}
