import { Tab, TabList, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import {
  BookLetterRegular, ClipboardTaskListLtrRegular, CommentErrorRegular, CommentMultipleRegular, DocumentMultipleRegular, EditLineHorizontal3Regular, HistoryRegular, LinkMultipleRegular, PeopleCommunityRegular, SignatureRegular,
  TimelineRegular, type FluentIcon,
} from '@fluentui/react-icons';
import type { DraftTab } from '../shell/navigation.ts';
import { useTexts } from '../ui/language.tsx';
import { draftMessages } from './draft-messages.ts';

const useStyles = makeStyles({
  list: {
    width: '96px', flexShrink: 0, padding: '8px 4px', gap: '4px', overflowY: 'auto', scrollbarWidth: 'thin', boxSizing: 'border-box',
    borderLeft: `1px solid ${tokens.colorNeutralStroke2}`, backgroundColor: tokens.colorNeutralBackground2,
  },
  tab: { paddingInline: '4px', paddingBlock: '4px', justifyContent: 'center', flexShrink: 0 },
  first: { marginTop: '16px', '::after': { content: '""', position: 'absolute', top: '-12px', left: '8px', right: '8px', borderTop: `1px solid ${tokens.colorNeutralStroke2}` } },
  words: { display: 'flex', flexDirection: 'column', alignItems: 'center', gap: '4px', fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, textAlign: 'center' },
  icon: { fontSize: '20px', lineHeight: 0 },
});

/** The way of the draft first, then the tools of its text. */
const groups: readonly (readonly (readonly [DraftTab, FluentIcon])[])[] = [
  [
    ['agreement', PeopleCommunityRegular], ['remarks', CommentErrorRegular], ['visas', SignatureRegular], ['papers', DocumentMultipleRegular], ['versions', HistoryRegular],
    ['history', TimelineRegular],
  ],
  [['checks', ClipboardTaskListLtrRegular], ['suggestions', EditLineHorizontal3Regular], ['comments', CommentMultipleRegular], ['references', LinkMultipleRegular], ['terms', BookLetterRegular]],
];

/** The tabs of the side panel, one under the other, so that each is in sight. */
export function DraftTabs({ tab, onTab, label }: {
  tab: DraftTab;
  onTab: (tab: DraftTab) => void;
  /** What a tab is called, with its count where it has one. */
  label: (tab: DraftTab) => string;
}) {
  const styles = useStyles();
  const texts = useTexts(draftMessages);
  return (
    <TabList
      vertical size="small" className={styles.list} reserveSelectedTabSpace={false} aria-label={texts.side}
      selectedValue={tab} onTabSelect={(_, { value }) => onTab(value as DraftTab)}
    >
      {groups.flatMap((group, g) => group.map(([one, Icon], i) => (
        <Tab key={one} id={`draft-tab-${one}`} className={mergeClasses(styles.tab, g > 0 && i === 0 && styles.first)} value={one} aria-controls="draft-panel">
          <span className={styles.words}>
            <span className={styles.icon} aria-hidden><Icon /></span>
            {label(one)}
          </span>
        </Tab>
      )))}
    </TabList>
  );
}
