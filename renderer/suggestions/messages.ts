import type { Messages } from '../ui/language.tsx';

interface Texts {
  textMissing: string;
  empty: string;
  emptyHint: string;
  intro: string;
  list: string;
  suggestionOf: (name: string) => string;
  goTo: (place: string) => string;
  after: (place: string) => string;
  atBeginning: string;
  begins: (kind: string) => string;
  splits: (kind: string) => string;
  removes: (kind: string) => string;
  joins: (kind: string) => string;
  morePlaces: (count: number) => string;
  accept: string;
  refuse: string;
  acceptOf: (name: string, place: string) => string;
  refuseOf: (name: string, place: string) => string;
  acceptAll: (count: number) => string;
  refuseAll: (count: number) => string;
  acceptAllTitle: (count: number) => string;
  refuseAllTitle: (count: number) => string;
  acceptAllBody: string;
  refuseAllBody: string;
  takenBack: string;
  accepted: (count: number) => string;
  refused: (count: number) => string;
  undo: string;
  person: string;
  everybody: (count: number) => string;
  personWith: (name: string, count: number) => string;
  open: (count: number) => string;
  look: string;
  exportTitle: string;
  exportNow: string;
}

export const suggestionMessages: Messages<Texts> = {
  az: {
    textMissing: 'Mətn açılanda təkliflər göstəriləcək.',
    empty: 'Açıq təklif yoxdur',
    emptyHint: 'Mətni birbaşa dəyişmək əvəzinə dəyişiklik təklif etmək üçün alətlər sətrində “Təkliflərlə yaz” düyməsini (Ctrl+Shift+E) basın. Yazdıqlarınız burada toplanır və qəbul ediləndə mətnə daxil olur.',
    intro: 'Əlavə qəbul ediləndə mətnə daxil olur, təklif olunan çıxarış isə qəbul ediləndə mətndən çıxır.',
    list: 'Açıq təkliflər',
    suggestionOf: (name) => `Təklif: ${name}`,
    goTo: (place) => `Mətndə göstər: ${place}`,
    after: (place) => `${place}, ondan sonra`,
    atBeginning: 'Mətnin əvvəli',
    begins: (kind) => `Yeni struktur element: ${kind}`,
    splits: (kind) => `Struktur element bölünür, burada yenisi başlayır: ${kind}`,
    removes: (kind) => `Struktur element çıxarılır: ${kind}`,
    joins: (kind) => `Əvvəlki struktur elementlə birləşdirilir: ${kind}`,
    morePlaces: (count) => `və daha ${count} yerdə`,
    accept: 'Qəbul et',
    refuse: 'Rədd et',
    acceptOf: (name, place) => `Qəbul et: ${name}, ${place}`,
    refuseOf: (name, place) => `Rədd et: ${name}, ${place}`,
    acceptAll: (count) => `Hamısını qəbul et (${count})`,
    refuseAll: (count) => `Hamısını rədd et (${count})`,
    acceptAllTitle: (count) => `${count} təklif qəbul edilsin?`,
    refuseAllTitle: (count) => `${count} təklif rədd edilsin?`,
    acceptAllBody: 'Təklif olunan əlavələr mətnə daxil olacaq, təklif olunan çıxarışlar mətndən çıxacaq.',
    refuseAllBody: 'Təklif olunan əlavələr silinəcək, çıxarılması təklif olunanlar mətndə qalacaq.',
    takenBack: 'Bunu Ctrl+Z ilə geri almaq olar.',
    accepted: (count) => `Qəbul edildi: ${count}`,
    refused: (count) => `Rədd edildi: ${count}`,
    undo: 'Geri al',
    person: 'Kimin təklifləri',
    everybody: (count) => `Hamının (${count})`,
    personWith: (name, count) => `${name} (${count})`,
    open: (count) => `Mətndə ${count} açıq təklif var. Qəbul edilməmiş əlavələr bu mətnə düşmür, çıxarılması təklif olunanlar isə mətndə qalır.`,
    look: 'Təkliflərə bax',
    exportTitle: 'Mətndə açıq təkliflər var',
    exportNow: 'Davam et',
  },
  en: {
    textMissing: 'Suggestions will be shown when the text is open.',
    empty: 'No open suggestions',
    emptyHint: 'To suggest a change instead of making it, press “Write as suggestions” among the text tools (Ctrl+Shift+E). What you write is gathered here and comes into the text when it is accepted.',
    intro: 'An insertion comes into the text when it is accepted; a suggested deletion leaves it then.',
    list: 'Open suggestions',
    suggestionOf: (name) => `Suggestion: ${name}`,
    goTo: (place) => `Show in the text: ${place}`,
    after: (place) => `after ${place}`,
    atBeginning: 'the beginning of the text',
    begins: (kind) => `New element: ${kind}`,
    splits: (kind) => `The element is split, a new one begins here: ${kind}`,
    removes: (kind) => `The element is removed: ${kind}`,
    joins: (kind) => `Joined to the element before it: ${kind}`,
    morePlaces: (count) => `and in ${count} more ${count === 1 ? 'place' : 'places'}`,
    accept: 'Accept',
    refuse: 'Refuse',
    acceptOf: (name, place) => `Accept: ${name}, ${place}`,
    refuseOf: (name, place) => `Refuse: ${name}, ${place}`,
    acceptAll: (count) => `Accept all (${count})`,
    refuseAll: (count) => `Refuse all (${count})`,
    acceptAllTitle: (count) => `Accept ${count} suggestions?`,
    refuseAllTitle: (count) => `Refuse ${count} suggestions?`,
    acceptAllBody: 'What is suggested to be inserted comes into the text, and what is suggested to be deleted leaves it.',
    refuseAllBody: 'What is suggested to be inserted goes, and what is suggested to be deleted stays in the text.',
    takenBack: 'Ctrl+Z takes it back.',
    accepted: (count) => `Accepted: ${count}`,
    refused: (count) => `Refused: ${count}`,
    undo: 'Undo',
    person: 'Whose suggestions',
    everybody: (count) => `Everybody’s (${count})`,
    personWith: (name, count) => `${name} (${count})`,
    open: (count) => `${count === 1 ? '1 suggestion is' : `${count} suggestions are`} open. Insertions that were not accepted are not in this text; what is suggested to be deleted still is.`,
    look: 'See the suggestions',
    exportTitle: 'There are open suggestions in the text',
    exportNow: 'Continue',
  },
};
