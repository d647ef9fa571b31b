import { isNumbered } from '../structure.ts';
import { isRepealed, type Rule } from './context.ts';

const clauses = { section: '30.4', chapter: '30.5', article: '30.6' } as const;

/** A name is no sentence: no full stop ends the name of a section, chapter or article (L 30.4–30.6). */
export const headingStop: Rule = {
  block({ id, kind, text, end, index, number, bare, quoted }, { blocks, amending, approving }) {
    if (quoted || !(kind in clauses) || isRepealed(text) || text[end - 1] !== '.') return [];
    const next = blocks[index + 1];
    // An article without anything in it is itself the rule, and so it may be in a law that gives its articles no names.
    if (kind === 'article' && (amending || approving || !next || !(isNumbered(next.kind) && next.kind !== 'article'))) return [];
    if (/[.:;]\s/.test(text.slice(0, end)) || /(?:\p{Lu}|\s\p{Ll}{1,2})\.$/u.test(text.slice(0, end))) return [];
    return [{ rule: 'headingStop', clause: clauses[kind as keyof typeof clauses], severity: 'warning', blockId: id, from: end - 1, to: end, params: { element: kind, number: bare || number }, fix: { edits: [{ blockId: id, from: end - 1, to: end, text: '' }] } }];
  },
};
