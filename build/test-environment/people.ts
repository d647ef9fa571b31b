/** Invented agencies' officials for demonstrations and tests. Ids are stable: they may stand in fixtures and links. */

export type Bilingual = { az: string; en: string };
export type DemoAgency = {
  id: string; kind: 'ministry' | 'committee' | 'service' | 'cabinet';
  name: Bilingual; shortName: Bilingual;
  /** Ten digits, invented. */
  voen: string;
  email: string;
};
export type DemoRole = 'head' | 'drafter' | 'recipient';
export type DemoEmployee = { id: string; agencyId: string; fin: string; name: string; position: Bilingual; role: DemoRole };
export type DemoDirectory = { agencies: DemoAgency[]; employees: DemoEmployee[] };

/** A person with a card who stands in no directory, or whose card is no longer good. */
export type DemoStranger = { id: string; fin: string; name: string; card: 'good' | 'expired' | 'revoked' };

const positions = {
  minister: { az: 'Nazir', en: 'Minister' },
  chairman: { az: 'Komitənin sədri', en: 'Chairman of the Committee' },
  chief: { az: 'Xidmətin rəisi', en: 'Head of the Service' },
  lawChief: { az: 'Hüquq şöbəsinin müdiri', en: 'Head of the Legal Department' },
  adviser: { az: 'Baş məsləhətçi', en: 'Chief Adviser' },
  leading: { az: 'Aparıcı məsləhətçi', en: 'Leading Adviser' },
  cabinetLaw: { az: 'Hüquq şöbəsinin məsləhətçisi', en: 'Adviser of the Legal Department' },
  cabinetChancery: { az: 'Sənədlərlə iş şöbəsinin müdiri', en: 'Head of the Records Department' },
} satisfies Record<string, Bilingual>;

type Row = {
  id: string; kind: DemoAgency['kind']; az: string; en: string; shortAz: string; shortEn: string; voen: string;
  people: [id: string, fin: string, name: string, position: keyof typeof positions, role: DemoRole][];
};

