import { type Act, type ActKind, textOf } from '../block.ts';
import { lowerAz } from '../collation.ts';
import { fromRoman, romanInDigits } from '../label.ts';
import { numberBlocks } from '../numbering.ts';
import { sortBlocks } from '../structure.ts';
import { type CitedNumber, type CitedPlace, findReferences, type FoundReference } from './grammar.ts';
import { type CitedBlock, headingKey, type PlaceIndex, placeIndex, push } from './places.ts';
import type { CitedKind } from './tokens.ts';

/** A number cited, and the blocks that have it: several for a range or a number that stands twice, none where there is no such place. */
export interface Target {
  number: string;
  blockIds: string[];
}

/** A reference in the text of a block. */
export interface Reference {
  blockId: string;
  /** Offsets in the text of the block (`textOf`). */
  from: number;
  to: number;
  text: string;
  /** Whether it cites this act (L 58) or another. Only places of this act are looked up. */
  act: 'own' | 'other';
  /** The words that name the other act. */
  actName?: string;
  /** Whether the text says whose place it is (“bu Məcəllənin”, “bu maddənin”), so that no other act can be meant. */
  named: boolean;
  targets: Target[];
  /** Each number of it, also of the elements around the one cited, and the one block that has it. */
  numbers: { from: number; to: number; blockId: string }[];
}

/** All references of an act, in reading order, those to its own places looked up. Linear in its text, but for ranges. */
export function referencesOf(act: Pick<Act, 'blocks' | 'title' | 'kind'>, numbers = numberBlocks(sortBlocks(act.blocks))): Reference[] {
  const blocks = sortBlocks(act.blocks);
  const resolver = new Resolver(placeIndex(blocks, numbers), act);
  return blocks.flatMap((block) => {
    const text = textOf(block);
    return findReferences(text).map((found) => ({ blockId: block.id, from: found.from, to: found.to, text: text.slice(found.from, found.to), ...resolver.resolve(found, block.id) }));
  });
}

/** The references to places of this act that it does not have. */
export function unresolvedReferences(references: readonly Reference[]): Reference[] {
  return references.filter(({ act, targets }) => act === 'own' && targets.some(({ blockIds }) => blockIds.length === 0));
}

/** The words by which acts call themselves. */
const ownWords: Partial<Record<ActKind, string>> = {
  constitutionalLaw: 'qanun', law: 'qanun', code: 'məcəllə', decree: 'fərman', presidentialOrder: 'sərəncam', cabinetDecision: 'qərar', cabinetOrder: 'sərəncam',
  agencyDecision: 'qərar', statute: 'əsasnamə', charter: 'nizamnamə', rules: 'qayda', instruction: 'təlimat',
};

/** The most blocks that one range is looked for in. */
const maxRange = 2_000;

class Resolver {
  readonly #index: PlaceIndex;
  readonly #name: string;
  readonly #word: string;
  readonly #amends: boolean;
  readonly #inside = new Map<CitedBlock, Map<string, CitedBlock[]>>();

  constructor(index: PlaceIndex, { title, kind }: Pick<Act, 'title' | 'kind'>) {
    this.#index = index;
    const name = lowerAz(title).replace(/\s+/g, ' ');
    // “AZƏRBAYCAN RESPUBLİKASININ BAĞ MƏCƏLLƏSİ” is called “Bağ Məcəlləsi” in its own annexes; “Yaşıl Bağ Məcəlləsi” is another.
    this.#name = kind === 'code' ? name.replace(/^.*azərbaycan respublikası(?:nın)? /, '').replace(/si$/, '') : '';
    this.#word = ownWords[kind] ?? '';
    this.#amends = /dəyişiklik(?:lər)?\s+edilməsi|əlavə(?:lər)?\s+edilməsi/.test(name);
  }

