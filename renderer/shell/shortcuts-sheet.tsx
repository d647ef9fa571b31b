import {
  Button, Dialog, DialogActions, DialogBody, DialogContent, DialogSurface, DialogTitle, makeStyles, Text, tokens,
} from '@fluentui/react-components';
import { useTexts } from '../ui/language.tsx';
import { useFocusBack } from '../ui/use-focus-back.ts';
import { shellMessages } from './messages.ts';

const useStyles = makeStyles({
  list: { display: 'grid', gridTemplateColumns: 'max-content 1fr', gap: '8px 24px', alignItems: 'center', margin: 0, paddingBottom: '12px' },
  keys: {
    fontFamily: tokens.fontFamilyBase, padding: '2px 8px', borderRadius: tokens.borderRadiusSmall, border: `1px solid ${tokens.colorNeutralStroke1}`,
    backgroundColor: tokens.colorNeutralBackground3,
  },
  what: { margin: 0 },
});

/** All shortcuts on one sheet (F1). */
export function ShortcutsSheet({ onClose }: { onClose: () => void }) {
  const styles = useStyles();
  const texts = useTexts(shellMessages).shortcuts;
  useFocusBack();
  return (
    <Dialog open onOpenChange={(_, { open }) => { if (!open) onClose(); }}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{texts.title}</DialogTitle>
          <DialogContent>
            <dl className={styles.list}>
              {texts.keys.map(([keys, what]) => [
                <dt key={keys}><Text size={200} as="span" className={styles.keys}>{keys}</Text></dt>,
                <dd key={what} className={styles.what}><Text size={300}>{what}</Text></dd>,
              ])}
            </dl>
          </DialogContent>
          <DialogActions><Button appearance="primary" onClick={onClose}>{texts.close}</Button></DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
