import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import 'fake-indexeddb/auto';
import { makeTestEnvironment, type TestEnvironment } from '../../build/test-environment/cards.ts';
import { demoDirectory } from '../../build/test-environment/people.ts';
import { createDesktop, type Desktop } from '../../electron/bridge/desktop.ts';
import { openClient } from '../../renderer/sync/client.ts';
import type { Client } from '../../renderer/sync/client-types.ts';
import type { Bridge, BridgeAnswer, BridgeName, Card, Session } from '../../shared/protocol/bridge.ts';
import { openMailbox, type Mailbox } from './mailbox.ts';
import { startServerProcess, type ServerProcess } from './server-process.ts';

/** Everything Normativ needs, for real: server process, PostgreSQL, SMTP, cards, and a computer for each person. */
export interface World {
  directory: string;
  environment: TestEnvironment;
  mailbox: Mailbox;
  server: ServerProcess;
  /** Starts the server again on the same data, at the same address. */
  restartServer(): Promise<void>;
  /** Sits a person down at a computer of their own and signs them in with their card. */
  seat(employeeId: string): Promise<Seat>;
  close(): Promise<void>;
}

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

export async function openWorld(): Promise<World> {
  const directory = await mkdtemp(join(tmpdir(), 'normativ-world-'));
  const environment = await makeTestEnvironment(join(directory, 'test-environment'));
  await writeFile(join(directory, 'directory.json'), JSON.stringify(demoDirectory));
  const mailbox = await openMailbox();
  const settings = {
    NORMATIV_DATA_DIR: join(directory, 'server'),
    NORMATIV_TRUST_DIR: environment.trustDir,
    NORMATIV_TEST_DIRECTORY: join(directory, 'directory.json'),
    SMTP_URL: mailbox.url,
    MAIL_FROM: 'normativ@normativ.test',
    PORT: '0',
  };
  const seats: Seat[] = [];
  const world: World = {
    directory,
    environment,
    mailbox,
    server: await startServerProcess(settings),
    restartServer: async () => {
      await world.server.stop();
      world.server = await startServerProcess({ ...settings, PORT: new URL(world.server.url).port });
    },
    seat: async (employeeId) => {
      const seat = await sit(world, employeeId);
      seats.push(seat);
      return seat;
    },
    close: async () => {
      await Promise.all(seats.map((seat) => seat.close()));
      await world.server.stop();
      await mailbox.close();
      await rm(directory, { recursive: true, force: true });
    },
  };
  return world;
}

/** The value, or an error that says which request failed and why. */
export function valueOf<N extends BridgeName>(answer: BridgeAnswer<N>): Extract<BridgeAnswer<N>, { ok: true }>['value'] {
  if (!answer.ok) throw new Error(`${answer.error.code}: ${answer.error.message}`);
  return answer.value;
}

async function sit(world: World, employeeId: string): Promise<Seat> {
  const { environment } = world;
  const start = async () => {
    const desktop = await createDesktop({
      dataDir: join(world.directory, 'desktops', employeeId),
      serverUrl: world.server.url,
      testEnvironmentDir: join(world.directory, 'test-environment'),
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
  const session = valueOf(await bridge.request('session.signIn', { cardId: (await card()).id, pin: person.pin }));
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
