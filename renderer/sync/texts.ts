import * as Y from 'yjs';
import { fromBase64, toBase64 } from '../../shared/protocol/base64.ts';
import type { CentralApi } from './central-api.ts';
import type { OpenText, TextStatus } from './client-types.ts';
import type { Database } from './database.ts';
import type { OutboxEntry, OutboxRecord } from './outbox-entry.ts';

/** Typing is saved when the hand rests this long, and at the latest after `SAVE_AT_LATEST`. Milliseconds. */
const SAVE_AFTER = 250;
const SAVE_AT_LATEST = 1000;
/** Stored updates of one text are merged into one when there are more. */
const COMPACT_ABOVE = 200;

/** Where changes come from; whoever listens to a text can tell others' changes by these origins. */
export const ORIGIN_STORE = Symbol('from this computer’s store');
export const ORIGIN_SERVER = Symbol('from the server');

interface Held {
  draftId: string;
  doc: Y.Doc;
  holders: number;
  unsaved: Uint8Array[];
  saving: Promise<void>;
  timer: ReturnType<typeof setTimeout> | null;
  firstUnsavedAt: number;
  failed: boolean;
  listeners: Set<() => void>;
}

export interface TextsNeed {
  database: Database;
  api: CentralApi;
  /** Saves entries durably and queues them; resolves after the journal's fsync. */
  enqueue: (entries: OutboxEntry[]) => Promise<void>;
  outbox: () => readonly OutboxRecord[];
  isConnected: () => boolean;
}

/** The texts that are open, each as one live document however many parts of the screen show it. */
export class Texts {
  readonly #held = new Map<string, Held>();
  readonly #opening = new Map<string, Promise<Held | null>>();
  readonly #need: TextsNeed;

  constructor(need: TextsNeed) {
    this.#need = need;
  }

  async start(draftId: string, doc: Y.Doc): Promise<void> {
    await this.#store(draftId, Y.encodeStateAsUpdate(doc));
  }

  async open(draftId: string): Promise<OpenText | null> {
    const held = await this.#hold(draftId);
    if (!held) return null;
    held.holders++;
    let closed = false;
    return {
      draftId,
      doc: held.doc,
      status: () => this.#status(held),
      subscribe: (listener) => {
        held.listeners.add(listener);
        return () => held.listeners.delete(listener);
      },
      flush: () => this.#flush(held),
      close: async () => {
        if (closed) return;
        closed = true;
        await this.#flush(held);
        if (--held.holders > 0) return;
        this.#held.delete(draftId);
        held.doc.destroy();
      },
    };
  }

  /** Fetches what others wrote. Harmless when the text is not open or the server cannot be reached. */
  async refresh(draftId: string): Promise<void> {
    const held = this.#held.get(draftId);
    if (!held) return;
    await this.exchange({ draftId, updateId: crypto.randomUUID(), update: '' });
  }

