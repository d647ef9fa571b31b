import type { DraftTab } from '../shell/navigation.ts';
import type { TextStatus } from '../sync/client-types.ts';
import type { Messages } from '../ui/language.tsx';

interface Texts {
  missing: string;
  loading: string;
  textMissing: string;
  textMissingHint: string;
  textStatus: Record<Extract<TextStatus, 'saving' | 'failed'>, string>;
  failedHint: string;
  closed: string;
  contents: string;
  showContents: string;
  alsoHere: string;
  isHere: (name: string) => string;
  hideContents: string;
  side: string;
  showSide: string;
  hideSide: string;
  tabs: Record<DraftTab, string>;
  count: (label: string, count: number) => string;
  sendAgreement: string;
  sendVisa: string;
  submit: string;
  seeRemarks: string;
  seeSubmission: string;
  rename: string;
  renameTitle: string;
  name: string;
  kind: string;
  nameMissing: string;
  nameFollows: string;
  nameByHand: string;
  takeFromText: string;
  save: string;
  saving: string;
  cancel: string;
  more: string;
  saveDocx: string;
  savesItself: string;
  saveAkomaNtoso: string;
  renameNamed: (title: string) => string;
}

export const draftMessages: Messages<Texts> = {
  az: {
    missing: 'Belə bir layihə tapılmadı və ya onu görmək səlahiyyətiniz yoxdur.',
    loading: 'Mətn açılır…',
    textMissing: 'Layihənin mətni bu kompüterdə yoxdur',
    textMissingHint: 'Mətn indi şəbəkədən alınmadı. Bağlantı bərpa olunanda özü açılacaq; digər bölmələr işləyir.',
    textStatus: { saving: 'Saxlanılır…', failed: 'Saxlanmadı' },
    failedHint: 'Mətn bu kompüterdə saxlanmadı. Diskdə yer olduğunu yoxlayın və proqramı bağlamayın: yazdıqlarınız hələ ekrandadır.',
    closed: 'Layihə təqdim edilib: mətn yalnız oxunur.',
    contents: 'Mündəricat',
    showContents: 'Mündəricatı göstər',
    alsoHere: 'Layihəni hazırda açanlar',
    isHere: (name) => `${name} – layihə hazırda onda da açıqdır`,
    hideContents: 'Mündəricatı gizlət',
    side: 'Yan panel',
    showSide: 'Yan paneli göstər',
    hideSide: 'Yan paneli gizlət',
    tabs: {
      agreement: 'Razılaşdırma', remarks: 'İradlar', versions: 'Versiyalar', checks: 'Yoxlama', comments: 'Şərhlər', suggestions: 'Təkliflər', references: 'İstinadlar', visas: 'Vizalar', papers: 'Sənədlər', terms: 'Anlayışlar', history: 'Tarixçə',
    },
    count: (label, count) => `${label} (${count})`,
    sendAgreement: 'Razılaşdırmaya göndər…',
    sendVisa: 'Vizalanmaya göndər…',
    submit: 'Nazirlər Kabinetinə təqdim et…',
    seeRemarks: 'İradlara bax',
    seeSubmission: 'Təqdimata bax',
    rename: 'Adını dəyiş…',
    renameTitle: 'Layihənin adı və növü',
    name: 'Ad',
    kind: 'Aktın növü',
    nameMissing: 'Layihənin adını yazın.',
    nameFollows: 'Mətndəki ad dəyişdikdə bu ad da onunla birlikdə dəyişir.',
    nameByHand: 'Bu ad mətndəki addan fərqlənir və mətndəki ad dəyişdikdə dəyişməyəcək.',
    takeFromText: 'Mətndəki adı götür',
    save: 'Saxla',
    saving: 'Saxlanılır…',
    cancel: 'Ləğv et',
    more: 'Digər əməliyyatlar',
    savesItself: 'Mətn yazıldıqca saxlanılır. Versiya kimi ad vermək: Ctrl+Shift+S.',
    saveDocx: 'Word faylı kimi saxla (.docx)',
    saveAkomaNtoso: 'Akoma Ntoso faylı kimi saxla (.xml)',
    renameNamed: (title) => `${title}: adını dəyiş`,
  },
  en: {
    missing: 'There is no such draft, or you may not see it.',
    loading: 'Opening the text…',
    textMissing: 'The text of the draft is not on this computer',
    textMissingHint: 'It could not be fetched now. It opens by itself when the network is back; the other parts work.',
    textStatus: { saving: 'Saving…', failed: 'Not saved' },
    failedHint: 'The text was not saved on this computer. Check that the disk has room and do not close the app: what you wrote is still on the screen.',
    closed: 'The draft has been submitted: its text can only be read.',
    contents: 'Contents',
    showContents: 'Show the contents',
    alsoHere: 'Who else has the draft open now',
    isHere: (name) => `${name} has the draft open now`,
    hideContents: 'Hide the contents',
    side: 'Side panel',
    showSide: 'Show the side panel',
    hideSide: 'Hide the side panel',
    tabs: {
      agreement: 'Agreement', remarks: 'Remarks', versions: 'Versions', checks: 'Checks', comments: 'Comments', suggestions: 'Suggestions', references: 'References', visas: 'Visas', papers: 'Papers', terms: 'Terms', history: 'History',
    },
    count: (label, count) => `${label} (${count})`,
    sendAgreement: 'Send for agreement…',
    sendVisa: 'Send for visas…',
    submit: 'Submit to the Cabinet of Ministers…',
    seeRemarks: 'See the remarks',
    seeSubmission: 'See the submission',
    rename: 'Rename…',
    renameTitle: 'Title and kind of the draft',
    name: 'Title',
    kind: 'Kind of act',
    nameMissing: 'Give the draft a title.',
    nameFollows: 'When the title in the text changes, this one changes with it.',
    nameByHand: 'This differs from the title in the text and does not change with it.',
    takeFromText: 'Take the title from the text',
    save: 'Save',
    saving: 'Saving…',
    cancel: 'Cancel',
    more: 'Other actions',
    savesItself: 'The text is saved as you write. To name a version: Ctrl+Shift+S.',
    saveDocx: 'Save as a Word document (.docx)',
    saveAkomaNtoso: 'Save as Akoma Ntoso (.xml)',
    renameNamed: (title) => `${title}: rename`,
  },
};
