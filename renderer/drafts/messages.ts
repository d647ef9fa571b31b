import type { BlockKind } from '../../shared/act/block.ts';
import type { GuessWhat, TextDoubt, TextEncoding } from '../../shared/formats/plain-text/index.ts';
import type { Messages } from '../ui/language.tsx';
import type { TextFile } from './new-act.ts';

interface DraftsTexts {
  title: string;
  count: (shown: number, all: number) => string;
  create: string;
  filter: string;
  noMatch: string;
  columns: { title: string; kind: string; stage: string; changed: string };
  waiting: (count: number) => string;
  empty: { title: string; body: string };
  dialog: {
    title: string; how: string; blank: string; fromFile: string; name: string; nameHint: string; nameMissing: string; kind: string;
    create: string; creating: string; cancel: string; choose: string; another: string; drop: string; reading: (name: string) => string;
    recognised: string; encoding: string; guesses: string; guessesHint: string; example: (text: string) => string; joined: (lines: number) => string;
    failed: string;
  };
  fileErrors: Record<Extract<TextFile, { ok: false }>['code'], string>;
  encodings: Record<TextEncoding, string>;
  doubts: Record<TextDoubt, string>;
  guesses: Record<GuessWhat, string>;
  blocks: Record<BlockKind, string>;
}

