import type { Stage } from '../../shared/workflow/state.ts';
import type { DeadlineTone } from './dates.ts';
import type { Messages } from './language.tsx';
import type { Truth } from './standing.tsx';

interface UiTexts {
  deadline: Record<DeadlineTone, string>;
  standing: Record<Truth, string>;
  stage: Record<Stage, string>;
  confirm: { cancel: string; close: string };
  problem: { dismiss: string };
}

export const uiMessages: Messages<UiTexts> = {
  az: {
    deadline: {
      calm: 'Müddət davam edir.',
      soon: 'Müddətin son beşdə bir hissəsi qalıb.',
      urgent: 'Müddətin bitməsinə bir saatdan az qalıb.',
      over: 'Müddət bitib.',
    },
    standing: {
      waiting: 'Bu kompüterdə saxlanıb',
      sent: 'Göndərilib',
      confirmed: 'Server təsdiqləyib',
      refused: 'Qəbul edilməyib',
      deemedAgreed: 'Razılaşdırılmış hesab edilir',
      deemedEndorsed: 'Vizalanmış hesab edilir',
      late: 'Gecikib, nəticəyə təsir etmir',
    },
    stage: {
      drafting: 'Hazırlanır',
      inAgreement: 'Razılaşdırmadadır',
      agreed: 'Razılaşdırma başa çatıb',
      inVisa: 'Vizalanmadadır',
      endorsed: 'Vizalanma başa çatıb',
      submitted: 'Təqdim edilib',
      registered: 'Qeydiyyata alınıb',
      accepted: 'Qəbul edilib',
      returned: 'Yenidən işlənilməyə qaytarılıb',
    },
    confirm: { cancel: 'Ləğv et', close: 'Bağla' },
    problem: { dismiss: 'Bildirişi bağla' },
  },
  en: {
    deadline: {
      calm: 'There is time.',
      soon: 'The last fifth of the time is running.',
      urgent: 'Less than an hour is left.',
      over: 'The deadline has passed.',
    },
    standing: {
      waiting: 'Saved on this computer',
      sent: 'Sent',
      confirmed: 'Confirmed by the server',
      refused: 'Not accepted',
      deemedAgreed: 'Deemed agreed',
      deemedEndorsed: 'Deemed endorsed',
      late: 'Late, without effect',
    },
    stage: {
      drafting: 'Being drafted',
      inAgreement: 'In agreement',
      agreed: 'Agreement round closed',
      inVisa: 'In visa round',
      endorsed: 'Visa round closed',
      submitted: 'Submitted',
      registered: 'Registered',
      accepted: 'Accepted',
      returned: 'Returned for rework',
    },
    confirm: { cancel: 'Cancel', close: 'Close' },
    problem: { dismiss: 'Dismiss' },
  },
};
