/** The connection to the server: whether it answers, and its hints. */
import { WebSocket } from 'ws';
import { Health, LiveHint } from '../../shared/protocol/api.ts';
import type { PresenceReport } from '../../shared/protocol/presence.ts';

export interface LiveOptions {
  serverUrl: string;
  token(): string | null;
  onOnline(online: boolean): void;
  onHint(hint: LiveHint): void;
  onUnauthorised(token: string): void;
  timing?: Partial<LiveTiming>;
}

export interface LiveTiming {
  /** How often a silent connection is asked for a sign of life. */
  pingMs: number;
  /** How long one may wait for it. */
  answerMs: number;
  /** How often the server is looked at while nobody is signed in. */
  idleMs: number;
  backoffMs: readonly [least: number, most: number];
}

const usual: LiveTiming = { pingMs: 1_000, answerMs: 1_000, idleMs: 1_500, backoffMs: [500, 15_000] };

export interface Live {
  /** What is known; null before the first look. */
  online(): boolean | null;
  /** Something else heard from the server, or failed to. */
  contact(answered: boolean): void;
  /** Says where the person is, if anybody listens; a connection that does not keep up misses it. */
  tell(report: PresenceReport): void;
  /** The session has changed. */
  restart(): void;
  close(): Promise<void>;
}

/**
 * Keeps looking until closed. A closing socket is noticed at once, a silent network by the missing answer to a ping;
 * every doubt is settled by asking `/v1/health`.
 */
export function createLive(options: LiveOptions): Live {
  const timing = { ...usual, ...options.timing };
  let online: boolean | null = null;
  let closed = false;
  let failures = 0;
  let wakeUp: (() => void) | undefined;
  let woken = false;
  let socket: WebSocket | undefined;
  let socketToken: string | null = null;
  let looking: AbortController | undefined;
  let listenedAt = 0;
  let listenedToken: string | null = null;

  function setOnline(next: boolean): void {
    if (next) failures = 0;
    if (online === next || closed) return;
    online = next;
    options.onOnline(next);
  }

  function wake(): void {
    woken = true;
    wakeUp?.();
  }

  async function sleep(ms: number): Promise<void> {
    if (!woken && !closed) {
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, ms);
        wakeUp = () => { clearTimeout(timer); resolve(); };
      });
    }
    wakeUp = undefined;
    woken = false;
  }

  const backoff = () => {
    const [least, most] = timing.backoffMs;
    const ceiling = Math.min(most, least * 2 ** Math.min(failures, 10));
    return least + Math.random() * (ceiling - least);
  };

  async function healthy(): Promise<boolean> {
    const limit = new AbortController();
    looking = limit;
    const timer = setTimeout(() => limit.abort(), timing.answerMs * 2);
    try {
      const response = await fetch(`${options.serverUrl}/v1/health`, { redirect: 'error', signal: limit.signal });
      return response.ok && Health.safeParse(await response.json()).success;
    } catch {
      return false;
    } finally {
      clearTimeout(timer);
    }
  }

  /** Resolves when the socket is no more. */
  function listen(token: string): Promise<void> {
    return new Promise((resolve) => {
      let lastSign = Date.now();
      const mine = new WebSocket(`${options.serverUrl.replace(/^http/, 'ws')}/v1/live`, {
        headers: { authorization: `Bearer ${token}` },
        handshakeTimeout: timing.answerMs * 5,
        maxPayload: 64 * 1024,
        followRedirects: false,
      });
      socket = mine;
      socketToken = token;
      const alive = () => { lastSign = Date.now(); };
      const pinging = setInterval(() => {
        if (mine.readyState !== WebSocket.OPEN) return;
        // Of two intervals: the answer to a ping that has only just been sent is not missing yet.
        if (Date.now() - lastSign > timing.pingMs + timing.answerMs) mine.terminate();
        else mine.ping();
      }, timing.pingMs);
      mine.on('open', () => {
        alive();
        online = true;
        failures = 0;
        // Said again even when known: what was hinted before this moment may have been missed.
        if (!closed) options.onOnline(true);
      });
      mine.on('pong', alive);
      mine.on('message', (data) => {
        alive();
        try {
          const hint = LiveHint.safeParse(JSON.parse(String(data)));
          if (hint.success && !closed) options.onHint(hint.data);
        } catch {
          // A hint that nobody can read only delays.
        }
      });
      mine.on('unexpected-response', (_request, response) => {
        if (response.statusCode === 401) options.onUnauthorised(token);
        response.destroy();
        mine.terminate();
      });
      mine.on('error', () => undefined);
      mine.on('close', () => {
        clearInterval(pinging);
        if (socket === mine) socket = undefined;
        resolve();
      });
    });
  }

  async function run(): Promise<void> {
    while (!closed) {
      const answers = await healthy();
      if (closed) return;
      if (!answers) {
        setOnline(false);
        const wait = backoff();
        failures++;
        await sleep(wait);
        continue;
      }
      setOnline(true);
      const token = options.token();
      if (!token) {
        await sleep(timing.idleMs);
        continue;
      }
      // A server that is well but does not keep us is not asked without pause.
      const early = listenedToken === token ? listenedAt + timing.idleMs - Date.now() : 0;
      if (early > 0) {
        await sleep(early);
        if (closed || options.token() !== token) continue;
      }
      woken = false;
      listenedAt = Date.now();
      listenedToken = token;
      await listen(token);
    }
  }

  const running = run();

  return {
    online: () => online,
    contact(answered) {
      if (answered) {
        const was = online;
        setOnline(true);
        if (was === false) wake();
      } else if (online !== false) {
        if (socket?.readyState === WebSocket.OPEN) socket.ping();
        wake();
      }
    },
    tell(report) {
      if (socket?.readyState === WebSocket.OPEN && socket.bufferedAmount < 16 * 1024) socket.send(JSON.stringify(report));
    },
    restart() {
      if (socket && socketToken !== options.token()) socket.terminate();
      wake();
    },
    async close() {
      closed = true;
      looking?.abort();
      socket?.terminate();
      wake();
      await running;
    },
  };
}
