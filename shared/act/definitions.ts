import { type Block, textOf } from './block.ts';
import { lowerAz } from './collation.ts';
import { isWithin, quotations } from './quotations.ts';
import { leafRank, parentsOf, rankOf } from './structure.ts';

/** Where a term stands. */
export interface TermUse {
  blockId: string;
  from: number;
  to: number;
}

/**
 * A term that an act defines (L 54.3, 57.3).
 * `short`: “… (bundan sonra – Nazirlik)”; `listed`: “sahib – …” among the terms of the act.
 */
export interface Definition extends TermUse {
  term: string;
  form: 'short' | 'listed';
  /** The annex that the definition holds for, null for the whole act. */
  annexId: string | null;
  /** Where the term is used, in reading order, its definition aside. */
  uses: TermUse[];
  /** The uses that come before the definition. Only names in capitals are looked for: a word may stand in its plain sense. */
  early: TermUse[];
}

const dash = '[–—-]';
const shortForm = new RegExp(`\\(\\s*(?:bu\\s[^()]{3,60}\\süçün\\s+)?bundan\\s+sonra\\s*(?:ismin\\s+müvafiq\\s+hal(?:lar)?ında)?\\s*(?:${dash}|:)?\\s*([^()]{2,80}(?:\\([^()]{0,60}\\))?)\\)`, 'giu');
const listedForm = new RegExp(`^\\s*([^–—:;.()]{2,100}?)\\s*(?:\\([^()]*\\)\\s*){0,2}\\s${dash}\\s+\\S`, 'u');

/** The terms an act defines, where each is used, and which are used before their definition. Linear in the text. @param blocks in reading order */
export function definitionsOf(blocks: readonly Block[]): Definition[] {
  const texts = blocks.map(textOf);
  const annexIds: (string | null)[] = [];
  blocks.forEach(({ kind, id }, i) => annexIds.push(kind === 'annex' ? id : (annexIds[i - 1] ?? null)));
  const found = findDefinitions(blocks, texts, annexIds);
  findUses(blocks, texts, annexIds, found);
  return found.map(({ at: _at, ...definition }) => definition);
}

/** Definitions of what was defined before, each with the first one (L 54.2): a term has one meaning. */
export function definedTwice(definitions: readonly Definition[]): Map<Definition, Definition> {
  const first = new Map<string, Definition>();
  const twice = new Map<Definition, Definition>();
  for (const definition of definitions) {
    const key = `${definition.annexId ?? ''}|${lowerAz(definition.term)}`;
    const before = first.get(key);
    if (!before) first.set(key, definition);
    else if (before.blockId !== definition.blockId) twice.set(definition, before);
  }
  return twice;
}

/** Definitions of what is nowhere used (L 54.3, 57.3), where that can be told. */
export function neverUsed(definitions: readonly Definition[]): Definition[] {
  const shortened = new Set(definitions.filter(({ form }) => form === 'short').map(({ blockId }) => blockId));
  // A term of many words is rarely repeated word for word, and one with a short name not at all.
  return definitions.filter(({ uses, term, form, blockId }) => uses.length === 0 && term.split(/\s+/u).length <= 3 && !(form === 'listed' && shortened.has(blockId)));
}

interface Found extends Definition {
  at: number;
}

