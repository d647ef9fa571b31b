import { Button, Dialog, DialogActions, DialogBody, DialogContent, DialogSurface, DialogTitle } from '@fluentui/react-components';
import { useEffect, useEffectEvent } from 'react';
import { useTexts } from '../ui/language.tsx';
import { Making } from './making.tsx';
import { printMessages } from './messages.ts';
import { MissingCharacters } from './missing-characters.tsx';
import { type Paper, savePdf } from './paper.ts';
import { usePdf } from './use-pdf.ts';

/** Saves a paper as PDF as soon as its pages are made; until then they can be called off. It stays to tell what is not in it. */
export default function SavePdfDialog({ paper, onClose }: { paper: Paper; onClose: () => void }) {
  const texts = useTexts(printMessages);
  const making = usePdf(paper);
  const [bytes, missing] = making.state === 'ready' ? [making.bytes, making.missing] : [null, []];
  const save = useEffectEvent((made: Uint8Array) => {
    savePdf(paper, made);
    if (missing.length === 0) onClose();
  });
  useEffect(() => { if (bytes) save(bytes); }, [bytes]);
  return (
    <Dialog open onOpenChange={(_, { open }) => { if (!open) onClose(); }}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{texts.saveTitle}</DialogTitle>
          <DialogContent>
            {making.state !== 'ready' && <Making making={making} onAgain={making.again} />}
            {missing.length > 0 && <><p>{texts.saved}</p><MissingCharacters missing={missing} /></>}
          </DialogContent>
          <DialogActions><Button onClick={onClose}>{bytes ? texts.close : texts.cancel}</Button></DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
