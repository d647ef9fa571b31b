import type { PdfDocument } from './open-pdf.ts';

const style = `
  @page { size: A4; margin: 0; }
  [data-print] { display: none; }
  @media print {
    html, body { height: auto !important; margin: 0; overflow: visible !important; background: white; }
    body > :not([data-print]) { display: none !important; }
    [data-print] { display: block; }
    [data-print] img { display: block; width: 210mm; height: 297mm; break-inside: avoid; }
    [data-print] img:not(:last-child) { break-after: page; }
  }
`;

/**
 * Prints a document: its pages as pictures on a page of their own, since the frame that could show the PDF itself is
 * closed to this window, and Electron's has no viewer. Resolves when the dialog of the system is closed or `signal` ends it.
 */
export async function printPages(pdf: PdfDocument, { signal, onPage }: { signal: AbortSignal; onPage: (page: number) => void }): Promise<void> {
  const urls: string[] = [];
  const pages = document.createElement('div');
  pages.dataset['print'] = '';
  const rules = document.createElement('style');
  rules.textContent = style;
  pages.append(rules);
  document.body.append(pages);
  try {
    // Sharp as a printer is; for hundreds of pages as it has to be.
    const scale = (pdf.numPages > 50 ? 200 : 300) / 72;
    for (let number = 1; number <= pdf.numPages; number++) {
      if (signal.aborted) return;
      onPage(number);
      const url = URL.createObjectURL(await picture(pdf, number, scale));
      urls.push(url);
      const image = new Image();
      pages.append(image);
      await new Promise((resolve, reject) => {
        image.onload = resolve;
        image.onerror = () => reject(new Error(`the picture of page ${number} was not loaded`));
        image.src = url;
      });
    }
    if (signal.aborted) return;
    const closed = new Promise((resolve) => window.addEventListener('afterprint', resolve, { once: true }));
    window.print();
    await closed;
  } finally {
    pages.remove();
    urls.forEach((url) => URL.revokeObjectURL(url));
  }
}

async function picture(pdf: PdfDocument, number: number, scale: number): Promise<Blob> {
  const page = await pdf.getPage(number);
  const viewport = page.getViewport({ scale });
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(viewport.width);
  canvas.height = Math.round(viewport.height);
  await page.render({ canvas, viewport, intent: 'print' }).promise;
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
  page.cleanup();
  // Its memory goes at once, not when somebody collects it.
  canvas.width = canvas.height = 0;
  if (!blob) throw new Error(`page ${number} is too large for a picture`);
  return blob;
}
