import { useEffect, useRef } from 'react';
import type * as Y from 'yjs';
import { blocksOf, observeText, type TextChange } from '../../shared/act/text.ts';
import { nameFollows, setName, titleOfText } from '../../shared/act/title.ts';
import { openRound, openVisaRound, textIsOpen } from '../../shared/workflow/state.ts';
import type { Client, DraftView } from '../sync/client-types.ts';
import { useClient } from '../sync/react.tsx';

/** So long the title in the text rests before the draft takes its name from it: each name is an entry in the history. Milliseconds. */
const rest = 4000;

/**
 * Lets the name of the draft follow the title in its text while the draft is open: what is changed here, or was changed
 * when nobody could rename. Whoever wrote elsewhere renames there.
 */
export function useNameFollows(draft: DraftView, doc: Y.Doc | null): void {
  const client = useClient();
  const latest = useRef(draft);
  useEffect(() => { latest.current = draft; }, [draft]);
  useEffect(() => {
    if (!doc) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let isDue = false;
    // A document of older days does not say whether its name was given by hand: it was not where the two are the same now.
    const follows = () => nameFollows(doc) ?? startedAlike;
    const startedAlike = titleOfText(doc) === latest.current.state.title;
    const take = () => {
      clearTimeout(timer);
      if (isDue && follows()) takeName(client, latest.current, doc);
      isDue = false;
    };
    const later = () => {
      isDue = true;
      clearTimeout(timer);
      timer = setTimeout(take, rest);
    };
    if (nameFollows(doc) === true) later();
    const stop = observeText(doc, (change) => { if (change.local && mayTouchTitle(doc, change)) later(); });
    return () => {
      stop();
      take();
    };
  }, [client, doc]);
}

const mayTouchTitle = (doc: Y.Doc, { structure, blocks }: TextChange): boolean =>
  structure || [...blocks].some((id) => blocksOf(doc).get(id)?.get('kind') === 'title');

function takeName(client: Client, { draftId, state }: DraftView, doc: Y.Doc): void {
  const title = titleOfText(doc);
  if (title === '' || !textIsOpen(state)) return;
  // At once: the page may be closing, and with it the document.
  setName(doc, title, 'rename');
  if (title !== state.title && !openRound(state) && !openVisaRound(state)) void client.submit({ type: 'draft.rename', draftId, title, actKind: state.actKind });
}
