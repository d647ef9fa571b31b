import type { Messages } from '../ui/language.tsx';

interface StartTexts {
  product: string;
  starting: string;
  opening: string;
  leaving: string;
  changing: (name: string) => string;
  failed: { title: string; retry: string; signOut: string };
  crash: { title: string; body: string; retry: string; reload: string; details: string };
}

export const startMessages: Messages<StartTexts> = {
  az: {
    product: 'Normativ',
    starting: 'Proqram açılır…',
    opening: 'Bu kompüterdəki məlumatlar açılır…',
    leaving: 'Məlumatlar saxlanılır və sessiya bağlanır…',
    changing: (name) => `Daxil olunur: ${name}…`,
    failed: { title: 'Normativ açılmadı', retry: 'Yenidən cəhd et', signOut: 'Başqa şəxs kimi daxil ol' },
    crash: {
      title: 'Bu səhifə göstərilə bilmədi',
      body: 'Proqramda gözlənilməz xəta baş verdi. Yazdıqlarınız bu kompüterdə saxlanıb. Səhifəni yenidən açın; təkrarlanarsa, aşağıdakı təfərrüatı operatora göndərin.',
      retry: 'Səhifəni yenidən aç', reload: 'Proqramı yenidən yüklə', details: 'Texniki təfərrüat',
    },
  },
  en: {
    product: 'Normativ',
    starting: 'The app is opening…',
    opening: 'The data on this computer is being opened…',
    leaving: 'Your work is being saved and the session closed…',
    changing: (name) => `Signing in: ${name}…`,
    failed: { title: 'Normativ could not be opened', retry: 'Try again', signOut: 'Sign in as another person' },
    crash: {
      title: 'This page could not be shown',
      body: 'Something unexpected went wrong in the app. What you wrote is saved on this computer. Open the page again; if it happens again, send the details below to the operator.',
      retry: 'Open the page again', reload: 'Reload the app', details: 'Technical details',
    },
  },
};
