import type { Messages } from '../ui/language.tsx';

interface Texts {
  fingerprint: string;
  addedWords: string;
  removedWords: string;
  title: string;
  empty: string;
  emptyHint: string;
  number: (number: number) => string;
  forRound: string;
  forVisa: string;
  forSubmission: string;
  current: string;
  open: string;
  openNamed: (number: number) => string;
  compare: string;
  older: string;
  newer: string;
  close: string;
  loading: string;
  missing: string;
  damaged: string;
  compareTitle: (older: string, newer: string) => string;
  noDifference: string;
  moved: (place: string) => string;
  movedHere: (place: string) => string;
  addedBlock: string;
  removedBlock: string;
  changedBlocks: (count: number) => string;
  onlyChanges: string;
}

export const versionsMessages: Messages<Texts> = {
  az: {
    fingerprint: 'Versiyanın kontrol cəmi',
    addedWords: 'əlavə olunub:',
    removedWords: 'çıxarılıb:',
    title: 'Dondurulmuş versiyalar',
    empty: 'Hələ dondurulmuş versiya yoxdur.',
    emptyHint: 'Layihə razılaşdırmaya, vizalanmaya göndərildikdə və ya təqdim edildikdə mətni dondurulur və burada saxlanılır.',
    number: (number) => `${number} nömrəli versiya`,
    forRound: 'Razılaşdırma üçün',
    forVisa: 'Vizalanma üçün',
    forSubmission: 'Təqdim edilmə üçün',
    current: 'İndiki mətn',
    open: 'Aç',
    openNamed: (number) => `${number} nömrəli versiyanı aç`,
    compare: 'Müqayisə et',
    older: 'Əvvəlki mətn',
    newer: 'Sonrakı mətn',
    close: 'Bağla',
    loading: 'Mətn oxunur…',
    missing: 'Bu versiyanın mətni bu kompüterdə yoxdur və indi şəbəkədən alınmadı. Bağlantı bərpa olunanda yenidən açın.',
    damaged: 'Bu versiyanın mətni oxunmadı. Proqramı yeniləyib yenidən açın; sizin yazdıqlarınız yerindədir.',
    compareTitle: (older, newer) => `${older} və ${newer}`,
    noDifference: 'Mətnlər arasında fərq yoxdur.',
    moved: (place) => `Yeri dəyişdirilib: ${place}`,
    movedHere: (place) => `Buradan köçürülüb: ${place}`,
    addedBlock: 'Əlavə olunub',
    removedBlock: 'Çıxarılıb',
    changedBlocks: (count) => `Fərqlənən yerlər: ${count}`,
    onlyChanges: 'Yalnız fərqlənən yerlər',
  },
  en: {
    fingerprint: 'Fingerprint of the version',
    addedWords: 'added:',
    removedWords: 'removed:',
    title: 'Frozen versions',
    empty: 'No version has been frozen yet.',
    emptyHint: 'The text is frozen when the draft is sent for agreement, for visas or submitted, and is kept here.',
    number: (number) => `Version ${number}`,
    forRound: 'For agreement',
    forVisa: 'For visas',
    forSubmission: 'For submission',
    current: 'The text now',
    open: 'Open',
    openNamed: (number) => `Open version ${number}`,
    compare: 'Compare',
    older: 'Earlier text',
    newer: 'Later text',
    close: 'Close',
    loading: 'Reading the text…',
    missing: 'The text of this version is not on this computer and could not be fetched now. Open it again when the network is back.',
    damaged: 'The text of this version could not be read. Update the app and open it again; what you wrote is in its place.',
    compareTitle: (older, newer) => `${older} and ${newer}`,
    noDifference: 'The texts do not differ.',
    moved: (place) => `Moved: ${place}`,
    movedHere: (place) => `Moved from: ${place}`,
    addedBlock: 'Added',
    removedBlock: 'Removed',
    changedBlocks: (count) => `Places that differ: ${count}`,
    onlyChanges: 'Only places that differ',
  },
};
