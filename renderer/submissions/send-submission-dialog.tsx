import { Button, Caption1, Dialog, DialogActions, DialogBody, DialogContent, DialogSurface, DialogTitle, Dropdown, Field, MessageBar, MessageBarBody, Option, Subtitle2, Text, Textarea, makeStyles, tokens } from '@fluentui/react-components';
import { type ReactNode, useRef, useState } from 'react';
import type { Refused } from '../../shared/protocol/api.ts';
import type { PaperKind } from '../../shared/protocol/primitives.ts';
import { REQUIRED_PAPERS, agreementSheet } from '../../shared/workflow/submission.ts';
import { usePaperKinds } from '../papers/kinds.ts';
import type { DraftView } from '../sync/client-types.ts';
import { useClient, useSnapshot } from '../sync/react.tsx';
import { useTexts } from '../ui/language.tsx';
import { Problem } from '../ui/problem.tsx';
import { useAgencyName } from '../ui/use-agency-name.ts';
import { sendSubmission } from './actions.ts';
import { AgreementSheet } from './agreement-sheet.tsx';
import { submissionsMessages } from './messages.ts';
import { PackageRow } from './package-row.tsx';

const useStyles = makeStyles({
  surface: { maxWidth: '880px', width: 'calc(100vw - 64px)' },
  content: { maxHeight: 'calc(100vh - 240px)', overflowY: 'auto', paddingInlineEnd: '12px', display: 'flex', flexDirection: 'column', gap: '24px' },
  part: { display: 'flex', flexDirection: 'column', gap: '8px' },
  heading: { margin: 0 },
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  quiet: { color: tokens.colorNeutralForeground3 },
});

const order: PaperKind[] = ['coverLetter', 'conformityCertificate', 'justification', 'expertOpinion', 'comparativeTable', 'other'];

/** Submits the finished draft: the package of L 48.2 as a checklist, the sheet, who prepared it, and to whom it goes. */
export function SendSubmissionDialog({ draft, warning, onClose }: {
  draft: DraftView;
  /** What is to be known about the text before it is sent. */
  warning?: ReactNode;
  onClose: () => void;
}) {
  const texts = useTexts(submissionsMessages);
  const kinds = usePaperKinds();
  const styles = useStyles();
  const client = useClient();
  const agencyName = useAgencyName();
  const { directory, connection } = useSnapshot();
  const { state } = draft;
  const recipients = directory.agencies.filter(({ kind }) => kind === 'cabinet');
  const [recipient, setRecipient] = useState(recipients.length === 1 ? recipients[0]!.id : '');
  const [chosen, setChosen] = useState(() => state.papers.map(({ paperId }) => paperId));
  const [drafters, setDrafters] = useState(state.drafters.join('\n'));
  const [refusal, setRefusal] = useState<Refused | null>(null);
  const [tried, setTried] = useState(false);
  const [busy, setBusy] = useState(false);
  const [attaching, setAttaching] = useState(0);
  const firstMissing = useRef<HTMLButtonElement>(null);
  const recipientRef = useRef<HTMLButtonElement>(null);
  const endorsed = state.visaRounds.at(-1)?.version;
  const missing = REQUIRED_PAPERS.filter((kind) => !state.papers.some((paper) => paper.kind === kind && chosen.includes(paper.paperId)));

  const toggle = (id: string) => setChosen((known) => (known.includes(id) ? known.filter((one) => one !== id) : [...known, id]));
  const send = async () => {
    setTried(true);
    setRefusal(null);
    if (missing.length > 0) return firstMissing.current?.focus();
    if (!recipient) return recipientRef.current?.focus();
    setBusy(true);
    const names = drafters.split('\n').map((name) => name.trim().slice(0, 200)).filter(Boolean).slice(0, 50);
    const result = await sendSubmission(client, draft.draftId, { recipientAgencyId: recipient, paperIds: chosen, drafters: names });
    setBusy(false);
    if (result.ok) onClose();
    else setRefusal(result.refusal);
  };

  return (
    <Dialog open modalType="alert" onOpenChange={(_, { open }) => { if (!open && !busy) onClose(); }}>
      <DialogSurface className={styles.surface}>
        <DialogBody>
          <DialogTitle>{texts.sendTitle}</DialogTitle>
          <DialogContent className={styles.content}>
            {warning}
            <Problem refusal={refusal} />
            {connection === 'offline' && <MessageBar intent="info" layout="multiline"><MessageBarBody>{texts.offline}</MessageBarBody></MessageBar>}
            <section className={styles.part} aria-label={texts.text}>
              <Subtitle2 as="h3" block className={styles.heading}>{texts.text}</Subtitle2>
              <Text size={300}>{endorsed ? texts.textFrozen(endorsed.number) : texts.noVisas} {texts.closes}</Text>
            </section>
            <section className={styles.part} aria-label={texts.package}>
              <Subtitle2 as="h3" block className={styles.heading}>{texts.package}</Subtitle2>
              <Caption1 className={styles.quiet}>{texts.packageHint}</Caption1>
              <ul className={styles.list}>
                {order.map((kind) => (
                  <PackageRow
                    key={kind} draftId={draft.draftId} kind={kind} label={kinds[kind]} required={REQUIRED_PAPERS.includes(kind)}
                    // What is of no kind in the checklist goes with the other papers.
                    papers={state.papers.filter((paper) => paper.kind === kind || (kind === 'other' && !order.includes(paper.kind)))}
                    chosen={chosen} onToggle={toggle} onAttached={(id) => setChosen((known) => [...known, id])}
                    onBusy={(on) => setAttaching((count) => count + (on ? 1 : -1))}
                    problem={tried && missing.includes(kind)} focusRef={missing[0] === kind ? firstMissing : null}
                  />
                ))}
              </ul>
            </section>
            <section className={styles.part} aria-label={texts.sheet}>
              <Subtitle2 as="h3" block className={styles.heading}>{texts.sheet}</Subtitle2>
              <AgreementSheet sheet={agreementSheet(state)} />
            </section>
            <Field label={texts.drafters} hint={texts.draftersHint}>
              <Textarea rows={3} resize="vertical" value={drafters} onChange={(_, { value }) => setDrafters(value)} />
            </Field>
            <Field label={texts.recipient} required {...(tried && !recipient ? { validationState: 'error', validationMessage: texts.recipientMissing } : {})}>
              <Dropdown
                button={{ ref: recipientRef }} value={recipient ? agencyName(recipient) : ''} selectedOptions={recipient ? [recipient] : []}
                onOptionSelect={(_, { optionValue }) => setRecipient(optionValue ?? '')}
              >
                {recipients.map(({ id }) => <Option key={id} value={id}>{agencyName(id)}</Option>)}
              </Dropdown>
            </Field>
          </DialogContent>
          <DialogActions>
            <Button disabled={busy} onClick={onClose}>{texts.cancel}</Button>
            <Button appearance="primary" disabledFocusable={busy || attaching > 0} onClick={() => void send()}>{busy ? texts.submitting : texts.submit}</Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
