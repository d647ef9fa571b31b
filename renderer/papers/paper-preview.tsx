import { Button, Dialog, DialogActions, DialogBody, DialogContent, DialogSurface, DialogTitle, makeStyles, tokens } from '@fluentui/react-components';
import { useEffect } from 'react';
import { useTexts } from '../ui/language.tsx';
import { papersMessages } from './messages.ts';
import type { Preview } from './open-paper.ts';

const useStyles = makeStyles({
  surface: { maxWidth: '800px', width: 'calc(100vw - 64px)' },
  title: { overflowWrap: 'anywhere' },
  text: {
    whiteSpace: 'pre-wrap', overflowWrap: 'anywhere', margin: 0, fontFamily: tokens.fontFamilyBase, fontSize: tokens.fontSizeBase300,
    lineHeight: '24px', maxHeight: '60vh', overflowY: 'auto', paddingInlineEnd: '8px',
  },
  image: { maxWidth: '100%', maxHeight: '60vh', display: 'block', marginInline: 'auto' },
});

/** A paper that needs no other program, to be read in place. */
export function PaperPreview({ name, preview, onClose }: { name: string; preview: Preview; onClose: () => void }) {
  const texts = useTexts(papersMessages);
  const styles = useStyles();
  useEffect(() => () => { if (preview.kind === 'image') URL.revokeObjectURL(preview.url); }, [preview]);
  return (
    <Dialog open onOpenChange={(_, { open }) => { if (!open) onClose(); }}>
      <DialogSurface className={styles.surface}>
        <DialogBody>
          <DialogTitle className={styles.title}>{name}</DialogTitle>
          <DialogContent>
            {preview.kind === 'text'
              ? <pre className={styles.text} tabIndex={0}>{preview.text}</pre>
              : <img className={styles.image} src={preview.url} alt={name} />}
          </DialogContent>
          <DialogActions><Button appearance="primary" onClick={onClose}>{texts.close}</Button></DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
