import { type CitedKind, type Noun, type Token, tokensOf } from './tokens.ts';

/** One number or a range of numbers as cited. `from` may hold a hyphen that means a range: “12.1.1-12.1.3-cü”. */
export interface CitedNumber {
  from: string;
  to?: string;
  /** Where the first and the last number stand in the text, with their suffix. */
  at: { from: number; to: number }[];
}

/** “65-ci və 66-cı maddələrinin”: numbers and the noun they belong to. */
export interface CitedPlace {
  kind: CitedKind;
  numbers: CitedNumber[];
}

/**
 * Whose place is cited: `own` of this act (“bu Qaydaların”), `other` of a named act, `here` of the element the text
 * stands in (“bu maddənin”), `implied` where nothing is named.
 */
export type Owner = { type: 'own' | 'other'; word: string; name: string } | { type: 'here'; kind: CitedKind } | { type: 'implied' };

/** A reference as it is written, from the outside in: “65-ci maddəsinin 5-1-ci hissəsi” has the places 65 and 5-1. */
export interface FoundReference {
  /** Offsets of the places without the words before them. */
  from: number;
  to: number;
  owner: Owner;
  places: CitedPlace[];
}

const interesting = /(?:madd|hiss|b[əƏ]nd|abzas|f[əƏ]s[iİlL]|b[öÖ]lm|[əƏ]lav)/iu;

/**
 * The references of a text to places of acts, in time linear in its length. The rules, each as a function below:
 *
 *     reference = [owner] place {place}          bu Məcəllənin 65-ci maddəsinin 5-1-ci hissəsi
 *     place     = numbers noun                   48.3-cü və 48.4-cü maddələr
 *     numbers   = number {separator number}      68, 69 və 70-ci
 *     number    = digits | word | Roman | letter 9.3-cü, birinci, IV, «c»
 */
export function findReferences(text: string): FoundReference[] {
  if (!interesting.test(text)) return [];
  const tokens = tokensOf(text);
  const found: FoundReference[] = [];
  let sentence = 0;
  let last: FoundReference | null = null;
  for (let i = 0; i < tokens.length; i++) {
    if (tokens[i]!.type === 'stop') [last, sentence] = [null, i + 1];
    const list = numbers(tokens, i);
    if (!list) continue;
    const first = place(tokens, list);
    // Without a noun behind the list there is none behind a part of it either.
    if (!first) i = list.next - 1;
    if (!first) continue;
    const owner = ownerBefore(text, tokens, i, sentence);
    if (isName(first, owner)) continue;
    const reference: FoundReference = { from: tokens[i]!.from, to: 0, owner, places: [first.place] };
    let end = first;
    while (end.noun.genitive) {
      const more = numbers(tokens, end.next);
      const next: ReadPlace | null = more && (letters(tokens, more) ?? place(tokens, more));
      if (!next) break;
      reference.places.push(next.place);
      end = next;
    }
    reference.to = tokens[end.next - 1]!.to;
    // “… 65-ci maddəsinin 1-ci hissəsi və 3-cü hissəsi”: the second hangs on what the first hangs on.
    if (owner.type === 'implied' && last && first.noun.possessive) inherit(reference, last);
    found.push(reference);
    last = reference;
    i = end.next - 1;
  }
  return found;
}

interface ReadPlace {
  place: CitedPlace;
  noun: Pick<Noun, 'possessive' | 'genitive'>;
  next: number;
}

/** “48.3-cü və 48.4-cü maddələr”, “2 nömrəli əlavə” */
function place(tokens: readonly Token[], list: ReadNumbers): ReadPlace | null {
  let { next } = list;
  const numbered = tokens[next]?.type === 'no';
  if (numbered) next++;
  const noun = tokens[next];
  if (noun?.type !== 'noun' || !(numbered ? noun.kind === 'annex' : list.ordinal)) return null;
  return { place: { kind: noun.kind, numbers: list.numbers }, noun, next: next + 1 };
}

/** “(65-ci maddəsinin) «c», (66-cı maddəsinin «a» bəndləri)”: letters whose noun comes only after the next place. */
function letters(tokens: readonly Token[], list: ReadNumbers): ReadPlace | null {
  const after = separator(tokens, list.next);
  if (!isLetter(tokens[list.next - 1]) || after === list.next || tokens[after]?.type !== 'number') return null;
  return { place: { kind: 'clause', numbers: list.numbers }, noun: { possessive: true, genitive: false }, next: list.next };
}

interface ReadNumbers {
  numbers: CitedNumber[];
  /** The last one can stand before a noun. */
  ordinal: boolean;
  next: number;
}

