import type { ReactNode } from 'react';
import { makeStyles, Text, tokens } from '@fluentui/react-components';
import type { FluentIcon } from '@fluentui/react-icons';

const useStyles = makeStyles({
  root: {
    display: 'flex', flexDirection: 'column', alignItems: 'center', justifyContent: 'center', textAlign: 'center',
    gap: '8px', padding: '64px 24px', maxWidth: '520px', marginInline: 'auto',
  },
  icon: { fontSize: '40px', color: tokens.colorNeutralForeground3, display: 'inline-flex', marginBottom: '4px' },
  body: { color: tokens.colorNeutralForeground2 },
  action: { marginTop: '12px' },
});

/** Says kindly that there is nothing here, and what to do if there should be. */
export function EmptyState({ icon: Icon, title, body, action }: { icon?: FluentIcon; title: string; body?: string; action?: ReactNode }) {
  const styles = useStyles();
  return (
    <div className={styles.root}>
      {Icon && <Icon className={styles.icon} aria-hidden />}
      <Text as="h2" align="center" size={400} weight="semibold" style={{ margin: 0 }}>{title}</Text>
      {body && <Text align="center" size={300} className={styles.body}>{body}</Text>}
      {action && <div className={styles.action}>{action}</div>}
    </div>
  );
}
