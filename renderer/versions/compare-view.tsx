import { Button, Caption1, MessageBar, MessageBarBody, Spinner, Switch, Tab, TabList, Text, Tooltip, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { ArrowDownRegular, ArrowUpRegular } from '@fluentui/react-icons';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useImperativeHandle, useMemo, useRef, useState, type Ref } from 'react';
import type { Version } from '../../shared/act/version.ts';
import { useTexts } from '../ui/language.tsx';
import { useRemembered } from '../ui/remembered.ts';
import { CompareLine, signs } from './compare-line.tsx';
import { changedRows, differenceFrom, isDifference, wholeRows } from './compare-rows.ts';
import type { Comparison } from './compare-worker.ts';
import { countsOf } from './counts.ts';
import { versionsMessages } from './messages.ts';
import { placesInVersion } from './places.ts';
import { useComparison } from './use-comparison.ts';

const useStyles = makeStyles({
  root: { flex: 1, minHeight: 0, display: 'flex', flexDirection: 'column' },
  bar: {
    display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '4px 16px', minHeight: '40px', borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  counts: { display: 'flex', flexWrap: 'wrap', gap: '4px 16px', flex: 1 },
  count: { display: 'inline-flex', alignItems: 'center', gap: '4px' },
  steps: { display: 'flex', alignItems: 'center', gap: '4px' },
  at: { minWidth: '64px', textAlign: 'center', fontVariantNumeric: 'tabular-nums' },
  lines: { flex: 1, minHeight: 0, overflowY: 'auto', scrollbarGutter: 'stable', outlineOffset: '-2px' },
  canvas: { position: 'relative', width: '100%' },
  line: { position: 'absolute', top: 0, left: 0, width: '100%' },
  none: { paddingBlock: '24px' },
});

/** What others may do with an open comparison. */
export interface CompareHandle {
  /** Goes to the next (1) or the previous (-1) difference. */
  go: (by: 1 | -1) => void;
}

/** Two texts side by side or in one column, with their differences by words and what was moved shown as moved. */
export function CompareView({ before, after, ref }: { before: Version; after: Version; ref?: Ref<CompareHandle> }) {
  const texts = useTexts(versionsMessages);
  const comparison = useComparison(before, after);
  if (comparison === null) return <Spinner size="small" label={texts.comparing} delay={300} />;
  if (comparison === 'failed') return <MessageBar intent="error"><MessageBarBody>{texts.notCompared}</MessageBarBody></MessageBar>;
  return <Compared before={before} comparison={comparison} ref={ref} />;
}

function Compared({ before, comparison: { changes, later }, ref }: { before: Version; comparison: Comparison; ref?: Ref<CompareHandle> | undefined }) {
  const texts = useTexts(versionsMessages);
  const styles = useStyles();
  const [layout, setLayout] = useRemembered('compare.layout', ['beside', 'inline']);
  const [onlyChanges, setOnlyChanges] = useState(true);
  const [opened, setOpened] = useState<ReadonlySet<string>>(new Set());
  const [active, setActive] = useState<string | null>(null);
  const { counts, whole, places } = useMemo(
    () => ({ counts: countsOf(changes), whole: wholeRows(before, changes), places: { before: placesInVersion(before), after: placesInVersion(later) } }),
    [before, changes, later],
  );
  const rows = useMemo(() => (onlyChanges ? changedRows(whole, opened) : whole), [whole, onlyChanges, opened]);
  const stops = useMemo(() => rows.filter(isDifference).map(({ key }) => key), [rows]);

  const lines = useRef<HTMLDivElement>(null);
  // oxlint-disable-next-line react/incompatible-library -- nothing here is memoized by a compiler, and nothing of it is handed on
  const virtual = useVirtualizer({
    count: rows.length, getScrollElement: () => lines.current, estimateSize: (i) => (rows[i]!.row === 'gap' ? 33 : 72), overscan: 8, getItemKey: (i) => rows[i]!.key,
  });
  const go = (by: 1 | -1) => {
    const from = rows.findIndex(({ key }) => key === active);
    const at = differenceFrom(rows, from < 0 && by === -1 ? rows.length : from, by);
    if (at < 0) return;
    setActive(rows[at]!.key);
    virtual.scrollToIndex(at, { align: 'center' });
  };
  useImperativeHandle(ref, () => ({ go }));

  return (
    <div className={styles.root}>
      <div className={styles.bar}>
        <div className={styles.counts}>
          {counts.all === 0 && <Text size={300}>{texts.noDifference}</Text>}
          {(['changed', 'added', 'removed', 'moved'] as const).filter((kind) => counts[kind] > 0).map((kind) => {
            const { Icon, color } = signs[kind];
            return <Caption1 key={kind} className={styles.count}><Icon aria-hidden style={{ color }} />{texts.counted[kind](counts[kind])}</Caption1>;
          })}
        </div>
        <div className={styles.steps}>
          <Tooltip content={`${texts.previousChange} (Shift+F7)`} relationship="label">
            <Button size="small" appearance="subtle" icon={<ArrowUpRegular />} disabledFocusable={stops.length === 0} onClick={() => go(-1)} />
          </Tooltip>
          <Caption1 role="status" className={styles.at}>{active !== null && stops.includes(active) ? texts.changeOf(stops.indexOf(active) + 1, stops.length) : ''}</Caption1>
          <Tooltip content={`${texts.nextChange} (F7)`} relationship="label">
            <Button size="small" appearance="subtle" icon={<ArrowDownRegular />} disabledFocusable={stops.length === 0} onClick={() => go(1)} />
          </Tooltip>
        </div>
        <Switch checked={onlyChanges} onChange={(_, { checked }) => setOnlyChanges(checked)} label={texts.onlyChanges} />
        <TabList size="small" selectedValue={layout} onTabSelect={(_, { value }) => setLayout(value as typeof layout)} aria-label={texts.layout}>
          <Tab value="beside">{texts.beside}</Tab>
          <Tab value="inline">{texts.inline}</Tab>
        </TabList>
      </div>
      <div ref={lines} className={styles.lines} tabIndex={0} role="region" aria-label={texts.differences} lang="az">
        <div className={styles.canvas} style={{ height: virtual.getTotalSize() }}>
          {virtual.getVirtualItems().map(({ index, key, start }) => (
            <div key={key} ref={virtual.measureElement} data-index={index} className={mergeClasses(styles.line)} style={{ transform: `translateY(${start}px)` }}>
              <CompareLine
                row={rows[index]!} layout={layout} places={places} isActive={rows[index]!.key === active}
                onOpen={() => setOpened(new Set([...opened, rows[index]!.key]))}
              />
            </div>
          ))}
        </div>
      </div>
    </div>
  );
}
