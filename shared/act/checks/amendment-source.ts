import type { ActKind } from '../block.ts';
import type { Rule } from './context.ts';

const bound: readonly ActKind[] = ['constitutionalLaw', 'law', 'decree', 'cabinetDecision'];

/**
 * Where a law, an act of the President or a decision of the Cabinet is amended, the amending text names in brackets where it
 * and its earlier changes were published: years, numbers, articles (L 75.3).
 */
export const amendmentSource: Rule = {
  block(block, { kind, amending }) {
    if (!amending || !bound.includes(kind) || block.quoted || block.annex) return [];
    const { text, id } = block;
    const found = /(?:Qanunu|Məcəlləsi|Fərmanı|qərarı|Qərarı|Qaydaları|Əsasnaməsi)(?:nda|ndə)\s*(\([^()]*\)?)?[^.;:]{0,200}dəyişiklik(?:lər)?\s+edilsin/u.exec(text);
    if (!found || /\([^()]*(?:№|maddə\s*\d)/u.test(text)) return [];
    return [{ rule: 'amendmentSource', clause: '75.3', severity: 'warning', blockId: id, from: found.index, to: found.index + found[0].length, params: {} }];
  },
};
