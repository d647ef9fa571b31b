import { useEffect, useRef, useSyncExternalStore } from 'react';
import { Body1Strong, Button, Caption1, makeStyles, Popover, PopoverSurface, tokens } from '@fluentui/react-components';
import { CheckmarkRegular, DismissRegular } from '@fluentui/react-icons';
import type { Suggestion } from '../../shared/act/suggestion-list.ts';
import type { Verdict } from '../../shared/act/suggestion-settle.ts';
import { dateTime } from '../ui/dates.ts';
import type { EditorLabels } from './messages.ts';
import type { SuggestionControl, SuggestionState } from './suggestion-control.ts';

const useStyles = makeStyles({
  surface: { maxWidth: '360px', display: 'flex', flexDirection: 'column', gap: '12px', padding: '12px', outlineStyle: 'none' },
  one: { display: 'flex', flexDirection: 'column', gap: '4px' },
  buttons: { display: 'flex', gap: '8px', flexWrap: 'wrap', marginTop: '4px' },
  quiet: { color: tokens.colorNeutralForeground3 },
});

interface Props {
  control: SuggestionControl;
  suggestions: readonly Suggestion[];
  /** Accepts or refuses one; without it they are only shown. */
  onSettle: ((id: string, verdict: Verdict) => void) | undefined;
  labels: EditorLabels;
}

/** Whose the suggestion is that was clicked or asked for by key, with what can be done with it. */
export function SuggestionPopover(props: Props) {
  const state = useSyncExternalStore(props.control.subscribe, props.control.getState);
  const shown = state.open ? props.suggestions.filter(({ id }) => state.ids.includes(id)) : [];
  return state.open && shown.length > 0 ? <Opened key={state.ids.join()} state={state} {...props} suggestions={shown} /> : null;
}

function Opened({ state: { element, byKey }, control, suggestions, onSettle, labels }: Props & { state: Extract<SuggestionState, { open: true }> }) {
  const styles = useStyles();
  const surface = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (byKey) (surface.current?.querySelector('button') ?? surface.current)?.focus();
  }, [byKey]);
  const settle = (id: string, verdict: Verdict) => {
    control.close();
    onSettle?.(id, verdict);
  };
  return (
    <Popover open unstable_disableAutoFocus positioning={{ target: element, position: 'below', align: 'start', offset: 4 }} onOpenChange={(_event, { open }) => { if (!open) control.close(); }}>
      <PopoverSurface ref={surface} tabIndex={-1} className={styles.surface} aria-label={labels.suggestion} onKeyDown={(event) => { if (event.key === 'Escape') control.close(); }}>
        {suggestions.map(({ id, author, at, changes }) => (
          <div key={id} className={styles.one} role="group" aria-label={labels.suggestionOf(author.name)}>
            <Body1Strong>{author.name}</Body1Strong>
            <Caption1 className={styles.quiet}>{dateTime(at)}</Caption1>
            {changes.length > 1 && <Caption1>{labels.suggestionPlaces(changes.length)}</Caption1>}
            {onSettle && (
              <div className={styles.buttons}>
                <Button size="small" appearance="primary" icon={<CheckmarkRegular />} onClick={() => settle(id, 'accept')}>{labels.accept}</Button>
                <Button size="small" icon={<DismissRegular />} onClick={() => settle(id, 'refuse')}>{labels.refuse}</Button>
              </div>
            )}
          </div>
        ))}
      </PopoverSurface>
    </Popover>
  );
}
