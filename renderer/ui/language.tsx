import { createContext, useContext } from 'react';

export type Language = 'az' | 'en';

/** The texts of one feature in both languages; English has to have every key that Azerbaijani has. */
export type Messages<T> = { az: T; en: T };

export const LanguageContext = createContext<{ language: Language; setLanguage: (language: Language) => void }>({
  language: 'az',
  setLanguage: () => {},
});

export const useLanguage = () => useContext(LanguageContext);

/** The texts of a feature in the language of the screen. */
export function useTexts<T>(messages: Messages<T>): T {
  return messages[useLanguage().language];
}
