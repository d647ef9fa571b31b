import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createDraft } from '../../renderer/drafts/actions.ts';
import { textOf } from '../../shared/act/block.ts';
import { readAct } from '../../shared/act/text.ts';
import { eventually, sleep } from '../world/wait.ts';
import { openWorld, type World } from '../world/world.ts';

let world: World;
beforeAll(async () => { world = await openWorld(); });
afterAll(() => world?.close());

const DRAFTER = 'edliyye-huquq';
const COLLEAGUE = 'edliyye-meslehetci';

/** Lets the writer work for a while and kills it; resolves to what it was told was saved. */
async function writeAndKill(draftId: string, run: number, milliseconds: number, meanwhile: () => Promise<void>): Promise<string[]> {
  const place = { directory: world.directory, environment: world.environment, serverUrl: world.server.url };
  const child = spawn(process.execPath, ['--import', 'tsx', 'test/crash/writer.ts', JSON.stringify({ place, employeeId: DRAFTER, draftId, run })], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const lines: string[] = [];
  const reader = createInterface({ input: child.stdout });
  const ready = new Promise<void>((resolve) => {
    reader.on('line', (line) => (line === 'ready' ? resolve() : lines.push(line)));
  });
  const closed = once(reader, 'close');
  await Promise.race([ready, once(child, 'exit').then(() => { throw new Error('The writer ended before it was ready'); })]);
  await Promise.all([sleep(milliseconds), meanwhile()]);
  child.kill('SIGKILL');
  await closed;
  return lines;
}

it('loses nothing that was shown as saved, whichever side is killed', async () => {
  const first = await world.seat(DRAFTER);
  const created = await createDraft(first.client, { kind: 'rules', title: 'Layihə', blocks: [] });
  if (!created.ok) throw new Error(created.refusal.message.en);
  const { draftId } = created;
  await first.client.settle();
  await first.close();

  const nothing = async () => {};
  const killServer = async () => {
    await sleep(400);
    await world.server.kill();
    await sleep(300);
    await world.restartServer();
  };
  const saved = [
    ...await writeAndKill(draftId, 1, 900, nothing),
    ...await writeAndKill(draftId, 2, 1500, killServer),
    ...await writeAndKill(draftId, 3, 600, nothing),
  ];
  expect(saved.length).toBeGreaterThan(20);

  const again = await world.seat(DRAFTER);
  await eventually('all is sent', async () => (await again.client.settle().then(() => true, () => false)) && again.client.snapshot().waiting === 0, 60);
  const colleague = await world.seat(COLLEAGUE);
  await colleague.client.settle();
  const text = await eventually('the colleague has the text', () => colleague.client.openText(draftId));
  const there = new Set(readAct(text.doc).blocks.map(textOf));
  const titles = colleague.client.snapshot().drafts.get(draftId)!.timeline.flatMap((event) => (event.type === 'DraftRenamed' ? [event.data.title] : []));

  const words = saved.filter((line) => line.startsWith('text ')).map((line) => line.slice(5));
  expect(words.filter((word) => !there.has(word))).toEqual([]);
  const renamed = saved.filter((line) => line.startsWith('title ')).map((line) => line.slice(6));
  expect(renamed.filter((title) => !titles.includes(title))).toEqual([]);
  expect(new Set(titles).size).toBe(titles.length);
  const inOrder = titles.filter((title) => renamed.includes(title));
  expect(inOrder).toEqual(renamed);
  expect(again.client.snapshot().refused).toEqual([]);
});
