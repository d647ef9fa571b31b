import { type BlockKind } from '../../act/block.ts';
import { type OtherStyle, ownStyle } from './names.ts';
import { child, isOn, type Tree, valueOf, whole } from './tree.ts';

/** Properties of characters as far as they matter here; undefined: says nothing of it. */
export interface Look {
  bold?: boolean;
  italic?: boolean;
  /** `superscript`, `subscript` or `baseline`. */
  vertical?: string;
  caps?: boolean;
  hidden?: boolean;
}

/** A style with what it inherits. */
export interface Style {
  id: string;
  own?: BlockKind | OtherStyle;
  /** A line of contents that Word has made. */
  contents: boolean;
  numId?: number;
  level?: number;
  align?: string;
  look: Look;
}

const plain: Style = { id: '', contents: false, look: {} };

/** The styles of a document, each resolved once. */
export class Styles {
  readonly #trees = new Map<string, Tree>();
  readonly #resolved = new Map<string, Style>();
  readonly #default: string | undefined;
  /** Ids of numberings that stand for a style, for `numStyleLink`. */
  readonly numberingStyles = new Map<string, number>();

  constructor(tree: Tree | null) {
    for (const style of tree?.children ?? []) {
      const id = style.attributes['styleId'];
      if (style.name !== 'style' || id === undefined || this.#trees.has(id)) continue;
      this.#trees.set(id, style);
      const { type } = style.attributes;
      if (type === 'paragraph' && /^(?:1|true|on)$/.test(style.attributes['default'] ?? '')) this.#default ??= id;
      const numId = type === 'numbering' ? whole(valueOf(child(child(style, 'pPr'), 'numPr'), 'numId')) : undefined;
      if (numId !== undefined) this.numberingStyles.set(id, numId);
    }
  }

  /** The style of a paragraph; without an id the default one. */
  paragraph(id: string | undefined): Style {
    return this.#resolve(id ?? this.#default, 0);
  }

  characters(id: string | undefined): Style {
    return id === undefined ? plain : this.#resolve(id, 0);
  }

  #resolve(id: string | undefined, depth: number): Style {
    const tree = id === undefined ? undefined : this.#trees.get(id);
    // Styles may be named that the file does not define, and chains may be circles.
    if (id === undefined || !tree || depth > 40) return id === undefined ? plain : { ...plain, id, own: ownStyle(id, undefined), contents: isContents(id, undefined) };
    const known = this.#resolved.get(id);
    if (known) return known;
    const base = valueOf(tree, 'basedOn');
    const { own: _own, contents: _contents, ...inherited } = base === undefined ? plain : this.#resolve(base, depth + 1);
    const name = valueOf(tree, 'name');
    const [paragraph, characters] = [child(tree, 'pPr'), child(tree, 'rPr')];
    const numbering = child(paragraph, 'numPr');
    const style: Style = {
      ...inherited,
      id,
      own: ownStyle(id, name),
      contents: isContents(id, name),
      ...definedOf({ numId: whole(valueOf(numbering, 'numId')), level: whole(valueOf(numbering, 'ilvl')), align: valueOf(paragraph, 'jc') }),
      look: { ...inherited.look, ...lookOf(characters) },
    };
    this.#resolved.set(id, style);
    return style;
  }
}

function isContents(id: string, name: string | undefined): boolean {
  return /^toc(?: \d| heading)$/i.test(name ?? '') || /^TOC(?:\d|Heading)$/.test(id);
}

function lookOf(tree: Tree | undefined): Look {
  return definedOf({ bold: isOn(tree, 'b'), italic: isOn(tree, 'i'), vertical: valueOf(tree, 'vertAlign'), caps: isOn(tree, 'caps'), hidden: isOn(tree, 'vanish') });
}

function definedOf<T extends object>(values: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as { [K in keyof T]?: Exclude<T[K], undefined> };
}
