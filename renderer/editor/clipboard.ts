import { type Act, type Block, type BlockKind, type Footnote, textOf } from '../../shared/act/block.ts';
import { parseFragment, parsePlainText } from '../../shared/formats/plain-text/index.ts';
import { type PastedLine, plainOf, readHtml, withMarks } from './paste-html.ts';
import { withTables } from './table-clipboard.ts';

type PastedBlock = Pick<Block, 'kind' | 'runs' | 'number' | 'cell'>;

/** What is on the clipboard: the plain text, and paragraphs with marks where there was HTML, with the footnotes of these. */
export interface Pasted {
  plain: string;
  lines: PastedLine[];
  notes?: Footnote[];
}

/** Takes the clipboard apart. A program that puts HTML there always puts the plain text there too. */
export function readClipboard(data: Pick<DataTransfer, 'getData'>): Pasted {
  const html = data.getData('text/html');
  const { lines, notes } = html && typeof DOMParser !== 'undefined' ? readHtml(html) : { lines: [], notes: [] };
  return { plain: lines.length > 0 ? plainOf(lines) : data.getData('text/plain'), lines, notes };
}

/** Blocks of a pasted piece; lines without a number or a kind of their own take `plainKind`. */
export function blocksOfPiece({ plain, lines }: Pasted, plainKind: BlockKind): PastedBlock[] {
  if (ownPiece(lines)) return withTables(lines.map(({ kind, runs }) => ({ kind: kind ?? 'paragraph', runs })), lines);
  return withTables(titled(withMarks(parseFragment(plain, plainKind), lines), lines), lines);
}

/** Blocks of a whole pasted act, and its footnotes. */
export function readPastedAct({ plain, lines }: Pasted): { blocks: PastedBlock[]; footnotes: NonNullable<Act['footnotes']> } {
  if (ownPiece(lines)) return { blocks: blocksOfPiece({ plain, lines }, 'paragraph'), footnotes: [] };
  const { blocks, footnotes = [] } = parsePlainText(plain).act;
  return { blocks: withTables(titled(withMarks(blocks, lines), lines), lines), footnotes };
}

/** True for what was copied in an editor of this product, where every line says its kind, and for a table alone. */
function ownPiece(lines: readonly PastedLine[]): boolean {
  return lines.length > 0 && lines.every(({ kind, table }) => kind !== null || table);
}

/** Text that was a heading of the first level, and is nothing else by its words, is a title. */
function titled<T extends PastedBlock>(blocks: readonly T[], lines: readonly PastedLine[]): T[] {
  const titles = new Set(lines.filter(({ heading }) => heading === 1).map(({ runs }) => textOf({ runs })));
  return blocks.map((block) => (block.kind === 'paragraph' && titles.has(textOf(block)) ? { ...block, kind: 'title' as const } : block));
}
