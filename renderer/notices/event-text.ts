import type { DomainEvent } from '../../shared/protocol/events.ts';
import type { Language } from '../ui/language.tsx';
import type { AgencyName } from '../ui/use-agency-name.ts';
import { eventWords } from './event-words.ts';

/** What has happened, in one sentence without a full stop. */
export function eventText(event: DomainEvent, language: Language, agencyName: AgencyName): string {
  const words = eventWords[language][event.type] as (data: DomainEvent['data'], name: AgencyName) => string;
  return words(event.data, agencyName);
}
