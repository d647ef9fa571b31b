import { Badge, makeStyles, MessageBar, MessageBarBody, Text, tokens } from '@fluentui/react-components';
import { blockKinds, textOf } from '../../shared/act/block.ts';
import { useTexts } from '../ui/language.tsx';
import { number } from '../ui/numbers.ts';
import type { FileGuess, ReadFile } from './act-file.ts';
import { draftsMessages } from './messages.ts';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', gap: '12px' },
  counts: { display: 'flex', flexWrap: 'wrap', gap: '4px' },
  quiet: { color: tokens.colorNeutralForeground2 },
  guesses: { margin: '4px 0 0', paddingLeft: '20px', maxHeight: '140px', overflowY: 'auto' },
  heading: { margin: '0 0 4px', display: 'block' },
});

const short = (text: string) => (text.length > 60 ? `${text.slice(0, 60).trimEnd()}…` : text);

/** What was recognised in a file: counts by kind, encoding, what was left out, and the guesses to look at. */
export function FilePreview({ file }: { file: ReadFile }) {
  const styles = useStyles();
  const texts = useTexts(draftsMessages);
  const { act, guesses } = file;
  const left = Object.entries(file.left ?? {}).filter(([, count]) => count > 0) as [keyof typeof texts.left, number][];
  const countOf = (kind: (typeof blockKinds)[number]) => act.blocks.filter((block) => block.kind === kind).length;
  const blocks = new Map(act.blocks.map((block) => [block.id, block]));
  const kinds = [...new Set(guesses.map((guess) => guess.what))].map((what): { what: FileGuess; count: number; example: string } => {
    const all = guesses.filter((guess) => guess.what === what);
    const block = blocks.get(all[0]!.blockId);
    return { what, count: all.length, example: block ? short([block.number, textOf(block)].filter(Boolean).join(' ')) : '' };
  });
  return (
    <div className={styles.root}>
      <div>
        <Text as="h3" size={300} weight="semibold" className={styles.heading}>{texts.dialog.recognised}</Text>
        <div className={styles.counts}>
          {blockKinds.filter((kind) => countOf(kind) > 0).map((kind) => (
            <Badge key={kind} appearance="tint" color="informative" shape="rounded" size="large">{texts.blocks[kind]}: {number(countOf(kind))}</Badge>
          ))}
        </div>
      </div>
      <Text size={200} className={styles.quiet}>
        {file.name}
        {file.encoding && ` · ${texts.dialog.encoding}: ${texts.encodings[file.encoding]}`}
        {file.joinedLines > 0 && ` · ${texts.dialog.joined(file.joinedLines)}`}
        {left.length > 0 && ` · ${texts.dialog.leftOut(left.map(([what, count]) => `${texts.left[what]} (${number(count)})`).join(', '))}`}
      </Text>
      {file.doubts.map((doubt) => (
        <MessageBar key={doubt} intent="warning" layout="multiline"><MessageBarBody>{texts.doubts[doubt]}</MessageBarBody></MessageBar>
      ))}
      {kinds.length > 0 && (
        <div>
          <Text as="h3" size={300} weight="semibold" className={styles.heading}>{texts.dialog.guesses}</Text>
          <Text size={200} className={styles.quiet}>{texts.dialog.guessesHint}</Text>
          <ul className={styles.guesses}>
            {kinds.map(({ what, count, example }) => (
              <li key={what}><Text size={200}>{number(count)} — {texts.guesses[what]}{example && `: ${texts.dialog.example(example)}`}</Text></li>
            ))}
          </ul>
        </div>
      )}
    </div>
  );
}
