import { useMemo } from 'react';
import { Body1Strong, Button, Caption1, Link, makeStyles, mergeClasses, shorthands, Text, tokens } from '@fluentui/react-components';
import { CheckmarkRegular, DismissRegular } from '@fluentui/react-icons';
import type * as Y from 'yjs';
import type { BlockKind } from '../../shared/act/block.ts';
import { strandOf } from '../../shared/act/strands.ts';
import type { SuggestedChange, Suggestion } from '../../shared/act/suggestion-list.ts';
import type { Verdict } from '../../shared/act/suggestion-settle.ts';
import { blocksOf, blockText, type Say, spansOf } from '../../shared/act/text.ts';
import { editorMessages, inkOf, type PeerColour } from '../editor/index.ts';
import { dateTime } from '../ui/dates.ts';
import { useLanguage, useTexts } from '../ui/language.tsx';
import { DifferentWords } from '../versions/word-difference.tsx';
import { excerptOf } from './excerpt.ts';
import { suggestionMessages } from './messages.ts';

const useStyles = makeStyles({
  card: {
    display: 'flex', flexDirection: 'column', gap: '8px', padding: '12px', ...shorthands.border('1px', 'solid', tokens.colorNeutralStroke2), borderInlineStartWidth: '4px',
    borderRadius: tokens.borderRadiusMedium, backgroundColor: tokens.colorNeutralBackground1,
  },
  here: { ...shorthands.borderColor(tokens.colorBrandStroke1), boxShadow: tokens.shadow4 },
  head: { display: 'flex', alignItems: 'baseline', gap: '8px', flexWrap: 'wrap' },
  quiet: { color: tokens.colorNeutralForeground3 },
  change: { display: 'flex', flexDirection: 'column', gap: '4px' },
  place: { alignSelf: 'flex-start', textAlign: 'start', fontWeight: tokens.fontWeightSemibold },
  row: { display: 'flex', gap: '8px', flexWrap: 'wrap', justifyContent: 'flex-end' },
});

/** So many places of one suggestion are shown. */
const shownChanges = 4;

/** One suggestion: whose, where, and what it changes. Without `onSettle` it can only be read. */
export function SuggestionCard({ suggestion, doc, say, placeOf, colour, here, onGoTo, onSettle }: {
  suggestion: Suggestion;
  doc: Y.Doc;
  say: Say;
  placeOf: (change: SuggestedChange) => string;
  colour: PeerColour;
  /** Whether the caret is at it. */
  here: boolean;
  onGoTo: (change: SuggestedChange) => void;
  onSettle: ((verdict: Verdict) => void) | undefined;
}) {
  const texts = useTexts(suggestionMessages);
  const styles = useStyles();
  const { author, at, changes } = suggestion;
  const place = changes[0] ? placeOf(changes[0]) : '';
  return (
    <article
      className={mergeClasses(styles.card, here && styles.here)} style={{ borderInlineStartColor: inkOf(colour).line }} aria-current={here || undefined}
      aria-label={texts.suggestionOf(author.name)} data-suggestion={suggestion.id}
    >
      <div className={styles.head}>
        <Body1Strong>{author.name}</Body1Strong>
        <Caption1 className={styles.quiet}>{dateTime(at)}</Caption1>
      </div>
      {changes.slice(0, shownChanges).map((change) => (
        <Change key={change.blockId} suggestion={suggestion} change={change} doc={doc} say={say} place={placeOf(change)} onGoTo={() => onGoTo(change)} />
      ))}
      {changes.length > shownChanges && <Caption1 className={styles.quiet}>{texts.morePlaces(changes.length - shownChanges)}</Caption1>}
      {onSettle && (
        <div className={styles.row}>
          <Button size="small" data-accept="" icon={<CheckmarkRegular />} aria-label={texts.acceptOf(author.name, place)} onClick={() => onSettle('accept')}>{texts.accept}</Button>
          <Button size="small" icon={<DismissRegular />} aria-label={texts.refuseOf(author.name, place)} onClick={() => onSettle('refuse')}>{texts.refuse}</Button>
        </div>
      )}
    </article>
  );
}

function Change({ suggestion, change, doc, say, place, onGoTo }: {
  suggestion: Suggestion; change: SuggestedChange; doc: Y.Doc; say: Say; place: string; onGoTo: () => void;
}) {
  const texts = useTexts(suggestionMessages);
  const { kinds } = useTexts(editorMessages);
  const styles = useStyles();
  const { language } = useLanguage();
  const { blockId, begins, removes, joins } = change;
  // Made anew with each suggestion that was read again.
  const parts = useMemo(() => {
    const text = blockText(doc, blockId);
    return text ? excerptOf(spansOf(text), suggestion.id, say) : [];
  }, [doc, blockId, suggestion, say]);
  const kind = (kinds[(blocksOf(doc).get(blockId)?.get('kind') ?? 'paragraph') as BlockKind] ?? kinds.paragraph).toLocaleLowerCase(language);
  const isSplit = begins && strandOf(doc, blockId) === null;
  return (
    <div className={styles.change}>
      <Link as="button" className={styles.place} aria-label={texts.goTo(place)} onClick={onGoTo}>{place}</Link>
      {begins && <Text size={200}>{isSplit ? texts.splits(kind) : texts.begins(kind)}</Text>}
      {removes && <Text size={200}>{texts.removes(kind)}</Text>}
      {joins && <Text size={200}>{texts.joins(kind)}</Text>}
      {parts.length > 0 && <div lang="az"><DifferentWords parts={parts} /></div>}
    </div>
  );
}
