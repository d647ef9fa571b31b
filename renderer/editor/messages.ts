import type { ActKind, BlockKind } from '../../shared/act/block.ts';
import type { PenRefusal } from './pen.ts';
import type { SuggestedDeed } from './suggestion-marks.ts';
import { type TableLabels, tableMessages } from './table-messages.ts';

/** The texts of the editor, the contents and the version view. They are handed in, in the language of the screen. */
export interface EditorLabels {
  editor: string;
  emptyAct: string;
  toolbar: string;
  undo: string;
  redo: string;
  bold: string;
  italic: string;
  sub: string;
  sup: string;
  kind: string;
  indent: string;
  outdent: string;
  moveUp: string;
  moveDown: string;
  keyboardHint: string;
  outline: string;
  outlineEmpty: string;
  expand: string;
  collapse: string;
  remark: string;
  problem: string;
  warning: string;
  find: string;
  findAndReplace: string;
  findWhat: string;
  replaceWith: string;
  findNext: string;
  findPrevious: string;
  matchCase: string;
  wholeWord: string;
  replaceOne: string;
  replaceAll: string;
  closeFind: string;
  notFound: string;
  /** Which of how many places. */
  matchOf: (at: string, count: string) => string;
  replaced: (count: string) => string;
  words: (count: string) => string;
  clauses: (count: string) => string;
  zoom: string;
  zoomIn: string;
  zoomOut: string;
  zoomReset: string;
  /** What stands for a part that is not in the page: its first and last number, if any, and how many blocks it has. */
  away: (first: string, last: string, count: string) => string;
  notes: string;
  goToNote: string;
  backToText: string;
  noteWithoutMark: string;
  comment: string;
  /** Writing what is only suggested. */
  suggest: string;
  suggesting: string;
  stopSuggesting: string;
  suggestRefused: Record<PenRefusal, string>;
  dismiss: string;
  /** What is suggested in the text. */
  suggested: (deed: SuggestedDeed, name: string, when: string) => string;
  suggestion: string;
  suggestionOf: (name: string) => string;
  suggestionPlaces: (count: number) => string;
  accept: string;
  refuse: string;
  /** References that follow their target. */
  linkInsert: string;
  linkSearch: string;
  linkSearchHint: string;
  linkTargets: string;
  linkNone: string;
  linkPlain: string;
  linkPreview: (says: string) => string;
  linkPut: string;
  linkCancel: string;
  link: (says: string) => string;
  linkFollow: string;
  linkFollowHint: string;
  linkToWords: string;
  linkLost: string;
  linkLostLong: (says: string) => string;
  version: string;
  versionHint: string;
  kinds: Record<BlockKind, string>;
  table: TableLabels;
  actKinds: Record<ActKind, string>;
}

