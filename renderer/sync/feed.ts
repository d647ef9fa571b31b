import type { CentralApi } from './central-api.ts';
import { type Database, readMeta, type StoredEvent, writeMeta } from './database.ts';
import type { SendingEnd } from './sender.ts';

/** Who is told of what the feed brings. */
export interface FeedHearer {
  /** Before events are stored. */
  fold: (event: StoredEvent['event']) => void;
  /** After they are stored; also with none. */
  arrived: (stored: readonly StoredEvent[]) => Promise<void>;
  /** The server tells another history: what was read of the old one is forgotten here and read anew. */
  startedOver: () => void;
}

/** The feed of the server, as far as it was read and is kept on this computer. */
export class Feed {
  readonly #database: Database;
  readonly #api: CentralApi;
  readonly #hearer: FeedHearer;
  #cursor = 0;

  constructor(database: Database, api: CentralApi, hearer: FeedHearer) {
    this.#database = database;
    this.#api = api;
    this.#hearer = hearer;
  }

  /** What was read of it in earlier days. */
  async load(): Promise<StoredEvent[]> {
    this.#cursor = await readMeta(this.#database, 'feedCursor') ?? 0;
    return this.#database.events.orderBy('feedSeq').toArray();
  }

  /**
   * Asks whether the server still tells the history that was read here. One put back from an earlier copy tells another from
   * some point on, or ends before it; then what is known here is read anew.
   */
  async compare(): Promise<SendingEnd> {
    if (this.#cursor === 0) return 'empty';
    const page = await this.#api.feed(this.#cursor - 1, 1);
    if (page.kind !== 'ok') return page.kind === 'signedOut' ? 'signedOut' : 'unreachable';
    const theirs = page.value.entries[0]?.event;
    const ours = (await this.#database.events.where('feedSeq').equals(this.#cursor).first())?.event;
    const isSame = theirs !== undefined && ours !== undefined && theirs.draftId === ours.draftId && theirs.seq === ours.seq
      && theirs.type === ours.type && theirs.at === ours.at && theirs.commandId === ours.commandId;
    if (!isSame) await this.#startOver();
    return 'empty';
  }

  async #startOver(): Promise<void> {
    const { events, meta } = this.#database;
    await this.#database.transaction('rw', events, meta, async () => {
      await events.clear();
      await writeMeta(this.#database, 'feedCursor', 0);
    });
    this.#cursor = 0;
    this.#hearer.startedOver();
  }

  /** Reads it to its head. */
  async read(): Promise<SendingEnd> {
    for (;;) {
      const page = await this.#api.feed(this.#cursor);
      if (page.kind !== 'ok') return page.kind === 'signedOut' ? 'signedOut' : 'unreachable';
      if (page.value.head < this.#cursor) {
        await this.#startOver();
        continue;
      }
      // Folded before it is stored: what cannot be folded must not lie in wait for the next start.
      for (const { event } of page.value.entries) this.#hearer.fold(event);
      const stored = page.value.entries.map(({ seq, event }): StoredEvent => ({ draftId: event.draftId, seq: event.seq, feedSeq: seq, event }));
      const last = stored.at(-1)?.feedSeq ?? this.#cursor;
      const { events, meta } = this.#database;
      await this.#database.transaction('rw', events, meta, async () => {
        await events.bulkPut(stored);
        await writeMeta(this.#database, 'feedCursor', last);
      });
      this.#cursor = last;
      await this.#hearer.arrived(stored);
      if (stored.length === 0 || last >= page.value.head) return 'empty';
    }
  }
}
