import type { SheetLine } from '../../shared/protocol/events.ts';
import type { Submission } from '../../shared/workflow/state.ts';
import type { Messages } from '../ui/language.tsx';

interface Texts {
  // the package
  sendTitle: string;
  package: string;
  packageHint: string;
  required: string;
  missingPaper: (kind: string) => string;
  write: string;
  writeNamed: (kind: string) => string;
  attachNamed: (kind: string) => string;
  paperText: (kind: string) => string;
  saveText: string;
  cancel: string;
  sheet: string;
  sheetEmpty: string;
  drafters: string;
  draftersHint: string;
  recipient: string;
  recipientMissing: string;
  text: string;
  textFrozen: (number: number) => string;
  noVisas: string;
  closes: string;
  offline: string;
  submit: string;
  submitting: string;
  // the sheet
  steps: Record<SheetLine['step'], string>;
  outcomes: Record<SheetLine['outcome'], string>;
  version: (number: number) => string;
  remarks: (count: number) => string;
  // the page
  missing: string;
  from: (agency: string) => string;
  to: (agency: string) => string;
  sentAt: (at: string, by: string) => string;
  status: Record<Submission['status'], string>;
  number: string;
  registeredAt: (number: string, at: string) => string;
  decidedAt: (at: string) => string;
  papers: string;
  details: string;
  register: string;
  registering: string;
  registerHint: string;
  accept: string;
  acceptTitle: string;
  acceptText: string;
  note: string;
  noteHint: string;
  return: string;
  returnTitle: string;
  returnText: string;
  returnRemarks: string;
  returnMissing: string;
  recipientRemarks: string;
  deciding: string;
  waiting: string;
  acceptConfirm: string;
  returnConfirm: string;
  // the list
  listTitle: string;
  listSubtitle: string;
  sentByUs: string;
  arrived: string;
  sentEmpty: string;
  arrivedEmpty: string;
  openNamed: (title: string) => string;
}

