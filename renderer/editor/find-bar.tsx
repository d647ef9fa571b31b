import { type KeyboardEvent, type ReactElement, useEffect, useRef, useSyncExternalStore } from 'react';
import { Button, Input, makeStyles, Text, ToggleButton, tokens, Tooltip } from '@fluentui/react-components';
import { ChevronDownRegular, ChevronRightRegular, ArrowDownRegular, ArrowUpRegular, DismissRegular, TextCaseTitleRegular, TextWholeWordRegular } from '@fluentui/react-icons';
import { number } from '../ui/numbers.ts';
import type { EditorLabels } from './messages.ts';
import type { Search } from './search.ts';

const useStyles = makeStyles({
  bar: {
    flex: 'none', display: 'grid', gridTemplateColumns: 'auto minmax(120px, 320px) 1fr auto', gap: '4px 8px', alignItems: 'center', padding: '4px 8px',
    backgroundColor: tokens.colorNeutralBackground1, borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  tools: { display: 'flex', alignItems: 'center', gap: '4px', flexWrap: 'wrap' },
  count: { minWidth: '72px', color: tokens.colorNeutralForeground2, fontVariantNumeric: 'tabular-nums', paddingInline: '4px' },
});

/** Find and replace over the page. Enter goes on, Shift+Enter back, Escape returns to the text. */
export function FindBar({ search, readOnly, labels, onLeave }: { search: Search; readOnly: boolean; labels: EditorLabels; onLeave: () => void }) {
  const { open, opened } = useSyncExternalStore(search.subscribe, search.getState);
  return open ? <OpenBar key={opened} search={search} readOnly={readOnly} labels={labels} onLeave={onLeave} /> : null;
}

function OpenBar({ search, readOnly, labels, onLeave }: { search: Search; readOnly: boolean; labels: EditorLabels; onLeave: () => void }) {
  const styles = useStyles();
  const { query, replacement, replacing, matchCase, wholeWord, count, at, replaced } = useSyncExternalStore(search.subscribe, search.getState);
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    field.current?.focus();
    field.current?.select();
  }, []);
  const leave = () => {
    search.close();
    onLeave();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const inReplacement = (event.target as HTMLElement).dataset['field'] === 'replacement';
    const inField = event.target instanceof HTMLInputElement;
    if (event.key === 'Escape') leave();
    else if (event.key === 'Enter' && inReplacement && (event.ctrlKey || event.altKey)) search.replaceAll();
    else if (event.key === 'Enter' && inReplacement) search.replaceOne();
    else if (event.key === 'Enter' && inField) search.step(event.shiftKey ? -1 : 1);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const button = (label: string, icon: ReactElement, run: () => void, disabled = false) => (
    <Tooltip content={label} relationship="label"><Button size="small" appearance="subtle" icon={icon} disabled={disabled} onClick={run} /></Tooltip>
  );
  const toggle = (label: string, icon: ReactElement, on: boolean, set: (on: boolean) => void) => (
    <Tooltip content={label} relationship="label"><ToggleButton size="small" appearance="subtle" icon={icon} checked={on} onClick={() => set(!on)} /></Tooltip>
  );
  const said = replaced !== null ? labels.replaced(number(replaced)) : query === '' ? '' : count === 0 ? labels.notFound : labels.matchOf(number(at + 1), number(count));
  return (
    <search className={styles.bar} aria-label={labels.findAndReplace} onKeyDown={onKeyDown}>
      {readOnly ? <span /> : (
        <Tooltip content={labels.findAndReplace} relationship="label">
          <Button
            size="small" appearance="subtle" aria-expanded={replacing} icon={replacing ? <ChevronDownRegular /> : <ChevronRightRegular />}
            onClick={() => search.set({ replacing: !replacing })}
          />
        </Tooltip>
      )}
      <Input
        ref={field} size="small" lang="az" aria-label={labels.findWhat} placeholder={labels.findWhat} value={query}
        onChange={(_event, { value }) => search.set({ query: value })}
      />
      <div className={styles.tools}>
        {toggle(labels.matchCase, <TextCaseTitleRegular />, matchCase, (on) => search.set({ matchCase: on }))}
        {toggle(labels.wholeWord, <TextWholeWordRegular />, wholeWord, (on) => search.set({ wholeWord: on }))}
        <Text size={200} role="status" className={styles.count}>{said}</Text>
        {button(`${labels.findPrevious} (Shift+Enter)`, <ArrowUpRegular />, () => search.step(-1), count === 0)}
        {button(`${labels.findNext} (Enter)`, <ArrowDownRegular />, () => search.step(1), count === 0)}
      </div>
      {button(`${labels.closeFind} (Esc)`, <DismissRegular />, leave)}
      {replacing && !readOnly && (
        <>
          <span />
          <Input
            size="small" lang="az" data-field="replacement" aria-label={labels.replaceWith} placeholder={labels.replaceWith} value={replacement}
            onChange={(_event, { value }) => search.set({ replacement: value })}
          />
          <div className={styles.tools}>
            <Tooltip content="Enter" relationship="description"><Button size="small" disabled={count === 0} onClick={() => search.replaceOne()}>{labels.replaceOne}</Button></Tooltip>
            <Tooltip content="Ctrl+Enter" relationship="description"><Button size="small" disabled={count === 0} onClick={() => search.replaceAll()}>{labels.replaceAll}</Button></Tooltip>
          </div>
          <span />
        </>
      )}
    </search>
  );
}
