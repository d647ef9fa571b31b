import { Caption1, Field, MessageBar, MessageBarBody, Subtitle2, Text, Textarea, makeStyles, tokens } from '@fluentui/react-components';
import type { Refused } from '../../shared/protocol/api.ts';
import { unsettledRemarks } from '../../shared/workflow/state.ts';
import { AttachPapers } from '../papers/attach-papers.tsx';
import { PaperList } from '../papers/paper-list.tsx';
import type { DraftView } from '../sync/client-types.ts';
import { useSnapshot } from '../sync/react.tsx';
import { useTexts } from '../ui/language.tsx';
import { Problem } from '../ui/problem.tsx';
import { useAgencyName } from '../ui/use-agency-name.ts';
import { AgencyChooser } from './agency-chooser.tsx';
import type { AskingForm, RoundKind } from './asking-form.ts';
import { DeadlineFields } from './deadline-fields.tsx';
import { sendMessages } from './send-messages.ts';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', gap: '24px', paddingBottom: '8px' },
  part: { display: 'flex', flexDirection: 'column', gap: '8px', minInlineSize: 0 },
  heading: { margin: 0 },
  quiet: { color: tokens.colorNeutralForeground3 },
  problem: { color: tokens.colorPaletteRedForeground1 },
});

/** Changes some fields; a function reads the form as it is when the change comes. */
export type ChangeForm = (change: Partial<AskingForm> | ((before: AskingForm) => Partial<AskingForm>)) => void;

/** The four parts of asking: agencies, deadline, papers, and what will be frozen and seen by whom. */
export function SendRoundForm({ draft, kind, form, onChange, limit, problem }: {
  draft: DraftView;
  kind: RoundKind;
  form: AskingForm;
  onChange: ChangeForm;
  limit: number;
  problem: { part: 'agencies' | 'deadline' | 'papers' | null; words: string; refusal: Refused } | null;
}) {
  const texts = useTexts(sendMessages[kind]);
  const styles = useStyles();
  const agencyName = useAgencyName();
  const { connection, session } = useSnapshot();
  const unsettled = kind === 'visa' ? unsettledRemarks(draft.state).length : 0;
  const said = (part: string) => problem?.part === part && <Caption1 role="alert" className={styles.problem}>{problem.words}</Caption1>;
  const heading = (words: string) => <Subtitle2 as="h3" block className={styles.heading}>{words}</Subtitle2>;
  const togglePaper = (id: string) =>
    onChange({ paperIds: form.paperIds.includes(id) ? form.paperIds.filter((one) => one !== id) : [...form.paperIds, id] });

  return (
    <div className={styles.root}>
      {unsettled > 0 && <MessageBar intent="warning" layout="multiline"><MessageBarBody>{texts.unsettled(unsettled)}</MessageBarBody></MessageBar>}
      {problem && !problem.part && <Problem refusal={problem.refusal} />}
      {connection === 'offline' && <MessageBar intent="info" layout="multiline"><MessageBarBody>{texts.offline}</MessageBarBody></MessageBar>}

      <section className={styles.part} data-part="agencies" aria-label={texts.agencies}>
        {heading(texts.agencies)}
        <AgencyChooser chosen={form.agencyIds} onChange={(agencyIds) => onChange({ agencyIds })} texts={texts} />
        {said('agencies')}
      </section>

      <section className={styles.part} data-part="deadline" aria-label={texts.deadline}>
        {heading(texts.deadline)}
        <DeadlineFields
          form={form} onChange={onChange} limit={limit} test={session.environment === 'test'} texts={texts}
          problem={problem?.part === 'deadline' ? problem.words : null}
        />
        <Caption1 className={styles.quiet}>{texts.silence}</Caption1>
      </section>

      <section className={styles.part} data-part="papers" aria-label={texts.papers}>
        {heading(texts.papers)}
        {draft.state.papers.length > 0 && (
          <>
            <Caption1 className={styles.quiet}>{texts.papersHint}</Caption1>
            <PaperList papers={draft.state.papers} choice={{ chosen: new Set(form.paperIds), toggle: togglePaper }} />
          </>
        )}
        <AttachPapers draftId={draft.draftId} onAttached={(paperId) => onChange((before) => ({ paperIds: [...before.paperIds, paperId] }))} />
        {said('papers')}
      </section>

      <section className={styles.part} aria-label={texts.text}>
        {heading(texts.text)}
        <Text size={300}>{texts.textFrozen(draft.state.title)}</Text>
        <Text size={300}>
          {form.agencyIds.length === 0 ? texts.whoSeesNobody : texts.whoSees(form.agencyIds.map((id) => agencyName(id)).join(', '))}{' '}
          {texts.otherSeeNothing}
        </Text>
        <Field label={texts.note} hint={texts.noteHint}>
          <Textarea value={form.note} maxLength={20_000} resize="vertical" onChange={(_, { value }) => onChange({ note: value })} />
        </Field>
      </section>
    </div>
  );
}
