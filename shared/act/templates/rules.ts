import type { Template } from './template.ts';

/** L 30.7: parts with names. */
export const rules: Template = {
  id: 'rules',
  kind: 'rules',
  name: { az: 'Qaydalar', en: 'Rules' },
  use: { az: 'Normativ hüquqi aktla təsdiq edilən qayda üçün: anlayışlar, qaydanın özü, yekun müddəalar, əlavə.', en: 'For rules approved by a normative act: terms, the rules, final provisions, an annex.' },
  lines: [
    ['approval', '[Təsdiq edən aktın növü, tarixi və nömrəsi] ilə təsdiq edilmişdir'],
    ['title', '[Tənzimləmə predmeti] Qaydaları'],
    ['part', 'Ümumi müddəalar'],
    ['clause', 'Bu Qaydalar “[əsas götürülən aktın adı]” [aktın növü, tarixi və nömrəsi] [struktur elementinə] uyğun olaraq hazırlanmışdır.'],
    ['clause', 'Bu Qaydalar [tənzimlənən münasibətləri] tənzimləyir.'],
    ['part', 'Əsas anlayışlar'],
    ['clause', 'Bu Qaydalarda aşağıdakı əsas anlayışlardan istifadə edilir:'],
    ['subclause', '[birinci anlayış] – [anlayışın tərifi];'],
    ['subclause', '[ikinci anlayış] – [anlayışın tərifi].'],
    ['part', '[Hissənin adı]'],
    ['clause', '[Müraciət edən şəxs] [müraciət edilən orqan] bu Qaydaların əlavəsində göstərilən forma üzrə müraciət edir.'],
    ['clause', '[Normativ müddəa].'],
    ['part', 'Yekun müddəalar'],
    ['clause', 'Bu Qaydaların tələblərinin pozulmasına görə qanunla müəyyən edilmiş məsuliyyət yaranır.'],
    ['clause', 'Bu Qaydalarla bağlı mübahisələr inzibati qaydada və məhkəmə qaydasında həll edilir.'],
    ['annex', ''],
    ['title', '[Formanın adı]'],
    ['paragraph', '[Formanın mətni]'],
  ],
};
