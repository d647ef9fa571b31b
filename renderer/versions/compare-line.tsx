import { Button, Caption1, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { AddRegular, ArrowBidirectionalUpDownRegular, ArrowMoveRegular, EditRegular, type FluentIcon, SubtractRegular } from '@fluentui/react-icons';
import { textOf, type BlockKind } from '../../shared/act/block.ts';
import type { Places } from '../../shared/act/ordinal.ts';
import type { BlockChange, VersionBlock } from '../../shared/act/version.ts';
import { editorMessages } from '../editor/index.ts';
import { useLanguage, useTexts } from '../ui/language.tsx';
import { isMoved, type CompareRow } from './compare-rows.ts';
import { versionsMessages } from './messages.ts';
import { WordDifference } from './word-difference.tsx';

type Shown = Exclude<BlockChange['change'], 'same'>;

/** The sign of each change, which also says it where colours do not. */
export const signs: Record<Shown, { Icon: FluentIcon; color: string }> = {
  added: { Icon: AddRegular, color: tokens.colorPaletteGreenForeground1 },
  removed: { Icon: SubtractRegular, color: tokens.colorPaletteRedForeground1 },
  changed: { Icon: EditRegular, color: tokens.colorPaletteMarigoldForeground1 },
  moved: { Icon: ArrowMoveRegular, color: tokens.colorBrandForeground1 },
};

const useStyles = makeStyles({
  row: {
    display: 'grid', columnGap: '16px', gridTemplateColumns: '20px minmax(0, 1fr)', paddingBlock: '8px', paddingInline: '8px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`, borderLeft: '4px solid transparent',
  },
  beside: { gridTemplateColumns: '20px minmax(0, 1fr) minmax(0, 1fr)' },
  active: { borderLeftColor: tokens.colorBrandStroke1, backgroundColor: tokens.colorNeutralBackground1Selected },
  sign: { display: 'inline-flex', fontSize: '16px', paddingTop: '4px' },
  side: { minWidth: 0 },
  tag: { display: 'block', color: tokens.colorNeutralForeground2, fontWeight: tokens.fontWeightSemibold },
  text: { whiteSpace: 'pre-wrap', overflowWrap: 'anywhere', lineHeight: '24px', fontSize: tokens.fontSizeBase300 },
  heading: { fontWeight: tokens.fontWeightSemibold },
  quiet: { color: tokens.colorNeutralForeground2 },
  number: { fontVariantNumeric: 'tabular-nums', color: tokens.colorNeutralForeground2, display: 'block' },
  movedHere: { textDecorationLine: 'underline', textDecorationStyle: 'double', textDecorationThickness: '1px', textUnderlineOffset: '3px', textDecorationColor: tokens.colorBrandForeground1 },
  movedAway: { textDecorationLine: 'line-through', textDecorationStyle: 'double', textDecorationColor: tokens.colorBrandForeground1, color: tokens.colorNeutralForeground2 },
  gap: { display: 'flex', justifyContent: 'center', borderBottom: `1px solid ${tokens.colorNeutralStroke3}`, backgroundColor: tokens.colorNeutralBackground2 },
});

const headings: readonly BlockKind[] = ['title', 'section', 'chapter', 'article', 'annex'];

/** One line of a comparison: a block in both texts, or in one of them, or how many are left out. */
export function CompareLine({ row, layout, places, isActive, onOpen }: {
  row: CompareRow;
  layout: 'beside' | 'inline';
  places: { before: Places; after: Places };
  isActive: boolean;
  onOpen: () => void;
}) {
  const texts = useTexts(versionsMessages);
  const styles = useStyles();
  if (row.row === 'gap') {
    return (
      <div className={styles.gap}>
        <Button size="small" appearance="transparent" icon={<ArrowBidirectionalUpDownRegular />} onClick={onOpen}>{texts.unchanged(row.count)}</Button>
      </div>
    );
  }
  const { change } = row;
  const sign = row.row === 'left' || change.change === 'moved' ? 'moved' : change.change;
  const { Icon, color } = sign === 'same' ? { Icon: null, color: '' } : signs[sign];
  return (
    <div className={mergeClasses(styles.row, layout === 'beside' && styles.beside, isActive && styles.active)} aria-current={isActive || undefined} data-change={sign}>
      <span className={styles.sign} style={{ color }}>{Icon && sign !== 'same' && <Icon role="img" aria-label={texts.signs[sign]} />}</span>
      {layout === 'beside'
        ? <><Side row={row} side="before" places={places} /><Side row={row} side="after" places={places} /></>
        : <Side row={row} side="both" places={places} />}
    </div>
  );
}

function Side({ row, side, places }: { row: Exclude<CompareRow, { row: 'gap' }>; side: 'before' | 'after' | 'both'; places: { before: Places; after: Places } }) {
  const styles = useStyles();
  const texts = useTexts(versionsMessages);
  const labels = useTexts(editorMessages);
  const { language } = useLanguage();
  const { id, before, after, change } = row.change;
  const moved = isMoved(row.change);
  // A moved block has its words on the left where it stood and on the right where it stands.
  const block = side === 'both' ? (row.row === 'left' ? before : after ?? before)
    : side === 'before' ? (moved && row.row === 'block' ? undefined : before)
      : (row.row === 'left' ? undefined : after);
  if (!block) return <div className={styles.side} />;
  const tags = tagsOf();
  return (
    <div className={styles.side}>
      {tags.map((tag) => <Caption1 key={tag} className={styles.tag}>{tag}</Caption1>)}
      {numberOf() && <Caption1 className={styles.number}>{numberOf()}</Caption1>}
      {words()}
    </div>
  );

  function tagsOf(): string[] {
    const tags: string[] = [];
    if (row.row === 'left') return [texts.moved(places.after.of(id, language) ?? texts.elsewhere)];
    if (moved && side !== 'before') tags.push(texts.movedHere(places.before.of(id, language) ?? texts.elsewhere));
    if (change === 'changed' && before && after && side !== 'before') {
      if (before.kind !== after.kind) tags.push(texts.kindChanged(labels.kinds[before.kind], labels.kinds[after.kind]));
      else if (textOf(before) === textOf(after)) tags.push(texts.marksChanged);
    }
    return tags;
  }

  function numberOf(): string {
    const [old, now] = [before?.number ?? '', after?.number ?? ''];
    if (block!.kind === 'cell') return labels.kinds.cell;
    return side === 'both' && row.row === 'block' && before && after && old !== now ? [old, now].map((one) => one || '–').join(' → ') : block!.number;
  }

  function words() {
    const heading = headings.includes(block!.kind) && styles.heading;
    if (row.row === 'left') return <Plain block={block!} className={mergeClasses(heading, styles.movedAway)} />;
    if (change === 'same') return <Plain block={block!} className={mergeClasses(heading, styles.quiet)} />;
    if (change === 'moved') return <Plain block={block!} className={mergeClasses(heading, styles.movedHere)} />;
    return <WordDifference className={mergeClasses(heading)} before={before ? textOf(before) : ''} after={after ? textOf(after) : ''} side={moved ? 'both' : side} />;
  }
}

function Plain({ block, className }: { block: VersionBlock; className: string }) {
  const styles = useStyles();
  return <div className={mergeClasses(styles.text, className)}>{textOf(block)}</div>;
}
