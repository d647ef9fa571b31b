import type { BlockKind } from '../../act/block.ts';
import { bareNumber } from '../../act/numbering.ts';

/**
 * Gives each element of a document its eId by the naming convention: `prefix__name_number`, e.g. `art_21__para_21.2-1`.
 * The number is the one shown, without words and closing marks but with its inner dots: the convention strips what means
 * nothing, and in an act the dot of `21.2.1` and the hyphen of `21.2-1` tell two elements apart. A number that stands
 * twice gets `_2`, which no number can end in.
 */
export class EIds {
  readonly #used = new Set<string>();
  readonly #counts = new Map<string, number>();

  /** An eId for a numbered element. */
  numbered(prefix: string, name: string, kind: BlockKind, number: string): string {
    return this.#unique(`${join(prefix, name)}_${eIdNumber(kind, number)}`);
  }

  /** An eId for an element that is counted in its place: `att_1`, `hcontainer_2`. */
  counted(prefix: string, name: string): string {
    const stem = join(prefix, name);
    const count = (this.#counts.get(`${stem}#`) ?? 0) + 1;
    this.#counts.set(`${stem}#`, count);
    return this.#unique(`${stem}_${count}`);
  }

  /** An eId for an element of which there is one in its place: `art_1__content`. */
  only(prefix: string, name: string): string {
    return this.#unique(join(prefix, name));
  }

  #unique(eId: string): string {
    if (!this.#used.has(eId)) {
      this.#used.add(eId);
      return eId;
    }
    let count = this.#counts.get(eId) ?? 1;
    let name: string;
    do name = `${eId}_${++count}`;
    while (this.#used.has(name));
    this.#counts.set(eId, count);
    this.#used.add(name);
    return name;
  }
}

/** The number of an element as it stands in its eId; `nn` where nothing of it can be said there. */
export function eIdNumber(kind: BlockKind, number: string): string {
  const bare = bareNumber(kind, number).normalize('NFC').replace(/[^\p{L}\p{N}.-]+/gu, '');
  return bare.replace(/^[.-]+|[.-]+$/g, '') || 'nn';
}

function join(prefix: string, name: string): string {
  return prefix ? `${prefix}__${name}` : name;
}
