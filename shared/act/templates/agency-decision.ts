import type { Template } from './template.ts';

/** L 30.7, 74.1.3: in the normative act of a central executive agency a part has a name; its head signs. */
export const agencyDecision: Template = {
  id: 'agency-decision',
  kind: 'agencyDecision',
  name: { az: 'Qurumun qərarı', en: 'Decision of an agency' },
  use: { az: 'Mərkəzi icra hakimiyyəti orqanının normativ xarakterli qərarı üçün; hissələrin adı olur.', en: 'For a normative decision of a central executive agency; its parts have names.' },
  lines: [
    ['title', '[Tənzimləmə predmeti] haqqında [qurumun adı] Kollegiyasının Qərarı'],
    ['preamble', '“[Əsas götürülən aktın adı]” [aktın növü, tarixi və nömrəsi] [struktur elementinə] uyğun olaraq, [qurumun adı] Kollegiyası qərara alır:'],
    ['part', 'Təsdiq edilən sənədlər'],
    ['clause', '“[Təsdiq edilən sənədin adı]” təsdiq edilsin (əlavə olunur).'],
    ['part', 'İcra və qeydiyyat'],
    ['clause', '[Struktur bölmənin adı] bu Qərarın üç gün müddətində Hüquqi Aktların Dövlət Reyestrinə daxil edilməsi üçün Azərbaycan Respublikasının Ədliyyə Nazirliyinə təqdim edilməsini təmin etsin.'],
    ['clause', 'Bu Qərarın icrasına nəzarət [vəzifəli şəxsin vəzifəsi] tapşırılsın.'],
    ['part', 'Qüvvəyə minmə'],
    ['clause', 'Bu Qərar [qüvvəyə minmə tarixi] qüvvəyə minir.'],
    ['signature', '[imza sahibinin adı və soyadı]'],
    ['signature', '[qurumun rəhbərinin vəzifəsi]'],
    ['signature', 'Bakı şəhəri, [tarix], № [nömrə]'],
    ['annex', ''],
    ['title', '[Təsdiq edilən sənədin adı]'],
    ['paragraph', '[Sənədin mətni]'],
  ],
};
