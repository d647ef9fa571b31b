/** What an agency is told by its official e-mail, in the language of the statute (S 4.9). */
import type { DraftState } from '../../shared/workflow/state.ts';
import type { StoredEvent } from '../store/tables.ts';

export interface Letter {
  agencyId: string;
  subject: string;
  lines: string[];
}

type NameOf = (agencyId: string) => string;

const decisions = { agreed: 'razıdır', agreedWithRemarks: 'iradlarla razıdır', objected: 'etiraz edir' } as const;

const baku = new Intl.DateTimeFormat('ru-RU', {
  timeZone: 'Asia/Baku', day: '2-digit', month: '2-digit', year: 'numeric', hour: '2-digit', minute: '2-digit',
});
/** E.g. “06.10.2026, 18:00” by the clock of Baku. */
export const inBaku = (instant: string): string => baku.format(new Date(instant));

/** The letters that an event gives rise to. `draft` is the state with the event folded in. */
export function lettersFor(draft: DraftState, event: StoredEvent, nameOf: NameOf): Letter[] {
  const lead = draft.leadAgencyId;
  const title = `Layihə: “${draft.title}”.`;
  const names = (ids: string[]) => ids.map(nameOf).join('; ');
  switch (event.type) {
    case 'RoundStarted':
      return event.data.agencyIds.map((agencyId) => ({
        agencyId, subject: 'Layihə razılaşdırmaya göndərilib',
        lines: [title, `Göndərən qurum: ${nameOf(lead)}.`, `Münasibət bildirmək müddəti: ${inBaku(event.data.dueAt)} (Bakı vaxtı).`,
          'Bu müddətədək münasibət bildirilmədikdə, layihə razılaşdırılmış hesab ediləcək.'],
      }));
    case 'ResponseGiven':
      return [{ agencyId: lead, subject: 'Layihəyə münasibət bildirilib', lines: [title,
        `${nameOf(event.data.agencyId)}: ${decisions[event.data.decision]}.`, `İrad və təkliflərin sayı: ${event.data.remarks.length}.`] }];
    case 'LateResponseKept':
      return [{ agencyId: lead, subject: 'Münasibət müddətdən sonra daxil olub', lines: [title,
        `${nameOf(event.data.agencyId)}: ${decisions[event.data.decision]}.`, 'Cavab saxlanılıb, lakin razılaşdırmanın nəticəsinə təsir etmir.'] }];
    case 'AgencyDeemedAgreed':
      return [{ agencyId: event.data.agencyId, subject: 'Layihə qurumunuz tərəfindən razılaşdırılmış hesab edilib', lines: [title,
        `Müddət ${inBaku(event.data.dueAt)} tarixində bitib, münasibət bildirilməyib.`, 'Bu razılaşdırma üzrə artıq münasibət bildirmək mümkün deyil.'] }];
    case 'RoundClosed':
      return [{ agencyId: lead, subject: 'Layihənin razılaşdırılması başa çatıb', lines: [title, event.data.deemedAgencyIds.length > 0
        ? `Müddətində münasibət bildirmədiyi üçün razılaşdırmış hesab edilən qurumlar: ${names(event.data.deemedAgencyIds)}.`
        : 'Bütün qurumlar münasibət bildirib.'] }];
    case 'VisaRoundStarted':
      return event.data.agencyIds.map((agencyId) => ({
        agencyId, subject: 'Layihə vizalanmaya göndərilib',
        lines: [title, `Göndərən qurum: ${nameOf(lead)}.`, `Viza müddəti: ${inBaku(event.data.dueAt)} (Bakı vaxtı).`,
          'Bu müddətədək viza verilmədikdə və ya əsaslandırılmış imtina edilmədikdə, layihə vizalanmış hesab ediləcək.'],
      }));
    case 'VisaSigned':
      return [{ agencyId: lead, subject: 'Layihə vizalanıb', lines: [title, `${nameOf(event.data.agencyId)} viza verib.`,
        `İmzalayan: ${event.data.evidence.signerName}.`] }];
    case 'VisaRefused':
      return [{ agencyId: lead, subject: 'Layihəyə viza verilməsindən imtina edilib', lines: [title,
        `${nameOf(event.data.agencyId)} viza verməkdən imtina edib.`, 'Əsaslandırma və təklif olunan redaksiya Sistemdədir.'] }];
    case 'LateVisaKept':
      return [{ agencyId: lead, subject: 'Viza üzrə cavab müddətdən sonra daxil olub', lines: [title,
        `${nameOf(event.data.agencyId)}.`, 'Cavab saxlanılıb, lakin vizalanmanın nəticəsinə təsir etmir.'] }];
    case 'AgencyDeemedEndorsed':
      return [{ agencyId: event.data.agencyId, subject: 'Layihə qurumunuz tərəfindən vizalanmış hesab edilib', lines: [title,
        `Müddət ${inBaku(event.data.dueAt)} tarixində bitib, viza verilməyib.`, 'Bu vizalanma üzrə artıq cavab vermək mümkün deyil.'] }];
    case 'VisaRoundClosed':
      return [{ agencyId: lead, subject: 'Layihənin vizalanması başa çatıb', lines: [title, event.data.deemedAgencyIds.length > 0
        ? `Müddətində viza vermədiyi üçün vizalamış hesab edilən qurumlar: ${names(event.data.deemedAgencyIds)}.`
        : 'Bütün qurumlar cavab verib.'] }];
    case 'PackageSubmitted':
      return [{ agencyId: event.data.recipientAgencyId, subject: 'Layihə təqdim edilib', lines: [title,
        `Təqdim edən qurum: ${nameOf(lead)}.`, `Sənədlərin sayı: ${event.data.papers.length}.`] }];
    case 'SubmissionRegistered':
      return [{ agencyId: lead, subject: 'Təqdim edilmiş layihə qeydiyyata alınıb', lines: [title, `Qeydiyyat nömrəsi: ${event.data.number}.`] }];
    case 'SubmissionAccepted':
      return [{ agencyId: lead, subject: 'Təqdim edilmiş layihə qəbul edilib', lines: [title] }];
    case 'SubmissionReturned':
      return [{ agencyId: lead, subject: 'Layihə təkmilləşdirilmək üçün qaytarılıb', lines: [title, 'Qeydlər Sistemdədir.'] }];
    case 'DraftCreated':
    case 'DraftRenamed':
    case 'VersionSaved':
    case 'VersionRenamed':
    case 'PaperAdded':
    case 'PaperRemoved':
    case 'RemarkSettled':
      return [];
  }
}

/** The plain text of a letter. */
export const bodyOf = (letter: Letter): string =>
  [...letter.lines, '', 'Bu məktub “Normativ hüquqi aktlar” informasiya sistemi tərəfindən avtomatik göndərilib.', ''].join('\n');
