import type { Template } from './template.ts';

export const cabinetOrder: Template = {
  id: 'cabinet-order',
  kind: 'cabinetOrder',
  name: { az: 'Nazirlər Kabinetinin sərəncamı', en: 'Order of the Cabinet of Ministers' },
  use: { az: 'Konkret məsələ üzrə tapşırıq verən sərəncam üçün.', en: 'For an order that sets tasks on one matter.' },
  lines: [
    ['title', '[Məsələnin məzmunu] haqqında Azərbaycan Respublikası Nazirlər Kabinetinin Sərəncamı'],
    ['preamble', '“[İcra edilən aktın adı]” [aktın növü, tarixi və nömrəsi] [struktur elementinin] icrasını təmin etmək məqsədilə:'],
    ['part', '[İcra orqanının adı] [tapşırığın məzmunu] təmin etsin.'],
    ['part', '[İcra orqanının adı] görülmüş işlər barədə [müddət] müddətində Azərbaycan Respublikasının Nazirlər Kabinetinə məlumat versin.'],
    ['signature', '[imza sahibinin adı və soyadı]'],
    ['signature', 'Azərbaycan Respublikasının Baş naziri'],
    ['signature', 'Bakı şəhəri, [tarix], № [nömrə]'],
  ],
};
