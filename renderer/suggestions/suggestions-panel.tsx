import { type KeyboardEvent, useEffect, useEffectEvent, useMemo, useRef, useState } from 'react';
import { Button, Caption1, Dropdown, Field, makeStyles, Option, tokens } from '@fluentui/react-components';
import { ArrowUndoRegular, EditLineHorizontal3Regular } from '@fluentui/react-icons';
import { useVirtualizer } from '@tanstack/react-virtual';
import type * as Y from 'yjs';
import type { Author } from '../../shared/act/author.ts';
import { placesOf } from '../../shared/act/ordinal.ts';
import type { SuggestedChange, Suggestion } from '../../shared/act/suggestion-list.ts';
import { settleAllSuggestions, settleSuggestions, type Verdict } from '../../shared/act/suggestion-settle.ts';
import { actList, blockList, sayOf } from '../../shared/act/text.ts';
import { PANEL_ORIGIN } from '../../shared/act/undo.ts';
import { useActBlocks } from '../drafts/draft-use-text.ts';
import { coloursOf } from '../editor/index.ts';
import { ConfirmDialog } from '../ui/confirm-dialog.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { useLanguage, useTexts } from '../ui/language.tsx';
import { suggestionMessages } from './messages.ts';
import { SuggestionCard } from './suggestion-card.tsx';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', gap: '12px', outlineStyle: 'none' },
  quiet: { color: tokens.colorNeutralForeground3 },
  row: { display: 'flex', alignItems: 'center', gap: '8px', flexWrap: 'wrap' },
  filter: { minWidth: 0 },
  canvas: { position: 'relative', width: '100%', margin: 0, padding: 0, listStyleType: 'none' },
  line: { position: 'absolute', top: 0, left: 0, width: '100%' },
});

/** The open suggestions in reading order, each to be accepted or refused, or all of them. */
export function SuggestionsPanel({ doc, suggestions, me, readOnly, here, onGoTo, onUndo }: {
  doc: Y.Doc | null;
  suggestions: readonly Suggestion[];
  me: Author;
  readOnly: boolean;
  /** The suggestions that the caret is at. */
  here: readonly string[];
  onGoTo: (change: SuggestedChange) => void;
  onUndo: () => void;
}) {
  const texts = useTexts(suggestionMessages);
  const styles = useStyles();
  const [person, setPerson] = useState<string | null>(null);
  const [asked, setAsked] = useState<Verdict | null>(null);
  const [done, setDone] = useState<{ verdict: Verdict; count: number } | null>(null);
  const root = useRef<HTMLDivElement>(null);
  // The place in the list of the card that was settled, until the next one has the focus.
  const left = useRef<number | null>(null);
  const people = useMemo(() => peopleOf(suggestions), [suggestions]);
  const chosen = people.length > 1 ? people.find(({ author }) => author.personId === person) : undefined;
  const shown = useMemo(() => (chosen ? suggestions.filter(({ author }) => author.personId === chosen.author.personId) : suggestions), [suggestions, chosen]);
  useEffect(() => {
    if (left.current === null) return;
    const cards = root.current?.querySelectorAll<HTMLElement>('[data-index]') ?? [];
    const next = [...cards].findLast(({ dataset }) => Number(dataset['index']) <= left.current!);
    (next?.querySelector<HTMLElement>('[data-accept]') ?? root.current)?.focus();
    left.current = null;
  }, [suggestions]);
  if (!doc) return <Caption1 className={styles.quiet}>{texts.textMissing}</Caption1>;
  const settle = (verdict: Verdict, ids: readonly string[] | 'all', index: number) => {
    const by = { author: me, at: new Date().toISOString() };
    left.current = index;
    setDone({ verdict, count: ids === 'all' ? settleAllSuggestions(doc, verdict, by, PANEL_ORIGIN) : settleSuggestions(doc, ids, verdict, by, PANEL_ORIGIN) });
  };
  const undo = () => {
    setDone(null);
    onUndo();
  };
  // The focus stays in the list when one has settled something there.
  const onKeyDown = (event: KeyboardEvent) => {
    if (readOnly || event.code !== 'KeyZ' || !(event.ctrlKey || event.metaKey) || event.shiftKey || event.altKey) return;
    event.preventDefault();
    undo();
  };
  const said = done && (done.verdict === 'accept' ? texts.accepted(done.count) : texts.refused(done.count));
  return (
    <div ref={root} tabIndex={-1} className={styles.root} onKeyDown={onKeyDown}>
      {suggestions.length > 0 && <Caption1 className={styles.quiet}>{texts.intro}</Caption1>}
      {people.length > 1 && (
        <Field label={texts.person}>
          <Dropdown
            className={styles.filter} value={chosen ? texts.personWith(chosen.author.name, chosen.count) : texts.everybody(suggestions.length)} selectedOptions={[chosen?.author.personId ?? '']}
            onOptionSelect={(_event, { optionValue }) => setPerson(optionValue || null)}
          >
            <Option value="">{texts.everybody(suggestions.length)}</Option>
            {people.map(({ author, count }) => <Option key={author.personId} value={author.personId}>{texts.personWith(author.name, count)}</Option>)}
          </Dropdown>
        </Field>
      )}
      {!readOnly && (
        <div className={styles.row}>
          {shown.length > 1 && <Button size="small" onClick={() => setAsked('accept')}>{texts.acceptAll(shown.length)}</Button>}
          {shown.length > 1 && <Button size="small" onClick={() => setAsked('refuse')}>{texts.refuseAll(shown.length)}</Button>}
          <Caption1 role="status" className={styles.quiet}>{said}</Caption1>
          {done && <Button size="small" icon={<ArrowUndoRegular />} onClick={undo}>{texts.undo}</Button>}
        </div>
      )}
      {suggestions.length === 0
        ? <EmptyState icon={EditLineHorizontal3Regular} title={texts.empty} body={texts.emptyHint} />
        : <Cards doc={doc} suggestions={shown} all={suggestions} here={here} onGoTo={onGoTo} onSettle={readOnly ? undefined : (id, verdict, index) => settle(verdict, [id], index)} />}
      <ConfirmDialog
        open={asked !== null} title={asked === 'refuse' ? texts.refuseAllTitle(shown.length) : texts.acceptAllTitle(shown.length)} confirm={asked === 'refuse' ? texts.refuse : texts.accept}
        onCancel={() => setAsked(null)}
        onConfirm={() => {
          setAsked(null);
          settle(asked!, chosen ? shown.map(({ id }) => id) : 'all', 0);
        }}
      >
        {asked === 'refuse' ? texts.refuseAllBody : texts.acceptAllBody} {texts.takenBack}
      </ConfirmDialog>
    </div>
  );
}