export const draftsMessages: Messages<DraftsTexts> = {
  az: {
    title: 'Layihələr',
    count: (shown, all) => (shown === all ? `Cəmi: ${all}` : `Göstərilir: ${shown}, cəmi: ${all}`),
    create: 'Yeni layihə',
    filter: 'Ad və ya növ üzrə süz',
    noMatch: 'Bu sözlərə uyğun layihə tapılmadı',
    columns: { title: 'Ad', kind: 'Növ', stage: 'Mərhələ', changed: 'Son dəyişiklik' },
    waiting: (count) => `Bu kompüterdə saxlanıb, göndərilməyib: ${count}`,
    empty: { title: 'Hələ layihə yoxdur', body: 'Boş layihədən başlayın və ya mövcud aktın mətnini .txt faylından gətirin. Faylı bu pəncərəyə də sürükləyə bilərsiniz.' },
    dialog: {
      title: 'Yeni layihə', how: 'Nədən başlanır', blank: 'Boş layihə', fromFile: 'Mətn faylı (.txt)', name: 'Aktın adı',
      nameHint: 'Məsələn: “Arxiv sənədlərinin saxlanması Qaydasının təsdiq edilməsi haqqında”', nameMissing: 'Aktın adını yazın', kind: 'Aktın növü',
      create: 'Layihə yarat', creating: 'Layihə yaradılır…', cancel: 'Ləğv et', choose: 'Fayl seç', another: 'Başqa fayl seç',
      drop: '.txt faylını buraya sürükləyin və ya seçin (ən çoxu 20 MB)', reading: (name) => `Oxunur: ${name}…`,
      recognised: 'Mətndə tanınıb', encoding: 'Kodlaşdırma', guesses: 'Yoxlanılmalı yerlər',
      guessesHint: 'Bunlar qaydaya görə deyil, adətə görə tanınıb. Layihənin “Yoxlama” bölməsində təsdiqinizi gözləyəcək.',
      example: (text) => `məsələn, ${text}`, joined: (lines) => `Bölünmüş sətirlər birləşdirilib: ${lines}`,
      failed: 'Layihə yaradılmadı. Fayl və yazdıqlarınız yerindədir; yenidən cəhd edin.',
    },
    fileErrors: {
      empty: 'Faylda mətn yoxdur. Başqa fayl seçin.',
      tooLarge: 'Fayl 20 MB-dan böyükdür və oxunmadı. Aktı hissələrə bölün və ya yalnız mətnini saxlayın.',
      binary: 'Bu, mətn faylı deyil. Word sənədi üçün “Fərqli saxla” əmri ilə “Düz mətn (.txt)” formatını seçin.',
      unknownEncoding: 'Faylın kodlaşdırması tanınmadı (ola bilsin, köhnə Azərbaycan şrifti ilə yığılıb). Mətni UTF-8 kodlaşdırmasında saxlayıb yenidən seçin.',
      overLimits: 'Mətn bir akt üçün həddindən böyükdür. Onu hissələrə bölün.',
      unreadable: 'Fayl oxunmadı: o, köçürülüb, silinib və ya açılması qadağandır. Faylı yenidən seçin.',
    },
    encodings: { 'utf-8': 'UTF-8', 'utf-16': 'UTF-16', 'windows-1254': 'Windows-1254 (türk)' },
    doubts: {
      schwaAsUmlaut: 'Mətndə “ə” əvəzinə “ä” yazılıb. Hərflər olduğu kimi saxlanılacaq; onları redaktorda əvəz edin.',
      lettersLost: 'Bəzi hərflərin yerində “?” var: fayl saxlanılanda itirilib və bərpa oluna bilməz. Mətni əsli ilə tutuşdurun.',
    },
    guesses: {
      title: 'ad kimi götürülüb', approval: 'təsdiq qeydi kimi götürülüb', preamble: 'preambula kimi götürülüb', signature: 'imza hissəsi kimi götürülüb',
      portal: 'saytın köməkçi sətirləri mətndə qalıb', keptNumber: 'ardıcıllığa uyğun olmayan nömrə saxlanıb', deepLevel: 'səviyyəsi təxmin edilib',
      missingDot: 'nömrəsindən sonra nöqtə yoxdur', strayNumber: 'nömrəsi durduğu maddəyə uyğun gəlmir', romanHeading: 'Rum rəqəminə görə başlıq kimi götürülüb',
      joinedLine: 'nömrəsindən sonrakı sətirlə birləşdirilib', movedMark: 'nömrədən əvvəlki qeyd işarəsi nömrədən sonraya keçirilib', unknownMark: 'qeyd işarəsi var, qeydin özü yoxdur',
      quoted: 'dəyişiklik edilən aktın dırnaqda verilən mətni kimi götürülüb',
    },
    blocks: {
      approval: 'təsdiq qeydi', title: 'ad', preamble: 'preambula', section: 'bölmə', chapter: 'fəsil', article: 'maddə', part: 'hissə', clause: 'bənd',
      subclause: 'yarımbənd', indent: 'abzas', paragraph: 'nömrəsiz mətn', cell: 'cədvəl xanası', signature: 'imza', annex: 'əlavə',
    },
  },
  en: {
    title: 'Drafts',
    count: (shown, all) => (shown === all ? `In all: ${all}` : `Shown: ${shown} of ${all}`),
    create: 'New draft',
    filter: 'Filter by title or kind',
    noMatch: 'No draft matches these words',
    columns: { title: 'Title', kind: 'Kind', stage: 'Stage', changed: 'Last change' },
    waiting: (count) => `Saved on this computer, not sent: ${count}`,
    empty: { title: 'There are no drafts yet', body: 'Begin with an empty draft, or bring in the text of an act from a .txt file. You can also drag the file into this window.' },
    dialog: {
      title: 'New draft', how: 'What it begins with', blank: 'Empty draft', fromFile: 'Text file (.txt)', name: 'Title of the act',
      nameHint: 'For example: “On approving the Rules for keeping archive records”', nameMissing: 'Give the act a title', kind: 'Kind of act',
      create: 'Create draft', creating: 'Creating the draft…', cancel: 'Cancel', choose: 'Choose a file', another: 'Choose another file',
      drop: 'Drag a .txt file here, or choose one (at most 20 MB)', reading: (name) => `Reading ${name}…`,
      recognised: 'Recognised in the text', encoding: 'Encoding', guesses: 'Places to check',
      guessesHint: 'These were recognised by habit rather than by rule. They wait for you in the checks of the draft.',
      example: (text) => `such as ${text}`, joined: (lines) => `Broken lines joined: ${lines}`,
      failed: 'The draft was not created. The file and what you wrote are as they were; try again.',
    },
    fileErrors: {
      empty: 'There is no text in the file. Choose another.',
      tooLarge: 'The file is larger than 20 MB and was not read. Divide the act, or save its text alone.',
      binary: 'This is not a text file. For a Word document use “Save as” and choose “Plain text (.txt)”.',
      unknownEncoding: 'The encoding of the file was not recognised (it may be set in an old Azerbaijani font). Save the text as UTF-8 and choose it again.',
      overLimits: 'The text is more than one act may hold. Divide it.',
      unreadable: 'The file could not be read: it was moved, deleted, or may not be opened. Choose it again.',
    },
    encodings: { 'utf-8': 'UTF-8', 'utf-16': 'UTF-16', 'windows-1254': 'Windows-1254 (Turkish)' },
    doubts: {
      schwaAsUmlaut: 'The text has “ä” where “ə” is meant. Letters are kept as they are; replace them in the editor.',
      lettersLost: 'Some letters are “?”: they were lost when the file was saved and cannot be brought back. Compare the text with its original.',
    },
    guesses: {
      title: 'taken as the title', approval: 'taken as the approval note', preamble: 'taken as the preamble', signature: 'taken as the signature',
      portal: 'lines of the web page kept in the text', keptNumber: 'number out of sequence kept', deepLevel: 'level guessed',
      missingDot: 'no dot behind its number', strayNumber: 'number of another article', romanHeading: 'taken as a heading for its Roman number',
      joinedLine: 'joined with the line below its number', movedMark: 'mark of a footnote put behind the number', unknownMark: 'mark without a footnote',
      quoted: 'taken as quoted wording of the amended act',
    },
    blocks: {
      approval: 'approval note', title: 'title', preamble: 'preamble', section: 'section', chapter: 'chapter', article: 'article', part: 'part',
      clause: 'clause', subclause: 'subclause', indent: 'indent', paragraph: 'unnumbered text', cell: 'table cell', signature: 'signature', annex: 'annex',
    },
  },
};
