/** The renderer's end of the bridge: one interface, whichever shell is around it. */
import type { Bridge, BridgeAnswer, BridgeName, BridgeSignal } from '../../shared/protocol/bridge.ts';
import { openSocketBridge } from './socket.ts';

declare global {
  interface Window {
    /** Put there by Electron's preload. */
    normativBridge?: {
      request(name: string, args: unknown): Promise<unknown>;
      subscribe(listener: (signal: BridgeSignal) => void): () => void;
    };
  }
}

const tokenKey = 'normativ-token';

/** The launch's token leaves the address bar at once: it must not be copied, bookmarked or seen over a shoulder. */
function takeToken(): string | null {
  const given = /^#token=([A-Za-z0-9_-]+)$/.exec(location.hash)?.[1];
  if (given) {
    sessionStorage.setItem(tokenKey, given);
    history.replaceState(null, '', location.pathname + location.search);
  }
  return given ?? sessionStorage.getItem(tokenKey);
}

function electronBridge(inner: NonNullable<Window['normativBridge']>): Bridge {
  return {
    async request<N extends BridgeName>(name: N, args: unknown) {
      try {
        return (await inner.request(name, args)) as BridgeAnswer<N>;
      } catch (error) {
        return { ok: false, error: { code: 'bridgeLost', message: String(error) } };
      }
    },
    subscribe: (listener) => inner.subscribe(listener),
  };
}

/**
 * Opens the bridge to this computer.
 * @throws Error when the page was opened without a shell around it and without a launch's token
 */
export async function openBridge(): Promise<Bridge> {
  if (window.normativBridge) return electronBridge(window.normativBridge);
  const token = takeToken();
  if (!token) throw new Error('This page works only when the Normativ app opens it.');
  return openSocketBridge(`ws://${location.host}/bridge`, token);
}
