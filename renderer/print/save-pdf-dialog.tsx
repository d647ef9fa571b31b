import { Button, Dialog, DialogActions, DialogBody, DialogContent, DialogSurface, DialogTitle } from '@fluentui/react-components';
import { useEffect, useEffectEvent } from 'react';
import { useTexts } from '../ui/language.tsx';
import { Making } from './making.tsx';
import { printMessages } from './messages.ts';
import { type Paper, savePdf } from './paper.ts';
import { usePdf } from './use-pdf.ts';

/** Saves a paper as PDF as soon as its pages are made; until then they can be called off. */
export default function SavePdfDialog({ paper, onClose }: { paper: Paper; onClose: () => void }) {
  const texts = useTexts(printMessages);
  const making = usePdf(paper);
  const bytes = making.state === 'ready' ? making.bytes : null;
  const save = useEffectEvent((made: Uint8Array) => {
    savePdf(paper, made);
    onClose();
  });
  useEffect(() => { if (bytes) save(bytes); }, [bytes]);
  return (
    <Dialog open onOpenChange={(_, { open }) => { if (!open) onClose(); }}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{texts.saveTitle}</DialogTitle>
          <DialogContent>{making.state !== 'ready' && <Making making={making} onAgain={making.again} />}</DialogContent>
          <DialogActions><Button onClick={onClose}>{texts.cancel}</Button></DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
