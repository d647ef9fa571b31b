import { useEffect } from 'react';
import { Button, MessageBar, MessageBarActions, MessageBarBody, Tooltip } from '@fluentui/react-components';
import { DismissRegular, EditLineHorizontal3Regular } from '@fluentui/react-icons';
import type { EditorLabels } from './messages.ts';
import type { PenRefusal } from './pen.ts';

/** Says under the paper that what is written is only suggested, and lets one write directly again. */
export function SuggestStatus({ onSuggest, labels }: { onSuggest: () => void; labels: EditorLabels }) {
  return (
    <Tooltip content={`${labels.stopSuggesting} (Ctrl+Shift+E)`} relationship="description">
      <Button size="small" appearance="transparent" icon={<EditLineHorizontal3Regular />} onMouseDown={(event) => event.preventDefault()} onClick={onSuggest}>{labels.suggesting}</Button>
    </Tooltip>
  );
}

/** Says why something was not done, for as long as it takes to read. */
export function SuggestRefused({ why, onDismiss, labels }: { why: PenRefusal; onDismiss: () => void; labels: EditorLabels }) {
  useEffect(() => {
    const timer = setTimeout(onDismiss, 12_000);
    return () => clearTimeout(timer);
  }, [why, onDismiss]);
  return (
    <MessageBar intent="info" layout="multiline">
      <MessageBarBody>{labels.suggestRefused[why]}</MessageBarBody>
      <MessageBarActions containerAction={<Button appearance="transparent" size="small" icon={<DismissRegular />} aria-label={labels.dismiss} onClick={onDismiss} />} />
    </MessageBar>
  );
}
