import { Button, Caption1, Dropdown, MessageBar, MessageBarBody, Option, ProgressBar, makeStyles, mergeClasses, shorthands, tokens } from '@fluentui/react-components';
import { AttachRegular } from '@fluentui/react-icons';
import { useRef, useState, type DragEvent } from 'react';
import { PaperKind } from '../../shared/protocol/primitives.ts';
import { useClient } from '../sync/react.tsx';
import { useLanguage, useTexts } from '../ui/language.tsx';
import { LIMIT_MB, attachFile } from './attach.ts';
import { usePaperKinds } from './kinds.ts';
import { papersMessages } from './messages.ts';

const useStyles = makeStyles({
  zone: {
    display: 'flex', flexDirection: 'column', gap: '8px', padding: '12px', borderRadius: tokens.borderRadiusMedium,
    border: `1px dashed ${tokens.colorNeutralStroke1}`,
  },
  over: { backgroundColor: tokens.colorBrandBackground2, ...shorthands.borderColor(tokens.colorBrandStroke1) },
  row: { display: 'flex', gap: '8px', flexWrap: 'wrap' },
  kind: { minWidth: '160px', flex: 1 },
  hint: { color: tokens.colorNeutralForeground3 },
});

/** A place to drop or choose files for the draft, with the kind they are of. `fixedKind` leaves no choice of kind. */
export function AttachPapers({ draftId, onAttached, fixedKind }: {
  draftId: string;
  onAttached?: (paperId: string) => void;
  fixedKind?: PaperKind;
}) {
  const texts = useTexts(papersMessages);
  const kinds = usePaperKinds();
  const styles = useStyles();
  const { language } = useLanguage();
  const client = useClient();
  const input = useRef<HTMLInputElement>(null);
  const [chosenKind, setKind] = useState<PaperKind>('other');
  const [over, setOver] = useState(false);
  const [busy, setBusy] = useState<string | null>(null);
  const [problems, setProblems] = useState<string[]>([]);
  const kind = fixedKind ?? chosenKind;

  const attach = async (files: readonly File[]) => {
    const found: string[] = [];
    for (const file of files) {
      setBusy(file.name);
      const result = await attachFile(client, draftId, file, kind);
      if (result.ok) { if (result.paperId) onAttached?.(result.paperId); }
      else if ('refusal' in result) found.push(result.refusal.message[language]);
      else found.push(result.problem === 'tooLarge' ? texts.tooLarge(file.name, LIMIT_MB) : texts.unreadable(file.name));
    }
    setBusy(null);
    setProblems(found);
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    void attach([...event.dataTransfer.files]);
  };

  return (
    <div
      className={mergeClasses(styles.zone, over && styles.over)}
      onDragOver={(event) => { event.preventDefault(); setOver(true); }} onDragLeave={() => setOver(false)} onDrop={drop}
    >
      <div className={styles.row}>
        {!fixedKind && (
          <Dropdown
            className={styles.kind} aria-label={texts.kind} value={kinds[kind]} selectedOptions={[kind]}
            onOptionSelect={(_, { optionValue }) => setKind(PaperKind.parse(optionValue))}
          >
            {PaperKind.options.map((one) => <Option key={one} value={one}>{kinds[one]}</Option>)}
          </Dropdown>
        )}
        <Button icon={<AttachRegular />} onClick={() => input.current?.click()}>{texts.attach}</Button>
      </div>
      <input
        ref={input} type="file" multiple hidden aria-label={fixedKind ? kinds[fixedKind] : texts.attach}
        onChange={(event) => { void attach([...(event.target.files ?? [])]); event.target.value = ''; }}
      />
      <Caption1 className={styles.hint}>{texts.dropHere} {texts.limit(LIMIT_MB)}</Caption1>
      {busy && <div role="status"><Caption1>{texts.attaching(busy)}</Caption1><ProgressBar /></div>}
      {problems.map((problem) => (
        <MessageBar key={problem} intent="error" layout="multiline"><MessageBarBody>{problem}</MessageBarBody></MessageBar>
      ))}
    </div>
  );
}
