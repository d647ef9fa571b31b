import { useEffect, useRef, useState } from 'react';
import { Body1, Body1Strong, Button, Caption1, Link, makeStyles, mergeClasses, shorthands, Textarea, tokens } from '@fluentui/react-components';
import { ArrowResetRegular, CheckmarkRegular, DeleteRegular } from '@fluentui/react-icons';
import type { Comment } from '../../shared/act/comments.ts';
import { ConfirmDialog } from '../ui/confirm-dialog.tsx';
import { dateTime } from '../ui/dates.ts';
import { useTexts } from '../ui/language.tsx';
import { commentMessages } from './messages.ts';

const useStyles = makeStyles({
  card: {
    display: 'flex', flexDirection: 'column', gap: '8px', padding: '12px', ...shorthands.border('1px', 'solid', tokens.colorNeutralStroke2), borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  here: { ...shorthands.borderColor(tokens.colorBrandStroke1), boxShadow: tokens.shadow4 },
  settled: { backgroundColor: tokens.colorNeutralBackground2 },
  quote: {
    display: '-webkit-box', WebkitLineClamp: 3, WebkitBoxOrient: 'vertical', overflow: 'hidden', textAlign: 'start', paddingInlineStart: '8px', overflowWrap: 'anywhere',
    borderInlineStartWidth: '3px', borderInlineStartStyle: 'solid', borderInlineStartColor: tokens.colorPaletteMarigoldBorderActive, color: tokens.colorNeutralForeground2,
  },
  gone: { color: tokens.colorStatusWarningForeground1 },
  words: { whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' },
  quiet: { color: tokens.colorNeutralForeground3 },
  answers: { listStyleType: 'none', margin: 0, padding: '0 0 0 12px', display: 'flex', flexDirection: 'column', gap: '8px', borderInlineStartWidth: '1px', borderInlineStartStyle: 'solid', borderInlineStartColor: tokens.colorNeutralStroke2 },
  head: { display: 'flex', alignItems: 'baseline', gap: '8px', flexWrap: 'wrap' },
  push: { marginInlineStart: 'auto' },
  row: { display: 'flex', gap: '8px', flexWrap: 'wrap', justifyContent: 'flex-end' },
});

/** One comment with its answers. Handlers that are left out are not offered. */
export function CommentCard({ comment, ownId, here, onGoTo, onAnswer, onResolve, onRemove, onRemoveAnswer }: {
  comment: Comment;
  ownId: string;
  /** Whether the caret is in a clause it is about: it then comes into sight and stands out. */
  here: boolean;
  onGoTo: () => void;
  /** @returns whether it was taken */
  onAnswer?: (text: string) => boolean;
  onResolve?: (resolved: boolean) => void;
  onRemove?: () => void;
  onRemoveAnswer?: (answerId: string) => void;
}) {
  const texts = useTexts(commentMessages);
  const styles = useStyles();
  const [answer, setAnswer] = useState<string | null>(null);
  const [removing, setRemoving] = useState(false);
  const card = useRef<HTMLElement>(null);
  useEffect(() => { if (here) card.current?.scrollIntoView({ block: 'nearest' }); }, [here]);
  const { author, at, text, words, passage, resolved, answers } = comment;
  const quote = words.length > 300 ? `${words.slice(0, 299)}…` : words;
  const send = () => { if (answer !== null && onAnswer?.(answer)) setAnswer(null); };
  return (
    <article ref={card} className={mergeClasses(styles.card, resolved ? styles.settled : undefined, here && styles.here)} aria-current={here || undefined} aria-label={texts.actions(author.name)}>
      {passage.length > 0
        ? <Link as="button" className={styles.quote} lang="az" aria-label={texts.goTo(quote)} onClick={onGoTo}>{quote}</Link>
        : <><Caption1 className={styles.gone}>{texts.passageGone}</Caption1><Caption1 className={styles.quote} lang="az">{quote}</Caption1></>}
      <Said name={author.name} at={at} text={text} />
      {answers.length > 0 && (
        <ul className={styles.answers}>
          {answers.map((one) => (
            <li key={one.id}>
              <Said name={one.author.name} at={one.at} text={one.text} onRemove={one.author.personId === ownId && onRemoveAnswer ? () => onRemoveAnswer(one.id) : undefined} />
            </li>
          ))}
        </ul>
      )}
      {resolved && <Caption1 className={styles.quiet}>{texts.resolvedBy(resolved.author.name, dateTime(resolved.at))}</Caption1>}
      {answer !== null && onAnswer && (
        <>
          <Textarea
            autoFocus resize="vertical" value={answer} aria-label={texts.answerLabel(author.name)} maxLength={4000} onChange={(_event, { value }) => setAnswer(value)}
            onKeyDown={(event) => { if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) send(); }}
          />
          <div className={styles.row}>
            <Button size="small" onClick={() => setAnswer(null)}>{texts.cancel}</Button>
            <Button size="small" appearance="primary" disabled={answer.trim() === ''} onClick={send}>{texts.send}</Button>
          </div>
        </>
      )}
      {answer === null && (
        <div className={styles.row}>
          {onRemove && author.personId === ownId && <Button size="small" appearance="subtle" icon={<DeleteRegular />} onClick={() => setRemoving(true)}>{texts.remove}</Button>}
          {onAnswer && !resolved && <Button size="small" onClick={() => setAnswer('')}>{texts.answer}</Button>}
          {onResolve && (resolved
            ? <Button size="small" icon={<ArrowResetRegular />} onClick={() => onResolve(false)}>{texts.reopen}</Button>
            : <Button size="small" icon={<CheckmarkRegular />} onClick={() => onResolve(true)}>{texts.resolve}</Button>)}
        </div>
      )}
      <ConfirmDialog open={removing} title={texts.removeTitle} confirm={texts.remove} onConfirm={() => onRemove?.()} onCancel={() => setRemoving(false)}>{texts.removeBody}</ConfirmDialog>
    </article>
  );
}

function Said({ name, at, text, onRemove }: { name: string; at: string; text: string; onRemove?: () => void }) {
  const texts = useTexts(commentMessages);
  const styles = useStyles();
  return (
    <div>
      <div className={styles.head}>
        <Body1Strong>{name}</Body1Strong>
        <Caption1 className={styles.quiet}>{dateTime(at)}</Caption1>
        {onRemove && <Button className={styles.push} size="small" appearance="transparent" icon={<DeleteRegular />} aria-label={texts.removeAnswer} title={texts.removeAnswer} onClick={onRemove} />}
      </div>
      <Body1 className={styles.words}>{text}</Body1>
    </div>
  );
}
