import type { Block, BlockKind } from './block.ts';
import { lowerAz } from './collation.ts';
import { bareNumber, numberBlocks } from './numbering.ts';
import { documentOf, scopesOf } from './scopes.ts';
import { parentsOf } from './structure.ts';
import { ordinalSuffix } from './suffix.ts';

export { ordinalSuffix } from './suffix.ts';

export type Language = 'az' | 'en';

const nouns: Record<Exclude<BlockKind, 'approval' | 'title' | 'preamble' | 'signature' | 'paragraph' | 'cell'>, [az: string, possessive: string, genitive: string, en: string]> = {
  section: ['bölmə', 'bölməsi', 'bölməsinin', 'section'],
  chapter: ['fəsil', 'fəsli', 'fəslinin', 'chapter'],
  article: ['maddə', 'maddəsi', 'maddəsinin', 'article'],
  part: ['hissə', 'hissəsi', 'hissəsinin', 'part'],
  clause: ['bənd', 'bəndi', 'bəndinin', 'clause'],
  subclause: ['yarımbənd', 'yarımbəndi', 'yarımbəndinin', 'subclause'],
  indent: ['abzas', 'abzası', 'abzasının', 'indent'],
  annex: ['əlavə', 'əlavəsi', 'əlavəsinin', 'annex'],
};

const unnumbered: Partial<Record<BlockKind, [az: string, en: string]>> = {
  approval: ['təsdiq qeydi', 'approval line'],
  title: ['ad', 'title'],
  preamble: ['preambula', 'preamble'],
  signature: ['imza', 'signature'],
  paragraph: ['mətn', 'text'],
  cell: ['cədvəl', 'table'],
};

/**
 * How one cites the blocks of an act: “1.2-ci bənd”, “4-cü maddə”, “3-cü maddənin 1-ci hissəsi”, “clause 1.2”.
 * Below an article a number that repeats the article's is called an article too (L 30.11).
 * Text without a number and tables are cited by the numbered block they stand in: “1.2-ci bəndin mətni”, “2 nömrəli əlavənin cədvəli”.
 * What is counted in an annex or in an approved document is cited with it: “2 nömrəli əlavənin 1-ci bəndi”, “Qaydaların 1-ci bəndi”.
 */
export interface Places {
  /** The place of a block, or null for an unknown id. */
  of(id: string, language?: Language): string | null;
}

