import { useMemo, useState, type RefObject } from 'react';
import { Combobox, makeStyles, Option, Text, tokens, Tooltip } from '@fluentui/react-components';
import { SearchRegular } from '@fluentui/react-icons';
import { compareAz, foldAz } from '../../shared/act/collation.ts';
import { stageOf } from '../../shared/workflow/state.ts';
import type { DraftView } from '../sync/client-types.ts';
import { useSnapshot } from '../sync/react.tsx';
import { useTexts } from '../ui/language.tsx';
import { uiMessages } from '../ui/messages.ts';
import { useAgencyName } from '../ui/use-agency-name.ts';
import { shellMessages } from './messages.ts';
import { useNavigation } from './navigation.ts';
import { placeOfDraft } from './place-of-draft.ts';

const SHOWN = 12;

const useStyles = makeStyles({
  box: { width: '100%', minWidth: '160px', maxWidth: '440px' },
  icon: { color: tokens.colorNeutralForeground3 },
  list: { maxHeight: '480px', width: '440px' },
  option: { display: 'flex', flexDirection: 'column', gap: '2px', minWidth: 0, paddingBlock: '2px' },
  title: { display: '-webkit-box', WebkitLineClamp: 2, WebkitBoxOrient: 'vertical', overflow: 'hidden' },
  meta: { color: tokens.colorNeutralForeground3 },
});

/** Drafts whose title holds every word of the query, those that begin with it first. */
export function findDrafts(drafts: Iterable<DraftView>, query: string): DraftView[] {
  const folded = foldAz(query);
  const words = folded.split(' ').filter(Boolean);
  if (words.length === 0) return [];
  return [...drafts]
    .map((draft) => ({ draft, title: foldAz(draft.state.title) }))
    .filter(({ title }) => words.every((word) => title.includes(word)))
    .sort((a, b) => Number(b.title.startsWith(folded)) - Number(a.title.startsWith(folded)) || compareAz(a.title, b.title))
    .map(({ draft }) => draft);
}

/** Finds a draft by its title from anywhere. */
export function DraftSearch({ field }: { field: RefObject<HTMLInputElement | null> }) {
  const styles = useStyles();
  const texts = useTexts(shellMessages).search;
  const stages = useTexts(uiMessages).stage;
  const agencyName = useAgencyName();
  const { drafts, session } = useSnapshot();
  const { go } = useNavigation();
  const [query, setQuery] = useState('');
  const [open, setOpen] = useState(false);
  const found = useMemo(() => findDrafts(drafts.values(), query), [drafts, query]);
  return (
    <Tooltip relationship="description" content={`${texts.label} (${texts.shortcut})`}>
      <Combobox
        ref={field} className={styles.box} aria-label={texts.label} placeholder={`${texts.label} (${texts.shortcut})`}
        freeform expandIcon={<SearchRegular className={styles.icon} />} listbox={{ className: styles.list }}
        value={query} selectedOptions={[]} open={open && query.trim() !== ''}
        onOpenChange={(_, data) => setOpen(data.open)}
        onChange={(event) => { setQuery(event.target.value); setOpen(true); }}
        onOptionSelect={(_, data) => {
          const draft = data.optionValue ? drafts.get(data.optionValue) : undefined;
          if (!draft) return;
          setQuery('');
          setOpen(false);
          go(placeOfDraft(draft.state, session.agency.id));
        }}
      >
        {found.slice(0, SHOWN).map(({ draftId, state }) => (
          <Option key={draftId} value={draftId} text={state.title} checkIcon={null}>
            <span className={styles.option}>
              <Text size={300} className={styles.title}>{state.title}</Text>
              <Text size={200} className={styles.meta}>{agencyName(state.leadAgencyId, 'short')} · {stages[stageOf(state)]}</Text>
            </span>
          </Option>
        ))}
        {found.length === 0 && <Option disabled value="" text={texts.none} checkIcon={null}>{texts.none}</Option>}
      </Combobox>
    </Tooltip>
  );
}
