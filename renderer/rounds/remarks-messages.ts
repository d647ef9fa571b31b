import type { RemarkOutcome } from '../../shared/protocol/commands.ts';
import type { Messages } from '../ui/language.tsx';

interface Texts {
  empty: string;
  emptyHint: string;
  open: (count: number) => string;
  settled: (count: number) => string;
  goTo: (place: string) => string;
  from: (agency: string) => string;
  blockGone: string;
  accept: string;
  acceptPartly: string;
  decline: string;
  setAside: string;
  setAsideHint: string;
  outcomes: Record<RemarkOutcome, string>;
  explanation: string;
  explanationHint: string;
  explanationMissing: string;
  wordingToTake: string;
  wordingHint: string;
  confirm: string;
  confirming: string;
  cancel: string;
  difference: string;
  textMissing: string;
  more: string;
  list: string;
}

export const remarksMessages: Messages<Texts> = {
  az: {
    empty: 'İrad və təklif yoxdur.',
    emptyHint: 'Qurumların irad və təklifləri burada mətndəki yerinə görə düzülür.',
    open: (count) => `Münasibət gözləyən: ${count}`,
    settled: (count) => `Münasibət bildirilmiş: ${count}`,
    goTo: (place) => `${place}: mətndə göstər`,
    from: (agency) => agency,
    blockGone: 'Bu yer mətndən çıxarılıb.',
    accept: 'Qəbul et',
    acceptPartly: 'Qismən qəbul et…',
    decline: 'Qəbul etmə…',
    setAside: 'Baxılmasın…',
    setAsideHint: 'Hüquqi cəhətdən əsaslandırılmamış irad və təkliflərə baxılmır (Konstitusiya Qanunu, 46.3).',
    outcomes: { accepted: 'Qəbul edilib', partlyAccepted: 'Qismən qəbul edilib', declined: 'Qəbul edilməyib', setAside: 'Əsaslandırılmadığına görə baxılmayıb' },
    explanation: 'İzahat',
    explanationHint: 'İradı bildirən qurum bu izahatı görəcək.',
    explanationMissing: 'İrad tam qəbul edilmədikdə, səbəbini yazın.',
    wordingToTake: 'Mətnə salınacaq redaksiya',
    wordingHint: 'Mətnin bu yeri yazdığınız redaksiyaya dəyişdiriləcək.',
    confirm: 'Təsdiq et',
    confirming: 'Saxlanılır…',
    cancel: 'Ləğv et',
    difference: 'İndiki mətnlə fərqi',
    textMissing: 'Mətn bu kompüterdə olmadığına görə redaksiyanı mətnə salmaq mümkün deyil.',
    more: 'Digər münasibət',
    list: 'İradların siyahısı',
  },
  en: {
    empty: 'No objections or proposals.',
    emptyHint: 'The agencies’ objections and proposals are listed here by their place in the text.',
    open: (count) => `Awaiting an answer: ${count}`,
    settled: (count) => `Settled: ${count}`,
    goTo: (place) => `${place}: show in the text`,
    from: (agency) => agency,
    blockGone: 'This place has been removed from the text.',
    accept: 'Accept',
    acceptPartly: 'Accept in part…',
    decline: 'Decline…',
    setAside: 'Set aside…',
    setAsideHint: 'Objections and proposals without legal reasons are not considered (Constitutional Law, 46.3).',
    outcomes: { accepted: 'Accepted', partlyAccepted: 'Accepted in part', declined: 'Declined', setAside: 'Set aside as unreasoned' },
    explanation: 'Explanation',
    explanationHint: 'The agency that raised the remark will see it.',
    explanationMissing: 'Say why the remark is not taken in as it stands.',
    wordingToTake: 'Wording to take into the text',
    wordingHint: 'This place of the text is changed to the wording you write.',
    confirm: 'Confirm',
    confirming: 'Saving…',
    cancel: 'Cancel',
    difference: 'Difference from the text now',
    textMissing: 'The text is not on this computer, so the wording cannot be taken in.',
    more: 'Other decision',
    list: 'List of remarks',
  },
};
