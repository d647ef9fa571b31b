import { makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useRef, useState } from 'react';
import type { PdfDocument, PdfPage } from './open-pdf.ts';

const useStyles = makeStyles({
  // Paper is white in the dark too: so it comes out of the printer.
  page: { position: 'absolute', left: '50%', transform: 'translateX(-50%)', backgroundColor: 'white', boxShadow: tokens.shadow8, overflow: 'hidden' },
  canvas: { display: 'block', width: '100%', height: '100%' },
  words: { position: 'absolute', inset: 0, margin: 0, overflow: 'hidden', opacity: 0, pointerEvents: 'none', whiteSpace: 'pre-wrap' },
});

/** One page, drawn as sharp as the screen is; its words are there for readers of screens. */
export function PreviewPage({ pdf, number, label, top, width, height }: {
  pdf: PdfDocument; number: number; label: string; top: number; width: number; height: number;
}) {
  const styles = useStyles();
  const canvas = useRef<HTMLCanvasElement>(null);
  const [words, setWords] = useState('');
  useEffect(() => {
    let gone = false;
    let cancel = () => {};
    void (async () => {
      const page = await pdf.getPage(number);
      const element = canvas.current;
      if (gone || !element) return;
      const viewport = page.getViewport({ scale: (width / page.getViewport({ scale: 1 }).width) * window.devicePixelRatio });
      element.width = Math.round(viewport.width);
      element.height = Math.round(viewport.height);
      const task = page.render({ canvas: element, viewport });
      cancel = () => task.cancel();
      await task.promise;
      const text = await wordsOf(page);
      if (!gone) setWords(text);
    })().catch((error: unknown) => {
      // A page that scrolls away is not drawn to its end.
      if (!gone) console.error(error);
    });
    return () => {
      gone = true;
      cancel();
    };
  }, [pdf, number, width]);
  return (
    <section className={styles.page} aria-label={label} data-page={number} style={{ top, width, height }}>
      <canvas ref={canvas} className={styles.canvas} aria-hidden />
      <p className={styles.words} lang="az">{words}</p>
    </section>
  );
}

async function wordsOf(page: PdfPage): Promise<string> {
  // Streams of Chromium 114 cannot be iterated, which the library's own way does.
  const reader = (page.streamTextContent() as ReadableStream<{ items: ({ str: string; hasEOL: boolean } | object)[] }>).getReader();
  let words = '';
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    for (const item of part.value.items) if ('str' in item) words += item.str + (item.hasEOL ? '\n' : '');
  }
  return words;
}
