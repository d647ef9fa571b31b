import type { BlockKind } from '../../shared/act/block.ts';
import type { AkomaNtosoRefusal } from '../../shared/formats/akoma-ntoso/index.ts';
import type { ParsedDocx } from '../../shared/formats/docx/index.ts';
import type { TextDoubt, TextEncoding } from '../../shared/formats/plain-text/index.ts';
import type { Messages } from '../ui/language.tsx';
import type { FileGuess, FileRefusal } from './act-file.ts';

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
    create: string; creating: string; cancel: string; choose: string; another: string; drop: string; reading: (name: string) => string; readingLarge: string; stopReading: string;
    recognised: string; encoding: string; guesses: string; guessesHint: string; example: (text: string) => string; joined: (lines: number) => string;
    failed: string; leftOut: (what: string) => string;
  };
  fileErrors: Record<Extract<FileRefusal, { format: 'text' }>['code'], string>;
  xmlErrors: Record<AkomaNtosoRefusal, string>;
  left: Record<keyof ParsedDocx['left'], string>;
  encodings: Record<TextEncoding, string>;
  doubts: Record<TextDoubt, string>;
  guesses: Record<FileGuess, string>;
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
    empty: { title: 'Hələ layihə yoxdur', body: 'Boş layihədən başlayın və ya mövcud aktın mətnini fayldan gətirin (Word, düz mətn və ya Akoma Ntoso). Faylı bu pəncərəyə də sürükləyə bilərsiniz.' },
    dialog: {
      title: 'Yeni layihə', how: 'Nədən başlanır', blank: 'Boş layihə', fromFile: 'Fayldan (.docx, .txt, .xml)', name: 'Aktın adı',
      nameHint: 'Məsələn: “Arxiv sənədlərinin saxlanması Qaydasının təsdiq edilməsi haqqında”', nameMissing: 'Aktın adını yazın', kind: 'Aktın növü',
      create: 'Layihə yarat', creating: 'Layihə yaradılır…', cancel: 'Ləğv et', choose: 'Fayl seç', another: 'Başqa fayl seç',
      drop: 'Word sənədini (.docx), mətn faylını (.txt) və ya Akoma Ntoso faylını (.xml, .akn) buraya sürükləyin və ya seçin', reading: (name) => `Oxunur: ${name}…`,
      readingLarge: 'Böyük faylın oxunması bir qədər vaxt apara bilər.', stopReading: 'Dayandır',
      recognised: 'Mətndə tanınıb', encoding: 'Kodlaşdırma', guesses: 'Yoxlanılmalı yerlər',
      guessesHint: 'Bunlar qaydaya görə deyil, adətə görə tanınıb. Layihənin “Yoxlama” bölməsində təsdiqinizi gözləyəcək.',
      example: (text) => `məsələn, ${text}`, joined: (lines) => `Bölünmüş sətirlər birləşdirilib: ${lines}`,
      failed: 'Layihə yaradılmadı. Fayl və yazdıqlarınız yerindədir; yenidən cəhd edin.',
      leftOut: (what) => `Götürülməyib: ${what}`,
    },
    fileErrors: {
      empty: 'Faylda mətn yoxdur. Başqa fayl seçin.',
      tooLarge: 'Fayl 20 MB-dan böyükdür və oxunmadı. Aktı hissələrə bölün və ya yalnız mətnini saxlayın.',
      binary: 'Bu, mətn faylı deyil. Word sənədi (.docx), mətn faylı (.txt) və ya Akoma Ntoso faylı (.xml, .akn) seçin.',
      unknownEncoding: 'Faylın kodlaşdırması tanınmadı (ola bilsin, köhnə Azərbaycan şrifti ilə yığılıb). Mətni UTF-8 kodlaşdırmasında saxlayıb yenidən seçin.',
      overLimits: 'Mətn bir akt üçün həddən artıq böyükdür. Onu hissələrə bölün.',
      unreadable: 'Fayl oxunmadı: o, köçürülüb, silinib və ya açılması qadağandır. Faylı yenidən seçin.',
    },
    xmlErrors: {
      empty: 'Faylda mətn yoxdur. Başqa fayl seçin.',
      tooLarge: 'Fayl həddən artıq böyükdür və oxunmadı. Aktı hissələrə bölün.',
      overLimits: 'Mətn bir akt üçün həddən artıq böyükdür. Onu hissələrə bölün.',
      notAkomaNtoso: 'Bu XML faylı Akoma Ntoso 3.0 sənədi deyil. Faylı göndərəndən Akoma Ntoso və ya Word formatında istəyin.',
      notXml: 'Fayl zədələnib: onun XML quruluşu pozulub. Onu göndərəndən yenidən istəyin.',
      encoding: 'Faylın kodlaşdırması oxunmur. Onu UTF-8 kodlaşdırmasında saxlayıb yenidən seçin.',
      doctype: 'Faylda kənar təriflər (DOCTYPE) var. Təhlükəsizlik üçün o, oxunmadı. Göndərəni yoxlayın.',
      entity: 'Faylda kənar istinadlar (entity) var. Təhlükəsizlik üçün o, oxunmadı. Göndərəni yoxlayın.',
      characters: 'Faylda göstərilə bilməyən simvollar var. Onu göndərəndən yenidən istəyin.',
      tooDeep: 'Faylın hissələri bir-birinin içində həddən artıq dərin yerləşib. O, oxunmadı.',
    },
    left: {
      comments: 'şərhlər', deletions: 'izlənən silinmələr', hidden: 'gizli mətn', pictures: 'şəkillər', objects: 'daxil edilmiş obyektlər',
      headers: 'kolontitullar', macros: 'makroslar',
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
      quoted: 'dəyişiklik edilən aktın dırnaqda verilən mətni kimi götürülüb', contents: 'mətnin öz mündəricatı mətndə qalıb (sistem mündəricatı özü tərtib edir)',
      tracked: 'izlənən dəyişiklikləri var: əlavələr götürülüb, silinənlər götürülməyib', bullet: 'siyahı işarəsi mətn kimi götürülüb',
      object: 'daxil edilmiş obyekt götürülməyib', formula: 'düstur adi mətn kimi götürülüb', level: 'səviyyəsi təxmin edilib',
      annex: 'adsız əlavə kimi götürülüb',
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
    empty: { title: 'There are no drafts yet', body: 'Begin with an empty draft, or bring in the text of an act from a file (Word, plain text or Akoma Ntoso). You can also drag the file into this window.' },
    dialog: {
      title: 'New draft', how: 'What it begins with', blank: 'Empty draft', fromFile: 'From a file (.docx, .txt, .xml)', name: 'Title of the act',
      nameHint: 'For example: “On approving the Rules for keeping archive records”', nameMissing: 'Give the act a title', kind: 'Kind of act',
      create: 'Create draft', creating: 'Creating the draft…', cancel: 'Cancel', choose: 'Choose a file', another: 'Choose another file',
      drop: 'Drag a Word document (.docx), a text file (.txt) or an Akoma Ntoso file (.xml, .akn) here, or choose one', reading: (name) => `Reading ${name}…`,
      readingLarge: 'A large file can take a while.', stopReading: 'Stop',
      recognised: 'Recognised in the text', encoding: 'Encoding', guesses: 'Places to check',
      guessesHint: 'These were recognised by habit rather than by rule. They wait for you in the checks of the draft.',
      example: (text) => `such as ${text}`, joined: (lines) => `Broken lines joined: ${lines}`,
      failed: 'The draft was not created. The file and what you wrote are as they were; try again.',
      leftOut: (what) => `Left out: ${what}`,
    },
    fileErrors: {
      empty: 'There is no text in the file. Choose another.',
      tooLarge: 'The file is larger than 20 MB and was not read. Divide the act, or save its text alone.',
      binary: 'This is not a text file. Choose a Word document (.docx), a text file (.txt) or an Akoma Ntoso file (.xml, .akn).',
      unknownEncoding: 'The encoding of the file was not recognised (it may be set in an old Azerbaijani font). Save the text as UTF-8 and choose it again.',
      overLimits: 'The text is more than one act may hold. Divide it.',
      unreadable: 'The file could not be read: it was moved, deleted, or may not be opened. Choose it again.',
    },
    xmlErrors: {
      empty: 'There is no text in the file. Choose another.',
      tooLarge: 'The file is too large and was not read. Divide the act.',
      overLimits: 'The text is more than one act may hold. Divide it.',
      notAkomaNtoso: 'This XML file is not an Akoma Ntoso 3.0 document. Ask for the act as Akoma Ntoso or as a Word document.',
      notXml: 'The file is damaged: its XML is broken. Ask for it again.',
      encoding: 'The encoding of the file cannot be read. Save it as UTF-8 and choose it again.',
      doctype: 'The file has definitions from outside (DOCTYPE). To be safe it was not read. Check who sent it.',
      entity: 'The file refers to things outside (entities). To be safe it was not read. Check who sent it.',
      characters: 'The file has characters that cannot be shown. Ask for it again.',
      tooDeep: 'Parts of the file stand in each other far too deep. It was not read.',
    },
    left: {
      comments: 'comments', deletions: 'tracked deletions', hidden: 'hidden text', pictures: 'pictures', objects: 'embedded objects',
      headers: 'headers and footers', macros: 'macros',
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
      quoted: 'taken as quoted wording of the amended act', contents: 'the text’s own list of contents is kept in it (the system makes one by itself)',
      tracked: 'has tracked changes: insertions taken, deletions left out', bullet: 'sign of a list taken as text',
      object: 'embedded object left out', formula: 'formula taken as plain text', level: 'level guessed',
      annex: 'taken as an annex without a name',
    },
    blocks: {
      approval: 'approval note', title: 'title', preamble: 'preamble', section: 'section', chapter: 'chapter', article: 'article', part: 'part',
      clause: 'clause', subclause: 'subclause', indent: 'indent', paragraph: 'unnumbered text', cell: 'table cell', signature: 'signature', annex: 'annex',
    },
  },
};
