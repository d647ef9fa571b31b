import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createDesktop, type Desktop } from '../../electron/bridge/desktop.ts';
import type { Card } from '../../shared/protocol/bridge.ts';
import { openWorld, type World } from '../world/world.ts';

let world: World;
const desktops: Desktop[] = [];
beforeAll(async () => { world = await openWorld(); });
afterAll(async () => {
  await Promise.all(desktops.map((desktop) => desktop.close()));
  await world?.close();
});

/** A computer that nobody has used yet, with every test card in its readers. */
async function freshDesktop(name: string): Promise<Desktop> {
  const desktop = await createDesktop({
    dataDir: join(world.directory, 'desktops', name), serverUrl: world.server.url, testEnvironmentDir: join(world.directory, 'test-environment'),
    driverPath: world.environment.card.driverPath, shell: 'browser', notify: () => {}, secretStore: null,
  });
  desktops.push(desktop);
  return desktop;
}

async function signIn(desktop: Desktop, employeeId: string, pin?: string): Promise<string> {
  const person = world.environment.people.find((one) => one.employeeId === employeeId)!;
  const cards = await desktop.dispatch('cards.list', {}) as { value: Card[] };
  const card = cards.value.find((one) => one.holder?.fin === person.fin);
  const answer = await desktop.dispatch('session.signIn', { cardId: card?.id ?? 'none', pin: pin ?? person.pin });
  return answer.ok ? 'signed in' : answer.error.code;
}

const rows: [string, string, string | undefined, string][] = [
  ['a registered drafter', 'edliyye-huquq', undefined, 'signed in'],
  ['a wrong PIN', 'edliyye-huquq', '9999', 'wrongPin'],
  ['a person nobody registered', 'qeydiyyatsiz', undefined, 'personUnknown'],
  ['an expired certificate', 'vaxti-bitmis', undefined, 'certificateExpired'],
  ['a revoked certificate', 'legv-edilmis', undefined, 'certificateRevoked'],
];
it.each(rows)('%s', async (name, employeeId, pin, expected) => {
  expect(await signIn(await freshDesktop(name.replaceAll(' ', '-')), employeeId, pin)).toBe(expected);
});

it('no card', async () => {
  const desktop = await freshDesktop('no-card');
  const answer = await desktop.dispatch('session.signIn', { cardId: 'pkcs11:nowhere', pin: '1234' });
  expect(answer).toMatchObject({ ok: false, error: { code: 'noCard' } });
});

it('slows a caller down after five failed tries', async () => {
  const desktop = await freshDesktop('guesser');
  const outcomes: string[] = [];
  for (let i = 0; i < 6; i++) outcomes.push(await signIn(desktop, 'qeydiyyatsiz'));
  expect(outcomes).toEqual([...Array(5).fill('personUnknown'), 'tooManySignIns']);
  expect(await signIn(desktop, 'edliyye-huquq')).toBe('tooManySignIns');
});
