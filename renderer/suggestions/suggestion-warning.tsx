import { useEffect, useState } from 'react';
import { Link, MessageBar, MessageBarBody } from '@fluentui/react-components';
import { useTexts } from '../ui/language.tsx';
import { suggestionMessages } from './messages.ts';

/** Warns, where the text is kept or sent, that not all suggestions were settled. @param onLook goes to the list of them */
export function SuggestionWarning({ count, onLook }: { count: number; onLook: () => void }) {
  if (count === 0) return null;
  return (
    <MessageBar intent="warning" layout="multiline" style={{ marginBottom: '12px' }}>
      <MessageBarBody><OpenSuggestions count={count} onLook={onLook} /></MessageBarBody>
    </MessageBar>
  );
}

/** Says what becomes of open suggestions, with the way to them. */
export function OpenSuggestions({ count, onLook }: { count: number; onLook: () => void }) {
  const texts = useTexts(suggestionMessages);
  // A dialog that opens gives the focus to the first it could go to, and that is to be what it asks for.
  const [isOpen, setOpen] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setOpen(true));
    return () => clearTimeout(timer);
  }, []);
  return <>{texts.open(count)} {isOpen && <Link as="button" onClick={onLook}>{texts.look}</Link>}</>;
}
