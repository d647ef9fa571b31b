import { element } from '../xml-writer.ts';
import { namespaces } from './names.ts';

/** The schemes that Word counts by. The last part of a number is that of the level, the ones before are those above it. */
const schemes = [
  ['Maddə %1.', '%1.%2.', '%1.%2.%3.', '%1.%2.%3.%4.', '%1.%2.%3.%4.%5.'],
  ['%1.', '%1.%2.', '%1.%2.%3.', '%1.%2.%3.%4.', '%1.%2.%3.%4.%5.'],
  ['%1)'],
] as const;
const articles = 0;
const plain = 1;
const bracketed = 2;

/** The indent of the first line of a paragraph in twentieths of a point: 1.25 cm. */
export const firstLine = '709';

/**
 * Decides for each number whether Word can count it: it counts along as Word does, and gives a place in a list only
 * where exactly the number comes out. A list begins anew at its first level only: programs agree on that, while they do
 * not on a deeper level that begins with another number than one.
 */
export class Lists {
  readonly #counts: number[][] = schemes.map(() => []);
  readonly #current: (number | undefined)[] = schemes.map(() => undefined);
  /** The lists in the order of their ids from 1: which scheme, and with what it begins. */
  readonly #lists: { scheme: number; start: number }[] = [];

  /** Where the next paragraph with this number stands, or null where the number has to be typed. */
  place(number: string): { numId: number; level: number } | null {
    const article = /^Maddə (\d{1,5})\.$/.exec(number);
    if (article) return this.#first(articles, Number(article[1]));
    const listed = /^(\d{1,5})\)$/.exec(number);
    if (listed) return this.#first(bracketed, Number(listed[1]));
    if (!/^(?:[1-9]\d{0,4}\.){1,5}$/.test(number)) return null;
    const parts = number.split('.').slice(0, -1).map(Number);
    if (parts.length === 1) return this.#first(plain, parts[0]!);
    const scheme = [articles, plain].find((one) => this.#isNext(one, parts));
    if (scheme === undefined) return null;
    this.#counts[scheme] = parts;
    return { numId: this.#current[scheme]!, level: parts.length - 1 };
  }

  #isNext(scheme: number, parts: readonly number[]): boolean {
    const counts = this.#counts[scheme]!;
    const level = parts.length - 1;
    return counts.length >= level && parts.every((part, i) => part === (i < level ? counts[i] : (counts[i] ?? 0) + 1));
  }

  #first(scheme: number, count: number): { numId: number; level: number } | null {
    if (!String(count).match(/^[1-9]/)) return null;
    if (this.#current[scheme] === undefined || this.#counts[scheme]![0]! + 1 !== count) this.#current[scheme] = this.#lists.push({ scheme, start: count });
    this.#counts[scheme] = [count];
    return { numId: this.#current[scheme]!, level: 0 };
  }

  /** The part `word/numbering.xml`. */
  xml(): string {
    const value = (name: string, val: string) => element(`w:${name}`, { 'w:val': val }, '');
    const levels = (texts: readonly string[]) => texts.map((text, i) => element('w:lvl', { 'w:ilvl': String(i) }, [
      value('start', '1'), value('numFmt', 'decimal'), value('suff', 'space'), value('lvlText', text), value('lvlJc', 'left'),
      element('w:pPr', {}, element('w:ind', { 'w:left': '0', 'w:firstLine': firstLine }, '')),
    ].join(''))).join('');
    return element('w:numbering', { 'xmlns:w': namespaces.w }, [
      ...schemes.map((texts, i) => element('w:abstractNum', { 'w:abstractNumId': String(i) }, value('multiLevelType', 'multilevel') + levels(texts))),
      ...this.#lists.map(({ scheme, start }, i) => element('w:num', { 'w:numId': String(i + 1) }, value('abstractNumId', String(scheme)) + element('w:lvlOverride', { 'w:ilvl': '0' }, value('startOverride', String(start))))),
    ].join('\n'));
  }
}
