import type { LinkableWords } from '../link-edit.ts';
import type { RuleName } from './messages.ts';

/**
 * How much a finding weighs: an `error` leaves the act contradictory, pointing nowhere or unfinished, a `warning` breaks a rule of
 * form, a `hint` is for a person to look at.
 */
export type Severity = 'error' | 'warning' | 'hint';

export const severities = ['error', 'warning', 'hint'] as const satisfies readonly Severity[];

/** Replaces the characters `from`–`to` (UTF-16 units) of a block's text. */
export interface TextEdit {
  blockId: string;
  from: number;
  to: number;
  text: string;
}

/**
 * What would put a finding right: changes of text, of the number a block keeps (null: derived again), or words that become
 * references which follow their target.
 */
export type Fix = { edits: TextEdit[] } | { links: LinkableWords[] } | NumberFix;

export interface NumberFix {
  blockId: string;
  number: string | null;
}

/** One thing in an act that breaks a rule of drafting. */
export interface Finding {
  rule: RuleName;
  /** The clause of the Constitutional Law on Normative Legal Acts, as `30.8`; null where only orthography speaks. */
  clause: string | null;
  severity: Severity;
  /** The block, '' for the act as a whole. */
  blockId: string;
  /** The characters of the block meant, where it is not all of it. */
  from?: number;
  to?: number;
  /** What the message says. */
  params: Readonly<Record<string, string | number>>;
  fix?: Fix;
}
