import type { FastifyInstance } from 'fastify';
import * as Y from 'yjs';
import { z } from 'zod';
import { TextRequest, type Employee, type TextAnswer } from '../../shared/protocol/api.ts';
import { LIMITS, Uuid } from '../../shared/protocol/primitives.ts';
import { isInAudience } from '../drafts/load.ts';
import { callerIn } from '../http/caller.ts';
import { parsed, RefusedError, tooLarge } from '../http/refused.ts';
import { inTransaction, type Database, type Tx } from '../store/database.ts';
import { notify } from '../store/notices.ts';
import { append, Documents, isReadable, missingFor, readTo } from './documents.ts';

const Params = z.object({ draftId: Uuid });
// Base64 of the update and of the state vector, and the JSON around them.
const BODY_BYTES = Math.ceil(LIMITS.updateBytes * 1.34) + 1_100_000;

/** POST /v1/texts/:draftId: takes in an update of the text and answers with what the caller lacks. */
export function textRoutes(app: FastifyInstance, db: Database): void {
  const documents = new Documents();
  app.post('/v1/texts/:draftId', { bodyLimit: BODY_BYTES }, async (request): Promise<TextAnswer> => {
    const { draftId } = parsed(Params, request.params);
    const { employee } = callerIn(request);
    const body = parsed(TextRequest, request.body);
    // Before the queue and the open document: whoever may not write must not make those wait who may.
    await leadOrRefuse(db, draftId, employee);
    const asked = readAsked(body);
    return documents.use(draftId, (document) => inTransaction(db, async (tx) => {
      const isNew = asked.update.length > 0;
      const draft = await draftFor(tx, draftId, isNew);
      await readTo(tx, draftId, document, draft.text_position);
      if (isNew && !(await isStored(tx, draftId, asked.updateId))) {
        if (!draft.text_open) throw new RefusedError(409, 'textClosed');
        await appendOrRefuse(tx, draftId, document, { updateId: asked.updateId, employeeId: employee.id, bytes: asked.update });
        await notify(tx, { kind: 'text', draftId, agencyId: draft.lead_agency });
      }
      return answer(document.doc, asked.stateVector);
    }, 1));
  });
}

interface Asked {
  updateId: string;
  /** Empty when the caller only asks. */
  update: Buffer;
  stateVector: Buffer;
}

function readAsked({ updateId, update, stateVector }: TextRequest): Asked {
  const bytes = Buffer.from(update, 'base64');
  if (bytes.length > LIMITS.updateBytes) throw tooLarge(LIMITS.updateBytes);
  if (bytes.length > 0 && !isReadable(bytes)) throw new RefusedError(400, 'textUpdateUnreadable');
  // Two zero bytes are how Yjs writes that nothing changed.
  const isEmpty = bytes.length === 2 && bytes[0] === 0 && bytes[1] === 0;
  return { updateId, update: isEmpty ? Buffer.alloc(0) : bytes, stateVector: Buffer.from(stateVector, 'base64') };
}

/** Whether the live text of a draft may be read by an agency's people. A draft never changes its lead agency. */
export async function isLead(db: Database, draftId: string, agencyId: string): Promise<boolean> {
  const draft = await db.selectFrom('drafts').select('id').where('id', '=', draftId).where('lead_agency', '=', agencyId).executeTakeFirst();
  return draft !== undefined;
}

async function leadOrRefuse(db: Database, draftId: string, { agencyId }: Employee): Promise<void> {
  if (await isLead(db, draftId, agencyId)) return;
  if (await isInAudience(db, draftId, agencyId)) throw new RefusedError(403, 'leadOnly');
  throw new RefusedError(404, 'draftUnknown');
}

/** The draft's row, locked for a writer: the same lock that a submission waits for. */
function draftFor(tx: Tx, draftId: string, forWriting: boolean) {
  const query = tx.selectFrom('drafts').select(['lead_agency', 'text_open', 'text_position']).where('id', '=', draftId);
  return (forWriting ? query.forUpdate() : query).executeTakeFirstOrThrow();
}

async function isStored(tx: Tx, draftId: string, updateId: string): Promise<boolean> {
  const row = await tx.selectFrom('text_updates').select('position')
    .where('draft_id', '=', draftId).where('update_id', '=', updateId).executeTakeFirst();
  return row !== undefined;
}

async function appendOrRefuse(...args: Parameters<typeof append>): Promise<void> {
  try {
    await append(...args);
  } catch (error) {
    // What the database says has a code; anything else comes of an update that reads well alone but not in this text.
    if (error instanceof Error && 'code' in error) throw error;
    throw new RefusedError(400, 'textUpdateUnreadable');
  }
}

function answer(doc: Y.Doc, stateVector: Buffer): TextAnswer {
  let missing: Uint8Array;
  try {
    missing = missingFor(doc, stateVector);
  } catch {
    throw new RefusedError(400, 'badRequest', { field: 'stateVector' });
  }
  return { missing: Buffer.from(missing).toString('base64'), stateVector: Buffer.from(Y.encodeStateVector(doc)).toString('base64') };
}
