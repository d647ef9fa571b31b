import { Button, Caption1, MessageBar, MessageBarBody, Text, makeStyles, tokens } from '@fluentui/react-components';
import { useId } from 'react';
import { mayChoose, type Review, type ReviewChoice, reviewChoices } from '../../shared/act/review.ts';
import { dateTime } from '../ui/dates.ts';
import { useTexts } from '../ui/language.tsx';
import { WordDifference } from '../versions/word-difference.tsx';
import { reviewMessages } from './messages.ts';

const useStyles = makeStyles({
  root: {
    display: 'flex', flexDirection: 'column', gap: '12px', padding: '16px', borderRadius: tokens.borderRadiusMedium,
    border: `1px solid ${tokens.colorNeutralStroke1}`, backgroundColor: tokens.colorNeutralBackground1,
  },
  head: { display: 'block' },
  quiet: { display: 'block', color: tokens.colorNeutralForeground3 },
  sides: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr) minmax(0, 1fr)', gap: '16px', '@media (max-width: 900px)': { gridTemplateColumns: 'minmax(0, 1fr)' } },
  side: { display: 'flex', flexDirection: 'column', gap: '4px' },
  words: { whiteSpace: 'pre-wrap', overflowWrap: 'anywhere', lineHeight: '24px' },
  actions: { display: 'flex', flexWrap: 'wrap', gap: '8px' },
});

interface Actions {
  readOnly: boolean;
  /** The last choice could not be put in. */
  failed: boolean;
  choose: (choice: ReviewChoice) => void;
  goTo: () => void;
}

/**
 * One block with what it was, what each side made of it and what the text says now; of a settled one, how it was settled.
 * @param now null where the block is gone
 */
export function ReviewCard({ review, head, now, actions }: { review: Review; head: string; now: string | null; actions?: Actions }) {
  const texts = useTexts(reviewMessages);
  const styles = useStyles();
  const id = useId();
  const { before, returned, others, merged, by, at, cut, settled } = review;
  const changed = (title: string, words: string | null) => (
    <div className={styles.side}>
      <Caption1 className={styles.quiet}>{title}</Caption1>
      {words === null ? <Text italic>{texts.isGone}</Text> : <WordDifference before={before ?? ''} after={words} label={title} />}
    </div>
  );
  return (
    <section className={styles.root} aria-labelledby={id}>
      <div>
        <Text id={id} as="h3" weight="semibold" className={styles.head} style={{ margin: 0 }}>{head}</Text>
        <Caption1 className={styles.quiet}>{texts.returned(by.name, dateTime(at))}</Caption1>
      </div>
      <div className={styles.sides}>
        <div className={styles.side}>
          <Caption1 className={styles.quiet}>{texts.before}</Caption1>
          {before === null ? <Text italic>{texts.wasNot}</Text> : <div className={styles.words}>{before}</div>}
        </div>
        {changed(settled ? texts.merged : texts.now, cut ? merged : now)}
        {changed(texts.offline(by.name), returned)}
        {changed(texts.others, others)}
      </div>
      {settled && <Text>{texts.settledBy(texts.chosen[settled.choice], settled.by.name, dateTime(settled.at))}</Text>}
      {actions && <CardActions review={review} {...actions} />}
    </section>
  );
}

function CardActions({ review, readOnly, failed, choose, goTo }: Actions & { review: Review }) {
  const texts = useTexts(reviewMessages);
  const styles = useStyles();
  return (
    <>
      {review.cut && <Text>{texts.cut}</Text>}
      {failed && <MessageBar intent="error" layout="multiline"><MessageBarBody>{texts.failed}</MessageBarBody></MessageBar>}
      <div className={styles.actions}>
        {reviewChoices.filter((choice) => mayChoose(review, choice)).map((choice) => (
          <Button key={choice} appearance={choice === 'merged' ? 'primary' : 'secondary'} disabled={readOnly} onClick={() => choose(choice)}>{texts.choose[choice]}</Button>
        ))}
        <Button appearance="subtle" onClick={goTo}>{texts.goTo}</Button>
      </div>
    </>
  );
}
