import type { Template } from './template.ts';

export const constitutionalLaw: Template = {
  id: 'constitutional-law',
  kind: 'constitutionalLaw',
  name: { az: 'Konstitusiya qanunu', en: 'Constitutional law' },
  use: { az: 'Konstitusiyada nəzərdə tutulmuş hallarda qəbul edilən konstitusiya qanunu üçün.', en: 'For a constitutional law in the cases the Constitution names.' },
  lines: [
    ['title', '[Tənzimləmə predmeti] haqqında Azərbaycan Respublikasının Konstitusiya Qanunu'],
    ['preamble', 'Bu Konstitusiya Qanunu Azərbaycan Respublikası Konstitusiyasının [maddənin nömrəsi] maddəsinə uyğun olaraq, [tənzimlənən münasibətləri] müəyyən edir.'],
    ['chapter', 'ÜMUMİ MÜDDƏALAR'],
    ['article', 'Bu Konstitusiya Qanununun tənzimləmə predmeti'],
    ['part', 'Bu Konstitusiya Qanunu [tənzimlənən münasibətləri] tənzimləyir.'],
    ['article', 'Əsas anlayışlar'],
    ['part', 'Bu Konstitusiya Qanununun məqsədləri üçün aşağıdakı əsas anlayışlardan istifadə olunur:'],
    ['clause', '[birinci anlayış] – [anlayışın tərifi];'],
    ['clause', '[ikinci anlayış] – [anlayışın tərifi].'],
    ['chapter', '[FƏSLİN ADI]'],
    ['article', '[Maddənin adı]'],
    ['part', '[Normativ müddəa].'],
    ['chapter', 'YEKUN MÜDDƏALAR'],
    ['article', 'Bu Konstitusiya Qanununun qüvvəyə minməsi'],
    ['part', 'Bu Konstitusiya Qanunu [qüvvəyə minmə tarixi] qüvvəyə minir.'],
    ['signature', '[imza sahibinin adı və soyadı]'],
    ['signature', 'Azərbaycan Respublikasının Prezidenti'],
    ['signature', 'Bakı şəhəri, [tarix], № [nömrə]'],
  ],
};
