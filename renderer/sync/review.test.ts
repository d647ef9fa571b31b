import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { readReviews } from '../../shared/act/review.ts';
import { blocksOf, createText, removeBlock, replaceText } from '../../shared/act/text.ts';
import type { Client, OpenText } from './client-types.ts';
import { openClient } from './client.ts';
import { FakeComputer, FakeServer } from './testing.ts';

let server: FakeServer;
const open: Client[] = [];
beforeEach(() => {
  server = new FakeServer();
});
afterEach(async () => {
  for (const client of open.splice(0)) await client.close();
});

async function start(at = new FakeComputer(server)): Promise<Client> {
  const client = await openClient({ bridge: at, session: at.session });
  open.push(client);
  return client;
}
const settled = (client: Client) => vi.waitFor(() => client.settle(), { timeout: 10_000 });

/** A draft with three blocks that two people have open. */
async function shared(): Promise<{ draftId: string; mine: OpenText; theirs: OpenText; me: Client; them: Client; myComputer: FakeComputer }> {
  const myComputer = new FakeComputer(server);
  const me = await start(myComputer);
  const draftId = crypto.randomUUID();
  expect(await me.submit({ type: 'draft.create', draftId, title: 'Layihə', actKind: 'rules' })).toMatchObject({ ok: true });
  const blocks = ['Bağ hasarlanır.', 'Ağac əkilir.', 'Son.'].map((text, i) => ({ id: `b${i}`, kind: 'clause' as const, order: `a${i}`, runs: [{ text }] }));
  await me.startText(draftId, createText({ kind: 'rules', title: 'Layihə', blocks }));
  await settled(me);
  const them = await start();
  await settled(them);
  return { draftId, mine: (await me.openText(draftId))!, theirs: (await them.openText(draftId))!, me, them, myComputer };
}

async function sent(client: Client, text: OpenText): Promise<void> {
  await text.flush();
  await settled(client);
}

async function offline(client: Client): Promise<void> {
  server.fault = () => 'offline';
  await expect(client.settle()).rejects.toThrow();
}

describe('coming back with changes made offline', () => {
  it('lists the block that others have changed too, for all who draft, and not the others', async () => {
    const { draftId, mine, theirs, me, them, myComputer } = await shared();
    replaceText(theirs.doc, 'b0', 0, 0, 'Hər ', 'editor');
    replaceText(theirs.doc, 'b2', 0, 4, 'Sonda.', 'editor');
    await sent(them, theirs);
    await offline(me);
    replaceText(mine.doc, 'b0', 0, 15, 'Bağ suvarılır.', 'editor');
    replaceText(mine.doc, 'b1', 0, 0, 'Meyvə ', 'editor');
    await mine.flush();
    server.fault = (_request, done) => done();
    await settled(me);
    await settled(me);
    const listed = readReviews(mine.doc);
    expect(listed).toMatchObject([{ blockId: 'b0', before: 'Bağ hasarlanır.', returned: 'Bağ suvarılır.', others: 'Hər Bağ hasarlanır.', by: { name: myComputer.session.employee.name } }]);
    await them.settle();
    await vi.waitFor(() => expect(readReviews(server.texts.get(draftId)!)).toEqual(listed));
  });
  it('does so too where the app was closed meanwhile and the text is not open', async () => {
    const { draftId, mine, theirs, me, them, myComputer } = await shared();
    await offline(me);
    removeBlock(mine.doc, 'b0', 'editor');
    await mine.flush();
    await me.close();
    open.splice(open.indexOf(me), 1);
    server.fault = (_request, done) => done();
    replaceText(theirs.doc, 'b0', 0, 3, 'Həyət', 'editor');
    await sent(them, theirs);
    await settled(await start(myComputer));
    await vi.waitFor(() => expect(readReviews(server.texts.get(draftId)!)).toMatchObject([{ before: 'Bağ hasarlanır.', returned: null, others: 'Həyət hasarlanır.', merged: 'Həyət' }]));
  });
  it('lists nothing of what people write together online', async () => {
    const { draftId, mine, theirs, me, them } = await shared();
    for (let i = 0; i < 5; i++) {
      replaceText(mine.doc, 'b0', 0, 0, 'a', 'editor');
      replaceText(theirs.doc, 'b0', 3, 3, 'b', 'editor');
      await Promise.all([sent(me, mine), sent(them, theirs)]);
    }
    expect(blocksOf(server.texts.get(draftId)!).size).toBe(3);
    expect(readReviews(server.texts.get(draftId)!)).toEqual([]);
  });
});
