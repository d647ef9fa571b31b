import { useEffect, type RefObject } from 'react';
import type { Navigation } from './navigation.ts';
import type { Section } from './sections.ts';

interface Needed {
  navigation: Navigation;
  sections: readonly Section[];
  search: RefObject<HTMLInputElement | null>;
  showSheet: () => void;
}

/** The shortcuts of the frame. Those of a page are the page's own. */
export function useShortcuts({ navigation, sections, search, showSheet }: Needed): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.defaultPrevented) return;
      const { key, ctrlKey, altKey, metaKey, shiftKey } = event;
      // AltGr types characters and reports Ctrl and Alt together.
      const only = (modifier: 'ctrl' | 'alt' | 'none') =>
        !metaKey && !shiftKey && ctrlKey === (modifier === 'ctrl') && altKey === (modifier === 'alt');
      const section = /^Digit[1-9]$/.test(event.code) ? sections[Number(event.code.at(-1)) - 1] : undefined;
      if (only('none') && key === 'F1') showSheet();
      else if (only('ctrl') && event.code === 'KeyK') search.current?.focus();
      else if (only('alt') && key === 'ArrowLeft') navigation.back();
      else if (only('alt') && section) navigation.go({ page: section.page });
      else return;
      event.preventDefault();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [navigation, sections, search, showSheet]);
}
