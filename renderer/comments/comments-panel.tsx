import { useEffect, useRef, useState } from 'react';
import {
  Accordion, AccordionHeader, AccordionItem, AccordionPanel, Button, Caption1, makeStyles, MessageBar, MessageBarBody, shorthands, Spinner, Subtitle2, Textarea, tokens,
} from '@fluentui/react-components';
import { CommentRegular } from '@fluentui/react-icons';
import type * as Y from 'yjs';
import type { Author } from '../../shared/act/author.ts';
import {
  addComment, answerComment, type Comment, removeAnswer, removeComment, resolveComment, type Stretch,
} from '../../shared/act/comments.ts';
import { EmptyState } from '../ui/empty-state.tsx';
import { useTexts } from '../ui/language.tsx';
import { CommentCard } from './comment-card.tsx';
import { commentMessages } from './messages.ts';

/** A passage that somebody wants to comment, and its words when it was selected. */
export interface ChosenPassage {
  passage: Stretch[];
  words: string;
}

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', gap: '12px' },
  quiet: { color: tokens.colorNeutralForeground3 },
  form: { display: 'flex', flexDirection: 'column', gap: '8px', padding: '12px', ...shorthands.border('1px', 'solid', tokens.colorBrandStroke1), borderRadius: tokens.borderRadiusMedium },
  heading: { margin: 0 },
  quote: { paddingInlineStart: '8px', borderInlineStartWidth: '3px', borderInlineStartStyle: 'solid', borderInlineStartColor: tokens.colorPaletteMarigoldBorderActive, color: tokens.colorNeutralForeground2, overflowWrap: 'anywhere' },
  row: { display: 'flex', gap: '8px', justifyContent: 'flex-end' },
  settled: { display: 'flex', flexDirection: 'column', gap: '12px' },
});

/** The comments of those who write the draft, in reading order; new ones on the passage that was chosen in the text. */
export function CommentsPanel({ doc, comments, me, readOnly, caretBlock, chosen, wordsNow, onWritten, onGoTo }: {
  doc: Y.Doc | null;
  comments: readonly Comment[] | null;
  me: Author;
  readOnly: boolean;
  /** The block with the caret. */
  caretBlock: string | null;
  chosen: ChosenPassage | null;
  /** The words that stand in a passage now. */
  wordsNow: (passage: readonly Stretch[]) => string;
  /** The new comment was written or given up. */
  onWritten: () => void;
  onGoTo: (passage: Stretch) => void;
}) {
  const texts = useTexts(commentMessages);
  const styles = useStyles();
  if (!doc) return <Caption1 className={styles.quiet}>{texts.textMissing}</Caption1>;
  if (!comments) return <Spinner size="small" delay={400} />;
  const card = (comment: Comment) => (
    <CommentCard
      key={comment.id} comment={comment} ownId={me.personId} here={comment.passage.some(({ blockId }) => blockId === caretBlock)} onGoTo={() => comment.passage[0] && onGoTo(comment.passage[0])}
      {...(readOnly ? {} : {
        onAnswer: (text: string) => answerComment(doc, comment.id, said(me, text)) !== null,
        onResolve: (resolved: boolean) => resolveComment(doc, comment.id, resolved ? by(me) : null),
        onRemove: () => removeComment(doc, comment.id),
        onRemoveAnswer: (answerId: string) => removeAnswer(doc, comment.id, answerId),
      })}
    />
  );
  const [open, settled] = [comments.filter(({ resolved }) => !resolved), comments.filter(({ resolved }) => resolved)];
  return (
    <div className={styles.root}>
      {chosen && !readOnly && (
        <NewComment
          chosen={chosen} isAsChosen={() => wordsNow(chosen.passage) === chosen.words} onCancel={onWritten}
          onAdd={(text) => {
            const added = addComment(doc, chosen.passage, said(me, text)) !== null;
            if (added) onWritten();
            return added;
          }}
        />
      )}
      {comments.length === 0 && !chosen && <EmptyState icon={CommentRegular} title={texts.empty} body={texts.emptyHint} />}
      {comments.length > 0 && <Caption1 className={styles.quiet}>{texts.intro}</Caption1>}
      {open.map(card)}
      {settled.length > 0 && (
        <Accordion collapsible>
          <AccordionItem value="settled">
            <AccordionHeader>{texts.resolved(settled.length)}</AccordionHeader>
            <AccordionPanel className={styles.settled}>{settled.map(card)}</AccordionPanel>
          </AccordionItem>
        </Accordion>
      )}
    </div>
  );
}

function by(author: Author): { author: Author; at: string } {
  return { author, at: new Date().toISOString() };
}

function said(author: Author, text: string) {
  return { ...by(author), text };
}

function NewComment({ chosen, isAsChosen, onAdd, onCancel }: { chosen: ChosenPassage; isAsChosen: () => boolean; onAdd: (text: string) => boolean; onCancel: () => void }) {
  const texts = useTexts(commentMessages);
  const styles = useStyles();
  const [text, setText] = useState('');
  const [problem, setProblem] = useState<{ chosen: ChosenPassage; words: string } | null>(null);
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => field.current?.focus(), [chosen]);
  const add = () => {
    if (!isAsChosen()) setProblem({ chosen, words: texts.changed });
    else if (!onAdd(text)) setProblem({ chosen, words: texts.refused });
  };
  return (
    <section className={styles.form} aria-label={texts.write}>
      <Subtitle2 as="h3" className={styles.heading}>{texts.write}</Subtitle2>
      <Caption1 lang="az" className={styles.quote}>{chosen.words.length > 300 ? `${chosen.words.slice(0, 299)}…` : chosen.words}</Caption1>
      <Textarea
        ref={field} resize="vertical" rows={4} value={text} aria-label={texts.writeLabel} maxLength={4000} onChange={(_event, { value }) => setText(value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) add();
          if (event.key === 'Escape') onCancel();
        }}
      />
      {problem?.chosen === chosen && <MessageBar intent="error" layout="multiline"><MessageBarBody>{problem.words}</MessageBarBody></MessageBar>}
      <div className={styles.row}>
        <Button onClick={onCancel}>{texts.cancel}</Button>
        <Button appearance="primary" disabled={text.trim() === ''} onClick={add}>{texts.add}</Button>
      </div>
    </section>
  );
}
