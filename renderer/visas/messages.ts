import type { Messages } from '../ui/language.tsx';

interface Texts {
  empty: string;
  emptyHint: string;
  earlier: string;
  version: (number: number) => string;
  waiting: string;
  closed: (at: string) => string;
  given: (done: number, all: number) => string;
  silence: string;
  pending: string;
  signed: string;
  refused: string;
  deemed: (at: string) => string;
  signer: string;
  fin: string;
  certificate: string;
  signedAt: string;
  reservations: string;
  reasons: string;
  wording: string;
  lateAt: (at: string) => string;
  note: string;
  papers: string;
  missingRound: string;
  silenceMine: string;
  deemedMine: (at: string) => string;
  lateMine: string;
  headsOnly: string;
  reservationsLabel: string;
  reservationsHint: string;
  sign: string;
  refuse: string;
  textFirst: string;
  refuseTitle: string;
  refuseHint: string;
  reasonsMissing: string;
  wordingMissing: string;
  refuseConfirm: string;
  sending: string;
  cancel: string;
  signingTitle: string;
  signingHint: string;
  signedTitle: string;
  signedHint: string;
  act: string;
  versionNumber: string;
  fingerprint: string;
  statementPapers: string;
  noPapers: string;
  decision: string;
  decisions: { endorsed: string };
  noReservations: string;
  agency: string;
  statedAt: string;
  card: string;
  cardReading: string;
  refresh: string;
  noCard: string;
  otherPerson: (name: string) => string;
  noSigningCertificate: string;
  testCard: string;
  certificateUntil: (at: string) => string;
  pin: string;
  pinHint: string;
  signNow: string;
  signing: string;
  signingWait: string;
  offline: string;
  lateSigning: string;
  done: string;
  doneWaiting: string;
  close: string;
  unreadable: string;
  mySigned: string;
  myRefused: string;
  myLate: string;
}

