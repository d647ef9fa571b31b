import { useLayoutEffect, useRef, type ReactNode } from 'react';
import { makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components';
import { useNavigation } from '../shell/navigation.ts';

const useStyles = makeStyles({
  root: { height: '100%', overflowY: 'auto', boxSizing: 'border-box', padding: '24px 32px 48px', backgroundColor: tokens.colorNeutralBackground1 },
  column: { maxWidth: '1120px', marginInline: 'auto' },
  wide: { maxWidth: 'none' },
  header: { display: 'flex', alignItems: 'flex-start', flexWrap: 'wrap', gap: '8px 16px', marginBottom: '20px' },
  words: { display: 'flex', flexDirection: 'column', gap: '4px', flex: '1 1 320px', minWidth: 0 },
  title: { margin: 0, outlineStyle: 'none', overflowWrap: 'anywhere' },
  subtitle: { color: tokens.colorNeutralForeground2 },
  actions: { display: 'flex', gap: '8px', alignItems: 'center', flexWrap: 'wrap' },
});

const focusable = 'button, a[href], [tabindex]';

interface Memory { top: number; row: string | null }
const memories = new Map<string, Memory>();

/** Forgets where each page was scrolled to: for when another person signs in. */
export const forgetPages = (): void => memories.clear();

export interface PageProps {
  title: ReactNode;
  subtitle?: ReactNode;
  actions?: ReactNode;
  /** The whole width rather than a column. */
  wide?: boolean;
  children: ReactNode;
}

/**
 * A page: heading, actions, content. It remembers its scroll position and the row that had the focus, by the nearest
 * `data-row` attribute, so that coming back finds the same place. From the heading, arrow down enters the first row.
 */
export function Page({ title, subtitle, actions, wide, children }: PageProps) {
  const styles = useStyles();
  const root = useRef<HTMLElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const key = JSON.stringify(useNavigation().place);

  useLayoutEffect(() => {
    const element = root.current;
    if (!element) return;
    const memory = memories.get(key) ?? { top: 0, row: null };
    memories.set(key, memory);
    element.scrollTop = memory.top;
    const row = memory.row === null ? null : element.querySelector<HTMLElement>(`[data-row="${CSS.escape(memory.row)}"]`);
    const target = row?.matches('[tabindex]') ? row : row?.querySelector<HTMLElement>(focusable);
    (target ?? heading.current)?.focus({ preventScroll: true });
    const onScroll = () => { memory.top = element.scrollTop; };
    const onFocus = (event: FocusEvent) => {
      memory.row = (event.target as Element).closest<HTMLElement>('[data-row]')?.dataset['row'] ?? memory.row;
    };
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'ArrowDown' || event.target !== heading.current) return;
      const first = element.querySelector<HTMLElement>('[data-row]');
      const entry = first?.matches('[tabindex]') ? first : first?.querySelector<HTMLElement>(focusable);
      if (!entry) return;
      event.preventDefault();
      entry.focus();
    };
    element.addEventListener('keydown', onKey);
    element.addEventListener('scroll', onScroll, { passive: true });
    element.addEventListener('focusin', onFocus);
    return () => {
      element.removeEventListener('keydown', onKey);
      element.removeEventListener('scroll', onScroll);
      element.removeEventListener('focusin', onFocus);
    };
  }, [key]);

  return (
    <main ref={root} className={styles.root}>
      <div className={mergeClasses(styles.column, wide && styles.wide)}>
        <header className={styles.header}>
          <div className={styles.words}>
            <Text as="h1" size={600} weight="semibold" className={styles.title} ref={heading} tabIndex={-1}>{title}</Text>
            {subtitle && <Text size={300} className={styles.subtitle}>{subtitle}</Text>}
          </div>
          {actions && <div className={styles.actions}>{actions}</div>}
        </header>
        {children}
      </div>
    </main>
  );
}
