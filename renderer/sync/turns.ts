import type { SendingEnd } from './sender.ts';

/** Milliseconds between tries while the server does not answer. */
const RETRY_MIN = 1000;
const RETRY_MAX = 15_000;
/** A hint may be lost; this often a turn is taken anyway. Milliseconds. */
const ANYWAY = 20_000;

/** Takes one turn at a time, again at once when it was wished for meanwhile, and again later whatever became of it. */
export class Turns {
  readonly #work: () => Promise<SendingEnd>;
  #turn: Promise<SendingEnd> | null = null;
  #again = false;
  #retryDelay = RETRY_MIN;
  #timer: ReturnType<typeof setTimeout> | null = null;
  #closed = false;

  constructor(work: () => Promise<SendingEnd>) {
    this.#work = work;
  }

  /** Wishes for a turn: now, or once more after the one under way. */
  wake(): void {
    if (!this.#closed) void this.take().catch(() => undefined);
  }

  /** Takes a turn, or joins the one under way; resolves to how it ended. Rejects when the work threw. */
  take(): Promise<SendingEnd> {
    if (this.#turn) {
      this.#again = true;
      return this.#turn;
    }
    if (this.#timer) clearTimeout(this.#timer);
    this.#turn = this.#goRound().finally(() => {
      this.#turn = null;
    }).then((end) => {
      this.#schedule(end);
      return end;
    }, (error: unknown) => {
      // The local database failed, for instance. Whatever it was, what waits is tried again.
      this.#schedule('unreachable');
      throw error;
    });
    return this.#turn;
  }

  /** From inside a turn: one more follows it at once. */
  again(): void {
    this.#again = true;
  }

  /** No further turn begins; resolves when the one under way has ended. */
  async close(): Promise<void> {
    this.#closed = true;
    if (this.#timer) clearTimeout(this.#timer);
    await this.#turn?.catch(() => undefined);
  }

  async #goRound(): Promise<SendingEnd> {
    let end: SendingEnd;
    do {
      this.#again = false;
      end = await this.#work();
    } while (end === 'empty' && this.#again && !this.#closed);
    return end;
  }

  #schedule(end: SendingEnd): void {
    if (this.#closed || end === 'signedOut') return;
    this.#retryDelay = end === 'empty' ? RETRY_MIN : Math.min(this.#retryDelay * 2, RETRY_MAX);
    this.#timer = setTimeout(() => this.wake(), end === 'empty' ? ANYWAY : this.#retryDelay);
  }
}
