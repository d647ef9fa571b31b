/** A drafter at work in a process of its own, to be killed. Prints each thing once the app has said that it is saved. */
import { insertBlock } from '../../shared/act/edit.ts';
import { sit, type Place } from '../world/seat.ts';
import { eventually } from '../world/wait.ts';

const { place, employeeId, draftId, run } = JSON.parse(process.argv[2]!) as { place: Place; employeeId: string; draftId: string; run: number };

const seat = await sit(place, employeeId);
const text = await eventually('the text is here', () => seat.client.openText(draftId));
await eventually('the draft is here', () => seat.client.snapshot().drafts.has(draftId));
console.log('ready');
for (let i = 0; ; i++) {
  const token = `söz-${run}-${i}`;
  insertBlock(text.doc, null, { kind: 'paragraph', runs: [{ text: token }] }, 'the writer');
  await text.flush();
  console.log(`text ${token}`);
  const title = `Layihə ${run}-${i}`;
  const renamed = await seat.client.submit({ type: 'draft.rename', draftId, title, actKind: 'rules' });
  if (!renamed.ok) throw new Error(renamed.refusal.message.en);
  console.log(`title ${title}`);
}
