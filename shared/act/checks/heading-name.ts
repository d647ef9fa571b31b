import type { BlockKind } from '../block.ts';
import { type CheckBlock, type CheckContext, isRepealed, type Rule } from './context.ts';

const clauses: Partial<Record<BlockKind, string>> = { section: '30.4', chapter: '30.5', article: '30.6' };

/**
 * Sections, chapters and articles have a name (L 30.4–30.6); an article of a law that amends others or approves a statute
 * has none (L 30.6).
 */
export const headingName: Rule = {
  block(block, context) {
    const clause = clauses[block.kind];
    if (!clause || block.quoted) return [];
    const next = context.blocks[block.index + 1];
    const written = next?.parent === block && next.text.trim() !== '';
    const nameless = block.kind === 'article' && isNameless(block, context);
    const at = { clause, severity: 'warning', blockId: block.id, params: { element: block.kind, number: block.bare } } as const;
    // An element that has nothing in it yet is only begun.
    if (block.end === 0) return written && !nameless ? [{ ...at, rule: 'nameMissing' }] : [];
    if (!nameless || !written || isRepealed(block.text) || /[.:;,]$/.test(block.text.slice(0, block.end))) return [];
    return [{ ...at, rule: 'nameNeedless' }];
  },
};

function isNameless({ annex }: CheckBlock, { kind, amending, approving }: CheckContext): boolean {
  return !annex && (kind === 'law' || kind === 'constitutionalLaw') && (amending || approving);
}
