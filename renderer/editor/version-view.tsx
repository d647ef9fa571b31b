import { type KeyboardEvent, memo, type ReactNode, useId, useMemo, useRef } from 'react';
import { mergeClasses } from '@fluentui/react-components';
import { readsLikeHeading } from '../../shared/act/outline.ts';
import { type CellBlock, gridOf, type Placed, slotsOf, tablesOf } from '../../shared/act/table.ts';
import type { Version, VersionBlock } from '../../shared/act/version.ts';
import { MarkedText } from './marked-text.tsx';
import type { EditorLabels } from './messages.ts';
import { Notes } from './notes.tsx';
import { paper } from './paper.ts';
import { blockOf, cutByMarks, type Passage, type PassageMark, passageOf } from './passages.ts';

export interface VersionViewProps {
  /** What `readVersion` read from the bytes; nothing else is shown. */
  version: Version;
  labels: EditorLabels;
  marks?: readonly PassageMark[];
  /** Called when a passage has been selected by mouse, or taken with Enter. */
  onSelectPassage?: (passage: Passage) => void;
  className?: string;
}

const sectionSize = 100;
const none: readonly PassageMark[] = [];
const noNotes: NonNullable<Version['footnotes']> = [];

/** A frozen text on paper, to be read with a pencil: passages are selected by mouse or keyboard for remarks. */
export function VersionView({ version, labels, marks = none, onSelectPassage, className }: VersionViewProps) {
  const hintId = useId();
  const desk = useRef<HTMLDivElement>(null);
  const page = useRef<HTMLDivElement>(null);
  const sections = useMemo(() => {
    const cut: VersionBlock[][] = [];
    let from = 0;
    for (const { start, end } of [...tablesOf(version.blocks), { start: version.blocks.length, end: version.blocks.length }]) {
      for (; from < start; from += sectionSize) cut.push(version.blocks.slice(from, Math.min(start, from + sectionSize)));
      if (end > start) cut.push(version.blocks.slice(start, end));
      from = end;
    }
    return cut;
  }, [version]);
  const marksByBlock = useMemo(() => {
    const byBlock = new Map<string, PassageMark[]>();
    for (const mark of marks) byBlock.set(mark.blockId, [...(byBlock.get(mark.blockId) ?? []), mark]);
    return byBlock;
  }, [marks]);

  const take = () => {
    const passage = page.current && passageOf(document.getSelection(), page.current);
    if (passage) onSelectPassage?.(passage);
  };

  const onKeyDown = (event: KeyboardEvent) => {
    const block = blockOf(event.target as Node);
    const selection = document.getSelection();
    if (!block || !selection || event.ctrlKey || event.altKey || event.metaKey) return;
    if (event.key === 'Enter') {
      if (selection.isCollapsed || !block.contains(selection.anchorNode)) selection.selectAllChildren(block);
      take();
    } else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') step(page.current!, block, event.key === 'ArrowDown' ? 1 : -1)?.focus();
    else if (event.key === 'ArrowRight' || event.key === 'ArrowLeft') selectWord(selection, block, event.key === 'ArrowRight' ? 'forward' : 'backward', event.shiftKey);
    else if (event.key === 'Escape') selection.removeAllRanges();
    else return;
    event.preventDefault();
  };

  const tabIndexOf = (section: number, block: VersionBlock) => (onSelectPassage ? (section === 0 && block === version.blocks[0] ? 0 : -1) : undefined);

  const goToMark = (mark: string) => {
    const found = page.current?.querySelector<HTMLElement>(`[data-note="${CSS.escape(mark)}"]`);
    found?.scrollIntoView({ block: 'center' });
    found?.focus({ preventScroll: true });
    return Boolean(found);
  };

  return (
    <div ref={desk} className={mergeClasses(paper.desk, className)}>
      {onSelectPassage && <span id={hintId} className={paper.hidden}>{labels.versionHint}</span>}
      <div
        ref={page}
        className={paper.page}
        role="document"
        lang="az"
        aria-label={labels.version}
        aria-describedby={onSelectPassage ? hintId : undefined}
        onMouseUp={onSelectPassage && (() => setTimeout(take))}
        onKeyDown={onSelectPassage && onKeyDown}
      >
        {sections.map((blocks, i) => (
          <div key={blocks[0]!.id} data-section="">
            {blocks[0]!.cell
              ? <FrozenTable blocks={blocks as CellOfVersion[]}>{(placed) => <FrozenBlock key={placed.block.id} block={placed.block} placed={placed} marks={marksByBlock.get(placed.block.id) ?? none} tabIndex={tabIndexOf(i, placed.block)} />}</FrozenTable>
              : blocks.map((block) => <FrozenBlock key={block.id} block={block} marks={marksByBlock.get(block.id) ?? none} tabIndex={tabIndexOf(i, block)} />)}
          </div>
        ))}
      </div>
      <Notes desk={desk} notes={version.footnotes ?? noNotes} labels={labels} withControl={false} onGoToMark={goToMark} />
    </div>
  );
}