const az: EditorLabels = {
  editor: 'Aktın mətni',
  emptyAct: 'Mətni yazmağa başlayın və ya bura köçürün',
  toolbar: 'Mətn alətləri',
  undo: 'Geri al',
  redo: 'Təkrar et',
  bold: 'Qalın',
  italic: 'Kursiv',
  sub: 'Alt indeks',
  sup: 'Üst indeks',
  kind: 'Struktur element',
  indent: 'Bir səviyyə aşağı',
  outdent: 'Bir səviyyə yuxarı',
  moveUp: 'Yuxarı köçür',
  moveDown: 'Aşağı köçür',
  keyboardHint: 'Tab səviyyəni dəyişir, cədvəldə növbəti xanaya keçir. Mətndən klaviatura ilə çıxmaq üçün əvvəl Esc, sonra Tab basın.',
  outline: 'Mündəricat',
  outlineEmpty: 'Aktda hələ struktur element yoxdur.',
  expand: 'Aç',
  collapse: 'Bağla',
  remark: 'İrad var',
  problem: 'Yoxlamada xəta var',
  warning: 'Yoxlamada xəbərdarlıq var',
  find: 'Tap',
  findAndReplace: 'Tap və əvəz et',
  findWhat: 'Axtarılan mətn',
  replaceWith: 'Yeni mətn',
  findNext: 'Növbəti',
  findPrevious: 'Əvvəlki',
  matchCase: 'Böyük və kiçik hərfləri fərqləndir',
  wholeWord: 'Yalnız bütöv söz',
  replaceOne: 'Əvəz et',
  replaceAll: 'Hamısını əvəz et',
  closeFind: 'Axtarışı bağla',
  notFound: 'Tapılmadı',
  matchOf: (at, count) => `${at} / ${count}`,
  replaced: (count) => `Əvəz edildi: ${count}`,
  words: (count) => `Söz: ${count}`,
  clauses: (count) => `Nömrəli müddəa: ${count}`,
  zoom: 'Səhifənin ölçüsü',
  zoomIn: 'Böyüt',
  zoomOut: 'Kiçilt',
  zoomReset: 'Əsl ölçü',
  away: (first, last, count) => (first === '' ? `Burada ${count} struktur element var` : `${first} – ${last} Burada ${count} struktur element var`),
  notes: 'Qeydlər',
  goToNote: 'Qeydə keç',
  backToText: 'Mətndəki yerinə qayıt',
  noteWithoutMark: 'Mətndə bu qeydin işarəsi yoxdur.',
  comment: 'Şərh yaz',
  suggest: 'Təkliflərlə yaz',
  suggesting: 'Təkliflərlə yazılır',
  stopSuggesting: 'Birbaşa yazmağa keç',
  suggestRefused: {
    structure: 'Təkliflərlə yazanda yalnız mətn əlavə olunur və çıxarılır. Quruluşu, biçimi və cədvəli dəyişmək üçün birbaşa yazmağa keçin (Ctrl+Shift+E).',
    tooMany: 'Təkliflər həddən artıqdır, bu dəyişiklik edilmədi. Əvvəl açıq təkliflərə baxın.',
  },
  dismiss: 'Bağla',
  suggested: (deed, name, when) => `${{ inserted: 'Əlavə təklif olunur', deleted: 'Çıxarılması təklif olunur', begins: 'Yeni struktur element təklif olunur', removes: 'Struktur elementin çıxarılması təklif olunur', joins: 'Əvvəlki struktur elementlə birləşdirilməsi təklif olunur' }[deed]}: ${name}, ${when}`,
  suggestion: 'Təklif',
  suggestionOf: (name) => `Təklif: ${name}`,
  suggestionPlaces: (count) => `Təklif ${count} struktur elementə aiddir və bütövlükdə qəbul və ya rədd edilir.`,
  accept: 'Qəbul et',
  refuse: 'Rədd et',
  linkInsert: 'İstinad daxil et',
  linkSearch: 'İstinad edilən struktur element',
  linkSearchHint: 'Nömrə və ya mətndəki sözlər: 9.7, maddə 5…',
  linkTargets: 'Tapılan struktur elementlər',
  linkNone: 'Belə nömrəsi və ya sözləri olan struktur element yoxdur.',
  linkPlain: 'Sıra şəkilçisi olmadan (sadalama üçün: 9.7, 9.8 və 9.9-cu)',
  linkPreview: (says) => `Mətnə yazılacaq: ${says}`,
  linkPut: 'Daxil et',
  linkCancel: 'Ləğv et',
  link: (says) => `İstinad: ${says}`,
  linkFollow: 'Həmin yerə keç',
  linkFollowHint: 'Ctrl düyməsini basıb istinada klikləməklə də keçmək olar. Nömrə dəyişdikdə istinad özü yenilənir.',
  linkToWords: 'Adi mətnə çevir',
  linkLost: 'istinad edilən struktur element yoxdur',
  linkLostLong: (says) => `İstinad edilən struktur element (${says}) aktda artıq yoxdur və ya nömrəsi qalmayıb. İstinadı silin, ya da adi mətnə çevirib düzəldin.`,
  version: 'Aktın dondurulmuş mətni',
  versionHint: 'Ox düymələri ilə keçin: yuxarı və aşağı – elementlər, sağ və sol – sözlər, Shift ilə seçim genişlənir, Enter seçilmiş hissəni götürür.',
  table: tableMessages.az,
  kinds: {
    approval: 'Təsdiq qeydi', title: 'Ad', preamble: 'Preambula', section: 'Bölmə', chapter: 'Fəsil', article: 'Maddə', part: 'Hissə', clause: 'Bənd',
    subclause: 'Yarımbənd', indent: 'Abzas', paragraph: 'Nömrəsiz mətn', cell: 'Cədvəl xanası', signature: 'İmza', annex: 'Əlavə',
  },
  actKinds: {
    constitutionalLaw: 'Konstitusiya qanunu', law: 'Qanun', code: 'Məcəllə', decree: 'Prezidentin fərmanı', presidentialOrder: 'Prezidentin sərəncamı',
    cabinetDecision: 'Nazirlər Kabinetinin qərarı', cabinetOrder: 'Nazirlər Kabinetinin sərəncamı', agencyDecision: 'Qurumun qərarı', statute: 'Əsasnamə',
    charter: 'Nizamnamə', rules: 'Qaydalar', instruction: 'Təlimat', other: 'Digər akt',
  },
};

