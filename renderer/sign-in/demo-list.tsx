import { useMemo, useState } from 'react';
import { Button, makeStyles, SearchBox, Spinner, Text, tokens, useArrowNavigationGroup } from '@fluentui/react-components';
import type { DemoPerson } from '../../shared/protocol/bridge.ts';
import { useTexts } from '../ui/language.tsx';
import { demoGroups } from './demo.ts';
import { signInMessages } from './messages.ts';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', gap: '12px', minHeight: 0, flex: '1 1 auto' },
  search: { maxWidth: 'none', width: '100%' },
  list: { overflowY: 'auto', minHeight: 0, flex: '1 1 auto', scrollPaddingTop: '32px' },
  agency: {
    position: 'sticky', top: 0, zIndex: 1, margin: 0, padding: '8px 4px 4px', display: 'block',
    backgroundColor: tokens.colorNeutralBackground1, color: tokens.colorNeutralForeground2,
  },
  person: { width: '100%', justifyContent: 'flex-start', gap: '12px', padding: '6px 12px', fontWeight: tokens.fontWeightRegular, textAlign: 'left' },
  name: { flexGrow: 1 },
  role: { color: tokens.colorNeutralForeground3 },
  none: { padding: '16px 4px', color: tokens.colorNeutralForeground2 },
});

export interface DemoListProps {
  people: readonly DemoPerson[];
  /** Whose sign-in is under way. */
  busy: DemoPerson | null;
  /** Left out of the list: who is signed in already. */
  current?: string;
  autoFocus?: boolean;
  onChoose: (person: DemoPerson) => void;
}

/** The people of the test environment by agency, with search. */
export function DemoList({ people, busy, current, autoFocus, onChoose }: DemoListProps) {
  const styles = useStyles();
  const texts = useTexts(signInMessages);
  const [query, setQuery] = useState('');
  const arrows = useArrowNavigationGroup({ axis: 'vertical' });
  const groups = useMemo(
    () => demoGroups(people.filter((one) => one.employeeId !== current), query, (role) => texts.roles[role] ?? role),
    [people, current, query, texts],
  );
  return (
    <div className={styles.root}>
      <SearchBox
        className={styles.search} placeholder={texts.test.search} aria-label={texts.test.search} autoFocus={autoFocus}
        value={query} onChange={(_, data) => setQuery(data.value)}
      />
      <div className={styles.list} {...arrows}>
        {groups.length === 0 && <Text size={200} block className={styles.none}>{texts.test.none}</Text>}
        {groups.map((group) => (
          <section key={group.agencyId} aria-label={group.agencyName}>
            <Text as="h3" size={200} weight="semibold" className={styles.agency}>{group.agencyName}</Text>
            {group.people.map((person) => (
              <Button
                key={person.employeeId} appearance="subtle" className={styles.person} disabledFocusable={busy !== null}
                icon={busy === person ? <Spinner size="tiny" /> : undefined} onClick={() => onChoose(person)}
              >
                <span className={styles.name}>{busy === person ? texts.test.signingIn(person.name) : person.name}</span>
                <Text size={200} className={styles.role}>{texts.roles[person.role] ?? person.role}</Text>
              </Button>
            ))}
          </section>
        ))}
      </div>
    </div>
  );
}
