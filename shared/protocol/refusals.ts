/**
 * Every expected “no”, with the words a person reads: what happened and what to do. `{name}` is filled from the params.
 */
import type { Localised } from './api.ts';

export type RefusalParams = Record<string, string | number>;

const texts = {
  // transport
  badRequest: {
    az: 'Sorğu düzgün qurulmayıb ({field}). Heç nə dəyişmədi. Proqramı yeniləyin və yenidən cəhd edin.',
    en: 'The request is not well formed ({field}). Nothing was changed. Update the app and try again.',
  },
  tooLarge: {
    az: 'Göndərilən məlumat həddən artıq böyükdür (ən çoxu {limit}). Heç nə dəyişmədi.',
    en: 'What was sent is too large (at most {limit}). Nothing was changed.',
  },
  tooManyRequests: {
    az: 'Çox tez-tez sorğu göndərilir. {seconds} saniyə sonra yenidən cəhd edin.',
    en: 'Too many requests. Try again in {seconds} seconds.',
  },
  notFound: { az: 'Belə bir sənəd tapılmadı və ya onu görmək səlahiyyətiniz yoxdur.', en: 'There is no such document, or you may not see it.' },
  numberGap: { az: 'Əvvəlki əmrlər hələ gəlməyib; göndərmə {expected} nömrədən davam edəcək.', en: 'Earlier commands are still missing; sending goes on from number {expected}.' },
  numberReused: { az: 'Bu əmr nömrəsi başqa əmr üçün istifadə olunub.', en: 'This command number was used for another command.' },
  hashDiffers: { az: 'Faylın məzmunu onun kontrol cəmi ilə uyğun gəlmir. Fayl saxlanılmadı, yenidən göndərin.', en: 'The file does not match its hash. It was not stored; send it again.' },
  blobMissing: { az: 'Mətnin və ya sənədin faylı serverə çatmayıb. Yenidən göndərin.', en: 'The file of the text or of a paper has not reached the server. Send it again.' },
  versionUnreadable: { az: 'Dondurulan mətn oxunmadı: {reason}.', en: 'The frozen text could not be read: {reason}.' },
  textUpdateUnreadable: { az: 'Mətn dəyişikliyi zədələnib və qəbul edilmədi.', en: 'The text change is damaged and was not taken.' },
  internal: { az: 'Serverdə xəta baş verdi. Yazdıqlarınız bu kompüterdə saxlanıb; göndərmə avtomatik təkrarlanacaq.', en: 'The server failed. What you wrote is saved on this computer and will be sent again by itself.' },

  // sign-in
  signedOut: { az: 'Sessiya başa çatıb. Kartla yenidən daxil olun; yazdıqlarınız bu kompüterdə qalır.', en: 'Your session has ended. Sign in with your card again; what you wrote stays on this computer.' },
  challengeUnknown: { az: 'Daxil olma sorğusunun vaxtı keçib. Yenidən cəhd edin.', en: 'The sign-in request has expired. Try again.' },
  personUnknown: { az: '{name} (FİN {fin}) Sistemdə qeydiyyatdan keçməyib. Qurumunuzun rəhbərinə müraciət edin.', en: '{name} (FİN {fin}) is not registered in the system. Ask the head of your agency.' },
  certificateExpired: { az: 'Kartdakı sertifikatın müddəti bitib. Yeni sertifikat üçün sertifikat xidməti mərkəzinə müraciət edin.', en: 'The certificate on the card has expired. Ask your certification centre for a new one.' },
  certificateNotYetValid: { az: 'Kartdakı sertifikat hələ qüvvəyə minməyib.', en: 'The certificate on the card is not valid yet.' },
  certificateRevoked: { az: 'Kartdakı sertifikat ləğv edilib.', en: 'The certificate on the card has been revoked.' },
  certificateUntrusted: { az: 'Kartdakı sertifikatı bu serverin tanıdığı mərkəz verməyib.', en: 'The certificate on the card was not issued by a centre this server trusts.' },
  signInSignatureInvalid: { az: 'Kartın imzası yoxlamadan keçmədi. Kartı çıxarıb yenidən taxın və təkrar cəhd edin.', en: 'The card’s signature did not verify. Take the card out, put it back and try again.' },
  tooManySignIns: { az: 'Ardıcıl uğursuz cəhdlər oldu. {seconds} saniyə gözləyin.', en: 'Several attempts failed in a row. Wait {seconds} seconds.' },

  // drafts
  draftExists: { az: 'Bu layihə artıq yaradılıb.', en: 'This draft exists already.' },
  draftUnknown: { az: 'Belə bir layihə tapılmadı və ya onu görmək səlahiyyətiniz yoxdur.', en: 'There is no such draft, or you may not see it.' },
  notYourRole: { az: 'Bu əməliyyat vəzifənizə aid deyil.', en: 'This is not part of your role.' },
  leadOnly: { az: 'Bunu yalnız layihəni hazırlayan qurum edə bilər.', en: 'Only the agency that prepares the draft can do this.' },
  titleMissing: { az: 'Layihənin adını yazın.', en: 'Give the draft a title.' },
  textClosed: { az: 'Layihə təqdim edilib, mətni və sənədləri dəyişdirilə bilməz.', en: 'The draft has been submitted; its text and papers cannot change.' },
  tooManyPapers: { az: 'Layihəyə ən çoxu {limit} sənəd əlavə edilə bilər.', en: 'A draft holds at most {limit} papers.' },
  paperExists: { az: 'Bu sənəd artıq əlavə olunub.', en: 'This paper has been added already.' },
  paperNameMissing: { az: 'Sənədin adını yazın.', en: 'Give the paper a name.' },
  paperNameTaken: { az: '“{name}” adlı sənəd artıq var. Faylın adını dəyişib yenidən əlavə edin.', en: 'There is a paper named “{name}” already. Rename the file and add it again.' },
  versionExists: { az: 'Bu versiya artıq saxlanılıb.', en: 'This version has been saved already.' },
  versionNameMissing: { az: 'Versiyanın adını yazın.', en: 'Give the version a name.' },
  versionUnknown: { az: 'Saxlanılmış versiya tapılmadı.', en: 'There is no such saved version.' },
  tooManyVersions: { az: 'Bir layihədə ən çoxu {limit} adlı versiya saxlanıla bilər.', en: 'A draft holds at most {limit} named versions.' },
  paperUnknown: { az: 'Seçilmiş sənəd layihədə tapılmadı.', en: 'A chosen paper is not on the draft.' },

  // asking
  alreadySubmitted: { az: 'Layihə artıq təqdim edilib.', en: 'The draft has been submitted already.' },
  roundOpen: { az: 'Razılaşdırma hələ davam edir. Onun başa çatmasını gözləyin.', en: 'An agreement round is still open. Wait until it closes.' },
  visaRoundOpen: { az: 'Vizalanma hələ davam edir. Onun başa çatmasını gözləyin.', en: 'A visa round is still open. Wait until it closes.' },
  roundExists: { az: 'Bu göndəriş artıq qeydə alınıb.', en: 'This round has been recorded already.' },
  agenciesMissing: { az: 'Ən azı bir qurum seçin.', en: 'Choose at least one agency.' },
  agencyTwice: { az: 'Bir qurum iki dəfə seçilib.', en: 'An agency has been chosen twice.' },
  agencyUnknown: { az: 'Seçilmiş qurum siyahıda yoxdur: {agencyId}.', en: 'A chosen agency is not in the register: {agencyId}.' },
  ownAgencyAsked: { az: 'Öz qurumunuz siyahıda ola bilməz.', en: 'Your own agency cannot be asked.' },
  recipientAsked: { az: 'Nazirlər Kabineti razılaşdırmada iştirak etmir; layihə ona təqdim edilir.', en: 'The Cabinet of Ministers takes no part in agreement; a draft is submitted to it.' },
  deadlinePassed: { az: 'Seçilmiş müddət artıq keçib. Yeni müddət seçin.', en: 'The chosen deadline has passed. Choose another.' },
  deadlineTooFar: { az: 'Müddət {days} gündən çox ola bilməz (Konstitusiya Qanunu, 46.4).', en: 'The deadline may be at most {days} days away (Constitutional Law, 46.4).' },

  // answering
  notAsked: { az: 'Bu layihə üzrə qurumunuzdan rəy və ya viza istənilməyib.', en: 'Your agency was not asked about this draft.' },
  alreadyAnswered: { az: 'Qurumunuz artıq cavab verib.', en: 'Your agency has answered already.' },
  remarksWithAgreement: { az: 'Razılıq iradsız verilir. İradlar varsa, “iradlarla razıdır” və ya “etiraz edir” seçin.', en: 'Plain agreement has no remarks. With remarks, choose “agrees with remarks” or “objects”.' },
  remarksMissing: { az: 'Ən azı bir irad və ya təklif yazın.', en: 'Write at least one objection or proposal.' },
  remarkTwice: { az: '{number} nömrəli irad iki dəfə göndərilib.', en: 'Remark {number} was sent twice.' },
  remarkEmpty: { az: '{number} nömrəli irad ({place}): əsaslandırma və təklif olunan redaksiya yazılmayıb (Konstitusiya Qanunu, 46.2.1).', en: 'Remark {number} ({place}): reasons and proposed wording are missing (Constitutional Law, 46.2.1).' },
  reasonsMissing: { az: '{number} nömrəli irad ({place}): əsaslandırma yazılmayıb (Konstitusiya Qanunu, 46.2.1).', en: 'Remark {number} ({place}): the reasons are missing (Constitutional Law, 46.2.1).' },
  proposedWordingMissing: { az: '{number} nömrəli irad ({place}): təklif olunan redaksiya yazılmayıb (Konstitusiya Qanunu, 46.2.1).', en: 'Remark {number} ({place}): the proposed wording is missing (Constitutional Law, 46.2.1).' },
  remarkNowhere: { az: '{number} nömrəli irad göndərilmiş mətndə olmayan yerə aiddir.', en: 'Remark {number} points at a place that the version sent does not have.' },
  remarkUnknown: { az: 'İrad tapılmadı.', en: 'There is no such remark.' },
  remarkSettled: { az: 'Bu irada artıq münasibət bildirilib.', en: 'This remark has been settled already.' },
  explanationMissing: { az: 'İrad tam qəbul edilmədikdə, səbəbini yazın.', en: 'Say why the remark is not taken in as it stands.' },
  remarksUnsettled: { az: 'Münasibət bildirilməmiş irad qalıb: {count}. Əvvəlcə onlara baxın.', en: 'Remarks still without an answer: {count}. Settle them first.' },

  // visas
  headOnly: { az: 'Vizanı yalnız qurumun rəhbəri verir.', en: 'Only the head of the agency can sign a visa.' },
  visaReasonsMissing: { az: 'Vizadan imtinanın əsaslandırmasını yazın.', en: 'Write the reasons for refusing the visa.' },
  visaWordingMissing: { az: 'Təklif olunan redaksiyanı yazın.', en: 'Write the wording you propose.' },
  signatureInvalid: { az: 'İmza yoxlamadan keçmədi ({reason}). Viza qeydə alınmadı.', en: 'The signature did not verify ({reason}). No visa was recorded.' },
  statementDiffers: { az: 'İmzalanan məlumat bu layihəyə aid deyil ({field}). Səhifəni yeniləyib yenidən imzalayın.', en: 'What was signed is not about this draft ({field}). Reload and sign again.' },
  otherPersonsCard: { az: 'Kart başqa şəxsə məxsusdur.', en: 'The card belongs to another person.' },

  // submissions
  visasMissing: { az: 'Layihə hələ vizalanmaya göndərilməyib.', en: 'The draft has not been through a visa round.' },
  textChangedSinceVisa: { az: 'Mətn vizalanmış {number} nömrəli versiyadan fərqlənir. Yenidən vizalanmaya göndərin.', en: 'The text differs from version {number}, which the visas are on. Send it for visas again.' },
  packageIncomplete: { az: 'Paketdə tələb olunan sənədlər çatışmır: {papers} (Konstitusiya Qanunu, 48.2.1).', en: 'The package lacks required papers: {papers} (Constitutional Law, 48.2.1).' },
  recipientUnknown: { az: 'Layihəni qəbul edən qurum seçilməyib.', en: 'No recipient has been chosen.' },
  notYourSubmission: { az: 'Bu təqdimat sizə ünvanlanmayıb.', en: 'This submission is not addressed to you.' },
  numberMissing: { az: 'Qeydiyyat nömrəsini yazın.', en: 'Enter a registration number.' },
  numberTaken: { az: '{number} nömrəsi artıq verilib.', en: 'Number {number} has been given already.' },
  alreadyRegistered: { az: 'Təqdimat artıq qeydiyyata alınıb.', en: 'The submission has been registered already.' },
  notRegistered: { az: 'Əvvəlcə təqdimatı qeydiyyata alın.', en: 'Register the submission first.' },
  alreadyDecided: { az: 'Təqdimat üzrə qərar artıq qəbul edilib.', en: 'The submission has been decided already.' },
  returnRemarksMissing: { az: 'Layihənin nə üçün qaytarıldığını yazın.', en: 'Write why the draft is returned.' },
} satisfies Record<string, Localised>;

export type RefusalCode = keyof typeof texts;

export const isRefusalCode = (code: string): code is RefusalCode => Object.hasOwn(texts, code);

/** The words for a refusal in both languages, with its params filled in. */
export function refusalText(code: RefusalCode, params: RefusalParams = {}): Localised {
  const fill = (text: string) => text.replace(/\{(\w+)\}/g, (_, name: string) => String(params[name] ?? '…'));
  return { az: fill(texts[code].az), en: fill(texts[code].en) };
}
