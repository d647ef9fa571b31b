import { useLayoutEffect, useMemo, type ReactNode } from 'react';
import { FluentProvider, makeStyles } from '@fluentui/react-components';
import { LanguageContext } from './language.tsx';
import { useRemembered } from './remembered.ts';
import { ThemeContext, useTheme } from './theme.ts';

const useStyles = makeStyles({ root: { height: '100vh' } });

/** Language, theme and Fluent around everything, as chosen on this computer. */
export function Surroundings({ children }: { children: ReactNode }) {
  const styles = useStyles();
  const [language, setLanguage] = useRemembered('language', ['az', 'en']);
  const [choice, setChoice] = useRemembered('theme', ['system', 'light', 'dark']);
  const theme = useTheme(choice);
  // Screen readers and capitals follow it: i → İ in Azerbaijani.
  useLayoutEffect(() => { document.documentElement.lang = language; }, [language]);
  const languageValue = useMemo(() => ({ language, setLanguage }), [language, setLanguage]);
  const themeValue = useMemo(() => ({ choice, setChoice }), [choice, setChoice]);
  return (
    <LanguageContext value={languageValue}>
      <ThemeContext value={themeValue}>
        {/* The provider's own class also lands on every portal, so the height stands within it. */}
        <FluentProvider theme={theme}><div className={styles.root}>{children}</div></FluentProvider>
      </ThemeContext>
    </LanguageContext>
  );
}
