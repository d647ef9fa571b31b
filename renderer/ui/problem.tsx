import type { ReactNode } from 'react';
import { Button, MessageBar, MessageBarActions, MessageBarBody, MessageBarTitle } from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons';
import type { Refused } from '../../shared/protocol/api.ts';
import type { BridgeError } from '../../shared/protocol/bridge.ts';
import { bridgeErrorText, refusalWords } from './bridge-errors.ts';
import { useLanguage, useTexts } from './language.tsx';
import { uiMessages } from './messages.ts';

interface ProblemProps {
  refusal?: Refused | null;
  error?: BridgeError | null;
  /** What the person can do right here. */
  actions?: ReactNode;
  onDismiss?: () => void;
  className?: string;
}

/** What happened, what is safe, what to do. Renders nothing when there is no problem. */
export function Problem({ refusal, error, actions, onDismiss, className }: ProblemProps) {
  const { language } = useLanguage();
  const texts = useTexts(uiMessages).problem;
  if (!refusal && !error) return null;
  const words = error ? bridgeErrorText(error, language) : null;
  return (
    <MessageBar intent="error" layout="multiline" politeness="assertive" className={className}>
      <MessageBarBody>
        {words && <MessageBarTitle>{words.what}</MessageBarTitle>}
        {words ? [words.safe, words.todo].filter(Boolean).join(' ') : refusal && refusalWords(refusal, language)}
      </MessageBarBody>
      {(actions || onDismiss) && (
        <MessageBarActions
          containerAction={onDismiss && <Button appearance="transparent" aria-label={texts.dismiss} icon={<DismissRegular />} onClick={onDismiss} />}
        >
          {actions}
        </MessageBarActions>
      )}
    </MessageBar>
  );
}
