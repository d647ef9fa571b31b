import type { Template } from './template.ts';

/** L 29.2, 75: the amended act is named in the title, with its sources in the text. */
export const amendingCabinetDecision: Template = {
  id: 'amending-cabinet-decision',
  kind: 'cabinetDecision',
  name: { az: 'Dəyişiklik edilməsi haqqında Nazirlər Kabinetinin qərarı', en: 'Amending decision of the Cabinet of Ministers' },
  use: { az: 'Nazirlər Kabinetinin qüvvədə olan qərarında dəyişiklik edən qərar üçün.', en: 'For a decision that amends a decision in force.' },
  lines: [
    ['title', 'Azərbaycan Respublikası Nazirlər Kabinetinin [tarix] tarixli [nömrə] nömrəli Qərarı ilə təsdiq edilmiş “[dəyişiklik edilən aktın adı]”nda dəyişiklik edilməsi haqqında Azərbaycan Respublikası Nazirlər Kabinetinin Qərarı'],
    ['preamble', 'Azərbaycan Respublikası Konstitusiyasının 119-cu maddəsinin səkkizinci abzasını rəhbər tutaraq, Azərbaycan Respublikasının Nazirlər Kabineti qərara alır:'],
    ['part', 'Azərbaycan Respublikası Nazirlər Kabinetinin [tarix] tarixli [nömrə] nömrəli Qərarı (Azərbaycan Respublikasının Qanunvericilik Toplusu, [il], № [nömrə], maddə [maddə]; [sonrakı dəyişikliklərin dərc mənbələri]) ilə təsdiq edilmiş “[dəyişiklik edilən aktın adı]”nda aşağıdakı dəyişikliklər edilsin:'],
    ['clause', '[struktur elementində] “[əvvəlki sözlər]” sözləri “[yeni sözlər]” sözləri ilə əvəz edilsin;'],
    ['clause', '[struktur elementi] aşağıdakı redaksiyada verilsin: “[yeni redaksiya].”.'],
    ['part', 'Bu Qərar [qüvvəyə minmə tarixi] qüvvəyə minir.'],
    ['signature', '[imza sahibinin adı və soyadı]'],
    ['signature', 'Azərbaycan Respublikasının Baş naziri'],
    ['signature', 'Bakı şəhəri, [tarix], № [nömrə]'],
  ],
};
