import * as Y from 'yjs';
import { clashesOf } from '../../shared/act/parting.ts';
import { addReviews, type Person } from '../../shared/act/review.ts';
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
/** What this computer puts on the review list; it is saved and sent as what is typed. */
const ORIGIN_REVIEW = Symbol('for review');

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
  /** Who works here, for the review list. */
  me: () => Person;
  /** Now, by the server's clock. */
  now: () => Date;
}

/** The texts that are open, each as one live document however many parts of the screen show it. */
export class Texts {
  readonly #held = new Map<string, Held>();
  readonly #opening = new Map<string, Promise<Held | null>>();
  readonly #need: TextsNeed;
  /** The texts with changes that were made while the server could not be reached, until it has told what others wrote meanwhile. */
  readonly #apart = new Set<string>();

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
    if (update !== '' && this.#apart.has(draftId)) {
      // First what others wrote, while the server still tells it apart from one's own.
      const asked = await this.exchange({ draftId, updateId: crypto.randomUUID(), update: '' });
      if (asked.kind === 'unreachable' || asked.kind === 'signedOut') return asked;
      this.#apart.delete(draftId);
    }
    const stateVector = await this.#stateVector(draftId);
    const answer = await this.#need.api.text(draftId, { updateId, update, stateVector: toBase64(stateVector) });
    if (answer.kind !== 'ok') return answer;
    const missing = fromBase64(answer.value.missing);
    const theirs = fromBase64(answer.value.stateVector);
    if (!isReadable(missing, theirs)) return { kind: 'unreachable', reason: 'unreadable text' };
    const before = this.#apart.delete(draftId) && !isEmptyUpdate(missing) ? await this.#unsent(draftId) : null;
    await this.#take(draftId, missing);
    if (before) await this.#review(draftId, { ...before, theirs: missing });
    const waits = this.#need.outbox().some(({ entry, status }) =>
      entry.kind === 'text' && entry.draftId === draftId && status === 'waiting' && entry.id !== updateId);
    if (waits || this.#held.get(draftId)?.unsaved.length) return answer;
    // Deletions stand in no state vector. To look for them costs a walk through the text, so only where one merely asks.
    const isLacking = isAhead(stateVector, theirs) || (update === '' && await this.#deletesMore(draftId, missing));
    if (isLacking) await this.#offer(draftId, theirs);
    return answer;
  }

  /** The server is there again: what waits now was written without knowing what others wrote meanwhile. */
  backOnline(): void {
    for (const { entry, status } of this.#need.outbox()) if (entry.kind === 'text' && status === 'waiting') this.#apart.add(entry.draftId);
    for (const [draftId, { unsaved }] of this.#held) if (unsaved.length > 0) this.#apart.add(draftId);
  }

  /** All that this computer has of a text, and what of it the server has not confirmed; null where that is nothing. */
  async #unsent(draftId: string): Promise<{ known: Uint8Array; mine: Uint8Array } | null> {
    const unsaved = this.#held.get(draftId)?.unsaved ?? [];
    const waiting = this.#need.outbox().flatMap(({ entry, status }) =>
      (entry.kind === 'text' && entry.draftId === draftId && status === 'waiting' ? [fromBase64(entry.update)] : []));
    if (waiting.length + unsaved.length === 0) return null;
    // From the store and not from the open text: there what has been deleted can still be read.
    return { known: Y.mergeUpdates([await this.#stored(draftId), ...unsaved]), mine: Y.mergeUpdates([...waiting, ...unsaved]) };
  }

  /** Puts blocks that both sides changed on the review list of the text. */
  async #review(draftId: string, sides: Parameters<typeof clashesOf>[0]): Promise<void> {
    const clashes = clashesOf(sides);
    if (clashes.length === 0) return;
    const entry = { by: this.#need.me(), at: this.#need.now().toISOString() };
    const held = this.#held.get(draftId);
    if (held) return addReviews(held.doc, clashes, entry, ORIGIN_REVIEW);
    const doc = new Y.Doc();
    Y.applyUpdate(doc, await this.#stored(draftId));
    const before = Y.encodeStateVector(doc);
    addReviews(doc, clashes, entry, ORIGIN_REVIEW);
    await this.#store(draftId, Y.encodeStateAsUpdate(doc, before));
  }

  /** Fetches what the server has of a text, and gives it what it lacks. */
  async compare(draftId: string): Promise<void> {
    await this.exchange({ draftId, updateId: crypto.randomUUID(), update: '' });
  }

  /** Whether something is deleted here that is not deleted there; an answer holds all deletions that the server knows. */
  async #deletesMore(draftId: string, missing: Uint8Array): Promise<boolean> {
    const held = this.#held.get(draftId);
    const ours = held ? Y.createDeleteSetFromStructStore(held.doc.store) : Y.decodeUpdate(await this.#stored(draftId)).ds;
    const theirs = Y.decodeUpdate(missing).ds;
    return !Y.equalDeleteSets(Y.mergeDeleteSets([theirs, ours]), Y.mergeDeleteSets([theirs]));
  }

  /**
   * Gives the server what was once sent and it does not have: refused while the text was closed, or lost when it was put
   * back to an earlier day. Without it nothing that is typed on top of it could ever be read there. A no is no harm: the
   * next exchange offers it again.
   */
  async #offer(draftId: string, theirs: Uint8Array): Promise<void> {
    const update = Y.diffUpdate(await this.#whole(draftId), theirs);
    if (isEmptyUpdate(update)) return;
    await this.#need.api.text(draftId, { updateId: crypto.randomUUID(), update: toBase64(update), stateVector: toBase64(theirs) });
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
    if (lacksBase(doc)) {
      if (!(await this.fetch(draftId))) return null;
      // What the server lacks too is on its way from another computer; the rest can be read and written meanwhile.
      Y.applyUpdate(doc, await this.#stored(draftId), ORIGIN_STORE);
    }
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

  async #whole(draftId: string): Promise<Uint8Array> {
    const held = this.#held.get(draftId);
    return held ? Y.encodeStateAsUpdate(held.doc) : this.#stored(draftId);
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

/** Whether the first state vector knows something that the second does not. */
function isAhead(ours: Uint8Array, theirs: Uint8Array): boolean {
  const known = Y.decodeStateVector(theirs);
  return [...Y.decodeStateVector(ours)].some(([client, clock]) => clock > (known.get(client) ?? 0));
}

/** Tried before anything is stored: an update that cannot be read would close its text for ever. */
function isReadable(update: Uint8Array, stateVector: Uint8Array): boolean {
  try {
    Y.applyUpdate(new Y.Doc(), update);
    Y.decodeStateVector(stateVector);
    return true;
  } catch {
    return false;
  }
}

/** Yjs writes “nothing” as no structs and no deletions. */
const isEmptyUpdate = (update: Uint8Array): boolean => update.length === 0 || (update.length === 2 && update[0] === 0 && update[1] === 0);
