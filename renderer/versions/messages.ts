import type { Messages } from '../ui/language.tsx';
import type { ChangeCounts } from './counts.ts';

const listed = (words: [count: number, word: string][]) => words.filter(([count]) => count > 0).map(([count, word]) => `${word} – ${count}`).join(', ');

export interface VersionsTexts {
  fingerprint: string;
  addedWords: string;
  removedWords: string;
  title: string;
  empty: string;
  emptyHint: string;
  number: (number: number) => string;
  frozenFor: Record<'round' | 'visa' | 'submission', string>;
  named: string;
  save: string;
  saving: string;
  comparing: string;
  notCompared: string;
  saveVersion: string;
  saveTitle: string;
  saveBody: string;
  saved: (name: string) => string;
  name: string;
  nameHint: string;
  nameMissing: string;
  cancel: string;
  rename: string;
  renameTitle: string;
  moreOf: (name: string) => string;
  compareWithCurrent: string;
  restore: string;
  restoreTitle: (name: string) => string;
  restoreBody: (counts: ChangeCounts) => string;
  restoreSuggested: (count: number) => string;
  restoreOthers: string;
  restoreSame: string;
  restoreNow: string;
  restoring: string;
  restored: (name: string) => string;
  undo: string;
  keepCurrent: string;
  beforeRestoring: (moment: string) => string;
  current: string;
  open: string;
  openNamed: (name: string) => string;
  compare: string;
  older: string;
  newer: string;
  close: string;
  loading: string;
  missing: string;
  damaged: string;
  compareTitle: string;
  chooseTwo: string;
  swap: string;
  layout: string;
  beside: string;
  inline: string;
  differences: string;
  nextChange: string;
  previousChange: string;
  changeOf: (at: number, count: number) => string;
  counted: Record<'changed' | 'added' | 'removed' | 'moved', (count: number) => string>;
  signs: Record<'changed' | 'added' | 'removed' | 'moved', string>;
  unchanged: (count: number) => string;
  elsewhere: string;
  kindChanged: (before: string, after: string) => string;
  marksChanged: string;
  noDifference: string;
  moved: (place: string) => string;
  movedHere: (place: string) => string;
  onlyChanges: string;
}

