import type { Template } from './template.ts';

/** L 30.2–30.6: articles with names, in chapters. */
export const law: Template = {
  id: 'law',
  kind: 'law',
  name: { az: 'Qanun', en: 'Law' },
  use: { az: 'Münasibətləri ilk dəfə və ya yenidən tənzimləyən qanun üçün: fəsillər, adlı maddələr, yekun müddəalar.', en: 'For a law that regulates something anew: chapters, named articles, final provisions.' },
  lines: [
    ['title', '[Qanunun tənzimləmə predmeti] haqqında Azərbaycan Respublikasının Qanunu'],
    ['preamble', 'Bu Qanun Azərbaycan Respublikası Konstitusiyasının 94-cü maddəsinin I hissəsinin [bəndin nömrəsi] bəndinə uyğun olaraq, [tənzimlənən münasibətləri] müəyyən edir.'],
    ['chapter', 'ÜMUMİ MÜDDƏALAR'],
    ['article', 'Qanunun tənzimləmə predmeti'],
    ['part', 'Bu Qanun [tənzimlənən münasibətləri] tənzimləyir.'],
    ['part', 'Bu Qanun [tətbiq edilmədiyi hallara] şamil edilmir.'],
    ['article', 'Əsas anlayışlar'],
    ['part', 'Bu Qanunun məqsədləri üçün aşağıdakı əsas anlayışlardan istifadə olunur:'],
    ['clause', '[birinci anlayış] – [anlayışın tərifi];'],
    ['clause', '[ikinci anlayış] – [anlayışın tərifi].'],
    ['article', '[Tənzimlənən sahə] haqqında qanunvericilik'],
    ['part', '[Tənzimlənən sahə] haqqında Azərbaycan Respublikasının qanunvericiliyi Azərbaycan Respublikasının Konstitusiyasından, Azərbaycan Respublikasının tərəfdar çıxdığı beynəlxalq müqavilələrdən, bu Qanundan və digər normativ hüquqi aktlardan ibarətdir.'],
    ['chapter', '[FƏSLİN ADI]'],
    ['article', '[Maddənin adı]'],
    ['part', '[Normativ müddəa].'],
    ['chapter', 'YEKUN MÜDDƏALAR'],
    ['article', 'Bu Qanunun pozulmasına görə məsuliyyət'],
    ['part', 'Bu Qanunun tələblərini pozan şəxslər Azərbaycan Respublikasının qanunlarında nəzərdə tutulmuş qaydada məsuliyyət daşıyırlar.'],
    ['article', 'Qanunun qüvvəyə minməsi'],
    ['part', 'Bu Qanun [qüvvəyə minmə tarixi] qüvvəyə minir.'],
    ['signature', '[imza sahibinin adı və soyadı]'],
    ['signature', 'Azərbaycan Respublikasının Prezidenti'],
    ['signature', 'Bakı şəhəri, [tarix], № [nömrə]'],
  ],
};
