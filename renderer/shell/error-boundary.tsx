import { Component, type ReactNode } from 'react';
import { Button, Text } from '@fluentui/react-components';
import { useTexts } from '../ui/language.tsx';
import { startMessages } from './start-messages.ts';
import { useStartStyles } from './start-pages.tsx';

/** Shows a readable page in place of one that failed. */
export class ErrorBoundary extends Component<{ children: ReactNode }, { error: Error | null }> {
  override state: { error: Error | null } = { error: null };

  static getDerivedStateFromError(error: unknown): { error: Error } {
    return { error: error instanceof Error ? error : new Error(String(error)) };
  }

  override render(): ReactNode {
    const { error } = this.state;
    return error ? <CrashPage error={error} onRetry={() => this.setState({ error: null })} /> : this.props.children;
  }
}

function CrashPage({ error, onRetry }: { error: Error; onRetry: () => void }) {
  const styles = useStartStyles();
  const texts = useTexts(startMessages).crash;
  return (
    <main className={styles.root}>
      <div className={styles.panel} role="alert">
        <Text as="h1" size={600} weight="semibold" className={styles.title}>{texts.title}</Text>
        <Text size={300}>{texts.body}</Text>
        <div className={styles.actions}>
          <Button appearance="primary" onClick={onRetry}>{texts.retry}</Button>
          <Button onClick={() => location.reload()}>{texts.reload}</Button>
        </div>
        <details className={styles.quiet}>
          <summary>{texts.details}</summary>
          <Text as="p" size={200} className={styles.details}>{error.stack ?? error.message}</Text>
        </details>
      </div>
    </main>
  );
}
