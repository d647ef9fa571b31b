import type { Say } from '../../shared/act/link.ts';
import { type Span, wordsOfSpan } from '../../shared/act/spans.ts';

/** Words of an excerpt: as they stay, or as a suggestion has them come or go. */
export interface ExcerptPart {
  op: 'same' | 'added' | 'removed';
  text: string;
}

/** So many characters are shown beside what changes, and of what changes. */
const beside = 60;
const most = 400;

/** What one suggestion changes in a block, with some words around it. What others suggest to insert is left out. Of a block of which no word changes, its beginning. */
export function excerptOf(spans: readonly Span[], id: string, say: Say): ExcerptPart[] {
  const parts: ExcerptPart[] = [];
  for (const span of spans) {
    const op = span.del?.includes(id) ? 'removed' : span.ins === id ? 'added' : span.ins === undefined ? 'same' : null;
    const text = op === null ? '' : wordsOfSpan(span, say);
    if (op === null || text === '') continue;
    const last = parts.at(-1);
    if (last?.op === op) last.text += text;
    else parts.push({ op, text });
  }
  if (parts.every(({ op }) => op === 'same')) return parts.map(({ op, text }) => ({ op, text: text.length > 2 * beside ? `${text.slice(0, 2 * beside)}…` : text }));
  return parts.map(({ op, text }, i) => {
    if (op !== 'same') return { op, text: text.length > most ? `${text.slice(0, most)}…` : text };
    const [head, tail] = [i === 0 ? '' : text.slice(0, beside), i === parts.length - 1 ? '' : text.slice(-beside)];
    return { op, text: text.length <= head.length + tail.length ? text : `${head}…${tail}` };
  });
}
