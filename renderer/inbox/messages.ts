import type { Messages } from '../ui/language.tsx';
import type { InboxPart, TaskKind } from './inbox.ts';

interface InboxTexts {
  title: string;
  parts: Record<InboxPart, string>;
  /** What is asked, with the lead agency's name and the task's count. */
  asked: Record<TaskKind, (lead: string, count: number) => string>;
  action: Record<TaskKind, string>;
  silence: { agreement: string; visa: string; over: string };
  since: (date: string) => string;
  catchingUp: string;
  empty: { title: string; body: string; drafts: string };
}

export const inboxMessages: Messages<InboxTexts> = {
  az: {
    title: 'Gələnlər',
    parts: { today: 'Bu gün', thisWeek: 'Bu həftə', later: 'Sonra', open: 'Müddətsiz' },
    asked: {
      answerRound: (lead) => `${lead} layihəni razılaşdırmaya göndərib`,
      signVisa: (lead) => `${lead} layihəni vizalanmaya göndərib`,
      awaitVisa: (lead) => `${lead} layihəni vizalanmaya göndərib. Vizanı qurumunuzun rəhbəri verir`,
      settleRemarks: (_, count) => `Münasibət bildirilməmiş irad və təkliflər: ${count}`,
      startVisa: (_, count) => (count
        ? `Razılaşdırma başa çatıb. Razılaşdırılmış hesab edilən qurumlar: ${count}` : 'Razılaşdırma başa çatıb'),
      submit: () => 'Vizalanma başa çatıb, layihə təqdim edilə bilər',
      visaRefused: (_, count) => `Vizalanma başa çatıb. Vizadan imtina edən qurumlar: ${count}`,
      rework: () => 'Layihə yenidən işlənilmək üçün qaytarılıb',
      register: (lead) => `${lead} layihəni təqdim edib`,
      decide: (lead) => `${lead} təqdim edib; qeydiyyata alınıb və qərar gözləyir`,
    },
    action: {
      answerRound: 'Rəy bildir', signVisa: 'Vizala', awaitVisa: 'Layihəyə bax', settleRemarks: 'İradlara bax', startVisa: 'Növbəti addım',
      submit: 'Təqdimata keç', visaRefused: 'Səbəblərə bax', rework: 'Layihəni aç', register: 'Qeydiyyata al', decide: 'Qərar ver',
    },
    silence: {
      agreement: 'Cavab verilməsə, razılaşdırılmış hesab ediləcək',
      visa: 'Viza verilməsə, vizalanmış hesab ediləcək',
      over: 'Cavab saxlanacaq, lakin nəticəyə təsir etməyəcək',
    },
    since: (date) => `${date} tarixindən gözləyir`,
    catchingUp: 'Siyahı yenilənir…',
    empty: {
      title: 'Sizdən gözlənilən iş yoxdur',
      body: 'Razılaşdırma, viza və ya təqdimat üzrə yeni müraciət gələndə burada görünəcək.',
      drafts: 'Layihələrə keç',
    },
  },
  en: {
    title: 'Inbox',
    parts: { today: 'Today', thisWeek: 'This week', later: 'Later', open: 'Without a deadline' },
    asked: {
      answerRound: (lead) => `Sent for agreement by: ${lead}`,
      signVisa: (lead) => `Sent for a visa by: ${lead}`,
      awaitVisa: (lead) => `Sent for a visa by: ${lead}. The head of your agency signs it`,
      settleRemarks: (_, count) => `Remarks still without an answer: ${count}`,
      startVisa: (_, count) => (count ? `The agreement round has closed. Agencies deemed to have agreed: ${count}` : 'The agreement round has closed'),
      submit: () => 'The visa round has closed; the draft can be submitted',
      visaRefused: (_, count) => `The visa round has closed. Agencies that refused a visa: ${count}`,
      rework: () => 'The draft was returned for rework',
      register: (lead) => `Submitted by: ${lead}`,
      decide: (lead) => `Submitted by: ${lead}; registered and waiting for a decision`,
    },
    action: {
      answerRound: 'Respond', signVisa: 'Sign the visa', awaitVisa: 'View the draft', settleRemarks: 'See the remarks', startVisa: 'Next step',
      submit: 'Go to submission', visaRefused: 'See the reasons', rework: 'Open the draft', register: 'Register', decide: 'Decide',
    },
    silence: {
      agreement: 'Without an answer it will be deemed agreed',
      visa: 'Without a visa it will be deemed endorsed',
      over: 'An answer will be kept, but without effect',
    },
    since: (date) => `Waiting since ${date}`,
    catchingUp: 'The list is being updated…',
    empty: {
      title: 'Nothing is asked of you',
      body: 'What arrives for agreement, for a visa or as a submission will be shown here.',
      drafts: 'Go to drafts',
    },
  },
};
