import type { RemarkOutcome, ResponseDecision } from '../../shared/protocol/commands.ts';
import type { DomainEvent, EventOf } from '../../shared/protocol/events.ts';
import { dateTime } from '../ui/dates.ts';
import type { Messages } from '../ui/language.tsx';
import { paperKindMessages } from '../ui/paper-kinds.ts';
import type { AgencyName } from '../ui/use-agency-name.ts';

/** What has happened, for each type of event. Names of agencies stand only where no case ending is needed. */
type EventWords = { [T in DomainEvent['type']]: (data: EventOf<T>['data'], name: AgencyName) => string };

const list = (ids: readonly string[], name: AgencyName) => ids.map((id) => name(id, 'short')).join(', ');
const more = (label: string, ids: readonly string[], name: AgencyName) => (ids.length ? `; ${label}: ${list(ids, name)}` : '');
const quoted = (label: string, text: string) => (text.trim() ? `${label}: ${text.trim()}` : label);

const decisionsAz: Record<ResponseDecision, string> = {
  agreed: 'razılıq verib', agreedWithRemarks: 'iradlarla razılıq verib', objected: 'etiraz edib',
};
const outcomesAz: Record<RemarkOutcome, string> = {
  accepted: 'qəbul edilib', partlyAccepted: 'qismən qəbul edilib', declined: 'qəbul edilməyib',
  setAside: 'əsaslandırılmadığı üçün baxılmayıb',
};
const decisionsEn: Record<ResponseDecision, string> = {
  agreed: 'agrees', agreedWithRemarks: 'agrees with remarks', objected: 'objects',
};
const outcomesEn: Record<RemarkOutcome, string> = {
  accepted: 'accepted', partlyAccepted: 'partly accepted', declined: 'declined', setAside: 'set aside as unreasoned',
};

