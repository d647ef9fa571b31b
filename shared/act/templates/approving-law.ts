import type { Template } from './template.ts';

/** L 30.2, 30.6: an article of a law that approves has no name; what is approved is divided into named articles. */
export const approvingLaw: Template = {
  id: 'approving-law',
  kind: 'law',
  name: { az: 'Əsasnaməni təsdiq edən Qanun', en: 'Law that approves a statute' },
  use: { az: 'Əsasnaməni, nizamnaməni və ya qaydanı təsdiq edən qanun üçün; təsdiq edilən akt maddələrə bölünür.', en: 'For a law that approves a statute, charter or rules; what it approves is divided into articles.' },
  lines: [
    ['title', '“[Təsdiq edilən aktın adı]”nin təsdiq edilməsi haqqında Azərbaycan Respublikasının Qanunu'],
    ['preamble', 'Azərbaycan Respublikasının Milli Məclisi Azərbaycan Respublikası Konstitusiyasının 94-cü maddəsinin I hissəsinin [bəndin nömrəsi] bəndini rəhbər tutaraq qərara alır:'],
    ['article', '“[Təsdiq edilən aktın adı]” təsdiq edilsin (əlavə olunur).'],
    ['article', 'Bu Qanun [qüvvəyə minmə tarixi] qüvvəyə minir.'],
    ['signature', '[imza sahibinin adı və soyadı]'],
    ['signature', 'Azərbaycan Respublikasının Prezidenti'],
    ['signature', 'Bakı şəhəri, [tarix], № [nömrə]'],
    ['annex', ''],
    ['approval', 'Azərbaycan Respublikasının [tarix] tarixli [nömrə] nömrəli Qanunu ilə təsdiq edilmişdir'],
    ['title', '[Təsdiq edilən aktın adı]'],
    ['article', 'Ümumi müddəalar'],
    ['part', 'Bu Əsasnamə [tənzimlənən münasibətləri] tənzimləyir.'],
    ['article', '[Maddənin adı]'],
    ['part', '[Normativ müddəa].'],
    ['article', 'Yekun müddəalar'],
    ['part', 'Bu Əsasnamə ilə tənzimlənməyən məsələlər Azərbaycan Respublikasının qanunvericiliyinə uyğun olaraq həll edilir.'],
  ],
};
