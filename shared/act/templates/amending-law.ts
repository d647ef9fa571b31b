import type { Template } from './template.ts';

/** L 29.2, 30.6, 75: the amended law is named in the title with its sources; articles have no names. */
export const amendingLaw: Template = {
  id: 'amending-law',
  kind: 'law',
  name: { az: 'Dəyişiklik edilməsi haqqında Qanun', en: 'Amending law' },
  use: { az: 'Qüvvədə olan qanunda və ya məcəllədə dəyişiklik edən qanun üçün.', en: 'For a law that amends a law or code in force.' },
  lines: [
    ['title', '“[Dəyişiklik edilən qanunun adı]” Azərbaycan Respublikasının Qanununda dəyişiklik edilməsi haqqında Azərbaycan Respublikasının Qanunu'],
    ['preamble', 'Azərbaycan Respublikasının Milli Məclisi Azərbaycan Respublikası Konstitusiyasının 94-cü maddəsinin I hissəsinin [bəndin nömrəsi] bəndini rəhbər tutaraq qərara alır:'],
    ['article', '“[Dəyişiklik edilən qanunun adı]” Azərbaycan Respublikasının Qanununda (Azərbaycan Respublikasının Qanunvericilik Toplusu, [il], № [nömrə], maddə [maddə]; [sonrakı dəyişikliklərin dərc mənbələri]) aşağıdakı dəyişikliklər edilsin:'],
    ['part', '[struktur elementində] “[əvvəlki sözlər]” sözləri “[yeni sözlər]” sözləri ilə əvəz edilsin;'],
    ['part', '[struktur elementi] aşağıdakı redaksiyada verilsin: “[yeni redaksiya].”.'],
    ['article', 'Bu Qanun [qüvvəyə minmə tarixi] qüvvəyə minir.'],
    ['signature', '[imza sahibinin adı və soyadı]'],
    ['signature', 'Azərbaycan Respublikasının Prezidenti'],
    ['signature', 'Bakı şəhəri, [tarix], № [nömrə]'],
  ],
};
