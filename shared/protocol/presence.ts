import { z } from 'zod';
import { limits } from '../act/block.ts';
import { Base64, RegisterId, Uuid } from './primitives.ts';

/*
 * Who has a draft open now, and where their carets are. It is told over the live connection to those who have the same
 * text open, and kept nowhere: whoever misses a word of it hears the next.
 */

/** Milliseconds between two carets, between two signs of life, and until somebody silent is taken for gone. */
export const presenceTiming = { moveMs: 200, heartbeatMs: 10_000, expiresMs: 30_000 } as const;

/** A place in a text that others' words do not move: an anchor of `shared/act/anchor.ts`. */
const Anchor = Base64.max(Math.ceil(limits.anchorBytes / 3) * 4);

/** What is selected; of a mere caret both ends are the same. Null while there is none. */
export const PresenceSelection = z.strictObject({ anchor: Anchor, head: Anchor }).nullable();
export type PresenceSelection = z.infer<typeof PresenceSelection>;

/** What a computer says over its live connection: this draft is open here (`here`), or no more. At most 1024 bytes. */
export const PresenceReport = z.strictObject({ type: z.literal('presence'), draftId: Uuid, here: z.boolean(), selection: PresenceSelection });
export type PresenceReport = z.infer<typeof PresenceReport>;

/** What the server passes on, with the person as it knows them; `peer` is their connection. */
export const PresenceHint = z.object({
  type: z.literal('presence'),
  draftId: Uuid,
  peer: Uuid,
  employee: z.object({ id: RegisterId, name: z.string() }),
  here: z.boolean(),
  selection: PresenceSelection,
});
export type PresenceHint = z.infer<typeof PresenceHint>;
