import { Badge, Body1Strong, Button, Caption1, Link, makeStyles, tokens } from '@fluentui/react-components';
import { ChevronDownRegular, ChevronRightRegular } from '@fluentui/react-icons';
import { useState } from 'react';
import type { TermUse } from '../../shared/act/definitions.ts';
import type { Places } from '../../shared/act/ordinal.ts';
import { excerptOf } from '../checks/groups.ts';
import { useLanguage, useTexts } from '../ui/language.tsx';
import { termMessages } from './messages.ts';
import type { Term } from './terms.ts';

const useStyles = makeStyles({
  row: {
    display: 'flex', flexDirection: 'column', alignItems: 'flex-start', gap: '4px', paddingBlock: '10px',
    ':not(:last-child)': { borderBottom: `1px solid ${tokens.colorNeutralStroke3}` },
  },
  head: { display: 'flex', flexWrap: 'wrap', alignItems: 'baseline', columnGap: '8px', overflowWrap: 'anywhere' },
  quiet: { color: tokens.colorNeutralForeground3 },
  badges: { display: 'flex', flexWrap: 'wrap', gap: '4px' },
  uses: { paddingInline: 0, minWidth: 0 },
  list: { listStyleType: 'none', margin: 0, paddingInlineStart: '20px', display: 'flex', flexDirection: 'column', gap: '6px' },
  place: { display: 'block', textAlign: 'start', fontWeight: tokens.fontWeightSemibold },
  meant: { color: tokens.colorNeutralForeground1, backgroundColor: tokens.colorPaletteMarigoldBackground2, borderRadius: tokens.borderRadiusSmall },
});

/** So many places are listed at first: a name may stand in every clause. */
const shownFirst = 20;

/** One term with where it is defined and, on request, where it is used. */
export function TermRow({ term: { definition, places: used, problems }, places, textOf, onGoTo }: {
  term: Term;
  places: Places;
  textOf: (blockId: string) => string;
  onGoTo: (blockId: string, offset?: number) => void;
}) {
  const texts = useTexts(termMessages);
  const styles = useStyles();
  const { language } = useLanguage();
  const [open, setOpen] = useState(false);
  const [all, setAll] = useState(false);
  const { term, form, blockId, to, uses, early } = definition;
  const placeOf = (id: string) => places.of(id, language) ?? texts.whole;
  const shown = all ? used : used.slice(0, shownFirst);
  return (
    <li className={styles.row}>
      <div className={styles.head}>
        <Body1Strong lang="az">{term}</Body1Strong>
        <Caption1 className={styles.quiet}>{texts.forms[form]}</Caption1>
      </div>
      {problems.length > 0 && (
        <div className={styles.badges}>
          {problems.map((problem) => (
            <Badge key={problem} appearance="tint" shape="rounded" color={problem === 'unused' ? 'informative' : 'warning'}>{texts.problems[problem](early.length)}</Badge>
          ))}
        </div>
      )}
      <Caption1>
        <Link as="button" aria-label={texts.goToDefinition(term, placeOf(blockId))} onClick={() => onGoTo(blockId, to)}>{texts.defined(placeOf(blockId))}</Link>
      </Caption1>
      {used.length > 0 && (
        <Button
          size="small" appearance="transparent" className={styles.uses} aria-expanded={open} icon={open ? <ChevronDownRegular /> : <ChevronRightRegular />}
          onClick={() => setOpen(!open)}
        >
          {texts.used(uses.length, used.length)}
        </Button>
      )}
      {open && (
        <ul className={styles.list}>
          {shown.map((use) => <UseRow key={use.blockId} use={use} place={placeOf(use.blockId)} text={textOf(use.blockId)} onGoTo={onGoTo} />)}
          {shown.length < used.length && <li><Button size="small" appearance="transparent" className={styles.uses} onClick={() => setAll(true)}>{texts.more(used.length - shown.length)}</Button></li>}
        </ul>
      )}
    </li>
  );
}

function UseRow({ use: { blockId, from, to }, place, text, onGoTo }: {
  use: TermUse; place: string; text: string; onGoTo: (blockId: string, offset?: number) => void;
}) {
  const styles = useStyles();
  const excerpt = excerptOf(text, from, to);
  return (
    <li>
      <Link as="button" className={styles.place} onClick={() => onGoTo(blockId, to)}><Caption1>{place}</Caption1></Link>
      {excerpt && <Caption1 lang="az" className={styles.quiet}>{excerpt.before}<mark className={styles.meant}>{excerpt.meant}</mark>{excerpt.after}</Caption1>}
    </li>
  );
}
