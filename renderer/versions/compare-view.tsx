import { Badge, Caption1, Switch, Text, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useMemo, useState } from 'react';
import { textOf } from '../../shared/act/block.ts';
import { compareVersions, type BlockChange, type Version, type VersionBlock } from '../../shared/act/version.ts';
import { useLanguage, useTexts } from '../ui/language.tsx';
import { versionsMessages } from './messages.ts';
import { placesInVersion } from './places.ts';
import { WordDifference } from './word-difference.tsx';

const useStyles = makeStyles({
  bar: { display: 'flex', alignItems: 'center', justifyContent: 'space-between', minHeight: '40px' },
  head: {
    display: 'grid', gridTemplateColumns: '1fr 1fr', columnGap: '24px', paddingBlock: '8px', position: 'sticky', top: 0, zIndex: 1,
    backgroundColor: tokens.colorNeutralBackground1, borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  row: {
    display: 'grid', gridTemplateColumns: '1fr 1fr', columnGap: '24px', paddingBlock: '8px', contentVisibility: 'auto', containIntrinsicSize: 'auto 48px',
    ':not(:last-child)': { borderBottom: `1px solid ${tokens.colorNeutralStroke3}` },
  },
  side: { minWidth: 0, fontFamily: tokens.fontFamilyBase },
  quiet: { color: tokens.colorNeutralForeground3 },
  number: { fontVariantNumeric: 'tabular-nums', color: tokens.colorNeutralForeground2, marginInlineEnd: '8px' },
  tag: { marginBottom: '4px' },
  none: { paddingBlock: '24px', color: tokens.colorNeutralForeground2 },
});

/** Two texts side by side, block by block, with their differences by words; a block that moved is shown as moved. */
export function CompareView({ before, after, beforeName, afterName }: {
  before: Version; after: Version; beforeName: string; afterName: string;
}) {
  const texts = useTexts(versionsMessages);
  const styles = useStyles();
  const { language } = useLanguage();
  const [onlyChanges, setOnlyChanges] = useState(true);
  const changes = useMemo(() => compareVersions(before, after), [before, after]);
  const places = useMemo(() => ({ before: placesInVersion(before), after: placesInVersion(after) }), [before, after]);
  const differing = changes.filter((one) => one.change !== 'same');
  const shown = onlyChanges ? differing : changes;

  return (
    <div>
      <div className={styles.bar}>
        <Text size={300}>{differing.length === 0 ? texts.noDifference : texts.changedBlocks(differing.length)}</Text>
        <Switch checked={onlyChanges} onChange={(_, { checked }) => setOnlyChanges(checked)} label={texts.onlyChanges} />
      </div>
      <div className={styles.head}>
        <Text size={300} weight="semibold">{beforeName}</Text>
        <Text size={300} weight="semibold">{afterName}</Text>
      </div>
      {shown.length === 0 && <div className={styles.none}><Text size={300}>{texts.noDifference}</Text></div>}
      {shown.map((one) => (
        <div key={one.id} className={styles.row}>
          <Side change={one} side="before" moved={places.after.of(one.id, language)} />
          <Side change={one} side="after" moved={places.before.of(one.id, language)} />
        </div>
      ))}
    </div>
  );
}

function Side({ change, side, moved }: { change: BlockChange; side: 'before' | 'after'; moved: string | null }) {
  const texts = useTexts(versionsMessages);
  const styles = useStyles();
  const block = change[side];
  if (!block) return <div className={styles.side} />;
  const isMoved = change.change === 'moved' || change.moved;
  const tag = change.change === 'added' ? texts.addedBlock
    : change.change === 'removed' ? texts.removedBlock
      : isMoved && moved ? (side === 'before' ? texts.moved(moved) : texts.movedHere(moved)) : null;
  return (
    <div className={mergeClasses(styles.side, change.change === 'same' && styles.quiet)}>
      {tag && (
        <Badge
          shape="rounded" className={styles.tag} appearance="tint"
          color={change.change === 'removed' ? 'danger' : change.change === 'added' ? 'success' : 'informative'}
        >
          {tag}
        </Badge>
      )}
      {block.number && <Caption1 className={styles.number} block>{block.number}</Caption1>}
      <Words change={change} side={side} block={block} />
    </div>
  );
}

function Words({ change, side, block }: { change: BlockChange; side: 'before' | 'after'; block: VersionBlock }) {
  const before = change.before ? textOf(change.before) : '';
  const after = change.after ? textOf(change.after) : '';
  // A moved block without other words is not a difference of words.
  if (change.change === 'same' || change.change === 'moved') return <Text size={300}>{textOf(block)}</Text>;
  return <WordDifference before={before} after={after} side={side} />;
}
