import { type ReactNode, useEffect, useState } from 'react';
import { Button, makeStyles, Text, tokens, Tooltip } from '@fluentui/react-components';
import { ZoomInRegular, ZoomOutRegular } from '@fluentui/react-icons';
import { recall, remember } from '../ui/remembered.ts';
import { number } from '../ui/numbers.ts';
import type { EditorLabels } from './messages.ts';
import type { BlockElement, SectionElement } from './slate-types.ts';

const zooms = [50, 75, 90, 100, 110, 125, 150, 175, 200] as const;

const useStyles = makeStyles({
  line: {
    flex: 'none', display: 'flex', alignItems: 'center', gap: '16px', minHeight: '28px', padding: '0 8px 0 16px', color: tokens.colorNeutralForeground2,
    backgroundColor: tokens.colorNeutralBackground1, borderTop: `1px solid ${tokens.colorNeutralStroke2}`, fontVariantNumeric: 'tabular-nums',
  },
  zoom: { marginInlineStart: 'auto', display: 'flex', alignItems: 'center' },
  percent: { minWidth: '56px' },
});

/** How large the paper is shown, in percent; remembered on this computer. */
export function useZoom(): [percent: number, change: (by: 1 | -1 | 0) => void] {
  const [percent, setPercent] = useState<number>(() => zooms.find((zoom) => String(zoom) === recall('editor.zoom')) ?? 100);
  const change = (by: 1 | -1 | 0) => {
    const next = by === 0 ? 100 : (zooms[zooms.indexOf(percent as (typeof zooms)[number]) + by] ?? percent);
    remember('editor.zoom', String(next));
    setPercent(next);
  };
  return [percent, change];
}

/** What is counted under the paper. */
export interface Counts {
  words: number;
  clauses: number;
}

const counted = new WeakMap<BlockElement, number>();

/**
 * Words of an act, and its numbered provisions below the articles, without what is only suggested; blocks that did not change are
 * not counted again.
 */
export function countAct(sections: readonly SectionElement[], isInAct: (id: string) => boolean): Counts {
  let [words, clauses] = [0, 0];
  for (const { children } of sections) {
    for (const block of children) {
      let here = counted.get(block);
      if (here === undefined) counted.set(block, (here = block.children.map(({ text, ref, ins }) => (ins !== undefined ? '' : ref ? '1' : text)).join('').match(/[\p{L}\p{N}][\p{L}\p{N}\p{M}\-–’'.,/]*/gu)?.length ?? 0));
      words += here;
      if (isInAct(block.id) && (block.kind === 'part' || block.kind === 'clause' || block.kind === 'subclause' || block.kind === 'indent')) clauses++;
    }
  }
  return { words, clauses };
}

/** The line under the paper: counts, and how large the paper is shown. */
export function StatusLine({ count, subscribe, percent, onZoom, labels, children }: {
  count: () => Counts; subscribe: (changed: () => void) => () => void; percent: number; onZoom: (by: 1 | -1 | 0) => void; labels: EditorLabels; children?: ReactNode;
}) {
  const styles = useStyles();
  const [counts, setCounts] = useState<Counts | null>(null);
  useEffect(() => {
    // Counting a long act for the first time takes a moment; it waits until the text is there and the keys rest.
    let timer = setTimeout(() => setCounts(count()), 300);
    const stop = subscribe(() => {
      clearTimeout(timer);
      timer = setTimeout(() => setCounts(count()), 600);
    });
    return () => {
      clearTimeout(timer);
      stop();
    };
  }, [count, subscribe]);
  return (
    <div className={styles.line}>
      {counts && <Text size={200}>{labels.words(number(counts.words))}</Text>}
      {counts && <Text size={200}>{labels.clauses(number(counts.clauses))}</Text>}
      {children}
      <div className={styles.zoom} role="group" aria-label={labels.zoom}>
        <Tooltip content={`${labels.zoomOut} (Ctrl+−)`} relationship="label">
          <Button size="small" appearance="subtle" icon={<ZoomOutRegular />} disabled={percent === zooms[0]} onClick={() => onZoom(-1)} />
        </Tooltip>
        <Tooltip content={`${labels.zoomReset} (Ctrl+0)`} relationship="description">
          <Button size="small" appearance="subtle" className={styles.percent} onClick={() => onZoom(0)}>{`${percent} %`}</Button>
        </Tooltip>
        <Tooltip content={`${labels.zoomIn} (Ctrl++)`} relationship="label">
          <Button size="small" appearance="subtle" icon={<ZoomInRegular />} disabled={percent === zooms.at(-1)} onClick={() => onZoom(1)} />
        </Tooltip>
      </div>
    </div>
  );
}