const rows: Row[] = [
  { id: 'edliyye', kind: 'ministry', az: 'Azərbaycan Respublikasının Ədliyyə Nazirliyi', en: 'Ministry of Justice of the Republic of Azerbaijan', shortAz: 'Ədliyyə Nazirliyi', shortEn: 'Ministry of Justice', voen: '1300100011', people: [
    ['edliyye-rehber', '1EDL01A', 'Kərimli Fuad Rauf oğlu', 'minister', 'head'],
    ['edliyye-huquq', '1EDL02B', 'Həsənova Günel İlqar qızı', 'lawChief', 'drafter'],
    ['edliyye-meslehetci', '1EDL03C', 'Quliyev Orxan Namiq oğlu', 'adviser', 'drafter']] },
  { id: 'maliyye', kind: 'ministry', az: 'Azərbaycan Respublikasının Maliyyə Nazirliyi', en: 'Ministry of Finance of the Republic of Azerbaijan', shortAz: 'Maliyyə Nazirliyi', shortEn: 'Ministry of Finance', voen: '1300100021', people: [
    ['maliyye-rehber', '2MAL01A', 'Abbasov Ceyhun Vaqif oğlu', 'minister', 'head'],
    ['maliyye-huquq', '2MAL02B', 'Rəhimova Aytən Elxan qızı', 'lawChief', 'drafter'],
    ['maliyye-meslehetci', '2MAL03C', 'İsmayılov Tural Şahin oğlu', 'adviser', 'drafter']] },
  { id: 'iqtisadiyyat', kind: 'ministry', az: 'Azərbaycan Respublikasının İqtisadiyyat Nazirliyi', en: 'Ministry of Economy of the Republic of Azerbaijan', shortAz: 'İqtisadiyyat Nazirliyi', shortEn: 'Ministry of Economy', voen: '1300100031', people: [
    ['iqtisadiyyat-rehber', '3IQT01A', 'Nəbiyev Elnur Arif oğlu', 'minister', 'head'],
    ['iqtisadiyyat-huquq', '3IQT02B', 'Səfərova Leyla Mübariz qızı', 'lawChief', 'drafter'],
    ['iqtisadiyyat-meslehetci', '3IQT03C', 'Ağayev Rəşad Ədalət oğlu', 'leading', 'drafter']] },
  { id: 'reqemsal', kind: 'ministry', az: 'Azərbaycan Respublikasının Rəqəmsal İnkişaf və Nəqliyyat Nazirliyi', en: 'Ministry of Digital Development and Transport of the Republic of Azerbaijan', shortAz: 'Rəqəmsal İnkişaf və Nəqliyyat Nazirliyi', shortEn: 'Ministry of Digital Development and Transport', voen: '1300100041', people: [
    ['reqemsal-rehber', '4RQM01A', 'Mirzəyev Kamran Tahir oğlu', 'minister', 'head'],
    ['reqemsal-huquq', '4RQM02B', 'Əlizadə Nigar Fikrət qızı', 'lawChief', 'drafter'],
    ['reqemsal-meslehetci', '4RQM03C', 'Bağırov Anar Yusif oğlu', 'adviser', 'drafter']] },
  { id: 'emek', kind: 'ministry', az: 'Azərbaycan Respublikasının Əmək və Əhalinin Sosial Müdafiəsi Nazirliyi', en: 'Ministry of Labour and Social Protection of Population of the Republic of Azerbaijan', shortAz: 'Əmək və Əhalinin Sosial Müdafiəsi Nazirliyi', shortEn: 'Ministry of Labour and Social Protection', voen: '1300100051', people: [
    ['emek-rehber', '5EMK01A', 'Cəfərova Sevinc Oqtay qızı', 'minister', 'head'],
    ['emek-huquq', '5EMK02B', 'Süleymanov Vüqar Zakir oğlu', 'lawChief', 'drafter'],
    ['emek-meslehetci', '5EMK03C', 'Hüseynzadə Aysel Ramiz qızı', 'leading', 'drafter']] },
  { id: 'sehiyye', kind: 'ministry', az: 'Azərbaycan Respublikasının Səhiyyə Nazirliyi', en: 'Ministry of Health of the Republic of Azerbaijan', shortAz: 'Səhiyyə Nazirliyi', shortEn: 'Ministry of Health', voen: '1300100061', people: [
    ['sehiyye-rehber', '6SEH01A', 'Qasımov Elmar Nazim oğlu', 'minister', 'head'],
    ['sehiyye-huquq', '6SEH02B', 'Məhərrəmova Ülviyyə Sabir qızı', 'lawChief', 'drafter']] },
  { id: 'tehsil', kind: 'ministry', az: 'Azərbaycan Respublikasının Elm və Təhsil Nazirliyi', en: 'Ministry of Science and Education of the Republic of Azerbaijan', shortAz: 'Elm və Təhsil Nazirliyi', shortEn: 'Ministry of Science and Education', voen: '1300100071', people: [
    ['tehsil-rehber', '7TEH01A', 'Vəliyev Samir Akif oğlu', 'minister', 'head'],
    ['tehsil-huquq', '7TEH02B', 'Babayeva Könül Eldar qızı', 'lawChief', 'drafter']] },
  { id: 'ekologiya', kind: 'ministry', az: 'Azərbaycan Respublikasının Ekologiya və Təbii Sərvətlər Nazirliyi', en: 'Ministry of Ecology and Natural Resources of the Republic of Azerbaijan', shortAz: 'Ekologiya və Təbii Sərvətlər Nazirliyi', shortEn: 'Ministry of Ecology', voen: '1300100081', people: [
    ['ekologiya-rehber', '8EKO01A', 'Əhmədov Pərviz Həsən oğlu', 'minister', 'head'],
    ['ekologiya-huquq', '8EKO02B', 'Zeynalova Fidan Rövşən qızı', 'adviser', 'drafter']] },
  { id: 'kend-teserrufati', kind: 'ministry', az: 'Azərbaycan Respublikasının Kənd Təsərrüfatı Nazirliyi', en: 'Ministry of Agriculture of the Republic of Azerbaijan', shortAz: 'Kənd Təsərrüfatı Nazirliyi', shortEn: 'Ministry of Agriculture', voen: '1300100091', people: [
    ['kend-teserrufati-rehber', '9KTN01A', 'Musayev İlham Əli oğlu', 'minister', 'head'],
    ['kend-teserrufati-huquq', '9KTN02B', 'Tağıyeva Şəbnəm Çingiz qızı', 'lawChief', 'drafter']] },
  { id: 'energetika', kind: 'ministry', az: 'Azərbaycan Respublikasının Energetika Nazirliyi', en: 'Ministry of Energy of the Republic of Azerbaijan', shortAz: 'Energetika Nazirliyi', shortEn: 'Ministry of Energy', voen: '1300100101', people: [
    ['energetika-rehber', '1ENR01A', 'Şükürov Rasim Tofiq oğlu', 'minister', 'head'],
    ['energetika-huquq', '1ENR02B', 'Nəsirli Emin Firdovsi oğlu', 'adviser', 'drafter']] },
  { id: 'gomruk', kind: 'committee', az: 'Azərbaycan Respublikasının Dövlət Gömrük Komitəsi', en: 'State Customs Committee of the Republic of Azerbaijan', shortAz: 'Dövlət Gömrük Komitəsi', shortEn: 'State Customs Committee', voen: '1300100111', people: [
    ['gomruk-rehber', '2GMR01A', 'Heydərov Azər Mahir oğlu', 'chairman', 'head'],
    ['gomruk-huquq', '2GMR02B', 'Ömərova Xəyalə Nadir qızı', 'lawChief', 'drafter']] },
  { id: 'miqrasiya', kind: 'service', az: 'Azərbaycan Respublikasının Dövlət Miqrasiya Xidməti', en: 'State Migration Service of the Republic of Azerbaijan', shortAz: 'Dövlət Miqrasiya Xidməti', shortEn: 'State Migration Service', voen: '1300100121', people: [
    ['miqrasiya-rehber', '3MQR01A', 'Rzayev Natiq Seymur oğlu', 'chief', 'head'],
    ['miqrasiya-huquq', '3MQR02B', 'Yaqubova Lamiyə Asif qızı', 'adviser', 'drafter']] },
  { id: 'nazirler-kabineti', kind: 'cabinet', az: 'Azərbaycan Respublikasının Nazirlər Kabineti', en: 'Cabinet of Ministers of the Republic of Azerbaijan', shortAz: 'Nazirlər Kabineti', shortEn: 'Cabinet of Ministers', voen: '1300100131', people: [
    ['nk-sened', '4NKB01A', 'Sultanov Mehman Bəhram oğlu', 'cabinetChancery', 'recipient'],
    ['nk-huquq', '4NKB02B', 'Paşayeva Gülnar Kamal qızı', 'cabinetLaw', 'recipient']] },
];

