import { Button, Dialog, DialogActions, DialogBody, DialogContent, DialogSurface, DialogTitle, makeStyles } from '@fluentui/react-components';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import type { Refused } from '../../shared/protocol/api.ts';
import { refusalText, type RefusalParams } from '../../shared/protocol/refusals.ts';
import type { DraftView } from '../sync/client-types.ts';
import { useClient, useSnapshot } from '../sync/react.tsx';
import { useLanguage, useTexts } from '../ui/language.tsx';
import { startRound, startVisaRound } from './actions.ts';
import { dueAtOf, emptyForm, limitDays, partOf, problemOf, rememberAgencies, type RoundKind } from './asking-form.ts';
import { sendMessages } from './send-messages.ts';
import { SendRoundForm, type ChangeForm } from './send-round-form.tsx';
import { SendRoundPreview } from './send-round-preview.tsx';

const useStyles = makeStyles({
  surface: { maxWidth: '760px', width: 'calc(100vw - 64px)' },
  content: { maxHeight: 'calc(100vh - 240px)', overflowY: 'auto', paddingInlineEnd: '12px' },
});

/**
 * Sends a draft for agreement or for visas: agencies, deadline, papers, what is frozen and who sees it; then a preview.
 * Works without a network.
 */
export function SendRoundDialog({ draft, kind, warning, onClose, onSent }: {
  draft: DraftView;
  kind: RoundKind;
  /** What is to be known about the text before it is sent. */
  warning?: ReactNode;
  onClose: () => void;
  onSent?: () => void;
}) {
  const messages = sendMessages[kind];
  const texts = useTexts(messages);
  const styles = useStyles();
  const client = useClient();
  const { language } = useLanguage();
  const { session, directory } = useSnapshot();
  const limit = limitDays(kind, directory.parameters);
  const [form, setForm] = useState(() =>
    emptyForm(kind, directory.parameters, client.serverNow(), draft.state.papers.map(({ paperId }) => paperId)));
  const [step, setStep] = useState<'form' | 'preview' | 'sending'>('form');
  const [refusal, setRefusal] = useState<Refused | null>(null);
  const content = useRef<HTMLDivElement>(null);
  const part = refusal && partOf(refusal.code);

  // A refusal is said in its place, and the place gets the focus once it is on the screen.
  useEffect(() => {
    if (step === 'form' && part) content.current?.querySelector<HTMLElement>(`[data-part="${part}"] input`)?.focus();
  }, [refusal, step, part]);

  const change: ChangeForm = (part) => {
    setForm((before) => ({ ...before, ...(typeof part === 'function' ? part(before) : part) }));
    setRefusal(null);
  };
  const review = () => {
    const problem = problemOf(form, limit, client.serverNow());
    if (!problem) return setStep('preview');
    if (problem === 'dateMissing') return setRefusal({ code: 'deadlinePassed', message: { az: messages.az.dateMissing, en: messages.en.dateMissing } });
    const params: RefusalParams = problem.days === undefined ? {} : { days: problem.days };
    setRefusal({ code: problem.code, params, message: refusalText(problem.code, params) });
  };
  const send = async () => {
    setStep('sending');
    const dueAt = dueAtOf(form, client.serverNow())!;
    const start = kind === 'agreement' ? startRound : startVisaRound;
    const result = await start(client, draft.draftId, { agencyIds: form.agencyIds, dueAt, paperIds: form.paperIds, note: form.note.trim() });
    if (!result.ok) {
      setRefusal(result.refusal);
      return setStep('form');
    }
    rememberAgencies(session.employee.id, form.agencyIds);
    onSent?.();
    onClose();
  };

  return (
    <Dialog open modalType="alert" onOpenChange={(_, { open }) => { if (!open && step !== 'sending') onClose(); }}>
      <DialogSurface className={styles.surface}>
        <DialogBody>
          <DialogTitle>{step === 'form' ? texts.title : texts.previewTitle}</DialogTitle>
          <DialogContent ref={content} className={styles.content}>
            {warning}
            {step === 'form'
              ? (
                <SendRoundForm
                  draft={draft} kind={kind} form={form} onChange={change} limit={limit}
                  problem={refusal && { part, words: refusal.message[language], refusal }}
                />
              )
              : <SendRoundPreview draft={draft} kind={kind} form={form} />}
          </DialogContent>
          <DialogActions>
            {step === 'form' ? (
              <>
                <Button onClick={onClose}>{texts.cancel}</Button>
                <Button appearance="primary" onClick={review}>{texts.next}</Button>
              </>
            ) : (
              <>
                <Button disabled={step === 'sending'} onClick={() => setStep('form')}>{texts.back}</Button>
                <Button appearance="primary" disabledFocusable={step === 'sending'} onClick={() => void send()}>
                  {step === 'sending' ? texts.sending : texts.send}
                </Button>
              </>
            )}
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
