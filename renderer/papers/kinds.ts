import { useMemo } from 'react';
import type { PaperKind } from '../../shared/protocol/primitives.ts';
import { useTexts } from '../ui/language.tsx';
import { paperKindMessages } from '../ui/paper-kinds.ts';

/** The kinds of paper as labels, beginning with a capital. */
export function usePaperKinds(): Record<PaperKind, string> {
  const names = useTexts(paperKindMessages);
  return useMemo(() => {
    const entries = Object.entries(names).map(([kind, name]) => [kind, name.charAt(0).toLocaleUpperCase('az') + name.slice(1)]);
    return Object.fromEntries(entries) as Record<PaperKind, string>;
  }, [names]);
}
