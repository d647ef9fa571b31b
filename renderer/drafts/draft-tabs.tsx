import {
  Button, Menu, MenuItem, MenuList, MenuPopover, MenuTrigger, Overflow, OverflowItem, Tab, TabList, Tooltip, makeStyles, tokens,
  useIsOverflowItemVisible, useOverflowMenu,
} from '@fluentui/react-components';
import { MoreHorizontalRegular } from '@fluentui/react-icons';
import type { DraftTab } from '../shell/navigation.ts';
import { useTexts } from '../ui/language.tsx';
import { draftMessages } from './draft-messages.ts';

const useStyles = makeStyles({
  root: { padding: '4px 8px', borderBottom: `1px solid ${tokens.colorNeutralStroke2}`, overflow: 'hidden' },
  list: { flexWrap: 'nowrap' },
  tab: { paddingInline: '4px' },
});

const tabOrder: readonly DraftTab[] = ['agreement', 'remarks', 'versions', 'checks', 'references', 'visas', 'papers', 'terms', 'history'];

interface Tabs {
  tab: DraftTab;
  onTab: (tab: DraftTab) => void;
  /** What a tab is called, with its count where it has one. */
  label: (tab: DraftTab) => string;
}

/** The tabs of the side panel in one row; those for which there is no room go into a menu at its end. */
export function DraftTabs({ tab, onTab, label }: Tabs) {
  const styles = useStyles();
  return (
    <Overflow minimumVisible={2}>
      <div className={styles.root}>
        <TabList className={styles.list} size="small" selectedValue={tab} onTabSelect={(_, { value }) => onTab(value as DraftTab)}>
          {tabOrder.map((one) => (
            <OverflowItem key={one} id={one} priority={one === tab ? 2 : 1}>
              <Tab id={`draft-tab-${one}`} className={styles.tab} value={one} aria-controls="draft-panel">{label(one)}</Tab>
            </OverflowItem>
          ))}
          <MoreTabs onTab={onTab} label={label} />
        </TabList>
      </div>
    </Overflow>
  );
}

function MoreTabs({ onTab, label }: Omit<Tabs, 'tab'>) {
  const texts = useTexts(draftMessages);
  const { ref, isOverflowing } = useOverflowMenu<HTMLButtonElement>();
  if (!isOverflowing) return null;
  return (
    <Menu>
      <MenuTrigger disableButtonEnhancement>
        <Tooltip content={texts.moreTabs} relationship="label">
          <Button ref={ref} size="small" appearance="subtle" icon={<MoreHorizontalRegular />} />
        </Tooltip>
      </MenuTrigger>
      <MenuPopover>
        <MenuList>{tabOrder.map((one) => <HiddenTab key={one} one={one} onTab={onTab} label={label} />)}</MenuList>
      </MenuPopover>
    </Menu>
  );
}

function HiddenTab({ one, onTab, label }: Omit<Tabs, 'tab'> & { one: DraftTab }) {
  const isVisible = useIsOverflowItemVisible(one);
  return isVisible ? null : <MenuItem onClick={() => onTab(one)}>{label(one)}</MenuItem>;
}
