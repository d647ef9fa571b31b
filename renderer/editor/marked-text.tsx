import type { ReactNode } from 'react';
import type { TextRun } from '../../shared/act/block.ts';

/** Text with its marks. @param noteTabIndex whether the mark of a footnote takes the focus, as in a text that is only read */
export function MarkedText({ on, noteTabIndex, children }: { on: Omit<TextRun, 'text' | 'ref'>; noteTabIndex?: number; children: ReactNode }) {
  let text = children;
  if (on.bold) text = <strong>{text}</strong>;
  if (on.italic) text = <em>{text}</em>;
  if (on.sub) text = <sub>{text}</sub>;
  if (on.note !== undefined) text = <sup data-note={on.note} role={noteTabIndex === undefined ? undefined : 'doc-noteref'} tabIndex={noteTabIndex}>{text}</sup>;
  else if (on.sup) text = <sup>{text}</sup>;
  return text;
}