function findDefinitions(blocks: readonly Block[], texts: readonly string[], annexIds: readonly (string | null)[]): Found[] {
  const parents = parentsOf(blocks);
  const indexOf = new Map(blocks.map(({ id }, i) => [id, i]));
  const found: Found[] = [];
  const add = (at: number, form: Found['form'], raw: string, start: number) => {
    const term = raw.replace(/^[\s“"«]+|[\s”"».,;]+$/gu, '');
    // “bundan sonra – bu Məcəllə” only says how the act refers to itself; in a template a term is still to be filled in: “[anlayış]”.
    if (term.length < 2 || /^bu\s|\[/iu.test(term) || term.split(/\s+/).length > 8) return;
    const from = start + raw.indexOf(term);
    found.push({ term, form, blockId: blocks[at]!.id, from, to: from + term.length, annexId: annexIds[at]!, uses: [], early: [], at });
  };
  blocks.forEach(({ id, kind }, at) => {
    const text = texts[at]!;
    const above = indexOf.get(parents.get(id) ?? '');
    if (rankOf(kind) !== leafRank && rankOf(kind) > rankOf('article') && above !== undefined && introducesTerms(texts[above]!)) {
      const listed = listedForm.exec(text.slice(0, 400));
      if (listed) add(at, 'listed', listed[1]!, text.indexOf(listed[1]!));
    }
    if (!text.includes('undan sonra')) return;
    for (const match of text.matchAll(shortForm)) add(at, 'short', match[1]!, match.index + match[0].lastIndexOf(match[1]!));
  });
  return found;
}

/** “… aşağıdakı əsas anlayışlardan istifadə olunur:”, or an article named so. */
function introducesTerms(text: string): boolean {
  return text.length < 400 && /(?:anlayışlar|terminlər)/iu.test(text) && (/:\s*$/u.test(text) || text.length < 120);
}

function findUses(blocks: readonly Block[], texts: readonly string[], annexIds: readonly (string | null)[], found: Found[]): void {
  const byStart = new Map<string, { definition: Found; words: string[] }[]>();
  for (const definition of found) {
    const words = low(definition.term.replace(/\s*\([^()]*\)\s*$/u, '')).match(/[\p{L}\d]+/gu) ?? [];
    const key = words[0]?.slice(0, 2);
    if (key === undefined) continue;
    words[words.length - 1] = stemOf(words.at(-1)!);
    const same = byStart.get(key);
    if (same) same.push({ definition, words });
    else byStart.set(key, [{ definition, words }]);
  }
  if (byStart.size === 0) return;
  const isStart = new RegExp(`(?<![\\p{L}\\d])(?:${[...byStart.keys()].join('|')})[\\p{L}\\d]*`, 'gu');
  texts.forEach((text, at) => {
    const folded = low(text);
    let quotes: [number, number][] | null = null;
    for (const { 0: first, index } of folded.matchAll(isStart)) {
      for (const { definition, words } of byStart.get(first.slice(0, 2)) ?? []) {
        const to = endOfMatch(folded, index, words);
        // Before a short name its block gives the full one, which often holds it.
        if (to < 0 || (at === definition.at && index < definition.to && (definition.form === 'short' || index >= definition.from))) continue;
        if (definition.annexId !== null && definition.annexId !== annexIds[at]) continue;
        const use = { blockId: blocks[at]!.id, from: index, to };
        definition.uses.push(use);
        if (at >= definition.at || definition.form !== 'short' || annexIds[at] !== definition.annexId) continue;
        quotes ??= quotations(text);
        if (isName(definition.term) && !isHead(blocks[at]!) && stands(text, index, to, definition.term) && !isWithin(quotes, index)) definition.early.push(use);
      }
    }
  });
}

/** Small letters in the same places as the text’s own. */
function low(text: string): string {
  const folded = text.toLocaleLowerCase('az');
  return folded.length === text.length ? folded : text;
}

/** Where the words that begin at `at` end, the last of them with any ending; -1 where they are others. */
function endOfMatch(text: string, at: number, words: readonly string[]): number {
  let end = at;
  for (let i = 0; i < words.length; i++) {
    if (i > 0) {
      const gap = /^[\s"“”«»-]+/u.exec(text.slice(end, end + 6));
      if (!gap) return -1;
      end += gap[0].length;
    }
    if (!text.startsWith(words[i]!, end)) return -1;
    end += words[i]!.length;
    if (i < words.length - 1 && /^[\p{L}\d]/u.test(text.slice(end, end + 1))) return -1;
  }
  return end + /^[\p{L}\d]*/u.exec(text.slice(end, end + 40))![0].length;
}

/** The part of a word that its endings leave: k and q soften, a possessive goes before a plural. */
function stemOf(word: string): string {
  const bare = word.length > 5 ? word.replace(/s?[ıiuü]$/u, '').replace(/(?<=\p{L}{3})l[aə]r$/u, '') : word;
  return bare.length > 4 ? bare.replace(/[kqğy]$/u, '') : bare;
}

function isName(term: string): boolean {
  return /^\p{Lu}/u.test(term);
}

function isHead({ kind }: Block): boolean {
  return kind === 'title' || kind === 'approval' || kind === 'preamble' || kind === 'section' || kind === 'chapter' || kind === 'signature';
}

/** Whether a name stands by itself: as it is written, not first in its sentence, and not as the end of a longer name. */
function stands(text: string, from: number, to: number, term: string): boolean {
  if (text[from] !== term[0] || (term === term.toLocaleUpperCase('az') && !text.startsWith(term.slice(0, 3), from))) return false;
  const before = text.slice(Math.max(0, from - 40), from);
  if (/(?:^|[.:;!?–—-]\s*|\p{Lu}[\p{L}”"»]*\s+|[“"«(]\s*)$/u.test(before)) return false;
  return !/^\s+\p{Lu}/u.test(text.slice(to, to + 3));
}
