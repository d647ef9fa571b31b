import { randomBytes } from 'node:crypto';
import type { Command, CommandOf } from '../../shared/protocol/commands.ts';
import type { Employee } from '../../shared/protocol/api.ts';
import { statementFromBytes } from '../../shared/signature/statement.ts';
import { decide } from '../../shared/workflow/decide.ts';
import { refuse, type Decision, type DecisionContext } from '../../shared/workflow/decision.ts';
import type { DraftState } from '../../shared/workflow/state.ts';
import { registrationNumber } from '../../shared/workflow/submission.ts';
import { yearInBaku } from '../drafts/record.ts';
import { readDirectory } from '../directory/routes.ts';
import type { Trust } from '../sign-in/trust.ts';
import { clock, type Database, type Tx } from '../store/database.ts';
import { readStored, sizeFor } from './version.ts';

export type CheckedVisa = DecisionContext['visa'];

/** Decides with all that the server knows; `now` was read after the draft's row was locked. */
export async function decideOnServer(
  tx: Tx, draft: DraftState | null, command: Command, actor: Employee, now: Date, visa: CheckedVisa,
): Promise<Decision> {
  const { agencies, parameters } = await readDirectory(tx);
  const decision = decide(draft, command, {
    now, actor, parameters, visa,
    agencies: new Map(agencies.map((agency) => [agency.id, agency])),
    newNonce: () => randomBytes(24).toString('base64url'),
    blockIds: await blockIdsFor(tx, draft, command),
    numberTaken: await numberTaken(tx, command, actor, now),
  });
  return decision.ok ? ((await refusalOfBytes(tx, command, actor)) ?? decision) : decision;
}

/** The bytes that a command names must be here, be the caller's to give, and be what they are said to be. */
async function refusalOfBytes(tx: Tx, command: Command, actor: Employee): Promise<Decision | null> {
  switch (command.type) {
    case 'paper.add': {
      const size = await sizeFor(tx, command.paper.sha256, actor.agencyId);
      if (size === null) return refuse('blobMissing');
      return size === command.paper.size ? null : refuse('badRequest', { field: 'command.paper.size' });
    }
    case 'version.save':
    case 'round.start':
    case 'visa.start':
    case 'submission.send': {
      if ((await sizeFor(tx, command.textSha256, actor.agencyId)) === null) return refuse('blobMissing');
      const reading = await readStored(tx, command.textSha256);
      if (!reading) return refuse('blobMissing');
      return reading.ok ? null : refuse('versionUnreadable', { reason: reading.reason });
    }
    default:
      return null;
  }
}

async function blockIdsFor(tx: Tx, draft: DraftState | null, command: Command): Promise<ReadonlySet<string> | null> {
  if (command.type !== 'round.answer' || command.remarks.length === 0) return null;
  const round = draft?.rounds.find((one) => one.roundId === command.roundId);
  const reading = round ? await readStored(tx, round.version.textSha256) : null;
  return reading?.ok ? reading.blockIds : null;
}

async function numberTaken(tx: Tx, command: Command, actor: Employee, now: Date): Promise<boolean> {
  if (command.type !== 'submission.register') return false;
  const row = await tx.selectFrom('registration_numbers').select('number').where('recipient', '=', actor.agencyId)
    .where('year', '=', yearInBaku(now)).where('number', '=', registrationNumber(command)).executeTakeFirst();
  return row !== undefined;
}

/** Verifies the signature of a visa. Done before the transaction: it takes time and hangs on nothing in the database. */
export async function checkVisa(db: Database, trust: Trust, command: CommandOf<'visa.sign'>): Promise<CheckedVisa> {
  const statementBytes = Buffer.from(command.statement, 'base64');
  const reading = statementFromBytes(statementBytes);
  if (!reading.ok) return { ok: false, reason: reading.reason };
  const check = await trust.verifyVisa({ statementBytes, signature: Buffer.from(command.signature, 'base64'), at: await clock(db) });
  if (!check.ok) return { ok: false, reason: check.code };
  return {
    ok: true,
    statement: reading.statement,
    evidence: {
      statement: command.statement, signature: command.signature, signerName: check.signer.name, signerFin: check.signer.fin,
      certificateSha256: check.signer.certificateSha256, signedAt: check.signingTime,
    },
  };
}