  resolve({ owner, places }: FoundReference, blockId: string): Pick<Reference, 'act' | 'actName' | 'named' | 'targets' | 'numbers'> {
    const last = places.at(-1)!;
    if (owner.type === 'other' && !this.#isOwnName(owner.name)) return { act: 'other', actName: owner.name, named: true, targets: citedOf(last), numbers: [] };
    // What an amending act says without naming an act is said of the act it amends (L 75).
    if (owner.type === 'implied' && this.#amends) return { act: 'other', named: false, targets: citedOf(last), numbers: [] };
    const here = this.#index.byId.get(blockId)!;
    let within: (CitedBlock | null)[] = [owner.type === 'here' ? enclosing(here, owner.kind) : null];
    const scopes = this.#scopes(here, 'word' in owner ? owner.word : '');
    let targets: Target[] = [];
    const numbers: Reference['numbers'] = [];
    for (const place of places) {
      const found = place.numbers.map((number) => ({ number, blocks: within.flatMap((context) => this.#find(number, place.kind, context, here, scopes)) }));
      targets = found.map(({ number, blocks }) => ({ number: written(number), blockIds: [...new Set(blocks.map(({ id }) => id))] }));
      within = found.flatMap(({ blocks }) => blocks);
      for (const { number: { at, to }, blocks } of found) {
        const ends = to === undefined ? (blocks.length === 1 ? [blocks[0]!] : []) : blocks.length > 0 ? [blocks[0]!, blocks.at(-1)!] : [];
        ends.forEach(({ id }, i) => numbers.push({ ...at[i]!, blockId: id }));
      }
    }
    return { act: 'own', named: owner.type !== 'implied', targets, numbers };
  }

  #isOwnName(name: string): boolean {
    const words = lowerAz(name).split(/\s+/);
    // “Qaydaların” alone are these, “həmin Qaydaların” others; “İşçi Əmək Məcəlləsinin …” in the Labour Code is itself.
    if (words.length === 1) return this.#word !== '' && words[0]!.startsWith(this.#word);
    return this.#name !== '' && words.slice(-this.#name.split(' ').length).join(' ').startsWith(this.#name);
  }

  /**
   * The texts in which a place is looked for: “bu Qərarın” is the act itself, “bu Qaydaların” first the text it stands in, then
   * the documents of that name which the act approves.
   */
  #scopes({ scope }: CitedBlock, word: string): number[] {
    const all = this.#index.byNumber.map((_, i) => i);
    const named = all.filter((i) => this.#index.documents[i] === word && word !== '');
    const isAct = /^(?:konstitusiya|qanun|məcəllə|qərar|fərman|sərəncam|əmr)/.test(word);
    const first = isAct ? [0, scope] : scope > 0 ? [scope, ...named, 0] : [...named, 0];
    return [...new Set([...first, ...(word === '' ? [] : all)])];
  }

  #find(number: CitedNumber, kind: CitedKind, within: CitedBlock | null, here: CitedBlock, scopes: readonly number[]): CitedBlock[] {
    if (number.to !== undefined) return this.#range(number.from, number.to, kind, within, here, scopes);
    const whole = this.#one(number.from, kind, within, here, scopes);
    if (whole.length > 0) return whole;
    // “12.1.1-12.1.3-cü” is a range, “21.2-1-ci” is one number: only the act can tell.
    for (let at = number.from.indexOf('-'); at > 0; at = number.from.indexOf('-', at + 1)) {
      const range = this.#range(number.from.slice(0, at), number.from.slice(at + 1), kind, within, here, scopes);
      if (range.length > 0) return range;
    }
    return [];
  }

  #range(from: string, to: string, kind: CitedKind, within: CitedBlock | null, here: CitedBlock, scopes: readonly number[]): CitedBlock[] {
    const [first] = this.#one(from, kind, within, here, scopes);
    const last = this.#one(to, kind, within, here, scopes).at(-1);
    if (!first || !last || last.index < first.index || first.scope !== last.scope) return [];
    return this.#index.all.slice(first.index, Math.min(last.index + 1, first.index + maxRange)).filter((block) => block.kind === first.kind && (block.kind === 'article' || block.parent === first.parent || block === last));
  }

  #one(number: string, kind: CitedKind, within: CitedBlock | null, here: CitedBlock, scopes: readonly number[]): CitedBlock[] {
    // “1 nömrəli əlavəsinin 2.1-ci bəndi” stands nowhere else.
    if (within?.kind === 'annex') scopes = [within.scope];
    const roman = fromRoman(number);
    const count = romanInDigits(number);
    if (kind === 'annex') return this.#index.headings.get(headingKey(kind, count)) ?? [];
    if (kind === 'section' || kind === 'chapter') return this.#first(scopes, (scope) => this.#index.headings.get(headingKey(kind, count, scope)) ?? []);
    if (kind === 'indent') return nth(within ?? numbered(here), Number(number));
    if (number.includes('.') || (kind === 'article' && !within)) return this.#first(scopes, (scope) => best(this.#index.byNumber[scope]!.get(number) ?? [], kind, number));
    const context = within ?? here.article;
    const values = roman > 0 ? [number, count] : [number];
    if (context) return this.#within(context, kind, values);
    return this.#first(scopes, (scope) => values.flatMap((value) => best((this.#index.byNumber[scope]!.get(value) ?? []).filter(({ article, parent }) => article === null && (parent?.number !== value || parent.kind === 'annex')), kind, value)));
  }

  /** The numbered places directly or deeper inside an element; of one without numbers the paragraph in that place. */
  #within(context: CitedBlock, kind: CitedKind, values: readonly string[]): CitedBlock[] {
    if (context.kind === 'paragraph') return behind(context).filter(({ number }) => values.includes(number));
    const numbers = this.#numbersInside(context);
    for (const value of values) {
      const found = numbers.get(value) ?? numbers.get(`${context.number}.${value}`);
      if (found) return found;
    }
    const place = Number(values.at(-1));
    const plain = context.paragraphs;
    return kind === 'part' && (place === 1 || plain.length === context.children.length) && plain[place - 1] ? [plain[place - 1]!] : [];
  }

  /** Blocks inside an element by number, of each number those nearest to it. */
  #numbersInside(context: CitedBlock): Map<string, CitedBlock[]> {
    const known = this.#inside.get(context);
    if (known) return known;
    const numbers = new Map<string, CitedBlock[]>();
    for (let level = context.children; level.length > 0; level = level.flatMap(({ children }) => children)) {
      const here = new Map<string, CitedBlock[]>();
      for (const block of level) if (block.number !== '' && !numbers.has(block.number)) push(here, block.number, block);
      for (const [number, blocks] of here) numbers.set(number, blocks);
    }
    this.#inside.set(context, numbers);
    return numbers;
  }

