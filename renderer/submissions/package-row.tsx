import { Badge, Button, Caption1, Checkbox, Field, Text, Textarea, makeStyles, tokens } from '@fluentui/react-components';
import { AttachRegular, EditRegular } from '@fluentui/react-icons';
import { useRef, useState, type RefObject } from 'react';
import type { Paper, PaperKind } from '../../shared/protocol/primitives.ts';
import { LIMIT_MB, attachBytes, attachFile, type AttachResult } from '../papers/attach.ts';
import { papersMessages } from '../papers/messages.ts';
import { sizeText } from '../papers/size.ts';
import { useClient } from '../sync/react.tsx';
import { useLanguage, useTexts } from '../ui/language.tsx';
import { submissionsMessages } from './messages.ts';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', gap: '4px', paddingBlock: '8px', borderBottom: `1px solid ${tokens.colorNeutralStroke3}` },
  head: { display: 'flex', alignItems: 'center', gap: '8px', minHeight: '32px' },
  label: { flex: 1, display: 'flex', alignItems: 'center', gap: '8px', flexWrap: 'wrap' },
  problem: { color: tokens.colorPaletteRedForeground1 },
  paper: { display: 'flex', alignItems: 'center', flexWrap: 'wrap', overflowWrap: 'anywhere' },
  quiet: { color: tokens.colorNeutralForeground3 },
  write: { display: 'flex', flexDirection: 'column', gap: '8px', paddingBlock: '4px' },
  actions: { display: 'flex', gap: '8px', justifyContent: 'flex-end' },
});

/** One kind of paper in a package: the draft's papers of that kind, a file to attach, or a text written here. */
export function PackageRow({ draftId, kind, label, required, papers, chosen, onToggle, onAttached, onBusy, problem, focusRef }: {
  draftId: string;
  kind: PaperKind;
  label: string;
  required: boolean;
  papers: readonly Paper[];
  chosen: readonly string[];
  onToggle: (paperId: string) => void;
  onAttached: (paperId: string) => void;
  /** Told `true` before a paper is attached, and `false` after. */
  onBusy: (busy: boolean) => void;
  problem: boolean;
  focusRef: RefObject<HTMLButtonElement | null> | null;
}) {
  const texts = useTexts(submissionsMessages);
  const words = useTexts(papersMessages);
  const styles = useStyles();
  const { language } = useLanguage();
  const client = useClient();
  const input = useRef<HTMLInputElement>(null);
  const [text, setText] = useState<string | null>(null);
  const [said, setSaid] = useState<string | null>(null);
  const [saving, setSaving] = useState(false);

  const take = (name: string, result: AttachResult) => {
    if (result.ok) { if (result.paperId) onAttached(result.paperId); return true; }
    if ('refusal' in result) setSaid(result.refusal.message[language]);
    else setSaid(result.problem === 'tooLarge' ? words.tooLarge(name, LIMIT_MB) : words.unreadable(name));
    return false;
  };
  const whileBusy = async (work: () => Promise<void>) => {
    setSaid(null);
    setSaving(true);
    onBusy(true);
    try {
      await work();
    } finally {
      setSaving(false);
      onBusy(false);
    }
  };
  const attach = (files: readonly File[]) => whileBusy(async () => {
    for (const file of files) take(file.name, await attachFile(client, draftId, file, kind));
  });
  const saveText = () => whileBusy(async () => {
    if (!text?.trim()) return;
    const name = `${label}.txt`;
    const bytes = new TextEncoder().encode(text.trim());
    if (take(name, await attachBytes(client, draftId, { name, mediaType: 'text/plain', bytes, kind }))) setText(null);
  });

  return (
    <li className={styles.root}>
      <div className={styles.head}>
        <span className={styles.label}>
          <Text size={300} weight="semibold">{label}</Text>
          {required && <Badge shape="rounded" appearance="outline" color="informative" size="small">{texts.required}</Badge>}
        </span>
        <Button
          ref={focusRef} size="small" icon={<AttachRegular />} aria-label={texts.attachNamed(label)} onClick={() => input.current?.click()}
        >
          {words.attach}
        </Button>
        {required && (
          <Button size="small" icon={<EditRegular />} aria-label={texts.writeNamed(label)} onClick={() => setText((known) => known ?? '')}>{texts.write}</Button>
        )}
      </div>
      <input
        ref={input} type="file" multiple hidden aria-label={label}
        onChange={(event) => { void attach([...(event.target.files ?? [])]); event.target.value = ''; }}
      />
      {papers.map((paper) => (
        <div key={paper.paperId} className={styles.paper}>
          <Checkbox checked={chosen.includes(paper.paperId)} onChange={() => onToggle(paper.paperId)} label={paper.name} />
          <Caption1 className={styles.quiet}>{sizeText(paper.size, language)}</Caption1>
        </div>
      ))}
      {text !== null && (
        <div className={styles.write}>
          <Field label={texts.paperText(label)}>
            <Textarea rows={6} resize="vertical" maxLength={100_000} value={text} onChange={(_, { value }) => setText(value)} />
          </Field>
          <div className={styles.actions}>
            <Button size="small" onClick={() => setText(null)}>{texts.cancel}</Button>
            <Button size="small" appearance="primary" disabledFocusable={saving || !text.trim()} onClick={() => void saveText()}>{texts.saveText}</Button>
          </div>
        </div>
      )}
      {said && <Caption1 role="alert" className={styles.problem}>{said}</Caption1>}
      {problem && <Caption1 role="alert" className={styles.problem}>{texts.missingPaper(label)}</Caption1>}
    </li>
  );
}
