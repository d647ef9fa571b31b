import { Body1Strong, Button, Caption1, Subtitle2, makeStyles, tokens } from '@fluentui/react-components';
import { ArrowUndoRegular, QuestionCircleRegular } from '@fluentui/react-icons';
import { useEffect, useMemo, useRef, useState } from 'react';
import type * as Y from 'yjs';
import { upperAz } from '../../shared/act/collation.ts';
import { confirmGuesses, type Guess } from '../../shared/act/guesses.ts';
import { placesOf } from '../../shared/act/ordinal.ts';
import { PANEL_ORIGIN } from '../../shared/act/undo.ts';
import { useActBlocks } from '../drafts/draft-use-text.ts';
import { draftsMessages } from '../drafts/messages.ts';
import { useTexts } from '../ui/language.tsx';
import { GuessRow } from './guess-row.tsx';
import { guessMessages } from './messages.ts';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', gap: '12px', marginBottom: '24px', paddingBottom: '20px', borderBottom: `1px solid ${tokens.colorNeutralStroke1}`, outlineStyle: 'none' },
  heading: { display: 'flex', alignItems: 'center', gap: '8px', margin: 0 },
  icon: { color: tokens.colorBrandForeground1 },
  quiet: { color: tokens.colorNeutralForeground3 },
  line: { display: 'flex', alignItems: 'center', gap: '8px', minHeight: '32px' },
  words: { flex: 1, minWidth: 0, margin: 0 },
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  more: { paddingInline: 0, minWidth: 0 },
});

/** So many guesses of one sort are shown at first. */
const shownFirst = 4;

/** What reading a file has guessed and nobody has confirmed yet. Renders nothing for a draft without guesses. */
export function GuessesPanel({ doc, guesses, readOnly, onGoTo, onUndo }: {
  doc: Y.Doc;
  guesses: readonly Guess[];
  readOnly: boolean;
  onGoTo: (blockId: string, offset?: number) => void;
  onUndo: () => void;
}) {
  const texts = useTexts(guessMessages);
  const styles = useStyles();
  const [confirmed, setConfirmed] = useState(0);
  const root = useRef<HTMLElement>(null);
  const act = useActBlocks(doc);
  useEffect(() => {
    // A guess that is done with goes with its button; the next one takes the focus, so that Tab goes on from there.
    if (confirmed > 0 && document.activeElement === document.body) (root.current?.querySelector<HTMLElement>('[data-confirm]') ?? root.current)?.focus();
  }, [guesses, confirmed]);
  const places = useMemo(() => (act ? placesOf(act.blocks, act.numbers) : null), [act]);
  if (!places || (guesses.length === 0 && confirmed === 0)) return null;
  const confirm = (some: readonly Guess[]) => {
    confirmGuesses(doc, some.map(({ key }) => key), PANEL_ORIGIN);
    setConfirmed(some.length);
  };
  const undo = () => {
    onUndo();
    setConfirmed(0);
  };
  const groups = new Map<string, Guess[]>();
  for (const guess of guesses) groups.set(guess.what, [...(groups.get(guess.what) ?? []), guess]);
  return (
    <section ref={root} tabIndex={-1} className={styles.root} aria-label={texts.title(guesses.length)}>
      <div className={styles.line}>
        <Subtitle2 as="h3" className={styles.heading}><QuestionCircleRegular aria-hidden className={styles.icon} />{texts.title(guesses.length)}</Subtitle2>
      </div>
      <Caption1 className={styles.quiet}>{guesses.length === 0 ? texts.allDone : texts.hint}</Caption1>
      <div className={styles.line}>
        {!readOnly && groups.size > 1 && <Button size="small" onClick={() => confirm(guesses)}>{texts.confirmAll(guesses.length)}</Button>}
        <Caption1 role="status" className={styles.quiet}>{confirmed > 0 ? texts.done(confirmed) : ''}</Caption1>
        {confirmed > 0 && <Button size="small" icon={<ArrowUndoRegular />} onClick={undo}>{texts.undo}</Button>}
      </div>
      {[...groups].map(([what, all]) => <Group key={what} what={what} all={all} doc={doc} places={places} readOnly={readOnly} onGoTo={onGoTo} onConfirm={confirm} />)}
    </section>
  );
}

function Group({ what, all, onConfirm, ...row }: {
  what: string; all: readonly Guess[]; doc: Y.Doc; places: ReturnType<typeof placesOf>; readOnly: boolean;
  onGoTo: (blockId: string, offset?: number) => void; onConfirm: (some: readonly Guess[]) => void;
}) {
  const texts = useTexts(guessMessages);
  const { guesses: known } = useTexts(draftsMessages);
  const styles = useStyles();
  const [open, setOpen] = useState(false);
  // What a newer program has guessed has no words here yet.
  const words = (known as Partial<Record<string, string>>)[what] ?? texts.other;
  const title = upperAz(words[0]!) + words.slice(1);
  const shown = open || all.length <= shownFirst + 1 ? all : all.slice(0, shownFirst);
  return (
    <div role="group" aria-label={title}>
      <div className={styles.line}>
        <Body1Strong as="h4" className={styles.words}>{`${title} (${all.length})`}</Body1Strong>
        {!row.readOnly && all.length > 1 && (
          <Button size="small" aria-label={texts.confirmAllNamed(title, all.length)} onClick={() => onConfirm(all)}>{texts.confirmAll(all.length)}</Button>
        )}
      </div>
      <ul className={styles.list}>
        {shown.map((guess) => <GuessRow key={guess.key} guess={guess} title={title} {...row} onConfirm={() => onConfirm([guess])} />)}
      </ul>
      {all.length > shownFirst + 1 && (
        <Button size="small" appearance="transparent" className={styles.more} aria-expanded={open} onClick={() => setOpen(!open)}>{open ? texts.less : texts.more(all.length - shownFirst)}</Button>
      )}
    </div>
  );
}
