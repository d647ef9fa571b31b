import { type KeyboardEvent, type Ref, useCallback, useEffect, useId, useImperativeHandle, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { mergeClasses } from '@fluentui/react-components';
import { flushSync } from 'react-dom';
import { IS_FOCUSED } from 'slate-dom';
import { Editable, ReactEditor, Slate } from 'slate-react';
import type * as Y from 'yjs';
import type { Author } from '../../shared/act/author.ts';
import { observeComments, openComments } from '../../shared/act/comments.ts';
import type { Suggestion } from '../../shared/act/suggestion-list.ts';
import type { Verdict } from '../../shared/act/suggestion-settle.ts';
import { dateTime } from '../ui/dates.ts';
import { number } from '../ui/numbers.ts';
import { elementRenderer, leafRenderer } from './block-view.tsx';
import { CommentMarks } from './comment-marks.ts';
import { commandsFor, createActEditor } from './commands.ts';
import { FindBar } from './find-bar.tsx';
import { framePacer } from './frame-pacer.ts';
import { ActEditorHandle } from './handle.ts';
import { Ink } from './ink.ts';
import { LinkPopover } from './link-popover.tsx';
import { Links } from './links.ts';
import { type Highlight, Margins } from './margins.ts';
import type { EditorLabels } from './messages.ts';
import { Notes } from './notes.tsx';
import type { PenRefusal } from './pen.ts';
import { PeersLayer } from './peers-layer.tsx';
import { paper } from './paper.ts';
import { sectionsOf } from './places.ts';
import { runTableKey } from './table-keys.ts';
import { HoleFilling } from './table-view.tsx';
import { countAct, StatusLine, useZoom } from './status-line.tsx';
import { SuggestRefused, SuggestStatus } from './suggest-status.tsx';
import { SuggestionControl } from './suggestion-control.ts';
import { SuggestionMarks } from './suggestion-marks.ts';
import { SuggestionPopover } from './suggestion-popover.tsx';
import { useFootnotes } from './use-footnotes.ts';
import { useOpened } from './use-opened.ts';
import { Viewport } from './viewport.ts';

export interface ActEditorProps {
  /** The document of the act, as `createText` makes it. Another document makes another editor. */
  doc: Y.Doc;
  labels: EditorLabels;
  readOnly?: boolean;
  /** Marks in the margin. */
  highlights?: readonly Highlight[];
  /** Called when the caret comes into another block. */
  onCaretBlock?: (blockId: string) => void;
  /** Called when somebody asks to comment the selected passage. */
  onComment?: () => void;
  /** Who writes here; without it nothing is suggested. */
  author?: Author;
  /** What is written is only suggested. */
  suggests?: boolean;
  /** Called when somebody asks to write suggestions, or directly again. */
  onSuggest?: () => void;
  /** What is suggested in the text. */
  suggestions?: readonly Suggestion[];
  /** Called when somebody accepts or refuses a suggestion in the text. */
  onSettle?: (id: string, verdict: Verdict) => void;
  /** Called with the suggestions that the caret has come to. */
  onSuggestionsHere?: (ids: readonly string[]) => void;
  ref?: Ref<ActEditorHandle>;
  className?: string;
}

/** The editor of the text of an act: a page like paper over the document, in which others may write at the same time. */
export function ActEditor(props: ActEditorProps) {
  return <OneEditor key={keyOf(props.doc)} {...props} />;
}

const keys = new WeakMap<Y.Doc, string>();
let nextKey = 0;

function keyOf(doc: Y.Doc): string {
  const key = keys.get(doc) ?? `doc-${nextKey++}`;
  keys.set(doc, key);
  return key;
}

const noHighlights: readonly Highlight[] = [];
const noSuggestions: readonly Suggestion[] = [];

function openEditor(doc: Y.Doc) {
  const { editor, binding } = createActEditor(doc);
  const margins = new Margins();
  margins.numberOf = (id) => binding.numbers.get(id) ?? '';
  const links = new Links();
  links.say = binding.say;
  binding.onStructure = () => links.refresh();
  const comments = new CommentMarks();
  const suggested = new SuggestionMarks();
  const viewport = new Viewport(editor, (id) => margins.elementOf(id) !== null);
  binding.beforeMany = () => viewport.hurry();
  binding.onNumbers = (ids) => {
    margins.refresh(ids);
    viewport.redescribe();
  };
  const drawChange = editor.onChange;
  const ink = new Ink(editor);
  const draw = framePacer(() => {
    // The page is right where there was only ink, and may have a newer selection.
    if (ink.wet) handle.takeSelection();
    ink.dry();
    viewport.pin();
    // At once: until it is drawn the page may have a newer selection, by an arrow key, which drawing would set back.
    flushSync(() => drawChange());
    handle.peers.draw();
  });
  // Letters are in the page at once. Of the rest, what others write is drawn once a frame, however many changes come, and what is done here now.
  editor.onChange = () => {
    const others = binding.othersOnly();
    if ((ink.wet || !draw.waiting()) && ink.write()) {
      handle.peers.draw();
      return draw.later();
    }
    ink.dry();
    if (others) draw.soon();
    else draw.now();
  };
  const handle = new ActEditorHandle(binding, commandsFor(binding), margins, viewport, links, ink, draw.flush);
  const suggesting = new SuggestionControl(binding, suggested, () => handle.focus());
  return {
    editor, binding, margins, viewport, handle, ink, stopDrawing: draw.stop, links, comments, suggested, suggesting,
    renderElement: elementRenderer(margins, viewport), renderLeaf: leafRenderer(links, comments, suggested),
  };
}

function OneEditor({
  doc, labels, readOnly = false, highlights = noHighlights, onCaretBlock, onComment, author, suggests = false, onSuggest, suggestions = noSuggestions, onSettle, onSuggestionsHere, ref, className,
}: ActEditorProps) {
  const hintId = useId();
  const { editor, binding, margins, viewport, handle, ink, stopDrawing, links, comments, suggested, suggesting, renderElement, renderLeaf } = useMemo(() => openEditor(doc), [doc]);
  useImperativeHandle(ref, () => handle, [handle]);
  useLayoutEffect(() => stopDrawing, [stopDrawing]);

  const caretBlock = useRef<string | null>(null);
  const told = useRef(onCaretBlock);
  useLayoutEffect(() => {
    told.current = onCaretBlock;
  }, [onCaretBlock]);
  const refresh = () => {
    handle.refresh();
    handle.links.caretMoved();
    suggesting.caretMoved();
    const { blockId } = handle.getState();
    if (blockId === caretBlock.current) return;
    caretBlock.current = blockId;
    if (blockId) told.current?.(blockId);
  };

  useEffect(() => {
    binding.connect(() => {
      handle.refresh();
      handle.textChanged();
    });
    return () => {
      binding.disconnect();
      handle.search.dispose();
    };
  }, [binding, handle]);

  const [refused, setRefused] = useState<PenRefusal | null>(null);
  const forgive = useCallback(() => setRefused(null), []);
  useEffect(() => {
    binding.setReadOnly(readOnly);
    Object.assign(binding.pen, { author: author ?? null, suggests: suggests && author !== undefined && !readOnly, onRefused: setRefused });
    handle.refresh();
    // What was refused in one way of writing may be done in the other.
    return forgive;
  }, [binding, handle, readOnly, author, suggests, forgive]);

  useLayoutEffect(() => {
    const numberOf = (block: { id: string } | undefined) => (block && binding.numbers.get(block.id)) ?? '';
    viewport.redescribe(({ children }) => {
      const [first, last] = [children.find((block) => numberOf(block)), children.findLast((block) => numberOf(block))];
      return labels.away(numberOf(first), numberOf(last), number(children.length));
    });
  }, [binding, viewport, labels]);

  useLayoutEffect(() => margins.mark(highlights), [margins, highlights]);
  useEffect(() => {
    const show = () => comments.setOpen(openComments(doc));
    show();
    return observeComments(doc, show);
  }, [doc, comments]);
  useLayoutEffect(() => margins.suggest(suggested.show(suggestions, (deed, { author: { name }, at }) => labels.suggested(deed, name, dateTime(at)))), [margins, suggested, suggestions, labels]);
  useLayoutEffect(() => suggesting.tellHere((ids) => onSuggestionsHere?.(ids)), [suggesting, onSuggestionsHere]);
  useLayoutEffect(() => links.setLostHint(labels.linkLost), [links, labels]);
  useEffect(() => {
    const show = () => links.showSelected(document.getSelection());
    document.addEventListener('selectionchange', show);
    return () => document.removeEventListener('selectionchange', show);
  }, [links]);

  useLayoutEffect(() => {
    // React saves and restores the selection around every commit, anywhere on the page, and for a contenteditable it does
    // so by walking all nodes under it: 46 ms a key in an act of 20,000 clauses. An element that has `selectionStart` is
    // taken for a text field, and two numbers are read instead. Slate keeps the selection itself.
    const element = ReactEditor.toDOMNode(editor, editor);
    Object.assign(element, { selectionStart: 0, selectionEnd: 0 });
    // What a key has selected in the instant before is taken now, to be there when the focus comes back.
    // Slate misses a blur right after it has set the selection, and would later take the focus back out of another field.
    const onLeave = ({ relatedTarget }: FocusEvent) => {
      handle.takeSelection();
      if (relatedTarget instanceof Node && !element.contains(relatedTarget)) IS_FOCUSED.delete(editor);
    };
    element.addEventListener('focusout', onLeave);
    return () => element.removeEventListener('focusout', onLeave);
  }, [editor, handle]);

  const desk = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const page = ReactEditor.toDOMNode(editor, editor);
    const measure = () => {
      const { paddingLeft, paddingRight } = getComputedStyle(page);
      viewport.setWidth(page.clientWidth - Number.parseFloat(paddingLeft) - Number.parseFloat(paddingRight));
    };
    measure();
    const resized = new ResizeObserver(measure);
    resized.observe(page);
    const stop = viewport.watch(desk.current!);
    return () => {
      resized.disconnect();
      stop();
    };
  }, [editor, viewport]);

  const [percent, changeZoom] = useZoom();
  const zoom = useRef(changeZoom);
  useLayoutEffect(() => {
    zoom.current = changeZoom;
  });
  useEffect(() => {
    // Wherever the focus is on the screen of the text, as in Word.
    const onKey = (event: globalThis.KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey || event.defaultPrevented || document.querySelector('[aria-modal="true"]')) return;
      const { key, code, shiftKey } = event;
      if ((code === 'KeyF' || code === 'KeyH') && !shiftKey) handle.openFind(code === 'KeyH');
      else if (key === '+' || key === '=' || code === 'NumpadAdd') zoom.current(1);
      else if ((key === '-' || code === 'NumpadSubtract') && !shiftKey) zoom.current(-1);
      else if ((code === 'Digit0' || code === 'Numpad0') && !shiftKey) zoom.current(0);
      else return;
      event.preventDefault();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [handle]);
  const notes = useFootnotes(doc);
  const opened = useOpened();
  const count = useMemo(() => () => countAct(sectionsOf(editor), (id) => binding.numbers.has(id)), [editor, binding]);

  const filling = useMemo(() => (readOnly ? null : { label: labels.table.fill, fill: (table: string) => handle.tables.fill(table) }), [handle, labels, readOnly]);

  const leaving = useRef(false);
  // A press of the mouse that brings the focus says where the caret goes, too.
  const pressed = useRef(false);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape') leaving.current = true;
    else if (event.key !== 'Tab' && event.key !== 'Shift') leaving.current = false;
    if (event.key === 'Tab' && (readOnly || leaving.current)) return;
    if (event.ctrlKey || event.metaKey || event.altKey || event.key === 'Tab') handle.readSelection();
    else if (!ink.wet || event.key.length > 1) handle.drawPending();
    if (onComment && event.code === 'KeyM' && (event.ctrlKey || event.metaKey) && event.altKey) {
      event.preventDefault();
      onComment();
    } else if (onSuggest && event.code === 'KeyE' && (event.ctrlKey || event.metaKey) && event.shiftKey && !event.altKey) {
      event.preventDefault();
      onSuggest();
    } else if (event.key === 'Enter' && event.altKey && !event.ctrlKey && !event.shiftKey && suggesting.open()) event.preventDefault();
    else if (event.key === 'Escape' && suggesting.getState().open) {
      event.preventDefault();
      suggesting.close();
    } else if (runShortcut(event, handle)) event.preventDefault();
  };

  // Left to itself the browser types a letter into the page before Slate hears of it, and works out its own undo, selection
  // and surroundings for that: twice the time of setting the text of one node, which is all that is needed.
  const onBeforeInput = (event: InputEvent) => {
    if (event.inputType !== 'insertText' || !event.data || event.isComposing || readOnly) {
      handle.drawPending();
      return false;
    }
    handle.readSelection();
    event.preventDefault();
    editor.insertText(event.data);
    handle.keepCaretSeen();
    return true;
  };

  return (
    <div className={mergeClasses(paper.whole, className)}>
      <FindBar search={handle.search} readOnly={readOnly} labels={labels} onLeave={() => handle.focus()} />
      <div ref={desk} className={paper.desk}>
        <span id={hintId} className={paper.hidden}>{labels.keyboardHint}</span>
        <HoleFilling value={filling}>
          <Slate editor={editor} onChange={refresh}>
            <Editable
              className={paper.page}
              aria-label={labels.editor}
              aria-describedby={readOnly ? undefined : hintId}
              aria-multiline
              aria-readonly={readOnly}
              role="textbox"
              lang="az"
              spellCheck={false}
              readOnly={readOnly}
              placeholder={readOnly ? undefined : labels.emptyAct}
              style={{ zoom: percent / 100 }}
              renderElement={renderElement}
              renderLeaf={renderLeaf}
              onMouseDown={(event) => {
                pressed.current = true;
                handle.links.press(event.nativeEvent);
              }}
              onClick={(event) => {
                handle.links.click(event.nativeEvent);
                if (handle.links.getState().open === null) suggesting.click(event.nativeEvent);
              }}
              disableDefaultStyles
              // Text dragged inside the page would be inserted and deleted in one go, past the blocks others write in.
              onDragStart={(event) => event.preventDefault()}
              onDrop={(event) => {
                event.preventDefault();
                return true;
              }}
              onFocus={() => {
                if (!pressed.current) handle.bringCaretBack();
              }}
              onBlur={() => {
                leaving.current = false;
                pressed.current = false;
              }}
              onKeyDown={onKeyDown}
              onCompositionStart={() => handle.drawPending()}
              onDOMBeforeInput={onBeforeInput}
              onCopy={() => handle.readSelection()}
              onCut={() => handle.readSelection()}
            />
          </Slate>
        </HoleFilling>
        <PeersLayer peers={handle.peers} />
        {opened && <Notes desk={desk} notes={notes} labels={labels} withControl onGoToMark={(mark) => handle.goToNoteMark(mark)} zoom={percent / 100} />}
      </div>
      <SuggestionPopover control={suggesting} suggestions={suggestions} onSettle={readOnly ? undefined : onSettle} labels={labels} />
      <LinkPopover links={handle.links} readOnly={readOnly} labels={labels} />
      {refused && (suggests || refused === 'tooMany') && <SuggestRefused why={refused} onDismiss={forgive} labels={labels} />}
      {opened ? (
        <StatusLine count={count} subscribe={handle.onText} percent={percent} onZoom={changeZoom} labels={labels}>
          {suggests && !readOnly && onSuggest && <SuggestStatus onSuggest={onSuggest} labels={labels} />}
        </StatusLine>
      ) : <div className={paper.status} />}
    </div>
  );
}

