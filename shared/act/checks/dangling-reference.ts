import { labelOf } from '../label.ts';
import type { CheckBlock, CheckContext, Rule } from './context.ts';
import type { Finding } from './finding.ts';
import { type SelfReference, selfReferences } from './references.ts';
import { isWithin, quotations } from '../quotations.ts';

/** A reference to an element of the same act (L 34) names one that is there. */
export const danglingReference: Rule = {
  act(context) {
    const known = indexOf(context);
    const findings: Finding[] = [];
    for (const block of context.blocks) {
      if (block.quoted || !/bu\s/iu.test(block.text)) continue;
      const references = selfReferences(block.text);
      const quotes = references.length > 0 ? quotations(block.text) : [];
      for (const reference of references) {
        if (isWithin(quotes, reference.from)) continue;
        for (const { bare, from, to } of missing(reference, block, known)) {
          const text = block.text.slice(reference.from, reference.to).trim();
          findings.push({ rule: 'danglingReference', clause: '34', severity: 'error', blockId: block.id, from, to, params: { number: bare, text: text.length > 120 ? `${text.slice(0, 117)}…` : text } });
        }
      }
    }
    return findings;
  },
};

interface Known {
  /** Numbers of articles and of all that repeats theirs (L 30.11), and of parts and deeper where there are no articles. */
  numbers: Set<string>;
  articles: Map<string, CheckBlock>;
  sections: Set<number>;
  chapters: Set<number>;
  annexes: Set<string>;
  hasArticles: boolean;
}

function indexOf({ blocks }: CheckContext): Known {
  const known: Known = { numbers: new Set(), articles: new Map(), sections: new Set(), chapters: new Set(), annexes: new Set(), hasArticles: false };
  for (const block of blocks) {
    if (block.quoted || block.bare === '') continue;
    const count = labelOf(block.kind, block.number)?.count;
    if (block.kind === 'section') known.sections.add(count ?? 0);
    else if (block.kind === 'chapter') known.chapters.add(count ?? 0);
    else if (block.kind === 'annex') known.annexes.add(block.bare);
    else known.numbers.add(block.bare);
    if (block.kind !== 'article') continue;
    known.hasArticles = true;
    if (!known.articles.has(block.bare)) known.articles.set(block.bare, block);
  }
  return known;
}

function missing(reference: SelfReference, block: CheckBlock, known: Known): SelfReference['steps'][number]['numbers'] {
  const [first, second] = reference.steps as [SelfReference['steps'][number], SelfReference['steps'][number]?];
  if (reference.anchor === 'article') {
    const own = articleOf(block);
    return own ? first.numbers.filter(({ bare }) => first.noun !== 'indent' && lacks(own, bare, known)) : [];
  }
  if (reference.anchor !== 'act') return [];
  const wrong = first.numbers.flatMap((number) => endsOfRange(number, known)).filter(({ bare }) => !isThere(first.noun, bare, known));
  const only = first.noun === 'article' && first.numbers.length === 1 ? known.articles.get(first.numbers[0]!.bare) : undefined;
  if (only && second?.noun === 'part') wrong.push(...second.numbers.filter(({ bare }) => lacks(only, bare, known)));
  return wrong;
}

/** “114-116” may be one number or a range written with a hyphen: it is one where the act has it. */
function endsOfRange(number: SelfReference['steps'][number]['numbers'][number], known: Known): SelfReference['steps'][number]['numbers'] {
  const { bare, from, to } = number;
  if (known.numbers.has(bare) || !/\d-\d/.test(bare)) return [number];
  for (let at = bare.indexOf('-'); at >= 0; at = bare.indexOf('-', at + 1)) {
    const [low, high] = [bare.slice(0, at), bare.slice(at + 1)];
    const oneKnown = known.numbers.has(low) && (known.numbers.has(high) || high.split('.').length === low.split('.').length);
    if (oneKnown && !(/^\d{1,2}$/.test(high) && Number(high) < 10 && !known.numbers.has(high))) return [{ bare: low, from, to: from + at }, { bare: high, from: from + at + 1, to }];
  }
  return [number];
}

function isThere(noun: SelfReference['steps'][number]['noun'], bare: string, known: Known): boolean {
  if (noun === 'section' || noun === 'chapter') return !/^\d+$/.test(bare) || known[`${noun}s`].size === 0 || known[`${noun}s`].has(Number(bare));
  if (!/^\d/.test(bare) || noun === 'indent' || noun === 'annex') return true;
  // In an act with articles a part or clause by itself says too little to be looked for.
  if (known.hasArticles && noun !== 'article' && !bare.includes('.')) return true;
  return known.numbers.has(bare);
}

/** Whether an article has numbered parts throughout and none of this number. */
function lacks(article: CheckBlock, bare: string, known: Known): boolean {
  if (!/^\d/.test(bare)) return false;
  if (bare.includes('.')) return !known.numbers.has(bare);
  const parts = article.children.filter(({ kind }) => kind === 'part');
  if (parts.length === 0 || article.children.some(({ kind }) => kind !== 'part')) return false;
  return !parts.some((part) => part.bare === bare || part.bare === `${article.bare}.${bare}`);
}

function articleOf(block: CheckBlock): CheckBlock | null {
  let at: CheckBlock | null = block;
  while (at && at.kind !== 'article') at = at.parent;
  return at;
}