/** The cards that are seen, and some more: there may be thousands. */
function Cards({ doc, suggestions, all, here, onGoTo, onSettle }: {
  doc: Y.Doc;
  suggestions: readonly Suggestion[];
  /** Those of all people, who keep their colours whoever is chosen. */
  all: readonly Suggestion[];
  here: readonly string[];
  onGoTo: (change: SuggestedChange) => void;
  onSettle: ((id: string, verdict: Verdict, index: number) => void) | undefined;
}) {
  const texts = useTexts(suggestionMessages);
  const styles = useStyles();
  const list = useRef<HTMLUListElement>(null);
  const placeOf = usePlaces(doc, suggestions);
  const colours = useMemo(() => coloursOf(all.map(({ author }) => author.personId)), [all]);
  // As the act stood when the suggestions were read.
  // oxlint-disable-next-line react/exhaustive-deps -- what references say changes with the act, and each change reads the suggestions again
  const say = useMemo(() => sayOf(doc), [doc, suggestions]);
  const [offset, setOffset] = useState(0);
  useEffect(() => setOffset(list.current?.offsetTop ?? 0), [suggestions]);
  // oxlint-disable-next-line react/incompatible-library -- nothing here is memoized by a compiler, and nothing of it is handed on
  const virtual = useVirtualizer({
    count: suggestions.length, getScrollElement: () => list.current?.closest<HTMLElement>('[role="tabpanel"]') ?? null, estimateSize: () => 168, gap: 12, overscan: 6, scrollMargin: offset,
    getItemKey: (i) => suggestions[i]!.id,
  });
  const show = useEffectEvent((index: number) => virtual.scrollToIndex(index));
  useEffect(() => {
    const index = suggestions.findIndex(({ id }) => here.includes(id));
    if (index >= 0) show(index);
    // oxlint-disable-next-line react/exhaustive-deps -- only where the caret goes, not what is written meanwhile, scrolls the list
  }, [here]);
  return (
    <ul ref={list} className={styles.canvas} style={{ height: virtual.getTotalSize() }} aria-label={texts.list}>
      {virtual.getVirtualItems().map(({ index, key, start }) => {
        const suggestion = suggestions[index]!;
        return (
          <li key={key} ref={virtual.measureElement} data-index={index} className={styles.line} style={{ transform: `translateY(${start - offset}px)` }}>
            <SuggestionCard
              suggestion={suggestion} doc={doc} say={say} placeOf={placeOf} colour={colours.get(suggestion.author.personId)!} here={here.includes(suggestion.id)} onGoTo={onGoTo}
              onSettle={onSettle && ((verdict) => onSettle(suggestion.id, verdict, index))}
            />
          </li>
        );
      })}
    </ul>
  );
}

/** How the places of suggestions are cited; what is not in the act yet, by what stands before it. */
function usePlaces(doc: Y.Doc, suggestions: readonly Suggestion[]): (change: SuggestedChange) => string {
  const texts = useTexts(suggestionMessages);
  const { language } = useLanguage();
  const act = useActBlocks(doc);
  const places = useMemo(() => (act ? placesOf(act.blocks, act.numbers) : null), [act]);
  const before = useMemo(() => {
    const inAct = new Set(actList(doc).map(({ id }) => id));
    const found = new Map<string, string | null>();
    let last: string | null = null;
    for (const { id } of suggestions.some(({ changes }) => changes.some(({ begins }) => begins)) ? blockList(doc) : []) {
      if (inAct.has(id)) last = id;
      else found.set(id, last);
    }
    return found;
  }, [doc, suggestions]);
  return ({ blockId }) => {
    const cited = before.get(blockId);
    if (cited === undefined) return places?.of(blockId, language) ?? '';
    return (cited && texts.after(places?.of(cited, language) ?? '')) || texts.atBeginning;
  };
}

function peopleOf(suggestions: readonly Suggestion[]): { author: Author; count: number }[] {
  const people = new Map<string, { author: Author; count: number }>();
  for (const { author } of suggestions) {
    const known = people.get(author.personId);
    if (known) known.count++;
    else people.set(author.personId, { author, count: 1 });
  }
  return [...people.values()];
}
