import { toRoman } from '../../act/label.ts';
import type { Style } from './styles.ts';
import { child, isOn, type Tree, valueOf, whole } from './tree.ts';

interface Level {
  start: number;
  format: string;
  text: string;
  /** After which level (counted from 1) the count begins anew; 0: never. Undefined: after any higher one. */
  restart?: number;
  /** Numbers of higher levels are shown in Arabic digits. */
  legal: boolean;
  style?: string;
}

/** How a list is numbered: `w:abstractNum`. Every `w:num` that refers to it counts on with it. */
interface Scheme {
  levels: (Level | undefined)[];
  counts: (number | undefined)[];
  link?: string;
}

interface List {
  scheme: Scheme;
  overrides: { start?: number; level?: Level }[];
  begun: boolean[];
}

/** What stands before a paragraph. */
export interface ShownNumber {
  label: string;
  bullet: boolean;
}

const maxLevels = 9;
const maxShown = 60;

/** Counts the numbered paragraphs of a document, in its order, as Word shows them. */
export class Counting {
  readonly #schemes = new Map<number, Scheme>();
  readonly #lists = new Map<number, List>();
  readonly #numberingStyles: ReadonlyMap<string, number>;

  constructor(tree: Tree | null, numberingStyles: ReadonlyMap<string, number>) {
    this.#numberingStyles = numberingStyles;
    for (const { name, attributes, children } of tree?.children ?? []) {
      if (name !== 'abstractNum') continue;
      const levels: (Level | undefined)[] = [];
      for (const one of children) if (one.name === 'lvl') levels[levelIndex(one)] = levelOf(one);
      this.#schemes.set(whole(attributes['abstractNumId']) ?? -1, { levels, counts: [], link: children.find((one) => one.name === 'numStyleLink')?.attributes['val'] });
    }
    for (const one of tree?.children ?? []) {
      const scheme = one.name === 'num' ? this.#schemes.get(whole(valueOf(one, 'abstractNumId')) ?? -1) : undefined;
      if (!scheme) continue;
      const overrides: List['overrides'] = [];
      for (const override of one.children) {
        if (override.name !== 'lvlOverride') continue;
        const level = child(override, 'lvl');
        overrides[levelIndex(override)] = { start: whole(valueOf(override, 'startOverride')), level: level && levelOf(level) };
      }
      this.#lists.set(whole(one.attributes['numId']) ?? -1, { scheme, overrides, begun: [] });
    }
  }

  /** The list and level of a paragraph: its own words first, then those of its style. */
  place(direct: { numId?: number; level?: number }, style: Style): { numId: number; level: number } | null {
    const numId = direct.numId ?? style.numId;
    if (numId === undefined || numId <= 0) return null;
    const list = this.#lists.get(numId);
    if (!list) return null;
    const ofStyle = direct.numId === undefined ? this.#scheme(list).levels.findIndex((level) => level?.style === style.id) : -1;
    const level = direct.level ?? (ofStyle >= 0 ? ofStyle : (style.level ?? 0));
    return { numId, level: Math.min(Math.max(level, 0), maxLevels - 1) };
  }

  /** Goes past a paragraph and returns what stands before it; null where nothing does. */
  next({ numId, level }: { numId: number; level: number }): ShownNumber | null {
    const list = this.#lists.get(numId)!;
    const scheme = this.#scheme(list);
    const levelAt = (i: number) => list.overrides[i]?.level ?? scheme.levels[i];
    const here = levelAt(level);
    if (!here) return null;
    const { counts } = scheme;
    const override = list.begun[level] ? undefined : list.overrides[level]?.start;
    list.begun[level] = true;
    counts[level] = override ?? (counts[level] === undefined ? here.start : Math.min(counts[level]! + 1, 999_999));
    for (let i = level + 1; i < maxLevels; i++) {
      const restart = levelAt(i)?.restart;
      if (restart === undefined || (restart !== 0 && level < restart)) counts[i] = undefined;
    }
    for (let i = 0; i < level; i++) counts[i] ??= list.overrides[i]?.start ?? levelAt(i)?.start ?? 1;
    if (here.format === 'bullet') return { label: here.text.slice(0, maxShown), bullet: true };
    const label = here.text.replace(/%([1-9])/g, (_, digit: string) => {
      const i = Number(digit) - 1;
      const shown = levelAt(i);
      return shown ? formatted(counts[i] ?? shown.start, here.legal && i < level ? 'decimal' : shown.format) : '';
    });
    return label.trim() === '' ? null : { label: label.slice(0, maxShown), bullet: false };
  }

  /** A scheme may only point to a style of numbering, whose list has the real one. */
  #scheme(list: List): Scheme {
    let { scheme } = list;
    for (let i = 0; i < 5 && scheme.link !== undefined; i++) {
      const linked = this.#lists.get(this.#numberingStyles.get(scheme.link) ?? -1);
      if (!linked || linked.scheme === scheme) break;
      scheme = linked.scheme;
    }
    return scheme;
  }
}

function levelIndex(tree: Tree): number {
  return Math.min(Math.max(whole(tree.attributes['ilvl']) ?? 0, 0), maxLevels - 1);
}

function levelOf(tree: Tree): Level {
  // Formats that are newer than the first edition stand in an alternative.
  const format = valueOf(tree, 'numFmt') ?? valueOf(child(child(tree, 'AlternateContent'), 'Fallback'), 'numFmt') ?? 'decimal';
  return {
    start: whole(valueOf(tree, 'start')) ?? 0, format, text: (valueOf(tree, 'lvlText') ?? '').slice(0, maxShown), restart: whole(valueOf(tree, 'lvlRestart')),
    legal: isOn(tree, 'isLgl') ?? false, style: valueOf(tree, 'pStyle'),
  };
}

const letters: Record<string, string> = {
  lowerLetter: 'abcdefghijklmnopqrstuvwxyz', upperLetter: 'ABCDEFGHIJKLMNOPQRSTUVWXYZ',
  russianLower: 'абвгдежзиклмнопрстуфхцчшщыэюя', russianUpper: 'АБВГДЕЖЗИКЛМНОПРСТУФХЦЧШЩЫЭЮЯ',
};

function formatted(count: number, format: string): string {
  if (format === 'upperRoman') return toRoman(count);
  if (format === 'lowerRoman') return toRoman(count).toLowerCase();
  if (format === 'decimalZero') return String(count).padStart(2, '0');
  if (format === 'none') return '';
  const alphabet = letters[format];
  // After the last letter Word doubles them: z, aa, bb.
  if (alphabet && count > 0 && count <= alphabet.length * 20) return alphabet[(count - 1) % alphabet.length]!.repeat(Math.ceil(count / alphabet.length));
  return String(count);
}