/** Prepares citing for one state of an act; linear in its blocks. @param blocks in reading order */
export function placesOf(blocks: readonly Block[], numbers = numberBlocks(blocks)): Places {
  const parents = parentsOf(blocks);
  const byId = new Map(blocks.map((block) => [block.id, block]));
  const scopes = scopesOf(blocks).of;
  const annexes = blocks.filter(({ kind }) => kind === 'annex').length;

  const own = (block: Block): { kind: BlockKind; bare: string } => {
    const bare = bareNumber(block.kind, numbers.get(block.id) ?? '');
    if (block.kind === 'article' || block.kind === 'annex' || !bare) return { kind: block.kind, bare };
    const article = ancestor(block, 'article');
    const repeats = article && bare.startsWith(bareNumber('article', numbers.get(article.id) ?? '') + '.');
    return { kind: repeats ? 'article' : block.kind, bare };
  };
  const ancestor = (block: Block, kind: BlockKind): Block | undefined => {
    let id = parents.get(block.id);
    while (id) {
      const found = byId.get(id)!;
      if (found.kind === kind) return found;
      id = parents.get(id);
    }
    return undefined;
  };
  /** The block whose number has to be said first, because this block's own number does not hold it. */
  const context = (block: Block, bare: string): Block | undefined => {
    if (block.kind === 'annex') return undefined;
    if (block.kind === 'section' || block.kind === 'chapter' || block.kind === 'article') return ancestor(block, 'annex');
    let id = parents.get(block.id);
    while (id) {
      const parent = byId.get(id)!;
      const number = bareNumber(parent.kind, numbers.get(id) ?? '');
      if (parent.kind === 'annex') return parent;
      if (parent.kind === 'section' || parent.kind === 'chapter') return ancestor(parent, 'annex');
      if (number) return bare.startsWith(number + '.') ? ancestor(parent, 'annex') : parent;
      id = parents.get(id);
    }
    return undefined;
  };
  /** “Qaydaların”, for what stands in a document that the act approves. */
  const documentAround = ({ id, kind }: Block): string | undefined => {
    const scope = scopes.get(id)!;
    return scope.kind === 'approved' && kind !== 'approval' ? documentOf(scope) : undefined;
  };
  const az = (block: Block, form: 0 | 1 | 2, first: boolean): string => {
    const { kind, bare } = own(block);
    const [noun, possessive, genitive] = nouns[kind as keyof typeof nouns];
    const before = context(block, bare);
    const document = before ? undefined : documentAround(block);
    const said = before ? `${az(before, 2, true)} ` : document ? `${document} ` : '';
    const word = before || document || !first || (/^\p{L}$/u.test(bare) && kind !== 'section') ? [possessive, possessive, genitive][form]! : [noun, possessive, plainGenitive(noun)][form]!;
    return said + numeral(kind, bare, annexes) + word;
  };
  const en = (block: Block): string => {
    const { kind, bare } = own(block);
    const before = context(block, bare);
    const name = `${nouns[kind as keyof typeof nouns][3]}${bare ? ` ${/^\p{Ll}$/u.test(bare) ? `(${bare})` : bare}` : ''}`;
    return before ? `${name} of ${en(before)}` : name;
  };
  const numberedAround = (block: Block): Block | undefined => {
    let id = parents.get(block.id);
    while (id && !numbers.get(id)) id = parents.get(id);
    return id ? byId.get(id) : undefined;
  };

  return {
    of(id, language = 'az') {
      const block = byId.get(id);
      if (!block) return null;
      const plain = unnumbered[block.kind];
      if (!plain) return language === 'az' ? az(block, 0, true) : en(block);
      const around = block.kind === 'paragraph' || block.kind === 'cell' ? numberedAround(block) : undefined;
      if (!around) return language === 'az' ? plain[0] : plain[1];
      return language === 'az' ? `${az(around, 2, true)} ${block.kind === 'cell' ? 'cədvəli' : 'mətni'}` : `${plain[1]} of ${en(around)}`;
    },
  };
}

/** The number of a block as a reference says it, without a noun: “9.7-ci”, “II”, “1 nömrəli”; '' where it has none. */
export function citedNumber(kind: BlockKind, number: string, form: 'ordinal' | 'plain'): string {
  const bare = bareNumber(kind, number);
  if (bare === '' || (form === 'plain' && /\d$/.test(bare))) return bare;
  // “Birinci fəsil” is a name, “birinci fəslin” is said of it.
  return numeral(kind, /^\p{Lu}\p{Ll}/u.test(bare) ? lowerAz(bare) : bare, 2).trimEnd();
}

/** The place of one block. For many blocks prepare `placesOf` once. */
export function placeName(blocks: readonly Block[], id: string, language: Language = 'az'): string | null {
  return placesOf(blocks).of(id, language);
}

function numeral(kind: BlockKind, bare: string, annexes: number): string {
  if (bare === '') return '';
  if (kind === 'annex') return annexes > 1 || bare !== '1' ? `${bare} nömrəli ` : '';
  if (/^\p{Ll}$/u.test(bare)) return `“${bare}” `;
  if (/^[IVXLCDM]+(-\d+)?$/.test(bare) || !/\d$/.test(bare)) return `${bare} `;
  return `${bare}-${ordinalSuffix(bare)} `;
}

function plainGenitive(noun: string): string {
  const genitives: Record<string, string> = {
    bölmə: 'bölmənin', fəsil: 'fəslin', maddə: 'maddənin', hissə: 'hissənin', bənd: 'bəndin', yarımbənd: 'yarımbəndin', abzas: 'abzasın', əlavə: 'əlavənin',
  };
  return genitives[noun] ?? noun;
}
