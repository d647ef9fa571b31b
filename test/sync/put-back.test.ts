import { cp, rm } from 'node:fs/promises';
import { join } from 'node:path';
// Before Dexie, which looks for IndexedDB as it is loaded.
import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createDraft } from '../../renderer/drafts/actions.ts';
import type { Seat } from '../world/seat.ts';
import { eventually } from '../world/wait.ts';
import { openWorld, type World } from '../world/world.ts';

let world: World;
beforeAll(async () => { world = await openWorld(); });
afterAll(() => world?.close());

const titles = (seat: Seat) => [...seat.client.snapshot().drafts.values()].map((draft) => draft.state.title).sort();
const settled = (seat: Seat) => eventually('all is sent and read', () => seat.client.settle().then(() => true, () => false), 60);

async function draft(seat: Seat, title: string): Promise<string> {
  const created = await createDraft(seat.client, { kind: 'rules', title, blocks: [] });
  if (!created.ok) throw new Error(created.refusal.message.en);
  await settled(seat);
  return created.draftId;
}

async function write(seat: Seat, draftId: string, word: string): Promise<void> {
  const text = (await eventually('the text is here', () => seat.client.openText(draftId)))!;
  text.doc.getText('probe').insert(text.doc.getText('probe').length, word);
  await text.flush();
  await text.close();
  await settled(seat);
}

const textOf = async (seat: Seat, draftId: string) =>
  (await eventually('the text is here', () => seat.client.openText(draftId))).doc.getText('probe').toString();

it('goes on after the server, and after a laptop, have been put back to an earlier day', async () => {
  const lawyer = await world.seat('edliyye-huquq');
  const first = await draft(lawyer, 'Birinci');
  await write(lawyer, first, 'a');

  // The operator's backup of the database, taken while the server stands still.
  const [data, backup] = [join(world.directory, 'server'), join(world.directory, 'backup')];
  await world.server.stop();
  await cp(data, backup, { recursive: true });
  await world.restartServer();
  await settled(lawyer);
  await draft(lawyer, 'İtən');
  await write(lawyer, first, 'b');
  expect(titles(lawyer)).toEqual(['Birinci', 'İtən']);

  await world.server.stop();
  await rm(data, { recursive: true });
  await cp(backup, data, { recursive: true });
  await world.restartServer();
  await settled(lawyer);
  await write(lawyer, first, 'c');
  await draft(lawyer, 'Üçüncü');
  expect(titles(lawyer)).toEqual(['Birinci', 'Üçüncü']);
  const colleague = await world.seat('edliyye-meslehetci');
  await settled(colleague);
  expect(titles(colleague)).toEqual(['Birinci', 'Üçüncü']);
  expect(await textOf(colleague, first)).toBe('abc');

  // The laptop loses its journal and its database, but not the session, which remembers an earlier number.
  const { serverId, employee } = lawyer.session;
  await lawyer.client.close();
  await rm(join(world.directory, 'desktops', employee.id, 'journal', `${serverId}-${employee.id}.journal`));
  await Dexie.delete(`normativ-${serverId}-${employee.id}`);
  await lawyer.reopen();
  await settled(lawyer);
  await draft(lawyer, 'Dördüncü');
  expect(titles(lawyer)).toEqual(['Birinci', 'Dördüncü', 'Üçüncü']);
  expect(lawyer.client.snapshot()).toMatchObject({ waiting: 0, refused: [] });
  expect(await textOf(lawyer, first)).toBe('abc');
});
