import type { Bridge } from '../../shared/protocol/bridge.ts';
import { presenceTiming, type PresenceSelection } from '../../shared/protocol/presence.ts';

/** Somebody else who has the same draft open now. */
export interface Peer {
  /** Of their connection: one person may be there twice. */
  id: string;
  employeeId: string;
  name: string;
  selection: PresenceSelection;
}

/** Who else has a draft open, as long as one has it open oneself. */
export interface Presence {
  /** The same list until it changes. */
  peers(): readonly Peer[];
  subscribe(listener: () => void): () => void;
  /** The caret has moved; `read` is asked for the place when it is told, and not at all while one is alone. */
  moved(read: () => PresenceSelection): void;
  leave(): void;
}

/**
 * Says that a draft is open here, and hears where else it is. Alone, only a sign of life goes out now and then; with
 * others, the caret at most five times a second while it moves.
 */
export function joinPresence(bridge: Bridge, draftId: string): Presence {
  const heard = new Map<string, { peer: Peer; until: number }>();
  const listeners = new Set<() => void>();
  let peers: readonly Peer[] = [];
  let read: () => PresenceSelection = () => null;
  let told = '';
  let toldAt = -Infinity;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const changed = () => {
    peers = [...heard.values()].map(({ peer }) => peer);
    for (const listener of listeners) listener();
  };
  const say = (here: boolean) => {
    const selection = here && heard.size > 0 ? read() : null;
    told = JSON.stringify(selection);
    toldAt = Date.now();
    void bridge.request('presence.tell', { draftId, here, selection });
  };
  const soon = (again: boolean) => {
    timer ??= setTimeout(() => {
      timer = undefined;
      if (again || JSON.stringify(read()) !== told) say(true);
    }, Math.max(0, toldAt + presenceTiming.moveMs - Date.now()));
  };
  const dropSilent = () => {
    const now = Date.now();
    const silent = [...heard].filter(([, { until }]) => until < now).map(([id]) => id);
    for (const id of silent) heard.delete(id);
    if (silent.length > 0) changed();
  };

  const endSignals = bridge.subscribe((signal) => {
    if (signal.type === 'connection') {
      if (signal.online) say(true);
      else if (heard.size > 0) {
        heard.clear();
        changed();
      }
    }
    if (signal.type !== 'hint' || signal.hint.type !== 'presence' || signal.hint.draftId !== draftId) return;
    const { peer: id, employee, here, selection } = signal.hint;
    const isNew = !heard.has(id);
    if (here) heard.set(id, { peer: { id, employeeId: employee.id, name: employee.name, selection }, until: Date.now() + presenceTiming.expiresMs });
    else if (!heard.delete(id)) return;
    // Whoever has just come does not know yet who is here.
    if (here && isNew) soon(true);
    changed();
  });
  const beat = setInterval(() => {
    dropSilent();
    say(true);
  }, presenceTiming.heartbeatMs);
  say(true);

  return {
    peers: () => peers,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    moved(next) {
      read = next;
      if (heard.size > 0) soon(false);
    },
    leave() {
      clearTimeout(timer);
      clearInterval(beat);
      endSignals();
      say(false);
    },
  };
}
