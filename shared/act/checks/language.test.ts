import { describe, expect, it } from 'vitest';
import type { ActKind } from '../block.ts';
import { findingsOf } from './examples.ts';
import type { RuleName } from './messages.ts';

const rules = ['title|Bağ Qaydaları', 'part|Ümumi müddəalar'];
const law = ['title|Bağlar haqqında', 'article|Bağ', 'part|Bağ hasarlanır.', 'part|Bağ suvarılır.', 'article|Ağac'];

/** Rule, kind of act, lines, and the words at fault, with what stands for them after the fix. */
const examples: [RuleName, ActKind, string[], string[]][] = [
  // L 34
  ['danglingReference', 'rules', [...rules, 'clause|Bağ bu Qaydaların 1.2-ci bəndinə uyğun hasarlanır.', 'clause|Bağ bu Qaydaların 1.3-cü bəndinə uyğun suvarılır.'], ['1.3']],
  ['danglingReference', 'law', [...law, 'part|Ağac bu Qanunun 1-ci maddəsinin 2-ci hissəsinə, 1.1-ci və 2-ci maddələrinə uyğun əkilir.'], []],
  ['danglingReference', 'law', [...law, 'part|Ağac bu Qanunun 1-ci maddəsinin 5-ci hissəsinə uyğun əkilir.'], ['5']],
  ['danglingReference', 'law', [...law, 'part|Ağac bu Qanunun 1, 2 və 7-ci maddələrinə uyğun əkilir.'], ['7']],
  ['danglingReference', 'law', [...law, 'part|Ağac bu Qanunun 1.1-1.2-ci, 1–2-ci maddələrinə uyğun əkilir.'], []],
  ['danglingReference', 'law', [...law, 'part|Ağac bu Qanunun 1.1–1.9-cu maddələrinə uyğun əkilir.'], ['1.1–1.9']],
  ['danglingReference', 'law', [...law, 'part|Ağac bu maddənin 2.2-ci hissəsinə uyğun əkilir.', 'part|Ağac bu maddənin 2.8-ci hissəsinə uyğun kəsilir.'], ['2.8']],
  ['danglingReference', 'law', [...law, 'part|Ağac “Meşələr haqqında” Qanunun 80-ci maddəsinə və Torpaq Məcəlləsinin 90-cı maddəsinə uyğun əkilir.'], []],
  ['danglingReference', 'law', [...law, 'part|“bu Qanunun 80-ci maddəsində” sözləri çıxarılsın.'], []],
  // L 58
  ['selfReference', 'rules', [...rules, 'clause|İşbu Qaydalar bağlara aiddir, hazırkı bənd də.'], ['İşbu → Bu', 'hazırkı → bu']],
  ['selfReference', 'rules', [...rules, 'clause|Hər bağ Qaydaların 1.1-ci bəndinə uyğun hasarlanır.'], [' → bu ']],
  ['selfReference', 'rules', [...rules, 'clause|Bağ bu Qaydaların 1.1-ci bəndinə və “Meşə Qaydaları”nın 2.1-ci bəndinə uyğun hasarlanır.'], []],
  ['selfReference', 'rules', [...rules, 'clause|“Meşə Qaydaları” (bundan sonra – Qaydalar) tətbiq edilir.', 'clause|Hər bağ Qaydaların 1.1-ci bəndinə uyğun hasarlanır.'], []],
  ['selfReference', 'law', [...law, 'part|Ağac Mülki Məcəllənin 5-ci maddəsinə uyğun əkilir.'], []],
  // L 54, 57
  ['termTwice', 'rules', [...rules, 'clause|Nümunə Nazirliyi (bundan sonra – Nazirlik) bağ salır.', 'clause|Bağ Nazirliyi (bundan sonra – Nazirlik) ağac əkir.'], ['Nazirlik']],
  ['termTwice', 'rules', [...rules, 'clause|Nümunə Nazirliyi (bundan sonra – Nazirlik) bağ salır.', 'clause|Bağ idarəsi (bundan sonra – idarə) ağac əkir.'], []],
  ['termUnused', 'rules', [...rules, 'clause|Nümunə Nazirliyi (bundan sonra – Nazirlik) bağ salır.', 'clause|Ağac Nazirliyin qərarı ilə əkilir.'], []],
  ['termUnused', 'rules', [...rules, 'clause|Nümunə Nazirliyi (bundan sonra – Nazirlik) bağ salır.'], ['Nazirlik']],
  ['termUnused', 'rules', [...rules, 'clause|Bu Qaydalarda aşağıdakı anlayışlardan istifadə olunur:', 'subclause|bağ – ağac əkilən sahə;', 'subclause|bostan – tərəvəz əkilən sahə.', 'clause|Bağlar hasarlanır.'], ['bostan']],
  ['termEarly', 'rules', [...rules, 'clause|Bağ hasarı barədə Nazirliyə məlumat verilir.', 'clause|Nümunə Nazirliyi (bundan sonra – Nazirlik) bağ salır.'], ['Nazirliyə']],
  ['termEarly', 'rules', [...rules, 'clause|Bağ hasarı barədə Kənd Nazirliyinə məlumat verilir.', 'clause|Nümunə Nazirliyi (bundan sonra – Nazirlik) bağ salır.', 'clause|Nazirlik ağac əkir.'], []],
  // L 56.0.5
  ['abbreviation', 'rules', [...rules, 'clause|Məlumat BAS vasitəsilə verilir.'], ['BAS']],
  ['abbreviation', 'rules', [...rules, 'clause|Bağ Axtarış Sistemi (bundan sonra – BAS) yaradılır.', 'clause|Məlumat BAS vasitəsilə, bağ nömrəsi (BNM) ilə BMT-yə verilir.'], []],
  ['abbreviation', 'rules', [...rules, 'clause|III dərəcəli bağ № 21-IVQD nömrəli, “ABC Bağları” MMC üçün QƏRARA ALINIR.'], ['MMC']],
  // L 53
  ['ordinalEnding', 'rules', [...rules, 'clause|6-ci bənd, 3-cı bənd, 1.10-cı bənd, 2023-cü il, 10-1-ci maddə, 9.3–9.6-cı bəndlər.'], ['6-ci → cı', '3-cı → cü', '1.10-cı → cu']],
  ['lookAlikes', 'rules', [...rules, 'clause|Bağ hаsаrlanır.', 'clause|Bаğ, ǝkin, “с” bəndi.', 'clause|Книга və kitab.'], ['hаsаrlanır → hasarlanır', 'Bаğ → Bağ', 'ǝkin → əkin', 'с → c']],
  ['spaces', 'rules', [...rules, 'clause|Bağ  hasarlanır , sonra ( yazda ) suvarılır .', 'clause|Bağ hasarlanır, sonra (yazda) suvarılır.', 'clause|Ad ______  soyad'], ['×5']],
  ['quotes', 'rules', [...rules, 'clause|"Bağ" adı ("A" növü) və "Meşə"nin.'], ['×6']],
];

describe('language and references (L 34, 53–58)', () => {
  it.each(examples)('%s, %s %j', (rule, kind, lines, said) => {
    const found = findingsOf(rule, kind, lines).map(({ blockId, from, to, fix, params: { count, term, number } }) => {
      if (rule === 'danglingReference') return number;
      if (rule === 'spaces' || rule === 'quotes') return `×${count}`;
      const line = lines[Number(blockId.slice(1))]!;
      const text = line.slice(line.indexOf('|') + 1);
      const edit = fix && 'edits' in fix ? fix.edits[0]! : null;
      if (rule === 'selfReference') return `${text.slice(edit!.from, edit!.to)} → ${edit!.text}`;
      if (term && rule !== 'termEarly') return term;
      return `${text.slice(from, to)}${edit ? ` → ${edit.text}` : ''}`;
    });
    expect(found).toEqual(said);
  });
  it('straight quotation marks are turned by what stands before them', () => {
    const [finding] = findingsOf('quotes', 'rules', ['clause|"Bağ" adı ("A" növü) və "Meşə"nin.']);
    expect((finding!.fix as { edits: { text: string }[] }).edits.map(({ text }) => text).join('')).toBe('“”“”“”');
  });
});
