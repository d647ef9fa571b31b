import { MessageBar, MessageBarBody, Text, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { DraftView } from '../sync/client-types.ts';
import { useServerNow, useSnapshot } from '../sync/react.tsx';
import { distance, longDate, timeOfDay } from '../ui/dates.ts';
import { useLanguage, useTexts } from '../ui/language.tsx';
import { useAgencyName } from '../ui/use-agency-name.ts';
import { dueAtOf, type AskingForm, type RoundKind } from './asking-form.ts';
import { sendMessages } from './send-messages.ts';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', gap: '16px', paddingBottom: '8px' },
  list: { display: 'grid', gridTemplateColumns: '128px minmax(0, 1fr)', columnGap: '16px', rowGap: '12px', margin: 0 },
  term: { color: tokens.colorNeutralForeground3 },
  value: { margin: 0, overflowWrap: 'anywhere' },
  plain: { listStyleType: 'none', margin: 0, padding: 0, display: 'flex', flexDirection: 'column', gap: '4px' },
  note: { whiteSpace: 'pre-wrap' },
});

/** What is about to be sent, in full, before it is. */
export function SendRoundPreview({ draft, kind, form }: { draft: DraftView; kind: RoundKind; form: AskingForm }) {
  const texts = useTexts(sendMessages[kind]);
  const styles = useStyles();
  const { language } = useLanguage();
  const agencyName = useAgencyName();
  const { connection } = useSnapshot();
  const now = useServerNow();
  const dueAt = dueAtOf(form, now);
  const papers = draft.state.papers.filter(({ paperId }) => form.paperIds.includes(paperId));
  const row = (term: string, value: ReactNode) => (
    <>
      <dt><Text size={300} className={styles.term}>{term}</Text></dt>
      <dd className={styles.value}><Text size={300}>{value}</Text></dd>
    </>
  );
  return (
    <div className={styles.root}>
      <Text size={300}>{texts.previewHint}</Text>
      {connection === 'offline' && <MessageBar intent="info" layout="multiline"><MessageBarBody>{texts.offline}</MessageBarBody></MessageBar>}
      <dl className={styles.list}>
        {row(texts.agencies, (
          <ul className={styles.plain}>{form.agencyIds.map((id) => <li key={id}>{agencyName(id)}</li>)}</ul>
        ))}
        {row(texts.deadline, (
          <>
            {dueAt && texts.inWords(`${longDate(dueAt, language)}, ${timeOfDay(dueAt)}`, distance(dueAt, now, language))}{' '}
            {texts.silence}
          </>
        ))}
        {row(texts.papers, papers.length === 0 ? texts.papersNone : (
          <ul className={styles.plain}>{papers.map(({ paperId, name }) => <li key={paperId}>{name}</li>)}</ul>
        ))}
        {row(texts.text, texts.textFrozen(draft.state.title))}
        {form.note.trim() && row(texts.note, <span className={styles.note}>{form.note.trim()}</span>)}
      </dl>
    </div>
  );
}
