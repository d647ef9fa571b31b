import { sql } from 'kysely';
import type { CommandOutcome, Employee } from '../../shared/protocol/api.ts';
import type { Command } from '../../shared/protocol/commands.ts';
import type { RefusalCode, RefusalParams } from '../../shared/protocol/refusals.ts';
import { refuse, type Decision } from '../../shared/workflow/decision.ts';
import { isHidden, loadDrafts, lockDraft } from '../drafts/load.ts';
import { record } from '../drafts/record.ts';
import { publish, type FeedEntry } from '../feed/publish.ts';
import { refused } from '../http/refused.ts';
import type { Trust } from '../sign-in/trust.ts';
import { clock, inTransaction, type Database, type Tx } from '../store/database.ts';
import { checkVisa, decideOnServer, type CheckedVisa } from './context.ts';

/** A command in its place in a person's queue on one device. One that cannot be read still has its place. */
export interface Queued {
  deviceId: string;
  n: number;
  commandId: string;
  command: { ok: true; value: Command } | { ok: false; code: RefusalCode; params: RefusalParams };
}

export type Processed = { status: 'processed'; outcome: CommandOutcome } | { status: 'gap'; expected: number };

/**
 * Processes a command once. Its effects, its outcome and the advance of the device's number are one transaction, on disk
 * when this returns; sent again, it gets the same outcome.
 */
export async function processCommand(db: Database, trust: Trust, actor: Employee, queued: Queued): Promise<Processed> {
  const { command } = queued;
  const visa = command.ok && command.value.type === 'visa.sign' ? await checkVisa(db, trust, command.value) : null;
  return inTransaction(db, async (tx) => {
    const last = await lockDevice(tx, actor.id, queued.deviceId);
    if (queued.n > last + 1) return { status: 'gap', expected: last + 1 };
    const known = await tx.selectFrom('commands').select(['employee_id', 'outcome'])
      .where('command_id', '=', queued.commandId).executeTakeFirst();
    const isNext = queued.n === last + 1;
    if (known || !isNext) {
      // A number that comes with a command already processed is used up, so that the queue goes on.
      if (isNext) await advance(tx, actor.id, queued);
      const own = known?.employee_id === actor.id ? known.outcome : null;
      // Where the queue goes on, for a computer that has forgotten how far it had come.
      const params: RefusalParams = known ? {} : { expected: last + 1 };
      return { status: 'processed', outcome: own ?? { status: 'refused', refusal: refused('numberReused', params) } };
    }
    const { outcome, entries } = await carryOut(tx, actor, queued, visa);
    await advance(tx, actor.id, queued);
    await tx.insertInto('commands').values({
      command_id: queued.commandId, employee_id: actor.id, device_id: queued.deviceId, n: queued.n, outcome: JSON.stringify(outcome),
    }).execute();
    await publish(tx, entries);
    return { status: 'processed', outcome };
  });
}

async function lockDevice(tx: Tx, employeeId: string, deviceId: string): Promise<number> {
  const find = () => tx.selectFrom('devices').select('last_n')
    .where('employee_id', '=', employeeId).where('device_id', '=', deviceId).forUpdate().executeTakeFirst();
  const found = await find();
  if (found) return found.last_n;
  await tx.insertInto('devices').values({ employee_id: employeeId, device_id: deviceId })
    .onConflict((conflict) => conflict.doNothing()).execute();
  return (await find())!.last_n;
}

async function advance(tx: Tx, employeeId: string, { deviceId, n }: Queued): Promise<void> {
  await sql`UPDATE devices SET last_n = ${n} WHERE employee_id = ${employeeId} AND device_id = ${deviceId}`.execute(tx);
}

interface Effect {
  outcome: CommandOutcome;
  entries: FeedEntry[];
}

async function carryOut(tx: Tx, actor: Employee, { command, commandId }: Queued, visa: CheckedVisa): Promise<Effect> {
  if (!command.ok) return { outcome: { status: 'refused', refusal: refused(command.code, command.params) }, entries: [] };
  const { draftId } = command.value;
  const hidden = await isHidden(tx, draftId, actor.agencyId);
  const before = !hidden && (await lockDraft(tx, draftId)) ? (await loadDrafts(tx, [draftId])).get(draftId)! : null;
  const at = await clock(tx);
  const decision = hidden ? refusalOfHidden(command.value) : await decideOnServer(tx, before, command.value, actor, at, visa);
  if (!decision.ok) {
    return { outcome: { status: 'refused', refusal: refused(decision.refusal.code, decision.refusal.params) }, entries: [] };
  }
  const { events } = decision;
  const entries = await record(tx, [{
    draftId, before, events, at, commandId, actor: { employeeId: actor.id, name: actor.name, agencyId: actor.agencyId },
  }]);
  const late = events.some(({ type }) => type === 'LateResponseKept' || type === 'LateVisaKept');
  return { outcome: { status: 'applied', late }, entries };
}

/**
 * A draft that was never shown to the agency is answered as if there were none, and neither locked nor read. Only who
 * creates one under its id, 122 random bits that nobody told them, is told that the id is taken.
 */
const refusalOfHidden = (command: Command): Decision => refuse(command.type === 'draft.create' ? 'draftExists' : 'draftUnknown');
