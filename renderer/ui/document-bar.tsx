import { Text, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';

const useStyles = makeStyles({
  root: {
    display: 'flex', alignItems: 'center', gap: '12px', padding: '8px 20px 8px 24px', minHeight: '48px',
    backgroundColor: tokens.colorNeutralBackground1, borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  words: { flex: 1, minWidth: 0, display: 'flex', flexDirection: 'column' },
  title: { margin: 0, outlineStyle: 'none' },
  meta: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: '12px', color: tokens.colorNeutralForeground3 },
});

/** The head of a page on which a document is read: its title, particulars below it, and what stands at the end. */
export function DocumentBar({ title, meta, children }: { title: string; meta: ReactNode; children?: ReactNode }) {
  const styles = useStyles();
  return (
    <header className={styles.root}>
      <div className={styles.words}>
        <Text as="h1" size={400} weight="semibold" className={styles.title} truncate wrap={false} title={title}>{title}</Text>
        <div className={styles.meta}>{meta}</div>
      </div>
      {children}
    </header>
  );
}
