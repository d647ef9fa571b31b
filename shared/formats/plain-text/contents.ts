import { lowerAz } from '../../act/collation.ts';
import { isDivision, structuralLine } from './lines.ts';

/** A stretch of lines, `to` being the first behind it. */
export interface Stretch {
  from: number;
  to: number;
}

/** How many lines of headings may stand between the first heading of an act and its first sentence. */
const mostHeadings = 14;

/**
 * The list of headings that a code has above its text or below it, from the line “MÜNDƏRİCAT” on, or without such a line where
 * its articles are named twice; null where there is none. It names every chapter and article once more, so read as text it
 * would double them. The act goes on with the headings that the list began with, or with its name, above the first sentence.
 * @param lines the act without the page of the portal and its footnotes
 */
export function contentsOf(lines: readonly string[]): Stretch | null {
  const named = lines.findIndex((line) => line.length < 40 && /^m\s?ü/iu.test(line) && /^mündəricat:?$/.test(folded(line)));
  const from = named >= 0 ? named : listWithoutName(lines);
  if (from === null) return null;
  let sentence = from + 1;
  while (sentence < lines.length && !isSentence(lines[sentence]!)) sentence++;
  if (sentence === lines.length) return { from, to: sentence };
  let to = beginningAgain(lines, named >= 0 ? from : from - 1, sentence) ?? sentence;
  while (to < sentence && to - 1 > from && isBareHeading(lines[to - 1]!)) to--;
  return { from, to };
}

/** How many sentences of a preamble may stand between a list of articles and the first of them. */
const longestPreamble = 5;

/** Where a list of articles begins that nothing calls so: the first article stands a second time before there is any text but a preamble. */
function listWithoutName(lines: readonly string[]): number | null {
  const first = lines.findIndex((line) => /^maddə\s+1\.\s/iu.test(line));
  const name = first < 0 ? '' : nameOf(lines[first]!);
  if (name === '') return null;
  let sentences = 0;
  for (let i = first + 1; i < lines.length && sentences <= longestPreamble; i++) {
    if (isSentence(lines[i]!)) sentences++;
    if (/^maddə\s+1\.\s/iu.test(lines[i]!) && nameOf(lines[i]!) === name) {
      const heading = lines.slice(0, first).findIndex((line) => isBareHeading(line) || structuralLine(line)?.type === 'chapter');
      return heading < 0 ? first : heading;
    }
  }
  return null;
}

/** Where, above the first sentence, the name of the act or what the list begins with stands for the last time; null where none does. */
function beginningAgain(lines: readonly string[], from: number, sentence: number): number | null {
  const filled = (start: number, end: number) => Array.from({ length: end - start }, (_, i) => start + i).filter((i) => lines[i] !== '');
  const beginning = [...filled(Math.max(0, from - 12), from).slice(-3), ...filled(from + 1, sentence).slice(0, 12)];
  const last = new Map<string, number>();
  for (let i = Math.max(from, sentence - 4 * mostHeadings); i < sentence; i++) last.set(nameOf(lines[i]!), i);
  for (const i of beginning) {
    const name = nameOf(lines[i]!);
    const again = last.get(name) ?? i;
    if (name !== '' && again > i && isHead(lines.slice(again, sentence))) return again;
    // Headings without a name and articles stand in the act as they stand in the list: where one does not, the act begins otherwise.
    if (i > from && (isBareHeading(lines[i]!) || structuralLine(lines[i]!)?.type === 'article')) return null;
  }
  return null;
}

/** The headings above a sentence: not more than one of each level, while a list has many. */
function isHead(lines: readonly string[]): boolean {
  const filled = lines.filter((line) => line !== '');
  const types = filled.map((line) => structuralLine(line)?.type);
  return filled.length <= mostHeadings && (['section', 'chapter', 'article', 'roman', 'numbered'] as const).every((type) => types.indexOf(type) === types.lastIndexOf(type));
}

function isSentence(line: string): boolean {
  const found = structuralLine(line);
  if (found?.type === 'article' || found?.type === 'section' || found?.type === 'chapter') return false;
  if (found?.type === 'numbered' && found.sure && found.depth > 1) return true;
  return line.length > 60 && /[\p{L}”»")][.;:](?:\s*\[\d{1,4}\])*$/u.test(line.slice(-40));
}

function isBareHeading(line: string): boolean {
  const found = structuralLine(line);
  return isDivision(line) || ((found?.type === 'section' || found?.type === 'chapter') && withoutMarks(found.rest) === '');
}

/** A heading without its number, the numbers of its articles or its page, in lower case and without spaces. */
function nameOf(line: string): string {
  const found = line.length < 400 ? structuralLine(line) : null;
  const name = withoutMarks(found?.rest ?? '') || line;
  const letters = folded(name.replace(/\(\s*\d[\d\s–-]*\)\s*$|[.…\s]*\d+$/u, ''));
  return letters.length < 4 ? '' : letters;
}

function withoutMarks(text: string): string {
  return text.replace(/\[\d{1,4}\]/g, '').trim();
}

function folded(line: string): string {
  return lowerAz(withoutMarks(line.slice(0, 400))).replace(/\s+/g, '');
}
