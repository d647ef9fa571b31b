import type { ActKind } from '../block.ts';
import { isWithin, quotations } from '../quotations.ts';
import type { CheckContext, Rule } from './context.ts';
import type { Finding } from './finding.ts';

/** The words an act is called by in its own text, as beginnings: “Qaydaların”, “Əsasnaməyə”. */
const actWords = 'Konstitusiya\\s+Qanun|Qanun|Məcəllə|Əsasnamə|Nizamnamə|Qayda|Təlimat|Qərar|Fərman|Sərəncam|Əmr|Proqram|Strategiya';

const own: Partial<Record<ActKind, string>> = {
  constitutionalLaw: 'Konstitusiya\\s+Qanunu', law: 'Qanun', code: 'Məcəllə', statute: 'Əsasnamə', charter: 'Nizamnamə', rules: 'Qaydalar', instruction: 'Təlimat',
};

const otherWord = new RegExp(`(?<!\\p{L})([İi]şbu|hazırkı)\\s+(?:${actWords}|maddə|hissə|bənd|yarımbənd|fəsil|fəsl|bölmə)\\p{L}*`, 'giu');

/** An act speaks of itself and its elements with “bu” only (L 58): not “işbu”, not “Əsasnamənin 2.1-ci bəndi”. */
export const selfReference: Rule = {
  act(context) {
    const alone = aloneOf(context);
    const findings: Finding[] = [];
    for (const { id, text, quoted } of context.blocks) {
      if (quoted) continue;
      let quotes: [number, number][] | null = null;
      const outside = (at: number) => !isWithin((quotes ??= quotations(text)), at);
      for (const match of text.matchAll(otherWord)) {
        if (!outside(match.index)) continue;
        const word = match[1]!;
        const bu = /^\p{Lu}/u.test(word) ? 'Bu' : 'bu';
        const [from, to] = [match.index, match.index + word.length];
        findings.push({ rule: 'selfReference', clause: '58', severity: 'warning', blockId: id, from, to, params: { text: match[0] }, fix: { edits: [{ blockId: id, from, to, text: bu }] } });
      }
      if (!alone) continue;
      for (const match of text.matchAll(alone)) {
        const before = text.slice(Math.max(0, match.index - 30), match.index);
        if (!outside(match.index) || /(?:\p{Lu}[\p{L}.]*|[”»"]\p{L}*|(?<!\p{L})[Bb]u|həmin|digər|n[ıiuü]n|göstərilən|edilmiş|sayılı|nömrəli|tarixli)\s+$/u.test(before) && !/^\s*$/.test(before)) continue;
        const from = match.index;
        findings.push({
          rule: 'selfReference', clause: '58', severity: 'warning', blockId: id, from, to: from + match[0].length, params: { text: match[0] },
          fix: { edits: [{ blockId: id, from, to: from, text: before.trim() === '' || /[.!?]\s+$/.test(before) ? 'Bu ' : 'bu ' }] },
        });
      }
    }
    return findings;
  },
};

/** The act's own word with a number behind it: “Əsasnamənin 2.1-ci bəndi”, where nothing else of that name is spoken of. */
function aloneOf({ kind, definitions }: CheckContext): RegExp | null {
  const word = own[kind];
  if (!word || definitions().some(({ term }) => new RegExp(`^${word}`, 'iu').test(term))) return null;
  return new RegExp(`(?<!\\p{L})${word}n?[ıiuü]n\\s+\\d[\\d.-]*-c[ıiuü]\\s+(?:maddə|hissə|bənd|yarımbənd)\\p{L}*`, 'gu');
}
