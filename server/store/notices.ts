import { sql } from 'kysely';
import pg from 'pg';
import { z } from 'zod';
import { PresenceHint } from '../../shared/protocol/presence.ts';
import type { Database, Tx } from './database.ts';

const CHANNEL = 'normativ';
// PostgreSQL's limit is 8000 bytes.
const MAX_NOTICE_BYTES = 7_000;

const Notice = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('feed'), heads: z.array(z.tuple([z.string(), z.int()])) }),
  z.object({ kind: z.literal('text'), draftId: z.string(), agencyId: z.string() }),
  z.object({ kind: z.literal('presence'), draftId: z.string(), agencyId: z.string(), hint: PresenceHint }),
  z.object({ kind: z.literal('deadline') }),
  z.object({ kind: z.literal('mail') }),
]);
export type Notice = z.infer<typeof Notice>;

/** Tells every server of this database, at commit. */
export async function notify(tx: Database | Tx, notice: Notice): Promise<void> {
  const text = JSON.stringify(notice);
  if (notice.kind === 'feed' && Buffer.byteLength(text) > MAX_NOTICE_BYTES) {
    const half = Math.ceil(notice.heads.length / 2);
    await notify(tx, { ...notice, heads: notice.heads.slice(0, half) });
    await notify(tx, { ...notice, heads: notice.heads.slice(half) });
    return;
  }
  await sql`SELECT pg_notify(${CHANNEL}, ${text})`.execute(tx);
}

/** Null for what is none: anybody with an account of the database may send on the channel. */
function readNotice(payload: string): Notice | null {
  try {
    return Notice.parse(JSON.parse(payload));
  } catch {
    return null;
  }
}

/** One listening connection per server. A notice lost while it reconnects only delays what it would have hastened. */
export class Notices {
  readonly #url: string;
  readonly #onError: (error: Error) => void;
  readonly #listeners = new Set<(notice: Notice) => void>();
  #client: pg.Client | null = null;
  #closed = false;
  #retry: NodeJS.Timeout | null = null;

  constructor(url: string, onError: (error: Error) => void) {
    this.#url = url;
    this.#onError = onError;
  }

  on(listener: (notice: Notice) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  async open(): Promise<void> {
    if (this.#closed) return;
    const client = new pg.Client({ connectionString: this.#url, keepAlive: true });
    this.#client = client;
    client.on('error', this.#onError);
    client.on('end', () => this.#reopen(client));
    client.on('notification', ({ payload }) => this.#tell(payload ?? ''));
    try {
      await client.connect();
      await client.query(`LISTEN ${CHANNEL}`);
    } catch (error) {
      this.#onError(error as Error);
      this.#reopen(client);
    }
  }

  async close(): Promise<void> {
    this.#closed = true;
    if (this.#retry) clearTimeout(this.#retry);
    await this.#client?.end().catch(() => undefined);
  }

  #reopen(client: pg.Client): void {
    if (this.#closed || this.#client !== client) return;
    this.#client = null;
    client.end().catch(() => undefined);
    this.#retry = setTimeout(() => void this.open(), 500);
  }

  #tell(payload: string): void {
    const notice = readNotice(payload);
    if (notice) for (const listener of this.#listeners) listener(notice);
  }
}
