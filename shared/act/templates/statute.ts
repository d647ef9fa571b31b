import type { Template } from './template.ts';

/** L 30.7: parts with names. */
export const statute: Template = {
  id: 'statute',
  kind: 'statute',
  name: { az: 'Əsasnamə', en: 'Statute' },
  use: { az: 'Qurumun əsasnaməsi üçün: fəaliyyət istiqamətləri, vəzifələr, hüquqlar, rəhbərlik.', en: 'For the statute of an agency: directions of work, duties, rights, leadership.' },
  lines: [
    ['approval', '[Təsdiq edən aktın növü, tarixi və nömrəsi] ilə təsdiq edilmişdir'],
    ['title', '[Qurumun adı] haqqında Əsasnamə'],
    ['part', 'Ümumi müddəalar'],
    ['clause', '[Qurumun adı] (bundan sonra – Qurum) [fəaliyyət sahəsi] həyata keçirən [qurumun hüquqi statusu] hesab edilir.'],
    ['clause', 'Qurum öz fəaliyyətində Azərbaycan Respublikasının Konstitusiyasını, Azərbaycan Respublikasının qanunlarını, Azərbaycan Respublikası Prezidentinin fərman və sərəncamlarını, Azərbaycan Respublikası Nazirlər Kabinetinin qərar və sərəncamlarını, digər normativ hüquqi aktları və bu Əsasnaməni rəhbər tutur.'],
    ['clause', 'Qurum müstəqil balansa, qanunvericiliyə uyğun olaraq sərəncamında olan əmlaka, möhürə, ştamplara və blanklara malikdir.'],
    ['clause', 'Qurumun yerləşdiyi yer [ünvan] hesab edilir.'],
    ['part', 'Qurumun fəaliyyət istiqamətləri'],
    ['clause', 'Qurumun fəaliyyət istiqamətləri aşağıdakılardır:'],
    ['subclause', '[birinci fəaliyyət istiqaməti];'],
    ['subclause', '[ikinci fəaliyyət istiqaməti].'],
    ['part', 'Qurumun vəzifələri'],
    ['clause', 'Qurum bu Əsasnamə ilə müəyyən edilmiş fəaliyyət istiqamətlərinə uyğun olaraq aşağıdakı vəzifələri yerinə yetirir:'],
    ['subclause', '[birinci vəzifə];'],
    ['subclause', '[ikinci vəzifə].'],
    ['part', 'Qurumun hüquqları'],
    ['clause', 'Qurumun aşağıdakı hüquqları vardır:'],
    ['subclause', '[birinci hüquq];'],
    ['subclause', '[ikinci hüquq].'],
    ['part', 'Qurumun fəaliyyətinin təşkili'],
    ['clause', 'Qurumun fəaliyyətinə [təyin edən orqan və ya şəxs] tərəfindən vəzifəyə təyin və vəzifədən azad edilən [rəhbərin vəzifəsi] rəhbərlik edir.'],
    ['clause', 'Qurumun strukturu və işçilərinin say həddi [müəyyən edən orqan] tərəfindən müəyyən edilir.'],
  ],
};
