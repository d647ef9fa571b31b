import { makeStyles, tokens } from '@fluentui/react-components';
import { type Ref, useImperativeHandle, useLayoutEffect, useRef, useState } from 'react';
import { useTexts } from '../ui/language.tsx';
import { printMessages } from './messages.ts';
import type { PdfDocument } from './open-pdf.ts';
import { PreviewPage } from './preview-page.tsx';
import { gap, percentOf, shownPages, sizeOf, type Zoom } from './zoom.ts';

const useStyles = makeStyles({
  desk: {
    flex: 1, minHeight: 0, overflow: 'auto', backgroundColor: tokens.colorNeutralBackground4,
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  pages: { position: 'relative', marginInline: 'auto' },
});

/** `turn` goes on from the page that was asked for last, also while it comes into view. */
export interface PreviewHandle { goTo: (page: number) => void; turn: (by: number) => void }

/** The pages below each other; only those near the window are drawn. */
export function PreviewPages({ pdf, zoom, onShown, ref }: { pdf: PdfDocument; zoom: Zoom; onShown: (page: number, percent: number) => void; ref: Ref<PreviewHandle> }) {
  const styles = useStyles();
  const texts = useTexts(printMessages);
  const desk = useRef<HTMLDivElement>(null);
  const [view, setView] = useState({ top: 0, width: 0, height: 0 });
  const { width, height } = sizeOf(zoom, view);
  const step = height + gap;
  const look = () => {
    const { scrollTop, clientWidth, clientHeight } = desk.current!;
    setView({ top: scrollTop, width: clientWidth, height: clientHeight });
  };
  useLayoutEffect(() => {
    const observer = new ResizeObserver(look);
    observer.observe(desk.current!);
    // The keys that turn pages work at once.
    desk.current!.focus();
    return () => observer.disconnect();
  }, []);
  const { current, numbers } = shownPages(view, step, pdf.numPages);
  // The page that was looked at stays in view when its size changes.
  const looked = useRef(1);
  useLayoutEffect(() => { desk.current!.scrollTop = (looked.current - 1) * step; }, [step]);
  useLayoutEffect(() => {
    looked.current = current;
    onShown(current, percentOf(width));
  }, [current, width, onShown]);
  useImperativeHandle(ref, () => {
    const goTo = (page: number) => {
      looked.current = Math.min(pdf.numPages, Math.max(1, page));
      desk.current!.scrollTop = (looked.current - 1) * step;
    };
    return { goTo, turn: (by) => goTo(looked.current + by) };
  }, [pdf, step]);
  return (
    <div ref={desk} className={styles.desk} tabIndex={0} role="region" aria-label={texts.pages} onScroll={look}>
      <div className={styles.pages} style={{ height: pdf.numPages * step + gap, minWidth: width + 2 * gap }}>
        {numbers.map((number) => (
          <PreviewPage
            key={number} pdf={pdf} number={number} label={texts.pageOf(number, pdf.numPages)} top={gap + (number - 1) * step} width={width} height={height}
          />
        ))}
      </div>
    </div>
  );
}
