/**
 * A reference of an act to a place of its own: “bu Qaydaların 2.1-ci bəndi”, “bu maddənin 3-cü hissəsi”. `steps` are the
 * places named one inside the other: “12-ci maddəsinin 3-cü hissəsi” has two.
 */
export interface SelfReference {
  from: number;
  to: number;
  /** What “bu” points at: the act, or an element around the place where it stands. */
  anchor: 'act' | 'article' | 'other';
  steps: { noun: ReferenceNoun; numbers: { bare: string; from: number; to: number }[] }[];
}

export type ReferenceNoun = 'section' | 'chapter' | 'article' | 'part' | 'clause' | 'subclause' | 'indent' | 'annex';

const nouns: [RegExp, ReferenceNoun][] = [
  [/^maddə/iu, 'article'], [/^hissə/iu, 'part'], [/^yarımbənd/iu, 'subclause'], [/^bənd/iu, 'clause'], [/^abzas/iu, 'indent'], [/^fəs[iİ]?l/iu, 'chapter'], [/^bölmə/iu, 'section'], [/^əlavə/iu, 'annex'],
];

/** The words an act is called by in its own text, as beginnings: “Qaydaların”, “Əsasnaməyə”. */
export const actWords = 'Konstitusiya\\s+Qanun|Qanun|Məcəllə|Əsasnamə|Nizamnamə|Qayda|Təlimat|Qərar|Fərman|Sərəncam|Əmr|Proqram|Strategiya';
const nounWords = 'maddə|hissə|yarımbənd|bənd|abzas|fəs[il]{1,2}|bölmə|əlavə';
const number = '\\d{1,4}(?:-\\d{1,3}(?!\\d))*(?:\\.\\d{1,3}(?:-\\d{1,3}(?!\\d))*)*|[IVXLC]{1,7}(?!\\p{L})';
const anchor = new RegExp(`(?<!\\p{L})bu\\s+(?:(${actWords})|(maddə)|(?:${nounWords}))\\p{L}{0,6}?[ıiuü]n\\s+`, 'giu');
const listed = `(?:${number})(?:-c[ıiuü])?(?:\\s*(?:,|–|—|-|və|və\\s+ya|yaxud|habelə|həmçinin|eləcə\\s+də|o\\s+cümlədən)\\s*(?:${number})(?:-c[ıiuü])?)*`;
const step = new RegExp(`(${listed})\\s+(?:nömrəl[iİ]\\s+)?((?:${nounWords})\\p{L}*)`, 'yiu');
const one = new RegExp(`(?<![\\p{L}\\d.-])(?:${number})`, 'gu');

/** The references of a text to its own act that begin with “bu” (L 58) and name places by number. Linear in the text. */
export function selfReferences(text: string): SelfReference[] {
  const found: SelfReference[] = [];
  if (!/bu\s/iu.test(text)) return found;
  for (const match of text.matchAll(anchor)) {
    const steps: SelfReference['steps'] = [];
    let at = match.index + match[0].length;
    for (let word = ''; word === '' || /[ıiuü]n$/u.test(word); ) {
      step.lastIndex = at;
      const next = step.exec(text);
      if (!next) break;
      const [whole, numbers, noun] = next as unknown as [string, string, string];
      steps.push({ noun: nouns.find(([pattern]) => pattern.test(noun))![1], numbers: numbersIn(numbers, at) });
      at += whole.length;
      word = noun;
      at += /^\s*/u.exec(text.slice(at, at + 4))![0].length;
    }
    if (steps.length > 0) found.push({ from: match.index, to: at, anchor: match[1] ? 'act' : match[2] ? 'article' : 'other', steps });
  }
  return found;
}

function numbersIn(list: string, start: number): SelfReference['steps'][number]['numbers'] {
  return Array.from(list.matchAll(one), ({ 0: found, index }) => ({ bare: found, from: start + index, to: start + index + found.length }));
}
