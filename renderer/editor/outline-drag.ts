import { type DragEvent, type RefObject, useState } from 'react';
import type { Block } from '../../shared/act/block.ts';
import type { OutlineNode } from '../../shared/act/outline.ts';
import { endOfSubtree, rankOf } from '../../shared/act/structure.ts';

/**
 * The gap before a line of the contents into which a dragged one goes, at or after the one pointed at: it never cuts a
 * part that stands deeper in two. Null where it would stay where it is.
 * @param gap 0 is before the first line, `rows.length` after the last
 */
export function gapFor(rows: readonly Pick<OutlineNode, 'id' | 'kind'>[], dragged: string, gap: number): number | null {
  const from = rows.findIndex(({ id }) => id === dragged);
  if (from < 0) return null;
  const rank = rankOf(rows[from]!.kind);
  let to = Math.max(0, Math.min(gap, rows.length));
  while (to < rows.length && rankOf(rows[to]!.kind) > rank) to++;
  let end = from + 1;
  while (end < rows.length && rankOf(rows[end]!.kind) > rank) end++;
  return to >= from && to <= end ? null : to;
}

/** The block behind which a block goes that is put into a gap of the contents; null: to the beginning of the act. */
export function blockBefore(blocks: readonly Block[], rows: readonly Pick<OutlineNode, 'id'>[], gap: number): string | null {
  if (gap < rows.length) return blocks[blocks.findIndex(({ id }) => id === rows[gap]!.id) - 1]?.id ?? null;
  const last = blocks.findIndex(({ id }) => id === rows.at(-1)?.id);
  return last < 0 ? null : blocks[endOfSubtree(blocks, last) - 1]!.id;
}

/** Dragging lines of the contents. @returns what the list listens to, and the gap that is shown as a line */
export function useOutlineDrag({ blocks, rows, rowHeight, list, onMove }: {
  blocks: readonly Block[]; rows: readonly OutlineNode[]; rowHeight: number; list: RefObject<HTMLElement | null>;
  onMove: ((blockId: string, after: string | null) => void) | undefined;
}) {
  const [dragged, setDragged] = useState<string | null>(null);
  const [gap, setGap] = useState<number | null>(null);
  const end = () => {
    setDragged(null);
    setGap(null);
  };
  const gapAt = (event: DragEvent) => (dragged && list.current ? gapFor(rows, dragged, Math.round((event.clientY - list.current.getBoundingClientRect().top) / rowHeight)) : null);
  const over = (event: DragEvent) => {
    if (!dragged) return;
    event.preventDefault();
    event.dataTransfer.dropEffect = 'move';
    setGap(gapAt(event));
  };
  return {
    dragged,
    gap,
    events: onMove && {
      onDragStart: (event: DragEvent) => {
        const id = (event.target as HTMLElement).closest<HTMLElement>('[data-outline]')?.dataset['outline'];
        if (!id) return;
        event.dataTransfer.effectAllowed = 'move';
        event.dataTransfer.setData('text/plain', '');
        setDragged(id);
      },
      onDragEnter: over,
      onDragOver: over,
      onDragLeave: (event: DragEvent) => {
        // Every line that is left says so; only leaving the list as a whole counts.
        const box = list.current?.getBoundingClientRect();
        if (!box || event.clientX < box.left || event.clientX >= box.right || event.clientY < box.top || event.clientY >= box.bottom) setGap(null);
      },
      onDrop: (event: DragEvent) => {
        event.preventDefault();
        const to = gapAt(event);
        if (dragged && to !== null) onMove(dragged, blockBefore(blocks, rows, to));
        end();
      },
      onDragEnd: end,
    },
  };
}
