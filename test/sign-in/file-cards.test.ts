import { afterAll, beforeAll, expect, it } from 'vitest';
import { createDraft } from '../../renderer/drafts/actions.ts';
import { startVisaRound } from '../../renderer/rounds/actions.ts';
import { prepareStatement, signVisa } from '../../renderer/visas/actions.ts';
import { statementToBytes } from '../../shared/signature/statement.ts';
import { eventually } from '../world/wait.ts';
import { openWorld, type World } from '../world/world.ts';

let world: World;
beforeAll(async () => { world = await openWorld({ kind: 'pkcs12', only: ['edliyye-huquq', 'maliyye-rehber'] }); });
afterAll(() => world?.close());

it('where there is no SoftHSM, files play the cards, say so, and sign visas that hold', async () => {
  const drafter = await world.seat('edliyye-huquq');
  expect((await drafter.card()).kind).toBe('test-pkcs12');
  const draft = await createDraft(drafter.client, { kind: 'rules', title: 'Qaydalar', blocks: [] });
  if (!draft.ok) throw new Error(draft.refusal.message.en);
  const dueAt = new Date(drafter.client.serverNow().getTime() + 3_600_000).toISOString();
  expect(await startVisaRound(drafter.client, draft.draftId, { agencyIds: ['maliyye'], dueAt, paperIds: [], note: '' })).toMatchObject({ ok: true });
  await drafter.client.settle();

  const head = await world.seat('maliyye-rehber');
  const state = (await eventually('the round arrives', () => head.client.snapshot().drafts.get(draft.draftId)))!.state;
  const round = state.visaRounds[0]!;
  const bytes = statementToBytes(prepareStatement(head.client, state, round, null)!);
  const sign = async (pin: string) => signVisa(head.client, draft.draftId, round.visaRoundId, bytes, await head.card(), pin);
  expect(await sign('9999')).toMatchObject({ ok: false, card: { code: 'wrongPin' } });
  expect(await sign(head.pin)).toMatchObject({ ok: true });
  await head.client.settle();
  await eventually('the visa is verified', () => drafter.client.snapshot().drafts.get(draft.draftId)!.state.visaRounds[0]!.signers[0]!.status === 'signed');
});
