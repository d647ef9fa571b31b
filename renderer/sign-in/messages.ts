import type { Messages } from '../ui/language.tsx';

interface SignInTexts {
  product: string;
  system: string;
  title: string;
  cards: string;
  refresh: string;
  reading: string;
  noCard: { title: string; steps: readonly string[] };
  unknownHolder: string;
  fin: (fin: string) => string;
  noSignInCertificate: string;
  testCard: string;
  pin: string;
  pinHint: string;
  signIn: string;
  signingIn: string;
  offlineNote: string;
  test: {
    title: string;
    body: string;
    search: string;
    none: string;
    signingIn: (name: string) => string;
  };
  roles: Record<string, string>;
}

export const signInMessages: Messages<SignInTexts> = {
  az: {
    product: 'Normativ',
    system: '“Normativ hüquqi aktlar” informasiya sistemi',
    title: 'Kartla daxil olun',
    cards: 'Kart',
    refresh: 'Kartları yenidən yoxla',
    reading: 'Kartlar oxunur…',
    noCard: {
      title: 'Kart tapılmadı',
      steps: [
        'Kart oxuyucunun kompüterə qoşulduğunu yoxlayın.',
        'Kartı çipi oxuyucuya baxan tərəflə axıra qədər taxın.',
        'Kart yenə görünmürsə, qurumunuzun texniki xidmətindən kartın proqramını quraşdırmağı xahiş edin.',
      ],
    },
    unknownHolder: 'Sahibi oxunmayan kart',
    fin: (fin) => `FİN ${fin}`,
    noSignInCertificate: 'Bu kartda daxil olmaq üçün sertifikat yoxdur',
    testCard: 'Sınaq kartı (fayl)',
    pin: 'PIN kod',
    pinHint: 'PIN kod yalnız karta ötürülür və saxlanılmır.',
    signIn: 'Daxil ol',
    signingIn: 'Kart yoxlanılır…',
    offlineNote: 'İlk dəfə daxil olmaq üçün şəbəkə lazımdır; sonra proqram şəbəkəsiz də açılır.',
    test: {
      title: 'Test mühiti',
      body: 'Bu server sınaq üçündür. Siyahıdan şəxs seçdikdə proqram onun sınaq kartı ilə daxil olur.',
      search: 'Ad, qurum və ya vəzifə',
      none: 'Belə şəxs tapılmadı',
      signingIn: (name) => `Daxil olunur: ${name}…`,
    },
    roles: { drafter: 'Hazırlayan əməkdaş', head: 'Rəhbər', recipient: 'Təqdimatları qəbul edən əməkdaş' },
  },
  en: {
    product: 'Normativ',
    system: 'Information system “Normative legal acts”',
    title: 'Sign in with your card',
    cards: 'Card',
    refresh: 'Check for cards again',
    reading: 'Reading cards…',
    noCard: {
      title: 'No card was found',
      steps: [
        'See that the card reader is connected to the computer.',
        'Put the card in all the way, with its chip towards the reader.',
        'If it still does not show, ask your agency’s support to install the card’s software.',
      ],
    },
    unknownHolder: 'A card whose holder cannot be read',
    fin: (fin) => `FİN ${fin}`,
    noSignInCertificate: 'This card has no certificate to sign in with',
    testCard: 'Test card (file)',
    pin: 'PIN',
    pinHint: 'The PIN goes to the card alone and is not kept.',
    signIn: 'Sign in',
    signingIn: 'The card is being checked…',
    offlineNote: 'The first sign-in needs the network; after that the app opens without it.',
    test: {
      title: 'Test environment',
      body: 'This server is for trying things out. Choose a person to sign in with their test card.',
      search: 'Name, agency or role',
      none: 'There is no such person',
      signingIn: (name) => `Signing in: ${name}…`,
    },
    roles: { drafter: 'Drafter', head: 'Head of agency', recipient: 'Receives submissions' },
  },
};
