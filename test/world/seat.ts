import { join } from 'node:path';
// IndexedDB in memory: each start of the app finds its database empty, as after a reset, and lives from the journal.
import 'fake-indexeddb/auto';
import type { TestEnvironment } from '../../build/test-environment/cards.ts';
import { createDesktop, type Desktop } from '../../electron/bridge/desktop.ts';
import { openClient } from '../../renderer/sync/client.ts';
import type { Client } from '../../renderer/sync/client-types.ts';
import type { Bridge, BridgeAnswer, BridgeName, Card, Session } from '../../shared/protocol/bridge.ts';

/** A person at a computer: the machine's side and the client, as the desktop app has them. */
export interface Seat {
  employeeId: string;
  session: Session;
  bridge: Bridge;
  client: Client;
  pin: string;
  card(): Promise<Card>;
  /** Closes the app and opens it again from what is on the disk, without signing in. */
  reopen(): Promise<void>;
  close(): Promise<void>;
}

/** The value, or an error that says which request failed and why. */
export function valueOf<N extends BridgeName>(answer: BridgeAnswer<N>): Extract<BridgeAnswer<N>, { ok: true }>['value'] {
  if (!answer.ok) throw new Error(`${answer.error.code}: ${answer.error.message}`);
  return answer.value;
}

/** Where a computer stands: whose files it may use, and which server it knows. */
export interface Place {
  directory: string;
  environment: TestEnvironment;
  serverUrl: string;
}

/** Opens the app for a person, from what is on their disk; signs in with their card when nobody is signed in. */
export async function sit({ directory, environment, serverUrl }: Place, employeeId: string): Promise<Seat> {
  const start = async () => {
    const desktop = await createDesktop({
      dataDir: join(directory, 'desktops', employeeId),
      serverUrl,
      testEnvironmentDir: join(directory, 'test-environment'),
      driverPath: environment.card.driverPath,
      shell: 'browser',
      notify: () => {},
      secretStore: null,
    });
    return { desktop, bridge: bridgeOf(desktop) };
  };
  let { desktop, bridge } = await start();
  const person = environment.people.find((one) => one.employeeId === employeeId);
  if (!person) throw new Error(`Nobody has the id ${employeeId}`);
  const card = async () => {
    const cards = valueOf(await bridge.request('cards.list', {}));
    const own = cards.find((one) => one.label === person.tokenLabel);
    if (!own) throw new Error(`No card ${person.tokenLabel}`);
    return own;
  };
  const session = valueOf(await bridge.request('session.current', {}))
    ?? valueOf(await bridge.request('session.signIn', { cardId: (await card()).id, pin: person.pin }));
  const seat: Seat = {
    employeeId, session, bridge, pin: person.pin, card,
    client: await openClient({ bridge, session }),
    reopen: async () => {
      await seat.client.close();
      await desktop.close();
      ({ desktop, bridge } = await start());
      const last = valueOf(await bridge.request('session.current', {}));
      if (!last) throw new Error('The last session was not kept');
      seat.bridge = bridge;
      seat.client = await openClient({ bridge, session: last });
    },
    close: async () => {
      await seat.client.close();
      await desktop.close();
    },
  };
  return seat;
}

function bridgeOf(desktop: Desktop): Bridge {
  return {
    request: async (name, args) => await desktop.dispatch(name, args) as BridgeAnswer<typeof name>,
    subscribe: (listener) => desktop.subscribe(listener),
  };
}
