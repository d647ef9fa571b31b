import type { Act, Block, BlockKind } from '../block.ts';
import { lowerAz } from '../collation.ts';
import { labelOf, romanInDigits } from '../label.ts';
import { bareNumber, numberBlocks } from '../numbering.ts';
import { documentOf, scopesOf } from '../scopes.ts';
import { parentsOf, rankOf, leafRank } from '../structure.ts';
import { plainNumber } from './tokens.ts';

/** A block as it can be cited. */
export interface CitedBlock {
  id: string;
  kind: BlockKind;
  /** The number as cited: `21.2-1`, `a`, `IV`; '' where there is none. */
  number: string;
  /** The value of a Roman, spelt or ordinal number; with what an inserted element has behind it: `2`, `2-1`. */
  count: string;
  /** Where it stands: 0 in the act itself, else in one of the texts that follow (annexes, approved rules). */
  scope: number;
  index: number;
  parent: CitedBlock | null;
  article: CitedBlock | null;
  children: CitedBlock[];
  /** Children without a number: paragraphs, and indents where they have none. */
  paragraphs: CitedBlock[];
}

/** The blocks of an act by id, number and place. */
export interface PlaceIndex {
  all: CitedBlock[];
  byId: Map<string, CitedBlock>;
  /** Numbered blocks of each scope by number. */
  byNumber: Map<string, CitedBlock[]>[];
  /** Sections, chapters and annexes by `headingKey`. */
  headings: Map<string, CitedBlock[]>;
  /** What each scope is called that is a document which the act approves, else ''. */
  documents: string[];
}

export function headingKey(kind: 'section' | 'chapter' | 'annex', count: string, scope = 0): string {
  return `${kind} ${count} ${scope}`;
}

/** Prepares an act for looking up its numbers; linear in its blocks. @param blocks in reading order */
export function placeIndex(blocks: readonly Block[], numbers = numberBlocks(blocks)): PlaceIndex {
  const parents = parentsOf(blocks);
  const { all: scopes, of } = scopesOf(blocks);
  const index: PlaceIndex = { all: [], byId: new Map(), byNumber: scopes.map(() => new Map()), headings: new Map(), documents: scopes.map((scope) => (scope.kind === 'approved' ? lowerAz(documentOf(scope)) : '')) };
  const places = new Map(scopes.map((scope, i) => [scope, i]));
  blocks.forEach(({ id, kind }, i) => {
    const scope = places.get(of.get(id)!)!;
    const shown = numbers.get(id) ?? '';
    const label = shown === '' ? null : labelOf(kind, shown);
    const parent = index.byId.get(parents.get(id) ?? '') ?? null;
    const block: CitedBlock = {
      id, kind, scope, index: i, parent,
      number: plainNumber(bareNumber(kind, shown)),
      count: label ? romanInDigits(plainNumber(`${label.count}${label.extra ?? ''}`)) : '',
      article: kind === 'article' ? null : parent?.kind === 'article' ? parent : (parent?.article ?? null),
      children: [],
      paragraphs: [],
    };
    parent?.children.push(block);
    if (kind === 'paragraph' || kind === 'indent') parent?.paragraphs.push(block);
    index.all.push(block);
    index.byId.set(id, block);
    if (kind === 'annex') push(index.headings, headingKey(kind, block.count || '1'), block);
    if (kind === 'section' || kind === 'chapter') push(index.headings, headingKey(kind, block.count, scope), block);
    if (block.number !== '' && rankOf(kind) >= rankOf('article')) push(index.byNumber[scope]!, block.number, block);
  });
  return index;
}

export function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}

/** A number that stands more than once where it should stand once. */
export interface DuplicateNumber {
  number: string;
  blockIds: string[];
}

/**
 * Numbers that several blocks of an act have in one place. They are reported, never corrected: real acts have some, and
 * an act in force is not renumbered (L 32). Numbers of different articles, annexes and lists are not the same place.
 */
export function duplicateNumbers({ blocks }: Pick<Act, 'blocks'>, numbers = numberBlocks(blocks)): DuplicateNumber[] {
  const { all } = placeIndex(blocks, numbers);
  const chaptersCountAnew = all.filter(({ kind, count }) => kind === 'chapter' && count === '1').length > 1;
  const places = new Map<string, CitedBlock[]>();
  for (const block of all) if (block.number !== '' && rankOf(block.kind) !== leafRank) push(places, placeKey(block, chaptersCountAnew), block);
  return [...places.values()].filter(({ length }) => length > 1).map((same) => ({ number: numbers.get(same[0]!.id)!, blockIds: same.map(({ id }) => id) }));
}

function placeKey({ kind, number, count, scope, parent, article }: CitedBlock, chaptersCountAnew: boolean): string {
  if (kind === 'annex') return `annex ${count || number}`;
  if (kind === 'section' || kind === 'chapter') return `${scope} ${kind} ${count || number} ${kind === 'chapter' && chaptersCountAnew ? (parent?.id ?? '') : ''}`;
  if (kind === 'article') return `${scope} article ${number}`;
  const whole = number.includes('.') && (article === null || number.startsWith(`${article.number}.`));
  if (whole) return `${scope} ${number}`;
  return number.includes('.') ? `${article!.id} ${number}` : `${scope} ${parent?.id ?? ''} ${number}`;
}
