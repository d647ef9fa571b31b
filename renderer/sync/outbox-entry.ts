import { z } from 'zod';
import { Command } from '../../shared/protocol/commands.ts';
import { Base64, Sha256, Uuid } from '../../shared/protocol/primitives.ts';

/** What waits to be sent, in the order in which it was made: a draft before its text, bytes before what names them. */
export const OutboxEntry = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('command'), id: Uuid, n: z.int().min(1), command: Command }),
  z.object({ kind: z.literal('text'), id: Uuid, draftId: Uuid, update: Base64 }),
  z.object({ kind: z.literal('blob'), id: Uuid, sha256: Sha256, bytes: Base64 }),
]);
export type OutboxEntry = z.infer<typeof OutboxEntry>;

/** As stored. A command that the server has applied stays, as `sent`, until it comes back in the feed. */
export interface OutboxRecord {
  order: number;
  id: string;
  entry: OutboxEntry;
  status: 'waiting' | 'sent';
  at: string;
}

export const draftOf = (entry: OutboxEntry): string | null => {
  if (entry.kind === 'command') return entry.command.draftId;
  return entry.kind === 'text' ? entry.draftId : null;
};
