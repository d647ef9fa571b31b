import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { makeTestEnvironment, type TestEnvironment } from '../../build/test-environment/cards.ts';
import { demoDirectory } from '../../build/test-environment/people.ts';
import { openMailbox, type Mailbox } from './mailbox.ts';
import { sit, type Seat } from './seat.ts';
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

/** `cards` narrows or changes the test cards that are made: `kind: 'pkcs12'` for files in their place. */
export async function openWorld(cards: Parameters<typeof makeTestEnvironment>[1] = {}): Promise<World> {
  const directory = await mkdtemp(join(tmpdir(), 'normativ-world-'));
  const environment = await makeTestEnvironment(join(directory, 'test-environment'), cards);
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
      const seat = await sit({ directory, environment, serverUrl: world.server.url }, employeeId);
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
