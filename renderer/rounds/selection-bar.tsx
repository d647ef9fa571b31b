import { Button, Text, makeStyles, tokens } from '@fluentui/react-components';
import { CommentAddRegular } from '@fluentui/react-icons';
import { useTexts } from '../ui/language.tsx';
import { answerMessages } from './answer-messages.ts';

const useStyles = makeStyles({
  root: {
    position: 'absolute', insetInline: 0, bottom: '16px', display: 'flex', justifyContent: 'center', pointerEvents: 'none',
  },
  bar: {
    pointerEvents: 'auto', display: 'flex', alignItems: 'center', gap: '16px', padding: '8px 8px 8px 16px', maxWidth: 'calc(100% - 32px)',
    backgroundColor: tokens.colorNeutralBackground1, borderRadius: tokens.borderRadiusLarge, boxShadow: tokens.shadow16,
  },
});

/** What is selected in the text, and the one thing to do with it. */
export function SelectionBar({ place, onRaise }: { place: string | null; onRaise: () => void }) {
  const texts = useTexts(answerMessages);
  const styles = useStyles();
  return (
    <div className={styles.root}>
      <div className={styles.bar} role="status">
        <Text size={300} truncate wrap={false}>{place ? texts.selected(place) : texts.selectHint}</Text>
        <Button
          appearance="primary" icon={<CommentAddRegular />} disabled={!place} onClick={onRaise}
          onMouseDown={(event) => event.preventDefault()}
        >
          {texts.raise}
        </Button>
      </div>
    </div>
  );
}
