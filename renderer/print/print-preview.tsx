import { Spinner, makeStyles } from '@fluentui/react-components';
import { type KeyboardEvent, useCallback, useEffect, useRef, useState } from 'react';
import { useTexts } from '../ui/language.tsx';
import { DialogFrame } from '../versions/dialog-frame.tsx';
import { Making } from './making.tsx';
import { printMessages } from './messages.ts';
import { MissingCharacters } from './missing-characters.tsx';
import { openPdf, type PdfDocument } from './open-pdf.ts';
import { type Paper, savePdf } from './paper.ts';
import { PreviewBar } from './preview-bar.tsx';
import { PreviewPages, type PreviewHandle } from './preview-pages.tsx';
import { usePdf } from './use-pdf.ts';
import { usePrinting } from './use-printing.ts';
import { nextZoom, type Zoom } from './zoom.ts';

const useStyles = makeStyles({ whole: { flex: 1, minHeight: 0, display: 'flex', flexDirection: 'column', gap: '8px' } });

/** The pages of an act exactly as they are printed and saved: they are drawn from the very PDF. */
export default function PrintPreview({ paper, onClose }: { paper: Paper; onClose: () => void }) {
  const texts = useTexts(printMessages);
  const making = usePdf(paper);
  return (
    <DialogFrame title={texts.previewOf(paper.act.title)} fills onClose={onClose}>
      {making.state === 'ready' ? <><MissingCharacters missing={making.missing} /><Opened paper={paper} bytes={making.bytes} /></> : <Making making={making} onAgain={making.again} />}
    </DialogFrame>
  );
}

function Opened({ paper, bytes }: { paper: Paper; bytes: Uint8Array }) {
  const styles = useStyles();
  const texts = useTexts(printMessages);
  const [pdf, setPdf] = useState<PdfDocument | null>(null);
  const [page, setPage] = useState(1);
  const [zoom, setZoom] = useState<Zoom>('whole');
  const [percent, setPercent] = useState(100);
  const pages = useRef<PreviewHandle>(null);
  const printing = usePrinting(pdf);
  useEffect(() => {
    let gone = false;
    const opening = openPdf(bytes);
    opening.document.then((document) => { if (!gone) setPdf(document); }, (error: unknown) => { if (!gone) console.error(error); });
    return () => {
      gone = true;
      opening.close();
    };
  }, [bytes]);
  const onShown = useCallback((current: number, shownPercent: number) => {
    setPage(current);
    setPercent(shownPercent);
  }, []);
  const onKeyDown = (event: KeyboardEvent) => {
    const control = event.ctrlKey || event.metaKey;
    if (!control && event.key === 'PageDown') pages.current?.turn(1);
    else if (!control && event.key === 'PageUp') pages.current?.turn(-1);
    else if (control && event.code === 'KeyP') printing.start();
    else if (control && (event.key === '+' || event.key === '=')) setZoom(nextZoom(percent, 1));
    else if (control && event.key === '-') setZoom(nextZoom(percent, -1));
    else if (control && event.key === '0') setZoom(100);
    else return;
    event.preventDefault();
  };
  if (!pdf) return <Spinner size="small" label={texts.opening} delay={300} />;
  return (
    <div className={styles.whole} onKeyDown={onKeyDown}>
      <PreviewBar
        page={page} pages={pdf.numPages} zoom={zoom} percent={percent} printing={printing}
        onPage={(number) => pages.current?.goTo(number)} onZoom={setZoom} onSave={() => savePdf(paper, bytes)}
      />
      <PreviewPages ref={pages} pdf={pdf} zoom={zoom} onShown={onShown} />
    </div>
  );
}
