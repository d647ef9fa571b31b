import { useState } from 'react';
import {
  Avatar, Button, makeStyles, Menu, MenuDivider, MenuGroup, MenuGroupHeader, MenuItem, MenuItemRadio, MenuList, MenuPopover, MenuTrigger,
  Text, tokens,
} from '@fluentui/react-components';
import { ChevronDownRegular, KeyboardRegular, SignOutRegular } from '@fluentui/react-icons';
import { useSnapshot } from '../sync/react.tsx';
import { ConfirmDialog } from '../ui/confirm-dialog.tsx';
import { initials } from '../ui/initials.ts';
import { languageNames } from '../ui/language-switch.tsx';
import { useLanguage, useTexts, type Language } from '../ui/language.tsx';
import { useThemeChoice, type ThemeChoice } from '../ui/theme.ts';
import { shellMessages } from './messages.ts';

const useStyles = makeStyles({
  trigger: { gap: '8px', maxWidth: '280px', minWidth: 0, flexShrink: 0, paddingInline: '8px', fontWeight: tokens.fontWeightRegular },
  words: { display: 'flex', flexDirection: 'column', alignItems: 'flex-start', minWidth: 0, '@media (max-width: 1100px)': { display: 'none' } },
  line: { maxWidth: '200px', overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap', lineHeight: '16px' },
  quiet: { color: tokens.colorNeutralForeground3 },
  head: { display: 'flex', flexDirection: 'column', gap: '2px', padding: '8px 12px', maxWidth: '320px' },
  chevron: { flexShrink: 0 },
});

/** Who is signed in, and what is theirs to choose: language, look, leaving. */
export function PersonMenu({ onShortcuts, onSignOut }: { onShortcuts: () => void; onSignOut: () => Promise<void> }) {
  const styles = useStyles();
  const { language, setLanguage } = useLanguage();
  const { choice, setChoice } = useThemeChoice();
  const texts = useTexts(shellMessages).person;
  const { session: { employee, agency }, waiting } = useSnapshot();
  const [asking, setAsking] = useState(false);
  return (
    <>
      <Menu
        positioning="below-end" checkedValues={{ language: [language], theme: [choice] }}
        onCheckedValueChange={(_, { name, checkedItems }) => {
          if (name === 'language') setLanguage(checkedItems[0] as Language);
          else setChoice(checkedItems[0] as ThemeChoice);
        }}
      >
        <MenuTrigger disableButtonEnhancement>
          <Button appearance="subtle" className={styles.trigger} aria-label={`${employee.name}, ${agency.shortName[language]}. ${texts.menu}`}>
            <Avatar size={28} initials={initials(employee.name)} color="brand" aria-hidden />
            <span className={styles.words}>
              <Text size={200} weight="semibold" className={styles.line}>{employee.name}</Text>
              <Text size={200} className={`${styles.line} ${styles.quiet}`}>{agency.shortName[language]}</Text>
            </span>
            <ChevronDownRegular className={styles.chevron} aria-hidden />
          </Button>
        </MenuTrigger>
        <MenuPopover>
          <div className={styles.head}>
            <Text size={300} weight="semibold">{employee.name}</Text>
            <Text size={200}>{employee.position[language]}</Text>
            <Text size={200} className={styles.quiet}>{agency.name[language]}</Text>
          </div>
          <MenuDivider />
          <MenuList>
            <MenuGroup>
              <MenuGroupHeader>{texts.language}</MenuGroupHeader>
              <MenuItemRadio name="language" value="az" lang="az">{languageNames.az}</MenuItemRadio>
              <MenuItemRadio name="language" value="en" lang="en">{languageNames.en}</MenuItemRadio>
            </MenuGroup>
            <MenuDivider />
            <MenuGroup>
              <MenuGroupHeader>{texts.theme}</MenuGroupHeader>
              <MenuItemRadio name="theme" value="system">{texts.system}</MenuItemRadio>
              <MenuItemRadio name="theme" value="light">{texts.light}</MenuItemRadio>
              <MenuItemRadio name="theme" value="dark">{texts.dark}</MenuItemRadio>
            </MenuGroup>
            <MenuDivider />
            <MenuItem icon={<KeyboardRegular />} secondaryContent="F1" onClick={onShortcuts}>{texts.shortcuts}</MenuItem>
            <MenuItem icon={<SignOutRegular />} onClick={() => (waiting > 0 ? setAsking(true) : void onSignOut())}>{texts.signOut}</MenuItem>
          </MenuList>
        </MenuPopover>
      </Menu>
      <ConfirmDialog
        open={asking} title={texts.signOutTitle} confirm={texts.signOut} confirming={texts.signingOut}
        onConfirm={onSignOut} onCancel={() => setAsking(false)}
      >
        {texts.signOutBody(waiting)}
      </ConfirmDialog>
    </>
  );
}
