import { fromRoman } from '../label.ts';
import { isWithin, quotations } from '../quotations.ts';
import type { CheckBlock, Rule } from './context.ts';

/** Abbreviations everybody knows (L 56.0.5); any other is explained where it first stands. */
const known = new Set(['ABŞ', 'BMT', 'MDB', 'NATO', 'UNESCO', 'YUNESKO', 'UNICEF', 'ATƏT', 'AMEA', 'USD', 'AZN', 'ISO', 'SMS', 'PDF', 'XML', 'PIN', 'GPS']);

const shouting = new Set(['title', 'section', 'chapter', 'approval', 'signature', 'annex']);
const capitals = /(?<![\p{L}\p{N}.№/-])\p{Lu}{3,12}(?=$|[^\p{L}\p{N}])(?!\s?-?\d)/gu;

/** No abbreviations but known ones (L 56.0.5), unless the act explains them: “fərdi identifikasiya nömrəsi (FİN)”. */
export const abbreviation: Rule = {
  act({ blocks }) {
    const found = new Map<string, { block: CheckBlock; from: number; count: number }>();
    const explained = new Set<string>();
    for (const block of blocks) {
      if (shouting.has(block.kind)) continue;
      const { text } = block;
      let quotes: [number, number][] | null = null;
      for (const { 0: word, index } of text.matchAll(capitals)) {
        if (isExplained(text, index, word)) explained.add(word);
        if (known.has(word) || fromRoman(word) > 0 || isShouted(text, index, word) || isWithin((quotes ??= quotations(text)), index)) continue;
        const before = found.get(word);
        if (before) before.count++;
        else found.set(word, { block, from: index, count: 1 });
      }
    }
    return [...found].filter(([word]) => !explained.has(word)).map(([word, { block, from, count }]) => (
      { rule: 'abbreviation', clause: '56.0.5', severity: 'hint', blockId: block.id, from, to: from + word.length, params: { word, count } }
    ));
  },
};

/** “… nömrəsi (FİN)”, “(bundan sonra – EHİS)”, “EHİS (Elektron …)”, “EHİS – …”. */
function isExplained(text: string, at: number, word: string): boolean {
  const [before, after] = [text.slice(Math.max(0, at - 40), at), text.slice(at + word.length, at + word.length + 6)];
  return (/\(["“«]?$/u.test(before) && /^["”»]?\s*\)/u.test(after)) || /bundan\s+sonra[^()]*$/iu.test(before) || /^["”»]?\s*(?:\(\p{L}|–\s\p{L}|—\s\p{L})/u.test(after);
}

/** Capitals beside capitals are a heading, a surname or a word said aloud (“QƏRARA ALIR”, “QEYD:”), not an abbreviation. */
function isShouted(text: string, at: number, word: string): boolean {
  return /\p{Lu}{2}["”»]?[\s,]+$/u.test(text.slice(Math.max(0, at - 8), at)) || /^["”»]?[\s,]+["“«]?\p{Lu}{2}/u.test(text.slice(at + word.length, at + word.length + 6)) || /^\s*:/u.test(text.slice(at + word.length, at + word.length + 2)) || text.trim() === word;
}
