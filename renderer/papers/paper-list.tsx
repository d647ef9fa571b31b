import { Button, Caption1, Checkbox, MessageBar, MessageBarBody, Text, Tooltip, makeStyles, tokens, useRestoreFocusTarget } from '@fluentui/react-components';
import { ArrowDownloadRegular, DeleteRegular, DocumentRegular, OpenRegular } from '@fluentui/react-icons';
import { useState } from 'react';
import type { Paper } from '../../shared/protocol/primitives.ts';
import { useClient } from '../sync/react.tsx';
import { useLanguage, useTexts } from '../ui/language.tsx';
import { usePaperKinds } from './kinds.ts';
import { papersMessages } from './messages.ts';
import { downloadPaper, previewOf, type Preview } from './open-paper.ts';
import { PaperPreview } from './paper-preview.tsx';
import { sizeText } from './size.ts';

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0, display: 'flex', flexDirection: 'column' },
  row: {
    display: 'grid', gridTemplateColumns: 'auto minmax(0, 1fr) auto', alignItems: 'center', columnGap: '8px', minHeight: '44px',
    ':not(:last-child)': { borderBottom: `1px solid ${tokens.colorNeutralStroke3}` },
  },
  icon: { color: tokens.colorNeutralForeground3, fontSize: '20px' },
  name: { overflowWrap: 'anywhere' },
  meta: { color: tokens.colorNeutralForeground3, display: 'block' },
  words: { minWidth: 0, paddingBlock: '4px' },
});

interface Choice {
  chosen: ReadonlySet<string>;
  toggle: (paperId: string) => void;
}

/** Papers with their kind and size; each can be opened and downloaded, and, where `choice` is given, chosen. */
export function PaperList({ papers, onRemove, choice, className }: {
  papers: readonly Paper[];
  onRemove?: ((paper: Paper) => void) | undefined;
  choice?: Choice | undefined;
  className?: string;
}) {
  const texts = useTexts(papersMessages);
  const kinds = usePaperKinds();
  const styles = useStyles();
  const { language } = useLanguage();
  const client = useClient();
  const restore = useRestoreFocusTarget();
  const [missing, setMissing] = useState<Paper | null>(null);
  const [shown, setShown] = useState<{ paper: Paper; preview: Preview } | null>(null);

  const download = async (paper: Paper) => setMissing((await downloadPaper(client, paper)) ? null : paper);
  const open = async (paper: Paper) => {
    const bytes = await client.readBlob(paper.sha256);
    if (!bytes) return setMissing(paper);
    setMissing(null);
    const preview = previewOf(paper, bytes);
    if (preview) setShown({ paper, preview });
    else await downloadPaper(client, paper);
  };

  if (papers.length === 0) return <Caption1 className={styles.meta}>{texts.none}</Caption1>;
  return (
    <div className={className}>
      {missing && (
        <MessageBar intent="warning" layout="multiline"><MessageBarBody>{texts.notHere(missing.name)}</MessageBarBody></MessageBar>
      )}
      <ul className={styles.list} aria-label={texts.list}>
        {papers.map((paper) => (
          <li key={paper.paperId} className={styles.row}>
            {choice
              ? <Checkbox checked={choice.chosen.has(paper.paperId)} onChange={() => choice.toggle(paper.paperId)} aria-label={paper.name} />
              : <DocumentRegular className={styles.icon} />}
            <div className={styles.words}>
              <Text size={300} className={styles.name} block>{paper.name}</Text>
              <Caption1 className={styles.meta}>{kinds[paper.kind]} · {sizeText(paper.size, language)}</Caption1>
            </div>
            <div>
              <Tooltip content={texts.open} relationship="description">
                <Button appearance="subtle" icon={<OpenRegular />} aria-label={texts.openNamed(paper.name)} onClick={() => void open(paper)} {...restore} />
              </Tooltip>
              <Tooltip content={texts.download} relationship="description">
                <Button appearance="subtle" icon={<ArrowDownloadRegular />} aria-label={texts.downloadNamed(paper.name)} onClick={() => void download(paper)} />
              </Tooltip>
              {onRemove && (
                <Tooltip content={texts.remove} relationship="description">
                  <Button appearance="subtle" icon={<DeleteRegular />} aria-label={texts.removeNamed(paper.name)} onClick={() => onRemove(paper)} {...restore} />
                </Tooltip>
              )}
            </div>
          </li>
        ))}
      </ul>
      {shown && <PaperPreview name={shown.paper.name} preview={shown.preview} onClose={() => setShown(null)} />}
    </div>
  );
}