export const submissionsMessages: Messages<Texts> = {
  az: {
    sendTitle: 'Nazirlər Kabinetinə təqdim et',
    package: 'Paket',
    packageHint: 'Konstitusiya Qanununun 48.2-ci maddəsində göstərilən sənədlər.',
    required: 'tələb olunur',
    missingPaper: (kind) => `${kind} əlavə olunmayıb.`,
    write: 'Mətn yaz…',
    writeNamed: (kind) => `${kind}: mətn yaz`,
    attachNamed: (kind) => `${kind}: fayl seç`,
    paperText: (kind) => `${kind}: mətn`,
    saveText: 'Sənəd kimi saxla',
    cancel: 'Ləğv et',
    sheet: 'Razılaşdırma və viza vərəqi',
    sheetEmpty: 'Razılaşdırma və vizalanma aparılmayıb.',
    drafters: 'Layihəni hazırlamış şəxslər',
    draftersHint: 'Hər sətirdə bir nəfər.',
    recipient: 'Ünvan',
    recipientMissing: 'Layihəni qəbul edən qurumu seçin.',
    text: 'Mətn',
    textFrozen: (number) => `Vizalanmış ${number} nömrəli versiyanın mətni təqdim ediləcək. Mətn ondan fərqlənirsə, təqdimat qəbul edilməyəcək.`,
    noVisas: 'Layihə hələ vizalanmaya göndərilməyib.',
    closes: 'Təqdim edildikdən sonra mətn və sənədlər dəyişdirilmir, layihə qaytarılanadək.',
    offline: 'Şəbəkə yoxdur: bu kompüterdə saxlanacaq, bağlantı bərpa olunanda göndəriləcək.',
    submit: 'Təqdim et',
    submitting: 'Təqdim edilir…',
    steps: { agreement: 'Razılaşdırma', visa: 'Viza' },
    outcomes: {
      agreed: 'Razıdır', agreedWithRemarks: 'İradlarla razıdır', objected: 'Etiraz edir', deemedAgreed: 'Razılaşdırılmış hesab edilir',
      endorsed: 'Viza verilib', visaRefused: 'Vizadan imtina edilib', deemedEndorsed: 'Vizalanmış hesab edilir',
    },
    version: (number) => `${number} nömrəli versiya`,
    remarks: (count) => `İradlar: ${count}`,
    missing: 'Bu təqdimat tapılmadı və ya onu görmək səlahiyyətiniz yoxdur.',
    from: (agency) => `Göndərən: ${agency}`,
    to: (agency) => `Ünvan: ${agency}`,
    sentAt: (at, by) => `Təqdim edilib: ${at} · ${by}`,
    status: { sent: 'Qeydiyyat gözlənilir', registered: 'Qeydiyyata alınıb', accepted: 'Qəbul edilib', returned: 'Yenidən işlənilmək üçün qaytarılıb' },
    number: 'Qeydiyyat nömrəsi',
    registeredAt: (number, at) => `№ ${number} · ${at}`,
    decidedAt: (at) => `Qərar: ${at}`,
    papers: 'Paketin sənədləri',
    details: 'Təqdimat',
    register: 'Qeydiyyata al',
    registering: 'Qeydiyyata alınır…',
    registerHint: 'Hər nömrə bir dəfə verilir.',
    accept: 'Qəbul et…',
    acceptTitle: 'Layihə qəbul edilsin?',
    acceptText: 'Göndərən qurum layihənin qəbul edildiyini görəcək. Bu qərar geri götürülmür.',
    note: 'Qeyd',
    noteHint: 'İstəyə görə.',
    return: 'Yenidən işlənilmək üçün qaytar…',
    returnTitle: 'Yenidən işlənilmək üçün qaytar',
    returnText: 'Layihə irad və təkliflər göstərilməklə qaytarılır (Konstitusiya Qanunu, 70.2.4); göndərən qurum mətni yenidən işləyə biləcək.',
    returnRemarks: 'İrad və təkliflər',
    returnMissing: 'Layihənin nə üçün qaytarıldığını yazın.',
    recipientRemarks: 'Qəbul edən qurumun qeydi',
    deciding: 'Göndərilir…',
    waiting: 'Bağlantı bərpa olunanda göndəriləcək.',
    acceptConfirm: 'Qəbul et',
    returnConfirm: 'Qaytar',
    listTitle: 'Təqdimatlar',
    listSubtitle: 'Qurumunuzun təqdim etdiyi və qurumunuza daxil olan layihələr, ən yenisi əvvəldə.',
    sentByUs: 'Bizim təqdim etdiyimiz',
    arrived: 'Daxil olan',
    sentEmpty: 'Qurumunuz hələ layihə təqdim etməyib.',
    arrivedEmpty: 'Qurumunuza təqdimat daxil olmayıb.',
    openNamed: (title) => `${title}: aç`,
  },
  en: {
    sendTitle: 'Submit to the Cabinet of Ministers',
    package: 'Package',
    packageHint: 'The papers named in article 48.2 of the Constitutional Law.',
    required: 'required',
    missingPaper: (kind) => `${kind} is missing.`,
    write: 'Write text…',
    writeNamed: (kind) => `${kind}: write text`,
    attachNamed: (kind) => `${kind}: choose file`,
    paperText: (kind) => `${kind}: text`,
    saveText: 'Save as a paper',
    cancel: 'Cancel',
    sheet: 'Agreement and visa sheet',
    sheetEmpty: 'There has been no agreement or visa round.',
    drafters: 'People who prepared the draft',
    draftersHint: 'One person per line.',
    recipient: 'Recipient',
    recipientMissing: 'Choose who receives the draft.',
    text: 'Text',
    textFrozen: (number) => `The text of version ${number}, which the visas are on, is submitted. If the text differs from it, the submission is refused.`,
    noVisas: 'The draft has not been through a visa round.',
    closes: 'After submission the text and the papers do not change until the draft is returned.',
    offline: 'No network: it is saved on this computer and sent when the connection is back.',
    submit: 'Submit',
    submitting: 'Submitting…',
    steps: { agreement: 'Agreement', visa: 'Visa' },
    outcomes: {
      agreed: 'Agrees', agreedWithRemarks: 'Agrees with remarks', objected: 'Objects', deemedAgreed: 'Deemed agreed',
      endorsed: 'Visa signed', visaRefused: 'Visa refused', deemedEndorsed: 'Deemed endorsed',
    },
    version: (number) => `Version ${number}`,
    remarks: (count) => `Remarks: ${count}`,
    missing: 'This submission was not found, or you may not see it.',
    from: (agency) => `From: ${agency}`,
    to: (agency) => `To: ${agency}`,
    sentAt: (at, by) => `Submitted: ${at} · ${by}`,
    status: { sent: 'Awaiting registration', registered: 'Registered', accepted: 'Accepted', returned: 'Returned for rework' },
    number: 'Registration number',
    registeredAt: (number, at) => `No. ${number} · ${at}`,
    decidedAt: (at) => `Decision: ${at}`,
    papers: 'Papers of the package',
    details: 'Submission',
    register: 'Register',
    registering: 'Registering…',
    registerHint: 'Each number is given once.',
    accept: 'Accept…',
    acceptTitle: 'Accept the draft?',
    acceptText: 'The sender will see that the draft was accepted. This decision is not taken back.',
    note: 'Note',
    noteHint: 'Optional.',
    return: 'Return for rework…',
    returnTitle: 'Return for rework',
    returnText: 'The draft is returned with objections and proposals (Constitutional Law, 70.2.4); the sender can work on the text again.',
    returnRemarks: 'Objections and proposals',
    returnMissing: 'Write why the draft is returned.',
    recipientRemarks: 'Words of the recipient',
    deciding: 'Sending…',
    waiting: 'It is sent when the connection is back.',
    acceptConfirm: 'Accept',
    returnConfirm: 'Return',
    listTitle: 'Submissions',
    listSubtitle: 'Drafts that your agency submitted and those that arrived for it, newest first.',
    sentByUs: 'Submitted by us',
    arrived: 'Arrived',
    sentEmpty: 'Your agency has not submitted a draft yet.',
    arrivedEmpty: 'No submission has arrived for your agency.',
    openNamed: (title) => `${title}: open`,
  },
};
