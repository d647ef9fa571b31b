import * as Y from 'yjs';
import type { Database, Tx } from '../store/database.ts';

const SNAPSHOT_EVERY = 200;
// Documents kept open between requests. Each is only ever a copy of the log up to its position.
const KEPT = 32;

interface Open {
  position: number;
  doc: Y.Doc;
}

/** Opens texts from the append-only log of their updates. */
export class Documents {
  readonly #open = new Map<string, Open>();
  readonly #queues = new Map<string, Promise<unknown>>();

  /**
   * Runs `work` over the document of a draft, one at a time per draft in this process. `work` brings it to the position it
   * needs by `readTo`. Whatever throws makes the next request read the log again.
   */
  async use<T>(draftId: string, work: (document: Open) => Promise<T>): Promise<T> {
    const turn = (this.#queues.get(draftId) ?? Promise.resolve()).then(async () => {
      const document = this.#open.get(draftId) ?? { position: 0, doc: new Y.Doc() };
      this.#open.delete(draftId);
      const result = await work(document);
      this.#open.set(draftId, document);
      if (this.#open.size > KEPT) this.#open.delete(this.#open.keys().next().value!);
      return result;
    });
    const settled = turn.catch(() => undefined);
    this.#queues.set(draftId, settled);
    try {
      return await turn;
    } finally {
      if (this.#queues.get(draftId) === settled) this.#queues.delete(draftId);
    }
  }
}

/** Brings a document to a position of the log. */
export async function readTo(tx: Database | Tx, draftId: string, document: Open, position: number): Promise<void> {
  if (document.position === position) return;
  // A log shorter than the copy: the database was put back to an earlier day.
  if (document.position > position) Object.assign(document, { position: 0, doc: new Y.Doc() });
  if (document.position === 0) await readSnapshot(tx, draftId, document);
  const updates = await tx.selectFrom('text_updates').select(['position', 'bytes']).where('draft_id', '=', draftId)
    .where('position', '>', document.position).where('position', '<=', position).orderBy('position').execute();
  document.doc.transact(() => {
    for (const { bytes } of updates) Y.applyUpdate(document.doc, bytes);
  });
  document.position = position;
}

async function readSnapshot(tx: Database | Tx, draftId: string, document: Open): Promise<void> {
  const snapshot = await tx.selectFrom('text_snapshots').select(['position', 'bytes']).where('draft_id', '=', draftId)
    .orderBy('position', 'desc').limit(1).executeTakeFirst();
  if (!snapshot) return;
  Y.applyUpdate(document.doc, snapshot.bytes);
  document.position = snapshot.position;
}

export interface TextUpdate {
  updateId: string;
  employeeId: string;
  bytes: Buffer;
}

/** Appends an update to the log and the document. The draft's row is locked by the caller, which orders updates. */
export async function append(tx: Tx, draftId: string, document: Open, { updateId, employeeId, bytes }: TextUpdate): Promise<void> {
  const position = document.position + 1;
  Y.applyUpdate(document.doc, bytes);
  await tx.insertInto('text_updates')
    .values({ draft_id: draftId, position, update_id: updateId, employee_id: employeeId, bytes }).execute();
  await tx.updateTable('drafts').set({ text_position: position }).where('id', '=', draftId).execute();
  if (position % SNAPSHOT_EVERY === 0) {
    await tx.insertInto('text_snapshots')
      .values({ draft_id: draftId, position, bytes: Buffer.from(Y.encodeStateAsUpdate(document.doc)) }).execute();
  }
  document.position = position;
}

/** Whether an update can be read at all, tried on a document that is thrown away. */
export function isReadable(update: Uint8Array): boolean {
  const scratch = new Y.Doc();
  try {
    Y.applyUpdate(scratch, update);
    return true;
  } catch {
    return false;
  } finally {
    scratch.destroy();
  }
}

const EMPTY_STATE = Uint8Array.of(0);

/** What a reader with this state vector lacks. An empty vector lacks everything. @throws when it cannot be read */
export function missingFor(doc: Y.Doc, stateVector: Uint8Array): Uint8Array {
  return Y.encodeStateAsUpdate(doc, stateVector.length > 0 ? stateVector : EMPTY_STATE);
}
