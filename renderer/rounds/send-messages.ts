import type { Messages } from '../ui/language.tsx';

interface Words {
  title: string;
  previewTitle: string;
  next: string;
  back: string;
  send: string;
  sending: string;
  cancel: string;
  agencies: string;
  agencySearch: string;
  agencyList: string;
  lastUsed: string;
  allAgencies: string;
  noAgency: (query: string) => string;
  chosen: (count: number) => string;
  deadline: string;
  date: string;
  datePattern: string;
  calendar: string;
  time: string;
  byMinutes: string;
  minutes: string;
  limit: (days: number, until: string) => string;
  inWords: (date: string, distance: string) => string;
  dateMissing: string;
  papers: string;
  papersHint: string;
  papersNone: string;
  text: string;
  textFrozen: (title: string) => string;
  whoSees: (agencies: string) => string;
  whoSeesNobody: string;
  otherSeeNothing: string;
  silence: string;
  note: string;
  noteHint: string;
  offline: string;
  unsettled: (count: number) => string;
  previewHint: string;
}

const azCommon = {
  next: 'Bax və göndər…',
  back: 'Geri',
  send: 'Göndər',
  sending: 'Göndərilir…',
  cancel: 'Ləğv et',
  agencies: 'Qurumlar',
  agencySearch: 'Qurum axtar',
  agencyList: 'Qurumların siyahısı',
  lastUsed: 'Son seçilənlər',
  allAgencies: 'Bütün qurumlar',
  noAgency: (query: string) => `“${query}” üzrə qurum tapılmadı.`,
  chosen: (count: number) => `Seçilib: ${count}`,
  deadline: 'Müddət',
  date: 'Tarix',
  datePattern: 'gg.aa.iiii',
  calendar: 'Təqvimi aç',
  time: 'Saat',
  byMinutes: 'Dəqiqə ilə',
  minutes: 'Dəqiqələrin sayı',
  limit: (days: number, until: string) => `Ən çoxu ${days} gün (Konstitusiya Qanunu, 46.4): ${until}-dək.`,
  inWords: (date: string, distance: string) => `${date} (Bakı vaxtı ilə), ${distance}.`,
  dateMissing: 'Müddətin tarixini və saatını yazın, məsələn: 21.11.2026, 18:00.',
  papers: 'Sənədlər',
  papersHint: 'Seçilmiş sənədlər mətnlə birlikdə göndəriləcək.',
  papersNone: 'Sənədsiz göndərilir.',
  text: 'Mətn',
  textFrozen: (title: string) =>
    `“${title}” layihəsinin mətni bu kompüterdəki indiki vəziyyətində dondurulacaq və olduğu kimi göndəriləcək. Sonrakı dəyişikliklər göndərilmiş versiyaya təsir etmir.`,
  whoSees: (agencies: string) => `Mətni və seçilmiş sənədləri yalnız bu qurumlar görəcək: ${agencies}.`,
  whoSeesNobody: 'Mətni və sənədləri yalnız seçdiyiniz qurumlar görəcək.',
  otherSeeNothing: 'Qurumlar bir-birinin cavabını görmür.',
  note: 'Qeyd',
  noteHint: 'İstəyə görə: qurumlara nəyi bildirmək istəyirsiniz.',
  offline: 'Şəbəkə yoxdur: bu kompüterdə saxlanacaq, bağlantı bərpa olunanda göndəriləcək.',
  unsettled: (count: number) => `Münasibət bildirilməmiş irad qalıb: ${count}. Vizalanmaya göndərməzdən əvvəl onlara baxın.`,
  previewHint: 'Yoxlayın: göndərildikdən sonra müddət, qurumlar və mətn dəyişdirilmir.',
};

const enCommon: typeof azCommon = {
  next: 'Review and send…',
  back: 'Back',
  send: 'Send',
  sending: 'Sending…',
  cancel: 'Cancel',
  agencies: 'Agencies',
  agencySearch: 'Search agencies',
  agencyList: 'List of agencies',
  lastUsed: 'Last used',
  allAgencies: 'All agencies',
  noAgency: (query) => `No agency matches “${query}”.`,
  chosen: (count) => `Chosen: ${count}`,
  deadline: 'Deadline',
  date: 'Date',
  datePattern: 'dd.mm.yyyy',
  calendar: 'Open the calendar',
  time: 'Time',
  byMinutes: 'In minutes',
  minutes: 'Number of minutes',
  limit: (days, until) => `At most ${days} days (Constitutional Law, 46.4): until ${until}.`,
  inWords: (date, distance) => `${date} (Baku time), ${distance}.`,
  dateMissing: 'Enter the date and time of the deadline, e.g. 21.11.2026, 18:00.',
  papers: 'Papers',
  papersHint: 'The chosen papers go along with the text.',
  papersNone: 'Sent without papers.',
  text: 'Text',
  textFrozen: (title) =>
    `The text of “${title}” is frozen as it stands on this computer now and is sent like that. Later changes do not touch the version sent.`,
  whoSees: (agencies) => `Only these agencies will see the text and the chosen papers: ${agencies}.`,
  whoSeesNobody: 'Only the agencies you choose will see the text and the papers.',
  otherSeeNothing: 'The agencies do not see each other’s answers.',
  note: 'Note',
  noteHint: 'Optional: what you want to tell the agencies.',
  offline: 'No network: it is saved on this computer and sent when the connection is back.',
  unsettled: (count) => `Remarks still without an answer: ${count}. Settle them before sending for visas.`,
  previewHint: 'Check it: once sent, the deadline, the agencies and the text do not change.',
};

export const sendMessages: Record<'agreement' | 'visa', Messages<Words>> = {
  agreement: {
    az: {
      ...azCommon,
      title: 'Razılaşdırmaya göndər',
      previewTitle: 'Razılaşdırmaya göndərilir',
      silence: 'Müddət bitənədək cavab verməyən qurumla layihə razılaşdırılmış hesab ediləcək.',
    },
    en: {
      ...enCommon,
      title: 'Send for agreement',
      previewTitle: 'About to be sent for agreement',
      silence: 'An agency that does not answer by the deadline is deemed to have agreed.',
    },
  },
  visa: {
    az: {
      ...azCommon,
      title: 'Vizalanmaya göndər',
      previewTitle: 'Vizalanmaya göndərilir',
      silence: 'Müddət bitənədək viza verməyən qurum üzrə layihə vizalanmış hesab ediləcək.',
    },
    en: {
      ...enCommon,
      title: 'Send for visas',
      previewTitle: 'About to be sent for visas',
      silence: 'An agency that gives no visa by the deadline is deemed to have endorsed.',
    },
  },
};
