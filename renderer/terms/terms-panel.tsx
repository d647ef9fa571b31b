import { Caption1, SearchBox, Switch, Text, makeStyles, tokens } from '@fluentui/react-components';
import { BookLetterRegular } from '@fluentui/react-icons';
import { useMemo, useState } from 'react';
import type * as Y from 'yjs';
import { placesOf } from '../../shared/act/ordinal.ts';
import { filterByWords } from '../drafts/draft-list.ts';
import { useActBlocks } from '../drafts/draft-use-text.ts';
import { EmptyState } from '../ui/empty-state.tsx';
import { useTexts } from '../ui/language.tsx';
import { termMessages } from './messages.ts';
import { TermRow } from './term-row.tsx';
import { termsOf } from './terms.ts';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', gap: '12px' },
  quiet: { color: tokens.colorNeutralForeground3 },
  list: { listStyleType: 'none', margin: 0, padding: 0 },
});

/** The terms that the act defines: where, where they are used, and what is wrong with them. */
export function TermsPanel({ doc, onGoTo }: { doc: Y.Doc | null; onGoTo: (blockId: string, offset?: number) => void }) {
  const texts = useTexts(termMessages);
  const styles = useStyles();
  const act = useActBlocks(doc);
  const [query, setQuery] = useState('');
  const [onlyProblems, setOnlyProblems] = useState(false);
  const found = useMemo(() => (act ? { ...termsOf(act.blocks), places: placesOf(act.blocks, act.numbers) } : null), [act]);
  if (!found) return <Caption1 className={styles.quiet}>{texts.textMissing}</Caption1>;
  const { terms, places, textOf } = found;
  if (terms.length === 0) return <EmptyState icon={BookLetterRegular} title={texts.empty} body={texts.emptyHint} />;
  const withProblems = terms.filter(({ problems }) => problems.length > 0);
  const shown = filterByWords(onlyProblems ? withProblems : terms, query, ({ definition }) => definition.term);
  return (
    <div className={styles.root}>
      <Caption1 className={styles.quiet}>{texts.count(terms.length)}</Caption1>
      {terms.length > 5 && <SearchBox value={query} placeholder={texts.filter} aria-label={texts.filter} onChange={(_, { value }) => setQuery(value)} />}
      {withProblems.length > 0 && <Switch checked={onlyProblems} label={texts.onlyProblems(withProblems.length)} onChange={(_, { checked }) => setOnlyProblems(checked)} />}
      {shown.length === 0 && <Text>{texts.noMatch}</Text>}
      <ul className={styles.list}>
        {shown.map((term) => <TermRow key={term.key} term={term} places={places} textOf={textOf} onGoTo={onGoTo} />)}
      </ul>
    </div>
  );
}
