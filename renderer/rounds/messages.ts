import type { ResponseDecision } from '../../shared/protocol/commands.ts';
import type { Messages } from '../ui/language.tsx';

interface Texts {
  empty: string;
  emptyHint: string;
  closed: (at: string) => string;
  earlier: string;
  version: (number: number) => string;
  sentAt: (at: string) => string;
  waiting: string;
  pending: string;
  deemed: (at: string) => string;
  decisions: Record<ResponseDecision, string>;
  answeredAt: (at: string, by: string) => string;
  remarks: (count: number) => string;
  lateAt: (at: string, by: string) => string;
  silence: string;
  answered: (done: number, all: number) => string;
  comment: string;
  note: string;
  papers: string;
  // the list of rounds
  listTitle: string;
  listSubtitle: string;
  asked: string;
  started: string;
  askedEmpty: string;
  startedEmpty: string;
  agreement: string;
  visa: string;
  from: (agency: string) => string;
  open: string;
  openNamed: (title: string) => string;
  mine: Record<'pending' | ResponseDecision | 'deemed' | 'late' | 'signed' | 'refused' | 'deemedVisa', string>;
  answer: string;
  sign: string;
}

export const roundsMessages: Messages<Texts> = {
  az: {
    empty: 'Layihə hələ razılaşdırmaya göndərilməyib.',
    emptyHint: 'Göndərildikdə qurumların cavabları və müddət burada görünəcək.',
    closed: (at) => `Başa çatıb: ${at}`,
    earlier: 'Əvvəlki razılaşdırmalar',
    version: (number) => `${number} nömrəli versiya`,
    sentAt: (at) => `Göndərilib: ${at}`,
    waiting: 'Bağlantı bərpa olunanda göndəriləcək; qurumlar layihəni hələ görmür.',
    pending: 'Cavab gözlənilir',
    deemed: (at) => `Razılaşdırılmış hesab edilir: ${at}`,
    decisions: { agreed: 'Razıdır', agreedWithRemarks: 'İradlarla razıdır', objected: 'Etiraz edir' },
    answeredAt: (at, by) => `${at} · ${by}`,
    remarks: (count) => `İradlar: ${count}`,
    lateAt: (at, by) => `Müddətdən sonra cavab: ${at} · ${by}`,
    silence: 'Müddət bitənədək cavab verməyən qurumla layihə razılaşdırılmış hesab ediləcək.',
    answered: (done, all) => `${all} qurumdan ${done} cavab`,
    comment: 'Rəy',
    note: 'Qeyd',
    papers: 'Göndərilmiş sənədlər',
    listTitle: 'Razılaşdırma və viza',
    listSubtitle: 'Qurumunuzdan istənilən və qurumunuzun göndərdiyi razılaşdırmalar və vizalar.',
    asked: 'Bizdən istənilən',
    started: 'Bizim göndərdiyimiz',
    askedEmpty: 'Qurumunuzdan rəy və ya viza istənilməyib.',
    startedEmpty: 'Qurumunuz hələ layihə göndərməyib.',
    agreement: 'Razılaşdırma',
    visa: 'Viza',
    from: (agency) => `Göndərən: ${agency}`,
    open: 'Aç',
    openNamed: (title) => `${title}: aç`,
    mine: {
      pending: 'Cavabınız gözlənilir',
      agreed: 'Razılıq bildirilib',
      agreedWithRemarks: 'İradlarla razılıq bildirilib',
      objected: 'Etiraz bildirilib',
      deemed: 'Razılaşdırılmış hesab edilir',
      late: 'Cavab gecikib, nəticəyə təsir etmir',
      signed: 'Viza verilib',
      refused: 'Vizadan imtina edilib',
      deemedVisa: 'Vizalanmış hesab edilir',
    },
    answer: 'Rəy bildir',
    sign: 'Vizala',
  },
  en: {
    empty: 'The draft has not been sent for agreement yet.',
    emptyHint: 'Once it is sent, the agencies’ answers and the deadline appear here.',
    closed: (at) => `Closed: ${at}`,
    earlier: 'Earlier agreement rounds',
    version: (number) => `Version ${number}`,
    sentAt: (at) => `Sent: ${at}`,
    waiting: 'It is sent when the connection is back; the agencies do not see the draft yet.',
    pending: 'No answer yet',
    deemed: (at) => `Deemed agreed: ${at}`,
    decisions: { agreed: 'Agrees', agreedWithRemarks: 'Agrees with remarks', objected: 'Objects' },
    answeredAt: (at, by) => `${at} · ${by}`,
    remarks: (count) => `Remarks: ${count}`,
    lateAt: (at, by) => `Answer after the deadline: ${at} · ${by}`,
    silence: 'An agency that does not answer by the deadline is deemed to have agreed.',
    answered: (done, all) => `${done} of ${all} agencies have answered`,
    comment: 'Comment',
    note: 'Note',
    papers: 'Papers sent',
    listTitle: 'Agreement and visas',
    listSubtitle: 'Agreement and visa rounds that your agency is asked in or has started.',
    asked: 'Asked of us',
    started: 'Sent by us',
    askedEmpty: 'Your agency has not been asked for an answer or a visa.',
    startedEmpty: 'Your agency has not sent a draft yet.',
    agreement: 'Agreement',
    visa: 'Visa',
    from: (agency) => `From: ${agency}`,
    open: 'Open',
    openNamed: (title) => `${title}: open`,
    mine: {
      pending: 'Your answer is awaited',
      agreed: 'Agreed',
      agreedWithRemarks: 'Agreed with remarks',
      objected: 'Objected',
      deemed: 'Deemed agreed',
      late: 'Answered late, without effect',
      signed: 'Visa signed',
      refused: 'Visa refused',
      deemedVisa: 'Deemed endorsed',
    },
    answer: 'Answer',
    sign: 'Sign',
  },
};
