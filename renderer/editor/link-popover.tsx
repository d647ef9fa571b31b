import { type KeyboardEvent, useId, useMemo, useRef, useState, useSyncExternalStore } from 'react';
import {
  Body1, Body1Strong, Button, Caption1, Checkbox, Dialog, DialogActions, DialogBody, DialogContent, DialogSurface, DialogTitle, Input, makeStyles, mergeClasses, Popover,
  PopoverSurface, tokens,
} from '@fluentui/react-components';
import { ArrowRightRegular, LinkDismissRegular, SearchRegular, WarningRegular } from '@fluentui/react-icons';
import type { LinkControl, LinkState } from './link-control.ts';
import type { EditorLabels } from './messages.ts';

const useStyles = makeStyles({
  surface: { maxWidth: '640px' },
  content: { display: 'flex', flexDirection: 'column', gap: '12px' },
  list: { height: '344px', overflowY: 'auto', margin: 0, padding: 0, listStyleType: 'none', border: `1px solid ${tokens.colorNeutralStroke2}`, borderRadius: tokens.borderRadiusMedium },
  option: { padding: '8px 12px', cursor: 'pointer', borderBottom: `1px solid ${tokens.colorNeutralStroke3}`, ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover } },
  chosen: { backgroundColor: tokens.colorBrandBackground2, outline: `1px solid ${tokens.colorBrandStroke1}`, outlineOffset: '-1px', ':hover': { backgroundColor: tokens.colorBrandBackground2 } },
  words: { display: '-webkit-box', WebkitLineClamp: 2, WebkitBoxOrient: 'vertical', overflow: 'hidden', color: tokens.colorNeutralForeground2 },
  none: { padding: '16px', color: tokens.colorNeutralForeground3 },
  popover: { maxWidth: '440px', display: 'flex', flexDirection: 'column', gap: '8px', padding: '12px' },
  buttons: { display: 'flex', gap: '8px', flexWrap: 'wrap' },
  lost: { display: 'flex', gap: '8px', color: tokens.colorStatusDangerForeground1 },
  hint: { color: tokens.colorNeutralForeground3 },
});

/** The search for a target of a reference, and what is known of a reference in the text. */
export function LinkPopover({ links, readOnly, labels }: { links: LinkControl; readOnly: boolean; labels: EditorLabels }) {
  const state = useSyncExternalStore(links.subscribe, links.getState);
  if (state.open === 'insert') return <InsertDialog links={links} labels={labels} />;
  return state.open === 'link' ? <KnownLink key={`${state.place.id} ${state.place.offset}`} state={state} links={links} readOnly={readOnly} labels={labels} /> : null;
}

function KnownLink({ state, links, readOnly, labels }: { state: Extract<LinkState, { open: 'link' }>; links: LinkControl; readOnly: boolean; labels: EditorLabels }) {
  const styles = useStyles();
  const { element, target, says, byKey } = state;
  const place = useMemo(() => (target ? links.cite().of(target.id) : null), [links, target]);
  return (
    <Popover open unstable_disableAutoFocus positioning={{ target: element, position: 'below', align: 'start', offset: 4 }} onOpenChange={(_event, { open }) => { if (!open) links.close(); }}>
      <PopoverSurface className={styles.popover} aria-label={labels.link(says)} onKeyDown={(event) => { if (event.key === 'Escape') links.close(); }}>
        {target ? (
          <>
            <Body1Strong lang="az">{place}</Body1Strong>
            <Body1 lang="az" className={styles.words}>{target.words}</Body1>
          </>
        ) : <Body1 className={styles.lost}><WarningRegular aria-hidden fontSize={20} />{labels.linkLostLong(says)}</Body1>}
        <div className={styles.buttons}>
          {target && <Button autoFocus={byKey} size="small" appearance="primary" icon={<ArrowRightRegular />} onClick={() => links.follow()}>{labels.linkFollow}</Button>}
          {!readOnly && <Button autoFocus={byKey && !target} size="small" icon={<LinkDismissRegular />} onClick={() => links.unlink()}>{labels.linkToWords}</Button>}
        </div>
        {target && <Caption1 className={styles.hint}>{labels.linkFollowHint}</Caption1>}
      </PopoverSurface>
    </Popover>
  );
}

function InsertDialog({ links, labels }: { links: LinkControl; labels: EditorLabels }) {
  const styles = useStyles();
  const listId = useId();
  const list = useRef<HTMLUListElement>(null);
  const [query, setQuery] = useState('');
  const [chosen, setChosen] = useState(0);
  const [plain, setPlain] = useState(false);
  const places = useMemo(() => links.find(query), [links, query]);
  const cite = useMemo(() => links.cite(), [links]);
  const form = plain ? 'plain' : 'ordinal';
  const at = places[chosen];
  const choose = (index: number) => {
    if (places.length === 0) return;
    const next = Math.max(0, Math.min(places.length - 1, index));
    setChosen(next);
    list.current?.children[next]?.scrollIntoView({ block: 'nearest' });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'ArrowDown') choose(chosen + 1);
    else if (event.key === 'ArrowUp') choose(chosen - 1);
    else if (event.key === 'PageDown') choose(chosen + 5);
    else if (event.key === 'PageUp') choose(chosen - 5);
    else if (event.key === 'Enter' && at) links.insert(at.id, form);
    else return;
    event.preventDefault();
  };
  return (
    <Dialog open onOpenChange={(_event, { open }) => { if (!open) links.close(); }}>
      <DialogSurface className={styles.surface}>
        <DialogBody>
          <DialogTitle>{labels.linkInsert}</DialogTitle>
          <DialogContent className={styles.content}>
            <Input
              autoFocus contentBefore={<SearchRegular />} value={query} placeholder={labels.linkSearchHint} lang="az"
              input={{ role: 'combobox', 'aria-label': labels.linkSearch, 'aria-expanded': true, 'aria-controls': listId, 'aria-autocomplete': 'list', 'aria-activedescendant': at ? `${listId}-${chosen}` : undefined }}
              onChange={(_event, { value }) => {
                setQuery(value);
                setChosen(0);
                if (list.current) list.current.scrollTop = 0;
              }}
              onKeyDown={onKeyDown}
            />
            <ul ref={list} id={listId} role="listbox" aria-label={labels.linkTargets} className={styles.list} lang="az">
              {places.map(({ id, words }, i) => (
                <li
                  key={id} id={`${listId}-${i}`} role="option" aria-selected={i === chosen} className={mergeClasses(styles.option, i === chosen && styles.chosen)}
                  onClick={() => setChosen(i)} onDoubleClick={() => links.insert(id, form)}
                >
                  <Body1Strong block>{cite.of(id)}</Body1Strong>
                  <Caption1 className={styles.words}>{words.slice(0, 240)}</Caption1>
                </li>
              ))}
              {places.length === 0 && <li className={styles.none}><Body1>{labels.linkNone}</Body1></li>}
            </ul>
            <Checkbox checked={plain} onChange={(_event, { checked }) => setPlain(checked === true)} label={labels.linkPlain} />
            <Body1 role="status">{at ? labels.linkPreview(links.says(at.id, form)) : ''}</Body1>
          </DialogContent>
          <DialogActions>
            <Button onClick={() => links.close()}>{labels.linkCancel}</Button>
            <Button appearance="primary" disabled={!at} onClick={() => at && links.insert(at.id, form)}>{labels.linkPut}</Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
