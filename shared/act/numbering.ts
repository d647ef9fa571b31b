import type { Block, BlockKind } from './block.ts';
import { formatLabel, labelOf, type Label } from './label.ts';
import { approvedFrom } from './scopes.ts';
import { isNumbered, leafRank, rankOf } from './structure.ts';

/**
 * Numbers blocks one after another. Articles, chapters and sections count through the whole act, annex or approved document,
 * parts through what contains them, and a part's number is repeated in its clauses (L 30.4–30.10).
 * After a block that keeps a number of its own, the next ones go on in its manner: `10-1.` is followed by `11.`, `a)` by `b)`.
 */
export class Numberer {
  #annexes = 0;
  readonly #annexesInAct: number;
  #scope: Scope = newScope();
  readonly #approves = approvedFrom();

  /** @param annexes how many annexes the act has; a single one is called “Əlavə” without a number */
  constructor(annexes = 2) {
    this.#annexesInAct = annexes;
  }

  /** The number that a block of this kind would get here, '' for kinds without one. Changes nothing. */
  peek(kind: BlockKind): string {
    const label = this.#next(kind);
    return label ? formatLabel(label) : '';
  }

  /** Goes past a block and returns its number. @param kept the number the block keeps, if any */
  take(kind: BlockKind, kept?: string): string {
    if (this.#approves(kind, kept)) this.#scope = newScope();
    if (rankOf(kind) === leafRank) return kept ?? '';
    const next = this.#next(kind)!;
    const number = kept ?? formatLabel(next);
    const label = (kept === undefined ? next : labelOf(kind, kept)) ?? next;
    if (kind === 'annex') {
      this.#annexes = label.count;
      this.#scope = newScope();
      return number;
    }
    const frame = this.#close(kind);
    if (isNumbered(kind) && kind !== 'article') (frame.last ??= new Map()).set(kind, label);
    else this.#scope.last.set(kind, label);
    this.#scope.open.push({ rank: rankOf(kind), kind, number, last: isNumbered(kind) ? null : this.#scope.last });
    return number;
  }

  /** Closes what a block of this kind ends and returns what contains it. */
  #close(kind: BlockKind): Frame {
    const { open } = this.#scope;
    while (open.length > 0 && open.at(-1)!.rank >= rankOf(kind)) open.pop();
    return open.at(-1) ?? this.#scope;
  }

  #next(kind: BlockKind): Label | null {
    if (rankOf(kind) === leafRank) return null;
    if (kind === 'annex') {
      const single = this.#annexesInAct === 1;
      return { before: single ? 'Əlavə' : '', count: this.#annexes + 1, form: single ? 'none' : 'arabic', after: single ? '' : ' nömrəli əlavə' };
    }
    const open = this.#scope.open;
    let i = open.length - 1;
    while (i >= 0 && open[i]!.rank >= rankOf(kind)) i--;
    const frame = isNumbered(kind) && kind !== 'article' ? (open[i] ?? this.#scope) : this.#scope;
    const last = frame.last?.get(kind);
    if (last) return { ...last, count: last.count + 1, extra: '' };
    if (kind === 'section') return { before: '', count: 1, form: 'roman', after: ' bölmə' };
    if (kind === 'chapter') return { before: '', count: 1, form: 'ordinal', after: ' fəsil' };
    if (kind === 'article') return { before: 'Maddə ', count: 1, form: 'arabic', after: '.' };
    // Taken from the number only here: most blocks contain none that are numbered after them.
    const bare = bareNumber(frame.kind, frame.number);
    const before = bare ? `${bare}.` : '';
    let count = 0;
    for (const label of frame.last?.values() ?? []) if (label.form === 'arabic' && label.before === before) count = Math.max(count, label.count);
    return { before, count: count + 1, form: 'arabic', after: '.' };
  }
}

interface Frame {
  rank: number;
  kind: BlockKind;
  /** As it is shown, '' for the act or annex itself. */
  number: string;
  /** The last label given to each kind directly inside; null where there is none yet, as in most. */
  last: Map<BlockKind, Label> | null;
}

interface Scope extends Frame {
  last: Map<BlockKind, Label>;
  open: Frame[];
}

function newScope(): Scope {
  return { rank: -1, kind: 'annex', number: '', last: new Map(), open: [] };
}

/**
 * The number of every block as it is shown: `I bölmə`, `1-ci fəsil`, `Maddə 1.`, `1.2.`, `1.2.1.`, `a)`; '' where it has none.
 * Linear in the blocks; 20,000 take some 20 ms, so a change of structure counts anew from the beginning.
 * @param blocks in reading order
 */
export function numberBlocks(blocks: readonly Pick<Block, 'id' | 'kind' | 'number'>[]): Map<string, string> {
  const numberer = new Numberer(blocks.filter(({ kind }) => kind === 'annex').length);
  return new Map(blocks.map(({ id, kind, number }) => [id, numberer.take(kind, number)]));
}

/** The same blocks, each keeping the number it has now: what an act in force needs before it is amended (L 32.1). */
export function keepNumbers(blocks: readonly Block[]): Block[] {
  const numbers = numberBlocks(blocks);
  return blocks.map((block) => (numbers.get(block.id) ? { ...block, number: numbers.get(block.id)! } : block));
}

/** A shown number without the words and marks around it, as it is cited: `Maddə 7-1.` → `7-1`, `1.2.` → `1.2`, `a)` → `a`, `II bölmə` → `II`. */
export function bareNumber(kind: BlockKind, number: string): string {
  if (number === '') return '';
  const label = labelOf(kind, number);
  if (!label || label.form === 'word') return number.replace(/\s+(bölmə|fəs[iİ]l)$/iu, '').replace(/^maddə\s*/iu, '').replace(/[.)]$/, '');
  if (kind === 'article' || !isNumbered(kind)) return formatLabel({ ...label, before: '', after: '', form: label.form === 'ordinal' ? 'arabic' : label.form });
  return formatLabel({ ...label, after: '' }).replace(/^§\s?/, '');
}