export const versionsMessages: Messages<VersionsTexts> = {
  az: {
    fingerprint: 'Versiyanın kontrol cəmi',
    addedWords: 'əlavə olunub:',
    removedWords: 'çıxarılıb:',
    title: 'Dondurulmuş versiyalar',
    empty: 'Hələ versiya yoxdur',
    emptyHint: 'Mətni indiki halında adla saxlaya bilərsiniz. Layihə razılaşdırmaya, vizalanmaya göndəriləndə və ya təqdim ediləndə isə mətn özü dondurulur və burada görünür.',
    number: (number) => `${number} nömrəli versiya`,
    frozenFor: { round: 'Razılaşdırma üçün', visa: 'Vizalanma üçün', submission: 'Təqdim edilmə üçün' },
    named: 'Adlı versiyalar',
    save: 'Saxla',
    saving: 'Saxlanılır…',
    comparing: 'Mətnlər müqayisə edilir…',
    notCompared: 'Mətnlər müqayisə edilmədi. Onlar yerindədir və dəyişməyib; pəncərəni bağlayıb yenidən cəhd edin.',
    saveVersion: 'Versiyanı saxla…',
    saveTitle: 'Versiyanı saxla',
    saveBody: 'Mətn indiki halında bu adla saxlanılacaq. Onu yalnız layihəni hazırlayan qurumun əməkdaşları görür.',
    saved: (name) => `“${name}” saxlanıldı.`,
    name: 'Versiyanın adı',
    nameHint: 'Məsələn: Nazirin qeydlərindən əvvəl',
    nameMissing: 'Versiyanın adını yazın.',
    cancel: 'Ləğv et',
    rename: 'Adını dəyiş…',
    renameTitle: 'Versiyanın adı',
    moreOf: (name) => `${name}: digər əməliyyatlar`,
    compareWithCurrent: 'İndiki mətnlə müqayisə et',
    restore: 'Mətni bərpa et…',
    restoreTitle: (name) => `“${name}” bərpa edilsin?`,
    restoreBody: ({ changed, added, removed, moved }) =>
      `İndiki mətndəki yerlər: ${listed([[changed, 'dəyişəcək'], [added, 'geri qayıdacaq'], [removed, 'çıxarılacaq'], [moved, 'köçürüləcək']])}.`,
    restoreSuggested: (count) => `Mətndəki ${count} açıq təklif rədd ediləcək. Bərpanı geri alsanız, onlar da qayıdacaq.`,
    restoreOthers: 'Həmin anda başqalarının yazdıqları itmir. Bərpanı “Geri al” əmri ilə qaytarmaq olar.',
    restoreSame: 'İndiki mətn bu versiyadan fərqlənmir.',
    restoreNow: 'Bərpa et',
    restoring: 'Bərpa edilir…',
    restored: (name) => `“${name}” versiyasının mətni bərpa edildi.`,
    undo: 'Geri al',
    keepCurrent: 'Əvvəlcə indiki mətni də versiya kimi saxla',
    beforeRestoring: (moment) => `Bərpadan əvvəl, ${moment}`,
    current: 'İndiki mətn',
    open: 'Aç',
    openNamed: (name) => `${name}: aç`,
    compare: 'Müqayisə et…',
    older: 'Əvvəlki mətn',
    newer: 'Sonrakı mətn',
    close: 'Bağla',
    loading: 'Mətn oxunur…',
    missing: 'Bu versiyanın mətni bu kompüterdə yoxdur və indi şəbəkədən alınmadı. Bağlantı bərpa olunanda yenidən açın.',
    damaged: 'Bu versiyanın mətni oxunmadı. Proqramı yeniləyib yenidən açın; sizin yazdıqlarınız yerindədir.',
    compareTitle: 'Versiyaların müqayisəsi',
    chooseTwo: 'Müqayisə üçün iki fərqli mətn seçin.',
    swap: 'Yerlərini dəyiş',
    layout: 'Görünüş',
    beside: 'Yanaşı',
    inline: 'Bir sütunda',
    differences: 'Fərqlər',
    nextChange: 'Növbəti fərq',
    previousChange: 'Əvvəlki fərq',
    changeOf: (at, count) => `${at} / ${count}`,
    counted: {
      changed: (count) => `Dəyişdirilib: ${count}`, added: (count) => `Əlavə olunub: ${count}`, removed: (count) => `Çıxarılıb: ${count}`,
      moved: (count) => `Yeri dəyişdirilib: ${count}`,
    },
    signs: { changed: 'Dəyişdirilib', added: 'Əlavə olunub', removed: 'Çıxarılıb', moved: 'Yeri dəyişdirilib' },
    unchanged: (count) => `Dəyişməyən yerlər: ${count}`,
    elsewhere: 'mətnin başqa yeri',
    kindChanged: (before, after) => `Struktur element dəyişdirilib: ${before} → ${after}`,
    marksChanged: 'Sözlər eynidir: yalnız yazılışı (qalın, kursiv, indeks) və ya istinadın bağlantısı dəyişdirilib',
    noDifference: 'Mətnlər arasında fərq yoxdur.',
    moved: (place) => `Köçürülüb, yeni yeri: ${place}`,
    movedHere: (place) => `Köçürülüb, əvvəlki yeri: ${place}`,
    onlyChanges: 'Yalnız fərqlənən yerlər',
  },
  en: {
    fingerprint: 'Fingerprint of the version',
    addedWords: 'added:',
    removedWords: 'removed:',
    title: 'Frozen versions',
    empty: 'There is no version yet',
    emptyHint: 'You can save the text as it stands under a name. When the draft is sent for agreement, for visas or submitted, its text is frozen by itself and shown here.',
    number: (number) => `Version ${number}`,
    frozenFor: { round: 'For agreement', visa: 'For visas', submission: 'For submission' },
    named: 'Named versions',
    save: 'Save',
    saving: 'Saving…',
    comparing: 'Comparing the texts…',
    notCompared: 'The texts could not be compared. They are in their place and have not changed; close this window and try again.',
    saveVersion: 'Save a version…',
    saveTitle: 'Save a version',
    saveBody: 'The text is saved as it stands under this name. Only people of the agency that prepares the draft see it.',
    saved: (name) => `“${name}” has been saved.`,
    name: 'Name of the version',
    nameHint: 'For example: Before the minister’s notes',
    nameMissing: 'Give the version a name.',
    cancel: 'Cancel',
    rename: 'Rename…',
    renameTitle: 'Name of the version',
    moreOf: (name) => `${name}: other actions`,
    compareWithCurrent: 'Compare with the text now',
    restore: 'Restore the text…',
    restoreTitle: (name) => `Restore “${name}”?`,
    restoreBody: ({ changed, added, removed, moved }) =>
      `Places of the text that will change: ${listed([[changed, 'reworded'], [added, 'brought back'], [removed, 'taken out'], [moved, 'moved']])}.`,
    restoreSuggested: (count) => `${count === 1 ? '1 open suggestion' : `${count} open suggestions`} in the text will be refused. Undo brings them back too.`,
    restoreOthers: 'What others write at that moment is not lost. Undo takes the restoring back.',
    restoreSame: 'The text does not differ from this version.',
    restoreNow: 'Restore',
    restoring: 'Restoring…',
    restored: (name) => `The text of “${name}” has been restored.`,
    undo: 'Undo',
    keepCurrent: 'Save the text as it stands as a version first',
    beforeRestoring: (moment) => `Before restoring, ${moment}`,
    current: 'The text now',
    open: 'Open',
    openNamed: (name) => `Open ${name}`,
    compare: 'Compare…',
    older: 'Earlier text',
    newer: 'Later text',
    close: 'Close',
    loading: 'Reading the text…',
    missing: 'The text of this version is not on this computer and could not be fetched now. Open it again when the network is back.',
    damaged: 'The text of this version could not be read. Update the app and open it again; what you wrote is in its place.',
    compareTitle: 'Comparison of versions',
    chooseTwo: 'Choose two different texts to compare.',
    swap: 'Change places',
    layout: 'View',
    beside: 'Side by side',
    inline: 'In one column',
    differences: 'Differences',
    nextChange: 'Next difference',
    previousChange: 'Previous difference',
    changeOf: (at, count) => `${at} of ${count}`,
    counted: {
      changed: (count) => `Changed: ${count}`, added: (count) => `Added: ${count}`, removed: (count) => `Removed: ${count}`, moved: (count) => `Moved: ${count}`,
    },
    signs: { changed: 'Changed', added: 'Added', removed: 'Removed', moved: 'Moved' },
    unchanged: (count) => `Places that are the same: ${count}`,
    elsewhere: 'elsewhere in the text',
    kindChanged: (before, after) => `Structural element changed: ${before} → ${after}`,
    marksChanged: 'The words are the same: only their looks (bold, italic, index) or a link changed',
    noDifference: 'The texts do not differ.',
    moved: (place) => `Moved, now: ${place}`,
    movedHere: (place) => `Moved, before: ${place}`,
    onlyChanges: 'Only places that differ',
  },
};
