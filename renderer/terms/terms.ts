import { type Block, textOf } from '../../shared/act/block.ts';
import { compareAz } from '../../shared/act/collation.ts';
import { type Definition, definedTwice, definitionsOf, neverUsed, type TermUse } from '../../shared/act/definitions.ts';

export type TermProblem = 'twice' | 'early' | 'unused';

/** A term with all that is to be known about its use. */
export interface Term {
  key: string;
  definition: Definition;
  /** One use of each block, in reading order. */
  places: TermUse[];
  problems: TermProblem[];
}

export interface Terms {
  terms: Term[];
  textOf: (blockId: string) => string;
}

/** The terms that an act defines, by the Azerbaijani alphabet. @param blocks in reading order */
export function termsOf(blocks: readonly Block[]): Terms {
  const definitions = definitionsOf(blocks);
  const [twice, unused] = [definedTwice(definitions), new Set(neverUsed(definitions))];
  const again = new Set([...twice.keys(), ...twice.values()]);
  const problemsOf = (definition: Definition): TermProblem[] => [
    ...(again.has(definition) ? ['twice' as const] : []),
    // Of a term defined again all that stands between the two comes before the second.
    ...(definition.early.length > 0 && !twice.has(definition) ? ['early' as const] : []),
    ...(unused.has(definition) ? ['unused' as const] : []),
  ];
  const texts = new Map(blocks.map((block) => [block.id, block]));
  const terms = definitions.map((definition): Term => ({
    key: `${definition.blockId} ${definition.from}`,
    definition,
    places: [...new Map(definition.uses.toReversed().map((use) => [use.blockId, use])).values()].reverse(),
    problems: problemsOf(definition),
  }));
  return {
    terms: terms.sort((a, b) => compareAz(a.definition.term, b.definition.term)),
    textOf: (blockId) => { const block = texts.get(blockId); return block ? textOf(block) : ''; },
  };
}
