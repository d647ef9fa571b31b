import { type RefObject, useEffect, useId, useRef, useState } from 'react';
import { Button, makeStyles, Popover, PopoverSurface, Text, tokens } from '@fluentui/react-components';
import { ArrowDownRegular } from '@fluentui/react-icons';
import type { Footnote } from '../../shared/act/block.ts';
import { writtenMark } from '../../shared/formats/plain-text/index.ts';
import type { EditorLabels } from './messages.ts';

const useStyles = makeStyles({
  list: {
    boxSizing: 'border-box', width: '100%', maxWidth: '210mm', margin: '0 auto', padding: '16px 15mm 24mm 24mm',
    '@container (max-width: 640px)': { padding: '16px 16px 40px 24px' },
    backgroundColor: tokens.colorNeutralBackground1, color: tokens.colorNeutralForeground1, boxShadow: tokens.shadow4, borderTop: `1px solid ${tokens.colorNeutralStroke1}`,
    fontFamily: '"Times New Roman", "Liberation Serif", Tinos, serif', fontSize: '14px', lineHeight: '20px', overflowWrap: 'anywhere',
  },
  heading: { margin: '0 0 8px', fontSize: '16px', lineHeight: '24px', fontWeight: '700' },
  notes: { listStyleType: 'none', margin: 0, padding: 0 },
  note: {
    display: 'grid', gridTemplateColumns: '56px minmax(0, 1fr)', columnGap: '8px', alignItems: 'start', padding: '4px 0', scrollMarginBlock: '96px',
    contentVisibility: 'auto', containIntrinsicSize: 'auto 48px', borderRadius: tokens.borderRadiusMedium,
    ':focus': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  back: { minWidth: 0, padding: '0 4px', justifyContent: 'start', color: tokens.colorBrandForeground1, fontFamily: 'inherit' },
  text: { whiteSpace: 'pre-wrap' },
  absent: { gridColumn: 2, color: tokens.colorNeutralForeground3 },
  popover: { maxWidth: '440px', maxHeight: '280px', overflowY: 'auto', padding: '12px', display: 'flex', flexDirection: 'column', gap: '8px', alignItems: 'start' },
});

/** How long the pointer rests on a mark before its note is shown, and how long it may be away, in milliseconds. */
const openAfter = 250;
const closeAfter = 300;

/**
 * The footnotes of a published text: the list under the page, and the note beside a mark that the pointer, the focus or
 * the caret is on. Marks are the elements with `data-note` on the desk.
 */
export function Notes({ desk, notes, labels, withControl, onGoToMark, zoom }: {
  desk: RefObject<HTMLElement | null>;
  notes: readonly Footnote[];
  labels: EditorLabels;
  /** Whether a mark is followed by Ctrl and a click, as where one writes, and not by a click alone. */
  withControl: boolean;
  /** Goes to the first mark of a note in the text. @returns false where there is none */
  onGoToMark: (mark: string) => boolean;
  zoom?: number;
}) {
  const styles = useStyles();
  const headingId = useId();
  const list = useRef<HTMLOListElement>(null);
  const [shown, show] = useShownMark(desk, notes.length > 0);
  const [absent, setAbsent] = useState<number | null>(null);
  const note = shown && notes.find(({ mark }) => mark === shown.dataset['note']);

  const goToNote = (mark: string) => {
    const item = list.current?.children[notes.findIndex((one) => one.mark === mark)];
    if (!(item instanceof HTMLElement)) return false;
    show(null);
    item.focus({ preventScroll: true });
    item.scrollIntoView({ block: 'center' });
    return true;
  };
  const follow = useRef(goToNote);
  useEffect(() => {
    follow.current = goToNote;
  });
  useEffect(() => {
    const element = desk.current!;
    const onClick = (event: MouseEvent) => {
      const mark = markOf(event.target);
      if (!mark || (withControl && !(event.ctrlKey || event.metaKey)) || !document.getSelection()?.isCollapsed) return;
      if (follow.current(mark.dataset['note']!)) event.preventDefault();
    };
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'Enter' || event.shiftKey || event.altKey || withControl !== (event.ctrlKey || event.metaKey)) return;
      const mark = withControl ? caretMark(element) : markOf(event.target);
      if (!mark || !follow.current(mark.dataset['note']!)) return;
      event.preventDefault();
      event.stopPropagation();
    };
    element.addEventListener('click', onClick);
    element.addEventListener('keydown', onKey, true);
    return () => {
      element.removeEventListener('click', onClick);
      element.removeEventListener('keydown', onKey, true);
    };
  }, [desk, withControl]);

  if (notes.length === 0) return null;
  return (
    <>
      <Popover open={Boolean(note)} positioning={{ target: shown, position: 'below', align: 'start', offset: 10 }} onOpenChange={(_event, { open }) => !open && show(null)} unstable_disableAutoFocus>
        <PopoverSurface className={styles.popover} data-note-text="" aria-label={note ? writtenMark(note.mark) : undefined}>
          {note && <Text size={300} className={styles.text} lang="az"><b>{writtenMark(note.mark)}</b> {note.text}</Text>}
          {note && (
            <Button size="small" appearance="subtle" icon={<ArrowDownRegular />} onClick={() => goToNote(note.mark)}>
              {withControl ? `${labels.goToNote} (Ctrl+Enter)` : labels.goToNote}
            </Button>
          )}
        </PopoverSurface>
      </Popover>
      <section className={styles.list} style={{ zoom }} role="doc-endnotes" aria-labelledby={headingId} lang="az">
        <h2 id={headingId} className={styles.heading}>{labels.notes}</h2>
        <ol ref={list} className={styles.notes}>
          {notes.map(({ mark, text }, i) => (
            <li key={i} className={styles.note} tabIndex={-1}>
              <Button className={styles.back} size="small" appearance="transparent" aria-label={`${writtenMark(mark)}: ${labels.backToText}`} title={labels.backToText} onClick={() => setAbsent(onGoToMark(mark) ? null : i)}>
                {writtenMark(mark)}
              </Button>
              <span className={styles.text}>{text}</span>
              {absent === i && <span role="status" className={styles.absent}>{labels.noteWithoutMark}</span>}
            </li>
          ))}
        </ol>
      </section>
    </>
  );
}

