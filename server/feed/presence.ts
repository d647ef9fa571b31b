import { randomUUID } from 'node:crypto';
import { PresenceReport, presenceTiming, type PresenceHint } from '../../shared/protocol/presence.ts';
import type { Caller } from '../http/caller.ts';
import type { Database } from '../store/database.ts';
import { notify, type Notice } from '../store/notices.ts';
import { isLead } from '../text/routes.ts';

/** Words a second that a connection may say in the long run, and at once. A program of ours says five while one types. */
const WORDS_PER_SECOND = 8;
const WORDS_AT_ONCE = 24;
/** Drafts that one computer may have open. */
const DRAFTS_OPEN = 16;

type PresenceNotice = Extract<Notice, { kind: 'presence' }>;

/** What one live connection says of where its person is, and of which drafts it hears. Only of those it has open and may read. */
export class Presence {
  readonly #db: Database;
  readonly #caller: Caller;
  readonly #peer = randomUUID();
  /** Until when each draft counts as open here, by this process's clock. */
  readonly #open = new Map<string, number>();
  /** Drafts of one's own agency; a draft never changes its lead. */
  readonly #own = new Set<string>();
  #words = WORDS_AT_ONCE;
  #heardAt = Date.now();
  #turn: Promise<void> = Promise.resolve();

  constructor(db: Database, caller: Caller) {
    this.#db = db;
    this.#caller = caller;
  }

  /** Takes a message of the connection in. What is no report, or too much, is dropped without an answer. */
  hear(message: string): void {
    if (!this.#mayTalk()) return;
    const report = read(message);
    if (report) this.#inTurn(() => this.#pass(report));
  }

  /** What of a notice is for this connection. */
  hintFor({ draftId, agencyId, hint }: PresenceNotice): PresenceHint | null {
    const mayHear = agencyId === this.#caller.employee.agencyId && (this.#open.get(draftId) ?? 0) > Date.now();
    return mayHear && hint.peer !== this.#peer ? hint : null;
  }

  /** Tells the others that the connection has ended. */
  leave(): void {
    this.#inTurn(async () => {
      for (const draftId of this.#open.keys()) await this.#pass({ type: 'presence', draftId, here: false, selection: null });
    });
  }

  async #pass({ draftId, here, selection }: PresenceReport): Promise<void> {
    if (here ? !(await this.#mayRead(draftId)) : !this.#open.has(draftId)) return;
    if (here) this.#keep(draftId);
    else this.#open.delete(draftId);
    const { id, name, agencyId } = this.#caller.employee;
    await notify(this.#db, { kind: 'presence', draftId, agencyId, hint: { type: 'presence', draftId, peer: this.#peer, employee: { id, name }, here, selection } });
  }

  #keep(draftId: string): void {
    this.#open.delete(draftId);
    this.#open.set(draftId, Date.now() + presenceTiming.expiresMs);
    if (this.#open.size > DRAFTS_OPEN) this.#open.delete(this.#open.keys().next().value!);
  }

  async #mayRead(draftId: string): Promise<boolean> {
    if (this.#own.has(draftId)) return true;
    if (!(await isLead(this.#db, draftId, this.#caller.employee.agencyId))) return false;
    if (this.#own.size >= 1000) this.#own.clear();
    this.#own.add(draftId);
    return true;
  }

  #mayTalk(): boolean {
    const now = Date.now();
    this.#words = Math.min(WORDS_AT_ONCE, this.#words + ((now - this.#heardAt) / 1000) * WORDS_PER_SECOND);
    this.#heardAt = now;
    if (this.#words < 1) return false;
    this.#words -= 1;
    return true;
  }

  /** One after the other, so that “gone” is never overtaken; a failure of the database costs only the word. */
  #inTurn(work: () => Promise<void>): void {
    this.#turn = this.#turn.then(work).catch(() => undefined);
  }
}

function read(message: string): PresenceReport | null {
  try {
    return PresenceReport.parse(JSON.parse(message));
  } catch {
    return null;
  }
}
