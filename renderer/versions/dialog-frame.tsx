import { Button, Dialog, DialogBody, DialogContent, DialogSurface, DialogTitle, makeStyles, mergeClasses } from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons';
import type { KeyboardEventHandler, ReactNode } from 'react';
import { useTexts } from '../ui/language.tsx';
import { useFocusBack } from '../ui/use-focus-back.ts';
import { versionsMessages } from './messages.ts';

const useStyles = makeStyles({
  surface: { maxWidth: '1440px', width: 'calc(100vw - 64px)', height: 'calc(100vh - 64px)', maxHeight: 'none', padding: '16px 24px' },
  body: { height: '100%', maxHeight: 'none', gridTemplateRows: 'auto 1fr' },
  scrolled: { overflowY: 'auto' },
  filled: { overflow: 'hidden', display: 'flex', flexDirection: 'column' },
});

/** A dialog over nearly the whole window. `fills`: what is in it scrolls by itself. */
export function DialogFrame({ title, fills = false, onKeyDown, onClose, children }: {
  title: string;
  fills?: boolean;
  onKeyDown?: KeyboardEventHandler;
  onClose: () => void;
  children: ReactNode;
}) {
  const texts = useTexts(versionsMessages);
  const styles = useStyles();
  useFocusBack();
  return (
    <Dialog open onOpenChange={(_, { open }) => { if (!open) onClose(); }}>
      <DialogSurface className={styles.surface} onKeyDown={onKeyDown}>
        <DialogBody className={styles.body}>
          <DialogTitle action={<Button appearance="subtle" icon={<DismissRegular />} aria-label={texts.close} onClick={onClose} />}>{title}</DialogTitle>
          <DialogContent className={mergeClasses(fills ? styles.filled : styles.scrolled)} tabIndex={fills ? undefined : 0}>{children}</DialogContent>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
