import { z } from 'zod';
import { showable } from './block.ts';

/** Who has written a comment, an answer or a suggestion. */
export const Author = z.object({ personId: z.string().min(1).max(100), name: z.string().min(1).max(200).refine(showable) });
export type Author = z.infer<typeof Author>;

/** When, as an instant in UTC. */
export const Moment = z.iso.datetime();
