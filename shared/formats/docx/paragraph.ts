import type { TextRun } from '../../act/block.ts';
import type { Style } from './styles.ts';
import type { CellPlace } from './table-walk.ts';

/** Runs of a paragraph; `style` is that of its characters, `note` the footnote it marks. */
export interface Run extends Omit<TextRun, 'note'> {
  style?: string;
  note?: NoteTarget;
}

/** Which footnote a mark belongs to: by the number of the part that holds it, or by our bookmark. */
export interface NoteTarget {
  id: string;
  /** Our bookmark at the mark, which says where the footnote stood among the others. */
  bookmark?: string;
}

/** Something of a paragraph that a person should look at. */
export type LineDoubt = 'tracked' | 'bullet' | 'object' | 'formula';

export interface Paragraph {
  runs: Run[];
  style: Style;
  align?: string;
  /** What Word counts and shows before it. */
  label?: string;
  /** Those of ours at footnotes. */
  bookmarks: string[];
  doubts: Set<LineDoubt>;
  /** The cell of a table that it stands in; of tables in tables that of the outermost. */
  cell?: CellPlace;
}
