import type { TextRun } from '../../shared/act/block.ts';

/** A passage of a frozen text: UTF-16 offsets in the text of one block, and the characters there. */
export interface Passage {
  blockId: string;
  quote: string;
  from: number;
  to: number;
}

/** A passage that is marked in the text, the whole block where it has no offsets. */
export interface PassageMark {
  blockId: string;
  kind: 'remark' | 'problem';
  from?: number;
  to?: number;
}

export interface MarkedPiece extends TextRun {
  mark?: PassageMark['kind'];
}

/** Cuts runs where marked passages begin and end; of overlapping marks a problem wins. */
export function cutByMarks(runs: readonly TextRun[], marks: readonly PassageMark[]): MarkedPiece[] {
  const passages = marks.filter(({ from, to }) => from !== undefined && to !== undefined && to > from);
  if (passages.length === 0) return [...runs];
  const edges = new Set(passages.flatMap(({ from, to }) => [from!, to!]));
  const pieces: MarkedPiece[] = [];
  let at = 0;
  for (const run of runs) {
    const cuts = [0, ...[...edges].map((edge) => edge - at).filter((cut) => cut > 0 && cut < run.text.length).sort((a, b) => a - b), run.text.length];
    for (let i = 1; i < cuts.length; i++) {
      const covering = passages.filter(({ from, to }) => from! <= at + cuts[i - 1]! && to! >= at + cuts[i]!);
      const mark = covering.find(({ kind }) => kind === 'problem')?.kind ?? covering[0]?.kind;
      pieces.push({ ...run, text: run.text.slice(cuts[i - 1], cuts[i]), ...(mark ? { mark } : {}) });
    }
    at += run.text.length;
  }
  return pieces;
}

/** The passage of a selection, cut to the block it begins in and without white space at its ends; null where it is empty. */
export function passageOf(selection: Selection | null, root: HTMLElement): Passage | null {
  if (!selection || selection.rangeCount === 0 || selection.isCollapsed) return null;
  const range = selection.getRangeAt(0);
  if (!root.contains(range.startContainer)) return null;
  const first = blockOf(range.startContainer) ?? blockOf(range.startContainer.childNodes[range.startOffset] ?? null);
  if (!first) return null;
  const whole = document.createRange();
  whole.selectNodeContents(first);
  const head = whole.cloneRange();
  if (whole.comparePoint(range.startContainer, range.startOffset) === 0) head.setEnd(range.startContainer, range.startOffset);
  else head.collapse(true);
  const body = whole.cloneRange();
  if (whole.comparePoint(range.endContainer, range.endOffset) === 0) body.setEnd(range.endContainer, range.endOffset);
  const text = first.textContent ?? '';
  return trimmed(first.dataset.block!, text, head.toString().length, body.toString().length);
}

/** A passage without white space at its ends. */
export function trimmed(blockId: string, text: string, from: number, to: number): Passage | null {
  while (from < to && /\s/.test(text[from]!)) from++;
  while (to > from && /\s/.test(text[to - 1]!)) to--;
  return to > from ? { blockId, quote: text.slice(from, to), from, to } : null;
}

export function blockOf(node: Node | null): HTMLElement | null {
  const element = node instanceof HTMLElement ? node : (node?.parentElement ?? null);
  return element?.closest<HTMLElement>('[data-block]') ?? null;
}
