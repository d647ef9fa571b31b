import type { Messages } from '../ui/language.tsx';

interface Texts {
  textMissing: string;
  reading: string;
  noBlock: string;
  noBlockHint: string;
  incoming: (place: string, count: number) => string;
  noIncoming: string;
  outgoing: (place: string, count: number) => string;
  noOutgoing: string;
  plain: string;
  linked: string;
  lost: string;
  goTo: (place: string) => string;
  link: string;
  linkNamed: (words: string) => string;
  all: (count: number) => string;
  allHint: string;
  linkAll: string;
  done: (count: number) => string;
  undo: string;
  here: string;
}

export const referencesMessages: Messages<Texts> = {
  az: {
    textMissing: 'Mətn açılanda istinadlar göstəriləcək.',
    reading: 'İstinadlar oxunur…',
    noBlock: 'Kursoru struktur elementə qoyun',
    noBlockHint: 'Burada həmin elementə haradan istinad edildiyi və elementin özündəki istinadlar görünəcək.',
    incoming: (place, count) => `Bu elementə edilən istinadlar – ${place} (${count})`,
    noIncoming: 'Bu elementə heç bir yerdə istinad edilmir.',
    outgoing: (place, count) => `Bu elementin istinadları – ${place} (${count})`,
    noOutgoing: 'Bu elementdə aktın başqa yerinə istinad yoxdur.',
    plain: 'adi mətn',
    linked: 'nömrəni izləyir',
    lost: 'istinad edilən element yoxdur',
    goTo: (place) => `Keç: ${place}`,
    link: 'İstinada çevir',
    linkNamed: (words) => `“${words}” istinadını nömrəni izləyən istinada çevir`,
    all: (count) => `Mətndə nömrəni izləməyən ${count} istinad tanınıb.`,
    allHint: 'İzləyən istinad elementin nömrəsi dəyişdikdə özü yenilənir. Çevirmək mətnin sözlərini dəyişmir, bunu geri almaq olar.',
    linkAll: 'Hamısını istinada çevir',
    done: (count) => `Çevrildi: ${count}.`,
    undo: 'Geri al',
    here: 'bu element',
  },
  en: {
    textMissing: 'References will be shown when the text is open.',
    reading: 'Reading the references…',
    noBlock: 'Put the caret into an element',
    noBlockHint: 'Who refers to it, and what it refers to, will be shown here.',
    incoming: (place, count) => `Who refers here: ${place} (${count})`,
    noIncoming: 'Nothing refers to this element.',
    outgoing: (place, count) => `What is referred to from here: ${place} (${count})`,
    noOutgoing: 'This element does not refer to another place of the act.',
    plain: 'plain text',
    linked: 'follows the number',
    lost: 'the element referred to is gone',
    goTo: (place) => `Go to ${place}`,
    link: 'Make it follow',
    linkNamed: (words) => `Make the reference “${words}” follow its number`,
    all: (count) => `${count} references in the text do not follow their number.`,
    allHint: 'A reference that follows is renewed when the number of the element changes. No word of the text changes by this, and it can be undone.',
    linkAll: 'Make all follow',
    done: (count) => `Changed: ${count}.`,
    undo: 'Undo',
    here: 'this element',
  },
};
