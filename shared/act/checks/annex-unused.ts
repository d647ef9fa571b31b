import type { Rule } from './context.ts';

/** The text refers to each annex (L 35.2). */
export const annexUnused: Rule = {
  act({ blocks }) {
    const annexes = blocks.filter(({ kind }) => kind === 'annex');
    if (annexes.length === 0) return [];
    const texts = blocks.filter(({ kind, annex }) => kind !== 'annex' && !annex?.quoted).map(({ text }) => text).filter((text) => /əlavə/iu.test(text));
    return annexes.filter(({ bare }) => !texts.some((text) => names(text, annexes.length === 1 ? '' : bare))).map(({ id, number }) => (
      { rule: 'annexUnused', clause: '35.2', severity: 'warning', blockId: id, params: { number } }
    ));
  },
};

function names(text: string, bare: string): boolean {
  if (bare === '') return true;
  return new RegExp(`(?<![\\d.])${bare}(?:\\s+nömrəl[iİ]|\\s*saylı|-c[ıiuü])(?:[^.;]{0,40})\\s+əlavə|əlavə\\p{L}*\\s*(?:№\\s*)?${bare}(?!\\d)`, 'iu').test(text);
}
