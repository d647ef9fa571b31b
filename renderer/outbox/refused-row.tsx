import { useState } from 'react';
import { Button, Text } from '@fluentui/react-components';
import { useNavigation } from '../shell/navigation.ts';
import { placeOfDraft } from '../shell/place-of-draft.ts';
import type { RefusedEntry } from '../sync/client-types.ts';
import { useClient, useSnapshot } from '../sync/react.tsx';
import { refusalWords } from '../ui/bridge-errors.ts';
import { ConfirmDialog } from '../ui/confirm-dialog.tsx';
import { dateTime } from '../ui/dates.ts';
import { useLanguage, useTexts } from '../ui/language.tsx';
import { StandingBadge } from '../ui/standing.tsx';
import { outboxMessages } from './messages.ts';
import { useOutboxStyles } from './outbox-page.tsx';

/** One refused entry: what it was, why it was refused, what to do. */
export function RefusedRow({ entry }: { entry: RefusedEntry }) {
  const styles = useOutboxStyles();
  const texts = useTexts(outboxMessages);
  const { language } = useLanguage();
  const client = useClient();
  const { drafts, session } = useSnapshot();
  const { go } = useNavigation();
  const [asking, setAsking] = useState(false);
  const draft = drafts.get(entry.draftId);
  return (
    <li className={styles.row} data-row={entry.id}>
      <div className={styles.words}>
        <Text size={300} weight="semibold">{entry.command ? texts.commands[entry.command.type] : texts.textChange}</Text>
        {draft && <Text size={200} className={styles.quiet}>{draft.state.title}</Text>}
        <Text size={300}>{refusalWords(entry.refusal, language)}</Text>
        <Text size={200} className={styles.quiet}>{texts.refusedHint}</Text>
        <span className={styles.actions}>
          <StandingBadge standing="refused" />
          <Text size={200} className={styles.quiet}>{dateTime(entry.at)}</Text>
        </span>
      </div>
      <div className={styles.actions}>
        {draft && <Button onClick={() => go(placeOfDraft(draft.state, session.agency.id))}>{texts.open}</Button>}
        <Button appearance="subtle" onClick={() => setAsking(true)}>{texts.dismiss}</Button>
      </div>
      <ConfirmDialog
        open={asking} title={texts.dismissTitle} confirm={texts.dismissConfirm} confirming={texts.dismissing}
        onConfirm={() => client.dismissRefused(entry.id)} onCancel={() => setAsking(false)}
      >
        {texts.dismissBody}
      </ConfirmDialog>
    </li>
  );
}
