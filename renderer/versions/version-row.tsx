import { Button, Caption1, Menu, MenuItem, MenuList, MenuPopover, MenuTrigger, Text, Tooltip, makeStyles, tokens, useRestoreFocusTarget } from '@fluentui/react-components';
import { ArrowResetRegular, BranchCompareRegular, MoreHorizontalRegular, RenameRegular } from '@fluentui/react-icons';
import type { Standing } from '../sync/client-types.ts';
import { dateTime } from '../ui/dates.ts';
import { useTexts } from '../ui/language.tsx';
import { StandingBadge } from '../ui/standing.tsx';
import { Fingerprint } from './fingerprint.tsx';
import { versionsMessages } from './messages.ts';
import type { ListedVersion } from './version-list.ts';
import { nameOf } from './version-names.ts';

const useStyles = makeStyles({
  row: {
    display: 'flex', flexDirection: 'column', gap: '4px', paddingBlock: '12px',
    ':not(:last-child)': { borderBottom: `1px solid ${tokens.colorNeutralStroke3}` },
  },
  line: { display: 'flex', alignItems: 'flex-start', justifyContent: 'space-between', gap: '8px' },
  name: { minWidth: 0, overflowWrap: 'anywhere', paddingBlock: '2px' },
  tools: { display: 'flex', gap: '4px', flex: 'none' },
  quiet: { color: tokens.colorNeutralForeground3 },
});

export type VersionAction = 'open' | 'compare' | 'rename' | 'restore';

/** One version with what it is, how safe it is, and what can be done with it. */
export function VersionRow({ version, standing, canRestore, onAction }: {
  version: ListedVersion;
  standing: Standing;
  canRestore: boolean;
  onAction: (action: VersionAction) => void;
}) {
  const texts = useTexts(versionsMessages);
  const styles = useStyles();
  const restoreFocus = useRestoreFocusTarget();
  const name = nameOf(version, texts);
  return (
    <li className={styles.row}>
      <div className={styles.line}>
        <Text size={300} weight="semibold" className={styles.name}>{name}</Text>
        <div className={styles.tools}>
          <Button size="small" aria-label={texts.openNamed(name)} onClick={() => onAction('open')} {...restoreFocus}>{texts.open}</Button>
          <Menu>
            <MenuTrigger disableButtonEnhancement>
              <Tooltip content={texts.moreOf(name)} relationship="label">
                <Button size="small" appearance="subtle" icon={<MoreHorizontalRegular />} {...restoreFocus} />
              </Tooltip>
            </MenuTrigger>
            <MenuPopover>
              <MenuList>
                <MenuItem icon={<BranchCompareRegular />} onClick={() => onAction('compare')}>{texts.compareWithCurrent}</MenuItem>
                {version.saved && <MenuItem icon={<RenameRegular />} onClick={() => onAction('rename')}>{texts.rename}</MenuItem>}
                <MenuItem icon={<ArrowResetRegular />} disabled={!canRestore} onClick={() => onAction('restore')}>{texts.restore}</MenuItem>
              </MenuList>
            </MenuPopover>
          </Menu>
        </div>
      </div>
      {version.saved && <Caption1 className={styles.quiet}>{dateTime(version.at)} · {version.saved.by}</Caption1>}
      {version.frozen?.uses.map((use) => (
        <Caption1 key={use.for + use.at} className={styles.quiet}>{texts.frozenFor[use.for]} · {dateTime(use.at)}</Caption1>
      ))}
      {version.frozen && <Fingerprint sha256={version.textSha256} short />}
      {version.saved && standing !== 'confirmed' && <StandingBadge standing={standing} />}
    </li>
  );
}
