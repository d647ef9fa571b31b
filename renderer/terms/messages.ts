import type { Messages } from '../ui/language.tsx';
import type { TermProblem } from './terms.ts';

interface TermTexts {
  count: (count: number) => string;
  filter: string;
  onlyProblems: (count: number) => string;
  noMatch: string;
  empty: string;
  emptyHint: string;
  textMissing: string;
  forms: Record<'short' | 'listed', string>;
  defined: (place: string) => string;
  goToDefinition: (term: string, place: string) => string;
  used: (uses: number, places: number) => string;
  problems: Record<TermProblem, (count: number) => string>;
  whole: string;
  more: (count: number) => string;
}

export const termMessages: Messages<TermTexts> = {
  az: {
    count: (count) => `Müəyyən edilmiş anlayışlar: ${count}`,
    filter: 'Anlayış axtar',
    onlyProblems: (count) => `Yalnız qeydi olanlar (${count})`,
    noMatch: 'Belə anlayış tapılmadı.',
    empty: 'Mətndə müəyyən edilmiş anlayış yoxdur',
    emptyHint: 'Burada “… (bundan sonra – Nazirlik)” kimi qısa adlar və “əsas anlayışlar” altında “sahib – …” şəklində verilən təriflər, onların harada işləndiyi göstərilir.',
    textMissing: 'Mətn bu kompüterdə açılanda anlayışlar burada görünəcək.',
    forms: { short: 'qısa ad', listed: 'tərif' },
    defined: (place) => `Müəyyən edildiyi yer: ${place}`,
    goToDefinition: (term, place) => `${term}: müəyyən edildiyi yerə keç, ${place}`,
    used: (uses, places) => (uses === places ? `İşləndiyi yerlər: ${places}` : `İşləndiyi yerlər: ${places} (${uses} dəfə)`),
    problems: {
      twice: () => 'Bir dəfədən çox müəyyən edilib',
      early: (count) => `Müəyyən edilməmişdən əvvəl işlənib: ${count}`,
      unused: () => 'Heç yerdə işlənmir',
    },
    whole: 'mətnin başlığı',
    more: (count) => `Daha ${count}`,
  },
  en: {
    count: (count) => `Terms defined: ${count}`,
    filter: 'Search terms',
    onlyProblems: (count) => `Only those with a note (${count})`,
    noMatch: 'There is no such term.',
    empty: 'The text defines no term',
    emptyHint: 'Short names like “… (bundan sonra – Nazirlik)” and definitions “sahib – …” under “əsas anlayışlar” are listed here, with where they are used.',
    textMissing: 'The terms are shown here once the text is open on this computer.',
    forms: { short: 'short name', listed: 'definition' },
    defined: (place) => `Defined in: ${place}`,
    goToDefinition: (term, place) => `${term}: go to its definition, ${place}`,
    used: (uses, places) => (uses === places ? `Used in places: ${places}` : `Used in places: ${places} (${uses} times)`),
    problems: { twice: () => 'Defined more than once', early: (count) => `Used before it is defined: ${count}`, unused: () => 'Nowhere used' },
    whole: 'head of the text',
    more: (count) => `${count} more`,
  },
};
