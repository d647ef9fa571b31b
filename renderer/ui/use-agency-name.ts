import { useCallback } from 'react';
import { useSnapshot } from '../sync/react.tsx';
import { useLanguage } from './language.tsx';

export type AgencyName = (agencyId: string, form?: 'full' | 'short') => string;

/** Names agencies in the language of the screen; an agency that is not in the directory keeps its id. */
export function useAgencyName(): AgencyName {
  const { directory, session } = useSnapshot();
  const { language } = useLanguage();
  return useCallback((agencyId, form = 'full') => {
    const agency = directory.agencies.find((one) => one.id === agencyId) ?? (session.agency.id === agencyId ? session.agency : undefined);
    if (!agency) return agencyId;
    return form === 'short' ? agency.shortName[language] : agency.name[language];
  }, [directory, session, language]);
}