export const visasMessages: Messages<Texts> = {
  az: {
    empty: 'Layihə hələ vizalanmaya göndərilməyib.',
    emptyHint: 'Göndərildikdə qurumların vizaları, imtinaları və müddət burada görünəcək.',
    earlier: 'Əvvəlki vizalanmalar',
    version: (number) => `${number} nömrəli versiya`,
    waiting: 'Bağlantı bərpa olunanda göndəriləcək; qurumlar layihəni hələ görmür.',
    closed: (at) => `Başa çatıb: ${at}`,
    given: (done, all) => `${all} qurumdan ${done} cavab`,
    silence: 'Müddət bitənədək viza verməyən qurum üzrə layihə vizalanmış hesab ediləcək.',
    pending: 'Viza gözlənilir',
    signed: 'Viza verilib',
    refused: 'Vizadan imtina edilib',
    deemed: (at) => `Vizalanmış hesab edilir: ${at}`,
    signer: 'İmzalayan',
    fin: 'FİN',
    certificate: 'Sertifikat',
    signedAt: 'İmza vaxtı',
    reservations: 'Qeyd-şərt',
    reasons: 'Əsaslandırma',
    wording: 'Təklif olunan redaksiya',
    lateAt: (at) => `Müddətdən sonra: ${at}`,
    note: 'Göndərən qurumun qeydi',
    papers: 'Sənədlər',
    missingRound: 'Bu vizalanma tapılmadı və ya qurumunuzdan viza istənilməyib.',
    silenceMine: 'Viza verilməsə, layihə qurumunuz tərəfindən vizalanmış hesab ediləcək.',
    deemedMine: (at) => `Müddət ${at} tarixində bitib: layihə qurumunuz tərəfindən vizalanmış hesab edilir.`,
    lateMine: 'Müddət bitib. İndi verilən viza və ya imtina gecikmiş kimi saxlanılacaq və hüquqi nəticə yaratmayacaq.',
    headsOnly: 'Vizanı qurumun rəhbəri öz kartı ilə imzalayır. Layihəni oxuya və rəhbərə məlumat verə bilərsiniz.',
    reservationsLabel: 'Qeyd-şərt',
    reservationsHint: 'İstəyə görə: imzalanan məlumata daxil ediləcək.',
    sign: 'Vizala…',
    refuse: 'Vizadan imtina et…',
    textFirst: 'Mətn bu kompüterdə oxunmadan viza vermək mümkün deyil.',
    refuseTitle: 'Vizadan imtina',
    refuseHint: 'İmtina əsaslandırılmalı və təklif olunan redaksiya göstərilməlidir (Konstitusiya Qanunu, 46.2.2).',
    reasonsMissing: 'Əsaslandırmanı yazın.',
    wordingMissing: 'Təklif olunan redaksiyanı yazın.',
    refuseConfirm: 'İmtinanı göndər',
    sending: 'Göndərilir…',
    cancel: 'Ləğv et',
    signingTitle: 'Viza imzalanır',
    signingHint: 'Aşağıdakılar imzalanacaq məlumatın özündən oxunub.',
    signedTitle: 'Viza imzalanıb',
    signedHint: 'İmzalanmış məlumat:',
    act: 'Layihə',
    versionNumber: 'Versiya',
    fingerprint: 'Mətnin kontrol cəmi',
    statementPapers: 'Sənədlər',
    noPapers: 'Sənəd yoxdur',
    decision: 'Qərar',
    decisions: { endorsed: 'Vizalanır' },
    noReservations: 'Yoxdur',
    agency: 'Qurum',
    statedAt: 'Vaxt',
    card: 'Kart',
    cardReading: 'Kartlar oxunur…',
    refresh: 'Kartları yenilə',
    noCard: 'Kart tapılmadı. Kartı oxuyucuya taxın.',
    otherPerson: (name) => `Başqa şəxsin kartıdır: ${name}`,
    noSigningCertificate: 'Bu kartda imza sertifikatı yoxdur.',
    testCard: 'Sınaq kartı',
    certificateUntil: (at) => `Qüvvədədir: ${at}-dək`,
    pin: 'PIN kod',
    pinHint: 'İmza üçün PIN kod kartda yoxlanılır.',
    signNow: 'İmzala',
    signing: 'İmzalanır…',
    signingWait: 'Kart imzalayır. Kartı çıxarmayın.',
    offline: 'Şəbəkə yoxdur: viza bu kompüterdə saxlanacaq, bağlantı bərpa olunanda göndəriləcək. Müddət server vaxtı ilə hesablanır.',
    lateSigning: 'Müddət bitib: viza gecikmiş kimi saxlanılacaq və nəticəyə təsir etməyəcək.',
    done: 'Viza imzalandı.',
    doneWaiting: 'Viza bu kompüterdə saxlanıb və bağlantı bərpa olunanda göndəriləcək.',
    close: 'Bağla',
    unreadable: 'İmzalanacaq məlumat hazırlanmadı, heç nə imzalanmadı. Hazırlayan qurumdan layihənin adını və sənədlərin adlarını yoxlamağı xahiş edin.',
    mySigned: 'Qurumunuz viza verib',
    myRefused: 'Qurumunuz vizadan imtina edib',
    myLate: 'Qurumunuzun cavabı gecikib',
  },
  en: {
    empty: 'The draft has not been sent for visas yet.',
    emptyHint: 'Once it is sent, visas, refusals and the deadline appear here.',
    earlier: 'Earlier visa rounds',
    version: (number) => `Version ${number}`,
    waiting: 'It is sent when the connection is back; the agencies do not see the draft yet.',
    closed: (at) => `Closed: ${at}`,
    given: (done, all) => `${done} of ${all} agencies have answered`,
    silence: 'An agency that gives no visa by the deadline is deemed to have endorsed.',
    pending: 'No visa yet',
    signed: 'Visa signed',
    refused: 'Visa refused',
    deemed: (at) => `Deemed endorsed: ${at}`,
    signer: 'Signer',
    fin: 'FİN',
    certificate: 'Certificate',
    signedAt: 'Signing time',
    reservations: 'Reservations',
    reasons: 'Reasons',
    wording: 'Proposed wording',
    lateAt: (at) => `After the deadline: ${at}`,
    note: 'Note from the sender',
    papers: 'Papers',
    missingRound: 'This visa round was not found, or your agency was not asked.',
    silenceMine: 'Without a visa your agency will be deemed to have endorsed.',
    deemedMine: (at) => `The deadline passed on ${at}: your agency is deemed to have endorsed.`,
    lateMine: 'The deadline has passed. A visa or refusal given now is kept as late and has no legal effect.',
    headsOnly: 'The head of the agency signs a visa with their own card. You can read the draft and tell the head.',
    reservationsLabel: 'Reservations',
    reservationsHint: 'Optional: becomes part of what is signed.',
    sign: 'Sign the visa…',
    refuse: 'Refuse the visa…',
    textFirst: 'No visa can be signed before the text has been read on this computer.',
    refuseTitle: 'Refusing the visa',
    refuseHint: 'A refusal carries reasons and the proposed wording (Constitutional Law, 46.2.2).',
    reasonsMissing: 'Write the reasons.',
    wordingMissing: 'Write the wording you propose.',
    refuseConfirm: 'Send the refusal',
    sending: 'Sending…',
    cancel: 'Cancel',
    signingTitle: 'Signing a visa',
    signingHint: 'What follows is read from the very bytes that will be signed.',
    signedTitle: 'Visa signed',
    signedHint: 'What was signed:',
    act: 'Draft',
    versionNumber: 'Version',
    fingerprint: 'Fingerprint of the text',
    statementPapers: 'Papers',
    noPapers: 'No papers',
    decision: 'Decision',
    decisions: { endorsed: 'Endorsed' },
    noReservations: 'None',
    agency: 'Agency',
    statedAt: 'Time',
    card: 'Card',
    cardReading: 'Reading cards…',
    refresh: 'Look for cards again',
    noCard: 'No card found. Put the card into the reader.',
    otherPerson: (name) => `Another person’s card: ${name}`,
    noSigningCertificate: 'This card holds no signing certificate.',
    testCard: 'Test card',
    certificateUntil: (at) => `Valid until ${at}`,
    pin: 'PIN code',
    pinHint: 'The card itself checks the PIN for signing.',
    signNow: 'Sign',
    signing: 'Signing…',
    signingWait: 'The card is signing. Leave it in the reader.',
    offline: 'No network: the visa is saved on this computer and sent when the connection is back. The server’s clock decides about the deadline.',
    lateSigning: 'The deadline has passed: the visa is kept as late and has no effect.',
    done: 'The visa has been signed.',
    doneWaiting: 'The visa is saved on this computer and will be sent when the connection is back.',
    close: 'Close',
    unreadable: 'What is to be signed could not be prepared; nothing was signed. Ask the preparing agency to check the title of the draft and the names of its papers.',
    mySigned: 'Your agency has signed a visa',
    myRefused: 'Your agency has refused the visa',
    myLate: 'Your agency’s answer came late',
  },
};
