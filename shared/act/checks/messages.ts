import type { BlockKind } from '../block.ts';
import type { Language } from '../ordinal.ts';
import { ordinalSuffix } from '../suffix.ts';
import type { Finding } from './finding.ts';

/** The names of the rules; also the keys of what is said. */
export type RuleName =
  | 'unfilled' | 'titleMissing' | 'titleNamesNothing' | 'amendmentSource' | 'articlesMissing' | 'articlesMisplaced'
  | 'numberTwice' | 'numberGap' | 'numberParent' | 'numberForm' | 'numberStop' | 'numberExtra'
  | 'nameMissing' | 'nameNeedless' | 'partName' | 'headingSmall' | 'headingCapitals' | 'headingStop' | 'endMark' | 'listEnd'
  | 'danglingReference' | 'lostReference' | 'plainReference' | 'selfReference' | 'annexUnused' | 'table'
  | 'termTwice' | 'termEarly' | 'termUnused' | 'abbreviation' | 'ordinalEnding' | 'lookAlikes' | 'spaces' | 'quotes';

type Params = Finding['params'];
interface Words {
  /** The rule in a few words, over its findings. */
  title: string;
  text: (params: Params) => string;
}

const azElements: Partial<Record<BlockKind, [noun: string, possessive: string, genitive: string]>> = {
  section: ['bölmə', 'bölmənin adı', 'bölmənin'], chapter: ['fəsil', 'fəslin adı', 'fəslin'], article: ['maddə', 'maddənin adı', 'maddənin'], part: ['hissə', 'hissənin adı', 'hissənin'],
  clause: ['bənd', 'bəndin adı', 'bəndin'], subclause: ['yarımbənd', 'yarımbəndin adı', 'yarımbəndin'], indent: ['abzas', 'abzasın adı', 'abzasın'],
};
const az = (params: Params, form: 0 | 1 | 2 = 0) => azElements[params.element as BlockKind]?.[form] ?? 'element';
const Az = (params: Params, form: 0 | 1 | 2 = 0) => az(params, form).replace(/^./u, (first) => first.toLocaleUpperCase('az'));
const en = (params: Params) => String(params.element);
const marksAz: Record<string, string> = { '.': 'nöqtə ilə', ';': 'nöqtəli vergüllə', ':': 'iki nöqtə ilə' };
const marksEn: Record<string, string> = { '.': 'a full stop', ';': 'a semicolon', ':': 'a colon' };
const scriptsAz: Record<string, string> = { cyrillic: 'kiril əlifbasının', other: 'başqa əlifbanın' };
const scriptsEn: Record<string, string> = { cyrillic: 'the Cyrillic alphabet', other: 'another alphabet' };
const others = (params: Params) => Number(params.count) - 1;

const azForms: Record<string, (params: Params) => string> = {
  section: ({ number }) => `Bölmə rum rəqəmi ilə nömrələnir; burada “${number}” yazılıb`,
  chapter: ({ number }) => `Fəsil ərəb rəqəmi ilə nömrələnir; burada “${number}” yazılıb`,
  letter: (params) => `${Az(params)} hərflə deyil, ərəb rəqəmi ilə nömrələnir; burada “${params.number}” yazılıb`,
  bracket: (params) => `${Az(params, 2)} nömrəsindən sonra mötərizə deyil, nöqtə qoyulur; burada “${params.number}” yazılıb`,
  alone: ({ number }) => `Hissənin nömrəsi maddənin nömrəsini təkrarlayır (1.1.); burada “${number}” yazılıb`,
};
const enForms: Record<string, (params: Params) => string> = {
  section: ({ number }) => `Sections have Roman numerals; here it is “${number}”`,
  chapter: ({ number }) => `Chapters have Arabic numerals; here it is “${number}”`,
  letter: (params) => `A ${en(params)} is numbered with a figure, not a letter; here it is “${params.number}”`,
  bracket: (params) => `A full stop, not a bracket, follows the number of a ${en(params)}; here it is “${params.number}”`,
  alone: ({ number }) => `The number of a part repeats the article’s (1.1.); here it is “${number}”`,
};

