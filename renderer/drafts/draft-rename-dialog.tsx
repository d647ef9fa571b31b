import { Button, Dialog, DialogActions, DialogBody, DialogContent, DialogSurface, DialogTitle, Dropdown, Field, Option, Textarea, makeStyles } from '@fluentui/react-components';
import { useMemo, useRef, useState } from 'react';
import type * as Y from 'yjs';
import { ActKind } from '../../shared/act/block.ts';
import { setMeta } from '../../shared/act/text.ts';
import { setName, titleOfText } from '../../shared/act/title.ts';
import type { Refused } from '../../shared/protocol/api.ts';
import { LIMITS } from '../../shared/protocol/primitives.ts';
import type { DraftView } from '../sync/client-types.ts';
import { useClient } from '../sync/react.tsx';
import { useTexts } from '../ui/language.tsx';
import { Problem } from '../ui/problem.tsx';
import { useFocusBack } from '../ui/use-focus-back.ts';
import { actKindMessages } from './act-kinds.ts';
import { draftMessages } from './draft-messages.ts';

const useStyles = makeStyles({ content: { display: 'flex', flexDirection: 'column', gap: '16px' }, take: { alignSelf: 'flex-start' } });

/** A title on one line without characters that cannot be seen: a signature names it. */
export const cleanTitle = (title: string): string =>
  title.normalize('NFC').replace(/\s+/g, ' ').replace(/[\p{Cc}\p{Cf}\p{Co}\p{Zl}\p{Zp}]/gu, '').trim();

/** Changes the name and kind of a draft, in the record and in the text. */
export function DraftRenameDialog({ draft, doc, onClose }: { draft: DraftView; doc: Y.Doc | null; onClose: () => void }) {
  const texts = useTexts(draftMessages);
  const kinds = useTexts(actKindMessages);
  const styles = useStyles();
  const client = useClient();
  const [title, setTitle] = useState(draft.state.title);
  const [kind, setKind] = useState(draft.state.actKind);
  const [refusal, setRefusal] = useState<Refused | null>(null);
  const [busy, setBusy] = useState(false);
  const titleRef = useRef<HTMLTextAreaElement>(null);
  useFocusBack();
  const inText = useMemo(() => (doc ? cleanTitle(titleOfText(doc)) : ''), [doc]);
  const follows = inText !== '' && cleanTitle(title) === inText;
  const empty = refusal?.code === 'titleMissing';
  const save = async () => {
    setBusy(true);
    const clean = cleanTitle(title);
    const result = await client.submit({ type: 'draft.rename', draftId: draft.draftId, title: clean, actKind: kind });
    setBusy(false);
    if (!result.ok) {
      setRefusal(result.refusal);
      return titleRef.current?.focus();
    }
    if (doc) {
      setMeta(doc, { kind }, 'rename');
      setName(doc, clean, 'rename');
    }
    onClose();
  };
  return (
    <Dialog open onOpenChange={(_, { open }) => { if (!open && !busy) onClose(); }}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{texts.renameTitle}</DialogTitle>
          <DialogContent className={styles.content}>
            <Field label={texts.name} required hint={inText ? (follows ? texts.nameFollows : texts.nameByHand) : undefined} {...(empty ? { validationState: 'error', validationMessage: texts.nameMissing } : {})}>
              <Textarea textarea={{ ref: titleRef }} rows={3} maxLength={LIMITS.title} value={title} onChange={(_, { value }) => setTitle(value)} />
            </Field>
            {inText !== '' && !follows && <Button size="small" className={styles.take} onClick={() => setTitle(inText)}>{texts.takeFromText}</Button>}
            <Field label={texts.kind}>
              <Dropdown value={kinds[kind]} selectedOptions={[kind]} onOptionSelect={(_, { optionValue }) => setKind(ActKind.parse(optionValue))}>
                {ActKind.options.map((one) => <Option key={one} value={one}>{kinds[one]}</Option>)}
              </Dropdown>
            </Field>
            {!empty && <Problem refusal={refusal} />}
          </DialogContent>
          <DialogActions>
            <Button disabled={busy} onClick={onClose}>{texts.cancel}</Button>
            <Button appearance="primary" disabledFocusable={busy} onClick={() => void save()}>{busy ? texts.saving : texts.save}</Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
