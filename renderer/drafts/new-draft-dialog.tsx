import { useState } from 'react';
import {
  Button, Dialog, DialogActions, DialogBody, DialogContent, DialogSurface, DialogTitle, Dropdown, Field, makeStyles, MessageBar,
  MessageBarBody, Option, Radio, RadioGroup, Textarea,
} from '@fluentui/react-components';
import { actKinds, type ActKind } from '../../shared/act/block.ts';
import { actFrom, type Template, templates } from '../../shared/act/templates/index.ts';
import { LIMITS } from '../../shared/protocol/primitives.ts';
import type { Refused } from '../../shared/protocol/api.ts';
import { useClient } from '../sync/react.tsx';
import { useTexts } from '../ui/language.tsx';
import { Problem } from '../ui/problem.tsx';
import type { ActFile } from './act-file.ts';
import { createDraft } from './actions.ts';
import { actKindMessages } from './act-kinds.ts';
import { FileDrop } from './file-drop.tsx';
import { FilePreview } from './file-preview.tsx';
import { FileProblem } from './file-problem.tsx';
import { FileReading } from './file-reading.tsx';
import { draftsMessages } from './messages.ts';
import { emptyAct } from './new-act.ts';
import { TemplateChooser } from './template-chooser.tsx';
import { templateMessages } from './template-messages.ts';
import { useFileReading } from './use-file-reading.ts';

const useStyles = makeStyles({
  surface: { maxWidth: '680px' },
  wide: { maxWidth: '960px' },
  content: { display: 'flex', flexDirection: 'column', gap: '16px', paddingBlock: '4px 12px' },
});

export interface NewDraftDialogProps {
  /** A file that was dropped on the page, to begin with. */
  file: File | null;
  onClose: () => void;
  onCreated: (draftId: string) => void;
}

/** Makes a draft: empty, or from a file after a look at what was recognised in it. */
export function NewDraftDialog({ file: given, onClose, onCreated }: NewDraftDialogProps) {
  const styles = useStyles();
  const texts = useTexts(draftsMessages);
  const kinds = useTexts(actKindMessages);
  const templateTexts = useTexts(templateMessages);
  const client = useClient();
  const [how, setHow] = useState<'blank' | 'template' | 'file'>(given ? 'file' : 'blank');
  const [title, setTitle] = useState('');
  const [kind, setKind] = useState<ActKind>('cabinetDecision');
  const [template, setTemplate] = useState<Template>(templates[0]!);
  const [file, setFile] = useState<ActFile | null>(null);
  const [busy, setBusy] = useState(false);
  const [asked, setAsked] = useState(false);
  const [refusal, setRefusal] = useState<Refused | null>(null);
  const [failed, setFailed] = useState(false);

  const show = (read: ActFile) => {
    setFile(read);
    if (!read.ok) return;
    setTitle(read.act.title.slice(0, LIMITS.title));
    setKind(read.act.kind);
  };
  const reading = useFileReading(given, show);
  const take = (next: File) => {
    setFile(null);
    reading.read(next);
  };

  const ready = how !== 'file' || file?.ok;
  const create = async () => {
    setAsked(true);
    const name = title.trim();
    if (!name || !ready || busy) return;
    setBusy(true);
    setRefusal(null);
    setFailed(false);
    try {
      const act = how === 'file' && file?.ok ? { ...file.act, title: name, kind } : how === 'template' ? actFrom(template, name) : emptyAct(kind, name);
      const created = await createDraft(client, act, how === 'file' && file?.ok ? file.guesses : []);
      if (created.ok) onCreated(created.draftId);
      else setRefusal(created.refusal);
    } catch {
      setFailed(true);
    } finally {
      setBusy(false);
    }
  };

  return (
    <Dialog open modalType={busy ? 'alert' : 'modal'} onOpenChange={(_, data) => { if (!data.open && !busy) onClose(); }}>
      <DialogSurface className={how === 'template' ? styles.wide : styles.surface}>
        <form noValidate onSubmit={(event) => { event.preventDefault(); void create(); }}>
          <DialogBody>
            <DialogTitle>{texts.dialog.title}</DialogTitle>
            <DialogContent className={styles.content}>
              <RadioGroup layout="horizontal" aria-label={texts.dialog.how} value={how} onChange={(_, data) => setHow(data.value as typeof how)}>
                <Radio value="blank" label={texts.dialog.blank} />
                <Radio value="template" label={templateTexts.fromTemplate} />
                <Radio value="file" label={texts.dialog.fromFile} />
              </RadioGroup>
              {how === 'template' && <TemplateChooser template={template} title={title} onTemplate={setTemplate} />}
              {how === 'file' && (
                <>
                  <FileDrop onFile={take} again={file !== null}>{file?.name}</FileDrop>
                  {reading.name !== null && <FileReading key={reading.name} name={reading.name} onStop={reading.stop} />}
                  {file?.ok === false && <FileProblem refusal={file.refusal} />}
                </>
              )}
              {ready && (
                <>
                  <Field
                    label={texts.dialog.name} required hint={how === 'blank' ? texts.dialog.nameHint : how === 'template' ? templateTexts.nameHint : undefined}
                    validationMessage={asked && !title.trim() ? texts.dialog.nameMissing : undefined}
                  >
                    <Textarea
                      value={title} rows={2} resize="vertical" textarea={{ maxLength: LIMITS.title, autoFocus: true }}
                      onChange={(_, data) => setTitle(data.value.replace(/\s*\n\s*/g, ' '))}
                      onKeyDown={(event) => { if (event.key === 'Enter') { event.preventDefault(); void create(); } }}
                    />
                  </Field>
                  {how !== 'template' && (
                    <Field label={texts.dialog.kind} required>
                      <Dropdown value={kinds[kind]} selectedOptions={[kind]} onOptionSelect={(_, data) => { if (data.optionValue) setKind(data.optionValue as ActKind); }}>
                        {actKinds.map((one) => <Option key={one} value={one} text={kinds[one]}>{kinds[one]}</Option>)}
                      </Dropdown>
                    </Field>
                  )}
                </>
              )}
              {how === 'file' && file?.ok && <FilePreview file={file} />}
              <Problem refusal={refusal} />
              {failed && <MessageBar intent="error" layout="multiline"><MessageBarBody>{texts.dialog.failed}</MessageBarBody></MessageBar>}
            </DialogContent>
            <DialogActions>
              <Button appearance="secondary" disabled={busy} onClick={onClose}>{texts.dialog.cancel}</Button>
              <Button type="submit" appearance="primary" disabledFocusable={busy || !ready}>{busy ? texts.dialog.creating : texts.dialog.create}</Button>
            </DialogActions>
          </DialogBody>
        </form>
      </DialogSurface>
    </Dialog>
  );
}