export const eventWords: Messages<EventWords> = {
  az: {
    DraftCreated: () => 'Layihə yaradılıb',
    DraftRenamed: ({ title }) => `Layihənin adı və ya növü dəyişdirilib: “${title}”`,
    VersionSaved: ({ version }) => `Versiya saxlanılıb: “${version.name}”`,
    VersionRenamed: ({ name }) => `Saxlanılmış versiyanın adı dəyişdirilib: “${name}”`,
    PaperAdded: ({ paper }) => `Sənəd əlavə edilib: ${paper.name} (${paperKindMessages.az[paper.kind]})`,
    PaperRemoved: () => 'Sənəd layihədən çıxarılıb',
    RoundStarted: (data, name) =>
      `Razılaşdırmaya göndərilib (versiya ${data.version.number}): ${list(data.agencyIds, name)}; müddət ${dateTime(data.dueAt)}`,
    ResponseGiven: ({ agencyId, decision, remarks }, name) =>
      `${name(agencyId, 'short')} ${decisionsAz[decision]}${remarks.length ? ` (irad və təklif: ${remarks.length})` : ''}`,
    LateResponseKept: ({ agencyId }, name) => `${name(agencyId, 'short')} müddətdən sonra cavab verib; cavab saxlanıb, nəticəyə təsir etmir`,
    AgencyDeemedAgreed: ({ agencyId }, name) => `${name(agencyId, 'short')} müddətdə cavab verməyib və razılaşdırılmış hesab edilir`,
    RoundClosed: ({ deemedAgencyIds }, name) => `Razılaşdırma başa çatıb${more('razılaşdırılmış hesab edilir', deemedAgencyIds, name)}`,
    RemarkSettled: ({ agencyId, outcome, explanation }, name) =>
      quoted(`${name(agencyId, 'short')}, iradın nəticəsi: ${outcomesAz[outcome]}`, explanation),
    VisaRoundStarted: (data, name) =>
      `Vizalanmaya göndərilib (versiya ${data.version.number}): ${list(data.agencyIds, name)}; müddət ${dateTime(data.dueAt)}`,
    VisaSigned: ({ agencyId, evidence }, name) => `${name(agencyId, 'short')} layihəni vizalayıb: ${evidence.signerName}`,
    VisaRefused: ({ agencyId, reasons }, name) => quoted(`${name(agencyId, 'short')} vizadan imtina edib`, reasons),
    LateVisaKept: ({ agencyId }, name) => `${name(agencyId, 'short')} viza üzrə müddətdən sonra cavab verib; cavab saxlanıb, nəticəyə təsir etmir`,
    AgencyDeemedEndorsed: ({ agencyId }, name) => `${name(agencyId, 'short')} müddətdə viza verməyib və vizalanmış hesab edilir`,
    VisaRoundClosed: ({ deemedAgencyIds }, name) => `Vizalanma başa çatıb${more('vizalanmış hesab edilir', deemedAgencyIds, name)}`,
    PackageSubmitted: ({ recipientAgencyId }, name) => `Layihə təqdim edilib: ${name(recipientAgencyId, 'short')}`,
    SubmissionRegistered: ({ number }) => `Təqdimat qeydiyyata alınıb: № ${number}`,
    SubmissionAccepted: ({ note }) => quoted('Təqdimat qəbul edilib', note),
    SubmissionReturned: ({ remarks }) => quoted('Layihə yenidən işlənilmək üçün qaytarılıb', remarks),
  },
  en: {
    DraftCreated: () => 'Draft created',
    DraftRenamed: ({ title }) => `Title or kind of the draft changed: “${title}”`,
    VersionSaved: ({ version }) => `Version saved: “${version.name}”`,
    VersionRenamed: ({ name }) => `Saved version renamed: “${name}”`,
    PaperAdded: ({ paper }) => `Paper added: ${paper.name} (${paperKindMessages.en[paper.kind]})`,
    PaperRemoved: () => 'Paper taken off the draft',
    RoundStarted: (data, name) =>
      `Sent for agreement (version ${data.version.number}): ${list(data.agencyIds, name)}; deadline ${dateTime(data.dueAt)}`,
    ResponseGiven: ({ agencyId, decision, remarks }, name) =>
      `${name(agencyId, 'short')} ${decisionsEn[decision]}${remarks.length ? ` (remarks: ${remarks.length})` : ''}`,
    LateResponseKept: ({ agencyId }, name) => `${name(agencyId, 'short')} answered after the deadline; the answer is kept, without effect`,
    AgencyDeemedAgreed: ({ agencyId }, name) => `${name(agencyId, 'short')} did not answer by the deadline and is deemed to have agreed`,
    RoundClosed: ({ deemedAgencyIds }, name) => `Agreement round closed${more('deemed agreed', deemedAgencyIds, name)}`,
    RemarkSettled: ({ agencyId, outcome, explanation }, name) => quoted(`${name(agencyId, 'short')}, remark ${outcomesEn[outcome]}`, explanation),
    VisaRoundStarted: (data, name) =>
      `Sent for visas (version ${data.version.number}): ${list(data.agencyIds, name)}; deadline ${dateTime(data.dueAt)}`,
    VisaSigned: ({ agencyId, evidence }, name) => `${name(agencyId, 'short')} signed a visa: ${evidence.signerName}`,
    VisaRefused: ({ agencyId, reasons }, name) => quoted(`${name(agencyId, 'short')} refused a visa`, reasons),
    LateVisaKept: ({ agencyId }, name) => `${name(agencyId, 'short')} answered the visa round after its deadline; the answer is kept, without effect`,
    AgencyDeemedEndorsed: ({ agencyId }, name) => `${name(agencyId, 'short')} gave no visa by the deadline and is deemed to have endorsed`,
    VisaRoundClosed: ({ deemedAgencyIds }, name) => `Visa round closed${more('deemed endorsed', deemedAgencyIds, name)}`,
    PackageSubmitted: ({ recipientAgencyId }, name) => `Submitted to: ${name(recipientAgencyId, 'short')}`,
    SubmissionRegistered: ({ number }) => `Submission registered: № ${number}`,
    SubmissionAccepted: ({ note }) => quoted('Submission accepted', note),
    SubmissionReturned: ({ remarks }) => quoted('Returned for rework', remarks),
  },
};
