import type { ResponseDecision } from '../../shared/protocol/commands.ts';
import type { Messages } from '../ui/language.tsx';

interface Texts {
  missingRound: string;
  loading: string;
  from: (agency: string) => string;
  version: (number: number) => string;
  silence: string;
  deemed: (at: string) => string;
  deemedHint: string;
  lateWarning: string;
  note: string;
  papers: string;
  yourAnswer: string;
  remarks: string;
  remarksEmpty: string;
  remarksHint: string;
  selected: (place: string) => string;
  selectHint: string;
  raise: string;
  raiseTitle: string;
  editTitle: string;
  kind: string;
  kinds: Record<'objection' | 'proposal', string>;
  place: string;
  quote: string;
  wholeBlock: string;
  reasons: string;
  reasonsHint: string;
  reasonsMissing: string;
  wording: string;
  wordingHint: string;
  wordingMissing: string;
  difference: string;
  sameWording: string;
  keep: string;
  cancel: string;
  editNamed: (place: string) => string;
  remove: string;
  removeNamed: (place: string) => string;
  removeTitle: string;
  removeText: string;
  decision: string;
  decisions: Record<ResponseDecision, string>;
  decisionMissing: string;
  agreedWithRemarks: string;
  comment: string;
  commentHint: string;
  review: string;
  reviewTitle: string;
  reviewHint: string;
  send: string;
  sending: string;
  goBack: string;
  offline: string;
  kept: string;
  answered: (at: string) => string;
  answeredLate: (at: string) => string;
  lateNoEffect: string;
  noRemarks: string;
  outcome: string;
}

