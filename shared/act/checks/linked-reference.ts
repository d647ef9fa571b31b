import { textOf } from '../block.ts';
import { formThatSays, sayWith } from '../link.ts';
import { isWithin, quotations } from '../quotations.ts';
import type { Rule } from './context.ts';
import type { Finding } from './finding.ts';

/** A reference that follows its target has one (L 34): the element was not deleted, and still has a number. */
export const lostReference: Rule = {
  act({ act, blocks }) {
    const known = new Map(blocks.map((block) => [block.id, block]));
    return act.blocks.flatMap(({ id, runs }): Finding[] => {
      let at = 0;
      return runs.flatMap(({ text, ref }): Finding[] => {
        const from = at;
        at += text.length;
        if (ref === undefined || !known.has(id) || known.get(ref)?.bare) return [];
        return [{ rule: 'lostReference', clause: '34', severity: 'error', blockId: id, from, to: at, params: { text } }];
      });
    });
  },
};

/** A reference written as plain words stays as it is when its target gets another number; it can be made to follow it. */
export const plainReference: Rule = {
  act({ act, blocks, ownReferences }) {
    const known = new Map(blocks.map((block) => [block.id, block]));
    const linked = new Map(act.blocks.map((block) => [block.id, linkedIn(block.runs)]));
    const say = sayWith((id) => known.get(id) ?? null);
    return ownReferences().flatMap(({ blockId, from, to, text, act: whose, named, numbers }): Finding[] => {
      const block = known.get(blockId);
      if (!block || block.quoted || whose !== 'own' || !named || isWithin(quotations(block.text), from)) return [];
      const links = numbers
        .filter((one) => one.blockId !== blockId && !isWithin(linked.get(blockId)!, one.from))
        .map((one) => ({ blockId, from: one.from, to: one.to, target: one.blockId, words: block.text.slice(one.from, one.to) }))
        .filter(({ words, target }) => formThatSays(words, target, say));
      if (links.length === 0) return [];
      return [{ rule: 'plainReference', clause: null, severity: 'hint', blockId, from, to, params: { text: text.length > 120 ? `${text.slice(0, 117)}…` : text }, fix: { links } }];
    });
  },
};

function linkedIn(runs: Parameters<typeof textOf>[0]['runs']): [from: number, to: number][] {
  let at = 0;
  return runs.flatMap(({ text, ref }) => {
    at += text.length;
    return ref === undefined ? [] : [[at - text.length, at] as [number, number]];
  });
}