export const checkMessages: Record<Language, Record<RuleName, Words>> = {
  az: {
    unfilled: { title: 'Doldurulmamış yer', text: () => 'Kvadrat mötərizədəki yerə mətn yazılmayıb.' },
    titleMissing: { title: 'Aktın adı yoxdur', text: () => 'Aktın tənzimləmə predmetini və mahiyyətini əks etdirən adı olmalıdır.' },
    titleNamesNothing: {
      title: 'Adda dəyişdirilən akt göstərilməyib',
      text: () => 'Dəyişikliyi və ya ləğvetməni nəzərdə tutan aktın adında həmin aktın (aktların) adı göstərilməlidir. Ad və ya rəqəm dəyişikliyi ilə əlaqədar bir neçə akta dair hallar istisnadır.',
    },
    amendmentSource: {
      title: 'Dərc mənbəyi göstərilməyib',
      text: () => 'Dəyişiklik edilən aktın və əvvəlki dəyişikliklərin dərc edildiyi topluların illəri, nömrələri və maddələri mötərizədə göstərilməlidir.',
    },
    articlesMissing: { title: 'Maddələrə bölünməyib', text: () => 'Qanun və qanunla təsdiq edilən akt maddələrə bölünür; burada maddə yoxdur.' },
    articlesMisplaced: { title: 'Hissələrə bölünməyib', text: () => 'Qanun olmayan və qanunla təsdiq edilməyən akt maddələrə deyil, hissələrə bölünür.' },
    numberTwice: { title: 'Təkrarlanan nömrə', text: (params) => `“${params.number}” nömrəli ${az(params)} artıq var.` },
    numberGap: { title: 'Nömrələrin ardıcıllığı', text: (params) => `${params.number} yazılıb, ardıcıllığa görə ${params.expected} gözlənilir.` },
    numberParent: { title: 'Yuxarı elementin nömrəsi', text: (params) => `${params.number} nömrəsi içində olduğu elementin nömrəsini (${params.parent}) təkrarlamır.` },
    numberForm: {
      title: 'Nömrənin forması',
      text: (params) => `${azForms[String(params.form)]!(params)}${others(params) > 0 ? ` və daha ${others(params)} yerdə belədir` : ''}.`,
    },
    numberStop: { title: 'Nömrədən sonra nöqtə', text: (params) => `${Az(params, 2)} nömrəsindən (${params.number}) sonra nöqtə qoyulur.` },
    numberExtra: {
      title: 'Əlavə nömrə',
      text: ({ number, count }) => `Əlavə nömrə (${number}) yalnız qüvvədə olan akta yeni element daxil ediləndə verilir; yeni aktda nömrələr ardıcıl gedir.${Number(count) > 1 ? ` Belə nömrələr: ${count}.` : ''}`,
    },
    nameMissing: { title: 'Ad yoxdur', text: (params) => `${Az(params, 2)} mahiyyətini əks etdirən adı olmalıdır.` },
    nameNeedless: { title: 'Artıq ad', text: () => 'Dəyişiklikləri nəzərdə tutan və ya başqa aktı təsdiq edən qanunun maddəsinin adı olmur.' },
    partName: {
      title: 'Hissənin adı',
      text: (params) => `Belə aktda hissənin mahiyyətini əks etdirən adı olmalıdır.${others(params) > 0 ? ` Adsız hissələr: ${params.count}.` : ''}`,
    },
    headingSmall: { title: 'Baş hərflər', text: (params) => `${Az(params, 1)} baş hərflərlə yazılır.` },
    headingCapitals: { title: 'Sətri hərflər', text: (params) => `${Az(params, 1)} sətri hərflərlə yazılır.` },
    headingStop: { title: 'Adın sonunda nöqtə', text: (params) => `${Az(params, 2)} adından sonra nöqtə qoyulmur.` },
    endMark: { title: 'Sonluq işarəsi', text: (params) => `Burada ${az(params, 2)} mətni ${marksAz[String(params.expected)]} tamamlanmalıdır.` },
    listEnd: { title: 'Siyahının sonu', text: () => 'Hissənin mətni nöqtə ilə tamamlanır: siyahının sonuncu elementindən sonra nöqtə qoyulur.' },
    lostReference: { title: 'İstinad edilən element yoxdur', text: ({ text }) => `“${text}” istinadının göstərdiyi element aktdan çıxarılıb və ya nömrəsi qalmayıb.` },
    plainReference: { title: 'Nömrəni izləməyən istinad', text: ({ text }) => `“${text}” adi mətndir: elementin nömrəsi dəyişsə, istinad köhnə qalacaq. Onu nömrəni izləyən istinada çevirmək olar, sözlər dəyişmir.` },
    danglingReference: { title: 'Ünvansız istinad', text: ({ number, text }) => `“${text}” – bu aktda ${number} nömrəli element yoxdur.` },
    selfReference: { title: '“bu” sözü ilə istinad', text: ({ text }) => `Akta və onun elementinə istinad yalnız “bu” sözü ilə edilir; burada “${text}” yazılıb.` },
    annexUnused: { title: 'İstinad edilməyən əlavə', text: ({ number }) => `Mətndə “${number}” üçün istinad yoxdur.` },
    table: { title: 'Mətndə cədvəl', text: () => 'Cədvəl əlavə şəklində rəsmiləşdirilir, mətndə isə həmin əlavəyə istinad edilir.' },
    termTwice: { title: 'İki dəfə müəyyən edilən termin', text: ({ term, where }) => `“${term}” artıq yuxarıda${where ? ` (${where})` : ''} müəyyən edilib; termin bir mənada işlədilir.` },
    termEarly: {
      title: 'Müəyyən edilməzdən əvvəl işlədilən termin',
      text: ({ term }) => `“${term}” aşağıda müəyyən edilir. Tam ad ilk işlədildiyi yerdə yazılır və ixtisar orada verilir.`,
    },
    termUnused: { title: 'İşlədilməyən termin', text: ({ term }) => `“${term}” müəyyən edilib, lakin aktda başqa yerdə işlədilmir.` },
    abbreviation: {
      title: 'İzah edilməyən abreviatura',
      text: ({ word }) => `“${word}” aktda izah edilmir. Məlum olanlardan başqa abreviaturalara yol verilmir.`,
    },
    ordinalEnding: { title: 'Sıra sayının şəkilçisi', text: ({ text, right }) => `“${text}” deyil, “${right}”.` },
    lookAlikes: { title: 'Başqa əlifbanın hərfi', text: ({ word, letters, script }) => `“${word}” sözündə ${scriptsAz[String(script)]} oxşar hərfi var: ${letters}.` },
    spaces: { title: 'Boşluqlar', text: ({ count }) => (Number(count) > 1 ? `Artıq boşluqlar: ${count} yerdə.` : 'Artıq boşluq var.') },
    quotes: { title: 'Dırnaq işarələri', text: () => 'Düz dırnaq (") əvəzinə “ ” işlədilir.' },
  },
  en: {
    unfilled: { title: 'Not filled in', text: () => 'Nothing has been written in the place of the square brackets.' },
    titleMissing: { title: 'No title', text: () => 'An act has a title that says what it regulates.' },
    titleNamesNothing: {
      title: 'The title does not name the amended act',
      text: () => 'The title of an act that amends or repeals others names them, unless several acts follow a change of a name or figure.',
    },
    amendmentSource: { title: 'No source of publication', text: () => 'Where an act is amended, the years, numbers and articles of the collections that published it and its earlier changes stand in brackets.' },
    articlesMissing: { title: 'Not divided into articles', text: () => 'A law, and an act approved by a law, is divided into articles; there are none.' },
    articlesMisplaced: { title: 'Not divided into parts', text: () => 'An act that is no law and is not approved by one is divided into parts, not articles.' },
    numberTwice: { title: 'Number used twice', text: (params) => `There is already ${/^[aeiou]/.test(en(params)) ? 'an' : 'a'} ${en(params)} ${params.number}.` },
    numberGap: { title: 'Order of numbers', text: ({ number, expected }) => `It says ${number} where ${expected} comes next.` },
    numberParent: { title: 'Number of the element above', text: ({ number, parent }) => `${number} does not repeat the number of what it stands in (${parent}).` },
    numberForm: { title: 'Form of number', text: (params) => `${enForms[String(params.form)]!(params)}${others(params) > 0 ? `, and so in ${others(params)} more places` : ''}.` },
    numberStop: { title: 'Full stop after the number', text: (params) => `A full stop follows the number of ${/^[aeiou]/.test(en(params)) ? 'an' : 'a'} ${en(params)} (${params.number}).` },
    numberExtra: {
      title: 'Extra number',
      text: ({ number, count }) => `An extra number (${number}) is for an element put into an act in force; a new act counts on.${Number(count) > 1 ? ` There are ${count} such numbers.` : ''}`,
    },
    nameMissing: { title: 'No name', text: (params) => `${/^[aeiou]/.test(en(params)) ? 'An' : 'A'} ${en(params)} has a name that says what it is about.` },
    nameNeedless: { title: 'Name not wanted', text: () => 'An article of a law that amends others or approves an act has no name.' },
    partName: { title: 'Names of parts', text: (params) => `In such an act a part has a name.${others(params) > 0 ? ` ${params.count} parts have none.` : ''}` },
    headingSmall: { title: 'Capitals', text: (params) => `The name of a ${en(params)} is written in capitals.` },
    headingCapitals: { title: 'Small letters', text: (params) => `The name of ${/^[aeiou]/.test(en(params)) ? 'an' : 'a'} ${en(params)} is not written in capitals.` },
    headingStop: { title: 'Full stop after a name', text: (params) => `No full stop follows the name of ${/^[aeiou]/.test(en(params)) ? 'an' : 'a'} ${en(params)}.` },
    endMark: { title: 'Mark at the end', text: (params) => `Here the text of the ${en(params)} should end with ${marksEn[String(params.expected)]}.` },
    listEnd: { title: 'End of a list', text: () => 'The text of a part ends with a full stop: so does the last element of its list.' },
    lostReference: { title: 'Element referred to is gone', text: ({ text }) => `The element that “${text}” refers to was removed or has no number any more.` },
    plainReference: { title: 'Reference that does not follow its number', text: ({ text }) => `“${text}” is plain text and stays as it is when the number changes. It can be made to follow it; the words stay the same.` },
    danglingReference: { title: 'Reference to nothing', text: ({ number, text }) => `“${text}”: this act has no ${number}.` },
    selfReference: { title: 'Reference with “bu”', text: ({ text }) => `An act refers to itself and its elements with “bu” only; it says “${text}”.` },
    annexUnused: { title: 'Annex not referred to', text: ({ number }) => `The text does not refer to “${number}”.` },
    table: { title: 'Table in the text', text: () => 'A table goes into an annex to which the text refers.' },
    termTwice: { title: 'Term defined twice', text: ({ term, where }) => `“${term}” is already defined above${where ? ` (${where})` : ''}; a term has one meaning.` },
    termEarly: { title: 'Term used before its definition', text: ({ term }) => `“${term}” is defined further below. The full name stands where it is first used, with the short one in brackets.` },
    termUnused: { title: 'Term not used', text: ({ term }) => `“${term}” is defined, but nowhere else used.` },
    abbreviation: { title: 'Abbreviation without explanation', text: ({ word }) => `“${word}” is nowhere explained. Only well-known abbreviations are allowed.` },
    ordinalEnding: { title: 'Ending of an ordinal', text: ({ text, right }) => `“${right}”, not “${text}”.` },
    lookAlikes: { title: 'Letter of another alphabet', text: ({ word, letters, script }) => `“${word}” has a letter of ${scriptsEn[String(script)]} that looks alike: ${letters}.` },
    spaces: { title: 'Spaces', text: ({ count }) => (Number(count) > 1 ? `Needless spaces in ${count} places.` : 'A needless space.') },
    quotes: { title: 'Quotation marks', text: () => '“ ” stand for straight quotation marks (").' },
  },
};

/** What a finding says, in one or two sentences. */
export function findingText({ rule, params }: Finding, language: Language): string {
  return checkMessages[language][rule].text(params);
}

/** The rule of a finding in a few words. */
export function ruleTitle(rule: RuleName, language: Language): string {
  return checkMessages[language][rule].title;
}

/** How clauses of the Constitutional Law are cited: `30.8` → “30.8-ci maddə” (L 30.11). */
export function clausesText(clauses: readonly string[], language: Language): string {
  const last = clauses.at(-1) ?? '';
  const list = clauses.join(', ');
  if (language === 'en') return `${clauses.length > 1 ? 'Articles' : 'Article'} ${list}`;
  return `${list}-${ordinalSuffix(last)} ${clauses.length > 1 ? 'maddələr' : 'maddə'}`;
}
