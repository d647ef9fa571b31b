import { useMemo } from 'react';
import { textOf } from '../../shared/act/block.ts';
import type { Version } from '../../shared/act/version.ts';
import { VersionView, editorMessages, type Passage, type PassageMark } from '../editor/index.ts';
import { useTexts } from '../ui/language.tsx';

export type { Passage } from '../editor/index.ts';

interface Place {
  blockId: string;
  /** Empty when the whole block is meant. */
  quote: string;
}

/** A frozen text on paper; `remarks` are marked in it, and with `onSelect` passages can be chosen. */
export function ReadingView({ version, onSelect, remarks, className }: {
  version: Version;
  onSelect?: ((passage: Passage) => void) | undefined;
  remarks?: readonly Place[];
  className?: string;
}) {
  const labels = useTexts(editorMessages);
  const marks = useMemo(() => marksOf(version, remarks ?? []), [version, remarks]);
  return <VersionView version={version} labels={labels} marks={marks} {...(onSelect ? { onSelectPassage: onSelect } : {})} {...(className ? { className } : {})} />;
}

function marksOf(version: Version, remarks: readonly Place[]): PassageMark[] {
  if (remarks.length === 0) return [];
  const texts = new Map(version.blocks.map((block) => [block.id, textOf(block)]));
  return remarks.map(({ blockId, quote }) => {
    const from = quote ? texts.get(blockId)?.indexOf(quote) ?? -1 : -1;
    return from < 0 ? { blockId, kind: 'remark' } : { blockId, kind: 'remark', from, to: from + quote.length };
  });
}
