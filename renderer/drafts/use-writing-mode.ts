import { useMemo } from 'react';
import type { Author } from '../../shared/act/author.ts';
import { useSnapshot } from '../sync/react.tsx';
import { useRemembered } from '../ui/remembered.ts';

/** Whether one writes into the text of a draft directly, or only suggests; remembered for each draft and person. */
export interface WritingMode {
  author: Author;
  suggests: boolean;
  change: () => void;
}

export function useWritingMode(draftId: string): WritingMode {
  const { session: { employee: { id, name } } } = useSnapshot();
  const [mode, setMode] = useRemembered(`writing.${id}.${draftId}`, ['direct', 'suggest']);
  const author = useMemo(() => ({ personId: id, name }), [id, name]);
  return { author, suggests: mode === 'suggest', change: () => setMode(mode === 'suggest' ? 'direct' : 'suggest') };
}
