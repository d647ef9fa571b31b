import { Button, Link, MessageBar, MessageBarActions, MessageBarBody, Text } from '@fluentui/react-components';
import { useState } from 'react';
import type * as Y from 'yjs';
import { useTexts } from '../ui/language.tsx';
import { reviewMessages } from './messages.ts';
import { ReviewDialog } from './review-dialog.tsx';
import { useReviews } from './use-reviews.ts';

interface Props {
  doc: Y.Doc;
  readOnly: boolean;
  onGoTo: (blockId: string) => void;
}

/** Says above the text that blocks wait to be looked at. Nothing where none does. */
export function ReviewBar(props: Props) {
  const texts = useTexts(reviewMessages);
  const { open } = useReviews(props.doc);
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      {open.length > 0 && (
        <MessageBar intent="warning">
          <MessageBarBody>{texts.open(open.length)}</MessageBarBody>
          <MessageBarActions><Button size="small" onClick={() => setOpen(true)}>{texts.look}</Button></MessageBarActions>
        </MessageBar>
      )}
      {isOpen && <ReviewDialog {...props} onClose={() => setOpen(false)} />}
    </>
  );
}

/** The way to the list, also when all is settled: it is part of the record. Nothing where there never was anything. */
export function ReviewHistory(props: Props) {
  const texts = useTexts(reviewMessages);
  const { open, settled } = useReviews(props.doc);
  const [isOpen, setOpen] = useState(false);
  if (open.length + settled.length === 0) return null;
  return (
    <Text block style={{ paddingBottom: '12px' }}>
      <Link as="button" onClick={() => setOpen(true)}>{texts.history(open.length, settled.length)}</Link>
      {isOpen && <ReviewDialog {...props} onClose={() => setOpen(false)} />}
    </Text>
  );
}

/** Warns, where something is sent, that blocks were not looked at yet. */
export function ReviewWarning({ doc }: { doc: Y.Doc | null }) {
  const texts = useTexts(reviewMessages);
  const { open } = useReviews(doc);
  if (open.length === 0) return null;
  return <MessageBar intent="warning" layout="multiline" style={{ marginBottom: '12px' }}><MessageBarBody>{texts.sending(open.length)}</MessageBarBody></MessageBar>;
}
