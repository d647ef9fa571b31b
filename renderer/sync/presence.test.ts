import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Bridge, BridgeSignal } from '../../shared/protocol/bridge.ts';
import type { PresenceSelection } from '../../shared/protocol/presence.ts';
import { joinPresence } from './presence.ts';

const draftId = '7f2b1c7e-6f0e-4b0e-9a53-1f6f1d2f8a10';
const caret = (at: string): PresenceSelection => ({ anchor: at, head: at });

function computer() {
  const listeners = new Set<(signal: BridgeSignal) => void>();
  const said: { here: boolean; selection: PresenceSelection }[] = [];
  const bridge: Bridge = {
    request: async (name, args) => {
      if (name === 'presence.tell') said.push(args as never);
      return { ok: true, value: {} } as never;
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
  const tell = (signal: BridgeSignal) => listeners.forEach((listener) => listener(signal));
  const hear = (peer: string, { here = true, selection = null as PresenceSelection, of = draftId } = {}) =>
    tell({ type: 'hint', hint: { type: 'presence', draftId: of, peer, employee: { id: `employee-${peer}`, name: peer }, here, selection } });
  return { bridge, said, tell, hear };
}

describe('presence', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it('alone, moves of the caret are neither read nor told', () => {
    const { bridge, said } = computer();
    const presence = joinPresence(bridge, draftId);
    const read = vi.fn(() => caret('AAAA'));
    for (let i = 0; i < 100; i++) presence.moved(read);
    vi.advanceTimersByTime(9_999);
    expect(said).toEqual([{ draftId, here: true, selection: null }]);
    expect(read).not.toHaveBeenCalled();
    vi.advanceTimersByTime(1);
    expect(said).toHaveLength(2);
    presence.leave();
    expect(said.at(-1)).toEqual({ draftId, here: false, selection: null });
  });

  it('whoever comes is told at once where one is; then each move, five a second at most, and none that is none', () => {
    const { bridge, said, hear } = computer();
    const presence = joinPresence(bridge, draftId);
    presence.moved(() => caret('AAAA'));
    vi.advanceTimersByTime(1_000);
    hear('anna');
    vi.advanceTimersByTime(200);
    expect(said.at(-1)!.selection).toEqual(caret('AAAA'));
    const before = said.length;
    for (let i = 0; i < 50; i++) {
      presence.moved(() => caret(`AA${String(i).padStart(2, '0')}`));
      vi.advanceTimersByTime(20);
    }
    expect(said.length - before).toBeLessThanOrEqual(6);
    vi.advanceTimersByTime(300);
    expect(said.at(-1)!.selection).toEqual(caret('AA49'));
    const after = said.length;
    for (let i = 0; i < 20; i++) {
      presence.moved(() => caret('AA49'));
      vi.advanceTimersByTime(100);
    }
    expect(said.length).toBe(after);
    presence.leave();
  });

  it('people are there until they leave, fall silent or the network does', () => {
    const { bridge, hear, tell, said } = computer();
    const presence = joinPresence(bridge, draftId);
    const names = () => presence.peers().map(({ name }) => name);
    const changed = vi.fn();
    presence.subscribe(changed);
    hear('anna', { selection: caret('AAAA') });
    hear('babek');
    hear('cavid', { of: '00000000-6f0e-4b0e-9a53-1f6f1d2f8a10' });
    expect(names()).toEqual(['anna', 'babek']);
    hear('babek', { here: false });
    expect([names(), changed.mock.calls.length]).toEqual([['anna'], 3]);
    vi.advanceTimersByTime(29_000);
    expect(names()).toEqual(['anna']);
    vi.advanceTimersByTime(12_000);
    expect(names()).toEqual([]);
    hear('anna');
    tell({ type: 'connection', online: false });
    expect(names()).toEqual([]);
    const before = said.length;
    tell({ type: 'connection', online: true });
    expect(said.length).toBe(before + 1);
    presence.leave();
    hear('anna');
    expect(names()).toEqual([]);
  });
});
