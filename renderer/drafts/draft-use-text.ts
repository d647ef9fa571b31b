import { useEffect, useMemo, useState, useSyncExternalStore } from 'react';
import type * as Y from 'yjs';
import type { Block } from '../../shared/act/block.ts';
import { numberBlocks } from '../../shared/act/numbering.ts';
import { observeText, readAct } from '../../shared/act/text.ts';
import type { OpenText, TextStatus } from '../sync/client-types.ts';
import { useClient, useSnapshot } from '../sync/react.tsx';

export type TextOpening = { state: 'opening' | 'missing'; text: null } | { state: 'open'; text: OpenText };

/** The draft's text while its page is shown; asks again when the network comes back. */
export function useOpenText(draftId: string): TextOpening {
  const client = useClient();
  const { connection } = useSnapshot();
  const [opening, setOpening] = useState<TextOpening>({ state: 'opening', text: null });
  const wanted = opening.state === 'open' ? 'have' : connection;
  useEffect(() => {
    if (wanted === 'have') return;
    let left = false;
    void client.openText(draftId).then((text) => {
      if (left) void text?.close();
      else setOpening(text ? { state: 'open', text } : { state: 'missing', text: null });
    });
    return () => { left = true; };
  }, [client, draftId, wanted]);
  const { text } = opening;
  useEffect(() => () => { void text?.close(); }, [text]);
  return opening;
}

const never = () => () => {};

/** Whether what was typed is saved here and sent. */
export function useTextStatus(text: OpenText | null): TextStatus | null {
  return useSyncExternalStore(text?.subscribe ?? never, () => text?.status() ?? null);
}

export interface ActBlocks {
  blocks: Block[];
  numbers: Map<string, string>;
}

/** Blocks and numbers for the contents; they follow a change of structure at once and typing after a pause. */
export function useActBlocks(doc: Y.Doc | null): ActBlocks | null {
  const first = useMemo(() => (doc ? read(doc) : null), [doc]);
  const [later, setLater] = useState<{ doc: Y.Doc; act: ActBlocks } | null>(null);
  useEffect(() => {
    if (!doc) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const stop = observeText(doc, ({ structure }) => {
      clearTimeout(timer);
      timer = setTimeout(() => setLater({ doc, act: read(doc) }), structure ? 50 : 500);
    });
    return () => {
      clearTimeout(timer);
      stop();
    };
  }, [doc]);
  return later?.doc === doc ? later?.act ?? null : first;
}

function read(doc: Y.Doc): ActBlocks {
  const { blocks } = readAct(doc);
  return { blocks, numbers: numberBlocks(blocks) };
}
