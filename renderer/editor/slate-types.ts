import type { BaseEditor, BaseRange } from 'slate';
import type { ReactEditor } from 'slate-react';
import type { BlockKind, Cell } from '../../shared/act/block.ts';
import type { Span } from '../../shared/act/spans.ts';
import type { TableSlice } from './table-slices.ts';

/** A stretch of text with marks, as in the document: a linked reference is one character. */
export type Leaf = Span;

/** One block of the act. An empty `id` stands for the place to write in while the act has no block yet. */
export interface BlockElement {
  type: 'block';
  id: string;
  kind: BlockKind;
  /** Where it stands in a table, for a cell. */
  cell?: Cell | undefined;
  children: Leaf[];
}

/**
 * Blocks grouped for the view only, so that the browser can skip what is off screen; sections are not in the document. A table,
 * or some rows of a long one, is a section of its own.
 */
export interface SectionElement {
  type: 'section';
  table?: TableSlice | undefined;
  children: BlockElement[];
}

export type ActSlateEditor = BaseEditor & ReactEditor;

declare module 'slate' {
  interface CustomTypes {
    Editor: ActSlateEditor;
    Element: SectionElement | BlockElement;
    Text: Leaf;
    Range: BaseRange;
  }
}
