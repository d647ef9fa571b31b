import type { Act } from '../../act/block.ts';
import type { Version } from '../../act/version.ts';
import { writtenMark } from '../plain-text/index.ts';
import { blocksOf } from './boxes.ts';
import { printable } from './lines.ts';

/** A character that the fonts do not have, so that a box is drawn for it. */
export interface MissingCharacter {
  character: string;
  count: number;
  /** The number of the element in which it stands first, as shown, or the mark of the footnote; '' before the first number. */
  place: string;
}

/** What of an act cannot be drawn, in reading order. @param has whether the fonts have a code point */
export function missingIn(act: Act | Version, has: (codePoint: number) => boolean): MissingCharacter[] {
  const found = new Map<string, MissingCharacter>();
  const letters = new Intl.Segmenter('az', { granularity: 'grapheme' });
  const lacks = (words: string) => [...printable(words)].some((character) => character > ' ' && !has(character.codePointAt(0)!));
  const look = (words: string, place: string) => {
    if (!lacks(words)) return;
    for (const { segment } of letters.segment(words)) {
      if (!lacks(segment)) continue;
      const known = found.get(segment);
      if (known) known.count++;
      else found.set(segment, { character: segment, count: 1, place });
    }
  };
  let place = '';
  for (const { number, runs } of blocksOf(act)) {
    place = number || place;
    for (const { text } of runs) look(text, place);
  }
  for (const { mark, text } of act.footnotes ?? []) look(text, writtenMark(mark));
  return [...found.values()];
}
