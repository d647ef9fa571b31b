import { Link, MessageBar, MessageBarBody } from '@fluentui/react-components';
import { useTexts } from '../ui/language.tsx';
import { suggestionMessages } from './messages.ts';

/** Warns, where the text is kept, sent or saved as a file, that not all suggestions were settled. @param onLook goes to the list of them */
export function SuggestionWarning({ count, onLook }: { count: number; onLook?: () => void }) {
  const texts = useTexts(suggestionMessages);
  if (count === 0) return null;
  return (
    <MessageBar intent="warning" layout="multiline" style={{ marginBottom: '12px' }}>
      <MessageBarBody>{texts.open(count)} {onLook && <Link as="button" onClick={onLook}>{texts.look}</Link>}</MessageBarBody>
    </MessageBar>
  );
}