  refreshAll(): Promise<void[]> {
    return Promise.all([...this.#held.keys()].map((draftId) => this.refresh(draftId)));
  }

  /** Sends an update (possibly empty) and takes in what this computer lacks. */
  async exchange(sent: { draftId: string; updateId: string; update: string }): ReturnType<CentralApi['text']> {
    const { draftId, updateId, update } = sent;
    const stateVector = toBase64(await this.#stateVector(draftId));
    const answer = await this.#need.api.text(draftId, { updateId, update, stateVector });
    if (answer.kind === 'ok') await this.#take(draftId, fromBase64(answer.value.missing));
    return answer;
  }

  /** Tells the open texts that the outbox has changed, so that they say “sent” when it is so. */
  outboxChanged(): void {
    for (const held of this.#held.values()) notify(held);
  }

  async flushAll(): Promise<void> {
    await Promise.all([...this.#held.values()].map((held) => this.#flush(held)));
  }

  /** Whether this computer has anything of the text. */
  async isHere(draftId: string): Promise<boolean> {
    return await this.#need.database.updates.where('draftId').equals(draftId).count() > 0;
  }

  async #hold(draftId: string): Promise<Held | null> {
    const held = this.#held.get(draftId);
    if (held) return held;
    const opening = this.#opening.get(draftId) ?? this.#load(draftId).finally(() => this.#opening.delete(draftId));
    this.#opening.set(draftId, opening);
    return opening;
  }

  async #load(draftId: string): Promise<Held | null> {
    if (!(await this.isHere(draftId)) && !(await this.fetch(draftId))) return null;
    const doc = new Y.Doc();
    Y.applyUpdate(doc, await this.#stored(draftId), ORIGIN_STORE);
    // Filled from the journal after a reset, the store may hold the last words without what they stand on.
    if (lacksBase(doc) && await this.fetch(draftId)) Y.applyUpdate(doc, await this.#stored(draftId), ORIGIN_STORE);
    if (lacksBase(doc)) return null;
    const held: Held = {
      draftId, doc, holders: 0, unsaved: [], saving: Promise.resolve(), timer: null, firstUnsavedAt: 0, failed: false, listeners: new Set(),
    };
    doc.on('update', (update: Uint8Array, origin: unknown) => {
      if (origin === ORIGIN_STORE || origin === ORIGIN_SERVER) return;
      this.#typed(held, update);
    });
    this.#held.set(draftId, held);
    if (this.#need.isConnected()) void this.refresh(draftId);
    return held;
  }

  /** Brings a text to this computer that it does not have; false when the server has none or is out of reach. */
  async fetch(draftId: string): Promise<boolean> {
    if (!this.#need.isConnected()) return false;
    const answer = await this.exchange({ draftId, updateId: crypto.randomUUID(), update: '' });
    return answer.kind === 'ok' && await this.isHere(draftId);
  }

  #typed(held: Held, update: Uint8Array): void {
    const now = Date.now();
    if (held.unsaved.length === 0) held.firstUnsavedAt = now;
    held.unsaved.push(update);
    if (held.timer) clearTimeout(held.timer);
    const delay = Math.max(0, Math.min(SAVE_AFTER, held.firstUnsavedAt + SAVE_AT_LATEST - now));
    held.timer = setTimeout(() => void this.#flush(held).catch(() => undefined), delay);
    notify(held);
  }

  #flush(held: Held): Promise<void> {
    if (held.timer) clearTimeout(held.timer);
    held.timer = null;
    held.saving = held.saving.catch(() => undefined).then(async () => {
      if (held.unsaved.length === 0) return;
      const updates = held.unsaved;
      held.unsaved = [];
      try {
        await this.#store(held.draftId, Y.mergeUpdates(updates));
        held.failed = false;
      } catch (error) {
        // Still in memory and on the screen; the next try takes it along.
        held.unsaved = [...updates, ...held.unsaved];
        held.failed = true;
        held.timer = setTimeout(() => void this.#flush(held).catch(() => undefined), 5000);
        throw error;
      } finally {
        notify(held);
      }
    });
    return held.saving;
  }

  async #store(draftId: string, update: Uint8Array): Promise<void> {
    await this.#need.enqueue([{ kind: 'text', id: crypto.randomUUID(), draftId, update: toBase64(update) }]);
  }

  async #take(draftId: string, missing: Uint8Array): Promise<void> {
    if (isEmptyUpdate(missing)) return;
    await this.#need.database.updates.add({ draftId, update: missing });
    const held = this.#held.get(draftId);
    if (held) Y.applyUpdate(held.doc, missing, ORIGIN_SERVER);
  }

  async #stateVector(draftId: string): Promise<Uint8Array> {
    const held = this.#held.get(draftId);
    if (held) return Y.encodeStateVector(held.doc);
    return Y.encodeStateVectorFromUpdate(await this.#stored(draftId));
  }

  async #stored(draftId: string): Promise<Uint8Array> {
    const { database } = this.#need;
    const rows = await database.updates.where('draftId').equals(draftId).toArray();
    if (rows.length === 1) return rows[0]!.update;
    const merged = Y.mergeUpdates(rows.map((row) => row.update));
    if (rows.length > COMPACT_ABOVE) {
      await database.transaction('rw', database.updates, async () => {
        await database.updates.bulkDelete(rows.map((row) => row.key));
        await database.updates.add({ draftId, update: merged });
      });
    }
    return merged;
  }

  #status(held: Held): TextStatus {
    if (held.failed) return 'failed';
    if (held.unsaved.length > 0) return 'saving';
    const waits = this.#need.outbox().some(({ entry, status }) =>
      entry.kind === 'text' && entry.draftId === held.draftId && status === 'waiting');
    return waits ? 'saved' : 'sent';
  }
}

const notify = (held: Held) => held.listeners.forEach((listener) => listener());

const lacksBase = (doc: Y.Doc): boolean => doc.store.pendingStructs !== null || doc.store.pendingDs !== null;

/** Yjs writes “nothing” as no structs and no deletions. */
const isEmptyUpdate = (update: Uint8Array): boolean => update.length === 0 || (update.length === 2 && update[0] === 0 && update[1] === 0);
