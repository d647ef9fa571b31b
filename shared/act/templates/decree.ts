import type { Template } from './template.ts';

export const decree: Template = {
  id: 'decree',
  kind: 'decree',
  name: { az: 'Prezidentin fərmanı', en: 'Presidential decree' },
  use: { az: 'Akt təsdiq edən və tapşırıqlar verən fərman üçün; təsdiq edilən akt əlavə olunur.', en: 'For a decree that approves an act and sets tasks; what it approves follows as an annex.' },
  lines: [
    ['title', '“[Təsdiq edilən aktın adı]”nin təsdiq edilməsi haqqında Azərbaycan Respublikası Prezidentinin Fərmanı'],
    ['preamble', 'Azərbaycan Respublikası Konstitusiyasının 109-cu maddəsinin 32-ci bəndini rəhbər tutaraq, [fərmanın məqsədi] məqsədilə qərara alıram:'],
    ['part', '“[Təsdiq edilən aktın adı]” təsdiq edilsin (əlavə olunur).'],
    ['part', 'Azərbaycan Respublikasının Nazirlər Kabineti:'],
    ['clause', '[müddət] müddətində qanunvericiliyin bu Fərmana uyğunlaşdırılması ilə bağlı təkliflərini hazırlayıb Azərbaycan Respublikasının Prezidentinə təqdim etsin;'],
    ['clause', 'bu Fərmandan irəli gələn digər məsələləri həll etsin.'],
    ['part', '[İcra orqanının adı] bu Fərmandan irəli gələn məsələləri həll etsin.'],
    ['part', 'Bu Fərman [qüvvəyə minmə tarixi] qüvvəyə minir.'],
    ['signature', '[imza sahibinin adı və soyadı]'],
    ['signature', 'Azərbaycan Respublikasının Prezidenti'],
    ['signature', 'Bakı şəhəri, [tarix], № [nömrə]'],
    ['annex', ''],
    ['approval', 'Azərbaycan Respublikası Prezidentinin [tarix] tarixli [nömrə] nömrəli Fərmanı ilə təsdiq edilmişdir'],
    ['title', '[Təsdiq edilən aktın adı]'],
    ['part', 'Ümumi müddəalar'],
    ['clause', '[Normativ müddəa].'],
  ],
};
