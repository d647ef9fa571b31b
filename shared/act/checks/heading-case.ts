import { lowerAz, upperAz } from '../collation.ts';
import { type CheckBlock, isRepealed, type Rule } from './context.ts';

const clauses = { section: '30.4', chapter: '30.5', article: '30.6', part: '30.7' } as const;

/** The names of sections and chapters are in capitals (L 30.4, 30.5), those of articles and parts are not (L 30.6, 30.7). */
export const headingCase: Rule = {
  block(block) {
    const { id, kind, end, quoted } = block;
    if (quoted || end === 0 || !(kind in clauses) || isRepealed(block.text)) return [];
    const text = block.text.slice(0, end);
    const at = { clause: clauses[kind as keyof typeof clauses], severity: 'warning', blockId: id, params: { element: kind, number: block.bare } } as const;
    if (kind === 'section' || kind === 'chapter') {
      const capitals = upperAz(text);
      return capitals === text ? [] : [{ ...at, rule: 'headingSmall', fix: { edits: [{ blockId: id, from: 0, to: end, text: capitals }] } }];
    }
    return isName(block) && isShouted(text) ? [{ ...at, rule: 'headingCapitals' }] : [];
  },
};

function isName({ kind, children }: CheckBlock): boolean {
  return kind === 'article' || children.length > 0;
}

/** Two words or more, all in capitals: one alone may be an abbreviation. */
function isShouted(text: string): boolean {
  return text === upperAz(text) && text !== lowerAz(text) && (text.match(/\p{Lu}{3,}/gu)?.length ?? 0) > 1;
}