/** Everybody who is registered, as plain data. */
export const demoDirectory: DemoDirectory = {
  agencies: rows.map(({ id, kind, az, en, shortAz, shortEn, voen }) => ({
    id, kind, name: { az, en }, shortName: { az: shortAz, en: shortEn }, voen, email: `huquq@${id}.gov.test`,
  })),
  employees: rows.flatMap((row) => row.people.map(([id, fin, name, position, role]) => ({
    id, agencyId: row.id, fin, name, position: positions[position], role,
  }))),
};

/** People with cards who are not registered. The expired and the revoked one carry FİNs of their own, too. */
export const demoStrangers: DemoStranger[] = [
  { id: 'qeydiyyatsiz', fin: '9YAD01A', name: 'Novruzov Elşad Maqsud oğlu', card: 'good' },
  { id: 'vaxti-bitmis', fin: '9YAD02B', name: 'Allahverdiyeva Sevda Tofiq qızı', card: 'expired' },
  { id: 'legv-edilmis', fin: '9YAD03C', name: 'Dadaşov Ruslan Vidadi oğlu', card: 'revoked' },
];

/** Their cards hold RSA-2048 keys instead of P-256, since both kinds are in use. */
export const rsaCardHolders: ReadonlySet<string> = new Set(['maliyye-rehber', 'emek-huquq']);