/** “68, 69 və 70-ci”, “9.3–9.6-cı”, “26.1.4-cü — 26.1.5-ci”, “«a» və «c»” */
function numbers(tokens: readonly Token[], at: number): ReadNumbers | null {
  const list: CitedNumber[] = [];
  for (let next = at; ; ) {
    const token = tokens[next];
    if (token?.type !== 'number') return null;
    const [dash, end] = [tokens[next + 1], tokens[next + 2]];
    const range = dash?.type === 'dash' && end?.type === 'number' ? end : null;
    list.push({ from: token.value, ...(range ? { to: range.value } : {}), at: [token, ...(range ? [range] : [])].map((one) => ({ from: one.from, to: one.to })) });
    next += range ? 3 : 1;
    const after = separator(tokens, next);
    if (after === next || tokens[after]?.type !== 'number' || isLetter(tokens[after]) !== isLetter(tokens[at])) return { numbers: list, ordinal: (range ?? token).ordinal, next };
    next = after;
  }
}

function isLetter(token: Token | undefined): boolean {
  return token?.type === 'number' && /^\p{Ll}$/u.test(token.value);
}

/** “I bölmə – …”, “2-ci fəsil” in a list are names; “I bölməsi”, “bu Məcəllənin I bölməsi” cite. */
function isName({ place: { kind }, noun }: ReadPlace, owner: Owner): boolean {
  return (kind === 'section' || kind === 'chapter') && owner.type === 'implied' && !noun.possessive;
}

/** “,”, “və”, “və ya”, “, habelə” */
function separator(tokens: readonly Token[], at: number): number {
  let next = at;
  if (tokens[next]?.type === 'comma') next++;
  while (tokens[next]?.type === 'and' && next - at < 4) next++;
  return next;
}

const actStem = /^(?:konstitusiya|qanun|məcəllə|əsasnamə|nizamnamə|qayda|təlimat|qərar|fərman|sərəncam|əmr|konvensiya|saziş|müqavilə|kontrakt|protokol|pakt|xartiya|bəyannamə|reqlament|standart|layihə|sənəd|proqram|strategiya)(\p{L}*)$/u;
/** “Bu Qanun Konstitusiyanın …”: the act that is spoken of, not the one that is cited. */
const subject = /^(?:qanun|məcəllə|əsasnamə|nizamnamə|qaydalar|təlimat|qərar|fərman|sərəncam)$/u;
const ofIt = /(?:[ıiuü]n|[nyaə]?[aə])$/u;

/** “bu Konstitusiya Qanununun”, “Mülki Məcəllənin”, “həmin Qanunun”, “bu maddənin”, “maddənin” */
function ownerBefore(text: string, tokens: readonly Token[], at: number, sentence: number): Owner {
  const before = at > sentence ? tokens[at - 1]! : null;
  if (before?.type === 'noun' && before.genitive && !before.possessive) {
    const that = tokens[at - 2];
    // “həmin maddənin” is the one spoken of before, perhaps of another act.
    return that?.type === 'word' && that.word === 'həmin' ? { type: 'other', word: '', name: text.slice(that.from, before.to) } : { type: 'here', kind: before.kind };
  }
  // “bu Qeydin 1-ci bəndi”, “bu “Qeyd”in …”: a note under an article is no element of the act.
  const note = before?.type === 'word' && /^q?(?:qeyd)?[iı]n$/.test(before.word) ? /[“"«]?qeyd[”"»]?in\s*$/iu.exec(text.slice(Math.max(0, before.to - 10), before.to)) : null;
  if (note) return { type: 'other', word: '', name: note[0] };
  if (before?.type !== 'word' || !actStem.test(before.word) || !ofIt.test(before.word)) return { type: 'implied' };
  let first = at - 1;
  for (let i = at - 2; i >= Math.max(sentence, at - 5); i--) {
    const token = tokens[i]!;
    if (token.type !== 'word' || subject.test(token.word)) break;
    // “bu Qərarla təsdiq edilmiş Qaydaların”
    if (token.word === 'edilmiş' && isWord(tokens[i - 1], 'təsdiq')) return { type: 'own', word: before.word, name: text.slice(tokens[i - 1]!.from, before.to) };
    if (token.word === 'bu') return { type: 'own', word: before.word, name: text.slice(token.from, before.to) };
    if (token.word === 'həmin') first = i;
    if (token.word === 'həmin' || !/\p{Lu}/u.test(text[token.from]!)) break;
    first = i;
  }
  // A word with a capital before “Azərbaycan Respublikasının …” begins the sentence.
  const name = text.slice(tokens[first]!.from, before.to);
  return { type: 'other', word: before.word, name: name.slice(Math.max(0, name.indexOf('Azərbaycan '))) };
}

function isWord(token: Token | undefined, word: string): boolean {
  return token?.type === 'word' && token.word === word;
}

const depth: Record<CitedKind, number> = { annex: 0, section: 1, chapter: 2, article: 3, part: 4, clause: 5, subclause: 6, indent: 7 };

function inherit(reference: FoundReference, last: FoundReference): void {
  reference.owner = last.owner;
  const outer = last.places.filter(({ kind }) => depth[kind] < depth[reference.places[0]!.kind]);
  reference.places.unshift(...outer.slice(0, 3));
}