/** The mark whose note is shown: the one under the pointer, else the one that has the focus or the caret. */
function useShownMark(desk: RefObject<HTMLElement | null>, on: boolean): [HTMLElement | null, (mark: HTMLElement | null) => void] {
  const [shown, setShown] = useState<HTMLElement | null>(null);
  useEffect(() => {
    const element = desk.current;
    if (!on || !element) return undefined;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const later = (mark: HTMLElement | null) => {
      clearTimeout(timer);
      timer = setTimeout(() => setShown(mark), mark ? openAfter : closeAfter);
    };
    const onOver = ({ target }: PointerEvent) => {
      if (target instanceof Element && target.closest('[data-note-text]')) clearTimeout(timer);
      else later([markOf(target), markOf(document.activeElement)].find((mark) => mark && element.contains(mark)) ?? null);
    };
    const onFocus = ({ target }: FocusEvent) => later(markOf(target));
    const onSelection = () => {
      if (element.contains(document.getSelection()?.focusNode ?? null)) later(caretMark(element));
    };
    const onKey = ({ key }: KeyboardEvent) => {
      if (key === 'Escape') setShown(null);
    };
    const gone = () => setShown(null);
    document.addEventListener('pointerover', onOver);
    document.addEventListener('selectionchange', onSelection);
    document.addEventListener('keydown', onKey, true);
    element.addEventListener('focusin', onFocus);
    element.addEventListener('scroll', gone, { passive: true });
    return () => {
      clearTimeout(timer);
      document.removeEventListener('pointerover', onOver);
      document.removeEventListener('selectionchange', onSelection);
      document.removeEventListener('keydown', onKey, true);
      element.removeEventListener('focusin', onFocus);
      element.removeEventListener('scroll', gone);
    };
  }, [desk, on]);
  return [shown, setShown];
}

function markOf(target: EventTarget | null): HTMLElement | null {
  return target instanceof Element ? target.closest<HTMLElement>('[data-note]') : null;
}

/** The mark in which the caret of the text stands. */
function caretMark(desk: HTMLElement): HTMLElement | null {
  const selection = document.getSelection();
  const node = selection?.isCollapsed ? selection.focusNode : null;
  return node && desk.contains(node) ? markOf(node.parentElement) : null;
}
