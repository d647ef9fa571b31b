import type { Command } from '../../shared/protocol/commands.ts';
import type { Messages } from '../ui/language.tsx';

interface OutboxTexts {
  title: string;
  subtitle: string;
  waitingTitle: string;
  refusedTitle: string;
  offline: string;
  online: string;
  signedOut: string;
  waitingOf: (count: number) => string;
  textChange: string;
  otherDraft: string;
  open: string;
  dismiss: string;
  dismissing: string;
  dismissTitle: string;
  dismissBody: string;
  dismissConfirm: string;
  refusedHint: string;
  empty: { title: string; body: string };
  commands: Record<Command['type'], string>;
}

export const outboxMessages: Messages<OutboxTexts> = {
  az: {
    title: 'Göndərmənin vəziyyəti',
    subtitle: 'Hər dəyişiklik əvvəlcə bu kompüterdə saxlanılır, sonra serverə göndərilir.',
    waitingTitle: 'Bu kompüterdə saxlanıb, hələ göndərilməyib',
    refusedTitle: 'Qəbul edilməyib',
    offline: 'Şəbəkə yoxdur. Əlaqə bərpa olunduqda göndərmə özü davam edəcək.',
    online: 'Serverə göndərilir.',
    signedOut: 'Göndərmək üçün kartla yenidən daxil olun.',
    waitingOf: (count) => `Göndərilməyib: ${count}`,
    textChange: 'Mətndə dəyişiklik',
    otherDraft: 'Sənəd faylları',
    open: 'Layihəni aç',
    dismiss: 'Siyahıdan çıxar',
    dismissing: 'Çıxarılır…',
    dismissTitle: 'Siyahıdan çıxarılsın?',
    dismissBody: 'Bu əməliyyat serverdə qeydə alınmayıb və təkrar göndərilməyəcək. Siyahıdan çıxardıqdan sonra onu geri qaytarmaq mümkün deyil.',
    dismissConfirm: 'Çıxar',
    refusedHint: 'Səbəbi aradan qaldırıb əməliyyatı layihədə yenidən edin.',
    empty: { title: 'Hamısı göndərilib', body: 'Bu kompüterdə göndərilməmiş dəyişiklik yoxdur.' },
    commands: {
      'draft.create': 'Layihənin yaradılması',
      'draft.rename': 'Layihənin adının və ya növünün dəyişdirilməsi',
      'version.save': 'Versiyanın saxlanılması',
      'version.rename': 'Saxlanılmış versiyanın adının dəyişdirilməsi',
      'paper.add': 'Sənədin əlavə edilməsi',
      'paper.remove': 'Sənədin çıxarılması',
      'round.start': 'Razılaşdırmaya göndərmə',
      'round.answer': 'Razılaşdırma üzrə cavab',
      'remark.settle': 'İrada münasibət',
      'visa.start': 'Vizalanmaya göndərmə',
      'visa.sign': 'Viza',
      'visa.refuse': 'Vizadan imtina',
      'submission.send': 'Təqdim etmə',
      'submission.register': 'Təqdimatın qeydiyyata alınması',
      'submission.accept': 'Təqdimatın qəbul edilməsi',
      'submission.return': 'Layihənin yenidən işlənilmək üçün qaytarılması',
    },
  },
  en: {
    title: 'State of sending',
    subtitle: 'Every change is saved on this computer first and then sent to the server.',
    waitingTitle: 'Saved on this computer, not sent yet',
    refusedTitle: 'Not accepted',
    offline: 'There is no network. Sending goes on by itself once the connection is back.',
    online: 'Being sent to the server.',
    signedOut: 'Sign in with your card again to send.',
    waitingOf: (count) => `Not sent: ${count}`,
    textChange: 'Change of the text',
    otherDraft: 'Files of papers',
    open: 'Open the draft',
    dismiss: 'Take off the list',
    dismissing: 'Taking off…',
    dismissTitle: 'Take it off the list?',
    dismissBody: 'The server has not recorded this, and it will not be sent again. Once it is off the list it cannot be brought back.',
    dismissConfirm: 'Take off',
    refusedHint: 'Remove the cause and do it again in the draft.',
    empty: { title: 'Everything has been sent', body: 'Nothing waits on this computer.' },
    commands: {
      'draft.create': 'Creating the draft',
      'draft.rename': 'Changing the title or kind',
      'version.save': 'Saving a version',
      'version.rename': 'Renaming a saved version',
      'paper.add': 'Adding a paper',
      'paper.remove': 'Removing a paper',
      'round.start': 'Sending for agreement',
      'round.answer': 'Answer in an agreement round',
      'remark.settle': 'Settling a remark',
      'visa.start': 'Sending for visas',
      'visa.sign': 'Visa',
      'visa.refuse': 'Refusing a visa',
      'submission.send': 'Submitting',
      'submission.register': 'Registering a submission',
      'submission.accept': 'Accepting a submission',
      'submission.return': 'Returning a draft for rework',
    },
  },
};
