import {
  bundleIcon, DocumentTextFilled, DocumentTextRegular, MailInboxFilled, MailInboxRegular, SendFilled, SendRegular, SignatureFilled,
  SignatureRegular, type FluentIcon,
} from '@fluentui/react-icons';
import type { Role } from '../../shared/protocol/api.ts';
import type { Place } from './navigation.ts';

export type SectionPage = 'inbox' | 'drafts' | 'rounds' | 'submissions';
export interface Section { page: SectionPage; icon: FluentIcon }

const all: readonly Section[] = [
  { page: 'inbox', icon: bundleIcon(MailInboxFilled, MailInboxRegular) },
  { page: 'drafts', icon: bundleIcon(DocumentTextFilled, DocumentTextRegular) },
  { page: 'rounds', icon: bundleIcon(SignatureFilled, SignatureRegular) },
  { page: 'submissions', icon: bundleIcon(SendFilled, SendRegular) },
];

/** The sections of the rail: only what the role has. */
export function sectionsFor(role: Role): readonly Section[] {
  return role === 'recipient' ? all.filter(({ page }) => page === 'inbox' || page === 'submissions') : all;
}

/** The section to mark while a place is open. */
export function sectionOf(place: Place): SectionPage | null {
  switch (place.page) {
    case 'draft': return 'drafts';
    case 'answer':
    case 'visa': return 'rounds';
    case 'submission': return 'submissions';
    case 'outbox': return null;
    default: return place.page;
  }
}
