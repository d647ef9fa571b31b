import { type Act, type Block, textOf } from '../block.ts';
import { formThatSays, sayWith } from '../link.ts';
import type { LinkableWords } from '../link-edit.ts';
import { numberBlocks } from '../numbering.ts';
import { isWithin } from '../quotations.ts';
import { sortBlocks } from '../structure.ts';
import { referencesOf } from './resolve.ts';

/** One reference of an act to one of its blocks. */
export interface FoundLink {
  blockId: string;
  /** Offsets in the text of the block (`textOf`), of the number that is said. */
  from: number;
  to: number;
  target: string;
  /** It follows its target; else it is plain words that were recognised. */
  linked: boolean;
  /** What turns plain words into a reference that follows; null where that would change the words, or another act may be meant. */
  linkable: LinkableWords | null;
}

/** All references of an act to its own blocks, in reading order: those that follow their target, and recognised plain words. */
export function linksOf(act: Pick<Act, 'blocks' | 'title' | 'kind'>): FoundLink[] {
  const blocks = sortBlocks(act.blocks);
  const numbers = numberBlocks(blocks);
  const byId = new Map(blocks.map((block) => [block.id, block]));
  const say = sayWith((id) => (byId.has(id) ? { kind: byId.get(id)!.kind, number: numbers.get(id) ?? '' } : null));
  const plain = new Map<string, FoundLink[]>();
  const stretches = new Map(blocks.map((block) => [block.id, linkedIn(block)]));
  for (const { blockId, act: whose, named, numbers: places } of referencesOf(act, numbers)) {
    if (whose !== 'own') continue;
    const text = textOf(byId.get(blockId)!);
    for (const { from, to, blockId: target } of places) {
      if (isWithin(stretches.get(blockId)!.map((one) => [one.from, one.to] as const), from)) continue;
      const words = text.slice(from, to);
      const linkable = named && target !== blockId && formThatSays(words, target, say) ? { blockId, from, to, target, words } : null;
      plain.set(blockId, [...(plain.get(blockId) ?? []), { blockId, from, to, target, linked: false, linkable }]);
    }
  }
  return blocks.flatMap(({ id }) => [...stretches.get(id)!, ...(plain.get(id) ?? [])].sort((a, b) => a.from - b.from));
}

function linkedIn({ id, runs }: Block): FoundLink[] {
  let at = 0;
  return runs.flatMap(({ text, ref }): FoundLink[] => {
    at += text.length;
    return ref === undefined ? [] : [{ blockId: id, from: at - text.length, to: at, target: ref, linked: true, linkable: null }];
  });
}
