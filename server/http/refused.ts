import type { Socket } from 'node:net';
import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { z } from 'zod';
import type { Refused } from '../../shared/protocol/api.ts';
import { refusalText, type RefusalCode, type RefusalParams } from '../../shared/protocol/refusals.ts';

const SHOWN_CHARACTERS = 300;

/** What is quoted in a refusal may come from the sender: it is kept in the database and shown, so it is short and plain. */
const quotable = (value: string | number): string | number =>
  (typeof value === 'number' ? value : value.slice(0, SHOWN_CHARACTERS).toWellFormed().replace(/\p{Cc}/gu, '\ufffd'));

/** The body of every answer that is not a 2xx. */
export function refused(code: RefusalCode, params: RefusalParams = {}): Refused {
  const shown = Object.fromEntries(Object.entries(params).map(([name, value]) => [name, quotable(value)]));
  return { code, params: shown, message: refusalText(code, shown) };
}

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

/** For what fails before there is a route: an address that cannot be read. */
export function answerUnroutable(error: FastifyError, _request: FastifyRequest, reply: FastifyReply): void {
  void reply.code(error.statusCode ?? 400).send(refused('badRequest', { field: 'url' }));
}

/** For what is not even HTTP: written by hand, since there is no reply to write to. */
export function answerUnreadable(error: Error & { code?: string }, socket: Socket): void {
  if (error.code === 'ECONNRESET' || !socket.writable) return void socket.destroy();
  const body = JSON.stringify(refused('badRequest', { field: 'http' }));
  const status = error.code === 'HPE_HEADER_OVERFLOW' ? '431 Request Header Fields Too Large'
    : error.code === 'ERR_HTTP_REQUEST_TIMEOUT' ? '408 Request Timeout' : '400 Bad Request';
  socket.end(`HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Type: application/json; charset=utf-8\r\n`
    + `Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);
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