/** Runs what a key asks for. @returns whether it did, so that the key has no other effect */
function runShortcut(event: KeyboardEvent, handle: ActEditorHandle): boolean {
  const { key, shiftKey, altKey } = event;
  const control = event.ctrlKey || event.metaKey;
  if (runTableKey(event, handle)) return true;
  if (key === 'Tab' && !control && !altKey) return done(shiftKey ? handle.outdent() : handle.indent());
  if (altKey && shiftKey && key === 'ArrowUp') return done(handle.move(-1));
  if (altKey && shiftKey && key === 'ArrowDown') return done(handle.move(1));
  if (!control || altKey) return false;
  if (key === 'Home' || key === 'End') return done(handle.goToEnd(key === 'Home' ? 'start' : 'end', shiftKey));
  if (event.code === 'KeyA' && !shiftKey) return done(handle.selectAll());
  if (event.code === 'KeyK' && shiftKey) return done(handle.links.open());
  // By the place of the key: on Azerbaijani and Russian layouts `key` is another letter.
  if (event.code === 'KeyZ') return done(shiftKey ? handle.redo() : handle.undo());
  if (event.code === 'KeyY') return done(handle.redo());
  if (event.code === 'KeyB' && !shiftKey) return done(handle.toggle('bold'));
  if (event.code === 'KeyI' && !shiftKey) return done(handle.toggle('italic'));
  // As in Word: Ctrl+= and Ctrl+Shift+= are taken by the size of the page, so the indices are on the comma and the full stop.
  if (event.code === 'Comma' && shiftKey) return done(handle.toggle('sub'));
  if (event.code === 'Period' && shiftKey) return done(handle.toggle('sup'));
  return false;
}

function done(_result: void): true {
  return true;
}
