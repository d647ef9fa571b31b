import type { Messages } from '../ui/language.tsx';

interface Texts {
  textMissing: string;
  empty: string;
  emptyHint: string;
  intro: string;
  write: string;
  writeLabel: string;
  add: string;
  cancel: string;
  refused: string;
  changed: string;
  passageGone: string;
  goTo: (quote: string) => string;
  answer: string;
  answerLabel: (name: string) => string;
  send: string;
  resolve: string;
  reopen: string;
  remove: string;
  removeTitle: string;
  removeBody: string;
  removeAnswer: string;
  resolvedBy: (name: string, when: string) => string;
  resolved: (count: number) => string;
  actions: (name: string) => string;
}

export const commentMessages: Messages<Texts> = {
  az: {
    textMissing: 'Mətn açılanda şərhlər göstəriləcək.',
    empty: 'Hələ şərh yoxdur',
    emptyHint: 'Mətndə bir yeri seçin və alətlər sətrində “Şərh yaz” düyməsini (Ctrl+Alt+M) basın. Şərhləri yalnız layihəni hazırlayanlar görür.',
    intro: 'Şərhlər yalnız layihəni hazırlayanlar üçündür: razılaşdırmaya göndərilən mətnə daxil olmur.',
    write: 'Yeni şərh',
    writeLabel: 'Şərhin mətni',
    add: 'Şərhi əlavə et',
    cancel: 'Ləğv et',
    refused: 'Şərh yazılmadı: mətni boşdur və ya həddən artıq uzundur (ən çoxu 4 000 işarə).',
    changed: 'Seçdiyiniz yer bu vaxt ərzində dəyişib. Mətndə həmin yeri yenidən seçin; yazdığınız şərh burada qalır.',
    passageGone: 'Şərh yazılmış yer mətndən çıxarılıb',
    goTo: (quote) => `Mətndə göstər: ${quote}`,
    answer: 'Cavab yaz',
    answerLabel: (name) => `Cavab: ${name}`,
    send: 'Cavabla',
    resolve: 'Həll edildi',
    reopen: 'Yenidən aç',
    remove: 'Sil',
    removeTitle: 'Şərh silinsin?',
    removeBody: 'Şərh cavabları ilə birlikdə silinəcək. Bunu geri almaq olmaz.',
    removeAnswer: 'Cavabı sil',
    resolvedBy: (name, when) => `Həll edilib: ${name}, ${when}`,
    resolved: (count) => `Həll edilmiş şərhlər (${count})`,
    actions: (name) => `Şərh: ${name}`,
  },
  en: {
    textMissing: 'Comments will be shown when the text is open.',
    empty: 'No comments yet',
    emptyHint: 'Select a passage of the text and press “Comment” among the text tools (Ctrl+Alt+M). Only those who write the draft see comments.',
    intro: 'Comments are between those who write the draft: they are no part of the text sent for agreement.',
    write: 'New comment',
    writeLabel: 'Text of the comment',
    add: 'Add the comment',
    cancel: 'Cancel',
    refused: 'The comment was not written: it is empty or too long (at most 4 000 characters).',
    changed: 'The passage you selected has changed meanwhile. Select it again; what you wrote stays here.',
    passageGone: 'The passage of this comment was deleted',
    goTo: (quote) => `Show in the text: ${quote}`,
    answer: 'Answer',
    answerLabel: (name) => `Answer to ${name}`,
    send: 'Send the answer',
    resolve: 'Resolved',
    reopen: 'Open again',
    remove: 'Delete',
    removeTitle: 'Delete the comment?',
    removeBody: 'The comment is deleted with its answers. This cannot be undone.',
    removeAnswer: 'Delete the answer',
    resolvedBy: (name, when) => `Resolved by ${name}, ${when}`,
    resolved: (count) => `Resolved comments (${count})`,
    actions: (name) => `Comment by ${name}`,
  },
};
