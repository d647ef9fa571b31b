import type { ReactNode } from 'react';
import type { TextRun } from '../../shared/act/block.ts';

/** Text with its marks. */
export function MarkedText({ on, children }: { on: Omit<TextRun, 'text'>; children: ReactNode }) {
  let text = children;
  if (on.bold) text = <strong>{text}</strong>;
  if (on.italic) text = <em>{text}</em>;
  if (on.sub) text = <sub>{text}</sub>;
  if (on.sup) text = <sup>{text}</sup>;
  return text;
}
