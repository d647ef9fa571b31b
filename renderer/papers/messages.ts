import type { Messages } from '../ui/language.tsx';

interface Texts {
  title: string;
  empty: string;
  emptyHint: string;
  attach: string;
  kind: string;
  dropHere: string;
  limit: (mb: number) => string;
  tooLarge: (name: string, mb: number) => string;
  unreadable: (name: string) => string;
  attaching: (name: string) => string;
  open: string;
  openNamed: (name: string) => string;
  download: string;
  downloadNamed: (name: string) => string;
  remove: string;
  removeNamed: (name: string) => string;
  removeTitle: string;
  removeText: (name: string) => string;
  removeKept: string;
  cancel: string;
  close: string;
  closedText: string;
  notHere: (name: string) => string;
  none: string;
  list: string;
}

export const papersMessages: Messages<Texts> = {
  az: {
    title: 'Sənədlər',
    empty: 'Layihəyə sənəd əlavə olunmayıb.',
    emptyHint: 'Əsaslandırmanı, arayışı, ekspert rəylərini burada əlavə edin; göndərərkən hansının gedəcəyini seçəcəksiniz.',
    attach: 'Fayl seç…',
    kind: 'Sənədin növü',
    dropHere: 'Faylları buraya gətirib buraxın və ya seçin.',
    limit: (mb) => `Bir sənəd ən çoxu ${mb} MB ola bilər.`,
    tooLarge: (name, mb) => `“${name}” ${mb} MB-dan böyükdür və əlavə edilmədi. Faylı kiçildib yenidən seçin.`,
    unreadable: (name) => `“${name}” oxunmadı və əlavə edilmədi. Faylın bu kompüterdə açıldığını yoxlayıb yenidən seçin.`,
    attaching: (name) => `“${name}” bu kompüterdə saxlanılır…`,
    open: 'Aç',
    openNamed: (name) => `${name}: aç`,
    download: 'Yüklə',
    downloadNamed: (name) => `${name}: yüklə`,
    remove: 'Çıxar',
    removeNamed: (name) => `${name}: çıxar`,
    removeTitle: 'Sənəd çıxarılsın?',
    removeText: (name) => `“${name}” layihənin sənədləri sırasından çıxarılacaq.`,
    removeKept: 'Əvvəl göndərilmiş paketlərdə olduğu kimi qalır.',
    cancel: 'Ləğv et',
    close: 'Bağla',
    closedText: 'Layihə təqdim edilib: sənədlər dəyişdirilə bilməz.',
    notHere: (name) => `“${name}” bu kompüterdə yoxdur və şəbəkədən alınmadı. Bağlantı bərpa olunanda yenidən açın.`,
    none: 'Sənəd əlavə olunmayıb.',
    list: 'Sənədlərin siyahısı',
  },
  en: {
    title: 'Papers',
    empty: 'No papers on this draft yet.',
    emptyHint: 'Attach the reasons, the certificate and expert opinions here; when sending you choose which of them go along.',
    attach: 'Choose file…',
    kind: 'Kind of paper',
    dropHere: 'Drop files here or choose them.',
    limit: (mb) => `A paper may be at most ${mb} MB.`,
    tooLarge: (name, mb) => `“${name}” is over ${mb} MB and was not attached. Make it smaller and choose it again.`,
    unreadable: (name) => `“${name}” could not be read and was not attached. Check that it opens on this computer and choose it again.`,
    attaching: (name) => `Saving “${name}” on this computer…`,
    open: 'Open',
    openNamed: (name) => `${name}: open`,
    download: 'Download',
    downloadNamed: (name) => `${name}: download`,
    remove: 'Remove',
    removeNamed: (name) => `${name}: remove`,
    removeTitle: 'Remove the paper?',
    removeText: (name) => `“${name}” will be taken off the draft.`,
    removeKept: 'Packages sent before keep it.',
    cancel: 'Cancel',
    close: 'Close',
    closedText: 'The draft has been submitted: its papers cannot change.',
    notHere: (name) => `“${name}” is not on this computer and could not be fetched. Open it again when the network is back.`,
    none: 'No papers attached.',
    list: 'List of papers',
  },
};