const en: EditorLabels = {
  editor: 'Text of the act',
  emptyAct: 'Start writing, or paste the text here',
  toolbar: 'Text tools',
  undo: 'Undo',
  redo: 'Redo',
  bold: 'Bold',
  italic: 'Italic',
  sub: 'Subscript',
  sup: 'Superscript',
  kind: 'Structural element',
  indent: 'One level down',
  outdent: 'One level up',
  moveUp: 'Move up',
  moveDown: 'Move down',
  keyboardHint: 'Tab changes the level, in a table it goes to the next cell. To leave the text by keyboard press Esc, then Tab.',
  outline: 'Contents',
  outlineEmpty: 'The act has no structural elements yet.',
  expand: 'Expand',
  collapse: 'Collapse',
  remark: 'Has a remark',
  problem: 'The check has found an error',
  warning: 'The check has a warning',
  find: 'Find',
  findAndReplace: 'Find and replace',
  findWhat: 'Text to find',
  replaceWith: 'New text',
  findNext: 'Next',
  findPrevious: 'Previous',
  matchCase: 'Match capitals',
  wholeWord: 'Whole words only',
  replaceOne: 'Replace',
  replaceAll: 'Replace all',
  closeFind: 'Close the search',
  notFound: 'Not found',
  matchOf: (at, count) => `${at} / ${count}`,
  replaced: (count) => `Replaced: ${count}`,
  words: (count) => `Words: ${count}`,
  clauses: (count) => `Numbered provisions: ${count}`,
  zoom: 'Size of the page',
  zoomIn: 'Larger',
  zoomOut: 'Smaller',
  zoomReset: 'Actual size',
  away: (first, last, count) => (first === '' ? `${count} structural elements are here` : `${first} – ${last} ${count} structural elements are here`),
  notes: 'Notes',
  goToNote: 'Go to the note',
  backToText: 'Back to its place in the text',
  noteWithoutMark: 'The text does not have the mark of this note.',
  comment: 'Comment',
  suggest: 'Write as suggestions',
  suggesting: 'Writing suggestions',
  stopSuggesting: 'Write into the text directly',
  suggestRefused: {
    structure: 'As suggestions, words are only inserted and deleted. To change structure, formatting or tables, write into the text directly (Ctrl+Shift+E).',
    tooMany: 'There are too many suggestions, and this change was not made. Look at the open ones first.',
  },
  dismiss: 'Close',
  suggested: (deed, name, when) => `${{ inserted: 'Suggested to be inserted', deleted: 'Suggested to be deleted', begins: 'A new element is suggested', removes: 'The element is suggested to be removed', joins: 'The element is suggested to be joined to the one before' }[deed]}: ${name}, ${when}`,
  suggestion: 'Suggestion',
  suggestionOf: (name) => `Suggestion: ${name}`,
  suggestionPlaces: (count) => `The suggestion is about ${count} elements, and is accepted or refused as a whole.`,
  accept: 'Accept',
  refuse: 'Refuse',
  linkInsert: 'Insert a reference',
  linkSearch: 'Element referred to',
  linkSearchHint: 'A number or words of the text: 9.7, maddə 5…',
  linkTargets: 'Elements found',
  linkNone: 'There is no element with this number or these words.',
  linkPlain: 'Without the ordinal suffix (for lists: 9.7, 9.8 və 9.9-cu)',
  linkPreview: (says) => `Will be written: ${says}`,
  linkPut: 'Insert',
  linkCancel: 'Cancel',
  link: (says) => `Reference: ${says}`,
  linkFollow: 'Go there',
  linkFollowHint: 'Ctrl and a click on the reference goes there too. When the number changes, the reference follows.',
  linkToWords: 'Make plain text',
  linkLost: 'the element referred to is gone',
  linkLostLong: (says) => `The element referred to (${says}) is no longer in the act or has no number. Delete the reference, or make it plain text and correct it.`,
  version: 'Frozen text of the act',
  versionHint: 'Move with the arrow keys: up and down by element, left and right by word; Shift extends the selection, Enter takes the selected passage.',
  table: tableMessages.en,
  kinds: {
    approval: 'Approval line', title: 'Title', preamble: 'Preamble', section: 'Section', chapter: 'Chapter', article: 'Article', part: 'Part', clause: 'Clause',
    subclause: 'Subclause', indent: 'Indent', paragraph: 'Unnumbered text', cell: 'Table cell', signature: 'Signature', annex: 'Annex',
  },
  actKinds: {
    constitutionalLaw: 'Constitutional law', law: 'Law', code: 'Code', decree: 'Decree of the President', presidentialOrder: 'Order of the President',
    cabinetDecision: 'Decision of the Cabinet of Ministers', cabinetOrder: 'Order of the Cabinet of Ministers', agencyDecision: 'Decision of an agency', statute: 'Statute',
    charter: 'Charter', rules: 'Rules', instruction: 'Instruction', other: 'Other act',
  },
};

export const editorMessages = { az, en };
