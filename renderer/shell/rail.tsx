import type { ReactNode } from 'react';
import { Button, CounterBadge, makeStyles, mergeClasses, Text, tokens, Tooltip, useArrowNavigationGroup } from '@fluentui/react-components';
import { useTexts } from '../ui/language.tsx';
import { shellMessages } from './messages.ts';
import { useNavigation } from './navigation.ts';
import { sectionOf, type Section } from './sections.ts';

const useStyles = makeStyles({
  rail: {
    width: '104px', boxSizing: 'border-box', flexShrink: 0, display: 'flex', flexDirection: 'column', gap: '4px', padding: '8px 4px',
    backgroundColor: tokens.colorNeutralBackground3, borderRight: `1px solid ${tokens.colorNeutralStroke2}`, overflowY: 'auto',
    '@media (max-width: 1000px)': { width: '56px' },
  },
  item: {
    position: 'relative', flexDirection: 'column', gap: '4px', minWidth: 0, width: '100%', padding: '8px 2px', border: 'none',
    color: tokens.colorNeutralForeground2, fontWeight: tokens.fontWeightRegular,
  },
  current: {
    color: tokens.colorBrandForeground1, backgroundColor: tokens.colorNeutralBackground1,
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
    '::before': {
      content: '""', position: 'absolute', left: '0', top: '12px', bottom: '12px', width: '3px', borderRadius: '2px',
      backgroundColor: tokens.colorBrandStroke1,
    },
  },
  label: { lineHeight: '16px', textAlign: 'center', whiteSpace: 'normal', '@media (max-width: 1000px)': { display: 'none' } },
  icon: { position: 'relative', display: 'inline-flex', fontSize: '24px' },
  count: { position: 'absolute', top: '-6px', left: '14px' },
  foot: { marginTop: 'auto' },
});

/** The slim rail: where one can go. */
export function Rail({ sections, inboxCount, foot }: { sections: readonly Section[]; inboxCount: number; foot?: ReactNode }) {
  const styles = useStyles();
  const texts = useTexts(shellMessages).nav;
  const { place, go } = useNavigation();
  const arrows = useArrowNavigationGroup({ axis: 'vertical' });
  const here = sectionOf(place);
  return (
    <nav className={styles.rail} aria-label={texts.label} {...arrows}>
      {sections.map(({ page, icon: Icon }, index) => (
        <Tooltip key={page} relationship="description" positioning="after" content={`${texts[page]} (Alt+${index + 1})`}>
          <Button
            appearance="subtle" className={mergeClasses(styles.item, here === page && styles.current)}
            aria-current={here === page ? 'page' : undefined} aria-label={texts[page]} onClick={() => go({ page })}
          >
            <span className={styles.icon}>
              <Icon filled={here === page} fontSize={24} aria-hidden />
              {page === 'inbox' && inboxCount > 0 && <CounterBadge className={styles.count} size="small" color="danger" count={inboxCount} />}
            </span>
            <Text size={200} className={styles.label}>{texts[page]}</Text>
          </Button>
        </Tooltip>
      ))}
      {foot && <div className={styles.foot}>{foot}</div>}
    </nav>
  );
}
