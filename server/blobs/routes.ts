import { createHash } from 'node:crypto';
import type { Readable } from 'node:stream';
import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { LIMITS, Sha256 } from '../../shared/protocol/primitives.ts';
import { callerIn } from '../http/caller.ts';
import { parsed, RefusedError, tooLarge } from '../http/refused.ts';
import { inTransaction, type Database } from '../store/database.ts';

const Params = z.object({ sha256: Sha256 });

/** PUT and GET /v1/blobs/:sha256: frozen texts and papers, stored once under their hash. */
export function blobRoutes(app: FastifyInstance, db: Database): void {
  // The body stays a stream: it is hashed while it comes in, and cut off at the limit.
  app.addContentTypeParser('application/octet-stream', (_request, payload, done) => done(null, payload));

  app.put('/v1/blobs/:sha256', { bodyLimit: LIMITS.blobBytes }, async (request, reply) => {
    const { sha256 } = parsed(Params, request.params);
    const { bytes, hash } = await receive(request.body);
    if (hash !== sha256) throw new RefusedError(400, 'hashDiffers');
    const isNew = await store(db, sha256, bytes, callerIn(request).employee.agencyId);
    return reply.code(isNew ? 201 : 200).send({});
  });

  app.get('/v1/blobs/:sha256', async (request, reply) => {
    const { sha256 } = parsed(Params, request.params);
    const blob = await db.selectFrom('blobs').innerJoin('blob_readers', 'blob_readers.sha256', 'blobs.sha256').select('bytes')
      .where('blobs.sha256', '=', sha256).where('blob_readers.agency_id', '=', callerIn(request).employee.agencyId).executeTakeFirst();
    if (!blob) throw new RefusedError(404, 'notFound');
    return reply.type('application/octet-stream').header('cache-control', 'private, immutable').send(blob.bytes);
  });
}

async function receive(body: unknown): Promise<{ bytes: Buffer; hash: string }> {
  if (!body || typeof (body as Readable).pipe !== 'function') throw new RefusedError(415, 'badRequest', { field: 'content-type' });
  const hash = createHash('sha256');
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of body as Readable) {
    size += (chunk as Buffer).length;
    if (size > LIMITS.blobBytes) throw tooLarge(LIMITS.blobBytes);
    hash.update(chunk as Buffer);
    chunks.push(chunk as Buffer);
  }
  return { bytes: Buffer.concat(chunks), hash: hash.digest('hex') };
}

/**
 * Whoever has the bytes may read them. True when they are new to this agency: whether another has them is not to be
 * learnt, so the path is the same for bytes that only others have and for bytes that nobody has.
 */
async function store(db: Database, sha256: string, bytes: Buffer, agencyId: string): Promise<boolean> {
  return inTransaction(db, async (tx) => {
    const own = await tx.selectFrom('blob_readers').select('sha256')
      .where('sha256', '=', sha256).where('agency_id', '=', agencyId).executeTakeFirst();
    if (own) return false;
    await tx.insertInto('blobs').values({ sha256, bytes, size: bytes.length }).onConflict((conflict) => conflict.doNothing()).execute();
    const made = await tx.insertInto('blob_readers').values({ sha256, agency_id: agencyId })
      .onConflict((conflict) => conflict.doNothing()).returning('sha256').executeTakeFirst();
    return made !== undefined;
  });
}
