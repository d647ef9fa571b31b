import { z } from 'zod';
import { BlockId, type BlockKind, limits, showable } from './block.ts';
import { citedNumber } from './ordinal.ts';

/** What stands for a linked reference in the text of the document: one character, so that it is passed and deleted as one. */
export const linkChar = '\ufffc';

/** With the suffix of an ordinal (“9.7-ci”), or the number alone, as in a list (“9.7, 9.8 və 9.9-cu”). */
export const LinkForm = z.enum(['ordinal', 'plain']);
export type LinkForm = z.infer<typeof LinkForm>;

/**
 * A reference that follows its target: the attribute `ref` of a `linkChar`. What it says is derived from the number of the
 * block; `shown` is what it said when it was made, which stays where the block is gone.
 */
export const Link = z.object({ to: BlockId, form: LinkForm.catch('plain'), shown: z.string().min(1).max(limits.number + 20).refine(showable) });
export type Link = z.infer<typeof Link>;

/** What a link says in one state of the act, null where its target is gone or has no number any more. */
export type Say = (link: Pick<Link, 'to' | 'form'>) => string | null;

/** @param headOf kind and shown number of a block, null where there is no such block */
export function sayWith(headOf: (id: string) => { kind: BlockKind; number: string } | null): Say {
  return ({ to, form }) => {
    const head = headOf(to);
    return head && (citedNumber(head.kind, head.number, form) || null);
  };
}

/** The form in which a link says these words, null where it cannot say them. */
export function formThatSays(words: string, to: string, say: Say): LinkForm | null {
  return LinkForm.options.find((form) => say({ to, form }) === words) ?? null;
}
