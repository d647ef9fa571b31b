import { Subtitle2, makeStyles } from '@fluentui/react-components';
import { CommentMultipleCheckmarkRegular } from '@fluentui/react-icons';
import { useEffect, useRef } from 'react';
import type * as Y from 'yjs';
import { textIsOpen, type SettledRemark } from '../../shared/workflow/state.ts';
import type { DraftView } from '../sync/client-types.ts';
import { EmptyState } from '../ui/empty-state.tsx';
import { useTexts } from '../ui/language.tsx';
import { RemarkCard } from './remark-card.tsx';
import { remarksMessages } from './remarks-messages.ts';
import { useBlockTexts } from './use-block-texts.ts';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', gap: '24px' },
  heading: { margin: '0 0 4px' },
  list: { listStyleType: 'none', margin: 0, padding: 0 },
});

/**
 * What the agencies object to and propose, by place in the text, for the agency that prepares the draft: each is taken
 * in, taken in partly, declined or set aside.
 */
export function RemarksPanel({ draft, doc, onGoTo }: { draft: DraftView; doc: Y.Doc | null; onGoTo: (blockId: string) => void }) {
  const texts = useTexts(remarksMessages);
  const styles = useStyles();
  const blocks = useBlockTexts(doc);
  const root = useRef<HTMLDivElement>(null);
  const { remarks } = draft.state;
  const settledCount = remarks.filter(({ outcome }) => outcome !== null).length;
  const before = useRef(settledCount);
  // A settled remark leaves its place with the focus in it; the next one that waits takes it.
  useEffect(() => {
    if (settledCount > before.current && document.activeElement === document.body) {
      (root.current?.querySelector<HTMLElement>('[data-waiting] button') ?? root.current)?.focus();
    }
    before.current = settledCount;
  }, [settledCount]);
  if (remarks.length === 0) return <EmptyState icon={CommentMultipleCheckmarkRegular} title={texts.empty} body={texts.emptyHint} />;
  const byPlace = (a: SettledRemark, b: SettledRemark) =>
    blocks ? blocks.rankOf(a.remark.blockId) - blocks.rankOf(b.remark.blockId) || 0 : 0;
  const part = (title: string, of: SettledRemark[]) => of.length > 0 && (
    <section aria-label={title}>
      <Subtitle2 as="h3" block className={styles.heading}>{title}</Subtitle2>
      <ul className={styles.list} aria-label={texts.list}>
        {of.toSorted(byPlace).map((one) => (
          <RemarkCard
            key={one.remark.remarkId} draft={draft} settled={one} onGoTo={onGoTo} open={textIsOpen(draft.state)}
            current={blocks ? blocks.textOf(one.remark.blockId) : undefined}
          />
        ))}
      </ul>
    </section>
  );
  const open = remarks.filter(({ outcome }) => outcome === null);
  const settled = remarks.filter(({ outcome }) => outcome !== null);
  return (
    <div className={styles.root} ref={root} tabIndex={-1}>
      {part(texts.open(open.length), open)}
      {part(texts.settled(settled.length), settled)}
    </div>
  );
}
