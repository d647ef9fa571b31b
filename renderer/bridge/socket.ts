/** The bridge over a WebSocket to the loopback host. */
import type { Bridge, BridgeAnswer, BridgeError, BridgeName, BridgeSignal } from '../../shared/protocol/bridge.ts';

type AnyAnswer = { ok: true; value: unknown } | { ok: false; error: BridgeError };
type Incoming = { id: number; answer: AnyAnswer } | { signal: BridgeSignal };

const lost: AnyAnswer = { ok: false, error: { code: 'bridgeLost', message: 'the connection to this computer was lost' } };
/** A request made while the socket is away waits this long for it to come back. */
const patienceMs = 3_000;

/**
 * Connects and keeps reconnecting. What was asked and not yet answered when the socket closes is answered with
 * `bridgeLost`: whether it was done is then unknown, and asking again is the caller's decision.
 */
export function openSocketBridge(url: string, token: string): Bridge {
  const pending = new Map<number, (answer: AnyAnswer) => void>();
  const listeners = new Set<(signal: BridgeSignal) => void>();
  let nextId = 1;
  let retryMs = 200;
  let socket: WebSocket;
  let opened: Promise<boolean>;
  /** Told again to whoever subscribes later, as the other shell does. */
  let connection: BridgeSignal | undefined;

  function connect(): void {
    const mine = new WebSocket(url, ['normativ', `token.${token}`]);
    socket = mine;
    opened = new Promise((resolve) => {
      mine.addEventListener('open', () => {
        retryMs = 200;
        resolve(true);
      });
      mine.addEventListener('close', () => resolve(false));
    });
    mine.addEventListener('message', ({ data }: MessageEvent<string>) => {
      const message = JSON.parse(data) as Incoming;
      if ('signal' in message) {
        if (message.signal.type === 'connection') connection = message.signal;
        for (const listener of listeners) listener(message.signal);
        return;
      }
      pending.get(message.id)?.(message.answer);
      pending.delete(message.id);
    });
    mine.addEventListener('close', () => {
      const unanswered = [...pending.values()];
      pending.clear();
      for (const answer of unanswered) answer(lost);
      setTimeout(connect, retryMs);
      retryMs = Math.min(retryMs * 2, 5_000);
    });
  }
  connect();

  async function whenOpen(): Promise<boolean> {
    const until = Date.now() + patienceMs;
    while (Date.now() < until) {
      if (socket.readyState === WebSocket.OPEN) return true;
      if (socket.readyState === WebSocket.CONNECTING) {
        const left = new Promise<boolean>((resolve) => setTimeout(() => resolve(false), until - Date.now()));
        if (await Promise.race([opened, left])) return true;
      }
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    return false;
  }

  return {
    async request<N extends BridgeName>(name: N, args: unknown) {
      if (!(await whenOpen())) return lost as BridgeAnswer<N>;
      return new Promise<BridgeAnswer<N>>((resolve) => {
        const id = nextId++;
        pending.set(id, resolve as (answer: AnyAnswer) => void);
        socket.send(JSON.stringify({ id, name, args }));
      });
    },
    subscribe(listener) {
      const mine = (signal: BridgeSignal) => listener(signal);
      listeners.add(mine);
      queueMicrotask(() => {
        if (connection && listeners.has(mine)) mine(connection);
      });
      return () => { listeners.delete(mine); };
    },
  };
}