  #first(scopes: readonly number[], look: (scope: number) => CitedBlock[]): CitedBlock[] {
    for (const scope of scopes) {
      const found = look(scope);
      if (found.length > 0) return found;
    }
    return [];
  }
}

/** Of several blocks with a number those of the kind named; a “maddə” may be any level that repeats the article (L 30.11). */
function best(blocks: readonly CitedBlock[], kind: CitedKind, number: string): CitedBlock[] {
  const exact = blocks.filter((block) => block.kind === kind);
  if (exact.length > 0) return exact;
  if (kind !== 'article') return [...blocks];
  return blocks.filter(({ article }) => article === null || number.startsWith(`${article.number}.`));
}

/** The list behind a paragraph that stands for a part: `a)`, `b)` after “Aşağıdakılar:”. */
function behind({ parent, index }: CitedBlock): CitedBlock[] {
  const rest = parent?.children.filter((child) => child.index > index) ?? [];
  const end = rest.findIndex(({ kind }) => kind === 'paragraph' || kind === 'part');
  return end < 0 ? rest : rest.slice(0, end);
}

/** The n-th paragraph of an element, its own text being the first, unless it is the name of an article. */
function nth(context: CitedBlock, place: number): CitedBlock[] {
  const found = context.kind === 'article' ? context.paragraphs[place - 1] : place === 1 ? context : context.paragraphs[place - 2];
  return found ? [found] : [];
}

function numbered(block: CitedBlock): CitedBlock {
  return block.number === '' && block.parent ? block.parent : block;
}

/** “bu maddənin”: the element of that kind around a block; at the least what it is called with its article's number (L 30.11). */
function enclosing(here: CitedBlock, kind: CitedKind): CitedBlock | null {
  for (let at: CitedBlock | null = here; at; at = at.parent) if (at.kind === kind) return at;
  return numbered(here);
}

function written({ from, to }: CitedNumber): string {
  return to === undefined ? from : `${from}–${to}`;
}

function citedOf({ numbers }: CitedPlace): Target[] {
  return numbers.map((number) => ({ number: written(number), blockIds: [] }));
}