export const answerMessages: Messages<Texts> = {
  az: {
    missingRound: 'Bu razılaşdırma tapılmadı və ya qurumunuzdan istənilməyib.',
    loading: 'Mətn oxunur…',
    from: (agency) => `Hazırlayan: ${agency}`,
    version: (number) => `${number} nömrəli versiya`,
    silence: 'Cavab verilməsə, layihə qurumunuzla razılaşdırılmış hesab ediləcək.',
    deemed: (at) => `Müddət ${at} tarixində bitib: layihə qurumunuzla razılaşdırılmış hesab edilir.`,
    deemedHint: 'Cavabı yenə də göndərə bilərsiniz: o, gecikmiş cavab kimi saxlanılacaq, lakin nəticəyə təsir etməyəcək.',
    lateWarning: 'Müddət bitib. Cavabınız hazırlayan quruma gecikmiş cavab kimi göndəriləcək və hüquqi nəticə yaratmayacaq.',
    note: 'Göndərən qurumun qeydi',
    papers: 'Sənədlər',
    yourAnswer: 'Cavabınız',
    remarks: 'İrad və təkliflər',
    remarksEmpty: 'Hələ irad və təklif yazmamısınız.',
    remarksHint: 'Mətndə yeri seçin və “İrad bildir” düyməsini basın.',
    selected: (place) => `Seçilib: ${place}`,
    selectHint: 'İrad bildirmək üçün mətndə yer seçin.',
    raise: 'İrad bildir',
    raiseTitle: 'Yeni irad və ya təklif',
    editTitle: 'İradı düzəlt',
    kind: 'Növü',
    kinds: { objection: 'İrad', proposal: 'Təklif' },
    place: 'Yeri',
    quote: 'Sitat',
    wholeBlock: 'Bütün struktur elementinə aiddir.',
    reasons: 'Əsaslandırma',
    reasonsHint: 'Hansı akta və ya hansı səbəbə əsaslanır.',
    reasonsMissing: 'Əsaslandırmanı yazın (Konstitusiya Qanunu, 46.2.1).',
    wording: 'Təklif olunan redaksiya',
    wordingHint: 'Struktur elementinin mətni təklif etdiyiniz kimi.',
    wordingMissing: 'Təklif olunan redaksiyanı yazın (Konstitusiya Qanunu, 46.2.1).',
    difference: 'Fərq',
    sameWording: 'Redaksiya göndərilmiş mətnlə eynidir.',
    keep: 'İradı saxla',
    cancel: 'Ləğv et',
    editNamed: (place) => `${place}: düzəlt`,
    remove: 'Sil',
    removeNamed: (place) => `${place}: sil`,
    removeTitle: 'İrad silinsin?',
    removeText: 'Yazdığınız əsaslandırma və redaksiya silinəcək.',
    decision: 'Qərar',
    decisions: { agreed: 'Razıdır', agreedWithRemarks: 'İradlarla razıdır', objected: 'Etiraz edir' },
    decisionMissing: 'Qərarı seçin.',
    agreedWithRemarks: 'Razılıq iradsız verilir. İradlarınız olduğuna görə “İradlarla razıdır” və ya “Etiraz edir” seçin.',
    comment: 'Rəy',
    commentHint: 'İstəyə görə: layihə barədə ümumi fikir.',
    review: 'Yekuna bax…',
    reviewTitle: 'Göndəriləcək cavab',
    reviewHint: 'Cavab bir dəfə verilir və göndərildikdən sonra dəyişdirilmir.',
    send: 'Cavabı göndər',
    sending: 'Göndərilir…',
    goBack: 'Geri',
    offline: 'Şəbəkə yoxdur: cavab bu kompüterdə saxlanacaq, bağlantı bərpa olunanda göndəriləcək. Müddət server vaxtı ilə hesablanır: gec çatan cavab nəticəyə təsir etmir.',
    kept: 'Yazdıqlarınız bu kompüterdə saxlanılır.',
    answered: (at) => `Cavab verilib: ${at}`,
    answeredLate: (at) => `Cavab müddətdən sonra verilib: ${at}`,
    lateNoEffect: 'Gecikmiş cavab saxlanılıb, nəticəyə təsir etmir.',
    noRemarks: 'İrad və təklif yoxdur.',
    outcome: 'Hazırlayan qurumun münasibəti',
  },
  en: {
    missingRound: 'This round was not found, or your agency was not asked.',
    loading: 'Reading the text…',
    from: (agency) => `Prepared by: ${agency}`,
    version: (number) => `Version ${number}`,
    silence: 'Without an answer your agency will be deemed to have agreed.',
    deemed: (at) => `The deadline passed on ${at}: your agency is deemed to have agreed.`,
    deemedHint: 'You can still send an answer: it is kept as late and has no effect.',
    lateWarning: 'The deadline has passed. Your answer reaches the preparing agency as late and has no legal effect.',
    note: 'Note from the sender',
    papers: 'Papers',
    yourAnswer: 'Your answer',
    remarks: 'Objections and proposals',
    remarksEmpty: 'You have written no objection or proposal yet.',
    remarksHint: 'Select a place in the text and press “Raise a remark”.',
    selected: (place) => `Selected: ${place}`,
    selectHint: 'Select a place in the text to raise a remark.',
    raise: 'Raise a remark',
    raiseTitle: 'New objection or proposal',
    editTitle: 'Edit the remark',
    kind: 'Kind',
    kinds: { objection: 'Objection', proposal: 'Proposal' },
    place: 'Place',
    quote: 'Quote',
    wholeBlock: 'Concerns the whole element.',
    reasons: 'Reasons',
    reasonsHint: 'Which act or which cause it rests on.',
    reasonsMissing: 'Write the reasons (Constitutional Law, 46.2.1).',
    wording: 'Proposed wording',
    wordingHint: 'The text of the element as you propose it.',
    wordingMissing: 'Write the proposed wording (Constitutional Law, 46.2.1).',
    difference: 'Difference',
    sameWording: 'The wording is the same as the text sent.',
    keep: 'Keep the remark',
    cancel: 'Cancel',
    editNamed: (place) => `${place}: edit`,
    remove: 'Delete',
    removeNamed: (place) => `${place}: delete`,
    removeTitle: 'Delete the remark?',
    removeText: 'The reasons and the wording that you wrote will be deleted.',
    decision: 'Decision',
    decisions: { agreed: 'Agrees', agreedWithRemarks: 'Agrees with remarks', objected: 'Objects' },
    decisionMissing: 'Choose a decision.',
    agreedWithRemarks: 'Plain agreement has no remarks. Since you have some, choose “Agrees with remarks” or “Objects”.',
    comment: 'Comment',
    commentHint: 'Optional: a general view of the draft.',
    review: 'Review…',
    reviewTitle: 'The answer to be sent',
    reviewHint: 'An answer is given once and does not change after it is sent.',
    send: 'Send the answer',
    sending: 'Sending…',
    goBack: 'Back',
    offline: 'No network: the answer is saved on this computer and sent when the connection is back. The server’s clock decides: an answer that arrives late has no effect.',
    kept: 'What you write is saved on this computer.',
    answered: (at) => `Answered: ${at}`,
    answeredLate: (at) => `Answered after the deadline: ${at}`,
    lateNoEffect: 'A late answer is kept and has no effect.',
    noRemarks: 'No objections or proposals.',
    outcome: 'What the preparing agency decided',
  },
};
