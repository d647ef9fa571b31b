import type { Template } from './template.ts';

export const presidentialOrder: Template = {
  id: 'presidential-order',
  kind: 'presidentialOrder',
  name: { az: 'Prezidentin sərəncamı', en: 'Presidential order' },
  use: { az: 'Konkret məsələ üzrə tapşırıq verən sərəncam üçün.', en: 'For an order that sets tasks on one matter.' },
  lines: [
    ['title', '[Məsələnin məzmunu] haqqında Azərbaycan Respublikası Prezidentinin Sərəncamı'],
    ['preamble', 'Azərbaycan Respublikası Konstitusiyasının 109-cu maddəsinin 32-ci bəndini rəhbər tutaraq, [sərəncamın məqsədi] məqsədilə qərara alıram:'],
    ['part', '[İcra orqanının adı] [tapşırığın məzmunu] təmin etsin.'],
    ['part', 'Azərbaycan Respublikasının Nazirlər Kabineti bu Sərəncamdan irəli gələn məsələləri həll etsin.'],
    ['signature', '[imza sahibinin adı və soyadı]'],
    ['signature', 'Azərbaycan Respublikasının Prezidenti'],
    ['signature', 'Bakı şəhəri, [tarix], № [nömrə]'],
  ],
};
