import type { BlockKind } from '../block.ts';
import { labelOf } from '../label.ts';
import { type CheckBlock, noteAbove, type Rule } from './context.ts';
import type { Finding } from './finding.ts';

/** What form a number has that its level must not have, by the clause that says so; null where it is right. */
function wrongForm({ kind, number, parent }: CheckBlock): { clause: string; form: 'section' | 'chapter' | 'letter' | 'bracket' | 'alone' } | null {
  const label = labelOf(kind, number);
  if (!label) return null;
  const clause = ({ part: '30.7', clause: '30.8', subclause: '30.9', indent: '30.10' } as Partial<Record<BlockKind, string>>)[kind];
  if (kind === 'section') return label.form === 'roman' ? null : { clause: '30.4', form: 'section' };
  if (kind === 'chapter') return label.form === 'roman' || label.form === 'word' ? { clause: '30.5', form: 'chapter' } : null;
  if (!clause) return null;
  if (label.form === 'letter') return { clause, form: 'letter' };
  if (label.after === ')') return { clause, form: 'bracket' };
  return kind === 'part' && parent?.kind === 'article' && label.before === '' ? { clause, form: 'alone' } : null;
}

/**
 * Each level has its form of number: sections Roman (L 30.4), chapters Arabic (L 30.5), parts, clauses and subclauses
 * Arabic, repeating the number above and with a full stop (L 30.7–30.9). Said once for each form and level, since an act
 * that numbers so does it throughout.
 */
export const numberForm: Rule = {
  act({ blocks }) {
    const found = new Map<string, Finding & { params: { count: number } }>();
    for (const block of blocks) {
      const wrong = block.quoted || noteAbove(block, blocks) ? null : wrongForm(block);
      if (!wrong) continue;
      const key = `${block.kind} ${wrong.form}`;
      const before = found.get(key);
      if (before) before.params.count++;
      else {
        const params = { number: block.number, element: block.kind, form: wrong.form, count: 1 };
        found.set(key, { rule: 'numberForm', clause: wrong.clause, severity: 'warning', blockId: block.id, params });
      }
    }
    return [...found.values()];
  },
};
