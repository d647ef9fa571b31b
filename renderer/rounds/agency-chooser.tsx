import { Caption1, Checkbox, SearchBox, makeStyles, tokens } from '@fluentui/react-components';
import { useMemo, useState } from 'react';
import type { Agency } from '../../shared/protocol/api.ts';
import { useSnapshot } from '../sync/react.tsx';
import { useLanguage } from '../ui/language.tsx';
import { lastUsedAgencies } from './asking-form.ts';

const useStyles = makeStyles({
  search: { width: '100%', maxWidth: 'none' },
  list: {
    marginTop: '8px', maxHeight: '208px', overflowY: 'auto', border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium, padding: '4px',
  },
  group: { display: 'block', padding: '4px 8px 0', color: tokens.colorNeutralForeground3 },
  item: { display: 'flex' },
  foot: { display: 'block', marginTop: '4px', color: tokens.colorNeutralForeground2 },
});

/** Agencies that can be asked: all but one's own and the Cabinet of Ministers. Those asked last stand first. */
export function AgencyChooser({ chosen, onChange, texts }: {
  chosen: string[];
  onChange: (agencyIds: string[]) => void;
  texts: {
    agencySearch: string; agencyList: string; lastUsed: string; allAgencies: string;
    noAgency: (query: string) => string; chosen: (count: number) => string;
  };
}) {
  const styles = useStyles();
  const { session, directory } = useSnapshot();
  const { language } = useLanguage();
  const [query, setQuery] = useState('');
  const recent = useMemo(() => lastUsedAgencies(session.employee.id), [session.employee.id]);
  const fold = (text: string) => text.toLocaleLowerCase(language).normalize('NFC');
  const sought = fold(query.trim());
  const all = directory.agencies
    .filter(({ id, kind }) => id !== session.agency.id && kind !== 'cabinet')
    .filter(({ name, shortName }) => fold(`${name[language]} ${shortName[language]}`).includes(sought))
    .sort((a, b) => a.name[language].localeCompare(b.name[language], language));
  const first = all.filter(({ id }) => recent.includes(id));
  const rest = all.filter(({ id }) => !recent.includes(id));
  const toggle = (id: string) => onChange(chosen.includes(id) ? chosen.filter((one) => one !== id) : [...chosen, id]);
  const group = (label: string, agencies: Agency[]) => agencies.length > 0 && (
    <div role="group" aria-label={label}>
      {first.length > 0 && <Caption1 className={styles.group}>{label}</Caption1>}
      {agencies.map(({ id, name }) => (
        <Checkbox key={id} className={styles.item} checked={chosen.includes(id)} onChange={() => toggle(id)} label={name[language]} />
      ))}
    </div>
  );
  return (
    <div>
      <SearchBox
        className={styles.search} placeholder={texts.agencySearch} aria-label={texts.agencySearch} value={query}
        onChange={(_, { value }) => setQuery(value)}
      />
      <div className={styles.list} role="group" aria-label={texts.agencyList}>
        {group(texts.lastUsed, first)}
        {group(texts.allAgencies, rest)}
        {all.length === 0 && <Caption1 className={styles.group}>{texts.noAgency(query.trim())}</Caption1>}
      </div>
      <Caption1 className={styles.foot} role="status">{texts.chosen(chosen.length)}</Caption1>
    </div>
  );
}
