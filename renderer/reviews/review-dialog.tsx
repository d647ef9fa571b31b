import { Accordion, AccordionHeader, AccordionItem, AccordionPanel, MessageBar, MessageBarBody, Text, makeStyles } from '@fluentui/react-components';
import { useEffect, useRef, useState } from 'react';
import type * as Y from 'yjs';
import { textOf } from '../../shared/act/block.ts';
import { type Review, type ReviewChoice, settleReview } from '../../shared/act/review.ts';
import { PANEL_ORIGIN } from '../../shared/act/undo.ts';
import { useActBlocks } from '../drafts/draft-use-text.ts';
import { useClient, useSnapshot } from '../sync/react.tsx';
import { useTexts } from '../ui/language.tsx';
import { DialogFrame } from '../versions/dialog-frame.tsx';
import { reviewMessages } from './messages.ts';
import { ReviewCard } from './review-card.tsx';
import { useReviews } from './use-reviews.ts';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', gap: '16px', paddingBlock: '4px 16px' },
  cards: { display: 'flex', flexDirection: 'column', gap: '16px', margin: 0, padding: 0, listStyleType: 'none' },
});

/** The review list: what waits to be looked at, and folded below it what has been settled, by whom and how. */
export function ReviewDialog({ doc, readOnly, onGoTo, onClose }: {
  doc: Y.Doc;
  readOnly: boolean;
  onGoTo: (blockId: string) => void;
  onClose: () => void;
}) {
  const texts = useTexts(reviewMessages);
  const styles = useStyles();
  const client = useClient();
  const { session: { employee } } = useSnapshot();
  const { open, settled } = useReviews(doc);
  const act = useActBlocks(doc);
  const [failed, setFailed] = useState<string | null>(null);
  const root = useRef<HTMLDivElement>(null);
  const count = useRef(open.length);

  // The card that had the focus is gone: the next one takes it.
  useEffect(() => {
    if (open.length < count.current) (root.current?.querySelector<HTMLElement>('li button') ?? root.current)?.focus();
    count.current = open.length;
  }, [open.length]);

  const blocks = new Map(act?.blocks.map((block) => [block.id, block]));
  const numbers = act?.numbers ?? new Map<string, string>();
  const ranks = new Map(act?.blocks.map(({ id }, rank) => [id, rank]));
  const rankOf = ({ blockId }: Review) => ranks.get(blockId) ?? ranks.size;
  const inReadingOrder = open.toSorted((a, b) => rankOf(a) - rankOf(b));
  const headOf = ({ blockId, before, merged }: Review) => {
    const words = blocks.has(blockId) ? textOf(blocks.get(blockId)!) : (merged ?? before ?? '');
    return [numbers.get(blockId), words.length > 60 ? `${words.slice(0, 60)}…` : words].filter(Boolean).join(' ');
  };
  const settle = (id: string, choice: ReviewChoice) => {
    const by = { id: employee.id, name: employee.name };
    setFailed(settleReview(doc, id, choice, { by, at: client.serverNow().toISOString() }, PANEL_ORIGIN) ? null : id);
  };

  return (
    <DialogFrame title={texts.title} onClose={onClose}>
      <div ref={root} tabIndex={-1} className={styles.root}>
        <Text>{open.length > 0 ? texts.intro : texts.none}</Text>
        {readOnly && <MessageBar intent="info"><MessageBarBody>{texts.readOnly}</MessageBarBody></MessageBar>}
        <ul className={styles.cards}>
          {inReadingOrder.map((review) => (
            <li key={review.id}>
              <ReviewCard
                review={review} head={headOf(review)} now={blocks.has(review.blockId) ? textOf(blocks.get(review.blockId)!) : null}
                actions={{
                  readOnly,
                  failed: failed === review.id,
                  choose: (choice) => settle(review.id, choice),
                  goTo: () => {
                    onClose();
                    onGoTo(review.blockId);
                  },
                }}
              />
            </li>
          ))}
        </ul>
        {settled.length > 0 && (
          <Accordion collapsible>
            <AccordionItem value="settled">
              <AccordionHeader>{texts.settled(settled.length)}</AccordionHeader>
              <AccordionPanel>
                <ul className={styles.cards}>
                  {settled.toReversed().map((review) => <li key={review.id}><ReviewCard review={review} head={headOf(review)} now={review.merged} /></li>)}
                </ul>
              </AccordionPanel>
            </AccordionItem>
          </Accordion>
        )}
      </div>
    </DialogFrame>
  );
}
