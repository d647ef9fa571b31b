import { describe, expect, it } from 'vitest';
import type { ActKind } from '../block.ts';
import { findingsOf } from './examples.ts';
import type { RuleName } from './messages.ts';

/** Rule, kind of act, lines, and what is said: the numbers at fault with what was expected; [] where all is well. */
const examples: [RuleName, ActKind, string[], string[]][] = [
  ['numberGap', 'law', ['article|Bağlar', 'part|Bağ hasarlanır.', 'part|Bağ suvarılır.', 'article|Ağaclar'], []],
  ['numberGap', 'law', ['article|Bağlar', 'article=Maddə 3.|Ağaclar'], ['3 → 2']],
  ['numberGap', 'law', ['article|Bağlar', 'part=1.2.|Bağ hasarlanır.'], ['1.2 → 1.1']],
  ['numberGap', 'law', ['article|Anlayışlar', 'part=1.0.|Anlayışlar:', 'clause=1.0.1.|bağ – torpaq sahəsi;', 'clause=1.0.2.|ağac – bitki.'], []],
  ['numberGap', 'law', ['article|Bağlar', 'part|Bağ hasarlanır.', 'part=1.1-1.|Hasar yaşıl olur.', 'part=1.1-2.|Hasar alçaq olur.', 'part=1.2.|Bağ suvarılır.'], []],
  ['numberGap', 'law', ['article|Bağlar', 'part|Bağ hasarlanır.', 'part=1.1-2.|Hasar alçaq olur.'], ['1.1-2 → 1.1-1']],
  ['numberGap', 'rules', ['part|Bağlar', 'clause|Ağaclar əkilir:', 'subclause=a)|alma;', 'subclause=c)|armud.'], ['c → b']],
  ['numberGap', 'law', ['section=I bölmə|BAĞLAR', 'chapter=1-ci fəsil|AĞACLAR', 'article|Alma', 'section=II bölmə|TARLALAR', 'chapter=1-ci fəsil|TAXIL', 'article|Arpa'], []],
  ['numberGap', 'statute', ['chapter=I.|Bağlar', 'part=1.|Bağ hasarlanır.', 'part=2.|Bağ suvarılır.', 'chapter=II.|Ağaclar', 'part=3.|Ağac əkilir.', 'chapter=III.|Kollar', 'part=5.|Kol əkilir.'], ['5 → 1']],
  ['numberGap', 'code', ['article|Bağlar', 'part|Bağ hasarlanır.', 'paragraph|Qeyd: 1. Hasar alçaq olur.', 'part=2.|Hasar yaşıl olur.', 'part=4.|Hasar bərk olur.'], ['4 → 3']],
  ['numberForm', 'code', ['article|Bağlar', 'part|Bağ hasarlanır.', 'paragraph|Qeyd: 1. Hasar alçaq olur.', 'part=2.|Hasar yaşıl olur.'], []],
  ['numberParent', 'code', ['article=Maddə 3–1.|Bağlar', 'part=3‑1.1.|Bağ hasarlanır.', 'part=3-1.2.|Bağ suvarılır.'], []],
  ['numberTwice', 'rules', ['part|Bağlar', 'clause|Bağ hasarlanır.', 'clause=1.1.|Bağ suvarılır.'], ['1.1']],
  ['numberTwice', 'rules', ['part|Bağlar', 'clause|Bağ hasarlanır.', 'clause|Bağ suvarılır.'], []],
  ['numberTwice', 'rules', ['part|Bağlar', 'annex|', 'part|Alma', 'part|Armud', 'paragraph|Qeydlər', 'part=1.|Qoz', 'part=2.|Fındıq'], []],
  ['numberParent', 'law', ['article|Bağlar', 'part=2.1.|Bağ hasarlanır.'], ['2.1']],
  ['numberParent', 'rules', ['part|Bağlar', 'clause|Ağaclar:', 'subclause=1.2.1.|alma.'], ['1.2.1']],
  ['numberParent', 'law', ['article=Maddə 10-1.|Bağlar', 'part|Bağ hasarlanır.'], []],
  ['numberForm', 'law', ['section|BAĞLAR', 'chapter|AĞACLAR', 'article|Alma', 'part|Alma yığılır.'], []],
  ['numberForm', 'code', ['section=Birinci bölmə|BAĞLAR', 'chapter=I fəsil|AĞACLAR', 'article|Alma', 'part=1.|Alma yığılır:', 'clause=a)|əllə;', 'clause=b)|səbətə.'], ['Birinci bölmə', 'I fəsil', '1.', 'a) ×2']],
  ['numberForm', 'rules', ['part=1)|Bağlar'], ['1)']],
  ['numberStop', 'rules', ['part=1|Bağlar', 'clause=1.1.|Bağ hasarlanır.'], ['1']],
  ['numberStop', 'law', ['article=Maddə 1|Bağlar'], ['1']],
  ['numberExtra', 'law', ['article|Bağlar', 'article=Maddə 1-1.|Tarlalar'], ['1-1']],
  ['numberExtra', 'law', ['article|Bağlar [1]', 'article=Maddə 1-1.|Tarlalar'], []],
  ['numberExtra', 'law', ['article|Bağlar', 'article=Maddə 1-1.|Tarlalar', 'article=Maddə 2.|Ləğv edilmişdir.'], []],
];

describe('numbers (L 30.4–30.11, 32)', () => {
  it.each(examples)('%s, %s %j', (rule, kind, lines, said) => {
    const found = findingsOf(rule, kind, lines).map(({ params: { number, expected, count } }) => `${number}${expected ? ` → ${expected}` : ''}${Number(count) > 1 ? ` ×${count}` : ''}`);
    expect(found).toEqual(said);
  });
  it('a full stop is put behind a kept number', () => {
    expect(findingsOf('numberStop', 'rules', ['part=1|Bağlar'])[0]!.fix).toEqual({ blockId: 'b0', number: '1.' });
  });
});
