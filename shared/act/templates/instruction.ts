import type { Template } from './template.ts';

/** L 30.7: parts with names. */
export const instruction: Template = {
  id: 'instruction',
  kind: 'instruction',
  name: { az: 'Təlimat', en: 'Instruction' },
  use: { az: 'Normativ hüquqi aktın tətbiqini izah edən təlimat üçün.', en: 'For an instruction on how a normative act is applied.' },
  lines: [
    ['approval', '[Təsdiq edən aktın növü, tarixi və nömrəsi] ilə təsdiq edilmişdir'],
    ['title', '[Tənzimləmə predmeti] haqqında Təlimat'],
    ['part', 'Ümumi müddəalar'],
    ['clause', 'Bu Təlimat “[əsas götürülən aktın adı]” [aktın növü, tarixi və nömrəsi] [struktur elementinə] uyğun olaraq hazırlanmışdır və [tənzimlənən məsələləri] müəyyən edir.'],
    ['part', '[Hissənin adı]'],
    ['clause', '[Görüləcək işin ardıcıllığı]:'],
    ['subclause', '[birinci əməliyyat];'],
    ['subclause', '[ikinci əməliyyat].'],
    ['part', 'Nəzarət və məsuliyyət'],
    ['clause', 'Bu Təlimatın tələblərinə əməl olunmasına nəzarəti [nəzarət edən orqan] həyata keçirir.'],
  ],
};
