import { createContext, useContext, useSyncExternalStore } from 'react';
import { createDarkTheme, createLightTheme, type BrandVariants, type Theme } from '@fluentui/react-components';

const brand: BrandVariants = {
  10: '#020a10', 20: '#0a1b26', 30: '#0c2c40', 40: '#0c3953', 50: '#0b4767', 60: '#09557c', 70: '#0a6391', 80: '#1370a2',
  90: '#377fb0', 100: '#528fbb', 110: '#6b9ec6', 120: '#83aed0', 130: '#9bbeda', 140: '#b3cee4', 150: '#cbdeee', 160: '#e2eef7',
};

export const lightTheme: Theme = createLightTheme(brand);
export const darkTheme: Theme = {
  ...createDarkTheme(brand),
  // The default choices are too dim on dark grounds to pass AA.
  colorStatusDangerForeground1: '#e8878f',
  colorBrandForeground1: brand[110],
  colorBrandForeground2: brand[120],
  colorBrandForegroundLink: brand[120],
};

export type ThemeChoice = 'system' | 'light' | 'dark';

export const ThemeContext = createContext<{ choice: ThemeChoice; setChoice: (choice: ThemeChoice) => void }>({
  choice: 'system', setChoice: () => {},
});

/** What the person chose and how to choose anew. */
export const useThemeChoice = () => useContext(ThemeContext);

const systemIsDark = () => window.matchMedia('(prefers-color-scheme: dark)');

/** The theme for a choice; follows the system while the choice is `system`. */
export function useTheme(choice: ThemeChoice): Theme {
  const dark = useSyncExternalStore(
    (listener) => {
      const query = systemIsDark();
      query.addEventListener('change', listener);
      return () => query.removeEventListener('change', listener);
    },
    () => systemIsDark().matches,
  );
  return choice === 'dark' || (choice === 'system' && dark) ? darkTheme : lightTheme;
}
