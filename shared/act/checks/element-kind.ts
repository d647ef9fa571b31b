import type { ActKind } from '../block.ts';
import type { Rule } from './context.ts';

const laws: readonly ActKind[] = ['constitutionalLaw', 'law', 'code'];
const inParts: readonly ActKind[] = ['decree', 'presidentialOrder', 'cabinetDecision', 'cabinetOrder', 'agencyDecision'];
const approved: readonly ActKind[] = ['statute', 'charter', 'rules', 'instruction'];

/** A law, and what a law approves, is divided into articles; every other act into parts (L 30.2). */
export const elementKind: Rule = {
  act({ kind, blocks }) {
    const own = blocks.filter(({ annex, quoted }) => !annex && !quoted);
    const byLaw = laws.includes(kind) || (approved.includes(kind) && own.some((block) => block.kind === 'approval' && /Qanunu\s+ilə/u.test(block.text)));
    const article = own.find((block) => block.kind === 'article');
    const part = own.find((block) => block.kind === 'part' || block.kind === 'clause');
    const wrong = byLaw ? (article ? undefined : part) : inParts.includes(kind) || approved.includes(kind) ? article : undefined;
    if (!wrong) return [];
    return [{ rule: byLaw ? 'articlesMissing' : 'articlesMisplaced', clause: '30.2', severity: 'warning', blockId: wrong.id, params: { kind } }];
  },
};
