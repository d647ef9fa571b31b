import type { Descendant, Editor, Path, Point } from 'slate';
import { sameSpan } from '../../shared/act/spans.ts';
import type { BlockElement, Leaf, SectionElement } from './slate-types.ts';

/** A place in the text by block and UTF-16 offset, which stays true when blocks move. */
export interface Place {
  id: string;
  offset: number;
}

export function sectionsOf(editor: { children: Descendant[] }): SectionElement[] {
  return editor.children as SectionElement[];
}

/** The path of a block, by looking through the sections. */
export function findBlock(editor: Editor, id: string): Path | null {
  const sections = sectionsOf(editor);
  for (let s = 0; s < sections.length; s++) {
    const b = sections[s]!.children.findIndex((block) => block.id === id);
    if (b >= 0) return [s, b];
  }
  return null;
}

export function blockAt(editor: Editor, path: Path): BlockElement | null {
  return sectionsOf(editor)[path[0]!]?.children[path[1]!] ?? null;
}

/** The place of a Slate point. */
export function placeOf(editor: Editor, point: Point): Place | null {
  const block = blockAt(editor, point.path);
  if (!block) return null;
  let offset = point.offset;
  for (let i = 0; i < (point.path[2] ?? 0); i++) offset += block.children[i]?.text.length ?? 0;
  return { id: block.id, offset };
}

/** The Slate point of an offset in a block, at the end of a leaf rather than at the beginning of the next. */
export function pointIn(block: BlockElement, path: Path, offset: number): Point {
  let rest = Math.max(0, offset);
  for (let i = 0; i < block.children.length; i++) {
    const { length } = block.children[i]!.text;
    if (rest <= length) return { path: [...path, i], offset: rest };
    rest -= length;
  }
  const last = block.children.length - 1;
  return { path: [...path, last], offset: block.children[last]!.text.length };
}

export function pointOf(editor: Editor, { id, offset }: Place): Point | null {
  const path = findBlock(editor, id);
  return path && pointIn(blockAt(editor, path)!, path, offset);
}

/** The place behind the first mark of a footnote. */
export function placeOfNote(editor: Editor, mark: string): Place | null {
  for (const { children } of sectionsOf(editor)) {
    for (const { id, children: leaves } of children) {
      const at = leaves.findIndex(({ note }) => note === mark);
      if (at >= 0) return { id, offset: leaves.slice(0, at + 1).reduce((sum, { text }) => sum + text.length, 0) };
    }
  }
  return null;
}

/** What stands on the page for a linked reference: fonts draw the document's own character as a box, and this one never. */
const shownLink = '\u2060';

/** The leaves that show these spans; Slate wants at least one, and the caret one to stand in before a link. */
export function leavesOf(spans: readonly Leaf[]): Leaf[] {
  const leaves = spans.map((span) => (span.ref ? { ...span, text: shownLink } : { ...span }));
  return leaves.length === 0 || leaves[0]!.ref ? [{ text: '' }, ...leaves] : leaves;
}

/** The words of a link are drawn before its character, so the place before it is the end of the leaf before. */
export function beforeLink(editor: Editor, point: Point): Point {
  const [, , leaf = 0] = point.path;
  const block = point.offset === 0 && leaf > 0 ? blockAt(editor, point.path) : null;
  if (!block?.children[leaf]?.ref) return point;
  return { path: [...point.path.slice(0, 2), leaf - 1], offset: block.children[leaf - 1]!.text.length };
}

export function sameLeaves(a: readonly Leaf[], b: readonly Leaf[]): boolean {
  return a.length === b.length && a.every((leaf, i) => leaf.text === b[i]!.text && sameSpan(leaf, b[i]!));
}