type CellOfVersion = VersionBlock & CellBlock;

/** A table as such, its cells drawn by `children`; a hole is an empty cell that is none. */
function FrozenTable({ blocks, children }: { blocks: readonly CellOfVersion[]; children: (placed: Placed<CellOfVersion>) => ReactNode }) {
  const grid = useMemo(() => gridOf(blocks), [blocks]);
  const slots = useMemo(() => slotsOf(grid), [grid]);
  return (
    <table data-table="">
      <tbody>
        {slots.map((row, r) => (
          <tr key={r}>{row.map((slot, c) => (!slot ? <td key={c} data-hole="" /> : slot.row === r && slot.column === c ? children(slot) : null))}</tr>
        ))}
      </tbody>
    </table>
  );
}

const FrozenBlock = memo(function FrozenBlock({ block: { id, kind, number, runs, cell }, placed, marks, tabIndex }: { block: VersionBlock; placed?: Placed<unknown>; marks: readonly PassageMark[]; tabIndex: number | undefined }) {
  const mark = marks.find((one) => one.kind === 'problem')?.kind ?? marks[0]?.kind;
  const Tag = (!placed ? 'div' : cell?.header ? 'th' : 'td') as 'td';
  return (
    <Tag
      data-block={id} data-kind={kind} data-header={cell?.header && ''} rowSpan={spanOf(placed?.rows)} colSpan={spanOf(placed?.columns)} scope={cell?.header && 'col'}
      data-heading={readsLikeHeading(kind, runs) || undefined} data-number={number} data-mark={mark} tabIndex={tabIndex}
    >
      {cutByMarks(runs, marks).map(({ text, mark: marked, ...on }, i) => {
        const piece = <MarkedText key={i} on={on} noteTabIndex={0}>{text}</MarkedText>;
        return marked ? <mark key={i} data-mark={marked}>{piece}</mark> : piece;
      })}
    </Tag>
  );
});

function spanOf(count: number | undefined): number | undefined {
  return count === 1 ? undefined : count;
}

function step(page: HTMLElement, block: HTMLElement, by: 1 | -1): HTMLElement | null {
  const blocks = [...page.querySelectorAll<HTMLElement>('[data-block]')];
  return blocks[blocks.indexOf(block) + by] ?? null;
}

/** Selects the next or previous word, or extends the selection by one word, inside the block. */
function selectWord(selection: Selection, block: HTMLElement, direction: 'forward' | 'backward', extend: boolean): void {
  if (!block.contains(selection.anchorNode) || block.textContent === '') {
    selection.selectAllChildren(block);
    if (direction === 'forward') selection.collapseToStart();
    else selection.collapseToEnd();
  } else if (!extend) {
    if (direction === 'forward') selection.collapseToEnd();
    else selection.collapseToStart();
  }
  const { anchorNode, anchorOffset, focusNode, focusOffset } = selection;
  selection.modify('extend', direction, 'word');
  if (!block.contains(selection.focusNode) && anchorNode && focusNode) selection.setBaseAndExtent(anchorNode, anchorOffset, focusNode, focusOffset);
}
