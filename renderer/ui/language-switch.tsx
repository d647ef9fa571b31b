import { Button } from '@fluentui/react-components';
import { LocalLanguageRegular } from '@fluentui/react-icons';
import { useLanguage } from './language.tsx';

/** Changes to the other language; named in the language it leads to. */
export function LanguageSwitch() {
  const { language, setLanguage } = useLanguage();
  const other = language === 'az' ? 'en' : 'az';
  return (
    <Button appearance="subtle" icon={<LocalLanguageRegular />} lang={other} onClick={() => setLanguage(other)}>
      {languageNames[other]}
    </Button>
  );
}

/** Each language by its own name. */
export const languageNames = { az: 'Azərbaycanca', en: 'English' } as const;
