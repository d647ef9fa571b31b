import type { Template } from './template.ts';

/** L 30.2, 30.7: parts without names; what is approved has parts with names. */
export const cabinetDecision: Template = {
  id: 'cabinet-decision',
  kind: 'cabinetDecision',
  name: { az: 'Nazirlər Kabinetinin qərarı', en: 'Decision of the Cabinet of Ministers' },
  use: { az: 'Qaydanı və ya başqa aktı təsdiq edən qərar üçün; təsdiq edilən akt ardınca gəlir.', en: 'For a decision that approves rules or another act, which follow it.' },
  lines: [
    ['title', '“[Təsdiq edilən Qaydaların adı] Qaydaları”nın təsdiq edilməsi haqqında Azərbaycan Respublikası Nazirlər Kabinetinin Qərarı'],
    ['preamble', 'Azərbaycan Respublikası Konstitusiyasının 119-cu maddəsinin səkkizinci abzasını rəhbər tutaraq, “[icra edilən aktın adı]” [aktın növü, tarixi və nömrəsi] [struktur elementinin] icrasını təmin etmək məqsədilə Azərbaycan Respublikasının Nazirlər Kabineti qərara alır:'],
    ['part', '“[Təsdiq edilən Qaydaların adı] Qaydaları” təsdiq edilsin (əlavə olunur).'],
    ['part', '[İcra orqanının adı] bu Qərardan irəli gələn məsələləri həll etsin.'],
    ['part', 'Bu Qərar [qüvvəyə minmə tarixi] qüvvəyə minir.'],
    ['signature', '[imza sahibinin adı və soyadı]'],
    ['signature', 'Azərbaycan Respublikasının Baş naziri'],
    ['signature', 'Bakı şəhəri, [tarix], № [nömrə]'],
    ['annex', ''],
    ['approval', 'Azərbaycan Respublikası Nazirlər Kabinetinin [tarix] tarixli [nömrə] nömrəli Qərarı ilə təsdiq edilmişdir'],
    ['title', '[Təsdiq edilən Qaydaların adı] Qaydaları'],
    ['part', 'Ümumi müddəalar'],
    ['clause', 'Bu Qaydalar “[əsas götürülən aktın adı]” [aktın növü, tarixi və nömrəsi] [struktur elementinə] uyğun olaraq hazırlanmışdır və [tənzimlənən münasibətləri] tənzimləyir.'],
    ['part', '[Hissənin adı]'],
    ['clause', '[Normativ müddəa].'],
    ['part', 'Yekun müddəalar'],
    ['clause', 'Bu Qaydaların tələblərinin pozulmasına görə qanunla müəyyən edilmiş məsuliyyət yaranır.'],
  ],
};
